"""The board on screen: counted, walked through by key, put right, ignored, refreshed in place."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest

from directory_app.domain.matching.verdicts import Verdict
from directory_app.services.directory import Directory
from directory_app.services.duplicates import Pair
from directory_app.services.exports import Selection
from directory_app.services.verification.service import Gathered
from directory_app.ui.quality.delegate import name_in
from directory_app.ui.quality.fix_all import FixAllDialog
from directory_app.ui.quality.lines import DUPLICATES, IGNORED, BoardLine, pair_line
from directory_app.ui.quality.page import QualityPage
from directory_app.ui.quality.pair_dialog import PairDialog
from tests.directories import make, opened, organisation
from tests.ui.conftest import CTRL, SHIFT, Desk
from tests.ui.invented import BUILDER

SECRET = "418 555-01"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Four organisations with two numbers in one field, one of them there twice, and a secret."""
    path = make(tmp_path)
    with opened(path, BUILDER) as directory:
        for n in range(4):
            one = organisation(
                directory, f"Organisme {n}", ("phones.+", "514 555-0190"), ("verified_on", "2024")
            )
            two = f"514 555-010{n} / 1 855 555-011{n}"
            directory.contacts.edit(one, [("phones.0", two)])
        for name in ("Regroupement des maisons imaginaires", "Secret"):
            organisation(directory, name, ("emails.+", "info@maisons.example.org"))
        organisation(directory, "Regroupement des maisons imaginaires", ("acronym", "RMI"))
        secret = organisation(directory, "Zénith", ("phones.+", SECRET))
        directory.contacts.edit(secret, [("phones.0.confidential", "true")])
    return path


@pytest.fixture
def desk(open_desk: Callable[[Path], Desk], file: Path) -> Desk:
    return open_desk(file)


def board(desk: Desk) -> QualityPage:
    assert desk.window.wiring is not None
    view = desk.window.wiring.quality.view
    assert view is not None
    return view


def settle(desk: Desk) -> None:
    desk.settle()
    desk.wait(lambda: board(desk).is_settled)
    rows = range(board(desk).model.rowCount())
    desk.wait(lambda: all(board(desk).model.line_at(row) is not None for row in rows))
    desk.settle()


def come(desk: Desk, kind: str = "phone") -> QualityPage:
    desk.press(Qt.Key.Key_6, CTRL)
    desk.wait(lambda: board(desk).survey is not None)
    board(desk).choose(kind)
    board(desk).take_focus()
    settle(desk)
    return board(desk)


def lines(desk: Desk) -> list[BoardLine]:
    model = board(desk).model
    return [line for n in range(model.rowCount()) if (line := model.line_at(n)) is not None]


def count(desk: Desk, kind: str) -> str:
    chip = board(desk).chips.chips.get(kind)
    return chip.shown_text.partition(" ")[0] if chip is not None else ""


def test_the_place_shows_kinds_with_counts_and_rows_with_fixes(desk: Desk) -> None:
    view = come(desk)
    assert desk.page.place.key == "check"
    assert count(desk, "phone") == "5"
    desk.wait(lambda: count(desk, DUPLICATES) == "1")
    assert [(line.name, line.action) for line in lines(desk)] == [
        *((f"Organisme {n}", "Séparer en 2 numéros") for n in range(4)),
        ("Zénith", ""),
    ]
    assert view.view.hasFocus()
    assert view.standing.text().startswith("8 fiches, 0 complète")


def test_a_withheld_value_is_not_told(desk: Desk) -> None:
    view = come(desk)
    view.view.select(4)
    assert "valeur confidentielle" in view.footer.told.text()
    said = " ".join(f"{line.spoken} {line.row}" for line in lines(desk))
    assert SECRET not in said
    assert not view.footer.ignore.isVisible()


def test_enter_puts_right_and_the_place_is_kept(desk: Desk) -> None:
    view = come(desk)
    desk.press(Qt.Key.Key_Down)
    assert view.view.current_line is not None
    assert view.view.current_line.name == "Organisme 1"
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: view.model.rowCount() == 4)
    settle(desk)
    assert view.view.current_line is not None
    assert view.view.current_line.name == "Organisme 2", "the next one came in its place"
    assert view.view.hasFocus()
    assert count(desk, "phone") == "4"
    assert "Correction" in desk.page.toast.text
    desk.press(Qt.Key.Key_Z, CTRL)
    desk.wait(lambda: view.model.rowCount() == 5)
    settle(desk)


def test_i_ignores_and_what_is_ignored_is_taken_back(desk: Desk) -> None:
    view = come(desk)
    desk.press(Qt.Key.Key_I)
    desk.wait(lambda: view.model.rowCount() == 4)
    desk.wait(lambda: count(desk, IGNORED) == "1")
    settle(desk)
    view.choose(IGNORED)
    settle(desk)
    (line,) = lines(desk)
    assert line.name == "Organisme 0"
    view.acted.emit()
    desk.wait(lambda: view.model.rowCount() == 0)
    settle(desk)
    assert count(desk, "phone") == "5"


def test_a_reason_is_asked_only_by_who_wants_to_give_one(desk: Desk) -> None:
    view = come(desk)
    desk.press(Qt.Key.Key_I, SHIFT)
    from directory_app.ui.lists.name_dialog import NameDialog

    (dialog,) = view.findChildren(NameDialog)
    desk.wait(dialog.isVisible)
    dialog.edit.setText("Deux lignes, une personne")
    dialog.keep.click()
    desk.wait(lambda: view.model.rowCount() == 4)
    settle(desk)
    view.choose(IGNORED)
    settle(desk)
    assert "Deux lignes, une personne" in lines(desk)[0].said


def test_v_verifies_several_at_once(desk: Desk) -> None:
    view = come(desk, "unverified")
    assert count(desk, "unverified") == "4"
    view.view.selectAll()
    desk.press(Qt.Key.Key_V)
    desk.wait(lambda: view.model.rowCount() == 0)
    settle(desk)
    assert count(desk, "unverified") == "0"
    desk.press(Qt.Key.Key_Z, CTRL)
    desk.wait(lambda: view.model.rowCount() == 4)
    settle(desk)


def test_everything_is_previewed_then_done_as_one_step(desk: Desk) -> None:
    view = come(desk)
    view.fix_all.click()
    desk.wait(lambda: bool(view.findChildren(FixAllDialog)))
    (dialog,) = view.findChildren(FixAllDialog)
    assert dialog.model.rowCount() == 4
    tick = dialog.model.index(0, 0)
    dialog.model.setData(tick, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    dialog.accept()
    desk.wait(lambda: view.model.rowCount() == 2)
    settle(desk)
    assert [line.name for line in lines(desk)] == ["Organisme 0", "Zénith"]
    desk.window.commands.undo.trigger()
    desk.wait(lambda: view.model.rowCount() == 5)
    settle(desk)


def test_two_cards_are_told_apart(desk: Desk) -> None:
    view = come(desk, DUPLICATES)
    desk.wait(lambda: bool(lines(desk)))
    view.footer.apart.click()
    desk.wait(lambda: view.pairs == ())
    settle(desk)
    assert view.model.rowCount() == 0


def test_two_cards_of_a_directory_that_refuses_writing_are_compared(
    open_desk: Callable[[Path], Desk], file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Directory, "is_read_only", property(lambda _: True))
    desk = open_desk(file)
    view = come(desk, DUPLICATES)
    desk.wait(lambda: bool(lines(desk)))
    view.acted.emit()
    desk.wait(lambda: bool(view.findChildren(PairDialog)))
    (dialog,) = view.findChildren(PairDialog)
    assert not dialog.apart.isVisible()


def test_a_card_is_opened_and_there_is_a_way_back(desk: Desk) -> None:
    view = come(desk)
    desk.press(Qt.Key.Key_O)
    desk.settle()
    desk.wait(lambda: desk.page.panes.is_browsing)
    desk.settle()
    assert desk.card.title == "Organisme 0"
    button = desk.page.panes.way_back.button
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    desk.wait(lambda: desk.page.panes.page is view)
    settle(desk)
    assert desk.page.place.key == "check"


def test_a_card_opened_over_a_form_left_behind_the_board_has_the_keyboard(desk: Desk) -> None:
    desk.press(Qt.Key.Key_N, CTRL)
    desk.wait(lambda: desk.focused().objectName() == "field:name")
    come(desk)
    desk.press(Qt.Key.Key_O)
    desk.settle()
    desk.wait(lambda: desk.page.panes.is_browsing)
    desk.settle()
    assert desk.focused().isVisible()


def test_a_link_is_pressed_with_the_mouse(desk: Desk) -> None:
    view = come(desk)
    rect = view.view.visualRect(view.model.index(2))
    where = QPoint(rect.right() - 60, rect.center().y())
    QTest.mouseClick(view.view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    desk.wait(lambda: view.model.rowCount() == 4)
    settle(desk)
    assert "Organisme 2" not in {line.name for line in lines(desk)}


def test_rows_of_the_kind_left_are_never_read_as_the_next_one_s(desk: Desk) -> None:
    failed: list[Exception] = []
    desk.window.lanes.failed.connect(failed.append)
    view = come(desk)
    view.model.forget_lines()
    view.choose("address_incomplete")
    assert view.model.index(0).data() is None  # drawn before the next rows have come
    settle(desk)
    assert not failed
    assert view.banner.isHidden()


def test_the_arrows_walk_through_the_kinds(desk: Desk) -> None:
    view = come(desk)
    keys = list(view.chips.chips)
    view.chips.chips["phone"].setFocus()
    desk.press(Qt.Key.Key_Right)
    settle(desk)
    assert view.kind == keys[keys.index("phone") + 1]
    assert view.chips.chips[view.kind].hasFocus()
    desk.press(Qt.Key.Key_Left)
    settle(desk)
    assert view.kind == "phone"


def test_the_cycle_is_chosen_here_and_cards_say_that_they_are_due(desk: Desk) -> None:
    view = come(desk)
    view.cycle.setCurrentIndex(view.cycle.findData(36))
    view.cycle_chosen.emit(36)
    desk.wait(lambda: view.survey is not None and view.survey.months == 36)
    settle(desk)
    desk.press(Qt.Key.Key_Escape)
    desk.settle()
    assert desk.page.place.key == "all"
    desk.search("organisme 1")
    assert "warn" not in {chip.tone for chip in desk.card.chips}
    desk.window.commands.undo.trigger()
    desk.wait(lambda: desk.page.current.review_months == 12)
    desk.search("organisme 2")
    assert "warn" in {chip.tone for chip in desk.card.chips}


def test_a_directory_in_order_says_when_to_come_back(
    open_desk: Callable[[Path], Desk], tmp_path: Path
) -> None:
    desk = open_desk(make(tmp_path, "vide.bottin"))
    desk.press(Qt.Key.Key_6, CTRL)
    desk.wait(lambda: board(desk).survey is not None)
    settle(desk)
    assert board(desk).empty.isVisible()
    assert board(desk).model.rowCount() == 0


def test_a_row_says_when_the_sheet_was_sent_and_leads_to_the_answers(desk: Desk) -> None:
    ids: list[str] = []
    sheets, find = desk.page.directory.verification, desk.page.directory.contacts.find_id
    desk.page.lanes.read.submit(lambda: find("Organisme 1"), ids.append)
    desk.wait(lambda: bool(ids))
    made: list[Gathered] = []
    desk.page.lanes.read.submit(lambda: sheets.gather(Selection(ids=tuple(ids))), made.append)
    desk.wait(lambda: bool(made))
    desk.page.lanes.write.submit(lambda: sheets.copy(made[0]), lambda _: None)
    view = come(desk, "unverified")
    ends = {line.name: line.end for line in lines(desk)}
    assert str(datetime.date.today().year) in ends["Organisme 1"]
    assert ends["Organisme 0"] == ""
    names = [line.name for line in lines(desk)]
    view.view.select(names.index("Organisme 0"))
    assert not view.footer.answers.isVisible()
    view.view.select(names.index("Organisme 1"))
    assert ends["Organisme 1"] in view.footer.told.text()
    QTest.mouseClick(view.footer.answers, Qt.MouseButton.LeftButton)
    wiring = desk.window.wiring
    assert wiring is not None
    desk.wait(lambda: wiring.verification.answers is not None)
    answers = wiring.verification.answers
    assert answers is not None
    desk.wait(lambda: answers.contact_id == ids[0])
    desk.press(Qt.Key.Key_T)
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.wait(lambda: not answers.contact_id)
    settle(desk)
    assert wiring.quality.is_in_front, "back to the board that it was opened from"
    assert "Organisme 1" not in [line.name for line in lines(desk)]


def test_at_the_first_look_kinds_are_shown_as_they_are_counted(desk: Desk) -> None:
    shown: list[int] = []
    desk.press(Qt.Key.Key_6, CTRL)
    view = board(desk)
    view._counts_came.connect(lambda _: shown.append(len(view.chips.chips)))
    desk.wait(lambda: view.survey is not None)
    settle(desk)
    assert shown
    assert shown == sorted(shown)
    assert len(view.chips.chips) >= shown[-1]


def test_of_two_long_names_the_beginning_of_both_is_seen(desk: Desk) -> None:
    names = ("Alpha " * 40, "Bêta " * 3)
    pair = Pair("a", "b", *names, "organisation", Verdict.PERHAPS, 90, ())
    line, metrics = pair_line(pair, desk.page.look.texts), QFontMetricsF(desk.page.font())
    told = name_in(line, metrics, 300)
    assert told.startswith("Alpha ")
    assert told.endswith(f"… ≈ {names[1]}")
    assert metrics.horizontalAdvance(told) <= 300
    assert name_in(line, metrics, 9000) == line.name
