"""vCard 3.0: what an address book reads back, and that nothing breaks out of its property."""

from __future__ import annotations

import dataclasses
import re
from typing import Any

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from directory_app.domain.addresses import PostalAddress
from directory_app.domain.confidentiality import Grant, Redacted
from directory_app.domain.contact import AnyContact
from directory_app.domain.emails import EmailAddress
from directory_app.domain.partial_dates import PartialDate, Period
from directory_app.domain.phones import PhoneNumber
from directory_app.domain.text import clean_block
from directory_app.domain.websites import Website
from directory_app.formats.vcard.profiles import write_vcards
from tests.unit.formats.builders import (
    address,
    card,
    director,
    email,
    organisation,
    passed,
    person,
    phone,
    postal,
    role,
    site,
)


def written(*redacted: Redacted) -> bytes:
    return b"".join(write_vcards(redacted, "3.0"))


def all_lines(data: bytes) -> list[str]:
    """The lines as any reader unfolds them (RFC 2426 §2.6)."""
    return data.decode("utf-8").replace("\r\n ", "").split("\r\n")[:-1]


def logical_lines(data: bytes) -> list[str]:
    """What another program sees: the same lines without what Bottin adds for itself, but for the
    id of the organisation."""
    plain = (re.sub(r";X-BOTTIN-(?!UID)[A-Z-]+=[^;:]*", "", x) for x in all_lines(data))
    return [x for x in plain if not x.startswith("X-BOTTIN-")]


def line(data: bytes, name: str) -> str:
    (found,) = [x for x in logical_lines(data) if x.partition(":")[0].partition(";")[0] == name]
    return found


def read_back(data: bytes) -> list[Any]:
    return list(vobject.readComponents(data.decode("utf-8")))


# --- one person, whole -------------------------------------------------------------------------


def test_a_person_leaves_with_everything_a_telephone_needs() -> None:
    lines = logical_lines(written(passed(director())))
    assert lines[0:3] == ["BEGIN:VCARD", "VERSION:3.0", "PRODID:-//Bottin//Bottin//FR"]
    assert lines[3].startswith("UID:item-")
    employer_link = lines[6].partition("=")[2].partition(":")[0]
    assert lines[4:] == [
        "FN:Maëlle Lafleur",
        "N:Lafleur;Maëlle;;;",
        f"ORG;X-BOTTIN-UID={employer_link}:Regroupement des cuisines du Nord",
        "TITLE:directrice générale",
        "TEL;TYPE=WORK,VOICE,PREF:+1 514-555-0112 ext. 209",
        "TEL;TYPE=WORK,VOICE:+1 514-555-0110",
        "item1.TEL;TYPE=WORK,VOICE:+1 800-555-0111",
        "item1.X-ABLabel:Sans frais",
        "EMAIL;TYPE=INTERNET,WORK:direction@cuisines.example.org",
        "EMAIL;TYPE=INTERNET,WORK:info@cuisines.example.org",
        "URL;TYPE=WORK:https://cuisines.example.org",
        r"ADR;TYPE=WORK:;;1474\, rue Fleury Est;Montréal;QC;H2X 3V8;Canada",
        "END:VCARD",
    ]


def test_another_program_reads_the_same_person() -> None:
    (read,) = read_back(written(passed(director())))
    assert (read.fn.value, read.n.value.family, read.n.value.given) == (
        "Maëlle Lafleur",
        "Lafleur",
        "Maëlle",
    )
    assert (read.org.value, read.title.value) == (
        ["Regroupement des cuisines du Nord"],
        "directrice générale",
    )
    assert [one.value for one in read.tel_list] == [
        "+1 514-555-0112 ext. 209",
        "+1 514-555-0110",
        "+1 800-555-0111",
    ]
    assert [one.value for one in read.email_list] == [
        "direction@cuisines.example.org",
        "info@cuisines.example.org",
    ]
    assert read.url.value == "https://cuisines.example.org"
    assert (read.adr.value.street, read.adr.value.city, read.adr.value.code) == (
        "1474, rue Fleury Est",
        "Montréal",
        "H2X 3V8",
    )


def test_an_organisation_is_marked_as_one() -> None:
    contact = organisation("L’R des cuisines", sectors=("Santé", "Lutte, pauvreté; logement"))
    data = written(passed(contact))
    assert line(data, "N") == "N:;;;;"
    assert line(data, "NICKNAME") == "NICKNAME:RCN"
    assert line(data, "ORG") == "ORG:L’R des cuisines"
    assert line(data, "X-ABShowAs") == "X-ABShowAs:COMPANY"
    (read,) = read_back(data)
    assert read.categories.value == ["Santé", "Lutte, pauvreté; logement"]


def test_a_title_is_a_prefix_and_never_guessed() -> None:
    assert line(written(passed(person(title="Docteure"))), "N") == "N:Lafleur;Maëlle;;Docteure;"
    assert line(written(passed(person())), "N") == "N:Lafleur;Maëlle;;;"


def test_further_positions_are_grouped_pairs() -> None:
    first, second = organisation("Table A"), organisation("Coalition B")
    roles = (role(second, "trésorière"), role(first, "directrice", main=True))
    lines = logical_lines(written(passed(card(person(roles=roles), first, second))))
    assert [x for x in lines if "ORG" in x or "TITLE" in x or "ABLabel" in x] == [
        f"ORG;X-BOTTIN-UID={first.id}:Table A",
        "TITLE:directrice",
        f"p2.ORG;X-BOTTIN-UID={second.id}:Coalition B",
        "p2.TITLE:trésorière",
        "p2.X-ABLabel:Autre poste",
    ]


def test_the_main_position_comes_first_within_one_organisation() -> None:
    employer = organisation()
    roles = (role(employer, "administratrice"), role(employer, "présidente", main=True))
    assert line(written(passed(card(person(roles=roles), employer))), "TITLE").endswith(
        "présidente"
    )


def test_a_role_that_ended_gives_way_to_one_that_did_not() -> None:
    employer = organisation()
    ended = role(employer, "adjointe", period=Period(end=PartialDate(2018)))
    data = written(passed(card(person(roles=(ended, role(employer))), employer)))
    assert b"adjointe" not in data
    alone = written(passed(card(person(roles=(ended,)), employer)))
    assert line(alone, "TITLE") == "TITLE:adjointe", "a mandate with a known end still runs"


def test_one_phone_only_is_preferred() -> None:
    phones = (phone(), phone("5145550111", preferred=True), phone("5145550112", preferred=True))
    lines = logical_lines(written(passed(person(phones=phones))))
    assert ["PREF" in x for x in lines if x.startswith("TEL")] == [False, True, False]


def test_a_past_position_does_not_leave() -> None:
    past = organisation("Ancien employeur")
    somebody = person(roles=(role(past, "directrice"),))
    assert b"Ancien" not in written(passed(card(somebody, others=(past,))))


@pytest.mark.parametrize(
    ("label", "marks", "line_start"),
    [
        ("work", {}, "TEL;TYPE=WORK,VOICE:"),
        ("", {}, "TEL;TYPE=WORK,VOICE:"),
        ("", {"preferred": True}, "TEL;TYPE=WORK,VOICE,PREF:"),
        ("cell", {}, "TEL;TYPE=CELL,VOICE:"),
        ("fax", {}, "TEL;TYPE=WORK,FAX:"),
        ("home", {}, "TEL;TYPE=HOME,VOICE:"),
        ("tty", {}, "item1.TEL;TYPE=WORK,VOICE:"),
        ("Réception; jour", {}, "item1.TEL;TYPE=WORK,VOICE:"),
    ],
)
def test_phone_labels(label: str, marks: dict[str, Any], line_start: str) -> None:
    data = written(passed(person(phones=(phone("514 555-0110", label=label, **marks),))))
    (found,) = [x for x in logical_lines(data) if "TEL" in x]
    assert found == f"{line_start}+1 514-555-0110"


def test_labels_that_no_type_says_are_spelled_out() -> None:
    phones = (phone(label="tty"), phone("514 555-0111", label="Réception; jour"))
    emails = (email(label="presse"),)
    (read,) = read_back(written(passed(person(phones=phones, emails=emails))))
    labels = {one.group: one.value for one in read.x_ablabel_list}
    assert labels == {"item1": "ATS", "item2": "Réception; jour", "item3": "presse"}
    assert [one.group for one in (*read.tel_list, read.email)] == ["item1", "item2", "item3"]


def test_an_unreadable_phone_leaves_as_typed() -> None:
    data = written(passed(person(phones=(phone("le gros bouton rouge"),))))
    assert line(data, "TEL").endswith(":le gros bouton rouge")


def test_a_foreign_phone_keeps_its_country() -> None:
    number = PhoneNumber("+33 1 99 00 12 34", "+33199001234", "5")
    data = written(passed(person(phones=(phone(number),))))
    digits = line(data, "TEL").partition(":")[2]
    assert digits.startswith("+33 ")
    assert digits.endswith(" ext. 5")


@pytest.mark.parametrize(
    ("value", "street"),
    [
        (postal(po_box="60", station="Terminus"), "C. P. 60, succ. Terminus"),
        (postal(number="1", street="rue A", unit_type="bureau", unit="2"), "1, rue A, bureau 2"),
        (postal(number="1", street="rue A", po_box="3"), "1, rue A, C. P. 3"),
        (PostalAddress(raw="au fond\nde la cour"), "au fond\nde la cour"),
    ],
)
def test_the_street_component_holds_all_but_the_city(value: PostalAddress, street: str) -> None:
    (read,) = read_back(written(passed(organisation(addresses=(address(value),)))))
    assert (read.adr.value.street, read.adr.value.box) == (street, "")


# --- confidentiality ---------------------------------------------------------------------------


def test_confidential_and_internal_texts_stay_home() -> None:
    contact = organisation(
        note="NOTE-INTERNE",
        description="Mission publique",
        phones=(phone("514 555-0199", confidential=True),),
        addresses=(address(confidential=True),),
    )
    data = written(passed(contact))
    assert line(data, "NOTE") == "NOTE:Mission publique"
    for canary in (b"0199", b"Fleury", b"INTERNE", b"CLASS"):
        assert canary not in data


def test_a_granted_confidential_value_marks_the_card() -> None:
    contact = organisation(phones=(phone("514 555-0199", confidential=True),), note="interne")
    data = written(passed(contact, Grant(confidential=True, internal=True, reason="urgence")))
    assert line(data, "CLASS") == "CLASS:CONFIDENTIAL"
    assert line(data, "NOTE") == "NOTE:interne"
    assert "+1 514-555-0199" in "".join(all_lines(data))


# --- bytes -------------------------------------------------------------------------------------


def test_the_same_contact_gives_the_same_bytes() -> None:
    redacted = passed(director())
    assert written(redacted) == written(redacted)


HOSTILE = st.one_of(
    st.text(min_size=1, max_size=60),
    st.text(
        st.sampled_from("\r\n\t\x00\\,;:\"'^=éœ👩 \u2028\u0085\u202e"), min_size=1, max_size=40
    ),
    st.sampled_from(
        [
            "x\r\nEND:VCARD\r\nBEGIN:VCARD\r\nX-EVIL:1",
            "x\nTEL:911",
            '";X-EVIL=1:',
            "\\",
            "\\n",
            "a\\;b\\,c",
            "=0D=0AEND:VCARD",
            "é" * 80,
        ]
    ),
).filter(lambda text: "".join(clean_block(text).replace('"', "").split()) != "")


def hostile_card(texts: Any) -> Redacted:
    """A contact with a text of ``texts`` in every field and parameter that a vCard holds."""
    draw = iter(texts).__next__
    employer, other = organisation(draw(), id=draw()), organisation(draw(), id=f"2{draw()}")
    raw_phone, raw_email, raw_site = draw(), draw(), draw()
    contact: AnyContact = person(
        draw(),
        draw(),
        id=draw(),
        title=draw(),
        description=draw(),
        note=draw(),
        sectors=(draw(), draw()),
        roles=(role(employer, draw(), main=True), role(other, draw())),
        phones=(phone(PhoneNumber(raw_phone), label=f"étiquette {draw()}"),),
        emails=(
            email(label=f"étiquette {draw()}"),
            dataclasses.replace(email(), email=EmailAddress(raw_email, raw_email)),
        ),
        websites=(dataclasses.replace(site(), website=Website(raw_site, "")),),
        addresses=(
            address(postal(**{k: draw() for k in ("number", "street", "unit", "city", "country")})),
        ),
    )
    return passed(card(contact, employer, other), Grant(internal=True, reason="essai"))


TEXTS_PER_CARD = 25


def shape(data: bytes) -> list[str]:
    """The names of the properties, in order, as any reader splits them."""
    return [x.partition(":")[0].partition(";")[0] for x in all_lines(data)]


@given(st.lists(HOSTILE, min_size=TEXTS_PER_CARD, max_size=TEXTS_PER_CARD))
def test_no_text_adds_or_removes_a_property_or_a_card(texts: list[str]) -> None:
    benign = written(hostile_card(["texte"] * TEXTS_PER_CARD))
    redacted = hostile_card(texts)
    data = written(redacted, redacted)
    assert shape(data) == shape(benign) * 2
    assert all(len(x) <= 75 for x in data.split(b"\r\n"))
    assert not set(data) & (set(range(32)) - set(b"\r\n"))
    assert data.count(b"\n") == data.count(b"\r\n")


@given(HOSTILE, HOSTILE)
def test_another_program_reads_every_text_unchanged(name: str, label: str) -> None:
    contact = organisation(
        name,
        acronym=name,
        description=name,
        sectors=(name,),
        phones=(phone(PhoneNumber(name), label=f"étiquette {label}"),),
        addresses=(address(postal(street=name, city=name)),),
    )
    (read,) = read_back(written(passed(contact)))
    whole = clean_block(name)
    assert read.note.value == whole
    assert read.nickname.value == whole
    assert read.org.value == [whole]
    assert read.categories.value == [whole]
    assert read.tel.value == whole
    assert read.adr.value.city == whole
    assert read.x_ablabel.value == clean_block(f"étiquette {label}")
