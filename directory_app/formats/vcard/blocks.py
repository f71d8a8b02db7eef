"""Where each card of a file begins and ends, before anybody reads what it holds.

Owns BEGIN and END in all their states: missing, of another name, nested, around the cards (VLIST)
or between them. One broken card never takes its neighbours along. Works on octets with LF in every
line end (:mod:`.octets`); in one pass, looking at most :data:`_AHEAD` marks ahead.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from directory_app.formats.vcard.properties import CardProblem

MAX_NESTING: Final = 4
"""Cards within a card, the outer one counted."""

_AHEAD: Final = 16
_NOTHING: Final = b" \t\r\n\0\x1a\xef\xbb\xbf"
_CARD: Final = b"VCARD"
_LINE: Final = rb"(BEGIN|END)[ \t]*:[ \t]*([A-Za-z0-9_-]*)[^A-Za-z0-9\n]{0,8}(?=\n|\Z)"
_MARK: Final = re.compile(rb"\n(?:\xef\xbb\xbf)?" + _LINE, re.I)
_FIRST_MARK: Final = re.compile(_LINE, re.I)
_AGENT: Final = re.compile(rb"(?:[\w-]+\.)?AGENT(?:;[^:]*)?:\s*", re.I)
_ANY_PROPERTY: Final = re.compile(rb"(?m)^[\w.-]+[;:]")
_NAMING_PROPERTY: Final = re.compile(rb"(?mi)^(?:[\w-]+\.)?(?:VERSION|FN|N)[;:]")


class Mark(NamedTuple):
    """A line ``BEGIN:name`` or ``END:name``, from its first octet to the next line's first."""

    is_begin: bool
    name: bytes
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Block:
    """One card: ``data[start:end]`` with its BEGIN and END, ``data[body_start:body_end]`` without.

    ``line`` and ``body_line`` count from 1. ``has_inner``: a BEGIN or END stands in the body.
    """

    line: int
    start: int
    end: int
    body_line: int
    body_start: int
    body_end: int
    has_inner: bool = False
    problems: tuple[CardProblem, ...] = ()


@dataclass(frozen=True, slots=True)
class Outside:
    """What stands in no card: ``data[start:end]``, and the code of the problem it is."""

    line: int
    start: int
    end: int
    code: str


class Blocks:
    """The cards of a file and what stands between them, in order."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._marks = _marks(data)
        self._ahead: deque[Mark] = deque()
        self._position = 0
        self._components: list[bytes] = []
        self._counted_to, self._line = 0, 1

    def __iter__(self) -> Iterator[Block | Outside]:
        while mark := self._taken():
            if mark.is_begin:
                yield from self._gap(mark.start)
                if mark.name == _CARD:
                    yield self._card(mark)
                else:
                    self._components.append(mark.name)
            else:
                yield from self._ended_outside(mark)
            self._position = max(self._position, mark.end)
        yield from self._gap(len(self._data))

    # --- marks ---------------------------------------------------------------------------------

    def _taken(self) -> Mark | None:
        return self._ahead.popleft() if self._ahead else next(self._marks, None)

    def _peek(self, number: int = 0) -> Mark | None:
        while len(self._ahead) <= number:
            if (mark := next(self._marks, None)) is None:
                return None
            self._ahead.append(mark)
        return self._ahead[number]

    def _line_at(self, position: int) -> int:
        """The number of the line that begins at ``position``, which never goes back."""
        self._line += self._data.count(b"\n", self._counted_to, position)
        self._counted_to = position
        return self._line

    # --- between cards -------------------------------------------------------------------------

    def _gap(self, end: int) -> Iterator[Block | Outside]:
        """What stands between the last card and ``end``: nothing, a card without marks, or text."""
        start = self._position
        if end <= start or not (text := self._data[start:end]).strip(_NOTHING):
            return
        if _NAMING_PROPERTY.search(text) and not self._components:
            yield self._headless(end, end, "missing_begin", "missing_end")
        else:
            yield Outside(self._line_at(start), start, end, "outside_card")

    def _ended_outside(self, mark: Mark) -> Iterator[Block | Outside]:
        """An END where no card is open: of a component, of a card without BEGIN, or astray."""
        text = self._data[self._position : mark.start]
        if mark.name == _CARD and _ANY_PROPERTY.search(text) and not self._components:
            yield self._headless(mark.start, mark.end, "missing_begin")
            return
        yield from self._gap(mark.start)
        if self._components and mark.name == self._components[-1]:
            self._components.pop()
        else:
            yield Outside(self._line_at(mark.start), mark.start, mark.end, "stray_end")

    def _headless(self, body_end: int, end: int, *codes: str) -> Block:
        start = self._position
        line = self._line_at(start)
        problems = tuple(CardProblem(code, line) for code in codes)
        self._position = end
        return Block(line, start, end, line, start, body_end, problems=problems)

    # --- one card ------------------------------------------------------------------------------

    def _card(self, begin: Mark) -> Block:
        line = self._line_at(begin.start)
        body_end, end, has_inner, problems = self._closed(line)
        self._position = end
        return Block(
            line, begin.start, end, line + 1, begin.end, body_end, has_inner, tuple(problems)
        )

    def _closed(self, line: int) -> tuple[int, int, bool, list[CardProblem]]:
        """Take the marks of the open card: where its body and itself end, and what was wrong."""
        has_inner = False
        while mark := self._peek():
            if mark.is_begin:
                if not (length := self._inner_length(mark)):
                    code = "missing_end" if length == 0 else "nested_too_deep"
                    return mark.start, mark.start, has_inner, [CardProblem(code, line)]
                self._take(length)
            else:
                self._ahead.popleft()
                if mark.name == _CARD:
                    return mark.start, mark.end, has_inner, []
                if not self._is_card_end(0):
                    name = mark.name.decode("utf-8", "replace")
                    wrong = CardProblem("wrong_end", self._line_at(mark.start), f"END:{name}")
                    return mark.start, mark.end, has_inner, [wrong]
            has_inner = True
        size = len(self._data)
        return size, size, has_inner, [CardProblem("missing_end", line)]

    def _take(self, count: int) -> None:
        for _ in range(count):
            self._taken()

    def _is_card_end(self, number: int) -> bool:
        mark = self._peek(number)
        return mark is not None and not mark.is_begin and mark.name == _CARD

    def _inner_length(self, begin: Mark) -> int | None:
        """How many marks the component beginning inside the open card has.

        0: it is no inner one, the open card lacks its END; None: cards stand too deep. Another
        card is an inner one when AGENT announces it, or when two cards end one after the other.
        """
        if begin.name != _CARD:
            after = self._peek(1)
            return 2 if after and not after.is_begin and after.name == begin.name else 1
        depth = 1
        for number in range(_AHEAD):
            if (mark := self._peek(number)) is None:
                return 0
            if mark.name == _CARD:
                depth += 1 if mark.is_begin else -1
            if depth > MAX_NESTING:
                return None
            if depth == 1:
                is_inner = self._is_card_end(number + 1) or self._follows_agent(begin)
                return number + 1 if is_inner else 0
        return 0

    def _follows_agent(self, begin: Mark) -> bool:
        before = self._data[max(0, begin.start - 200) : begin.start].rstrip()
        return bool(_AGENT.fullmatch(before[before.rfind(b"\n") + 1 :]))


def _marks(data: bytes) -> Iterator[Mark]:
    """Every line BEGIN or END, in order; nothing else is looked at."""
    if first := _FIRST_MARK.match(data):
        yield _mark(first, first.start())
    for match in _MARK.finditer(data):
        yield _mark(match, match.start() + 1)


def _mark(match: re.Match[bytes], start: int) -> Mark:
    kind, name = match.groups()
    return Mark(kind.upper() == b"BEGIN", name.upper(), start, match.end() + 1)
