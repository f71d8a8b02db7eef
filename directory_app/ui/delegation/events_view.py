"""The list of events: title, where and when, how many, whether it is frozen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from directory_app.domain.events import EventSummary
from directory_app.ui.fonts import CAPTION, scaled
from directory_app.ui.icons import icon_pixmap
from directory_app.ui.theme import Theme

from . import wording
from .events_model import EVENT_ROLE, HEADING_ROLE, EventsModel
from .row_painting import paint_ground, paint_pill, paint_text, pill_height, pill_width

_SIDE_PX = 28
_ICON_PX = 20
_GAP_PX = 14
_LEAST_HEIGHT_PX = 60

AnyIndex = QModelIndex | QPersistentModelIndex


class EventDelegate(QStyledItemDelegate):
    """Draws headings and events."""

    def __init__(self, theme: Theme, lang: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lang = lang

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Two lines and air; a heading has air above it."""
        caption = QFontMetricsF(scaled(option.font, CAPTION)).height()
        if index.data(EVENT_ROLE) is None:
            return QSize(0, round(caption) + (14 if index.row() == 0 else 34))
        name = QFontMetricsF(scaled(option.font, 1.0, is_bold=True)).height()
        return QSize(0, max(_LEAST_HEIGHT_PX, round((name + caption) * 1.25) + 14))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draws one row."""
        event: EventSummary | None = index.data(EVENT_ROLE)
        painter.save()
        if event is None:
            self._paint_heading(painter, option, str(index.data(HEADING_ROLE)))
        else:
            paint_ground(painter, option, self._theme.tokens)
            self._paint_event(painter, option, event)
        painter.restore()

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, text: str) -> None:
        font = scaled(option.font, CAPTION, is_bold=True)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.tokens.text2))
        room = QRectF(option.rect).adjusted(_SIDE_PX, 0, -_SIDE_PX, -7)
        painter.drawText(room, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, text)

    def _paint_event(
        self, painter: QPainter, option: QStyleOptionViewItem, event: EventSummary
    ) -> None:
        tokens, font = self._theme.tokens, option.font
        room = QRectF(option.rect).adjusted(_SIDE_PX, 0, -_SIDE_PX, 0)
        ratio = painter.device().devicePixelRatioF()
        icon = icon_pixmap("calendar", tokens.text2, _ICON_PX, ratio)
        painter.drawPixmap(int(room.left()), int(room.center().y() - _ICON_PX / 2), icon)
        room.setLeft(room.left() + _ICON_PX + _GAP_PX)
        room.setRight(room.right() - self._paint_marks(painter, room, option, event))
        bold, small = scaled(font, 1.0, is_bold=True), scaled(font, CAPTION)
        line = wording.event_line(event, self._lang)
        high, low = QFontMetricsF(bold).height(), QFontMetricsF(small).height() if line else 0.0
        top = room.center().y() - (high + low + 2) / 2
        painter.setPen(QColor(tokens.text))
        paint_text(painter, QRectF(room.left(), top, room.width(), high), event.title, bold)
        painter.setPen(QColor(tokens.text2))
        paint_text(painter, QRectF(room.left(), top + high + 2, room.width(), low), line, small)

    def _paint_marks(
        self, painter: QPainter, room: QRectF, option: QStyleOptionViewItem, event: EventSummary
    ) -> float:
        """How many places, and « figée »; returns the width taken."""
        count = str(event.count)
        taken = QFontMetricsF(option.font).horizontalAdvance(count) + 4
        painter.setPen(QColor(self._theme.tokens.text2))
        place = QRectF(room.right() - taken, room.top(), taken, room.height())
        paint_text(painter, place, count, option.font)
        if event.is_frozen:
            text = self.tr("Frozen")
            width, height = pill_width(text, option.font, 1), pill_height(option.font)
            pill = QRectF(0, 0, width, height)
            pill.moveCenter(room.center())
            pill.moveRight(room.right() - taken - _GAP_PX)
            paint_pill(painter, pill, text, "neutral", self._theme, option.font, icon="lock")
            taken += width + _GAP_PX
        return taken + _GAP_PX


class EventsView(QListView):
    """``opened`` and ``delete_asked`` carry an event's id."""

    opened = Signal(str)
    delete_asked = Signal(str)

    def __init__(
        self, model: EventsModel, theme: Theme, lang: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._events = model
        self.setModel(model)
        self.setItemDelegate(EventDelegate(theme, lang, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(self.tr("Delegations"))
        self.doubleClicked.connect(self._open)
        theme.changed.connect(self.viewport().update)

    @property
    def current_id(self) -> str:
        """The event that keys act on; empty for none."""
        event: EventSummary | None = self.currentIndex().data(EVENT_ROLE)
        return event.id if event is not None else ""

    def select(self, event_id: str, fallback: int = 0) -> None:
        """Makes an event current: that one, else the one nearest to a row."""
        row = self._events.row_of(event_id)
        rows = [n for n in range(self._events.rowCount()) if self._is_event(n)]
        if row is None and rows:
            row = min(rows, key=lambda n: abs(n - fallback))
        if row is not None:
            self.setCurrentIndex(self._events.index(row))

    def _is_event(self, row: int) -> bool:
        return self._events.index(row).data(EVENT_ROLE) is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Entrée opens, Suppr deletes; a key held down does it once."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter or event.key() == Qt.Key.Key_Delete:
            wish = self.opened if is_enter else self.delete_asked
            if self.current_id and not event.isAutoRepeat():
                wish.emit(self.current_id)
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        event: EventSummary | None = index.data(EVENT_ROLE)
        if event is not None:
            self.opened.emit(event.id)

    def changeEvent(self, event: QEvent) -> None:
        """Rows follow the font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()
