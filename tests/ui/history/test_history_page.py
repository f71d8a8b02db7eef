"""The history on screen: read, scrolled through, put back, kept fresh; nothing confidential."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from directory_app.services.directory import Directory
from directory_app.ui.history import feed
from directory_app.ui.history.page import HistoryWholePage
from directory_app.ui.history.rows import HistoryRow, Sort
from tests import directories
from tests.ui.conftest import CTRL, SHIFT, Desk
from tests.ui.import_page.files import write
from tests.ui.invented import HOSTILE, SECRET_STREET

EDITS = 90
ROWS = tuple(f"Maison {n};MX{n};;;;418 555-01{n:02};;;" for n in range(8))


def page_of(desk: Desk) -> HistoryWholePage:
    assert desk.window.wiring is not None
    view = desk.window.wiring.history.view
    assert view is not None
    return view


def settle(desk: Desk) -> HistoryWholePage:
    desk.wait(lambda: desk.window.wiring is not None and bool(desk.window.wiring.history.view))
    view = page_of(desk)
    desk.wait(lambda: view.isVisible() and view.is_settled and desk.window.lanes.is_idle)
    return view


def open_of_card(desk: Desk, text: str = "rimq") -> HistoryWholePage:
    desk.search(text)
    desk.press(Qt.Key.Key_H, CTRL | SHIFT)
    return settle(desk)


def open_of_directory(desk: Desk) -> HistoryWholePage:
    desk.window.commands.directory_history.trigger()
    return settle(desk)


def correct(desk: Desk, *changes: tuple[str, str], author: str = "Rosalie") -> None:
    """Somebody else, elsewhere, corrects RIMQ."""
    with directories.opened(desk.window.location, author) as other:
        other.contacts.edit(other.contacts.find_id("RIMQ"), list(changes))


def look(desk: Desk) -> HistoryWholePage:
    """The window looks at what others wrote, as it does each second."""
    desk.page.relay.look()
    desk.wait(lambda: desk.window.lanes.is_idle)
    return settle(desk)


def choose(view: HistoryWholePage, wanted: Callable[[HistoryRow], bool]) -> HistoryRow:
    place = next(n for n, row in enumerate(view.model.rows) if wanted(row))
    view.view.select(place)
    return view.model.rows[place]


def phones_of(desk: Desk) -> list[str]:
    with directories.opened(desk.window.location, "témoin") as directory:
        return _phones(directory)


def _phones(directory: Directory) -> list[str]:
    card = directory.contacts.get_card(directory.contacts.find_id("RIMQ"))
    found = directory.contacts.to_json(card, str)["phones"]
    return [one["display"] for one in found]  # type: ignore[attr-defined]


def test_of_a_card_who_when_and_from_what_to_what(desk: Desk) -> None:
    correct(desk, ("phones.0", "514 555-0108 poste 25"))
    view = open_of_card(desk)
    assert "RIMQ" in view.title.text()
    day, change = view.model.rows[:2]
    assert (day.sort, change.sort, change.who) == (Sort.DAY, Sort.CHANGE, "Rosalie")
    assert "555-0107" in change.text
    assert "555-0108" in change.text
    assert "→" in change.text
    assert view.view.hasFocus()
    assert view.view.current_row == change
    desk.press(Qt.Key.Key_Escape)
    desk.wait(lambda: desk.page.panes.is_browsing)


def test_the_old_value_is_put_back_with_the_keyboard_and_undone(desk: Desk) -> None:
    before = phones_of(desk)
    correct(desk, ("phones.0", "514 555-0108"))
    view = open_of_card(desk)
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.wait(lambda: "rétablie" in desk.toast)
    settle(desk)
    assert phones_of(desk) == before
    assert view.model.rows[1].step is not None
    assert view.model.rows[1].step.step.kind.value == "restore_value", "shown at once"
    desk.window.commands.undo.trigger()
    desk.wait(lambda: phones_of(desk) == ["514 555-0108", "514 555"])


def test_the_link_in_a_row_acts_at_a_click(desk: Desk) -> None:
    before = phones_of(desk)
    correct(desk, ("phones.0", "514 555-0108"))
    view = open_of_card(desk).view
    area = view.visualRect(view.model().index(1, 0))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=area.center())
    desk.wait(lambda: desk.window.lanes.is_idle)
    assert phones_of(desk) != before, "only the link acts"
    end = QPoint(area.right() - 40, area.center().y())
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=end)
    desk.wait(lambda: "rétablie" in desk.toast)
    assert phones_of(desk) == before


def test_the_whole_card_goes_back_to_a_moment(desk: Desk) -> None:
    before = phones_of(desk)
    correct(desk, ("note", "A"))
    correct(desk, ("phones.0", "514 555-0108"), ("note", "B"))
    correct(desk, ("phones.0", "514 555-0109"))
    view = open_of_card(desk)
    choose(view, lambda row: row.text.endswith("A"))
    QTest.mouseClick(view.moment, Qt.MouseButton.LeftButton)
    desk.wait(lambda: "telle" in desk.toast)
    assert phones_of(desk) == before


def test_what_was_changed_since_it_was_read_is_not_overwritten(desk: Desk) -> None:
    correct(desk, ("note", "A"))
    view = open_of_card(desk)
    desk.page.relay.set_watching(False)
    correct(desk, ("note", "B"))
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.wait(lambda: bool(view.banner.text))
    assert "entre-temps" in view.banner.text


def test_it_refreshes_itself_and_the_current_row_stays(desk: Desk) -> None:
    correct(desk, ("note", "A"))
    correct(desk, ("acronym", "RIMQ"), ("description", "Mission"))
    view = open_of_card(desk)
    chosen = choose(view, lambda row: row.text.endswith("A"))
    correct(desk, ("note", "B"))
    view = look(desk)
    assert view.view.current_row == chosen
    assert view.model.rows[1].text.endswith("B")


def test_of_the_directory_an_import_is_counted_and_taken_back(desk: Desk, tmp_path: Path) -> None:
    with directories.opened(desk.window.location, "Rosalie") as other:
        imports = other.imports
        imports.apply(imports.source_of_file(imports.open_file(write(tmp_path, *ROWS))))
    view = open_of_directory(desk)
    row = choose(view, lambda row: row.can_take_back)
    assert "8 fiches" in row.text
    assert "membres 2026.csv" in row.text
    assert len(view.model.rows) < 40, "its contacts are counted"
    QTest.mouseClick(view.undo_import, Qt.MouseButton.LeftButton)
    desk.wait(lambda: "8" in desk.toast)
    view = settle(desk)
    marked = [one for one in view.model.rows if one.mark]
    assert [one.step.batch for one in marked if one.step] == [row.step.batch if row.step else ""]
    assert not view.undo_import.isVisible()


def test_one_author_and_back_to_all(desk: Desk) -> None:
    correct(desk, ("note", "A"))
    view = open_of_card(desk)
    assert [view.author.itemData(n) for n in range(view.author.count())] == [
        "", "Rosalie", "semoir",
    ]  # fmt: skip
    view.author.setCurrentIndex(1)
    view.author.activated.emit(1)
    settle(desk)
    assert {row.who for row in view.model.rows if row.who} == {"Rosalie"}
    view.scope.buttons["directory"].click()
    settle(desk)
    assert {row.who for row in view.model.rows if row.who} >= {"Rosalie", "semoir"}
    assert view.author.currentData() == ""


def test_enter_opens_the_card_of_a_row(desk: Desk) -> None:
    view = open_of_directory(desk)
    choose(view, lambda row: "Table imaginaire" in row.text and bool(row.contact_id))
    view.view.setFocus()
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: desk.page.panes.is_browsing)
    desk.settle()
    assert "Table imaginaire" in desk.card.title


def test_alt_left_leads_back_to_the_row_that_the_card_was_opened_from(desk: Desk) -> None:
    view = open_of_directory(desk)
    row = choose(view, lambda row: "Table imaginaire" in row.text and bool(row.contact_id))
    view.view.setFocus()
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: desk.page.panes.is_browsing)
    desk.settle()
    way_back = desk.page.panes.way_back
    assert way_back.isVisible()
    desk.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    settle(desk)
    assert view.view.hasFocus()
    assert view.view.current_row == row
    desk.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    desk.wait(lambda: desk.page.panes.is_browsing)
    assert not way_back.isVisible()


def test_nothing_confidential_is_told_and_nothing_is_read_as_a_program(desk: Desk) -> None:
    correct(desk, ("addresses.1", "100, rue Cachée, Laval (Québec) H7A 1A2"))
    with directories.opened(desk.window.location, "Rosalie") as other:
        other.contacts.edit(other.contacts.find_id("gras"), [("note", HOSTILE)])
    for view in (open_of_card(desk), open_of_directory(desk)):
        told = " ".join(row.spoken for row in view.model.rows)
        assert "confidentielle" in told or "confidential" in told
        assert SECRET_STREET not in told
        assert "Cachée" not in told
        assert "99 → 100" not in told
        assert "H7A" not in told
    assert any(HOSTILE in row.text for row in view.model.rows)


def test_of_a_contact_without_any_change_it_says_so(desk: Desk) -> None:
    view = open_of_card(desk)
    view.author.addItem("Personne", "Personne")
    view.author.setCurrentIndex(view.author.count() - 1)
    view.author.activated.emit(view.author.count() - 1)
    settle(desk)
    assert view.empty.isVisible()
    assert not view.value.isVisible()


def test_older_steps_come_as_one_scrolls(
    open_desk: Callable[[Path], Desk], directory_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(feed, "PAGE", 10)
    with directories.opened(directory_file, "Rosalie") as other:
        rimq = other.contacts.find_id("RIMQ")
        for n in range(EDITS):
            other.contacts.edit(rimq, [("note", f"note {n}")])
    desk = open_desk(directory_file)
    view = open_of_card(desk)
    first = len(view.model.rows)
    assert first < EDITS
    reached = 0
    while len(view.model.rows) < EDITS and reached < 20:
        reached += 1
        bar = view.view.verticalScrollBar()
        bar.setValue(bar.maximum())
        desk.wait(lambda: desk.window.lanes.is_idle and view.is_settled)
    texts = [row.text for row in view.model.rows if "note" in row.text]
    assert len(texts) == len(set(texts)) >= EDITS
    days = [row for row in view.model.rows if row.sort is Sort.DAY]
    assert len(days) <= 2, "one heading a day, across pages"


@pytest.mark.parametrize(("back", "said"), [(0, "Today"), (1, "Yesterday")])
def test_days_are_called_as_people_call_them(desk: Desk, back: int, said: str) -> None:
    view, today = open_of_card(desk), QDate(2025, 5, 12)
    word = view.words.day(today.addDays(-back), today)
    assert word in (said, {"Today": "Aujourd’hui", "Yesterday": "Hier"}[said])
    assert view.words.day(today, QDate(2026, 1, 1)) == "12\u00a0mai\u00a02025"
    QApplication.processEvents()
