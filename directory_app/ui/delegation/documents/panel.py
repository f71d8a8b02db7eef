"""The documents of a delegation beside its roster: looked at as they will be, then sent out.

Shows the last thing that was asked for, and lets out only what it shows. What may not be told
stays out until a person says why, for one document of one event, until the event is left.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from directory_app.domain.confidentiality import NO_GRANT, Grant
from directory_app.domain.errors import BottinError
from directory_app.services.delegations.documents import Document, DocumentOptions, FileKind
from directory_app.services.directory import Directory
from directory_app.ui.announce import announce
from directory_app.ui.context import Look
from directory_app.ui.error_text import error_text
from directory_app.ui.tasks import Lanes
from directory_app.ui.widgets.banner import Banner
from directory_app.ui.widgets.empty_state import EmptyState
from directory_app.ui.widgets.pager import Pager

from .kept_options import KeptOptions
from .leaving import DocumentLeaving, departing
from .loader import PreviewLoader, Request, Shown
from .options_panel import OptionsPanel
from .page_area import PageArea
from .printing import Printing
from .secrecy import SecrecyPanel
from .toolbar import Toolbar
from .wording import DocumentWording

_WORD = frozenset(Document) - {Document.BADGES}
"""Documents that there is a Word file of."""


class DocumentPanel(QWidget):
    """``place_chosen`` carries the id of a place; ``done`` the text of a toast, ``saved`` a file's
    path, ``failed`` an error that the panel's banner already says; ``options_changed`` what to
    remember for :meth:`take_up`."""

    place_chosen = Signal(str)
    done = Signal(str)
    saved = Signal(str)
    failed = Signal(object)
    options_changed = Signal(str)

    def __init__(
        self, directory: Directory, lanes: Lanes, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("documentPanel")
        self._look = look
        self._is_read_only = directory.is_read_only
        self._words = DocumentWording(self)
        self._kept = KeptOptions()
        self._grants: dict[Document, Grant] = {}
        self._event_id = ""
        self._page = 0
        self._asked: Request | None = None
        self._is_stale = False
        self._walking = 0
        self._sought = ""
        self._waiting: Callable[[Shown], None] | None = None
        self.shown: Shown | None = None
        self._make_widgets(look)
        self._loader = PreviewLoader(directory.documents, lanes, self)
        self.leaving = DocumentLeaving(directory.documents, lanes, self)
        self.printing = Printing(directory.documents, lanes, self)
        self._arrange()
        self._connect()
        self._show_document()

    # --- building ----------------------------------------------------------------------------

    def _make_widgets(self, look: Look) -> None:
        self.banner = Banner(look.theme, self)
        self.toolbar = Toolbar(look.theme, self)
        self.options = OptionsPanel(look.theme, self)
        self.options.hide()
        self.secrecy = SecrecyPanel(look, self)
        self.area = PageArea(look.theme, self)
        self.empty = EmptyState("users", look.theme, self)
        self.pager = Pager(look.theme, self)

    def _arrange(self) -> None:
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.area)
        self._stack.addWidget(self.empty)
        body = QWidget(self)
        inside = QVBoxLayout(body)
        inside.setContentsMargins(18, 14, 18, 8)
        inside.setSpacing(10)
        inside.addWidget(self.toolbar)
        inside.addWidget(self.options)
        inside.addWidget(self.secrecy)
        inside.addWidget(self._stack, 1)
        inside.addWidget(self.pager)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(self._scrolled(body), 1)

    def _scrolled(self, body: QWidget) -> QScrollArea:
        """Where there is too little height for everything, all of it scrolls."""
        area = QScrollArea(self)
        area.setObjectName("documentBody")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        return area

    def _connect(self) -> None:
        toolbar = self.toolbar
        toolbar.print.clicked.connect(self.print_document)
        toolbar.pdf.clicked.connect(self.save_pdf)
        toolbar.word.clicked.connect(self.save_word)
        toolbar.copy.clicked.connect(self.copy_document)
        toolbar.unfolded.connect(self._on_unfolded)
        toolbar.document_chosen.connect(self._on_document)
        self.options.changed.connect(self._on_options)
        self.secrecy.granted.connect(self._on_granted)
        self.area.zoomed.connect(self._on_zoomed)
        self.area.sheet.place_chosen.connect(self.place_chosen)
        self.area.sheet.turn_asked.connect(self._turn)
        self.pager.turned.connect(self._turn)
        self.pager.zoom_stepped.connect(self.area.step_zoom)
        self.pager.fitted.connect(lambda: self.area.choose_zoom(None))
        self.empty.pressed.connect(self._show_everyone)
        self._loader.loaded.connect(self._on_loaded)
        self._loader.failed.connect(self._on_refused)
        self._loader.broken.connect(self._on_broken)
        self.leaving.copied.connect(self._on_copied)
        self.leaving.line_copied.connect(lambda: self.done.emit(self.tr("Delegation line copied")))
        self.leaving.saved.connect(self.saved)
        self.leaving.failed.connect(self._on_not_left)
        self.leaving.not_saved.connect(self._on_not_saved)
        self._connect_printing()

    def _connect_printing(self) -> None:
        printing = self.printing
        printing.has_no_printer.connect(self._on_no_printer)
        printing.began.connect(self._on_print_page)
        printing.printed.connect(lambda: self.done.emit(self.tr("Document printed")))
        printing.refused.connect(self._on_print_refused)
        printing.failed.connect(self._on_not_left)
        printing.ended.connect(self._show_state)

    # --- what the window calls -----------------------------------------------------------------

    @property
    def is_settled(self) -> bool:
        """Whether what is on screen is what was asked for last, and nothing is leaving."""
        is_leaving = self.leaving.is_under_way or self.printing.is_under_way
        return not self._loader.is_loading and not is_leaving

    def take_up(self, kept: str) -> None:
        """Takes up the choices that :attr:`options_changed` told; anything else is the default."""
        self._kept = KeptOptions.from_text(kept)
        self._show_document()
        self._ask()

    def show_event(self, event_id: str) -> None:
        """Shows the documents of an event, from their first page, without anything granted."""
        if event_id == self._event_id:
            self.refresh()
            return
        self.clear()
        self._event_id = event_id
        self._ask(is_fresh=True)

    def refresh(self) -> None:
        """The directory changed: the event is read again."""
        self._ask(is_fresh=True)

    def clear(self) -> None:
        """Leaves the event: nothing of it is kept, nothing of it leaves any more."""
        self._loader.forget()
        self.printing.give_up()
        self._grants.clear()
        self._event_id, self._page, self._sought, self._walking = "", 0, "", 0
        self._waiting = self._asked = self.shown = None
        self.banner.hide()
        self.secrecy.fold()
        self.area.sheet.clear()
        self._stack.setCurrentWidget(self.area)
        self._show_state()

    def highlight(self, place_id: str) -> None:
        """The person selected: their line is marked, its page turned to. Empty: nobody."""
        self.area.sheet.mark(place_id)  # at once, where it is in sight
        self._sought = place_id
        self._seek()

    def print_document(self) -> None:
        """Prints what is shown, on a printer that a person chooses."""
        self._when_settled(
            lambda shown: self.printing.ask(self._print_on, shown.width_pt, shown.height_pt)
        )

    def _print_on(self, printer: QPrinter) -> None:
        self._when_settled(lambda shown: self.printing.start(printer, departing(shown)))

    def save_pdf(self) -> None:
        """Saves what is shown as a PDF, where a person says."""
        self._save("pdf")

    def save_word(self) -> None:
        """Saves what is shown for Word, where a person says."""
        self._save("docx")

    def _save(self, kind: FileKind) -> None:
        self._when_settled(lambda shown: self.leaving.ask_where(departing(shown), kind))

    def copy_document(self) -> None:
        """Copies what is shown, as text and as HTML."""
        self._when_settled(lambda shown: self.leaving.copy(departing(shown)))

    def copy_line(self, place_id: str) -> None:
        """Copies the line of one place, as the sheet may say it."""
        if self._is_read_only:
            self.banner.show_text(self._read_only_text())
        elif self._event_id:
            grant = self._grants.get(Document.SHEET, NO_GRANT)
            self.leaving.copy_line(self._event_id, place_id, grant)

    # --- asking ------------------------------------------------------------------------------

    @property
    def _grant(self) -> Grant:
        return self._grants.get(self._kept.document, NO_GRANT)

    def _ask(self, *, is_fresh: bool = False) -> None:
        if not self._event_id:
            return
        options = dataclasses.replace(self._kept.current, has_gaps=True)
        request = Request(self._event_id, options, self._grant, self._page, self.area.ppi)
        if is_fresh or request != self._asked:
            self._asked = request
            self._loader.ask(request, is_fresh=is_fresh)

    def _when_settled(self, action: Callable[[Shown], None]) -> None:
        """Does something with what is shown, once that is what was asked for."""
        if self._loader.is_loading:
            self._waiting = action
        elif self._can_leave and self.shown is not None:
            action(self.shown)
        elif self._is_read_only:
            self.banner.show_text(self._read_only_text())

    def _read_only_text(self) -> str:
        return self.tr("Read-only: nothing can be sent, since the register could not say so.")

    @property
    def _can_leave(self) -> bool:
        shown = self.shown
        is_there = shown is not None and bool(shown.facts.people) and not self._is_stale
        return is_there and not self._is_read_only and not self.printing.is_under_way

    # --- choosing ----------------------------------------------------------------------------

    def _on_unfolded(self, is_open: bool) -> None:
        self.options.setVisible(is_open)

    def _on_document(self, document: Document) -> None:
        self._kept.document = document
        self._page = 0
        self._show_document()
        self.secrecy.form.hide()
        self._remember()
        self._ask()

    def _on_options(self, options: DocumentOptions) -> None:
        self._kept.take(options)
        self._remember()
        self._ask()

    def _remember(self) -> None:
        self.options_changed.emit(self._kept.to_text())

    def _show_document(self) -> None:
        self.toolbar.show_document(self._kept.document)
        self.options.show_options(self._kept.current)

    def _show_everyone(self) -> None:
        """From the empty state: those who are coming again."""
        self._on_options(dataclasses.replace(self._kept.current, statuses=None))
        self._show_document()

    def _on_granted(self, grant: Grant) -> None:
        self._grants[self._kept.document] = grant
        self._ask()

    def _on_zoomed(self) -> None:
        self.pager.show_zoom(self.area.zoom)
        self._ask()

    def _turn(self, by: int, is_walking: bool = False) -> None:
        """Another page; the keyboard that walked off one comes to the other's edge."""
        shown = self.shown
        if shown is None or not 0 <= self._page + by < shown.page_count:
            return
        self._page += by
        self._sought = ""
        self._walking = by if is_walking else 0
        self._ask()

    def _seek(self) -> None:
        """Turns to the page of the person selected: first where their rank says, then nearer."""
        shown = self.shown
        if shown is None or not self._sought or self._loader.is_loading:
            return
        ranks = {id_: rank for rank, id_ in enumerate(shown.facts.lines)}
        here = [ranks[one.place_id] for one in shown.lines]
        sought = ranks.get(self._sought)
        if sought is None or sought in here or not here or shown.page_count < 2:
            self.area.sheet.mark(self._sought)
            self._sought = ""
            return
        by = 1 if sought > here[-1] else -1
        if 0 <= shown.page + by < shown.page_count:
            self._page = shown.page + by
            self._ask()

    # --- showing -----------------------------------------------------------------------------

    def _on_loaded(self, shown: Shown) -> None:
        before = self.shown
        if self._is_stale:
            self.banner.hide()
        self._is_stale = False
        self.shown, self._page = shown, shown.page
        if shown.facts.people:
            self.area.show_page(shown)
            self._stack.setCurrentWidget(self.area)
        else:
            self.area.sheet.clear()
            self._show_empty(shown)
        self.options.set_has_frozen(shown.facts.is_frozen)
        self._show_state()
        self._show_focus(before, shown)
        self._go_on(shown)

    def _go_on(self, shown: Shown) -> None:
        """What waited for the page."""
        walking, self._walking = self._walking, 0
        if walking:
            self.area.sheet.reach_edge(walking)
        self._seek()
        waiting = self._waiting
        if waiting is not None and not self._loader.is_loading:
            self._waiting = None
            if self._can_leave:
                waiting(shown)

    def _show_focus(self, before: Shown | None, shown: Shown) -> None:
        """What was let out can be taken back at once."""
        grant = before.request.grant if before else NO_GRANT
        if shown.request.grant not in (grant, NO_GRANT):
            self.secrecy.take_back.setFocus()

    def _show_state(self) -> None:
        """What can be done with what is shown, and what is said of it."""
        shown = self.shown
        nothing = self.tr("There is nothing to send.")
        reason = self._read_only_text() if self._is_read_only else nothing
        document = self._kept.document
        self.toolbar.set_can_leave(self._can_leave, reason, is_word=document in _WORD)
        self.pager.setVisible(shown is not None and bool(shown.facts.people))
        if shown is None:
            return
        facts, grant = shown.facts, shown.request.grant
        self.secrecy.show_facts(facts, grant, can_grant=not self._is_read_only)
        text = self._words.status_line(facts, shown.page, shown.page_count)
        is_secret = bool(facts.granted)
        self.pager.show_state(text, shown.page, shown.page_count, is_secret=is_secret)
        sheet = self.area.sheet
        sheet.setAccessibleName(
            self._words.preview_name(document, shown.page, max(shown.page_count, 1))
        )
        texts = [facts.title, *(one.text for one in shown.lines)]
        sheet.setAccessibleDescription("\n".join(texts))

    def _show_empty(self, shown: Shown) -> None:
        if shown.facts.invited:
            self.empty.set_texts(
                self.tr("Nobody to show"),
                self.tr("Nobody on the roster has one of the chosen statuses."),
                self.tr("Show those who are coming"),
            )
        else:
            self.empty.set_texts(
                self.tr("Nobody in the delegation"),
                self.tr("The document is made as people are added."),
            )
        self._stack.setCurrentWidget(self.empty)

    # --- what went wrong, or well ------------------------------------------------------------

    def _on_refused(self, error: BottinError) -> None:
        """The page cannot be made; the old picture stays, and does not leave."""
        self._asked = None
        if error.code == "reason_missing":
            before = self.shown.request.grant if self.shown else NO_GRANT
            self._grants[self._kept.document] = before
            self.secrecy.form.show_error(error_text(error, self._look.texts))
            self._ask()
            return
        if error.code == "event_not_found":
            self.clear()
        else:
            self._say_stale(error_text(error, self._look.texts))
        self.failed.emit(error)

    def _on_broken(self) -> None:
        self._asked = None
        self._say_stale(self.tr("The document could not be composed. Nothing was lost."))

    def _say_stale(self, text: str) -> None:
        self._is_stale, self._waiting = True, None
        self.banner.show_text(text, action=self.tr("Try again"), on_action=self.refresh)
        self._show_state()

    def _on_copied(self, document: Document) -> None:
        self.done.emit(self._words.copied_text(document))

    def _on_not_left(self, error: BottinError) -> None:
        self.banner.show_text(error_text(error, self._look.texts))
        self.failed.emit(error)

    def _on_not_saved(self, error: BottinError, kind: str) -> None:
        again = self.save_word if kind == "docx" else self.save_pdf
        text = error_text(error, self._look.texts)
        self.banner.show_text(text, action=self.tr("Save elsewhere…"), on_action=again)
        self.failed.emit(error)

    def _on_no_printer(self) -> None:
        text = self.tr("No printer is installed.")
        self.banner.show_text(text, action=self.tr("Save as PDF"), on_action=self.save_pdf)

    def _on_print_page(self, page: int) -> None:
        text = self.tr("Printing page %1…").replace("%1", str(page))
        self.pager.text.setText(text)
        self.toolbar.set_can_leave(False, text, is_word=False)
        announce(self, text)

    def _on_print_refused(self) -> None:
        self.banner.show_text(self.tr("The printer refused the document. Check it and try again."))
