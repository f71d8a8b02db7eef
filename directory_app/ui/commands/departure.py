"""« Départ… »: the page is opened for a person, or for one of their functions, and written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from directory_app.domain.errors import UserError
from directory_app.ui.error_text import error_text

from .initiator import INITIATOR

if TYPE_CHECKING:  # the page is loaded when it is first wanted
    from directory_app.domain.changes import ChangeSet
    from directory_app.domain.departures import DepartureChoices, DepartureSheet
    from directory_app.ui.departure.page import DeparturePage
    from directory_app.ui.directory_page import DirectoryPage


class DepartureCommands(QObject):
    """``undo_asked`` carries the number of the step that a toast's button takes back."""

    undo_asked = Signal(int)

    def __init__(self, page: DirectoryPage) -> None:
        super().__init__(page)
        self._page = page
        self.view: DeparturePage | None = None
        page.card.role_departure_asked.connect(self.open_for)

    def open(self) -> None:
        """Of the person whose card is shown."""
        self._page.when_settled(self._open)

    def _open(self) -> None:
        card = self._page.card.card
        if card is not None and card.is_person and not card.is_trashed:
            self.open_for(card.contact_id, "")

    def open_for(self, person_id: str, role_id: str) -> None:
        """Of a person; ``role_id`` is the function that is meant, or empty."""
        read = self._page.directory.departures.read
        self._page.lanes.read.submit(
            lambda: read(person_id),
            lambda sheet: self._show(sheet, role_id),
            on_error=self._page.show_error,
        )

    def _show(self, sheet: DepartureSheet, role_id: str) -> None:
        view, page = self.view or self._make(), self._page
        page.card.leave_form()
        page.toast.dismiss()
        page.panes.show_page(view)
        view.show_sheet(sheet, role_id)

    def _make(self) -> DeparturePage:
        from directory_app.ui.departure.page import DeparturePage

        page = self._page
        view = DeparturePage(page.look_up, page.look, page)
        view.confirmed.connect(self._apply)
        view.closed.connect(self._on_closed)
        page.panes.body.addWidget(view)
        self.view = view
        return view

    def _on_closed(self) -> None:
        self._page.panes.show_page(None)
        (self._page.card.first_stop() or self._page.list.box).setFocus()

    def _apply(self, sheet: DepartureSheet, choices: DepartureChoices) -> None:
        apply = self._page.directory.departures.apply
        self._page.lanes.write.submit(
            lambda: apply(sheet, choices, initiator=INITIATOR),
            lambda changes: self._on_done(sheet, choices, changes),
            on_error=lambda error: self._on_refused(sheet, error),
        )

    def _on_done(
        self, sheet: DepartureSheet, choices: DepartureChoices, changes: ChangeSet
    ) -> None:
        from directory_app.domain.departure_lines import tell_done

        done = tell_done(sheet, choices)
        text = self._page.look.texts.get(done.code, **done.params)
        self._on_closed()
        if changes.seq:
            self._page.toast.show_text(
                text, self.tr("Undo the departure"), lambda: self.undo_asked.emit(changes.seq)
            )

    def _on_refused(self, sheet: DepartureSheet, error: Exception) -> None:
        if self.view is None or self._page.panes.page is not self.view:
            self._page.show_error(error)
            return
        self.view.show_error(error_text(error, self._page.look.texts))
        if isinstance(error, UserError) and error.code == "departure_stale":
            self._read_again(sheet.person.id)

    def _read_again(self, person_id: str) -> None:
        """What is there now, the message still above it."""
        read, view = self._page.directory.departures.read, self.view
        assert view is not None
        text = view.banner.text

        def show(sheet: DepartureSheet) -> None:
            view.show_sheet(sheet)
            view.show_error(text)

        self._page.lanes.read.submit(lambda: read(person_id), show, on_error=self._page.show_error)
