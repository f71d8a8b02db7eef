"""The directory at a glance: the numbers of the sidebar, the lists, the choices of the filters."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from directory_app.domain.custom_fields import FieldDefinition
from directory_app.domain.events import EventSummary
from directory_app.domain.filing import collation_key
from directory_app.domain.lists import ListSummary
from directory_app.domain.names import organisation_filing_key
from directory_app.domain.quality import REVIEW_MONTHS
from directory_app.domain.territory import REGIONS
from directory_app.domain.withholding import ConfidentialValues
from directory_app.storage import confidential_index
from directory_app.storage.gates import ReadGate
from directory_app.storage.listing_counts import (
    Counted,
    count_choices,
    count_cities,
    count_functions,
    count_heads,
)

from .delegations.events import summaries
from .lists import ListService
from .office_settings import custom_fields, review_months

Today = Callable[[], datetime.date]

MOST_VALUES: Final = 300
"""So many values of a filter are proposed; whoever wants a rarer one types it."""

COUNTED_ON_DEMAND: Final = {"city": count_cities, "function": count_functions}
"""Filters whose values are read when they are typed."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice of a filter: the value that a listing takes, its name, how many contacts the
    listing of that value alone has. ``label`` is empty where the screen's language names it (the
    whole of Québec)."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Overview:
    """Live contacts by kind, those with a value to check, trashed ones; lists in filing order;
    events, the latest first; choices: sectors, alliances and categories in filing order,
    territories by code."""

    contacts: int
    organisations: int
    people: int
    to_check: int
    trashed: int
    lists: tuple[ListSummary, ...]
    events: tuple[EventSummary, ...]
    sectors: tuple[Choice, ...]
    territories: tuple[Choice, ...]
    alliances: tuple[Choice, ...]
    categories: tuple[Choice, ...]
    custom_fields: tuple[FieldDefinition, ...] = ()
    review_months: int = REVIEW_MONTHS


class OverviewService:
    """Reads the whole overview in one transaction."""

    def __init__(self, reading: ReadGate, lists: ListService, today: Today) -> None:
        self._reading = reading
        self._lists = lists
        self._today = today

    def read(self) -> Overview:
        """The overview as of now. Values and list names that mention a confidential value are
        left out: the overview is an exit. Raises Cancelled when interrupted."""
        with self._reading.transaction() as connection:
            known = confidential_index.load_known(connection)
            heads = count_heads(connection)
            lists = self._lists.summaries(connection)
            events = summaries(connection)
            found = count_choices(connection, self._today())
            fields = custom_fields(connection)
            months = review_months(connection)
        return Overview(
            contacts=heads.organisations + heads.people,
            organisations=heads.organisations,
            people=heads.people,
            to_check=heads.to_check,
            trashed=heads.trashed,
            lists=tuple(one for one in lists if not _mentions(known, one.name, one.query)),
            events=events,
            sectors=_choices(found.sectors, known, collation_key),
            territories=_territories(found.territories),
            alliances=_choices(found.alliances, known, organisation_filing_key),
            categories=_choices(found.categories, known, collation_key),
            custom_fields=tuple(one for one in fields if not _mentions(known, one.name)),
            review_months=months,
        )


class FilterValuesService:
    """What may stand after « ville: » and « fonction: »: too many to be read with the overview."""

    def __init__(self, reading: ReadGate, today: Today) -> None:
        self._reading = reading
        self._today = today

    def read(self, name: str) -> tuple[Choice, ...]:
        """The values of a filter of :data:`COUNTED_ON_DEMAND`, the most usual first, at most
        :data:`MOST_VALUES`; those that mention a confidential value are left out."""
        with self._reading.transaction() as connection:
            known = confidential_index.load_known(connection)
            found = COUNTED_ON_DEMAND[name](connection, self._today())
        passed = (one for one in found if not known.is_mentioned_in(one.label))
        usual = sorted(passed, key=lambda one: (-one.count, collation_key(one.label)))
        return tuple(Choice(one.value, one.label, one.count) for one in usual[:MOST_VALUES])


def _mentions(known: ConfidentialValues, *texts: str | None) -> bool:
    return any(known.is_mentioned_in(text or "") for text in texts)


def _choices(
    found: Iterable[Counted], known: ConfidentialValues, filing_key: Callable[[str], str]
) -> tuple[Choice, ...]:
    passed = (one for one in found if not known.is_mentioned_in(one.label))
    in_order = sorted(passed, key=lambda one: (filing_key(one.label), one.value))
    return tuple(Choice(one.value, one.label, one.count) for one in in_order)


def _territories(found: Iterable[Counted]) -> tuple[Choice, ...]:
    in_order = sorted(found, key=lambda one: one.value)
    return tuple(Choice(one.value, REGIONS.get(one.value, ""), one.count) for one in in_order)
