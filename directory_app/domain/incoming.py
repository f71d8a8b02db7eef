"""What comes in from elsewhere: neutral records, value by value, each with its place and how sure
it is.

A record is one entry, row or card: at most one person in at most one organisation, and the further
positions of that person. Knows nothing of the directory, nor of the format the values were read
from.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from .contact import Kind
from .partial_dates import PartialDate
from .problems import Problem


class Part(StrEnum):
    """What a value is. Those before ``PHONE`` come once in a record, the others several times.

    ``FORMER_NAME``: ``label`` is its acronym. ``ROLE``: a position; ``text`` names the
    organisation, ``label`` is its acronym, ``item`` a :class:`~.contact.Role` whose
    ``organisation`` is an id or empty. ``AFFILIATION``: the same, for an organisation.
    ``TAG``: a category or label, which is a sector or the name of a list. ``CUSTOM``: ``label``
    is its heading. ``SECRECY``: says that the record's coordinates are not public (vCard CLASS).
    ``CONFIDENTIAL``: that the contact is, as a whole. ``REFUSAL``: that its e-mails are not to be
    written to; ``label`` is the heading that says so, ``item`` a day or None. ``RIDING``, ``PARTY``
    and ``PORTFOLIO`` are of the record's own function. ``REPRESENTATIVE`` and ``SUBSTITUTE``: who
    sits in a bond; ``text`` names them, ``item`` is their id or empty, ``role`` the number of the
    bond among the record's. ``DATED_NOTE``: ``item`` is a :class:`~.contact.DatedNote`.
    ``ACCEPTED``: the mark of a problem that is none (:mod:`.accepted_problems`).
    ``PHOTO``: ``item`` holds its bytes.
    """

    GIVEN_NAME = "given_name"
    FAMILY_NAME = "family_name"
    TITLE = "title"
    GRAMMATICAL_GENDER = "grammatical_gender"
    PRONOUNS = "pronouns"
    FUNCTION = "function"
    RIDING = "riding"
    PARTY = "party"
    PORTFOLIO = "portfolio"
    ORGANISATION = "organisation"
    ACRONYM = "acronym"
    CATEGORY = "category"
    DESCRIPTION = "description"
    SORT_AS = "sort_as"
    VERIFIED_ON = "verified_on"
    SECRECY = "secrecy"
    CONFIDENTIAL = "confidential"
    REFUSAL = "refused"
    PHOTO = "photo"
    OPENING_HOURS = "opening_hours"
    PHONE = "phones"
    EMAIL = "emails"
    WEBSITE = "websites"
    ADDRESS = "addresses"
    ROLE = "roles"
    AFFILIATION = "affiliations"
    REPRESENTATIVE = "representative"
    SUBSTITUTE = "substitute"
    OTHER_NAME = "other_names"
    FORMER_NAME = "former_names"
    PUBLISHED_COUNT = "published_counts"
    SECTOR = "sectors"
    TERRITORY = "territory"
    LANGUAGE = "languages"
    TAG = "lists"
    NOTE = "note"
    DATED_NOTE = "dated_notes"
    CUSTOM = "custom"
    ACCEPTED = "accepted"


NAMES = (Part.GIVEN_NAME, Part.FAMILY_NAME, Part.TITLE, Part.ORGANISATION, Part.ACRONYM)
"""Values that will stand in a name, where nothing hides them."""


class Sureness(StrEnum):
    """How sure the reading of a value is."""

    SURE = "sure"
    LIKELY = "likely"
    DOUBTFUL = "doubtful"


class Owner(StrEnum):
    """Who a coordinate belongs to."""

    ORGANISATION = "organisation"
    ROLE = "role"
    PERSON = "person"


Place = tuple[int, int]
"""A value of a source: number of its record, number of the value in it, both from 0."""

Range = tuple[int, int]
"""Characters of the source's text, half-open."""


@dataclass(frozen=True, slots=True)
class ImportValue:
    """One value as read: clean text, nothing corrected. ``label``: of a telephone, as
    :class:`~directory_app.domain.contact.Phone` names it, else free text.

    ``item`` is the element itself where the format says more than a text can: a coordinate with
    its marks, a role with its period. Its id and position are not looked at. ``owner`` is said
    where the format knows it; None leaves it to be found out. ``role`` is the number, among the
    record's positions, of the one that a value belongs to. ``column`` is where it stood in a
    table, from 0.
    """

    part: Part
    text: str
    label: str = ""
    sureness: Sureness = Sureness.SURE
    range: Range | None = None
    item: Any = None
    owner: Owner | None = None
    role: int = 0
    column: int | None = None


@dataclass(frozen=True, slots=True)
class ImportRecord:
    """One entry of a source. ``line`` counts from 1; ``unread`` are pieces that were understood as
    nothing.

    ``kind`` is said where the record is a contact of its own (a card, a row of our own export);
    None: it speaks of a person and an organisation, as its values say. ``uid`` names the contact
    in its source, ``revised_at`` is what the source says of its last change, ``data`` the
    record's own bytes. ``problems``: what is wrong with it; ``refusal``: why it cannot be taken
    at all, or empty. ``is_exact``: Bottin wrote it, and every value says whose it is.
    """

    line: int
    raw: str
    values: tuple[ImportValue, ...] = ()
    unread: tuple[str, ...] = ()
    range: Range | None = None
    kind: Kind | None = None
    uid: str = ""
    revised_at: str = ""
    data: bytes = b""
    problems: tuple[Problem, ...] = ()
    refusal: str = ""
    is_exact: bool = False

    def text(self, part: Part, without: frozenset[int] = frozenset()) -> str:
        """The first value of a part that is not among those left out, else empty."""
        for number, value in enumerate(self.values):
            if value.part is part and value.text and number not in without:
                return value.text
        return ""

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
class ColumnUse:
    """What a column of a table was read as: its heading as written, and the path of the contact
    JSON that its values go to (``phones``, ``custom.Allergies``); empty for one left out."""

    heading: str
    field: str


@dataclass(frozen=True, slots=True)
class ImportSource:
    """Everything read of one file or text.

    ``document`` is what the values' source will be called; ``unread`` holds pieces outside the
    records that look like values; ``warnings`` are codes of what was left out or guessed.
    ``problems``: what is wrong between the records.
    ``delimiter``, ``sheet``, ``columns`` and ``headings`` are those of a table; one of our own has
    no ``columns``: nothing was to be found out.
    """

    format: str
    document: str
    records: tuple[ImportRecord, ...] = ()
    text: str = ""
    encoding: str | None = None
    event: ImportedEvent | None = None
    unread: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    delimiter: str | None = None
    sheet: str | None = None
    columns: tuple[ColumnUse, ...] = ()
    headings: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
