"""Keys of the rows that stand for records and for what is under them: plain numbers, in the order
of the rows, so that a hundred thousand of them are compared, searched and replaced at once."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

_BITS = 12
MOST_BELOW = (1 << _BITS) - 1
"""Rows under one record."""


def key_of(number: int, slot: int = 0) -> int:
    """The key of a record, or of a line under it, counted from 1."""
    return (number << _BITS) + slot


def number_of(key: int) -> int:
    """The record that a row is of."""
    return key >> _BITS


def slot_of(key: int) -> int:
    """The line under a record that a row is; 0 for the record itself."""
    return key & MOST_BELOW


def keys_of(number: int, below: int) -> range:
    """The rows of a record that has so many lines under it."""
    head = key_of(number)
    return range(head, head + 1 + min(below, MOST_BELOW))


def all_keys(numbers: Iterable[int], below: dict[int, int]) -> Iterator[int]:
    """The rows of records; ``below``: how many lines stand under those that have some."""
    for number in numbers:
        yield number << _BITS
        if number in below:
            yield from keys_of(number, below[number])[1:]


def run_of(rows: Sequence[int], number: int) -> tuple[int, int]:
    """Where the rows of a record stand, half-open; empty where it is not shown."""
    return bisect_left(rows, key_of(number)), bisect_left(rows, key_of(number + 1))


def row_of(rows: Sequence[int], key: int) -> int:
    """The row of a key, or -1."""
    place = bisect_left(rows, key)
    return place if place < len(rows) and rows[place] == key else -1


__all__ = [
    "MOST_BELOW",
    "all_keys",
    "key_of",
    "keys_of",
    "number_of",
    "row_of",
    "run_of",
    "slot_of",
]
