"""The lines of a card that Bottin only keeps, and which of them would tell what was withheld.

A line tells when a text of it mentions a secret, when it belongs to the group of a coordinate that
is not on the redacted card, and when it says a place while an address is withheld.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Container, Hashable, Iterable, Iterator
from typing import Final
from urllib.parse import unquote

from directory_app.domain.confidentiality import Redacted, shown
from directory_app.domain.contact import Kind, coordinate_key, kind_of
from directory_app.domain.text import clean_block

from .card_index import CardIndex
from .facts import facts_of
from .meaning import COORDINATES, meaning_of, meanings_of
from .ownership import is_companion, is_written
from .properties import Property
from .spoken import spoken_lines
from .values import binary, text

IsSecret = Callable[[str], bool]
"""Whether a text mentions a value that may not leave with the card."""

_PLACES: Final = frozenset({"GEO", "TZ", "X-GEO", "X-LOCATION"})
"""What tells where somebody is, without words."""
_FIELDS: Final = {"LANG": "languages", "GRAMGENDER": "grammatical_gender", "PRONOUNS": "pronouns"}
_HARMLESS: Final = frozenset({"TYPE", "PREF"})


class KeptLines:
    """The original card beside the redacted contact; ``withheld`` counts the lines left out for
    what they tell."""

    def __init__(self, index: CardIndex, redacted: Redacted, is_secret: IsSecret) -> None:
        self.kind: Kind = kind_of(redacted.contact)
        self.withheld = 0
        self._index = index
        self._redacted = redacted
        self._is_secret = is_secret
        self._spoken = [one.prop for one in spoken_lines(index, self.kind)]
        present = set(_shown(redacted))
        self._gone = {
            prop.group.casefold()
            for prop in index.card.properties
            if prop.group and prop.name in COORDINATES and not present.issuperset(self._each(prop))
        }

    def meaning(self, prop: Property) -> Hashable:
        """What the property means, on this card."""
        return meaning_of(prop, self._index.version, is_own=self._index.is_own)

    def is_written(self, prop: Property) -> bool:
        """Whether Bottin writes what this line says: then it is the directory's."""
        return is_written(prop, self.kind) or self.is_spoken(prop)

    def is_spoken(self, prop: Property) -> bool:
        """Whether the line is the one that a field of the contact was read from: its language, its
        gender form, its pronouns."""
        return any(prop is one for one in self._spoken)

    def is_held_back(self, prop: Property) -> bool:
        """Whether the line stays though the contact says nothing in its place: the gate kept it, or
        nobody ever took it in."""
        return not getattr(self._redacted.contact, _FIELDS.get(prop.name, ""), "")

    def _each(self, prop: Property) -> tuple[Hashable, ...]:
        """What each value of a coordinate means; none where it is kept as a custom field."""
        if not is_written(prop, self.kind):
            return ()
        return meanings_of(prop, self._index.version, is_own=self._index.is_own)

    # --- for an archive -------------------------------------------------------------------------

    def beside(self) -> Iterator[Property]:
        """What Bottin does not write, as far as the gate let it through, and its labels."""
        groups = set()
        for prop in self._index.card.properties:
            is_kept = not (self.is_written(prop) or is_companion(prop))
            if is_kept and self._is_let_through(prop) and self._may_pass(prop):
                groups.add(prop.group.casefold())
                yield prop
        for prop in self._index.card.properties:
            is_label = is_companion(prop) and prop.group.casefold() in groups
            if is_label and self._may_pass(prop):
                yield prop

    def facts(self, prop: Property) -> tuple[tuple[str, str], ...]:
        """Heading and text of the custom fields that a property was read as."""
        return facts_of(prop, self._index.version)

    def _is_let_through(self, prop: Property) -> bool:
        """Whether the gate let through what the property was read as: a custom field, the photo."""
        contact = self._redacted.contact
        if prop.name == "PHOTO":
            return bool(contact.photo)
        return set(self.facts(prop)) <= {(one.name, one.value) for one in contact.custom}

    # --- for the source -------------------------------------------------------------------------

    def in_place(self, said: Container[Hashable]) -> Iterator[Property]:
        """The whole card in its order. What Bottin writes is emptied where it will not come back as
        it is (``said`` holds the meanings that will), or tells a secret beside."""
        for prop in self._index.card.properties:
            if self.is_written(prop):
                yield self._emptied(prop) if self._is_to_empty(prop, said) else prop
            elif self._may_pass(prop):
                yield prop

    def _is_to_empty(self, prop: Property, said: Container[Hashable]) -> bool:
        is_gone = prop.name in COORDINATES and self.meaning(prop) not in said
        return (is_gone and self._hides()) or self.tells_secret(prop)

    @staticmethod
    def _emptied(prop: Property) -> Property:
        parameters = tuple(one for one in prop.parameters if one[0] in _HARMLESS)
        return dataclasses.replace(prop, value="", parameters=parameters)

    # --- what tells -----------------------------------------------------------------------------

    def _may_pass(self, prop: Property) -> bool:
        if not self.tells(prop):
            return True
        self.withheld += 1
        return False

    def tells(self, prop: Property) -> bool:
        """Whether the line tells what was withheld: by its group, as a place, or in its words."""
        if prop.group and prop.group.casefold() in self._gone:
            return True
        hides_place = any(slot.withheld for slot in self._redacted.addresses)
        return (prop.name in _PLACES and hides_place) or self.tells_secret(prop)

    def tells_secret(self, prop: Property) -> bool:
        """Whether a text of the property mentions a secret."""
        return any(map(self._is_secret, _texts_of(prop, self._index.version)))

    def _hides(self) -> bool:
        one = self._redacted
        every = (one.phones, one.emails, one.websites, one.addresses)
        return any(slot.withheld for slots in every for slot in slots)


def _shown(redacted: Redacted) -> Iterator[Hashable]:
    """The meanings of the coordinates that are on the redacted card."""
    for name, slots in (
        ("TEL", shown(redacted.phones)),
        ("EMAIL", shown(redacted.emails)),
        ("URL", shown(redacted.websites)),
        ("ADR", shown(redacted.addresses)),
    ):
        yield from ((name, coordinate_key(one.item)) for one in slots)


def _texts_of(prop: Property, version: str) -> Iterator[str]:
    """Every text that a property tells, by its value and its parameters."""
    said = text(prop, version)
    yield clean_block(said)
    yield clean_block(said.replace(";", " ").replace(",", " "))
    if "%" in said:
        yield clean_block(unquote(said))
    if content := binary(prop):
        yield content[0].decode("utf-8", "ignore")
    yield from _said_beside(prop.parameters)


def _said_beside(parameters: Iterable[tuple[str, tuple[str, ...]]]) -> Iterator[str]:
    for _, some in parameters:
        yield from (clean_block(unquote(one)) for one in some)
