"""Saving while the world refuses: the sentence says why, the form keeps its text, a second try
saves it. Real locks, a real full file, a real replacement."""

from __future__ import annotations

import resource
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from directory_app.storage.engine import writing_engine
from tests.ui.conftest import CTRL, Desk
from tests.ui.form_hands import form, phone
from tests.ui.test_editor_safety import edit_phone, first_number


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    """Another program writes, and takes its time."""
    engine = writing_engine(path)
    with engine.connect() as connection, connection.begin():
        yield
    engine.dispose()


@contextmanager
def _full(path: Path) -> Iterator[None]:
    """No file of this process may grow beyond the size of the directory's journal: the disk is
    full for the database, with room for a small draft."""
    journal = path.with_name(path.name + "-wal")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (max(8_192, journal.stat().st_size), hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def _try_to_save(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.wait(lambda: bool(form(desk).banner.text))
    desk.settle()


def _try_again(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.wait(lambda: not desk.page.card.is_editing)
    desk.settle()


@pytest.mark.parametrize(("fault", "word"), [(_locked, "occupé"), (_full, "disque")])
def test_the_form_keeps_its_text_and_a_second_try_saves_it(
    desk: Desk, directory_file: Path, fault: object, word: str
) -> None:
    before = first_number(directory_file)
    edit_phone(desk, "514 555-0142")
    with fault(directory_file):  # type: ignore[operator]
        _try_to_save(desk)
        assert word in form(desk).banner.text
        assert phone(desk).edit.text() == "514 555-0142"
    assert first_number(directory_file) == before
    _try_again(desk)
    assert first_number(directory_file) == "+15145550142"


def test_a_directory_that_was_replaced_is_not_written_to(
    desk: Desk, directory_file: Path, tmp_path: Path
) -> None:
    other = tmp_path / "autre.bottin"
    shutil.copy(directory_file, other)
    edit_phone(desk, "514 555-0142")
    other.replace(directory_file)
    _try_to_save(desk)
    assert "remplacé" in form(desk).banner.text
    assert phone(desk).edit.text() == "514 555-0142"
    assert first_number(directory_file) != "+15145550142"


def test_looking_up_goes_on_while_a_save_waits_for_a_lock(desk: Desk, directory_file: Path) -> None:
    edit_phone(desk, "514 555-0142")
    with _locked(directory_file):
        desk.press(Qt.Key.Key_Return, CTRL)
        desk.press(Qt.Key.Key_F, CTRL)
        desk.type("tiaa")
        desk.wait(lambda: desk.page.list.model.rowCount() > 0)
        desk.wait(lambda: not desk.window.wiring.edit.saving)  # type: ignore[union-attr]
    desk.settle()
    assert desk.page.card.drafts.list_all(), "what was typed is kept"
