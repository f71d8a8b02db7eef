"""What stands below the form: how to leave it, give it up, save it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeySequence, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QScrollArea,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from directory_app.ui import keys
from directory_app.ui.fonts import CAPTION
from directory_app.ui.theme import Theme
from directory_app.ui.widgets.buttons import TextButton
from directory_app.ui.widgets.page_footer import PageFooter
from directory_app.ui.widgets.plain_label import PlainLabel

_KEY_GAP_PX = 8
_SIDE_PX = 12
_MARGIN_PX, _ABOVE_PX = 24, 9
_GAP_PX = 8


class KeyedButton(TextButton):
    """A primary button that says its shortcut after its text, lighter."""

    def __init__(self, text: str, key: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(text, "primary", parent)
        self._theme = theme
        self._is_key_shown = True
        self._key = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        self.setAccessibleDescription(self._key)

    def _key_width(self) -> int:
        font = self.font()
        font.setBold(False)
        return self.fontMetrics().horizontalAdvance(self._key)

    @property
    def bare_width(self) -> int:
        """The width without the shortcut, in pixels."""
        return super().sizeHint().width()

    @property
    def full_width(self) -> int:
        """The width with the shortcut."""
        return self.bare_width + _KEY_GAP_PX + self._key_width()

    def show_key(self, *, is_shown: bool) -> None:
        """Says the shortcut, or leaves it to the menu where there is no room."""
        if is_shown != self._is_key_shown:
            self._is_key_shown = is_shown
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """What is shown, and the room between."""
        width = self.full_width if self._is_key_shown else self.bare_width
        return QSize(width, super().sizeHint().height())

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
        is_own = self._theme.has_high_contrast  # the system's button, then, in its own colours
        ink = self.palette().color(QPalette.ColorRole.ButtonText)
        colour = ink if is_own else QColor(self._theme.tokens.on_accent)
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic)
        room = self.rect().adjusted(_SIDE_PX, 0, -_SIDE_PX, 0)
        painter.setFont(self.font())
        painter.setPen(colour)
        if not self._is_key_shown:
            painter.drawText(room, flags | int(Qt.AlignmentFlag.AlignHCenter), text)
            painter.end()
            return
        painter.drawText(room, flags, text)
        font = self.font()
        font.setWeight(font.Weight.Normal)
        painter.setFont(font)
        colour.setAlphaF(0.86)
        painter.setPen(colour)
        left = room.right() - painter.fontMetrics().horizontalAdvance(self._key)
        painter.drawText(QRect(left, 0, room.right() - left + 1, self.height()), flags, self._key)
        painter.end()


class EditorFooter(PageFooter):
    """``discard_asked`` and ``save_asked``. Where there is little room, what only reminds of keys
    gives way: the draft's first, then the shortcut in the button."""

    discard_asked = Signal()
    save_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("editorFooter")
        self._hint = PlainLabel(
            self.tr("Esc keeps the draft"), self, scale=CAPTION, tone="muted", wraps=False
        )
        self._discard = TextButton(self.tr("Do not save"), "plain", self)
        self._discard.setObjectName("discard")
        self._discard.clicked.connect(self.discard_asked)
        self._save = KeyedButton(self.tr("Save (&R)"), keys.SAVE[0], theme, self)
        self._save.setObjectName("save")
        self._save.clicked.connect(self.save_asked)
        self._area: QScrollArea | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(_MARGIN_PX, _ABOVE_PX, _MARGIN_PX, _ABOVE_PX)
        self._row.setSpacing(_GAP_PX)
        self._row.addWidget(self._hint)
        self._row.addStretch(1)
        self._row.addWidget(self._discard)
        self._row.addWidget(self._save)

    def follow(self, area: QScrollArea) -> None:
        """Stands below what scrolls in ``area``: its buttons end where the fields end, whether or
        not there is a scroll bar."""
        self._area = area
        area.viewport().installEventFilter(self)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follows the width of the form."""
        if event.type() is QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follows its own width."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the size of text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def minimumSizeHint(self) -> QSize:
        """Both buttons, and nothing that only reminds."""
        left, top, right, bottom = self._margins()
        width = left + self._discard.sizeHint().width() + _GAP_PX + self._save.bare_width + right
        return QSize(width, top + self._save.sizeHint().height() + bottom)

    def _margins(self) -> tuple[int, int, int, int]:
        page = self._area.widget() if self._area is not None else None
        layout = page.layout() if page is not None else None
        if self._area is None or page is None or layout is None:
            return _MARGIN_PX, _ABOVE_PX, _MARGIN_PX, _ABOVE_PX
        sides = layout.contentsMargins()
        page_px = min(self._area.viewport().width(), page.maximumWidth())
        beyond = max(0, self.width() - page_px)
        return sides.left(), _ABOVE_PX, sides.right() + beyond, _ABOVE_PX

    def _fit(self) -> None:
        left, top, right, bottom = self._margins()
        self._row.setContentsMargins(left, top, right, bottom)
        room = self.width() - left - right - self._discard.sizeHint().width() - _GAP_PX
        self._save.show_key(is_shown=room >= self._save.full_width)
        reminder = self._hint.sizeHint().width() + _GAP_PX
        self._hint.setVisible(room >= self._save.full_width + reminder)
