"""List or table: the button that changes from one to the other, and the table's columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from directory_app.ui.widgets.buttons import IconButton

if TYPE_CHECKING:
    from directory_app.ui.theme import Theme


class ViewSwitch(QWidget):
    """``asked`` carries whether the table is wanted; ``columns_asked`` the button below which the
    menu of its columns opens."""

    asked = Signal(bool)
    columns_asked = Signal(QWidget)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns = IconButton(
            "sliders-horizontal", self.tr("Columns of the table"), theme, self
        )
        self.to_table = IconButton("table-2", self.tr("Show as a table (Ctrl+T)"), theme, self)
        self.to_list = IconButton("list", self.tr("Show as a list (Ctrl+T)"), theme, self)
        self.columns.clicked.connect(lambda: self.columns_asked.emit(self.columns))
        self.to_table.clicked.connect(lambda: self.asked.emit(True))
        self.to_list.clicked.connect(lambda: self.asked.emit(False))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for button in (self.columns, self.to_table, self.to_list):
            row.addWidget(button)
        self.set_table(is_table=False)

    def set_table(self, *, is_table: bool) -> None:
        """Shows the way to the other one; the focus goes along."""
        had_focus = self.to_table.hasFocus() or self.to_list.hasFocus()
        self.columns.setVisible(is_table)
        self.to_list.setVisible(is_table)
        self.to_table.setVisible(not is_table)
        if had_focus:
            (self.to_list if is_table else self.to_table).setFocus(Qt.FocusReason.OtherFocusReason)
