"""A file's bytes as text, its encoding known or said to be guessed; never wrong letters silently.

Which encoding is told by :mod:`directory_app.formats.text_encoding`; what it only guesses is read
with a warning. No more is read than the reader of text looks at.
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from directory_app.domain.errors import EnvironmentFault, UserError
from directory_app.formats.free_text.cleaning import MAX_CHARACTERS
from directory_app.formats.text_encoding import WITHOUT_NULS, find_mark, find_utf16, guess

MAX_BYTES: Final = 4 * (MAX_CHARACTERS + 1)
"""Enough for one character more than is read, in any encoding."""

MOST_PASTED: Final = 2 * (MAX_CHARACTERS + 1)
"""Enough characters of a pasted text, though each line may end in two."""


@dataclass(frozen=True, slots=True)
class DecodedText:
    """A text and its encoding; ``is_guessed`` when nothing in the bytes proves it."""

    text: str
    encoding: str
    is_guessed: bool = False


def read_file(path: Path) -> bytes:
    """At most :data:`MAX_BYTES` bytes. Raises EnvironmentFault ``import_unreadable``."""
    try:
        with path.open("rb") as stream:
            return stream.read(MAX_BYTES)
    except OSError as error:
        raise EnvironmentFault("import_unreadable", file=path.name) from error


def decode(data: bytes, encoding: str | None = None) -> DecodedText:
    """The text of bytes, in the ``encoding`` that a person gave, else as recognised.

    Raises UserError ``encoding_unknown``, ``encoding_wrong`` for a given one, EnvironmentFault
    ``encoding_unrecognised``.
    """
    data = data[:MAX_BYTES]
    if encoding is not None:
        return DecodedText(_as_given(data, encoding), encoding)
    if name := find_mark(data):
        codec = "utf-8-sig" if name == "utf-8" else name
        return DecodedText(_decoded(data, codec), name)
    if b"\x00" in data:
        name = find_utf16(data) or "utf-8"
        return DecodedText(_decoded(data, name), name)
    return _guessed(data)


def _guessed(data: bytes) -> DecodedText:
    """Bytes that nothing marks: UTF-8, damaged or not, else letters that make French."""
    found = guess(data)
    if found.encoding == "utf-8":
        try:
            return DecodedText(_incremental(data, "utf-8"), "utf-8")
        except UnicodeDecodeError:
            return DecodedText(data.decode("utf-8", "replace"), "utf-8", is_guessed=True)
    name = found.encoding if found.score > 0 else WITHOUT_NULS[0]
    return DecodedText(_decoded(data, name), name, is_guessed=True)


def _as_given(data: bytes, encoding: str) -> str:
    try:
        codecs.lookup(encoding)
        return _incremental(data, encoding).removeprefix("\ufeff")
    except LookupError:
        raise UserError("encoding_unknown", encoding=encoding) from None
    except UnicodeDecodeError:
        raise UserError("encoding_wrong", encoding=encoding) from None


def _decoded(data: bytes, codec: str) -> str:
    try:
        return _incremental(data, codec)
    except UnicodeDecodeError:
        raise EnvironmentFault("encoding_unrecognised") from None


def _incremental(data: bytes, codec: str) -> str:
    """Strictly, but for a last character that the limit cut in two."""
    is_whole = len(data) < MAX_BYTES
    decoder = codecs.getincrementaldecoder(codec)("strict")
    return str(decoder.decode(data, final=is_whole))
