"""The words of one piece told apart: a name, a function, a body, several of them without separator.

Knows the piece only; its separators and labels are ``pieces``'s business.
"""

from __future__ import annotations

import re
from typing import Final

from directory_app.domain.folding import fold_words

from .names import PersonName, is_given_name, read_person, read_quiet
from .tokens import Kind, Token
from .vocabulary import ORGANISATIONS
from .wording import (
    begins_with_capital,
    has_sentence_word,
    is_common_function,
    is_function,
    is_organisation,
    is_sentence,
    is_small,
    is_unit,
    organisation_in_function,
)

_AND: Final = re.compile(r"\s(?:et|&|and|/)\s(?:de\s)?")
_STARTS_ORGANISATION: Final = re.compile(
    r"(?:de la |de l'|du |des |de |d'|pour (?:la |le |l'|les )?|au nom de la |au nom du |"
    r"au nom de l'|à la |à l'|au |chez |of the |of |from the |from )"
)


def read_words(text: str, start: int, end: int) -> list[Token]:
    """Return the tokens of a piece; one at least."""
    piece = text[start:end]
    person = read_person(text, start, end)
    if person is not None and not is_function(piece):
        return [_person_token(person)]
    if is_function(piece):
        return _read_function(text, start, end)
    is_alone = _is_at_line_start(text, start) or text[end : end + 2].strip() == "<"
    quiet = read_quiet(text, start, end) if is_alone else None
    if quiet is not None:
        return [_person_token(quiet)]
    return (
        _read_linked_body(text, start, end)
        or _read_two_people(text, start, end)
        or _read_person_and_rest(text, start, end)
        or [Token(_kind_of_words(piece), start, end, is_unit=is_unit(piece))]
    )


def _is_at_line_start(text: str, start: int) -> bool:
    return not any(map(str.isalpha, text[text.rfind("\n", 0, start) + 1 : start][-40:]))


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
            _function_token(text, start, before),
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
    return [_function_token(text, start, end)]


def _function_token(text: str, start: int, end: int) -> Token:
    return Token(Kind.FUNCTION, start, end, is_common=is_common_function(text[start:end]))


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
    final = people[-1] if people else None
    if final is None:
        return []
    people = [
        p or _with_family(text, *b, final) for p, b in zip(people, [*bounds, (0, 0)], strict=True)
    ]
    known = [p for p in people if p is not None]
    if len(known) < len(people):
        return []
    if not any(p.is_known for p in known):
        return []
    return [_person_token(p, joins=at > 0) for at, p in enumerate(known)]


def _with_family(text: str, start: int, end: int, last: PersonName) -> PersonName | None:
    """« Anne » of « Anne et Marc Roy », with the family name of the last of them."""
    is_given = is_given_name(text[start:end]) and " " not in text[start:end]
    if not is_given or not last.is_known or not last.has_both or last.title is not None:
        return None
    return PersonName(start, end, (start, end), last.family, None, True)


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
