"""A record cut into entries: lists joined on one line, and people who share what is around them.

Decides which tokens each entry has; what they are made into is ``entries``'s business.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from .blocks import Block
from .names import PersonName
from .tokens import COORDINATES, Kind, Token

_MAX_TOKENS = 60
"""Tokens looked back on, and ahead, where an entry may begin."""
_MAX_SHARING = 12
"""People of one record who may share a body and coordinates; more are a list."""
_MAX_ACRONYM = 8
PEOPLE = (Kind.PERSON, Kind.NAME)
_BODIES = (Kind.ORGANISATION, Kind.ACRONYM)
_WORDS = (*_BODIES, Kind.TEXT, Kind.NAME, Kind.FUNCTION)


@dataclass(slots=True)
class Part:
    """One entry to be: its tokens in order, its place in the plain text, whose it is.

    ``is_shared``: other people have the same place; ``has_row``: its tokens fill whole lines.
    """

    tokens: list[Token]
    start: int
    end: int
    person: Token | None = None
    is_shared: bool = False

    @property
    def has_coordinates(self) -> bool:
        """Whether something in the entry reaches somebody."""
        return any(token.kind in COORDINATES for token in self.tokens)


def cut_block(block: Block) -> Iterator[Part]:
    """Return the entries to be of a record."""
    chunks = list(_chunks(_with_whole_names(block.tokens)))
    start, end = block.rows[0].line.first, max(row.line.end for row in block.rows)
    for at, chunk in enumerate(chunks):
        first = start if at == 0 else chunk[0].start
        last = end if at == len(chunks) - 1 else max(max(t.end, t.outer[1]) for t in chunk)
        yield from _people_of(chunk, first, max(last, chunk[-1].end))


def _with_whole_names(tokens: list[Token]) -> list[Token]:
    """Make one of the given and the family name that two labels announce (« Nom : », « Prénom : »);
    a name that is no name of a person stays as it is."""
    told = [token for token in tokens if token.told in {"given", "family", "name"}]
    kept: list[Token] = []
    for first, second in pairwise(told):
        if {first.told, second.told} in ({"given", "family"}, {"given", "name"}):
            kept += (first, second)
    if not kept:
        return tokens
    places = {id(token): at for at, token in enumerate(kept)}
    merged: list[Token] = []
    for token in tokens:
        at = places.get(id(token), -1)
        if at < 0:
            merged.append(token)
        elif at % 2 == 0:
            merged.append(_whole_name(token, kept[at + 1]))
    return merged


def _whole_name(first: Token, second: Token) -> Token:
    given, family = (first, second) if first.told == "given" else (second, first)
    bounds = [(token.start, token.end) for token in (given, family)]
    person = PersonName(first.start, second.end, bounds[0], bounds[1], None, True)
    return Token(Kind.PERSON, first.start, second.end, person=person)


def _chunks(tokens: list[Token]) -> Iterator[list[Token]]:
    """Cut where somebody else's name and body follow the coordinates of the first."""
    chunk: list[Token] = []
    for at, token in enumerate(tokens):
        is_name = token.kind in (*PEOPLE, Kind.ORGANISATION) and not token.joins
        if is_name and _opens(tokens, at, chunk):
            yield chunk
            chunk = []
        chunk.append(token)
    if chunk:
        yield chunk


def _opens(tokens: list[Token], at: int, chunk: list[Token]) -> bool:
    kinds = [token.kind for token in chunk[-_MAX_TOKENS:]]
    last = max((place for place, kind in enumerate(kinds) if kind in COORDINATES), default=-1)
    if last < 0 or not any(kind in (*PEOPLE, *_BODIES, Kind.TEXT) for kind in kinds):
        return False
    ahead = _until_coordinates(tokens, at + 1)
    token = tokens[at]
    has_person = any(kind in PEOPLE for kind in kinds)
    has_body = any(kind in (*_BODIES, Kind.TEXT) for kind in kinds)
    if token.kind == Kind.ORGANISATION:
        return has_body and kinds[last] in {Kind.EMAIL, Kind.URL} and ahead < len(tokens)
    bodies = [t.kind for t in tokens[at + 1 : ahead] if t.kind in (*_BODIES, Kind.TEXT, Kind.NAME)]
    if token.kind == Kind.NAME and not _is_reached_at_once(tokens, at, kinds):
        return any(kind in _BODIES for kind in bodies)
    return bool(bodies) or (has_person and not has_body)


def _is_reached_at_once(tokens: list[Token], at: int, kinds: list[Kind]) -> bool:
    """« Anne Roy <anne@…>; Kwabena Omu <omu@…> »: names and e-mail addresses in turn."""
    is_turn = kinds[-1] == Kind.EMAIL and kinds[-2:-1] != [Kind.EMAIL]
    return is_turn and at + 1 < len(tokens) and tokens[at + 1].kind == Kind.EMAIL


def _until_coordinates(tokens: list[Token], at: int) -> int:
    last = min(at + _MAX_TOKENS, len(tokens))
    while at < last and tokens[at].kind not in COORDINATES:
        at += 1
    return at


def _people_of(chunk: list[Token], start: int, end: int) -> Iterator[Part]:
    people = _people(chunk)
    if len(people) < 2:
        yield Part(chunk, start, end, people[0] if people else None)
        return
    ids = {id(person) for person in people}
    places = [place for place, token in enumerate(chunk) if id(token) in ids]
    before = chunk[: places[0]]
    segments = [chunk[a:b] for a, b in zip(places, [*places[1:], len(chunk)], strict=True)]
    for at, person in enumerate(people):
        own = [token for token in segments[at] if token is not person]
        shared = (
            [*_given(before, own), *_shared(segments, at)] if len(people) <= _MAX_SHARING else []
        )
        yield Part(sorted([person, *own, *shared], key=lambda t: t.start), start, end, person, True)


def _given(before: list[Token], own: list[Token]) -> list[Token]:
    """What stands before all gives to one of them: no body to who has their own."""
    if not any(token.kind in _BODIES for token in own):
        return before
    return [token for token in before if token.kind not in _BODIES]


def _people(chunk: list[Token]) -> list[Token]:
    """The people of a chunk: the known ones, and what only looks like a name by its place."""
    known = [token for token in chunk if token.kind == Kind.PERSON]
    known += _beside(chunk) if known else []
    pairs = zip(chunk, [*chunk[1:], None], strict=True)
    joined = [
        t for t, after in pairs if t.kind == Kind.NAME and (t.joins or (after and after.joins))
    ]
    if known:
        return sorted([*known, *joined], key=lambda t: t.start)
    names = joined or [token for token in chunk if token.kind == Kind.NAME][:1]
    return names if names and _may_be_person(chunk, names[0]) else []


def _beside(chunk: list[Token]) -> list[Token]:
    """Unknown names of « Anne Roy (RL), Kwabena Omu (AR) »: each between two acronyms."""
    threes = zip(chunk, chunk[1:], chunk[2:], strict=False)
    is_acronym = Kind.ACRONYM
    return [
        b
        for a, b, c in threes
        if b.kind == Kind.NAME and a.kind == is_acronym and c.kind == is_acronym
    ]


def _may_be_person(chunk: list[Token], name: Token) -> bool:
    """Whether an unknown name is somebody by its place: first of the record, after the body or a
    function, or before a function."""
    before = [
        t for t in chunk if t.start < name.start and t.kind in (*_WORDS, Kind.LOW, Kind.PROSE)
    ]
    if not before or before[-1].kind in (*_BODIES, Kind.FUNCTION):
        return True
    first = before[0]
    is_acronym = first.kind == Kind.TEXT and first.end - first.start <= _MAX_ACRONYM
    return len(before) == 1 and is_acronym


def _shared(segments: list[list[Token]], at: int) -> list[Token]:
    """What another's segment gives to this person: the body and the coordinates that stand after
    the last of them, unless this one has their own."""
    if at == len(segments) - 1:
        return []
    own, last = segments[at], segments[-1]
    kinds = {token.kind for token in own}
    reached = any(kind in COORDINATES for kind in kinds)
    shared: list[Token] = []
    if not kinds & {Kind.ORGANISATION, Kind.ACRONYM, Kind.TEXT, Kind.NAME} - {own[0].kind}:
        shared += [t for t in last[1:] if t.kind in (*_BODIES, Kind.TEXT, Kind.NAME, Kind.LOW)]
    if Kind.FUNCTION not in kinds:
        shared += [t for t in last[1:2] if t.kind == Kind.FUNCTION and t.is_common]
    if not reached:
        shared += [t for t in last if t.kind in COORDINATES]
    else:
        shared += [t for t in last if t.kind == Kind.ADDRESS and Kind.ADDRESS not in kinds]
    return shared
