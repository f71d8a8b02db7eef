"""A print's way into a file: read, typeset, written with its line in the register.

What leaves is what is true when it leaves: the contacts are read again, and once more when somebody
changed the directory before the file stood there. Nothing shown meanwhile, turned or closed takes
it back.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from directory_app.domain.errors import BottinError, UserError
from directory_app.services.printing import Paper, PrintedSheet, PrintService
from directory_app.ui.tasks import Lanes

Read = Callable[[], PrintedSheet]
"""Reads what is printed, on the read lane."""
_ATTEMPTS = 4


@dataclass(frozen=True, slots=True)
class _Wanted:
    """One file; ``left`` is how often it may still begin."""

    read: Read
    paper: Paper
    target: Path
    overwrite: bool
    left: int = _ATTEMPTS


class PrintSaving(QObject):
    """``saved`` carries the path of the file, ``failed`` an expected error: nothing was written
    then. ``changed`` when something begins or ends."""

    saved = Signal(object)
    failed = Signal(object)
    changed = Signal()

    def __init__(self, service: PrintService, lanes: Lanes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._service = service
        self._lanes = lanes
        self._under_way = 0

    @property
    def is_under_way(self) -> bool:
        """Whether a file is on its way."""
        return self._under_way > 0

    def save(self, read: Read, paper: Paper, target: Path, *, overwrite: bool) -> None:
        """Makes the file. Each one that was asked for is made, in this order."""
        self._under_way += 1
        self.changed.emit()
        self._read(_Wanted(read, paper, target, overwrite))

    def _read(self, one: _Wanted) -> None:
        self._lanes.read.submit(
            one.read, lambda sheet: self._typeset(one, sheet), on_error=self._on_failed
        )

    def _typeset(self, one: _Wanted, sheet: PrintedSheet) -> None:
        self._lanes.file.submit(
            lambda: self._service.data(sheet, one.paper),
            lambda data: self._write(one, sheet, data),
            on_error=self._on_failed,
        )

    def _write(self, one: _Wanted, sheet: PrintedSheet, data: bytes) -> None:
        self._lanes.write.submit(
            lambda: self._service.write(sheet, one.target, data, overwrite=one.overwrite),
            lambda _: self._on_saved(one.target),
            on_error=lambda error: self._on_refused(one, error),
        )

    def _on_refused(self, one: _Wanted, error: BottinError) -> None:
        is_late = isinstance(error, UserError) and error.code == "print_late"
        if is_late and one.left > 1:
            self._read(_Wanted(one.read, one.paper, one.target, one.overwrite, one.left - 1))
        else:
            self._on_failed(error)

    def _on_saved(self, target: Path) -> None:
        self._end()
        self.saved.emit(target)

    def _on_failed(self, error: BottinError) -> None:
        self._end()
        self.failed.emit(error)

    def _end(self) -> None:
        self._under_way -= 1
        self.changed.emit()
