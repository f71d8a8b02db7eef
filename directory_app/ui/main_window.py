"""The window: menu bar and, below it, the welcome page or the open directory.

Opens and makes directories on the write lane; when it closes, what was to be written is written,
both threads are over and the file is closed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QMainWindow, QStackedWidget, QWidget

from directory_app.domain.errors import BottinError
from directory_app.services.backups.service import BackupService
from directory_app.services.directory import Directory
from directory_app.services.late import late

from . import crash
from .actions import Actions
from .commands.backups import BackupCommands
from .context import Look
from .directory_page import DirectoryPage
from .early_keys import EarlyKeys
from .error_text import error_text
from .settings import STAYS, WindowSettings
from .tasks import Lanes
from .theme import Mode
from .widgets.empty_state import EmptyState

if TYPE_CHECKING:  # loaded when they are wanted, the commands once the first list is painted
    from .preferences.author_field import AuthorChoice
    from .welcome.page import WelcomePage
    from .wiring import Wiring


NAME = "Bottin"
_FIRST_SIZE = (1280, 800)
_LEAST_SIZE = (480, 420)
_LOST = frozenset({"directory_damaged", "directory_empty_file", "directory_foreign"})
"""What opening the file again does not mend, and a backup may."""


@dataclass(frozen=True, slots=True)
class Doors:
    """How directories are opened, made and backed up, and where the one of this window lies."""

    location: Path
    open: Callable[[Path], Directory]
    create: Callable[[Path, str], None]
    backups: Callable[[Path], BackupService]


class MainWindow(QMainWindow):
    """One window, one directory. ``language_chosen``, ``location_chosen`` and ``restore_chosen``
    ask whoever made the window for another one: in another language, on another file, on the
    backup at a path. ``restoring`` is such a backup, put back before the directory is opened."""

    language_chosen = Signal(str)
    location_chosen = Signal(Path)
    restore_chosen = Signal(Path)

    def __init__(
        self, doors: Doors, look: Look, settings: WindowSettings, restoring: Path | None = None
    ) -> None:
        super().__init__()
        self._doors = doors
        self._look = look
        self.settings = settings
        self._opened: list[Directory] = []
        self._is_closed = False
        self._is_leaving_draft = False
        self.page: DirectoryPage | None = None
        self.lanes = Lanes(self)
        self.lanes.failed.connect(self._on_failed)
        self.commands = Actions(self)
        self.backups = BackupCommands(doors.backups(doors.location), self.lanes, look, self)
        self.backups.restore_asked.connect(self.restore_chosen)
        self.wiring: Wiring | None = None
        self._begins_with_import = False
        self._make_pages()
        self.setWindowTitle(NAME)
        self.setMinimumSize(*_LEAST_SIZE)
        self._connect_actions()
        self._restore_size()
        if restoring is None:
            self.open()
        else:
            self._restore(restoring)

    def _make_pages(self) -> None:
        self._fault = EmptyState("triangle-alert", self._look.theme, self)
        self._on_fault: Callable[[], None] = self.open
        self._fault.pressed.connect(lambda: self._on_fault())
        self._fault.second_pressed.connect(self.choose_file)
        self._waiting = EmptyState("archive-restore", self._look.theme, self)
        self._waiting.set_texts(
            self.tr("Restoring the backup…"), self.tr("The directory opens as soon as it is done.")
        )
        self._stack = QStackedWidget(self)
        for widget in (QWidget(self), self._fault, self._waiting):
            self._stack.addWidget(widget)
        self.setCentralWidget(self._stack)

    @late
    def welcome(self) -> WelcomePage:
        """What stands there while no directory is open."""
        from .welcome.page import WelcomePage

        page = WelcomePage(self._look, self)
        page.chosen.connect(self._on_origin_chosen)
        page.open_asked.connect(self.choose_file)
        self._stack.addWidget(page)
        return page

    @property
    def location(self) -> Path:
        """Where the window's directory lies, or would."""
        return self._doors.location

    @property
    def is_settled(self) -> bool:
        """Whether nothing is under way: what is on screen is what there is."""
        if self.wiring is None:
            is_wired = self.page is None
        else:
            is_wired = self.wiring.delegation.commands.is_settled
        if not is_wired:
            return False
        return self.lanes.is_idle and (self.page is None or self.page.is_settled)

    # --- opening -----------------------------------------------------------------------------

    def open(self) -> None:
        """Opens the window's directory; without one, shows what to start with."""
        location = self._doors.location

        def work() -> Directory | None:
            if not location.exists():
                return None
            directory = self._doors.open(location)
            self._opened.append(directory)
            return directory

        self.lanes.write.submit(work, self._on_opened, on_error=self._on_open_refused)

    def _restore(self, file: Path) -> None:
        self._stack.setCurrentWidget(self._waiting)
        self.backups.restore(file, self.open)

    def _on_opened(self, directory: Directory | None) -> None:
        if directory is None:
            self.welcome.set_busy(False)
            self._stack.setCurrentWidget(self.welcome)
            self.welcome.buttons["table"].setFocus()
        else:
            self._show_directory(directory)

    def _on_open_refused(self, error: BottinError) -> None:
        self.welcome.set_busy(False)
        is_lost = error.code in _LOST
        self._on_fault = self.backups.show if is_lost else self.open
        sentences = (self.backups.refusal(), error_text(error, self._look.texts))
        self._fault.set_texts(
            self.tr("The directory cannot be opened"),
            " ".join(one for one in sentences if one),
            self.tr("See the backups…") if is_lost else self.tr("Try again"),
            self.tr("Open another file…"),
        )
        self._stack.setCurrentWidget(self._fault)

    def _on_origin_chosen(self, origin: str) -> None:
        from .welcome.page import IMPORT

        self.welcome.set_busy(True)
        self._begins_with_import = origin == IMPORT
        made = "empty" if self._begins_with_import else origin
        self.lanes.write.submit(
            lambda: self._doors.create(self._doors.location, made),
            lambda _: self.open(),
            on_error=self._on_create_refused,
        )

    def _on_create_refused(self, error: BottinError) -> None:
        self.welcome.set_busy(False)
        self.welcome.banner.show_text(error_text(error, self._look.texts))

    def choose_file(self) -> None:
        """Asks for a directory file of this computer; its window replaces this one."""
        dialog = self._file_dialog(self.tr("Open a directory"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._show_dialog(dialog)

    def name_new_directory(self) -> None:
        """Asks where another directory shall lie; its window, which begins with the four ways to
        start, replaces this one. A file that is there already is opened, never overwritten."""
        dialog = self._file_dialog(self.tr("New directory"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.setDefaultSuffix("bottin")
        self._show_dialog(dialog)

    def _file_dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self, title, str(self.location.parent))
        dialog.setNameFilters([self.tr("Directories (*.bottin)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda file: self.location_chosen.emit(Path(file)))
        return dialog

    def _show_directory(self, directory: Directory) -> None:
        page = DirectoryPage(directory, self.lanes, self._look, self)
        self.page = page
        page.beginning.passed.connect(self._load_commands)
        self._set_stay()
        page.panes.set_sidebar_wanted(self.settings.is_sidebar_shown)
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        for name, splitter in (("frame", page.panes.frame), ("browse", page.panes.browse)):
            state = self.settings.bytes_of(name)
            if state is not None:
                splitter.restoreState(state)
        page.panes.take_up_width()
        if directory.is_read_only:
            text = self.tr("Read-only: this directory can be consulted, not changed.")
            page.list.banner.show_text(text, is_closable=False)
        page.list.box.setFocus()
        self._early_keys = EarlyKeys(page.list.box, self.commands.menus, page)

    def _load_commands(self) -> None:
        """The first list is painted, or there is none: what may be done with it follows, loaded
        on a lane, for the window answers meanwhile."""

        def load() -> type[Wiring]:
            from .wiring import Wiring

            return Wiring

        self.lanes.file.submit(load, self._join_commands)

    def _join_commands(self, wiring: type[Wiring]) -> None:
        page = self.page
        assert page is not None
        self.wiring = wiring(self.commands, page, self.settings)
        self.wiring.named.connect(self.set_subject)
        self.wiring.suit()
        self.backups.begin(page)
        self._early_keys.replay()
        if self._begins_with_import:
            self._begins_with_import = False
            self.wiring.imports.open()

    # --- commands ----------------------------------------------------------------------------

    def _connect_actions(self) -> None:
        from .about_page import AboutPage

        for mode, action in self.commands.themes.items():
            action.setChecked(mode is self._look.theme.mode)
            action.triggered.connect(lambda _=False, chosen=mode: self._on_theme_chosen(chosen))
        self._look.theme.changed.connect(self._check_theme)
        self.commands.shortcuts.triggered.connect(self.show_shortcuts)
        self.commands.new_directory.triggered.connect(self.name_new_directory)
        self.commands.open_file.triggered.connect(self.choose_file)
        self.commands.backups.triggered.connect(self.backups.show)
        self.commands.preferences.triggered.connect(self.show_preferences)
        self.commands.about.triggered.connect(lambda: self._show_dialog(AboutPage(self)))

    def _on_theme_chosen(self, mode: Mode) -> None:
        self._look.theme.apply(mode)
        self.settings.theme = mode

    def _check_theme(self) -> None:
        self.commands.themes[self._look.theme.mode].setChecked(True)

    def show_shortcuts(self) -> None:
        """Every shortcut, read from the menus."""
        from .shortcuts_page import ShortcutsPage

        self._show_dialog(ShortcutsPage(self.commands.menus, self, self._look.lang))

    def show_preferences(self) -> None:
        """The preferences, applied at once."""
        from .preferences.dialog import PreferencesDialog

        can_write = self.page is not None and not self.page.directory.is_read_only
        erasing = self.wiring.erasing if self.wiring is not None and can_write else None
        privacy = self.wiring.privacy if self.wiring is not None and can_write else None
        dialog = PreferencesDialog(
            self._look,
            self.settings,
            self.location,
            self,
            author=self._author_choice(),
            trash_days=erasing.keep_days if erasing is not None else None,
            officer=privacy.officer if privacy is not None else None,
        )
        if privacy is not None and dialog.officer is not None:
            told = dialog.officer.show_error
            dialog.officer_chosen.connect(lambda officer: privacy.choose(officer, told))
        if erasing is not None:
            dialog.trash_days_chosen.connect(erasing.keep)
        dialog.language_chosen.connect(self.language_chosen)
        dialog.shortcuts_asked.connect(self.show_shortcuts)
        dialog.stay_chosen.connect(self._set_stay)
        dialog.author_chosen.connect(self._choose_author)
        self._show_dialog(dialog)

    def _author_choice(self) -> AuthorChoice | None:
        from .preferences.author_field import AuthorChoice

        if self.page is None or self.page.directory.is_read_only:
            return None
        found = self.page.directory.authorship
        return AuthorChoice(found.name, found.usual, is_fixed=found.is_fixed)

    def _choose_author(self, name: str) -> None:
        page, wiring = self.page, self.wiring
        if page is not None and wiring is not None:
            authorship = page.directory.authorship
            self.lanes.write.submit(
                lambda: authorship.choose(name), lambda _: wiring.undo.refresh()
            )

    def _set_stay(self) -> None:
        if self.page is not None:
            self.page.toast.stay_factor = STAYS[self.settings.stay]

    def _show_dialog(self, dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(self.activateWindow)
        dialog.open()

    def set_subject(self, name: str) -> None:
        """What the window shows, first in its title."""
        self.setWindowTitle(f"{name} — {NAME}" if name else NAME)

    def _on_failed(self, error: Exception) -> None:
        text = error_text(error, self._look.texts)
        banner = self.welcome.banner if self.page is None else self.page.list.banner
        if isinstance(error, BottinError):
            banner.show_text(text)
        else:
            show = partial(crash.show, error)
            banner.show_text(text, action=self.tr("Details"), on_action=show)
        if self.page is None:
            self.welcome.set_busy(False)
            self._stack.setCurrentWidget(self.welcome)

    # --- closing -----------------------------------------------------------------------------

    def _restore_size(self) -> None:
        geometry = self.settings.bytes_of("geometry")
        if geometry is not None:
            self.restoreGeometry(geometry)
            return
        room = self.screen().availableSize() - QSize(40, 60)  # for the frame that the system adds
        self.resize(QSize(*_FIRST_SIZE).boundedTo(room))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keeps what is being typed, ends the lanes, then closes the file. A draft that cannot be
        kept holds the window open, and says why."""
        if not self._is_closed and not self._is_draft_kept():
            event.ignore()
            return
        super().closeEvent(event)
        if self._is_closed:
            return
        self._is_closed = True
        self.settings.set_bytes("geometry", QByteArray(self.saveGeometry()))
        if self.wiring is not None:
            self.wiring.delegation.commands.keep()
        if self.page is not None:
            self.settings.set_bytes("frame", self.page.panes.frame.saveState())
            self.settings.set_bytes("browse", self.page.panes.browse.saveState())
            self.page.stop()
        self.lanes.close(self._interrupt)
        for directory in self._opened:
            directory.close()

    def _is_draft_kept(self) -> bool:
        page = self.page
        if page is None or page.card.editor is None or self._is_leaving_draft:
            return True
        if self.wiring is not None and self.wiring.edit.saving is page.card.editor:
            return True  # it was kept before, and goes with the saving
        editor, drafts = page.card.editor, page.directory.drafts
        contact_id, texts = editor.contact_id, editor.draft()
        try:
            self.lanes.draft.call(lambda: drafts.keep(contact_id, texts))
        except BottinError as error:
            page.panes.show_page(None)
            page.panes.show_card()
            editor.banner.show_text(
                self.tr("Your draft cannot be kept. %1").replace(
                    "%1", error_text(error, self._look.texts)
                ),
                action=self.tr("Close all the same"),
                on_action=self._close_anyway,
            )
            return False
        return True

    def _close_anyway(self) -> None:
        self._is_leaving_draft = True
        self.close()

    def _interrupt(self) -> None:
        self.backups.interrupt()
        if self.wiring is not None:
            self.wiring.imports.stop()
        if self.page is not None:
            self.page.directory.search.interrupt()
