"""Toasts: what was done, said at the bottom of the window, with the way back when there is one.

One at a time, the newest replaces. A toast never takes the focus, waits while it is pointed at,
focused, or a key such as Maj is held, and is announced. Where there is room it covers nothing that
can be pressed or typed into, and what has the focus in no case (WCAG 2.2, 2.4.11). Never for
errors: those stay until they are dealt with (banner).
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget

from .announce import announce
from .widgets.buttons import LEAST_TARGET_PX, TextButton
from .widgets.page_footer import PageFooter
from .widgets.plain_label import PlainLabel

BRIEF_MS = 4_000
WITH_ACTION_MS = 8_000
_MARGIN_PX, _LEAST_MARGIN_PX = 22, 8
_WIDEST_PX = 560
_NARROW_PX = 300
_ABOVE_FOCUS_PX = 8
_LINES = 3
"""Of how many toasts high what has the focus is no line any more, but a list or a text."""
_PROBE_PX = LEAST_TARGET_PX // 2
"""Between two points looked at: no target is missed."""


class Toast(QFrame):
    """The one toast of ``host``, kept at the bottom centre of its anchor; of the page whose
    :class:`PageFooter` is on screen, above that footer; else of the host. Beside the centre, or
    narrower, where a control would be covered. ``stay_factor`` multiplies how long it stays; 0
    keeps it until it is closed or replaced."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self.setObjectName("toast")
        self._action: Callable[[], object] | None = None
        self._anchor: QWidget = host
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
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_moved)
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
        self.show()
        self.raise_()
        self.follow()
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

    def dismiss_news(self) -> None:
        """Hides what offers nothing: news of what is no longer in front."""
        if self._action is None:
            self.dismiss()

    def dismiss(self) -> None:
        """Takes the toast away, and what it offered."""
        self._timer.stop()
        self._action = None
        self.hide()

    def dismiss_action(self) -> None:
        """Takes the toast away if it offers something: what it was about is over."""
        if self._action is not None:
            self.dismiss()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follows the size of the host and of the anchor."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide):
            self.follow()
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

    # --- where it stands -----------------------------------------------------------------------

    def follow(self) -> None:
        """Takes its place (a page, or its footer, came or went), and again once what changed with
        it has taken its own."""
        if not self.isHidden():
            self._place()
            QTimer.singleShot(0, self, self._place)

    def _on_focus_moved(self, _: QWidget | None, focused: QWidget | None) -> None:
        if focused is not None and not self.isHidden():
            QTimer.singleShot(0, self, self._step_aside)  # scrolled into sight by then

    def _step_aside(self) -> None:
        if not self.isHidden() and self._covers_focus(self.geometry()):
            self._place()

    def _ground(self) -> tuple[QWidget, int]:
        """On what it stands, and how far above its bottom."""
        host = self._host
        for footer in host.findChildren(PageFooter):
            if footer.isVisibleTo(host):
                return footer.page, footer.height()
        return (self._anchor if self._anchor.isVisibleTo(host) else host), 0

    def _place(self) -> None:
        ground, raised_px = self._ground()
        widest = min(_WIDEST_PX, ground.width() - 2 * _MARGIN_PX)
        for room in dict.fromkeys((widest, min(_NARROW_PX, widest))):
            for place in self._places(ground, raised_px, self._size_within(room)):
                if not self._covers_control(ground, place):
                    self.setGeometry(place)
                    return
        places = self._places(ground, raised_px, self._size_within(widest))
        off_focus = (one for one in places if not self._covers_focus(one))
        self.setGeometry(next(off_focus, None) or self._above_focus(places[0]))

    def _size_within(self, room: int) -> QSize:
        """Wraps the text to a width, and says how large the toast is then."""
        row = self._row
        margins = row.contentsMargins()
        beside = margins.left() + margins.right() + 2
        for button in self._buttons:
            if not button.isHidden():
                beside += button.sizeHint().width() + row.spacing()
        natural = self._label.fontMetrics().horizontalAdvance(self._label.text()) + 2
        self._label.setFixedWidth(max(40, min(natural, room - beside)))
        row.activate()
        return row.totalSizeHint()

    def _places(self, ground: QWidget, raised_px: int, size: QSize) -> list[QRect]:
        """Centre, left, right of the ground's bottom, in the host's coordinates; then the same a
        little lower."""
        corner = ground.mapTo(self._host, QPoint(0, 0))
        bottom = corner.y() + ground.height() - raised_px - size.height()
        spare = ground.width() - size.width()
        beside = max(0, min(_MARGIN_PX, spare // 2))
        lefts = (spare // 2, beside, spare - beside)
        return [
            QRect(QPoint(corner.x() + left, bottom - margin), size)
            for margin in (_MARGIN_PX, _LEAST_MARGIN_PX)
            for left in lefts
        ]

    def _covers_control(self, ground: QWidget, place: QRect) -> bool:
        """Whether something that Tab comes to lies under a place."""
        start, tab = ground.mapFrom(self._host, place.topLeft()), Qt.FocusPolicy.TabFocus.value
        for x in _steps(place.width()):
            for y in _steps(place.height()):
                found = ground.childAt(start + QPoint(x, y))
                if found is not None and found is not self and found.focusPolicy().value & tab:
                    return True
        return self._covers_focus(place)

    def _focus_place(self) -> QRect:
        """Where what has the focus is to be seen; nowhere for something else's."""
        focused, host = QApplication.focusWidget(), self._host
        if focused is None or self.isAncestorOf(focused) or not host.isAncestorOf(focused):
            return QRect()
        seen = QRect(focused.mapTo(host, QPoint(0, 0)), focused.size())
        around = focused.parentWidget()
        while around is not None and around is not host:
            seen &= QRect(around.mapTo(host, QPoint(0, 0)), around.size())
            around = around.parentWidget()
        return seen

    def _covers_focus(self, place: QRect) -> bool:
        return self._focus_place().intersects(place)

    def _above_focus(self, place: QRect) -> QRect:
        """Higher, unless what has the focus is too large to be hidden by a toast."""
        focus = self._focus_place()
        top = focus.top() - _ABOVE_FOCUS_PX - place.height()
        is_line = focus.height() < _LINES * place.height()
        return place.translated(0, top - place.top()) if is_line and top > 0 else place

    def _on_time_over(self) -> None:
        is_focused = any(button.hasFocus() for button in self._buttons)
        if self.underMouse() or is_focused or QApplication.keyboardModifiers():
            self._start(BRIEF_MS)
        else:
            self.dismiss()

    def _on_clicked(self) -> None:
        action = self._action
        self.dismiss()
        if action is not None:
            action()


def _steps(length: int) -> list[int]:
    return [*range(0, length, _PROBE_PX), length - 1]
