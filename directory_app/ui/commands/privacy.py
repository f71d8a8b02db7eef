"""The setting « responsable des renseignements personnels »: kept at hand, changed in a step."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from directory_app.domain.privacy_officer import PrivacyOfficer
from directory_app.ui.error_text import error_text

from .initiator import INITIATOR

if TYPE_CHECKING:
    from directory_app.domain.errors import BottinError
    from directory_app.ui.directory_page import DirectoryPage


class PrivacyCommands(QObject):
    """``officer`` is who it is now, for whoever opens the preferences."""

    def __init__(self, page: DirectoryPage) -> None:
        super().__init__(page)
        self._page = page
        self.officer = PrivacyOfficer()
        page.refreshed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Reads the setting anew: anybody may have changed it."""
        directory = self._page.directory
        self._page.lanes.read.submit(lambda: directory.privacy_officer.find(), self._take)

    def _take(self, officer: PrivacyOfficer) -> None:
        self.officer = officer

    def choose(self, officer: PrivacyOfficer, on_refused: Callable[[str], None]) -> None:
        """Keeps another one; ``on_refused`` is told in words why it is not kept."""
        service, texts = self._page.directory.privacy_officer, self._page.look.texts

        def refused(error: BottinError) -> None:
            on_refused(error_text(error, texts))

        self._page.lanes.write.submit(
            lambda: service.choose(officer, initiator=INITIATOR),
            lambda _: self.refresh(),
            on_error=refused,
        )
