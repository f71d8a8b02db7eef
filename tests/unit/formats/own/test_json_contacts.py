"""JSON documents: ours in every wrapping, and damaged ones element by element."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from directory_app.domain.errors import EnvironmentFault
from directory_app.domain.incoming import ImportRecord, Part
from directory_app.domain.partial_dates import PartialDate
from directory_app.formats.contact_json import json_array
from directory_app.formats.own import json_contacts
from directory_app.formats.own.json_contacts import json_records
from tests.unit.formats.builders import organisation, passed, person, phone
from tests.unit.formats.full_contacts import EVERYTHING, full_organisation, full_person
from tests.unit.formats.own.comparing import read_from

ROY = {"id": "c1", "kind": "person", "family_name": "Roy"}


def read(text: str | bytes) -> list[ImportRecord]:
    return list(json_records(text.encode() if isinstance(text, str) else text, "essai.json"))


def one(**members: Any) -> ImportRecord:
    (record,) = read(json.dumps([ROY | members]))
    return record


def said(record: ImportRecord, part: Part) -> list[str]:
    return [value.text for _, value in record.all(part)]


def wrapped(data: bytes) -> list[bytes]:
    """The same contacts as other programs hand them over."""
    text = data.decode()
    pretty = json.dumps(json.loads(text), indent=2, ensure_ascii=False)
    return [
        f'{{"contacts": {text}}}'.encode(),
        pretty.encode(),
        b"\xef\xbb\xbf" + data,
        text.encode("utf-16"),
        json.dumps(json.loads(text)).replace("},", "},\r\n").encode(),
        b" \n\t" + data + b"\n\n",
    ]


# --- documents ---------------------------------------------------------------------------------


def test_every_wrapping_says_the_same() -> None:
    cards = [passed(card, EVERYTHING) for card in (full_person(), full_organisation())]
    data = b"".join(json_array(cards))
    expected = [read_from(record) for record in read(data)]
    for other in wrapped(data):
        assert [read_from(record) for record in read(other)] == expected


def test_one_contact_alone_and_nobody() -> None:
    (record,) = read(json.dumps(ROY))
    assert (record.uid, record.line) == ("c1", 1)
    assert read("[]") == read('{"contacts": []}') == read("[ \n ]") == []


def test_each_record_has_its_line_and_its_own_bytes() -> None:
    cards = [passed(organisation("Côté"), EVERYTHING), passed(person(), EVERYTHING)]
    data = b"".join(json_array(cards))
    records = read(data)
    assert [record.line for record in records] == [2, 3]
    assert records[0].data + b"," == data.splitlines()[1]
    assert records[1].data == data.splitlines()[2]


@pytest.mark.parametrize(
    "data", [b"", b"  ", b"12", b"<html>", b'"Roy"', b"\xff\xfe\xfd", b"\x80["]
)
def test_what_is_no_document_of_contacts_is_refused_by_name(data: bytes) -> None:
    with pytest.raises(EnvironmentFault) as fault:
        read(data)
    assert (fault.value.code, fault.value.params) == ("json_unreadable", {"file": "essai.json"})


def test_a_document_that_is_too_large_is_refused_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_contacts, "MOST_BYTES", 20)
    with pytest.raises(EnvironmentFault, match="import_too_large"):
        read(json.dumps([ROY]))


def test_a_contact_that_is_too_large_is_refused_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_contacts, "MOST_CONTACT_CHARACTERS", 100)
    records = read(json.dumps([ROY, ROY | {"note": "x" * 100}, ROY]))
    assert [record.refusal for record in records] == ["", "json_too_large", ""]


# --- damaged elements --------------------------------------------------------------------------


def test_an_element_that_is_no_contact_is_named() -> None:
    records = read(json.dumps([ROY, 12, None, "Roy", ["x"], {}, {"note": "x"}, ROY]))
    assert [record.refusal for record in records] == [
        *("", *["json_not_a_contact"] * 4, "kind_unknown", "kind_unknown", "")
    ]
    assert [record.problems[0].params for record in records[1:3]] == [
        {"number": "2"},
        {"number": "3"},
    ]
    assert (records[1].raw, records[3].raw) == ("12", '"Roy"')


@pytest.mark.parametrize(
    "broken",
    [
        '{"id": "c2", "family_name": "Ro',
        '{"id": "c2" "family_name": "Roy"},',
        '{"id": NaN},',
        '{"n": ' + "[" * 100_000 + "},",
        '{"n": ' + "9" * 5_000 + "},",
        '{"note": "tab\tulation"},',
        "{'id': 'c2'},",
    ],
)
def test_after_a_broken_element_the_next_line_is_read(broken: str) -> None:
    text = json.dumps(ROY)
    records = read(f"[\n{text},\n{broken}\n{text}\n]\n")
    assert [record.refusal for record in records] == ["", "json_broken", ""]
    assert [record.line for record in records] == [2, 3, 4]
    assert len(records[1].raw) <= 200


def test_a_document_cut_in_two_gives_what_is_whole() -> None:
    data = b"".join(json_array([passed(person()) for _ in range(5)]))
    records = read(data[: len(data) * 5 // 8])
    assert [record.refusal for record in records] == ["", "", "", "json_broken"]


def test_breaks_without_end_are_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_contacts, "MOST_BROKEN", 5)
    records = read("[" + "\n{bad" * 1_000)
    assert len(records) == 6
    assert len(records[-1].data) > 4_000, "nothing is lost: the last one holds the rest"


# --- types -------------------------------------------------------------------------------------


def test_what_has_another_type_is_left_out_and_named() -> None:
    record = one(
        title=12,
        phones=[{"raw": ["x"]}, "514 555-0110", {"number": "+15145550111", "preferred": "oui"}],
        emails={"address": "a@b.example.org"},
        roles=[{"organisation": "Table A"}],
        sectors=["Santé", None, {"withheld": "confidential"}],
        description={"withheld": "confidential"},
        custom=["x"],
        verified_on="13 mars",
        published_counts=[{"count": -1}, {"count": True}, {"what": "membres"}],
    )
    assert {problem.code for problem in record.problems} == {"value_of_wrong_type"}
    assert sorted({problem.params["field"] for problem in record.problems}) == [
        "custom",
        "emails",
        "phones.0.raw",
        "phones.1",
        "phones.2.preferred",
        "published_counts.0.count",
        "published_counts.1.count",
        "published_counts.2.count",
        "roles.0.organisation",
        "sectors.1",
        "title",
        "verified_on",
    ]
    assert said(record, Part.PHONE) == ["514 555-0111"]
    assert said(record, Part.SECTOR) == ["Santé"]
    assert record.refusal == ""


def test_what_was_withheld_is_passed_over() -> None:
    contact = organisation(
        phones=(phone("514 555-0110", confidential=True), phone("514 555-0111")), note="interne"
    )
    (record,) = read(b"".join(json_array([passed(contact)])))
    assert said(record, Part.PHONE) == ["514 555-0111"]
    assert said(record, Part.NOTE) == []
    assert record.problems == ()


def test_absence_is_no_fault() -> None:
    for text, kind, names in (
        ('{"given_name": "Léa"}', "person", ["Léa"]),
        ('{"acronym": "TA"}', "organisation", ["TA"]),
        ('{"kind": "person", "display_name": "Léa de la Roy"}', "person", ["Léa", "de la Roy"]),
        ('{"kind": "organisation", "display_name": "Table A"}', "organisation", ["Table A"]),
    ):
        (record,) = read(text)
        assert (record.kind, [value.text for value in record.values]) == (kind, names)
        assert record.problems == ()


def test_values_without_their_canonical_form_are_read_from_their_text() -> None:
    record = one(
        phones=[{"display": "514 555-0110, poste 209"}, {"number": "514 555-0111"}],
        emails=[{"raw": "Info@EXAMPLE.org"}],
        websites=[{"url": "www.example.org"}, {"url": "javascript:alert(1)"}],
        addresses=[{"formatted": "1474, rue Fleury Est\nMontréal (Québec)  H2C 1S1"}],
    )
    phones = [value.item.number for _, value in record.all(Part.PHONE)]
    assert [(p.e164, p.extension) for p in phones] == [
        ("+15145550110", "209"),
        ("+15145550111", None),
    ]
    (email_,) = [value.item.email for _, value in record.all(Part.EMAIL)]
    assert email_.address == "info@example.org"
    sites = [value.item.website.url for _, value in record.all(Part.WEBSITE)]
    assert sites == ["http://www.example.org", ""]
    (postal,) = [value.item.postal for _, value in record.all(Part.ADDRESS)]
    assert (postal.number, postal.postal_code) == ("1474", "H2C 1S1")


def test_members_of_another_contract_are_kept_under_their_name() -> None:
    record = one(
        age=12,
        nickname="Mali",
        links={"a": [1]},
        empty="",
        unknown=[{"name": "X-FACE", "value": "abc"}],
        notes=[{"date": "2026-01-02", "text": "vue au congrès"}, {"text": "rappeler"}],
        note="d’abord",
    )
    kept = {value.label: value.text for _, value in record.all(Part.CUSTOM)}
    assert kept == {"age": "12", "nickname": "Mali", "links": '{"a": [1]}', "X-FACE": "abc"}
    assert said(record, Part.NOTE) == ["d’abord"]
    notes = [value.item for _, value in record.all(Part.DATED_NOTE)]
    assert [(one.text, one.noted_on) for one in notes] == [
        ("vue au congrès", PartialDate(2026, 1, 2)),
        ("rappeler", None),
    ]


def test_no_control_character_comes_in() -> None:
    record = one(
        given_name="a\x00b\u202ec\ud800d",
        phones=[{"number": "+15145550110", "raw": "514\x07 555-0110", "label": "x\ny"}],
        addresses=[{"street": "rue\u200bX", "raw": "rue\r\nX\x1b"}],
    )
    assert said(record, Part.GIVEN_NAME) == ["abcd"]
    texts = repr([value.item for value in record.values])
    assert not any(mark in texts for mark in ("\\x07", "\\x1b", "\\u200b", "\\r", "\\ud800"))


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=8,
)
MEMBERS = st.sampled_from(
    [
        *("id", "kind", "name", "acronym", "given_name", "phones", "emails", "websites"),
        *("addresses", "roles", "affiliations", "custom", "sectors", "lists", "opening_hours"),
        *("published_counts", "former_names", "other_names", "notes", "unknown", "verified_on"),
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.dictionaries(MEMBERS, JSON, max_size=6) | JSON, max_size=4))
def test_whatever_json_it_is_every_element_is_a_record(elements: list[Any]) -> None:
    records = read(json.dumps(elements))
    assert len(records) == len(elements)
    for record in records:
        assert record.kind or record.refusal
        assert all(value.text for value in record.values)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 6_000), st.binary(max_size=6))
def test_damaged_documents_crash_nothing(place: int, noise: bytes) -> None:
    data = b"".join(json_array([passed(full_person()), passed(full_organisation())]))
    damaged = data[:place] + noise + data[place + len(noise) :]
    with suppress(EnvironmentFault):
        assert all(record.raw for record in read(damaged))
