"""The properties that Bottin writes for itself, as values: what no vCard property says.

Former names, bonds, published counts, hours, territory, category, headings: one small reader each.
What another program has spoilt is passed over, and stays in the card's own bytes.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from directory_app.domain.contact import (
    Affiliation,
    DatedNote,
    OpeningHours,
    PublishedCount,
    Source,
)
from directory_app.domain.incoming import ImportValue, Part, Sureness
from directory_app.domain.text import clean_block, clean_line

from . import own_marks
from .own_marks import date_of, decoded, marks_of
from .positions import period_of
from .properties import Property
from .values import components, text, text_list


def _parts(prop: Property, version: str, count: int) -> tuple[str, ...]:
    """The components of a structured value, as many as are meant."""
    found = tuple(map(clean_block, components(prop, version)))
    return (*found, *("",) * count)[:count]


def _former_name(prop: Property, version: str) -> Iterator[ImportValue]:
    name, acronym = _parts(prop, version, 2)
    yield ImportValue(Part.FORMER_NAME, name or acronym, acronym)


def _affiliation(prop: Property, version: str) -> Iterator[ImportValue]:
    marks = marks_of(prop.parameters)
    name, kind, committee, function, wording = _parts(prop, version, 5)
    item = Affiliation(
        id="",
        organisation=decoded(marks.get(own_marks.UID, "")),
        kind=kind or "member",
        committee=committee,
        function=function,
        wording=wording,
        period=period_of(marks),
    )
    acronym = decoded(marks.get(own_marks.ACRONYM, ""))
    yield ImportValue(Part.AFFILIATION, name, acronym, Sureness.SURE, None, item)
    for part, mark in _SEATS:
        person = decoded(marks.get(mark, ""))
        if text := decoded(marks.get(mark + own_marks.NAME_OF, "")) or person:
            yield ImportValue(part, text, "", Sureness.SURE, None, person)


_SEATS: Final = (
    (Part.REPRESENTATIVE, own_marks.REPRESENTATIVE),
    (Part.SUBSTITUTE, own_marks.SUBSTITUTE),
)


def affiliation_values(properties: Sequence[Property], version: str) -> Iterator[ImportValue]:
    """The bonds of a card, each followed by who sits there."""
    found = (tuple(_affiliation(prop, version)) for prop in properties)
    for number, (bond, *seats) in enumerate(values for values in found if values[0].text):
        yield bond
        yield from (dataclasses.replace(one, role=number) for one in seats)


def _dated_note(prop: Property, version: str) -> Iterator[ImportValue]:
    said, day, author = _parts(prop, version, 3)
    item = DatedNote(id="", text=said, noted_on=date_of(day), author=author)
    yield ImportValue(Part.DATED_NOTE, said, "", Sureness.SURE, None, item)


def _confidential(prop: Property, version: str) -> Iterator[ImportValue]:
    if text(prop, version).strip() == own_marks.YES:
        yield ImportValue(Part.CONFIDENTIAL, "true")


def _count(prop: Property, version: str) -> Iterator[ImportValue]:
    number, what, date, document, line, published = _parts(prop, version, 6)
    if not number.isdecimal():
        return
    source = None
    if document:
        source = Source(document, int(line) if line.isdecimal() else None, date_of(published))
    item = PublishedCount(id="", count=int(number), what=what, date=date_of(date), source=source)
    yield ImportValue(
        Part.PUBLISHED_COUNT, f"{number} {what}".strip(), "", Sureness.SURE, None, item
    )


def _texts(part: Part) -> Callable[[Property, str], Iterator[ImportValue]]:
    def read(prop: Property, version: str) -> Iterator[ImportValue]:
        for one in text_list(prop, version):
            yield ImportValue(part, clean_line(one))

    return read


def _text(part: Part) -> Callable[[Property, str], Iterator[ImportValue]]:
    def read(prop: Property, version: str) -> Iterator[ImportValue]:
        yield ImportValue(part, clean_line(text(prop, version)))

    return read


def _custom(prop: Property, version: str) -> Iterator[ImportValue]:
    heading, said = _parts(prop, version, 2)
    yield ImportValue(Part.CUSTOM, said, heading)


def _verified(prop: Property, version: str) -> Iterator[ImportValue]:
    written = clean_line(text(prop, version))
    if date := date_of(written):
        yield ImportValue(Part.VERIFIED_ON, written, "", Sureness.SURE, None, date)


READERS: Final[Mapping[str, Callable[[Property, str], Iterator[ImportValue]]]] = {
    own_marks.FORMER_NAME: _former_name,
    own_marks.COUNT: _count,
    own_marks.CATEGORY: _text(Part.CATEGORY),
    own_marks.TERRITORY: _texts(Part.TERRITORY),
    own_marks.SORT_AS: _text(Part.SORT_AS),
    own_marks.CUSTOM: _custom,
    own_marks.DATED_NOTE: _dated_note,
    own_marks.CONFIDENTIAL_CONTACT: _confidential,
    own_marks.ACCEPTED: _text(Part.ACCEPTED),
    own_marks.VERIFIED_ON: _verified,
}
"""Property → reader of its values."""


def hours_value(properties: Sequence[Property], version: str) -> ImportValue | None:
    """The opening hours of a card, one value for them all; None without any."""
    if not properties:
        return None
    hours = tuple(OpeningHours(*_parts(prop, version, 3)) for prop in properties)
    said = "; ".join(f"{one.days} {one.open}-{one.close}" for one in hours)
    return ImportValue(Part.OPENING_HOURS, said, "", Sureness.SURE, None, hours)
