"""What the pane of a selection shows, read on the read lane; only the last selection counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from directory_app.ui.sidebar.places import TRASH, Place

from .pane import SHOWN_NAMES, SelectionPane

if TYPE_CHECKING:
    from directory_app.services.directory import Directory
    from directory_app.ui.search.session import SearchSession
    from directory_app.ui.tasks import Lane

MOST_COUNTED = 500
"""Contacts of a selection up to which it is said in advance who has no e-mail."""


class SelectionFeed(QObject):
    """Fills ``pane``; gives way to typing."""

    def __init__(
        self, pane: SelectionPane, directory: Directory, lane: Lane, session: SearchSession
    ) -> None:
        super().__init__(pane)
        self._pane = pane
        self._directory = directory
        self._lane = lane
        self._session = session
        self._wanted = 0

    def show(self, keys: tuple[int, ...], place: Place) -> None:
        """These contacts of a place: how many at once, then their names."""
        can_write = not self._directory.is_read_only
        self._pane.show_selection(len(keys), place, can_write=can_write)
        self._wanted += 1
        wanted, search = self._wanted, self._directory.search
        self._lane.submit(
            lambda: search.rows(keys[:SHOWN_NAMES]),
            self._pane.show_names,
            is_wanted=lambda: wanted == self._wanted,
        )
        if len(keys) <= MOST_COUNTED and place != TRASH:
            self._count_without_email(keys, wanted)

    def _count_without_email(self, keys: tuple[int, ...], wanted: int) -> None:
        """What a copy of the e-mails would leave out, known in advance."""
        from directory_app.services.exports import Selection

        exports, chosen = self._directory.exports, Selection(keys=keys)
        self._lane.submit(
            lambda: sum(one.reason == "no_email" for one in exports.plan(chosen, "bcc").excluded),
            self._pane.show_without_email,
            on_error=lambda _: None,  # somebody among them has just left: the list will say so
            is_wanted=lambda: wanted == self._wanted and self._session.is_complete,
        )
