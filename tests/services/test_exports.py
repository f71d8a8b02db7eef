"""Who is in an export: exactly the live contacts asked for, each once, read at one moment."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from directory_app.domain.confidentiality import Grant
from directory_app.domain.errors import ReferenceProblem, UserError
from directory_app.domain.listing import Listing
from directory_app.services.directory import Directory
from directory_app.services.exports import Exclusion, Selection
from tests import directories
from tests.storage.listings import a_directory


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


LISTINGS = (
    Listing(),
    Listing(kind="person"),
    Listing(kind="organisation", needs_check=True),
    Listing(needs_check=True),
    Listing(is_trash=True),
    Listing(sector="Femmes"),
    Listing(territory="06"),
    Listing(category="coalition"),
    Listing(kind="person", territory="06"),
    Listing(list_id="inconnue"),
)


@pytest.fixture(scope="module")
def spoiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A directory with lists, that these tests only read."""
    path = a_directory(tmp_path_factory.mktemp("exports"), "spoiled")
    with directories.opened(path) as directory:
        ids = directory.search.ids(directory.search.all_keys("a"))
        directory.lists.create("Main", contact_ids=ids[30:2:-3])
        directory.lists.create("Vivante", "comité")
    return path


@pytest.mark.parametrize("profile", ["json", "bcc"])
def test_what_a_list_shows_is_what_leaves_or_is_left_out_in_that_order(
    spoiled: Path, profile: str
) -> None:
    with directories.opened(spoiled) as directory:
        mine = [Listing(list_id=one.id) for one in directory.lists.list_all()]
        assert len(mine) == 2
        sizes = []
        for listing in (*LISTINGS, *mine):
            for text in ("", "a", "direction", "« »", "zzzz"):
                shown = directory.search.ids(directory.search.all_keys(text, listing=listing))
                plan = directory.exports.plan(Selection(listing=listing, text=text), profile)
                included = [card.contact.id for card in plan.included]
                excluded = [one.contact_id for one in plan.excluded]
                assert sorted(included + excluded) == sorted(shown)
                assert included == [one for one in shown if one in set(included)]
                assert excluded == [one for one in shown if one in set(excluded)]
                assert excluded == [] or profile == "bcc"
                sizes.append(len(shown))
        assert sum(size > 0 for size in sizes) > 20


def test_keys_are_taken_once_in_order_and_all_of_live_contacts(directory: Directory) -> None:
    ids = [directories.organisation(directory, name) for name in ("Alpha", "Bravo", "Charlie")]
    keys = directory.search.all_keys("")
    chosen = Selection(keys=(keys[2], keys[0], keys[2]))
    assert _ids(directory, chosen) == [ids[2], ids[0]]
    assert _ids(directory, Selection(keys=())) == []
    directory.contacts.trash(ids[0])
    for absent in (chosen, Selection(keys=(keys[1], 9999))):
        with pytest.raises(ReferenceProblem) as caught:
            _ids(directory, absent)
        assert caught.value.code == "not_found"


def test_who_is_left_out_is_named(directory: Directory) -> None:
    without = directories.organisation(directory, "Sans courriel")
    directories.organisation(directory, "Avec", ("emails.+", "avec@example.org"))
    plan = directory.exports.plan(Selection(everything=True), "bcc")
    assert plan.excluded == (Exclusion(without, "no_email", "Sans courriel"),)


@pytest.mark.parametrize(
    ("selection", "scope", "word"),
    [
        (Selection(everything=True), "all", "all"),
        (Selection(ids=()), "ids", "ids"),
        (Selection(keys=()), "keys", "keys"),
        (Selection(list_name="Main"), "list:Main", "list"),
        (Selection(query="roy"), "query:roy", "query"),
        (Selection(listing=Listing()), "view:all", "view"),
        (Selection(listing=Listing(is_trash=True)), "view:is_trash", "view"),
        (
            Selection(listing=Listing(kind="person", sector="Femmes"), text="roy"),
            "view:kind=person, sector=Femmes, text=roy",
            "view",
        ),
        (Selection(keys=(), label="3 fiches choisies"), "3 fiches choisies", "keys"),
        (Selection(listing=Listing(), text="x", label="Tous : x"), "Tous : x", "view"),
    ],
)
def test_the_register_names_the_choice(selection: Selection, scope: str, word: str) -> None:
    assert (selection.scope, selection.word) == (scope, word)


# --- what the words of an export may tell -----------------------------------------------------

HIDDEN = "418 555-0142"
BOX = "Case postale 12, Laval (Québec) H7A 1A1"


@pytest.fixture
def shelter(directory: Directory) -> Directory:
    contact = directories.organisation(
        directory, "Refuge", ("phones.+", HIDDEN), ("addresses.+", BOX)
    )
    marks = [(f"{name}.0.confidential", "true") for name in ("phones", "addresses")]
    directory.contacts.edit(contact, marks)
    return directory


@pytest.mark.parametrize("text", [HIDDEN, "4185550142", "555-0142", "85550142", BOX])
def test_what_was_looked_up_is_not_told_when_it_is_confidential(
    shelter: Directory, text: str
) -> None:
    plan = shelter.exports.plan(Selection(listing=Listing(), text=text), "json")
    assert [card.contact.display_name for card in plan.included] == ["Refuge"]
    assert (plan.text, plan.scope) == ("", "view")
    assert shelter.exports.plan(Selection(query=text), "json").scope == "query"


def test_what_was_looked_up_is_told_otherwise(shelter: Directory) -> None:
    plan = shelter.exports.plan(Selection(listing=Listing(), text=" refuge "), "json")
    assert (plan.text, plan.scope) == ("refuge", "view:text= refuge")


@pytest.mark.parametrize("name", [HIDDEN, "418_555_0142", "418-555-0142", "Appel 555-0142"])
def test_the_register_keeps_no_confidential_value_of_a_file_name_or_purpose(
    shelter: Directory, name: str
) -> None:
    target = shelter.location.parent / f"{name}.json"
    plan = shelter.exports.plan(Selection(everything=True), "json", purpose=f"Appeler le {HIDDEN}")
    shelter.exports.write(plan, target)
    assert target.exists()
    (line,) = shelter.exports.departures()
    assert (line.file_name, line.purpose) == (".json", "")
    assert line.sha256


def test_the_register_keeps_every_other_file_name_and_purpose(shelter: Directory) -> None:
    plan = shelter.exports.plan(Selection(everything=True), "json", purpose="Envoi 2026")
    shelter.exports.write(plan, shelter.location.parent / "envoi_12.json")
    shelter.exports.text(plan, "clipboard")
    kept = [(line.file_name, line.purpose) for line in shelter.exports.departures()]
    assert kept == [("envoi_12.json", "Envoi 2026"), ("clipboard", "Envoi 2026")]
