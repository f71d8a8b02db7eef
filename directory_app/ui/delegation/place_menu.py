"""The menu of a place: its status, who has it, for whom they come."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from directory_app.domain.cards import Reference
from directory_app.domain.delegations import Delegate
from directory_app.domain.events import Status
from directory_app.ui.theme import Theme
from directory_app.ui.widgets.buttons import verbatim
from directory_app.ui.widgets.plain_tip import set_entry_text

from .status_menu import fill_status_menu


class PlaceCommands(Protocol):
    """What the menu asks for."""

    def set_status_selected(self, status: Status) -> None:
        """Of what is selected."""

    def replace(self) -> None:
        """Of the current place."""

    def change_function(self, place_id: str) -> None:
        """As what somebody comes."""

    def represent(self, place_id: str, organisation_id: str) -> None:
        """For whom somebody comes."""

    def open_card(self, place_id: str) -> None:
        """Who is there."""

    def copy_line(self) -> None:
        """Of the current place."""

    def remove(self) -> None:
        """What is selected."""


class PlaceMenu(QMenu):
    """Gone once it is closed. ``organisations``: those for which the person may come today."""

    def __init__(
        self,
        commands: PlaceCommands,
        theme: Theme,
        one: Delegate,
        organisations: Sequence[Reference],
        *,
        can_write: bool,
        is_many: bool,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if can_write:
            self._add_status(commands, theme, None if is_many else one.status)
        if can_write and not is_many:
            self._entry(self.tr("Re&place…"), commands.replace)
            self._entry(self.tr("&Function…"), lambda: commands.change_function(one.id))
            self._add_organisations(commands, one, organisations)
        if not is_many:
            self.addSeparator()
            open_card = self._entry(self.tr("&Open the card"), lambda: commands.open_card(one.id))
            open_card.setEnabled(bool(one.person_id or one.organisation_id))
            self._entry(self.tr("Copy the delegation &line"), commands.copy_line)
        if can_write:
            self.addSeparator()
            self._entry(self.tr("&Remove from the delegation"), commands.remove)

    def _entry(self, text: str, command: Callable[[], object]) -> QAction:
        action = self.addAction(text)
        action.triggered.connect(lambda _=False: command())
        return action

    def _add_status(self, commands: PlaceCommands, theme: Theme, now: Status | None) -> None:
        menu = self.addMenu(self.tr("&Status"))
        fill_status_menu(menu, theme, commands.set_status_selected, now)

    def _add_organisations(
        self, commands: PlaceCommands, one: Delegate, organisations: Sequence[Reference]
    ) -> None:
        if len(organisations) < 2 and one.organisation_id in {o.id for o in organisations}:
            return
        menu = self.addMenu(self.tr("&Comes for"))
        menu.setEnabled(bool(organisations))
        for other in organisations:
            action = set_entry_text(menu.addAction(""), verbatim(other.short_name))
            action.setCheckable(True)
            action.setChecked(other.id == one.organisation_id)
            action.triggered.connect(lambda _=False, id_=other.id: commands.represent(one.id, id_))
