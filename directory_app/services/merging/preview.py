"""What two cards would be as one, as it may be shown: every value through the gate.

A value that is withheld has its line all the same, so that it may be kept or not; it is not told.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from directory_app.domain.cards import Card, Placed, Reference
from directory_app.domain.confidentiality import Purpose, Reason, Redacted, redact
from directory_app.domain.contact import (
    Affiliation,
    Coordinate,
    CustomField,
    FormerName,
    Item,
    Kind,
    OpeningHours,
    Role,
    kind_of,
)
from directory_app.domain.errors import ReferenceProblem
from directory_app.domain.fields import COLLECTIONS, SETS, split_path
from directory_app.domain.folding import fold_words
from directory_app.domain.identifiers import NewId
from directory_app.domain.logged_values import item_text
from directory_app.domain.merging.cards import merged
from directory_app.domain.merging.choices import Choices, Line, Mark, Side, Sort, mark_of
from directory_app.domain.partial_dates import PartialDate
from directory_app.domain.withholding import ConfidentialValues, values_marked_on
from directory_app.services.changing import Today
from directory_app.services.quality_composing import text_of
from directory_app.storage import confidential_index, merge_reach
from directory_app.storage.contact_repository import load_cards
from directory_app.storage.gates import Session
from directory_app.storage.reference_lookup import live_keys

from .planning import Versions, usual_side

_ITEMS = frozenset(name for names in COLLECTIONS.values() for name in names)


@dataclass(frozen=True, slots=True)
class Cell:
    """One value. ``value`` is what stands there (a text, an element, hours), ``text`` how it is
    written; both are empty for one that is ``withheld``."""

    path: str
    text: str = ""
    value: object = None
    withheld: Reason | None = None


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """One line with what either side says and what would stand."""

    line: Line
    a: tuple[Cell, ...]
    b: tuple[Cell, ...]
    result: tuple[Cell, ...]

    def cells(self, side: Side) -> tuple[Cell, ...]:
        """What a side says."""
        return self.a if side is Side.A else self.b


@dataclass(frozen=True, slots=True)
class CardHead:
    """Which card a column is about. ``changed_at``: milliseconds since 1970 UTC."""

    id: str
    kind: Kind
    name: str
    acronym: str
    changed_at: int
    verified_on: PartialDate | None
    is_confidential: bool


@dataclass(frozen=True, slots=True)
class Preview:
    """Both cards line by line. ``versions``: what was shown, to be compared when it is done;
    ``is_protecting``: the card that stays becomes confidential as the other is."""

    a: CardHead
    b: CardHead
    rows: tuple[PreviewRow, ...]
    versions: Versions
    is_protecting: bool = False

    @property
    def differences(self) -> int:
        """How many lines do not say the same on both sides."""
        return sum(row.line.mark is not Mark.SAME for row in self.rows)

    @property
    def is_of_two_names(self) -> bool:
        """Whether two people are called otherwise, initials and missing words aside: they may be
        two all the same. Organisations are, more often than not."""
        if self.a.kind != "person":
            return False
        few, many = sorted((fold_words(self.a.name), fold_words(self.b.name)), key=len)
        return not all(
            any(one.startswith(other) or other.startswith(one) for other in many) for one in few
        )


def read_preview(
    connection: Session, a_id: str, b_id: str, choices: Choices, today: Today, new_id: NewId
) -> Preview:
    """Raises ReferenceProblem ``not_found``, UserError as :func:`.merged`."""
    key_of = live_keys(connection, (a_id, b_id))
    for one in (a_id, b_id):
        if one not in key_of:
            raise ReferenceProblem("not_found", one, ())
    # One by one: of the people of two organisations, SQLite would look through every contact.
    a, b = (load_cards(connection, [key_of[one]], today())[0] for one in (a_id, b_id))
    usual = usual_side(connection, a.contact, b.contact)
    found = merged(a.contact, b.contact, choices, usual, new_id)
    known = confidential_index.load_known(connection) | values_marked_on((found.contact,))
    references = {**b.references, **a.references}
    result = dataclasses.replace(a, contact=found.contact, references=references, employers=())
    told = _Telling(*(_shown(card, known) for card in (a, b, result)))
    at = merge_reach.changed_at(connection, (a_id, b_id))
    rows = (*map(told.row, found.lines), *told.followers(a, b))
    return Preview(
        _head(told.a, at),
        _head(told.b, at),
        tuple(rows),
        (a.contact.version, b.contact.version),
        is_protecting=found.contact.confidential and not a.contact.confidential,
    )


def _shown(card: Card, known: ConfidentialValues) -> Redacted:
    return redact(card, Purpose.SCREEN, known)


def _head(redacted: Redacted, at: Mapping[str, int]) -> CardHead:
    one = redacted.contact
    return CardHead(
        one.id,
        kind_of(one),
        one.display_name,
        getattr(one, "acronym", ""),
        at.get(one.id, 0),
        one.verified_on,
        one.confidential,
    )


class _Telling:
    """Tells lines by three redacted cards: either side, and what would stand."""

    def __init__(self, a: Redacted, b: Redacted, result: Redacted) -> None:
        self.a, self.b, self._result = a, b, result

    def row(self, line: Line) -> PreviewRow:
        """A line with its cells."""
        return PreviewRow(
            line,
            tuple(_cell(self.a, path) for path in line.a),
            tuple(_cell(self.b, path) for path in line.b),
            tuple(_cell(self._result, path) for path in line.result),
        )

    # --- what follows by itself -----------------------------------------------------------------

    def followers(self, a: Card, b: Card) -> Iterator[PreviewRow]:
        """People, lists and days: nothing to decide, all of it stays. Names of people who are
        confidential as a whole are not told."""
        for field in ("people", "lists", "events"):
            ids = [_ids(field, card) for card in (a, b)]
            if any(ids):
                told = {one.path: one for r in (self.b, self.a) for one in _followers(field, r)}
                yield _following_row(field, ids[0], ids[1], told)


def _ids(field: str, card: Card) -> tuple[str, ...]:
    if field == "people":
        return tuple(dict.fromkeys(one.person.id for one in card.people))
    return tuple(one.id for one in (card.lists if field == "lists" else card.events))


def _followers(field: str, redacted: Redacted) -> Iterator[Cell]:
    """What may be told, by its id."""
    card = redacted.card
    if field == "people":
        yield from (_person(one.person) for one in card.people)
    elif field == "lists":
        yield from (Cell(one.id, one.name, one) for one in card.lists)
    else:
        yield from (Cell(one.id, one.title, one) for one in card.events)


def _person(one: Reference) -> Cell:
    if one.is_confidential:
        return Cell(one.id, withheld=Reason.CONFIDENTIAL)
    return Cell(one.id, one.display_name, one)


def _following_row(
    field: str, a: tuple[str, ...], b: tuple[str, ...], told: Mapping[str, Cell]
) -> PreviewRow:
    both = tuple(dict.fromkeys((*a, *b)))
    line = Line(field, field, Sort.ALL, mark_of(a, b, is_same=set(a) == set(b)), a, b, both)

    def cells(ids: Iterable[str]) -> tuple[Cell, ...]:
        return tuple(told.get(one, Cell(one, withheld=Reason.CONFIDENTIAL)) for one in ids)

    return PreviewRow(line, cells(a), cells(b), cells(both))


# --- one value -----------------------------------------------------------------------------------


def _cell(redacted: Redacted, path: str) -> Cell:
    """The value at a path of the flat form, as far as it passed the gate."""
    head, tail = split_path(path)
    contact = redacted.contact
    if head in SETS:
        is_told = tail in getattr(contact, head)
        return Cell(path, tail, tail) if is_told else Cell(path, withheld=Reason.CONFIDENTIAL)
    if head in _ITEMS:
        found = next((one for one in getattr(contact, head) if one.id == tail), None)
        if found is None:
            return Cell(path, withheld=Reason.CONFIDENTIAL)
        return Cell(path, _item_text(redacted, found), found)
    value = getattr(contact, head)
    if not value:
        return Cell(path, withheld=Reason.CONFIDENTIAL)
    return Cell(path, value if isinstance(value, str) else _hours(value), value)


def _hours(hours: Iterable[OpeningHours]) -> str:
    return "; ".join(f"{one.days} {one.open}-{one.close}" for one in hours)


def _item_text(redacted: Redacted, item: Item) -> str:
    match item:
        case Coordinate():
            return text_of(Placed(item))
        case Role() | Affiliation():
            other = redacted.card.references.get(item.organisation)
            name = other.short_name if other is not None and not other.is_confidential else ""
            return ", ".join(filter(None, (item.function, name)))
        case FormerName():
            return f"{item.name} ({item.acronym})" if item.acronym else item.name
        case CustomField():
            return f"{item.name} : {item.value}"
    return item_text(item)
