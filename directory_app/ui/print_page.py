"""« Imprimer »: the list on screen or the card, seen as it will be on paper, then printed or saved.

Stands in place of list and card. What leaves is what is shown; when the directory changes, it is
read again. Where a file goes and which printer is asked is the commands' business.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal, cast

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from directory_app.domain.errors import BottinError
from directory_app.services.directory import Directory
from directory_app.services.printing import Paper, PrintedSheet
from directory_app.ui.context import Look
from directory_app.ui.error_text import error_text
from directory_app.ui.fonts import CAPTION, TITLE
from directory_app.ui.tasks import Lanes
from directory_app.ui.whole_page import WholePage
from directory_app.ui.widgets.banner import Banner
from directory_app.ui.widgets.buttons import TextButton
from directory_app.ui.widgets.page_body import PageBody
from directory_app.ui.widgets.pager import Pager, PagesColumn
from directory_app.ui.widgets.plain_label import PlainLabel
from directory_app.ui.widgets.progress_footer import ProgressFooter
from directory_app.ui.widgets.segmented import SegmentedControl

from .print_feed import PrintFeed
from .print_saving import PrintSaving
from .print_sheet import PrintSheet

What = Literal["list", "card"]
_PPI = 110.0
"""Legible at the width there is, on a screen of two pixels to one too."""


class PrintPage(WholePage):
    """``closed``: back to the list; ``print_asked`` and ``save_asked`` what to do with it."""

    closed = Signal()
    print_asked = Signal()
    save_asked = Signal()

    def __init__(
        self, directory: Directory, lanes: Lanes, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._can_leave = not directory.is_read_only
        self._readers: Mapping[What, Callable[[], PrintedSheet]] = {}
        self._page = 0
        self._is_coming_back = False
        self.found: PrintedSheet | None = None
        self.size_pt = (0.0, 0.0)
        self.banner = Banner(look.theme, self)
        self.what = SegmentedControl(self.tr("What to print"), self)
        self.what.set_choices((("card", self.tr("This card")), ("list", self.tr("The list shown"))))
        self.paper_choice = SegmentedControl(self.tr("Paper"), self)
        self.paper_choice.set_choices((("us-letter", self.tr("Letter")), ("a4", "A4")))
        self.withheld = PlainLabel("", self, tone="muted")
        self.save = TextButton(self.tr("Save as PDF…"), "plain", self)
        self.view = PrintSheet(look.theme, self.tr("Preview of the print"), self)
        self.pager = Pager(look.theme, self)
        self.footer = ProgressFooter(self)
        self.feed = PrintFeed(directory.printing, lanes, self)
        self.saving = PrintSaving(directory.printing, lanes, self)
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(28, 16, 28, 8)
        head.addWidget(PlainLabel(self.tr("Print"), self, scale=TITLE, is_bold=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addLayout(head)
        pages = PagesColumn(self.pager, self.view, self)
        column.addWidget(PageBody(self._options(), pages, self, shares=(3, 5)), 1)
        column.addWidget(self.footer)

    def _options(self) -> QWidget:
        options = QFrame(self)
        column = QVBoxLayout(options)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(PlainLabel(self.tr("What to print"), options, scale=CAPTION, tone="muted"))
        column.addWidget(self.what)
        column.addWidget(PlainLabel(self.tr("Paper"), options, scale=CAPTION, tone="muted"))
        column.addWidget(self.paper_choice)
        column.addSpacing(4)
        column.addWidget(self.withheld)
        column.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)
        return options

    def _connect(self) -> None:
        feed = self.feed
        self.what.chosen.connect(lambda _: self._read())
        self.paper_choice.chosen.connect(lambda _: self._draw())
        self.pager.turned.connect(self._turn)
        feed.gathered.connect(self._on_gathered)
        feed.pictured.connect(self._on_pictured)
        feed.failed.connect(self.show_error)
        self.saving.changed.connect(self._suit_save)
        self.save.clicked.connect(lambda: self._leave(self.save_asked))
        self.footer.back.clicked.connect(self.go_back)
        self.footer.primary.clicked.connect(self.go_on)

    # --- what the window calls -----------------------------------------------------------------

    @property
    def is_settled(self) -> bool:
        """Whether what is on screen is what was asked last, and no file is on its way."""
        return not self.feed.is_loading and not self.saving.is_under_way

    @property
    def reader(self) -> Callable[[], PrintedSheet] | None:
        """Reads what is chosen; None while the page is closed."""
        return self._readers.get(cast(What, self.what.value))

    @property
    def paper(self) -> Paper:
        """The paper that is chosen."""
        return cast(Paper, self.paper_choice.value)

    def show_for(
        self, readers: Mapping[What, Callable[[], PrintedSheet]], names: str, what: What
    ) -> None:
        """Opens for what can be printed now: how each is read; ``names`` is what the several
        contacts are called."""
        self._readers, self._page, self._is_coming_back = readers, 0, True
        self.found = None
        self.banner.hide()
        self.view.show_picture(QImage())
        for one, button in self.what.buttons.items():
            button.setVisible(one in readers)
        self.what.buttons["list"].set_text(names)
        self.what.set_value(what)
        self._read()
        self.first_stop().setFocus()

    def refresh(self) -> None:
        """The directory changed: it is read again."""
        self._read()

    def show_error(self, error: BottinError) -> None:
        """Says what went wrong."""
        self._show_footer()
        self.banner.show_text(error_text(error, self._look.texts))

    # --- asking and showing --------------------------------------------------------------------

    def _read(self) -> None:
        self.found = None
        self.banner.hide()
        self._wait_at_choice()
        self.footer.show_state(primary="", counts=self.tr("Preparing…"), back=self.tr("Close"))
        self._suit_save()
        self.feed.gather(self._readers[cast(What, self.what.value)])

    def _wait_at_choice(self) -> None:
        """The main button goes for a moment: the focus waits where it comes back from."""
        if self.footer.primary.hasFocus():
            self.what.buttons[self.what.value].setFocus(Qt.FocusReason.OtherFocusReason)
            self._is_coming_back = True

    def _on_gathered(self, found: PrintedSheet) -> None:
        self.found = found
        self._show_withheld(found)
        self._draw()

    def _show_withheld(self, found: PrintedSheet) -> None:
        said = []
        if found.withheld:
            said.append(
                self.tr("%n value(s) withheld: confidential or personal", "", found.withheld)
            )
        if found.excluded:
            said.append(self.tr("%n confidential contact(s) left out", "", found.excluded))
        self.withheld.setText("\n".join(said))
        self.withheld.setVisible(bool(said))

    def _draw(self) -> None:
        if self.found is not None:
            ppi = _PPI * self.devicePixelRatioF()
            self.feed.picture(self.found, self.paper, self._page, ppi)

    def _turn(self, by: int) -> None:
        self._page += by
        self._draw()

    def _on_pictured(
        self, image: QImage, page: int, page_count: int, width_pt: float, height_pt: float
    ) -> None:
        self._page, self.size_pt = page, (width_pt, height_pt)
        self.view.set_paper(width_pt, height_pt)
        self.view.show_picture(image)
        text = self.tr("Page %1 of %2").replace("%1", str(page + 1))
        text = text.replace("%2", str(page_count))
        self.pager.show_state(text, page, page_count, is_secret=False)
        self._show_footer()
        if self._is_coming_back and self.what.isAncestorOf(QApplication.focusWidget() or self):
            self.first_stop().setFocus(Qt.FocusReason.OtherFocusReason)
        self._is_coming_back = False

    def _show_footer(self) -> None:
        can = self.found is not None and self._can_leave
        primary = self.tr("Print…") if can else ""
        counts = self.found.note if self.found is not None and not self.found.is_card else ""
        self.footer.show_state(primary=primary, counts=counts, back=self.tr("Close"))
        self._suit_save()

    def _suit_save(self) -> None:
        is_saving = self.saving.is_under_way
        self.save.setText(self.tr("Saving…") if is_saving else self.tr("Save as PDF…"))
        self.save.setEnabled(self.found is not None and self._can_leave and not is_saving)

    # --- leaving -------------------------------------------------------------------------------

    def first_stop(self) -> QWidget:
        """The main button once there is something to print, so that Enter prints; before, what is
        printed."""
        if not self.footer.primary.isHidden():
            return self.footer.primary
        return self.what.buttons[self.what.value]

    def go_back(self) -> None:
        """Back to the list."""
        self.feed.forget()
        self.found, self._readers = None, {}
        self.view.show_picture(QImage())
        self.closed.emit()

    def go_on(self) -> None:
        """Asks on which printer."""
        self._leave(self.print_asked)

    def _leave(self, asked: SignalInstance) -> None:
        if self.found is not None and not self.feed.is_loading and self._can_leave:
            asked.emit()
