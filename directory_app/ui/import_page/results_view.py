"""The list of records: arrows go through them, Space ticks, Enter does what the row offers.

A table of one column: of all of Qt's views it alone asks nothing about rows out of sight, and there
may be a hundred thousand.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTableView,
    QWidget,
)

from directory_app.ui.theme import Theme
from directory_app.ui.widgets.painted_tick import toggle

from .lines import LineKind
from .results_delegate import ResultsDelegate, row_height
from .results_model import LINE_ROLE, AnyIndex, Line, ResultsModel
from .wording import Action

_SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class ResultsView(QTableView):
    """``moved`` when another row became current."""

    moved = Signal()

    def __init__(
        self,
        model: ResultsModel,
        badges: Sequence[str],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._results = model
        self._theme = theme
        self.painter = ResultsDelegate(theme, badges, self)
        self.setModel(model)
        self.setItemDelegate(self.painter)
        self.setObjectName("importResults")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(self.tr("Rows of the file"))
        self.painter.pressed.connect(self._on_pressed)
        self.painter.folded.connect(self._fold)
        self._kept_key: int | None = None
        self._kept_scroll = 0
        model.modelAboutToBeReset.connect(self._on_about_to_reset)
        model.modelReset.connect(self._on_reset)
        theme.changed.connect(self._on_theme_changed)
        ground = self.palette()  # the delegate draws it: the gap above a card is none of it
        ground.setColor(QPalette.ColorRole.Highlight, Qt.GlobalColor.transparent)
        self.setPalette(ground)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows; that there is none is said where they would stand."""
        super().paintEvent(event)
        if self._results.proposal is not None and not self._results.rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(QColor(self._theme.tokens.text2))
            painter.drawText(
                self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, self.tr("No row here")
            )

    def _fit(self) -> None:
        """Rows as high as the text asks for."""
        self.verticalHeader().setDefaultSectionSize(row_height(self.fontMetrics()))

    def changeEvent(self, event: QEvent) -> None:
        """Follows the size of text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "painter"):
            self._fit()

    def select(self, row: int) -> None:
        """Makes a row current and shows it."""
        index = self._results.index(row, 0)
        if index.isValid():
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(index, flag)
            self.scrollTo(index)

    @property
    def hidden_text(self) -> str:
        """What the current row says, when there is no room for all of it; else empty."""
        line, index = self._line(), self.currentIndex()
        if line is None or not self.painter.is_cut(self.visualRect(index), line, self.font()):
            return ""
        return self._results.whole(index)

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """The first button of a row is meant when it is come to."""
        super().currentChanged(current, previous)
        self.painter.button = 0
        self.moved.emit()

    # --- hands ---------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks, Enter acts, → unfolds, ← folds or goes to the record; letters are no
        search here."""
        key, plain = event.key(), not event.modifiers()
        if self.state() is QAbstractItemView.State.EditingState:
            event.accept()  # Enter was the field's: it comes here before the field is closed
        elif key == Qt.Key.Key_Space and plain:
            self._tick()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self._act()
        elif key in _SIDEWAYS and plain:
            self._go_sideways(_SIDEWAYS[Qt.Key(key)])
        elif event.text().strip() and plain and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _line(self) -> Line | None:
        line: Line | None = self.currentIndex().data(LINE_ROLE)
        return line

    def _tick(self) -> None:
        number = self._results.number(self.currentIndex())
        if number is not None:
            toggle(self._results, self._results.index(self._results.row_of(number), 0))

    def _act(self) -> None:
        line = self._line()
        if line is None:
            return
        actions = line.text.actions
        if line.kind is LineKind.RECORD and not actions:
            self._fold(self.currentIndex())
        elif actions:
            place = self.painter.button if line.kind is LineKind.ACTIONS else 0
            self._on_pressed(self.currentIndex(), actions[place][0])

    def _go_sideways(self, step: int) -> None:
        line, index = self._line(), self.currentIndex()
        if line is None:
            return
        if line.kind is LineKind.ACTIONS:
            last = len(line.text.actions) - 1
            self.painter.button = max(0, min(self.painter.button + step, last))
            self.viewport().update()
        elif line.kind is LineKind.RECORD:
            self._results.unfold(index, is_open=step > 0)
        elif step < 0:
            number = self._results.number(index)
            self.select(self._results.row_of(number if number is not None else -1))

    def _fold(self, index: QModelIndex) -> None:
        line: Line | None = index.data(LINE_ROLE)
        if line is not None:
            self._results.unfold(index, is_open=not line.is_unfolded)

    def _on_pressed(self, index: QModelIndex, action: str) -> None:
        if Action(action) is Action.CORRECT:
            self.setCurrentIndex(index)
            self.edit(index)
        else:
            self._results.act(index, Action(action))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what can be pressed."""
        super().mouseMoveEvent(event)
        where = event.position().toPoint()
        index = self.indexAt(where)
        line: Line | None = index.data(LINE_ROLE)
        target = ""
        if line is not None:
            target = self.painter.target_at(self.visualRect(index), line, self.font(), where)
        shape = Qt.CursorShape.PointingHandCursor if target else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Back to the list, on the same row."""
        super().closeEditor(editor, hint)
        self.setFocus()

    # --- what stays ----------------------------------------------------------------------------

    def _on_about_to_reset(self) -> None:
        self._kept_key = self._results.key(self.currentIndex())
        self._kept_scroll = self.verticalScrollBar().value()

    def _on_reset(self) -> None:
        row = -1 if self._kept_key is None else self._results.row_of_key(self._kept_key)
        if row < 0:
            self.select(0)
            return
        self.verticalScrollBar().setValue(self._kept_scroll)
        self.select(row)

    def _on_theme_changed(self) -> None:
        self._fit()
        self.viewport().update()
