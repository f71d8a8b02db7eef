"""A row of a table as a neutral record, once it is said what its columns are.

Nothing of a row is lost: what no column has a place for is a custom field under its heading. The
record keeps the row's cells as they came.
"""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Callable, Sequence
from typing import Final

from directory_app.domain.folding import fold
from directory_app.domain.incoming import ImportRecord, ImportValue, Part
from directory_app.domain.problems import Problem
from directory_app.domain.territory import WHOLE_PROVINCE, find_region
from directory_app.domain.text import clean_line

from .column_plan import plan_columns
from .headings import is_word
from .row_coordinates import read_coordinates
from .row_marks import read_gender, read_languages, read_refusal
from .row_names import read_names
from .row_values import RowValues
from .splitting import split_list, split_tags, split_words
from .targets import Meaning, Target

_ORDER: Final = {part: number for number, part in enumerate(Part)}
_WHOLE_QUEBEC: Final = frozenset(
    (
        "qc", "quebec", "tout le quebec", "ensemble du quebec", "province", "provincial",
        "national", "nationale", "toutes les regions", "toutes", "toute la province",
    )
)  # fmt: skip
_BETWEEN_REGIONS: Final = re.compile(r"\s*[;,|/]\s*|\s+et\s+|\s*:::\s*")
_LONGEST: Final = 5_000
_LONG_TEXTS: Final = frozenset(
    {Meaning.NOTE, Meaning.DESCRIPTION, Meaning.CUSTOM, Meaning.LEFT_OUT}
)
_BIRTH: Final = (Meaning.BIRTH_YEAR, Meaning.BIRTH_MONTH, Meaning.BIRTH_DAY)
_SEPARATOR: Final = " · "
_OF_BOTH: Final = frozenset(
    {Part.ORGANISATION, Part.ACRONYM, Part.FUNCTION, Part.ROLE, Part.TAG, Part.SECRECY}
)
_OF_A_HOUSEHOLD: Final = _OF_BOTH | {Part.PHONE, Part.ADDRESS, Part.WEBSITE}


class RowReader:
    """Reads the rows of one table. ``targets``: what each column is, in order; ``header``: the
    headings, empty texts where there are none."""

    def __init__(self, targets: Sequence[Target], header: Sequence[str] = ()) -> None:
        self._plan = plan_columns(targets, header)

    def records(
        self, line: int, cells: Sequence[str], problems: Sequence[Problem] = (), raw: str = ""
    ) -> tuple[ImportRecord, ...]:
        """The record of a row; two where it names two people. ``line``: where it begins in its
        source, from 1; ``problems``: what its reader found wrong; ``raw``: how it is shown, its
        cells side by side by default."""
        row = RowValues(self._plan, tuple(cells))
        _set_apart_long_cells(row)
        read_names(row)
        read_coordinates(row)
        for at in range(len(row.cells)):
            target = self._plan.targets[at] if at < len(self._plan.targets) else None
            reader = _READERS.get(target.meaning) if target else _custom
            if reader is not None:
                reader(row, at)
        _birthday(row)
        first = ImportRecord(
            line=line,
            raw=raw or _SEPARATOR.join(filter(None, (clean_line(one) for one in cells if one))),
            values=tuple(sorted(row.values, key=_place)),
            uid=row.uid,
            data=json.dumps(list(cells), ensure_ascii=False).encode("utf-8", "replace"),
            problems=(*problems, *row.problems),
        )
        return (first, _second(first, row)) if row.second else (first,)


def _second(first: ImportRecord, row: RowValues) -> ImportRecord:
    """The other person whom a row names: in the same body, with the same function; at home, they
    have the same address and telephone. What else the row says is the first one's."""
    parts = _OF_BOTH if row.has_body else _OF_A_HOUSEHOLD
    shared = (one for one in first.values if one.part in parts)
    values = tuple(sorted((*row.second, *shared), key=_place))
    return dataclasses.replace(first, values=values, uid="", problems=())


def _set_apart_long_cells(row: RowValues) -> None:
    """A text of thousands of characters is no name and no list of coordinates: it is kept whole."""
    for at, cell in enumerate(row.cells):
        if len(cell) > _LONGEST:
            target = row.plan.targets[at] if at < len(row.plan.targets) else None
            if target is not None and target.meaning not in _LONG_TEXTS:
                row.keep(at)
                row.cells = (*row.cells[:at], "", *row.cells[at + 1 :])


def _place(value: ImportValue) -> tuple[int, int]:
    return _ORDER[value.part], value.column or 0


# --- columns that are read alone ----------------------------------------------------------------


def _custom(row: RowValues, at: int) -> None:
    row.keep(at)


def _uid(row: RowValues, at: int) -> None:
    text = row.line(at)
    if text and not row.uid:
        row.uid = text
    elif text != row.uid:
        row.keep(at)


def _note(row: RowValues, at: int) -> None:
    row.add(Part.NOTE, row.block(at), at)


def _of_body(part: Part) -> Callable[[RowValues, int], None]:
    """What only an organisation has; kept as custom in a row that names none."""

    def read(row: RowValues, at: int) -> None:
        if row.has_body and not (part in _SINGLE and row.has(part)):
            row.add(part, row.block(at) if part is Part.DESCRIPTION else row.line(at), at)
        else:
            row.keep(at)

    return read


def _of_person(part: Part, *, in_body: bool = False) -> Callable[[RowValues, int], None]:
    """What only a person has, once, or has in an organisation; else kept as custom."""

    def read(row: RowValues, at: int) -> None:
        if row.has_person and (row.has_body or not in_body) and not row.has(part):
            row.add(part, row.line(at), at)
        else:
            row.keep(at)

    return read


_SINGLE: Final = frozenset({Part.CATEGORY, Part.DESCRIPTION})


def _tags(row: RowValues, at: int) -> None:
    for one in split_tags(row.block(at)):
        if not one.startswith("*") and not is_word("system_tags", one):
            row.add(Part.TAG, one, at)


def _sectors(row: RowValues, at: int) -> None:
    for one in split_words(row.block(at)):
        row.add(Part.SECTOR, one, at)


def _territory(row: RowValues, at: int) -> None:
    """The regions that an organisation serves, by their numbers; what is none is kept."""
    text = row.line(at)
    parts = (text,) if not text or _region(text) else filter(None, _BETWEEN_REGIONS.split(text))
    pieces = [(one, _region(one)) for one in parts]
    if not row.has_body or not all(code for _, code in pieces):
        row.keep(at)
        return
    for _, code in pieces:
        row.add(Part.TERRITORY, code, at)


def _region(text: str) -> str:
    return find_region(text) or (WHOLE_PROVINCE if fold(text) in _WHOLE_QUEBEC else "")


def _secrecy(row: RowValues, at: int) -> None:
    """« Privé », « Confidentiel », a tick; words that say why are kept too."""
    text = row.line(at)
    if not text or is_word("public", text):
        return
    level = "CONFIDENTIAL" if fold(f"{row.name(at)} {text}").find("confid") >= 0 else "PRIVATE"
    row.add(Part.SECRECY, level, at)
    if not is_word("secret", text):
        row.keep(at)


def _pair(row: RowValues, at: int) -> None:
    """A value under the name that the cell beside it gives: « Conjoint » of « Relation 1 »."""
    beside = row.plan.pairs.get(at)
    names = split_list(row.block(beside)) if beside is not None else ()
    values = split_list(row.block(at))
    for number, value in enumerate(values):
        name = names[number] if len(names) == len(values) else names[0] if names else ""
        row.add(Part.CUSTOM, value, at, clean_line(name).lstrip("* ") or row.name(at))


def _birthday(row: RowValues) -> None:
    """Year, month and day of three columns as one date; as they came when they make none."""
    columns = [at for one in _BIRTH for at in row.plan.of(one)[:1]]
    texts = {row.plan.targets[at].meaning: row.line(at) for at in columns}
    year, month, day = (texts.get(one, "") for one in _BIRTH)
    for column in row.plan.of(*_BIRTH):
        if column not in columns:
            row.keep(column)
    if not (year or month or day):
        return
    is_date = all(not one or one.isdecimal() for one in (year, month, day)) and (month or not day)
    if not is_date or not (year or (month and day)):
        for at in columns:
            row.keep(at)
        return
    parts = [year.zfill(4) if year else "-", *(one.zfill(2) for one in (month, day) if one)]
    headings = fold(" ".join(map(row.name, columns)))
    label = "Birthday" if "birth" in headings else "Date de naissance"
    row.add(Part.CUSTOM, "-".join(parts), min(columns), label)


_READERS: Final[dict[Meaning, Callable[[RowValues, int], None]]] = {
    **dict.fromkeys(
        (
            Meaning.CUSTOM,
            Meaning.DEPARTMENT,
            Meaning.GENDER,
            Meaning.BIRTHDAY,
        ),
        _custom,
    ),
    Meaning.UID: _uid,
    Meaning.NOTE: _note,
    Meaning.CATEGORY: _of_body(Part.CATEGORY),
    Meaning.DESCRIPTION: _of_body(Part.DESCRIPTION),
    Meaning.OTHER_NAME: _of_body(Part.OTHER_NAME),
    Meaning.FORMER_NAME: _of_body(Part.FORMER_NAME),
    Meaning.TAG: _tags,
    Meaning.SECTOR: _sectors,
    Meaning.TERRITORY: _territory,
    Meaning.SECRECY: _secrecy,
    Meaning.PAIR_VALUE: _pair,
    Meaning.REFUSAL: read_refusal,
    Meaning.LANGUAGE: read_languages,
    Meaning.GRAMMATICAL_GENDER: read_gender,
    Meaning.PRONOUNS: _of_person(Part.PRONOUNS),
    Meaning.RIDING: _of_person(Part.RIDING, in_body=True),
    Meaning.PARTY: _of_person(Part.PARTY, in_body=True),
    Meaning.PORTFOLIO: _of_person(Part.PORTFOLIO, in_body=True),
}
