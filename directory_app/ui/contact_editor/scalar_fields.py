"""Fields of the contact's own texts: one line, a word to choose, several lines, a date to set."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from directory_app.ui.contact_card.drafts import FieldKey
from directory_app.ui.fonts import CAPTION
from directory_app.ui.widgets.plain_label import PlainLabel

from . import wording
from .choice_box import ChoiceBox
from .fields import FieldBox, FieldEdit, NoteEdit
from .form import Form
from .tick_box import TickBox


class TextField(FieldBox):
    """One line of text."""

    def __init__(
        self, form: Form, path: str, stored: str, *, caption: str, chars: int, parent: QWidget
    ) -> None:
        self.key: FieldKey = (form.contact.id, path, "")
        self._stored = stored
        name = caption.replace("&", "").removesuffix(" *")
        self.edit = FieldEdit(form, form.typed(self.key, stored), name, chars)
        self.edit.setObjectName(f"field:{path}")
        super().__init__(form, self.edit, caption, parent)

    @property
    def text(self) -> str:
        """What it says, without spaces around."""
        return " ".join(self.edit.text().split())

    def edits(self) -> dict[FieldKey, str]:
        """The text when it is another one."""
        return {} if self.text == self._stored else {self.key: self.text}

    def check(self) -> None:
        """Any text will do."""


class ChoiceField(FieldBox):
    """A word, of those that are known or another."""

    def __init__(
        self, form: Form, path: str, stored: str, words: tuple[str, ...], *, caption: str,
        parent: QWidget,
    ) -> None:  # fmt: skip
        self.key: FieldKey = (form.contact.id, path, "")
        self._stored = stored
        name = caption.replace("&", "")
        value = form.typed(self.key, stored)
        self.box = ChoiceBox(form, [(word, word) for word in words], value, name=name, chars=12)
        self.box.setObjectName(f"field:{path}")
        super().__init__(form, self.box, caption, parent)

    def edits(self) -> dict[FieldKey, str]:
        """The word when it is another one."""
        return {} if self.box.value == self._stored else {self.key: self.box.value}

    def check(self) -> None:
        """Any word will do."""


class NoteField(FieldBox):
    """Several lines."""

    def __init__(
        self, form: Form, path: str, stored: str, *, caption: str, parent: QWidget
    ) -> None:
        self.key: FieldKey = (form.contact.id, path, "")
        self._stored = stored
        name = caption.replace("&", "")
        self.edit = NoteEdit(form.typed(self.key, stored), name)
        self.edit.setObjectName(f"field:{path}")
        super().__init__(form, self.edit, caption, parent)

    def edits(self) -> dict[FieldKey, str]:
        """The text when it is another one; lines and their order are kept."""
        text = self.edit.toPlainText().strip()
        return {} if text == self._stored.strip() else {self.key: text}

    def check(self) -> None:
        """Any text will do."""


class VerifiedField(QWidget):
    """« Vérifiée aujourd’hui », and since when it is not."""

    def __init__(self, form: Form, parent: QWidget) -> None:
        super().__init__(parent)
        contact = form.contact
        self.key: FieldKey = (contact.id, "verified_on", "")
        self._today = form.means.today()
        self._stored = contact.verified_on.iso() if contact.verified_on else ""
        self.box = TickBox(self.tr("&Verified today"), form.look.theme, self)
        self.box.setObjectName("field:verified_on")
        self.box.setChecked(form.typed(self.key, self._stored) == self._today)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.box)
        if self._stored and self._stored != self._today:
            text = wording.card_verified_text(self._stored, form.look.lang)
            column.addWidget(PlainLabel(text, self, scale=CAPTION, tone="muted"))

    def edits(self) -> dict[FieldKey, str]:
        """Today, or no more today."""
        if self.box.isChecked():
            return {} if self._stored == self._today else {self.key: self._today}
        return {self.key: ""} if self._stored == self._today else {}

    def check(self) -> None:
        """A tick is a tick."""
