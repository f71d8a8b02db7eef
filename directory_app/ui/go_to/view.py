"""« Aller à… » itself: a field and its rows over the window, which is dimmed behind them.

No window of its own: it belongs to the one it covers. The focus never leaves the field; it goes
back where it was when this closes, unless something else took it.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from directory_app.ui.announce import announce
from directory_app.ui.fonts import CAPTION
from directory_app.ui.theme import Theme
from directory_app.ui.widgets.plain_label import PlainLabel

from .delegate import TargetDelegate
from .model import TARGET_ROLE, TargetModel
from .targets import Found, Target

_WIDTH_LETTERS = 92
_EDGE_PX = 24
_TOP_SHARE = 0.1
_HEIGHT_SHARE = 0.7
_VEIL_ALPHA = 90
_PAGE_ROWS = 8
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Tab: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Backtab: -1,
    Qt.Key.Key_PageDown: _PAGE_ROWS,
    Qt.Key.Key_PageUp: -_PAGE_ROWS,
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
LONGEST = 400


class GoToView(QWidget):
    """``asked`` carries what is typed, at each key, and the empty text when it opens; ``chosen``
    the :class:`Target` to go to, after it closed. Entrée before the answer waits for it."""

    asked = Signal(str)
    chosen = Signal(object)

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._before: QWidget | None = None
        self._is_choosing = False
        self.setObjectName("goTo")
        self.setAccessibleName(self.tr("Jump to"))
        self.model = TargetModel(self)
        self.edit = QLineEdit(self)
        self.edit.setObjectName("goToField")
        self.edit.setMaxLength(LONGEST)
        self.edit.setPlaceholderText(self.tr("A name, a list, a view, a command"))
        self.edit.setAccessibleName(self.tr("Jump to"))
        self.list = self._make_list(theme)
        self._nothing = PlainLabel("", self, tone="muted")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._panel = self._lay_out()
        self.edit.textChanged.connect(self._on_typed)
        self.edit.installEventFilter(self)
        window.installEventFilter(self)
        theme.changed.connect(self._fit)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_moved)
        self.hide()

    def _make_list(self, theme: Theme) -> QListView:
        rows = QListView(self)
        rows.setObjectName("goToList")
        rows.setModel(self.model)
        rows.setItemDelegate(TargetDelegate(theme, rows))
        rows.setFrameShape(QFrame.Shape.NoFrame)
        rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        rows.setAccessibleName(self.tr("Where it leads"))
        rows.clicked.connect(self._on_clicked)
        return rows

    def _lay_out(self) -> QFrame:
        panel = QFrame(self)
        panel.setObjectName("goToPanel")
        self._body = QStackedWidget(panel)
        self._body.addWidget(self.list)
        self._body.addWidget(self._nothing)
        self.hint = PlainLabel("", panel, scale=CAPTION, tone="muted")
        foot = QHBoxLayout()
        foot.setContentsMargins(14, 6, 14, 8)
        foot.addWidget(self.hint)
        top = QHBoxLayout()
        top.setContentsMargins(12, 12, 12, 8)
        top.addWidget(self.edit)
        column = QVBoxLayout(panel)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._body, 1)
        column.addLayout(foot)
        return panel

    # --- opening, closing --------------------------------------------------------------------

    @property
    def is_open(self) -> bool:
        """Whether it covers the window."""
        return self.isVisible()

    @property
    def target(self) -> Target | None:
        """Where Entrée leads."""
        index = self.list.currentIndex()
        found: Target | None = index.data(TARGET_ROLE) if index.isValid() else None
        return found

    def open(self) -> None:
        """Over the window, the focus in the field; again, all that is typed is selected."""
        if self.is_open:
            self.edit.selectAll()
            return
        self._before = QApplication.focusWidget()
        self._is_choosing = False
        self.edit.clear()
        self.model.show_found(Found("", (), None))
        self._nothing.setText("")
        self._fit()
        self.show()
        self.raise_()
        self.edit.setFocus(Qt.FocusReason.PopupFocusReason)
        self.asked.emit("")

    def close_view(self) -> None:
        """Takes it away; the focus goes back where it was."""
        if not self.is_open:
            return
        before, self._before = self._before, None
        self.hide()
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_focus_moved(self, _: QWidget | None, now: QWidget | None) -> None:
        """Something else took the focus: it is not given back."""
        if (
            self.is_open
            and now is not None
            and now.window() is self.window()
            and not self.isAncestorOf(now)
        ):
            self._before = None
            self.close_view()

    # --- what is found -----------------------------------------------------------------------

    def show_found(self, found: Found) -> None:
        """The rows for what is typed; an answer to another text is passed over."""
        if not self.is_open or found.text != self._typed():
            return
        self.model.show_found(found)
        row = self.model.first_row
        if row is not None:
            self.list.setCurrentIndex(self.model.index(row))
            if row <= 1:
                self.list.scrollToTop()  # with the heading
        self._show_nothing(found)
        self._show_hint(found)
        self._fit()
        if self._is_choosing:
            self._choose()
        else:
            self._tell(found)

    def _show_nothing(self, found: Found) -> None:
        self._body.setCurrentWidget(self.list if found.targets else self._nothing)
        text = self.tr("Nothing is called “%1”.").replace("%1", found.text) if found.text else ""
        self._nothing.setText("" if found.targets else text)

    def _show_hint(self, found: Found) -> None:
        """What Enter does; what is grey makes no sense where one is."""
        text = self.tr("↑ ↓ choose, Enter opens, Esc closes")
        if found.targets and found.current is None:
            text = self.tr("Nothing of this can be done here and now; Esc closes")
        self.hint.setText(text)

    def _tell(self, found: Found) -> None:
        target = self.target
        if target is not None and found.text:
            announce(self.edit, self.model.spoken(target))
        elif not found.targets and found.text:
            announce(self.edit, self._nothing.text())

    def _typed(self) -> str:
        return " ".join(self.edit.text().split())

    @property
    def is_answered(self) -> bool:
        """Whether the rows are those of what is typed."""
        return self.model.found.text == self._typed()

    def _on_typed(self) -> None:
        self._is_choosing = False
        if self.is_open:
            self.asked.emit(self._typed())

    # --- choosing ----------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the field; the size of the window."""
        if watched is not self.edit:
            if event.type() is QEvent.Type.Resize:
                self._fit()
        elif event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._press(event)
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        is_chord = event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        )
        if key == Qt.Key.Key_Escape:
            self.close_view()
        elif key in _STEPS and not is_chord:
            self._step(_STEPS[key])
        elif key in _ENTER and not is_chord:
            self._is_choosing = True
            if self.is_answered:
                self._choose()
        else:
            return False
        return True

    def _step(self, step: int) -> None:
        row, direction = self.list.currentIndex().row(), 1 if step > 0 else -1
        for _ in range(abs(step)):
            row = self.model.next_row(row, direction)
        if row >= 0:
            self.list.setCurrentIndex(self.model.index(row))
            target = self.target
            if target is not None:
                announce(self.edit, self.model.spoken(target))

    def _choose(self) -> None:
        self._is_choosing = False
        target = self.target
        if target is not None and target.is_enabled:
            self.close_view()
            self.chosen.emit(target)

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.flags() & Qt.ItemFlag.ItemIsEnabled and self.is_answered:
            self.list.setCurrentIndex(index)
            self._choose()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Beside the panel: closes."""
        if not self._panel.geometry().contains(event.position().toPoint()):
            self.close_view()

    # --- looks -------------------------------------------------------------------------------

    def _fit(self) -> None:
        """Covers the window; the panel as wide as a line of text, as high as its rows."""
        window = self.window()
        self.setGeometry(window.rect())
        letter = self.fontMetrics().averageCharWidth()
        width = min(letter * _WIDTH_LETTERS, window.width() - 2 * _EDGE_PX)
        rows = sum(
            self.list.sizeHintForIndex(self.model.index(n)).height()
            for n in range(self.model.rowCount())
        )
        self._body.setFixedHeight(0)
        rest = self._panel.sizeHint().height()
        top = round(window.height() * _TOP_SHARE)
        room = max(rest + 60, min(round(window.height() * _HEIGHT_SHARE), window.height() - top))
        least = self.fontMetrics().height() * 3
        self._body.setFixedHeight(min(max(rows, least), room - rest))
        size = QSize(width, rest + self._body.height())
        self._panel.setGeometry((window.width() - width) // 2, top, size.width(), size.height())

    def changeEvent(self, event: QEvent) -> None:
        """Follows the size of text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and self.is_open:
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dims the window behind."""
        painter = QPainter(self)
        veil = QColor("#000000")
        veil.setAlpha(_VEIL_ALPHA)
        painter.fillRect(self.rect(), veil)
        painter.end()
