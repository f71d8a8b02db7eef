"""What is done about a form that does not go together with what was stored meanwhile.

Brings the card up to date behind the form, compares, and asks on the conflict page what is to
stand; nothing is written here. What was confidential and shown in the form is shown again, and
noted again; what was masked stays so.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from directory_app.services.meanwhile import Writer
from directory_app.ui.contact_card.drafts import REFERENCE

if TYPE_CHECKING:  # loaded when two people change one card for the first time
    from directory_app.domain.confidentiality import Redacted
    from directory_app.domain.errors import BottinError, Conflict
    from directory_app.services.disagreements import Answers, Disagreement, Group, Texts
    from directory_app.ui.conflict_page.page import ConflictPage
    from directory_app.ui.contact_editor.editor import CardEditor
    from directory_app.ui.directory_page import DirectoryPage

Writers = Sequence[Writer]


@dataclass(frozen=True, slots=True)
class _Question:
    contact_id: str
    edits: Texts
    found: tuple[Disagreement, ...]


class ConflictCommands(QObject):
    """``settled`` carries the texts that gave way, once the form says what was decided: it is to
    be saved."""

    settled = Signal(object)

    def __init__(self, page: DirectoryPage) -> None:
        super().__init__(page)
        self._page = page
        self._question: _Question | None = None
        self._writers: Writers = ()
        self.view: ConflictPage | None = None

    # --- before saving -------------------------------------------------------------------------

    def asks_about(self, editor: CardEditor, edits: Texts) -> bool:
        """Whether the form knows of values that somebody else changed since they were typed over:
        they are asked about before anything is written."""
        from directory_app.services.disagreements import Comparison

        bases = {key: editor.form.base_of(key) for key in edits}
        before = {key: base for key, base in bases.items() if base is not None}
        stored = dict(editor.form.stored)
        found = Comparison(stored | before, stored, edits, _withheld(editor)).disagreements()
        if found:
            self._ask(editor, edits, found)
        return bool(found)

    # --- after it was refused ------------------------------------------------------------------

    def compare(self, editor: CardEditor, edits: Texts, error: Conflict) -> None:
        """The form could not be saved: brings the card up to date, then asks."""
        if editor.is_new:
            editor.show_error(error)
            return
        before = dict(editor.form.stored)
        owners = {editor.contact_id, *(key[0] for key in edits)}
        contact_id, granted = editor.contact_id, editor.form.redacted.granted_items
        directory, reason = self._page.directory, self.tr("shown on screen")
        is_shown = bool(editor.form.redacted.granted)

        def work() -> tuple[Redacted | None, Writers]:
            writers = directory.forms.list_writers(sorted(owners))
            if not is_shown:
                return None, writers
            return directory.contacts.reveal(contact_id, reason, items=granted or None), writers

        def arrived(found: tuple[Redacted | None, Writers]) -> None:
            redacted, self._writers = found
            if redacted is not None:
                self._on_card(editor, before, edits, error, redacted)
                return
            self._page.lanes.read.submit(
                lambda: directory.contacts.get_card(contact_id),
                lambda card: self._on_card(editor, before, edits, error, card),
                on_error=refused,
            )

        def refused(fault: BottinError) -> None:
            if self._page.card.editor is editor:
                editor.show_error(fault)

        self._page.lanes.write.submit(work, arrived, on_error=refused)

    def _on_card(
        self,
        editor: CardEditor,
        before: Texts,
        edits: Texts,
        error: Conflict,
        redacted: Redacted,
    ) -> None:
        from directory_app.services.disagreements import Comparison

        card = self._page.card
        if card.editor is not editor:
            return  # it was left meanwhile: what was typed is a draft
        self._page.current.show(redacted)
        if card.editor is editor:  # values shown again fill the form anew by themselves
            card.refill_form()
        fresh = card.editor
        comparison = Comparison(before, dict(fresh.form.stored), edits, _withheld(fresh))
        found = comparison.disagreements()
        if found:
            self._ask(fresh, edits, found)
        elif not fresh.banner.text:
            fresh.show_error(error)

    # --- the page ------------------------------------------------------------------------------

    def _ask(self, editor: CardEditor, edits: Texts, found: tuple[Disagreement, ...]) -> None:
        from directory_app.ui.conflict_page.wording import ConflictWording

        page = self._page
        view = self.view or self._make()
        self._question = _Question(editor.contact_id, edits, found)
        words = ConflictWording(page.look.lang, lambda id_: _name(editor, id_), view)
        heads = {one.group: words.writer(self._writer(one)) for one in found}
        page.toast.dismiss()
        page.panes.show_page(view)
        name = editor.form.itself.acronym or editor.form.itself.display_name
        view.show_found(name, editor.contact_id, found, heads, words)

    def _make(self) -> ConflictPage:
        from directory_app.ui.conflict_page.page import ConflictPage

        view = ConflictPage(self._page.look.theme, self._page)
        view.closed.connect(self._on_closed)
        view.decided.connect(self._on_decided)
        self._page.panes.body.addWidget(view)
        self.view = view
        return view

    def _writer(self, one: Disagreement) -> Writer | None:
        paths = _flat_paths(one.group)
        found = (w for w in self._writers if w.contact_id == one.group[0] and paths(w.path))
        return max(found, key=lambda w: w.at, default=None)

    def _on_closed(self) -> None:
        """The form again: it says below each field what the card says now."""
        editor, question = self._page.card.editor, self._question
        self._page.panes.show_page(None)
        self._page.panes.show_card()
        if editor is None or question is None or editor.contact_id != question.contact_id:
            return
        count = len(question.found)
        editor.banner.show_text(
            self.tr("%n value(s) were changed by somebody else meanwhile.", "", count),
            action=self.tr("Compare the two versions"),
            on_action=lambda: self.asks_about(editor, editor.edits()),
        )
        editor.first_stop().setFocus()

    def _on_decided(self, answers: Answers) -> None:
        from directory_app.services.disagreements import not_kept, resolved

        card, question = self._page.card, self._question
        self._page.panes.show_page(None)
        self._page.panes.show_card()
        editor = card.editor
        if question is None or editor is None or editor.contact_id != question.contact_id:
            return  # it was left behind the page: what was typed is a draft
        texts = resolved(question.edits, question.found, answers)
        names = {key: text for key, text in editor.draft().items() if key[1] == REFERENCE}
        self._question = None
        card.refill_form(instead=names | texts)
        self.settled.emit(not_kept(question.found, answers))


def _withheld(editor: CardEditor) -> frozenset[tuple[str, str]]:
    owner = editor.contact_id
    return frozenset((owner, one.partition(".")[0]) for one in editor.form.redacted.withheld)


def _name(editor: CardEditor, contact_id: str) -> str:
    reference = editor.form.reference(contact_id)
    return reference.display_name if reference is not None else ""


def _flat_paths(group: Group) -> Callable[[str], bool]:
    """Whether a path of the flat form is what a group of a form's texts is about."""
    collection = group[1].partition(".")[0]
    if group[2]:
        return lambda path: path == f"{collection}/{group[2]}"
    return lambda path: path == group[1] or path.startswith(f"{collection}/")
