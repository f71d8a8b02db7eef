"""ORG and TITLE as positions: where somebody works and as what, the main one first.

An organisation and a function of one group go together, what is left pairs in order (formats.md
§4.2). On a card of ours each says its organisation's id, its period and whether it is main.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from directory_app.domain.contact import UNKNOWN_PERIOD, Role
from directory_app.domain.incoming import ImportValue, Part, Sureness
from directory_app.domain.partial_dates import Period
from directory_app.domain.text import clean_line

from . import own_marks
from .own_marks import date_of, decoded, marks_of, said
from .properties import Property
from .values import components, text


@dataclass(frozen=True, slots=True)
class Positions:
    """The positions of a card.

    ``values`` are its ROLE values in order; ``employers`` the ids of their organisations, empty
    where none is said; ``units`` what ORG says below the organisation; ``functions`` those that
    are in no organisation.
    """

    values: tuple[ImportValue, ...] = ()
    employers: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    functions: tuple[str, ...] = ()


NO_POSITIONS = Positions()
"""A card that says nothing of any work."""


@dataclass(slots=True)
class _Held:
    """One position while it is read."""

    organisation: str
    marks: Mapping[str, str]
    function: str = ""


def organisation_of(prop: Property, version: str) -> tuple[str, str]:
    """The organisation's name and, after it, its units joined as one text."""
    if ";" not in prop.value:
        return clean_line(text(prop, version)), ""
    parts = tuple(map(clean_line, components(prop, version)))
    named = [part for part in parts if part]
    if not named:
        return "", ""
    name = parts[0] or named[0]
    return name, " – ".join(part for part in named if part != name)


def read_positions(
    organisations: Sequence[Property],
    titles: Sequence[Property],
    own: Sequence[Property],
    version: str,
) -> Positions:
    """The positions said by ORG and TITLE, and by our own property of those that are over."""
    if not (organisations or titles or own):
        return NO_POSITIONS
    held, units = [], []
    for prop in organisations:
        name, unit = organisation_of(prop, version)
        held.append(_Held(name, marks_of(prop.parameters)))
        units += [unit] if unit else []
    functions = _paired(held, organisations, titles, version)
    held = [one for one in held if one.organisation]
    held += [one for prop in own if (one := _own(prop, version)).organisation]
    values = tuple(map(_value, held, [*[True], *[False] * len(held)]))
    if any(own_marks.RANK in one.marks for one in held):
        ranked = sorted(zip(held, values, strict=True), key=lambda pair: _rank(pair[0]))
        held, values = [one for one, _ in ranked], tuple(value for _, value in ranked)
    employers = tuple(decoded(one.marks.get(own_marks.UID, "")) for one in held)
    return Positions(values, employers, tuple(units), tuple(functions))


def _own(prop: Property, version: str) -> _Held:
    parts = tuple(map(clean_line, components(prop, version)))
    return _Held(parts[0], marks_of(prop.parameters), parts[1] if len(parts) > 1 else "")


def _paired(
    held: list[_Held], organisations: Sequence[Property], titles: Sequence[Property], version: str
) -> list[str]:
    """Give each position its function; what is left of the functions."""
    waiting = [
        (title.group, said) for title in titles if (said := clean_line(text(title, version)))
    ]
    for one, prop in zip(held, organisations, strict=True):
        same = next((n for n, (group, _) in enumerate(waiting) if group == prop.group), None)
        if same is not None:
            one.function = waiting.pop(same)[1]
    left = [said for _, said in waiting]
    for one in held:
        if left and not one.function:
            one.function = left.pop(0)
    if held and left:
        held += [_Held(held[0].organisation, held[0].marks, said) for said in left]
        return []
    return left


def _rank(held: _Held) -> int:
    rank = held.marks.get(own_marks.RANK, "")
    return int(rank) if rank.isdecimal() else 0


def _value(held: _Held, is_first: bool) -> ImportValue:
    marks = held.marks
    item = Role(
        id="",
        organisation=decoded(marks.get(own_marks.UID, "")),
        function=held.function,
        riding=decoded(marks.get(own_marks.RIDING, "")),
        party=decoded(marks.get(own_marks.PARTY, "")),
        portfolio=decoded(marks.get(own_marks.PORTFOLIO, "")),
        period=period_of(marks),
        main=said(marks, own_marks.MAIN, is_first),
    )
    acronym = decoded(marks.get(own_marks.ACRONYM, ""))
    return ImportValue(Part.ROLE, held.organisation, acronym, Sureness.SURE, None, item)


def period_of(marks: Mapping[str, str]) -> Period:
    """The period that our marks say."""
    if own_marks.START not in marks and own_marks.END not in marks and own_marks.SEEN not in marks:
        return UNKNOWN_PERIOD
    names = (own_marks.START, own_marks.END, own_marks.SEEN)
    return Period(*(date_of(marks.get(name, "")) for name in names))


def stray_functions(positions: Positions) -> Iterator[ImportValue]:
    """The functions that are in no organisation: one is the record's, further ones are kept."""
    for number, function in enumerate(positions.functions):
        if number == 0:
            yield ImportValue(Part.FUNCTION, function)
        else:
            yield ImportValue(Part.CUSTOM, function, "Fonction")
