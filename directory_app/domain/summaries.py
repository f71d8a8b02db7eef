"""One row of a list: what is shown of a contact before its card is opened.

A row is an exit like any other: it goes through the gate, and only :func:`summarise` makes one.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from .contact import Email, Kind, Phone
from .withholding import ConfidentialValues, Purpose, reasons_to_withhold

_SEAL = object()


@dataclass(frozen=True, slots=True)
class RowFacts:
    """What storage knows for one row. ``functions``: "function · organisation" texts.

    ``key`` is the integer by which lists hold the contact, ``id`` its UUID; ``trashed_at``, in
    milliseconds since 1970 UTC, since when it is in the trash.
    """

    key: int
    id: str
    kind: Kind
    display_name: str
    acronym: str = ""
    functions: tuple[str, ...] = ()
    phones: tuple[Phone, ...] = ()
    emails: tuple[Email, ...] = ()
    is_trashed: bool = False
    trashed_at: int | None = None
    is_confidential: bool = False


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """A row free of withheld values. ``secondary`` is the second line, perhaps empty;
    ``is_confidential``: all of the contact is, and the row tells no coordinate of it."""

    key: int
    id: str
    kind: Kind
    display_name: str
    acronym: str
    secondary: str
    is_trashed: bool
    trashed_at: int | None
    seal: object = field(repr=False, compare=False)
    is_confidential: bool = False

    def __post_init__(self) -> None:
        if self.seal is not _SEAL:
            raise TypeError("only summarise() makes a SummaryRow")


def summarise(facts: RowFacts, known: ConfidentialValues) -> SummaryRow:
    """The row that may be shown: function and organisation for people, else phone and e-mail."""
    phones = (p for p in facts.phones if not reasons_to_withhold(p, Purpose.SCREEN, known))
    emails = (e for e in facts.emails if not reasons_to_withhold(e, Purpose.SCREEN, known))
    functions = (text for text in facts.functions if not known.is_mentioned_in(text))
    phone, email, function = next(phones, None), next(emails, None), next(functions, None)
    reach = [phone.number.display() if phone else "", email.email.address if email else ""]
    if facts.is_confidential:
        reach = []
    parts = [function] if function else [text for text in reach if text]
    return SummaryRow(
        key=facts.key,
        id=facts.id,
        kind=facts.kind,
        display_name=facts.display_name,
        acronym=facts.acronym,
        secondary=" · ".join(parts),
        is_trashed=facts.is_trashed,
        trashed_at=facts.trashed_at if facts.is_trashed else None,
        seal=_SEAL,
        is_confidential=facts.is_confidential,
    )
