"""One line of the dialog: a field's heading, kind of value, whose cards have it, its place."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from directory_app.domain.contact import Kind
from directory_app.domain.custom_fields import FieldDefinition, ValueKind
from directory_app.ui.theme import Theme
from directory_app.ui.widgets.buttons import IconButton
from directory_app.ui.widgets.combo_box import ComboBox, control_height

_LONGEST = 80


class FieldLine(QWidget):
    """``was`` is the heading that the field had, empty for a new one. ``moved`` carries -1 (up) or
    1 (down), ``removed`` takes the line away."""

    moved = Signal(object, int)
    removed = Signal(object)

    def __init__(
        self, definition: FieldDefinition | None, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.was = definition.name if definition else ""
        self.heading = QLineEdit(self.was, self)
        self.heading.setProperty("kind", "field")
        self.heading.setMaxLength(_LONGEST)
        self.heading.setMinimumHeight(control_height(self.fontMetrics()))
        self.heading.setAccessibleName(self.tr("Heading"))
        self.value_kind = self._box(
            theme,
            self.tr("Kind of value"),
            (("text", self.tr("Text")), ("date", self.tr("Date"))),
            definition.value_kind if definition else "text",
        )
        self.of = self._box(
            theme,
            self.tr("On which cards"),
            (
                ("", self.tr("All cards")),
                ("organisation", self.tr("Organisations")),
                ("person", self.tr("People")),
            ),
            (definition.of or "") if definition else "",
        )
        self._lay_out(theme)

    def _box(
        self, theme: Theme, name: str, choices: tuple[tuple[str, str], ...], value: str
    ) -> ComboBox:
        box = ComboBox(theme, self)
        box.setAccessibleName(name)
        for code, text in choices:
            box.addItem(text, code)
        box.setCurrentIndex(box.findData(value))
        return box

    def _lay_out(self, theme: Theme) -> None:
        up = IconButton("arrow-up", self.tr("Move up"), theme, self)
        down = IconButton("arrow-down", self.tr("Move down"), theme, self)
        remove = IconButton("x", self.tr("Remove the field"), theme, self)
        up.clicked.connect(lambda: self.moved.emit(self, -1))
        down.clicked.connect(lambda: self.moved.emit(self, 1))
        remove.clicked.connect(lambda: self.removed.emit(self))
        self.remove_button = remove
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.heading, 1)
        for widget in (self.value_kind, self.of, up, down, remove):
            row.addWidget(widget)

    @property
    def definition(self) -> FieldDefinition:
        """The field as it is now; its heading may be empty."""
        heading = " ".join(self.heading.text().split())
        of = cast("Kind | None", self.of.currentData() or None)
        return FieldDefinition(heading, cast(ValueKind, self.value_kind.currentData()), of)
