"""« Feuille de vérification… » and « Inscrire les réponses… »: what leaves, and what comes back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QObject, QUrl, QUrlQuery, Signal
from PySide6.QtWidgets import QFileDialog

from directory_app.domain.errors import BottinError, Conflict
from directory_app.ui.clipboard import put_on_clipboard
from directory_app.ui.error_text import error_text
from directory_app.ui.external_links import mail_url, open_folder, open_link

from .initiator import INITIATOR

if TYPE_CHECKING:  # the pages are loaded when they are first wanted
    from directory_app.domain.changes import ChangeSet
    from directory_app.services.exports import Selection
    from directory_app.services.verification.service import (
        Answer,
        Gathered,
        Questionnaire,
        Unfinished,
    )
    from directory_app.ui.directory_page import DirectoryPage
    from directory_app.ui.verification.answer_page import AnswerPage
    from directory_app.ui.verification.sheet_page import SheetPage


def message_url(address: str, subject: str) -> QUrl | None:
    """A new message with its subject; None for what is no address. Its text is in the clipboard: a
    link of its length is cut by mail programs."""
    url = mail_url(address)
    if url is None:
        return None
    query = QUrlQuery()
    query.addQueryItem("subject", bytes(QUrl.toPercentEncoding(subject).data()).decode())
    url.setQuery(query)
    return url


class VerificationCommands(QObject):
    """``undo_asked`` carries the number of the step that a toast's button takes back;
    ``unfinished_found``: answers of an earlier day wait to be entered."""

    undo_asked = Signal(int)
    unfinished_found = Signal()

    def __init__(self, page: DirectoryPage) -> None:
        super().__init__(page)
        self._page = page
        self._folder = QDir.homePath()
        self._reason = ""
        self._unfinished: dict[str, str] = {}
        self.sheets: SheetPage | None = None
        self.answers: AnswerPage | None = None
        self.open_link: Callable[[QUrl], bool] = open_link
        page.refreshed.connect(self._on_refreshed)
        page.stopping.connect(self._on_stopping)
        self._look_for_unfinished()

    # --- sheets --------------------------------------------------------------------------------

    def open_sheets(self) -> None:
        """Of what is selected, or of the contact shown."""

        def show(ids: tuple[str, ...]) -> None:
            from directory_app.services.exports import Selection

            alone = self._page.find_name(ids[0]) if len(ids) == 1 else ""
            many = self.tr("%n contact(s) selected", "", len(ids))
            self.show_sheets(Selection(ids=ids), alone or many)

        self._page.with_ids(show)

    def show_sheets(self, selection: Selection, title: str) -> None:
        """Of a selection, which ``title`` names."""
        view = self.sheets or self._make_sheets()
        self._page.toast.dismiss()
        self._page.panes.show_page(view)
        view.show_for(selection, title)

    def _make_sheets(self) -> SheetPage:
        from directory_app.ui.verification.sheet_page import SheetPage

        page = self._page
        view = SheetPage(page.directory, page.lanes, page.look, page)
        view.closed.connect(self._on_closed)
        view.place_asked.connect(self._ask_where)
        view.saved.connect(self._on_saved)
        view.copied.connect(self._on_copied)
        page.panes.body.addWidget(view)
        self.sheets = view
        return view

    def _ask_where(self) -> None:
        from directory_app.services.verification.service import file_name_for, suffix_of

        view = self.sheets
        if view is None or view.found is None:
            return
        is_each = view.options.is_each
        suffix = suffix_of(view.file_kind)
        title = self.tr("Choose a folder") if is_each else self.tr("Save")
        dialog = QFileDialog(view, title, self._folder, "" if is_each else f"*{suffix}")
        if is_each:
            dialog.setFileMode(QFileDialog.FileMode.Directory)
        else:
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setFileMode(QFileDialog.FileMode.AnyFile)
            dialog.selectFile(file_name_for(view.found.sheets, view.file_kind))
        dialog.fileSelected.connect(self.save_to)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_to(self, chosen: str) -> None:
        """Makes the file at ``chosen``, or the files in that folder. A name that had to be
        completed overwrites nothing."""
        from directory_app.services.verification.service import suffix_of

        view = self.sheets
        if view is None:
            return
        suffix = "" if view.options.is_each else suffix_of(view.file_kind)
        is_complete = chosen.casefold().endswith(suffix)
        target = Path(chosen if is_complete else f"{chosen}{suffix}")
        self._folder = str(target if view.options.is_each else target.parent)
        view.save_to(target, overwrite=is_complete)

    def _on_saved(self, paths: tuple[Path, ...]) -> None:
        if len(paths) == 1:
            text = self.tr("File saved: %1").replace("%1", paths[0].name)
        else:
            text = self.tr("%n sheet(s) saved", "", len(paths))
        folder = paths[0].parent
        action = self.tr("Open the folder")
        self._page.toast.show_text(text, action, lambda: open_folder(folder))

    def _on_copied(self, text: str, found: Gathered, is_mail: bool) -> None:
        from directory_app.services.verification.service import subject_of

        is_secret = found.grant.confidential or found.grant.personal
        put_on_clipboard(text, is_secret=is_secret)
        url = message_url(found.sheets[0].email, subject_of(found.sheets[0])) if is_mail else None
        if url is not None and self.open_link(url):
            told = self.tr("The text is copied: paste it into the message.")
        else:
            told = self.tr("Text copied.")
        self._page.toast.show_text(told)

    # --- answers -------------------------------------------------------------------------------

    def open_answers(self) -> None:
        """Of the contact shown; without one, of the sheet whose reference is typed."""
        if self._page.is_many or self._page.card.card is None:
            self._show_answers()
            return
        self._page.with_ids(lambda ids: self.show_answers(ids[0]))

    def show_answers(self, contact_id: str) -> None:
        """Of one contact, with the answers that were left unfinished."""
        self._show_answers()
        self._read(contact_id)

    def _show_answers(self) -> None:
        view = self.answers or self._make_answers()
        self._page.toast.dismiss()
        view.flush_draft()
        view.clear()
        self._page.panes.show_page(view)
        view.first_stop().setFocus()

    def _make_answers(self) -> AnswerPage:
        from directory_app.ui.verification.answer_page import AnswerPage

        view = AnswerPage(self._page.look, self._page)
        view.closed.connect(self._on_closed)
        view.code_asked.connect(self._on_code)
        view.reveal_asked.connect(self._on_reveal)
        view.save_asked.connect(self._on_save)
        view.draft_changed.connect(self._on_draft)
        self._page.panes.body.addWidget(view)
        self.answers = view
        return view

    def _read(self, contact_id: str) -> None:
        service, self._reason = self._page.directory.verification, ""

        def show(found: Questionnaire, draft: Mapping[str, Answer]) -> None:
            view = self.answers
            if view is not None and self._is_in_front(view):
                view.show_sheet(found, draft)

        def with_draft(draft: Mapping[str, Answer]) -> None:
            self._page.lanes.read.submit(
                lambda: service.questions(contact_id),
                lambda found: show(found, draft),
                on_error=self._on_failed,
            )

        self._page.lanes.draft.submit(
            lambda: service.load_draft(contact_id), with_draft, on_error=self._on_failed
        )

    def _on_code(self, text: str) -> None:
        service = self._page.directory.verification
        self._page.lanes.read.submit(
            lambda: service.find_id(text), self._read, on_error=self._on_failed
        )

    def _on_reveal(self, reason: str) -> None:
        if self.answers is not None and self.answers.contact_id:
            self._reveal(self.answers.contact_id, reason)

    def _reveal(self, contact_id: str, reason: str, *, is_conflict: bool = False) -> None:
        service = self._page.directory.verification

        def show(found: Questionnaire) -> None:
            self._reason = reason
            self._take_up(found, is_conflict=is_conflict)

        self._page.lanes.write.submit(
            lambda: service.reveal(contact_id, reason), show, on_error=self._on_failed
        )

    def _take_up(self, found: Questionnaire, *, is_conflict: bool = False) -> None:
        view = self.answers
        if view is not None and view.contact_id == found.sheet.contact_id:
            view.update_sheet(found, is_conflict=is_conflict)

    def _on_save(self, answers: Mapping[str, Answer]) -> None:
        view, service = self.answers, self._page.directory.verification
        if view is None or view.questionnaire is None:
            return
        asked = view.questionnaire
        self._page.lanes.write.submit(
            lambda: service.answer(asked, answers, initiator=INITIATOR),
            lambda changes: self._on_entered(asked, changes),
            on_error=self._on_refused,
        )

    def _on_entered(self, asked: Questionnaire, changes: ChangeSet) -> None:
        view = self.answers
        self._keep(asked.sheet.contact_id, {})
        if view is not None:
            view.is_saving = False
            view.clear()
            self._on_closed()
        name = "" if asked.sheet.is_confidential else asked.sheet.short_name
        text = self.tr("Answers entered: %1").replace("%1", name)
        if not name:
            text = self.tr("Answers entered")
        seq, toast = changes.seq, self._page.toast
        if seq:
            toast.show_text(text, self.tr("Undo the answers"), lambda: self.undo_asked.emit(seq))
        else:
            toast.show_text(self.tr("Nothing had to be changed."))

    def _on_refused(self, error: BottinError) -> None:
        view = self.answers
        if view is None or not view.contact_id:
            self._page.show_error(error)
        elif isinstance(error, Conflict):
            self._read_again(is_conflict=True)
        else:
            view.show_refused(error)

    def _read_again(self, *, is_conflict: bool = False) -> None:
        view, service = self.answers, self._page.directory.verification
        if view is None or not view.contact_id:
            return
        contact_id = view.contact_id
        if self._reason:
            if is_conflict:
                self._reveal(contact_id, self._reason, is_conflict=True)
            return
        self._page.lanes.read.submit(
            lambda: service.questions(contact_id),
            lambda found: self._take_up(found, is_conflict=is_conflict),
            on_error=self._on_failed,
        )

    def _on_failed(self, error: BottinError) -> None:
        view = self.answers
        if view is None or not self._is_in_front(view):
            self._page.show_error(error)
            return
        text = error_text(error, self._page.look.texts)
        if error.code == "reason_missing":
            view.show_reason_error(text)
        else:
            view.banner.show_text(text)

    # --- drafts --------------------------------------------------------------------------------

    def _on_draft(self, answers: Mapping[str, Answer]) -> None:
        if self.answers is not None and self.answers.contact_id:
            self._keep(self.answers.contact_id, answers)

    def _keep(self, contact_id: str, answers: Mapping[str, Answer]) -> None:
        service, kept = self._page.directory.verification, dict(answers)
        self._note(contact_id, is_kept=bool(kept))
        self._page.lanes.draft.submit(
            lambda: service.keep_draft(contact_id, kept),
            lambda _: None,
            on_error=self._on_failed,
        )

    def _note(self, contact_id: str, *, is_kept: bool) -> None:
        """What the menu of the drafts says of a sheet that is, or was, in front."""
        view = self.answers
        if not is_kept:
            self._unfinished.pop(contact_id, None)
        elif view is not None and view.questionnaire is not None:
            sheet = view.questionnaire.sheet
            self._unfinished[contact_id] = "" if sheet.is_confidential else sheet.short_name

    def _look_for_unfinished(self) -> None:
        directory = self._page.directory
        self._page.lanes.read.submit(
            lambda: directory.verification.list_unfinished(),
            self._on_unfinished,
            on_error=lambda _: None,
        )

    def _on_unfinished(self, found: Sequence[Unfinished]) -> None:
        self._unfinished = {one.contact_id: one.name for one in found} | self._unfinished
        if found:
            self.unfinished_found.emit()

    def unfinished(self) -> Sequence[tuple[str, Callable[[], None]]]:
        """The answers that wait to be entered: what each is called in a menu, and what takes it up
        again."""
        nameless = self.tr("Answers of a confidential contact")
        template = self.tr("Answers: %1")
        return [
            (template.replace("%1", name) if name else nameless, partial(self.show_answers, id_))
            for id_, name in self._unfinished.items()
        ]

    # --- around --------------------------------------------------------------------------------

    def _is_in_front(self, view: QObject | None) -> bool:
        return view is not None and self._page.panes.page is view

    def _on_closed(self) -> None:
        """Back to where the page was opened from: the list, or a place that is a page itself."""
        place = self._page.place
        self._page.panes.show_page(None)
        if place.has_page:
            self._page.go_to(place)
            return
        (self._page.list.first_stop() or self._page.list.box).setFocus()

    def _on_refreshed(self) -> None:
        if self.sheets is not None and self._is_in_front(self.sheets):
            self.sheets.refresh()
        view = self.answers
        if view is not None and self._is_in_front(view) and not view.is_saving:
            self._read_again()

    def _on_stopping(self) -> None:
        if self.answers is not None:
            self.answers.flush_draft()
