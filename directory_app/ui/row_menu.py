"""The menu of a row of the list, or of several: the same commands as in the menu bar."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from .actions import Actions, Situation

Group = tuple[QAction, ...]
_PAIR = 2


class RowMenu(QMenu):
    """Filled anew each time: what makes no sense here is left out; what makes none now is grey,
    as in the menu bar."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self._commands = actions

    def show_for(self, now: Situation, where: QPoint) -> None:
        """Opens it at a place of the screen, for what is selected."""
        for action in self.actions():
            self.removeAction(action)  # clear() would take the menu bar's own with it
            if action.isSeparator():
                action.deleteLater()
        for group in self._groups(now):
            self.addActions(group)
            self.addSeparator()
        self.popup(where)

    def _groups(self, now: Situation) -> Iterator[Group]:
        commands, is_one = self._commands, now.selected <= 1
        if is_one:
            yield commands.copy_phone, commands.copy_email, commands.copy_address
        if now.is_trash:
            yield commands.restore, commands.erase
            return
        if is_one:
            yield commands.edit, commands.add_to_list, commands.verified
            yield commands.export_card, commands.print_selected, commands.history
        else:
            yield commands.add_to_list, commands.batch_edit, commands.verified
            yield commands.copy_bcc, commands.export, commands.print_selected
            if now.selected == _PAIR:
                yield (commands.merge,)
        if now.is_ordered_list:
            yield commands.remove, commands.trash
        else:
            yield (commands.trash,)
