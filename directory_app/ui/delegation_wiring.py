"""Joins the menu of delegations to the workspace: which command does what there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu

from .commands.delegation import DelegationCommands
from .commands.delegation_details import DetailCommands
from .commands.delegation_roster import RosterCommands
from .sidebar.places import DELEGATIONS

if TYPE_CHECKING:
    from .actions import Actions
    from .commands.export import ExportCommands
    from .delegation.workspace import Workspace
    from .directory_page import DirectoryPage
    from .settings import WindowSettings


class DelegationWiring(QObject):
    """The commands of delegations, joined to the window's actions. ``undo_asked`` with the number
    of a step; ``changed`` when other commands make sense."""

    undo_asked = Signal(int)
    changed = Signal()

    def __init__(
        self,
        actions: Actions,
        page: DirectoryPage,
        settings: WindowSettings,
        export: ExportCommands,
    ) -> None:
        super().__init__(page)
        self._actions = actions
        self._page = page
        self.commands = DelegationCommands(page, settings)
        self.details = DetailCommands(page, settings, self.commands, export)
        self.roster = RosterCommands(page, self.commands)
        self.commands.changed.connect(self.changed)
        self.commands.opened.connect(self._join_workspace)
        page.card.event_opened.connect(self.commands.open)
        for part in (self.commands, self.roster):
            part.undo_asked.connect(self.undo_asked)
        self._join_events()
        self._join_places()

    def _join_events(self) -> None:
        actions, commands, details = self._actions, self.commands, self.details
        actions.places["delegations"].triggered.connect(self._go)
        actions.new_delegation.triggered.connect(commands.new)
        actions.edit_event.triggered.connect(details.edit)
        actions.copy_event.triggered.connect(commands.copy)
        actions.delete_event.triggered.connect(lambda: commands.delete())
        actions.freeze.triggered.connect(details.freeze)
        actions.thaw.triggered.connect(details.thaw)
        actions.event_changes.triggered.connect(details.show_changes)
        actions.write_event.triggered.connect(lambda: details.write())
        actions.print_event.triggered.connect(details.print_document)
        actions.save_event_pdf.triggered.connect(details.save_pdf)
        actions.return_to_event.triggered.connect(commands.return_to_event)

    def _join_places(self) -> None:
        actions, roster = self._actions, self.roster
        actions.add_place.triggered.connect(roster.enter_field)
        actions.replace_place.triggered.connect(roster.replace)
        actions.remove_place.triggered.connect(roster.remove)
        actions.place_up.triggered.connect(lambda: roster.step(-1))
        actions.place_down.triggered.connect(lambda: roster.step(1))
        actions.copy_line.triggered.connect(roster.copy_line)
        for status, action in actions.statuses.items():
            action.triggered.connect(lambda _=False, one=status: roster.set_status_selected(one))

    def _join_workspace(self, work: Workspace) -> None:
        """The workspace is made when it is first wanted."""
        actions = self._actions
        work.roster.view.addAction(actions.remove_place)
        menu = QMenu(work)
        menu.addActions([actions.edit_event, actions.copy_event, actions.write_event])
        menu.addSeparator()
        menu.addActions([actions.freeze, actions.thaw, actions.event_changes])
        menu.addSeparator()
        menu.addAction(actions.delete_event)
        self._menu = menu
        more = work.header.more
        work.header.menu_asked.connect(
            lambda: menu.popup(more.mapToGlobal(QPoint(more.width() - menu.sizeHint().width(), 34)))
        )

    def _go(self) -> None:
        """Ctrl+4: the events, with the focus on them."""
        self._page.go_to(DELEGATIONS)
        if self.commands.events is not None:
            self.commands.events.first_stop().setFocus()
