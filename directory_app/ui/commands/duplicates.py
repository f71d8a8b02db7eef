"""The watch for duplicates while a form is open: asks at each pause of the typing, tells, opens,
compares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from shiboken6 import isValid

from directory_app.ui.latest_answer import LatestAnswer

from .initiator import INITIATOR

if TYPE_CHECKING:
    from directory_app.domain.changes import ChangeSet
    from directory_app.domain.confidentiality import Redacted
    from directory_app.services.duplicate_watch import Sighting, Typed
    from directory_app.ui.contact_editor.editor import CardEditor
    from directory_app.ui.directory_page import DirectoryPage

PAUSE_MS = 150
"""Letters typed in one go are asked about once; a number is not read digit by digit."""


class DuplicateCommands(LatestAnswer):
    """Follows whichever form is open. ``answered`` after each answer that was still wanted;
    ``merge_asked`` carries the ids of the card of the form and of the one like it."""

    answered = Signal()
    merge_asked = Signal(str, str)

    def __init__(self, page: DirectoryPage) -> None:
        super().__init__(page)
        self._page = page
        self._editor: CardEditor | None = None
        self._typed: Typed | None = None
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._ask)
        page.card.shown.connect(self._follow)

    @property
    def is_waiting(self) -> bool:
        """Whether what was typed has no answer yet."""
        return self._pause.isActive() or self.is_loading

    def _follow(self) -> None:
        editor = self._page.card.editor
        if editor is self._editor:
            return
        self.forget()
        self._pause.stop()
        self._editor, self._typed = editor, None
        if editor is None:
            return
        editor.form.edited.connect(self._pause.start)
        strip = editor.similar
        strip.open_asked.connect(self._open)
        strip.compare_asked.connect(self._compare)
        strip.merge_asked.connect(self._merge)
        strip.can_merge = not editor.is_new
        strip.apart_told.connect(self._tell_apart)
        if editor.is_new and editor.edits():
            self._pause.start()  # a draft, or the text of a search that found nothing

    def _ask(self) -> None:
        from directory_app.ui.contact_editor.typed_identity import typed_identity

        editor = self._editor
        if editor is None or not isValid(editor):
            return
        typed = typed_identity(editor.form, editor.reach)
        if typed == self._typed:
            return
        self._typed = typed
        generation, watch = self._next(), self._page.directory.watch
        self._page.lanes.read.submit(
            lambda: watch.look(typed),
            lambda sighting: self._show(editor, sighting),
            **self._manners(generation),
        )

    def _show(self, editor: CardEditor, sighting: Sighting) -> None:
        self._settle()
        if isValid(editor) and editor is self._editor:
            editor.similar.show_sighting(sighting)
        self.answered.emit()

    # --- what may be done ---------------------------------------------------------------------

    def _open(self, contact_id: str) -> None:
        """The other card; what was typed is kept as a draft."""
        self._page.card.leave_form(is_passing=True)
        self._page.open_contact(contact_id)

    def _compare(self, contact_id: str) -> None:
        contacts = self._page.directory.contacts
        self._page.lanes.read.submit(
            lambda: contacts.get_card(contact_id), self._show_beside, on_error=self._page.show_error
        )

    def _merge(self, contact_id: str) -> None:
        """The two as one; what was typed is kept as a draft of the card that stays."""
        editor = self._editor
        if editor is not None and isValid(editor):
            mine = editor.contact_id
            self._page.card.leave_form(is_passing=True)
            self.merge_asked.emit(mine, contact_id)

    def _show_beside(self, other: Redacted) -> None:
        from directory_app.ui.contact_editor.compare_view import CompareView

        editor = self._editor
        if editor is not None and isValid(editor):
            CompareView(editor, other, self._open).show()

    def _tell_apart(self, contact_id: str) -> None:
        """Of a card that is stored already, for good; of a new one, as long as its form is open."""
        editor = self._editor
        if editor is None or editor.is_new:
            return
        duplicates, mine = self._page.directory.duplicates, editor.contact_id

        def write() -> ChangeSet:
            return duplicates.tell_apart(mine, contact_id, initiator=INITIATOR)

        self._page.lanes.write.submit(write, lambda _: None, on_error=self._page.show_error)
