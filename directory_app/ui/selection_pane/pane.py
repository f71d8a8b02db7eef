"""Several contacts at once: how many, their names, and what may be done with them together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from directory_app.ui.announce import announce
from directory_app.ui.contact_list.delegate import headline
from directory_app.ui.fonts import CAPTION, PAGE_WIDTH_PX, TITLE
from directory_app.ui.sidebar.places import TRASH, Place
from directory_app.ui.widgets.buttons import TextButton
from directory_app.ui.widgets.elided_label import ElidedLabel
from directory_app.ui.widgets.flow_layout import FlowLayout
from directory_app.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from directory_app.domain.summaries import SummaryRow
    from directory_app.ui.theme import Theme

SHOWN_NAMES = 60
_PAIR = 2


class SelectionPane(QWidget):
    """The signals carry nothing: they are about what is selected in the list."""

    add_asked = Signal()
    batch_asked = Signal()
    merge_asked = Signal()
    bcc_asked = Signal()
    export_asked = Signal()
    remove_asked = Signal()
    trash_asked = Signal()
    restore_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.count = 0
        self._title = PlainLabel("", self, scale=TITLE, is_bold=True)
        self.without = PlainLabel("", self, tone="muted")
        self._buttons = QWidget(self)
        self._make_buttons()
        self._names = QFrame(self)
        self._names.setProperty("kind", "group")
        self._name_rows = QVBoxLayout(self._names)
        self._name_rows.setContentsMargins(16, 10, 16, 10)
        self._name_rows.setSpacing(6)
        self._lay_out()

    def _lay_out(self) -> None:
        page = QWidget(self)
        page.setMaximumWidth(PAGE_WIDTH_PX)
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 24, 24, 84)
        column.setSpacing(12)
        for widget in (self._title, self.without, self._buttons, self._names):
            column.addWidget(widget)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)

    def _make_buttons(self) -> None:
        flow = FlowLayout(self._buttons)
        self.add = TextButton(self.tr("Add to a list…"), "primary", self._buttons)
        self.add.set_icon(self._theme, "list-plus", "on_accent")
        self.batch = TextButton(self.tr("Change a field…"), "plain", self._buttons)
        self.batch.set_icon(self._theme, "pencil", "text")
        self.merge = TextButton(self.tr("Merge the 2 cards…"), "plain", self._buttons)
        self.merge.set_icon(self._theme, "users", "text")
        self.bcc = TextButton(self.tr("Copy the e-mails (Bcc)…"), "plain", self._buttons)
        self.bcc.set_icon(self._theme, "mail", "text")
        self.export = TextButton(self.tr("Export…"), "plain", self._buttons)
        self.export.set_icon(self._theme, "send", "text")
        self.remove = TextButton(self.tr("Remove from the list"), "plain", self._buttons)
        self.remove.set_icon(self._theme, "list-x", "text")
        self.trash = TextButton(self.tr("Move to the trash"), "plain", self._buttons)
        self.trash.set_icon(self._theme, "trash-2", "text")
        self.restore = TextButton(self.tr("Restore"), "primary", self._buttons)
        self.restore.set_icon(self._theme, "rotate-ccw", "on_accent")
        wishes = {
            self.add: self.add_asked,
            self.batch: self.batch_asked,
            self.merge: self.merge_asked,
            self.bcc: self.bcc_asked,
            self.export: self.export_asked,
            self.remove: self.remove_asked,
            self.trash: self.trash_asked,
            self.restore: self.restore_asked,
        }
        for button, wish in wishes.items():
            button.clicked.connect(wish)
            flow.addWidget(button)

    def show_selection(self, count: int, place: Place, *, can_write: bool) -> None:
        """How many are selected, and what that place allows; names follow."""
        self.count = count
        is_trash = place == TRASH
        self._title.setText(self.tr("%n contact(s) selected", "", count))
        self.without.hide()
        for button in (self.add, self.batch, self.trash):
            button.setVisible(can_write and not is_trash)
        self.merge.setVisible(can_write and not is_trash and count == _PAIR)
        self.remove.setVisible(can_write and place.is_ordered)
        self.restore.setVisible(can_write and is_trash)
        for button in (self.bcc, self.export):
            button.setVisible(can_write and not is_trash)  # what leaves is registered
        announce(self._title, self._title.text())

    def show_names(self, rows: Sequence[SummaryRow]) -> None:
        """The first of those selected; the others are counted. Two of different kinds are never
        one."""
        if len({row.kind for row in rows}) > 1:
            self.merge.hide()
        while (item := self._name_rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for row in rows[:SHOWN_NAMES]:
            self._name_rows.addWidget(ElidedLabel(headline(row), self._names))
        others = self.count - len(rows[:SHOWN_NAMES])
        if others > 0:
            text = self.tr("and %n other(s)", "", others)
            self._name_rows.addWidget(PlainLabel(text, self._names, scale=CAPTION, tone="muted"))

    def show_without_email(self, count: int) -> None:
        """How many of them no e-mail would reach, known before anything is copied."""
        self.without.setText(self.tr("%n contact(s) without e-mail", "", count))
        self.without.setVisible(count > 0)

    def first_stop(self) -> QWidget | None:
        """The first button that takes the focus."""
        going = (self.bcc, self.export, self.remove, self.trash)
        buttons = (self.add, self.restore, self.batch, self.merge, *going)
        return next((b for b in buttons if b.isVisibleTo(self)), None)
