"""Reads the history page by page on the reading thread, as it is scrolled through."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from directory_app.services.history import HistoryService, LoggedStep
from directory_app.ui.latest_answer import LatestAnswer
from directory_app.ui.tasks import Lane

from .rows import MOST_CHANGES

PAGE = 100
MOST_KEPT = 1_000
"""Steps that are read again when something changed; older ones come again as one scrolls."""


@dataclass(frozen=True, slots=True)
class Question:
    """Whose history: of one contact, or of the whole directory (None); of one author, or all."""

    contact_id: str | None = None
    author: str = ""


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """An answer: steps, the newest first, and whether older ones follow. ``seen``: the number of
    the directory's last step when it was read."""

    steps: tuple[LoggedStep, ...]
    seen: int
    authors: tuple[str, ...]
    has_more: bool


class HistoryFeed(LatestAnswer):
    """``arrived`` carries the first :class:`HistoryPage` of a question, or all that was shown read
    again; ``continued`` the next one."""

    arrived = Signal(object)
    continued = Signal(object)

    def __init__(self, history: HistoryService, lane: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._history = history
        self._lane = lane
        self.question = Question()
        self._count, self._last = 0, 0
        self._has_more = False

    def ask(self, question: Question) -> None:
        """Another history, from the top."""
        self.question = question
        self._read(PAGE)

    def refresh(self) -> None:
        """What is shown, read again: anything may have been taken back, or become confidential."""
        self._read(max(PAGE, min(self._count, MOST_KEPT)))

    def ask_more(self) -> None:
        """The steps before those shown, unless they are under way or there are none."""
        if self._has_more and not self.is_loading:
            self._read(PAGE, self._last)

    def _read(self, limit: int, before: int | None = None) -> None:
        generation, asked = self._next(), self.question

        def work() -> HistoryPage:
            return _read_page(self._history, asked, limit, before)

        def done(page: HistoryPage) -> None:
            self._take(page, is_first=before is None)

        self._lane.submit(work, done, **self._manners(generation))

    def _take(self, page: HistoryPage, *, is_first: bool) -> None:
        self._settle()
        self._count = len(page.steps) + (0 if is_first else self._count)
        self._has_more = page.has_more
        self._last = page.steps[-1].seq if page.steps else self._last
        (self.arrived if is_first else self.continued).emit(page)


def _read_page(
    history: HistoryService, asked: Question, limit: int, before: int | None
) -> HistoryPage:
    seen = history.last_number()  # first: what is written meanwhile counts as not seen
    steps = history.list_steps(
        asked.contact_id, limit, before=before, author=asked.author, most_changes=MOST_CHANGES
    )
    authors = history.list_authors(asked.contact_id) if before is None else ()
    return HistoryPage(tuple(steps), seen, tuple(authors), len(steps) == limit)
