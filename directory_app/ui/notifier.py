"""Toasts: what was done, said at the bottom of the window, with the way back when there is one.

One at a time, the newest replaces. A toast never takes the focus, waits while it is pointed at,
focused, or a key such as Maj is held, and is announced. Never for errors: those stay until they
are dealt with (banner).
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget

from .announce import announce
from .widgets.buttons import TextButton
from .widgets.plain_label import PlainLabel

BRIEF_MS = 4_000
WITH_ACTION_MS = 8_000
_MARGIN_PX = 22
_WIDEST_PX = 560


class Toast(QFrame):
    """The one toast of ``host``, kept at the bottom centre of its anchor, or of the host while
    the anchor is hidden. ``stay_factor`` multiplies how long it stays; 0 keeps it until it is
    closed or replaced."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self.setObjectName("toast")
        self._action: Callable[[], object] | None = None
        self._anchor: QWidget = host
        self._raised_px = 0
        self.stay_factor = 1.0
        self._label = PlainLabel("", self)
        self._button = TextButton("", "toast", self)
        self._button.clicked.connect(self._on_clicked)
        self._close = TextButton(self.tr("Close"), "toast", self)
        self._close.clicked.connect(self.dismiss)
        for button in self._buttons:
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # by Tab, on macOS as well
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 9, 16, 9)
        self._row.setSpacing(16)
        self._row.addWidget(self._label)
        for button in self._buttons:
            self._row.addWidget(button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_time_over)
        host.installEventFilter(self)
        self.hide()

    @property
    def _buttons(self) -> tuple[TextButton, TextButton]:
        return self._button, self._close

    @property
    def text(self) -> str:
        """What is said, or was said last."""
        return self._label.accessibleName()

    def show_text(
        self, text: str, action: str = "", on_action: Callable[[], object] | None = None
    ) -> None:
        """Shows and announces ``text``, with a button when there is an action."""
        self._label.setText(text)
        self._action = on_action
        self._button.setText(action)
        self._button.setVisible(on_action is not None)
        self._close.setVisible(self.stay_factor == 0)
        self._place()
        self.show()
        self.raise_()
        self._start(WITH_ACTION_MS if on_action else BRIEF_MS)
        announce(self, text)

    def set_anchor(self, anchor: QWidget) -> None:
        """The part of the host at whose bottom toasts stand."""
        self._anchor = anchor
        anchor.installEventFilter(self)

    def _start(self, stay_ms: int) -> None:
        if self.stay_factor > 0:
            self._timer.start(round(stay_ms * self.stay_factor))
        else:
            self._timer.stop()

    def set_raised(self, height_px: int) -> None:
        """Keeps the toast above something at the bottom of the host (the editor's footer)."""
        self._raised_px = height_px
        self._place()

    def dismiss(self) -> None:
        """Takes the toast away."""
        self._timer.stop()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follows the size of the host and of the anchor."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide):
            self._place()
        return super().eventFilter(watched, event)

    def leaveEvent(self, event: QEvent) -> None:
        """Pointed at no more: a little time again."""
        if self.isVisible():
            self._start(BRIEF_MS)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Échap on one of its buttons takes it away."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """In a high-contrast session no style sheet draws it: the system's colours do."""
        super().paintEvent(event)
        app = QApplication.instance()
        if isinstance(app, QApplication) and not app.styleSheet():
            painter, colours = QPainter(self), self.palette()
            painter.fillRect(self.rect(), colours.window())
            painter.setPen(colours.windowText().color())
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
            painter.end()

    def _place(self) -> None:
        host, row = self._host, self._row
        anchor = self._anchor if self._anchor.isVisibleTo(host) else host
        room = min(_WIDEST_PX, anchor.width() - 2 * _MARGIN_PX)
        margins = row.contentsMargins()
        beside = margins.left() + margins.right() + 2
        for button in self._buttons:
            if not button.isHidden():
                beside += button.sizeHint().width() + row.spacing()
        natural = self._label.fontMetrics().horizontalAdvance(self._label.text()) + 2
        self._label.setFixedWidth(max(40, min(natural, room - beside)))
        row.activate()
        self.resize(row.totalSizeHint())
        corner = anchor.mapTo(host, QPoint(0, 0))
        bottom = corner.y() + anchor.height() - _MARGIN_PX - self._raised_px
        left = corner.x() + (anchor.width() - self.width()) // 2
        self.move(left, bottom - self.height())

    def _on_time_over(self) -> None:
        is_focused = any(button.hasFocus() for button in self._buttons)
        if self.underMouse() or is_focused or QApplication.keyboardModifiers():
            self._start(BRIEF_MS)
        else:
            self.hide()

    def _on_clicked(self) -> None:
        action = self._action
        self.dismiss()
        if action is not None:
            action()
