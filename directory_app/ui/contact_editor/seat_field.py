"""A field that names another contact: chosen by typing, taken away by its cross.

What is stored is the contact's id; what is shown is how it is called.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from directory_app.domain.cards import Reference
from directory_app.domain.contact import Kind
from directory_app.domain.summaries import SummaryRow
from directory_app.ui.fonts import CAPTION
from directory_app.ui.widgets.buttons import IconButton, TextButton
from directory_app.ui.widgets.contact_picker import ContactPicker
from directory_app.ui.widgets.plain_label import PlainLabel

from .form import Form

_LEAST_CHARS = 18


class SeatField(QWidget):
    """``value`` is the id chosen, or empty; ``changed`` after each choice."""

    changed = Signal()

    def __init__(
        self, form: Form, sought: Kind, value: str, *, caption: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._form = form
        self._sought = sought
        self.caption = caption
        self.value = value
        self._picker: ContactPicker | None = None
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * _LEAST_CHARS)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(3)
        self._column.addWidget(PlainLabel(caption, self, scale=CAPTION, tone="muted"))
        self._line = self._make_line()
        self._column.addWidget(self._line)
        self._tell()

    def _make_line(self) -> QWidget:
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self._name = PlainLabel("", line)
        row.addWidget(self._name, 1)
        self.choose = TextButton("", "link", line)
        self.choose.clicked.connect(self.pick)
        row.addWidget(self.choose)
        text = QCoreApplication.translate("Editor", "Remove: %1").replace("%1", self.caption)
        self.clear_button = IconButton("x", text, self._form.look.theme, line)
        self.clear_button.clicked.connect(self._on_cleared)
        row.addWidget(self.clear_button)
        row.addStretch()
        return line

    def _tell(self) -> None:
        translate = QCoreApplication.translate
        reference = self._form.reference(self.value) if self.value else None
        self._name.setText(reference.display_name if reference else "")
        self._name.setVisible(bool(self.value))
        self.clear_button.setVisible(bool(self.value))
        is_person = self._sought == "person"
        fresh = (
            translate("Editor", "Choose a person…")
            if is_person
            else translate("Editor", "Choose an organisation…")
        )
        self.choose.setText(translate("Editor", "Change…") if self.value else fresh)
        self.choose.setAccessibleName(f"{self.choose.text()} {self.caption}")

    def _on_cleared(self) -> None:
        self._take("")
        self.choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, contact_id: str) -> None:
        self.value = contact_id
        self._tell()
        self._form.rows_changed.emit()
        self.changed.emit()

    # --- choosing ------------------------------------------------------------------------------

    def pick(self) -> None:
        """Opens the line in which a contact is found by typing, the cursor in it."""
        if self._picker is None:
            self._picker = self._make_picker()
            self._column.addWidget(self._picker)
        self._line.hide()
        self._picker.show()
        self._form.rows_changed.emit()
        self._picker.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_picker(self) -> ContactPicker:
        picker = ContactPicker(
            self._sought,
            self._form.means.lookup,
            self._form.look.theme,
            name=self.caption,
            create_text="",
            parent=self,
        )
        picker.chosen.connect(self._on_chosen)
        picker.given_up.connect(self._close)
        return picker

    def _close(self) -> None:
        if self._picker is not None:
            self._picker.hide()
        self._line.show()
        self._form.rows_changed.emit()
        self.choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_chosen(self, row: SummaryRow) -> None:
        if row.id == self._form.contact.id:
            return
        self._form.know(Reference(row.id, row.kind, row.display_name, row.acronym))
        self.value = row.id
        self._tell()
        self._close()
        self.changed.emit()
