"""Cards that are lists of other cards: KIND:group (RFC 6350 §6.1.4), and Apple's form of it in 3.0.

A group is no contact: its name becomes a tag of its members. Members are named by UID.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from directory_app.domain.text import clean_line

from .properties import Card
from .values import text

_KINDS: Final = ("KIND", "X-ADDRESSBOOKSERVER-KIND")
_MEMBERS: Final = ("MEMBER", "X-ADDRESSBOOKSERVER-MEMBER")


def uid_of(written: str) -> str:
    """A UID as it is compared: without ``urn:uuid:``, without case."""
    return written.strip().casefold().removeprefix("urn:uuid:")


def is_group(card: Card) -> bool:
    """Whether the card is a list of others."""
    return any(
        prop.name in _KINDS and prop.value.strip().casefold() == "group" for prop in card.properties
    )


def group_name(card: Card) -> str:
    """What the group is called, ``""`` when nothing says it."""
    for name in ("FN", "N", "ORG"):
        for prop in card.all(name):
            if said := clean_line(text(prop, card.version).replace(";", " ")):
                return said
    return ""


def members_of(card: Card) -> Iterator[str]:
    """The UIDs of the members, in order."""
    for name in _MEMBERS:
        for prop in card.all(name):
            if uid := uid_of(text(prop, card.version)):
                yield uid
