"""What leaves: the list displayed, what is selected, or one contact, by the export page."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from directory_app.ui.export_page.any_list import ANY_LIST
from directory_app.ui.external_links import open_folder

if TYPE_CHECKING:
    from directory_app.services.exports import Selection
    from directory_app.ui.directory_page import DirectoryPage
    from directory_app.ui.export_page.page import ExportPage
    from directory_app.ui.settings import WindowSettings

VCARD = "vcard3"


class ExportCommands(QObject):
    """Opens the export page on what is asked for; it stands in place of list and card."""

    def __init__(self, page: DirectoryPage, settings: WindowSettings) -> None:
        super().__init__(page)
        self._page = page
        self._settings = settings
        self.view: ExportPage | None = None
        self._came_from: QWidget | None = None
        page.selection.bcc_asked.connect(self.copy_bcc)
        page.selection.export_asked.connect(self.export)
        page.refreshed.connect(self._on_refreshed)

    def copy_bcc(self) -> None:
        """Ctrl+Maj+M: the e-mails of the list displayed, or of what is selected in it."""
        self._page.when_answered(lambda: self._show_displayed(ANY_LIST))

    def export(self) -> None:
        """Ctrl+Maj+X: the list displayed, or what is selected in it."""
        profile = self._settings.export_profile
        self._page.when_answered(lambda: self._show_displayed(profile))

    def export_card(self) -> None:
        """The contact shown, alone."""
        from directory_app.services.exports import Selection

        card = self._page.card.card
        if card is not None:
            selection = Selection(ids=(card.contact_id,))
            self._page.when_settled(lambda: self._show(selection, card.title, 1, VCARD))

    def show_for(self, selection: Selection, title: str, count: int, profile: str) -> None:
        """What another page asks for; closed, it is back on that page."""
        self._show(selection, title, count, profile)

    def _show_displayed(self, profile: str) -> None:
        from directory_app.services.exports import Selection

        page = self._page
        if page.is_many:
            keys = page.list.selected_keys
            title = self.tr("%n contact(s) selected", "", len(keys))
            self._show(Selection(keys=keys), title, len(keys), profile)
            return
        listing, text = page.listing, page.session.answered
        title = page.sidebar.name_of(page.place)
        selection = Selection(listing=listing, text=text, label=self._label(text))
        self._show(selection, title, page.list.model.rowCount(), profile)

    def _label(self, text: str) -> str:
        """How the register names what is displayed; a stable word where there is no list."""
        place = self._page.place
        return f"list:{place.name}" if place.list_id and not text.strip() else ""

    def _show(self, selection: Selection, title: str, count: int, profile: str) -> None:
        view, panes = self.view or self._make(), self._page.panes
        if panes.page is not view:
            self._came_from = None if panes.is_browsing else panes.page
        self._page.toast.dismiss()  # it was about the list, and would stand on this page
        panes.show_page(view)
        view.show_for(selection, title, count, profile, self._settings.batch_size)

    def _make(self) -> ExportPage:
        from directory_app.ui.export_page.page import ExportPage

        page = self._page
        view = ExportPage(page.directory, page.lanes, page.look, page)
        view.closed.connect(self._on_closed)
        view.contact_opened.connect(page.open_contact)
        view.done.connect(page.toast.show_text)
        view.saved.connect(self._on_saved)
        view.profile_changed.connect(self._on_profile_changed)
        page.panes.body.addWidget(view)
        self.view = view
        return view

    def _on_profile_changed(self, profile: str, batch_size: int) -> None:
        self._settings.export_profile = profile
        self._settings.batch_size = batch_size

    def _on_closed(self) -> None:
        back, self._came_from = self._came_from, None
        self._page.panes.show_page(back)
        (back or self._page.list.first_stop()).setFocus()

    def _on_saved(self, path: str) -> None:
        file = Path(path)
        self._page.toast.show_text(
            self.tr("File saved: %1").replace("%1", file.name),
            self.tr("Open the folder"),
            partial(open_folder, file.parent),
        )

    def _on_refreshed(self) -> None:
        if self.view is not None and self._page.panes.page is self.view:
            self.view.refresh()
