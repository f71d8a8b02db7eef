"""Rows grouped into records: where an entry begins, and what still belongs to it.

A bullet, a blank line and a new name begin an entry; coordinates alone, a function, a wrapped line
go on with the one above. Knows nothing of what the values become.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from .rows import Row
from .tokens import COORDINATES, Kind, Token

_MAX_BLANKS = 2
_MAX_SERVICE = 32
_PEOPLE = (Kind.PERSON, Kind.NAME)


@dataclass(slots=True)
class Block:
    """The rows of one record."""

    rows: list[Row] = field(default_factory=list)

    @property
    def tokens(self) -> list[Token]:
        """All tokens of the record, in order."""
        return [token for row in self.rows for token in row.tokens]

    def has(self, *kinds: Kind) -> bool:
        """Whether the record holds a token of one of these kinds."""
        return any(row.has(*kinds) for row in self.rows)

    @property
    def has_coordinates(self) -> bool:
        """Whether something in the record reaches somebody."""
        return any(row.has_coordinates for row in self.rows)


def group_rows(rows: list[Row]) -> Iterator[Block]:
    """Return the records of a text; a row of prose and one of a roll are records of their own."""
    block = Block()
    for row, below in zip(rows, [*rows[1:], None], strict=False):
        if row.is_ignored:
            yield from [Block([row])] if row.has_coordinates else []
        elif block.rows and _goes_on(row, block, below):
            block.rows.append(row)
        else:
            yield from [block] if block.rows else []
            block = Block([row])
            if _stands_alone(row):
                yield from [] if row.line.is_rule or row.is_heading else [block]
                block = Block()
    if block.rows:
        yield block


def _stands_alone(row: Row) -> bool:
    return row.is_heading or row.is_prose or row.line.is_rule or bool(row.roll)


def _goes_on(row: Row, block: Block, below: Row | None) -> bool:
    """Whether a row belongs to the record above it."""
    if _stands_alone(row):
        return row.is_prose and not row.is_heading and _is_said_inside(row, block, below)
    return not _begins(row, block)


def _is_said_inside(row: Row, block: Block, below: Row | None) -> bool:
    """Whether a sentence stands between a name and the coordinates of one record."""
    is_open = block.has(Kind.ORGANISATION, Kind.PERSON) and not block.has_coordinates
    if not is_open or row.has_coordinates or row.line.blanks or below is None:
        return False
    return below.head is None and below.has_coordinates and not below.line.blanks


def _begins(row: Row, block: Block) -> bool:
    """Whether a row begins a new record after that block."""
    head, blanks = row.head, row.line.blanks
    if blanks > _MAX_BLANKS:
        return True
    if row.tokens and row.tokens[0].label == "mail" and row.has(Kind.EMAIL):
        return True
    if head is None:
        return False
    if head == Kind.FUNCTION:
        return _function_begins(row, block)
    if head == Kind.NAME and row.has(Kind.PERSON):
        head = Kind.TEXT  # « Éveil de Rimouski : Anne Roy »
    if head in _PEOPLE:
        return _person_begins(row, block)
    if head in {Kind.ORGANISATION, Kind.TEXT, Kind.ACRONYM}:
        return _body_begins(row, block, head)
    if head == Kind.LOW and _is_run_on(block) and row.has(Kind.TEXT, Kind.ORGANISATION):
        return row.has_coordinates or blanks > 0  # a name in small letters that nobody knows
    return blanks > 0 and block.has_coordinates


def _function_begins(row: Row, block: Block) -> bool:
    """« Directrice : Anne Roy » begins one where the block has its own person or function."""
    if row.has(*_PEOPLE):
        is_other_body = row.has(Kind.ORGANISATION) and block.has(Kind.ORGANISATION)
        return block.has(*_PEOPLE) or is_other_body
    is_apart = row.line.blanks > 0 or row.line.has_bullet or block.has_coordinates
    return block.has(Kind.FUNCTION) and is_apart


def _person_begins(row: Row, block: Block) -> bool:
    is_apart = row.line.blanks > 0 or row.line.has_bullet
    if not block.has(Kind.ORGANISATION, Kind.FUNCTION, Kind.LABEL):
        return True
    if block.has(*_PEOPLE):
        if row.line.has_bullet and not row.line.blanks and _is_bulleted_staff(row, block):
            return False
        return is_apart or row.has(Kind.ORGANISATION) or not _is_staff_list(block)
    if row.has(Kind.ORGANISATION) and block.has(Kind.ORGANISATION):
        return True
    return is_apart and block.has_coordinates


def _is_staff_list(block: Block) -> bool:
    """Whether a body comes first and its people follow, one a line."""
    first = next((t.kind for t in block.tokens if t.kind in {Kind.ORGANISATION, *_PEOPLE}), None)
    return first == Kind.ORGANISATION


def _is_bulleted_staff(row: Row, block: Block) -> bool:
    """Whether a body's name stands above bullets, each with one of its people and no other body."""
    is_under = not block.rows[0].line.has_bullet and block.rows[0].head == Kind.ORGANISATION
    others = (Kind.ORGANISATION, Kind.ACRONYM, Kind.TEXT)
    return is_under and not any(
        r.has(*others) for r in [row, *block.rows[1:2], *block.rows[1:][-1:]]
    )


def _body_begins(row: Row, block: Block, head: Kind) -> bool:
    is_apart = row.line.blanks > 0 or row.line.has_bullet
    if row.line.blanks and row.line.has_bullet and not block.rows[0].line.has_bullet:
        return True
    if (
        not is_apart
        and _names_a_service(row)
        and block.has(Kind.ORGANISATION)
        and not _is_run_on(block)
    ):
        return False
    is_named = head == Kind.TEXT and row.has(Kind.ORGANISATION) and block.has(Kind.ORGANISATION)
    if is_named and block.has_coordinates:
        return True
    if head == Kind.TEXT and not is_apart:
        return row.has_coordinates and _is_run_on(block)
    if not is_apart and row.tokens[0].is_unit and not block.has_coordinates:
        return False
    if block.has(Kind.ORGANISATION):
        is_apart = is_apart or block.rows[-1].line.has_bullet
        return is_apart or row.has_coordinates or block.has_coordinates or not block.has(*_PEOPLE)
    if not block.has(*_PEOPLE):
        return is_apart or block.has_coordinates
    return is_apart and block.has_coordinates


def _is_run_on(block: Block) -> bool:
    first = block.rows[0]
    return first.has_coordinates and first.head is not None


def _names_a_service(row: Row) -> bool:
    """« Accueil : 514 555-0100 »: a word or two and one way to reach it."""
    words = [token for token in row.tokens if token.kind not in COORDINATES]
    is_short = bool(words) and words[0].end - words[0].start <= _MAX_SERVICE
    return is_short and row.has(Kind.PHONE, Kind.EMAIL) and not row.has(Kind.ADDRESS, Kind.ACRONYM)
