"""« Votre nom dans l’historique »: under which name the next steps are kept."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from directory_app.ui.fonts import CAPTION
from directory_app.ui.widgets.plain_label import PlainLabel

_MOST_LETTERS = 80


@dataclass(frozen=True, slots=True)
class AuthorChoice:
    """The name in use, the system user's, and whether something else than this field decides."""

    name: str
    usual: str
    is_fixed: bool = False


class AuthorField(QWidget):
    """``chosen`` carries another name, when the field is left or Enter is pressed in it; an empty
    one asks for the system user's."""

    chosen = Signal(str)

    def __init__(self, author: AuthorChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = author.name
        self._usual = author.usual
        name = self.tr("Your name in the history")
        self.edit = QLineEdit(self)
        self.edit.setProperty("kind", "field")
        self.edit.setText("" if author.name == author.usual else author.name)
        self.edit.setPlaceholderText(author.usual)
        self.edit.setMaxLength(_MOST_LETTERS)
        self.edit.setAccessibleName(name)
        self.edit.setReadOnly(author.is_fixed)
        self.edit.editingFinished.connect(self._on_finished)
        label = PlainLabel(name, self, scale=CAPTION, tone="muted", wraps=False)
        label.setBuddy(self.edit)
        self.note = PlainLabel(self._note(author), self, scale=CAPTION, tone="muted")
        self.edit.setAccessibleDescription(self.note.accessibleName())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (label, self.edit, self.note):
            column.addWidget(widget)

    def _note(self, author: AuthorChoice) -> str:
        if author.is_fixed:
            return self.tr("This computer sets the name (BOTTIN_AUTHOR).")
        return self.tr(
            "Applies from the next change on. “Undo” takes back the changes made under the name "
            "in use."
        )

    def _on_finished(self) -> None:
        name = " ".join(self.edit.text().split())
        if not self.edit.isReadOnly() and (name or self._usual) != self._told:
            self._told = name or self._usual
            self.chosen.emit(name)
