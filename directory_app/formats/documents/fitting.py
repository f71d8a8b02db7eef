"""Texts too long for a page: where they end, and how that is seen.

A text of thousands of signs without end (a file pasted into a name) takes minutes to lay out and
says nothing on paper. It ends in « … »; whole, it stands in the card and in the formats of tables.
Knows no document.
"""

from __future__ import annotations

from typing import Final

LONGEST: Final = 2_000
"""Signs of one text on a page: about half of it, more than any name, function or address has."""
LONGEST_PARAGRAPH: Final = 20_000
"""Signs of one paragraph of a running text: some pages."""

_SIGN: Final = "…"


def fitting(text: str, longest: int = LONGEST) -> str:
    """The text, or its beginning with « … » where it has more signs than that."""
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}{_SIGN}"


def is_too_long(text: str, longest: int = LONGEST) -> bool:
    """Whether :func:`fitting` leaves something out."""
    return len(text) > longest
