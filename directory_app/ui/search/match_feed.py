"""Why the contacts on screen were found, asked once they are painted; older answers are dropped.

Owns when it is asked, and of whom. Knows nothing of how a row says it.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer

from directory_app.domain.matched import Match
from directory_app.domain.query import parse_query
from directory_app.services.search import SearchService
from directory_app.ui.contact_list.model import ContactListModel
from directory_app.ui.contact_list.view import ContactListView
from directory_app.ui.latest_answer import LatestAnswer
from directory_app.ui.tasks import Lane

from .session import FirstPage, SearchSession

_PAUSE_MS = 40
"""Shorter than anybody reads, longer than between two keys of a fast hand's roll."""


class MatchFeed(LatestAnswer):
    """Asks about the rows that are seen, after each answer and each scrolling."""

    def __init__(
        self,
        service: SearchService,
        session: SearchSession,
        lane: Lane,
        view: ContactListView,
        model: ContactListModel,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._session = session
        self._lane = lane
        self._view = view
        self._model = model
        self._text = ""
        self._known: set[int] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._ask)
        view.verticalScrollBar().valueChanged.connect(self._come_back)
        session.asked.connect(self._give_way)
        session.page_found.connect(self._on_page)
        session.all_found.connect(self._come_back)
        self.failed.connect(lambda _: None)  # the rows are there, and the next answer asks again

    @property
    def is_settled(self) -> bool:
        """Whether the rows on screen say why they were found."""
        return not (self._timer.isActive() or self.is_loading)

    def _give_way(self) -> None:
        """Something else is sought: its answer does not wait for this one."""
        self._timer.stop()
        self.forget()

    def _on_page(self, page: FirstPage) -> None:
        """What was asked about an older answer is no longer wanted."""
        self.forget()
        self._known.clear()
        self._text = page.answered if parse_query(page.answered).has_words else ""
        self._come_back()

    def _come_back(self) -> None:
        """In a moment: what is on screen is painted first."""
        if self._text:
            self._timer.start(_PAUSE_MS)

    def _ask(self) -> None:
        is_current = self._session.is_answered and self._view.isVisible()
        keys = tuple(key for key in self._view.shown_keys if key not in self._known)
        if not is_current or not keys or not self._text:
            return
        generation, text = self._next(), self._text
        self._lane.submit(
            lambda: self._service.matches(keys, text),
            lambda found: self._on_found(keys, found),
            **self._manners(generation),
        )

    def _on_found(self, keys: tuple[int, ...], found: Mapping[int, Match]) -> None:
        self._settle()
        if self._session.is_answered:
            self._known.update(keys)
            self._model.set_matches(keys, found)
