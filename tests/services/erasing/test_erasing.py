"""Erasing for good: no byte is left in the live files, and what stays is whole."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from directory_app import bootstrap
from directory_app.domain.changes import ChangeSet, Kind
from directory_app.domain.contact import Organisation, Person
from directory_app.domain.errors import Refused, UserError
from directory_app.formats.pictures import redrawn
from directory_app.services.directory import Directory
from directory_app.services.trash import TrashService
from directory_app.storage.engine import reading_engine
from directory_app.texts import Texts
from tests import directories
from tests.services.erasing.canaries import (
    CONTROL,
    CONTROL_PHONE,
    WORDS,
    Erasable,
    canaries_in,
    fill,
    live_bytes,
    picture,
    trash,
)

TEXTS = Texts("fr")


@pytest.fixture
def directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Directory]:
    monkeypatch.setenv("BOTTIN_HOME", str(tmp_path / "home"))
    with directories.opened(directories.make(tmp_path)) as opened:
        yield opened


@pytest.fixture
def them(directory: Directory, tmp_path: Path) -> Erasable:
    found = fill(directory, tmp_path)
    trash(directory, found)
    return found


def _now_ms() -> int:
    return time.time_ns() // 1_000_000


def grep(directory: Directory) -> bytes:
    return live_bytes(directory.location, bootstrap.home())


def test_no_byte_is_left_while_the_directory_is_open(directory: Directory, them: Erasable) -> None:
    assert canaries_in(grep(directory)) == list(WORDS)
    done = directory.erasure.erase([them.person, them.organisation])
    assert done.is_scrubbed
    left = grep(directory)
    assert canaries_in(left) == []
    assert them.person.encode() not in left
    assert them.organisation.encode() not in left
    assert CONTROL.encode() in left
    assert CONTROL_PHONE.encode() in left


def test_what_stays_is_whole(directory: Directory, them: Erasable) -> None:
    directory.erasure.erase([them.person, them.organisation])
    assert directory.integrity.verify() == ()
    colleague = directory.contacts.get_card(them.colleague).contact
    assert isinstance(colleague, Person)
    assert colleague.roles == ()
    assert [one.number.national_digits for one in colleague.phones] == [f"514{CONTROL_PHONE}"]
    ally = directory.contacts.get_card(them.ally).contact
    assert isinstance(ally, Organisation)
    assert ally.affiliations == ()
    roster = directory.roster.read(them.event).delegates
    assert [(one.person_id, one.organisation_id) for one in roster] == [(them.colleague, "")]
    assert directory.our_organisation.find() is None
    assert directory.drafts.load() == {them.colleague: {(them.colleague, "note", ""): CONTROL}}


def test_what_else_speaks_of_them_is_told_before(directory: Directory, them: Erasable) -> None:
    directory.contacts.edit(them.ally, [("note", "Demander à Harfang Perenoptère.")])
    ties = directory.erasure.ties([them.person, them.organisation])
    assert (ties.roles, ties.affiliations, ties.lists, len(ties.mentions)) == (1, 1, 2, 1)
    assert ties.exports == 4


def test_only_the_trash_is_erased_and_all_or_none(directory: Directory, them: Erasable) -> None:
    with pytest.raises(Refused, match="erase_not_trashed"):
        directory.erasure.erase([them.person, them.colleague])
    with pytest.raises(UserError, match="not_found"):
        directory.erasure.erase([them.person, "personne"])
    assert directory.contacts.find_id("Harfang", trashed=True) == them.person


def test_the_step_is_named_without_a_name_and_cannot_be_undone(
    directory: Directory, them: Erasable
) -> None:
    told: list[ChangeSet] = []
    directory.changes.subscribe(told.append)
    directory.erasure.erase([them.person])
    assert told[0].kind is Kind.ERASE
    assert {them.person} <= told[0].contacts
    step = directory.history.list_steps(limit=1)[0].step
    assert TEXTS.step(step) == "effacement d’une fiche"
    directory.erasure.erase([them.organisation])
    after = directory.integrity.digest()
    undone = []
    while (result := directory.history.undo()).code != "nothing_to_undo":
        assert result.step is not None
        assert result.step.kind is not Kind.ERASE
        undone.append(result.done)
        assert len(undone) < 60
    assert True in undone
    assert directory.integrity.verify() == ()
    assert after != directory.integrity.digest()
    assert canaries_in(grep(directory)) == []


def test_a_value_that_was_withheld_for_the_erased_stays_withheld(directory: Directory) -> None:
    shelter = directories.organisation(directory, "Abri", ("phones.+", "514 555-0123"))
    directory.contacts.edit(shelter, [("phones.0.confidential", "true")])
    other = directories.organisation(directory, "Voisine", ("phones.+", "514 555-0123"))
    directory.contacts.trash(shelter)
    directory.erasure.erase([shelter])
    assert directory.contacts.get_card(other).phones[0].withheld is not None
    assert directory.integrity.verify() == ()


def test_those_in_the_trash_lose_what_names_the_erased_and_keep_their_day(
    directory: Directory,
) -> None:
    home = directories.organisation(directory, "Maison")
    person = directories.person(directory, "Ana", "Essai", ("roles.+", f"{home}: direction"))
    directory.contacts.trash_all([home, person])
    before = directory.trash.read().contacts
    directory.erasure.erase([home])
    assert directory.trash.read().contacts == tuple(one for one in before if one.id == person)
    directory.contacts.restore(person)
    restored = directory.contacts.get_card(person).contact
    assert isinstance(restored, Person)
    assert restored.roles == ()
    assert directory.integrity.verify() == ()


def test_a_reader_elsewhere_keeps_the_journal_only_until_the_next_erasure(
    directory: Directory, them: Erasable
) -> None:
    with reading_engine(directory.location).connect() as reader:
        reader.execute(text("SELECT count(*) FROM contact"))
        assert not directory.erasure.erase([them.person]).is_scrubbed
    assert directory.erasure.erase([them.organisation]).is_scrubbed
    assert canaries_in(grep(directory)) == []


def test_a_picture_that_somebody_else_has_stays(directory: Directory) -> None:
    first, second = (directories.person(directory, "Ana", name) for name in ("Un", "Deux"))
    shared, own = redrawn(picture("teal")), redrawn(picture("plum"))
    directory.contacts.set_photo(first, own)
    for one in (first, second):
        directory.contacts.set_photo(one, shared)
    directory.contacts.trash(first)
    directory.erasure.erase([first])
    assert directory.contacts.photo(second) == shared.data
    with reading_engine(directory.location).connect() as reader:
        names = reader.execute(text("SELECT name FROM picture")).scalars().all()
    assert names == [shared.name]


def test_the_office_says_how_long_the_trash_keeps(directory: Directory, tmp_path: Path) -> None:
    gone = directories.organisation(directory, "Ancienne")
    directory.contacts.trash(gone)
    assert directory.trash.read().overdue == ()
    with pytest.raises(UserError, match="trash_days_invalid"):
        directory.trash.keep(0)
    directory.trash.keep(30)
    assert directory.trash.keep_days() == 30
    late = TrashService(directory._reading, directory._steps, lambda: _now_ms() + 31 * 86_400_000)
    assert [one.id for one in late.read().overdue] == [gone]
    directory.history.undo()
    assert directory.trash.keep_days() == 90
    assert late.read().overdue == ()
