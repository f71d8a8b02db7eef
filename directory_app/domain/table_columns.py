"""The columns of a table of contacts, and the order that one of them gives.

Pure values: what a column shows of a contact is the business of the services' ``table_cells``,
what it is called the front ends'.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from .filing import collation_key

V = TypeVar("V", int, str)

_RUN = 4096
"""What is sorted at once. Sorting lets no other thread run meanwhile, and 100,000 texts are a
tenth of a second; runs of this length are some five milliseconds, and merging them waits for
nobody."""


class Column(StrEnum):
    """The columns that a table may have, in their first order."""

    NAME = "name"
    ACRONYM = "acronym"
    ORGANISATION = "organisation"
    FUNCTION = "function"
    PHONE = "phone"
    EMAIL = "email"
    CITY = "city"
    SECTORS = "sectors"
    TERRITORY = "territory"
    CATEGORY = "category"
    VERIFIED = "verified_on"


@dataclass(frozen=True, slots=True)
class Order:
    """Contacts by a column, from its first value or from its last; blank ones last either way."""

    column: Column
    is_descending: bool = False


def sort_text(column: Column, text: str) -> str:
    """What a value is compared by: words in French order, numbers, addresses and dates as they
    stand. Empty for a blank."""
    if column is Column.EMAIL:
        return text.casefold()
    if column in (Column.PHONE, Column.VERIFIED):
        return text
    return collation_key(text) if text.strip() else ""


def ordered(
    keys: Sequence[int], sort_texts: Mapping[int, str], *, is_descending: bool
) -> tuple[int, ...]:
    """``keys`` by their texts, blank or unknown ones last; the same keep the order they had."""
    texts = _merged(sorted(set(run)) for run in _runs(tuple(sort_texts.values())))
    ranks: dict[str, int] = {}
    for text in texts:
        if text:
            ranks.setdefault(text, len(ranks))
    last, count = len(ranks), len(keys)
    blank, sign, start = last * count, -1 if is_descending else 1, last - 1 if is_descending else 0
    places = []
    for position, key in enumerate(keys):
        rank = ranks.get(sort_texts.get(key, ""))
        places.append(position + (blank if rank is None else (start + sign * rank) * count))
    return tuple(keys[place % count] for place in _merged(map(sorted, _runs(places))))


def _runs(values: Sequence[V]) -> Iterator[Sequence[V]]:
    return (values[start : start + _RUN] for start in range(0, len(values), _RUN))


def _merged(runs: Iterable[Iterable[V]]) -> Iterator[V]:
    return heapq.merge(*runs)
