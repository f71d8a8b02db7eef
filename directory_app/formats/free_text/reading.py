"""The entry point: a pasted text read into entries, an event and what belongs to nobody."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from .blocks import Block, group_rows
from .cleaning import MAX_CHARACTERS, Plain, make_plain
from .entries import read_block
from .heading import Heading, find_heading
from .lines import has_long_line
from .records import Confidence, Entry, Limit, Reading, Value
from .rolls import mark_rolls
from .rows import Row, read_rows
from .table import Table, find_tables
from .table_entries import read_table
from .tokens import COORDINATES, Kind, Token

MAX_ENTRIES: Final = 20_000
"""Entries read of one text; the rest is left out (``Limit.TOO_MANY_ENTRIES``)."""


def read_text(text: str) -> Reading:
    """Read a pasted text; never raises. Linear in its length, deterministic.

    What is over a limit is left out and said in ``Reading.limits``.
    """
    pasted = text[:MAX_CHARACTERS]
    plain = make_plain(pasted)
    limits = [Limit.TOO_LONG] if len(text) > MAX_CHARACTERS else []
    if has_long_line(plain.text):
        limits.append(Limit.LINE_TOO_LONG)
    tables = find_tables(plain.text)
    joined, rows = read_rows(_without(plain.text, tables))
    mark_rolls(joined, rows)
    found, orphans, heading = _read_under_heading(plain, joined, rows)
    for table in tables:
        found += read_table(plain, plain.text, table)
    found.sort(key=lambda pair: pair[1])
    entries, starts = [entry for entry, _ in found], [start for _, start in found]
    if len(entries) > MAX_ENTRIES:
        entries = entries[:MAX_ENTRIES]
        limits.append(Limit.TOO_MANY_ENTRIES)
    if entries and heading is None:
        heading = find_heading(plain, joined, rows, starts[0])
    event = None if heading is None else heading.event
    numbered = tuple(_numbered(plain, entries, starts))
    return Reading(pasted, numbered, event, tuple(orphans), tuple(limits))


def _without(text: str, tables: list[Table]) -> str:
    """The text with tables blank, nothing moved."""
    parts: list[str] = []
    position = 0
    for table in tables:
        rows = "".join("\n" if c == "\n" else " " for c in text[table.start : table.end])
        parts += (text[position : table.start], rows)
        position = table.end
    return "".join((*parts, text[position:]))


def _read_under_heading(
    plain: Plain, text: str, rows: list[Row]
) -> tuple[list[tuple[Entry, int]], list[Value], Heading | None]:
    """Read the records; a second time when the first one had taken in lines of the heading."""
    found, orphans = _read_blocks(plain, text, list(group_rows(rows)))
    first = min((start for _, start in found), default=-1)
    heading = find_heading(plain, text, rows, first) if found else None
    taken = [row for row in heading.rows if row.line.start >= first] if heading else []
    if not taken:
        return found, orphans, None
    for row in taken:
        row.is_heading = True
    return (*_read_blocks(plain, text, list(group_rows(rows))), heading)


def _read_blocks(
    plain: Plain, text: str, blocks: list[Block]
) -> tuple[list[tuple[Entry, int]], list[Value]]:
    entries: list[tuple[Entry, int]] = []
    orphans: list[Value] = []
    for block in blocks:
        found = list(read_block(plain, text, block))
        entries += [(entry, part.start) for entry, part in found]
        used = {id(token) for _, part in found for token in part.tokens}
        orphans += _orphans(plain, block, used)
    return entries, orphans


def _orphans(plain: Plain, block: Block, used: set[int]) -> Iterator[Value]:
    for token in block.tokens:
        is_place = token.is_place_only and not token.has_code
        if token.kind in COORDINATES and id(token) not in used and not is_place:
            yield _coordinate(plain, token)


def _coordinate(plain: Plain, token: Token) -> Value:
    if token.kind in {Kind.EMAIL, Kind.URL} and token.confidence != Confidence.DOUBTFUL:
        return plain.address_value(token.start, token.end, token.confidence)
    return plain.value(token.start, token.end, token.confidence, token.label)


def _numbered(plain: Plain, entries: list[Entry], starts: list[int]) -> Iterator[Entry]:
    """Give each entry the number of its line; wrapped lines count as they were pasted."""
    position, line = 0, 1
    for entry, start in zip(entries, starts, strict=False):
        if start > position:
            line += plain.text.count("\n", position, start)
            position = start
        yield replace(entry, line=line)
