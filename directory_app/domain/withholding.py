"""What may not leave without being asked for: the rules, one value at a time.

Withheld unless granted: what is confidential, what is personal and internal notes (the last two
stay visible on the office's own screen). A value equal to a confidential one, wherever it stands,
is withheld until a person decides (``confidential`` False). The gate that applies the rules to a
whole card is :mod:`.confidentiality`.

Rules: Loi sur la protection des renseignements personnels dans le secteur privé (P-39.1), art. 1,
12, 13; addresses of shelters: product decision.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from .contact import Address, Coordinate, Email, Phone
from .folding import digits_of, fold


class Purpose(StrEnum):
    """What a value is asked for."""

    SCREEN = "screen"
    EXPORT = "export"
    CLIPBOARD = "clipboard"


class Reason(StrEnum):
    """Why a value is withheld."""

    CONFIDENTIAL = "confidential"
    PERSONAL = "personal"
    INTERNAL = "internal"


@dataclass(frozen=True, slots=True)
class Grant:
    """What a person explicitly chose to let out, and why. The choice is logged by the service."""

    confidential: bool = False
    personal: bool = False
    internal: bool = False
    reason: str = ""

    def allows(self, reason: Reason) -> bool:
        """Whether values withheld for ``reason`` may pass."""
        return bool(getattr(self, reason.value))


NO_GRANT = Grant()


@dataclass(frozen=True, slots=True)
class ConfidentialValues:
    """Every value of the directory marked confidential, in comparable form.

    ``phones`` national digits, ``emails`` case-folded, ``addresses`` folded keys, ``streets``
    folded "number street" texts found again inside running text.
    """

    phones: frozenset[str] = frozenset()
    emails: frozenset[str] = frozenset()
    addresses: frozenset[str] = frozenset()
    streets: frozenset[str] = frozenset()

    def holds(self, item: Coordinate) -> bool:
        """Whether the coordinate equals a confidential one."""
        match item:
            case Phone():
                return item.number.national_digits in self.phones
            case Email():
                return item.email.key in self.emails
            case Address():
                return item.postal.key in self.addresses or street_text(item) in self.streets
        return False

    def is_mentioned_in(self, text: str) -> bool:
        """Whether a confidential value stands inside a running text."""
        if not text or not (self.phones or self.emails or self.streets):
            return False
        digits, folded, lowered = digits_of(text), f" {fold(text)} ", text.casefold()
        return (
            any(phone in digits for phone in self.phones)
            or any(email in lowered for email in self.emails)
            or any(f" {street} " in folded for street in self.streets)
        )


def street_text(item: Address) -> str:
    """The part of an address that tells where it is, folded; empty when it says too little."""
    postal = item.postal
    if postal.number and postal.street:
        return fold(f"{postal.number} {postal.street}")
    if postal.number or postal.street:
        return ""
    return fold(postal.raw) if len(postal.raw) >= 10 else ""


def confidential_values(items: Iterable[Coordinate]) -> ConfidentialValues:
    """The comparable forms of coordinates that are marked confidential."""
    marked = [item for item in items if item.confidential]
    phones = {i.number.national_digits for i in marked if isinstance(i, Phone)}
    emails = {i.email.key for i in marked if isinstance(i, Email)}
    postal = [i for i in marked if isinstance(i, Address)]
    return ConfidentialValues(
        phones=frozenset(phones - {""}),
        emails=frozenset(emails - {""}),
        addresses=frozenset(i.postal.key for i in postal) - {""},
        streets=frozenset(street_text(i) for i in postal) - {""},
    )


def reason_to_withhold(
    item: Coordinate, purpose: Purpose, known: ConfidentialValues
) -> Reason | None:
    """Why this coordinate does not pass without a grant, or None when it passes."""
    if item.confidential or (item.confidential is None and known.holds(item)):
        return Reason.CONFIDENTIAL
    if item.personal and purpose is not Purpose.SCREEN:
        return Reason.PERSONAL
    return None
