"""Rolls: names of people or of bodies, one a line, without a way to reach them.

One such line is a heading or a signature; three in a row, mostly of names that are known for what
they are, are a list of people present or of organisations that sign.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Final

from directory_app.domain.folding import fold_words

from .rows import Row
from .tokens import Kind
from .vocabulary import NOT_NAMES, PRESENCES, SENTENCE_WORDS

_MIN_ROWS: Final = 3
_MAX_BLANKS: Final = 1
_PEOPLE: Final = frozenset({Kind.PERSON, Kind.NAME})
_AFTER_NAME: Final = frozenset({Kind.FUNCTION, Kind.ORGANISATION, Kind.ACRONYM, Kind.TEXT})
_MAX_TOKENS: Final = 5
_MAX_ARTICLE: Final = 2
_BODIES: Final = frozenset({Kind.ORGANISATION, Kind.TEXT, Kind.NAME})


class Roll(StrEnum):
    """What a roll lists."""

    PEOPLE = "people"
    BODIES = "bodies"


def mark_rolls(text: str, rows: Sequence[Row]) -> None:
    """Say of each row of a roll that it is one."""
    for row in rows:
        if _is_run_on(text, row):
            row.roll = Roll.PEOPLE
    for kinds, roll in ((_PEOPLE, Roll.PEOPLE), (_BODIES, Roll.BODIES)):
        for run in _runs(text, rows, kinds):
            if _is_roll(rows, run, roll):
                for at in run:
                    rows[at].roll = roll


def _is_run_on(text: str, row: Row) -> bool:
    """« Présences : Anne Roy, Marc Côté », on one line."""
    tokens = row.tokens
    if len(tokens) < _MIN_ROWS or tokens[0].kind != Kind.LABEL or row.is_prose:
        return False
    kinds = [token.kind for token in tokens[1:]]
    is_said = PRESENCES & set(fold_words(text[tokens[0].start : tokens[0].end]))
    return bool(is_said) and kinds.count(Kind.PERSON) > 1 and set(kinds) <= _PEOPLE | _AFTER_NAME


def _runs(text: str, rows: Sequence[Row], kinds: frozenset[Kind]) -> Iterator[list[int]]:
    run: list[int] = []
    for at, row in enumerate(rows):
        if not row.roll and _is_one_name(text, row, kinds):
            if run and (
                row.line.blanks > _MAX_BLANKS
                or row.line.has_bullet != rows[run[-1]].line.has_bullet
            ):
                yield run
                run = []
            run.append(at)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _is_one_name(text: str, row: Row, kinds: frozenset[Kind]) -> bool:
    """Whether a row is one name and nothing else, its acronym aside."""
    tokens = row.tokens
    if row.is_prose or row.line.is_rule or not tokens or tokens[0].kind not in kinds:
        return False
    kinds_after = [token.kind for token in tokens[1:]]
    if kinds is _PEOPLE:
        is_whole = tokens[0].person is not None and tokens[0].person.has_both
        return is_whole and len(tokens) <= _MAX_TOKENS and set(kinds_after) <= _AFTER_NAME
    if tokens[0].start > row.line.start + _MAX_ARTICLE:
        return False
    if kinds_after not in ([], [Kind.ACRONYM], [Kind.ACRONYM, Kind.LOW]):
        return False
    first = fold_words(text[tokens[0].start : tokens[0].end])
    is_heading = text[tokens[-1].end : row.line.end].strip() in {":", "?", "!"}
    is_common = all(word in NOT_NAMES or word in SENTENCE_WORDS for word in first)
    is_named = len(first) > 1 or len(tokens) > 1
    return is_named and not is_heading and not is_common and not first[0].isdigit()


def _is_roll(rows: Sequence[Row], run: list[int], roll: Roll) -> bool:
    if len(run) < _MIN_ROWS and not (roll == Roll.PEOPLE and _is_announced(rows, run)):
        return False
    sure = Kind.PERSON if roll == Roll.PEOPLE else Kind.ORGANISATION
    known = sum(rows[at].tokens[0].kind == sure for at in run)
    return known * 5 >= len(run) * 3 and not _is_part_of_record(rows, run)


def _is_announced(rows: Sequence[Row], run: list[int]) -> bool:
    """Whether « Présences : » or the like stands alone above the names."""
    before = rows[run[0] - 1].tokens if run[0] else []
    after = rows[run[-1] + 1] if run[-1] + 1 < len(rows) else None
    goes_on = after is not None and after.line.blanks == 0 and after.head in _BODIES
    is_alone = len(before) == 1 and before[0].kind == Kind.LABEL and not before[0].label
    return is_alone and not goes_on


def _is_part_of_record(rows: Sequence[Row], run: list[int]) -> bool:
    """Whether the lines stand between a name and its coordinates, as in a signature."""
    before = rows[run[0] - 1] if run[0] else None
    after = rows[run[-1] + 1] if run[-1] + 1 < len(rows) else None
    is_below = rows[run[0]].line.blanks == 0 and before is not None
    begins = before is not None and before.head in {Kind.PERSON, Kind.FUNCTION} and is_below
    is_above = after is not None and after.line.blanks == 0 and not after.line.has_bullet
    reaches = is_above and after is not None and (after.has_coordinates or bool(after.head))
    reaches = reaches and after is not None and after.head in {None, Kind.FUNCTION}
    return begins or (reaches and not rows[run[0]].line.has_bullet)
