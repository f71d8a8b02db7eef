"""Ctrl+P: the list on screen, or the card, on paper; a delegation in front prints itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QObject
from PySide6.QtWidgets import QFileDialog

from directory_app.domain.table_columns import Column
from directory_app.services.late import late
from directory_app.ui.contact_table.wording import column_names, said
from directory_app.ui.external_links import open_folder

if TYPE_CHECKING:  # what prints is loaded when it is first wanted
    from PySide6.QtPrintSupport import QPrinter

    from directory_app.domain.errors import BottinError
    from directory_app.services.printing import Paper, PrintedSheet
    from directory_app.ui.delegation.documents.printing import Printing
    from directory_app.ui.directory_page import DirectoryPage
    from directory_app.ui.print_page import PrintPage, What

    from .table import TableCommands

USUAL = (Column.NAME, Column.ACRONYM, Column.ORGANISATION, Column.PHONE, Column.EMAIL, Column.CITY)
"""What a list is printed with when no table says otherwise, as far as anybody has any."""


@dataclass(frozen=True, slots=True)
class PrintJob:
    """A sheet about to be printed, as :class:`Printing` takes it."""

    gathered: PrintedSheet
    options: Paper
    title: str


class PrintCommands(QObject):
    """Opens the preview; prints and saves what it shows."""

    def __init__(self, page: DirectoryPage, table: TableCommands) -> None:
        super().__init__(page)
        self._page = page
        self._table = table
        self._folder = QDir.homePath()
        self.view: PrintPage | None = None
        page.refreshed.connect(self._on_refreshed)
        page.stopping.connect(self._on_stopping)

    @late
    def printing(self) -> Printing:
        """The printer; loaded when something is first printed."""
        from directory_app.ui.delegation.documents.printing import Printing

        page = self._page
        printing = Printing(page.directory.printing, page.lanes, page)
        printing.has_no_printer.connect(
            lambda: page.toast.show_text(
                self.tr("No printer is installed."), self.tr("Save as PDF"), self.ask_where
            )
        )
        printing.printed.connect(lambda: page.toast.show_text(self.tr("Printed.")))
        printing.refused.connect(
            lambda: page.toast.show_text(self.tr("The printer gave up. Nothing was printed."))
        )
        printing.failed.connect(page.show_error)
        return printing

    def open(self, what: What = "list") -> None:
        """The preview of the list as it is shown, or of the card."""
        self._page.when_settled(lambda: self._open(what))

    def open_selected(self) -> None:
        """Of what is selected: one card, or several rows."""
        self.open("list" if self._page.is_many else "card")

    def _open(self, what: What) -> None:
        page, view = self._page, self.view or self._make_view()
        readers: dict[What, Callable[[], PrintedSheet]] = {}
        card = page.card.card
        if card is not None and not page.is_many and not page.card.is_making:
            readers["card"] = self._read_card(card.contact_id)
        keys = page.list.selected_keys if page.is_many else page.list.model.keys
        readers["list"] = self._read_list(keys)
        names = self.tr("The contacts selected") if page.is_many else self.tr("The list shown")
        page.toast.dismiss()
        page.panes.show_page(view)
        view.show_for(readers, names, what if what in readers else "list")

    def _read_card(self, contact_id: str) -> Callable[[], PrintedSheet]:
        service = self._page.directory.printing
        return lambda: service.gather_card(contact_id)

    def _read_list(self, keys: Sequence[int]) -> Callable[[], PrintedSheet]:
        service, title = self._page.directory.printing, self._title()
        table = self._table.view if self._table.is_shown else None
        columns = USUAL if table is None else table.shown_columns
        headed = [(column, column_names()[column]) for column in columns]
        return lambda: service.gather(keys, headed, title, wording=said, drops_empty=table is None)

    def _title(self) -> str:
        """The place, and what narrows it: but what was sought, and who is allied to whom, may
        tell what the gate withholds."""
        page = self._page
        filters = page.list.filters
        words = [chip.choice for name, chip in filters.chips.items() if name != "alliance"]
        title = " · ".join(filter(None, (page.sidebar.name_of(page.place), *words)))
        if page.is_many:
            return self.tr("%1 (selection)").replace("%1", title)
        if page.session.text.strip() or filters.chips["alliance"].choice:
            return self.tr("%1 (part)").replace("%1", title)
        return title

    def _make_view(self) -> PrintPage:
        from directory_app.ui.print_page import PrintPage

        page = self._page
        view = PrintPage(page.directory, page.lanes, page.look, page)
        view.closed.connect(self._on_closed)
        view.print_asked.connect(self._ask_printer)
        view.save_asked.connect(self.ask_where)
        view.saving.saved.connect(self._on_saved)
        view.saving.failed.connect(self._on_not_saved)
        page.panes.body.addWidget(view)
        self.view = view
        return view

    # --- leaving -------------------------------------------------------------------------------

    def _ask_printer(self) -> None:
        if self.view is not None:
            self.printing.ask(self.print_on, *self.view.size_pt)

    def print_on(self, printer: QPrinter) -> None:
        """Prints what is chosen, read anew: somebody may have hidden something since."""
        view, page = self.view, self._page
        if view is None or view.reader is None:
            return
        paper = view.paper
        page.lanes.read.submit(
            view.reader,
            lambda found: self.printing.start(printer, PrintJob(found, paper, found.title)),
            on_error=page.show_error,
        )

    def ask_where(self) -> None:
        """Asks for a file's place."""
        from directory_app.services.printing import file_name_for

        if self.view is None or self.view.found is None:
            return
        dialog = QFileDialog(self.view, self.tr("Save as PDF"), self._folder, "*.pdf")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.selectFile(file_name_for(self.view.found))
        dialog.fileSelected.connect(self.save_to)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_to(self, chosen: str) -> None:
        """Makes the file at ``chosen``. A name that had to be completed overwrites nothing."""
        view = self.view
        if view is None or view.reader is None:
            return
        is_complete = chosen.casefold().endswith(".pdf")
        target = Path(chosen if is_complete else f"{chosen}.pdf")
        self._folder = str(target.parent)
        view.saving.save(view.reader, view.paper, target, overwrite=is_complete)

    def _on_saved(self, target: Path) -> None:
        text = self.tr("File saved: %1").replace("%1", target.name)
        folder = target.parent
        self._page.toast.show_text(text, self.tr("Open the folder"), lambda: open_folder(folder))

    def _on_not_saved(self, error: BottinError) -> None:
        """Said on the preview, or in the window where it was left meanwhile."""
        view = self.view
        if view is not None and self._page.panes.page is view:
            view.show_error(error)
        else:
            self._page.show_error(error)

    # --- coming and going ----------------------------------------------------------------------

    def _on_closed(self) -> None:
        self._page.panes.show_page(None)
        self._page.list.rows.setFocus()

    def _on_refreshed(self) -> None:
        view = self.view
        if view is not None and view.isVisible():
            view.refresh()

    def _on_stopping(self) -> None:
        if self.view is not None:
            self.printing.give_up()
