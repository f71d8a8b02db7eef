"""The menu bar: every command of the window with its shortcut, each in a menu.

Ctrl+Alt is never used (AltGr on Windows), nor what a Canadian keyboard types with Maj or AltGr.
Knows which commands there are and when they make sense, not what they do.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from directory_app.domain.events import Status

from . import keys
from .delegation.wording import LOOKS, status_entry
from .sort_menu import SortMenu
from .theme import Mode
from .widgets.buttons import verbatim
from .widgets.plain_tip import set_entry_text


@dataclass(frozen=True, slots=True)
class Situation:
    """What the window shows, as far as it decides what may be done. ``is_browsing``: list and card
    are on screen, not a page in their place. ``is_event``: a delegation is; ``is_roster``: its
    roster is in front, ``places`` of it are selected; ``can_return``: a card was opened from it;
    ``is_board``: « À vérifier » is in front."""

    is_open: bool = False
    is_browsing: bool = True
    is_read_only: bool = False
    has_card: bool = False
    can_edit: bool = False
    can_depart: bool = False
    has_photo: bool = False
    is_editing: bool = False
    is_trash: bool = False
    is_list: bool = False
    is_ordered_list: bool = False
    selected: int = 0
    is_event: bool = False
    is_roster: bool = False
    has_places: bool = False
    places: int = 0
    can_return: bool = False
    is_board: bool = False


def has_card_or_rows(now: Situation) -> bool:
    """Whether somebody is there to be printed."""
    can_leave = now.is_open and not now.is_read_only  # what is printed is registered
    return can_leave and now.is_browsing and now.selected > 0 and not now.is_trash


class Actions(QObject):
    """The commands as attributes; :meth:`suit` enables those that make sense."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.menus: list[QMenu] = []
        self._make_file_menu()
        self._make_edit_menu()
        self._make_view_menu()
        self._make_card_menu()
        self._make_delegation_menu()
        self._make_tools_menu()
        self._make_help_menu()
        self.suit(Situation())

    def suit(self, now: Situation) -> None:
        """Enables what the situation allows."""
        can_write = now.is_open and not now.is_read_only
        for action in (self.find, self.next_pane, self.previous_pane, self.sidebar, self.table):
            action.setEnabled(now.is_open)
        for action in (*self.places.values(), self.go_to):
            action.setEnabled(now.is_open)
        self.sort.setEnabled(now.is_open and now.is_browsing)
        for action in (self.copy_phone, self.copy_email, self.copy_address):
            action.setEnabled(now.is_open and now.is_browsing and now.selected <= 1)
        for action in (self.undo, self.redo, self.new_organisation, self.new_person):
            action.setEnabled(can_write)
        self.past_imports.setEnabled(now.is_open)
        self.directory_history.setEnabled(now.is_open)
        self.history.setEnabled(now.is_open and now.is_browsing and now.selected == 1)
        for action in (self.new_list, self.export, self.copy_bcc, self.paste, self.import_file):
            action.setEnabled(can_write)
        self.drafts.setEnabled(can_write)
        self.custom_fields.setEnabled(can_write)
        has_some = can_write and now.is_browsing and now.selected > 0
        is_live = has_some and not now.is_trash
        self.edit.setEnabled(now.can_edit and not now.is_editing and now.selected <= 1)
        self.save.setEnabled(now.is_editing)
        self.add_to_list.setEnabled(is_live)
        self.batch_edit.setEnabled(is_live)
        self.merge.setEnabled(is_live)
        self.verification.setEnabled(is_live and not now.is_editing)
        self.answers.setEnabled(can_write and not now.is_editing)
        self.trash.setEnabled(is_live)
        self.verified.setEnabled((is_live and not now.is_editing) or (can_write and now.is_board))
        self.remove.setEnabled(is_live and now.is_ordered_list)
        self._give_delete_key(now)
        self.restore.setEnabled(has_some and now.is_trash)
        self.erase.setEnabled(has_some and now.is_trash)
        is_one = has_some and now.has_card and now.selected == 1
        self.personal_data.setEnabled(is_one and not now.is_editing)
        self.export_card.setEnabled(is_live and now.has_card)
        self.attach.setEnabled(now.can_edit and not now.is_editing)
        self.departure.setEnabled(now.can_depart and not now.is_editing and now.selected <= 1)
        is_one_read = now.can_edit and not now.is_editing and now.selected <= 1
        self.choose_photo.setEnabled(is_one_read)
        self.remove_photo.setEnabled(is_one_read and now.has_photo)
        for action in (self.move_up, self.move_down):
            action.setEnabled(is_live and now.is_ordered_list and now.selected == 1)
        for action in (self.rename_list, self.delete_list):
            action.setEnabled(can_write and now.is_list)
        self._suit_delegation(now, is_changeable=can_write and now.is_event)

    def _suit_delegation(self, now: Situation, *, is_changeable: bool) -> None:
        is_one, is_some = is_changeable and now.places == 1, is_changeable and now.places > 0
        self.new_delegation.setEnabled(now.is_open and not now.is_read_only)
        for action in (self.add_place, self.copy_event, self.freeze, self.thaw, self.delete_event):
            action.setEnabled(is_changeable)
        self.edit_event.setEnabled(is_changeable)
        self.event_changes.setEnabled(now.is_event)
        for action in (self.replace_place, self.place_up, self.place_down, self.copy_line):
            action.setEnabled(is_one and now.is_roster)
        self.remove_place.setEnabled(is_some and now.is_roster)
        self.place_status.setEnabled(is_some and now.is_roster)
        for action in (self.write_event, self.print_event, self.save_event_pdf):
            action.setEnabled(is_changeable and now.has_places)
        # One key, two commands: a delegation prints itself.
        self.print_selected.setEnabled(has_card_or_rows(now))
        can_leave = now.is_open and not now.is_read_only
        self.print.setEnabled(can_leave and now.is_browsing and not now.is_event)
        self.return_to_event.setEnabled(now.can_return and now.is_browsing)

    def _give_delete_key(self, now: Situation) -> None:
        """Suppr takes off the list where there is one to take off; in a list that updates itself
        nothing is taken off, and nobody means the trash."""
        key = [QKeySequence("Delete")]
        self.remove.setShortcuts(key if now.is_ordered_list else [])
        self.trash.setShortcuts([] if now.is_list else key)

    def name_steps(self, undo: str, redo: str) -> None:
        """Names the steps that undo and redo would do: « Annuler : modification de … »."""
        set_entry_text(self.undo, self._named(self.tr("&Undo"), self.tr("&Undo: %1"), undo))
        set_entry_text(self.redo, self._named(self.tr("&Redo"), self.tr("&Redo: %1"), redo))

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
        self.new_organisation = self._action(menu, self.tr("New &organisation"), "Ctrl+N")
        self.new_person = self._action(menu, self.tr("New &person"), "Ctrl+Shift+N")
        self.new_list = self._action(menu, self.tr("New &list…"))
        self.paste = self._action(menu, self.tr("&Create from the clipboard"), "Ctrl+Shift+V")
        self.drafts = menu.addMenu(self.tr("Res&ume a draft"))
        menu.addSeparator()
        self.new_directory = self._action(menu, self.tr("New d&irectory…"))
        self.open_file = self._action(menu, self.tr("Open a &directory…"), "Ctrl+O")
        self.backups = self._action(menu, self.tr("Bac&kups…"))
        menu.addSeparator()
        self.import_file = self._action(menu, self.tr("I&mport…"), "Ctrl+I")
        self.past_imports = self._action(menu, self.tr("Past impor&ts…"))
        self.copy_bcc = self._action(menu, self.tr("Copy the e-mails (&Bcc)…"), "Ctrl+Shift+M")
        self.export = self._action(menu, self.tr("&Export…"), "Ctrl+Shift+X")
        self.print = self._action(menu, self.tr("Print (list or card)…"), "Ctrl+P")
        menu.addSeparator()
        self.preferences = self._action(menu, self.tr("P&references…"), "Ctrl+,")
        self.preferences.setMenuRole(QAction.MenuRole.PreferencesRole)
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
        menu.addSeparator()
        self.find = self._action(menu, self.tr("&Search"), "Ctrl+F")
        self.save_search = self._action(menu, self.tr("&Keep this search…"))
        self.edit_search = self._action(menu, self.tr("Edit the searc&h of the list"))
        for action in (self.save_search, self.edit_search):
            action.setEnabled(False)
        menu.addSeparator()
        self.rename_list = self._action(menu, self.tr("Re&name the list…"))
        self.delete_list = self._action(menu, self.tr("De&lete the list"))

    def _make_view_menu(self) -> None:
        menu = self._menu(self.tr("&View"))
        self.places = {
            "all": self._action(menu, self.tr("All &contacts"), "Ctrl+1"),
            "organisations": self._action(menu, self.tr("&Organisations"), "Ctrl+2"),
            "people": self._action(menu, self.tr("&People"), "Ctrl+3"),
            "delegations": self._action(menu, self.tr("Dele&gations"), "Ctrl+4"),
            "lists": self._action(menu, self.tr("&Lists"), "Ctrl+5"),
            "check": self._action(menu, self.tr("To chec&k"), "Ctrl+6"),
            "trash": self._action(menu, self.tr("&Trash"), "Ctrl+7"),
        }
        menu.addSeparator()
        self.go_to = self._action(menu, self.tr("&Jump to…"), "Ctrl+K")
        self.previous_card = self._action(menu, self.tr("Previo&us card"), "Alt+Left")
        self.next_card = self._action(menu, self.tr("Ne&xt card"), "Alt+Right")
        for action in (self.previous_card, self.next_card):
            action.setEnabled(False)
        menu.addSeparator()
        self.next_pane = self._action(menu, self.tr("&Next pane"), "F6")
        self.previous_pane = self._action(menu, self.tr("Pre&vious pane"), "Shift+F6")
        self.table = self._action(menu, self.tr("Ta&ble"), "Ctrl+T")
        self.table.setCheckable(True)
        self.sidebar = self._action(menu, self.tr("&Sidebar"), "F9")
        self.sidebar.setCheckable(True)
        self.sidebar.setChecked(True)
        self.sort = SortMenu(self.tr("Sort b&y"), menu)
        menu.addMenu(self.sort)
        menu.addSeparator()
        group = QActionGroup(self)
        texts = {
            Mode.SYSTEM: self.tr("&As the system"),
            Mode.LIGHT: self.tr("L&ight theme"),
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
        menu.addSeparator()
        self.attach = self._action(menu, self.tr("Add a &function…"))
        self.departure = self._action(menu, self.tr("Dep&arture…"))
        self.choose_photo = self._action(menu, self.tr("Choose a &photo…"))
        self.remove_photo = self._action(menu, self.tr("Remove the p&hoto"))
        self.add_to_list = self._action(menu, self.tr("Add to a &list…"), "Ctrl+D")
        self.verified = self._action(menu, self.tr("&Verified today"), "Ctrl+Shift+K")
        self.merge = self._action(menu, self.tr("&Merge the selected cards…"), "Ctrl+J")
        self.move_up = self._action(menu, self.tr("Move &up"), "Alt+Up")
        self.move_down = self._action(menu, self.tr("Move &down"), "Alt+Down")
        self.remove = self._action(menu, self.tr("&Remove from the list"))
        menu.addSeparator()
        self.history = self._action(menu, self.tr("H&istory"), "Ctrl+Shift+H")
        self.export_card = self._action(menu, self.tr("E&xport this contact…"))
        self.print_selected = self._action(menu, self.tr("Pri&nt the selection…"))
        self.trash = self._action(menu, self.tr("Move to the &trash"), "Delete")
        self.restore = self._action(menu, self.tr("Rest&ore"))
        self.erase = self._action(menu, self.tr("Erase for &good…"))
        for action in (self.trash, self.remove):  # Suppr acts on contacts where contacts are
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _make_tools_menu(self) -> None:
        menu = self._menu(self.tr("&Utilities"))
        self.batch_edit = self._action(menu, self.tr("Chan&ge a field…"), "Shift+F2")
        self.custom_fields = self._action(menu, self.tr("Fields of the offi&ce…"))
        menu.addSeparator()
        self.verification = self._action(menu, self.tr("Verificatio&n sheet…"))
        self.answers = self._action(menu, self.tr("Ans&wers of a verification sheet…"))
        menu.addSeparator()
        self.personal_data = self._action(menu, self.tr("E&verything we have on this contact…"))
        self.directory_history = self._action(menu, self.tr("Directory &history"))

    def _make_delegation_menu(self) -> None:
        menu = self._menu(self.tr("De&legation"))
        self.new_delegation = self._action(menu, self.tr("&New delegation"))
        self.edit_event = self._action(menu, self.tr("Details of the dele&gation"))
        menu.addSeparator()
        self.add_place = self._action(menu, self.tr("&Add to the delegation"), "Ctrl+D")
        self.place_status = menu.addMenu(self.tr("&Status"))
        self.statuses: dict[Status, QAction] = {
            status: self.place_status.addAction(status_entry(status)) for status in LOOKS
        }
        self.replace_place = self._action(menu, self.tr("Re&place…"), "Ctrl+R")
        self.remove_place = self._action(menu, self.tr("&Remove from the delegation"), "Delete")
        self.place_up = self._action(menu, self.tr("Move &up"), "Alt+Up")
        self.place_down = self._action(menu, self.tr("Move &down"), "Alt+Down")
        self.remove_place.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        menu.addSeparator()
        self.copy_line = self._action(menu, self.tr("Copy the delegation &line"), "Ctrl+Shift+L")
        self.write_event = self._action(menu, self.tr("&Write to the delegation…"))
        self.print_event = self._action(menu, self.tr("Pr&int the document…"), "Ctrl+P")
        self.save_event_pdf = self._action(menu, self.tr("Save as PD&F…"))
        menu.addSeparator()
        self.freeze = self._action(menu, self.tr("Free&ze the coordinates"))
        self.thaw = self._action(menu, self.tr("&Back to today’s coordinates"))
        self.event_changes = self._action(menu, self.tr("What &has changed since"))
        self.copy_event = self._action(menu, self.tr("Dupli&cate"), "Ctrl+Shift+D")
        self.delete_event = self._action(menu, self.tr("Delet&e the delegation"))
        self.return_to_event = self._action(menu, self.tr("Return t&o the delegation"))
        for action in (self.new_delegation, self.copy_event, self.remove_place):
            action.setAutoRepeat(False)

    def _make_help_menu(self) -> None:
        menu = self._menu(self.tr("&Help"))
        self.shortcuts = self._action(menu, self.tr("&Keyboard shortcuts"), "F1")
        self.about = self._action(menu, self.tr("&About Bottin"))
        self.about.setMenuRole(QAction.MenuRole.AboutRole)
