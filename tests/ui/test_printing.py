"""Ctrl+P: the list as it is shown, or the card, seen first; what leaves is noted."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QSizeF, Qt
from PySide6.QtPrintSupport import QPrinter

from directory_app.domain.table_columns import Column
from directory_app.services.printing import MOST_PRINTED, Paper, PrintedSheet
from directory_app.ui.commands.printing import PrintCommands
from directory_app.ui.delegation.documents.printing import make_printer
from directory_app.ui.print_page import PrintPage
from tests.directories import opened
from tests.ui.conftest import CTRL, Desk
from tests.ui.contact_table.hands import TableDesk
from tests.ui.invented import SECRET_CODE, SECRET_STREET, build_crowd


def commands_of(desk: Desk) -> PrintCommands:
    assert desk.window.wiring is not None
    return desk.window.wiring.printing


def print_page(desk: Desk) -> PrintPage:
    """The preview, opened by the key."""
    desk.press(Qt.Key.Key_P, CTRL)
    desk.settle()
    return settled(desk)


def settled(desk: Desk) -> PrintPage:
    view = commands_of(desk).view
    assert view is not None
    desk.wait(lambda: view.is_settled and view.found is not None and view.view.has_picture)
    return view


def text_of(data: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)


def shown_withheld(view: PrintPage) -> int:
    assert view.found is not None
    return view.found.withheld


def save(desk: Desk, target: Path) -> str:
    commands_of(desk).save_to(str(target))
    desk.wait(lambda: "Fichier enregistré" in desk.toast)
    return text_of(target.read_bytes())


def test_the_list_is_printed_as_the_table_shows_it(desk: Desk, tmp_path: Path) -> None:
    table = TableDesk(desk)
    table.commands.columns.set_shown(Column.EMAIL, is_shown=False)
    desk.window.commands.sort.descending.trigger()
    desk.settle()
    view = print_page(desk)
    assert view.found is not None
    headings = [one.heading for one in view.found.columns]
    assert headings[:2] == ["Nom", "Sigle"]
    assert "Courriel" not in headings
    names = [row.cells[0] for row in view.found.rows]
    keys = desk.page.list.model.keys
    search = desk.page.directory.search
    rows: list[str] = []
    desk.page.lanes.read.submit(
        lambda: search.rows(keys), lambda some: rows.extend(one.display_name for one in some)
    )
    desk.wait(lambda: len(rows) == len(keys))
    assert names == rows
    said = save(desk, tmp_path / "liste.pdf")
    assert "Page 1 de 1" in said
    assert "5 fiches" in said.replace("\u00a0", " ")
    assert SECRET_STREET not in said
    desk.press(Qt.Key.Key_Escape)
    assert desk.page.panes.is_browsing
    with opened(desk.page.directory.location) as again:
        (one,) = again.exports.departures()
    assert (one.kind, one.profile, one.included) == ("document", "list-pdf", 5)
    assert (one.file_name, one.scope) == ("liste.pdf", "Tous")


def test_a_column_that_nobody_fills_is_left_out_unless_the_table_shows_it(desk: Desk) -> None:
    desk.window.commands.places["organisations"].trigger()
    desk.settle()
    view = print_page(desk)
    assert view.found is not None
    headings = [one.heading for one in view.found.columns]
    assert headings == ["Nom", "Sigle", "Téléphone", "Courriel", "Ville"]
    assert all(len(row.cells) == len(headings) for row in view.found.rows)
    desk.press(Qt.Key.Key_Escape)
    desk.window.commands.table.trigger()
    desk.settle()
    view = print_page(desk)
    desk.wait(lambda: view.found is not None and len(view.found.columns) != len(headings))
    assert view.found is not None
    assert "Organisation" in [one.heading for one in view.found.columns]


def test_the_card_is_printed_without_what_is_withheld(desk: Desk, tmp_path: Path) -> None:
    desk.search("rimq")
    view = print_page(desk)
    view.what.set_value("card")
    view.what.chosen.emit("card")
    settled(desk)
    assert view.found is not None
    assert view.found.is_card
    assert view.withheld.text().startswith("1 valeur retenue")
    said = save(desk, tmp_path / "fiche.pdf")
    assert "514 555-0107" in said.replace("\u00a0", " ")
    assert not any(secret in said for secret in (SECRET_STREET, SECRET_CODE))
    assert "Rappeler avant le congrès" not in said


def test_the_title_says_the_filters_and_the_selection_not_what_was_sought(desk: Desk) -> None:
    view = print_page(desk)
    assert view.footer.primary.hasFocus(), "Enter prints"
    assert view.found is not None
    assert view.found.title == "Tous"
    desk.press(Qt.Key.Key_Escape)
    chip = desk.page.list.filters.chips["sector"]
    chip.menu().aboutToShow.emit()
    (familles,) = (one for one in chip.menu().actions() if one.text().startswith("Familles"))
    familles.trigger()
    desk.settle()
    view = print_page(desk)
    assert view.found is not None
    assert view.found.title == "Tous · Familles"
    desk.press(Qt.Key.Key_Escape)
    chip.cleared.emit()
    desk.search("imaginaire")
    view = print_page(desk)
    assert view.found is not None
    assert view.found.title == "Tous (en partie)"
    desk.press(Qt.Key.Key_Escape)
    desk.search("")
    desk.page.list.view.setFocus()
    desk.press(Qt.Key.Key_A, CTRL)
    desk.settle()
    view = print_page(desk)
    assert view.found is not None
    assert view.found.title == "Tous (sélection)"


def test_a_print_is_registered_and_a_page_is_paper(desk: Desk, tmp_path: Path) -> None:
    view, commands = print_page(desk), commands_of(desk)
    view.paper_choice.set_value("a4")
    view.paper_choice.chosen.emit("a4")
    desk.wait(lambda: view.is_settled and round(min(view.size_pt)) == 595)
    printer = make_printer(*view.size_pt)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "papier.pdf"))
    commands.print_on(printer)
    desk.wait(lambda: desk.toast == "Impression terminée.")
    (page,) = PdfReader(tmp_path / "papier.pdf").pages
    size = QSizeF(float(page.mediabox.width), float(page.mediabox.height))
    assert (round(size.width()), round(size.height())) == (842, 595)
    with opened(desk.page.directory.location) as again:
        (one,) = again.exports.departures()
    assert (one.profile, one.file_name) == ("list-pdf", "printer")


def test_many_pages_repeat_their_headings_and_each_is_as_in_the_file(
    open_desk: Callable[[Path], Desk], tmp_path: Path
) -> None:
    desk = open_desk(build_crowd(tmp_path, 150))
    desk.page.list.view.setFocus()
    view = print_page(desk)
    count = view.pager.text.text()
    assert count.startswith("Page 1 de ")
    view.pager.after.click()
    desk.wait(lambda: view.pager.text.text().startswith("Page 2 de "))
    assert view.found is not None
    data = desk.page.directory.printing.data(view.found, view.paper)
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(data)).pages]
    assert len(pages) == int(count.rpartition(" ")[2])
    assert all("Nom" in page for page in pages)
    assert sum(page.count("Organisme inventé") for page in pages) == 150


def test_what_is_too_long_for_paper_says_so(desk: Desk) -> None:
    view = print_page(desk)
    assert view.found is not None
    service = desk.page.directory.printing
    keys = tuple(range(MOST_PRINTED + 1))
    view.show_for({"list": lambda: service.gather(keys, (), "Tous")}, "Liste", "list")
    desk.wait(lambda: "5000" in view.banner.text or "5 000" in view.banner.text)
    assert not view.footer.primary.isVisible()
    assert not view.save.isEnabled()


def test_a_file_that_was_asked_for_comes_whatever_is_shown_meanwhile(
    open_desk: Callable[[Path], Desk], tmp_path: Path
) -> None:
    desk = open_desk(build_crowd(tmp_path, 150))
    desk.page.list.view.setFocus()
    view, target = print_page(desk), tmp_path / "liste.pdf"
    commands_of(desk).save_to(str(target))
    assert view.save.text() == "Enregistrement…"
    assert not view.save.isEnabled()
    view.pager.after.click()
    view.refresh()
    desk.press(Qt.Key.Key_Escape)
    assert desk.page.panes.is_browsing
    desk.wait(lambda: "Fichier enregistré" in desk.toast)
    assert text_of(target.read_bytes()).count("Organisme inventé") == 150
    assert view.save.text() == "Enregistrer en PDF…"


def test_what_is_hidden_while_a_file_is_made_is_not_in_it(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    print_page(desk)
    service, location = desk.page.directory.printing, desk.page.directory.location
    typeset, times = service.data, []

    def hide_then_typeset(sheet: PrintedSheet, paper: Paper) -> bytes:
        """Somebody else is faster, once."""
        times.append(sheet.withheld)
        if len(times) == 1:
            with opened(location, "bo") as directory:
                rimq = directory.contacts.find_id("RIMQ")
                directory.contacts.edit(rimq, [("phones.0.confidential", "true")])
        return typeset(sheet, paper)

    monkeypatch.setattr(service, "data", hide_then_typeset)
    said = save(desk, tmp_path / "liste.pdf").replace("\u00a0", " ")
    assert len(times) == 2
    assert "514 555-0107" not in said
    assert "514 555-0100" in said


def test_a_printer_gets_what_may_leave_by_then(desk: Desk, tmp_path: Path) -> None:
    view, commands = print_page(desk), commands_of(desk)
    printer = make_printer(*view.size_pt)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "papier.pdf"))
    before = shown_withheld(view)
    with opened(desk.page.directory.location, "bo") as directory:
        table = directory.contacts.find_id("TIR")
        directory.contacts.edit(table, [("phones.0.confidential", "true")])
    commands.print_on(printer)
    desk.wait(lambda: desk.toast == "Impression terminée.")
    with opened(desk.page.directory.location) as again:
        (one,) = again.exports.departures()
    assert (one.file_name, one.withheld) == ("printer", before + 1)
