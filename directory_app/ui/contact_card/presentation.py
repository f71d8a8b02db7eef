"""A card as texts, ready to be shown: what the presenter makes and the widgets draw.

Frozen and comparable: a card that says the same is not drawn again.
"""

from __future__ import annotations

from dataclasses import dataclass

from directory_app.domain.cards import ListReference, Reference
from directory_app.domain.contact import Coordinate
from directory_app.domain.memberships import Memberships
from directory_app.domain.unknown_values import UnknownValue
from directory_app.ui.widgets.chip import ChipText

from .spans import Span


@dataclass(frozen=True, slots=True)
class CardOptions:
    """What surrounds a card: the words of « Modifier » (none: no such button), the name of the
    contact to go back to, and whether the directory may be written."""

    edit_text: str = ""
    back_text: str = ""
    can_write: bool = False


@dataclass(frozen=True, slots=True)
class ValueLine:
    """One coordinate.

    ``collection``, ``owner_id`` and ``item_id`` name it for a correction; ``shown`` goes on
    screen (no-break spaces), ``copied`` to the clipboard (plain ones), ``edited`` into the field;
    ``link`` is the site to open; ``source`` the organisation it is inherited from; ``item`` the
    value as it was read, by which saving notices that somebody else changed it. Of a withheld
    value there is only ``item_id``, by which it may be asked for, and whose it is (``details``,
    ``source``). A granted one is shown because somebody asked for it.
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
    is_granted: bool = False
    is_preferred: bool = False

    @property
    def rank(self) -> tuple[bool, bool, bool, bool, bool]:
        """The order in which values serve when one is wanted: what is free to go before what was
        revealed, or what its owner does not want used, what is spoken into before a fax, own before
        inherited, the preferred first."""
        is_fax = self.item is not None and self.item.label == "fax"
        is_refused = self.item is not None and self.item.refused
        own = self.source is not None, not self.is_preferred
        return self.is_granted, is_refused, is_fax, *own


REVEAL_MINUTES = 5
"""How long confidential values stay shown on a card that nobody leaves."""


@dataclass(frozen=True, slots=True)
class ContactLine:
    """Another contact on the card, with what binds them; ``phone`` may be copied.

    ``person_id`` and ``role_id`` name a role that can be ended, ``end_text`` says which; all three
    are empty for affiliations, and for a role that is over or whose end is known.
    """

    reference: Reference
    details: tuple[str, ...] = ()
    phone: str = ""
    phone_shown: str = ""
    key: str = ""
    person_id: str = ""
    role_id: str = ""
    end_text: str = ""
    is_past: bool = False
    is_granted: bool = False


@dataclass(frozen=True, slots=True)
class CustomLine:
    """A value under a heading of the office's own."""

    heading: str
    text: str
    is_granted: bool = False


@dataclass(frozen=True, slots=True)
class EventLine:
    """An event that the contact takes part in, and when it is, in words."""

    id: str
    title: str
    date: str


@dataclass(frozen=True, slots=True)
class CardPresentation:
    """The whole card. ``roles`` and ``people`` are the current ones, ``former`` those that are
    over, whichever kind the contact is; ``other_withheld`` names what is confidential beside
    coordinates, note and description, as a grant names it; ``unknown`` is what the imported record
    holds besides, ``photo`` the name of the picture; ``notes`` are what was noted, under
    the day and by whom; ``refusal``, where marking the whole contact confidential is proposed, is
    the mark by which that is declined."""

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
    lists: tuple[ListReference, ...]
    events: tuple[EventLine, ...] = ()
    former: tuple[ContactLine, ...] = ()
    custom: tuple[CustomLine, ...] = ()
    notes: tuple[CustomLine, ...] = ()
    unknown: tuple[UnknownValue, ...] = ()
    photo: str = ""
    granted_texts: frozenset[str] = frozenset()
    other_withheld: tuple[str, ...] = ()
    is_revealed: bool = False
    is_confidential: bool = False
    refusal: str = ""
    is_trashed: bool = False
    sources: str = ""
    subtitle_acronym: str = ""
    memberships: Memberships | None = None
    spans: tuple[Span, ...] = ()
    lang: str = "fr"

    @property
    def can_depart(self) -> bool:
        """Whether it is a person who has, or had, a function."""
        return self.is_person and bool(self.roles or self.former)

    @property
    def short_name(self) -> str:
        """How menus and messages name the contact: its acronym when it has one."""
        return self.subtitle_acronym or self.title

    def first_copied(self, collection: str) -> ValueLine | None:
        """The value of a collection that serves first, among those that may be copied."""
        lines = [v for v in self.values if v.collection == collection and v.copied]
        return min(lines, key=lambda line: line.rank, default=None)
