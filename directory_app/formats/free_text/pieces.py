"""A stretch of text without anchors cut at its separators, and its pieces told apart.

« Prénom Nom », function, organisation, acronym, label, several of them without separator, or a
sentence. Knows a piece and the separators beside it, nothing of the entry.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from directory_app.domain.folding import fold_words

from .names import PersonName, is_particle, read_inverted, read_person
from .tokens import Kind, Token
from .vocabulary import ORGANISATIONS
from .wording import (
    begins_with_capital,
    has_sentence_word,
    is_acronym,
    is_degree,
    is_function,
    is_organisation,
    is_sentence,
    is_small,
    label_of,
    organisation_in_function,
)

_CUT: Final = re.compile(
    r"[,;|¦\t\n•●▪]|(?<!\w)·|·(?!\w)|\s[-–]{1,2}(?:\s|\Z)|—|:(?!\w)|(?<=[\s¦]):|(?<=\s)/|/(?=\s)"
    r"|(?<=\s)l(?=\s)|[\u2190-\u2bff\U0001f000-\U0001faff]|(?<=[^\W\d_]{4})\.(?=\s|\Z)|\.{3}|…"
    r"|(?:(?<=\s)|\A)\(|(?<=\w)\((?=[A-ZÀ-Ý'’&\-]{2,14}\))|\)(?=\s|\Z|[,;:.|¦])|(?<=\s)I(?=\s)|\*{1,2}|_{2,}"
)
_EDGES: Final = " \t.,;:|¦/\\-–—_*'\"“”[]{}<>=~"
_END_EDGES: Final = _EDGES.replace(".", "") + "("
_AND: Final = re.compile(r"\s(?:et|&|and|/)\s(?:de\s)?")
_STARTS_ORGANISATION: Final = re.compile(
    r"(?:de la |de l'|du |des |de |d'|pour (?:la |le |l'|les )?|au nom de la |au nom du |"
    r"au nom de l'|à la |à l'|au |chez |of the |of |from the |from )"
)
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
    at = 0
    while at < len(pieces):
        first, last, before, after = pieces[at]
        inverted = _inverted(text, pieces, at)
        if inverted is not None:
            tokens.append(inverted)
            at += 2
            continue
        tokens += _told(text, tokens, _read_piece(text, first, last, before, after))
        at += 1
    return tokens


def _told(text: str, before: list[Token], found: list[Token]) -> list[Token]:
    """Give a piece the field that the label before it announces (« Organisme : Éveil »)."""
    field = before[-1].label if before and before[-1].kind == Kind.LABEL else ""
    if not found or field in {"", "ignored", "address"}:
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
        if field == "function" and found[0].kind == Kind.PERSON:
            return found
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
    while start < end and text[start] in _EDGES + ")":
        start += 1
    while end > start and text[end - 1] in _END_EDGES:
        end -= 1
    while end > start and text[end - 1] == "." and not _keeps_period(text, start, end):
        end -= 1
    if text[start : start + 1] == "«" and text.find("»", start, end) == end - 1:
        return _trimmed(text, start + 1, end - 1, before, after)
    return (start, end, before, after) if any(map(str.isalnum, text[start:end])) else None


def _keeps_period(text: str, start: int, end: int) -> bool:
    last = text[start:end].rsplit(" ", 1)[-1]
    return len(last) <= 2 or last.lower() in {"inc.", "ltd.", "enr.", "gén.", "jr.", "sr.", "adj."}


def _inverted(text: str, pieces: list[tuple[int, int, str, str]], at: int) -> Token | None:
    """« Tremblay, Anne » at the start of a line, cut at its comma."""
    if at + 1 >= len(pieces) or pieces[at][3] != "," or at > 0:
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
    return _read_words(text, start, end)


def _read_words(text: str, start: int, end: int) -> list[Token]:
    piece = text[start:end]
    person = read_person(text, start, end)
    if person is not None and not is_function(piece):
        return [_person_token(person)]
    if is_function(piece):
        return _read_function(text, start, end)
    return (
        _read_linked_body(text, start, end)
        or _read_two_people(text, start, end)
        or _read_person_and_rest(text, start, end)
        or [Token(_kind_of_words(piece), start, end)]
    )


def _read_linked_body(text: str, start: int, end: int) -> list[Token]:
    """« de l'Association des lacs », after a name and a comma."""
    link = _STARTS_ORGANISATION.match(text, start, end)
    begin = link.end() if link else end
    words = [w for w in fold_words(text[begin:end]) if w not in {"l", "la", "le", "les"}]
    if not words or words[0] not in ORGANISATIONS or not text[begin].isupper():
        return []
    return [Token(Kind.ORGANISATION, begin, end)] if is_organisation(text[begin:end]) else []


def _person_token(person: PersonName, joins: bool = False) -> Token:
    kind = Kind.PERSON if person.is_known else Kind.NAME
    return Token(kind, person.start, person.end, person=person, joins=joins)


def _kind_of_words(piece: str) -> Kind:
    if is_organisation(piece):
        return Kind.ORGANISATION
    words = piece.split()
    if is_sentence(piece) or (len(words) > 12 and not begins_with_capital(piece)):
        return Kind.PROSE if len(words) > 4 else Kind.LOW
    if is_small(piece) or not begins_with_capital(piece):
        return Kind.PROSE if len(words) > 1 and has_sentence_word(piece) else Kind.LOW
    return Kind.PROSE if len(words) > 16 else Kind.TEXT


def _read_function(text: str, start: int, end: int) -> list[Token]:
    """« coordonnatrice de la Table des… » is a function and an organisation; « La présidente Anne
    Roy » a function and a name."""
    at = organisation_in_function(text[start:end])
    if at > 0:
        before = _before_article(text, start, start + at)
        return [
            Token(Kind.FUNCTION, start, before),
            Token(Kind.ORGANISATION, start + at, end),
        ]
    words = [m.span() for m in re.finditer(r"\S+", text[start:end])]
    for count in (2, 3):
        if len(words) > count:
            first = start + words[-count][0]
            person = read_person(text, first, end)
            if person is not None and person.is_known and person.has_both and first > start:
                return [
                    Token(Kind.FUNCTION, start, start + words[-count - 1][1]),
                    _person_token(person),
                ]
    return [Token(Kind.FUNCTION, start, end)]


def _before_article(text: str, start: int, at: int) -> int:
    """Where a function ends, « de la », « du », « à l' » before the organisation left out."""
    head = text[start:at]
    found = re.search(
        r"\s(?:de la|de l'|du|des|de|d'|à la|à l'|au|aux|chez|pour(?: la| le| l'| les)?|of the|of|"
        r"at the|at|for the|for|with|-)\s?\Z",
        head,
    )
    return start + (found.start() if found else len(head.rstrip()))


def _read_two_people(text: str, start: int, end: int) -> list[Token]:
    """« Anne Roy et Marc Côté »."""
    bounds, last = [], start
    for found in _AND.finditer(text, start, end):
        bounds.append((last, found.start()))
        last = found.end()
    people = [read_person(text, *b) for b in (*bounds, (last, end))] if bounds else []
    if not people or not all(people):
        return []
    known = [p for p in people if p is not None]
    if not any(p.is_known for p in known):
        return []
    return [_person_token(p, joins=at > 0) for at, p in enumerate(known)]


def _read_person_and_rest(text: str, start: int, end: int) -> list[Token]:
    """« Anne Roy directrice », « Anne Roy du Regroupement… », « et Marc Côté »."""
    first = re.compile(r"(?:et|&|and)\s+").match(text, start, end)
    if first:
        person = read_person(text, first.end(), end)
        if person is not None and person.has_both:
            return [_person_token(person, joins=True)]
    words = [m.span() for m in re.finditer(r"\S+", text[start:end])]
    for count in range(min(5, len(words) - 1), 1, -1):
        person = read_person(text, start, start + words[count - 1][1])
        if person is None or not person.is_known or not (person.has_both or person.title):
            continue
        if text[start:end][: words[count - 1][1]].split()[-1].lower() in {"la", "le", "les", "l'"}:
            continue
        rest = _read_rest(text, start + words[count][0], end)
        if rest:
            return [_person_token(person), *rest]
    return []


def _read_rest(text: str, start: int, end: int) -> list[Token]:
    """What follows a name without separator, when it can only be a function or a body."""
    piece = text[start:end]
    if is_function(piece):
        return _read_function(text, start, end)
    link = _STARTS_ORGANISATION.match(text, start, end)
    begin = link.end() if link else start
    words = [w for w in fold_words(text[begin:end]) if w not in {"l", "la", "le", "les"}]
    if words and words[0] in ORGANISATIONS and is_organisation(text[begin:end]):
        return [Token(Kind.ORGANISATION, begin, end)]
    return []
