"""Contacts in the order of a column: the keys of an answer go in, the same come out, rearranged.

A column sorts by what the table shows in it, in French order. What is withheld on the screen
counts as blank there, and an order that told it would be a leak: it counts as blank here. Whether
a value equals a confidential one is asked of the gate itself, for the few that may.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from directory_app.domain.confidentiality import ConfidentialValues
from directory_app.domain.mention_sieve import MentionSieve
from directory_app.domain.phones import parse_phone
from directory_app.domain.table_columns import Column, Order, ordered, sort_text
from directory_app.domain.territory import REGIONS
from directory_app.storage import column_values, confidential_index
from directory_app.storage.gates import ReadGate, Session
from directory_app.storage.operation_log import last_seq

from .table_cells import SEPARATOR
from .table_rows import read_cards

T = TypeVar("T", int, str)
Today = Callable[[], datetime.date]
_KINDS: Mapping[Column, column_values.CoordinateTable] = {
    Column.PHONE: "phone",
    Column.EMAIL: "email",
    Column.CITY: "address",
}


@dataclass(frozen=True, slots=True)
class _Known:
    """What a column sorts by, as of the directory's operation ``seq`` and a day."""

    column: Column
    today: datetime.date
    seq: int
    texts: Mapping[int, str]


class SortingService:
    """Reads, on one thread; keeps what the last column sorts by until the directory changes."""

    def __init__(self, reading: ReadGate, today: Today) -> None:
        self._reading = reading
        self._today = today
        self._known: _Known | None = None

    def in_order(self, keys: Sequence[int], order: Order) -> tuple[int, ...]:
        """The same keys by a column; the same values in the order they came, blank ones last.
        Raises Cancelled when interrupted."""
        with self._reading.transaction() as connection:
            if order.column is Column.NAME:
                return _filed(keys, column_values.filing_order(connection), order)
            texts = self._texts(connection, order.column)
        return ordered(keys, texts, is_descending=order.is_descending)

    def _texts(self, connection: Session, column: Column) -> Mapping[int, str]:
        seq, today, known = last_seq(connection), self._today(), self._known
        if known is None or (known.column, known.today, known.seq) != (column, today, seq):
            texts = sort_texts(connection, column, today)
            self._known = known = _Known(column, today, seq, texts)
        return known.texts


def _filed(keys: Sequence[int], filed: Iterable[int], order: Order) -> tuple[int, ...]:
    """Every contact has a name, and its place in the files is stored."""
    wanted = set(keys)
    found = [key for key in filed if key in wanted]
    return tuple(reversed(found) if order.is_descending else found)


def sort_texts(connection: Session, column: Column, today: datetime.date) -> dict[int, str]:
    """Contact key → what it is compared by in a column; who has nothing to show is not there."""
    known = confidential_index.load_known(connection)
    sieve = MentionSieve(known)
    if column in _KINDS:
        return _of_coordinates(connection, column, today, known, sieve)
    if column is Column.ORGANISATION:
        return _of_organisations(connection, today)
    if column is Column.FUNCTION:
        roles = column_values.current_roles(connection, today)
        return _of_words(_first_of_each(roles.contacts, roles.functions), sieve)
    if column in (Column.SECTORS, Column.TERRITORY):
        words = column_values.words_of(connection, column.value)
        return _of_words(_told_words(words, sieve), sieve)
    values = column_values.plain_values(connection, column.value)
    is_exempt = column is Column.ACRONYM  # a name, which the gate lets pass
    return {
        key: sort_text(column, text)
        for text, keys in values
        if is_exempt or not sieve.holds(text)
        for key in keys
    }


def _of_words(texts: Mapping[int, str], sieve: MentionSieve) -> dict[int, str]:
    """Texts of which there are few: each is judged and filed once."""
    compared = {
        text: "" if sieve.holds(text) else sort_text(Column.FUNCTION, text)
        for text in set(texts.values())
    }
    return {key: compared[text] for key, text in texts.items()}


def _told_words(words: Mapping[int, list[str]], sieve: MentionSieve) -> dict[int, str]:
    """The words of a cell; of one that is withheld, none."""
    withheld = {word for some in words.values() for word in some if sieve.holds(word)}
    return {
        key: SEPARATOR.join(REGIONS.get(word, word) for word in some)
        for key, some in words.items()
        if withheld.isdisjoint(some)
    }


def _first_of_each(contacts: Sequence[int], values: Sequence[T]) -> dict[int, T]:
    """The value of each contact's first role."""
    return dict(zip(reversed(contacts), reversed(values), strict=True))


def _of_organisations(connection: Session, today: datetime.date) -> dict[int, str]:
    """People by the acronym of their organisation, else by its name as it is filed."""
    acronyms, filed = column_values.short_names(connection)
    compared = {text: sort_text(Column.ACRONYM, text) for text in set(acronyms.values())}
    roles = column_values.current_roles(connection, today)
    first = _first_of_each(roles.contacts, roles.organisations)
    return {
        key: compared[acronyms[one]] or filed[one] for key, one in first.items() if one in filed
    }


def _of_coordinates(
    connection: Session,
    column: Column,
    today: datetime.date,
    known: ConfidentialValues,
    sieve: MentionSieve,
) -> dict[int, str]:
    """A contact's own, else what it inherits; where a value may equal a confidential one, what the
    gate lets through."""
    own = column_values.own_coordinates(connection, _KINDS[column], has_evidence=bool(known))
    doubtful = {key for key, lines in own.evidence.items() if sieve.holds_any(lines)}
    doubtful.update(key for key, form in own.forms.items() if form in known.addresses)
    texts, has_own = own.texts, own.texts.keys() | own.hidden
    roles = column_values.current_roles(connection, today)
    inherited: dict[int, str] = {}
    for key, source, is_live in zip(
        roles.contacts, roles.organisations, roles.are_live, strict=True
    ):
        if key in has_own or not is_live:
            continue
        if source in doubtful:
            doubtful.add(key)
        if key not in inherited and source in texts:
            inherited[key] = texts[source]
    compared = {text: sort_text(column, text) for text in set(texts.values())}
    found = {key: compared[text] for key, text in (texts | inherited).items()}
    return found | _exactly(connection, column, sorted(doubtful), today)


def _exactly(
    connection: Session, column: Column, keys: Sequence[int], today: datetime.date
) -> dict[int, str]:
    """By what the cells show."""
    cells = ((one.key, one.row().cells[column].text) for one in read_cards(connection, keys, today))
    return {key: sort_text(column, _as_stored(column, text)) for key, text in cells}


def _as_stored(column: Column, text: str) -> str:
    """A cell's text in the form that is compared: of a number, its digits and its extension."""
    if column is not Column.PHONE or not text:
        return text
    number = parse_phone(text)
    return f"{number.national_digits},{number.extension or ''}"
