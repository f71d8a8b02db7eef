"""Backups in the window: each day, on request, and one put back as the window opens again."""

from __future__ import annotations

import errno
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from directory_app import bootstrap
from directory_app.services.backups.backup import DAY_MS, Why
from directory_app.services.backups.folder import BackupFolder
from directory_app.services.backups.service import BackupService
from directory_app.ui import app as entry
from directory_app.ui.app import Program
from directory_app.ui.backups.dialog import BackupsDialog
from directory_app.ui.translations import install
from tests.directories import opened, organisation
from tests.services.backups.places import NOON, Clock
from tests.ui.conftest import PATIENCE_MS, Desk

Open = Callable[[Path], Desk]


@pytest.fixture(autouse=True)
def home(bottin_home: Path) -> Path:
    """Each test has its own backups."""
    return bottin_home


def backups_of(path: Path, clock: Clock | None = None) -> BackupService:
    """What the window itself works with."""
    return BackupService(path, bootstrap.home(), clock or Clock())


def show_list(desk: Desk) -> BackupsDialog:
    """Opens the list from the menu."""
    desk.window.commands.backups.trigger()
    dialog = desk.window.backups.dialog
    assert dialog is not None
    desk.wait(lambda: dialog.is_settled)
    return dialog


def look(desk: Desk) -> None:
    """What the timer does after a while."""
    desk.window.backups.look()
    desk.wait(lambda: desk.window.lanes.backup.is_idle)


# --- each day ---------------------------------------------------------------------------------


def test_a_changed_directory_is_backed_up_without_a_word(desk: Desk) -> None:
    path = desk.window.location
    look(desk)
    (made,) = backups_of(path).list_backups()
    assert (made.why, made.verified) == (Why.DAILY, True)
    look(desk)
    assert len(backups_of(path).list_backups()) == 1
    assert desk.page.list.banner.text == ""
    assert desk.toast == ""


def test_the_window_goes_on_while_a_backup_is_made(desk: Desk) -> None:
    desk.window.backups.look()
    assert not desk.window.lanes.backup.is_idle
    assert desk.window.lanes.is_idle
    desk.search("rimq")
    assert desk.card.title
    desk.wait(lambda: desk.window.lanes.backup.is_idle)


def test_a_backup_that_cannot_be_written_is_told_with_what_to_do(desk: Desk) -> None:
    folder = backups_of(desk.window.location).folder
    folder.parent.mkdir()
    folder.write_text("in the way", encoding="utf-8")
    look(desk)
    banner = desk.page.list.banner
    assert str(folder) in banner.text
    folder.unlink()
    banner._button.click()
    desk.wait(lambda: desk.window.lanes.backup.is_idle and bool(desk.toast))
    assert banner.text == ""
    assert [one.why for one in backups_of(desk.window.location).list_backups()] == [Why.MANUAL]


def test_an_old_backup_is_named_when_the_next_one_fails(
    open_desk: Open, directory_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now_ms = time.time_ns() // 1_000_000
    backups_of(directory_file, Clock(now_ms - 12 * DAY_MS)).create(Why.DAILY)
    with opened(directory_file) as directory:
        organisation(directory, "Maison Depuis")

    def refuse(_: BackupFolder) -> None:
        raise OSError(errno.ENOSPC, "no room")

    desk = open_desk(directory_file)
    monkeypatch.setattr(BackupFolder, "_prepare", refuse)
    look(desk)
    folder = str(backups_of(directory_file).folder)
    _, _, last = desk.page.list.banner.text.partition(folder)
    assert "12" in last


def test_a_window_that_closes_gives_a_backup_up(open_desk: Open, directory_file: Path) -> None:
    desk = open_desk(directory_file)
    desk.window.backups.look()
    desk.window.close()
    folder = backups_of(directory_file).folder
    left = [one.name for one in folder.iterdir()] if folder.exists() else []
    assert not [name for name in left if name.endswith(".part")]


# --- the list ---------------------------------------------------------------------------------


def test_the_list_says_what_there_is_and_the_keyboard_goes_through_it(desk: Desk) -> None:
    path = desk.window.location
    clock = Clock(NOON)
    backups_of(path, clock).create(Why.IMPORT)
    clock.now += DAY_MS
    bad = backups_of(path, clock).create(Why.MANUAL).file
    bad.write_bytes(bad.read_bytes()[:-1])
    dialog = show_list(desk)
    assert dialog.list.count() == 2
    assert dialog.list.hasFocus()
    assert "2026, 12" in dialog.list.item(1).text()
    assert dialog.restore.isHidden(), "it is damaged"
    desk.press(Qt.Key.Key_Down)
    assert not dialog.restore.isHidden()
    assert dialog.restore.accessibleDescription()
    desk.press(Qt.Key.Key_Escape)
    assert desk.window.backups.dialog is None


def test_one_more_now(desk: Desk) -> None:
    dialog = show_list(desk)
    assert dialog.list.count() == 0
    assert dialog.make.isHidden(), "the empty place has the button"
    dialog.empty.button.click()
    desk.wait(lambda: dialog.list.count() == 1 and dialog.is_settled)
    dialog.make.click()
    dialog.make.click()
    desk.wait(lambda: dialog.list.count() == 2 and dialog.is_settled)
    assert dialog.list.currentRow() == 0
    assert len(backups_of(desk.window.location).list_backups()) == 2


def test_a_list_closed_at_once_does_no_harm(desk: Desk) -> None:
    desk.window.commands.backups.trigger()
    dialog = desk.window.backups.dialog
    assert dialog is not None
    dialog.reject()
    QApplication.processEvents()
    desk.wait(lambda: desk.window.lanes.backup.is_idle)


# --- putting back -----------------------------------------------------------------------------


@pytest.fixture
def start(qapp: QApplication, qtbot: QtBot) -> Iterator[Callable[[Path], Program]]:
    """The program, which makes another window where one closes."""
    programs: list[Program] = []

    def start_one(location: Path) -> Program:
        programs.append(entry.start(location))
        settle(programs[-1], qtbot)
        return programs[-1]

    yield start_one
    for program in programs:
        program.close()
        program.window.deleteLater()
        program.look.theme.deleteLater()
        program.garbage.stop()
        program.deleteLater()
    install(qapp, "fr")
    QApplication.processEvents()


def settle(program: Program, qtbot: QtBot) -> None:
    window = program.window
    qtbot.waitUntil(lambda: window.isVisible() and window.is_settled, timeout=PATIENCE_MS)


def ask_for(program: Program, file: Path, qtbot: QtBot) -> None:
    """Presses the button of a backup; waits for the window that comes."""
    desk = Desk(program.window, qtbot)
    dialog = show_list(desk)
    files = [
        dialog.list.item(n).data(Qt.ItemDataRole.UserRole).file
        for n in range(9)[: dialog.list.count()]
    ]
    dialog.list.setCurrentRow(files.index(file))
    before = program.window
    dialog.restore.click()
    qtbot.waitUntil(lambda: program.window is not before, timeout=PATIENCE_MS)
    settle(program, qtbot)


def test_a_backup_put_back_opens_and_the_window_says_so(
    start: Callable[[Path], Program], directory_file: Path, qtbot: QtBot
) -> None:
    file = backups_of(directory_file).create(Why.MANUAL).file
    with opened(directory_file) as directory:
        before = directory.search.count()
        organisation(directory, "Maison Depuis")
    program = start(directory_file)
    ask_for(program, file, qtbot)
    page = program.window.page
    assert page is not None
    assert page.list.model.rowCount() == before
    assert page.toast.text
    assert page.list.banner.text == ""
    kept = backups_of(directory_file).list_backups()[0]
    assert (kept.why, kept.contacts) == (Why.RESTORE, before + 1)


def test_a_directory_that_somebody_else_has_open_stays(
    start: Callable[[Path], Program], directory_file: Path, qtbot: QtBot
) -> None:
    file = backups_of(directory_file).create(Why.MANUAL).file
    program = start(directory_file)
    with opened(directory_file) as other:
        organisation(other, "Maison Depuis")
        count = other.search.count()
        ask_for(program, file, qtbot)
        page = program.window.page
        assert page is not None
        assert directory_file.name in page.list.banner.text
        assert page.list.model.rowCount() == count


@pytest.mark.parametrize("content", [b"", b"x" * 5000])
def test_a_lost_directory_leads_to_its_backups(
    start: Callable[[Path], Program], directory_file: Path, qtbot: QtBot, content: bytes
) -> None:
    file = backups_of(directory_file).create(Why.DAILY).file
    directory_file.write_bytes(content)
    program = start(directory_file)
    assert program.window.page is None
    program.window._fault.button.click()
    dialog = program.window.backups.dialog
    assert dialog is not None
    dialog.reject()
    ask_for(program, file, qtbot)
    assert program.window.page is not None
    assert program.window.page.list.model.rowCount() > 0
