"""A row of the form for a value under a heading of the office's own: both may be changed, the
value may have several lines."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from directory_app.domain.contact import CustomField

from .fields import FieldBox, FieldEdit
from .form import Form
from .item_row import Part
from .text_row import TextRow

_HEADING = "name"
_HEADING_CHARS, _VALUE_CHARS = 12, 16


class CustomRow(TextRow):
    """Heading and value side by side, and the way to remove them. One does not go without the
    other: the row is *begun* until both are there; a stored value that is emptied is removed."""

    def __init__(
        self,
        form: Form,
        item_id: str,
        item: CustomField | None,
        *,
        is_first: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(form, form.contact.id, "custom", item_id, parent)
        self._add_heading(item.name if item else "", has_caption=is_first)
        stored, name = item.value if item else "", QCoreApplication.translate("Editor", "Value")
        caption, shown = name if is_first else "", self.typed("", stored)
        self._add_text(shown, stored, name, caption=caption, chars=_VALUE_CHARS)
        self._add_remove()
        if self.is_removed_in_draft:
            self.set_removed(is_removed=True)

    def _add_heading(self, stored: str, *, has_caption: bool) -> None:
        name = QCoreApplication.translate("Editor", "Heading")
        self.heading = FieldEdit(self.form, self.typed(_HEADING, stored), name, _HEADING_CHARS)
        self.heading.setObjectName(f"custom{_HEADING}:{self.item_id}")
        self.heading.left.connect(self.check)
        caption = name if has_caption else ""
        self.boxes[_HEADING] = FieldBox(self.form, self.heading, caption, self.content)
        self.parts[_HEADING] = Part(stored, lambda: " ".join(self.heading.text().split()))
        self.line.add(self.boxes[_HEADING], 2)

    @property
    def is_begun(self) -> bool:
        """Whether a value has no heading, or a new heading no value."""
        if self.is_removed or self.whole is None:
            return False
        has_heading, has_value = bool(self.parts[_HEADING].read()), bool(self.whole.read())
        return has_heading != has_value and (self.is_new or has_value)

    def box_of(self, part: str) -> FieldBox:
        """The field of a part; of the whole, the one that is to be filled next."""
        if part == _HEADING or not self.parts[_HEADING].read():
            return self.boxes[_HEADING]
        return self.boxes[""]

    def check(self) -> None:
        """Takes back what was said of a heading or a value that is there now."""
        if not self.is_begun:
            for box in self.boxes.values():
                box.say("")

    def summary(self) -> str:
        """The heading, by which it is known."""
        return self.parts[_HEADING].read() or super().summary()
