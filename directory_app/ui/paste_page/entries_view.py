"""The tree of entries: arrows go through entries and values, Space ticks."""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeView, QWidget

from directory_app.ui.icons import icon_pixmap
from directory_app.ui.theme import Theme
from directory_app.ui.widgets.painted_tick import toggle

from .entries_delegate import EntriesDelegate
from .entries_model import AnyIndex, EntriesModel

_ARROW_PX = 16
_BAR_PX = 3
_UNFOLDED = 30
"""Up to so many entries, every value is in sight from the start."""


class EntriesView(QTreeView):
    """``moved`` when another row became current."""

    moved = Signal()

    def __init__(self, model: EntriesModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = model
        self._theme = theme
        self.setModel(model)
        self.setItemDelegate(EntriesDelegate(theme, self))
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIndentation(22)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("Recognised"))
        self.setExpandsOnDoubleClick(True)
        model.modelReset.connect(self._on_reset)
        theme.changed.connect(self._on_theme_changed)

    def select(self, index: QModelIndex) -> None:
        """Makes a row current and shows it."""
        if not index.isValid():
            return
        self.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        self.scrollTo(index)

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """Tells that another row is current."""
        super().currentChanged(current, previous)
        self.moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks; letters are no search here."""
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            toggle(self._entries, self.currentIndex())
        elif event.text().strip() and not event.modifiers() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def drawBranches(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The arrow that folds an entry, on the ground of its row; the bar of the current one."""
        tokens = self._theme.tokens
        if self.selectionModel().isSelected(index):
            is_active = self.hasFocus()
            ground = tokens.selected if is_active else tokens.selected_inactive
            painter.fillRect(rect, QColor(ground))
            bar = QRect(rect.left(), rect.top(), _BAR_PX, rect.height())
            painter.fillRect(bar, QColor(tokens.accent))
        if self._entries.rowCount(index):
            name = "chevron-down" if self.isExpanded(index) else "chevron-right"
            arrow = icon_pixmap(name, tokens.text2, _ARROW_PX, self.devicePixelRatioF())
            left = rect.right() - self.indentation() + (self.indentation() - _ARROW_PX) / 2
            top = rect.top() + (rect.height() - _ARROW_PX) / 2
            painter.drawPixmap(QPointF(left, top), arrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is to be decided of the current row takes room below: the row stays in sight."""
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())

    def _on_reset(self) -> None:
        if self._entries.rowCount() <= _UNFOLDED:
            self.expandAll()
        self.select(self._entries.index(0, 0))

    def _on_theme_changed(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
