"""One choice of a few, all of them in sight: buttons in a row, of which one is down; on several
lines where there is no room for one.

Tab comes to the chosen one, the arrows move the choice, as with radio buttons (WAI-ARIA, radio
group). Knows nothing of what is chosen.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QSizePolicy, QWidget

from directory_app.ui.fonts import scaled
from directory_app.ui.widgets.plain_tip import plain_tip

from .buttons import LEAST_TARGET_PX, verbatim
from .flow_layout import FlowLayout

_PADDING_PX = 11
_FORWARD = (Qt.Key.Key_Right, Qt.Key.Key_Down)
_BACKWARD = (Qt.Key.Key_Left, Qt.Key.Key_Up)


class Segment(QPushButton):
    """One of the buttons: as wide chosen (bold) as not, elided when there is no room."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._whole = text
        self.setProperty("kind", "segment")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setText(verbatim(text))

    def set_text(self, text: str) -> None:
        """Another text, such as a count that has changed."""
        if text != self._whole:
            self._whole = text
            self.setAccessibleName(text)
            self._elide()
            self.updateGeometry()

    def _bold(self) -> QFontMetrics:
        return QFontMetrics(scaled(self.font(), 1.0, is_bold=True))

    def sizeHint(self) -> QSize:
        """Text in bold and padding, never less than a target."""
        metrics = self._bold()
        width = metrics.horizontalAdvance(self._whole) + 2 * _PADDING_PX
        return QSize(max(width, LEAST_TARGET_PX), max(metrics.height() + 10, LEAST_TARGET_PX))

    def minimumSizeHint(self) -> QSize:
        """A few letters."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), 3 * LEAST_TARGET_PX), hint.height())

    def event(self, event: QEvent) -> bool:
        """Elides when the width or the font changes."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.FontChange):
            self._elide()
        return super().event(event)

    def _elide(self) -> None:
        room = self.width() - 2 * _PADDING_PX + 2
        shown = self._bold().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        if verbatim(shown) != self.text():
            self.setText(verbatim(shown))
            self.setToolTip("" if shown == self._whole else plain_tip(self._whole))


class SegmentedControl(QFrame):
    """``chosen`` carries the value, when a person chooses another one."""

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "segments")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.buttons: dict[str, Segment] = {}
        self._group = QButtonGroup(self)
        self.setContentsMargins(1, 1, 1, 1)
        self._lines = FlowLayout(self, gap_px=0)

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Value and text of each; the first is chosen. Once only."""
        for value, text in choices:
            button = Segment(text, self)
            button.clicked.connect(lambda _=False, one=value: self.chosen.emit(one))
            button.installEventFilter(self)
            self._group.addButton(button)
            self._lines.addWidget(button)
            self.buttons[value] = button
        self.set_value(choices[0][0])

    @property
    def value(self) -> str:
        """The chosen one."""
        return next(value for value, button in self.buttons.items() if button.isChecked())

    def set_value(self, value: str) -> None:
        """Chooses without telling; Tab goes to the chosen one, arrows to the others."""
        self.buttons[value].setChecked(True)
        for one, button in self.buttons.items():
            strong, click = Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(strong if one == value else click)

    def sizeHint(self) -> QSize:
        """As wide as one line; as high as its lines are now, which is its fixed height."""
        return QSize(super().sizeHint().width(), self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may be another number of lines."""
        super().resizeEvent(event)
        self.updateGeometry()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Arrows on a button choose the one beside it, and take the focus along."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            key = event.key()
            if key in _FORWARD or key in _BACKWARD:
                self._step(1 if key in _FORWARD else -1)
                return True
        return False

    def _step(self, by: int) -> None:
        values = list(self.buttons)
        place = values.index(self.value) + by
        if 0 <= place < len(values):
            button = self.buttons[values[place]]
            button.setFocus(Qt.FocusReason.TabFocusReason)
            button.click()
