"""Contacts dragged from the list or the table: within the window only, and as nothing but the fact.

What travels is an empty piece of our own kind: a drop on another program leaves it nothing (the
gate). Who is dragged stays here. Ctrl+D does the same by keyboard (WCAG 2.2, 2.5.7).
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Qt
from PySide6.QtGui import QColor, QDrag, QFontMetrics, QMouseEvent, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QTableView

from .theme import Theme

MIME = "application/x-bottin-contacts"
_PADDING_PX = 10


def is_contacts(data: QMimeData) -> bool:
    """Whether contacts are what is dragged."""
    return data.hasFormat(MIME)


class RowDrag(QObject):
    """Watches the rows of ``view``. ``selected`` tells who would go; ``is_allowed`` whether anybody
    may. ``from_any``: a drag may begin on a row that is not selected, which then goes alone; else
    only inside of several selected cells, since a drag elsewhere selects."""

    def __init__(
        self,
        view: QTableView,
        theme: Theme,
        selected: Callable[[], tuple[int, ...]],
        is_allowed: Callable[[], bool],
        *,
        from_any: bool,
    ) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._selected = selected
        self._is_allowed = is_allowed
        self._from_any = from_any
        self._pressed: QPoint | None = None
        self._held: QMouseEvent | None = None
        self.keys: tuple[int, ...] = ()
        self.run: Callable[[QDrag], object] = lambda drag: drag.exec(Qt.DropAction.CopyAction)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A press on what is selected waits: it may begin a drag, and selects alone only if not."""
        if not isinstance(event, QMouseEvent):
            return super().eventFilter(watched, event)
        if event.type() is QEvent.Type.MouseButtonPress:
            return self._on_press(event)
        if event.type() is QEvent.Type.MouseMove and self._pressed is not None:
            return self._on_move(event)
        if event.type() is QEvent.Type.MouseButtonRelease:
            self._on_release()
        return super().eventFilter(watched, event)

    def _on_press(self, event: QMouseEvent) -> bool:
        self._pressed = self._held = None
        is_plain = not event.modifiers() and event.button() is Qt.MouseButton.LeftButton
        index = self._view.indexAt(event.position().toPoint())
        if not is_plain or not index.isValid() or not self._is_allowed():
            return False
        is_among = self._view.selectionModel().isSelected(index) and self._is_several()
        if is_among or self._from_any:
            self._pressed = event.position().toPoint()
        if is_among:
            self._held = event.clone()
            self._view.setFocus(Qt.FocusReason.MouseFocusReason)
        return is_among

    def _is_several(self) -> bool:
        selection = self._view.selectionModel().selection()
        first = selection.at(0)
        return selection.count() > 1 or first.height() * first.width() > 1

    def _on_move(self, event: QMouseEvent) -> bool:
        assert self._pressed is not None
        way = event.position().toPoint() - self._pressed
        if way.manhattanLength() >= QApplication.startDragDistance():
            self._pressed = self._held = None
            self._drag()
        return True

    def _on_release(self) -> None:
        """No drag came of it: the press is one like any other."""
        held, self._held, self._pressed = self._held, None, None
        if held is not None:
            self._view.mousePressEvent(held)

    def _drag(self) -> None:
        keys = self._selected()
        if not keys:
            return
        data = QMimeData()
        data.setData(MIME, b"")
        drag = QDrag(self._view)
        drag.setMimeData(data)
        drag.setPixmap(self._picture(self.tr("%n contact(s)", "", len(keys))))
        drag.setHotSpot(QPoint(-12, -8))
        self.keys = keys
        self.run(drag)
        self.keys = ()

    def _picture(self, text: str) -> QPixmap:
        """How many, in a pill beside the pointer."""
        tokens, ratio = self._theme.tokens, self._view.devicePixelRatioF()
        metrics = QFontMetrics(self._view.font())
        width = metrics.horizontalAdvance(text) + 2 * _PADDING_PX
        height = metrics.height() + _PADDING_PX
        picture = QPixmap(round(width * ratio), round(height * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent))
        painter.drawRoundedRect(0, 0, width, height, height / 2, height / 2)
        painter.setPen(QColor(tokens.on_accent))
        painter.setFont(self._view.font())
        painter.drawText(0, 0, width, height, Qt.AlignmentFlag.AlignCenter, text)
        painter.end()
        return picture
