"""The menu of an invitation's status: one letter chooses, for the places that were meant when it
opened."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu, QWidget

from directory_app.domain.events import Status
from directory_app.ui.theme import Theme

from .wording import LOOKS, status_entry

OnStatus = Callable[[Status], object]


def fill_status_menu(menu: QMenu, theme: Theme, on_status: OnStatus, now: Status | None) -> None:
    """One entry for each status, with its icon; the present one is ticked."""
    for status, look in LOOKS.items():
        action = menu.addAction(theme.icon(look.icon, look.tone), status_entry(status))
        if status is now:
            action.setCheckable(True)
            action.setChecked(True)
        action.triggered.connect(lambda _=False, one=status: on_status(one))


def make_status_menu(
    parent: QWidget, theme: Theme, on_status: OnStatus, now: Status | None
) -> QMenu:
    """A menu of its own, gone once it is closed."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setAccessibleName(QCoreApplication.translate("Delegation", "Status"))
    fill_status_menu(menu, theme, on_status, now)
    return menu
