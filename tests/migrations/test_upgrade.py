"""A file of an earlier program opens with all that it held, and is brought up to date whole."""

from __future__ import annotations

import gzip
from importlib.metadata import version
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, event, text

from directory_app.domain import validation
from directory_app.domain.errors import EnvironmentFault
from directory_app.domain.listing import Listing
from directory_app.storage import computed, opening, schema
from directory_app.storage.engine import writing_engine
from directory_app.storage.rows import METADATA
from tests import directories
from tests.storage.listings import Plainly

FILES = Path(__file__).parents[1] / "data" / "files"


def _old(folder: Path) -> Path:
    """The invented sample as revision 0001 wrote it, then spoiled: bad values on two live
    contacts and a trashed one, a list, steps to undo."""
    path = folder / "ancien.bottin"
    path.write_bytes(gzip.decompress((FILES / "0001.bottin.gz").read_bytes()))
    return path


def _at(path: Path) -> str:
    engine = writing_engine(path)
    with engine.connect() as connection, connection.begin():
        found = schema.revision(connection)
    engine.dispose()
    return found


def test_a_file_of_0001_opens_with_everything(tmp_path: Path) -> None:
    path = _old(tmp_path)
    assert _at(path) == "0001"
    with directories.opened(path) as directory:
        assert directory.search.count() == 168
        live = Listing(needs_check=True)
        trashed = Listing(is_trash=True, needs_check=True)
        plainly = Plainly(path)
        for listing, count in ((live, 2), (trashed, 1)):
            keys = directory.search.all_keys("", listing=listing)
            assert list(keys) == plainly.keys(listing)
            assert len(keys) == count
        assert directory.integrity.verify() == ()
        assert "Vieille liste" in [one.name for one in directory.lists.list_all()]
        steps = 0
        while directory.history.undo().done:
            steps += 1
        assert steps == 9
        assert directory.search.count(live) == directory.search.count(trashed) == 0
    assert _at(path) == schema.HEAD


def test_a_file_of_0002_opens_with_everything(tmp_path: Path) -> None:
    """The invented sample as revision 0002 wrote it, then seven steps."""
    path = tmp_path / "ancien.bottin"
    path.write_bytes(gzip.decompress((FILES / "0002.bottin.gz").read_bytes()))
    assert _at(path) == "0002"
    with directories.opened(path, author="root") as directory:
        assert directory.search.count() == 168
        assert directory.integrity.verify() == ()
        assert "Vieille liste" in [one.name for one in directory.lists.list_all()]
        assert directory.events.list_all() == ()
        event, _ = directory.events.create({"title": "Journée d’essai"})
        directory.roster.add(event, [directory.contacts.find_id("RIMQ")])
        steps = 0
        while directory.history.undo().done:
            steps += 1
        assert steps == 8
    assert _at(path) == schema.HEAD


def test_a_file_of_0003_opens_with_everything(tmp_path: Path) -> None:
    """The invented sample as revision 0003 wrote it, then seven steps, a frozen day among them."""
    path = tmp_path / "ancien.bottin"
    path.write_bytes(gzip.decompress((FILES / "0003.bottin.gz").read_bytes()))
    assert _at(path) == "0003"
    with directories.opened(path, author="root") as directory:
        assert directory.search.count() == 168
        assert directory.integrity.verify() == ()
        assert "Journée ancienne" in [one.title for one in directory.events.list_all()]
        imports = directory.imports
        done, _ = imports.apply(imports.source_of_text("Zélie Inventée, 514 555-0188"))
        assert done.contacts_created == 1
        steps = 0
        while directory.history.undo().done:
            steps += 1
        assert steps == 6
    assert _at(path) == schema.HEAD


def test_a_file_of_0004_opens_with_everything(tmp_path: Path) -> None:
    """The invented sample as revision 0004 wrote it, then nine steps, two imports among them."""
    path = tmp_path / "ancien.bottin"
    path.write_bytes(gzip.decompress((FILES / "0004.bottin.gz").read_bytes()))
    assert _at(path) == "0004"
    with directories.opened(path, author="root") as directory:
        assert directory.search.count() == 170
        assert directory.integrity.verify() == ()
        zelie = directory.contacts.find_id("Zélie Inventée")
        assert [one.name for one in directory.contacts.unknown_data(zelie)] == ["X-ALLERGIES"]
        directory.contacts.edit(zelie, [("dated_notes.+", "2026-11-22: Une note.")])
        assert directories.names_found(directory, "noix") == ["Yvon Inventé"]
        steps = 0
        while directory.history.undo().done:
            steps += 1
        assert steps == 8
    assert _at(path) == schema.HEAD


def test_a_file_of_0005_opens_with_everything(tmp_path: Path) -> None:
    """The invented sample as revision 0005 wrote it, then eight steps, a merge and a whole contact
    marked confidential among them."""
    path = tmp_path / "ancien.bottin"
    path.write_bytes(gzip.decompress((FILES / "0005.bottin.gz").read_bytes()))
    assert _at(path) == "0005"
    with directories.opened(path, author="root") as directory:
        assert directory.search.count() == 170
        assert directory.integrity.verify() == ()
        for digits in ("438", "4385", "43855", "5550199"):
            assert "Zélie Inventée" in directories.names_found(directory, digits)
        assert "Refuge ancien inventé" not in directories.names_found(directory, "450 555")
        steps = 0
        while directory.history.undo().done:
            steps += 1
        assert steps == 8
        assert directory.integrity.verify() == ()
    assert _at(path) == schema.HEAD


def test_its_tables_are_then_those_of_the_program(tmp_path: Path) -> None:
    path = _old(tmp_path)
    directories.opened(path).close()
    engine = writing_engine(path)
    with engine.connect() as connection, connection.begin():
        context = MigrationContext.configure(connection)
        found = [d for d in compare_metadata(context, METADATA) if "search_" not in str(d)]
    engine.dispose()
    assert found == []


class _Failure(Exception):
    """Stands for a crash at one statement."""


def _opened_until(path: Path, fail_at: int) -> bool:
    """Open the file, failing at one statement; whether there were that many."""
    seen = 0

    def count(*_: object) -> None:
        nonlocal seen
        seen += 1
        if seen == fail_at:
            raise _Failure

    event.listen(Engine, "before_cursor_execute", count)
    try:
        for gate in opening.open_gates(path):
            gate.close()
    except _Failure:
        return True
    finally:
        event.remove(Engine, "before_cursor_execute", count)
    return False


def test_an_upgrade_that_fails_anywhere_leaves_the_old_file(tmp_path: Path) -> None:
    path = _old(tmp_path)
    fail_at = 1
    while _opened_until(path, fail_at):
        assert _at(path) == "0001"
        fail_at += 1
    assert fail_at > 20
    assert _at(path) == schema.HEAD
    with directories.opened(path) as directory:
        assert directory.integrity.verify() == ()
        assert directory.search.count(Listing(needs_check=True)) == 2


def test_an_old_file_that_cannot_be_written_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = _old(tmp_path)
    before = path.read_bytes()
    monkeypatch.setattr(opening, "_is_read_only", lambda _: True)
    with pytest.raises(EnvironmentFault) as caught:
        directories.opened(path)
    assert caught.value.code == "directory_read_only"
    assert path.read_bytes() == before


def test_answers_of_other_rules_are_computed_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = directories.make(tmp_path)
    with directories.opened(path) as directory:
        directories.organisation(directory, "Maison", ("phones.+", "514 555-01"))
        good = directories.organisation(directory, "Étape", ("phones.+", "514 555-0101"))
        version_before = directory.contacts.get_card(good).contact.version
    engine = writing_engine(path)
    with engine.connect() as connection, connection.begin():
        connection.execute(text("UPDATE contact SET needs_check = 1 - needs_check"))
        connection.execute(text("UPDATE meta SET value = '0' WHERE name = 'rules'"))
    engine.dispose()
    with monkeypatch.context() as patch:
        patch.setattr(opening, "_is_read_only", lambda _: True)
        with directories.opened(path) as directory:
            assert directory.search.count() == 2
            assert directory.integrity.verify() == ()
    with directories.opened(path) as directory:
        (key,) = directory.search.all_keys("", listing=Listing(needs_check=True))
        assert directory.search.rows([key])[0].display_name == "Maison"
        assert directory.contacts.get_card(good).contact.version == version_before
        assert directory.integrity.verify() == ()


def test_values_marked_under_other_rules_are_recognised_by_todays(tmp_path: Path) -> None:
    path = directories.make(tmp_path)
    with directories.opened(path) as directory:
        home = directories.organisation(directory, "Maison", ("addresses.+", "C.P. 4321, Laval"))
        directories.organisation(directory, "Étape", ("note", "Écrire à la C.P. 4321"))
        directory.contacts.edit(home, [("addresses.0.confidential", "oui")])
    engine = writing_engine(path)
    with engine.connect() as connection, connection.begin():
        connection.execute(text("DELETE FROM confidential_value WHERE kind = 'box'"))
        connection.execute(text("UPDATE meta SET value = '1' WHERE name = 'rules'"))
    engine.dispose()
    with directories.opened(path) as directory:
        assert directories.names_found(directory, "4321") == []
        assert directory.integrity.verify() == ()


def test_a_file_that_is_up_to_date_is_only_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = directories.make(tmp_path)
    monkeypatch.setattr(computed, "compute_again", None)
    monkeypatch.setattr(schema, "migrate", None)
    directories.opened(path).close()


def test_the_rules_name_the_libraries_that_judge() -> None:
    """Fails when a library changes: raise ``RULES`` with it, so that answers are computed again."""
    _, *libraries = validation.RULES.split("; ")
    names = ("email-validator", "phonenumbers")
    assert libraries == [f"{name} {version(name)}" for name in names]
