"""Drafts: kept on disk as they are typed, offered again, in the menu until they are saved."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from directory_app.ui.contact_card.drafts import Draft, FieldKey
from directory_app.ui.directory_page import DirectoryPage
from directory_app.ui.widgets.buttons import verbatim


class DraftCommands(QObject):
    """Fills ``menu`` when it is opened: drafts come and go with every form."""

    def __init__(self, page: DirectoryPage, menu: QMenu) -> None:
        super().__init__(page)
        self._page = page
        self._menu = menu
        menu.aboutToShow.connect(self._fill)
        page.card.drafts.on_kept = self._keep
        page.current.missed.connect(self._on_missed)
        page.lanes.read.submit(page.directory.drafts.load, self._on_loaded)

    # --- on disk -----------------------------------------------------------------------------

    def _keep(self, contact_id: str, texts: Mapping[FieldKey, str]) -> None:
        keep = self._page.directory.drafts.keep
        self._page.lanes.write.submit(
            lambda: keep(contact_id, texts), lambda _: None, on_error=self._page.show_error
        )

    def _on_loaded(self, saved: Mapping[str, Mapping[FieldKey, str]]) -> None:
        """Offers the drafts of an earlier day."""
        card = self._page.card
        card.take_up_drafts(saved)
        drafts = card.drafts.list_new()
        if drafts:
            self._page.list.banner.show_text(
                self.tr("%n new contact(s) to finish", "", len(drafts)),
                action=self.tr("Resume"),
                on_action=lambda: self._resume(drafts[0].contact_id),
            )

    # --- whose contact is gone ---------------------------------------------------------------

    def _on_missed(self, asked: object) -> None:
        if isinstance(asked, str) and self._page.card.drafts.find(asked):
            self.tell_waiting(asked)

    def tell_waiting(self, contact_id: str) -> None:
        """A draft is about a contact that is in the trash, or whose creation was undone."""
        self._page.list.banner.show_text(
            self.tr("The contact of this draft is not there any more: restore it first."),
            action=self.tr("Give this draft up"),
            on_action=lambda: self._page.card.drafts.discard(contact_id),
        )

    # --- in the menu -------------------------------------------------------------------------

    def _fill(self) -> None:
        self._menu.clear()
        drafts = self._page.card.drafts.list_all()
        for draft in drafts:
            action = self._menu.addAction(verbatim(self._text_of(draft)))
            action.triggered.connect(partial(self._resume, draft.contact_id))
        if not drafts:
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
