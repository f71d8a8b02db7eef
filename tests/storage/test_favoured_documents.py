"""A first page is cut before its last hits: who is favoured comes first there all the same."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from directory_app import bootstrap
from directory_app.domain.listing import EVERYTHING, Listing
from directory_app.services.directory import Directory
from tests import directories

SEED = 11
TEXTS = ["555", "5550", "514", "555 01", "regroupement", "r", "ma", "courriel", "direction", "rue"]


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    path = tmp_path / "foule.bottin"
    bootstrap.create_directory(path, "empty", contacts=3_000, seed=SEED)
    with directories.opened(path) as opened:
        yield opened


def _check(directory: Directory, favoured: tuple[int, ...]) -> None:
    """The answer that is whole needs no memory of anybody: the page begins it."""
    for listing in (EVERYTHING, Listing(kind="person"), Listing(kind="organisation")):
        for text in TEXTS:
            whole = directory.search.whole(text, listing=listing, favoured=favoured)
            page = directory.search.first_page(text, listing=listing, favoured=favoured, limit=20)
            assert page.keys == whole.keys[:20], (text, listing)


def test_a_page_begins_as_the_whole_answer_does(directory: Directory) -> None:
    chooser = random.Random(SEED)
    everybody = directory.search.all_keys("")
    _check(directory, tuple(chooser.sample(everybody, 40)))
    _check(directory, tuple(chooser.sample(everybody, 5)))


def test_what_changes_is_known_at_once(directory: Directory) -> None:
    chooser = random.Random(SEED)
    favoured = tuple(chooser.sample(directory.search.all_keys(""), 40))
    _check(directory, favoured)
    ids = directory.search.ids(favoured)
    for one in ids[:10]:
        directory.contacts.edit(one, [("phones.+", "819 222-3344")])
    for one in ids[10:15]:
        directory.contacts.trash(one)
    for one in ids[15:20]:
        directory.contacts.edit(one, [("confidential", "yes")])
    found = directory.search.first_page("8192", favoured=favoured, limit=5)
    assert set(found.keys) <= set(favoured)
    _check(directory, favoured)
