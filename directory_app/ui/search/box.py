"""The search box: where the focus is at start, and where whatever is typed in the list goes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from directory_app.ui.icons import icon_pixmap
from directory_app.ui.keys import EDIT, REDO, UNDO, is_one_of
from directory_app.ui.theme import Theme
from directory_app.ui.widgets.buttons import IconButton

_MOVES = {
    Qt.Key.Key_Down: "down",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_PageDown: "page_down",
    Qt.Key.Key_PageUp: "page_up",
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CHORD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
LONGEST = 400
_GLASS_PX = 18
_CLEAR_PX = 26


class SearchBox(QLineEdit):
    """One line. ↓ ↑ move the selection of the list (``moved``), Entrée goes to the card of what is
    current there (``entered``), Échap clears; when there is nothing to clear it is ``escaped``.

    Ctrl+Z here takes back the directory's last step: what was typed to search is no work to undo.
    """

    moved = Signal(str)
    entered = Signal()
    escaped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("searchBox")
        self.setProperty("kind", "field")
        self.setMaxLength(LONGEST)
        self.setMinimumHeight(36)
        self.setPlaceholderText(self.tr("Search (Ctrl+F)"))
        self.setAccessibleName(self.tr("Search"))
        self._glass = QLabel(self)
        self._glass.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        name = self.tr("Clear the search")
        self.clear_button = IconButton("circle-x", name, theme, self, side_px=_CLEAR_PX)
        self.clear_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Échap does the same
        self.clear_button.setCursor(Qt.CursorShape.ArrowCursor)
        self.clear_button.clicked.connect(self.clear)
        self.setTextMargins(_GLASS_PX + 8, 0, _CLEAR_PX + 2, 0)
        self.textChanged.connect(self._on_text_changed)
        theme.changed.connect(self._tint)
        self._tint()
        self.clear_button.hide()

    def focus_all(self) -> None:
        """Takes the focus and selects what is there, so that typing replaces it."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Moves, clears, or types."""
        move = _MOVES.get(Qt.Key(event.key()))
        if move and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.moved.emit(move)
        elif event.key() in _ENTER and not event.modifiers() & _CHORD:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Leaves undo, redo and Ctrl+E to the window."""
        is_claim = event.type() is QEvent.Type.ShortcutOverride
        if is_claim and isinstance(event, QKeyEvent) and is_one_of(event, UNDO + REDO + EDIT):
            event.ignore()
            return False
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the glass at the left, the clear button at the right."""
        super().resizeEvent(event)
        middle = self.height() // 2
        self._glass.move(12, middle - _GLASS_PX // 2)
        self.clear_button.move(self.width() - _CLEAR_PX - 4, middle - _CLEAR_PX // 2)

    def _on_text_changed(self, text: str) -> None:
        self.clear_button.setVisible(bool(text))

    def _tint(self) -> None:
        colour, ratio = self._theme.tokens.text2, self.devicePixelRatioF()
        self._glass.setPixmap(icon_pixmap("search", colour, _GLASS_PX, ratio))
        self._glass.resize(_GLASS_PX, _GLASS_PX)
