"""Restoring from history: a value, a moment; what cannot come back, and what stays protected."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from directory_app.domain.changes import Kind
from directory_app.domain.errors import BottinError, Refused, UserError
from directory_app.services.directory import Directory
from directory_app.services.history import LoggedStep
from directory_app.storage.contact_repository import keys_of, load_records
from directory_app.texts import Texts
from tests import directories
from tests.ui.import_page.files import write

STREET = "1280, rue des Modèles Est, Montréal (Québec) H2X 0Z9"
HARMLESS: tuple[Callable[[random.Random], tuple[str, str]], ...] = (
    lambda r: ("phones.+", f"514 555-01{r.randrange(100):02}"),
    lambda r: ("phones.0", f"418 555-01{r.randrange(100):02}"),
    lambda r: ("phones.0", ""),
    lambda r: ("phones.0.label", r.choice(["bureau", "cellulaire", "accueil"])),
    lambda r: ("emails.+", f"x{r.randrange(999)}@example.com"),
    lambda r: ("emails.0", ""),
    lambda r: ("addresses.+", STREET.replace("1280", str(r.randrange(1, 900)))),
    lambda r: ("note", f"note {r.randrange(9)}"),
    lambda r: ("note", ""),
    lambda r: ("sectors.+", r.choice(["Femmes", "Jeunes", "Familles"])),
    lambda r: ("sectors.0", ""),
    lambda r: ("roles.0.function", r.choice(["coordination", "présidence"])),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return directories.make(tmp_path)


@pytest.fixture
def directory(path: Path) -> Iterator[Directory]:
    with directories.opened(path) as found:
        yield found


def checksum_of(directory: Directory, contact_id: str) -> str:
    with directory._reading.transaction() as connection:
        records = load_records(connection, keys_of(connection, [contact_id]).values())
        return next(iter(records.values())).checksum


def latest(directory: Directory, contact_id: str | None = None) -> LoggedStep:
    return directory.history.list_steps(contact_id, 1)[0]


def phone_path(directory: Directory, contact_id: str) -> str:
    """Where the only telephone stands."""
    directory.contacts.edit(contact_id, [("phones.0.label", "repère")])
    found = latest(directory, contact_id).changes[0].path
    directory.history.undo()
    return found


def phones(directory: Directory, contact_id: str, *, is_revealed: bool = False) -> list[str]:
    get = directory.contacts
    card = get.reveal(contact_id, "essai") if is_revealed else get.get_card(contact_id)
    document = get.to_json(card, str)
    return [str(one["display"]) for one in document["phones"] if "display" in one]  # type: ignore[attr-defined]


def edit(directory: Directory, contact_id: str, change: tuple[str, str]) -> None:
    """What is not there cannot be changed: nothing happens then."""
    try:
        directory.contacts.edit(contact_id, [change])
    except UserError as error:
        if error.code not in {"index_unknown", "field_unknown"}:
            raise


@pytest.mark.parametrize("seed", range(4))
def test_every_moment_of_a_random_life_comes_back_identical(
    directory: Directory, seed: int
) -> None:
    chance = random.Random(seed)
    home = directories.organisation(directory, "Maison imaginaire", ("acronym", "MI"))
    one = directories.person(directory, "Zoé", "Essai", ("roles.+", f"{home}: coordination"))
    moments = {latest(directory).seq: checksum_of(directory, one)}
    for _ in range(25):
        if len(moments) > 1 and chance.random() < 0.2:
            directory.history.undo()
        else:
            edit(directory, one, chance.choice(HARMLESS)(chance))
        moments[latest(directory).seq] = checksum_of(directory, one)
    for seq, expected in chance.sample(sorted(moments.items()), len(moments)):
        before = checksum_of(directory, one)
        restored = directory.history.restore_moment(one, seq)
        assert checksum_of(directory, one) == expected, seq
        assert (restored.left, restored.protected) == ((), ())
        assert restored.is_done == (before != expected)
        if restored.is_done:
            assert directory.history.undo().done
            assert checksum_of(directory, one) == before
            assert directory.history.redo().done
    assert directory.integrity.verify() == ()


def test_two_who_wrote_the_same_do_not_confuse_the_moments(
    directory: Directory, path: Path
) -> None:
    home = directories.organisation(directory, "Maison", ("note", "A"))
    directory.contacts.edit(home, [("note", "B")])
    moved = latest(directory).seq
    with directories.opened(path, "collègue") as colleague:
        colleague.contacts.edit(home, [("note", "A")])
    back, checksum = latest(directory).seq, checksum_of(directory, home)
    assert directory.history.undo().done  # logs B → A on what is A already
    directory.contacts.edit(home, [("note", "C")])
    directory.history.restore_moment(home, back)
    assert checksum_of(directory, home) == checksum
    directory.history.restore_moment(home, moved)
    assert directory.contacts.to_json(directory.contacts.get_card(home), str)["note"] == "B"


def test_one_value_comes_back_and_what_was_said_since_stays(directory: Directory) -> None:
    home = directories.organisation(directory, "Maison", ("phones.+", "514 555-0107"))
    path = phone_path(directory, home)
    directory.contacts.edit(home, [("phones.0", "514 555-0108")])
    seq = latest(directory).seq
    directory.contacts.edit(home, [("phones.0.label", "accueil"), ("note", "Rappeler.")])
    assert directory.history.restore_value(home, seq, path).is_done
    document = directory.contacts.to_json(directory.contacts.get_card(home), str)
    assert document["phones"][0]["display"] == "514 555-0107"  # type: ignore[index]
    assert document["phones"][0]["label"] == "accueil"  # type: ignore[index]
    assert document["note"] == "Rappeler."
    step = latest(directory)
    assert step.step.kind is Kind.RESTORE_VALUE
    assert Texts("fr").step(step.step) == "valeur rétablie (Maison)"
    assert directory.history.restore_value(home, seq, path, after=True).is_done
    assert phones(directory, home) == ["514 555-0108"]
    again = directory.history.restore_value(home, seq, path, after=True)
    assert (again.is_done, again.sentences("restored_value")) == (False, [("restored_already", 0)])


def test_a_value_taken_away_comes_back_and_one_that_came_goes(directory: Directory) -> None:
    home = directories.organisation(directory, "Maison", ("phones.+", "514 555-0107"))
    path = phone_path(directory, home)
    directory.contacts.edit(home, [("phones.0", "")])
    gone = latest(directory).seq
    directory.history.restore_value(home, gone, path)
    assert phones(directory, home) == ["514 555-0107"]
    directory.contacts.edit(home, [("sectors.+", "Familles")])
    came = latest(directory)
    directory.history.restore_value(home, came.seq, came.changes[0].path)
    assert "sectors" not in directory.contacts.to_json(directory.contacts.get_card(home), str)


def test_a_confidential_value_comes_back_masked_and_marked(directory: Directory) -> None:
    home = directories.organisation(directory, "Refuge", ("phones.+", "418 555-0142"))
    path = phone_path(directory, home)
    before_the_mark = latest(directory, home).seq
    directory.contacts.edit(home, [("phones.0.confidential", "true")])
    directory.contacts.edit(home, [("phones.0", "418 555-0143")])
    seq = latest(directory).seq
    shown = latest(directory, home).changes[0]
    assert shown.old.text is None
    assert shown.old.withheld
    directory.history.restore_value(home, seq, path)
    assert phones(directory, home) == []
    assert phones(directory, home, is_revealed=True) == ["418 555-0142"]
    restored = directory.history.restore_moment(home, before_the_mark)
    assert phones(directory, home) == [], "the mark that it got since stays"
    assert restored.protected == (path,)
    assert ("left_protected", 1) in restored.sentences("restored_moment")


def test_what_was_once_confidential_and_taken_away_does_not_come_back_in_the_open(
    directory: Directory,
) -> None:
    home = directories.organisation(directory, "Refuge", ("phones.+", "418 555-0142"))
    birth = latest(directory).seq
    directory.contacts.edit(home, [("phones.0.confidential", "true")])
    directory.contacts.edit(home, [("phones.0", "")])
    directory.history.restore_moment(home, birth)
    assert phones(directory, home) == []
    assert phones(directory, home, is_revealed=True) == ["418 555-0142"]


def test_of_an_erased_organisation_nothing_comes_back_and_the_rest_does(
    directory: Directory,
) -> None:
    one = directories.person(directory, "Zoé", "Essai")
    home = directories.organisation(directory, "Maison")
    directory.contacts.edit(one, [("roles.+", f"{home}: présidence"), ("note", "A")])
    both = latest(directory)
    directory.contacts.edit(one, [("roles.0", ""), ("note", "B")])
    removed = latest(directory)
    role = next(change.path for change in removed.changes if change.path.startswith("roles/"))
    directory.contacts.trash(home)
    directory.erasure.erase([home])
    with pytest.raises(UserError, match="step_unknown"):
        directory.history.restore_value(one, removed.seq, role)
    directory.history.restore_moment(one, both.seq)
    document = directory.contacts.to_json(directory.contacts.get_card(one), str)
    assert (document["note"], document.get("roles", [])) == ("A", [])


def test_a_function_in_an_organisation_whose_creation_was_undone_is_told(
    directory: Directory, path: Path
) -> None:
    one = directories.person(directory, "Zoé", "Essai")
    with directories.opened(path, "collègue") as colleague:
        home = directories.organisation(colleague, "Maison")
        directory.contacts.edit(one, [("roles.+", f"{home}: présidence"), ("note", "A")])
        both = latest(directory).seq
        directory.contacts.edit(one, [("roles.0", ""), ("note", "B")])
        removed = latest(directory)
        assert colleague.history.undo().done
    role = next(change.path for change in removed.changes if change.path.startswith("roles/"))
    with pytest.raises(Refused, match="organisation_gone"):
        directory.history.restore_value(one, removed.seq, role)
    restored = directory.history.restore_moment(one, both)
    assert [left.code for left in restored.left] == ["organisation_gone"]
    assert restored.sentences("restored_moment")[1:] == [("left_organisation_gone", 1)]
    document = directory.contacts.to_json(directory.contacts.get_card(one), str)
    assert (document["note"], document.get("roles", [])) == ("A", [])


def test_what_others_changed_unseen_is_not_overwritten(directory: Directory) -> None:
    home = directories.organisation(directory, "Maison", ("note", "A"))
    directory.contacts.edit(home, [("note", "B")])
    seen = latest(directory).seq
    directory.contacts.edit(home, [("description", "Autre chose")])
    assert directory.history.restore_value(home, seen, "note", seen=seen).is_done
    directory.contacts.edit(home, [("note", "C")])
    with pytest.raises(Refused, match="restore_overtaken"):
        directory.history.restore_value(home, seen, "note", seen=seen)
    with pytest.raises(Refused, match="restore_overtaken"):
        directory.history.restore_moment(home, seen, seen=seen)


def test_what_an_import_wrote_goes_back_value_by_value_and_whole(
    directory: Directory, tmp_path: Path
) -> None:
    home = directories.organisation(directory, "Maison 1", ("acronym", "MX1"))
    birth, before = latest(directory).seq, checksum_of(directory, home)
    imports = directory.imports
    file = write(tmp_path, "Maison 1;MX1;;;;418 555-0101;;;")
    imports.apply(imports.source_of_file(imports.open_file(file)))
    step = latest(directory, home)
    assert (step.step.kind, step.document) == (Kind.IMPORT, "membres 2026.csv")
    phone = next(one.path for one in step.changes if one.path.startswith("phones/"))
    directory.history.restore_value(home, step.seq, phone)
    assert "phones" not in directory.contacts.to_json(directory.contacts.get_card(home), str)
    directory.history.restore_moment(home, birth)
    assert checksum_of(directory, home) == before
    directory.history.restore_moment(home, step.seq)
    assert phones(directory, home) == ["418 555-0101"]


def test_out_of_the_trash_for_a_moment_but_not_for_a_value(directory: Directory) -> None:
    home = directories.organisation(directory, "Maison", ("note", "A"))
    birth = latest(directory).seq
    directory.contacts.edit(home, [("note", "B")])
    edited = latest(directory).seq
    directory.contacts.trash(home)
    with pytest.raises(Refused, match="restore_from_trash"):
        directory.history.restore_value(home, edited, "note")
    assert directory.history.restore_moment(home, birth).is_done
    assert directories.names_found(directory, "maison") == ["Maison"]
    assert directory.history.undo().done
    assert directories.names_found(directory, "maison") == []


def test_what_makes_no_sense_is_refused(directory: Directory) -> None:
    home = directories.organisation(directory, "Maison", ("note", "A"))
    birth = latest(directory).seq
    for path in ("record", "state", "kind", "note", "phones/x"):
        with pytest.raises(UserError, match="step_unknown"):
            directory.history.restore_value(home, birth, path)
    with pytest.raises(Refused, match="moment_before_contact"):
        directory.history.restore_moment(home, birth - 1)
    with pytest.raises(BottinError, match="not_found"):
        directory.history.restore_moment("personne", birth)


def test_a_name_that_would_tell_a_confidential_value_stays_as_it_is(directory: Directory) -> None:
    home = directories.organisation(directory, "Appeler 418 555-0142", ("note", "A"))
    birth = latest(directory).seq
    directory.contacts.edit(home, [("name", "Refuge"), ("note", "B")])
    other = directories.organisation(directory, "Autre", ("phones.+", "418 555-0142"))
    directory.contacts.edit(other, [("phones.0.confidential", "true")])
    restored = directory.history.restore_moment(home, birth)
    assert [(left.path, left.code) for left in restored.left] == [("name", "name_tells")]
    document = directory.contacts.to_json(directory.contacts.get_card(home), str)
    assert (document["name"], document["note"]) == ("Refuge", "A")


# --- pages ------------------------------------------------------------------------------------


def test_pages_follow_each_other_and_authors_are_told_apart(
    directory: Directory, path: Path
) -> None:
    home = directories.organisation(directory, "Maison", ("note", "0"))
    with directories.opened(path, "collègue") as colleague:
        for n in range(1, 8):
            chosen = directory if n % 2 else colleague
            chosen.contacts.edit(home, [("note", str(n))])
    directories.organisation(directory, "Autre")
    history = directory.history
    whole = history.list_steps(home)
    paged: list[LoggedStep] = []
    while part := history.list_steps(home, 3, before=paged[-1].seq if paged else None):
        paged += part
    assert paged == whole
    assert len(whole) == 8
    theirs = history.list_steps(home, author="collègue")
    assert [one.changes[0].new.text for one in theirs] == ["6", "4", "2"]
    assert history.list_authors(home) == ["collègue", directories.AUTHOR]
    assert len(history.list_steps()) > len(whole)


def test_a_big_step_is_counted_not_read(directory: Directory) -> None:
    ids = [directories.organisation(directory, f"Maison {n}") for n in range(30)]
    directory.lists.create("Grande", contact_ids=ids)
    step = directory.history.list_steps(None, 1, most_changes=5)[0]
    assert len(step.changes) <= 5
    assert len(step.changes) + step.more >= 30
    assert (step.step.count, step.contact_id) == (30, None)
