"""The menu bar: every command of the window with its shortcut, each in a menu.

Ctrl+Alt is never used (AltGr on Windows), nor what a Canadian keyboard types with Maj or AltGr.
Knows which commands there are, not what they do.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from . import keys
from .theme import Mode
from .widgets.buttons import verbatim


class Actions(QObject):
    """The commands as attributes. ``needs_directory`` are those that act on an open one."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.menus: list[QMenu] = []
        self._make_file_menu()
        self._make_edit_menu()
        self._make_view_menu()
        self._make_card_menu()
        self._make_help_menu()
        self.needs_directory = (
            self.undo,
            self.redo,
            self.copy_phone,
            self.copy_email,
            self.copy_address,
            self.find,
            self.next_pane,
            self.previous_pane,
        )
        self.set_open(is_open=False, is_read_only=False)

    def set_open(self, *, is_open: bool, is_read_only: bool) -> None:
        """Enables what an open directory allows."""
        for action in self.needs_directory:
            action.setEnabled(is_open)
        for action in (self.undo, self.redo):
            action.setEnabled(is_open and not is_read_only)
        self.set_card(can_edit=False, is_editing=False)

    def set_card(self, *, can_edit: bool, is_editing: bool) -> None:
        """Enables what the card shown allows."""
        self.edit.setEnabled(can_edit and not is_editing)
        self.save.setEnabled(is_editing)

    def name_steps(self, undo: str, redo: str) -> None:
        """Names the steps that undo and redo would do: « Annuler : modification de … »."""
        self.undo.setText(self._named(self.tr("&Undo"), self.tr("&Undo: %1"), undo))
        self.redo.setText(self._named(self.tr("&Redo"), self.tr("&Redo: %1"), redo))

    @staticmethod
    def _named(bare: str, template: str, step: str) -> str:
        return template.replace("%1", verbatim(step)) if step else bare

    def _menu(self, title: str) -> QMenu:
        menu = self._window.menuBar().addMenu(title)
        self.menus.append(menu)
        return menu

    def _action(self, menu: QMenu, text: str, *shortcuts: str) -> QAction:
        action = menu.addAction(text)
        action.setShortcuts([QKeySequence(key) for key in shortcuts])
        action.setMenuRole(QAction.MenuRole.NoRole)
        return action

    def _make_file_menu(self) -> None:
        menu = self._menu(self.tr("&File"))
        self.quit = self._action(menu, self.tr("&Quit"), "Ctrl+Q")
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)
        self.quit.triggered.connect(self._window.close)

    def _make_edit_menu(self) -> None:
        menu = self._menu(self.tr("E&dit"))
        self.undo = self._action(menu, self.tr("&Undo"), *keys.UNDO)
        self.redo = self._action(menu, self.tr("&Redo"), *keys.REDO)
        menu.addSeparator()
        self.copy_phone = self._action(menu, self.tr("Copy the &telephone"), "Ctrl+Shift+T")
        self.copy_email = self._action(menu, self.tr("&Copy the e-mail"), "Ctrl+Shift+C")
        self.copy_address = self._action(menu, self.tr("Copy the &address"), "Ctrl+Shift+A")

    def _make_view_menu(self) -> None:
        menu = self._menu(self.tr("&View"))
        self.find = self._action(menu, self.tr("&Search"), "Ctrl+F")
        self.next_pane = self._action(menu, self.tr("&Next pane"), "F6")
        self.previous_pane = self._action(menu, self.tr("&Previous pane"), "Shift+F6")
        menu.addSeparator()
        group = QActionGroup(self)
        texts = {
            Mode.SYSTEM: self.tr("&As the system"),
            Mode.LIGHT: self.tr("&Light theme"),
            Mode.DARK: self.tr("&Dark theme"),
        }
        self.themes: dict[Mode, QAction] = {}
        for mode, text in texts.items():
            self.themes[mode] = self._action(menu, text)
            self.themes[mode].setCheckable(True)
            group.addAction(self.themes[mode])

    def _make_card_menu(self) -> None:
        menu = self._menu(self.tr("C&ard"))
        self.edit = self._action(menu, self.tr("&Edit"), *keys.EDIT)
        self.save = self._action(menu, self.tr("&Save"), *keys.SAVE)

    def _make_help_menu(self) -> None:
        menu = self._menu(self.tr("&Help"))
        self.shortcuts = self._action(menu, self.tr("&Keyboard shortcuts"), "F1")
