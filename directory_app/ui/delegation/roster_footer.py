"""Below the roster: its order, the buttons that change it, how many there are."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from directory_app.domain.events import RosterOrder
from directory_app.ui.fonts import CAPTION
from directory_app.ui.theme import Theme
from directory_app.ui.widgets.buttons import TextButton
from directory_app.ui.widgets.combo_box import ComboBox
from directory_app.ui.widgets.flex_layout import FlexLayout
from directory_app.ui.widgets.page_footer import PageFooter
from directory_app.ui.widgets.plain_label import PlainLabel
from directory_app.ui.widgets.plain_tip import plain_tip


class RosterFooter(PageFooter):
    """``order_chosen`` carries a :class:`RosterOrder`'s value, ``moved`` -1 or 1."""

    order_chosen = Signal(str)
    moved = Signal(int)
    removed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rosterFooter")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.order = ComboBox(theme, self)
        for order, text in self._orders():
            self.order.addItem(text, order.value)
        label = QLabel(self.tr("Order"), self)
        label.setProperty("tone", "muted")
        label.setBuddy(self.order)
        self.order.setAccessibleName(self.tr("Order of the delegation"))
        self.order.activated.connect(self._on_chosen)
        self.up = self._button(self.tr("Move up"), self.tr("Move up (Alt+↑)"))
        self.down = self._button(self.tr("Move down"), self.tr("Move down (Alt+↓)"))
        self.remove = self._button(self.tr("Remove"), self.tr("Take off the delegation (Del)"))
        self.up.clicked.connect(lambda: self.moved.emit(-1))
        self.down.clicked.connect(lambda: self.moved.emit(1))
        self.remove.clicked.connect(self.removed)
        self.count = PlainLabel("", self, scale=CAPTION, tone="muted", wraps=False)
        self._arrange(label)

    def _button(self, text: str, whole: str) -> TextButton:
        button = TextButton(text, "link", self)
        button.setToolTip(plain_tip(whole))
        button.setAccessibleDescription(whole)
        return button

    def _arrange(self, label: QLabel) -> None:
        row = FlexLayout(gap_px=12, line_gap_px=4)
        row.add(label)
        row.add(self.order)
        row.add(self.count, 1)
        for button in (self.up, self.down, self.remove):
            row.add(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 6, 10, 6)
        column.addLayout(row)

    def _orders(self) -> tuple[tuple[RosterOrder, str], ...]:
        return (
            (RosterOrder.MANUAL, self.tr("By hand")),
            (RosterOrder.FAMILY_NAME, self.tr("Name")),
            (RosterOrder.ORGANISATION, self.tr("Organisation")),
            (RosterOrder.STATUS, self.tr("Status")),
        )

    def show_order(self, order: RosterOrder) -> None:
        """What orders the roster."""
        self.order.setCurrentIndex(self.order.findData(order.value))

    def show_counts(self, count: int, selected: int, *, can_write: bool) -> None:
        """« 40 places », « 3 sélectionnées sur 40 »."""
        text = self.tr("%n place(s)", "", count)
        if selected > 1:
            text = self.tr("%n selected of %1", "", selected).replace("%1", str(count))
        self.count.setText(text)
        for button in (self.up, self.down):
            button.setEnabled(can_write and selected == 1)
        self.remove.setEnabled(can_write and selected > 0)
        self.order.setEnabled(can_write and count > 0)

    def _on_chosen(self, index: int) -> None:
        self.order_chosen.emit(self.order.itemData(index))
