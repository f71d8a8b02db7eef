"""A composition as pages take it: texts of thousands of signs end in « … » (:mod:`.fitting`).

For what is laid out (PDF, preview, print, Word). The text and the HTML of a document have no pages,
and say everything.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from directory_app.formats.documents.fitting import LONGEST_PARAGRAPH, fitting, is_too_long
from directory_app.formats.documents.typography import Paragraph

from .letterhead import Letterhead
from .pieces import Badge, Cell, Composition, Line

LONGEST_OF_BADGE: Final = 700
"""Signs of one text of a badge, which is set smaller until it fits: tried at many sizes."""

_BADGE_TEXTS: Final = ("given_name", "family_name", "organisation")


def fitted(composition: Composition) -> Composition:
    """The composition with every text short enough for a page."""
    if not count_shortened(composition):
        return composition
    return replace(
        composition,
        heading=fitting(composition.heading),
        subheading=fitting(composition.subheading),
        details=tuple(map(fitting, composition.details)),
        notice=fitting(composition.notice),
        introduction=tuple(map(_paragraph, composition.introduction)),
        entries=tuple(replace(one, line=_line(one.line)) for one in composition.entries),
        rows=tuple(replace(one, cells=tuple(map(_cell, one.cells))) for one in composition.rows),
        badges=tuple(map(_badge, composition.badges)),
        closing=tuple(map(_paragraph, composition.closing)),
        letterhead=_letterhead(composition.letterhead),
    )


def count_shortened(composition: Composition) -> int:
    """How many of its texts do not fit a page as they are."""
    long_paragraphs = (
        is_too_long(one.text, LONGEST_PARAGRAPH)
        for one in (*composition.introduction, *composition.closing)
    )
    long_of_badges = (
        is_too_long(getattr(one, name), LONGEST_OF_BADGE)
        for one in composition.badges
        for name in _BADGE_TEXTS
    )
    texts = map(is_too_long, _texts(composition))
    return sum(texts) + sum(long_paragraphs) + sum(long_of_badges)


def _texts(composition: Composition) -> Iterator[str]:
    """Every text but the paragraphs and the badges'."""
    yield from (composition.heading, composition.subheading, *composition.details)
    yield from (composition.notice, composition.letterhead.name, *composition.letterhead.lines)
    for entry in composition.entries:
        yield from (piece.text for piece in entry.line)
    for row in composition.rows:
        yield from (piece.text for cell in row.cells for line in cell for piece in line)


def _line(line: Line) -> Line:
    """A link of which the words are shortened leads where it led."""
    return tuple(replace(piece, text=fitting(piece.text)) for piece in line)


def _cell(cell: Cell) -> Cell:
    return tuple(map(_line, cell))


def _badge(badge: Badge) -> Badge:
    texts = {name: fitting(getattr(badge, name), LONGEST_OF_BADGE) for name in _BADGE_TEXTS}
    return replace(badge, **texts)


def _paragraph(one: Paragraph) -> Paragraph:
    return replace(one, text=fitting(one.text, LONGEST_PARAGRAPH))


def _letterhead(one: Letterhead) -> Letterhead:
    return Letterhead(fitting(one.name), tuple(map(fitting, one.lines)))
