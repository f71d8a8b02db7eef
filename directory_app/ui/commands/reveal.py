"""Confidential values on screen: shown when asked, noted in the register, hidden again with the
next card, and by themselves after some minutes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from directory_app.ui.contact_card.presentation import REVEAL_MINUTES

if TYPE_CHECKING:
    from directory_app.domain.confidentiality import Redacted
    from directory_app.ui.directory_page import DirectoryPage

_MINUTE_MS = 60_000


class RevealCommands(QObject):
    """Shows and hides what a card withholds. ``clock`` counts how long it stays, anew with each
    value that is shown; while a form is open on the card, what it needs stays."""

    def __init__(self, page: DirectoryPage) -> None:
        super().__init__(page)
        self._page = page
        self._under_way: list[str] = []
        self.clock = QTimer(self, interval=REVEAL_MINUTES * _MINUTE_MS, singleShot=True)
        self.clock.timeout.connect(self._on_time_over)
        page.card.reveal_asked.connect(self.reveal)
        page.card.hide_asked.connect(self._hide)
        page.card.shown.connect(self._follow)

    def reveal(self, items: Sequence[str] = ()) -> None:
        """Shows some confidential values of the card shown (``items``, as a grant names them),
        with those that are shown already; all of them when none is named."""
        card, redacted = self._page.card.card, self._page.card.redacted
        if card is None:
            return
        contact_id = card.contact_id
        reveal, reason = self._page.directory.contacts.reveal, self.tr("shown on screen")
        before = redacted.granted_items if redacted is not None else frozenset()
        self._under_way += items
        wanted = {*self._under_way, *before} if items else None

        def shown(redacted: Redacted) -> None:
            now = self._page.card.card
            if now is not None and now.contact_id == contact_id:
                self._page.current.show(redacted)
                self.clock.start()

        def end() -> None:
            for item in items:
                self._under_way.remove(item)

        self._page.lanes.write.submit(
            lambda: reveal(contact_id, reason, items=wanted),
            shown,
            on_error=self._page.show_error,
            on_end=end,
        )

    def _hide(self) -> None:
        self.clock.stop()
        self._page.current.loader.reload()

    def _on_time_over(self) -> None:
        """A form would lose the fields that are being corrected: it is asked again later."""
        if self._page.card.is_editing:
            self.clock.start()
        else:
            self._hide()

    def _follow(self) -> None:
        """Nothing is shown any more: another card, or the same one hidden."""
        card = self._page.card.card
        if card is None or not card.is_revealed:
            self.clock.stop()
