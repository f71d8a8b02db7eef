"""A box answers at once, whatever has to be counted; what follows is found out once, and what was
known before is let go."""

from __future__ import annotations

from pathlib import Path
from sys import getrefcount

from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy

from directory_app.services.importing.decisions import NEW as NEW_CARD
from directory_app.ui.context import Look
from directory_app.ui.import_page.field_names import FieldNames
from directory_app.ui.import_page.lines import LineKind
from directory_app.ui.import_page.row_keys import all_keys, key_of, keys_of, row_of, run_of
from directory_app.ui.import_page.sorting import Category
from directory_app.ui.import_page.steps_bar import Step
from tests.ui.conftest import CTRL, Desk
from tests.ui.import_page.files import CHANGED, DOUBTFUL, MAILED, NEW, SAME, write
from tests.ui.import_page.hands import line, lines, select, settle, stored, to_differences


def test_several_ticks_show_at_once_and_are_counted_once(desk: Desk, file: Path) -> None:
    view = to_differences(desk, file)
    answers = QSignalSpy(view.session.answered)
    before = view.footer.counts.text()
    for record in (NEW, MAILED, CHANGED):
        select(view, record)
        desk.press(Qt.Key.Key_Space)
        assert not line(view, record, LineKind.RECORD).is_ticked
    assert view.footer.counts.text() == before, "the counts follow"
    assert not view.is_settled
    settle(desk)
    assert answers.count() == 1
    assert view.footer.counts.text() != before
    assert {NEW, MAILED, CHANGED} <= view.choices.left_out


def test_importing_right_after_a_tick_waits_for_the_counts(
    desk: Desk, directory_file: Path, file: Path
) -> None:
    view = to_differences(desk, file)
    select(view, NEW)
    desk.press(Qt.Key.Key_Space)
    desk.press(Qt.Key.Key_Return, CTRL)
    assert view.footer.stop.isVisible(), "said, rather than ignored"
    desk.wait(lambda: view.step is Step.DOUBLES)
    assert "Alliance des haltes du Nord" not in stored(directory_file)
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.wait(lambda: view.session.seq > 0)
    assert "Alliance des haltes du Nord" not in stored(directory_file)


def test_a_wish_to_go_on_is_given_up_by_escape_or_another_tick(desk: Desk, file: Path) -> None:
    view = to_differences(desk, file)
    select(view, NEW)
    for give_up in (Qt.Key.Key_Escape, Qt.Key.Key_Space):
        desk.press(Qt.Key.Key_Space)
        desk.press(Qt.Key.Key_Return, CTRL)
        assert view.footer.primary.isHidden()
        desk.press(give_up)
        assert view.footer.primary.isVisible()
        settle(desk)
        assert view.step is Step.DIFFERENCES


def test_rows_are_those_of_the_records_in_every_segment(desk: Desk, file: Path) -> None:
    """What the read lane arranged, with what was decided and unfolded since."""
    view = to_differences(desk, file)
    select(view, CHANGED, LineKind.DIFFERENCE)
    desk.press(Qt.Key.Key_Return)
    select(view, SAME)
    desk.press(Qt.Key.Key_Right)
    for category in (None, *Category, None):
        view.model.show_category(category)
        wanted = [n for n, one in enumerate(view.model.sorted.of) if category in (None, one)]
        shown = [n for n in range(len(view.model.sorted.of)) if view.model.row_of(n) >= 0]
        assert shown == wanted
        counted = sum(len(lines(view, n)) for n in wanted)
        assert view.model.rowCount() == counted
        assert all(len(lines(view, n)) == 1 + len(view.model.below(n)) for n in wanted)


def test_a_file_that_nobody_looks_at_any_more_is_let_go(desk: Desk, tmp_path: Path) -> None:
    many = (f"Organisme {n};O{n};;;;514 555-01{n % 100:02};;;" for n in range(700))
    view = to_differences(desk, write(tmp_path, *many))
    assert view.proposal is not None
    result, record = view.proposal.results[350], view.proposal.source.records[350]
    held = view.session._feed.letting_go
    view.close_page()
    assert held.left >= 1400, "records, and what would come of them"
    desk.wait(lambda: held.left == 0)
    assert getrefcount(result) == 2, "this variable, and the question itself"
    assert getrefcount(record) == 3, "the result as well"


def test_that_there_is_no_row_is_said_where_rows_would_stand(desk: Desk, file: Path) -> None:
    view = to_differences(desk, file)
    shown, every = view.differences.view.viewport(), view.differences.every
    assert every.isEnabled()
    select(view, SAME)
    desk.press(Qt.Key.Key_Space)
    settle(desk)
    view.choices.people[DOUBTFUL] = NEW_CARD
    view.session.propose()
    settle(desk)
    view.differences.segments.buttons[Category.DECIDE.value].click()
    assert view.model.rowCount() == 0
    assert not every.isEnabled()
    picture = shown.grab().toImage()
    middle = range(picture.width())
    drawn = {picture.pixel(x, picture.height() // 2) for x in middle}
    assert len(drawn) > 1


def test_keys_of_rows_are_in_order_and_found_again() -> None:
    rows = list(all_keys(range(4), {1: 2, 3: 1}))
    assert rows == [*keys_of(0, 0), *keys_of(1, 2), *keys_of(2, 0), *keys_of(3, 1)] == sorted(rows)
    assert run_of(rows, 1) == (1, 4)
    assert run_of(rows, 7) == (len(rows), len(rows))
    assert [row_of(rows, key_of(3, slot)) for slot in range(3)] == [5, 6, -1]


def test_the_word_of_a_sector_is_no_part_of_it(look: Look) -> None:
    assert look.lang == "fr"
    names = FieldNames()
    assert names.of_path("sectors/Bilan:end") == names.of_field("sectors")
    assert names.of_path("sectors/Santé: femmes") == names.of_field("sectors")
    assert names.of_path("phones/0190:extension") == f"{names.of_field('phones')}, poste"
