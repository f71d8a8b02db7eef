"""Records of delimited text (RFC 4180), strictly where it is well written, one by one where not.

A quote that does not close never swallows what follows: the line it opens on becomes a record of
its own, told with its number, and reading goes on below it. Cells come as they stand, without the
quotes that hold them. Knows nothing of encodings and headings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from directory_app.domain.problems import Problem

from .lines import Lines, NumberedLine

MAX_QUOTED_LINES: Final = 2_000
MAX_QUOTED_CHARACTERS: Final = 1_000_000

Record = tuple[int, list[str], tuple[Problem, ...]]
"""The line where it begins, its cells, what is wrong with it."""

_NOTHING: Final = "\uffff"
"""Stands for the delimiter of a text that has none: no text holds it."""

_OPENING: Final = re.compile(' *"')
_CLOSING: Final = re.compile('(?:[^"]++|"")*+"')


class _Unclosed(Exception):
    """A quoted cell that opens on a line and does not end where one may."""


class Records:
    """The records of numbered lines.

    ``width``: how many cells a record should have, where that is known; it tells a note of
    several lines from a quote that was never closed.
    """

    def __init__(self, lines: Lines, delimiter: str | None, width: int | None = None) -> None:
        sign = delimiter or _NOTHING
        end = f" *(?={re.escape(sign)}|[\\r\\n]*\\Z)"
        self.width = width
        self._lines = lines
        self._sign = sign
        self._between = f'"{sign}"'
        self._quoted = re.compile(f' *"((?:[^"]++|"")*+)"{end}')
        self._loose = re.compile(f' *"(.*?)"{end}', re.DOTALL)
        self._inner_start = re.compile(f'{re.escape(sign)} *"')
        self._after = re.compile(end)

    def __iter__(self) -> Iterator[Record]:
        sign = self._sign
        for number, text in self._lines:
            if text is None:
                yield number, [], (_problem("row_too_long", number),)
            elif '"' not in text:
                yield number, text.rstrip("\r\n").split(sign), ()
            else:
                cells = self._all_quoted(text)
                yield (number, cells, ()) if cells else self._record(number, text)

    def _all_quoted(self, text: str) -> list[str]:
        """The cells of a line where each stands in quotes and holds none; else nothing."""
        line = text.rstrip("\r\n")
        if line[:1] != '"' or line[-1:] != '"' or len(line) < 2:
            return []
        cells = line[1:-1].split(self._between)
        return cells if line.count('"') == 2 * len(cells) else []

    def _record(self, number: int, text: str) -> Record:
        """A record with quotes: over several lines if that makes sense, else of one line."""
        ahead: list[NumberedLine] = []
        record = self._parsed(number, text, ahead)
        if not ahead or self._is_plausible(record[1], text, ahead):
            return record
        self._lines.give_back(ahead)
        return self._parsed(number, text, None)

    def _is_plausible(self, cells: list[str], text: str, ahead: list[NumberedLine]) -> bool:
        """Whether a record that took several lines is one, and not a run of whole records."""
        if self.width is None or len(cells) == self.width:
            return True
        others = [line for _, line in ahead if line is not None and '"' not in line]
        return not any(line.count(self._sign) + 1 == self.width for line in [text, *others])

    def _parsed(self, number: int, text: str, ahead: list[NumberedLine] | None) -> Record:
        """The cells from a line on; ``ahead`` collects the lines taken, None forbids taking."""
        cells: list[str] = []
        problems: list[Problem] = []
        line, position = number, 0
        while position <= (length := len(text.rstrip("\r\n"))):
            opening = _OPENING.match(text, position)
            found = self._quoted.match(text, position) if opening else None
            if opening is None:
                position = _plain(text, position, length, self._sign, cells)
            elif found:
                cells.append(found[1].replace('""', '"'))
                position = found.end() + 1
            elif _CLOSING.match(text, opening.end()):
                position = self._stray(text, position, length, cells)
                problems.append(_problem("quote_stray", line))
            else:
                try:
                    line, text, position = self._continued(text[opening.end() :], ahead, cells)
                except _Unclosed:
                    cells += text[opening.end() : length].split(self._sign)
                    problems.append(_problem("quote_unclosed", line))
                    break
        return number, cells, tuple(problems)

    def _stray(self, text: str, position: int, length: int, cells: list[str]) -> int:
        """A quoted cell with bare quotes inside (« "Les "Amis" du lac" »), as meant."""
        found = self._loose.match(text, position)
        if found is None or self._inner_start.search(found[1]):
            return _plain(text, position, length, self._sign, cells)
        cells.append(found[1].replace('""', '"'))
        return found.end() + 1

    def _continued(
        self, start: str, ahead: list[NumberedLine] | None, cells: list[str]
    ) -> tuple[int, str, int]:
        """A cell that goes on over the next lines: adds it; returns the line where it closes, its
        number first, and where the next cell begins there. Raises _Unclosed, all lines given
        back."""
        if ahead is None:
            raise _Unclosed
        parts, taken = [start], []
        for number, line in self._lines:
            taken.append((number, line))
            closing = _CLOSING.match(line) if line is not None else None
            if closing and line is not None and (after := self._after.match(line, closing.end())):
                ahead += taken
                cells.append("".join([*parts, closing[0][:-1]]).replace('""', '"'))
                return number, line, after.end() + 1
            parts.append(line or "")
            if closing or line is None or self._is_too_much(parts):
                break
        self._lines.give_back(taken)
        raise _Unclosed

    @staticmethod
    def _is_too_much(parts: list[str]) -> bool:
        return len(parts) > MAX_QUOTED_LINES or (
            len(parts) % 100 == 0 and sum(map(len, parts)) > MAX_QUOTED_CHARACTERS
        )


def _plain(text: str, position: int, length: int, sign: str, cells: list[str]) -> int:
    """A cell without quotes; returns where the next begins."""
    end = text.find(sign, position, length)
    end = length if end < 0 else end
    cells.append(text[position:end])
    return end + 1


def _problem(code: str, line: int) -> Problem:
    return Problem(code, {"line": str(line)})
