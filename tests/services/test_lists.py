"""Lists through their service: made with their contacts, put in order, each as one step."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from directory_app.domain.changes import Kind
from directory_app.domain.errors import ReferenceProblem, UserError
from directory_app.services.directory import Directory
from directory_app.texts import Texts
from tests import directories


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with directories.opened(directories.make(tmp_path)) as opened:
        yield opened


@pytest.fixture
def ids(directory: Directory) -> list[str]:
    """Six organisations."""
    return [directories.organisation(directory, f"Maison {name}") for name in "ABCDEF"]


def _members(directory: Directory, name: str = "Main") -> list[str]:
    return [one.contact_id for one in directory.lists.get(name).members]


def test_a_list_is_made_with_its_contacts_as_one_step(directory: Directory, ids: list[str]) -> None:
    before = directory.integrity.digest()
    chosen = [ids[3], ids[0], ids[3], ids[5]]
    list_id, changes = directory.lists.create("Main", contact_ids=chosen)
    assert directory.lists.get(list_id).name == "Main"
    assert _members(directory) == [ids[3], ids[0], ids[5]]
    assert changes.kind is Kind.LIST_CREATE
    assert changes.lists == {list_id}
    assert changes.contacts == {ids[3], ids[0], ids[5]}
    after = directory.integrity.digest()
    result = directory.history.undo()
    assert result.step is not None
    assert Texts("fr").step(result.step) == "création de la liste «\u00a0Main\u00a0»"
    assert directory.integrity.digest() == before
    assert directory.history.redo().done
    assert directory.integrity.digest() == after


def test_another_search_is_one_step_and_no_step_for_the_same(
    directory: Directory, ids: list[str]
) -> None:
    list_id, _ = directory.lists.create("Maisons", "maison")
    directory.lists.create("Main", contact_ids=ids[:1])
    before = directory.integrity.digest()
    assert _members(directory, "Maisons") == ids
    changes = directory.lists.change_query("maisons", "  maison -B ")
    assert (changes.kind, changes.lists) == (Kind.LIST_QUERY, {list_id})
    assert directory.lists.get(list_id).query == "maison -B"
    assert _members(directory, "Maisons") == [one for one in ids if one != ids[1]]
    assert not directory.lists.change_query("Maisons", "maison -B").lists
    result = directory.history.undo()
    assert result.step is not None
    words = "changement de la recherche de la liste «\u00a0Maisons\u00a0»"
    assert Texts("fr").step(result.step) == words
    assert directory.integrity.digest() == before
    for name, query, code in (
        ("Main", "maison", "list_not_dynamic"),
        ("Maisons", " « » ", "query_empty"),
    ):
        with pytest.raises(UserError) as caught:
            directory.lists.change_query(name, query)
        assert caught.value.code == code
    secret = [("emails.+", "cachee@refuge.example.org"), ("emails.0.confidential", "true")]
    directories.organisation(directory, "Refuge", *secret)
    with pytest.raises(UserError) as caught:
        directory.lists.change_query("Maisons", "cachee@refuge.example.org")
    assert caught.value.code == "name_confidential"
    assert directory.lists.get(list_id).query == "maison"


def test_nobody_unknown_comes_onto_a_list(directory: Directory, ids: list[str]) -> None:
    for attempt in (
        lambda: directory.lists.create("Main", contact_ids=[ids[0], "inconnu"]),
        lambda: directory.lists.add("Autre", ["inconnu"]),
    ):
        directory.lists.create("Autre") if not directory.lists.list_all() else None
        with pytest.raises(ReferenceProblem) as caught:
            attempt()
        assert caught.value.code == "not_found"
    assert [one.name for one in directory.lists.list_all()] == ["Autre"]


def test_a_list_that_updates_itself_has_no_contacts_of_its_own(
    directory: Directory, ids: list[str]
) -> None:
    directory.lists.create("Vivante", "maison")
    for attempt in (
        lambda: directory.lists.create("Autre", "maison", contact_ids=ids),
        lambda: directory.lists.move("Vivante", ids[0], 1),
    ):
        with pytest.raises(UserError) as caught:
            attempt()
        assert caught.value.code == "list_is_dynamic"


@pytest.mark.parametrize(
    ("position", "order"),
    [(0, "DABCEF"), (1, "ADBCEF"), (3, "ABCDEF"), (4, "ABCEDF"), (5, "ABCEFD"), (99, "ABCEFD")],
)
def test_a_contact_is_moved_and_put_back(
    directory: Directory, ids: list[str], position: int, order: str
) -> None:
    directory.lists.create("Main", contact_ids=ids)
    before = directory.integrity.digest()
    changes = directory.lists.move("Main", ids[3], position)
    assert _members(directory) == [ids["ABCDEF".index(letter)] for letter in order]
    if order == "ABCDEF":
        assert changes.seq == 0
        return
    assert changes.kind is Kind.LIST_MOVE
    result = directory.history.undo()
    assert result.step is not None
    assert Texts("fr").step(result.step) == "déplacement dans la liste «\u00a0Main\u00a0»"
    assert directory.integrity.digest() == before
    assert directory.history.redo().done
    assert _members(directory) == [ids["ABCDEF".index(letter)] for letter in order]


def test_a_place_counts_live_contacts_only_and_the_others_find_theirs_again(
    directory: Directory, ids: list[str]
) -> None:
    directory.lists.create("Main", contact_ids=ids)
    directory.contacts.trash_all([ids[0], ids[2]])
    directory.lists.move("Main", ids[5], 1)
    assert _members(directory) == [ids[1], ids[5], ids[3], ids[4]]
    directory.contacts.restore_all([ids[0], ids[2]])
    found = _members(directory)
    assert [one for one in found if one in ids[:3]] == ids[:3]
    assert found[0] == ids[0]
    assert found.index(ids[5]) < found.index(ids[3])


def test_who_is_not_on_the_list_cannot_be_moved(directory: Directory, ids: list[str]) -> None:
    directory.lists.create("Main", contact_ids=ids[:3])
    directory.contacts.trash(ids[1])
    for absent in (ids[1], ids[4], "inconnu"):
        with pytest.raises(UserError) as caught:
            directory.lists.move("Main", absent, 0)
        assert caught.value.code == "not_on_list"
    with pytest.raises(ReferenceProblem):
        directory.lists.move("Absente", ids[0], 0)


def test_random_moves_undone_one_by_one_come_back(directory: Directory, ids: list[str]) -> None:
    chooser = random.Random(3)
    directory.lists.create("Main", contact_ids=ids)
    model, seen = list(ids), [directory.integrity.digest()]
    for _ in range(60):
        moved, place = chooser.choice(ids), chooser.randrange(7)
        is_same = model.index(moved) == min(place, 5)
        model.remove(moved)
        model.insert(min(place, 5), moved)
        directory.lists.move("Main", moved, place)
        assert _members(directory) == model
        if not is_same:
            seen.append(directory.integrity.digest())
    for digest in reversed(seen[:-1]):
        assert directory.history.undo().done
        assert directory.integrity.digest() == digest
