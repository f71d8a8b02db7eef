"""Our own cards come back exactly: every value, mark, owner, position and period."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory_app.domain.cards import Card
from directory_app.domain.confidentiality import Redacted
from directory_app.domain.contact import (
    CustomField,
)
from directory_app.domain.incoming import Part
from directory_app.domain.partial_dates import PartialDate, Period
from directory_app.domain.phones import PhoneNumber
from directory_app.domain.text import clean_block, clean_line
from directory_app.formats.vcard.from_contact import contact_card
from directory_app.formats.vcard.to_record import read_vcards
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
from tests.unit.formats.full_contacts import (
    EVERYTHING,
    full_organisation,
    full_person,
    invented,
)
from tests.unit.formats.vcard.neutral import meant, read

VERSION = pytest.mark.parametrize("version", ["3.0", "4.0"])


def come_back(redacted: Redacted, version: str) -> None:
    """Assert that the card says all that it must, and nothing else."""
    (record,), problems = read_vcards(contact_card(redacted, version))
    assert read(record) == meant(redacted, with_past=version == "4.0")
    assert (record.problems, record.refusal, problems) == ((), "", ())


@VERSION
@pytest.mark.parametrize("make", [full_organisation, full_person], ids=["organisation", "person"])
def test_a_card_with_every_field_comes_back(make: Callable[[], Card], version: str) -> None:
    come_back(passed(make(), EVERYTHING), version)


@VERSION
def test_positions_out_of_order_come_back(version: str) -> None:
    """The main one after another, two at one place, numbers of each, one that is over before."""
    home, second, past = director().employers[0], organisation("Coalition; B"), organisation()
    roles = (
        role(past, "adjointe", period=Period(end=PartialDate(2015)), position=0),
        role(second, "trésorière; co-présidente", position=1),
        role(home, "directrice", main=True, period=Period(PartialDate(2018, 3)), position=2),
        role(home, "", period=Period(attested_on=PartialDate(2018, 3, 13)), position=3),
    )
    held = (roles[2], roles[0]) if version == "4.0" else (roles[2], roles[3])
    phones = tuple(phone(f"514 555-012{n}", role=one.id) for n, one in enumerate(held))
    emails = (email("tresorerie@b.example.org", role=roles[1].id, function_mailbox=True),)
    names = ("Marie-Ève Anne", "de la Durantaye, fille")
    contact = person(*names, roles=roles, phones=phones, emails=emails)
    come_back(passed(card(contact, home, second, others=(past,)), EVERYTHING), version)


def test_a_past_position_comes_back_in_version_4_only() -> None:
    redacted = passed(full_person(), EVERYTHING)
    (old,), _ = read_vcards(contact_card(redacted, "3.0"))
    (new,), _ = read_vcards(contact_card(redacted, "4.0"))
    assert [value.text for _, value in new.all(Part.ROLE)] == [
        redacted.card.references[one.organisation].display_name
        for one in redacted.contact.roles  # type: ignore[union-attr]
    ]
    past = redacted.card.references[redacted.contact.roles[0].organisation]  # type: ignore[union-attr]
    assert past.display_name not in {value.text for _, value in old.all(Part.ROLE)}
    assert meant(redacted, with_past=False) == read(old)


@VERSION
def test_generated_contacts_come_back(version: str) -> None:
    for redacted in invented(300, seed=5):
        come_back(redacted, version)


HOSTILE = st.one_of(
    st.text(min_size=1, max_size=30),
    st.text(st.sampled_from("\r\n\t\\,;:\"'^=%|éœ👩 -.&/\u2028"), min_size=1, max_size=15),
    st.sampled_from(["a\\;b\\,c", '";X-EVIL=1:', "x\r\nEND:VCARD", "%2C", "%", "^n", "p. 12"]),
)
LINE = HOSTILE.map(clean_line).filter(lambda text: any(map(str.isalnum, text)))
BLOCK = HOSTILE.map(clean_block).filter(lambda text: any(map(str.isalnum, text)))


@VERSION
@given(data=st.data())
def test_any_clean_text_comes_back(version: str, data: st.DataObject) -> None:
    line, block = partial(data.draw, LINE), partial(data.draw, BLOCK)
    employer = organisation(line(), acronym=line(), id="employeur")
    held = role(employer, line(), main=True)
    parts = {name: line() for name in ("number", "street", "unit_type", "unit", "po_box")}
    contact = person(
        line(),
        line(),
        id="personne",
        title=line(),
        description=block(),
        note=block(),
        sectors=tuple(dict.fromkeys((line(), line()))),
        custom=(CustomField(id="c", name=line(), value=block()),),
        roles=(held,),
        phones=(phone(PhoneNumber(line(), "+15145550110", "12"), label=line()),),
        emails=(email(label=line(), role=held.id),),
        websites=(site(label=line(), personal=True),),
        addresses=(address(postal(**parts, station=line(), raw=block()), label=line()),),
    )
    redacted = passed(card(contact, employer), EVERYTHING)
    (record,), _ = read_vcards(contact_card(redacted, version))
    found, expected = read(record), meant(redacted, with_past=True)
    for part in ("given_name", "family_name", "title", "description", "note", "sectors", "custom"):
        assert found[part] == expected[part]
    for part in ("roles", "emails", "websites", "addresses"):
        assert found[part] == expected[part]
    assert [one[0].label for one in found["phones"]] == [one.label for one in contact.phones]


def test_a_typed_text_that_is_no_longer_the_number_is_not_believed() -> None:
    redacted = passed(person(phones=(phone("514 555-0110 poste 9", label="work"),)))
    data = contact_card(redacted, "3.0")
    assert b"X-BOTTIN-RAW=514 555-0110 poste 9" in data.replace(b"\r\n ", b"")
    changed = data.replace(b"\r\n ", b"").replace(b"555-0110 ext. 9", b"555-0199")
    (record,), _ = read_vcards(changed)
    (number,) = [value.item.number for _, value in record.all(Part.PHONE)]
    assert (number.raw, number.e164) == ("514 555-0199", "+15145550199")


def test_parts_of_a_street_that_was_changed_are_not_believed() -> None:
    home = address(postal(number="12", street="rue A", unit="4"))
    data = contact_card(passed(organisation(addresses=(home,))), "3.0").replace(b"\r\n ", b"")
    assert b"X-BOTTIN-PARTS=12|rue A||4||" in data
    (record,), _ = read_vcards(data.replace(rb"4-12\, rue A", rb"99\, rue B"))
    (found,) = [value.item.postal for _, value in record.all(Part.ADDRESS)]
    assert (found.number, found.street, found.unit) == ("99", "rue B", "")


@pytest.mark.parametrize("version", ["2.1", "3.0", "4.0"])
def test_an_old_card_says_the_plain_values(version: str) -> None:
    (record,), _ = read_vcards(contact_card(director_passed(), version))
    assert [value.text for _, value in record.all(Part.ROLE)] == [
        "Regroupement des cuisines du Nord"
    ]
    numbers = [value.item.number.e164 for _, value in record.all(Part.PHONE)]
    assert numbers == ["+15145550112", "+15145550110", "+18005550111"]


def test_version_2_holds_nothing_of_ours() -> None:
    data = contact_card(passed(full_organisation(), EVERYTHING), "2.1")
    assert b"X-BOTTIN" not in data
    assert b"item1" not in data
    assert b"CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE" in data


def director_passed() -> Redacted:
    return passed(director())


def test_what_another_program_adds_to_our_card_is_read_too() -> None:
    data = contact_card(director_passed(), "3.0").replace(
        b"END:VCARD", b"NICKNAME:Lou\r\nTEL;TYPE=HOME:514-555-0177\r\nBDAY:1980-01-02\r\nEND:VCARD"
    )
    (record,), _ = read_vcards(data)
    assert {value.label: value.text for _, value in record.all(Part.CUSTOM)} == {
        "Surnom": "Lou",
        "Anniversaire": "1980-01-02",
    }
    added = [value for _, value in record.all(Part.PHONE) if value.label == "home"]
    assert [(one.text, one.owner, one.item.personal) for one in added] == [
        ("514 555-0177", "person", True)
    ]
