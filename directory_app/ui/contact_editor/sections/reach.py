"""How to reach it: telephones, e-mails, sites; links for more of each, and for an address."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from directory_app.domain.cards import Placed
from directory_app.domain.confidentiality import Redacted, shown
from directory_app.domain.contact import Person
from directory_app.domain.fixes.fix import ANOTHER, FixContext, Replacement
from directory_app.domain.fixes.of_contact import context_of
from directory_app.domain.matching.traits import host_of_email, telling_host
from directory_app.domain.phones import parse_phone
from directory_app.domain.websites import parse_website
from directory_app.ui.contact_editor import wording
from directory_app.ui.contact_editor.coordinate_rows import (
    CoordinateRow,
    EmailRow,
    PhoneRow,
    Place,
    SiteRow,
)
from directory_app.ui.contact_editor.form import Form
from directory_app.ui.contact_editor.item_row import MaskedRow
from directory_app.ui.widgets.buttons import TextButton

from .section import Section

KINDS = ("phones", "emails", "websites")
_BEGUN = ("phones", "emails")
"""What a new contact has an empty line for."""


def place_of(form: Form, placed: Placed[Any], *, is_first: bool) -> Place:
    """Where the line of a stored coordinate stands."""
    source = placed.inherited_from
    owner = source.id if source is not None else form.contact.id
    return Place(owner, placed.item.id, source, is_first, _role_note(form, placed))


def _role_note(form: Form, placed: Placed[Any]) -> str:
    contact = form.contact
    if placed.of_role is None or not isinstance(contact, Person):
        return ""
    reference = form.reference(contact.roles[placed.of_role].organisation)
    if reference is None:
        return ""
    text = QCoreApplication.translate("Editor", "for %1")
    return text.replace("%1", reference.short_name)


def count_withheld(redacted: Redacted, collection: str) -> int:
    """How many coordinates of a kind are withheld."""
    slots: tuple[Any, ...] = getattr(redacted, collection)
    return sum(slot.placed is None for slot in slots)


class ReachSection(Section):
    """``address_asked``: an address is wanted, which is another section; ``address_given`` brings
    its text, empty to take it away again."""

    address_asked = Signal()
    address_given = Signal(str)

    def __init__(self, form: Form, parent: QWidget | None = None) -> None:
        super().__init__(form, QCoreApplication.translate("Editor", "To reach"), parent)
        self._columns: dict[str, QVBoxLayout] = {}
        self._holders: dict[str, QWidget] = {}
        self._links_of: dict[str, TextButton] = {}
        form.around, form.adder = self.around, self.add_replacement
        for collection in KINDS:
            self._add_column(collection)
            self._add_stored(collection)
        for collection in KINDS:
            self._add_add_link(collection)
        text = wording.add_text_of("addresses", has_mnemonic=False)
        self._links_of["addresses"] = self.add_link(text, "addresses", self.address_asked.emit)

    def _add_column(self, collection: str) -> None:
        holder = QWidget(self)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._columns[collection], self._holders[collection] = column, holder
        self.column.addWidget(holder)

    def _add_add_link(self, collection: str) -> None:
        text = wording.add_text_of(collection, has_mnemonic=not self.rows(collection))
        link = self.add_link(text, collection, lambda: self.add(collection))
        self._links_of[collection] = link

    def _add_stored(self, collection: str) -> None:
        form = self.form
        for placed in shown(getattr(form.redacted, collection)):
            place = place_of(form, placed, is_first=not self.rows(collection))
            self._add(collection, place, placed.item)
        for item_id in form.new_items(form.contact.id, collection):
            self._add(collection, self._new_place(collection, item_id), None)
        for _ in range(count_withheld(form.redacted, collection)):
            masked = MaskedRow(form, wording.name_of(collection), self)
            self._columns[collection].addWidget(masked)
        if form.is_new and collection in _BEGUN and not self.rows(collection):
            item_id = form.next_item(form.contact.id, collection)
            self._add(collection, self._new_place(collection, item_id), None)
        self._show(collection)

    def _show(self, collection: str) -> None:
        self._holders[collection].setVisible(self._columns[collection].count() > 0)

    def _new_place(self, collection: str, item_id: str) -> Place:
        return Place(self.form.contact.id, item_id, is_first=not self.rows(collection))

    def rows(self, collection: str) -> list[CoordinateRow]:
        """The lines of one kind."""
        rows = (part for part in self.parts if isinstance(part, CoordinateRow))
        return [row for row in rows if row.collection == collection]

    def _add(self, collection: str, place: Place, item: Any) -> CoordinateRow:
        row = self._make(collection, place, item)
        row.vanished.connect(self._on_vanished)
        row.preferred.connect(self._on_preferred)
        self.parts.append(row)
        self._columns[collection].addWidget(row)
        self._show(collection)
        if self.isVisible():
            row.show()  # now: Tab passes over what is shown a moment later
        return row

    def _make(self, collection: str, place: Place, item: Any) -> CoordinateRow:
        holder = self._holders[collection]
        if collection == "phones":
            return PhoneRow(self.form, place, item, holder)
        if collection == "emails":
            return EmailRow(self.form, place, item, holder)
        return SiteRow(self.form, place, item, holder)

    def add(self, collection: str) -> CoordinateRow:
        """Adds a line, the cursor in it."""
        item_id = self.form.next_item(self.form.contact.id, collection)
        row = self._add(collection, self._new_place(collection, item_id), None)
        self._give_mnemonics()
        self.form.rows_changed.emit()
        row.start()
        return row

    def give_mnemonic(self, collection: str, *, has_it: bool) -> None:
        """A link has the mnemonic of its kind while no field has it."""
        text = wording.add_text_of(collection, has_mnemonic=has_it)
        if self._links_of[collection].text() != text:
            self._links_of[collection].setText(text)

    def _give_mnemonics(self) -> None:
        for collection in KINDS:
            self.give_mnemonic(collection, has_it=not self.rows(collection))

    def _on_vanished(self, row: CoordinateRow) -> None:
        self.drop(row)
        self._columns[row.collection].removeWidget(row)
        self._show(row.collection)
        self._give_mnemonics()

    def _on_preferred(self, chosen: CoordinateRow) -> None:
        for row in self.rows(chosen.collection):
            if row is not chosen:
                row.not_preferred()

    # --- what is known around a text, and what a fix adds --------------------------------------

    def add_replacement(self, one: Replacement) -> Callable[[], None]:
        """Puts what a fix adds into an empty line, or into a new one; an address, into an address.
        Hands back what takes it away again."""
        collection = one.path.removeprefix(ANOTHER)
        if collection == "addresses":
            self.address_given.emit(one.text)
            return lambda: self.address_given.emit("")
        blank = next((row for row in self.rows(collection) if _is_blank(row)), None)
        row = blank or self.add(collection)
        before = row.texts()
        row.put({"": one.text} | ({"label": one.label} if one.label else {}))
        row.check()

        def take_away() -> None:
            if row is blank:
                row.put(before)
            elif row in self.parts:
                row.is_removed = True
                self._on_vanished(row)

        return take_away

    def around(self, text: str) -> FixContext:
        """Domains and area codes of the contact, of the organisations that it works for, and of
        what is typed in the form beside ``text``."""
        known = context_of(self.form.redacted, datetime.date.fromisoformat(self._today()))
        emails, sites, phones = (self._typed_beside(text, name) for name in (
            "emails", "websites", "phones"))  # fmt: skip
        hosts = (
            host_of_email(f"@{one.rpartition('@')[2].strip()}") for one in emails if "@" in one
        )
        pages = (telling_host(parse_website(one).host) for one in sites)
        numbers = map(parse_phone, phones)
        areas = (one.national_digits[:3] for one in numbers if one.is_nanp and not one.is_toll_free)
        return replace(
            known,
            hosts=_once(*known.hosts, *pages, *hosts),
            areas=_once(*known.areas, *areas),
        )

    def _typed_beside(self, text: str, collection: str) -> list[str]:
        return [one for row in self.rows(collection) if (one := row.edit.text()) != text]

    def _today(self) -> str:
        return self.form.means.today()


def _is_blank(row: CoordinateRow) -> bool:
    return row.is_new and not row.is_removed and not row.edit.text()


def _once(*texts: str) -> tuple[str, ...]:
    """Each text that says something, once."""
    return tuple(dict.fromkeys(filter(None, texts)))
