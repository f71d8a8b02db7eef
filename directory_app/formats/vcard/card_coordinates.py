"""The telephones, mailboxes, sites and addresses of a card, in that order, as values.

Each with the label of its group, and a LABEL with the ADR that it prints. Knows nothing of names.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from directory_app.domain.contact import Kind
from directory_app.domain.folding import fold_words
from directory_app.domain.incoming import ImportValue, Owner, Part
from directory_app.domain.text import clean_block, clean_line

from .card_index import CardIndex
from .coordinates import (
    Setting,
    address_value,
    best_preferences,
    email_value,
    phone_value,
    site_value,
)
from .facts import is_no_mailbox
from .positions import Positions
from .properties import Property
from .several import left_over, may_hold_other, pieces_of
from .values import text

ReadCoordinate = Callable[[Property, Setting], ImportValue | None]
"""Reads a property as a coordinate."""

_COORDINATES: Final[tuple[tuple[str, ReadCoordinate], ...]] = (
    ("TEL", phone_value),
    ("X-MS-TEL", phone_value),
    ("EMAIL", email_value),
    ("URL", site_value),
)


def card_coordinates(index: CardIndex, kind: Kind, positions: Positions) -> Iterator[ImportValue]:
    """The coordinates of a card about such a contact."""
    labels = {
        prop.group: clean_line(text(prop, index.version))
        for prop in index.all("X-ABLABEL")
        if prop.group
    }
    preferred = {} if index.is_own else best_preferences(index.card.properties)
    owner = Owner.PERSON if kind == "person" else Owner.ORGANISATION
    setting = Setting(index.version, index.is_own, owner, labels, positions.employers, preferred)
    for name, read in _COORDINATES:
        for prop in index.all(name):
            if not index.is_own and may_hold_other(prop):
                yield from _theirs(prop, read, setting)
            elif value := read(prop, setting):
                yield value
    yield from _addresses(index, setting)


def _theirs(prop: Property, read: ReadCoordinate, setting: Setting) -> Iterator[ImportValue]:
    """The coordinates in a property of another program, and the words that stand beside several."""
    if prop.name == "EMAIL" and is_no_mailbox(prop):
        return
    pieces = pieces_of(prop, setting.version)
    for piece in pieces:
        if value := read(piece, setting):
            yield value
    if len(pieces) > 1 and (said := left_over(prop, setting.version)):
        yield ImportValue(Part.CUSTOM, said, "Courriel")


def _addresses(index: CardIndex, setting: Setting) -> Iterator[ImportValue]:
    """ADR with the LABEL that goes with each, and the LABELs that have no ADR."""
    labels = list(index.all("LABEL"))
    for prop in index.all("ADR"):
        label = next((one for one in labels if _go_together(one, prop)), None)
        if label is not None:
            labels.remove(label)
        written = clean_block(text(label, index.version)) if label else ""
        if value := address_value(prop, setting, written):
            yield value
        elif label is not None:
            labels.append(label)
    for label in labels:
        written = text(label, index.version)
        whole = Property("ADR", "", label.parameters, label.group, label.line)
        if value := address_value(whole, setting, written):
            yield value


def _go_together(label: Property, address: Property) -> bool:
    """Whether a LABEL prints an ADR: same group and place, and its words."""
    places = {"HOME", "WORK"}
    if label.group != address.group or label.types & places != address.types & places:
        return False
    printed, words = set(fold_words(label.value)), fold_words(address.value.replace(";", " "))
    return sum(one in printed for one in words) * 2 > len(words)
