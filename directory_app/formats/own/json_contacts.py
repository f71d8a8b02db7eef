"""A document of our contact JSON cut into its contacts, each with its line and its own bytes.

An array, one contact alone, or ``{"contacts": […]}``. Contacts are decoded one at a time: what is
broken is refused by itself, and reading goes on with the next one that begins a line, as ours do.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Final

from directory_app.domain.errors import EnvironmentFault
from directory_app.domain.incoming import ImportRecord
from directory_app.domain.problems import Problem
from directory_app.domain.text import clean_line
from directory_app.formats.own.contact_records import contact_record

MOST_BYTES: Final = 256 * 1024 * 1024
"""A larger document is refused whole."""
MOST_CONTACT_CHARACTERS: Final = 10 * 1024 * 1024
"""A larger contact is refused alone."""
MOST_BROKEN: Final = 100
"""After that many breaks the rest is given up as one: each costs a look at what follows."""

_WORD: Final = re.compile(r"[^ \t\r\n]")
_WRAPPED: Final = re.compile(r'\{\s*"contacts"\s*:\s*(?=\[)')
_NEXT_LINE: Final = re.compile(r"\n[ \t]*(?=\{)")
_RAW_CHARACTERS: Final = 200


def json_records(data: bytes, file: str = "") -> Iterator[ImportRecord]:
    """The records of a document, in order.

    Elements that are no contact become records with a refusal: ``json_broken`` (what follows
    cannot be read either, up to the next line that begins with an object), ``json_too_large``,
    ``json_not_a_contact``, ``kind_unknown``. Raises EnvironmentFault ``import_too_large`` {file,
    most} or ``json_unreadable`` {file}, when the whole document cannot be read.
    """
    if len(data) > MOST_BYTES:
        raise EnvironmentFault("import_too_large", file=file, most=MOST_BYTES >> 20)
    text = _decoded(data, file)
    start = _after_space(text, 0)
    wrapped = _WRAPPED.match(text, start)
    start = wrapped.end() if wrapped else start
    if text[start : start + 1] == "[":
        return _Document(text).elements(start + 1)
    if text[start : start + 1] == "{":
        return _Document(text).alone(start)
    raise EnvironmentFault("json_unreadable", file=file)


def _decoded(data: bytes, file: str) -> str:
    """UTF-8, or what its byte order mark says: RFC 8259 §8.1 forbids it, programs write it."""
    encoding = json.detect_encoding(data)
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise EnvironmentFault("json_unreadable", file=file) from error


def _after_space(text: str, position: int) -> int:
    """Where the next thing that is no space (RFC 8259 §2) stands, or the end."""
    found = _WORD.search(text, position)
    return found.start() if found else len(text)


def _refuse_constant(name: str) -> object:
    raise ValueError(name)


class _Document:
    """The text of one document, and where in it one is."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._decoder = json.JSONDecoder(parse_constant=_refuse_constant)
        self._line, self._counted, self._broken = 1, 0, 0

    def alone(self, start: int) -> Iterator[ImportRecord]:
        """The one contact of the document."""
        record, _ = self._element(start, 0)
        yield record

    def elements(self, start: int) -> Iterator[ImportRecord]:
        """The elements of an array that begins before ``start``."""
        number, position = 0, self._skip(start)
        while position < len(self._text) and self._text[position] != "]":
            record, position = self._element(position, number)
            yield record
            number += 1

    def _skip(self, position: int) -> int:
        return _after_space(self._text, position)

    def _next(self, end: int) -> int:
        """Where the next element begins: after a comma, or else at the next line of an object."""
        position = self._skip(end)
        mark = self._text[position : position + 1]
        if mark == ",":
            return self._skip(position + 1)
        return position if mark == "]" else self._resumed(end)

    def _resumed(self, position: int) -> int:
        self._broken += 1
        found = _NEXT_LINE.search(self._text, position) if self._broken <= MOST_BROKEN else None
        return found.end() if found else len(self._text)

    def _element(self, start: int, number: int) -> tuple[ImportRecord, int]:
        """What stands at ``start``, and where the next element begins."""
        line = self._line_of(start)
        try:
            value, end = self._decoder.raw_decode(self._text, start)
        except (ValueError, RecursionError):
            end = self._resumed(start)
            return self._refused(line, start, end, "json_broken", number), end
        following = self._next(end)
        if end - start > MOST_CONTACT_CHARACTERS:
            return self._refused(line, start, end, "json_too_large", number), following
        if not isinstance(value, dict):
            return self._refused(line, start, end, "json_not_a_contact", number), following
        return contact_record(value, line, self._bytes(start, end)), following

    def _line_of(self, position: int) -> int:
        self._line += self._text.count("\n", self._counted, position)
        self._counted = position
        return self._line

    def _bytes(self, start: int, end: int) -> bytes:
        return self._text[start:end].encode("utf-8", "backslashreplace")

    def _refused(self, line: int, start: int, end: int, code: str, number: int) -> ImportRecord:
        raw = clean_line(self._text[start : min(end, start + _RAW_CHARACTERS)])
        problem = Problem("json_element", {"number": str(number + 1)})
        return ImportRecord(
            line, raw, data=self._bytes(start, end), problems=(problem,), refusal=code
        )
