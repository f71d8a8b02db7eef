"""The page of sheets: seen, granted, saved, copied, written to somebody."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from directory_app.ui.commands.verification import message_url
from directory_app.ui.verification.sheet_page import SheetPage
from tests.directories import opened
from tests.ui.conftest import SHIFT, Desk
from tests.ui.invented import SECRET_STREET
from tests.ui.verification.test_answer_page import commands


def open_sheet(desk: Desk) -> SheetPage:
    desk.window.commands.verification.trigger()
    desk.wait(lambda: commands(desk).sheets is not None)
    view = commands(desk).sheets
    assert view is not None
    desk.wait(lambda: view.is_settled and view.view.has_picture)
    return view


def saved_files(desk: Desk, view: SheetPage, target: Path) -> None:
    commands(desk).save_to(str(target))
    desk.wait(lambda: view.is_settled)
    desk.settle()


def test_the_sheet_of_the_card_is_shown_saved_and_registered(desk: Desk, tmp_path: Path) -> None:
    desk.search("rimq")
    view = open_sheet(desk)
    assert "RIMQ" in view.pager.text.accessibleName()
    assert not view.options.each.isVisible()
    assert "2" in view.footer.counts.text() or "1" in view.footer.counts.text()
    QTest.keyClick(view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    dialog = view.findChild(QFileDialog)
    assert dialog is not None
    dialog.reject()
    saved_files(desk, view, tmp_path / "feuille")
    assert (tmp_path / "feuille.pdf").read_bytes().startswith(b"%PDF")
    assert "feuille.pdf" in desk.toast
    with opened(desk.window.location) as directory:
        (line,) = directory.exports.departures()
    assert (line.purpose, line.fields) == ("vérification", "")


def test_several_go_to_a_folder_each_in_its_file(desk: Desk, tmp_path: Path) -> None:
    desk.page.list.view.setFocus()
    desk.press(Qt.Key.Key_Down, SHIFT)
    desk.press(Qt.Key.Key_Down, SHIFT)
    desk.settle()
    view = open_sheet(desk)
    assert view.found is not None
    assert len(view.found.sheets) == 3
    view.options.kind.buttons["docx"].click()
    view.options.each.setChecked(True)
    folder = tmp_path / "feuilles"
    folder.mkdir()
    saved_files(desk, view, folder)
    assert len(list(folder.glob("*.docx"))) == 3
    for _ in range(9):
        if view.pager.after.isEnabled():
            view.pager.after.click()
            desk.wait(lambda: view.is_settled)
    assert "3" in view.pager.text.accessibleName()
    view.pager.before.click()
    desk.wait(lambda: view.is_settled)


def test_confidential_values_need_the_choice_and_a_reason(desk: Desk, tmp_path: Path) -> None:
    desk.search("rimq")
    view = open_sheet(desk)
    assert view.found is not None
    assert view.found.sheets[0].withheld == 1
    view.options.include.click()
    view.options.grant.kinds["confidential"].setChecked(True)  # type: ignore[index]
    view.options.grant.submit()
    desk.wait(lambda: bool(view.options.grant.error.text()))
    view.options.grant.reason.setText("à la demande du regroupement")
    view.options.grant.submit()
    desk.wait(lambda: view.found is not None and view.found.grant.confidential)
    desk.wait(lambda: view.is_settled)
    view.options.kind.buttons["text"].click()
    saved_files(desk, view, tmp_path / "feuille.txt")
    assert SECRET_STREET in (tmp_path / "feuille.txt").read_text().replace("\u00a0", " ")
    view.options.leave_out.click()
    desk.wait(lambda: view.found is not None and view.found.sheets[0].withheld == 1)
    desk.wait(lambda: view.is_settled)
    view.options.copy.click()
    desk.wait(lambda: view.is_settled)
    desk.settle()
    copied = QApplication.clipboard().text()
    assert SECRET_STREET not in copied
    assert "514 555-0107, poste 25" in copied


def test_an_e_mail_is_written_to_one_with_the_text_at_hand(desk: Desk) -> None:
    asked: list[QUrl] = []

    def keep(url: QUrl) -> bool:
        asked.append(url)
        return True

    desk.search("rimq")
    view = open_sheet(desk)
    commands(desk).open_link = keep
    view.options.mail.click()
    desk.wait(lambda: bool(asked))
    assert asked[0].toString().startswith("mailto:info@rimq.example.org?subject=")
    assert "RIMQ" in QApplication.clipboard().text()
    assert message_url("a@b.example.org,c@d.example.org", "x") is None


def test_the_page_follows_the_directory_and_closes(desk: Desk) -> None:
    desk.search("rimq")
    view = open_sheet(desk)
    with opened(desk.window.location, "autre") as directory:
        directory.contacts.edit(directory.contacts.find_id("RIMQ"), [("acronym", "RQ")])
    desk.wait(lambda: view.found is not None and view.found.sheets[0].short_name == "RQ")
    desk.wait(lambda: view.is_settled)
    view.go_back()
    desk.wait(lambda: desk.page.panes.is_browsing)
    assert not view.view.has_picture
