"""The sample directory: invented throughout, wrong only where it means to be, and rich enough for
every picture.

What may not be real is tested value by value (telephones 555-0100 to 555-0199, the domains of
RFC 2606, postal codes in « 0Z »); what pictures, examples and the guided tour rely on, by name.
"""

from __future__ import annotations

import datetime
import itertools
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from directory_app import bootstrap
from directory_app.domain.contact import AnyContact, Organisation, Person, Role
from directory_app.domain.phones import parse_phones
from directory_app.domain.territory import REGIONS, region_of_postal_code
from directory_app.domain.validation import problems_of
from directory_app.resources import data_path
from directory_app.services.seeding import Seed, read_seed
from tests.directories import TODAY, names_found, opened

FICTIONAL_PHONE = re.compile(r"\d{3}55501\d\d")
RESERVED_DOMAIN = re.compile(r"(?:.+[.@])?example\.(?:org|com|net)")
FICTIONAL_CODE = re.compile(r"[GHJ]\d[A-Z] 0Z\d")
WEST, RING, EAST, METROPOLIS = "819 873 468", "450 579 354", "418 581 367", "514 438 263"
AREAS_OF_LETTER = {"G": f"{EAST} {WEST}", "H": f"{METROPOLIS} {RING}", "J": f"{RING} {WEST}"}
SECTORS = {
    *("Femmes", "Jeunes", "Familles", "Personnes aînées", "Proche aidance"),
    *("Communautés ethnoculturelles", "Personnes handicapées", "Santé mentale", "Santé physique"),
    *("Dépendances", "Itinérance", "Hébergement", "Violence", "Sécurité alimentaire"),
    *("Écoute et urgence", "Périnatalité", "Bénévolat"),
}
DOUBTFUL = {
    ("Regroupement supposé des proches aidantes et proches aidants", "addresses.0"): (
        "postal_code_letter_o"
    ),
    ("Alliance d’essai pour des relations sans violence", "phones.1"): "phone_too_short",
    ("Stéphane Jolicœur-Audet", "emails.0"): "email_no_domain",
    ("Jimmy Kistabaw-Drolet", "phones.0"): "two_phones",
}
"""What « À vérifier » shows of the sample: each kind of doubt once, none of it in a picture."""
REAL_ACRONYMS = {
    *("RQACA", "FFQ", "RQCALACS", "COCQ", "COCQSIDA", "ROEQ", "RANQ", "FCABQ", "ROCAJQ", "AGIDD"),
    *("AGIDDSMQ", "CTROC", "TRPOCB", "RIOCM", "TROC", "FMHF", "ROCAL", "COPHAN", "FADOQ"),
    *("FQOCF", "FAFMRQ", "RMJQ", "RRASMQ", "AQRP", "RGPAQ", "FRAPRU", "RAPSIM", "RSIQ", "AQDR"),
    *("TCRI", "AQRIPH", "FQPN", "RCRPQ", "RABQ", "AIDQ", "FIAN", "SFAF", "MEPACQ", "LDL"),
}


@pytest.fixture(scope="module")
def seed() -> Seed:
    numbers = itertools.count()
    return read_seed(data_path("sample"), lambda: f"id-{next(numbers):05}")


@pytest.fixture(scope="module")
def organisations(seed: Seed) -> dict[str, Organisation]:
    return {one.acronym or one.name: one for one in seed.contacts if isinstance(one, Organisation)}


@pytest.fixture(scope="module")
def people(seed: Seed) -> dict[str, Person]:
    return {one.display_name: one for one in seed.contacts if isinstance(one, Person)}


def members_on(organisations: dict[str, Organisation], day: datetime.date) -> set[str]:
    table = organisations["TIRI"].id
    return {
        one.id
        for one in organisations.values()
        for bond in one.affiliations
        if bond.organisation == table and bond.kind == "member" and bond.period.is_active_on(day)
    }


def all_roles(seed: Seed) -> Iterator[Role]:
    return (role for one in seed.contacts if isinstance(one, Person) for role in one.roles)


def coordinates(seed: Seed) -> Iterator[Any]:
    for one in seed.contacts:
        yield from (*one.phones, *one.emails, *one.websites, *one.addresses)


# --- nothing in it is real --------------------------------------------------------------------


def test_telephones_ring_nowhere(seed: Seed) -> None:
    numbers = [
        number
        for one in seed.contacts
        for phone in one.phones
        for number in ([phone.number] if phone.number.is_valid else parse_phones(phone.number.raw))
    ]
    assert len(numbers) > 100
    whole = [n for n in numbers if n.is_valid]
    assert [n.raw for n in whole if not FICTIONAL_PHONE.fullmatch(n.national_digits)] == []
    assert [n.raw for n in numbers if not n.is_valid] == ["555-014"], "too short to be dialled"


def test_domains_are_reserved(seed: Seed) -> None:
    emails = [e.email.address for one in seed.contacts for e in one.emails]
    hosts = [s.website.host for one in seed.contacts for s in one.websites]
    assert len(emails) > 100
    assert len(hosts) > 45
    elsewhere = [text for text in emails + hosts if not RESERVED_DOMAIN.fullmatch(text)]
    assert elsewhere == ["stephane.jolicoeur@"], "it arrives nowhere"


def test_postal_codes_are_fictional_and_in_the_right_region(
    seed: Seed, organisations: dict[str, Organisation]
) -> None:
    codes = [a.postal.postal_code for one in seed.contacts for a in one.addresses]
    assert len(codes) > 50
    assert [code for code in codes if not FICTIONAL_CODE.fullmatch(code)] == ["G6V OZ4"]
    for one in organisations.values():
        regions = {region_of_postal_code(a.postal.postal_code) for a in one.addresses} - {None}
        assert regions <= ({*REGIONS} if "QC" in one.territory else {*one.territory}), one.name


def test_no_known_acronym_is_used(organisations: dict[str, Organisation]) -> None:
    names = [one.acronym for one in organisations.values()]
    names += [f.acronym for one in organisations.values() for f in one.former_names]
    used = {re.sub(r"\W", "", name).upper() for name in names if name}
    assert len(used) > 50
    assert used & REAL_ACRONYMS == set()


def test_area_codes_go_with_the_address(organisations: dict[str, Organisation]) -> None:
    for one in organisations.values():
        if one.addresses and not one.phones[0].number.is_toll_free:
            letter = one.addresses[0].postal.postal_code[0]
            area = one.phones[0].number.national_digits[:3]
            assert area in AREAS_OF_LETTER[letter].split(), one.name


# --- nothing in it is wrong but what is meant to be --------------------------------------------


def test_the_values_that_are_doubtful_are_those_that_mean_to_be(seed: Seed) -> None:
    found = {
        (one.display_name, p.field): p.problem.code
        for one in seed.contacts
        for p in problems_of(one)
    }
    assert found == DOUBTFUL


def test_addresses_are_read_to_the_last_part(seed: Seed) -> None:
    for one in seed.contacts:
        for address in one.addresses:
            postal = address.postal
            is_box, is_street = bool(postal.po_box), bool(postal.number and postal.street)
            assert is_box != is_street, postal.raw
            assert (postal.province, postal.country) == ("QC", "CA")
            assert postal.city in postal.raw


def test_names_acronyms_and_keys_are_distinct(seed: Seed) -> None:
    names = [one.display_name for one in seed.contacts]
    acronyms = [o.acronym for o in seed.contacts if isinstance(o, Organisation) and o.acronym]
    numbers = [p.number.key for one in seed.contacts for p in one.phones]
    emails = [e.email.key for one in seed.contacts for e in one.emails]
    for values in (names, acronyms, numbers, emails):
        assert [value for value, count in Counter(values).items() if count > 1] == []


def test_references_resolve_to_the_right_kind(seed: Seed) -> None:
    kinds = {one.id: type(one) for one in seed.contacts}
    bonds = [b for o in seed.contacts if isinstance(o, Organisation) for b in o.affiliations]
    targets = [role.organisation for role in all_roles(seed)] + [b.organisation for b in bonds]
    assert {kinds[target] for target in targets} == {Organisation}
    assert {*kinds} >= {member for one in seed.lists for member in one.contact_ids}
    assert all(
        o.id != b.organisation for o in seed.contacts for b in getattr(o, "affiliations", ())
    )


def test_dates_are_past(seed: Seed) -> None:
    dates = [x.verified_on for x in (*seed.contacts, *coordinates(seed)) if x.verified_on]
    bonds = [b for o in seed.contacts if isinstance(o, Organisation) for b in o.affiliations]
    periods = [*(b.period for b in bonds), *(role.period for role in all_roles(seed))]
    dates += [bound for p in periods for bound in (p.start, p.end, p.attested_on) if bound]
    assert len(dates) > 200
    assert max(dates).earliest() <= TODAY


def test_every_sector_serves_and_is_declared(seed: Seed) -> None:
    assert {one.name for one in seed.sectors} == SECTORS
    assert {name for one in seed.contacts for name in one.sectors} == SECTORS


# --- what pictures and the tour rely on -------------------------------------------------------


def test_counts(organisations: dict[str, Organisation], people: dict[str, Person]) -> None:
    assert len(members_on(organisations, TODAY)) == 45
    assert (len(organisations), len(people)) == (59, 109)
    assert len(organisations["TIRI"].affiliations) == 5


def test_what_the_table_published_is_what_we_count(organisations: dict[str, Organisation]) -> None:
    counts = organisations["TIRI"].published_counts
    published = {c.date: c.count for c in counts if c.what == "regroupements membres" and c.date}
    counted = {date: len(members_on(organisations, date.latest())) for date in published}
    assert published == counted
    assert sorted(published.values()) == [44, 45]


def test_every_member_has_somebody_in_charge(
    seed: Seed, organisations: dict[str, Organisation]
) -> None:
    in_charge = {
        role.organisation
        for role in all_roles(seed)
        if role.function in {"coordination", "direction générale"}
        and role.period.is_active_on(TODAY)
    }
    assert members_on(organisations, TODAY) <= in_charge


def test_the_card_of_the_pictures(
    organisations: dict[str, Organisation], people: dict[str, Person]
) -> None:
    rimq = organisations["RIMQ"]
    assert rimq.name == "Regroupement imaginaire des maisons de quartier"
    assert [f.name for f in rimq.former_names] == ["Réseau des maisons de voisinage"]
    assert [p.number.display() for p in rimq.phones] == ["514 555-0107, poste 25"]
    assert [e.email.address for e in rimq.emails] == ["info@rimq.example.org"]
    assert rimq.emails[0].function_mailbox
    assert [s.website.display for s in rimq.websites] == ["rimq.example.org"]
    assert [a.postal.raw for a in rimq.addresses] == [
        "1280, rue des Modèles Est, bureau 210, Montréal (Québec) H2X 0Z9"
    ]
    assert (rimq.sectors, rimq.territory) == (("Familles",), ("QC",))
    assert {hours.close for hours in rimq.opening_hours} == {"17:00"}
    assert rimq.verified_on is not None
    assert rimq.verified_on.iso() == "2026-05-12"
    assert rimq.affiliations[0].period.display_fr() == "depuis 2014"
    heads = {"Étienne Gagnon-Morel": "coordination", "Maude Beaulieu-Roy": "présidence"}
    assert {name: people[name].roles[0].function for name in heads} == heads
    assert people["Maude Beaulieu-Roy"].roles[0].period.display_fr() == "depuis 2024"


def test_the_delegation_of_the_pictures(
    seed: Seed, organisations: dict[str, Organisation], people: dict[str, Person]
) -> None:
    sent = {
        "Vincent Archambault": "TIAA",
        "Maude Beaulieu-Roy": "RIMQ",
        "Lise Côté": "AHN",
        "Rosalie Dumont": "FMCP",
        "Karim Haddad": "CER",
        "Noémie Lavoie": "RFES",
    }
    acronyms = {one.id: one.acronym for one in organisations.values()}
    assert {name: acronyms[people[name].roles[0].organisation] for name in sent} == sent
    found = next(one for one in seed.lists if one.name == "Journée d’exemple à l’Assemblée")
    assert found.contact_ids == tuple(people[name].id for name in sent)


def test_the_lists(seed: Seed, organisations: dict[str, Organisation]) -> None:
    lists = {one.name: one for one in seed.lists}
    assert {*lists} == {
        *("Membres", "Infolettre", "Présidences", "Journée d’exemple à l’Assemblée"),
        "Bureaux de Montréal",
    }
    assert {*lists["Membres"].contact_ids} == members_on(organisations, TODAY)
    by_id = {one.id: one for one in seed.contacts}
    for key in lists["Présidences"].contact_ids:
        person = by_id[key]
        assert isinstance(person, Person)
        running = [r.function for r in person.roles if r.period.is_active_on(TODAY)]
        assert "présidence" in running, person.display_name
    assert [(one.name, one.contact_ids) for one in seed.lists if one.query] == [
        ("Bureaux de Montréal", ())
    ]
    assert all(len({*one.contact_ids}) == len(one.contact_ids) for one in seed.lists)


def test_the_shelter_federation_hides_where_it_is(organisations: dict[str, Organisation]) -> None:
    ahn = organisations["AHN"]
    hidden = [item for item in (*ahn.phones, *ahn.addresses) if item.confidential]
    assert len(hidden) == 2
    box, street = ahn.addresses
    assert (box.postal.po_box, box.confidential) == ("12", None)
    assert street.postal.street
    assert street.confidential


OF_ORGANISATIONS: dict[str, Callable[[Organisation], bool]] = {
    "a usual name": lambda o: bool(o.other_names),
    "a former acronym": lambda o: any(f.acronym for f in o.former_names),
    "a name filed without its article": lambda o: o.name.startswith("L’"),
    "an ended membership": lambda o: any(a.period.end for a in o.affiliations),
    "a member that came back": lambda o: has_repeated(a.organisation for a in o.affiliations),
    "a committee": lambda o: any(a.committee for a in o.affiliations),
    "a quoted bond": lambda o: any(a.wording and a.source for a in o.affiliations),
    "a partner": lambda o: any(a.kind == "partner" for a in o.affiliations),
    "a campaign": lambda o: any(a.kind == "campaign" for a in o.affiliations),
    "hours that change with the day": lambda o: len(o.opening_hours) > 1,
    "counts that differ": lambda o: len({c.count for c in o.published_counts}) > 1,
    "two telephones": lambda o: len(o.phones) > 1,
    "no e-mail": lambda o: not o.emails,
    "no address": lambda o: not o.addresses,
    "several sectors": lambda o: len(o.sectors) > 1,
    "some regions only": lambda o: "QC" not in o.territory,
    "a description": lambda o: bool(o.description),
}
OF_PEOPLE: dict[str, Callable[[Person], bool]] = {
    "several roles": lambda p: len(p.roles) > 1,
    "a role that ended": lambda p: any(r.period.end for r in p.roles),
    "nothing but an ended role": lambda p: all(r.period.end for r in p.roles),
    "a role seen on a day": lambda p: any(r.period.attested_on for r in p.roles),
    "an extension": lambda p: any(x.role and x.number.extension for x in p.phones),
    "a function mailbox": lambda p: any(e.role and e.function_mailbox for e in p.emails),
    "a named mailbox": lambda p: any(e.role and not e.function_mailbox for e in p.emails),
    "a personal mobile": lambda p: any(x.personal and x.label == "cell" for x in p.phones),
    "a personal e-mail": lambda p: any(e.personal for e in p.emails),
    "nothing of one's own": lambda p: not (p.phones or p.emails),
    "a title": lambda p: bool(p.title),
    "a particle": lambda p: p.family_name.startswith(("de ", "des ")),
    "an apostrophe": lambda p: "’" in p.family_name,
    "a saint": lambda p: p.family_name.startswith(("St-", "Saint-")),
    "letters beyond Latin-1": lambda p: any(ord(c) > 0x17F for c in p.display_name),
}
OF_ALL: dict[str, Callable[[AnyContact], bool]] = {
    "a toll-free number": lambda c: any(p.label == "toll_free" for p in c.phones),
    "a fax": lambda c: any(p.label == "fax" for p in c.phones),
    "a TTY": lambda c: any(p.label == "tty" for p in c.phones),
    "a preferred telephone": lambda c: any(p.preferred for p in c.phones),
    "a confidential telephone": lambda c: any(p.confidential for p in c.phones),
    "a confidential e-mail": lambda c: any(e.confidential for e in c.emails),
    "an internal note": lambda c: bool(c.note),
    "a verified telephone": lambda c: any(p.verified_on for p in c.phones),
    "a card not verified for a year": lambda c: bool(
        c.verified_on and (TODAY - c.verified_on.latest()).days > 365
    ),
    "a card never verified": lambda c: c.verified_on is None,
}


def has_repeated(values: Iterable[str]) -> bool:
    return any(count > 1 for count in Counter(values).values())


@pytest.mark.parametrize("feature", sorted(OF_ORGANISATIONS))
def test_some_organisation_has(feature: str, seed: Seed) -> None:
    found = [o for o in seed.contacts if isinstance(o, Organisation)]
    assert any(OF_ORGANISATIONS[feature](one) for one in found)
    assert not all(OF_ORGANISATIONS[feature](one) for one in found)


@pytest.mark.parametrize("feature", sorted(OF_PEOPLE))
def test_some_person_has(feature: str, seed: Seed) -> None:
    found = [p for p in seed.contacts if isinstance(p, Person)]
    assert any(OF_PEOPLE[feature](one) for one in found)
    assert not all(OF_PEOPLE[feature](one) for one in found)


@pytest.mark.parametrize("feature", sorted(OF_ALL))
def test_some_contact_has(feature: str, seed: Seed) -> None:
    assert any(OF_ALL[feature](one) for one in seed.contacts)
    assert not all(OF_ALL[feature](one) for one in seed.contacts)


# --- the directory made of it -----------------------------------------------------------------


def test_the_directory_answers_as_in_the_pictures(tmp_path: Path) -> None:
    path = tmp_path / "exemple.bottin"
    bootstrap.create_directory(path, "sample")
    with opened(path) as directory:
        assert names_found(directory, "quart") == [
            "Regroupement imaginaire des maisons de quartier",
            "Maude Beaulieu-Roy",
            "Étienne Gagnon-Morel",
        ]
        assert names_found(directory, "5550107") == names_found(directory, "quart")
        assert "Regroupement imaginaire des maisons de quartier" in names_found(
            directory, "réseau voisinage"
        )
        assert len(names_found(directory, "Montréal", limit=100)) > 15
        assert names_found(directory, "Baie-Introuvable") == []
        assert directory.overview.read().to_check == len(DOUBTFUL)
