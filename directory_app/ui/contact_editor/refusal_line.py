"""« Ne pas écrire »: since when, and as who or what says. Below the coordinate that it is about.

Source of the rule: P-39.1, art. 22; L.C. 2010, ch. 23, s. 11 (withdrawal of consent).
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from directory_app.domain.contact import Coordinate
from directory_app.ui.widgets.flex_layout import FlexLayout

from . import wording
from .date_doubts import DateDoubts
from .fields import FieldBox, FieldEdit, width_of
from .form import Form
from .item_row import ItemRow, Part

_DATE_CHARS, _SOURCE_CHARS = 11, 18
_DATE, _SOURCE = "refused_on", "refused_source"


class RefusalLine(QWidget):
    """The two texts of a refusal, which become parts of its row."""

    def __init__(self, form: Form, row: ItemRow, item: Coordinate | None) -> None:
        super().__init__(row)
        self._line = FlexLayout(self)
        translate = QCoreApplication.translate
        on = item.refused_on.iso() if item is not None and item.refused_on else ""
        said = item.refused_source if item is not None else ""
        since = wording.refused_since_text(row.collection)
        self.date = self._add(form, row, _DATE, on, since)
        self.date.setPlaceholderText(translate("Editor", "YYYY-MM-DD"))
        box = row.boxes[_DATE]
        box.setMaximumWidth(width_of(self.date.fontMetrics(), _DATE_CHARS) * 2)
        self._doubts = DateDoubts(form, box, f"{row.collection}.{_DATE}")
        self.date.left.connect(self._doubts.tell)
        self.source = self._add(form, row, _SOURCE, said, translate("Editor", "As said by"))

    def _add(self, form: Form, row: ItemRow, part: str, stored: str, caption: str) -> FieldEdit:
        chars = _DATE_CHARS if part == _DATE else _SOURCE_CHARS
        edit = FieldEdit(form, row.typed(part, stored), caption, chars)
        edit.setObjectName(f"{part}:{row.item_id}")
        row.boxes[part] = FieldBox(form, edit, caption, self)
        row.parts[part] = Part(stored, lambda: " ".join(edit.text().split()))
        self._line.add(row.boxes[part], 1)
        return edit

    def take(self, *, is_refused: bool, today: str) -> None:
        """Comes into sight with the mark, as of today; goes with it."""
        if is_refused and not self.date.text().strip():
            self.date.replace(today)
        elif not is_refused:
            self.date.replace("")
            self.source.replace("")
        self.setVisible(is_refused)
