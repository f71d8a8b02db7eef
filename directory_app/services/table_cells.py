"""A contact as the cells of a table: what each column shows of a card that passed the gate, and
which fields of the form a text typed into a cell means.

Pure. How a text is read is the business of :mod:`.form_filling`; a cell says no more than where it
goes. What was withheld from the card leaves nothing here but its lock.
"""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeVar

from directory_app.domain.cards import Reference, current_roles
from directory_app.domain.confidentiality import Redacted, Slot
from directory_app.domain.contact import (
    Address,
    AnyContact,
    Email,
    Organisation,
    Person,
    Phone,
    Role,
)
from directory_app.domain.phones import parse_phone
from directory_app.domain.problems import Problem
from directory_app.domain.table_columns import Column as Column
from directory_app.domain.territory import REGIONS
from directory_app.domain.text import clean_line
from directory_app.domain.typed_names import split_person_name

from .drafts import FieldKey

C = TypeVar("C", Phone, Email, Address)

NEW = "+1"
"""Item id of an element that the cell would add."""
SEPARATOR = "; "
"""Between the sectors, or the regions, of one cell."""


class Locked(StrEnum):
    """Why a cell takes no text."""

    CONFIDENTIAL = "table_confidential"
    NO_SUCH_FIELD = "table_no_such_field"
    NO_FUNCTION = "table_no_function"
    TRASHED = "table_trashed"
    FORM_ONLY = "table_form_only"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell. ``text`` is what it shows, ``typed`` what its field begins with (the same but for
    a person's name, whose family name comes first: the boundary is then known).

    ``item`` is the element behind it, ``NEW`` for one to be added; ``inherited_from`` whose value
    is shown; ``others`` how many more values of the kind there are; ``locked`` why no text is
    taken; ``is_withheld``: there is a value, and it is not told here; ``is_secret``: it names a
    contact that is confidential as a whole.
    """

    text: str = ""
    typed: str = ""
    item: str = ""
    inherited_from: str = ""
    others: int = 0
    problems: tuple[Problem, ...] = ()
    locked: Locked | None = None
    is_withheld: bool = False
    is_secret: bool = False


@dataclass(frozen=True, slots=True)
class TableRow:
    """One contact: ``key`` and snapshot (redacted, as a form is filled from it), and its cells."""

    key: int
    contact: AnyContact = field(repr=False)
    cells: Mapping[Column, Cell] = field(repr=False)


def row_of(key: int, card: Redacted, today: datetime.date) -> TableRow:
    """The cells of a card."""
    cells = {column: _CELLS[column](card, today) for column in Column}
    if card.contact.confidential:
        cells[Column.NAME] = dataclasses.replace(cells[Column.NAME], is_secret=True)
    if card.card.is_trashed:
        cells = {column: _locked(cell, Locked.TRASHED) for column, cell in cells.items()}
    return TableRow(key, card.contact, cells)


def _locked(cell: Cell, reason: Locked) -> Cell:
    return Cell(
        cell.text,
        inherited_from=cell.inherited_from,
        locked=reason,
        is_withheld=cell.is_withheld,
        is_secret=cell.is_secret,
    )


def _plain(text: str) -> Cell:
    return Cell(text, text)


_NONE = Cell(locked=Locked.NO_SUCH_FIELD)
_HIDDEN = Cell(locked=Locked.CONFIDENTIAL, is_withheld=True)


# --- from the card to the cell ---------------------------------------------------------------


def _name(card: Redacted, _: datetime.date) -> Cell:
    contact = card.contact
    if isinstance(contact, Organisation):
        return Cell(contact.display_name, contact.name)
    typed = ", ".join(filter(None, (contact.family_name, contact.given_name)))
    cell = Cell(contact.display_name, typed)
    is_read_back = name_parts(contact, typed) == (contact.given_name, contact.family_name)
    return cell if is_read_back else _locked(cell, Locked.FORM_ONLY)


def name_parts(person: Person, text: str) -> tuple[str, str]:
    """Given and family name of a text typed over a person's name. Where it keeps one of the two,
    the boundary stays where it was."""
    name, given, family = clean_line(text), person.given_name, person.family_name
    if "," not in name:
        if given and name.startswith(given + " "):
            return given, name.removeprefix(given + " ")
        if family and name.endswith(" " + family):
            return name.removesuffix(" " + family), family
        if name == given and not family:
            return given, ""
    return split_person_name(name)


def _of_organisations(path: str) -> Callable[[Redacted, datetime.date], Cell]:
    def cell(card: Redacted, _: datetime.date) -> Cell:
        if not isinstance(card.contact, Organisation):
            return _NONE
        return _HIDDEN if path in card.withheld else _plain(getattr(card.contact, path))

    return cell


def _main_role(card: Redacted, today: datetime.date) -> tuple[Role | None, bool]:
    """The role that a person's row is about, and whether its function is withheld."""
    contact = card.contact
    if not isinstance(contact, Person):
        return None, False
    role = next(iter(current_roles(contact, today)), None)
    path = "" if role is None else f"roles.{contact.roles.index(role)}.function"
    return role, path in card.withheld


def _organisation(card: Redacted, today: datetime.date) -> Cell:
    if not isinstance(card.contact, Person):
        return _NONE
    role, is_hidden = _main_role(card, today)
    if role is None:
        return Cell(item=NEW)
    reference = card.card.references.get(role.organisation)
    name = reference.short_name if reference else ""
    others = len(current_roles(card.contact, today)) - 1
    cell = Cell(name, name, role.id, others=others)
    return _locked(cell, Locked.CONFIDENTIAL) if is_hidden else cell


def _function(card: Redacted, today: datetime.date) -> Cell:
    if not isinstance(card.contact, Person):
        return _NONE
    role, is_hidden = _main_role(card, today)
    if role is None:
        return Cell(item=NEW, locked=Locked.NO_FUNCTION)
    return _HIDDEN if is_hidden else Cell(role.function, role.function, role.id)


def _phone_text(item: Phone) -> str:
    return item.number.display()


def _email_text(item: Email) -> str:
    return item.email.address or item.email.raw


def _phones(card: Redacted, _: datetime.date) -> Cell:
    return _first(card.phones, _phone_text, lambda item: item.number.problems)


def _emails(card: Redacted, _: datetime.date) -> Cell:
    return _first(card.emails, _email_text, lambda item: item.email.problems)


def _city(card: Redacted, _: datetime.date) -> Cell:
    return _first(card.addresses, _city_text, lambda item: ())


def _city_text(item: Address) -> str:
    return item.postal.city


def _first(
    slots: Sequence[Slot[C]], text: Callable[[C], str], problems: Callable[[C], Sequence[Problem]]
) -> Cell:
    """The first value of the contact's own that passed, else a lock for one that did not, else
    the first that is inherited."""
    own = [one for one in slots if not _is_inherited(one)]
    passed = [one.placed for one in own if one.placed is not None]
    if passed:
        item = passed[0].item
        said = text(item)
        return Cell(said, said, item.id, others=len(own) - 1, problems=tuple(problems(item)))
    if own:
        return _HIDDEN
    if not slots:
        return Cell(item=NEW)
    slot = next((one for one in slots if one.placed is not None), slots[0])
    source = _source(slot)
    name = source.short_name if source else ""
    if slot.placed is None:
        return dataclasses.replace(_HIDDEN, inherited_from=name)
    said = text(slot.placed.item)
    return Cell(said, said, NEW, inherited_from=name)


def _source(slot: Slot[C]) -> Reference | None:
    """Whose value it is, when it is inherited."""
    told = slot.placed or slot.hidden
    return told.inherited_from if told is not None else None


def _is_inherited(slot: Slot[C]) -> bool:
    return _source(slot) is not None


def _words(path: str, name: Callable[[str], str]) -> Callable[[Redacted, datetime.date], Cell]:
    def cell(card: Redacted, _: datetime.date) -> Cell:
        values: tuple[str, ...] | None = getattr(card.contact, path, None)
        if values is None:
            return _NONE
        if any(one.startswith(f"{path}.") for one in card.withheld):
            return _HIDDEN
        names = [name(value) for value in values]
        found = _plain(SEPARATOR.join(names))
        return _locked(found, Locked.FORM_ONLY) if any(";" in one for one in names) else found

    return cell


def _verified(card: Redacted, _: datetime.date) -> Cell:
    date = card.contact.verified_on
    return _plain(date.iso() if date else "")


_CELLS: Mapping[Column, Callable[[Redacted, datetime.date], Cell]] = {
    Column.NAME: _name,
    Column.ACRONYM: _of_organisations("acronym"),
    Column.ORGANISATION: _organisation,
    Column.FUNCTION: _function,
    Column.PHONE: _phones,
    Column.EMAIL: _emails,
    Column.CITY: _city,
    Column.SECTORS: _words("sectors", lambda sector: sector),
    Column.TERRITORY: _words("territory", lambda code: REGIONS.get(code, code)),
    Column.CATEGORY: _of_organisations("category"),
    Column.VERIFIED: _verified,
}


# --- from the cell to the form ---------------------------------------------------------------

_PATHS: Mapping[Column, str] = {
    Column.NAME: "name",
    Column.ACRONYM: "acronym",
    Column.ORGANISATION: "roles",
    Column.FUNCTION: "roles.function",
    Column.PHONE: "phones",
    Column.EMAIL: "emails",
    Column.CITY: "addresses.city",
    Column.SECTORS: "sectors",
    Column.TERRITORY: "territory",
    Column.CATEGORY: "category",
    Column.VERIFIED: "verified_on",
}
"""Where a cell's text goes, as :mod:`.forms` names it."""


def entries_of(row: TableRow, column: Column, text: str) -> dict[FieldKey, str]:
    """What the form would hold had ``text`` been typed there."""
    contact, item = row.contact, row.cells[column].item
    if column is Column.NAME and isinstance(contact, Person):
        given, family = name_parts(contact, text)
        return {(contact.id, "given_name", ""): given, (contact.id, "family_name", ""): family}
    entries = {(contact.id, _PATHS[column], item): _lines(column, text)}
    if column is Column.PHONE and item != NEW and clean_line(text):
        # The cell shows the extension: typed over without it, it is gone.
        own = next(one for one in contact.phones if one.id == item)
        if own.number.extension and parse_phone(text).extension is None:
            entries[contact.id, "phones.extension", item] = ""
    return entries


def _lines(column: Column, text: str) -> str:
    if column not in (Column.SECTORS, Column.TERRITORY):
        return text
    return "\n".join(clean_line(word) for word in text.replace("\n", ";").split(";"))


def is_same(column: Column, cell: Cell, text: str) -> bool:
    """Whether a text says no more than the cell does already."""
    said = clean_line(_lines(column, text).replace("\n", SEPARATOR))
    return said in {cell.text, cell.typed} or (not said and bool(cell.inherited_from))
