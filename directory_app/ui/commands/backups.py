"""Backups in the window: each day by themselves, their list, and one put back as a window opens.

Works on a lane of its own: neither look-ups nor savings wait for a backup.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from directory_app.domain.errors import BottinError
from directory_app.services.backups.backup import Backup, Why
from directory_app.ui.error_text import error_text

if TYPE_CHECKING:
    from directory_app.services.backups.places import Destination
    from directory_app.services.backups.service import BackupService, Restored
    from directory_app.ui.backups.dialog import BackupsDialog
    from directory_app.ui.context import Look
    from directory_app.ui.directory_page import DirectoryPage
    from directory_app.ui.tasks import Lanes

FIRST_LOOK_MS = 20_000
"""After the window opened: it has better to do at first."""
HOUR_MS = 3_600_000
STALE_DAYS = 7


@dataclass(frozen=True, slots=True)
class _Looked:
    """The backup that was ``made``, if one was due; or the ``error`` that kept it from being made,
    and the ``newest`` there is then."""

    destination: Destination
    made: Backup | None = None
    error: BottinError | None = None
    newest: Backup | None = None

    @property
    def is_elsewhere(self) -> bool:
        """Whether what was made is not where they should go."""
        return self.made is not None and self.made.file.parent != self.destination.folder


class BackupCommands(QObject):
    """``restore_asked`` carries the file to put back: the directory must be closed for it."""

    restore_asked = Signal(Path)

    def __init__(self, service: BackupService, lanes: Lanes, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._service = service
        self._lanes = lanes
        self._look = look
        self._window = window
        self._page: DirectoryPage | None = None
        self._restored: Restored | None = None
        self._refused: BottinError | None = None
        self.dialog: BackupsDialog | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)

    # --- day by day ----------------------------------------------------------------------------

    def begin(self, page: DirectoryPage) -> None:
        """The directory is open: says what became of a restoration, and looks from time to time
        whether a backup is due."""
        self._page = page
        self._tell_restored(page)
        if not page.directory.is_read_only:
            self._timer.start(FIRST_LOOK_MS)

    def look(self) -> None:
        """Makes the backup of the day if it is due."""
        self._timer.start(HOUR_MS)
        service = self._service
        self._lanes.backup.submit(lambda: _attempt(service, service.look), self._on_looked)

    def _on_looked(self, looked: _Looked) -> None:
        if looked.error is not None:
            self._tell_failure(looked.error, looked)
        elif looked.is_elsewhere:
            self._tell_elsewhere(looked.destination)

    def _tell_failure(self, error: BottinError, looked: _Looked) -> None:
        if self._page is None:
            return
        parts = [self._failure_text(error, looked.destination)]
        age = self._service.age_days(looked.newest)
        if age is not None and age > STALE_DAYS:
            parts.append(self.tr("Last backup %n day(s) ago.", "", age))
        self._page.list.banner.show_text(
            " ".join(parts), action=self.tr("Back up now"), on_action=self.back_up
        )

    def _tell_elsewhere(self, destination: Destination) -> None:
        """The folder chosen got no backup; the usual one did."""
        from directory_app.ui.backups import wording

        if self._page is None:
            return
        day = wording.day_text(self._service.today(), self._look)
        text = self.tr("The backup of %1 could not be written in %2. It is in the usual folder.")
        self._page.list.banner.show_text(
            text.replace("%1", day).replace("%2", str(destination.folder)),
            action=self.tr("Choose another folder"),
            on_action=self.choose_folder,
        )

    def _failure_text(self, error: BottinError, destination: Destination) -> str:
        """Where it could not be written; or the sentence of what else went wrong."""
        from directory_app.ui.backups import wording

        if error.code not in ("backup_disk_full", "backup_not_written"):
            return error_text(error, self._look.texts)
        text = self.tr("The backup of %1 could not be written in %2.")
        day = wording.day_text(self._service.today(), self._look)
        return text.replace("%1", day).replace("%2", str(destination.usual))

    def back_up(self) -> None:
        """Makes one now, and says so."""
        service = self._service
        self._lanes.backup.submit(
            lambda: _attempt(service, lambda: service.create(Why.MANUAL)), self._on_backed_up
        )

    def _on_backed_up(self, looked: _Looked) -> None:
        from directory_app.ui.backups import wording

        self._on_looked(looked)
        if looked.made is not None and self._page is not None:
            count = wording.count_text(looked.made, self._look)
            self._page.toast.show_text(self.tr("Backup written: %1").replace("%1", count))

    # --- the list ------------------------------------------------------------------------------

    def show(self) -> None:
        """Opens the list of backups."""
        from directory_app.ui.backups.dialog import BackupsDialog

        dialog = BackupsDialog(self._service, self._lanes.backup, self._look, self._window)
        dialog.restore_asked.connect(lambda one: self.restore_asked.emit(one.file))
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(self._window.activateWindow)
        dialog.finished.connect(self._forget_dialog)
        self.dialog = dialog
        dialog.open()

    def choose_folder(self) -> None:
        """Opens the list, and asks at once for the folder where backups go."""
        self.show()
        if self.dialog is not None:
            self.dialog.place.ask()

    def _forget_dialog(self) -> None:
        self.dialog = None

    # --- putting back --------------------------------------------------------------------------

    def restore(self, file: Path, then: Callable[[], None]) -> None:
        """Puts a backup in the place of the directory, which nobody has open, then goes on,
        whatever came of it."""

        def done(restored: Restored) -> None:
            self._restored = restored
            then()

        def refused(error: BottinError) -> None:
            self._refused = error
            then()

        self._lanes.write.submit(lambda: self._service.restore(file), done, on_error=refused)

    def refusal(self) -> str:
        """Why the restoration was refused, once; empty when it was not."""
        error, self._refused = self._refused, None
        return error_text(error, self._look.texts) if error is not None else ""

    def _tell_restored(self, page: DirectoryPage) -> None:
        from directory_app.ui.backups import wording

        if text := self.refusal():
            page.list.banner.show_text(text)
        if self._restored is not None:
            moment = wording.moment_text(self._restored.backup, self._look)
            self._restored = None
            text = self.tr("Backup restored: %1").replace("%1", moment)
            page.toast.show_text(text, self.tr("See the backups"), self.show)

    def interrupt(self) -> None:
        """The window closes: nothing is begun any more, and what is under way is given up."""
        self._timer.stop()
        self._service.interrupt()


def _attempt(service: BackupService, make: Callable[[], Backup | None]) -> _Looked:
    """Makes a backup, or says why not. Raises Cancelled."""
    try:
        return _Looked(made=make(), destination=service.destination())
    except BottinError as error:
        if error.code == "cancelled":
            raise
        newest = next(iter(service.list_backups()), None)
        return _Looked(service.destination(), error=error, newest=newest)
