"""The words that every command shares, which alone open the window.

They are read before any command is known: a window does not wait for the whole command line to be
loaded. Knows no command.
"""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Callable, Sequence
from typing import NoReturn

from directory_app.texts import LANGUAGES

THEMES = ("system", "light", "dark")


class UsageError(Exception):
    """The words of the command line make no sense; ``usage`` shows what would."""

    def __init__(self, message: str, usage: str) -> None:
        super().__init__(message)
        self.usage = usage


class Parser(argparse.ArgumentParser):
    """A parser that raises instead of leaving, so that an error has one form."""

    def error(self, message: str) -> NoReturn:
        """Raise UsageError with argparse's own words."""
        raise UsageError(message, self.format_usage())


def location(text: str) -> str:
    """The place of a directory, for argparse: an empty one would silently open the default."""
    if not text.strip():
        raise argparse.ArgumentTypeError("empty")
    return text


def add_common_words(parser: Parser, help_of: Callable[[str], str]) -> None:
    """What may stand before any command; ``help_of`` has the line of help of each."""
    parser.add_argument("--directory", type=location, metavar="PATH", help=help_of("directory"))
    # No default: the window then speaks the language chosen there, the command line French.
    parser.add_argument("--lang", choices=LANGUAGES, help=help_of("lang"))
    parser.add_argument("--theme", choices=THEMES, help=help_of("theme"))
    parser.add_argument("--author", metavar="NAME", help=help_of("author"))


def window_words(words: Sequence[str]) -> argparse.Namespace | None:
    """The words, if they open the window and nothing else; None when there is a command among
    them, a question for help or anything that makes no sense: the whole grammar judges those."""
    parser = Parser(prog="bottin", add_help=False)
    add_common_words(parser, lambda _: "")
    try:
        arguments, others = parser.parse_known_args(words)
    except UsageError:
        return None
    arguments.command = None
    return None if others else arguments


def utf8_output() -> None:
    """Make the standard streams speak UTF-8 and never fail on a character."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
