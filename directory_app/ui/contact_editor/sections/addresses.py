"""Addresses, one group each, their marks beside the title; some follow another contact's."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from directory_app.domain.cards import Reference
from directory_app.domain.confidentiality import shown
from directory_app.domain.contact import Address
from directory_app.domain.summaries import SummaryRow
from directory_app.ui.contact_editor import wording
from directory_app.ui.contact_editor.address_row import AddressRow
from directory_app.ui.contact_editor.coordinate_rows import Place
from directory_app.ui.contact_editor.followed_row import TAKEN_FROM, FollowedRow, follows_text
from directory_app.ui.contact_editor.form import Form
from directory_app.ui.contact_editor.item_row import ItemRow, MaskedRow
from directory_app.ui.widgets.contact_picker import ContactPicker

from .reach import count_withheld, place_of
from .section import Section


class AddressesSection(Section):
    """Every address of the contact. ``counted`` after one came or went."""

    counted = Signal()

    def __init__(self, form: Form, parent: QWidget | None = None) -> None:
        super().__init__(form, QCoreApplication.translate("Editor", "Address"), parent)
        for placed in shown(form.redacted.addresses):
            place = place_of(form, placed, is_first=not self.rows)
            self._add(place, placed.item)
        for item_id in form.new_items(form.contact.id, "addresses"):
            followed = form.draft.get((form.contact.id, f"addresses.{TAKEN_FROM}", item_id))
            reference = form.reference(followed) if followed else None
            if reference is not None:
                self._add_followed(item_id, reference)
            else:
                self._add(Place(form.contact.id, item_id, is_first=not self.rows), None)
        for _ in range(count_withheld(form.redacted, "addresses")):
            self.add_row(MaskedRow(form, wording.name_of("addresses"), self))
        self._picker: ContactPicker | None = None
        self._follow_link = self.add_link(self.tr("Follow the address of…"), "follow", self.follow)
        self._show()

    @property
    def rows(self) -> list[AddressRow]:
        """The addresses."""
        return [part for part in self.parts if isinstance(part, AddressRow)]

    def _add(self, place: Place, item: Address | None) -> AddressRow:
        source = self.form.reference(item.taken_from) if item and item.taken_from else None
        if source is not None:
            place = replace(place, note=follows_text(source))
        row = AddressRow(self.form, place, item, self)
        row.vanished.connect(self._on_vanished)
        row.preferred.connect(self._on_preferred)
        if place.is_first and row.marks is not None:
            row.give_marks()
            self.head.addWidget(row.marks)
        self.parts.append(row)
        self.add_row(row)
        return row

    def add(self) -> None:
        """Adds an address, the cursor in its street."""
        form = self.form
        item_id = form.next_item(form.contact.id, "addresses")
        row = self._add(Place(form.contact.id, item_id, is_first=not self.rows), None)
        self._show()
        form.rows_changed.emit()
        row.start()

    # --- following another contact's -----------------------------------------------------------

    def follow(self) -> None:
        """Opens the line in which the other contact is found, the cursor in it."""
        if self._picker is None:
            self._picker = self._make_picker()
            self.column.insertWidget(self.column.count() - 1, self._picker)
        self._picker.show()
        self.form.rows_changed.emit()
        self._picker.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_picker(self) -> ContactPicker:
        means = self.form.means
        picker = ContactPicker(
            "organisation",
            means.lookup,
            self.form.look.theme,
            name=self.tr("Find whose address it is"),
            create_text="",
            parent=self,
        )
        picker.chosen.connect(self._on_chosen)
        picker.given_up.connect(self._on_given_up)
        return picker

    def _on_given_up(self) -> None:
        if self._picker is not None:
            self._picker.hide()
        self._follow_link.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_chosen(self, found: SummaryRow) -> None:
        if found.id == self.form.contact.id:
            return
        for row in [one for one in self.rows if one.is_new and not one.edits()]:
            row.remove()
        item_id = self.form.next_item(self.form.contact.id, "addresses")
        reference = Reference(found.id, found.kind, found.display_name, found.acronym)
        followed = self._add_followed(item_id, reference)
        if self._picker is not None:
            self._picker.hide()
        self._show()
        self.form.rows_changed.emit()
        followed.remove_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_followed(self, item_id: str, reference: Reference) -> FollowedRow:
        row = FollowedRow(self.form, item_id, reference, self)
        row.vanished.connect(self._on_vanished)
        self.parts.append(row)
        self.add_row(row)
        return row

    @property
    def _is_empty(self) -> bool:
        return not any(isinstance(part, AddressRow | FollowedRow) for part in self.parts)

    def take(self, text: str) -> None:
        """Puts a whole address into a new one; an empty text takes the last new one away."""
        if text:
            self.add()
            self.rows[-1].put({"": text})
            self.rows[-1].check()
        elif self.rows and self.rows[-1].is_new:
            self._on_vanished(self.rows[-1])

    def _show(self) -> None:
        self.setVisible(not self._is_empty or count_withheld(self.form.redacted, "addresses") > 0)
        self.counted.emit()

    def _on_vanished(self, row: ItemRow) -> None:
        self.drop(row)
        if isinstance(row, AddressRow) and row.marks is not None:
            row.marks.hide()
            row.marks.deleteLater()
        self._show()

    def _on_preferred(self, chosen: Any) -> None:
        for row in self.rows:
            if row is not chosen:
                row.not_preferred()
