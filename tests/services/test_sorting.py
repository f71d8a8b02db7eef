"""Contacts by a column: what the table shows decides, in French order; what it hides does not."""

from __future__ import annotations

import contextlib
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from directory_app.domain.errors import ReferenceProblem, UserError
from directory_app.domain.names import organisation_filing_key
from directory_app.domain.phones import parse_phone
from directory_app.domain.table_columns import Column, Order, sort_text
from directory_app.services.directory import Directory
from tests.directories import make, opened, organisation, person
from tests.storage.listings import a_directory

SECRET = "514 555-0111"
"""A number that is confidential somewhere, and stands elsewhere without a mark."""


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with opened(make(tmp_path)) as one:
        yield one


def _compared(column: Column, text: str) -> str:
    if column is Column.PHONE and text:
        number = parse_phone(text)
        return f"{number.national_digits},{number.extension or ''}"
    if column is Column.ORGANISATION and text:
        return organisation_filing_key(text)  # « La Table » under T
    return sort_text(column, text)


def _plainly(directory: Directory, keys: list[int], order: Order) -> list[int]:
    """The order of the cells that the table shows."""
    rows = {row.key: row.cells[order.column].text for row in directory.table.rows(keys)}
    said = {key: _compared(order.column, text) for key, text in rows.items()}
    told = [key for key in keys if said[key]]
    blank = [key for key in keys if not said[key]]
    # The same values stay in the order they came.
    return sorted(told, key=lambda key: said[key], reverse=order.is_descending) + blank


def _hide_some(directory: Directory, chooser: random.Random) -> None:
    """Marks on values, on whole contacts, and copies of what is marked."""
    ids = directory.search.ids(directory.search.all_keys(""))
    source = organisation(directory, "Refuge inventé", ("phones.+", SECRET))
    directory.contacts.edit(source, [("phones.0.confidential", "true")])
    for contact_id in chooser.sample(ids, 12):
        directory.contacts.edit(contact_id, [("phones.+", SECRET)])
    for contact_id in chooser.sample(ids, 12):
        for kind in ("phones", "emails", "addresses"):
            with contextlib.suppress(UserError, ReferenceProblem):  # it has none
                directory.contacts.edit(contact_id, [(f"{kind}.0.confidential", "true")])
    for contact_id in chooser.sample(ids, 4):
        directory.contacts.edit(contact_id, [("confidential", "true")])


@pytest.mark.parametrize("origin", ["spoiled", "table"])
def test_every_column_sorts_by_what_its_cells_show(origin: str, tmp_path: Path) -> None:
    path, chooser = a_directory(tmp_path, origin), random.Random(7)
    with opened(path) as directory:
        _hide_some(directory, chooser)
        keys = list(directory.search.all_keys(""))
        chooser.shuffle(keys)
        for column in Column:
            if column is Column.NAME:
                continue
            for is_descending in (False, True):
                order = Order(column, is_descending)
                assert list(directory.sorting.in_order(keys, order)) == _plainly(
                    directory, keys, order
                ), order


def test_a_name_files_as_in_the_whole_directory(directory: Directory) -> None:
    for name in ("Éducation pour tous", "La Table", "Zoothèque", "Côté cour", "Coté jardin"):
        organisation(directory, name)
    keys = directory.search.all_keys("")
    shuffled = random.Random(3).sample(keys, len(keys))
    in_order = directory.sorting.in_order
    assert in_order(shuffled, Order(Column.NAME)) == keys
    assert in_order(shuffled, Order(Column.NAME, is_descending=True)) == keys[::-1]


def test_accents_do_not_part_and_blanks_come_last(directory: Directory) -> None:
    cities = ("Québec", "Éastman", "Eastman", "", "Côte-Saint-Luc", "Île-Perrot", "Gatineau")
    for n, city in enumerate(cities):
        more = [("addresses.+", f"{n + 1}, rue des Essais, {city} (Québec)")] if city else []
        organisation(directory, f"Organisme {n}", *more)
    keys = directory.search.all_keys("")

    def shown(order: Order) -> list[str]:
        rows = directory.table.rows(directory.sorting.in_order(keys, order))
        return [row.cells[Column.CITY].text for row in rows]

    filed = [
        *("Côte-Saint-Luc", "Eastman", "Éastman", "Gatineau"),
        *("Île-Perrot", "Québec", ""),
    ]
    assert shown(Order(Column.CITY)) == filed
    assert shown(Order(Column.CITY, is_descending=True)) == [*filed[-2::-1], ""]


def test_a_withheld_value_has_no_place_of_its_own(directory: Directory) -> None:
    """Its copy elsewhere has none either, nor has whoever would inherit it."""
    shelter = organisation(directory, "Aaa refuge", ("phones.+", SECRET))
    copy = organisation(directory, "Bbb copie", ("phones.+", SECRET))
    heir = person(directory, "Zoé", "Ccc", ("roles.+", f"{copy}: accueil"))
    first = organisation(directory, "Ddd premier", ("phones.+", "418 555-0100"))
    last = organisation(directory, "Eee dernier", ("phones.+", "819 555-0100"))
    keys = directory.search.all_keys("")

    def ids(*, is_descending: bool) -> list[str]:
        order = Order(Column.PHONE, is_descending)
        return list(directory.search.ids(directory.sorting.in_order(keys, order)))

    assert ids(is_descending=False) == [first, shelter, copy, heir, last]
    directory.contacts.edit(shelter, [("phones.0.confidential", "true")])
    assert ids(is_descending=False) == [first, last, shelter, copy, heir]
    assert ids(is_descending=True) == [last, first, shelter, copy, heir]
