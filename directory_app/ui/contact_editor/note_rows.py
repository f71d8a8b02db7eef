"""A row of the form for what was noted on a day: « Noté le … », its text, and by whom."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from directory_app.domain.contact import DatedNote

from . import wording
from .date_doubts import DateDoubts
from .fields import FieldBox, FieldEdit
from .form import Form
from .item_row import Part
from .text_row import TextRow

_DATE = "noted_on"
_DATE_CHARS, _TEXT_CHARS = 11, 20


class DatedNoteRow(TextRow):
    """The day, today to begin with, and the text, which may have several lines."""

    def __init__(
        self,
        form: Form,
        item_id: str,
        item: DatedNote | None,
        *,
        is_first: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(form, form.contact.id, "dated_notes", item_id, parent)
        self._add_date(item, has_caption=is_first)
        stored, name = item.text if item else "", wording.name_of(self.collection)
        caption, shown = name if is_first else "", self.typed("", stored)
        self._add_text(shown, stored, name, caption=caption, chars=_TEXT_CHARS)
        self._add_remove()
        if item is not None and item.author:
            self.show_details(item.author)
        if self.is_removed_in_draft:
            self.set_removed(is_removed=True)

    def _add_date(self, item: DatedNote | None, *, has_caption: bool) -> None:
        name = QCoreApplication.translate("Editor", "Noted on")
        stored = item.noted_on.iso() if item is not None and item.noted_on else ""
        first = self.form.means.today() if item is None else stored
        self.date = FieldEdit(self.form, self.typed(_DATE, first), name, _DATE_CHARS)
        self.date.setPlaceholderText(QCoreApplication.translate("Editor", "YYYY-MM-DD"))
        self.date.setObjectName(f"{_DATE}:{self.item_id}")
        self.date.left.connect(self.check)
        caption = name if has_caption else ""
        self.boxes[_DATE] = FieldBox(self.form, self.date, caption, self.content)
        self._doubts = DateDoubts(self.form, self.boxes[_DATE], "dated_notes.noted_on")
        self.parts[_DATE] = Part(stored, lambda: " ".join(self.date.text().split()))
        self.line.add(self.boxes[_DATE])

    def check(self) -> None:
        """Says what is wrong with the day."""
        self._doubts.tell()

    def summary(self) -> str:
        """The beginning of its text."""
        words = self.value.toPlainText().split()
        return " ".join(words[:8]) + ("…" if len(words) > 8 else "")
