"""The list: keys for all, rows for what is seen, the same contact current after a refresh."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from directory_app.domain.confidentiality import ConfidentialValues
from directory_app.domain.query import Query, parse_query
from directory_app.domain.summaries import RowFacts, SummaryRow, summarise
from directory_app.ui.contact_list.delegate import headline
from directory_app.ui.contact_list.model import KEPT_ROWS, ROW_ROLE, ContactListModel
from directory_app.ui.contact_list.view import ContactListView
from directory_app.ui.context import Look
from directory_app.ui.search.highlight import find_spans
from tests.directories import opened, organisation
from tests.ui.conftest import Desk
from tests.ui.invented import build_crowd

CROWD = tuple(range(1, 100_001))


def row(key: int) -> SummaryRow:
    facts = RowFacts(key, f"id-{key}", "organisation", f"Organisme {key}", f"O{key}")
    return summarise(facts, ConfidentialValues())


def test_a_hundred_thousand_contacts_are_not_read_to_be_scrolled(look: Look, qtbot) -> None:  # type: ignore[no-untyped-def]
    model = ContactListModel(headline)
    asked: list[tuple[int, ...]] = []
    model.rows_wanted.connect(asked.append)
    model.rows_wanted.connect(lambda keys: model.add_rows(row(key) for key in keys))
    view = ContactListView(model, look.theme)
    qtbot.addWidget(view)
    view.resize(400, 700)
    view.show()
    model.show_page(CROWD[:100], [row(key) for key in CROWD[:30]], Query())
    model.extend(CROWD)
    assert model.rowCount() == 100_000
    view.scrollToBottom()
    qtbot.waitUntil(lambda: model.index(99_999).data(ROW_ROLE) is not None)
    assert model.index(99_999).data(ROW_ROLE).key == 100_000
    assert sum(map(len, asked)) < 300
    assert model.cached_count < 400


def test_rows_kept_in_memory_are_bounded(qapp: object) -> None:
    model = ContactListModel(headline)
    model.show_page(CROWD, [], Query())
    model.add_rows(row(key) for key in CROWD[: KEPT_ROWS + 500])
    assert model.cached_count == KEPT_ROWS


def test_the_model_keeps_qt_s_rules(qapp: object) -> None:
    model = ContactListModel(headline)
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(model, mode)
    model.show_page((3, 1, 2), [row(3)], Query())
    model.extend((3, 1, 2, 9))
    model.extend((1, 2))
    model.show_page((), [], Query())
    assert tester.model() is model


def test_a_reader_hears_the_whole_row(desk: Desk) -> None:
    desk.search("rimq")
    index = desk.page.list.view.currentIndex()
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("RIMQ — Regroupement imaginaire des maisons de quartier, organisation")


def test_the_status_line_counts(desk: Desk) -> None:
    assert desk.page.list.status == "5 fiches"
    desk.search("tir")
    assert desk.page.list.status == "1 fiche sur 5"


def test_nothing_found_says_what_to_do(desk: Desk) -> None:
    desk.search("introuvable")
    assert desk.page.list.nothing_found.isVisible()
    assert desk.page.card.card is None
    desk.page.list.nothing_found.pressed.emit()
    desk.settle()
    assert desk.page.list.status == "5 fiches"
    assert desk.focused() is desk.page.list.box


def test_all_are_counted_beyond_the_first_page(
    open_desk: Callable[[Path], Desk], tmp_path: Path
) -> None:
    desk = open_desk(build_crowd(tmp_path, 130))
    desk.wait(lambda: desk.page.list.status == "130 fiches")
    assert desk.page.list.model.rowCount() == 130


def test_what_another_program_writes_appears_and_the_selection_stays(
    desk: Desk, directory_file: Path
) -> None:
    desk.search("")
    desk.page.list.view.select(3)
    desk.settle()
    current, key = desk.card.contact_id, desk.page.list.view.current_key
    with opened(directory_file, "collègue") as other:
        organisation(other, "Aaaa tout nouveau")
    desk.wait(lambda: desk.page.list.status == "6 fiches")
    desk.settle()
    assert desk.page.list.view.current_key == key
    assert desk.card.contact_id == current


@pytest.mark.parametrize(
    ("text", "typed", "marked"),
    [
        ("Fédération des centres", "féd", ["Féd"]),
        ("Fédération des centres", "FED cen", ["Féd", "cen"]),
        ("514 844-2477, poste 25", "844-24", ["844-24"]),
        ("514 844-2477", "5148442477", ["514 844-2477"]),
        ("Œuvre du cœur", "oeuv", ["Œuv"]),
        ("maisons de quartier", "artier", []),
        ("Haute Pression", "", []),
    ],
)
def test_what_was_typed_is_marked(text: str, typed: str, marked: list[str]) -> None:
    spans = find_spans(text, parse_query(typed))
    assert [text[start : start + length] for start, length in spans] == marked
