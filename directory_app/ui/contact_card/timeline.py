"""The timeline of a card: one bar a function or affiliation, by year; and the same as a list.

Solid is what is certain, pale what a date without its day may mean, an end that nobody knows fades
out, a diamond is a sighting. Colour never speaks alone: each line can be read, and is spoken whole.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QKeyEvent,
    QLinearGradient,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from directory_app.ui.announce import announce
from directory_app.ui.fonts import CAPTION, scaled
from directory_app.ui.theme import Theme
from directory_app.ui.widgets.buttons import TextButton
from directory_app.ui.widgets.plain_label import PlainLabel

from .rows import SIDE_PX
from .spans import Days, Span

MOST_DRAWN = 24
_BAR_PX, _GAP_PX, _MARK_PX = 10, 12, 5
_FADE_PX = 22
_TICK_PX = 64
_STEPS = (1, 2, 5, 10, 20, 50, 100)


class Axis:
    """Days along a width, from the first of January of the first year to the end of the last."""

    def __init__(self, spans: Sequence[Span], today: datetime.date) -> None:
        days = [day for span in spans for day in span.bounds()] + [today]
        first = min(days).year
        if any(one.period.end and not one.period.start for one in spans):
            first -= 1  # room for the beginning that nobody knows
        self.first = datetime.date(max(first, datetime.MINYEAR), 1, 1)
        self.last = datetime.date(min(max(days).year + 1, datetime.MAXYEAR), 1, 1)

    def x(self, day: datetime.date, width: float) -> float:
        """Where a day begins."""
        whole = (self.last - self.first).days or 1
        room = max(width - _FADE_PX - 2, 1.0)  # what is still running fades out after it
        return room * (day - self.first).days / whole

    def years(self, width: float) -> list[int]:
        """The years to write, few enough to stay apart."""
        count = self.last.year - self.first.year
        room = max(1, int(width // _TICK_PX))
        step = next((one for one in _STEPS if count / one <= room), count)
        first = self.first.year
        return [y for y in range(first, self.last.year) if y % step == 0 or count <= step]


class TimelineDrawing(QWidget):
    """Takes the focus: ↑ and ↓ say one line after the other."""

    def __init__(
        self,
        spans: Sequence[Span],
        today: datetime.date,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._spans = tuple(spans)
        self._today = today
        self._theme = theme
        self._axis = Axis(self._spans, today)
        self.current = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Timeline"))
        self.setAccessibleDescription("\n".join(one.spoken for one in self._spans))
        theme.changed.connect(self.update)

    def _line_px(self) -> int:
        return self._caption().height() + 3 + _BAR_PX + _GAP_PX

    def _caption(self) -> QFontMetrics:
        return QFontMetrics(scaled(self.font(), CAPTION))

    def sizeHint(self) -> QSize:
        """The years, then every line."""
        height = self._caption().height() + 8 + self._line_px() * len(self._spans)
        return QSize(240, height)

    def minimumSizeHint(self) -> QSize:
        """As high, any width."""
        return QSize(120, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """One line after the other."""
        step = {int(Qt.Key.Key_Down): 1, int(Qt.Key.Key_Up): -1}.get(event.key())
        if step is None:
            super().keyPressEvent(event)
            return
        self.current = max(0, min(len(self._spans) - 1, self.current + step))
        announce(self, self._spans[self.current].spoken)
        self.update()

    # --- drawing --------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Years, today, then each line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(scaled(self.font(), CAPTION))
        self._paint_years(painter)
        top = self._caption().height() + 8.0
        for n, span in enumerate(self._spans):
            self._paint_line(painter, span, top, is_current=n == self.current)
            top += self._line_px()
        painter.end()

    def _paint_years(self, painter: QPainter) -> None:
        tokens, width, height = self._theme.tokens, float(self.width()), self._caption().height()
        for year in self._axis.years(width):
            x = self._axis.x(datetime.date(year, 1, 1), width)
            painter.setPen(QPen(QColor(tokens.border), 1))
            painter.drawLine(QPointF(x, height + 4), QPointF(x, self.height()))
            painter.setPen(QColor(tokens.text2))
            painter.drawText(QPointF(x + 3, height - 3), str(year))
        x = self._axis.x(self._today, width)
        painter.setPen(QPen(QColor(tokens.accent), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, height + 4), QPointF(x, self.height()))

    def _paint_line(self, painter: QPainter, span: Span, top: float, *, is_current: bool) -> None:
        tokens, metrics = self._theme.tokens, self._caption()
        room = QRectF(0, top, self.width(), metrics.height())
        if is_current and self.hasFocus():
            ring = room.adjusted(1, -2, -1, _BAR_PX + 6)
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ring, 4, 4)
        text = metrics.elidedText(span.spoken, Qt.TextElideMode.ElideRight, self.width() - 8)
        behind = QRectF(2, top, metrics.horizontalAdvance(text) + 6, metrics.height())
        painter.fillRect(behind, QColor(tokens.surface))  # no year through the letters
        painter.setPen(QColor(tokens.text))
        painter.drawText(room.adjusted(4, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, text)
        bar = top + metrics.height() + 3
        self._paint_bar(painter, span, bar)
        if span.attested is not None:
            self._paint_sighting(painter, span.attested, bar)

    def _paint_bar(self, painter: QPainter, span: Span, top: float) -> None:
        start, end = span.period.start, span.period.end
        if start is None and end is None:
            return
        accent = QColor(self._theme.tokens.accent)
        painter.setPen(Qt.PenStyle.NoPen)
        sure = span.sure
        if sure is not None:
            self._fill(painter, sure, top, accent)
        elif start is not None and end is None:
            self._fade_after(painter, start.latest(), top)
        elif end is not None and start is None:
            self._fade_before(painter, end.earliest(), top)
        for one in (start, end):
            if one is not None and not one.day:
                self._paint_doubt(painter, (one.earliest(), one.latest()), top)

    def _fill(self, painter: QPainter, days: Days, top: float, colour: QColor) -> None:
        painter.setBrush(colour)
        painter.drawRoundedRect(self._rect(days, top), 3, 3)

    def _paint_doubt(self, painter: QPainter, days: Days, top: float) -> None:
        """The days that a date may mean: an outline, nothing certain inside."""
        tokens = self._theme.tokens
        painter.setPen(QPen(QColor(tokens.accent), 1))
        painter.setBrush(QColor(tokens.info_bg))
        painter.drawRoundedRect(self._rect(days, top).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.setPen(Qt.PenStyle.NoPen)

    def _fade_after(self, painter: QPainter, first: datetime.date, top: float) -> None:
        """Since a day, and still: solid to today, then nobody knows."""
        solid = self._rect((first, max(first, self._today)), top)
        self._fade(painter, solid, QRectF(solid.right(), top, _FADE_PX, _BAR_PX), to_right=True)

    def _fade_before(self, painter: QPainter, last: datetime.date, top: float) -> None:
        """Until a day, from nobody knows when: a short stub."""
        at = self._axis.x(last, float(self.width()))
        self._fade(painter, QRectF(), QRectF(at - _FADE_PX, top, _FADE_PX, _BAR_PX), to_right=False)

    def _fade(self, painter: QPainter, solid: QRectF, open_end: QRectF, *, to_right: bool) -> None:
        accent, clear = QColor(self._theme.tokens.accent), QColor(self._theme.tokens.accent)
        clear.setAlpha(0)
        gradient = QLinearGradient(open_end.topLeft(), open_end.topRight())
        gradient.setColorAt(0.0 if to_right else 1.0, accent)
        gradient.setColorAt(1.0 if to_right else 0.0, clear)
        painter.fillRect(solid, accent)
        painter.fillRect(open_end, gradient)

    def _rect(self, days: Days, top: float) -> QRectF:
        width = float(self.width())
        left = self._axis.x(days[0], width)
        right = self._axis.x(days[1], width)
        return QRectF(left, top, max(right - left, 3.0), _BAR_PX)

    def _paint_sighting(self, painter: QPainter, days: Days, top: float) -> None:
        """A diamond; with a line for a date that may mean many days."""
        tokens, width = self._theme.tokens, float(self.width())
        left, right = (self._axis.x(day, width) for day in days)
        middle = QPointF((left + right) / 2, top + _BAR_PX / 2)
        painter.setPen(QPen(QColor(tokens.text), 1))
        if right - left > 2 * _MARK_PX:
            painter.drawLine(QPointF(left, middle.y()), QPointF(right, middle.y()))
        shape = [(0, -_MARK_PX), (_MARK_PX, 0), (0, _MARK_PX), (-_MARK_PX, 0)]
        points = [QPointF(middle.x() + x, middle.y() + y) for x, y in shape]
        painter.setBrush(QColor(tokens.surface))
        painter.drawPolygon(QPolygonF(points))


class Timeline(QWidget):
    """The drawing, or the list: a button changes from one to the other."""

    def __init__(
        self, spans: Sequence[Span], today: datetime.date, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        drawn, rest = tuple(spans[:MOST_DRAWN]), len(spans) - MOST_DRAWN
        self.drawing = TimelineDrawing(drawn, today, theme, self)
        self.list = PlainLabel("\n".join(one.spoken for one in spans), self)
        self.list.hide()
        self.more = PlainLabel("", self, scale=CAPTION, tone="muted")
        if rest > 0:
            self.more.setText(self.tr("%n more in the list", "", rest))
        self.more.setVisible(rest > 0)
        self.switch = TextButton(self.tr("Show as a list"), "link", self)
        self.switch.setObjectName("timeline-switch")
        self.switch.clicked.connect(self.toggle)
        legend = self.tr("◇ seen on a day · pale: date not exact · fading: end not known")
        self.legend = PlainLabel(legend, self, scale=CAPTION, tone="muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE_PX, 6, SIDE_PX, 10)
        column.setSpacing(6)
        for widget in (self.drawing, self.list, self.more, self.legend):
            column.addWidget(widget)
        column.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignLeft)

    def toggle(self) -> None:
        """From the drawing to the list, and back."""
        is_list = self.list.isHidden()
        self.list.setVisible(is_list)
        for widget in (self.drawing, self.legend):
            widget.setVisible(not is_list)
        text = self.tr("Show as a drawing") if is_list else self.tr("Show as a list")
        self.switch.setText(text)
        announce(self, self.list.accessibleName() if is_list else self.drawing.accessibleName())
