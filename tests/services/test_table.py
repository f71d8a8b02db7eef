"""The table's rows and what typed or pasted cells change: through the gate, as a form would."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from directory_app.domain.contact import Organisation, Person
from directory_app.domain.errors import Conflict, UserError
from directory_app.services.directory import Directory
from directory_app.services.table_cells import Cell, Column, Locked, TableRow
from directory_app.services.table_edit import BlockPlan, CellText
from tests import directories

CANARY = "450 555-0188"
PERSONAL = "438 555-0177"


class Table:
    """A small directory and its rows."""

    def __init__(self, directory: Directory) -> None:
        self.directory = directory
        org = directories.organisation
        self.rimq = org(
            directory,
            "Regroupement imaginaire",
            ("acronym", "RIMQ"),
            ("phones.+", "514 555-0107 poste 25"),
            ("phones.+", "514 555-0108"),
            ("emails.+", "info@rimq.example.org"),
            ("addresses.+", "1280, rue des Modèles Est, Montréal (Québec) H2X 0Z9"),
            ("sectors.+", "Familles"),
            ("sectors.+", "Santé"),
            ("territory.+", "06"),
        )
        self.refuge = org(directory, "Refuge inventé", ("phones.+", CANARY))
        directory.contacts.edit(self.refuge, [("phones.0.confidential", "true")])
        self.maude = directories.person(
            directory, "Marie Claude", "Roy", ("roles.+", f"{self.rimq}: présidence")
        )
        self.jo = directories.person(directory, "Jo", "Seul", ("phones.+", PERSONAL))
        directory.contacts.edit(self.jo, [("phones.0.personal", "true")])

    def row(self, contact_id: str) -> TableRow:
        found = self.directory.table.find(contact_id)
        assert found is not None
        return found

    def cell(self, contact_id: str, column: Column) -> Cell:
        return self.row(contact_id).cells[column]

    def text(self, contact_id: str, column: Column, text: str) -> CellText:
        return CellText(self.row(contact_id).key, column, text)

    def save(self, contact_id: str, column: Column, text: str) -> None:
        self.directory.table_edits.save(self.row(contact_id), column, text)

    def plan(self, *texts: tuple[str, Column, str]) -> BlockPlan:
        return self.directory.table_edits.plan([self.text(*one) for one in texts])

    def person(self, contact_id: str) -> Person:
        found = self.directory.contacts.reveal(contact_id, "essai").contact
        assert isinstance(found, Person)
        return found

    def organisation(self, contact_id: str) -> Organisation:
        found = self.directory.contacts.reveal(contact_id, "essai").contact
        assert isinstance(found, Organisation)
        return found


@pytest.fixture
def table(tmp_path: Path) -> Iterator[Table]:
    with directories.opened(directories.make(tmp_path)) as opened:
        yield Table(opened)


# --- reading ---------------------------------------------------------------------------------


def test_a_row_shows_an_organisation(table: Table) -> None:
    said = {column.value: cell.text for column, cell in table.row(table.rimq).cells.items()}
    assert said == {
        "name": "Regroupement imaginaire",
        "acronym": "RIMQ",
        "organisation": "",
        "function": "",
        "phone": "514 555-0107, poste 25",
        "email": "info@rimq.example.org",
        "city": "Montréal",
        "sectors": "Familles; Santé",
        "territory": "Montréal",
        "category": "",
        "verified_on": "",
    }
    assert table.cell(table.rimq, Column.PHONE).others == 1
    assert table.cell(table.rimq, Column.FUNCTION).locked is Locked.NO_SUCH_FIELD


def test_an_inherited_value_says_whose_it_is(table: Table) -> None:
    cell = table.cell(table.maude, Column.PHONE)
    assert (cell.text, cell.inherited_from) == ("514 555-0107, poste 25", "RIMQ")


def test_a_confidential_value_is_a_lock_and_no_text_anywhere(table: Table) -> None:
    row = table.row(table.refuge)
    assert row.cells[Column.PHONE].is_withheld
    assert row.cells[Column.PHONE].locked is Locked.CONFIDENTIAL
    assert "0188" not in repr(dict(row.cells)) + repr(row.contact)


def test_what_is_copied_leaves_the_office(table: Table) -> None:
    keys = [table.row(one).key for one in (table.rimq, table.refuge, table.jo)]
    copied = table.directory.table.copy(keys, [Column.NAME, Column.PHONE])
    assert copied.text.splitlines() == [
        "Regroupement imaginaire\t514 555-0107, poste 25",
        "Refuge inventé\t",
        "Jo Seul\t",
    ]
    assert (copied.rows, copied.cells, copied.withheld) == (3, 4, 2)


# --- one cell --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("column", "typed", "shown"),
    [
        (Column.NAME, "  Autre   nom ", "Autre nom"),
        (Column.ACRONYM, "AN", "AN"),
        (Column.PHONE, "5145550142", "514 555-0142"),
        (Column.EMAIL, "x@rimq.example.org", "x@rimq.example.org"),
        (Column.CITY, "Laval", "Laval"),
        (Column.SECTORS, "Santé; Logement", "Logement; Santé"),
        (Column.TERRITORY, "13;06", "Montréal; Laval"),
        (Column.CATEGORY, "regroupement", "regroupement"),
        (Column.VERIFIED, "2026-05", "2026-05"),
    ],
)
def test_each_column_is_set_cleared_and_undone(
    table: Table, column: Column, typed: str, shown: str
) -> None:
    before = table.cell(table.rimq, column).text
    table.save(table.rimq, column, typed)
    assert table.cell(table.rimq, column).text == shown
    table.directory.history.undo()
    assert table.cell(table.rimq, column).text == before
    table.directory.history.redo()
    assert table.cell(table.rimq, column).text == shown


def test_every_cell_typed_as_it_stands_changes_nothing(table: Table) -> None:
    edits = table.directory.table_edits
    for contact_id in (table.rimq, table.maude, table.jo, table.refuge):
        row = table.row(contact_id)
        for column, cell in row.cells.items():
            if cell.locked is None:
                assert edits.save(row, column, cell.typed).seq == 0, column


def test_the_boundary_of_a_name_stays_where_it_was(table: Table) -> None:
    assert table.cell(table.maude, Column.NAME).typed == "Roy, Marie Claude"
    table.save(table.maude, Column.NAME, "Marie Claude Roi")
    assert table.person(table.maude).given_name == "Marie Claude"
    table.save(table.maude, Column.NAME, "Roi-Côté, Marie")
    assert table.person(table.maude).family_name == "Roi-Côté"


def test_an_extension_that_is_typed_over_is_gone(table: Table) -> None:
    table.save(table.rimq, Column.PHONE, "514 555-0107")
    assert table.cell(table.rimq, Column.PHONE).text == "514 555-0107"
    table.save(table.rimq, Column.PHONE, "")
    assert table.cell(table.rimq, Column.PHONE).text == "514 555-0108"


def test_typing_over_an_inherited_value_makes_one_s_own(table: Table) -> None:
    table.save(table.maude, Column.PHONE, "514 555-0150")
    assert [one.number.display() for one in table.person(table.maude).phones] == ["514 555-0150"]
    assert table.cell(table.rimq, Column.PHONE).text == "514 555-0107, poste 25"


def test_a_function_and_its_organisation(table: Table) -> None:
    assert table.cell(table.jo, Column.FUNCTION).locked is Locked.NO_FUNCTION
    table.save(table.jo, Column.ORGANISATION, "RIMQ")
    table.save(table.jo, Column.FUNCTION, "trésorerie")
    assert [r.function for r in table.person(table.jo).roles] == ["trésorerie"]
    with pytest.raises(UserError, match="table_organisation_kept"):
        table.save(table.jo, Column.ORGANISATION, "")
    with pytest.raises(UserError, match="not_found"):
        table.save(table.jo, Column.ORGANISATION, "Inconnue au bataillon")


def test_a_value_that_was_not_shown_is_not_overwritten(table: Table) -> None:
    with pytest.raises(UserError, match="table_confidential"):
        table.save(table.refuge, Column.PHONE, "514 555-0199")
    assert table.organisation(table.refuge).phones[0].number.display() == CANARY


def test_somebody_else_s_change_is_asked(table: Table) -> None:
    row = table.row(table.rimq)
    table.directory.contacts.edit(table.rimq, [("acronym", "AUTRE")])
    with pytest.raises(Conflict):
        table.directory.table_edits.save(row, Column.ACRONYM, "MIEN")
    assert table.cell(table.rimq, Column.ACRONYM).text == "AUTRE"
    table.directory.table_edits.save(row, Column.CITY, "Laval")  # another field: silent


# --- blocks ----------------------------------------------------------------------------------


def test_a_block_is_planned_applied_and_undone_as_one_step(table: Table) -> None:
    plan = table.plan(
        (table.rimq, Column.PHONE, "(514) 555.0142"),
        (table.rimq, Column.ACRONYM, "RIMQ"),
        (table.rimq, Column.TERRITORY, "Atlantide"),
        (table.maude, Column.EMAIL, "mc@exemple"),
        (table.refuge, Column.PHONE, "514 555-0123"),
        (table.refuge, Column.CITY, "Laval"),
    )
    changed = [(one.name, one.column.value, one.before, one.after) for one in plan.changes]
    assert changed == [
        ("Regroupement imaginaire", "phone", "514 555-0107, poste 25", "514 555-0142"),
        ("Marie Claude Roy", "email", "info@rimq.example.org", "mc@exemple"),
        ("Refuge inventé", "city", "", "Laval"),
    ]
    assert plan.changes[1].is_own_now
    assert plan.changes[1].problems
    refused = [(one.column.value, one.refusal and one.refusal.code) for one in plan.refused]
    assert refused == [("territory", "value_invalid"), ("phone", "table_confidential")]
    assert (plan.unchanged, plan.contacts) == (1, 3)
    before = table.directory.history.next_undo()
    table.directory.table_edits.apply(plan)
    assert table.cell(table.refuge, Column.CITY).text == "Laval"
    table.directory.history.undo()
    assert table.cell(table.refuge, Column.CITY).text == ""
    assert table.cell(table.rimq, Column.PHONE).text == "514 555-0107, poste 25"
    assert table.directory.history.next_undo() == before


def test_a_plan_writes_nothing_and_is_refused_once_it_is_stale(table: Table) -> None:
    plan = table.plan((table.rimq, Column.ACRONYM, "MIEN"), (table.jo, Column.CITY, "Laval"))
    assert table.cell(table.rimq, Column.ACRONYM).text == "RIMQ"
    table.directory.contacts.edit(table.rimq, [("acronym", "AUTRE")])
    with pytest.raises(Conflict):
        table.directory.table_edits.apply(plan)
    assert table.cell(table.jo, Column.CITY).text == ""


def test_a_name_may_go_where_the_acronym_stays(table: Table) -> None:
    assert not table.plan((table.rimq, Column.NAME, "")).refused
    both = table.plan((table.rimq, Column.NAME, ""), (table.rimq, Column.ACRONYM, ""))
    assert [one.column for one in both.refused] == [Column.NAME]
    assert [one.column for one in both.changes] == [Column.ACRONYM]


def test_a_function_is_pasted_beside_its_organisation(table: Table) -> None:
    alone = table.plan((table.jo, Column.FUNCTION, "trésorerie"))
    assert [one.refusal and one.refusal.code for one in alone.refused] == ["table_no_function"]
    both = table.plan(
        (table.jo, Column.FUNCTION, "trésorerie"), (table.jo, Column.ORGANISATION, "RIMQ")
    )
    assert not both.refused
    table.directory.table_edits.apply(both)
    assert table.cell(table.jo, Column.FUNCTION).text == "trésorerie"


def test_what_is_refused_is_the_cell_at_fault_and_no_other(table: Table) -> None:
    plan = table.plan(
        (table.maude, Column.NAME, "Roi, Marie"),
        (table.maude, Column.FUNCTION, "trésorerie"),
        (table.maude, Column.ORGANISATION, "Inconnue"),
        (table.maude, Column.VERIFIED, "hier"),
    )
    assert {one.column for one in plan.refused} == {Column.ORGANISATION, Column.VERIFIED}
    assert {one.column for one in plan.changes} == {Column.NAME, Column.FUNCTION}


def test_a_copied_block_pasted_back_changes_nothing(table: Table) -> None:
    rows = [table.row(one) for one in (table.rimq, table.refuge, table.maude, table.jo)]
    texts = [
        CellText(row.key, column, cell.text) for row in rows for column, cell in row.cells.items()
    ]
    plan = table.directory.table_edits.plan(texts)
    assert (plan.changes, plan.refused) == ((), ())


def test_a_pasted_value_equal_to_a_confidential_one_is_not_told(table: Table) -> None:
    plan = table.plan((table.rimq, Column.PHONE, CANARY))
    (cell,) = plan.changes
    assert cell.after == "514 555-0108"  # the next of those that may be shown
    assert "0188" not in cell.after + cell.before


def test_a_large_block_waits_for_a_backup(table: Table) -> None:
    made = [directories.organisation(table.directory, f"Inventé {n}") for n in range(51)]
    plan = table.plan(*((one, Column.CITY, "Laval") for one in made))
    assert plan.contacts == 51
    table.directory.table_edits.apply(plan)
    assert [one.why.value for one in table.directory.backups.list_backups()] == ["bulk"]
