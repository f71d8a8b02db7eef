"""The entry point of the command line: reads the words, opens the directory, answers, leaves."""

from __future__ import annotations

import argparse
import logging
import os
import signal
import sys
import threading
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path

from directory_app import bootstrap
from directory_app.domain.errors import (
    BottinError,
    Conflict,
    EnvironmentFault,
    ReferenceProblem,
    Refused,
)
from directory_app.texts import Texts

from .arguments import build_parser
from .backups import BackupSession
from .grammar import UsageError
from .session import (
    BUG,
    DONE,
    INTERRUPTED,
    REFUSED,
    USAGE,
    WORLD,
    Session,
    chosen_location,
    error_document,
    is_server,
    print_json,
    tell_progress,
)

_LOG = logging.getLogger(__name__)


def _language(words: Sequence[str]) -> str:
    """The language asked for, before the words are known to make sense."""
    for word, following in pairwise((*words, "")):
        if word == "--lang":
            return following
    return next((w.partition("=")[2] for w in words if w.startswith("--lang=")), "fr")


def parse(words: Sequence[str]) -> argparse.Namespace:
    """The words as arguments. Raises UsageError."""
    parser = build_parser(Texts(_language(words)))
    arguments, extra = parser.parse_known_args(words)
    if extra:
        if not hasattr(arguments, "query") or not isinstance(arguments.query, list):
            raise UsageError(f"unrecognized arguments: {' '.join(extra)}", parser.format_usage())
        arguments.query += extra
    return arguments


def run(words: Sequence[str], window: Callable[[argparse.Namespace], int]) -> int:
    """Answer one command; returns the exit code of docs/cli.md.

    ``window`` opens what only the window does: no command at all, and ``tour``.
    """
    try:
        arguments = parse(words)
    except UsageError as error:
        return _usage(error, Texts(_language(words)), "--json" in words)
    if arguments.command in (None, "tour"):
        return window(arguments)
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, _interrupt)
    return answer(arguments)


def _interrupt(*_: object) -> None:
    """The end of a session is as Ctrl+C."""
    raise KeyboardInterrupt


def _usage(error: UsageError, texts: Texts, as_json: bool) -> int:
    """The library's own words are English; in French the line that shows what would do says it."""
    reason = f"{error}\n" if texts.lang == "en" else ""
    message = texts.get("usage", line=f"{reason}{error.usage}".strip())
    if as_json:
        print_json(error_document("usage", message))
    else:
        print(message, file=sys.stderr)
    return USAGE


def answer(arguments: argparse.Namespace) -> int:
    """Run the command and turn each failure into its code and one sentence."""
    texts = Texts(arguments.lang)
    try:
        return _dispatch(arguments, texts)
    except BottinError as error:
        return _failed(arguments, error, texts.error(error))
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:  # what was begun is taken back by whoever began it
        return INTERRUPTED
    except Exception as error:
        _LOG.debug("bug", exc_info=error)
        return _bug(arguments, texts, error)


def _dispatch(arguments: argparse.Namespace, texts: Texts) -> int:
    if arguments.command == "version":
        return _version(arguments)
    if arguments.directory and is_server(arguments.directory):
        raise EnvironmentFault("server_unsupported", file=arguments.directory)
    location = chosen_location(arguments, bootstrap.default_location())
    if arguments.command == "init":
        return _init(arguments, texts, location)
    code: int
    if arguments.command == "backup":
        code = arguments.run(BackupSession(arguments, bootstrap.backups_of(location), texts))
        return code
    with bootstrap.open_directory(location, author=arguments.author) as directory:
        code = arguments.run(Session(arguments, directory, texts))
        return code


def _init(arguments: argparse.Namespace, texts: Texts, location: Path) -> int:
    bootstrap.create_directory(
        location,
        arguments.origin or "empty",
        contacts=arguments.contacts,
        seed=arguments.seed,
        on_made=lambda made: tell_progress(made, arguments.contacts),
    )
    with bootstrap.open_directory(location) as directory:
        count = directory.search.count()
    if arguments.json:
        print_json({"file": str(location), "contacts": count})
    else:
        print(texts.get("created", file=location, count=count), file=sys.stderr)
    return DONE


def _version(arguments: argparse.Namespace) -> int:
    from directory_app.services.versions import versions

    found = versions()
    if arguments.json:
        print_json(found)
    else:
        print("\n".join(f"{name} {number or '—'}" for name, number in found.items()))
    return DONE


def _failed(arguments: argparse.Namespace, error: BottinError, message: str) -> int:
    if getattr(arguments, "json", False):
        candidates = error.candidates if isinstance(error, ReferenceProblem) else ()
        print_json(error_document(error.code, message, candidates))
    else:
        print(message, file=sys.stderr)
        if isinstance(error, ReferenceProblem):
            for one in error.candidates:
                print("  " + "  ".join(one.values()), file=sys.stderr)
    if isinstance(error, EnvironmentFault):
        return WORLD
    return REFUSED if isinstance(error, Conflict | Refused) else USAGE


def _bug(arguments: argparse.Namespace, texts: Texts, error: Exception) -> int:
    """A bug names where it happened and no value: values may be confidential."""
    place = _place(error)
    message = f"{texts.error_code('unexpected')} [{type(error).__name__} {place}]"
    if getattr(arguments, "json", False):
        print_json(error_document("bug", message))
    else:
        print(message, file=sys.stderr)
    return BUG


def _place(error: Exception) -> str:
    trace, place = error.__traceback__, ""
    while trace is not None:
        place = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}"
        trace = trace.tb_next
    return place
