"""Selects and sorts every contact through the real window, and says when the loop stood still.

A process: ``python -m tests.performance.select_window PATH`` prints its stages
(:mod:`tests.performance.watched_window`). The hands: Ctrl+A, Maj+Fin, sorting by town, Ctrl+T and
Ctrl+A again.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt

from directory_app.domain.table_columns import Column
from directory_app.ui.tour.hands import CTRL
from tests.performance.watched_window import WatchedWindow, run

SHIFT = Qt.KeyboardModifier.ShiftModifier


def go(watched: WatchedWindow) -> None:
    """All of it."""
    watched.show()
    watched.rest()
    watched.watch.begin()
    commands = watched.window.commands
    watched.page.list.view.setFocus()
    _select(watched, "list", Qt.Key.Key_A, CTRL)
    watched.press(Qt.Key.Key_Down)
    watched.settle("one contact alone", lambda: not watched.page.is_many)
    watched.keep("one again")
    _select(watched, "list, to the end", Qt.Key.Key_End, SHIFT)
    watched.press(Qt.Key.Key_Home)
    commands.sort.columns[Column.CITY].trigger()
    watched.settle("the sorted list")
    watched.keep("sorted by town")
    commands.sort.descending.trigger()
    watched.settle("the list turned round")
    watched.keep("turned round")
    commands.table.trigger()
    watched.settle("the table")
    watched.keep("as a table")
    watched.page.list.rows.setFocus()
    _select(watched, "table", Qt.Key.Key_A, CTRL)


def _select(watched: WatchedWindow, name: str, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    watched.press(key, held)
    page = watched.page
    all_but_one = page.list.model.rowCount() - 1  # Maj+Fin leaves the first out
    watched.settle("the selection", lambda: page.selected_count >= all_but_one)
    watched.keep(f"{name}: all selected")


if __name__ == "__main__":
    sys.exit(run(sys.argv[1], go))
