"""A stretch of text without anchors cut at its separators, and its pieces told apart.

« Prénom Nom », function, organisation, acronym, label, several of them without separator, or a
sentence. Knows a piece and the separators beside it, nothing of the entry.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from .names import PersonName, is_particle, read_inverted
from .piece_words import read_words
from .tokens import Kind, Token
from .wording import (
    is_acronym,
    is_degree,
    is_function,
    is_organisation,
    label_of,
)

_CUT: Final = re.compile(
    r"[,;|¦\t\n•●▪]|(?<=\S)\s{3,40}(?=\S)|(?<!\w)·|·(?!\w)|\s[-–]{1,2}(?:\s|\Z)|—|:(?!\w)|(?<=[\s¦]):|(?<=\s)/|/(?=\s)"
    r"|(?<=\s)l(?=\s)|[\u2190-\u2bff\U0001f000-\U0001faff]|(?<=[^\W\d_]{4})\.(?=\s|\Z)|\.{3}|…"
    r"|(?:(?<=\s)|\A)\(|(?<=\w)\((?=[A-ZÀ-Ý'’&\-]{2,14}\))|\)(?=\s|\Z|[,;:.|¦])|(?<=\s)(?:I|~|>>|->|=>|::|@)(?=\s)|\*{1,2}|_{2,}"
)
_EDGES: Final = " \t.,;:|¦/\\-–—_*'\"“”[]{}<>=~©"
_END_EDGES: Final = _EDGES.replace(".", "") + "("
_ABOVE_NAME: Final = re.compile(
    r"(?:a/s|s/s|c/o|p/a|c\. ?c\.|cc|att(?:n|ention)?\.?|à l'attention|aux soins)"
    r"(?:(?<=c)(?=\s)|[ :]{1,3}(?:de\s|d')?)(?=\s?(?-i:[^\W\d_a-z]))"
    r"|(?:19|20)\d\d(?:-\d{4})?\s(?=(?-i:[^\W\d_a-z]))",
    re.IGNORECASE,
)
_INITIALS_END: Final = re.compile(r"(?:^|\s)(?:[^\W\d_]\.-?){2,4}\Z")
_MAX_PIECE: Final = 600


def cut_pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int, str, str]]:
    """Cut a stretch of text at its separators: bounds, and the separators before and after."""
    last, before = start, ""
    for found in _CUT.finditer(text, start, end):
        if found.start() >= last:
            yield last, found.start(), before, found[0].strip() or found[0]
            last, before = found.end(), found[0].strip() or found[0]
    yield last, end, before, ""


def read_stretch(text: str, start: int, end: int) -> list[Token]:
    """Return the tokens of a stretch without anchors."""
    tokens: list[Token] = []
    cuts = cut_pieces(text, start, end)
    pieces = [piece for cut in cuts if (piece := _trimmed(text, *cut)) is not None]
    at, is_first = 0, True
    while at < len(pieces):
        first, last, before, after = pieces[at]
        is_first = is_first and (not tokens or tokens[-1].kind == Kind.LABEL)
        inverted = _inverted(text, pieces, at) if is_first else None
        if inverted is not None:
            tokens.append(inverted)
            at += 2
            continue
        tokens += _told(text, tokens, _read_piece(text, first, last, before, after))
        at += 1
    return tokens


def _told(text: str, before: list[Token], found: list[Token]) -> list[Token]:
    """Give a piece the field that the label before it announces (« Organisme : Éveil »)."""
    label = before[-1] if before and before[-1].kind == Kind.LABEL else None
    field = label.label if label is not None else ""
    if label is not None and field == "function" and found and found[0].kind == Kind.PERSON:
        if is_function(text[label.start : label.end]):  # « Responsable : Anne Roy »
            label.kind, label.label = Kind.FUNCTION, ""
        return found
    if not found or field in {"", "mail", "ignored", "address"}:
        return found
    first, last = found[0].start, found[-1].end
    if field in {"given", "family"}:
        parts = (first, last)
        person = PersonName(
            first,
            last,
            parts if field == "given" else None,
            parts if field == "family" else None,
            None,
            True,
        )
        return [Token(Kind.PERSON, first, last, person=person, told=field)]
    if field in {"organisation", "acronym"} or (field == "function" and len(found) == 1):
        kind = {"organisation": Kind.ORGANISATION, "acronym": Kind.ACRONYM}.get(
            field, Kind.FUNCTION
        )
        if field == "organisation" and found[-1].kind == Kind.ACRONYM:
            return found
        return [Token(kind, first, last, told=field)]
    found[0].told = field
    return found


def _trimmed(
    text: str, start: int, end: int, before: str, after: str
) -> tuple[int, int, str, str] | None:
    is_dated = text[start:end].lstrip().startswith("©")
    while start < end and text[start] in _EDGES + ")":
        start += 1
    above = _ABOVE_NAME.match(text, start, end)
    if above and (is_dated or not above[0][0].isdigit()):
        start = above.end()
    while end > start and text[end - 1] in _END_EDGES:
        end -= 1
    while end > start and text[end - 1] == "." and not _keeps_period(text, start, end):
        end -= 1
    if text[start : start + 1] == "«" and text.find("»", start, end) == end - 1:
        return _trimmed(text, start + 1, end - 1, before, after)
    return (start, end, before, after) if any(map(str.isalnum, text[start:end])) else None


def _keeps_period(text: str, start: int, end: int) -> bool:
    if _INITIALS_END.search(text[max(start, end - 16) : end]):
        return True
    last = text[start:end].rsplit(" ", 1)[-1]
    return len(last) <= 2 or last.lower() in {"inc.", "ltd.", "enr.", "gén.", "jr.", "sr.", "adj."}


def _inverted(text: str, pieces: list[tuple[int, int, str, str]], at: int) -> Token | None:
    """« Tremblay, Anne » at the start of a line, cut at its comma."""
    if at + 1 >= len(pieces) or pieces[at][3] != ",":
        return None
    family, given = pieces[at][:2], pieces[at + 1][:2]
    first = text[slice(*family)]
    person = None if _is_longer(first) else read_inverted(text, family, given)
    if person is None:
        return None
    is_loud = first.isupper() and not text[slice(*given)].isupper()
    is_before = at + 2 < len(pieces) and len(text[slice(*given)].split()) == 1
    if not (person.is_known or is_loud or is_before):
        return None
    if is_organisation(first) or is_function(first):
        return None
    kind = Kind.PERSON if person.is_known or is_loud else Kind.NAME
    return Token(kind, family[0], given[1], person=person)


def _is_longer(first: str) -> bool:
    """Whether a piece is more than a family name: « Anne Roy », several words without particle."""
    words = first.split()
    names = [word for word in words if not is_particle(word)]
    return len(names) > 1 and not first.isupper()


def _read_piece(text: str, start: int, end: int, before: str, after: str) -> list[Token]:
    piece = text[start : min(end, start + _MAX_PIECE)]
    if end - start > _MAX_PIECE:
        return [Token(Kind.PROSE, start, end)]
    field = label_of(piece)
    if field is not None and (after == ":" or (before in {"", "\n"} and after in {"", "\n"})):
        return [Token(Kind.LABEL, start, end, label=field)]
    if before == "," and is_degree(piece):
        return [Token(Kind.LOW, start, end)]
    if before == "(" and is_acronym(piece):
        return [Token(Kind.ACRONYM, start, end)]
    return read_words(text, start, end)
