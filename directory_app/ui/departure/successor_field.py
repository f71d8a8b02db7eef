"""Who takes the function: a person found by typing, somebody new, or nobody yet."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from directory_app.domain.departures import Successor
from directory_app.domain.summaries import SummaryRow
from directory_app.ui.announce import announce
from directory_app.ui.contact_editor.choices import Lookup
from directory_app.ui.fonts import CAPTION
from directory_app.ui.theme import Theme
from directory_app.ui.widgets.buttons import IconButton
from directory_app.ui.widgets.contact_picker import ContactPicker
from directory_app.ui.widgets.plain_label import PlainLabel


class SuccessorField(QWidget):
    """``changed`` when somebody else, or nobody, is chosen. ``leaving_id``: who cannot be."""

    changed = Signal()

    def __init__(self, lookup: Lookup, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.leaving_id = ""
        self.successor: Successor | None = None
        caption = self.tr("Successor (nobody yet if left empty)")
        self._caption = PlainLabel(caption, self, scale=CAPTION, tone="muted")
        self.picker = ContactPicker(
            "person",
            lookup,
            theme,
            name=self.tr("Type a name"),
            create_text=self.tr("New person: %1"),
            parent=self,
        )
        self.picker.setAccessibleName(caption)
        self._chosen = QWidget(self)
        self.name = PlainLabel("", self._chosen, is_bold=True)
        self.clear = IconButton("x", self.tr("Choose somebody else"), theme, self._chosen)
        line = QHBoxLayout(self._chosen)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.name, 1)
        line.addWidget(self.clear)
        self._refused = PlainLabel("", self, scale=CAPTION, tone="danger")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self._caption, self.picker, self._chosen, self._refused):
            column.addWidget(widget)
        self.picker.chosen.connect(self._on_chosen)
        self.picker.create_asked.connect(lambda text: self.set_successor(Successor(text)))
        self.clear.clicked.connect(self._on_cleared)
        self.set_successor(None)

    def _on_chosen(self, row: SummaryRow) -> None:
        if row.id == self.leaving_id:
            text = self.tr("That is the person who leaves: choose somebody else.")
            self._refused.setText(text)
            self._refused.show()
            announce(self.picker, text)
            return
        self.set_successor(Successor(row.display_name, row.id, row.is_confidential))

    def _on_cleared(self) -> None:
        self.set_successor(None)
        self.picker.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_successor(self, successor: Successor | None) -> None:
        """Shows who it is, or the line in which they are found."""
        self.successor = successor
        self._refused.hide()
        if successor is not None:
            is_new = not successor.contact_id
            text = self.tr("%1 (new contact)") if is_new else "%1"
            self.name.setText(text.replace("%1", successor.name))
            announce(self, self.name.accessibleName())
        had_focus = self.picker.hasFocus()
        self.picker.setVisible(successor is None)
        self._chosen.setVisible(successor is not None)
        if had_focus and successor is not None:
            self.clear.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()
