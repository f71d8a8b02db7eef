"""An entry to be made into values: who, in what body, reached how, and what was not understood.

A body without a word that says so is known by its place: after the person, or first of the record.
Nothing is guessed from outside the record.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from directory_app.domain.folding import fold

from .blocks import Block
from .bodies import BY_PLACE, end_of_body, find_acronym, find_body_by_place, find_told_body
from .chunks import PEOPLE, Part, cut_block
from .cleaning import Plain
from .records import Confidence, Entry, Value
from .rolls import Roll
from .tokens import COORDINATES, Kind, Token
from .wording import is_small

_MAX_WITH_SITE_ONLY: Final = 80


@dataclass(slots=True)
class _Roles:
    """Which token of a part is what. ``is_by_place``: the body, found by its place only."""

    function: Token | None = None
    organisation: tuple[int, int] | None = None
    acronym: Token | None = None
    is_by_place: bool = False
    used: tuple[Token, ...] = ()


def read_block(plain: Plain, text: str, block: Block) -> Iterator[tuple[Entry, Part]]:
    """Return the entries of a record, with their parts; none when it is no record of anybody."""
    if block.rows[0].is_prose:
        return
    for part in cut_block(block):
        roll = block.rows[0].roll
        if roll == Roll.BODIES:
            part.person = None
        roles = _roles(text, part)
        is_named = part.person is not None or roles.organisation is not None
        if is_named and (roll or _is_entry(part, roles)):
            yield _entry(plain, text, part, roles), part


def _roles(text: str, part: Part) -> _Roles:
    tokens = part.tokens
    told = {token.told: token for token in tokens if token.told and token is not part.person}
    function = told.get("function") or next((t for t in tokens if t.kind == Kind.FUNCTION), None)
    roles = _Roles(function)
    body = told.get("organisation") or find_told_body(text, tokens)
    if body is None:
        body = find_body_by_place(text, part)
        roles.is_by_place = body is not None
    roles.acronym = find_acronym(text, tokens, body)
    if body is not None:
        end, joined = end_of_body(text, tokens, body, roles.acronym)
        roles.organisation = (body.start, end)
        roles.used = (body, *joined)
    return roles


def _is_entry(part: Part, roles: _Roles) -> bool:
    """Whether a record is somebody's: a name or a body with a way to reach it, or a name with a
    function or a body in so many words, and nothing else."""
    reached = {t.kind for t in part.tokens if t.kind in COORDINATES and not t.is_place_only}
    is_reached = bool(reached & {Kind.EMAIL, Kind.PHONE, Kind.ADDRESS})
    if part.person is None:
        is_on_site = Kind.URL in reached and not roles.is_by_place and _is_bare(part, roles)
        return roles.organisation is not None and (is_reached or is_on_site)
    return is_reached or _is_told(part, part.person, roles)


def _is_told(part: Part, person: Token, roles: _Roles) -> bool:
    """Whether words say what somebody is, without a way to reach them and with little else."""
    is_in_body = roles.organisation is not None and not roles.is_by_place
    has_acronym = roles.acronym is not None and (person.kind == Kind.PERSON or part.is_shared)
    is_told = roles.function is not None or is_in_body or has_acronym
    if person.kind == Kind.NAME and roles.function is None and not has_acronym:
        is_told = is_told and (roles.organisation or (0, 0))[0] > person.end
    loose = [t for t in part.tokens if t.kind in {Kind.LOW, Kind.PROSE, Kind.TEXT}]
    return is_told and sum(not any(t is used for used in roles.used) for t in loose) <= 1


def _is_bare(part: Part, roles: _Roles) -> bool:
    """Whether a body stands alone and is no headline: a site is often the link of an article."""
    start, end = roles.organisation or (0, 0)
    kinds = {token.kind for token in part.tokens}
    is_alone = kinds <= {*COORDINATES, Kind.ORGANISATION, Kind.ACRONYM, Kind.LABEL}
    return is_alone and end - start <= _MAX_WITH_SITE_ONLY


def _entry(plain: Plain, text: str, part: Part, roles: _Roles) -> Entry:
    tokens, span = part.tokens, plain.span(part.start, part.end)
    given, family, title = _person(plain, part)
    return Entry(
        line=1,
        raw=plain.pasted[span.start : span.end],
        span=span,
        given_name=given,
        family_name=family,
        title=title,
        function=_value(plain, roles.function),
        organisation=_organisation(plain, part, roles),
        acronym=_value(plain, roles.acronym),
        addresses=tuple(_addresses(plain, tokens)),
        phones=tuple(
            plain.value(t.start, t.end, t.confidence, t.label)
            for t in tokens
            if t.kind == Kind.PHONE
        ),
        emails=tuple(_web(plain, tokens, Kind.EMAIL)),
        websites=tuple(_web(plain, tokens, Kind.URL)),
        unread=tuple(_unread(plain, text, part, roles)),
    )


def _value(plain: Plain, token: Token | None) -> Value | None:
    return None if token is None else plain.value(token.start, token.end, token.confidence)


def _person(plain: Plain, part: Part) -> tuple[Value | None, Value | None, Value | None]:
    token = part.person
    if token is None or token.person is None:
        return None, None, None
    name = token.person
    told = any(
        t.kind in {Kind.ORGANISATION, Kind.FUNCTION, Kind.ACRONYM, *BY_PLACE}
        for t in part.tokens
        if t is not token
    )
    sure = (
        Confidence.SURE if name.is_known else (Confidence.LIKELY if told else Confidence.DOUBTFUL)
    )
    given, family, title = (
        None if bounds is None else plain.value(*bounds, sure)
        for bounds in (name.given, name.family, name.title)
    )
    return given, family, title


def _organisation(plain: Plain, part: Part, roles: _Roles) -> Value | None:
    if roles.organisation is None:
        return None
    sure = Confidence.SURE
    if roles.is_by_place:
        sure = Confidence.LIKELY if part.person is not None else Confidence.DOUBTFUL
    return plain.value(*roles.organisation, sure)


def _addresses(plain: Plain, tokens: Iterable[Token]) -> Iterator[Value]:
    for token in tokens:
        if token.kind in {Kind.ADDRESS, Kind.CODE}:
            yield plain.value(token.start, token.end, token.confidence)


def _web(plain: Plain, tokens: Iterable[Token], kind: Kind) -> Iterator[Value]:
    """The addresses, each once (« [a@b.org](mailto:a@b.org) »)."""
    seen: set[str] = set()
    for token in tokens:
        if token.kind != kind:
            continue
        is_masked = token.confidence == Confidence.DOUBTFUL
        make = plain.value if is_masked else plain.address_value
        value = make(token.start, token.end, token.confidence)
        if value.text.casefold() not in seen:
            seen.add(value.text.casefold())
            yield value


def _unread(plain: Plain, text: str, part: Part, roles: _Roles) -> Iterator[Value]:
    understood = [roles.function, roles.acronym, part.person, *roles.used]
    for token in part.tokens:
        if token.kind in COORDINATES | {Kind.LABEL} or any(token is other for other in understood):
            continue
        if part.is_shared and token.kind in PEOPLE:
            continue
        if not is_small(text[token.start : token.end]) and not _repeats(text, token, roles):
            yield plain.value(token.start, token.end, Confidence.DOUBTFUL)


def _repeats(text: str, token: Token, roles: _Roles) -> bool:
    """Whether a piece only says the body's name again."""
    if roles.organisation is None:
        return False
    return fold(text[token.start : token.end]) == fold(text[slice(*roles.organisation)])
