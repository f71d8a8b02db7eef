"""Which properties of a card Bottin reads, which it writes, and which it only keeps.

What is read becomes values; what is written is the directory's and never comes from a card's bytes;
everything else belongs to whoever wrote the card, and is given back as it was.
"""

from __future__ import annotations

from typing import Final

from directory_app.domain.contact import Kind

from .facts import is_fact, is_no_mailbox
from .own_marks import PREFIX
from .properties import Property

_WRITTEN_TEXT: Final = (
    "PRODID UID CLASS FN N ORG TITLE TEL X-MS-TEL EMAIL URL ADR LABEL CATEGORIES NOTE KIND "
    "X-ABSHOWAS SORT-STRING REV PROFILE"
)
_WRITTEN: Final = frozenset(_WRITTEN_TEXT.split())
_READ_ONLY: Final = frozenset({"PHOTO", "NICKNAME", "X-ADDRESSBOOKSERVER-KIND", "X-CLASS"})
LABEL: Final = "X-ABLABEL"
"""Says what the other property of its group is for."""

_OF_GROUPS: Final = frozenset({LABEL, "X-ABADR"})
"""What says something of the other property of its group, and nothing alone."""


def is_written(prop: Property, kind: Kind) -> bool:
    """Whether Bottin writes the property on the card of such a contact: its value is then the
    directory's, not the card's. A person's nickname is no more than a fact of the card."""
    if prop.name == "NICKNAME":
        return kind == "organisation"
    if prop.name == "EMAIL" and is_no_mailbox(prop):
        return False
    return prop.name in _WRITTEN or prop.name.startswith(PREFIX)


def is_read(prop: Property) -> bool:
    """Whether the property is understood: what it says is among the record's values."""
    return is_written(prop, "person") or prop.name in _READ_ONLY or is_fact(prop)


def is_companion(prop: Property) -> bool:
    """Whether the property only speaks of the other one of its group."""
    return bool(prop.group) and prop.name in _OF_GROUPS
