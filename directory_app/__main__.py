"""``bottin``: the window when nothing is asked, the command line otherwise; imported lazily."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path


def has_screen() -> bool:
    """Whether a window can open: always off Linux, with X11 or Wayland (or a forced platform)."""
    if not sys.platform.startswith("linux"):
        return True
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return any(os.environ.get(name) for name in names)


def main(words: Sequence[str] | None = None) -> int:
    """Answer the words of the command line, or open the window. Returns the exit code."""
    os.umask(0o077)
    if getattr(sys, "frozen", False):  # a spreadsheet is read in a process of its own
        import multiprocessing

        multiprocessing.freeze_support()
    from directory_app.cli.grammar import utf8_output, window_words

    given = sys.argv[1:] if words is None else list(words)
    utf8_output()
    asked = window_words(given)
    if asked is not None:
        return _open(asked)
    from directory_app.cli.main import run

    return run(given, _open)


def _open(arguments: argparse.Namespace) -> int:
    if arguments.command == "tour":
        return _tour(Path(arguments.out), arguments.directory, arguments.theme)
    return _window(arguments.directory, arguments.lang, arguments.theme)


def _window(directory: str | None, lang: str | None, theme: str | None) -> int:
    if not has_screen():
        return _show_without_screen(lang)
    gc.disable()  # until the window is there: see directory_app.ui.garbage
    from directory_app.ui.app import run_window

    return run_window(Path(directory) if directory else None, lang=lang, theme=theme)


def _show_without_screen(lang: str | None) -> int:
    from directory_app.texts import Texts

    out = Path("bottin-images")
    _echo(Texts(lang or "fr").get("no_screen", folder=out))
    return _tour(out, None, None)


def _tour(out: Path, directory: str | None, theme: str | None) -> int:
    if not has_screen():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from directory_app.ui.tour.run import run_tour

    location = Path(directory) if directory else None
    return run_tour(out, location=location, theme=theme, echo=_echo)


def _echo(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
