"""Toasts: what was done, said at the bottom of the card, with the way back when there is one.

One at a time, the newest replaces. A toast never takes the focus, waits while it is pointed at or
focused, and is announced. Never for errors: those stay until they are dealt with (banner).
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from .announce import announce
from .widgets.buttons import TextButton
from .widgets.plain_label import PlainLabel

BRIEF_MS = 4_000
WITH_ACTION_MS = 8_000
_MARGIN_PX = 22
_WIDEST_PX = 560


class Toast(QFrame):
    """The one toast of ``host``, kept at its bottom centre."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self.setObjectName("toast")
        self._action: Callable[[], None] | None = None
        self._raised_px = 0
        self._label = PlainLabel("", self)
        self._button = TextButton("", "toast", self)
        self._button.clicked.connect(self._on_clicked)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 9, 16, 9)
        self._row.setSpacing(16)
        self._row.addWidget(self._label)
        self._row.addWidget(self._button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_time_over)
        host.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """What is said, or was said last."""
        return self._label.accessibleName()

    def show_text(
        self, text: str, action: str = "", on_action: Callable[[], None] | None = None
    ) -> None:
        """Shows and announces ``text``, with a button when there is an action."""
        self._label.setText(text)
        self._action = on_action
        self._button.setText(action)
        self._button.setVisible(on_action is not None)
        self._place()
        self.show()
        self.raise_()
        self._timer.start(WITH_ACTION_MS if on_action else BRIEF_MS)
        announce(self, text)

    def set_raised(self, height_px: int) -> None:
        """Keeps the toast above something at the bottom of the host (the editor's footer)."""
        self._raised_px = height_px
        self._place()

    def dismiss(self) -> None:
        """Takes the toast away."""
        self._timer.stop()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follows the size of the host."""
        if event.type() is QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def leaveEvent(self, event: QEvent) -> None:
        """Pointed at no more: a little time again."""
        self._timer.start(BRIEF_MS)

    def _place(self) -> None:
        host, row = self._host, self._row
        room = min(_WIDEST_PX, host.width() - 2 * _MARGIN_PX)
        margins = row.contentsMargins()
        beside = margins.left() + margins.right() + 2
        if self._action is not None:
            beside += self._button.sizeHint().width() + row.spacing()
        natural = self._label.fontMetrics().horizontalAdvance(self._label.text()) + 2
        self._label.setFixedWidth(max(40, min(natural, room - beside)))
        row.activate()
        self.resize(row.totalSizeHint())
        bottom = host.height() - _MARGIN_PX - self._raised_px
        self.move((host.width() - self.width()) // 2, bottom - self.height())

    def _on_time_over(self) -> None:
        if self.underMouse() or self._button.hasFocus():
            self._timer.start(BRIEF_MS)
        else:
            self.hide()

    def _on_clicked(self) -> None:
        action = self._action
        self.dismiss()
        if action is not None:
            action()
