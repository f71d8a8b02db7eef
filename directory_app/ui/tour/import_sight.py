"""What is to be seen of the import page of a window."""

from __future__ import annotations

from directory_app.ui.import_page.page import ImportPage
from directory_app.ui.main_window import MainWindow

from .hands import TourStopped


class ImportSight:
    """The import page of one window, once it was asked for."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def find_page(self) -> ImportPage | None:
        """The page, whether it is in front or not; None before it was asked for."""
        wiring = self._window.wiring
        return wiring.imports.view if wiring is not None else None

    @property
    def page(self) -> ImportPage:
        """Raises TourStopped where there is none."""
        page = self.find_page()
        if page is None:
            raise TourStopped("import page")
        return page

    @property
    def is_browsing(self) -> bool:
        """Whether list and card are in front."""
        return self._window.page is not None and self._window.page.panes.is_browsing

    @property
    def is_quiet(self) -> bool:
        """Whether nothing is under way, on the page or behind it."""
        page = self.find_page()
        is_done = page is None or page.is_settled
        return is_done and self._window.is_settled and self._window.lanes.is_idle
