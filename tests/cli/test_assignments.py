"""``FIELD=VALUE``: numbers, emptied parts, hours, roles that end; odd texts never crash."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Bottin

NAMES = ("new", "organisation", "name=Maison Bleue", "acronym=MB")
NOTHING = "\u200b"


@pytest.mark.parametrize(
    ("assignment", "code"),
    [
        ("phones.²=514 555-0100", "index_unknown"),
        (f"phones.{'9' * 5000}=514 555-0100", "index_unknown"),
        ("phones.-1=514 555-0100", "index_unknown"),
        ("sectors.²=Familles", "index_unknown"),
        ("sectors.0.name=Familles", "field_unknown"),
        (f"other_names.+={NOTHING}", "value_invalid"),
        (f"former_names.+={NOTHING}", "value_invalid"),
        (f"addresses.+={NOTHING}", "value_invalid"),
        (f"phones.+={NOTHING}", "value_invalid"),
        (f"sectors.+={NOTHING}", "value_invalid"),
        ("published_counts.+=99999999999999999999999 membres", "value_invalid"),
        (f"published_counts.+={'9' * 5000}", "value_invalid"),
        ("published_counts.+=2147483648 membres", "value_invalid"),
        ("published_counts.+=² membres", "value_invalid"),
        ("opening_hours.+=lu 9-5", "value_invalid"),
        ("opening_hours.+=mo-th 25:00-26:00", "value_invalid"),
        ("opening_hours.+=mo-th 09:00-09:00", "value_invalid"),
        ("opening_hours.0.open=10:00", "index_unknown"),
        ("couleur\udcff=bleu", "field_unknown"),
        ("verified_on=\udcff", "value_invalid"),
        ("affiliations.+=\udcff: member", "organisation_not_found"),
    ],
)
def test_what_cannot_be_said_is_refused_by_name(bottin: Bottin, assignment: str, code: str) -> None:
    bottin(*NAMES)
    answer = bottin("edit", "MB", assignment, "--json")
    assert (answer.code, answer.json["error"]["code"]) == (2, code)
    assert bottin("show", "MB", "--json").json["version"] == 1


@pytest.mark.parametrize(
    "words",
    [
        ("edit", "MB", "note=a\udcffb", "phones.+=514\udcff 555-0100", "sectors.+=\udcffx"),
        ("search", "\udcff"),
        ("export", "--all", "--purpose", "\udcff envoi"),
        ("export", "--all", "--with-confidential", "\udcff raison"),
        ("list", "create", "L\udcff", "--query", "bleue\udcff"),
        ("list", "show", "L\udcff"),
        ("export", "--list", "L\udcff"),
        ("export", "--query", "bleue\udcff"),
        ("history", "MB\udcff"),
    ],
)
def test_bytes_that_are_no_text_never_reach_the_directory(
    bottin: Bottin, words: tuple[str, ...]
) -> None:
    bottin(*NAMES)
    bottin("list", "create", "L")
    answer = bottin(*words)
    assert answer.code in (0, 2), answer.err
    assert bottin("verify", "--json").json["ok"]
    assert "\udcff" not in bottin("list", "all", "--json").out


@pytest.mark.parametrize(
    ("added", "cleared"),
    [
        ("phones.+=514 555-0100", "phones.0.number="),
        ("emails.+=a@example.org", "emails.0.address="),
        ("websites.+=example.org", "websites.0.url="),
        ("other_names.+=Le Bleu", "other_names.0.name="),
        ("former_names.+=Le Rouge", f"former_names.0.name={NOTHING}"),
        ("published_counts.+=43 membres", "published_counts.0.count="),
        ("affiliations.+=RB: member", "affiliations.0.organisation="),
        ("phones.+=514 555-0100", f"phones.0={NOTHING}"),
        ("opening_hours.+=mo 09:00-17:00", "opening_hours.0="),
        ("opening_hours.+=mo 09:00-17:00", "opening_hours="),
    ],
)
def test_an_element_without_what_makes_it_is_gone(bottin: Bottin, added: str, cleared: str) -> None:
    bottin("new", "organisation", "name=Réseau Bleu", "acronym=RB")
    before = bottin(*NAMES, "--json").json
    assert bottin("edit", "MB", added).code == 0
    after = bottin("edit", "MB", cleared, "--json").json
    assert after | {"version": 1} == before


def test_numbers_count_before_the_call(bottin: Bottin) -> None:
    made = ("sectors.+=A", "sectors.+=B", "sectors.+=C")
    bottin(*NAMES, *made)
    edited = bottin("edit", "MB", "sectors.0=Z", "sectors.1=Y", "--json").json
    assert edited["sectors"] == ["C", "Y", "Z"]
    edited = bottin("edit", "MB", "sectors.0=", "sectors.2=X", "sectors.+=W", "--json").json
    assert edited["sectors"] == ["W", "X", "Y"]
    edited = bottin("edit", "MB", "sectors.+=w", "sectors.3=V", "--json").json
    assert edited["sectors"] == ["V", "X", "Y"]
    assert bottin("edit", "MB", "sectors=U", "--json").json["sectors"] == ["U"]


def test_opening_hours_are_written_and_corrected(bottin: Bottin) -> None:
    hours = ("opening_hours.+=mo-th 09:00-17:00", "opening_hours.+=fr,sa 10:00–24:00")
    made = bottin(*NAMES, *hours, "--json").json
    assert made["opening_hours"] == [
        {"days": "mo-th", "open": "09:00", "close": "17:00"},
        {"days": "fr,sa", "open": "10:00", "close": "24:00"},
    ]
    edited = bottin(
        "edit", "MB", "opening_hours.0=mo-we 08:30-16:00", "opening_hours.1.close=12:00", "--json"
    ).json
    assert edited["opening_hours"] == [
        {"days": "mo-we", "open": "08:30", "close": "16:00"},
        {"days": "fr,sa", "open": "10:00", "close": "12:00"},
    ]
    assert bottin("edit", "MB", "opening_hours.1.close=midi").code == 2
    bottin("undo")
    assert bottin("show", "MB", "--json").json["opening_hours"] == made["opening_hours"]


def test_a_role_that_ended_is_not_shown_as_current(bottin: Bottin) -> None:
    bottin(*NAMES)
    bottin("new", "organisation", "name=Réseau", "acronym=RB")
    roles = ("roles.+=MB: direction", "roles.0.end=2020-06", "roles.+=RB: présidence")
    bottin("new", "person", "given_name=Ana", "family_name=Roy", *roles)
    found = bottin("search", "ana", "roy", "--json").json["results"][0]
    assert found["secondary"] == "RB · présidence"
    bottin("edit", "Ana Roy", "roles.1.end=2021")
    found = bottin("search", "ana", "roy", "--json").json["results"][0]
    assert found["secondary"] == ""


def test_periods_are_told_in_the_language_asked_for(bottin: Bottin) -> None:
    bottin(*NAMES)
    dates = {
        "roles.0.start=2018": ("depuis 2018", "since 2018"),
        "roles.0.end=2030-06": ("jusqu’en juin 2030", "until 2030-06"),
        "roles.0.attested_on=2026-03-13": ("vu le 13 mars 2026", "seen on 2026-03-13"),
    }
    for date, (french, english) in dates.items():
        person = ("given_name=Ana", "family_name=Roy", "roles.+=MB: direction", date)
        made = bottin("new", "person", *person, "--json").json
        assert f"direction, MB, {french}\n" in bottin("show", made["id"]).out
        assert f"direction, MB, {english}\n" in bottin("--lang", "en", "show", made["id"]).out
    both = bottin("edit", made["id"], "roles.0.start=2018-05", "roles.0.end=2030", "--json")
    assert "2018-05 – 2030\n" in bottin("--lang", "en", "show", both.json["id"]).out
