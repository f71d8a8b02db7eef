"""Who answers to a word that filters: « secteur:santé », « sans:courriel », « vérifié:<2025 ».

Keys of contacts of any state, as sets: :mod:`.listing_queries` narrows a listing with them. A
filter that is only begun narrows nothing; one whose value names nothing leaves nobody.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Set
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, Select, func, select

from directory_app.domain.changes import State
from directory_app.domain.day_ranges import find_day_range, is_begun_range
from directory_app.domain.folding import fold_compact
from directory_app.domain.query import Filter
from directory_app.domain.query_words import BY_NAME, NEVER, Takes, find_choice
from directory_app.domain.territory import find_region
from directory_app.domain.withholding import ConfidentialValues

from . import bearers, rows
from .groups import find_named, keys_of_members, load_groups
from .whole_answers import whole_answer

ListKeys = Callable[[str], Collection[int]]
"""The live contacts of a list, by its id."""

_CONTACT = rows.contact.c
_NOBODY: frozenset[int] = frozenset()
_INHERITED = {
    "email": rows.email,
    "phone": rows.phone,
    "address": rows.address,
    "website": rows.website,
    "sector": rows.contact_sector,
    "territory": rows.contact_territory,
}
"""What a person also has by where they work."""
_OWN = {"acronym": _CONTACT.acronym, "photo": _CONTACT.photo}


@dataclass(frozen=True, slots=True)
class FilterReader:
    """Reads who answers, in one transaction."""

    connection: Connection
    today: datetime.date
    known: ConfidentialValues
    list_keys: ListKeys

    def keys(self, one: Filter) -> Set[int] | None:
        """Keys of those who have what is asked, whatever the sign before it; None where the filter
        is only begun."""
        word = BY_NAME[one.name]
        if word.takes is Takes.NAME:
            return self._named(one)
        if word.takes is Takes.DAY:
            return self._on(one)
        choice = find_choice(word, one.value)
        if choice is None:
            return _NOBODY
        if one.name == "kind":
            return self._read(select(_CONTACT.key).where(_CONTACT.kind == choice))
        having = self._having(choice)
        if one.name == "with":
            return having
        return self._read(select(_CONTACT.key)) - having

    def _read(self, *statements: Select[int]) -> set[int]:
        found: set[int] = set()
        for statement in statements:
            found.update(whole_answer(self.connection, statement))
        return found

    def _named(self, one: Filter) -> Set[int]:
        region = find_region(one.value) if one.name == "territory" else None
        if region is None:
            groups = load_groups(self.connection, one.name, self.known)
            values = [group.value for group in find_named(groups, one.value)]
        else:
            values = [region]
        if not values:
            return _NOBODY
        if one.name == "list":
            return {key for value in values for key in self.list_keys(value)}
        return keys_of_members(self.connection, one.name, values, self.today)

    def _on(self, one: Filter) -> Set[int] | None:
        day: ColumnElement[str] = _CONTACT.verified_on
        if one.name == "changed":
            day = func.date(_CONTACT.updated_at / 1000, "unixepoch", "localtime")
        typed = fold_compact(one.value)
        if typed in NEVER:
            return self._read(select(_CONTACT.key).where(day.is_(None)))
        wanted = find_day_range(one.value)
        if wanted is None:
            is_begun = is_begun_range(one.value) or any(n.startswith(typed) for n in NEVER)
            return None if is_begun else _NOBODY
        statement = select(_CONTACT.key).where(day >= wanted.first)
        return self._read(statement.where(day <= wanted.last) if wanted.last else statement)

    def _having(self, what: str) -> Set[int]:
        table = _INHERITED.get(what)
        if table is not None:
            owners = self._read(select(table.c.contact_key))
            return bearers.add_staff(self.connection, owners, self.today)
        column = _OWN.get(what)
        if column is not None:
            return self._read(select(_CONTACT.key).where(func.coalesce(column, "") != ""))
        return self._read(*self._others(what))

    def _others(self, what: str) -> list[Select[int]]:
        role = rows.role.c
        running = bearers.is_current(role, self.today)
        match what:
            case "role":
                return [select(role.contact_key).where(running)]
            case "people":
                live = role.contact_key.not_in(bearers.NOT_LIVE)
                return [select(role.organisation_key).where(running, live)]
            case "list":
                member, head = rows.list_member.c, rows.contact_list.c
                lists = select(head.key).where(head.state == State.LIVE)
                return [select(member.contact_key).where(member.list_key.in_(lists))]
            case "note":
                said = func.coalesce(_CONTACT.note, "") != ""
                dated = select(rows.dated_note.c.contact_key)
                return [select(_CONTACT.key).where(said), dated]
            case _:
                return [select(_CONTACT.key).where(_CONTACT.needs_check)]
