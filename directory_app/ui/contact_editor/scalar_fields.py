"""Fields of the contact's own texts: one line, a word to choose, several lines, a date to set."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from directory_app.domain.fixes.fix import Doubt, Fix
from directory_app.ui.contact_card.drafts import FieldKey
from directory_app.ui.fonts import CAPTION
from directory_app.ui.widgets.plain_label import PlainLabel
from directory_app.ui.widgets.tick_box import TickBox

from . import wording
from .choice_box import ChoiceBox
from .doubts import DoubtTeller
from .fields import FieldBox, FieldEdit, NoteEdit
from .form import Form
from .marks import flag


def _judged(field: TextField | ChoiceField, form: Form, path: str) -> DoubtTeller:
    """Makes the field known to the others of its form: a fix may put a word of it into another."""
    form.scalars[path] = field
    return DoubtTeller(form.look.texts, field.show_doubt, lambda fix: _apply(field, form, fix))


def _doubts_of(field: TextField | ChoiceField, form: Form) -> tuple[Doubt, ...]:
    return form.doubts(field.key[1], field.text, form.scalar_texts())


def _apply(field: TextField | ChoiceField, form: Form, fix: Fix) -> None:
    """Puts every text of a fix into its field, as one thing that Ctrl+Z takes back."""
    before = form.scalar_texts()

    def put(texts: Mapping[str, str]) -> None:
        for path, text in texts.items():
            form.scalars[path].put(text)

    def act() -> None:
        put({one.path: one.text for one in fix.replacements if one.path in form.scalars})
        field.edit.setFocus()
        field.check()

    def restore() -> None:
        put(before)
        field.check()

    form.as_one(field.edit, act, restore)


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
        self._teller = _judged(self, form, path)
        self.edit.left.connect(self.check)

    @property
    def text(self) -> str:
        """What it says, without spaces around."""
        return " ".join(self.edit.text().split())

    def edits(self) -> dict[FieldKey, str]:
        """The text when it is another one."""
        return {} if self.text == self._stored else {self.key: self.text}

    def put(self, text: str) -> None:
        """Puts another text in, as typing would."""
        if text != self.edit.text():
            self.edit.replace(text)

    def check(self) -> None:
        """Any text will do; what is doubtful in it is said."""
        self._teller.tell(_doubts_of(self, self._form), self.text)


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
        self._teller = _judged(self, form, path)
        if self.box.edit is not None:
            self.box.edit.left.connect(self.check)

    @property
    def text(self) -> str:
        """The word."""
        return self.box.value

    @property
    def edit(self) -> FieldEdit:
        """Where it is typed."""
        assert self.box.edit is not None
        return self.box.edit

    def put(self, text: str) -> None:
        """Chooses another word."""
        if text != self.box.value:
            self.box.set_value(text)

    def edits(self) -> dict[FieldKey, str]:
        """The word when it is another one."""
        return {} if self.box.value == self._stored else {self.key: self.box.value}

    def check(self) -> None:
        """Any word will do; what is doubtful in it is said."""
        self._teller.tell(_doubts_of(self, self._form), self.text)


class CodeField(FieldBox):
    """One of several codes, none of them to begin with; nothing else may be typed."""

    def __init__(
        self, form: Form, path: str, stored: str, choices: wording.Choices, *, caption: str,
        parent: QWidget,
    ) -> None:  # fmt: skip
        self.key: FieldKey = (form.contact.id, path, "")
        self._stored = stored
        value = form.typed(self.key, stored)
        self.box = ChoiceBox(form, choices, value, name=caption, is_open=False, chars=12)
        self.box.setObjectName(f"field:{path}")
        super().__init__(form, self.box, caption, parent)

    def edits(self) -> dict[FieldKey, str]:
        """The code when it is another one."""
        return {} if self.box.value == self._stored else {self.key: self.box.value}

    def check(self) -> None:
        """Any of them will do."""


class FlagField(QWidget):
    """Something that is so or not, and what it means below."""

    def __init__(
        self, form: Form, path: str, stored: bool, *, caption: str, explanation: str,
        parent: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.key: FieldKey = (form.contact.id, path, "")
        self._stored = stored
        self.box = TickBox(caption, form.look.theme, self)
        self.box.setObjectName(f"field:{path}")
        self.box.setChecked(form.typed(self.key, flag(stored)) == flag(True))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.box)
        column.addWidget(PlainLabel(explanation, self, scale=CAPTION, tone="muted"))
        self.box.setAccessibleDescription(explanation)

    def edits(self) -> dict[FieldKey, str]:
        """Whether it is so, when that changed."""
        is_on = self.box.isChecked()
        return {} if is_on == self._stored else {self.key: flag(is_on)}

    def check(self) -> None:
        """A tick is a tick."""


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
        text = self.edit.said(self._stored)
        return {} if text == self._stored else {self.key: text}

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
