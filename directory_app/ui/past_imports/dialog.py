"""« Importations… »: what was imported, when, by whom; the one chosen can be taken back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QListView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from directory_app.ui.context import Look
from directory_app.ui.widgets.banner import Banner
from directory_app.ui.widgets.buttons import TextButton
from directory_app.ui.widgets.empty_state import EmptyState
from directory_app.ui.widgets.plain_label import PlainLabel

from .delegate import PastImportsDelegate
from .model import Batch, PastImportsModel, PastImportsWording

_WIDTH_CHARS = 88
_ROWS_SEEN = 6
_ROW_LINES = 3


class PastImportsDialog(QDialog):
    """``undo_asked`` carries the number of an import to take back."""

    undo_asked = Signal(str)

    def __init__(self, look: Look, *, can_write: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._can_write = can_write
        self._words = PastImportsWording(self)
        self._undone: Sequence[bool] = ()
        self.setWindowTitle(self.tr("Imports"))
        self.setObjectName("pastImports")
        self.banner = Banner(look.theme, self)
        self.view = QListView(self)
        self._model = PastImportsModel()
        self._model.setParent(self)
        self.view.setModel(self._model)
        self.view.setItemDelegate(PastImportsDelegate(look.theme, self.view))
        self.view.setUniformItemSizes(True)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setAccessibleName(self.tr("Imports"))
        self.view.selectionModel().currentChanged.connect(self._on_moved)
        self.empty = EmptyState("history", look.theme, self)
        self.empty.set_texts(
            self.tr("No import yet"),
            self.tr("What is imported into this directory appears here, and can be taken back."),
        )
        self.news = PlainLabel("", self, tone="muted")
        self.undo = TextButton(self.tr("Undo this import"), "plain", self)
        self.undo.clicked.connect(self._on_undo)
        self.dismiss = TextButton(self.tr("Close"), "primary", self)
        self.dismiss.clicked.connect(self.accept)
        self._arrange()
        self.show_batches(())

    def _arrange(self) -> None:
        frame = QFrame(self)
        frame.setProperty("kind", "group")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 6, 1, 6)
        inside.addWidget(self.view)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(frame)
        self._stack.addWidget(self.empty)
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self.news, 1)
        row.addWidget(self.undo)
        row.addWidget(self.dismiss)
        middle = QVBoxLayout()
        middle.setContentsMargins(16, 14, 16, 0)
        middle.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 16)
        column.setSpacing(12)
        column.addWidget(self.banner)
        column.addLayout(middle, 1)
        column.addLayout(row)
        metrics = self.fontMetrics()
        height = metrics.height() * _ROW_LINES * _ROWS_SEEN + 90
        self.resize(min(metrics.averageCharWidth() * _WIDTH_CHARS, 920), min(height, 600))

    def show_batches(self, batches: Sequence[Batch]) -> None:
        """The imports, newest first; the current one stays current."""
        row = max(0, self.view.currentIndex().row())
        self._model.show([self._words.row(one) for one in batches])
        self._undone = [one.is_undone for one in batches]
        self._stack.setCurrentIndex(0 if batches else 1)
        self.undo.setVisible(bool(batches))
        if batches:
            self.view.setCurrentIndex(self._model.index(min(row, len(batches) - 1)))
            self.view.setFocus()

    def tell(self, text: str) -> None:
        """What came of taking one back."""
        self.news.setText(text)

    def _on_moved(self, current: QModelIndex, _: QModelIndex) -> None:
        self.undo.setEnabled(self._can_undo(current))

    def _can_undo(self, index: QModelIndex) -> bool:
        is_there = index.isValid() and index.row() < len(self._undone)
        return self._can_write and is_there and not self._undone[index.row()]

    def _on_undo(self) -> None:
        index = self.view.currentIndex()
        if self._can_undo(index):
            self.undo.setEnabled(False)
            self.undo_asked.emit(self._model.rows[index.row()].id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, and no other."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            if isinstance(focused, TextButton):
                focused.click()
        else:
            super().keyPressEvent(event)
