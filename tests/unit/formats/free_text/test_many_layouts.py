"""Texts as offices send them, and what a careful secretary would read there (``layouts/*.txt``).

A text begins under « ### its name » and ends at « => »; below it stands one line for each entry,
its values between « ¦ » after a letter: C title, N given/family name, F function, O organisation, S
acronym, A address, T telephone (its label first), E e-mail, W site. « EVENT » is the heading of the
list: D and X its first and last day, G whose list it is, L the place. What is not there must not be
read: an empty list is a text in which nobody stands.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from directory_app.formats.free_text.reading import read_text
from directory_app.formats.free_text.records import Entry, EventHeading, Reading, Value

from .expectations import untraceable

_FOLDER = Path(__file__).parent / "layouts"
_SINGLE = (("C", "title"), ("F", "function"), ("O", "organisation"), ("S", "acronym"))
_MANY = (("A", "addresses"), ("T", "phones"), ("E", "emails"), ("W", "websites"))


@dataclass(frozen=True, slots=True)
class Layout:
    """One text and the lines expected of it."""

    name: str
    text: str
    expected: list[list[str]]


def _layouts() -> Iterator[Layout]:
    for path in sorted(_FOLDER.glob("*.txt")):
        for part in path.read_text(encoding="utf-8").split("### ")[1:]:
            name, _, rest = part.partition("\n")
            text, _, expected = rest.partition("\n=>")
            lines = [line.split(" ¦ ") for line in expected.strip().splitlines()]
            yield Layout(f"{path.stem}: {name}", text, [sorted(line) for line in lines])


LAYOUTS = list(_layouts())


@pytest.mark.parametrize("layout", LAYOUTS, ids=[layout.name for layout in LAYOUTS])
def test_a_text_is_read_as_a_secretary_would(layout: Layout) -> None:
    reading = read_text(layout.text)
    assert _lines(reading) == layout.expected
    assert untraceable(reading) == []


def test_the_layouts_are_many_and_distinct() -> None:
    assert len({layout.text for layout in LAYOUTS}) == len(LAYOUTS) >= 100


def _lines(reading: Reading) -> list[list[str]]:
    event = [] if reading.event is None else [sorted(_heading(reading.event))]
    return event + [sorted(_facts(entry)) for entry in reading.entries]


def _heading(event: EventHeading) -> Iterator[str]:
    yield f"EVENT {event.title.text}"
    yield f"D {event.date}"
    if event.end_date:
        yield f"X {event.end_date}"
    for letter, value in (("G", event.group), ("L", event.place)):
        if value is not None:
            yield f"{letter} {value.text}"


def _facts(entry: Entry) -> Iterator[str]:
    if entry.given_name or entry.family_name:
        yield f"N {_text(entry.given_name)}/{_text(entry.family_name)}"
    for letter, name in _SINGLE:
        if _text(getattr(entry, name)):
            yield f"{letter} {_text(getattr(entry, name))}"
    for letter, name in _MANY:
        for value in getattr(entry, name):
            yield " ".join(filter(None, (letter, value.label, value.text)))


def _text(value: Value | None) -> str:
    return value.text if value is not None else ""
