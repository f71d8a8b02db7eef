"""A box to choose a word in, drawn like the fields beside it; most take any other word too.

The wheel scrolls the form, never changes a box that one happens to point at.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QPalette, QPen, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from directory_app.ui.icons import icon_pixmap

from .fields import FieldEdit, control_height, width_of
from .form import Form

_GLYPH_PX = 16
_ARROW_ROOM_PX = 26
_RADIUS_PX = 6
_INDENT_PX = 10


class ChoiceBox(QComboBox):
    """``choices``: codes and what they are called. A word that is none of them stands for itself
    when ``is_open``."""

    def __init__(
        self,
        form: Form,
        choices: Sequence[tuple[str, str]],
        value: str = "",
        *,
        name: str = "",
        is_open: bool = True,
        chars: int = 8,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = form.look.theme
        self._chars = chars
        self._codes = {text: code for code, text in choices}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self.setMaxVisibleItems(18)
        self.edit: FieldEdit | None = None
        if is_open:
            self.edit = FieldEdit(form, "", name)
            self.edit.setProperty("kind", "")
            self.edit.setTextMargins(_INDENT_PX - 4, 0, 0, 0)
            _make_see_through(self.edit)
            self.setLineEdit(self.edit)
            self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            self.setCompleter(None)  # type: ignore[arg-type]  # what is typed is what is meant
        self._is_filled = False
        self.set_value(value)

    @property
    def value(self) -> str:
        """The code chosen, or the word typed."""
        text = " ".join(self.currentText().split())
        return self._codes.get(text, text)

    def set_value(self, value: str) -> None:
        """Chooses a code, or writes a word that is none."""
        text = next((text for text, code in self._codes.items() if code == value), value)
        if self.edit is not None:
            self.setCurrentIndex(self.findText(text))
            self.setEditText(text)
            self.edit.setCursorPosition(0)
            return
        self._codes.setdefault(text, value)
        if self.findText(text) < 0:
            self.addItem(text)
        self.setCurrentIndex(self.findText(text))

    def _fill(self) -> None:
        """Puts the choices in, which costs too much before anybody looks."""
        if self._is_filled:
            return
        self._is_filled = True
        before = self.currentText()
        self.blockSignals(True)
        self.clear()
        self.addItems(list(self._codes))
        self.setCurrentIndex(self.findText(before))
        if self.edit is not None:
            self.setEditText(before)
        self.blockSignals(False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Arrows go through the choices."""
        self._fill()
        super().focusInEvent(event)

    def showPopup(self) -> None:
        """Opens the list."""
        self._fill()
        super().showPopup()

    def minimumSizeHint(self) -> QSize:
        """Room for the characters that the box is made for, and its arrow."""
        metrics = self.fontMetrics()
        return QSize(width_of(metrics, self._chars) + _ARROW_ROOM_PX, control_height(metrics))

    def sizeHint(self) -> QSize:
        """The same: a layout gives more where there is more."""
        return self.minimumSizeHint()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Left to the form."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A field with an arrow."""
        tokens = self._theme.tokens
        has_focus = self.hasFocus() or (self.edit is not None and self.edit.hasFocus())
        width = 2 if has_focus else 1
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.focus if has_focus else tokens.control), width))
        painter.setBrush(QColor(tokens.surface))
        frame = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(frame, _RADIUS_PX, _RADIUS_PX)
        arrow = icon_pixmap("chevron-down", tokens.text2, _GLYPH_PX, self.devicePixelRatioF())
        top = (self.height() - _GLYPH_PX) / 2
        painter.drawPixmap(QPointF(self.width() - _GLYPH_PX - 8, top), arrow)
        if self.edit is None:
            self._paint_text(painter)
        painter.end()

    def _paint_text(self, painter: QPainter) -> None:
        room = self.rect().adjusted(_INDENT_PX, 0, -_ARROW_ROOM_PX, 0)
        text = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.setPen(QColor(self._theme.tokens.text))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)


def _make_see_through(edit: FieldEdit) -> None:
    """The box draws the ground and the frame of its line."""
    palette = edit.palette()
    palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
    edit.setPalette(palette)
