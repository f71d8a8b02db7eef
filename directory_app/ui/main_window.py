"""The window: menu bar and, below it, the welcome page or the open directory.

Opens and makes directories on the write lane; when it closes, what was to be written is written,
both threads are over and the file is closed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from directory_app.domain.errors import BottinError
from directory_app.services.directory import Directory

from .actions import Actions
from .commands.copy import CopyCommands
from .commands.edit import EditCommands
from .commands.undo import UndoCommands
from .context import Look
from .directory_page import DirectoryPage
from .error_text import error_text
from .settings import WindowSettings
from .shortcuts_page import ShortcutsPage
from .tasks import Lanes
from .theme import Mode
from .welcome.page import WelcomePage
from .widgets.empty_state import EmptyState

NAME = "Bottin"
_FIRST_SIZE = (1280, 800)


@dataclass(frozen=True, slots=True)
class Doors:
    """How directories are opened and made, and where the one of this window lies."""

    location: Path
    open: Callable[[Path], Directory]
    create: Callable[[Path, str], None]


class MainWindow(QMainWindow):
    """One window, one directory."""

    def __init__(self, doors: Doors, look: Look, settings: WindowSettings) -> None:
        super().__init__()
        self._doors = doors
        self._look = look
        self._settings = settings
        self._opened: list[Directory] = []
        self._is_closed = False
        self.page: DirectoryPage | None = None
        self.lanes = Lanes(self)
        self.lanes.failed.connect(self._on_failed)
        self.commands = Actions(self)
        self.welcome = WelcomePage(look, self)
        self.welcome.chosen.connect(self._on_origin_chosen)
        self._fault = EmptyState("triangle-alert", look.theme, self)
        self._fault.pressed.connect(self.open)
        self._stack = QStackedWidget(self)
        for widget in (QWidget(self), self.welcome, self._fault):
            self._stack.addWidget(widget)
        self.setCentralWidget(self._stack)
        self.setWindowTitle(NAME)
        self.setMinimumSize(640, 420)
        self._connect_actions()
        self._restore_size()
        self.open()

    @property
    def is_settled(self) -> bool:
        """Whether nothing is under way: what is on screen is what there is."""
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

    def _on_opened(self, directory: Directory | None) -> None:
        if directory is None:
            self.welcome.set_busy(False)
            self._stack.setCurrentWidget(self.welcome)
            self.welcome.buttons["table"].setFocus()
        else:
            self._show_directory(directory)

    def _on_open_refused(self, error: BottinError) -> None:
        self.welcome.set_busy(False)
        self._fault.set_texts(
            self.tr("The directory cannot be opened"),
            error_text(error, self._look.texts),
            self.tr("Try again"),
        )
        self._stack.setCurrentWidget(self._fault)

    def _on_origin_chosen(self, origin: str) -> None:
        self.welcome.set_busy(True)
        self.lanes.write.submit(
            lambda: self._doors.create(self._doors.location, origin),
            lambda _: self.open(),
            on_error=self._on_create_refused,
        )

    def _on_create_refused(self, error: BottinError) -> None:
        self.welcome.set_busy(False)
        self.welcome.banner.show_text(error_text(error, self._look.texts))

    def _show_directory(self, directory: Directory) -> None:
        page = DirectoryPage(directory, self.lanes, self._look, self)
        self.page = page
        self._connect_page(page)
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        state = self._settings.bytes_of("splitter")
        if state is not None:
            page.splitter.restoreState(state)
        self.commands.set_open(is_open=True, is_read_only=directory.is_read_only)
        if directory.is_read_only:
            text = self.tr("Read-only: this directory can be consulted, not changed.")
            page.list.banner.show_text(text, is_closable=False)
        page.list.box.setFocus()

    # --- commands ----------------------------------------------------------------------------

    def _connect_page(self, page: DirectoryPage) -> None:
        actions = self.commands
        copy, edit, undo = CopyCommands(page), EditCommands(page), UndoCommands(page)
        actions.copy_phone.triggered.connect(lambda: copy.copy_first("phones"))
        actions.copy_email.triggered.connect(lambda: copy.copy_first("emails"))
        actions.copy_address.triggered.connect(lambda: copy.copy_first("addresses"))
        actions.edit.triggered.connect(edit.open_form)
        actions.save.triggered.connect(edit.save)
        actions.undo.triggered.connect(undo.undo)
        actions.redo.triggered.connect(undo.redo)
        actions.find.triggered.connect(page.list.box.focus_all)
        actions.next_pane.triggered.connect(lambda: page.go_to_pane(1))
        actions.previous_pane.triggered.connect(lambda: page.go_to_pane(-1))
        undo.named.connect(actions.name_steps)
        page.card_changed.connect(self._on_card_changed)

    def _connect_actions(self) -> None:
        for mode, action in self.commands.themes.items():
            action.setChecked(mode is self._look.theme.mode)
            action.triggered.connect(lambda _=False, chosen=mode: self._on_theme_chosen(chosen))
        self.commands.shortcuts.triggered.connect(self._on_shortcuts)

    def _on_card_changed(self) -> None:
        if self.page is None:
            return
        pane = self.page.card
        self.commands.set_card(can_edit=pane.can_edit, is_editing=pane.is_editing)
        name = pane.card.short_name if pane.card else ""
        if pane.is_editing:
            name = self.tr("Edit: %1").replace("%1", name)
        self.setWindowTitle(f"{name} — {NAME}" if name else NAME)

    def _on_theme_chosen(self, mode: Mode) -> None:
        self._look.theme.apply(mode)
        self._settings.theme = mode

    def _on_shortcuts(self) -> None:
        page = ShortcutsPage(self.commands.menus, self)
        page.open()
        page.finished.connect(page.deleteLater)

    def _on_failed(self, error: Exception) -> None:
        text = error_text(error, self._look.texts)
        banner = self.welcome.banner if self.page is None else self.page.list.banner
        banner.show_text(text)
        if self.page is None:
            self.welcome.set_busy(False)
            self._stack.setCurrentWidget(self.welcome)

    # --- closing -----------------------------------------------------------------------------

    def _restore_size(self) -> None:
        geometry = self._settings.bytes_of("geometry")
        if geometry is not None:
            self.restoreGeometry(geometry)
            return
        room = self.screen().availableSize() - QSize(40, 60)  # for the frame that the system adds
        self.resize(QSize(*_FIRST_SIZE).boundedTo(room))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ends the lanes, then closes the file."""
        super().closeEvent(event)
        if self._is_closed:
            return
        self._is_closed = True
        self._settings.set_bytes("geometry", QByteArray(self.saveGeometry()))
        if self.page is not None:
            self._settings.set_bytes("splitter", self.page.splitter.saveState())
            self.page.stop()
        self.lanes.close(self._interrupt)
        for directory in self._opened:
            directory.close()

    def _interrupt(self) -> None:
        if self.page is not None:
            self.page.directory.search.interrupt()
