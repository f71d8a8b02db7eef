"""Open any table: the one door of this package for who only wants rows."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from directory_app.domain.errors import EnvironmentFault

from .delimited import open_delimited
from .limits import LIMITS, Limits
from .recognising import recognise
from .table import IsCancelled, Table, TableOptions, never
from .workbooks import open_workbook

WORKBOOKS: Final = ("xlsx", "xls", "ods")
TEXTS: Final = ("csv", "tsv", "text")

_AS_RECOGNISED: Final = TableOptions()


def open_table(
    path: Path,
    options: TableOptions = _AS_RECOGNISED,
    *,
    kind: str | None = None,
    is_cancelled: IsCancelled = never,
    limits: Limits = LIMITS,
) -> Table:
    """Open a file as a table; ``kind`` (csv, tsv, xlsx, xls, ods) where a person said it.

    A CSV is read once over its bytes; a workbook, or a Web page that stands in for one, is parsed
    in a process of its own. Raises
    UserError (``encoding_unknown``, ``encoding_wrong``, ``delimiter_invalid``,
    ``header_line_missing``, ``sheet_unknown``), EnvironmentFault (``import_unreadable``,
    ``import_not_recognised``, ``table_empty``, ``line_endless``, ``spreadsheet_too_heavy``,
    ``spreadsheet_unreadable``, ``spreadsheet_protected``, ``page_without_table``) and Cancelled.
    """
    found = kind or recognise(path)
    if found in WORKBOOKS:
        return open_workbook(path, found, options, is_cancelled, limits)
    if found in TEXTS:
        return open_delimited(path, options, is_cancelled)
    raise EnvironmentFault("import_not_recognised", file=path.name)
