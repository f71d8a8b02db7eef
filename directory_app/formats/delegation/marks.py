"""Reads the marks that templates leave: on which page, and where on it, each block lies."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

TAILS: Final = 3.2
"""Points for accents and tails: typst's lines reach from the height of capitals to the foot of
letters."""


@dataclass(frozen=True, slots=True)
class LineBox:
    """Where a delegate's line, row or badge lies on a page, in points from its top left."""

    delegate_id: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True, order=True)
class Corner:
    """A point of a page; ``page`` counts from 1. Points follow each other as pages read."""

    page: int
    y: float
    x: float


@dataclass(frozen=True, slots=True)
class Marks:
    """What a run tells: pages, the page's size in points, the corners of each block by number,
    and the type size that a document chose for itself."""

    page_count: int
    width: float
    height: float
    starts: Mapping[int, Corner]
    ends: Mapping[int, Corner]
    size: float | None

    def on_page(self, page: int) -> tuple[int, ...]:
        """The numbers of the blocks of which something lies on a page (from 1), in order."""
        return tuple(n for n in self.starts if self.starts[n].page <= page <= self.ends[n].page)

    def is_whole(self, n: int) -> bool:
        """Whether a block lies on one page."""
        return self.starts[n].page == self.ends[n].page

    def box(self, n: int, page: int, delegate_id: str, room: float = TAILS) -> LineBox:
        """The part of a block that lies on a page (from 1), with ``room`` above and below."""
        start, end = self.starts[n], self.ends[n]
        top = start.y - room if start.page == page else 0.0
        bottom = end.y + room if end.page == page else self.height
        return LineBox(delegate_id, start.x, top, end.x - start.x, bottom - top)


def read_marks(answer: str) -> Marks:
    """The marks of typst's answer to a query for ``<told>``: a JSON list of one object with the
    pages, their size and the ``places`` of all marks."""
    told = json.loads(answer)[0]
    starts, ends = (_extremes(told["places"], edge) for edge in ("start", "end"))
    return Marks(told["pages"], told["width"], told["height"], starts, ends, told["size"])


def _extremes(places: Iterable[Mapping[str, Any]], edge: str) -> dict[int, Corner]:
    """For each block, the first of its starts or the last of its ends: a row's cells have one
    each."""
    choose = min if edge == "start" else max
    found: dict[int, Corner] = {}
    for one in places:
        if one["edge"] == edge:
            n, corner = one["n"], Corner(one["page"], one["y"], one["x"])
            known = found.get(n, corner)
            nearest = choose(known, corner)
            found[n] = Corner(nearest.page, nearest.y, choose(known.x, corner.x))
    return found
