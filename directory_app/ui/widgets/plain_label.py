"""Labels for data: never read as HTML, wrapped anywhere when a word is too long.

Qt guesses that a text with tags is HTML; a name is no program (docs/safety.md, O5).
"""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from directory_app.ui.fonts import set_scale

ZERO_WIDTH_SPACE = "\u200b"
LONGEST = 4_000
"""Signs of one label: two pages of a note. The whole text stands in the form."""
_LONG_WORD = re.compile(r"\S{16,}")
_BREAK_AFTER = re.compile(r"([@./_\-])(?=[^@./_\-])|([^@./_\-\u200b]{12})(?=[^@./_\-])")


def with_soft_breaks(text: str) -> str:
    """The text with invisible places to break its long words (addresses, pasted rubbish)."""
    return _LONG_WORD.sub(
        lambda word: _BREAK_AFTER.sub(lambda m: m[0] + ZERO_WIDTH_SPACE, word[0]), text
    )


def shortened(text: str) -> str:
    """The text, or its beginning with « … » where it has more than :data:`LONGEST` signs: Qt lays
    all of a label out at once, each time that its width changes."""
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"


def visible_text(label: QLabel) -> str:
    """What was given to the label, without the places to break."""
    return label.text().replace(ZERO_WIDTH_SPACE, "")


class PlainLabel(QLabel):
    """A label that shows its text as it is. ``tone`` is a colour rule of the style sheet."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        scale: float = 1.0,
        is_bold: bool = False,
        tone: str = "",
        wraps: bool = True,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wraps)
        if tone:
            self.setProperty("tone", tone)
        if scale != 1.0 or is_bold:
            set_scale(self, scale, is_bold=is_bold)
        if wraps:
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Shows ``text``, of an endless one the beginning; a screen reader gets it without the
        places to break."""
        self.set_whole(shortened(text))

    def set_whole(self, text: str) -> None:
        """Shows all of ``text``, on demand: however long it takes."""
        super().setText(with_soft_breaks(text) if self.wordWrap() else text)
        self.setAccessibleName(text)
