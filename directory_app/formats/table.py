"""The columns of a tabular export, laid out for exactly the contacts that are in it.

A :class:`Block` is a run of columns that repeats as often as the richest contact needs
(``phone_1``, ``phone_1_extension``, ``phone_2``…). Two passes: count, then write; nobody's third
telephone is cut off. Knows nothing of separators, quotes or cells of any program.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from directory_app.domain.confidentiality import Redacted

Row = tuple[str, ...]


def french_number(n: int) -> str:
    """« Téléphone », « Téléphone 2 »: the first of a kind needs no number."""
    return "" if n == 1 else f" {n}"


@dataclass(frozen=True, slots=True)
class Block:
    """Columns that stand together and may repeat.

    ``headings`` hold ``{n}`` where the number goes; ``rows`` gives, for a contact, one row of
    cells per repetition, each as long as ``headings``. At least ``at_least`` repetitions are
    laid out even when nobody needs them.
    """

    headings: tuple[str, ...]
    rows: Callable[[Redacted], Sequence[Row]]
    at_least: int = 0
    number: Callable[[int], str] = str


def single(heading: str, value: Callable[[Redacted], str], at_least: int = 1) -> Block:
    """One column of one value; with ``at_least=0`` it is there only if some contact has it."""

    def rows(redacted: Redacted) -> Sequence[Row]:
        cell = value(redacted)
        return ((cell,),) if cell else ()

    return Block((heading,), rows, at_least)


Layout = Sequence[Block]


def table(layout: Layout, contacts: Sequence[Redacted]) -> Iterator[list[str]]:
    """Yield the heading row, then one row per contact; all rows have the same length."""
    sizes = sizes_of(layout, contacts)
    yield headings_of(layout, sizes)
    for one in contacts:
        yield cells_of(layout, sizes, one)


def sizes_of(layout: Layout, contacts: Sequence[Redacted]) -> Sequence[int]:
    """How many repetitions of each block the contacts need."""
    return [max([block.at_least, *(len(block.rows(one)) for one in contacts)]) for block in layout]


def headings_of(layout: Layout, sizes: Sequence[int]) -> list[str]:
    """The headings of all columns, in order."""
    return [
        heading.replace("{n}", block.number(n))
        for block, size in zip(layout, sizes, strict=True)
        for n in range(1, size + 1)
        for heading in block.headings
    ]


def cells_of(layout: Layout, sizes: Sequence[int], redacted: Redacted) -> list[str]:
    """The cells of one contact, one for each heading."""
    cells: list[str] = []
    for block, size in zip(layout, sizes, strict=True):
        rows = block.rows(redacted)
        for row in rows:
            cells.extend(row)
        cells.extend([""] * (len(block.headings) * (size - len(rows))))
    return cells
