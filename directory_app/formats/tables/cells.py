"""What a cell may hold: plain text, or nothing and a problem.

Control characters go and are told; numbers that a spreadsheet rounded (« 5,14556E+09 ») and cells
that hold its errors (« #REF! ») leave an empty cell and a problem: a wrong number is worse than
none. Knows nothing of files.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from directory_app.domain.problems import Problem

_CONTROLS: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff]"
)
_NOT_UTF8: Final = re.compile("[\x00\ud800-\udfff]")
_GUARD: Final = re.compile("'(?=['\"]*[=+\\-@＝＋－＠])")
_ROUNDED: Final = re.compile(r"\s*([+-]?\d)(?:[.,](\d*))?[Ee]\+(\d{1,3})\s*")
_ERROR: Final = re.compile(
    r"\s*(?:#(?:REF|NAME|VALUE|DIV/0|NULL|NUM|SPILL|CALC|NOM|VALEUR|NUL|NOMBRE|EPARS)\s?[!?]"
    r"|#N/[AD]|#{3,}|Err\s?:\d{3})\s*"
)
"""Those of Excel in English and French, and of LibreOffice (« #N/D », « Err:502 »)."""


def clean_cells(
    cells: Sequence[str], line: int, known: Mapping[int, str] | None = None
) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """The cells of a row as plain text, and what was wrong with them.

    ``known``: codes that the reader of the file found already, by the position of the cell.
    """
    problems: list[Problem] = []
    cleaned = []
    for position, cell in enumerate(cells):
        code = known.get(position, "") if known else ""
        if cell:
            cell, code = _cleaned(cell, code)
        if code:
            problems.append(Problem(code, {"line": str(line), "column": str(position + 1)}))
        cleaned.append(cell)
    return tuple(cleaned), tuple(problems)


def _cleaned(cell: str, code: str) -> tuple[str, str]:
    text = cell
    if not cell.isprintable():
        text = _CONTROLS.sub("", cell)
        if len(text) != len(cell):
            code = "control_removed"
        if "\r" in text:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\ufffd" in text:
        code = "character_damaged"
    if text[:1] == "'":
        return _GUARD.sub("", text, count=1) if _GUARD.match(text) else text, code
    if "E+" in text or "e+" in text or "#" in text or "Err" in text:
        return _number_or_error(text, code)
    return text, code


def _number_or_error(text: str, code: str) -> tuple[str, str]:
    if rounded := _ROUNDED.fullmatch(text):
        whole, digits, power = rounded[1], rounded[2] or "", int(rounded[3])
        if len(digits) == power:  # every digit is there
            return whole + digits, code
        return "", "number_damaged"
    return ("", "cell_error") if is_error(text) else (text, code)


def is_error(text: str) -> bool:
    """Whether a text is what a spreadsheet shows where a value cannot be told."""
    return _ERROR.fullmatch(text) is not None


def is_lost(text: str) -> bool:
    """Whether a text shows less than the value it stands for: a rounded number, ``####``."""
    return _number_or_error(text, "") == ("", "number_damaged") or text.startswith("###")


def exact_cells(cells: Sequence[str]) -> tuple[str, ...]:
    """The cells to the letter, but for what no directory can hold (NUL, lone surrogates)."""
    return tuple(_NOT_UTF8.sub("", cell) for cell in cells)


def is_plain(text: str) -> bool:
    """Whether the cells of a whole line need no look: what most lines are."""
    return text.isprintable() and not (
        "'" in text
        or "#" in text
        or "E+" in text
        or "e+" in text
        or "Err" in text
        or "\ufffd" in text
    )
