"""Neutral records: what any format brings, value by value, each with its place and how sure it is.

A record is one entry, row or card: at most one person in at most one organisation. Knows nothing
of the directory, nor of the format the values were read from.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from directory_app.domain.partial_dates import PartialDate


class Part(StrEnum):
    """What a value is. The last four may come several times in a record."""

    GIVEN_NAME = "given_name"
    FAMILY_NAME = "family_name"
    TITLE = "title"
    FUNCTION = "function"
    ORGANISATION = "organisation"
    ACRONYM = "acronym"
    PHONE = "phones"
    EMAIL = "emails"
    WEBSITE = "websites"
    ADDRESS = "addresses"


NAMES = (Part.GIVEN_NAME, Part.FAMILY_NAME, Part.TITLE, Part.ORGANISATION, Part.ACRONYM)
"""Values that will stand in a name, where nothing hides them."""


class Sureness(StrEnum):
    """How sure the reading of a value is."""

    SURE = "sure"
    LIKELY = "likely"
    DOUBTFUL = "doubtful"


Place = tuple[int, int]
"""A value of a source: number of its record, number of the value in it, both from 0."""

Range = tuple[int, int]
"""Characters of the source's text, half-open."""


@dataclass(frozen=True, slots=True)
class ImportValue:
    """One value as read: clean text, nothing corrected. ``label``: of a telephone, as
    :class:`~directory_app.domain.contact.Phone` names it, else free text."""

    part: Part
    text: str
    label: str = ""
    sureness: Sureness = Sureness.SURE
    range: Range | None = None


@dataclass(frozen=True, slots=True)
class ImportRecord:
    """One entry of a source. ``line`` counts from 1; ``unread`` are pieces that were understood as
    nothing."""

    line: int
    raw: str
    values: tuple[ImportValue, ...] = ()
    unread: tuple[str, ...] = ()
    range: Range | None = None

    def text(self, part: Part, without: frozenset[int] = frozenset()) -> str:
        """The first value of a part that is not among those left out, else empty."""
        return next((one.text for _, one in self.all(part, without)), "")

    def all(
        self, part: Part, without: frozenset[int] = frozenset()
    ) -> Iterator[tuple[int, ImportValue]]:
        """The values of a part with their numbers, but those left out."""
        for number, value in enumerate(self.values):
            if value.part is part and value.text and number not in without:
                yield number, value


@dataclass(frozen=True, slots=True)
class ImportedEvent:
    """The event that a source says its records take part in."""

    title: str
    group: str = ""
    place: str = ""
    start_on: PartialDate | None = None
    end_on: PartialDate | None = None
    ranges: tuple[Range, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportSource:
    """Everything read of one file or text.

    ``document`` is what the values' source will be called; ``unread`` holds pieces outside the
    records that look like values; ``warnings`` are codes of what was left out or guessed.
    """

    format: str
    document: str
    records: tuple[ImportRecord, ...] = ()
    text: str = ""
    encoding: str | None = None
    event: ImportedEvent | None = None
    unread: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
