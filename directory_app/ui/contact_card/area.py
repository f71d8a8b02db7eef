"""Where the card scrolls: one reader at a time, the next one made ready beside it.

To make a card's widgets and to give them their style take about as long as one another. Each has a
turn of the event loop of its own, so that a key or a picture of the list may come between. The
readers stand in a page that stays: to take one out of a scroll area would style it once more.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget


class CardArea(QScrollArea):
    """Readers are made with :attr:`page` as their parent, then handed to :meth:`put`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.page = QWidget()
        self._row = QHBoxLayout(self.page)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addStretch(0)  # what a reader at its widest leaves
        self.setWidget(self.page)
        self._shown: QWidget | None = None
        self._next: QWidget | None = None
        self._turn = QTimer(self, interval=0, singleShot=True)
        self._turn.timeout.connect(self.show_next)

    def put(self, reader: QWidget, *, at_once: bool) -> None:
        """Shows a reader in place of the one before: now, or in the next turn of the loop."""
        self._let_go(self._next)
        self._next = reader
        reader.hide()  # Qt shows what a layout is given, and two would share the width for a turn
        self._row.insertWidget(0, reader, 1)
        if at_once or self._shown is None:
            self.show_next()
        else:
            self._turn.start()

    def show_next(self) -> None:
        """Shows what was put and is not shown yet, if anything is."""
        self._turn.stop()
        if self._next is not None:
            self._let_go(self._shown)
            self._shown, self._next = self._next, None
            self._shown.show()

    def _let_go(self, reader: QWidget | None) -> None:
        if reader is not None:
            self._row.removeWidget(reader)
            reader.hide()
            reader.deleteLater()  # later: it may be the one that is speaking
