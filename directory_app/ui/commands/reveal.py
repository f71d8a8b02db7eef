"""Confidential values on screen: shown when asked, noted in the register, hidden again with the
next card."""

from __future__ import annotations

from PySide6.QtCore import QObject

from directory_app.domain.confidentiality import Redacted
from directory_app.ui.directory_page import DirectoryPage


class RevealCommands(QObject):
    """Shows and hides what a card withholds."""

    def __init__(self, page: DirectoryPage) -> None:
        super().__init__(page)
        self._page = page
        page.card.reveal_asked.connect(self.reveal)
        page.card.hide_asked.connect(page.loader.reload)

    def reveal(self) -> None:
        """Shows the confidential values of the card shown."""
        card = self._page.card.card
        if card is None:
            return
        contact_id = card.contact_id
        reveal, reason = self._page.directory.contacts.reveal, self.tr("shown on screen")

        def shown(redacted: Redacted) -> None:
            now = self._page.card.card
            if now is not None and now.contact_id == contact_id:
                self._page.show_redacted(redacted)

        self._page.lanes.write.submit(
            lambda: reveal(contact_id, reason), shown, on_error=self._page.show_error
        )
