"""What a reading must be, in a form that tables of tests can hold, and what is true of any."""

from __future__ import annotations

import re
from typing import Any

from directory_app.domain.text import clean_line
from directory_app.formats.free_text.reading import read_text
from directory_app.formats.free_text.records import Entry, Reading, Span, Value

SINGLE = ("title", "given_name", "family_name", "function", "organisation", "acronym")
MANY = ("addresses", "phones", "emails", "websites")
Facts = dict[str, Any]


def facts_of(entry: Entry) -> Facts:
    """What was read of an entry, what is absent left out: ``{"given_name": "Anne"}``."""
    facts: Facts = {name: found.text for name in SINGLE if (found := getattr(entry, name))}
    facts |= {name: [v.text for v in found] for name in MANY if (found := getattr(entry, name))}
    return facts


def read_facts(text: str) -> list[Facts]:
    """The facts of every entry of a text."""
    return [facts_of(entry) for entry in read_text(text).entries]


def names_in(text: str) -> list[str]:
    """Given and family names of the people of a text, joined."""
    return [name_of(entry) for entry in read_text(text).entries if entry.family_name]


def name_of(entry: Entry) -> str:
    """« Anne Roy », from the values."""
    return " ".join(v.text for v in (entry.given_name, entry.family_name) if v)


def values_of(entry: Entry) -> list[Value]:
    """All the values of an entry."""
    single = [value for name in SINGLE if (value := getattr(entry, name))]
    return single + [value for name in (*MANY, "unread") for value in getattr(entry, name)]


def untraceable(reading: Reading) -> list[str]:
    """What breaks the rules that hold for any text: places inside it, in order, and every value
    made of the characters that stand at its place."""
    wrong = [
        f"entry of line {entry.line}: {entry.span}"
        for entry in reading.entries
        if not _is_inside(entry.span, reading.text)
        or entry.raw != reading.text[entry.span.start : entry.span.end]
        or entry.line < 1
    ]
    starts = [entry.span.start for entry in reading.entries]
    wrong += [] if starts == sorted(starts) else ["entries out of order"]
    values = [value for entry in reading.entries for value in values_of(entry)]
    values += reading.unread
    if reading.event is not None:
        values += [v for v in (reading.event.title, reading.event.group, reading.event.place) if v]
    return wrong + [f"{value}" for value in values if not _is_true(value, reading.text)]


def _is_true(value: Value, text: str) -> bool:
    there = text[value.span.start : value.span.end]
    return _is_inside(value.span, text) and bool(value.text) and _bare(value.text) == _bare(there)


def _is_inside(span: Span, text: str) -> bool:
    return 0 <= span.start < span.end <= len(text)


def _bare(text: str) -> str:
    """A text without spaces, quotation marks of mail and the difference between hyphens."""
    return re.sub(r"[\s>]", "", clean_line(text)).translate(dict.fromkeys(map(ord, "‐‑−"), "-"))
