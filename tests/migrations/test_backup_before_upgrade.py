"""Before an older file is touched, a verified backup of it as it was."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from directory_app.domain.errors import EnvironmentFault
from directory_app.services.backups.backup import Why
from directory_app.services.backups.folder import usual_folder
from directory_app.storage import schema
from directory_app.storage.engine import reading_engine
from directory_app.texts import Texts
from tests import directories

FILES = Path(__file__).parents[1] / "data" / "files"


@pytest.fixture
def path(tmp_path: Path, bottin_home: Path) -> Path:
    """A file of revision 0002."""
    made = tmp_path / "ancien.bottin"
    made.write_bytes(gzip.decompress((FILES / "0002.bottin.gz").read_bytes()))
    return made


def _at(path: Path) -> str:
    engine = reading_engine(path, immutable=True)
    try:
        with engine.connect() as connection, connection.begin():
            return schema.revision(connection)
    finally:
        engine.dispose()


def test_an_older_file_is_backed_up_before_it_is_brought_up_to_date(path: Path) -> None:
    with directories.opened(path) as directory:
        (made,) = directory.backups.list_backups()
        assert directory.backups.check(made.file) == ""
        count = directory.search.count()
    assert (made.why, made.contacts, made.verified) == (Why.MIGRATION, count, True)
    assert _at(made.file) == "0002"
    assert _at(path) == schema.HEAD
    manifest = json.loads(made.file.with_suffix(".json").read_text(encoding="utf-8"))
    assert manifest["contents"]["revision"] == "0002"
    directories.opened(path).close()
    assert len(list(made.file.parent.glob("*.bottin"))) == 1


def test_the_older_file_comes_back_and_opens_again(path: Path) -> None:
    with directories.opened(path) as directory:
        backups = directory.backups
        digest = directory.integrity.digest()
        (made,) = backups.list_backups()
    backups.restore(made.file)
    assert _at(path) == "0002"
    with directories.opened(path) as directory:
        assert directory.integrity.digest() == digest
        assert directory.integrity.verify() == ()
    whys = [one.why for one in backups.list_backups()]
    assert whys == [Why.RESTORE, Why.MIGRATION], "what the first one holds is not copied again"


def test_without_a_backup_nothing_is_changed(path: Path, bottin_home: Path) -> None:
    folder = usual_folder(bottin_home, path)
    folder.parent.mkdir()
    folder.write_text("in the way", encoding="utf-8")
    before = path.read_bytes()
    with pytest.raises(EnvironmentFault) as caught:
        directories.opened(path)
    assert caught.value.code == "upgrade_without_backup"
    for lang in ("fr", "en"):
        sentence = Texts(lang).error(caught.value)
        assert path.name in sentence
        assert str(folder) in sentence
    assert path.read_bytes() == before
    folder.unlink()
    directories.opened(path).close()
    assert _at(path) == schema.HEAD


class _Failure(Exception):
    """Raised in place of the n-th statement."""


def _is_failing(path: Path, fail_at: int) -> bool:
    seen = 0

    def count(*_: object) -> None:
        nonlocal seen
        seen += 1
        if seen == fail_at:
            raise _Failure

    event.listen(Engine, "before_cursor_execute", count)
    try:
        directories.opened(path).close()
    except _Failure:
        return True
    finally:
        event.remove(Engine, "before_cursor_execute", count)
    return False


def test_whatever_statement_fails_the_file_is_old_or_has_its_backup(path: Path) -> None:
    old, fail_at = path.read_bytes(), 1
    while _is_failing(path, fail_at):
        if _at(path) != "0002":
            with directories.opened(path) as directory:
                found = directory.backups.list_backups()
            assert [one.why for one in found] == [Why.MIGRATION]
            path.write_bytes(old)
        fail_at += 1
    assert fail_at > 40
    assert _at(path) == schema.HEAD
    with directories.opened(path) as directory:
        (made,) = directory.backups.list_backups()
        assert directory.backups.check(made.file) == ""
        assert directory.integrity.verify() == ()
