"""A line of the page in four columns; where there is little room for its letters, one below the
other, each under its name."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QSizePolicy, QWidget

from directory_app.ui.fonts import CAPTION
from directory_app.ui.widgets.plain_label import PlainLabel

_FIELD_LETTERS = 18
_LEAST_LETTERS = 84
"""Narrower than this, the columns would hold a few letters each."""

_ANY_PX = (1 << 24) - 1
_GAP_PX = 14
_STACKED_GAP_PX = 6


def is_narrow(widget: QWidget, width_px: int) -> bool:
    """Whether there is no room for columns of the widget's letters."""
    return width_px < widget.fontMetrics().averageCharWidth() * _LEAST_LETTERS


class ColumnLine(QFrame):
    """What is named, what A says, what B says, what would stand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_stacked = False
        self._field: QWidget | None = None
        self._names: list[PlainLabel] = []
        self._beside: list[QWidget] = []
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setSpacing(_GAP_PX)

    def add_field(self, widget: QWidget) -> None:
        """The first column, as wide for the font as the longest names need."""
        self._field = widget
        self._line.addWidget(widget)
        self._suit()

    def add_column(self, widget: QWidget) -> None:
        """One of the others: as wide as its share, whatever it says, so that the columns of all
        lines stand below each other."""
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        widget.setSizePolicy(policy)
        self._line.addWidget(widget, 1)

    def name_column(self, name: str, parent: QWidget) -> PlainLabel:
        """Its name, seen where the columns are not beside each other."""
        label = PlainLabel(name, parent, scale=CAPTION, tone="muted")
        label.setVisible(self.is_stacked)
        self._names.append(label)
        return label

    def only_beside(self, widget: QWidget) -> None:
        """A column that says nothing where they are below each other."""
        widget.setVisible(not self.is_stacked)
        self._beside.append(widget)

    def forget_columns(self) -> None:
        """Takes all of them away."""
        self._field, self._names, self._beside = None, [], []
        while (item := self._line.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    # --- room -----------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside each other, or below."""
        super().resizeEvent(event)
        self._suit()

    def showEvent(self, event: QShowEvent) -> None:
        """The font that the style sheet gives is known now."""
        super().showEvent(event)
        self._suit()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._suit()

    def _suit(self) -> None:
        letter = self.fontMetrics().averageCharWidth()
        is_stacked = self.width() > 0 and is_narrow(self, self.width())
        if self._field is not None:
            self._field.setMinimumWidth(0 if is_stacked else letter * _FIELD_LETTERS)
            self._field.setMaximumWidth(_ANY_PX if is_stacked else letter * _FIELD_LETTERS)
        if is_stacked == self.is_stacked:
            return
        self.is_stacked = is_stacked
        along, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._line.setDirection(along if is_stacked else across)
        self._line.setSpacing(_STACKED_GAP_PX if is_stacked else _GAP_PX)
        for label in self._names:
            label.setVisible(is_stacked)
        for widget in self._beside:
            widget.setVisible(not is_stacked)
