"""What a pasted text was read into: values with their place in it and how sure the reading is.

Spans are half-open ranges of characters of :attr:`Reading.text`, which is the text as pasted (cut
at the limit, nothing else changed), so that a screen can highlight both ways.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Confidence(StrEnum):
    """How sure a value is: of an unmistakable form (``sure``), found by its place among the others
    (``likely``), a guess to be read again (``doubtful``)."""

    SURE = "sure"
    LIKELY = "likely"
    DOUBTFUL = "doubtful"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters ``start`` to ``end`` (excluded) of the pasted text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Value:
    """A value that stands in the text. ``text`` is its clean form (one line, wrapped pieces
    joined, invisible characters gone, nothing corrected), ``label`` what the text calls it: a
    phone's is work, cell, fax, toll_free, home, tty or "" (:class:`~directory_app.domain.contact.
    Phone`), another's free text."""

    text: str
    span: Span
    confidence: Confidence = Confidence.SURE
    label: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One pasted entry: at most one person in at most one organisation, and what reaches them.

    ``line`` counts from 1; ``raw`` is the entry as it stands in the text, ``span`` its place. Two
    people of one entry are two entries of the same span. ``phones`` hold one number each, its
    extension included (« 514 555-0107 poste 25 »); ``addresses`` one address each, from the
    building number or postal box to the postal code. ``unread``: pieces of the entry that were
    understood as nothing.
    """

    line: int
    raw: str
    span: Span
    given_name: Value | None = None
    family_name: Value | None = None
    title: Value | None = None
    function: Value | None = None
    organisation: Value | None = None
    acronym: Value | None = None
    addresses: tuple[Value, ...] = ()
    phones: tuple[Value, ...] = ()
    emails: tuple[Value, ...] = ()
    websites: tuple[Value, ...] = ()
    unread: tuple[Value, ...] = ()


@dataclass(frozen=True, slots=True)
class EventHeading:
    """The event that the heading of a list announces. ``date``: ISO, the first day; ``end_date``
    the last of several, else ""."""

    title: Value
    group: Value | None = None
    place: Value | None = None
    date: str = ""
    end_date: str = ""
    date_span: Span | None = None


class Limit(StrEnum):
    """What was left out, said to the person who pasted."""

    TOO_LONG = "text_too_long"
    LINE_TOO_LONG = "line_too_long"
    TOO_MANY_ENTRIES = "too_many_entries"


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything understood of a text. ``unread``: pieces outside the entries that hold something
    like a value (a telephone, an e-mail, a postal code) and belong to nobody; plain prose is not
    listed. ``limits`` says what was cut."""

    text: str
    entries: tuple[Entry, ...] = ()
    event: EventHeading | None = None
    unread: tuple[Value, ...] = ()
    limits: tuple[Limit, ...] = ()
