"""One pass over the bytes of a text file: its encoding, its line ends, how many lines it has.

Reads every byte once, holds a bounded sample. Knows nothing of cells.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TextIO

from directory_app.domain.errors import Cancelled, EnvironmentFault, UserError
from directory_app.formats.text_encoding import (
    MOST_LETTERS,
    Guess,
    find_mark,
    find_utf16,
    guess,
    has_damaged_accents,
    letters,
)

from .table import IsCancelled

SAMPLE_BYTES: Final = 256 * 1024
_CHUNK_BYTES: Final = 1 << 20
_QUOTED: Final = re.compile('"[^"]*"')
_WIDE: Final = ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be")


@dataclass(frozen=True, slots=True)
class Scan:
    """What the bytes say. ``sample``: the first characters; ``line_end``: the character that
    ends lines; ``line_count``: how many there are."""

    encoding: str
    is_guessed: bool
    has_damaged_accents: bool
    sample: str
    line_end: str
    line_count: int

    @property
    def warnings(self) -> tuple[str, ...]:
        """The codes of what a table in this encoding is told to be."""
        codes = {"encoding_guessed": self.is_guessed, "accents_damaged": self.has_damaged_accents}
        return tuple(code for code, is_so in codes.items() if is_so)


def scan(path: Path, encoding: str | None, is_cancelled: IsCancelled) -> Scan:
    """Look at a file, in the encoding that a person gave or the one that is recognised.

    Raises EnvironmentFault ``import_unreadable``, UserError ``encoding_unknown`` and
    ``encoding_wrong`` (a given one that leaves a third of the letters unread), Cancelled.
    """
    if encoding is not None:
        check_encoding(encoding)
    try:
        found = _Found()
        for chunk in _chunks(path, is_cancelled):
            found.see(chunk)
    except OSError as error:
        raise EnvironmentFault("import_unreadable", file=path.name) from error
    return found.judged(encoding)


def check_encoding(encoding: str) -> None:
    """Raise UserError ``encoding_unknown`` unless text can be read in it."""
    try:
        b"a".decode(encoding, "replace")
        codecs.getincrementaldecoder(encoding)
    except (LookupError, UnicodeError, ValueError):
        raise UserError("encoding_unknown", encoding=encoding) from None


def _chunks(path: Path, is_cancelled: IsCancelled) -> Iterator[bytes]:
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK_BYTES):
            if is_cancelled():
                raise Cancelled
            yield chunk


class _Found:
    """What was seen of a file so far."""

    def __init__(self) -> None:
        self._start = b""
        self._letters = bytearray()
        self._feeds = 0
        self._returns = 0
        self._last = b""

    def see(self, chunk: bytes) -> None:
        """Take in the next bytes."""
        self._start = self._start or chunk[:SAMPLE_BYTES]
        self._feeds += chunk.count(b"\n")
        self._returns += chunk.count(b"\r")
        self._last = chunk
        if len(self._letters) < MOST_LETTERS and not chunk.isascii():
            self._letters += letters(chunk, MOST_LETTERS - len(self._letters))

    def judged(self, given: str | None) -> Scan:
        """What all of it says. Raises UserError ``encoding_wrong``."""
        one = Guess(given) if given else self._guessed()
        text = self._start.decode(one.encoding, "replace").removeprefix("\ufeff")
        if given and _is_wrong(text):
            raise UserError("encoding_wrong", encoding=given)
        end = line_end(text)
        ends = self._returns if end == "\r" else self._feeds
        is_open = not self._last.rstrip(b"\x00").endswith(end.encode())
        is_narrow = one.encoding not in _WIDE
        seen = bytes(self._letters).decode(one.encoding, "replace") if is_narrow else text
        is_damaged = has_damaged_accents(seen)
        return Scan(one.encoding, one.is_guessed, is_damaged, text, end, ends + is_open)

    def _guessed(self) -> Guess:
        proven = find_mark(self._start) or find_utf16(self._start)
        return Guess(proven) if proven else guess(bytes(self._letters))


def _is_wrong(text: str) -> bool:
    letters_read = sum(sign > "\x7f" for sign in text)
    return text.count("\ufffd") * 3 > letters_read


def line_end(text: str) -> str:
    """The character that ends lines: LF, or CR where lines end in CR alone (old Mac); one inside
    quotes, or a lone one beside LF, is content."""
    outside = _QUOTED.sub("", text)
    crlf = outside.count("\r\n")
    returns, feeds = outside.count("\r") - crlf, outside.count("\n")
    return "\r" if returns > feeds else "\n"


def open_text(path: Path, encoding: str, end: str) -> TextIO:
    """The text of a file; what does not decode is U+FFFD, a byte order mark is passed over.

    Raises EnvironmentFault ``import_unreadable``.
    """
    try:
        stream = path.open("r", encoding=encoding, errors="replace", newline=end)
    except OSError as error:
        raise EnvironmentFault("import_unreadable", file=path.name) from error
    if stream.read(1) != "\ufeff":
        stream.seek(0)
    return stream
