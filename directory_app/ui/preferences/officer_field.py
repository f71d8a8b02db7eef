"""« Responsable des renseignements personnels »: who answers for them, as people are told."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from directory_app.domain.privacy_officer import PrivacyOfficer, cleaned
from directory_app.ui.announce import announce
from directory_app.ui.fonts import CAPTION
from directory_app.ui.widgets.plain_label import PlainLabel

_MOST_LETTERS = 200


class OfficerField(QWidget):
    """Title, name, telephone, e-mail. ``chosen`` carries a :class:`PrivacyOfficer` when one of
    them is left, or Enter is pressed in it, and says something else than before."""

    chosen = Signal(object)

    def __init__(self, officer: PrivacyOfficer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = officer
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.title = self._add(self.tr("Title"), officer.title)
        self.name = self._add(self.tr("Name"), officer.name)
        self.phone = self._add(self.tr("Telephone"), officer.phone)
        self.email = self._add(self.tr("E-mail"), officer.email)
        note = self.tr(
            "Named on verification sheets and on the data handed to a person. The law asks that "
            "title and coordinates be published (P-39.1, s. 3.1)."
        )
        self._column.addWidget(PlainLabel(note, self, scale=CAPTION, tone="muted"))
        self.error = PlainLabel("", self, tone="danger")
        self.error.hide()
        self._column.addWidget(self.error)

    def _add(self, caption: str, text: str) -> QLineEdit:
        edit = QLineEdit(text, self)
        edit.setProperty("kind", "field")
        edit.setMaxLength(_MOST_LETTERS)
        edit.setAccessibleName(caption)
        edit.editingFinished.connect(self._on_finished)
        label = PlainLabel(caption, self, scale=CAPTION, tone="muted", wraps=False)
        label.setBuddy(edit)
        self._column.addWidget(label)
        self._column.addWidget(edit)
        return edit

    @property
    def officer(self) -> PrivacyOfficer:
        """What is typed now."""
        texts = (self.title.text(), self.name.text(), self.phone.text(), self.email.text())
        return cleaned(PrivacyOfficer(*texts))

    def show_error(self, text: str) -> None:
        """Says why what was typed is not kept."""
        self.error.setText(text)
        self.error.setVisible(bool(text))
        self.email.setAccessibleDescription(text)
        if text:
            announce(self.error, text)

    def _on_finished(self) -> None:
        if self.officer != self._told:
            self._told = self.officer
            self.show_error("")
            self.chosen.emit(self._told)
