"""What a person does on the import page."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from directory_app.ui.commands.imports import ImportCommands
from directory_app.ui.import_page.lines import LineKind
from directory_app.ui.import_page.page import ImportPage
from directory_app.ui.import_page.results_model import LINE_ROLE, Line
from directory_app.ui.import_page.steps_bar import Step
from tests import directories
from tests.ui.conftest import CTRL, Desk


def commands(desk: Desk) -> ImportCommands:
    assert desk.window.wiring is not None
    return desk.window.wiring.imports


def view_of(desk: Desk) -> ImportPage:
    view = commands(desk).view
    assert view is not None
    return view


def settle(desk: Desk) -> ImportPage:
    desk.wait(lambda: commands(desk).view is not None)
    view = view_of(desk)
    desk.wait(lambda: view.is_settled and desk.window.lanes.is_idle)
    return view


def open_file(desk: Desk, path: Path) -> ImportPage:
    commands(desk).open_file(path)
    view = settle(desk)
    desk.wait(lambda: view.opened is not None or bool(view.banner.text))
    return settle(desk)


def to_differences(desk: Desk, path: Path) -> ImportPage:
    """Enter on what was recognised, Enter on the columns."""
    view = open_file(desk, path)
    while view.step is not Step.DIFFERENCES:
        before = view.step
        desk.press(Qt.Key.Key_Return)
        settle(desk)
        desk.wait(lambda before=before: view.step is not before)  # type: ignore[misc]
    return settle(desk)


def take(desk: Desk) -> None:
    """Ctrl+Enter until it is in."""
    view = view_of(desk)
    steps = 0
    while not view._is_after and desk.page.panes.page is view:
        desk.press(Qt.Key.Key_Return, CTRL)
        settle(desk)
        steps += 1
        assert steps < 4
    if view._is_after:
        desk.press(Qt.Key.Key_Return, CTRL)
    desk.wait(lambda: desk.page.panes.page is not view)
    desk.settle()


def lines(view: ImportPage, record: int) -> list[Line]:
    """The rows of a record: its head, then what stands under it."""
    model = view.model
    first = model.row_of(record)
    assert first >= 0
    found = []
    for row in range(first, model.rowCount()):
        if model.number(model.index(row, 0)) != record:
            break
        found.append(model.index(row, 0).data(LINE_ROLE))
    return found


def line(view: ImportPage, record: int, kind: LineKind) -> Line:
    """The first row of a kind under a record."""
    return next(one for one in lines(view, record) if one.kind is kind)


def select(view: ImportPage, record: int, kind: LineKind = LineKind.RECORD) -> None:
    """Makes the first row of a kind of a record current, with the focus on it."""
    place = next(n for n, one in enumerate(lines(view, record)) if one.kind is kind)
    view.differences.view.setFocus()
    view.differences.view.select(view.model.row_of(record) + place)


def stored(file: Path) -> set[str]:
    with directories.opened(file, "collègue") as opened:
        return {row.display_name for row in opened.search.rows(opened.search.all_keys(""))}
