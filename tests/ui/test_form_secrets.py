"""Inside a form: what is copied out of a field that shows something confidential bears the marks,
and taking a mark off says first what it held back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from directory_app.ui.clipboard import SECRET_MARKS
from directory_app.ui.contact_editor.address_row import AddressRow
from directory_app.ui.contact_editor.fields import FieldEdit
from directory_app.ui.contact_editor.marks import Marks
from directory_app.ui.contact_editor.scalar_fields import FlagField
from directory_app.ui.secrecy.copied_fields import CopiedFields, is_secret_field, selected_in
from tests import directories
from tests.ui.conftest import CTRL, Desk
from tests.ui.form_hands import field, form, phone
from tests.ui.test_clipboard import is_marked, reveal


def open_revealed(desk: Desk) -> AddressRow:
    """The form of the shelter, its confidential address shown; the row of that address."""
    reveal(desk)
    granted = {one.item_id for one in desk.card.values if one.is_granted}
    desk.edit()
    return next(row for row in form(desk).addresses.rows if row.item_id in granted)


def take(desk: Desk, edit: QWidget, key: Qt.Key = Qt.Key.Key_C) -> str:
    """Selects everything in a field and copies it."""
    QGuiApplication.clipboard().clear()
    edit.setFocus()
    desk.press(Qt.Key.Key_A, CTRL)
    desk.press(key, CTRL)
    return QGuiApplication.clipboard().text()


def lines(row: QWidget) -> list[FieldEdit]:
    return [one for one in row.findChildren(FieldEdit) if one.text() and one.isVisible()]


def test_what_is_copied_or_cut_from_a_value_that_was_shown_is_marked(desk: Desk) -> None:
    row = open_revealed(desk)
    edits = lines(row)
    assert edits
    for edit in edits:
        text = edit.text()
        assert take(desk, edit) == text
        assert is_marked()
    assert take(desk, edits[0], Qt.Key.Key_X) == edits[0].text() or not edits[0].text()
    assert is_marked()


def test_the_menu_of_the_field_marks_it_too(desk: Desk) -> None:
    edit = lines(open_revealed(desk))[0]
    edit.setFocus()
    edit.selectAll()
    edit.copy()
    assert is_marked()


def test_what_anybody_may_know_is_not_marked(desk: Desk) -> None:
    open_revealed(desk)
    assert take(desk, field(desk, "name"))
    assert not is_marked()
    assert take(desk, phone(desk).edit)
    assert not is_marked()


def test_a_value_that_is_being_marked_is_one_already(desk: Desk) -> None:
    desk.search("rimq")
    desk.edit()
    row = phone(desk)
    marks = row.findChild(Marks)
    assert marks is not None
    marks.lock.setChecked(True)
    assert take(desk, row.edit)
    assert is_marked()


def test_only_one_watches_and_only_its_own_fields(desk: Desk) -> None:
    app = QGuiApplication.instance()
    assert app is not None
    assert len(app.findChildren(CopiedFields)) == 1
    edit = QLineEdit("ailleurs", desk.window)
    edit.selectAll()
    assert selected_in(edit) == "ailleurs"
    assert not is_secret_field(edit)
    assert not is_secret_field(None)
    assert set(SECRET_MARKS) != set()


def test_taking_a_mark_off_says_what_it_held_back_and_can_be_kept(desk: Desk) -> None:
    with directories.opened(desk.window.location, "ailleurs") as other:
        reveal(desk)
        street = next(one for one in desk.card.values if one.is_granted).copied
        other.contacts.edit(directories.organisation(other, "Voisine"), [("note", street)])
    row = open_revealed(desk)
    marks = row.findChild(Marks)
    assert marks is not None
    assert marks.lock.isChecked()
    QTest.mouseClick(marks.lock, Qt.MouseButton.LeftButton)
    banner = form(desk).banner
    desk.wait(lambda: "Sans cette marque" in banner.text)
    assert "1 note" in banner.text
    assert street not in banner.text
    banner._button.click()
    assert marks.lock.isChecked()
    desk.wait(lambda: not banner.isVisible())
    assert form(desk).edits() == {}, "nothing is to be saved"


def test_a_mark_taken_off_and_saved_opens_the_value(desk: Desk) -> None:
    row = open_revealed(desk)
    marks = row.findChild(Marks)
    assert marks is not None
    QTest.mouseClick(marks.lock, Qt.MouseButton.LeftButton)
    banner = form(desk).banner
    desk.wait(lambda: "Sans cette marque" in banner.text)
    desk.press(Qt.Key.Key_S, CTRL)
    desk.wait(lambda: not desk.page.card.is_editing)
    desk.settle()
    desk.search("")
    desk.search("rimq")
    assert not any(one.is_withheld for one in desk.card.values)


def test_the_mark_of_a_whole_contact_says_what_changes(desk: Desk) -> None:
    desk.search("rimq")
    with directories.opened(desk.window.location, "ailleurs") as other:
        other.contacts.edit(desk.card.contact_id, [("confidential", "true")])
    desk.page.relay.look()
    desk.wait(lambda: desk.card.is_confidential)
    desk.edit()
    flag = next(one for one in form(desk).findChildren(FlagField) if one.key[1] == "confidential")
    assert flag.box.isChecked()
    flag.box.setChecked(False)
    banner = form(desk).banner
    assert "garde sa propre marque" in banner.text or "garde sa marque" in banner.text
    flag.box.setChecked(True)
    assert not banner.isVisible()
