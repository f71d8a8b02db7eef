"""Backups in the window: each day by themselves, their list, and one put back as a window opens.

Works on a lane of its own: neither look-ups nor savings wait for a backup.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from directory_app.domain.errors import BottinError
from directory_app.services.backups.backup import Backup, Why
from directory_app.services.backups.service import BackupService, Restored
from directory_app.ui.backups import wording
from directory_app.ui.backups.dialog import BackupsDialog
from directory_app.ui.context import Look
from directory_app.ui.directory_page import DirectoryPage
from directory_app.ui.error_text import error_text
from directory_app.ui.tasks import Lanes

FIRST_LOOK_MS = 20_000
"""After the window opened: it has better to do at first."""
HOUR_MS = 3_600_000
STALE_DAYS = 7


@dataclass(frozen=True, slots=True)
class _Failure:
    error: BottinError
    newest: Backup | None


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
        self._lanes.backup.submit(self._attempt, self._on_looked)

    def _attempt(self) -> _Failure | None:
        try:
            self._service.look()
        except BottinError as error:
            if error.code == "cancelled":
                raise
            return _Failure(error, next(iter(self._service.list_backups()), None))
        return None

    def _on_looked(self, failure: _Failure | None) -> None:
        if failure is None or self._page is None:
            return
        parts = [self._failure_text(failure.error)]
        age = self._service.age_days(failure.newest)
        if age is not None and age > STALE_DAYS:
            parts.append(self.tr("Last backup %n day(s) ago.", "", age))
        self._page.list.banner.show_text(
            " ".join(parts), action=self.tr("Back up now"), on_action=self.back_up
        )

    def _failure_text(self, error: BottinError) -> str:
        """Where it could not be written; or the sentence of what else went wrong."""
        if error.code not in ("backup_disk_full", "backup_not_written"):
            return error_text(error, self._look.texts)
        text = self.tr("The backup of %1 could not be written in %2.")
        day = wording.day_text(self._service.today(), self._look)
        return text.replace("%1", day).replace("%2", str(self._service.folder))

    def back_up(self) -> None:
        """Makes one now, and says so."""
        service = self._service
        self._lanes.backup.submit(
            lambda: service.create(Why.MANUAL), self._on_made, on_error=self._on_error
        )

    def _on_made(self, made: Backup) -> None:
        if self._page is not None:
            text = self.tr("Backup written: %1").replace("%1", wording.count_text(made, self._look))
            self._page.toast.show_text(text)

    def _on_error(self, error: BottinError) -> None:
        if self._page is not None:
            text = self._failure_text(error)
            self._page.list.banner.show_text(
                text, action=self.tr("Back up now"), on_action=self.back_up
            )

    # --- the list ------------------------------------------------------------------------------

    def show(self) -> None:
        """Opens the list of backups."""
        dialog = BackupsDialog(self._service, self._lanes.backup, self._look, self._window)
        dialog.restore_asked.connect(lambda one: self.restore_asked.emit(one.file))
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(self._window.activateWindow)
        dialog.finished.connect(self._forget_dialog)
        self.dialog = dialog
        dialog.open()

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
