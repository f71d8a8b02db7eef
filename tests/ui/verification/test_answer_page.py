"""The answers of a sheet, entered with the keyboard alone: kept, asked again, undone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from directory_app.services.verification.service import Answer, Verdict
from directory_app.ui.commands.verification import VerificationCommands
from directory_app.ui.verification.answer_page import AnswerPage
from directory_app.ui.verification.answer_row import AnswerRow
from tests.directories import opened
from tests.ui.conftest import CTRL, Desk
from tests.ui.invented import SECRET_STREET


def commands(desk: Desk) -> VerificationCommands:
    assert desk.window.wiring is not None
    return desk.window.wiring.verification


def open_answers(desk: Desk, text: str = "rimq") -> AnswerPage:
    desk.search(text)
    desk.window.commands.answers.trigger()
    desk.wait(lambda: commands(desk).answers is not None)
    view = commands(desk).answers
    assert view is not None
    desk.wait(lambda: bool(view.contact_id))
    return view


def row(view: AnswerPage, caption: str) -> AnswerRow:
    return next(one for one in view.list.rows if one.line.caption.startswith(caption))


def entered(desk: Desk, view: AnswerPage) -> None:
    desk.wait(lambda: not view.contact_id)
    desk.settle()


def test_keys_answer_and_enter_goes_on_to_the_end(desk: Desk) -> None:
    view = open_answers(desk)
    assert desk.focused() is view.first_stop()
    desk.press(Qt.Key.Key_1)
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_2)
    assert isinstance(desk.focused(), QLineEdit)
    desk.type("RIMQ-2")
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_3)
    desk.press(Qt.Key.Key_0)
    desk.press(Qt.Key.Key_3)
    verdicts = [one.answer.verdict for one in view.list.rows if one.answer]
    assert verdicts == [Verdict.EXACT, Verdict.CORRECT, Verdict.REMOVE]
    assert row(view, "Sigle").answer == Answer(Verdict.CORRECT, "RIMQ-2")
    for _ in range(2, len(view.list.open_rows)):
        desk.press(Qt.Key.Key_Return)
    assert desk.focused() is view.footer.primary
    desk.press(Qt.Key.Key_Return)
    entered(desk, view)
    desk.search("rimq-2")
    assert desk.card.short_name == "RIMQ-2"
    assert "514 555-0107" not in str(desk.card.values), "the telephone was to be removed"


def test_everything_is_exact_in_one_key_and_one_undo(desk: Desk) -> None:
    view = open_answers(desk)
    desk.press(Qt.Key.Key_T)
    assert len(view.list.answers) == len(view.list.open_rows)
    desk.press(Qt.Key.Key_Return, CTRL)
    entered(desk, view)
    with opened(desk.window.location) as directory:
        card = directory.contacts.get_card(directory.contacts.find_id("RIMQ"))
        assert card.contact.verified_on is not None
    assert "RIMQ" in desk.toast
    desk.window.commands.undo.trigger()
    desk.settle()
    with opened(desk.window.location) as directory:
        card = directory.contacts.get_card(directory.contacts.find_id("RIMQ"))
        assert card.contact.verified_on is None


def test_what_is_left_is_kept_and_comes_back(desk: Desk) -> None:
    view = open_answers(desk)
    contact_id = view.contact_id
    desk.press(Qt.Key.Key_1)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    desk.wait(lambda: desk.page.panes.is_browsing)
    desk.settle()
    assert not view.list.rows, "no value lingers on a page that is closed"
    service = desk.page.directory.verification
    assert list(service.load_draft(contact_id).values()) == [Answer(Verdict.EXACT)]
    view = open_answers(desk)
    assert row(view, "Nom").answer == Answer(Verdict.EXACT)
    assert view.banner.text
    desk.press(Qt.Key.Key_Return, CTRL)
    entered(desk, view)
    desk.wait(lambda: service.load_draft(contact_id) == {})


def test_what_is_typed_is_on_disk_before_anything_is_pressed(desk: Desk) -> None:
    view = open_answers(desk)
    row(view, "Sigle").choose(Verdict.CORRECT)
    desk.type("NOUVEAU")
    desk.wait(lambda: view.is_settled)
    desk.settle()
    kept = desk.page.directory.verification.load_draft(view.contact_id)
    assert Answer(Verdict.CORRECT, "NOUVEAU") in kept.values()


def test_a_value_changed_meanwhile_is_asked_again(desk: Desk) -> None:
    view = open_answers(desk)
    row(view, "Sigle").choose(Verdict.CORRECT)
    desk.type("NOUVEAU")
    row(view, "Nom").choose(Verdict.EXACT)
    with opened(desk.window.location, "autre") as directory:
        directory.contacts.edit(view.contact_id, [("acronym", "AILLEURS")])
    view.go_on()
    desk.wait(lambda: bool(row(view, "Sigle").error.text()) and not view.is_saving)
    assert row(view, "Sigle").answer is None
    assert "NOUVEAU" in row(view, "Sigle").error.text()
    assert row(view, "Sigle").value.accessibleName() == "AILLEURS"
    assert row(view, "Nom").answer == Answer(Verdict.EXACT), "the others stay answered"
    assert view.banner.text
    desk.settle()


def test_a_bad_correction_is_said_where_it_is(desk: Desk) -> None:
    view = open_answers(desk)
    row(view, "Territoire").choose(Verdict.CORRECT)
    desk.type("nulle part")
    view.go_on()
    desk.wait(lambda: not view.is_saving)
    assert row(view, "Territoire").error.text()
    assert desk.focused() is row(view, "Territoire").field
    assert view.contact_id, "nothing that was answered is lost"


def test_confidential_values_are_masked_until_a_reason_is_given(desk: Desk) -> None:
    view = open_answers(desk)
    assert SECRET_STREET not in "".join(one.value.accessibleName() for one in view.list.rows)
    view.reveal.click()
    QTest.keyClick(view.grant.reason, Qt.Key.Key_Return)
    desk.wait(lambda: bool(view.grant.error.text()))
    QTest.keyClicks(view.grant.reason, "reponse recue")
    QTest.keyClick(view.grant.reason, Qt.Key.Key_Return)
    desk.wait(lambda: not any(one.line.is_hidden for one in view.list.rows))
    assert SECRET_STREET in "".join(one.value.accessibleName() for one in view.list.rows)


def test_a_reference_opens_its_sheet(desk: Desk) -> None:
    view = open_answers(desk)
    first, code = view.contact_id, view.questionnaire and view.questionnaire.sheet.code
    view = open_answers(desk, "tir")
    assert view.contact_id != first
    view.code.setFocus()
    QTest.keyClicks(view.code, str(code).lower())
    QTest.keyClick(view.code, Qt.Key.Key_Return)
    desk.wait(lambda: view.contact_id == first)
    view.code.setText("ZZZZ-ZZZZ")
    QTest.keyClick(view.code, Qt.Key.Key_Return)
    desk.wait(lambda: bool(view.banner.text))
    assert view.contact_id == first


def menu_texts(desk: Desk) -> list[str]:
    menu = desk.window.commands.drafts
    menu.aboutToShow.emit()
    return [one.text().replace("\u00a0", " ") for one in menu.actions()]


def test_unfinished_answers_are_offered_with_the_drafts(
    desk: Desk, open_desk: Callable[[Path], Desk]
) -> None:
    view = open_answers(desk)
    contact_id = view.contact_id
    desk.press(Qt.Key.Key_1)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    desk.wait(lambda: desk.page.panes.is_browsing)
    assert [text.rpartition(": ")[2] for text in menu_texts(desk)] == ["RIMQ"]
    desk.window.close()
    again = open_desk(desk.window.location)
    again.wait(lambda: "1 brouillon" in again.page.list.banner.text)
    again.page.list.banner._button.click()
    again.wait(lambda: commands(again).answers is not None)
    page = commands(again).answers
    assert page is not None
    again.wait(lambda: page.contact_id == contact_id and bool(page.list.answers))
    again.press(Qt.Key.Key_Return, CTRL)
    entered(again, page)
    assert menu_texts(again) == ["Aucun brouillon"]


def test_a_confidential_contact_is_named_by_no_menu_nor_notification(desk: Desk) -> None:
    desk.search("rimq")
    contact_id = desk.card.contact_id
    with opened(desk.window.location, "autre") as directory:
        directory.contacts.edit(contact_id, [("confidential", "true")])
    desk.page.relay.look()
    desk.wait(lambda: desk.card.is_confidential)
    view = open_answers(desk)
    desk.press(Qt.Key.Key_1)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    desk.wait(lambda: desk.page.panes.is_browsing)
    (text,) = menu_texts(desk)
    assert "confiden" in text
    assert "RIMQ" not in text
    view = open_answers(desk)
    desk.wait(lambda: bool(view.list.answers))
    desk.press(Qt.Key.Key_Return, CTRL)
    entered(desk, view)
    desk.wait(desk.page.toast.isVisible)
    assert "RIMQ" not in desk.toast
