"""The program around the window: what it remembers, another language, another file, the start."""

from __future__ import annotations

import gc
import re
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import (
    QByteArray,
    QCoreApplication,
    QEvent,
    QLocale,
    QObject,
    QTimer,
    QTranslator,
)
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from directory_app import bootstrap
from directory_app.cli.main import parse
from directory_app.ui import app as entry
from directory_app.ui.app import Program, find_location, open_settings
from directory_app.ui.main_window import MainWindow
from directory_app.ui.settings import WindowSettings
from directory_app.ui.theme import Density, Mode
from directory_app.ui.translations import install
from tests.directories import seeded
from tests.ui.conftest import PATIENCE_MS, Desk

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def start(qapp: QApplication, qtbot: QtBot, bottin_home: Path) -> Iterator[Callable[..., Program]]:
    """Starts the program on a home of its own; French is back afterwards."""
    programs: list[Program] = []

    def start_one(location: Path | None = None, **options: str) -> Program:
        program = entry.start(location, **options)
        programs.append(program)
        settle(program, qtbot)
        return program

    yield start_one
    for program in programs:
        program.close()
        program.window.deleteLater()
        program.look.theme.set_text_scale(1.0)
        program.look.theme.deleteLater()
        program.deleteLater()
    install(qapp, "fr")
    gc.unfreeze()
    QApplication.processEvents()


def settle(program: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(
        lambda: program.window.is_settled and program.window.isVisible(), timeout=PATIENCE_MS
    )


def menu_titles(window: MainWindow) -> list[str]:
    return [menu.title().replace("&", "") for menu in window.commands.menus]


# --- what is remembered ----------------------------------------------------------------------


def test_settings_are_read_back(tmp_path: Path) -> None:
    settings = WindowSettings(tmp_path / "window.ini")
    settings.theme, settings.language = Mode.DARK, "en"
    settings.text_scale, settings.density = 1.25, Density.COMPACT
    settings.stay, settings.export_profile, settings.batch_size = "always", "vcard3", 50
    settings.is_sidebar_shown, settings.last_list = False, "0190a"
    settings.location = tmp_path / "é.bottin"
    settings.set_bytes("frame", QByteArray(b"\0\1"))
    again = WindowSettings(tmp_path / "window.ini")
    assert (again.theme, again.language) == (Mode.DARK, "en")
    assert (again.text_scale, again.density) == (1.25, Density.COMPACT)
    assert (again.stay, again.export_profile, again.batch_size) == ("always", "vcard3", 50)
    assert (again.is_sidebar_shown, again.last_list) == (False, "0190a")
    assert again.location == tmp_path / "é.bottin"
    assert again.bytes_of("frame") == QByteArray(b"\0\1")


DAMAGE = ("rose", "", "a, b", "nan", "-1", "1e999", "@Invalid()", "@ByteArray(x)", "\0é", "0.33")


@pytest.mark.parametrize("damage", DAMAGE)
def test_damaged_settings_fall_back(tmp_path: Path, damage: str) -> None:
    names = ("theme", "language", "text_scale", "density", "stay", "sidebar", "batch_size")
    lines = "\n".join(f"{name}={damage}" for name in names)
    (tmp_path / "window.ini").write_text(f"[window]\n{lines}\n", encoding="utf-8")
    settings = WindowSettings(tmp_path / "window.ini")
    assert settings.theme is Mode.SYSTEM
    assert settings.language == ""
    assert settings.text_scale == 1.0
    assert settings.density is Density.COMFORTABLE
    assert settings.stay == "normal"
    assert settings.is_sidebar_shown
    assert settings.batch_size is None


def test_the_directory_of_a_start(tmp_path: Path, bottin_home: Path) -> None:
    settings, chosen = open_settings(), tmp_path / "choisi.bottin"
    assert find_location(None, settings) == bootstrap.default_location()
    settings.location = chosen
    assert find_location(None, settings) == bootstrap.default_location(), "it is not there"
    chosen.touch()
    assert find_location(None, settings) == chosen
    assert find_location(tmp_path / "nommé.bottin", settings) == tmp_path / "nommé.bottin"


def test_the_words_of_the_command_line_come_before_what_is_remembered(
    start: Callable[..., Program], directory_file: Path
) -> None:
    settings = open_settings()
    settings.language, settings.theme = "en", Mode.DARK
    program = start(directory_file)
    assert program.look.lang == "en"
    assert program.look.theme.mode is Mode.DARK
    program.close()
    program = start(directory_file, lang="fr", theme="light")
    assert program.look.lang == "fr"
    assert program.look.theme.mode is Mode.LIGHT
    assert (open_settings().language, open_settings().theme) == ("en", Mode.DARK)


def test_the_command_line_says_what_was_not_asked() -> None:
    assert (parse([]).lang, parse([]).theme) == (None, None)
    words = parse(["--lang", "en", "--theme", "dark"])
    assert (words.lang, words.theme) == ("en", "dark")
    assert parse(["--theme", "dark", "tour", "--out", "x"]).theme == "dark"
    assert parse(["tour", "--out", "x", "--theme", "light"]).theme == "light"
    assert parse(["tour", "--out", "x"]).theme is None


# --- another language ------------------------------------------------------------------------


def in_its_loop(
    program: Program, steps: list[tuple[Callable[[], bool], Callable[[], object]]]
) -> int:
    """Runs the event loop; each action is taken as soon as its condition holds."""
    left = list(steps)

    def step() -> None:
        if left and left[0][0]():
            left.pop(0)[1]()

    timer = QTimer()
    timer.setInterval(5)
    timer.timeout.connect(step)
    timer.start()
    limit = QTimer()
    limit.setSingleShot(True)
    limit.timeout.connect(lambda: program.app.exit(70))
    limit.start(PATIENCE_MS)
    code = program.app.exec()
    timer.stop()
    limit.stop()
    assert left == [], "the loop ended before its steps"
    return code


def test_another_language_is_another_window_in_the_same_place(
    start: Callable[..., Program], directory_file: Path
) -> None:
    program = start(directory_file, lang="fr", theme="light")
    before = program.window
    assert menu_titles(before)[:2] == ["Fichier", "Édition"]
    before.resize(761, 607)  # the offscreen screen is 800 wide
    seen: list[object] = []

    def look_around() -> None:
        window = program.window
        seen.extend((menu_titles(window)[:2], window.size(), window.location))
        seen.append(window.page.list.status if window.page else None)
        seen.append(QLocale().language())
        window.close()

    code = in_its_loop(
        program,
        [
            (lambda: before.page is not None, lambda: before.language_chosen.emit("en")),
            (
                lambda: (
                    program.window is not before
                    and program.window.page is not None
                    and program.window.is_settled
                ),
                look_around,
            ),
        ],
    )
    assert code == 0, "closing the last window ends the program; replacing one does not"
    assert seen[0] == ["File", "Edit"]
    assert (seen[1].width(), seen[1].height()) == (761, 607)  # type: ignore[attr-defined]
    assert seen[2] == directory_file
    assert "contacts" in str(seen[3])
    assert seen[4] is QLocale.Language.English


def test_what_was_being_typed_is_kept_as_a_draft(
    start: Callable[..., Program], directory_file: Path, qtbot: QtBot
) -> None:
    program = start(directory_file, lang="fr", theme="light")
    desk = Desk(program.window, qtbot)
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow, timeout=PATIENCE_MS)
    desk.search("tir")
    contact_id = desk.card.contact_id
    desk.edit()
    desk.type("x")
    program.window.language_chosen.emit("en")
    settle(program, qtbot)
    qtbot.waitUntil(lambda: program.window.page is not None, timeout=PATIENCE_MS)
    assert program.window.page is not None
    drafts = program.window.page.directory.drafts.load()
    assert contact_id in drafts


def test_translators_do_not_pile_up(qapp: QApplication) -> None:
    def spoken() -> tuple[str, str]:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        button = box.button(QDialogButtonBox.StandardButton.Cancel)
        return button.text().replace("&", ""), qapp.translate("Actions", "&File").replace("&", "")

    for lang, words in (("en", ("Cancel", "File")), ("fr", ("Annuler", "Fichier"))) * 2:
        install(qapp, lang)
        assert spoken() == words
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(qapp.findChildren(QTranslator)) == 2, "Qt’s and ours"


def test_qt_s_word_for_discard_is_never_used() -> None:
    """In French it is « Ne pas tenir compte »: nobody says that of a form (docs/ux.md §4)."""
    pattern = re.compile(r"StandardButton\.(Discard|Reset|Save\b)")
    files = (ROOT / "directory_app" / "ui").rglob("*.py")
    assert [f for f in files if pattern.search(f.read_text(encoding="utf-8"))] == []


# --- another file ----------------------------------------------------------------------------


def test_another_file_is_opened_in_place_and_at_the_next_start(
    start: Callable[..., Program], directory_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    other = tmp_path / "autre.bottin"
    seeded(other, "sample")
    program = start(directory_file, lang="fr", theme="light")
    program.window.location_chosen.emit(directory_file)
    assert program.window.location == directory_file
    program.window.location_chosen.emit(other)
    settle(program, qtbot)
    assert program.window.location == other
    qtbot.waitUntil(lambda: open_settings().location == other, timeout=PATIENCE_MS)
    directory_file.rename(directory_file.with_suffix(".deplace"))  # it was given back


def test_a_file_that_is_no_directory_is_not_remembered(
    start: Callable[..., Program], directory_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    photo = tmp_path / "photo.bottin"
    photo.write_bytes(b"GIF89a" * 2000)
    program = start(directory_file, lang="fr", theme="light")
    program.window.location_chosen.emit(photo)
    settle(program, qtbot)
    assert program.window.page is None
    assert open_settings().location is None


# --- the start -------------------------------------------------------------------------------


def test_garbage_is_looked_for_again_once_the_first_list_is_there(
    start: Callable[..., Program], directory_file: Path, qtbot: QtBot
) -> None:
    gc.unfreeze()
    program = start(directory_file, lang="fr", theme="light")
    qtbot.waitUntil(lambda: program.garbage.is_running, timeout=PATIENCE_MS)
    assert program.window.page is not None
    assert gc.get_freeze_count() > 10_000


DROPPED = 2_000
"""More than Python lets go by before it looks for garbage."""


class Dropped(QObject):
    """Says on which thread it was destroyed."""

    def __init__(self, threads: list[int]) -> None:
        super().__init__()
        self._threads = threads
        self.itself = self  # only a search for garbage finds it

    def __del__(self) -> None:
        self._threads.append(threading.get_ident())


def test_what_a_window_drops_is_destroyed_on_its_own_thread(
    start: Callable[..., Program], directory_file: Path, qtbot: QtBot
) -> None:
    program = start(directory_file, lang="fr", theme="light")
    qtbot.waitUntil(lambda: program.garbage.is_running, timeout=PATIENCE_MS)
    threads: list[int] = []
    for _ in range(DROPPED):
        Dropped(threads)
    read = program.window.lanes.read

    def allocate() -> int:
        return len([[n] for n in range(100_000)])

    read.submit(allocate, lambda _: None)
    qtbot.waitUntil(lambda: len(threads) == DROPPED, timeout=PATIENCE_MS)
    assert set(threads) == {threading.get_ident()}
