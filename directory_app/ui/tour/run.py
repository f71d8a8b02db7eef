"""Makes the journey, in each language, and puts its pictures where they are wanted."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from directory_app.texts import Texts
from directory_app.ui.app import make_application, make_look, make_window
from directory_app.ui.context import Look
from directory_app.ui.garbage import GarbageCollector
from directory_app.ui.settings import WindowSettings
from directory_app.ui.theme import Mode
from directory_app.ui.translations import install

from .camera import Camera
from .hands import TourStopped
from .journey import Journey

LANGUAGES = ("fr", "en")
THEMES = (Mode.LIGHT, Mode.DARK)


def run_tour(
    out: Path,
    *,
    location: Path | None = None,
    theme: str | None = None,
    lang: str | None = None,
    echo: Callable[[str], None],
) -> int:
    """Makes the journey and puts pictures into ``out/fr`` and ``out/en`` (made when missing).

    ``location``: a directory file, made of the invented sample when it does not exist, which the
    journey changes; without one it works in folders of its own and leaves nothing behind.
    ``theme`` and ``lang``: one of them, None for all (French alone on a given file, which is
    changed once). Returns 0, or 1 when the journey stopped
    half-way.
    """
    modes = (Mode(theme),) if theme else THEMES
    app = make_application()
    GarbageCollector(app).begin()
    look = make_look(app, lang or LANGUAGES[0], modes[0])
    languages = (lang,) if lang else LANGUAGES[:1] if location else LANGUAGES
    for spoken in languages:
        install(app, spoken)
        folder = out / spoken
        folder.mkdir(parents=True, exist_ok=True)
        there = Look(look.theme, Texts(spoken), spoken)
        if not _go(folder, location, modes, there, echo):
            return 1
    return 0


def _go(
    out: Path,
    location: Path | None,
    modes: tuple[Mode, ...],
    look: Look,
    echo: Callable[[str], None],
) -> bool:
    with tempfile.TemporaryDirectory(prefix="bottin-tour-") as folder:
        settings = WindowSettings(Path(folder) / "window.ini")
        window = make_window(look, settings, location or Path(folder) / "exemple.bottin")
        try:
            Journey(window, Camera(look.theme, modes, out), echo).go()
        except TourStopped as stop:
            echo(look.texts.get("tour_stopped", step=stop))
            return False
        finally:
            window.close()
            window.deleteLater()
    return True
