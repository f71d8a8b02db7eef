"""A row of the form whose value is a text of several lines, beside fields of one line."""

from __future__ import annotations

from directory_app.ui.widgets.combo_box import control_height

from .fields import FieldBox, NoteEdit
from .item_row import ItemRow, Part


class TextBox(FieldBox):
    """The text: level with the fields beside it by its first line."""

    def middle_px(self) -> int:
        """Where the middle of the first line is."""
        below = self.control.sizeHint().height() - control_height(self.control.fontMetrics())
        return super().middle_px() - below // 2


class TextRow(ItemRow):
    """An element that is its text; whoever inherits adds what stands beside it."""

    def _add_text(self, shown: str, stored: str, name: str, *, caption: str, chars: int) -> None:
        """The text as the whole of the element; ``caption`` "" where a row above has it."""
        self.value = NoteEdit(shown, name, chars=chars, least_lines=1)
        self.value.setObjectName(f"{self.collection}:{self.item_id}")
        self.boxes[""] = TextBox(self.form, self.value, caption, self.content)
        self.whole = Part(stored, lambda: self.value.said(stored))
        self.line.add(self.boxes[""], 3)
