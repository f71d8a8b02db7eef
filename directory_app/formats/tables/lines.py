"""Physical lines of a text, bounded and numbered, that can be given back.

A line longer than the limit is passed over and told, never held; one that does not end stops the
reading with its number. Knows nothing of separators and quotes.
"""

from __future__ import annotations

import io
from collections import deque
from collections.abc import Iterable
from typing import Final, TextIO

from directory_app.domain.errors import EnvironmentFault

MAX_LINE_CHARACTERS: Final = 1_000_000
"""More than any row of contacts; an Excel cell holds 32,767."""

MAX_SKIPPED_CHARACTERS: Final = 64_000_000
"""How much of one line is passed over before the file is given up."""

NumberedLine = tuple[int, str | None]
"""Its number, from 1, and the line with its end; None for one that was too long to hold."""


class Lines:
    """The lines of an open text, in order. ``end`` is the character they end in."""

    def __init__(self, stream: TextIO, end: str = "\n", file: str = "") -> None:
        self._stream = stream
        self._end = end
        self._file = file
        self._number = 0
        self._given_back: deque[NumberedLine] = deque()

    def __iter__(self) -> Lines:
        return self

    def __next__(self) -> NumberedLine:
        """The next line. Raises EnvironmentFault ``line_endless`` with its number."""
        if self._given_back:
            return self._given_back.popleft()
        text = self._stream.readline(MAX_LINE_CHARACTERS)
        if not text:
            raise StopIteration
        self._number += 1
        if len(text) < MAX_LINE_CHARACTERS:
            return self._number, text
        return self._number, self._passed_over(text)

    def _passed_over(self, text: str) -> str | None:
        skipped, held = 0, text
        while text and not text.endswith(self._end):
            skipped += len(text)
            if skipped > MAX_SKIPPED_CHARACTERS:
                raise EnvironmentFault("line_endless", file=self._file, line=self._number)
            text = self._stream.readline(MAX_LINE_CHARACTERS)
        return None if skipped else held

    def give_back(self, lines: Iterable[NumberedLine]) -> None:
        """Lines that were read too far: they come again, in their order."""
        self._given_back.extendleft(reversed(list(lines)))


def lines_of(text: str, end: str = "\n") -> Lines:
    """The lines of a text at hand (io.StringIO would turn LF into CR where lines end in CR)."""
    data = io.BytesIO(text.encode("utf-8", "surrogatepass"))
    return Lines(io.TextIOWrapper(data, "utf-8", "surrogatepass", newline=end), end)
