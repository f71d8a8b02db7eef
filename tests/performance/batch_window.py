"""Changes a field of every contact through the real window, and says when the loop stood still.

A process: ``python -m tests.performance.batch_window PATH`` prints its stages
(:mod:`tests.performance.watched_window`). The hands: Ctrl+A, Maj+F2, a value typed, Ctrl+Entrée,
Ctrl+Z. The directory at PATH is changed, and changed back.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt

from directory_app.ui.batch_edit.page import BatchPage
from directory_app.ui.tour.hands import CTRL, type_character
from tests.performance.watched_window import WatchedWindow, run

VALUE = "2026-11-22"


def go(watched: WatchedWindow) -> None:
    """All of it. Raises RuntimeError where nothing changed."""
    watched.show()
    watched.rest()
    watched.watch.begin()
    watched.page.list.view.setFocus()
    watched.press(Qt.Key.Key_A, CTRL)
    watched.settle("the selection", lambda: watched.page.is_many)
    watched.keep("all selected")
    watched.window.commands.batch_edit.trigger()
    watched.wait(lambda: watched.page.panes.page is not None, "the page")
    watched.keep("page opened")
    _preview(watched)
    watched.press(Qt.Key.Key_Return, CTRL)
    watched.settle("the list", lambda: watched.page.panes.is_browsing)
    if not watched.page.toast.text:
        raise RuntimeError("nothing was changed")
    watched.keep("applied, its backup included")
    watched.window.commands.undo.trigger()
    watched.settle("undone")
    watched.keep("taken back")


def _preview(watched: WatchedWindow) -> None:
    view = _view(watched)
    view.question.field.setCurrentIndex(view.question.field.findData("verified_on"))
    view.question.value.setFocus()
    for character in VALUE:
        type_character(view.question.value, character)
    watched.wait(lambda: view.is_settled and view.found is not None, "the preview")
    watched.keep("previewed")


def _view(watched: WatchedWindow) -> BatchPage:
    assert watched.window.wiring is not None
    view = watched.window.wiring.batch.view
    assert view is not None
    return view


if __name__ == "__main__":
    sys.exit(run(sys.argv[1], go))
