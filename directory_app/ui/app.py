"""The window's entry point: makes the application, wires it to the directory, runs it.

One program shows one window; another language or another directory file is another window, made
when the one before is closed with its drafts kept.
"""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from directory_app import bootstrap
from directory_app.texts import Texts

from .context import Look
from .crash import CrashWatch
from .failure_report import log_to, stop_log
from .fonts import scaled
from .garbage import GarbageCollector
from .main_window import NAME, Doors, MainWindow
from .settings import WindowSettings
from .single_instance import FirstInstance, ask_to_raise, name_of
from .theme import Mode, Theme
from .translations import install

DEFAULT_LANGUAGE = "fr"
READABLE_PT = 10.5
"""Body text is never smaller: Qt's own default without a desktop is 9."""


class Program(QObject):
    """A running program: application, look and the window shown now."""

    def __init__(
        self, app: QApplication, look: Look, settings: WindowSettings, location: Path
    ) -> None:
        super().__init__(app)
        self.app = app
        self.look = look
        self.garbage = GarbageCollector(self)
        self._settings = settings
        self._open(location)

    def _open(self, location: Path, restoring: Path | None = None) -> None:
        self.window = make_window(self.look, self._settings, location, restoring)
        self.window.language_chosen.connect(self._on_language_chosen)
        self.window.location_chosen.connect(self._on_location_chosen)
        self.window.restore_chosen.connect(self._on_restore_chosen)
        for lane in (self.window.lanes.read, self.window.lanes.write):
            lane.settled.connect(self._on_settled)
        self._first = FirstInstance(name_of(bootstrap.home(), location), self)
        self._first.raise_asked.connect(self._on_raise_asked)
        self.window.show()

    def close(self) -> bool:
        """Closes the window; later starts no longer find this one. False when the window stays: it
        says why."""
        is_closed = self.window.close()
        if is_closed:
            self._first.close()
        return is_closed

    def _on_settled(self) -> None:
        """The first list is there, or the reason why there is none: the start is over."""
        if self.window.is_settled and not self.garbage.is_running:
            self.garbage.begin()

    def _on_language_chosen(self, lang: str) -> None:
        self._replace(self.window.location, lang)

    def _on_location_chosen(self, location: Path) -> None:
        if location.resolve() == self.window.location.resolve():
            return
        if ask_to_raise(name_of(bootstrap.home(), location)):
            return  # its own window has come forward
        self._replace(location, self.look.lang)
        self.window.lanes.write.settled.connect(self._remember)

    def _on_restore_chosen(self, file: Path) -> None:
        self._replace(self.window.location, self.look.lang, restoring=file)

    def _remember(self) -> None:
        """A file that opened is the one of the next start; one that did not is forgotten."""
        if self.window.page is not None:
            self._settings.location = self.window.location

    def _replace(self, location: Path, lang: str, *, restoring: Path | None = None) -> None:
        """Another window where this one stands. It is closed first: drafts are kept then, and the
        file is given back, for a backup to take its place if one is ``restoring``."""
        before = self.window
        self.app.setQuitOnLastWindowClosed(False)  # for a moment there is none
        try:
            if not self.close():
                return
            install(self.app, lang)
            self.look = replace(self.look, texts=Texts(lang), lang=lang)
            self._open(location, restoring)
            before.deleteLater()
        finally:
            self.app.setQuitOnLastWindowClosed(True)

    def _on_raise_asked(self, token: str) -> None:
        if token:
            os.environ["XDG_ACTIVATION_TOKEN"] = token  # Wayland gives the focus only against it
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()


def make_application() -> QApplication:
    """The process's one application, made at the first call."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    app = QApplication(sys.argv[:1])
    app.setApplicationName(NAME)
    app.setApplicationDisplayName("")
    app.setDesktopFileName("bottin")
    size = app.font().pointSizeF()
    if 0 < size < READABLE_PT:
        app.setFont(scaled(app.font(), READABLE_PT / size))
    return app


def make_look(app: QApplication, lang: str, mode: Mode) -> Look:
    """Translations, sentences and theme, once per application."""
    install(app, lang)
    return Look(Theme(app, mode), Texts(lang), lang)


def make_window(
    look: Look, settings: WindowSettings, location: Path, restoring: Path | None = None
) -> MainWindow:
    """A window on the directory at ``location``, which need not exist yet; with the backup
    ``restoring`` put in its place first."""
    look.theme.set_text_scale(settings.text_scale)
    look.theme.set_density(settings.density)
    doors = Doors(
        location,
        bootstrap.open_directory,
        lambda path, origin: bootstrap.create_directory(path, cast(bootstrap.Origin, origin)),
        bootstrap.backups_of,
    )
    return MainWindow(doors, look, settings, restoring)


def open_settings() -> WindowSettings:
    """What the window remembers, in Bottin's home."""
    return WindowSettings(bootstrap.home() / "window.ini")


def find_location(named: Path | None, settings: WindowSettings) -> Path:
    """The directory to open: the one named, the one chosen last while it is there, the usual."""
    chosen = settings.location
    if named is None and chosen is not None and chosen.exists():
        return chosen
    return named or bootstrap.default_location()


def start(
    location: Path | None = None, *, lang: str | None = None, theme: str | None = None
) -> Program:
    """Everything but the event loop: the window is on screen, its first list under way. ``lang``
    (fr, en) and ``theme`` (system, light, dark) None: the last chosen."""
    app, settings = make_application(), open_settings()
    mode = Mode(theme) if theme else settings.theme
    look = make_look(app, lang or settings.language or DEFAULT_LANGUAGE, mode)
    return Program(app, look, settings, find_location(location, settings))


def run_window(
    location: Path | None = None, *, lang: str | None = None, theme: str | None = None
) -> int:
    """Opens the window and returns the exit code once it is closed; a window that is open already
    on the same directory comes forward instead. Options as for :func:`start`."""
    app, settings = make_application(), open_settings()
    chosen = find_location(location, settings)
    if ask_to_raise(name_of(bootstrap.home(), chosen)):
        _say_open(lang or settings.language or DEFAULT_LANGUAGE)
        return 0
    log, watch = log_to(bootstrap.home() / "logs"), CrashWatch(app)
    try:
        program = start(chosen, lang=lang, theme=theme)
        code = app.exec()
        program.close()
        return code
    finally:
        watch.stop()
        if log is not None:
            stop_log(log)


def _say_open(lang: str) -> None:
    if sys.stderr is not None:  # a window without a console has none
        sys.stderr.write(Texts(lang).get("already_open") + "\n")
