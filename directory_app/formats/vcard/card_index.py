"""A card's properties by name, for the readers of what they mean."""

from __future__ import annotations

from typing import Final

from directory_app.domain.text import clean_line

from .own_marks import PRODUCT_ID
from .properties import Card, Property
from .values import text

_NONE: Final[list[Property]] = []


class CardIndex:
    """The properties of one card by name, in order; ``is_own``: Bottin wrote the card."""

    __slots__ = ("by_name", "card", "is_own", "version")

    def __init__(self, card: Card) -> None:
        self.card = card
        self.version = card.version
        self.by_name: dict[str, list[Property]] = {}
        for prop in card.properties:
            if prop.name in self.by_name:
                self.by_name[prop.name].append(prop)
            else:
                self.by_name[prop.name] = [prop]
        self.is_own = any(prop.value == PRODUCT_ID for prop in self.all("PRODID"))

    def all(self, name: str) -> list[Property]:
        """The properties of a name; the list is not to be changed."""
        return self.by_name.get(name, _NONE)

    def line(self, name: str) -> str:
        """The first text of a property that is not blank, in one line."""
        for prop in self.by_name.get(name, _NONE):
            if said := clean_line(text(prop, self.version)):
                return said
        return ""
