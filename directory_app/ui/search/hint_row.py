"""What may be typed next, in a quiet row under the search box; it lies over the filters, so that
nothing moves while one types.

→ at the end of what is typed takes the first hint, as it does in an address bar, and so does
Ctrl+Space anywhere; Tab leaves the box as ever. The row never has the focus.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QWidget

from directory_app.domain.query_hints import Hint, Hints, ValuesOf, accepted, hints
from directory_app.ui.announce import announce
from directory_app.ui.fonts import CAPTION, set_scale
from directory_app.ui.widgets.buttons import verbatim
from directory_app.ui.widgets.plain_label import PlainLabel

_NOTHING = Hints(0, 0)
_GAP_PX = 6
_EDGE_PX = 14


class HintRow(QFrame):
    """Belongs to a box; ``values_of`` gives what may stand after a colon, as it is now; ``over`` is
    what it covers, whole, while it is there."""

    def __init__(
        self, box: QLineEdit, lang: str, values_of: ValuesOf, over: QWidget, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._over = over
        self._box = box
        self._lang = lang
        self._values_of = values_of
        self._offered = _NOTHING
        self._said = ""
        self._buttons: list[QPushButton] = []
        self.setObjectName("hintRow")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._key = PlainLabel("→", self, scale=CAPTION, tone="muted", wraps=False)
        self._key.setToolTip(self.tr("Right arrow takes the first one"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(_EDGE_PX, 2, _EDGE_PX, 4)
        self._row.setSpacing(_GAP_PX)
        self._row.addWidget(self._key)
        self._row.addStretch(1)
        box.textChanged.connect(lambda _: self.refresh())
        box.cursorPositionChanged.connect(lambda *_: self.refresh())
        box.installEventFilter(self)
        parent.installEventFilter(self)
        self.hide()

    @property
    def offered(self) -> tuple[str, ...]:
        """The hints on screen."""
        return tuple(one.shown for one in self._offered.hints) if self.isVisible() else ()

    def refresh(self) -> None:
        """Offers what the word at the cursor may become."""
        box, found = self._box, _NOTHING
        if box.hasFocus() and not box.hasSelectedText():
            found = hints(box.text(), box.cursorPosition(), self._lang, self._values_of)
        if found != self._offered:
            self._offered = found
            self._fill()
        self._place()

    def take(self, hint: Hint | None = None) -> None:
        """Types a hint, the first one unless said otherwise."""
        offered = self._offered
        if offered.hints:
            text, cursor = accepted(self._box.text(), offered, hint or offered.hints[0])
            self._box.setText(text)
            self._box.setCursorPosition(cursor)

    def _fill(self) -> None:
        """Buttons are kept: a new one costs what a key press may not."""
        for number in range(len(self._buttons), len(self._offered.hints)):
            self._buttons.append(self._button(number))
        for hint, button in zip(self._offered.hints, self._buttons, strict=False):
            count = "" if hint.count is None else f"  {self.locale().toString(hint.count)}"
            button.setText(verbatim(hint.shown) + count)
        self._tell()

    def _button(self, number: int) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("kind", "hint")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        set_scale(button, CAPTION)
        button.clicked.connect(lambda: self.take(self._offered.hints[number]))
        self._row.insertWidget(number + 1, button)
        return button

    def _tell(self) -> None:
        first = self._offered.hints[0].shown if self._offered.hints else ""
        if first and first != self._said:
            announce(self._box, self.tr("Right arrow for “%1”").replace("%1", first))
        self._said = first

    def _place(self) -> None:
        """Under the box, over the filters; hints for which there is no room are left out."""
        parent = self.parentWidget()
        if not self._offered.hints or parent is None:
            self.hide()
            return
        room = parent.width() - 2 * _EDGE_PX - self._key.sizeHint().width()
        for number, button in enumerate(self._buttons):
            room -= button.sizeHint().width() + _GAP_PX
            is_offered = number < len(self._offered.hints)
            button.setVisible(is_offered and (room >= 0 or number == 0))
        top = self._box.mapTo(parent, QPoint(0, self._box.height())).y() + 4
        covered = self._over.mapTo(parent, QPoint(0, self._over.height())).y() - top
        height = max(self.sizeHint().height(), covered if self._over.isVisible() else 0)
        self.setGeometry(0, top, parent.width(), height)
        self.raise_()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys that take a hint; the box comes and goes, the pane changes its width."""
        kind = event.type()
        if watched is not self._box:
            if kind is QEvent.Type.Resize:
                self._place()
        elif kind in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._on_focus(is_there=kind is QEvent.Type.FocusIn)
        elif kind is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._takes(event):
            self.take()
            return True
        return False

    def _on_focus(self, *, is_there: bool) -> None:
        if not is_there:
            self._offered = _NOTHING
            self.hide()

    def _takes(self, event: QKeyEvent) -> bool:
        if not self.isVisible():
            return False
        box, modifiers = self._box, event.modifiers()
        is_at_end = box.cursorPosition() == len(box.text()) and not box.hasSelectedText()
        is_right = event.key() == Qt.Key.Key_Right and is_at_end
        plain = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier
        is_chord = event.key() == Qt.Key.Key_Space
        is_control = modifiers == Qt.KeyboardModifier.ControlModifier
        return (is_right and modifiers in plain) or (is_chord and is_control)
