"""« Voir la liste »: the list pane shows who is affiliated to an organisation on a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from directory_app.domain.partial_dates import PartialDate
from directory_app.ui.contact_card import wording
from directory_app.ui.contact_card.time_wording import date_text
from directory_app.ui.sidebar.places import ALL

if TYPE_CHECKING:
    from directory_app.ui.directory_page import DirectoryPage


class MemberCommands(QObject):
    """Listens to the card; the filter of the list says what is shown, and takes it back."""

    def __init__(self, page: DirectoryPage) -> None:
        super().__init__(page)
        self._page = page
        page.card.members_asked.connect(self.show_list)

    def show_list(self, organisation_id: str, on: str, kind: str) -> None:
        """Those not known to be over, or not yet begun, on the day ``on`` (ISO)."""
        page = self._page
        card = page.card.card
        name = page.find_name(organisation_id)
        if card is not None and card.contact_id == organisation_id:
            name = card.short_name
        day = date_text(PartialDate.parse(on), page.look.lang)
        parts = (name, wording.affiliation_kind(kind), day)
        page.list.box.clear()
        page.go_to(ALL)
        page.list.filters.show_alliance(organisation_id, on, kind, ", ".join(filter(None, parts)))
        page.panes.show_list()
