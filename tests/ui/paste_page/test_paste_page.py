"""Pasted text becomes contacts by two keys, and only what is ticked."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from directory_app.services.importing.report import Outcome
from directory_app.ui.context import Look
from directory_app.ui.paste_page.entries_model import LINE_ROLE
from directory_app.ui.paste_page.page import PastePage
from directory_app.ui.theme import Mode
from tests import directories
from tests.ui.conftest import CTRL, SHIFT, Desk
from tests.ui.paste_page.invented_list import LIST, ONE

ALONE = "Lise Côté, 514 555-0141, lise@example.org"


@pytest.fixture(autouse=True)
def known(directory_file: Path) -> None:
    """One of the list's organisations is there already, and somebody of its names elsewhere."""
    with directories.opened(directory_file) as opened:
        home = (("acronym", "MDE"), ("phones.+", "514 555-0101"))
        directories.organisation(opened, "Maison d’essai", *home)
        other = directories.organisation(opened, "Autre maison", ("acronym", "AM"))
        directories.person(opened, "Zoé", "Lavoie", ("roles.+", other))


def view_of(desk: Desk) -> PastePage:
    assert desk.window.wiring is not None
    view = desk.window.wiring.paste.view
    assert view is not None
    return view


def paste(desk: Desk, text: str = LIST) -> PastePage:
    QApplication.clipboard().setText(text)
    desk.press(Qt.Key.Key_V, CTRL | SHIFT)
    wait_shown(desk)
    return view_of(desk)


def take(desk: Desk) -> None:
    view = view_of(desk)
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.wait(lambda: desk.page.panes.page is not view)
    desk.settle()


def wait_shown(desk: Desk) -> None:
    view = view_of(desk)
    desk.wait(lambda: view.is_settled and view.proposal is not None)


def names(desk: Desk) -> set[str]:
    search = desk.page.directory.search
    return {row.display_name for row in search.rows(search.all_keys(""))}


def stored(directory_file: Path) -> set[str]:
    with directories.opened(directory_file, "collègue") as opened:
        return {row.display_name for row in opened.search.rows(opened.search.all_keys(""))}


def test_two_keys_create_everybody_and_show_their_day(desk: Desk, directory_file: Path) -> None:
    view = paste(desk)
    assert stored(directory_file) & {"Lise Côté", "Ana Roy"} == set()
    assert not desk.page.panes.is_browsing
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.wait(lambda: desk.page.panes.page is not view)
    desk.settle()
    assert desk.keys == 2
    assert {"Lise Côté", "Ana Roy", "Bo Tremblay"} <= stored(directory_file)
    assert desk.toast.startswith("6 fiches")
    assert desk.window.wiring is not None
    front = desk.window.wiring.delegation.commands.front
    assert front is not None
    with directories.opened(directory_file, "collègue") as opened:
        assert front.event_id == opened.events.find_id("Pression douce")


def test_without_a_day_the_first_new_contact_is_shown(desk: Desk) -> None:
    paste(desk, ONE)
    take(desk)
    assert desk.page.panes.is_browsing
    assert desk.card.title == "Lise Côté"


def test_the_toast_takes_everything_back(desk: Desk, directory_file: Path) -> None:
    before = stored(directory_file)
    paste(desk)
    take(desk)
    desk.page.toast._button.click()
    desk.settle()
    assert stored(directory_file) == before


def test_what_is_not_ticked_is_not_taken(desk: Desk, directory_file: Path) -> None:
    view = paste(desk)
    view.entries.select(view.model.index_of(1))
    desk.press(Qt.Key.Key_Space)
    view.entries.select(view.model.index_of(0, 4))
    assert view.model.index_of(0, 4).data(LINE_ROLE).text == "514-555-0101"
    view.entries.select(view.model.index_of(0, 5))
    desk.press(Qt.Key.Key_Space)
    view.event_box.click()
    wait_shown(desk)
    take(desk)
    assert "Ana Roy" not in stored(directory_file)
    with directories.opened(directory_file, "collègue") as opened:
        home = opened.contacts.get_card(opened.contacts.find_id("MDE"))
        assert home.contact.emails == ()
        assert home.contact.websites != ()
        assert opened.events.list_all() == ()


def test_the_counts_follow_the_ticks(desk: Desk) -> None:
    view = paste(desk)
    assert view.proposal is not None
    assert [one.outcome for one in view.proposal.results] == [
        *[Outcome.CREATED] * 3,
        Outcome.SKIPPED,
    ]
    before, on_button = view.footer.counts.text(), view.footer.primary.text()
    assert str(view.proposal.contacts_changed) in on_button
    view.entries.select(view.model.index_of(2))
    desk.press(Qt.Key.Key_Space)
    wait_shown(desk)
    assert view.footer.counts.text() != before
    assert view.footer.primary.text() != on_button
    assert str(view.proposal.contacts_changed) in view.footer.primary.text()


def test_somebody_who_may_exist_is_asked_about(desk: Desk, directory_file: Path) -> None:
    view = paste(desk)
    view.entries.select(view.model.index_of(3))
    join, _ = view.decision.buttons
    assert "AM" in join.text()
    join.click()
    wait_shown(desk)
    assert view.proposal is not None
    assert view.proposal.results[3].outcome is Outcome.MERGED
    assert not view.decision.isVisible()
    take(desk)
    with directories.opened(directory_file, "collègue") as opened:
        card = opened.contacts.get_card(opened.contacts.find_id("Zoé Lavoie"))
        assert len(getattr(card.contact, "roles", ())) == 2


def test_a_box_alone_is_asked_about_and_marked(desk: Desk, directory_file: Path) -> None:
    view = paste(desk)
    view.entries.select(view.model.index_of(2))
    assert view.decision.confidential.isVisible()
    assert not view.decision.confidential.isChecked()
    view.decision.confidential.click()
    wait_shown(desk)
    assert view.decision.confidential.isChecked()
    take(desk)
    with directories.opened(directory_file, "collègue") as opened:
        card = opened.contacts.get_card(opened.contacts.find_id("Alliance des refuges"))
        assert card.addresses[0].withheld is not None


def test_each_side_points_at_the_other(desk: Desk) -> None:
    view = paste(desk)
    view.entries.select(view.model.index_of(1, 5))
    marked = [s.cursor.selectedText() for s in view.source.extraSelections()]
    assert marked[-1].startswith("514 555-0102")
    assert marked[0].startswith("· Ana Roy") or marked[0].startswith("Ana Roy")
    cursor = QTextCursor(view.source.document().find("alliance@"))
    view.source.setTextCursor(cursor)
    QTest.mouseClick(
        view.source.viewport(),
        Qt.MouseButton.LeftButton,
        pos=view.source.cursorRect().center() - QPoint(4, 0),
    )
    result = view.current()
    assert result is not None
    assert result.number == 2
    assert view.entries.currentIndex().data(LINE_ROLE).text == "alliance@example.com"


def test_a_correction_is_read_again_and_choices_stay(desk: Desk) -> None:
    view = paste(desk)
    view.entries.select(view.model.index_of(0))
    desk.press(Qt.Key.Key_Space)
    wait_shown(desk)
    view.source.setFocus()
    cursor = view.source.document().find("Ana Roy")
    cursor.insertText("Anne Roy")
    desk.wait(lambda: not view.source.is_waiting)
    wait_shown(desk)
    assert view.proposal is not None
    titles = [view.model.index_of(n).data() for n in range(3)]
    assert titles[1].startswith("Anne Roy")
    assert view.proposal.results[0].reason == "left_out"


def test_escape_leaves_and_the_text_comes_back(desk: Desk, directory_file: Path) -> None:
    before = stored(directory_file)
    paste(desk)
    desk.press(Qt.Key.Key_Escape)
    assert desk.page.panes.is_browsing
    assert stored(directory_file) == before
    QApplication.clipboard().clear()
    desk.press(Qt.Key.Key_V, CTRL | SHIFT)
    wait_shown(desk)
    assert view_of(desk).source.text == LIST


def test_an_empty_clipboard_is_said(desk: Desk) -> None:
    QApplication.clipboard().clear()
    desk.press(Qt.Key.Key_V, CTRL | SHIFT)
    assert desk.page.panes.is_browsing
    assert desk.page.toast.isVisible()


def test_a_text_without_anybody_creates_nothing(desk: Desk) -> None:
    view = paste(desk, "Il fait beau aujourd’hui.")
    assert view.footer.primary.isHidden()
    assert view.footer.counts.text()
    desk.press(Qt.Key.Key_Return, CTRL)
    assert not desk.page.panes.is_browsing


def test_in_a_field_it_is_a_plain_paste(desk: Desk) -> None:
    desk.search("rimq")
    desk.edit()
    before = desk.focused()
    QApplication.clipboard().setText("Collé")
    desk.press(Qt.Key.Key_V, CTRL | SHIFT)
    assert desk.page.panes.is_browsing
    assert desk.focused() is before
    assert "Collé" in before.text()  # type: ignore[attr-defined]


def test_ctrl_v_in_the_list_opens_the_page(desk: Desk) -> None:
    QApplication.clipboard().setText(ONE)
    desk.page.list.view.setFocus()
    desk.press(Qt.Key.Key_V, CTRL)
    wait_shown(desk)
    assert not desk.page.panes.is_browsing


def test_a_text_dropped_on_the_list_opens_the_page(desk: Desk) -> None:
    data = QMimeData()
    data.setText(ONE)
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    how = (Qt.DropAction.CopyAction, data, buttons, keys)
    target = desk.page.list.view.viewport()
    entering = QDragEnterEvent(QPoint(10, 10), *how)
    QApplication.sendEvent(target, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(target, QDropEvent(QPointF(10, 10), *how))
    wait_shown(desk)
    assert not desk.page.panes.is_browsing


def test_one_alone_may_go_on_in_the_form(desk: Desk, directory_file: Path) -> None:
    view = paste(desk, ALONE)
    assert view.footer.form.isVisible()
    view.footer.form.click()
    desk.wait(lambda: desk.page.card.is_editing)
    editor = desk.page.card.editor
    assert editor is not None
    texts = {(path, item): text for (_, path, item), text in editor.edits().items()}
    assert texts["given_name", ""] == "Lise"
    assert texts["phones", "+1"] == "514 555-0141"
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.wait(lambda: not desk.page.card.is_editing)
    desk.settle()
    assert "Lise Côté" in stored(directory_file)


def test_two_contacts_are_not_offered_the_form(desk: Desk) -> None:
    assert not paste(desk, ONE).footer.form.isVisible()


def test_rows_speak(desk: Desk) -> None:
    view = paste(desk)
    spoken = view.model.index_of(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith(("1 of 4, Lise Côté, Maison d’essai", "1 sur 4, Lise Côté, Maison"))


def test_a_confidential_value_is_not_repeated(desk: Desk, directory_file: Path) -> None:
    with directories.opened(directory_file, "collègue") as opened:
        home = opened.contacts.find_id("MDE")
        opened.contacts.edit(home, [("phones.0.confidential", "true")])
    view = paste(desk)
    lines = [view.model.index_of(0, n).data(LINE_ROLE) for n in range(8)]
    assert not [line.text for line in lines if line and "0101" in line.text]


def test_what_a_colleague_writes_is_taken_into_account(desk: Desk, directory_file: Path) -> None:
    view = paste(desk)
    with directories.opened(directory_file, "collègue") as opened:
        directories.organisation(opened, "Réseau inventé des mères", ("acronym", "RIM"))
    take(desk)
    with directories.opened(directory_file, "collègue") as opened:
        rows = opened.search.rows(opened.search.all_keys("RIM"))
        assert len([row for row in rows if row.acronym == "RIM"]) == 1
    assert view.proposal is None


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_pictures(desk: Desk, look: Look, mode: Mode) -> None:
    look.theme.apply(mode)
    view = paste(desk)
    image = view.grab().toImage()
    match = look.theme.tokens.match.lower()
    seen = {
        image.pixelColor(x, y).name()
        for x in range(0, image.width(), 3)
        for y in range(0, image.height(), 3)
    }
    assert {match, look.theme.tokens.accent.lower()} <= seen


def test_a_huge_text_is_cut_and_said(desk: Desk) -> None:
    view = paste(desk, LIST + "Du texte sans personne dedans, ligne après ligne.\n" * 3_000)
    assert view.source.isReadOnly()
    assert view.banner.text
    assert view.proposal is not None
    assert len(view.proposal.results) == 4
