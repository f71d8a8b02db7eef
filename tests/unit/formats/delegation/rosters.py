"""Delegations for the tests of documents: invented ones, and that of 13 March 2018."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from directory_app.domain.addresses import PostalAddress
from directory_app.domain.cards import Card
from directory_app.domain.confidentiality import NO_GRANT, ConfidentialValues, Grant, Purpose
from directory_app.domain.contact import Organisation, Person
from directory_app.domain.delegations import Delegation, Seat, redact_delegation
from directory_app.domain.events import Event, Frozen, Participation, Status
from directory_app.domain.partial_dates import PartialDate
from directory_app.formats.delegation.letterhead import Letterhead
from tests.unit.formats.builders import (
    address,
    card,
    email,
    organisation,
    person,
    phone,
    postal,
    role,
    site,
)

SEEDS = Path(__file__).parents[3] / "data" / "seeds"

OFFICE = Letterhead(
    "Table inventée des regroupements",
    (
        "1, rue Sherbrooke Est, Montréal (Québec)\u00a0\u00a0H2X\u00a03V8",
        "514\u00a0555-0100",
        "table.example.org",
        "info@table.example.org",
    ),
)

_NAMES = (
    ("Vincent", "Archambault"),
    ("Maude", "Beaulieu-Roy"),
    ("Lise", "Côté"),
    ("Marie-Ève-Alexandrine", "de la Durantaye-Larochelle"),
    ("Karim", "Haddad"),
)
_ORGANISATIONS = (
    ("Table inventée des aînés actifs", "TIAA"),
    ("Regroupement imaginaire des maisons de quartier", "RIMQ"),
    ("Coalition Exemple pour le répit des proches aidantes et aidants du Québec", "CER"),
    ("Organisme sans sigle", ""),
)


def seat(
    somebody: Person,
    employer: Organisation | None = None,
    frozen: Frozen | None = None,
    **more: Any,
) -> Seat:
    """A confirmed place, of the organisation unless it is the person's own."""
    values: dict[str, Any] = {"status": Status.CONFIRMED, "id": f"place-{somebody.id}"} | more
    place = Participation(
        person=somebody.id,
        organisation=employer.id if employer else None,
        frozen=frozen,
        **values,
    )
    return Seat(place, card(somebody, employer) if employer else Card(somebody))


def gathered(
    seats: Iterable[Seat],
    *,
    known: ConfidentialValues | None = None,
    grant: Grant = NO_GRANT,
    **event: Any,
) -> Delegation:
    """The seats as a delegation that may leave."""
    values: dict[str, Any] = {
        "id": "day",
        "title": "Haute Pression à l’Assemblée nationale",
        "group": "La délégation de la « Journée d’exemple »",
        "start_on": PartialDate(2026, 4, 9),
    } | event
    taken = tuple(seats)
    places = tuple(one.participation for one in taken)
    day = Event(participations=places, **values)
    return redact_delegation(day, taken, Purpose.EXPORT, known or ConfidentialValues(), grant)


def invented_seat(number: int) -> Seat:
    """Someone of an organisation with every coordinate, different for each number."""
    given, family = _NAMES[number % len(_NAMES)]
    name, acronym = _ORGANISATIONS[number % len(_ORGANISATIONS)]
    host = f"{(acronym or 'organisme').lower()}{number}.example.org"
    street = postal(
        number=str(100 + number), street="rue des Modèles Est", unit_type="bureau", unit="210"
    )
    employer = organisation(
        name,
        acronym=acronym,
        phones=(phone(f"514 555-01{number % 100:02}, poste {number + 1}"),),
        emails=(email(f"info@{host}"),),
        websites=(site(f"https://www.{host}"),),
        addresses=(address(street),),
    )
    held = role(employer, "coordonnatrice")
    cell = phone(f"438 555-01{number % 100:02}", label="cell", role=held.id)
    somebody = person(given, f"{family} {number}", roles=(held,), phones=(cell,) * (number % 2))
    return seat(somebody, employer, function="coordonnatrice" if number % 3 == 1 else "")


def invented(count: int, **event: Any) -> Delegation:
    """A delegation of so many people, with texts of all kinds."""
    texts = {
        "place": "Hôtel du Parlement, 1045, rue des Parlementaires, Québec",
        "introduction": "Par, pour et avec les communautés.\n\n"
        "Ils interviennent :\n· en soutien aux proches;\n· en alimentation.",
        "closing": "Merci de votre accueil.",
        "contact": "Ginette Exemple, 514 555-0199",
    }
    return gathered(map(invented_seat, range(count)), **(texts | event))


# --- 13 March 2018 -------------------------------------------------------------------------------

_EXPECTED: dict[str, Any] = json.loads(
    (SEEDS / "delegation-2018.expected.json").read_text(encoding="utf-8")
)
RECORDS: list[dict[str, Any]] = _EXPECTED["records"]
LEAFLET: list[str] = (SEEDS / "leaflet-2018.txt").read_text(encoding="utf-8").split("\n")
"""The whole leaflet: its nine lines stand in it as the records quote them."""

_HEADING, _AFTER = 21, 35
"""Lines of the leaflet before the heading, and up to the end of the nine."""


def _prose(lines: list[str]) -> str:
    """Paragraphs of the leaflet; two are broken over lines that begin in lower case."""
    text = "\n".join(line.strip() for line in lines)
    return text.replace("\nd’organismes", " d’organismes").replace(
        "\net démontrent", " et démontrent"
    )


def _of_2018(record: dict[str, Any], *, is_frozen: bool) -> Seat:
    place = PostalAddress(raw=record["address"]["printed"], **_without_print(record["address"]))
    employer = organisation(
        **record["organisation"],
        phones=tuple(phone(one["raw"]) for one in record["phones"]["numbers"]),
        emails=(email(record["email"]),),
        websites=(site(record["website"]["url"]),),
        addresses=(address(place),),
    )
    held = role(employer, record["function"])
    somebody = person(*record["person"].values(), roles=(held,))
    kept = Frozen(PartialDate(2018, 3, 13), record["raw"], (somebody, employer))
    frozen = kept if is_frozen else None
    return seat(somebody, employer, frozen, function=record["function"])


def _without_print(values: dict[str, str]) -> dict[str, str]:
    return {name: text for name, text in values.items() if name != "printed"}


def of_2018(*, is_frozen: bool = False) -> Delegation:
    """The delegation of the leaflet, with its prose; ``is_frozen``: with its printed lines."""
    return gathered(
        [_of_2018(record, is_frozen=is_frozen) for record in RECORDS],
        title="Haute Pression à l’Assemblée nationale",
        group="La délégation de la « Journée des regroupements provinciaux »",
        place="Assemblée nationale",
        start_on=PartialDate(2018, 3, 13),
        introduction=_prose(LEAFLET[:_HEADING]),
        closing=_prose(LEAFLET[_AFTER:]),
    )
