"""A card as texts, ready to be shown: what the presenter makes and the widgets draw.

Frozen and comparable: a card that says the same is not drawn again.
"""

from __future__ import annotations

from dataclasses import dataclass

from directory_app.domain.cards import Reference
from directory_app.domain.contact import Coordinate
from directory_app.ui.widgets.chip import ChipText


@dataclass(frozen=True, slots=True)
class ValueLine:
    """One coordinate.

    ``collection``, ``owner_id`` and ``item_id`` name it for a correction; ``shown`` goes on
    screen (no-break spaces), ``copied`` to the clipboard (plain ones), ``edited`` into the field;
    ``link`` is the site to open; ``source`` the organisation it is inherited from; ``item`` the
    value as it was read, by which saving notices that somebody else changed it. A withheld value
    has only its place: every text is empty.
    """

    collection: str
    owner_id: str = ""
    item_id: str = ""
    shown: str = ""
    copied: str = ""
    edited: str = ""
    details: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()
    link: str = ""
    source: Reference | None = None
    item: Coordinate | None = None
    is_withheld: bool = False


@dataclass(frozen=True, slots=True)
class ContactLine:
    """Another contact on the card, with what binds them; ``phone`` may be copied."""

    reference: Reference
    details: tuple[str, ...] = ()
    phone: str = ""
    phone_shown: str = ""


@dataclass(frozen=True, slots=True)
class CardPresentation:
    """The whole card."""

    contact_id: str
    is_person: bool
    title: str
    subtitle: str
    chips: tuple[ChipText, ...]
    values: tuple[ValueLine, ...]
    hours: tuple[str, ...]
    people: tuple[ContactLine, ...]
    roles: tuple[ContactLine, ...]
    affiliations: tuple[ContactLine, ...]
    counts: tuple[str, ...]
    description: str
    note: str
    withheld_texts: frozenset[str]
    lists: tuple[str, ...]

    @property
    def short_name(self) -> str:
        """How menus and messages name the contact: its acronym when it has one."""
        return self.subtitle_acronym or self.title

    subtitle_acronym: str = ""

    def first_copied(self, collection: str) -> ValueLine | None:
        """The first value of a collection that may be copied."""
        lines = (v for v in self.values if v.collection == collection and v.copied)
        return next(lines, None)
