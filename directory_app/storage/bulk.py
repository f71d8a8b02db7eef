"""Rows by the thousand, straight to the driver and straight from it.

The same statements that SQLAlchemy would send, without a dictionary and a look at every name for
each row: half of the time that an import spends on writing, a third of what reading thousands of
records takes. Knows nothing of what the rows are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from operator import itemgetter
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Connection,
    Delete,
    Dialect,
    Select,
    TableClause,
    Update,
    insert,
)

_BLOCK: Final = 2_000


def insert_rows(
    connection: Connection, table: TableClause, rows: Iterable[tuple[Any, ...]]
) -> None:
    """Insert rows whose values stand in the order of the table's columns, as the database has
    them: texts, numbers, truths, bytes, None."""
    _send(connection, str(insert(table).compile(dialect=connection.dialect)), table.c.keys(), rows)


def change_rows(
    connection: Connection,
    statement: Update | Delete,
    names: Sequence[str],
    rows: Iterable[tuple[Any, ...]],
) -> None:
    """Run an update or a deletion once for each row; its parameters are called ``names``, and the
    values of a row stand in that order."""
    compiled = statement.compile(dialect=connection.dialect)
    order = compiled.positiontup or names
    if list(order) != list(names):
        in_order = itemgetter(*(list(names).index(name) for name in order))
        rows = map(in_order, rows)
    _send(connection, str(compiled), order, rows)


def _send(
    connection: Connection,
    statement: str,
    names: Sequence[str],
    rows: Iterable[tuple[Any, ...]],
) -> None:
    stream = iter(rows)
    while block := list(islice(stream, _BLOCK)):
        if connection.dialect.positional:
            connection.exec_driver_sql(statement, block)
        else:
            named = [dict(zip(names, row, strict=True)) for row in block]
            connection.exec_driver_sql(statement, named)


def rows_among(
    connection: Connection,
    statement: Select[Any],
    column: ColumnElement[Any],
    keys: Sequence[Any],
) -> Sequence[Sequence[Any]]:
    """The rows of a statement that has no parameters of its own, and no condition, of which
    ``column`` is among ``keys`` (as many as one statement takes). A statement that is kept is
    compiled once."""
    dialect = connection.dialect
    if not keys:
        return ()
    if not dialect.positional:
        return connection.execute(statement.where(column.in_(keys))).all()
    compiled = _compiled(statement, column, dialect)
    text = f"{compiled.beginning} IN ({', '.join('?' * len(keys))})"
    return _read(compiled.readers, connection.exec_driver_sql(text, tuple(keys)).all())


@dataclass(frozen=True, slots=True)
class _Compiled:
    """A statement as a dialect writes it, up to the keys it is asked for, and what reads the values
    of its columns, by their places."""

    beginning: str
    readers: Mapping[int, Callable[[Any], Any]]


@lru_cache(maxsize=64)
def _compiled(statement: Select[Any], column: ColumnElement[Any], dialect: Dialect) -> _Compiled:
    """Once for each statement: the reading of one contact is a dozen of them, and its rows take
    less time than their words. Statements are the same when they are one object."""
    named = column.compile(dialect=dialect)
    beginning = f"{statement.compile(dialect=dialect)} \nWHERE {named}"
    readers = {
        n: reader
        for n, one in enumerate(statement.selected_columns)
        if (reader := one.type.dialect_impl(dialect).result_processor(dialect, None))
    }
    return _Compiled(beginning, readers)


def _read(
    readers: Mapping[int, Callable[[Any], Any]], found: Sequence[Sequence[Any]]
) -> Sequence[Sequence[Any]]:
    """The rows as SQLAlchemy gives them: truths as truths, column by column."""
    if not (readers and found):
        return found
    columns = [
        map(readers[n], values) if n in readers else values
        for n, values in enumerate(zip(*found, strict=True))
    ]
    return list(zip(*columns, strict=True))
