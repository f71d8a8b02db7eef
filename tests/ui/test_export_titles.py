"""The export page of a look-up: it says what was looked up, but never a confidential value."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.directories import opened
from tests.ui.conftest import CTRL, SHIFT, Desk

HIDDEN = "418 555-0142"


@pytest.mark.parametrize(("typed", "is_told"), [(HIDDEN, False), ("rimq", True)])
def test_what_was_typed_into_the_search_box_leaves_it_if_it_may(
    desk: Desk, directory_file: Path, typed: str, is_told: bool
) -> None:
    with opened(directory_file, "collègue") as colleague:
        home = colleague.contacts.find_id("TIR")
        hidden = {(home, "phones", "+1"): HIDDEN, (home, "phones.confidential", "+1"): "true"}
        colleague.forms.save(hidden)
    desk.settle()
    desk.search(typed)
    assert desk.page.list.model.rowCount() > 0
    desk.press(Qt.Key.Key_X, CTRL | SHIFT)
    desk.settle()
    view = desk.window.wiring.export.view
    assert view is not None
    desk.wait(lambda: view.is_settled)
    assert view.prospect is not None
    assert view.crumb.text().endswith(f"› {typed}") == is_told
    assert (typed in view.crumb.text()) == is_told
