"""How many contacts each view and each filter has: what the sidebar and the filters show.

A choice counts exactly the contacts of the listing it stands for (:mod:`.listing_queries`), but
all choices are counted at once: people and their organisations are read as one text (a row each
would take four times as long) and gathered in sets.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from sqlalchemy import Connection, Select, func, or_, select

from directory_app.domain.changes import State
from directory_app.domain.contact import Kind
from directory_app.domain.folding import fold_compact

from . import column_values, confidential_index, rows
from .bearers import NOT_LIVE, is_current, load_staff
from .whole_answers import split_keys

_CONTACT = rows.contact.c
_AFFILIATION = rows.affiliation.c
_NEVER_SHOWN = select(_CONTACT.key).where(
    or_(_CONTACT.state.in_([State.TRASHED, State.WITHDRAWN]), _CONTACT.confidential)
)


@dataclass(frozen=True, slots=True)
class Heads:
    """How many contacts: live ones by kind, those to check among them, and trashed ones."""

    organisations: int = 0
    people: int = 0
    to_check: int = 0
    trashed: int = 0


@dataclass(frozen=True, slots=True)
class Counted:
    """A value that contacts have, what it is called, and how many contacts answer to it."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class CountedChoices:
    """Every value that a live contact answers to, in no order."""

    sectors: tuple[Counted, ...]
    territories: tuple[Counted, ...]
    alliances: tuple[Counted, ...]
    categories: tuple[Counted, ...]


def count_heads(connection: Connection) -> Heads:
    """The numbers of the sidebar, read off one index: grouped by all of its columns, it is four
    times as fast as by those that matter."""
    columns = (_CONTACT.kind, _CONTACT.category, _CONTACT.state, _CONTACT.needs_check)
    found = connection.execute(select(*columns, func.count()).group_by(*columns)).all()

    def count(state: State, kind: Kind | None = None, *, marked: bool = False) -> int:
        return sum(
            number
            for its_kind, _, its_state, is_marked, number in found
            if its_state == state and kind in (None, its_kind) and (is_marked or not marked)
        )

    return Heads(
        organisations=count(State.LIVE, "organisation"),
        people=count(State.LIVE, "person"),
        to_check=count(State.LIVE, marked=True),
        trashed=count(State.TRASHED),
    )


def count_choices(connection: Connection, today: datetime.date) -> CountedChoices:
    """Every sector, territory, alliance and category with the number of its contacts."""
    people = _people_by_organisation(connection, today)

    def counted(statement: Select[str, str, str]) -> tuple[Counted, ...]:
        return tuple(
            Counted(value, label, _reach(split_keys(joined), people))
            for value, label, joined in connection.execute(statement)
        )

    return CountedChoices(
        sectors=counted(_by_sector()),
        territories=counted(_by_territory()),
        alliances=counted(_by_alliance(today)),
        categories=counted(_by_category()),
    )


def count_cities(connection: Connection, today: datetime.date) -> tuple[Counted, ...]:
    """Every city of an address that is shown, with who is there and who works for them."""
    known = confidential_index.load_known(connection)
    gone = set(connection.scalars(NOT_LIVE))
    told = column_values.told_cities(connection, known)
    borne = ((city, [key for key in keys if key not in gone]) for city, keys in told.items())
    return _gathered(borne, _people_by_organisation(connection, today))


def count_functions(connection: Connection, today: datetime.date) -> tuple[Counted, ...]:
    """Every function that is held, with who holds it."""
    role = rows.role.c
    borne = select(role.function, func.group_concat(role.contact_key)).where(
        role.function != "", role.contact_key.not_in(_NEVER_SHOWN), is_current(role, today)
    )
    found = connection.execute(borne.group_by(role.function))
    return _gathered(((text, split_keys(joined)) for text, joined in found), {})


def _gathered(
    borne: Iterable[tuple[str, Sequence[int]]], people: dict[int, list[int]]
) -> tuple[Counted, ...]:
    """Spellings that a search does not tell apart count as one, under the most usual of them."""
    spelled: dict[str, list[tuple[int, str]]] = {}
    bearers: dict[str, list[int]] = {}
    for text, keys in borne:
        name = fold_compact(text)
        if not keys:
            continue
        spelled.setdefault(name, []).append((len(keys), text))
        bearers.setdefault(name, []).extend(keys)
    usual = {name: max(several)[1] for name, several in spelled.items() if name}
    return tuple(Counted(text, text, _reach(bearers[name], people)) for name, text in usual.items())


def _reach(bearers: Sequence[int], people: dict[int, list[int]]) -> int:
    """How many contacts bear a value, or work for one that does."""
    found = set(bearers)
    found.update(chain.from_iterable(people[key] for key in bearers if key in people))
    return len(found)


def _people_by_organisation(connection: Connection, today: datetime.date) -> dict[int, list[int]]:
    """Key of a live organisation → keys of the live people who are not known to have left it."""
    people, organisations = load_staff(connection, today)
    found: dict[int, list[int]] = {}
    for organisation, person in zip(organisations, people, strict=True):
        found.setdefault(organisation, []).append(person)
    return found


def _by_sector() -> Select[str, str, str]:
    table, name = rows.contact_sector.c, rows.sector.c.name
    borne = (
        select(table.sector_key, func.group_concat(table.contact_key).label("bearers"))
        .where(table.contact_key.not_in(NOT_LIVE))
        .group_by(table.sector_key)
        .subquery()
    )
    return select(name, name, borne.c.bearers).join_from(borne, rows.sector)


def _by_territory() -> Select[str, str, str]:
    bearer, code = rows.contact_territory.c.contact_key, rows.contact_territory.c.code
    statement = select(code, code, func.group_concat(bearer))
    return statement.where(bearer.not_in(NOT_LIVE)).group_by(code)


def _by_alliance(today: datetime.date) -> Select[str, str, str]:
    """An outer join, so that the database does not begin with all contacts."""
    bearer = _AFFILIATION.contact_key
    bound = (
        select(_AFFILIATION.organisation_key, func.group_concat(bearer).label("bearers"))
        .where(bearer.not_in(NOT_LIVE), _AFFILIATION.organisation_key.not_in(NOT_LIVE))
        .where(is_current(_AFFILIATION, today))
        .group_by(_AFFILIATION.organisation_key)
        .subquery()
    )
    label = func.coalesce(func.nullif(_CONTACT.acronym, ""), _CONTACT.display_name)
    statement = select(_CONTACT.id, label, bound.c.bearers)
    is_it = _CONTACT.key == bound.c.organisation_key
    return statement.join_from(bound, rows.contact, is_it, isouter=True)


def _by_category() -> Select[str, str, str]:
    category = _CONTACT.category
    return (
        select(category, category, func.group_concat(_CONTACT.key))
        .where(_CONTACT.kind == "organisation", _CONTACT.state == State.LIVE)
        .where(category.is_not(None), category != "")
        .group_by(category)
    )


def sector_names(connection: Connection) -> Sequence[str]:
    """Every sector that the directory knows."""
    return connection.scalars(select(rows.sector.c.name)).all()
