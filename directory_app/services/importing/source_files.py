"""A file's bytes as text, its encoding known or said to be guessed; never wrong letters silently.

A byte order mark, then strict UTF-8, then Windows-1252 as old office programs write it (with a
warning). No more is read than the reader of text looks at. RFC 3629, The Unicode Standard §23.8.
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from directory_app.domain.errors import EnvironmentFault, UserError
from directory_app.formats.free_text.cleaning import MAX_CHARACTERS

MAX_BYTES: Final = 4 * (MAX_CHARACTERS + 1)
"""Enough for one character more than is read, in any encoding."""

MOST_PASTED: Final = 2 * (MAX_CHARACTERS + 1)
"""Enough characters of a pasted text, though each line may end in two."""

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


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
    for mark, name in _MARKS:
        if data.startswith(mark):
            codec = "utf-8-sig" if name == "utf-8" else name
            return DecodedText(_decoded(data, codec, "encoding_unrecognised"), name)
    if b"\x00" not in data:
        for name, is_guessed in (("utf-8", False), ("windows-1252", True)):
            try:
                return DecodedText(_incremental(data, name), name, is_guessed)
            except UnicodeDecodeError:
                continue
    return DecodedText(_decoded(data, "utf-8", "encoding_unrecognised"), "utf-8")


def _as_given(data: bytes, encoding: str) -> str:
    try:
        codecs.lookup(encoding)
        return _incremental(data, encoding).removeprefix("\ufeff")
    except LookupError:
        raise UserError("encoding_unknown", encoding=encoding) from None
    except UnicodeDecodeError:
        raise UserError("encoding_wrong", encoding=encoding) from None


def _decoded(data: bytes, codec: str, code: str) -> str:
    try:
        return _incremental(data, codec)
    except UnicodeDecodeError:
        raise EnvironmentFault(code) from None


def _incremental(data: bytes, codec: str) -> str:
    """Strictly, but for a last character that the limit cut in two."""
    is_whole = len(data) < MAX_BYTES
    decoder = codecs.getincrementaldecoder(codec)("strict")
    return str(decoder.decode(data, final=is_whole))
