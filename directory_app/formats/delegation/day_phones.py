"""The numbers at which to reach a delegate on the day: cell first, then the desk, then the rest."""

from __future__ import annotations

from typing import Final

from directory_app.domain.contact import Phone
from directory_app.domain.delegations import Delegate
from directory_app.domain.text import NBSP
from directory_app.formats.documents.typography import spaced

_RANKS: Final = {"cell": 0, "work": 1, "home": 3, "toll_free": 4}
_OTHER_RANK: Final = 2
_UNFIT: Final = frozenset({"fax", "tty"})
_SHORT_LABELS: Final = {"cell": "cell.", "home": "domicile", "toll_free": f"sans{NBSP}frais"}


def day_phones(delegate: Delegate) -> tuple[tuple[str, str], ...]:
    """Number (OQLF, no-break spaces) and short label of each, whoever's it is, once.

    Faxes and teletypewriters are left out. Within a kind the card's order stands: the person's
    own, the function's, the organisation's.
    """
    phones = [slot.placed.item for slot in delegate.phones if slot.placed is not None]
    found: dict[str, str] = {}
    for phone in sorted(phones, key=_rank):
        if phone.label not in _UNFIT:
            label = _SHORT_LABELS.get(phone.label, "")
            found.setdefault(spaced(phone.number.display(nbsp=True)), label)
    return tuple((text, label) for text, label in found.items() if text)


def _rank(phone: Phone) -> int:
    is_toll_free = not phone.label and phone.number.is_toll_free
    return _RANKS.get("toll_free" if is_toll_free else phone.label, _OTHER_RANK)
