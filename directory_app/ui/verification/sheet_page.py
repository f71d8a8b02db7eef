"""« Feuille de vérification »: seen as it will be printed, then saved, copied or written.

Stands in place of list and card. What leaves is what is shown; when the directory changes, it is
read again. Where files go and what opens a message is the window's business.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from directory_app.domain.confidentiality import NO_GRANT, Grant
from directory_app.domain.errors import BottinError
from directory_app.services.directory import Directory
from directory_app.services.exports import Selection
from directory_app.services.verification.service import FileKind, Gathered
from directory_app.ui.context import Look
from directory_app.ui.error_text import error_text
from directory_app.ui.fonts import CAPTION, TITLE
from directory_app.ui.tasks import Lanes
from directory_app.ui.whole_page import WholePage
from directory_app.ui.widgets.banner import Banner
from directory_app.ui.widgets.page_body import PageBody
from directory_app.ui.widgets.page_view import PageView
from directory_app.ui.widgets.pager import Pager, PagesColumn
from directory_app.ui.widgets.plain_label import PlainLabel
from directory_app.ui.widgets.progress_footer import ProgressFooter

from .feed import SheetFeed
from .sheet_options import SheetOptions

_PPI = 110.0
"""Legible at the width there is, on a screen of two pixels to one too."""


class SheetPage(WholePage):
    """``closed``: back to the list. ``place_asked`` when it is to be asked where a file, or the
    folder of many, goes; ``saved`` carries paths, ``copied`` the text of an e-mail, the sheets
    that it is of, and whether a message is to be written."""

    closed = Signal()
    place_asked = Signal()
    saved = Signal(object)
    copied = Signal(str, object, bool)

    def __init__(
        self, directory: Directory, lanes: Lanes, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._can_leave = not directory.is_read_only
        self._selection = Selection(ids=())
        self._grant: Grant = NO_GRANT
        self._place = (0, 0)
        self._page_count = 0
        self._is_writing = self._is_mail = False
        self.found: Gathered | None = None
        self.banner = Banner(look.theme, self)
        self.crumb = PlainLabel("", self, scale=CAPTION, tone="muted")
        self.options = SheetOptions(look.theme, self)
        self.view = PageView(look.theme, self.tr("Preview of the sheet"), self)
        self.pager = Pager(look.theme, self)
        self.footer = ProgressFooter(self)
        self.feed = SheetFeed(directory.verification, lanes, self)
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        title = PlainLabel(self.tr("Verification sheet"), self, scale=TITLE, is_bold=True)
        head = QVBoxLayout()
        head.setContentsMargins(28, 16, 28, 8)
        head.setSpacing(2)
        head.addWidget(self.crumb)
        head.addWidget(title)
        pages = PagesColumn(self.pager, self.view, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addLayout(head)
        column.addWidget(PageBody(self.options, pages, self), 1)
        column.addWidget(self.footer)

    def _connect(self) -> None:
        options, feed = self.options, self.feed
        options.granted.connect(self._on_granted)
        options.copy_asked.connect(lambda: self._copy(is_mail=False))
        options.mail_asked.connect(lambda: self._copy(is_mail=True))
        self.pager.turned.connect(self._turn)
        feed.gathered.connect(self._on_gathered)
        feed.pictured.connect(self._on_pictured)
        feed.progressed.connect(self._on_progressed)
        feed.written.connect(self._on_written)
        feed.copied.connect(self._on_copied)
        feed.failed.connect(self._on_failed)
        self.footer.back.clicked.connect(self.go_back)
        self.footer.primary.clicked.connect(self.go_on)
        self.footer.stop.clicked.connect(self._interrupt)

    # --- what the window calls -----------------------------------------------------------------

    @property
    def is_settled(self) -> bool:
        """Whether what is on screen is what was asked last, and nothing is being written."""
        return not self.feed.is_busy and not self._is_writing

    def show_for(self, selection: Selection, title: str) -> None:
        """Opens for a selection; ``title`` says who they are."""
        self._selection, self._grant, self._place = selection, NO_GRANT, (0, 0)
        self.found = None
        self.crumb.setText(title)
        self.banner.hide()
        self.view.show_picture(QImage())
        self.options.show_found(0, 0, NO_GRANT, can_mail=False)
        self._ask()
        self.first_stop().setFocus()

    def refresh(self) -> None:
        """The directory changed: the sheets are read again."""
        if not self._is_writing:
            self._ask()

    def save_to(self, target: Path, *, overwrite: bool) -> None:
        """Makes the file at ``target``, or the files in that folder."""
        if self.found is None or not self.is_settled:
            return
        self._is_writing = True
        self.footer.show_busy(self.tr("Making the sheets…"), can_stop=self.options.is_each)
        self.feed.write(
            self.found,
            self.options.file_kind,
            target,
            overwrite=overwrite,
            is_each=self.options.is_each,
        )

    @property
    def file_kind(self) -> FileKind:
        """The kind of file that is chosen."""
        return self.options.file_kind

    # --- asking and showing --------------------------------------------------------------------

    def _ask(self) -> None:
        self.footer.show_busy(self.tr("Reading the contacts…"), can_stop=False)
        self.footer.back.show()
        self.feed.gather(self._selection, self._grant)

    def _on_granted(self, grant: Grant) -> None:
        self._grant = grant
        self._ask()

    def _on_gathered(self, found: Gathered) -> None:
        self.found = found
        withheld = sum(one.withheld for one in found.sheets)
        alone = found.sheets[0] if len(found.sheets) == 1 else None
        can_mail = alone is not None and bool(alone.email)
        self.options.show_found(len(found.sheets), withheld, found.grant, can_mail=can_mail)
        self._place = (min(self._place[0], len(found.sheets) - 1), self._place[1])
        self._show_footer()
        self._draw()

    def _draw(self) -> None:
        if self.found is not None:
            ppi = _PPI * self.devicePixelRatioF()
            self.feed.picture(self.found, *self._place, ppi)

    def _turn(self, by: int) -> None:
        sheet, page = self._place
        if 0 <= page + by < self._page_count:
            self._place = (sheet, page + by)
        elif self.found is not None and 0 <= sheet + by < len(self.found.sheets):
            self._place = (sheet + by, 0 if by > 0 else _LAST)
        self._draw()

    def _on_pictured(self, image: QImage, page: int, page_count: int) -> None:
        if self.found is None:
            return
        sheet = self._place[0]
        self._place, self._page_count = (sheet, page), page_count
        self.view.show_picture(image)
        name = self.found.sheets[sheet].short_name
        text = self.tr("%1: page %2 of %3").replace("%1", name)
        text = text.replace("%2", str(page + 1)).replace("%3", str(page_count))
        count = len(self.found.sheets)
        if count > 1:
            many = self.tr("sheet %1 of %2").replace("%1", str(sheet + 1))
            text = f"{text} · {many.replace('%2', str(count))}"
        is_first, is_last = (sheet, page) == (0, 0), (sheet, page) == (count - 1, page_count - 1)
        shown = 0 if is_first else 1
        left = 1 if is_last else 2
        is_secret = self.found.grant != NO_GRANT
        self.pager.show_state(text, shown, shown + left, is_secret=is_secret)

    def _show_footer(self) -> None:
        primary = self.tr("Save…") if self.found is not None and self._can_leave else ""
        count = len(self.found.sheets) if self.found is not None else 0
        counts = self.tr("%n sheet(s)", "", count) if count else ""
        self.footer.show_state(primary=primary, counts=counts, back=self.tr("Close"))
        for button in (self.options.copy, self.options.mail):
            button.setEnabled(bool(primary))

    def _on_progressed(self, done: int, total: int) -> None:
        if self._is_writing and total > 1:
            self.footer.bar.setRange(0, total)
            self.footer.bar.setValue(done)

    # --- leaving -------------------------------------------------------------------------------

    def first_stop(self) -> QWidget:
        """The kind of file."""
        kind = self.options.kind
        return kind.buttons[kind.value]

    def go_back(self) -> None:
        """Back to the list; what is being made is interrupted instead."""
        if self._is_writing:
            self._interrupt()
            return
        self.feed.stop()
        self.found = None
        self.view.show_picture(QImage())
        self.closed.emit()

    def go_on(self) -> None:
        """Asks where the file goes."""
        if self.found is not None and self.is_settled and self._can_leave:
            self.place_asked.emit()

    def _copy(self, *, is_mail: bool) -> None:
        if self.found is not None and self.is_settled:
            self._is_writing, self._is_mail = True, is_mail
            self.feed.copy(self.found)

    def _interrupt(self) -> None:
        self.feed.stop()
        self._is_writing = False
        self._show_footer()

    def _on_written(self, paths: tuple[Path, ...]) -> None:
        self._is_writing = False
        self._show_footer()
        self.saved.emit(paths)

    def _on_copied(self, text: str) -> None:
        self._is_writing = False
        self._show_footer()
        if self.found is not None:
            self.copied.emit(text, self.found, self._is_mail)

    def _on_failed(self, error: BottinError) -> None:
        self._is_writing = False
        self._show_footer()
        text = error_text(error, self._look.texts)
        if error.code == "reason_missing":
            self.options.grant.show_error(text)
            self._grant = self.found.grant if self.found is not None else NO_GRANT
        else:
            self.banner.show_text(text)


_LAST = 1_000_000
"""The last page of a sheet, however many it has."""
