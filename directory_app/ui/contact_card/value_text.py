"""A value that the mouse can select: what is taken from it is the value, as the copy button gives
it, without the places to break that long words have on screen.

Never for a confidential one: a selection goes to the X11 primary selection as it is made.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import (
    QClipboard,
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QMenu, QWidget

from directory_app.ui.widgets.plain_label import ZERO_WIDTH_SPACE, PlainLabel

NBSP = "\u00a0"
_LINE_END = "\u2029"
"""What Qt gives for the end of a line inside a selection."""


class ValueText(PlainLabel):
    """A text that can be selected with the mouse and copied, and that Tab passes over: the button
    beside it is the way of the keyboard."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        scale: float = 1.0,
        is_bold: bool = False,
        tone: str = "",
    ) -> None:
        super().__init__(text, parent, scale=scale, is_bold=is_bold, tone=tone)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    @property
    def selected(self) -> str:
        """What is selected, as it goes to the clipboard: plain spaces, no places to break."""
        text = self.selectedText().replace(ZERO_WIDTH_SPACE, "").replace(NBSP, " ")
        return text.replace(_LINE_END, "\n")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+C copies what is selected."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self._give(QClipboard.Mode.Clipboard)
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.setSelection(0, len(self.text()))
        else:
            event.ignore()  # to the card, whose keys they are

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """On X11, what is selected can be pasted with the middle button."""
        super().mouseReleaseEvent(event)
        if QGuiApplication.clipboard().supportsSelection():
            self._give(QClipboard.Mode.Selection)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Selects; what is selected is not dragged away: that would take it as it is drawn."""
        if event.buttons():
            super().mouseMoveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """« Copier », when something is selected."""
        if not self.hasSelectedText():
            event.ignore()
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copy = menu.addAction(QCoreApplication.translate("Card", "Copy the selection"))
        copy.triggered.connect(lambda: self._give(QClipboard.Mode.Clipboard))
        menu.popup(event.globalPos())

    def _give(self, mode: QClipboard.Mode) -> None:
        if self.hasSelectedText():
            QGuiApplication.clipboard().setText(self.selected, mode)


def value_label(text: str, parent: QWidget, *, is_secret: bool) -> PlainLabel:
    """A value's label: the mouse selects it unless it is shown by a grant."""
    return PlainLabel(text, parent) if is_secret else ValueText(text, parent)
