"""What may be told of a bug: types and places. Never a message, a value, or a user's folder.

A message may quote what was typed, a path the name of whoever sits there (docs/safety.md, C3).
Knows nothing of Qt's widgets.
"""

from __future__ import annotations

import io
import logging
import os
import platform
import traceback
from collections.abc import Iterator
from logging.handlers import RotatingFileHandler
from pathlib import Path, PurePath

from directory_app.services.versions import versions

LOG_NAME = "bottin.log"
LOG_BYTES = 500_000
LOG_FILES = 3
_PACKAGE = "directory_app"
_LIBRARIES = ("site-packages", "dist-packages")
_FRAMES_LOGGED = 4

logger = logging.getLogger(__name__)


def place_of(file: str) -> str:
    """A source file from its package on; only its name when it belongs to no package."""
    parts = PurePath(file.replace("\\", "/")).parts
    if _PACKAGE in parts:
        return "/".join(parts[len(parts) - 1 - parts[::-1].index(_PACKAGE) :])
    for folder in _LIBRARIES:
        if folder in parts:
            return "/".join(parts[parts.index(folder) + 1 :])
    return parts[-1] if parts else ""


def places_of(error: BaseException) -> list[str]:
    """``file:line function`` of each call, the outermost first."""
    frames = traceback.extract_tb(error.__traceback__)
    return [f"{place_of(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]


def fingerprint_of(error: BaseException) -> str:
    """The same for the same bug at the same place, whatever was typed."""
    return " ".join((type(error).__name__, *places_of(error)[-1:]))


def report_of(error: BaseException) -> str:
    """Versions, system, type of the error and of its causes, and the places they went through."""
    lines = [f"{name} {version}" for name, version in versions().items()]
    lines.append(f"{platform.system()} {platform.release()} {platform.machine()}")
    for one in _chain(error):
        lines += ["", type(one).__name__, *(f"  {place}" for place in places_of(one))]
    return "\n".join(lines)


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    one: BaseException | None = error
    while one is not None and id(one) not in seen:
        seen.add(id(one))
        yield one
        one = one.__cause__ or (None if one.__suppress_context__ else one.__context__)


def log_unexpected(error: BaseException) -> None:
    """Logs a bug in one line, the innermost place first."""
    places = reversed(places_of(error)[-_FRAMES_LOGGED:])
    logger.error("unexpected %s at %s", type(error).__name__, " < ".join(places))


class _PlacesOnly(logging.Formatter):
    """Writes an exception that came with a record as :func:`places_of` it."""

    def formatException(self, ei: object) -> str:
        """Replaces the library's trace, which ends with the message."""
        error = ei[1] if isinstance(ei, tuple) else None
        if not isinstance(error, BaseException):
            return ""
        return "\n".join((type(error).__name__, *(f"  {place}" for place in places_of(error))))


class PrivateLog(RotatingFileHandler):
    """A small log that only its user can read (mode 0600). One that cannot be written is let go:
    a full disk is no reason to stop, nor to print a record elsewhere."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            file, maxBytes=LOG_BYTES, backupCount=LOG_FILES - 1, encoding="utf-8", delay=True
        )
        self.setFormatter(_PlacesOnly("%(asctime)s %(levelname)s %(name)s %(message)s"))
        self.setLevel(logging.WARNING)

    def _open(self) -> io.TextIOWrapper:
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND
        return os.fdopen(os.open(self.baseFilename, flags, 0o600), "a", encoding="utf-8")

    def handleError(self, record: logging.LogRecord) -> None:
        """Says nothing: the library would print the record's arguments to stderr."""


def log_to(folder: Path) -> PrivateLog | None:
    """Keeps Bottin's log in ``folder`` from now on, one handler at a time; None when the folder
    refuses, which costs the log, not the program."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError:
        return None
    log = PrivateLog(folder / LOG_NAME)
    ours = logging.getLogger(_PACKAGE)
    for before in [h for h in ours.handlers if isinstance(h, PrivateLog)]:
        stop_log(before)
    ours.addHandler(log)
    return log


def stop_log(log: PrivateLog) -> None:
    """Writes to the file no more."""
    logging.getLogger(_PACKAGE).removeHandler(log)
    log.close()
