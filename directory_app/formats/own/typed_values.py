"""Values of the contact JSON, each read as the type that the contract says.

Strict about types: what has another one is left out and named by its path. Lenient about absence.
What was withheld when the file was written is passed over: it says nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from directory_app.domain.partial_dates import PartialDate, Period
from directory_app.domain.problems import Problem
from directory_app.domain.text import clean_block, clean_line

WITHHELD: Final = "withheld"


@dataclass(slots=True)
class TypedValues:
    """One object of the document. ``path`` leads to it (``phones.0``); ``problems`` are shared by
    all the objects of a contact, and ``asked`` gathers the names that were looked at."""

    values: Mapping[str, object]
    path: str = ""
    problems: list[Problem] = field(default_factory=list)
    asked: set[str] = field(default_factory=set)

    @property
    def is_withheld(self) -> bool:
        """Whether this only stands in the place of something."""
        return WITHHELD in self.values

    def report(self, name: str | int) -> None:
        """What stands there cannot be taken."""
        path = f"{self.path}.{name}" if self.path else str(name)
        self.problems.append(Problem("value_of_wrong_type", {"field": path}))

    def _get(self, name: str) -> object:
        self.asked.add(name)
        found = self.values.get(name)
        return None if isinstance(found, dict) and WITHHELD in found else found

    def line(self, name: str) -> str:
        """A text of one line, else empty."""
        text = self._text(name)
        return clean_line(text) if text else ""

    def block(self, name: str) -> str:
        """A text of several lines, else empty."""
        return clean_block(self._text(name))

    def _text(self, name: str) -> str:
        found = self._get(name)
        if found is None or isinstance(found, str):
            return found or ""
        self.report(name)
        return ""

    def decided(self, name: str) -> bool | None:
        """True, False, or None where nothing is said."""
        found = self._get(name)
        if found is None or isinstance(found, bool):
            return found
        self.report(name)
        return None

    def flag(self, name: str) -> bool:
        """Whether it is said to be so."""
        return bool(self.decided(name))

    def whole(self, name: str) -> int | None:
        """A whole number, not negative."""
        found = self._get(name)
        if found is None:
            return None
        if isinstance(found, int) and not isinstance(found, bool) and found >= 0:
            return found
        self.report(name)
        return None

    def date(self, name: str) -> PartialDate | None:
        """An ISO date, perhaps of a month or a year only."""
        text = self.line(name)
        try:
            return PartialDate.parse(text) if text else None
        except ValueError:
            self.report(name)
            return None

    def period(self) -> Period:
        """``start``, ``end`` and ``attested_on``."""
        return Period(self.date("start"), self.date("end"), self.date("attested_on"))

    def child(self, name: str) -> TypedValues:
        """The object of that name, empty where there is none."""
        found = self._get(name)
        if found is not None and not isinstance(found, dict):
            self.report(name)
        values = found if isinstance(found, dict) else {}
        return TypedValues(values, f"{self.path}.{name}" if self.path else name, self.problems)

    def objects(self, name: str) -> Iterator[tuple[int, TypedValues]]:
        """The objects of a list with their numbers, but those that only keep a place."""
        for number, found in enumerate(self._list(name)):
            path = f"{name}.{number}"
            if not isinstance(found, dict):
                self.report(path)
            elif found and WITHHELD not in found:
                yield number, TypedValues(found, path, self.problems)

    def lines(self, name: str) -> Iterator[str]:
        """The texts of a list, but empty ones."""
        for number, found in enumerate(self._list(name)):
            if isinstance(found, str):
                yield from filter(None, [clean_line(found)])
            elif not (isinstance(found, dict) and WITHHELD in found):
                self.report(f"{name}.{number}")

    def _list(self, name: str) -> list[object]:
        found = self._get(name)
        if found is None or isinstance(found, list):
            return found or []
        self.report(name)
        return []
