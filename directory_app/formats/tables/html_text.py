"""The text of a piece of a Web page as a person sees it: line breaks told, other space one space.

Owns what of HTML is a line of its own and what is never shown. Source: HTML Standard §15 (the
style that browsers give elements). Knows nothing of tables.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

BLOCKS: Final = frozenset(
    (
        *("address", "article", "blockquote", "center", "dd", "div", "dl", "dt", "fieldset"),
        *("figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header"),
        *("hr", "li", "main", "nav", "ol", "p", "pre", "section", "table", "tr", "ul"),
    )
)
"""Elements that stand on lines of their own."""

NEVER_SHOWN: Final = frozenset(
    (
        *("area", "audio", "canvas", "comment", "datalist", "embed", "head", "iframe", "math"),
        *("noembed", "noframes", "noscript", "object", "param", "script", "select"),
        *("style", "svg", "template", "title", "video"),
    )
)
"""Elements whose text no one reads on the page, or that are no text."""

_HIDDEN: Final = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)")
_SPACES: Final = re.compile(r"[ \t\r\n\f\v]+")
_BLOCK: Final = "\v"
_RUN: Final = re.compile("  +")
_EDGES: Final = " \n\u00a0"


def is_shown(tag: str, attributes: Mapping[str, str]) -> bool:
    """Whether what an element holds is seen on the page."""
    if tag in NEVER_SHOWN or "hidden" in attributes:
        return False
    style = attributes.get("style")
    return not style or _HIDDEN.search(style.lower()) is None


class VisibleText:
    """Text gathered piece by piece."""

    def __init__(self) -> None:
        self._parts: list[str] = []

    def add(self, text: str) -> None:
        """Text as it stands in the page."""
        self._parts.append(_SPACES.sub(" ", text))

    def add_written(self, text: str) -> None:
        """Text whose line ends count (``pre``)."""
        self._parts.append(text.replace("\r\n", "\n").replace("\r", "\n").replace(_BLOCK, " "))

    def break_line(self) -> None:
        """``br``."""
        self._parts.append("\n")

    def break_block(self) -> None:
        """An element on lines of its own begins or ends."""
        self._parts.append(_BLOCK)

    def read(self) -> str:
        """All of it; no space around lines, no blank lines at the ends or around blocks."""
        text = "".join(self._parts)
        if _BLOCK in text:
            pieces = (piece.strip(_EDGES) for piece in text.split(_BLOCK))
            text = "\n".join(piece for piece in pieces if piece)
        if "\n" in text:
            text = "\n".join(line.strip(" ") for line in text.split("\n"))
        if "  " in text:
            text = _RUN.sub(" ", text)
        return text.strip(_EDGES)
