"""What the reader of pasted text understood, as neutral records."""

from __future__ import annotations

from collections.abc import Iterator

from directory_app.domain.fields import parse_date
from directory_app.domain.incoming import (
    ImportedEvent,
    ImportRecord,
    ImportSource,
    ImportValue,
    Part,
    Range,
    Sureness,
)
from directory_app.formats.free_text.records import Entry, EventHeading, Reading, Span, Value

FORMAT = "text"

_SINGLE = (
    (Part.GIVEN_NAME, "given_name"),
    (Part.FAMILY_NAME, "family_name"),
    (Part.TITLE, "title"),
    (Part.FUNCTION, "function"),
    (Part.ORGANISATION, "organisation"),
    (Part.ACRONYM, "acronym"),
)
_SEVERAL = (Part.PHONE, Part.EMAIL, Part.WEBSITE, Part.ADDRESS)


def from_reading(
    reading: Reading, document: str, encoding: str | None = None, warnings: tuple[str, ...] = ()
) -> ImportSource:
    """The records of a reading; ``document`` names where the text came from."""
    return ImportSource(
        format=FORMAT,
        document=document,
        records=tuple(map(_record, reading.entries)),
        text=reading.text,
        encoding=encoding,
        event=_event(reading.event) if reading.event else None,
        unread=tuple(one.text for one in reading.unread),
        warnings=(*warnings, *(limit.value for limit in reading.limits)),
    )


def _record(entry: Entry) -> ImportRecord:
    return ImportRecord(
        line=entry.line,
        raw=entry.raw,
        values=tuple(_values(entry)),
        unread=tuple(one.text for one in entry.unread),
        range=_range(entry.span),
    )


def _values(entry: Entry) -> Iterator[ImportValue]:
    for part, name in _SINGLE:
        value: Value | None = getattr(entry, name)
        if value is not None and value.text:
            yield _value(part, value)
    for part in _SEVERAL:
        yield from (_value(part, value) for value in getattr(entry, part.value) if value.text)


def _value(part: Part, value: Value) -> ImportValue:
    sureness = Sureness(value.confidence.value)
    return ImportValue(part, value.text, value.label, sureness, _range(value.span))


def _range(span: Span) -> Range:
    return span.start, span.end


def _event(heading: EventHeading) -> ImportedEvent:
    spans = [one.span for one in (heading.title, heading.group, heading.place) if one]
    spans += [heading.date_span] if heading.date_span else []
    return ImportedEvent(
        title=heading.title.text,
        group=heading.group.text if heading.group else "",
        place=heading.place.text if heading.place else "",
        start_on=parse_date(heading.date),
        end_on=parse_date(heading.end_date),
        ranges=tuple(map(_range, spans)),
    )
