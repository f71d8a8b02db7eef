"""What goes with a search: why contacts were found, what an answer has to say for itself."""

from __future__ import annotations

from PySide6.QtCore import QObject

from directory_app.ui.directory_page import DirectoryPage
from directory_app.ui.search.match_feed import MatchFeed


class SearchCommands(QObject):
    """Joined to the list and its running search."""

    def __init__(self, page: DirectoryPage) -> None:
        super().__init__(page)
        self._page = page
        service, session, lane = page.directory.search, page.session, page.lanes.read
        self.matches = MatchFeed(service, session, lane, page.list.view, page.list.model, self)
        notice = page.list.notice
        session.cut.connect(notice.show_cut)
        notice.going_on_asked.connect(session.go_on)
