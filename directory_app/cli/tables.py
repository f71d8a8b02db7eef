"""``table``: the window's table on standard output, as tab-separated text that left the gate."""

from __future__ import annotations

import sys

from directory_app.domain.errors import UserError
from directory_app.domain.listing import Listing
from directory_app.services.table_cells import Column
from directory_app.services.table_rows import CopiedCells

from .session import DONE, Session, print_json


def table(session: Session) -> int:
    """Print the columns of what a query finds, headings first. Raises UserError
    ``table_column_unknown``."""
    arguments, directory = session.arguments, session.directory
    columns = columns_of(arguments.columns)
    listing = Listing(kind=arguments.kind)
    keys = directory.search.all_keys(arguments.query or "", listing=listing)[: arguments.limit]
    found = directory.table.copy(keys, columns, headings=[one.value for one in columns])
    if session.is_json:
        print_json({"rows": found.rows, "withheld": found.withheld, "text": found.text})
    else:
        _print(session, found)
    return DONE


def _print(session: Session, found: CopiedCells) -> None:
    sys.stdout.write(found.text + "\n")
    session.say("table_shown", count=found.rows)
    if found.withheld:
        session.say("table_withheld", count=found.withheld)


def columns_of(text: str | None) -> tuple[Column, ...]:
    """The columns that « name,phone » names; all for none. Raises UserError
    ``table_column_unknown``."""
    names = [name.strip() for name in (text or "").split(",") if name.strip()]
    for name in names:
        if name not in tuple(Column):
            raise UserError("table_column_unknown", column=name, columns=", ".join(Column))
    return tuple(map(Column, names)) or tuple(Column)
