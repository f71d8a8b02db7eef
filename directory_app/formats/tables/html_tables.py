"""The tables of a Web page, which many programs write under the name ``.xls``, as sheets.

Each table is one, named by its caption or by the heading above it; the biggest is proposed. A table
inside a cell is one only where it holds more than the table around it, which is then there for the
layout of the page. Nothing is fetched and nothing is run. Knows nothing of what cells mean.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from lxml import etree

from .books import ListedBook, ListedSheet, Refused, different_name
from .html_page import HtmlPage, HtmlTable
from .packed_parts import Malformed

_MOST_TABLES: Final = 500
_UNNAMED: Final = "Tableau"


def read_html_tables(chunks: Iterable[bytes], most_cells: int) -> ListedBook:
    """The tables of a page in UTF-8, whatever it declares.

    Raises Refused ``page_without_table``, Malformed, TooHeavy (more cells than that in a table).
    """
    page = HtmlPage(most_cells)
    parser = etree.HTMLParser(
        target=page, encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True
    )
    try:
        for chunk in chunks:
            parser.feed(chunk)
        parser.close()
    except etree.LxmlError:
        raise Malformed from None
    if not page.tables:
        raise Refused("page_without_table")
    return ListedBook(_sheets(page.tables), is_biggest_first=True)


def _sheets(tables: Sequence[HtmlTable]) -> list[ListedSheet]:
    """The tables that hold something, the biggest if there are very many; else a blank one."""
    filled = [table for table in tables if table.grid.filled] or tables[:1]
    if len(filled) > _MOST_TABLES:
        biggest = sorted(filled, key=lambda table: -table.grid.filled)[:_MOST_TABLES]
        kept = set(map(id, biggest))
        filled = [table for table in filled if id(table) in kept]
    sheets: list[ListedSheet] = []
    for number, table in enumerate(filled, 1):
        names = [sheet.name for sheet in sheets]
        name = different_name(table.name or f"{_UNNAMED} {number}", names)
        sheets.append(ListedSheet(name, True, table.grid.rows, table.grid.filled))
    return sheets
