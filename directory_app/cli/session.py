"""What every command of the command line has at hand: arguments, directory, texts, answers.

Owns standard output and error: one JSON document or French (or English) lines, never both.
"""

from __future__ import annotations

import argparse
import datetime
import json
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from directory_app.domain.confidentiality import Redacted
from directory_app.domain.unknown_values import UnknownValue
from directory_app.services.directory import Directory
from directory_app.texts import Texts

DONE, REFUSED, USAGE, WORLD, BUG = 0, 1, 2, 3, 4
"""Exit codes of docs/cli.md."""
INTERRUPTED = 130
"""As shells have it for a command that Ctrl+C ended: 128 and the number of the signal."""


class Outlet:
    """What a command says, and in which form."""

    def __init__(self, arguments: argparse.Namespace, texts: Texts) -> None:
        self.arguments = arguments
        self.texts = texts

    @property
    def is_json(self) -> bool:
        """Whether the answer is to be one JSON document."""
        return bool(getattr(self.arguments, "json", False))

    def say(self, code: str, **params: object) -> None:
        """One sentence to standard error, unless JSON was asked for."""
        if not self.is_json:
            print(self.texts.get(code, **params), file=sys.stderr)

    def say_error(self, code: str) -> None:
        """The sentence of an error that changes nothing, to standard error."""
        print(self.texts.error_code(code), file=sys.stderr)


class Session(Outlet):
    """One run of the command line on an open directory."""

    def __init__(self, arguments: argparse.Namespace, directory: Directory, texts: Texts) -> None:
        super().__init__(arguments, texts)
        self.directory = directory

    def print_contact(self, card: Redacted, unknown: Iterable[UnknownValue] = ()) -> None:
        """The contact as JSON, with what its imported card holds besides."""
        print_json(self.directory.contacts.to_json(card, self.texts.problem, unknown))


def print_json(document: object) -> None:
    """Exactly one JSON document to standard output, in UTF-8."""
    print(json.dumps(document, ensure_ascii=False, indent=2))


def instant(milliseconds: int) -> str:
    """An instant in UTC, ISO 8601 with milliseconds."""
    moment = datetime.datetime.fromtimestamp(milliseconds / 1000, datetime.UTC)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def is_server(location: str) -> bool:
    """Whether ``--directory`` names a server rather than a file."""
    return "://" in location


def chosen_location(arguments: argparse.Namespace, default: Path) -> Path:
    """The directory file of this run."""
    return Path(arguments.directory) if arguments.directory else default


def tell_progress(done: int, total: int | None) -> None:
    """How far something is, on a terminal only."""
    if done and sys.stderr.isatty():
        print(f"\r{done} / {total}" if total else f"\r{done}", end="\r", file=sys.stderr)


def error_document(
    code: str, message: str, candidates: tuple[Mapping[str, str], ...] = ()
) -> dict[str, object]:
    """The JSON of a failure."""
    error: dict[str, object] = {"code": code, "message": message}
    return {"error": error | ({"candidates": list(candidates)} if candidates else {})}
