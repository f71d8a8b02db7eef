"""Addresses, one group each, their marks beside the title."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from directory_app.domain.confidentiality import shown
from directory_app.domain.contact import Address
from directory_app.ui.contact_editor import wording
from directory_app.ui.contact_editor.address_row import AddressRow
from directory_app.ui.contact_editor.coordinate_rows import Place
from directory_app.ui.contact_editor.form import Form
from directory_app.ui.contact_editor.item_row import ItemRow, MaskedRow

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
            self._add(Place(form.contact.id, item_id, is_first=not self.rows), None)
        for _ in range(count_withheld(form.redacted, "addresses")):
            self.add_row(MaskedRow(form, wording.name_of("addresses"), self))
        self._show()

    @property
    def rows(self) -> list[AddressRow]:
        """The addresses."""
        return [part for part in self.parts if isinstance(part, AddressRow)]

    def _add(self, place: Place, item: Address | None) -> AddressRow:
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

    def _show(self) -> None:
        self.setVisible(bool(self.rows) or count_withheld(self.form.redacted, "addresses") > 0)
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
