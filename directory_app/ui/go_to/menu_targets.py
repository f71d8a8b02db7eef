"""The commands of the menu bar as targets: whatever a menu has is found, with its shortcut."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import partial

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from directory_app.ui.shortcuts_page import without_mnemonic

from .targets import Section, Target


def menu_targets(
    menus: Iterable[QMenu], views: Mapping[QAction, str], left_out: Collection[QAction]
) -> Iterator[Target]:
    """Each entry of the menus and of the menus in them; those of ``views``, by their icons,
    are views."""
    for menu in menus:
        yield from _entries(menu, without_mnemonic(menu.title()), views, left_out)


def _entries(
    menu: QMenu, path: str, views: Mapping[QAction, str], left_out: Collection[QAction]
) -> Iterator[Target]:
    for action in menu.actions():
        inner = action.menu()
        text = without_mnemonic(action.text())
        if action.isSeparator() or not action.isVisible() or action in left_out:
            continue
        if isinstance(inner, QMenu):
            yield from _entries(inner, f"{path} › {text}", views, left_out)
        else:
            section = Section.VIEWS if action in views else Section.COMMANDS
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            is_enabled = action.isEnabled() and menu.isEnabled()
            yield Target(
                section, text, partial(_run, action), path, keys, views.get(action, ""), is_enabled
            )


def _run(action: QAction) -> None:
    """As its menu would: what makes no sense any more does nothing."""
    if action.isEnabled():
        action.trigger()
