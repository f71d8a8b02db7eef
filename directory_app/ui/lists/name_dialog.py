"""A name, for a list or something else: one field, Entrée keeps it, Échap leaves it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from directory_app.ui.announce import announce
from directory_app.ui.widgets.buttons import TextButton
from directory_app.ui.widgets.plain_label import PlainLabel


class NameDialog(QDialog):
    """``named`` carries what was typed, once; ``caption`` stands above the field, else « Nom de la
    liste », ``note`` below it; the caller closes the dialog once it is stored, or says with
    :meth:`show_error` why it cannot be, after which it may be asked again."""

    named = Signal(str)

    def __init__(
        self,
        title: str,
        button: str,
        name: str = "",
        parent: QWidget | None = None,
        *,
        caption: str = "",
        note: str = "",
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.edit = QLineEdit(name, self)
        self.edit.setProperty("kind", "field")
        self.edit.setMaxLength(200)
        self.edit.setMinimumHeight(34)
        self.edit.setMinimumWidth(340)
        self.edit.selectAll()
        label = QLabel(caption or self.tr("&Name of the list"), self)
        label.setProperty("tone", "muted")
        label.setBuddy(self.edit)
        self.note = PlainLabel(note, self, tone="muted")
        self.note.setVisible(bool(note))
        self.edit.setAccessibleDescription(note)
        self._error = PlainLabel("", self, tone="danger")
        self._error.hide()
        cancel = TextButton(self.tr("Cancel"), "plain", self)
        cancel.clicked.connect(self.reject)
        self.keep = TextButton(button, "primary", self)
        self.keep.setDefault(True)
        self._is_asked = False
        self.keep.clicked.connect(self._ask)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.keep)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 16)
        layout.setSpacing(8)
        layout.addWidget(label)
        layout.addWidget(self.edit)
        layout.addWidget(self.note)
        layout.addWidget(self._error)
        layout.addSpacing(8)
        layout.addLayout(row)

    def _ask(self) -> None:
        """A second press while the first one is under way asks nothing more."""
        if not self._is_asked:
            self._is_asked = True
            self.named.emit(self.edit.text())

    def show_error(self, text: str) -> None:
        """Says under the field why the name cannot be kept."""
        self._is_asked = False
        self._error.setText(text)
        self._error.show()
        self.resize(self.width(), max(self.height(), self.heightForWidth(self.width())))
        self.edit.setAccessibleDescription(text)
        self.edit.setFocus()
        announce(self.edit, text)
