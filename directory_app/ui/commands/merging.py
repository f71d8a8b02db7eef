"""« Fusionner les fiches »: the page is opened for two cards, followed, and done as one step."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from directory_app.domain.changes import ChangeSet
from directory_app.domain.errors import Conflict, UserError
from directory_app.ui.directory_page import DirectoryPage
from directory_app.ui.error_text import error_text
from directory_app.ui.quality.feed import Asked

from .initiator import INITIATOR

if TYPE_CHECKING:  # the page is loaded when it is first wanted
    from directory_app.services.merging.preview import Preview
    from directory_app.ui.merge_page.page import MergePage


class MergeCommands(QObject):
    """``undo_asked`` carries the number of the step that a toast's button takes back."""

    undo_asked = Signal(int)

    def __init__(self, page: DirectoryPage) -> None:
        super().__init__(page)
        self._page = page
        self.view: MergePage | None = None
        self._come_back: Callable[[], None] = self._show_list
        self._is_stale = False
        self._is_telling_draft = False
        self._asked = Asked(page.lanes.read, self)
        self._asked.answered.connect(self._on_preview)
        self._asked.failed.connect(self._on_unreadable)
        page.selection.merge_asked.connect(self.open)
        page.refreshed.connect(self._on_refreshed)

    # --- coming -----------------------------------------------------------------------------------

    @property
    def is_settled(self) -> bool:
        """Whether what is shown is what was chosen last."""
        return not self._asked.is_loading

    @property
    def is_in_front(self) -> bool:
        """Whether the page is what the window shows."""
        return self.view is not None and self._page.panes.page is self.view

    def open(self) -> None:
        """Of the two cards that are selected; says what is missing when there are not two."""
        self._page.with_ids(self._open_selected)

    def _open_selected(self, ids: tuple[str, ...]) -> None:
        if len(ids) == 2:
            self.open_pair(*ids)
        else:
            text = self.tr("Select exactly two cards of the same kind, then merge them.")
            self._page.toast.show_text(text)

    def open_pair(self, a: str, b: str, come_back: Callable[[], None] | None = None) -> None:
        """Two cards by their ids. ``come_back``: where they were chosen."""
        merging = self._page.directory.merging
        self._come_back = come_back or self._show_list
        self._page.lanes.read.submit(
            lambda: merging.preview(a, b), self._show, on_error=self._on_refused_pair
        )

    def _on_refused_pair(self, error: Exception) -> None:
        self._page.toast.show_text(error_text(error, self._page.look.texts))

    def _show(self, preview: Preview) -> None:
        view, page = self.view or self._make(), self._page
        page.card.leave_form()
        page.toast.dismiss()
        page.panes.show_page(view)
        view.begin(preview)
        self._tell_draft()

    def _make(self) -> MergePage:
        from directory_app.ui.merge_page.page import MergePage

        page = self._page
        view = MergePage(page.look, page)
        view.choices_changed.connect(self._read)
        view.confirmed.connect(self._merge)
        view.told_apart.connect(self._tell_apart)
        view.opened.connect(self._open_card)
        view.closed.connect(self._leave)
        page.panes.body.addWidget(view)
        self.view = view
        return view

    # --- following --------------------------------------------------------------------------------

    def _read(self) -> None:
        view = self.view
        if view is None or view.preview is None:
            return
        a, b, choices = view.preview.a.id, view.preview.b.id, view.choices
        merging = self._page.directory.merging
        self._asked.ask(lambda _: merging.preview(a, b, choices))

    def _on_preview(self, preview: Preview) -> None:
        view = self.view
        if view is None or not self.is_in_front:
            return
        before = view.preview
        is_stale = self._is_stale or (
            before is not None and _versions(before) != _versions(preview)
        )
        self._is_stale = False
        view.show_preview(preview, is_stale=is_stale)
        view.set_under_way(is_under_way=False)
        if self._is_telling_draft:
            view.banner.dismiss()
        if not self._tell_draft() and is_stale:
            self._tell_stale()

    def _tell_stale(self) -> None:
        if self.view is not None:
            self.view.show_error(
                self.tr(
                    "One of the two cards was changed meanwhile: the comparison is up to date, "
                    "and nothing was written."
                )
            )

    def _tell_draft(self) -> bool:
        """Whether something was typed of the card that would go, and is not saved: said at once,
        with the way to it."""
        view = self.view
        self._is_telling_draft = view is not None and self._drafted() is not None
        if view is not None and self._is_telling_draft:
            view.banner.show_text(
                error_text(UserError("merge_draft"), self._page.look.texts),
                action=self.tr("Resume the draft"),
                on_action=self.resume_draft,
            )
        return self._is_telling_draft

    def _drafted(self) -> str | None:
        """In whose form something was typed of the card that would go."""
        if self.view is None or self.view.preview is None:
            return None
        return self._page.card.drafts.find_about(self.view.preview.b.id)

    def resume_draft(self) -> None:
        """Opens that form; there is a way back here."""
        found = self._drafted()
        if found is not None:
            self._open_card(found)
            self._page.card.resume(found)

    def _on_unreadable(self, error: Exception) -> None:
        """One of them is gone."""
        if self.view is not None:
            self.view.show_error(error_text(error, self._page.look.texts))

    def _on_refreshed(self) -> None:
        if self.is_in_front:
            self._read()

    # --- doing ------------------------------------------------------------------------------------

    def _merge(self) -> None:
        view = self.view
        if view is None or view.preview is None:
            return
        if self._tell_draft():
            view.set_under_way(is_under_way=False)
            return
        preview, choices, merging = view.preview, view.choices, self._page.directory.merging
        a, b = preview.a.id, preview.b.id
        self._page.lanes.write.submit(
            lambda: merging.merge(a, b, choices, preview.versions, initiator=INITIATOR),
            lambda changes: self._on_merged(a, changes),
            on_error=self._on_refused,
        )

    def _on_merged(self, stays: str, changes: ChangeSet) -> None:
        self._asked.forget()
        self._leave()
        if self._page.panes.is_browsing:
            self._page.show_contact(stays)
        self._page.toast.show_text(
            self.tr("2 cards merged"),
            self.tr("Undo the merge"),
            lambda: self.undo_asked.emit(changes.seq),
        )

    def _on_refused(self, error: Exception) -> None:
        if self.view is None or not self.is_in_front:
            self._page.show_error(error)
            return
        self.view.show_error(error_text(error, self._page.look.texts))
        if isinstance(error, Conflict):
            self._is_stale = True
            self._read()

    def _tell_apart(self) -> None:
        view = self.view
        if view is None or view.preview is None:
            return
        a, b = view.preview.a.id, view.preview.b.id
        duplicates, texts = self._page.directory.duplicates, self._page.look.texts

        def done(changes: ChangeSet) -> None:
            self._leave()
            if changes.seq:
                undo = self.tr("Undo the change")
                self._page.toast.show_text(
                    texts.get("told_apart"), undo, lambda: self.undo_asked.emit(changes.seq)
                )

        self._page.lanes.write.submit(
            lambda: duplicates.tell_apart(a, b, initiator=INITIATOR),
            done,
            on_error=self._on_refused,
        )

    # --- going ------------------------------------------------------------------------------------

    def _open_card(self, contact_id: str) -> None:
        page, view = self._page, self.view
        page.open_contact(contact_id)
        if view is not None and view.preview is not None:
            a, b, back = view.preview.a.id, view.preview.b.id, self._come_back
            page.panes.way_back.offer(
                self.tr("Back to the merge"), lambda: self.open_pair(a, b, back)
            )

    def _leave(self) -> None:
        self._asked.forget()
        self._come_back()

    def _show_list(self) -> None:
        self._page.panes.show_page(None)
        self._page.list.rows.setFocus()


def _versions(preview: Preview) -> dict[str, int]:
    return dict(zip((preview.a.id, preview.b.id), preview.versions, strict=True))
