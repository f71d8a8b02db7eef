"""« Aller à… » (Ctrl+K): from one field to contacts, lists, delegations, views and commands."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:  # loaded when it is first opened
    from directory_app.ui.actions import Actions
    from directory_app.ui.directory_page import DirectoryPage
    from directory_app.ui.go_to.targets import Target
    from directory_app.ui.go_to.view import GoToView

_ICONS = {
    "all": "book-user",
    "organisations": "building-2",
    "people": "users",
    "delegations": "calendar",
    "lists": "list",
    "check": "badge-check",
    "trash": "trash-2",
}
OpenOne = Callable[[str], None]
Ids = Callable[[], tuple[str, ...]]


class GoToCommands(QObject):
    """Made with the window's actions, of which every one is a place to go. ``open_contact`` and
    ``open_event`` open by id; ``latest`` gives the ids of the cards visited last."""

    def __init__(
        self,
        page: DirectoryPage,
        actions: Actions,
        *,
        open_contact: OpenOne,
        open_event: OpenOne,
        latest: Ids,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._actions = actions
        self._open_contact = open_contact
        self._open_event = open_event
        self._latest = latest
        actions.go_to.triggered.connect(lambda: self.view.open())

    @cached_property
    def view(self) -> GoToView:
        """The field over the window, with what answers it."""
        from directory_app.ui.go_to.feed import GoToFeed
        from directory_app.ui.go_to.view import GoToView

        page, directory = self._page, self._page.directory
        view = GoToView(page.look.theme, page.window())
        feed = GoToFeed(
            directory.search, page.lanes.read, self.others, self._open_contact, parent=self
        )
        feed.favoured, feed.latest = lambda: directory.favoured.ids, self._latest
        feed.found.connect(view.show_found)
        view.asked.connect(feed.ask)
        view.chosen.connect(lambda target: target.go())
        return view

    def others(self) -> Sequence[Target]:
        """Everything that is no contact, as it is now."""
        from directory_app.ui.go_to.menu_targets import menu_targets

        actions = self._actions
        views = {action: _ICONS[name] for name, action in actions.places.items()}
        return (*self._lists(), *menu_targets(actions.menus, views, (actions.go_to,)))

    def _lists(self) -> Iterator[Target]:
        from directory_app.ui.go_to.targets import Section, Target

        overview = self._page.overview.latest
        if overview is None:
            return
        for one in overview.lists:
            detail = self.tr("%n contact(s)", "", one.count)
            go = partial(self._page.open_list, one.id)
            icon = "list" if one.query is None else "list-filter"
            yield Target(Section.LISTS, one.name, go, detail, icon=icon)
        for event in overview.events:
            title = event.title or self.tr("Delegation")
            go = partial(self._open_event, event.id)
            yield Target(Section.LISTS, title, go, self.tr("Delegation"), icon="calendar")
