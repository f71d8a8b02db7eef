"""The page as it will be printed: white in every theme, its lines to be clicked or walked through.

Owns the picture of one page, the mark of the person selected and the line that the keyboard is on.
Knows places by their ids, and nothing of whom they are.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from directory_app.ui.announce import announce
from directory_app.ui.theme import Theme
from directory_app.ui.tokens import LIGHT

from .loader import Line, Shown

PX_PER_PT = 96 / 72
"""Logical pixels of a point at 100 %."""
_AROUND_PT = 3.0
_BAR_PX = 3
_TINT_ALPHA = 30
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_TURNS = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}


class Sheet(QWidget):
    """``place_chosen`` carries a place's id; ``turn_asked`` how many pages to go on, and
    ``is_walking``: whether the keyboard came over the page's edge, from one line to the next."""

    place_chosen = Signal(str)
    turn_asked = Signal(int, bool)
    line_reached = Signal(QRect)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._zoom = 1.0
        self._marked = ""
        self._current = ""
        self.shown: Shown | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        theme.changed.connect(self.update)

    # --- what is shown -------------------------------------------------------------------------

    def show_page(self, shown: Shown) -> None:
        """Another picture; the line that the keyboard was on stays, if it is still there."""
        self.shown = shown
        if self._current not in [one.place_id for one in shown.lines]:
            self._current = ""
        self.update()

    def clear(self) -> None:
        """A blank page; nothing of what was on it is kept."""
        self.shown, self._current, self._marked = None, "", ""
        self.update()

    def set_zoom(self, zoom: float) -> None:
        """1.0 is the paper's own size; the picture follows, stretched until its own comes."""
        self._zoom = zoom
        self.update()

    def mark(self, place_id: str) -> None:
        """The person selected elsewhere: their line is tinted, with a bar in front."""
        self._marked = place_id
        self.update()
        line = self._find(place_id)
        if line is not None:
            self.line_reached.emit(self._rect(line).toAlignedRect())

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines of the page, from top to bottom."""
        return self.shown.lines if self.shown else ()

    def rect_of(self, place_id: str) -> QRect:
        """Where a line is, in logical pixels; empty when it is on another page."""
        line = self._find(place_id)
        return self._rect(line).toAlignedRect() if line else QRect()

    def _find(self, place_id: str) -> Line | None:
        return next((one for one in self.lines if one.place_id == place_id), None)

    def _rect(self, line: Line) -> QRectF:
        scale, around = PX_PER_PT * self._zoom, _AROUND_PT
        return QRectF(
            (line.x - around) * scale,
            (line.y - around) * scale,
            (line.width + 2 * around) * scale,
            (line.height + 2 * around) * scale,
        )

    # --- painting ------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paper, picture, mark, edge or ring."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        if self.shown is not None and not self.shown.image.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRectF(self.rect()), self.shown.image)
        marked = self._find(self._marked)
        if marked is not None:
            self._paint_mark(painter, self._rect(marked))
        self._paint_edges(painter)
        painter.end()

    def _paint_mark(self, painter: QPainter, rect: QRectF) -> None:
        tint = QColor(LIGHT.accent)
        tint.setAlpha(_TINT_ALPHA)
        painter.fillRect(rect, tint)
        bar = QRectF(rect.left() - _BAR_PX, rect.top(), _BAR_PX, rect.height())
        painter.fillRect(bar, QColor(LIGHT.accent))

    def _paint_edges(self, painter: QPainter) -> None:
        """A thin border; with the focus, a ring round the page and one round the current line."""
        has_focus = self.hasFocus()
        width = 2 if has_focus else 1
        tokens = self._theme.tokens
        pen = QPen(QColor(LIGHT.focus if has_focus else tokens.border), width)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        inset = width / 2
        painter.drawRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset))
        current = self._find(self._current)
        if has_focus and current is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawRoundedRect(self._rect(current), 3, 3)

    # --- the hand ------------------------------------------------------------------------------

    def _line_at(self, point: QPointF) -> Line | None:
        return next((one for one in self.lines if self._rect(one).contains(point)), None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what can be chosen."""
        is_line = self._line_at(event.position()) is not None
        shape = Qt.CursorShape.PointingHandCursor if is_line else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Chooses the line that is pointed at."""
        line = self._line_at(event.position())
        if event.button() is not Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
        elif line is not None:
            self._current = line.place_id
            self.update()
            self.place_chosen.emit(line.place_id)

    # --- the keyboard --------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from line to line, PgUp and PgDn from page to page, Enter chooses."""
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in _STEPS:
            self._step(_STEPS[key])
        elif key in _TURNS:
            self.turn_asked.emit(_TURNS[key], False)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.lines:
            self._reach(self.lines[0 if key == Qt.Key.Key_Home else -1])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._find(self._current):
            self.place_chosen.emit(self._current)
        else:
            super().keyPressEvent(event)

    def reach_edge(self, direction: int) -> None:
        """The keyboard came from another page: goes to the first line, or to the last."""
        if self.lines:
            self._reach(self.lines[0 if direction > 0 else -1])

    def _step(self, by: int) -> None:
        if not self.lines:
            return
        ids = [one.place_id for one in self.lines]
        start = self._current or self._marked
        place = ids.index(start) + by if start in ids else (0 if by > 0 else len(ids) - 1)
        if 0 <= place < len(ids):
            self._reach(self.lines[place])
        else:
            self.turn_asked.emit(by, True)

    def _reach(self, line: Line) -> None:
        """The keyboard is on a line: it is said, shown, and chosen."""
        self._current = line.place_id
        self.update()
        announce(self, line.text)
        self.line_reached.emit(self._rect(line).toAlignedRect())
        self.place_chosen.emit(line.place_id)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The rings appear."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The rings go."""
        super().focusOutEvent(event)
        self.update()
