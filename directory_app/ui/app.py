"""The window's entry point: makes the application, wires it to the directory, runs it."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from PySide6.QtWidgets import QApplication

from directory_app import bootstrap
from directory_app.texts import Texts

from .context import Look
from .fonts import scaled
from .main_window import NAME, Doors, MainWindow
from .settings import WindowSettings
from .theme import Mode, Theme
from .translations import install

READABLE_PT = 10.5
"""Body text is never smaller: Qt's own default without a desktop is 9."""


@dataclass(frozen=True, slots=True)
class Program:
    """A running program: application, theme and window."""

    app: QApplication
    theme: Theme
    window: MainWindow


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


def make_window(look: Look, settings: WindowSettings, location: Path) -> MainWindow:
    """A window on the directory at ``location``, which need not exist yet."""
    doors = Doors(
        location,
        bootstrap.open_directory,
        lambda path, origin: bootstrap.create_directory(path, cast(bootstrap.Origin, origin)),
    )
    return MainWindow(doors, look, settings)


def open_settings() -> WindowSettings:
    """What the window remembers, in Bottin's home."""
    return WindowSettings(bootstrap.home() / "window.ini")


def start(location: Path | None, *, lang: str = "fr", theme: str | None = None) -> Program:
    """Everything but the event loop. ``theme``: system, light or dark; None: the last chosen."""
    app = make_application()
    settings = open_settings()
    look = make_look(app, lang, Mode(theme) if theme else settings.theme)
    window = make_window(look, settings, location or bootstrap.default_location())
    return Program(app, look.theme, window)


def run_window(location: Path | None, *, lang: str = "fr", theme: str | None = None) -> int:
    """Opens the window and returns the exit code once it is closed."""
    program = start(location, lang=lang, theme=theme)
    program.window.show()
    return program.app.exec()
