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
from directory_app.ui.widgets.plain_tip import plain_tip

_LONGEST = 80


class FieldLine(QWidget):
    """``was`` is the heading that the field had, empty for a new one and for one that is withheld
    (``withheld``), which can be moved and removed. ``moved`` carries -1 (up) or 1 (down),
    ``removed`` takes the line away."""

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
        self.heading.setCursorPosition(0)
        self.heading.setMinimumHeight(control_height(self.fontMetrics()))
        self.heading.setAccessibleName(self.tr("Heading"))
        self.withheld = definition.withheld if definition else ""
        if self.withheld:
            self._lock(theme)
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

    def _lock(self, theme: Theme) -> None:
        """The heading tells a confidential value: it is there, and not shown."""
        text = self.tr("Confidential heading")
        self.heading.setReadOnly(True)
        self.heading.setPlaceholderText(text)
        self.heading.setAccessibleDescription(text)
        place = QLineEdit.ActionPosition.LeadingPosition
        self.heading.addAction(theme.icon("lock", "text2"), place).setToolTip(plain_tip(text))

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
        kind = cast(ValueKind, self.value_kind.currentData())
        return FieldDefinition(heading, kind, of, self.withheld)

    @property
    def spoken(self) -> str:
        """How the field is called where its heading may be withheld."""
        return self.heading.text() or self.heading.placeholderText()
