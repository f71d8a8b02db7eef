"""What a person sees of an export before it leaves: who, why not, what stays behind, the text.

Only reads: planning, the gate and the writers are those of :mod:`.exports`, so what is shown is
what would leave. Names contacts and kinds of values, never a value that is withheld.
"""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from directory_app.domain.confidentiality import NO_GRANT, Grant, Reason, Redacted, shown
from directory_app.domain.errors import ReferenceProblem
from directory_app.domain.pictures import no_picture
from directory_app.domain.text import clean_line
from directory_app.formats.file_names import safe_file_name
from directory_app.formats.registry import PROFILES

from .address_batches import Batch, batches, by_address, is_address_list
from .exports import ExportPlan, ExportService, Selection, find_profile

PREVIEW_CHARACTERS: Final = 6_000
"""How much of a file is shown: some twenty contacts."""
PREVIEW_ADDRESSES: Final = 200
"""How much of a list of addresses is shown."""

_FOLDED_BYTES: Final = re.compile(
    rb"^((?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY)[:;][^\r\n]*)(?:\r\n[ \t][^\r\n]*)+",
    re.IGNORECASE | re.MULTILINE,
)
"""A property of a card whose value is no reading, over several lines."""

_CHUNK: Final = 500
"""Contacts that are looked into at a time: what is freed at once holds up other threads."""

_UNNAMED_SCOPES: Final = frozenset({"ids", "keys", "view", "query", "list"})
"""Two exports of such a scope need not be of the same contacts."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked for.

    For a list of addresses, ``batch_size`` of them at a time (0: all at once), without those
    ``already`` taken (:attr:`~.address_batches.Batch.addresses` of earlier ones).
    """

    selection: Selection
    profile: str
    grant: Grant = NO_GRANT
    batch_size: int = 0
    already: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Named:
    """A contact, by id and display name."""

    contact_id: str
    name: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A contact that is not in the export, and why: ``no_email``, ``email_invalid``,
    ``email_withheld``, or another word of :class:`~.exports.Exclusion`."""

    contact_id: str
    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Retained:
    """What of a contact stays behind: (field, reason) of each value, ``("phones", PERSONAL)``."""

    contact_id: str
    name: str
    values: tuple[tuple[str, Reason], ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """The beginning of what would leave, or the whole of it."""

    text: str
    is_whole: bool


@dataclass(frozen=True, slots=True)
class LastDeparture:
    """The last export of the same scope: milliseconds since 1970 UTC, how many contacts."""

    at_ms: int
    included: int


@dataclass(frozen=True, slots=True)
class Prospect:
    """A plan with all that is said of it.

    ``addresses``: how many different ones (0 for a file of contacts). ``shared``: contacts whose
    address an earlier one already gives. ``batches``: what is left to take, in order. ``preview``
    is of the first batch. ``granted``: values that only the grant lets out.
    """

    plan: ExportPlan
    included: tuple[Named, ...]
    left_out: tuple[LeftOut, ...]
    shared: tuple[Named, ...]
    retained: tuple[Retained, ...]
    granted: int
    addresses: int
    batches: tuple[Batch, ...]
    preview: Preview
    last: LastDeparture | None

    @property
    def retained_by_reason(self) -> Counter[Reason]:
        """How many values are withheld, by their weightiest reason."""
        return Counter(reason for one in self.retained for _, reason in one.values)


def list_profiles() -> tuple[str, ...]:
    """The names of every profile."""
    return tuple(PROFILES)


def suffix_of(profile: str) -> str:
    """« .vcf ». Raises UserError ``profile_unknown``."""
    return find_profile(profile).suffix


def file_name_for(title: str, profile: str) -> str:
    """A file name made from a title, valid on every system. Raises UserError."""
    return safe_file_name(title, suffix_of(profile))


def prepare(exports: ExportService, question: Question) -> Prospect:
    """Plans an export and reads all that is said of it. Raises as :meth:`ExportService.plan`."""
    plan = exports.plan(question.selection, question.profile, grant=question.grant)
    return _prospect(exports, question, plan)


def _prospect(exports: ExportService, question: Question, plan: ExportPlan) -> Prospect:
    groups = by_address(plan)
    parts = batches(plan, groups, question.batch_size, question.already)
    return Prospect(
        plan=plan,
        included=tuple(map(_named, plan.included)),
        left_out=explain(exports, plan),
        shared=tuple(_named(card) for cards in groups.values() for card in cards[1:]),
        retained=retained_values(plan),
        granted=sum(len(card.granted) for card in plan.included),
        addresses=len(groups),
        batches=parts,
        preview=preview(parts[0].plan if parts else plan),
        last=last_departure(exports, plan.scope),
    )


def _named(card: Redacted) -> Named:
    return Named(card.contact.id, card.contact.display_name)


def explain(exports: ExportService, plan: ExportPlan) -> tuple[LeftOut, ...]:
    """Who is left out, by name, and why, told apart: no address, one that cannot be written to,
    one that is withheld. Of trashed contacts, only what the plan says."""
    secret = [one for one in plan.excluded if one.reason == "confidential_contact"]
    kept_back = tuple(LeftOut(one.contact_id, one.name, one.reason) for one in secret)
    reasons = {one.contact_id: one.reason for one in plan.excluded if one not in secret}
    if not reasons:
        return kept_back
    ids, found = tuple(reasons), list[LeftOut]()
    try:
        for start in range(0, len(ids), _CHUNK):
            chosen = Selection(ids=ids[start : start + _CHUNK])
            for card in exports.plan(chosen, "json", grant=plan.grant).included:
                contact = card.contact
                why = _why(card, reasons[contact.id])
                found.append(LeftOut(contact.id, contact.display_name, why))
    except ReferenceProblem:
        return tuple(LeftOut(one.contact_id, one.name, one.reason) for one in plan.excluded)
    return (*found, *kept_back)


def _why(card: Redacted, reason: str) -> str:
    if reason != "no_email":
        return reason
    if any(path.startswith("emails.") for path in card.withheld):
        return "email_withheld"
    items = [placed.item for placed in shown(card.emails)]
    if any(item.refused for item in items):
        return "no_consent"
    return "email_invalid" if items else "no_email"


def retained_values(plan: ExportPlan) -> tuple[Retained, ...]:
    """What stays behind: of those who are in, which fields and why, never a value; and those who
    are out for being confidential, each as one (``contact``)."""
    inside = (
        Retained(card.contact.id, card.contact.display_name, tuple(_fields(plan, card)))
        for card in plan.included
        if card.withheld or card.contact.id in plan.unnamed
    )
    whole = (("contact", Reason.CONFIDENTIAL),)
    outside = (
        Retained(one.contact_id, one.name, whole)
        for one in plan.excluded
        if one.reason == "confidential_contact"
    )
    return (*inside, *outside)


def _fields(plan: ExportPlan, card: Redacted) -> Iterator[tuple[str, Reason]]:
    for path, reason in card.withheld.items():
        yield path.partition(".")[0], reason
    for field in plan.unnamed.get(card.contact.id, ()):
        yield field, Reason.CONFIDENTIAL


def preview(plan: ExportPlan) -> Preview:
    """What the real writer writes, or of a workbook its cells: a list of addresses up to
    :data:`PREVIEW_ADDRESSES`, of anything else whole contacts up to :data:`PREVIEW_CHARACTERS`,
    without the mark that a file may begin with, and without photos, which are no reading."""
    profile = find_profile(plan.profile)
    if is_address_list(plan.profile):
        first = plan.included[:PREVIEW_ADDRESSES]
        text = b"".join(profile.write(first)).decode("utf-8").rstrip("\n")
        return Preview(text, len(first) == len(plan.included))
    seen = profile.preview
    chunks = plan.content(profile, no_picture) if seen is None else seen(plan.included)
    data = bytearray()
    for chunk in chunks:
        data += _shortened(chunk) if plan.originals else chunk
        if len(data) >= PREVIEW_CHARACTERS:
            break
    return Preview(data.decode("utf-8-sig"), next(chunks, None) is None)


def _shortened(card: bytes) -> bytes:
    """The card, of its pictures and sounds only the first line."""
    return _FOLDED_BYTES.sub("\\1…".encode(), card)


def last_departure(exports: ExportService, scope: str) -> LastDeparture | None:
    """The last export that bears this scope's name, if the name says whom it was of."""
    if scope in _UNNAMED_SCOPES:
        return None
    for one in reversed(exports.departures()):
        if one.kind == "export" and one.scope == scope:
            return LastDeparture(one.at, one.included)
    return None


def with_purpose(plan: ExportPlan, purpose: str) -> ExportPlan:
    """The same plan, registered for that purpose."""
    return dataclasses.replace(plan, purpose=clean_line(purpose))
