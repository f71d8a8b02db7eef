"""What stands below the form: how to leave it, give it up, save it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeySequence, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from directory_app.ui import keys
from directory_app.ui.fonts import CAPTION
from directory_app.ui.theme import Theme
from directory_app.ui.widgets.buttons import TextButton
from directory_app.ui.widgets.elided_label import ElidedLabel

_KEY_GAP_PX = 8
_SIDE_PX = 12


class KeyedButton(TextButton):
    """A primary button that says its shortcut after its text, lighter."""

    def __init__(self, text: str, key: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(text, "primary", parent)
        self._theme = theme
        self._key = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        self.setAccessibleDescription(self._key)

    def _key_width(self) -> int:
        font = self.font()
        font.setBold(False)
        return self.fontMetrics().horizontalAdvance(self._key)

    def sizeHint(self) -> QSize:
        """Text, shortcut and the room between them."""
        hint = super().sizeHint()
        return QSize(hint.width() + _KEY_GAP_PX + self._key_width(), hint.height())

    def minimumSizeHint(self) -> QSize:
        """The same: neither is ever cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The button without a text, then both texts."""
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        text, option.text = option.text, ""
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        colour = QColor(self._theme.tokens.on_accent)
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic)
        room = self.rect().adjusted(_SIDE_PX, 0, -_SIDE_PX, 0)
        painter.setFont(self.font())
        painter.setPen(colour)
        painter.drawText(room, flags, text)
        font = self.font()
        font.setWeight(font.Weight.Normal)
        painter.setFont(font)
        colour.setAlphaF(0.86)
        painter.setPen(colour)
        left = room.right() - painter.fontMetrics().horizontalAdvance(self._key)
        painter.drawText(QRect(left, 0, room.right() - left + 1, self.height()), flags, self._key)
        painter.end()


class EditorFooter(QFrame):
    """``discard_asked`` and ``save_asked``."""

    discard_asked = Signal()
    save_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("editorFooter")
        hint = ElidedLabel(self.tr("Esc keeps the draft"), self, scale=CAPTION)
        hint.setProperty("tone", "muted")
        discard = TextButton(self.tr("Do not save"), "plain", self)
        discard.setObjectName("discard")
        discard.clicked.connect(self.discard_asked)
        save = KeyedButton(self.tr("Save (&R)"), keys.SAVE[1], theme, self)
        save.setObjectName("save")
        save.clicked.connect(self.save_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 9, 24, 9)
        row.setSpacing(8)
        row.addWidget(hint, 1)
        row.addWidget(discard)
        row.addWidget(save)
