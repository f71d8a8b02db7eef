"""Rows of the page of a departure: a thing and what becomes of it, a function to tick, a date."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from directory_app.domain.partial_dates import PartialDate
from directory_app.ui.announce import announce
from directory_app.ui.contact_card.rows import SIDE_PX
from directory_app.ui.fonts import CAPTION
from directory_app.ui.theme import Theme
from directory_app.ui.widgets.combo_box import ComboBox, control_height
from directory_app.ui.widgets.flex_layout import FlexLayout
from directory_app.ui.widgets.plain_label import PlainLabel
from directory_app.ui.widgets.tick_box import TickBox

from .wording import Choices

_LEAST_CHARS = 26
_DATE_CHARS = 14


class FateRow(QWidget):
    """``chosen`` carries the value, when a person chooses another one."""

    chosen = Signal(str)

    def __init__(self, text: str, choices: Choices, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._values: tuple[str, ...] = ()
        self.label = PlainLabel(text, self)
        self.label.setMinimumWidth(self.fontMetrics().averageCharWidth() * _LEAST_CHARS)
        self.box = ComboBox(theme, self)
        self.box.setAccessibleName(text)
        self.box.activated.connect(lambda n: self.chosen.emit(self._values[n]))
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE_PX, 6, SIDE_PX, 6)
        holder = QWidget(self)
        line = FlexLayout(holder, gap_px=12, line_gap_px=4, ends_right=False)
        line.add(self.label, 1)
        line.add(self.box)
        column.addWidget(holder)
        self.set_choices(choices)

    def set_choices(self, choices: Choices) -> None:
        """What may be chosen; the choice stays where it is still one."""
        values = tuple(value for value, _ in choices)
        if values == self._values and [text for _, text in choices] == self._texts():
            return
        before = self.value if self._values else ""
        self._values = values
        self.box.clear()
        self.box.addItems([text for _, text in choices])
        if before in values:
            self.set_value(before)
        self.box.updateGeometry()

    def _texts(self) -> list[str]:
        return [self.box.itemText(n) for n in range(self.box.count())]

    @property
    def value(self) -> str:
        """The chosen one."""
        return self._values[self.box.currentIndex()]

    def set_value(self, value: str) -> None:
        """Chooses without telling."""
        if value in self._values:
            self.box.setCurrentIndex(self._values.index(value))


class TickRow(QWidget):
    """A box and a text that wraps beside it; ``ticked`` after every change."""

    ticked = Signal()

    def __init__(self, text: str, theme: Theme, parent: QWidget, *, is_on: bool = False) -> None:
        super().__init__(parent)
        self.box = TickBox("", theme, self)
        self.box.setAccessibleName(text)
        self.box.setChecked(is_on)
        self.box.toggled.connect(lambda _: self.ticked.emit())
        self.label = PlainLabel(text, self)
        line = QHBoxLayout(self)
        line.setContentsMargins(SIDE_PX, 6, SIDE_PX, 6)
        line.setSpacing(0)
        line.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.label, 1, Qt.AlignmentFlag.AlignVCenter)

    @property
    def is_on(self) -> bool:
        """Whether it is ticked."""
        return self.box.isChecked()

    def set_text(self, text: str) -> None:
        """Another text."""
        self.label.setText(text)
        self.box.setAccessibleName(text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The text is as good as the box."""
        self.box.setFocus(Qt.FocusReason.MouseFocusReason)
        self.box.toggle()
        event.accept()


class DateField(QWidget):
    """A date that may lack day or month, as ISO 8601 writes it. ``edited`` with every key;
    ``can_be_empty``: nothing typed is an answer too."""

    edited = Signal()

    def __init__(self, caption: str, parent: QWidget, *, can_be_empty: bool = False) -> None:
        super().__init__(parent)
        self._can_be_empty = can_be_empty
        self._caption = PlainLabel(caption, self, scale=CAPTION, tone="muted", wraps=False)
        self.line = QLineEdit(self)
        self.line.setProperty("kind", "field")
        self.line.setAccessibleName(caption)
        self.line.setPlaceholderText(self.tr("YYYY-MM-DD, YYYY-MM or YYYY"))
        metrics = self.fontMetrics()
        self.line.setMinimumWidth(metrics.averageCharWidth() * _DATE_CHARS + 22)
        self.line.setMinimumHeight(control_height(metrics))
        self._caption.setBuddy(self.line)
        self._error = PlainLabel("", self, scale=CAPTION, tone="danger")
        self._error.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self._caption, self.line, self._error):
            column.addWidget(widget)
        self.line.textEdited.connect(lambda _: self.edited.emit())
        self.line.editingFinished.connect(self.tell)

    @property
    def date(self) -> PartialDate | None:
        """What is typed, None when it is no date."""
        try:
            return PartialDate.parse(self.line.text())
        except ValueError:
            return None

    @property
    def is_valid(self) -> bool:
        """Whether what is typed can be taken."""
        is_empty = not self.line.text().strip()
        return self.date is not None or (is_empty and self._can_be_empty)

    def set_date(self, date: PartialDate | None) -> None:
        """Puts a date in, without telling."""
        self.line.setText(date.iso() if date else "")
        self.tell()

    def tell(self) -> None:
        """Says below the field what is wrong with it, once it is left."""
        text = "" if self.is_valid else self.tr("A date is written 2026-06-30, 2026-06 or 2026.")
        if text and text != self._error.text():
            announce(self.line, text)
        self._error.setText(text)
        self._error.setVisible(bool(text))
        self.line.setAccessibleDescription(text)
