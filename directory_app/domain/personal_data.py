"""Everything that is held about one contact, ready to be handed to the person.

Made by :mod:`directory_app.services.personal_data` from what passed the gate: a writer is given
nothing else. Values of other people are in it only as far as they concern the contact (a name in a
role), never their coordinates.

Rule: P-39.1 (Québec), art. 27: a copy, in a legible transcript; what was collected from the person,
in a structured and commonly used form.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from .changes import Json
from .privacy_officer import PrivacyOfficer

OriginKind = Literal["publication", "import", "entry", "unknown"]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a value came from: a published document, a file that was imported, somebody of the
    office who typed it (``author``). ``at``: milliseconds since 1970 UTC, 0 when not known."""

    kind: OriginKind
    document: str = ""
    line: int | None = None
    published_on: str = ""
    author: str = ""
    at: int = 0


@dataclass(frozen=True, slots=True)
class HeldValue:
    """A value that is held now. ``field`` is its name in the flat form, ``text`` the line a person
    reads, ``value`` its parts; ``marks`` what was decided about it (confidential, refused…)."""

    field: str
    text: str
    value: Json
    origin: Origin
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PastChange:
    """A change of the history. ``before`` and ``after`` None: absent; ``is_withheld``: it tells a
    confidential value of somebody else."""

    at: int
    author: str
    step: str
    field: str
    before: str | None
    after: str | None
    is_withheld: bool = False


@dataclass(frozen=True, slots=True)
class Attendance:
    """A day in which the contact takes part. ``printed`` is the line of the sheet as it was
    frozen, ``coordinates`` the contact's own among those frozen with it."""

    title: str
    on: str
    status: str
    function: str
    represented: str
    printed: str
    frozen_on: str
    coordinates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Departed:
    """An export, a document or a reveal that the contact was in. ``included``: with how many."""

    at: int
    author: str
    kind: str
    profile: str
    purpose: str
    reason: str
    fields: str
    file_name: str
    included: int


@dataclass(frozen=True, slots=True)
class ImportedFrom:
    """A record that was taken into the contact, and what it said."""

    at: int
    author: str
    document: str
    line: int
    original: str


@dataclass(frozen=True, slots=True)
class PersonalData:
    """The whole. ``made_at``: milliseconds since 1970 UTC; ``withheld``: how many values were left
    out because they are confidential and somebody else's; ``officer``: whom to turn to."""

    contact_id: str
    kind: str
    name: str
    office: str
    made_at: int
    made_by: str
    reason: str
    values: tuple[HeldValue, ...]
    history: tuple[PastChange, ...]
    lists: tuple[str, ...]
    attendances: tuple[Attendance, ...]
    departures: tuple[Departed, ...]
    imports: tuple[ImportedFrom, ...]
    drafts: Mapping[str, str]
    photo: bytes | None
    withheld: int
    officer: PrivacyOfficer = field(default_factory=PrivacyOfficer)

    def counts(self) -> dict[str, int]:
        """How much there is of each kind, for who decides to hand it over."""
        return {
            "values": len(self.values),
            "history": len(self.history),
            "lists": len(self.lists),
            "attendances": len(self.attendances),
            "departures": len(self.departures),
            "imports": len(self.imports),
            "drafts": len(self.drafts),
            "withheld": self.withheld,
        }
