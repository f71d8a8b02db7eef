"""What a print says: judged when it is read, and once more when it leaves."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from directory_app.domain.errors import UserError
from directory_app.domain.table_columns import Column
from directory_app.services.directory import Directory
from tests import directories

PHONE, OTHER = "514 555-0103", "514 555-0104"
COLUMNS = ((Column.NAME, "Nom"), (Column.PHONE, "Téléphone"))


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with directories.opened(directories.make(tmp_path)) as opened:
        yield opened


def test_nothing_that_was_hidden_since_it_was_read_leaves(
    directory: Directory, tmp_path: Path
) -> None:
    one = directories.organisation(directory, "Organisme inventé", ("phones.+", PHONE))
    service, target = directory.printing, tmp_path / "liste.pdf"
    keys = directory.search.all_keys("")
    sheets = [service.gather(keys, COLUMNS, "Tous"), service.gather_card(one)]
    directory.contacts.edit(one, [("phones.0.confidential", "true")])
    for sheet in sheets:
        data = service.data(sheet, "us-letter")
        with pytest.raises(UserError) as refused:
            service.write(sheet, target, data)
        assert refused.value.code == "print_late"
    assert not target.exists()
    assert directory.exports.departures() == []
    fresh = service.gather(keys, COLUMNS, "Tous")
    assert [row.cells[1] for row in fresh.rows] == [""]
    assert fresh.withheld == 1
    service.write(fresh, target, service.data(fresh, "us-letter"))
    assert target.exists()


def test_what_is_withheld_of_the_organisation_is_counted_on_a_card(directory: Directory) -> None:
    one = directories.organisation(
        directory, "Organisme inventé", ("phones.+", PHONE), ("emails.+", "info@essai.example.org")
    )
    worker = directories.person(directory, "Zoé", "Essai", ("roles.+", f"{one}: direction"))
    found = directory.printing.gather_card(worker)
    assert found.withheld == 0
    assert PHONE in " ".join(cell for row in found.rows for cell in row.cells).replace("\xa0", " ")
    directory.contacts.edit(one, [("phones.0.confidential", "true")])
    found = directory.printing.gather_card(worker)
    said = " ".join(cell for row in found.rows for cell in row.cells).replace("\xa0", " ")
    assert found.withheld == 1
    assert PHONE not in said
    assert "info@essai.example.org" in said
    directory.contacts.edit(worker, [("phones.+", OTHER)])
    directory.contacts.edit(worker, [("phones.0.confidential", "true")])
    assert directory.printing.gather_card(worker).withheld == 1, "its own, which comes first"
