"""What a person finds in the form of a contact: rows, fields, buttons, by what they are about."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QWidget

from directory_app.ui.contact_editor.address_row import AddressRow
from directory_app.ui.contact_editor.bond_rows import BondRow
from directory_app.ui.contact_editor.coordinate_rows import CoordinateRow
from directory_app.ui.contact_editor.editor import CardEditor
from directory_app.ui.contact_editor.fields import FieldEdit
from directory_app.ui.widgets.contact_picker import ContactPicker
from tests.ui.conftest import Desk


def form(desk: Desk) -> CardEditor:
    assert desk.page.card.editor is not None
    return desk.page.card.editor


def rows(desk: Desk, collection: str) -> list[CoordinateRow]:
    return form(desk).reach.rows(collection)


def phone(desk: Desk) -> CoordinateRow:
    return rows(desk, "phones")[0]


def address(desk: Desk) -> AddressRow:
    return form(desk).addresses.rows[0]


def bonds(desk: Desk) -> list[BondRow]:
    return form(desk).bonds.rows


def field(desk: Desk, path: str) -> FieldEdit:
    found = form(desk).findChild(FieldEdit, f"field:{path}")
    assert found is not None, path
    return found


def button(within: QWidget, name: str) -> QAbstractButton:
    found = within.findChild(QAbstractButton, name)
    assert found is not None, name
    return found


def picker(desk: Desk) -> ContactPicker:
    found = form(desk).findChild(ContactPicker)
    assert found is not None
    return found


def phone_texts(desk: Desk) -> list[str]:
    return [row.edit.text() for row in rows(desk, "phones")]
