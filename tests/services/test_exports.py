"""Who is in an export: exactly the live contacts asked for, each once, read at one moment."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from directory_app.domain.confidentiality import Grant
from directory_app.domain.errors import ReferenceProblem, UserError
from directory_app.services.directory import Directory
from directory_app.services.exports import Selection
from tests import directories


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with directories.opened(directories.make(tmp_path)) as opened:
        yield opened


def _ids(directory: Directory, selection: Selection) -> list[str]:
    plan = directory.exports.plan(selection, "json")
    return [card.contact.id for card in plan.included]


def test_ids_are_taken_once_and_in_order(directory: Directory) -> None:
    first = directories.organisation(directory, "Alpha")
    second = directories.organisation(directory, "Bravo")
    assert _ids(directory, Selection(ids=(second, first, second))) == [second, first]


def test_nobody_is_left_out_silently(directory: Directory) -> None:
    live = directories.organisation(directory, "Alpha")
    trashed = directories.organisation(directory, "Bravo")
    directory.contacts.trash(trashed)
    undone = directories.organisation(directory, "Charlie")
    directory.history.undo()
    for absent in (trashed, undone, "inconnu"):
        with pytest.raises(ReferenceProblem) as caught:
            _ids(directory, Selection(ids=(live, absent)))
        assert caught.value.code == "not_found"
        assert caught.value.params["reference"] == absent


def test_lists_and_queries_keep_their_order_and_leave_the_trash(directory: Directory) -> None:
    ids = [directories.organisation(directory, name) for name in ("Zulu", "Alpha", "Mike")]
    directory.lists.create("Main")
    directory.lists.add("Main", ids)
    directory.lists.create("Vivante", "alpha")
    directory.contacts.trash(ids[2])
    assert _ids(directory, Selection(list_name="main")) == ids[:2]
    assert _ids(directory, Selection(list_name="Vivante")) == [ids[1]]
    assert _ids(directory, Selection(query="zulu")) == [ids[0]]
    assert _ids(directory, Selection(everything=True)) == [ids[1], ids[0]]


@pytest.mark.parametrize(
    ("selection", "code"),
    [
        (Selection(), "selection_missing"),
        (Selection(query=" "), "query_empty"),
        (Selection(query="« »"), "query_empty"),
    ],
)
def test_nothing_chosen_is_not_everything(
    directory: Directory, selection: Selection, code: str
) -> None:
    directories.organisation(directory, "Alpha")
    with pytest.raises(UserError) as caught:
        directory.exports.plan(selection, "json")
    assert caught.value.code == code


@pytest.mark.parametrize("allowed", ["confidential", "personal", "internal"])
def test_what_is_withheld_leaves_for_a_reason_only(directory: Directory, allowed: str) -> None:
    directories.organisation(directory, "Alpha")
    grant = Grant(**{allowed: True}, reason=" \t")
    with pytest.raises(UserError) as caught:
        directory.exports.plan(Selection(everything=True), "json", grant=grant)
    assert caught.value.code == "reason_missing"


def test_a_reveal_has_a_reason(directory: Directory) -> None:
    contact = directories.organisation(directory, "Alpha")
    with pytest.raises(UserError) as caught:
        directory.contacts.reveal(contact, " ")
    assert caught.value.code == "reason_missing"
    assert directory.exports.departures() == []
