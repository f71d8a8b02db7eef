"""The index that a step makes from what it has in memory is the one that a rebuild makes; contacts
are read together, however many they are."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event

from directory_app.domain.batch_edit import Action, BatchEdit
from directory_app.domain.listing import EVERYTHING
from directory_app.services.directory import Directory
from directory_app.services.exports import Selection
from directory_app.services.table_cells import Column
from directory_app.services.table_edit import CellText
from tests import directories

EDITS = (
    BatchEdit("note", Action.REPLACE, "Réunion à Saint-Élie, 514 555-0142"),
    BatchEdit("custom.Dossier", Action.REPLACE, "Classeur 12"),
    BatchEdit("roles.end", Action.REPLACE, "2026-10"),
    BatchEdit("roles.function", Action.REPLACE, "Ste-Essai", target="accueil"),
    BatchEdit("phones.label", Action.REPLACE, "Accueil"),
    BatchEdit("emails", Action.REPLACE, "@nouveau.example.org", target="@example.org"),
)


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with directories.opened(directories.make(tmp_path)) as opened:
        home = directories.organisation(
            opened, "Maison St-Jean", ("acronym", "MSJ"), ("phones.+", "514 555-0101")
        )
        for n in range(4):
            own = (("roles.+", f"{home}: accueil"), ("emails.+", f"essai{n}@example.org"))
            directories.person(opened, "Zoé", f"Essai {n}", ("phones.+", "418 555-0102"), *own)
        yield opened


def change(directory: Directory, edit: BatchEdit) -> None:
    assert directory.batch_edits.apply(
        directory.batch_edits.preview(Selection(listing=EVERYTHING), edit)
    ).seq


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.field)
def test_after_a_batch_and_its_undo_the_index_is_as_rebuilt(
    directory: Directory, edit: BatchEdit
) -> None:
    change(directory, edit)
    assert directory.integrity.verify() == ()
    directory.history.undo()
    assert directory.integrity.verify() == ()
    directory.history.redo()
    assert directory.integrity.verify() == ()


def test_a_mark_in_the_same_step_hides_what_others_documents_said(directory: Directory) -> None:
    rows = directory.search.rows(directory.search.all_keys("zoe"))
    one = next(row.id for row in rows if row.display_name == "Zoé Essai 1")
    change(directory, EDITS[0])
    directory.contacts.edit(one, [("note", "Appeler le 418 555-0102"), ("description", "été")])
    assert len(directory.search.all_keys("4185550102")) == 4
    directory.contacts.edit(one, [("note", "418 555-0102"), ("phones.0.confidential", "true")])
    assert directory.integrity.verify() == ()
    assert directories.names_found(directory, "418555") == []
    directory.history.undo()
    assert directory.integrity.verify() == ()
    directory.contacts.trash(one)
    assert directory.integrity.verify() == ()


@contextmanager
def statements() -> Iterator[list[str]]:
    said: list[str] = []

    def hear(_: Any, __: Any, statement: str, *___: Any) -> None:
        said.append(statement)

    event.listen(Engine, "before_cursor_execute", hear)
    try:
        yield said
    finally:
        event.remove(Engine, "before_cursor_execute", hear)


def test_a_pasted_block_reads_its_contacts_together(directory: Directory) -> None:
    def applied(count: int, text: str) -> int:
        keys = directory.search.all_keys("zoe")[:count]
        plan = directory.table_edits.plan([CellText(key, Column.PHONE, text) for key in keys])
        with statements() as said:
            directory.table_edits.apply(plan)
        return len(said)

    few, many = applied(2, "514 555-0111"), applied(4, "514 555-0112")
    assert few == many
