"""« Sauvegardes »: what there is, one more now, where they go, one of them back in place.

Works without an open directory too: when it is damaged or gone, this is the way back.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from directory_app.services.backups.backup import Backup, Why
from directory_app.ui.announce import announce
from directory_app.ui.error_text import error_text
from directory_app.ui.external_links import open_folder
from directory_app.ui.widgets.banner import Banner
from directory_app.ui.widgets.buttons import TextButton
from directory_app.ui.widgets.empty_state import EmptyState
from directory_app.ui.widgets.growing_dialog import GrowingDialog
from directory_app.ui.widgets.plain_label import PlainLabel

from . import wording
from .backup_list import BackupList
from .place_bar import PlaceBar

if TYPE_CHECKING:
    from directory_app.domain.errors import BottinError
    from directory_app.services.backups.places import Destination
    from directory_app.services.backups.service import BackupService
    from directory_app.ui.context import Look
    from directory_app.ui.tasks import Lane

_LETTERS, _LINES = 74, 31
_LARGEST_PX = (960, 600)
_LEAST_LIST_PX = 88
"""So much of the list stays in sight under the largest text; it scrolls."""


@dataclass(frozen=True, slots=True)
class _Found:
    backups: tuple[Backup, ...]
    contacts_now: int | None
    destination: Destination


class BackupsDialog(GrowingDialog):
    """``restore_asked`` carries the :class:`Backup` to put back; the dialog closes then."""

    restore_asked = Signal(object)

    def __init__(
        self, service: BackupService, lane: Lane, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._lane = lane
        self._look = look
        self._contacts_now: int | None = None
        self._under_way = 0
        self._is_closed = False
        self._is_first = True
        self.setWindowTitle(self.tr("Backups"))
        self.banner = Banner(look.theme, self)
        self.make = TextButton(self.tr("&Back up now"), "plain", self)
        self.list = BackupList(look, self)
        self.empty = EmptyState("archive-restore", look.theme, self)
        self.restore = TextButton(self.tr("&Restore this backup"), "plain", self)
        self.place = PlaceBar(self)
        self.dismiss = TextButton(self.tr("Close"), "primary", self)
        self._lay_out()
        self._connect()
        self._fit()
        self.read()

    # --- building ------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._body = QStackedWidget(self)
        self._body.addWidget(QWidget(self))
        self._body.addWidget(self.list)
        self._body.addWidget(self.empty)
        self._body.setMinimumHeight(_LEAST_LIST_PX)
        frame = QFrame(self)
        frame.setProperty("kind", "group")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self._body)
        column = QVBoxLayout()
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addLayout(self._top())
        column.addWidget(frame, 1)
        column.addWidget(self._details())
        column.addLayout(self._foot())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.banner)
        layout.addLayout(column, 1)

    def _top(self) -> QVBoxLayout:
        text = self.tr(
            "Made by itself each day that something changed, before each import, and before a "
            "large change."
        )
        self.last = PlainLabel("", self, is_bold=True)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.last, 1)
        row.addWidget(self.make)
        top = QVBoxLayout()
        top.setSpacing(6)
        top.addLayout(row)
        top.addWidget(PlainLabel(text, self, tone="muted"))
        return top

    def _details(self) -> QWidget:
        self._panel = QFrame(self)
        self._panel.setProperty("kind", "group")
        self._chosen = PlainLabel("", self._panel, is_bold=True)
        self._consequence = PlainLabel("", self._panel, tone="muted")
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._chosen)
        texts.addWidget(self._consequence)
        row = QHBoxLayout(self._panel)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(16)
        row.addLayout(texts, 1)
        row.addWidget(self.restore)
        return self._panel

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.place, 1)
        row.addWidget(self.dismiss, 0, Qt.AlignmentFlag.AlignBottom)
        return row

    def _connect(self) -> None:
        self.make.clicked.connect(self.back_up)
        self.empty.pressed.connect(self.back_up)
        self.list.moved.connect(self._show_current)
        self.restore.clicked.connect(self._on_restore)
        self.place.chosen.connect(self.choose_folder)
        self.place.open_asked.connect(self._on_folder)
        self.dismiss.clicked.connect(self.accept)
        self._show_current()

    def _fit(self) -> None:
        metrics, (widest, tallest) = self.fontMetrics(), _LARGEST_PX
        width, height = metrics.averageCharWidth() * _LETTERS, metrics.height() * _LINES
        self.resize(min(max(620, width), widest), min(max(480, height), tallest))

    # --- what there is -------------------------------------------------------------------------

    @property
    def is_settled(self) -> bool:
        """Whether what is shown is what was asked for last."""
        return not self._under_way

    def read(self) -> None:
        """Reads the folder again."""
        service = self._service
        self._begin()
        self._lane.submit(
            lambda: _Found(service.list_backups(), service.contacts_now(), service.destination()),
            self._on_read,
            on_error=self._on_error,
            is_wanted=self._is_there,
            on_end=self._end,
        )

    def _is_there(self) -> bool:
        return not self._is_closed

    def _begin(self) -> None:
        self._under_way += 1

    def _end(self) -> None:
        self._under_way -= 1

    def _on_read(self, found: _Found) -> None:
        self._contacts_now = found.contacts_now
        self.list.show_backups(found.backups, found.destination)
        self.place.show_destination(found.destination)
        self.last.setText(wording.last_text(found.backups, self._look))
        self.last.setVisible(bool(found.backups))
        if fault := wording.fault_text(found.destination, self._look):
            self.banner.show_text(fault)
        has_some = bool(found.backups)
        self.make.setVisible(has_some)
        if has_some:
            self._body.setCurrentWidget(self.list)
            if self._is_first:
                self.list.setFocus()
        else:
            self._show_empty()
        self._is_first = not has_some
        self._show_current()

    def _show_empty(self) -> None:
        can_back_up = self._contacts_now is not None
        self.empty.set_texts(
            self.tr("No backup yet"),
            self.tr("The first one comes by itself once a contact has changed."),
            self.tr("Back up now") if can_back_up else "",
        )
        self._body.setCurrentWidget(self.empty)
        self.dismiss.setFocus()

    def _show_current(self) -> None:
        """Says what restoring would do to what is there now."""
        one = self.list.current
        self._panel.setVisible(one is not None)
        if one is None:
            return
        moment = wording.moment_text(one, self._look)
        self._chosen.setText(wording.joined((moment, wording.count_text(one, self._look))))
        self._consequence.setText(self._what_happens(one))
        self.restore.setVisible(one.verified)
        self.restore.setAccessibleDescription(self._consequence.accessibleName())

    def _what_happens(self, one: Backup) -> str:
        if not one.verified:
            return self.tr("This backup is damaged and cannot be restored.")
        if self._contacts_now is None:
            return self.tr("The present file, which cannot be read, is kept among the backups.")
        return self.tr(
            "The present directory (%n contact(s)) is kept among the backups.",
            "",
            self._contacts_now,
        )

    # --- what can be done ----------------------------------------------------------------------

    def back_up(self) -> None:
        """Makes one now."""
        if self._under_way:
            return  # one press, one backup
        service = self._service
        self.banner.hide()
        self._begin()
        self._lane.submit(
            lambda: service.create(Why.MANUAL),
            self._on_made,
            on_error=self._on_error,
            on_end=self._end,
        )

    def choose_folder(self, folder: Path | None) -> None:
        """Lets backups go to another folder, None for the usual one, where the next is made at
        once: one knows then that it works."""
        if self._under_way:
            return
        service = self._service

        def work() -> Backup | None:
            service.choose_folder(folder)
            return None if service.contacts_now() is None else service.create(Why.MANUAL)

        self.banner.hide()
        self._begin()
        self._lane.submit(work, self._on_made, on_error=self._on_not_chosen, on_end=self._end)

    def _on_made(self, made: Backup | None) -> None:
        if self._is_closed:
            return
        if made is not None:
            count = wording.count_text(made, self._look)
            announce(self, wording.joined((self.tr("Backup written"), count)))
        self.list.setCurrentRow(-1)
        self.read()

    def _on_not_chosen(self, error: BottinError) -> None:
        if not self._is_closed:
            self._on_error(error)
            self.read()

    def _on_restore(self) -> None:
        one = self.list.current
        if one is not None and one.verified:
            self.accept()
            self.restore_asked.emit(one)

    def _on_folder(self, folder: Path) -> None:
        if not open_folder(folder):
            self.banner.show_text(self.tr("The folder cannot be opened."))

    def _on_error(self, error: BottinError) -> None:
        if self._is_closed:
            return
        self.banner.show_text(error_text(error, self._look.texts))

    def done(self, result: int) -> None:
        """Closed: a backup under way is finished all the same; nobody looks at what is read."""
        self._is_closed = True
        super().done(result)
