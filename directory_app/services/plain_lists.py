"""Sectors, territory and opening hours as assignments see them: values without an identity.

Numbers count in the order before the call, then what the call appends; a value that is emptied
keeps its number until the end of the call.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from directory_app.domain.contact import AnyContact, OpeningHours
from directory_app.domain.errors import UserError
from directory_app.domain.folding import fold
from directory_app.domain.territory import WHOLE_PROVINCE, find_region
from directory_app.domain.text import clean_line

T = TypeVar("T")

_DAY = "(?:mo|tu|we|th|fr|sa|su)"
_CLOCK = "(?:[01][0-9]|2[0-3]):[0-5][0-9]"
_HOURS = re.compile(
    rf"(?P<days>{_DAY}(?:[-,]{_DAY})*) (?P<open>{_CLOCK}) ?[-–] ?(?P<close>{_CLOCK}|24:00)"
)
_MOST_DIGITS = 6
_LANGUAGE = re.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")


def index_of(path: str, text: str, count: int) -> int:
    """The number of an element among ``count``. Raises UserError ``index_unknown``."""
    is_number = text.isascii() and text.isdecimal() and len(text) <= _MOST_DIGITS
    if not is_number or int(text) >= count:
        raise UserError("index_unknown", field=path, count=count)
    return int(text)


def parse_hours(text: str) -> OpeningHours:
    """Read ``mo-th 09:00-17:00``; days as ``mo-th`` or ``mo,we``. Raises ValueError."""
    found = _HOURS.fullmatch(text)
    if found is None or found["open"] == found["close"]:
        raise ValueError(text)
    return OpeningHours(found["days"], found["open"], found["close"])


def _said(value: T) -> T:
    """The value, unless there is none: ValueError."""
    if not value:
        raise ValueError(value)
    return value


def _region(text: str) -> str:
    code = WHOLE_PROVINCE if text.upper() == WHOLE_PROVINCE else find_region(text)
    if code is None:
        raise ValueError(text)
    return code


def _language(text: str) -> str:
    """A BCP 47 tag in its usual writing: ``fr``, ``en-CA``. Raises ValueError."""
    found = _LANGUAGE.fullmatch(text)
    if found is None:
        raise ValueError(text)
    primary, *rest = text.split("-")
    return "-".join([primary.lower(), *(p.upper() if len(p) == 2 else p.title() for p in rest)])


def _hours_part(part: str) -> Callable[[OpeningHours, str], OpeningHours]:
    def assign(hours: OpeningHours, text: str) -> OpeningHours:
        changed = dataclasses.replace(hours, **{part: text})
        return parse_hours(f"{changed.days} {changed.open}-{changed.close}")

    return assign


@dataclass(frozen=True)
class PlainList(Generic[T]):
    """How a list is read from texts. ``read`` and ``parts`` raise ValueError; values of one
    ``key`` are the same; ``is_sorted`` for lists that have no order of their own."""

    read: Callable[[str], T]
    key: Callable[[T], Hashable]
    is_sorted: bool = True
    parts: Mapping[str, Callable[[T, str], T]] = field(default_factory=dict)


PLAIN_LISTS: Mapping[str, PlainList[Any]] = {
    "sectors": PlainList(lambda text: text, lambda text: fold(text) or text),
    "territory": PlainList(_region, lambda code: code),
    "languages": PlainList(_language, lambda tag: tag),
    "opening_hours": PlainList(
        parse_hours,
        lambda hours: hours,
        is_sorted=False,
        parts={part: _hours_part(part) for part in ("days", "open", "close")},
    ),
}


class Slots:
    """One list of a contact while assignments are applied to it."""

    def __init__(self, name: str, contact: AnyContact) -> None:
        self._list = PLAIN_LISTS[name]
        self._slots: list[Any] = list(getattr(contact, name))

    @property
    def values(self) -> tuple[Any, ...]:
        """What is left, in order."""
        kept = [one for one in self._slots if one is not None]
        return tuple(sorted(kept) if self._list.is_sorted else kept)

    def assign(self, path: str, parts: Sequence[str], value: str) -> None:
        """Set the whole list (one value, or none), append, replace or empty one value.

        Raises UserError: ``field_unknown``, ``index_unknown``, ``value_invalid``.
        """
        text = clean_line(value)
        try:
            if len(parts) == 1:
                self._slots = [None] * len(self._slots)
                if text:
                    self._put(len(self._slots), self._list.read(text))
            elif len(parts) == 2 and parts[1] == "+":
                self._put(len(self._slots), self._list.read(_said(text)))
            else:
                self._replace(path, parts, text)
        except ValueError:
            raise UserError("value_invalid", field=path, value=value) from None

    def merge(self, path: str, shown: Sequence[Any], lines: Sequence[str]) -> None:
        """Bring in the values of ``lines`` that were not ``shown``, take away those shown that
        ``lines`` no longer have; what others added or removed meanwhile stays so.

        Raises UserError ``value_invalid``.
        """
        wanted = self._read_lines(path, lines)
        left = [one for one in shown if one not in wanted]
        self._slots = [one for one in self._slots if one not in left]
        for value in wanted:
            if value not in shown:
                self._put(len(self._slots), value)

    def replace_all(self, path: str, lines: Sequence[str]) -> None:
        """Set the whole list, in the order of ``lines``. Raises UserError ``value_invalid``."""
        wanted = self._read_lines(path, lines)
        self._slots = []
        for value in wanted:
            self._put(len(self._slots), value)

    def _read_lines(self, path: str, lines: Sequence[str]) -> list[Any]:
        found = []
        for line in filter(None, map(clean_line, lines)):
            try:
                found.append(self._list.read(line))
            except ValueError:
                raise UserError("value_invalid", field=path, value=line) from None
        return found

    def _replace(self, path: str, parts: Sequence[str], text: str) -> None:
        part = self._list.parts.get(parts[2]) if len(parts) == 3 else None
        if len(parts) > 2 and part is None:
            raise UserError("field_unknown", field=path)
        number = index_of(path, parts[1], len(self._slots))
        if part is not None:
            self._put(number, part(_said(self._slots[number]), text))
        else:
            self._put(number, self._list.read(text) if text else None)

    def _put(self, number: int, value: Any) -> None:
        """Place a value; the same one standing elsewhere gives way."""
        if value is not None:
            same = self._list.key(value)
            self._slots = [
                None if one is None or self._list.key(one) == same else one for one in self._slots
            ]
        self._slots[number : number + 1] = [value]
