"""The logical lines of one card: folds and quoted-printable soft breaks undone, numbered.

Text comes as UTF-8 where it is, with its other octets as lone surrogates (``surrogateescape``), so
that a sequence cut by a fold is whole again once the pieces are joined. A soft break is undone
before a fold: what follows it may begin with a space that is content.
Knows nothing of names and values; of parameters, only whether they say quoted-printable.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from directory_app.formats.vcard.heads import read_head, split_line

Line = tuple[int, str]
"""Number in the file, from 1 → the line."""

_WHITE: Final = (" ", "\t")
_CUT: Final = "\x1f"
_MARK: Final = re.compile(r"\ufeff?(BEGIN|END)[ \t]*:", re.I)
_MARKS_INSIDE: Final = 16


def logical_lines(body: str, first: int, *, is_plain: bool = True) -> Iterable[Line]:
    r"""Return the lines of ``body``, whose own end by ``\n``; ``first`` is the number of the first.

    It begins with no white space. ``is_plain``: it has no quoted-printable and no component inside;
    such a component makes one line, its line ends in it.
    """
    if not is_plain or _CUT in body:
        return _joined(body.split("\n"), first)
    has_tabs = "\n\t" in body
    if "\n " not in body and not has_tabs:
        return enumerate(body.split("\n"), first)
    cut = body.replace("\n ", _CUT)
    return _unfolded(cut.replace("\n\t", _CUT) if has_tabs else cut, first)


def _unfolded(body: str, number: int) -> Iterator[Line]:
    """The lines of a body whose folds are marked by :data:`_CUT`."""
    for line in body.split("\n"):
        if _CUT in line:
            yield number, line.replace(_CUT, "")
            number += line.count(_CUT)
        else:
            yield number, line
        number += 1


def _joined(lines: list[str], first: int) -> Iterator[Line]:
    at = 0
    while at < len(lines):
        begun = at
        if _MARK.match(lines[at]):
            at = _end_of_component(lines, at)
            yield first + begun, "\n".join(lines[begun:at])
            continue
        pieces, at = _soft_breaks(lines, at)
        while at < len(lines) and lines[at].startswith(_WHITE):
            pieces.append(lines[at][1:])
            at += 1
        yield first + begun, "".join(pieces)


def _soft_breaks(lines: list[str], at: int) -> tuple[list[str], int]:
    """The line at ``at``, joined to those after it while it is quoted-printable and ends in =."""
    line = lines[at]
    at += 1
    pieces = []
    head = read_head(split_line(line)[0])
    if head and head.is_quoted:
        while at < len(lines) and (cut := line.rstrip(" \t")).endswith("="):
            pieces.append(cut[:-1])
            line = lines[at]
            at += 1
    pieces.append(line)
    return pieces, at


def _end_of_component(lines: list[str], at: int) -> int:
    """One past the line that ends what begins at ``at``; a mark without its pair is alone.

    Gives up after :data:`_MARKS_INSIDE` marks, so that a file of BEGIN alone is read in one pass.
    """
    depth = marks = 0
    for number in range(at, len(lines)):
        if mark := _MARK.match(lines[number]):
            depth += 1 if mark[1].upper() == "BEGIN" else -1
            marks += 1
            if depth <= 0:
                return number + 1
            if marks > _MARKS_INSIDE:
                break
    return at + 1
