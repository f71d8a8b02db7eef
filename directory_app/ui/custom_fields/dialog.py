"""« Champs de l’office »: what every form offers beside Bottin's own fields."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from directory_app.domain.custom_fields import FieldDefinition
from directory_app.ui.announce import announce
from directory_app.ui.fonts import CAPTION
from directory_app.ui.theme import Theme
from directory_app.ui.widgets.buttons import TextButton
from directory_app.ui.widgets.plain_label import PlainLabel

from .field_line import FieldLine

_WIDTH_PX, _HEIGHT_PX = 680, 420


class CustomFieldsDialog(QDialog):
    """``kept`` carries the definitions, and old heading → new for those renamed. The caller closes
    it once they are stored, or says with :meth:`show_error` why they cannot be."""

    kept = Signal(object, object)

    def __init__(
        self, definitions: Sequence[FieldDefinition], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.lines: list[FieldLine] = []
        self.setWindowTitle(self.tr("Fields of the office"))
        self.resize(_WIDTH_PX, _HEIGHT_PX)
        self._error = PlainLabel("", self, tone="danger")
        self._error.hide()
        self._body = QWidget(self)
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._empty = PlainLabel(
            self.tr("No field yet. For example: Allergies, Member number, Renewed on."),
            self._body,
            tone="muted",
        )
        self._column.addWidget(self._empty)
        self._column.addStretch(1)
        for one in definitions:
            self._add(one)
        self._lay_out()
        self._tell()

    def _lay_out(self) -> None:
        text = self.tr(
            "Every form offers these fields. Their values stay in the office, as notes do. "
            "A heading that changes here changes on every card; removing a field removes no value."
        )
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(self._body)
        add = TextButton(self.tr("+ Field"), "link", self)
        add.setObjectName("add")
        add.clicked.connect(self.add)
        cancel = TextButton(self.tr("Cancel"), "plain", self)
        cancel.clicked.connect(self.reject)
        self.keep = TextButton(self.tr("Save"), "primary", self)
        self.keep.setDefault(True)
        self.keep.clicked.connect(self._on_keep)
        row = QHBoxLayout()
        row.addWidget(add)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.keep)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(PlainLabel(text, self, scale=CAPTION, tone="muted"))
        layout.addWidget(area, 1)
        layout.addWidget(self._error)
        layout.addLayout(row)

    def _add(self, definition: FieldDefinition | None) -> FieldLine:
        line = FieldLine(definition, self._theme, self._body)
        line.moved.connect(self._on_moved)
        line.removed.connect(self._on_removed)
        self.lines.append(line)
        self._column.insertWidget(self._column.count() - 1, line)
        return line

    def add(self) -> None:
        """Adds a field, the cursor in its heading."""
        line = self._add(None)
        self._tell()
        line.heading.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self) -> None:
        self._empty.setVisible(not self.lines)

    def _on_moved(self, line: FieldLine, step: int) -> None:
        at = self.lines.index(line)
        to = at + step
        if not 0 <= to < len(self.lines):
            return
        self.lines.insert(to, self.lines.pop(at))
        self._column.removeWidget(line)
        self._column.insertWidget(to + 1, line)  # below the line that is shown while there is none
        text = self.tr("%1, position %2 of %3").replace("%1", line.spoken)
        announce(line, text.replace("%2", str(to + 1)).replace("%3", str(len(self.lines))))

    def _on_removed(self, line: FieldLine) -> None:
        at = self.lines.index(line)
        self.lines.remove(line)
        self._column.removeWidget(line)
        line.hide()
        line.deleteLater()
        self._tell()
        if self.lines:
            self.lines[min(at, len(self.lines) - 1)].heading.setFocus()
        else:
            self.keep.setFocus()

    def _on_keep(self) -> None:
        kept = [o for o in self.lines if o.was or o.withheld or o.definition.name]
        renamed = {
            line.was: line.definition.name
            for line in kept
            if line.was and line.was != line.definition.name
        }
        self.kept.emit(tuple(line.definition for line in kept), renamed)

    def show_error(self, text: str) -> None:
        """Says above the buttons why they cannot be kept."""
        self._error.setText(text)
        self._error.show()
        announce(self._error, text)
