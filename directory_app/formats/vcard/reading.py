"""Bytes to cards: every property as it was written, whatever the version, encoding and damage.

``read_cards`` yields lazily; a card that is broken, too large or cut short costs only itself, and
says what is wrong with it. Nothing is dropped in silence: a line is in a property, in a problem, or
is BEGIN, END or VERSION. Knows nothing of what a property means.
"""

from __future__ import annotations

import binascii
import re
import string
from collections.abc import Iterator
from typing import Final

from directory_app.domain.errors import UserError
from directory_app.formats.vcard.blocks import Block, Blocks, Outside
from directory_app.formats.vcard.charsets import decoded, has_raw_octets, readable, settled
from directory_app.formats.vcard.escapes import OLD_VERSION, escaped
from directory_app.formats.vcard.heads import SHORT_HEAD, Head, read_head, short_head, split_line
from directory_app.formats.vcard.lines import logical_lines
from directory_app.formats.vcard.octets import octets_of, plain_line_ends
from directory_app.formats.vcard.properties import Card, CardProblem, Property

MAX_FILE_BYTES: Final = 256 * 1024 * 1024
"""A larger file is refused whole."""
MAX_CARD_BYTES: Final = 10 * 1024 * 1024
"""A larger card is refused alone."""

VERSIONS: Final = frozenset({"2.1", "3.0", "4.0"})
PROBLEM_CODES: Final = frozenset(
    {
        "missing_begin",
        "missing_end",
        "wrong_end",
        "missing_version",
        "unknown_version",
        "repeated_version",
        "unreadable_line",
        "control_characters",
        "charset_mismatch",
        "bad_base64",
        "nested_card",
        "nested_too_deep",
        "card_too_large",
        "outside_card",
        "stray_end",
    }
)
"""Every code of a :class:`CardProblem`; the last two only in :attr:`CardReader.problems`."""

_VERSION: Final = re.compile(r"(?mi)^(?:[\w-]+\.)?VERSION[^:\n]*:([^\n]*)")
_BASE64_LINE: Final = re.compile(r"[A-Za-z0-9+/=\s]+")
_BASE64_OCTETS: Final = (string.ascii_letters + string.digits + "+/").encode()
_BINARY_NAMES: Final = frozenset({"PHOTO", "LOGO", "SOUND", "KEY"})
_STRUCTURE: Final = frozenset({"VERSION", "BEGIN", "END"})


def read_cards(data: bytes) -> Iterator[Card]:
    """Yield the cards of a file, in order; see :class:`CardReader` for what is between them."""
    return iter(CardReader(data))


class CardReader:
    """The cards of a file, and ``problems``: what was wrong outside of them, filled on the way.

    Raises :class:`~directory_app.domain.errors.UserError` ``file_too_large`` when made with more
    than :data:`MAX_FILE_BYTES` bytes; nothing after that.
    """

    def __init__(self, data: bytes) -> None:
        if len(data) > MAX_FILE_BYTES:
            raise UserError("file_too_large", megabytes=MAX_FILE_BYTES // 1024**2)
        self._octets = octets_of(data)
        self.problems: list[CardProblem] = []

    def __iter__(self) -> Iterator[Card]:
        for block in Blocks(self._octets.data):
            if isinstance(block, Outside):
                self._note(block)
            elif card := self._card(block):
                yield card

    def _note(self, outside: Outside) -> None:
        end = min(outside.end, outside.start + MAX_CARD_BYTES)
        text = decoded(plain_line_ends(self._octets.data[outside.start : end]))
        self.problems.append(CardProblem(outside.code, outside.line, text.strip()))

    def _card(self, block: Block) -> Card | None:
        """The card of a block; None when it has neither an end nor anything in it."""
        if block.end - block.start > MAX_CARD_BYTES:
            return Card("", (), block.line, problems=(CardProblem("card_too_large", block.line),))
        body = plain_line_ends(self._octets.data[block.body_start : block.body_end])
        if block.problems and not body.strip():
            self.problems.extend(block.problems)
            return None
        own = self._octets.original(block.start, block.end)
        return _Body(block, body).card(own)


class _Body:
    """The making of one card, line after line."""

    def __init__(self, block: Block, body: bytes) -> None:
        is_plain = not block.has_inner and b"QUOTED-PRINTABLE" not in body.upper()
        text = body.decode("utf-8", "surrogateescape").lstrip(" \t")
        found = _VERSION.search(text)
        self.version = readable(found[1])[0].strip() if found else ""
        self.line_end = "\n" if self.version == OLD_VERSION else "\\n"
        self.block = block
        self.lines = logical_lines(text, block.body_line, is_plain=is_plain)
        self.properties: list[Property] = []
        self.problems = list(block.problems)
        self.tail: list[str] | None = None

    def card(self, data: bytes) -> Card:
        """The whole card; ``data``: its bytes as they stood."""
        self._read()
        self._judge_version()
        return Card(
            self.version, tuple(self.properties), self.block.line, data, tuple(self.problems)
        )

    def _read(self) -> None:
        add = self.properties.append
        for number, line in self.lines:
            # The commonest line first: no quotes, a head seen before, a value that stands.
            text, colon, value = line.partition(":")
            if not colon or '"' in text:
                text, value = split_line(line)
            head = short_head(text) if len(text) <= SHORT_HEAD else read_head(text)
            if head is None:
                self._odd(number, line)
                continue
            if self.tail is not None:
                self._end_base64()
            name, group, parameters, charset, is_quoted, is_base64 = head
            if name in _STRUCTURE:
                self._structure(number, name, line, value)
                continue
            if charset or is_quoted or not value.isprintable():
                value = self._value(number, head, value)
            add(Property(name, value, parameters, group, number))
            if is_base64 or (name in _BINARY_NAMES and "://" not in value):
                self.tail = []
        if self.tail is not None:
            self._end_base64()

    def _value(self, number: int, head: Head, value: str) -> str:
        """The value, its transfer undone."""
        if head.is_quoted:
            # A CR after = would make the decoder skip all that follows it.
            octets = value.encode("utf-8", "surrogateescape").replace(b"\r", b"\n")
            value = binascii.a2b_qp(octets).decode("utf-8", "surrogateescape")
        if head.charset or has_raw_octets(value):
            value, is_right = readable(value, head.charset)
            if not is_right:
                self._problem("charset_mismatch", number, head.charset or value)
        value, is_cut = settled(value, self.line_end)
        if is_cut:
            self._problem("control_characters", number, value)
        return value

    def _problem(self, code: str, number: int, text: str) -> None:
        self.problems.append(CardProblem(code, number, text))

    def _odd(self, number: int, line: str) -> None:
        """A line that is no property: more base64, nothing, or a problem."""
        if self.tail is not None:
            if not line.strip():
                if self.tail or self.properties[-1].value:
                    self._end_base64()
                return
            if _BASE64_LINE.fullmatch(line):
                self.tail.append(line)
                return
        if line.strip():
            self._problem("unreadable_line", number, readable(line)[0])

    def _end_base64(self) -> None:
        """The last property had binary content, which is whole now."""
        last = self.properties[-1]
        value = "".join("".join([last.value, *(self.tail or ())]).split())
        self.tail = None
        is_base64 = last.values("ENCODING") == ("b",)
        if value != last.value and (is_base64 or " " not in last.value):
            self.properties[-1] = Property(last.name, value, last.parameters, last.group, last.line)
        if is_base64 and not _is_base64(value):
            self._problem("bad_base64", last.line, value[:80])

    # --- structure -----------------------------------------------------------------------------

    def _structure(self, number: int, name: str, line: str, value: str) -> None:
        if name != "VERSION":
            self._inner(number, line)
        elif value.strip() != self.version:
            self._problem("repeated_version", number, line)

    def _inner(self, number: int, line: str) -> None:
        """A card within the card belongs to the AGENT before it; else it is set apart."""
        text = readable(line)[0]
        last = self.properties[-1] if self.properties else None
        if last and last.name == "AGENT" and not last.value.strip() and "\n" in text:
            inner = settled(text, "\n")[0]
            value = inner if self.version == OLD_VERSION else escaped(inner, self.version)
            self.properties[-1] = Property("AGENT", value, last.parameters, last.group, last.line)
        else:
            code = "nested_card" if "\n" in text else "unreadable_line"
            self._problem(code, number, text)

    def _judge_version(self) -> None:
        if not self.version:
            self._problem("missing_version", self.block.line, "")
        elif self.version not in VERSIONS:
            self._problem("unknown_version", self.block.line, self.version)


def _is_base64(value: str) -> bool:
    """Whether base64 can be decoded, padding forgiven."""
    body = value.rstrip("=").encode("utf-8", "replace")
    return len(body) % 4 != 1 and not body.translate(None, _BASE64_OCTETS)
