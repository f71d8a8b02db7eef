"""The Table's directory says what four public documents say, word for word, and nothing else.

``table-sources.txt`` keeps the lines that the data cite (source, line number, text; the name of a
third party elided as « […] »).
"""

from __future__ import annotations

import itertools
import json
import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from directory_app.domain.contact import Organisation, Person
from directory_app.domain.text import clean_line
from directory_app.domain.validation import problems_of
from directory_app.resources import data_path
from directory_app.services.seeding import Seed, read_seed

SEEDS = Path(__file__).parents[2] / "data" / "seeds"
NOT_QUOTED = {
    *("key", "source", "line", "published_on", "organisation", "members", "sectors"),
    *("category", "kind", "territory", "days", "open", "close", "date", "attested_on"),
}
"""Keys whose values are ours: references, marks, classification and dates (tested apart)."""

CATEGORIES = {
    *("regroupement", "coalition", "campagne", "organisme", "réseau"),
    *("table régionale", "instance gouvernementale"),
}
Origin = tuple[str, int]


def read_source_lines() -> dict[Origin, str]:
    text = (SEEDS / "table-sources.txt").read_text(encoding="utf-8").removesuffix("\n")
    rows = (row.split("\t", 2) for row in text.split("\n"))
    return {(source, int(line)): clean_line(quoted) for source, line, quoted in rows}


LINES = read_source_lines()
RAW: dict[str, dict[str, Any]] = {
    path.name: tomllib.loads(path.read_text(encoding="utf-8"))
    for path in sorted(data_path("table").glob("*.toml"))
}
EXPECTED = json.loads((SEEDS / "delegation-2018.expected.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def seed() -> Seed:
    numbers = itertools.count()
    return read_seed(data_path("table"), lambda: f"id-{next(numbers):04}")


def tables(value: Any, origin: Origin | None) -> Iterator[tuple[Origin | None, Mapping[str, Any]]]:
    """Every table below ``value``, with the source and line that hold for it."""
    if isinstance(value, dict):
        if "source" in value:
            origin = (value["source"], value["line"])
        yield origin, value
        for child in value.values():
            yield from tables(child, origin)
    elif isinstance(value, list):
        for child in value:
            yield from tables(child, origin)


def records(kind: str) -> list[dict[str, Any]]:
    return [record for content in RAW.values() for record in content.get(kind, ())]


def all_tables() -> list[tuple[Origin | None, Mapping[str, Any]]]:
    kinds = ("organisation", "person", "sector")
    return [found for kind in kinds for found in tables(records(kind), None)]


def quoted_texts() -> Iterator[tuple[Origin | None, str, str]]:
    sectors = records("sector")
    for origin, table in all_tables():
        for name, value in table.items():
            if name in NOT_QUOTED or (name == "name" and table in sectors):
                continue
            for text in value if isinstance(value, list) else [value]:
                if isinstance(text, str):
                    yield origin, name, text


def is_quoted(text: str, line: str) -> bool:
    """Whether the line holds the text, the case of its first letter apart."""
    return any(start + text[1:] in line for start in (text[0].upper(), text[0].lower()))


def test_every_text_stands_in_the_line_that_it_cites() -> None:
    texts = list(quoted_texts())
    astray = [
        (origin, name, text)
        for origin, name, text in texts
        if origin is None or not is_quoted(clean_line(text), LINES[origin])
    ]
    assert astray == []
    assert len(texts) > 100


def test_a_text_that_no_document_holds_is_seen() -> None:
    line = LINES["depliant-2018", 26]
    assert is_quoted("Joel Castonguay", line)
    assert not is_quoted("Joël Castonguay", line)
    assert not is_quoted("directeur", line)


def test_published_numbers_stand_before_what_they_count() -> None:
    counted = [(o, t) for o, t in all_tables() if "count" in t]
    for origin, table in counted:
        assert origin is not None
        line = LINES[origin]
        assert re.search(rf"(?<!\d ){table['count']} {re.escape(table['what'])}", line), table
        assert not re.search(rf"(plus|delà) de {table['count']} ", line), table
    assert sorted(table["count"] for _, table in counted) == [14, 43, 45, 47, 3000, 4000]


def test_the_opening_hours_are_those_of_four_printed_lines() -> None:
    days = ("Monday", "Tuesday", "Wednesday", "Thursday")
    printed = [LINES["page-2025", line] for line in range(184, 188)]
    assert printed == [f"{day} 9am - 5pm" for day in days]
    (hours,) = records("organisation")[0]["opening_hours"]
    assert (hours["days"], hours["open"], hours["close"]) == ("mo-th", "09:00", "17:00")


def date_above(line: int) -> str:
    """The date of the publication that holds a line of the page of 2025."""
    dates = [
        n
        for (source, n), text in LINES.items()
        if source == "page-2025" and n < line and re.fullmatch(r"\d\d/\d\d/\d{4}", text)
    ]
    month, day, year = LINES["page-2025", max(dates)].split("/")
    return f"{year}-{month}-{day}"


def test_every_dated_publication_bears_the_date_printed_above_it() -> None:
    dated = [(o, t) for o, t in all_tables() if "published_on" in t]
    assert dated
    for origin, table in dated:
        assert origin is not None
        assert table["published_on"] == date_above(origin[1])


def test_a_sighting_is_of_the_day_that_its_document_bears() -> None:
    days = {o: t["published_on"] for o, t in all_tables() if "published_on" in t}
    sighted = [(o, t["attested_on"]) for o, t in all_tables() if "attested_on" in t]
    assert clean_line(LINES["depliant-2018", 24]).endswith("13 mars 2018")
    for origin, day in sighted:
        assert origin is not None
        assert day == ("2018-03-13" if origin[0] == "depliant-2018" else days[origin])


def test_no_role_or_membership_has_an_invented_start_or_end(seed: Seed) -> None:
    bonds = [
        bond
        for contact in seed.contacts
        for bond in (contact.roles if isinstance(contact, Person) else contact.affiliations)
    ]
    assert len(bonds) == 32
    assert all(bond.period.start is None and bond.period.end is None for bond in bonds)
    assert all(bond.source is not None for bond in bonds)


def test_nothing_is_marked_verified_confidential_or_titled(seed: Seed) -> None:
    for contact in seed.contacts:
        items = (*contact.phones, *contact.emails, *contact.websites, *contact.addresses)
        assert contact.verified_on is None
        assert not any(item.verified_on or item.personal for item in items)
        assert {item.confidential for item in items} <= {None}
        assert contact.note == ""
        assert isinstance(contact, Organisation) or contact.title == ""


def test_every_contact_and_coordinate_says_where_it_was_read(seed: Seed) -> None:
    for contact in seed.contacts:
        items = (*contact.phones, *contact.emails, *contact.websites, *contact.addresses)
        assert all(one.source and one.source.line for one in (contact, *items))
        assert problems_of(contact) == ()


def by_name(seed: Seed, name: str) -> Any:
    (found,) = (c for c in seed.contacts if c.display_name == name)
    return found


@pytest.mark.parametrize(
    "record", EXPECTED["records"], ids=lambda record: record["person"]["family_name"]
)
def test_the_nine_lines_read_as_expected(seed: Seed, record: dict[str, Any]) -> None:
    names, org_names = record["person"], record["organisation"]
    person = by_name(seed, f"{names['given_name']} {names['family_name']}")
    organisation = by_name(seed, org_names["name"])
    (role,) = person.roles
    assert role.organisation == organisation.id
    assert role.function == record["function"]
    assert organisation.acronym in {org_names["acronym"], "TRPOCB"}
    (address,) = organisation.addresses
    assert address.postal.raw == record["address"]["printed"]
    for part, value in record["address"].items():
        assert part == "printed" or getattr(address.postal, part) == value, part
    (site,) = organisation.websites
    assert (site.website.raw, site.website.url) == (
        record["website"]["printed"],
        record["website"]["url"],
    )
    (email,) = person.emails or organisation.emails
    assert (email.email.address, email.function_mailbox) == (record["email"], True)
    read = [
        {
            "raw": phone.number.raw,
            "number": phone.number.e164,
            "extension": phone.number.extension,
            "display": phone.number.display(),
            "label": phone.label,
        }
        for phone in (person.phones or organisation.phones)
    ]
    assert read == record["phones"]["numbers"]


def test_an_extension_and_a_functions_mailbox_go_with_the_role(seed: Seed) -> None:
    people = [c for c in seed.contacts if isinstance(c, Person)]
    owned = {
        (person.family_name, getattr(item, "number", None) and item.number.extension)
        for person in people
        for item in (*person.phones, *person.emails)
        if item.role == person.roles[0].id
    }
    assert owned == {("Ladjadj", "209"), ("Tankoano", "25"), ("Roberge", None)}
    assert sum(len(p.phones) + len(p.emails) + len(p.addresses) for p in people) == 3
    organisations = [c for c in seed.contacts if isinstance(c, Organisation)]
    assert not any(phone.number.extension for o in organisations for phone in o.phones)


def test_the_coordinator_was_seen_twice_in_one_role(seed: Seed) -> None:
    roberge = by_name(seed, "Mercédez Roberge")
    (role,) = roberge.roles
    (email,) = roberge.emails
    assert role.function == "coordonnatrice"
    assert role.period.attested_on.iso() == role.source.published_on.iso() == "2025-06-26"
    assert roberge.source.published_on.iso() == email.source.published_on.iso() == "2018-03-13"


def test_the_eight_are_members_and_the_six_are_allies(seed: Seed) -> None:
    table = by_name(seed, EXPECTED["records"][7]["organisation"]["name"])
    members = [
        contact
        for contact in seed.contacts
        if isinstance(contact, Organisation)
        for affiliation in contact.affiliations
        if affiliation.organisation == table.id and affiliation.kind == "member"
    ]
    assert len(members) == 8
    assert all(m.affiliations[0].period.attested_on.iso() == "2018-03-13" for m in members)
    kinds = Counter(affiliation.kind for affiliation in table.affiliations)
    assert kinds == {"member": 4, "partner": 1, "campaign": 1}
    assert all(affiliation.wording for affiliation in table.affiliations)
    alliances = next(one for one in seed.lists if one.name == "Alliances")
    assert set(alliances.contact_ids) == {a.organisation for a in table.affiliations}


def test_the_delegation_is_the_list_of_the_nine_in_printed_order(seed: Seed) -> None:
    names = {contact.id: contact.display_name for contact in seed.contacts}
    delegation = next(one for one in seed.lists if one.name == "Délégation du 13 mars 2018")
    printed = [
        f"{record['person']['given_name']} {record['person']['family_name']}"
        for record in EXPECTED["records"]
    ]
    assert [names[contact_id] for contact_id in delegation.contact_ids] == printed


def test_the_table_is_found_under_each_of_its_names(seed: Seed) -> None:
    table = by_name(seed, EXPECTED["records"][7]["organisation"]["name"])
    assert (table.acronym, [name.name for name in table.other_names]) == ("TRPOCB", ["la Table"])
    assert table.sectors == tuple(sorted(sector.name for sector in seed.sectors))
    others = [c for c in seed.contacts if isinstance(c, Organisation) and c is not table]
    assert not any(other.sectors for other in others)


def test_categories_are_few(seed: Seed) -> None:
    organisations = [c for c in seed.contacts if isinstance(c, Organisation)]
    assert {organisation.category for organisation in organisations} == CATEGORIES


def test_the_notice_stands_beside_the_data() -> None:
    notice = (data_path("table") / "NOTICE.md").read_text(encoding="utf-8")
    for needed in ("13 mars 2018", "licence MIT", "retirer", "MIT licence", "removed"):
        assert needed in notice
