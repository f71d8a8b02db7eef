"""« À vérifier »: the board in its place, and what is done about problems, each as one step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from directory_app.domain.quality import ProblemKind
from directory_app.ui.sidebar.places import ALL, TO_CHECK

from .initiator import INITIATOR

if TYPE_CHECKING:  # the page is loaded when it is first wanted
    from directory_app.domain.changes import ChangeSet
    from directory_app.domain.confidentiality import Redacted
    from directory_app.services.duplicates import Pair
    from directory_app.services.quality import ProblemRow
    from directory_app.ui.directory_page import DirectoryPage
    from directory_app.ui.quality.page import QualityPage

_MOST_AT_ONCE = 2_000
"""Corrections of one preview: more than that nobody reads."""


class QualityCommands(QObject):
    """``undo_asked`` carries the number of the step that a toast's button takes back;
    ``answers_asked`` the id of a contact whose answers are to be entered."""

    undo_asked = Signal(int)
    answers_asked = Signal(str)
    merge_asked = Signal(str, str, object)
    """Two cards to be compared and merged, and the way back to the board."""

    def __init__(self, page: DirectoryPage) -> None:
        super().__init__(page)
        self._page = page
        self.view: QualityPage | None = None
        page.page_wanted.connect(self._on_page_wanted)
        page.refreshed.connect(self._on_refreshed)
        page.panes.page_shown.connect(self._on_page_shown)

    # --- coming and going ------------------------------------------------------------------------

    @property
    def is_in_front(self) -> bool:
        """Whether the board is what the window shows."""
        return self.view is not None and self._page.panes.page is self.view

    def _on_page_wanted(self) -> None:
        if self._page.place == TO_CHECK:
            self.show()

    def show(self) -> None:
        """The board, in place of list and card."""
        view, page = self.view or self._make(), self._page
        page.toast.dismiss()  # it was about the list, and would stand on this page
        page.panes.show_page(view)
        view.show_board()
        focused = view.window().focusWidget()
        if focused is None or not page.sidebar.isAncestorOf(focused):
            view.take_focus()

    def _make(self) -> QualityPage:
        from directory_app.ui.quality.page import QualityPage

        page = self._page
        view = QualityPage(page.directory, page.lanes.read, page.look, parent=page)
        view.acted.connect(self.act)
        view.opened.connect(self.open_card)
        view.ignored.connect(self.ignore)
        view.explained.connect(self.explain)
        view.verified.connect(self.verify)
        view.told_apart.connect(self.tell_apart)
        view.answers_asked.connect(self.ask_answers)
        view.all_asked.connect(self.preview_all)
        view.cycle_chosen.connect(self._choose_cycle)
        view.closed.connect(lambda: page.go_to(ALL))
        page.panes.body.addWidget(view)
        self.view = view
        return view

    def _on_refreshed(self) -> None:
        if self.view is not None and self.is_in_front:
            self.view.refresh()

    def _on_page_shown(self) -> None:
        if self.view is not None and not self.is_in_front:
            self.view.leave()

    def _come_back(self) -> None:
        self._page.go_to(TO_CHECK)
        if self.view is not None:
            self.view.take_focus()

    # --- the rows chosen -------------------------------------------------------------------------

    @property
    def _rows(self) -> list[ProblemRow]:
        lines = self.view.view.chosen_lines if self.view is not None else []
        return [line.row for line in lines if line.row is not None]

    @property
    def _pair(self) -> Pair | None:
        line = self.view.view.current_line if self.view is not None else None
        return line.pair if line is not None else None

    def act(self) -> None:
        """What the rows propose: put right, compared, taken back, else opened."""
        from directory_app.ui.quality.lines import IGNORED

        rows, can_write = self._rows, not self._page.directory.is_read_only
        if self._pair is not None and can_write:
            self.merge_asked.emit(self._pair.a, self._pair.b, self._come_back)
        elif self._pair is not None:
            self._compare(self._pair)
        elif self.view is not None and self.view.kind == IGNORED and can_write and rows:
            self._take_back(rows)
        elif can_write and any(row.fix is not None for row in rows):
            self._settle([row for row in rows if row.fix is not None])
        else:
            self.open_card()

    def open_card(self) -> None:
        """The card of the current row, with a way back."""
        line = self.view.view.current_line if self.view is not None else None
        if line is not None:
            self._open(line.contact_id)

    def ask_answers(self) -> None:
        """What came back of the sheet of the current row."""
        line = self.view.view.current_line if self.view is not None else None
        if line is not None and line.row is not None:
            self.answers_asked.emit(line.contact_id)

    def _open(self, contact_id: str) -> None:
        page = self._page
        page.open_contact(contact_id)
        page.panes.way_back.offer(self.tr("Back to what is to check"), self._come_back)

    # --- steps -----------------------------------------------------------------------------------

    def _settle(self, rows: Sequence[ProblemRow]) -> None:
        self._write(
            lambda: self._page.directory.quality.settle(rows, initiator=INITIATOR),
            self._page.look.texts.get("quality_done_fix", count=len(rows)),
        )

    def ignore(self, reason: str = "") -> None:
        """The problems chosen are none, until their values change."""
        marks = [(row.contact_id, row.mark) for row in self._rows if row.mark]
        if not marks or self._is_of_ignored():
            return
        said = self._page.look.texts.get("quality_done_ignore")
        self._write(
            lambda: self._page.directory.quality.ignore(marks, reason, initiator=INITIATOR), said
        )

    def _is_of_ignored(self) -> bool:
        from directory_app.ui.quality.lines import IGNORED

        return self.view is not None and self.view.kind == IGNORED

    def explain(self) -> None:
        """The same, with a reason, which the card keeps as a note."""
        from directory_app.ui.lists.name_dialog import NameDialog

        if not any(row.mark for row in self._rows) or self._is_of_ignored():
            return
        title, button = self.tr("Ignore and say why"), self.tr("Ignore")
        dialog = NameDialog(title, button, parent=self.view, caption=self.tr("&Reason"))

        def done(reason: str) -> None:
            dialog.accept()
            self.ignore(reason)

        dialog.named.connect(done)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take_back(self, rows: Sequence[ProblemRow]) -> None:
        marks = [(row.contact_id, row.mark) for row in rows]
        said = self._page.look.texts.get("quality_done_restore")
        self._write(
            lambda: self._page.directory.quality.take_back(marks, initiator=INITIATOR), said
        )

    def verify(self) -> None:
        """« Vérifié aujourd’hui »: the cards chosen, or the values where these are what is due."""
        rows, service = self._rows, self._page.directory.quality
        if not rows or self._page.directory.is_read_only or self._is_of_ignored():
            return
        ids = tuple(dict.fromkeys(row.contact_id for row in rows))
        said = self._page.look.texts.get("quality_done_verified", count=len(ids))
        if rows[0].kind is ProblemKind.VALUE_UNVERIFIED:
            values = [(row.contact_id, row.item) for row in rows]
            self._write(lambda: service.verify_values(values, initiator=INITIATOR), said)
        else:
            self._write(lambda: service.verify(ids, initiator=INITIATOR), said)

    def verify_contacts(self) -> None:
        """« Vérifié aujourd’hui » of the card shown, or of what is selected in the list; on the
        board, of its rows."""
        if self.is_in_front:
            self.verify()
            return

        def write(ids: tuple[str, ...]) -> None:
            said = self._page.look.texts.get("quality_done_verified", count=len(ids))
            self._write(lambda: self._page.directory.quality.verify(ids, initiator=INITIATOR), said)

        self._page.with_ids(write)

    def _choose_cycle(self, months: int) -> None:
        said = self.tr("Cards are to be verified every %n month(s).", "", months)
        service = self._page.directory.quality
        self._write(lambda: service.set_review_months(months, initiator=INITIATOR), said)

    def _write(self, work: Callable[[], ChangeSet], said: str) -> None:
        toast = self._page.toast

        def done(changes: ChangeSet) -> None:
            if changes.seq:
                undo = self.tr("Undo the change")
                toast.show_text(said, undo, lambda: self.undo_asked.emit(changes.seq))

        self._page.lanes.write.submit(work, done, on_error=self._on_refused)

    def _on_refused(self, error: Exception) -> None:
        if self.view is not None and self.is_in_front:
            self.view.show_error(error)
            self.view.refresh()
        else:
            self._page.show_error(error)

    # --- everything of a kind --------------------------------------------------------------------

    def preview_all(self, kind: str) -> None:
        """What the corrections of a kind would change, before any is made."""
        service, wanted = self._page.directory.quality, ProblemKind(kind)

        def read() -> list[ProblemRow]:
            findings = service.list_findings(wanted)[:_MOST_AT_ONCE]
            rows = service.rows(wanted, findings)
            return [row for row in rows if row.fix is not None and row.is_sure]

        self._page.lanes.read.submit(read, self._show_preview, on_error=self._on_refused)

    def _show_preview(self, rows: list[ProblemRow]) -> None:
        from directory_app.ui.quality.fix_all import FixAllDialog

        if self.view is None or not self.is_in_front:
            return
        if not rows:
            self._page.toast.show_text(self.tr("None of these corrects itself: open the cards."))
            return
        dialog = FixAllDialog(rows, self._page.look, self.view)
        dialog.accepted.connect(lambda: self._settle(dialog.model.chosen))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # --- two cards -------------------------------------------------------------------------------

    def _compare(self, pair: Pair) -> None:
        contacts = self._page.directory.contacts

        def read() -> tuple[Redacted, Redacted]:
            return contacts.get_card(pair.a), contacts.get_card(pair.b)

        def show(cards: tuple[Redacted, Redacted]) -> None:
            from directory_app.ui.quality.pair_dialog import PairDialog

            if self.view is None or not self.is_in_front:
                return
            can_write = not self._page.directory.is_read_only
            dialog = PairDialog(cards, can_write=can_write, parent=self.view)
            dialog.opened.connect(self._open)
            dialog.told_apart.connect(lambda: self._tell_apart(pair))
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

        self._page.lanes.read.submit(read, show, on_error=self._on_refused)

    def tell_apart(self) -> None:
        """The two cards of the current row are not the same, and are never proposed again."""
        if self._pair is not None:
            self._tell_apart(self._pair)

    def _tell_apart(self, pair: Pair) -> None:
        duplicates, texts = self._page.directory.duplicates, self._page.look.texts
        self._write(
            lambda: duplicates.tell_apart(pair.a, pair.b, initiator=INITIATOR),
            texts.get("told_apart"),
        )
