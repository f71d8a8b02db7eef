"""A row of the form for a field that the office defined: its heading is its caption."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from directory_app.domain.contact import CustomField
from directory_app.domain.custom_fields import FieldDefinition

from .date_doubts import DateDoubts
from .fields import FieldBox, FieldEdit
from .form import Form
from .item_row import Part
from .text_row import TextRow

_HEADING = "name"
_CHARS = 24


class DefinedRow(TextRow):
    """The value, empty where the contact has none: emptied, it goes."""

    def __init__(
        self,
        form: Form,
        item_id: str,
        item: CustomField | None,
        definition: FieldDefinition,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(form, form.contact.id, "custom", item_id, parent)
        self.definition = definition
        self._doubts: DateDoubts | None = None
        stored = item.value if item is not None else ""
        typed = "" if self.is_removed_in_draft else self.typed("", stored)
        if definition.value_kind == "date":
            self._add_date(typed, stored)
        else:
            caption = definition.name
            self._add_text(typed, stored, caption, caption=caption, chars=_CHARS)
        name = item.name if item is not None else ""
        self.typed(_HEADING, name)
        self.parts[_HEADING] = Part(name, lambda: name or definition.name)

    def _add_date(self, typed: str, stored: str) -> None:
        edit = FieldEdit(self.form, typed, self.definition.name, _CHARS)
        edit.setPlaceholderText(QCoreApplication.translate("Editor", "YYYY-MM-DD"))
        edit.left.connect(self.check)
        edit.setObjectName(f"custom:{self.item_id}")
        self.boxes[""] = FieldBox(self.form, edit, self.definition.name, self.content)
        self.line.add(self.boxes[""], 1)
        self.whole = Part(stored, lambda: " ".join(edit.text().split()))
        self._doubts = DateDoubts(self.form, self.boxes[""], "custom.date")

    def check(self) -> None:
        """Says what is doubtful in a date; it is kept as it was typed."""
        if self._doubts is not None:
            self._doubts.tell()

    def summary(self) -> str:
        """The heading."""
        return self.definition.name
