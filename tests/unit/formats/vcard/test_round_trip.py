"""Our own cards come back exactly: every value, mark, owner, position and period."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory_app.domain.addresses import PostalAddress, parse_address
from directory_app.domain.cards import ListReference
from directory_app.domain.confidentiality import Grant, Redacted
from directory_app.domain.contact import (
    Affiliation,
    CustomField,
    FormerName,
    OpeningHours,
    Organisation,
    OtherName,
    Person,
    PublishedCount,
    Source,
)
from directory_app.domain.incoming import Part
from directory_app.domain.partial_dates import PartialDate, Period
from directory_app.domain.phones import PhoneNumber
from directory_app.domain.text import clean_block, clean_line
from directory_app.formats.vcard.from_contact import contact_card
from directory_app.formats.vcard.to_record import read_vcards
from directory_app.services.generating import generate
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
from tests.unit.formats.vcard.neutral import meant, read

EVERYTHING = Grant(confidential=True, personal=True, internal=True, reason="essai")
VERSION = pytest.mark.parametrize("version", ["3.0", "4.0"])


def come_back(redacted: Redacted, version: str) -> None:
    """Assert that the card says all that it must, and nothing else."""
    (record,), problems = read_vcards(contact_card(redacted, version))
    assert read(record) == meant(redacted, with_past=version == "4.0")
    assert (record.problems, record.refusal, problems) == ((), "", ())


def rich_coordinates() -> dict[str, Any]:
    """Coordinates of every kind, with every mark."""
    return {
        "phones": (
            phone(label="work", verified_on=PartialDate(2026, 11)),
            phone("1 800 555-0111", label="toll_free", preferred=True),
            phone("514 555-0112", label="tty", confidential=False, preferred=True),
            phone("514 555-0113 poste 209", label="Réception; jour"),
            phone("514 555-0114", label="fax", confidential=True),
            phone("514 555-0115"),
            phone("1 888 555-0116", label="work"),
            phone("le gros bouton, rouge"),
            phone("(514) 555-0117, p. 12", label="Bureau"),
            phone("514 555-0118", label="cell", personal=True),
        ),
        "emails": (
            email("Info@Centres.Example.ORG", function_mailbox=True),
            email("presse@centres.example.org", label="presse", preferred=True),
            email("pas une adresse", label="work"),
            email("« Marie » <marie@centres.example.org>", personal=True),
        ),
        "websites": (
            site("www.centres.example.org"),
            site("https://centres.example.org/a/b?c=d,e;f#g", label="work"),
            site("pas un site", label="Boutique"),
        ),
        "addresses": (
            address(postal(number="1474", street="rue Fleury Est", unit_type="bureau", unit="210")),
            address(postal(po_box="60", station="Terminus"), label="work"),
            address(postal(number="12", street="rue A", unit="4"), label="home", personal=True),
            address(PostalAddress(raw="au fond\nde la cour"), label="Entrepôt"),
            address(parse_address("10-123 RUE PRINCIPALE\nMONTREAL QC  H2X 3V8")),
            address(parse_address("12, rue Neuve, 1000 Bruxelles, Belgique"), confidential=False),
        ),
    }


def rich_organisation() -> Redacted:
    """An organisation with every field, two of everything."""
    federation, alliance = organisation("Fédération A", acronym="FA"), organisation("Alliance; B")
    contact = organisation(
        "L’R des centres, des « maisons » et des autres",
        acronym="R",
        category="regroupement",
        description="Mission publique.\n\nDeux paragraphes; une virgule, une barre \\.",
        note="Note interne\nsur deux lignes",
        sort_as="R des centres",
        sectors=("Santé", "Lutte, pauvreté; logement"),
        territory=("06", "QC"),
        verified_on=PartialDate(2026, 11, 1),
        other_names=(OtherName(id="o1", name="la Table"), OtherName(id="o2", name="FTQ")),
        former_names=(
            FormerName(id="f1", name="Comité; des centres", acronym="CC"),
            FormerName(id="f2", name="Regroupement, ancien"),
        ),
        opening_hours=(OpeningHours("mo-th", "09:00", "17:00"), OpeningHours("fr", "09:00", "")),
        published_counts=(
            PublishedCount(id="c1", count=1586, what="groupes, cosignataires"),
            PublishedCount(
                id="c2",
                count=0,
                what="membres",
                date=PartialDate(2018, 3),
                source=Source("Dépliant; 2018", 26, PartialDate(2018, 3, 13)),
            ),
        ),
        affiliations=(
            Affiliation(
                id="a1",
                organisation=federation.id,
                kind="partner",
                committee="Comité; santé",
                function="trésorière",
                wording="« participe à la campagne »",
                period=Period(PartialDate(2010), PartialDate(2020, 5), PartialDate(2018, 3, 13)),
            ),
            Affiliation(id="a2", organisation=alliance.id),
        ),
        custom=(
            CustomField(id="x1", name="Allergies", value="noix;\narachides"),
            CustomField(id="x2", name="Langue", value="fr"),
        ),
        **rich_coordinates(),
    )
    lists = (ListReference("l1", "Délégation, 2026"), ListReference("l2", "Presse"))
    whole = card(contact, others=(federation, alliance), lists=lists)
    return passed(whole, EVERYTHING)


def rich_person() -> Redacted:
    """A person with three current positions, out of order, and one that is over."""
    first, second = director().employers[0], organisation("Coalition B", acronym="")
    past = organisation("Ancien employeur")
    roles = (
        role(past, "adjointe", period=Period(end=PartialDate(2015)), position=0),
        role(second, "trésorière; co-présidente", position=1),
        role(first, "directrice", main=True, position=2, period=Period(PartialDate(2018, 3))),
        role(first, "", position=3, period=Period(attested_on=PartialDate(2018, 3, 13))),
    )
    contact = person(
        "Marie-Ève Anne",
        "de la Durantaye, fille",
        title="Docteure",
        description="Biographie",
        note="interne",
        sort_as="Durantaye",
        sectors=("Santé",),
        custom=(CustomField(id="x1", name="Pronoms", value="elle"),),
        roles=roles,
        phones=(
            phone("514 555-0120", label="home", personal=True, preferred=True),
            phone("514 555-0121 poste 12", label="work", role=roles[2].id),
            phone("514 555-0122", label="cell", role=roles[0].id),
        ),
        emails=(email("tresorerie@b.example.org", role=roles[1].id, function_mailbox=True),),
    )
    return passed(card(contact, first, second, others=(past,)), EVERYTHING)


@VERSION
@pytest.mark.parametrize("make", [rich_organisation, rich_person], ids=["organisation", "person"])
def test_a_card_with_every_field_comes_back(make: Any, version: str) -> None:
    come_back(make(), version)


def test_a_past_position_comes_back_in_version_4_only() -> None:
    redacted = rich_person()
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
    contacts = list(generate(300, seed=5))
    homes = {one.id: one for one in contacts if isinstance(one, Organisation)}
    for contact in contacts:
        roles = contact.roles if isinstance(contact, Person) else ()
        employers = dict.fromkeys(one.organisation for one in roles)
        come_back(passed(card(contact, *(homes[one] for one in employers))), version)


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
    data = contact_card(rich_organisation(), "2.1")
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
