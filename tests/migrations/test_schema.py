"""The revisions make the tables that the program expects, whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import event, text

from directory_app.storage import migrations, rows_log, schema
from directory_app.storage.engine import writing_engine
from directory_app.storage.rows import METADATA
from tests import directories


def _scripts() -> ScriptDirectory:
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    return ScriptDirectory.from_config(config)


def test_the_program_knows_the_head_and_every_revision() -> None:
    scripts = _scripts()
    assert scripts.get_heads() == [schema.HEAD]
    assert {one.revision for one in scripts.walk_revisions()} == set(schema.KNOWN)


def test_a_new_file_has_exactly_the_tables_of_the_rows(tmp_path: Path) -> None:
    path = directories.make(tmp_path)
    engine = writing_engine(path)
    with engine.connect() as connection, connection.begin():
        assert rows_log.METADATA is METADATA
        context = MigrationContext.configure(connection)
        found = [d for d in compare_metadata(context, METADATA) if "search_" not in str(d)]
        assert found == []
        assert schema.revision(connection) == schema.HEAD
    engine.dispose()


class _Failure(Exception):
    """Stands for a crash at one statement."""


def _statements_until_done(path: Path, fail_at: int | None) -> int:
    """Run the migrations on an empty file, failing at one statement; how many there were."""
    engine = writing_engine(path, create=True)
    seen = 0

    @event.listens_for(engine, "before_cursor_execute")
    def count(*_: object) -> None:
        nonlocal seen
        seen += 1
        if seen == fail_at:
            raise _Failure

    try:
        with engine.connect() as connection, connection.begin():
            schema.migrate(connection)
    except _Failure:
        pass
    finally:
        engine.dispose()
    return seen


def _tables(path: Path) -> list[str]:
    engine = writing_engine(path)
    with engine.connect() as connection, connection.begin():
        found = connection.scalars(text("SELECT name FROM sqlite_schema ORDER BY name")).all()
    engine.dispose()
    return list(found)


def test_a_migration_that_fails_anywhere_leaves_nothing_behind(tmp_path: Path) -> None:
    total = _statements_until_done(tmp_path / "whole.bottin", None)
    assert total > 40
    for number in range(1, total + 1, 3):
        path = tmp_path / f"{number}.bottin"
        _statements_until_done(path, number)
        assert _tables(path) == []


def test_a_file_of_a_newer_program_is_refused(tmp_path: Path) -> None:
    path = directories.make(tmp_path)
    engine = writing_engine(path)
    with engine.connect() as connection, connection.begin():
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    with pytest.raises(Exception, match="directory_newer"):
        directories.opened(path)
