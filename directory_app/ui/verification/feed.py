"""Has sheets read, typeset and written: the last that was asked for; older ones are dropped.

Cards are read on the read lane, pages and files are made on the file lane, what leaves is written
on the write lane. Each may be interrupted between two sheets.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypedDict

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from directory_app.domain.confidentiality import Grant
from directory_app.domain.errors import BottinError, Cancelled
from directory_app.services.exports import Selection
from directory_app.services.verification.service import (
    FileKind,
    Gathered,
    VerificationService,
)
from directory_app.ui.tasks import Lanes
from directory_app.ui.widgets.page_view import read_picture


class _Manners(TypedDict):
    on_error: Callable[[BottinError], None]
    is_wanted: Callable[[], bool]


class SheetFeed(QObject):
    """``gathered`` carries a :class:`Gathered`, ``pictured`` the picture of a page, its number
    (from 0) and how many the sheet has; ``progressed`` how many sheets of how many; ``written`` the
    paths, ``copied`` the text of an e-mail; ``failed`` an expected error."""

    gathered = Signal(object)
    pictured = Signal(QImage, int, int)
    progressed = Signal(int, int)
    written = Signal(object)
    copied = Signal(str)
    failed = Signal(object)

    def __init__(self, service: VerificationService, lanes: Lanes, parent: QObject) -> None:
        super().__init__(parent)
        self._service = service
        self._lanes = lanes
        self._asked = 0
        self._page_asked = 0
        self._pending = 0

    @property
    def is_busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._pending > 0

    def stop(self) -> None:
        """Nothing of what was asked is wanted any more; files that are written stay."""
        self._asked += 1
        self._page_asked += 1
        self._pending = 0

    def gather(self, selection: Selection, grant: Grant) -> None:
        """Reads the sheets of a selection."""
        self.stop()
        told, manners = self._told(), self._manners()
        self._lanes.read.submit(
            lambda: self._service.gather(selection, grant, told), self._on_gathered, **manners
        )

    def picture(self, found: Gathered, sheet: int, page: int, ppi: float) -> None:
        """Draws a page of one of the sheets."""
        self._page_asked += 1
        turn, one = self._page_asked, found.sheets[sheet]

        def draw() -> tuple[QImage, int, int]:
            made = self._service.page(one, page, ppi)
            return read_picture(made.png), made.page, made.page_count

        self._pending += 1
        self._lanes.file.submit(
            draw,
            self._on_pictured,
            on_error=self._on_failed,
            is_wanted=lambda: turn == self._page_asked,
        )

    def write(
        self, found: Gathered, kind: FileKind, target: Path, *, overwrite: bool, is_each: bool
    ) -> None:
        """Makes one file at ``target``, or one each in that folder."""
        manners = self._manners()
        told, service = self._told(), self._service

        def make() -> list[bytes]:
            return service.files(found, kind, told) if is_each else [service.data(found, kind)]

        def store(files: list[bytes]) -> tuple[Path, ...]:
            if is_each:
                return service.write_each(found, kind, target, files, told)
            service.write(found, kind, target, overwrite=overwrite, data=files[0])
            return (target,)

        def pass_on(files: list[bytes]) -> None:
            self._lanes.write.submit(lambda: store(files), self._on_written, **manners)

        self._lanes.file.submit(make, pass_on, **manners)

    def copy(self, found: Gathered) -> None:
        """Has the text for an e-mail, and the register know that it left."""
        manners = self._manners()
        self._lanes.write.submit(lambda: self._service.copy(found), self._on_copied, **manners)

    def _told(self) -> Callable[[int, int], None]:
        asked = self._asked

        def told(done: int, total: int) -> None:
            if asked != self._asked:
                raise Cancelled
            self.progressed.emit(done, total)

        return told

    def _manners(self) -> _Manners:
        self._pending += 1
        asked = self._asked
        return {"on_error": self._on_failed, "is_wanted": lambda: asked == self._asked}

    def _on_gathered(self, found: Gathered) -> None:
        self._pending = 0
        self.gathered.emit(found)

    def _on_pictured(self, drawn: tuple[QImage, int, int]) -> None:
        self._pending = 0
        self.pictured.emit(*drawn)

    def _on_written(self, paths: tuple[Path, ...]) -> None:
        self._pending = 0
        self.written.emit(paths)

    def _on_copied(self, text: str) -> None:
        self._pending = 0
        self.copied.emit(text)

    def _on_failed(self, error: BottinError) -> None:
        self._pending = 0
        self.failed.emit(error)
