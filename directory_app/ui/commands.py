"""What the user may do with the contact shown: copy, write to, correct; and undo the last step.

Each command acts on the card of the text that was typed, never on the one before it: it waits for
the search when the keys came faster.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QGuiApplication

from directory_app.domain.changes import ChangeSet, Kind
from directory_app.domain.errors import Refused
from directory_app.services.history import Step, StepResult

from .contact_card import wording
from .contact_card.presentation import ValueLine
from .directory_page import DirectoryPage
from .external_links import mail_url, open_link, web_url

INITIATOR = "window"


class CopyCommands(QObject):
    """The clipboard and the way out to mail program and browser."""

    def __init__(self, page: DirectoryPage) -> None:
        super().__init__(page)
        self._page = page
        card = page.card
        card.value_copied.connect(self._copy_line)
        card.phone_copied.connect(lambda phone: self._copy("phones", phone))
        card.linked.connect(self._on_linked)
        card.addressed.connect(self._on_addressed)

    def copy_first(self, collection: str) -> None:
        """Copies the first value of a kind of the contact shown, or says that there is none."""
        self._page.when_settled(lambda: self._copy_first_now(collection))

    def _copy_first_now(self, collection: str) -> None:
        card = self._page.card.card
        line = card.first_copied(collection) if card else None
        if line is None:
            self._page.card.toast.show_text(wording.nothing_to_copy_text(collection))
        else:
            self._copy_line(line)

    def _copy_line(self, line: ValueLine) -> None:
        self._copy(line.collection, line.copied)

    def _copy(self, collection: str, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        said = ", ".join(text.splitlines())
        self._page.card.toast.show_text(wording.copied_text(collection, said))

    def _on_linked(self, link: str) -> None:
        self._open(web_url(link))

    def _on_addressed(self, address: str) -> None:
        self._open(mail_url(address))

    def _open(self, url: QUrl | None) -> None:
        if url is None or not open_link(url):
            text = self.tr("Nothing on this computer opens this link. Copy it instead.")
            self._page.list.banner.show_text(text)


class EditCommands(QObject):
    """Opening the form, saving it, giving it up."""

    saved = Signal()

    def __init__(self, page: DirectoryPage) -> None:
        super().__init__(page)
        self._page = page
        self._is_saving = False
        page.card.save_asked.connect(self.save)
        page.card.discard_asked.connect(self.discard)
        page.card.resume_asked.connect(self._on_resume_asked)

    def open_form(self) -> None:
        """Opens the form on the contact shown."""
        self._page.when_settled(self._page.card.open_form)

    def save(self) -> None:
        """Writes the fields that were changed, all in one step; the form stays open until then,
        and stays when something goes wrong."""
        editor = self._page.card.editor
        if editor is None or self._is_saving:
            return
        contact_id, texts = editor.card.contact_id, editor.changed_texts
        shown = [line.item for line in editor.card.values if line.item is not None]
        if not texts:
            self._on_saved(contact_id)
            return
        correct_all = self._page.directory.contacts.correct_all

        def write() -> ChangeSet:
            return correct_all(texts, shown=shown, initiator=INITIATOR)

        self._is_saving = True
        self._page.card.drafts.keep(contact_id, texts)  # whatever happens, nothing is lost
        self._page.lanes.write.submit(
            write, lambda _: self._on_saved(contact_id), on_error=self._on_refused
        )

    def discard(self) -> None:
        """Gives up what was typed; a toast gives it back."""
        card = self._page.card
        if card.editor is None:
            return
        contact_id, texts = card.editor.card.contact_id, card.editor.changed_texts
        card.drafts.discard(contact_id)
        card.close_form()
        self._page.list.view.setFocus()
        if texts:
            card.toast.show_text(
                self.tr("Changes given up"),
                self.tr("Take them back"),
                lambda: self._take_back(contact_id, texts),
            )

    def _take_back(self, contact_id: str, texts: dict[tuple[str, str, str], str]) -> None:
        self._page.card.drafts.keep(contact_id, texts)
        self._on_resume_asked(contact_id)

    def _on_resume_asked(self, contact_id: str) -> None:
        shown = self._page.card.card
        if shown is None or shown.contact_id != contact_id:
            self._page.open_contact(contact_id)
        self.open_form()

    def _on_saved(self, contact_id: str) -> None:
        self._is_saving = False
        card = self._page.card
        card.drafts.discard(contact_id)
        if card.editor is not None and card.editor.card.contact_id == contact_id:
            card.close_form()
            self._page.list.view.setFocus()
        self.saved.emit()

    def _on_refused(self, error: Exception) -> None:
        self._is_saving = False
        editor = self._page.card.editor
        if editor is None:
            self._page.show_error(error)
        else:
            editor.show_error(error)


class UndoCommands(QObject):
    """``named`` carries the texts of the next undo and redo, empty when there is none."""

    named = Signal(str, str)

    def __init__(self, page: DirectoryPage) -> None:
        super().__init__(page)
        self._page = page
        self._texts = page.look.texts
        page.refreshed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Reads what undo and redo would do."""
        history = self._page.directory.history
        self._page.lanes.read.submit(
            lambda: (history.next_undo(), history.next_redo()),
            lambda steps: self.named.emit(*(self._name(step) for step in steps)),
        )

    def undo(self) -> None:
        """Takes back the last step of the directory."""
        history = self._page.directory.history
        self._run(lambda: history.undo(initiator=INITIATOR), self._on_undone)

    def redo(self) -> None:
        """Makes good the last step taken back."""
        history = self._page.directory.history
        self._run(lambda: history.redo(initiator=INITIATOR), self._on_redone)

    def _run(self, work: Callable[[], StepResult], on_done: Callable[[StepResult], None]) -> None:
        self._page.lanes.write.submit(work, on_done, on_error=self._page.show_error)

    def _name(self, step: Step | None) -> str:
        return "" if step is None else self._texts.step(step)

    def _subject(self, step: Step) -> str:
        return step.subject if step.kind is Kind.EDIT and step.subject else self._name(step)

    def _on_undone(self, result: StepResult) -> None:
        self._tell(result, self.tr("Change undone: %1"), self.tr("Redo"), self.redo)

    def _on_redone(self, result: StepResult) -> None:
        self._tell(result, self.tr("Change made again: %1"), self.tr("Undo again"), self.undo)

    def _tell(
        self, result: StepResult, template: str, action: str, on_action: Callable[[], None]
    ) -> None:
        toast = self._page.card.toast
        if result.done and result.step is not None:
            text = template.replace("%1", self._subject(result.step))
            toast.show_text(text, action, on_action)
        else:
            toast.show_text(self._texts.error(Refused(result.code)))
