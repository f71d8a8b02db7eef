"""A text under a heading that is data too: what a list brought that Bottin has no field for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from directory_app.ui.fonts import CAPTION
from directory_app.ui.theme import Theme
from directory_app.ui.widgets.plain_label import PlainLabel

from .rows import CAPTION_EM, SIDE_PX, beginning, granted_mark, rest_button
from .value_text import value_label

_WIDEST_PX = 16_777_215


class HeadedText(QWidget):
    """The heading in small letters beside the text, or above it where there is little room
    (:meth:`set_stacked`, always with ``is_above``). Lines are kept, links are letters, the mouse
    selects; a text shown by a grant (``is_granted``) says so and is not selected."""

    def __init__(
        self,
        heading: str,
        text: str,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        is_granted: bool = False,
        is_above: bool = False,
    ) -> None:
        super().__init__(parent)
        self._is_above = is_above
        self._heading = PlainLabel(heading, self, scale=CAPTION, tone="muted")
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(SIDE_PX, 8, 8, 8)
        top = Qt.AlignmentFlag.AlignTop
        self._line.addWidget(self._heading, 0, top)
        self.texts = QVBoxLayout()
        self.texts.setSpacing(2)
        if text:
            self._add_text(text, is_secret=is_granted)
        if is_granted:
            self.texts.addLayout(granted_mark(theme, self))
        self.texts.addStretch(1)
        self._line.addLayout(self.texts, 1)
        self.set_stacked(is_stacked=False)

    def _add_text(self, text: str, *, is_secret: bool) -> None:
        label = value_label(beginning(text), self, is_secret=is_secret)
        self.texts.addWidget(label)
        if label.accessibleName() != text:
            button = rest_button(label, text, self)
            self.texts.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def set_stacked(self, *, is_stacked: bool) -> None:
        """Whether the heading stands above the text."""
        is_stacked = is_stacked or self._is_above
        direction = QBoxLayout.Direction
        self._line.setDirection(direction.TopToBottom if is_stacked else direction.LeftToRight)
        self._line.setSpacing(0 if is_stacked else 8)
        width = round(self.fontMetrics().averageCharWidth() * CAPTION_EM)
        self._heading.setMinimumWidth(0 if is_stacked else width)
        self._heading.setMaximumWidth(_WIDEST_PX if is_stacked else width)
