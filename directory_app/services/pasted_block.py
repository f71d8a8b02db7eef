"""A block of text pasted into a field of a form: what is recognised in it, as the form's own paths.

Pure computing: asks no directory, so it belongs on the lane of files. What a text is read into is
:mod:`directory_app.formats.free_text`'s; a list of several entries is the paste page's business,
and nothing is recognised here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from directory_app.domain.addresses import format_inline, parse_address
from directory_app.domain.contact import Kind
from directory_app.formats.free_text.records import Entry, Value

from .importing.reading import read_text

LEAST: Final = 2
"""One thing alone is what the field is for."""
MOST_CHARACTERS: Final = 4_000
"""More is no signature, and no leaflet's foot."""

_SINGLE: Final = {
    "person": ("given_name", "family_name", "title"),
    "organisation": ("organisation", "acronym"),
}
_SEVERAL: Final = ("phones", "emails", "websites", "addresses")


@dataclass(frozen=True, slots=True)
class Piece:
    """One value of the text. ``path`` is the form's, ``+phones`` for one more; empty for what the
    form has no field for."""

    path: str
    text: str
    label: str = ""


def read_block(kind: Kind, text: str) -> tuple[Piece, ...]:
    """What a pasted text says of one contact of that kind, in the order of the form; empty for
    less than :data:`LEAST` values, for a list and for a long text."""
    if len(text) > MOST_CHARACTERS:
        return ()
    reading = read_text(text)
    entries = reading.entries
    found = tuple(_pieces(kind, entries[0], reading.text)) if len(entries) == 1 else ()
    return found if sum(bool(one.path) for one in found) >= LEAST else ()


def _pieces(kind: Kind, entry: Entry, whole: str) -> Iterator[Piece]:
    for name in (*_SINGLE["person"], *_SINGLE["organisation"], "function"):
        value = getattr(entry, name)
        if value is not None and value.text:
            path = name if name in _SINGLE[kind] else ""
            yield Piece("name" if path == "organisation" else path, value.text)
    for name in _SEVERAL:
        for value in getattr(entry, name):
            label = value.label if name == "phones" else ""
            said = _address(value, whole) if name == "addresses" else value.text
            yield Piece(f"+{name}", said, label)
    yield from (Piece("", value.text) for value in entry.unread)


def _address(value: Value, whole: str) -> str:
    """An address read with the line ends that it was pasted with: they part street and city."""
    postal = parse_address(whole[value.span.start : value.span.end])
    return format_inline(postal) if postal.city else value.text
