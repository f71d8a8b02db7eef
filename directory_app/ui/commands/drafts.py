"""Drafts: kept on disk as they are typed, offered again, in the menu until they are saved."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QMenu

from directory_app.ui.error_text import error_text
from directory_app.ui.widgets.buttons import verbatim
from directory_app.ui.widgets.plain_tip import set_entry_text

if TYPE_CHECKING:
    from directory_app.domain.errors import BottinError
    from directory_app.services.drafts import Draft as SavedDraft
    from directory_app.ui.contact_card.drafts import Draft, FieldKey
    from directory_app.ui.directory_page import DirectoryPage

Others = Sequence[tuple[str, Callable[[], None]]]
"""Drafts that are no form's: what each is called in the menu, and what takes it up again."""

_AGAIN_MS = 5_000
"""A draft that the disk refused is tried again this long after, without a word."""


class DraftCommands(QObject):
    """Fills ``menu`` when it is opened: drafts come and go with every form. ``list_others`` gives
    those that are no form's."""

    def __init__(self, page: DirectoryPage, menu: QMenu) -> None:
        super().__init__(page)
        self._page = page
        self._menu = menu
        self._unkept: dict[str, Mapping[FieldKey, str]] = {}
        self._is_failing = False
        self.list_others: Callable[[], Others] = tuple
        self._again = QTimer(self, interval=_AGAIN_MS, singleShot=True)
        self._again.timeout.connect(self._try_again)
        menu.aboutToShow.connect(self._fill)
        page.card.drafts.on_kept = self._keep
        page.current.missed.connect(self._on_missed)
        page.current.arrived.connect(self._on_arrived)
        page.lanes.draft.submit(page.directory.drafts.load, self._on_loaded)

    # --- on disk -----------------------------------------------------------------------------

    def _keep(self, contact_id: str, texts: Mapping[FieldKey, str]) -> None:
        self._unkept[contact_id] = dict(texts)
        self._mark_rows()
        self._send(contact_id)

    def _send(self, contact_id: str) -> None:
        drafts, texts = self._page.directory.drafts, self._unkept[contact_id]
        turn = drafts.take_turn()
        self._page.lanes.draft.submit(
            lambda: drafts.keep(contact_id, texts, turn),
            lambda _: self._on_kept(contact_id, texts),
            on_error=self._on_refused,
        )

    def _on_kept(self, contact_id: str, texts: Mapping[FieldKey, str]) -> None:
        if self._unkept.get(contact_id) is texts:
            del self._unkept[contact_id]
        self._is_failing = bool(self._unkept)
        if texts:
            self._page.card.say_kept(contact_id)

    def _on_refused(self, error: BottinError) -> None:
        """Said once; typing goes on, and it is tried again until it is done."""
        if not self._is_failing:
            sentence = error_text(error, self._page.look.texts)
            text = self.tr("Your draft cannot be kept for the moment. %1").replace("%1", sentence)
            self._page.list.banner.show_text(text)
        self._is_failing = True
        self._again.start()

    def _try_again(self) -> None:
        for contact_id in tuple(self._unkept):
            self._send(contact_id)

    def _mark_rows(self) -> None:
        drafts = self._page.card.drafts.list_all()
        self._page.list.model.set_drafted(one.contact_id for one in drafts)

    def _on_loaded(self, saved: Mapping[str, SavedDraft]) -> None:
        """Drafts of an earlier day: of a form that was saved, none is offered; the power may have
        gone between the two."""
        if not saved or self._page.directory.is_read_only:
            self._offer_all(saved)
            return
        self._page.lanes.write.submit(
            lambda: self._page.directory.forms.list_saved(saved),
            lambda done: self._on_told(saved, done),
            on_error=lambda _: self._offer_all(saved),
        )

    def _on_told(self, saved: Mapping[str, SavedDraft], done: frozenset[str]) -> None:
        drafts = self._page.directory.drafts
        for contact_id in done:
            turn = drafts.take_turn()
            work = partial(drafts.discard, contact_id, turn)
            self._page.lanes.draft.submit(work, lambda _: None, on_error=lambda _: None)
        self._offer_all({id_: one for id_, one in saved.items() if id_ not in done})

    def _offer_all(self, saved: Mapping[str, SavedDraft]) -> None:
        card = self._page.card
        card.take_up_drafts(saved)
        self._mark_rows()
        self.offer()

    def offer(self) -> None:
        """Says how many drafts wait to be finished, and takes the only one up."""
        drafts = self._page.card.drafts.list_all()
        found: list[Callable[[], None]] = [partial(self._resume, o.contact_id) for o in drafts]
        found += [resume for _, resume in self.list_others()]
        if len(found) == 1:
            self._offer(1, self.tr("Resume"), found[0])
        elif found:
            self._offer(len(found), self.tr("See"), self._show_menu)

    def _offer(self, count: int, text: str, action: Callable[[], None]) -> None:
        sentence = self.tr("%n draft(s) to finish", "", count)
        self._page.list.banner.show_text(sentence, action=text, on_action=action)

    def _show_menu(self) -> None:
        banner = self._page.list.banner
        self._menu.popup(banner.mapToGlobal(banner.rect().bottomLeft()))

    # --- whose contact is gone ---------------------------------------------------------------

    def _on_missed(self, asked: object) -> None:
        if isinstance(asked, str) and self._page.card.drafts.find(asked):
            self.tell_waiting(asked)

    def _on_arrived(self) -> None:
        """A draft of another window, or of before a merge that was done again."""
        asked, shown = self._page.current.asked, self._page.card.card
        if not isinstance(asked, str) or shown is None or shown.contact_id == asked:
            return
        if self._page.card.drafts.find(asked):
            text = self.tr("The contact of this draft went into this one: undo the merge first.")
            self._tell_waiting(text, asked)

    def tell_waiting(self, contact_id: str) -> None:
        """A draft is about a contact that is in the trash, or whose creation was undone."""
        text = self.tr("The contact of this draft is not there any more: restore it first.")
        self._tell_waiting(text, contact_id)

    def _tell_waiting(self, text: str, contact_id: str) -> None:
        self._page.list.banner.show_text(
            text,
            action=self.tr("Give this draft up"),
            on_action=lambda: self._page.card.drafts.discard(contact_id),
        )

    # --- in the menu -------------------------------------------------------------------------

    def _fill(self) -> None:
        self._menu.clear()
        drafts = self._page.card.drafts.list_all()
        for draft in drafts:
            action = set_entry_text(self._menu.addAction(""), verbatim(self._text_of(draft)))
            action.triggered.connect(partial(self._resume, draft.contact_id))
        others = self.list_others()
        for text, resume in others:
            action = set_entry_text(self._menu.addAction(""), verbatim(text))
            action.triggered.connect(lambda _=False, r=resume: r())
        if not drafts and not others:
            self._menu.addAction(self.tr("No draft")).setEnabled(False)

    def _resume(self, contact_id: str) -> None:
        self._page.panes.show_page(None)
        self._page.panes.show_card()
        self._page.card.resume(contact_id)

    def _text_of(self, draft: Draft) -> str:
        if not draft.is_new:
            return draft.name or self.tr("A contact")
        if draft.kind == "person":
            return self.tr("New person: %1").replace("%1", draft.name or "…")
        return self.tr("New organisation: %1").replace("%1", draft.name or "…")
