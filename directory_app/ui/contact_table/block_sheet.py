"""The preview of a pasted block: every cell before and after, refused ones with their reason, what
had no place; nothing is written before its button."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from directory_app.services.steps import LARGE_STEP
from directory_app.ui.widgets.banner import Banner
from directory_app.ui.widgets.buttons import TextButton
from directory_app.ui.widgets.plain_label import PlainLabel

from .block_model import BlockModel
from .table_header import TableHeader

if TYPE_CHECKING:
    from directory_app.domain.problems import Problem
    from directory_app.services.table_edit import BlockPlan
    from directory_app.ui.context import Look

    from .placing import Placement

_SIZE_CHARS = (112, 30)
_MOST_NAMED = 5
_CELL_PADDING_PX = 4


class BlockSheet(QDialog):
    """``applied`` when the button was pressed; the caller closes the sheet once it is stored, or
    says with :meth:`show_error` why it was not."""

    applied = Signal()

    def __init__(
        self,
        plan: BlockPlan,
        placement: Placement,
        look: Look,
        explain: Callable[[Exception], str],
        sentence: Callable[[Problem], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.plan = plan
        self.setObjectName("blockSheet")
        self.setWindowTitle(self.tr("Changes to the table"))
        self.banner = Banner(look.theme, self)
        self.head = PlainLabel(self._head_text(), self, is_bold=True)
        self.notes = PlainLabel("\n".join(self._note_texts(placement)), self, tone="muted")
        self.notes.setVisible(bool(self.notes.text()))
        warning = look.theme.icon("triangle-alert", "warn")
        self.model = BlockModel(plan, explain, sentence, warning, self)
        self.whole = PlainLabel("", self, tone="muted")
        self.view = self._make_view(look)
        self.view.selectionModel().currentChanged.connect(lambda now, _: self._tell_whole(now))
        self._tell_whole(self.view.currentIndex())
        self.cancel = TextButton(self.tr("Cancel"), "plain", self)
        self.cancel.clicked.connect(self.reject)
        text = self.tr("Apply %n cell(s)", "", len(plan.changes))
        self.apply = TextButton(text, "primary", self)
        self.apply.setVisible(bool(plan.changes))
        self.apply.clicked.connect(self._on_apply)
        self._arrange()
        (self.apply if plan.changes else self.cancel).setFocus()

    def _head_text(self) -> str:
        plan = self.plan
        if not plan.changes:
            return self.tr("No cell changes")
        cells = self.tr("%n cell(s) change(s)", "", len(plan.changes))
        contacts = self.tr("in %n contact(s)", "", plan.contacts)
        return f"{cells} {contacts}"

    def _note_texts(self, placement: Placement) -> list[str]:
        plan, found = self.plan, []
        if plan.refused:
            found.append(self.tr("%n cell(s) refused, left as before", "", len(plan.refused)))
        if plan.unchanged:
            found.append(self.tr("%n cell(s) say so already", "", plan.unchanged))
        if placement.rows_over:
            text = self.tr("%n row(s) of the block do not fit below", "", placement.rows_over)
            found.append(text)
        if placement.columns_over:
            count = len(placement.columns_over)
            text = self.tr("%n column(s) of the block do not fit: %1", "", count)
            quoted = self.tr("“%1”")
            said = (" ".join(one.split())[:40] for one in placement.columns_over if one)
            named = [quoted.replace("%1", one) for one in said]
            more = "…" if len(named) > _MOST_NAMED else ""
            found.append(text.replace("%1", ", ".join(named[:_MOST_NAMED]) + more))
        if plan.contacts > LARGE_STEP:
            found.append(self.tr("A backup is made before."))
        return found

    def _make_view(self, look: Look) -> QTableView:
        view = QTableView(self)
        view.setModel(self.model)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setShowGrid(False)
        view.setAlternatingRowColors(True)
        view.setCornerButtonEnabled(False)
        view.setTabKeyNavigation(False)
        view.setAccessibleName(self.tr("Cells that change"))
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(view.fontMetrics().height() + 12)
        header = TableHeader(look.theme, view, padding_px=_CELL_PADDING_PX)
        view.setHorizontalHeader(header)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        letter = view.fontMetrics().averageCharWidth()
        for number, chars in enumerate((24, 12, 22, 22)):
            header.resizeSection(number, letter * chars)
        header.setStretchLastSection(True)
        if self.model.rowCount():
            view.selectRow(0)
        return view

    def _arrange(self) -> None:
        frame = QFrame(self)
        frame.setProperty("kind", "group")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.view)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.apply)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(10)
        column.addWidget(self.banner)
        column.addWidget(self.head)
        column.addWidget(self.notes)
        column.addWidget(frame, 1)
        column.addWidget(self.whole)
        column.addLayout(row)
        metrics = self.fontMetrics()
        wide, high = _SIZE_CHARS
        self.resize(min(metrics.averageCharWidth() * wide, 960), min(metrics.height() * high, 600))

    def _tell_whole(self, index: QModelIndex) -> None:
        """The remark of the current row, for which the table may have no room."""
        last = self.model.columnCount() - 1
        remark = self.model.index(index.row(), last).data() if index.isValid() else ""
        self.whole.setText(remark or "")
        self.whole.setVisible(bool(remark))

    def _on_apply(self) -> None:
        self.apply.setEnabled(False)
        self.applied.emit()

    def show_error(self, text: str) -> None:
        """Says why nothing was written; the same plan is not tried again."""
        self.banner.show_text(text)
        self.cancel.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, and no other; Ctrl+Enter applies."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            is_chord = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            focused = self.apply if is_chord else self.focusWidget()
            if isinstance(focused, TextButton) and focused.isEnabled() and focused.isVisible():
                focused.click()
        else:
            super().keyPressEvent(event)
