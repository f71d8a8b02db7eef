"""The moment when an open directory can be used: its first list is painted, or cannot be read.

What a person needs after that, and not before, is loaded from then on: the first list waits for
nothing else.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from directory_app.domain.emails import parse_email

from .search.session import SearchSession
from .tasks import Lanes


def warm_up() -> None:
    """Loads on the read lane what the first card, and the first with an e-mail, would load on the
    window's thread, where a hundred milliseconds show."""
    from .contact_card import presenter, reader  # noqa: F401

    _ = parse_email("info@example.org").problems


class Beginning(QObject):
    """``passed`` once. Follows a session from before its first question."""

    passed = Signal()

    def __init__(self, session: SearchSession, lanes: Lanes, parent: QObject) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._is_over = False
        self._turn = QTimer(self, interval=0, singleShot=True)
        """Times out once the events that paint the list are through."""
        self._turn.timeout.connect(self._pass)
        for first in (session.page_found, lanes.failed):
            first.connect(self._turn.start, Qt.ConnectionType.SingleShotConnection)

    def _pass(self) -> None:
        if not self._is_over:
            self._is_over = True
            self._lanes.read.submit(warm_up, lambda _: None)
            self.passed.emit()
