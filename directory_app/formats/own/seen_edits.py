"""What people changed in the workbook's columns that they read.

The same value stands there and, further right, to the letter. Where both say the same, the letter
counts; where they differ, somebody wrote in the column that they see, and that counts: the new
text takes the place and the marks of the old one. A cell that was emptied states nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any, Final

from directory_app.domain.addresses import PostalAddress
from directory_app.formats.json_coordinates import ADDRESS_PARTS
from directory_app.formats.own.coordinates import phone_number
from directory_app.formats.own.seen_marks import (
    OFFICE,
    REFUSAL,
    hold_offices,
    position_shown,
    refuse,
)
from directory_app.formats.postal_parts import country_name, province_name, street_line
from directory_app.formats.table import french_number

_NUMBERED: Final = re.compile(r" [0-9]+$")

Element = dict[str, Any]
Cells = tuple[str, ...]

_PHONE_KINDS: Final = {"Sans frais": "toll_free", "Cellulaire": "cell", "Télécopieur": "fax"}
_KEPT_MARKS: Final = ("label", "of_role", "confidential", "personal", "preferred")
"""What goes over from the value that another was written on. Not whose it was by inheritance: the
organisation's own telephone is not changed from a person's row."""


@dataclass(frozen=True, slots=True)
class Group:
    """Columns of one kind of coordinate. ``shows``: what the columns show of an element, None for
    one that stands in other columns; ``typed``: an element read from cells."""

    member: str
    headings: Cells
    shows: Callable[[Element], Cells | None]
    typed: Callable[[Cells], Element]


def _phone_group(heading: str) -> Group:
    kind = _PHONE_KINDS.get(heading, "")

    def shows(element: Element) -> Cells | None:
        number = phone_number(*(element.get(name, "") for name in ("number", "extension", "raw")))
        label = element.get("label") or ("toll_free" if number.is_toll_free else "")
        stands_in = label if label in _PHONE_KINDS.values() else ""
        return (number.display(),) if stands_in == kind else None

    return Group("phones", (heading,), shows, lambda c: {"raw": c[0], "label": kind or "work"})


def _address_shown(element: Element) -> Cells:
    parts = {part: str(element.get(part, "")) for part in (*ADDRESS_PARTS, "raw")}
    postal = PostalAddress(**parts)
    province, country = province_name(postal.province), country_name(postal.country)
    return street_line(postal), postal.city, province, postal.postal_code, country


def _address_typed(cells: Cells) -> Element:
    street, city, province, code, country = cells
    place = f"{city} ({province})" if city and province else city or province
    end = "  ".join(filter(None, (place, code)))
    return {"raw": "\n".join(filter(None, (street, end, country)))}


_GROUPS: Final = (
    *map(_phone_group, ("Téléphone", *_PHONE_KINDS)),
    Group(
        "emails",
        ("Courriel",),
        lambda element: (str(element.get("address", "")),),
        lambda cells: {"raw": cells[0]},
    ),
    Group(
        "websites",
        ("Site Web",),
        lambda element: (str(element.get("url") or element.get("raw", "")),),
        lambda cells: {"raw": cells[0]},
    ),
    Group(
        "addresses",
        ("Adresse", "Ville", "Province", "Code postal", "Pays"),
        _address_shown,
        _address_typed,
    ),
)
_POSITION: Final = ("Organisation", "Sigle", "Fonction")
_LISTED: Final = {"Secteurs": "sectors", "Langues": "languages"}
"""Columns of words with commas between them."""
_COMPUTED: Final = "Région"


class SeenColumns:
    """Where the columns that people read stand in one table. Contains their headings."""

    def __init__(self, header: Sequence[str]) -> None:
        self._column = {heading: n for n, heading in reversed([*enumerate(header)])}
        self._groups = [(group, list(self._places(group.headings))) for group in _GROUPS]
        self._positions = list(self._places(_POSITION))
        self._offices = list(self._places(OFFICE))
        self._refusals = list(self._places(REFUSAL))
        places = [self._positions, self._offices, self._refusals]
        places += (places for _, places in self._groups)
        columns = {column for found in places for place in found for column in place}
        self._headings = {header[column] for column in columns} | {*_LISTED, _COMPUTED}
        missing = [group.headings for group, found in self._groups if not found]
        self._broken = {*(() if self._positions else _POSITION), *chain.from_iterable(missing)}

    def __contains__(self, heading: object) -> bool:
        """Whether a column repeats, for the eye, what others say to the letter. Where part of an
        address's columns is gone, the rest of them still does."""
        is_broken = _NUMBERED.sub("", str(heading)) in self._broken
        return heading in self._headings or is_broken

    def _places(self, headings: Cells) -> Iterator[tuple[int, ...]]:
        """Of each repetition, its columns, as far as they are all there."""
        for number in range(1, len(self._column) + 1):
            names = [heading + french_number(number) for heading in headings]
            if not all(name in self._column for name in names):
                return
            yield tuple(self._column[name] for name in names)

    def changed(self, values: Element, cells: Sequence[str]) -> Element:
        """The contact's values with what was written in these columns."""
        kind = values.setdefault("kind", _kind_of(values, self._read(self._positions, cells)))
        for group, places in self._groups:
            if places:
                _settle(values, group, self._read(places, cells))
        if self._positions:
            seen = [one for one in self._read(self._positions, cells) if any(one)]
            (_hold if kind == "person" else _rename)(values, seen)
        if self._offices and self._positions and kind == "person":
            hold_offices(
                values, self._read(self._positions, cells), self._read(self._offices, cells)
            )
        refuse(values, self._read(self._refusals, cells))
        for heading, name in _LISTED.items():
            text = cells[self._column[heading]] if heading in self._column else ""
            if text and text != ", ".join(values.get(name, [])):
                values[name] = [one.strip() for one in text.split(",") if one.strip()]
        return values

    @staticmethod
    def _read(places: Sequence[tuple[int, ...]], cells: Sequence[str]) -> list[Cells]:
        return [tuple(cells[column].strip() for column in place) for place in places]


def _kind_of(values: Mapping[str, Any], positions: Sequence[Cells]) -> str:
    """Of a row that somebody added without saying what it is."""
    is_person = bool(values.get("given_name") or values.get("family_name"))
    return "person" if is_person or not any(map(any, positions)) else "organisation"


def _settle(values: Element, group: Group, seen: Sequence[Cells]) -> None:
    """Make a group's elements what its columns show."""
    elements: list[Element] = values.get(group.member, [])
    shown = {n: text for n, one in enumerate(elements) if (text := group.shows(one)) is not None}
    here = list(shown)
    unseen, written = list(here), []
    for place, cells in enumerate(seen):
        same = next((n for n in unseen if shown[n] == cells), None)
        if same is not None:
            unseen.remove(same)
        elif any(cells):
            written.append((place, cells))
    if not written and not unseen:
        return
    result = dict(enumerate(elements))
    for place, cells in written:
        former = here[place] if place < len(here) and here[place] in unseen else None
        new = group.typed(cells) | _marks(elements[former] if former is not None else {})
        result[len(result) if former is None else former] = new
    emptied = {n for n in unseen if here.index(n) < len(seen)} - {
        n for n in unseen if result[n] is not elements[n]
    }
    values[group.member] = [one for n, one in result.items() if n not in emptied]


def _marks(element: Element) -> Element:
    return {name: element[name] for name in _KEPT_MARKS if name in element}


def _hold(values: Element, seen: Sequence[Cells]) -> None:
    """Make a person's positions what the columns show; those that they do not show stay."""
    roles: list[Element] = list(values.get("roles", []))
    unseen = dict(enumerate(roles))
    written = []
    for cells in seen:
        same = next((n for n, one in unseen.items() if position_shown(one) == cells), None)
        if same is None:
            written.append(cells)
        else:
            del unseen[same]
    for name, acronym, function in written:
        home = next(
            (n for n, r in unseen.items() if position_shown(r)[:2] == (name, acronym)), None
        )
        if home is not None:
            roles[home] = unseen.pop(home) | {"function": function}
        elif name or acronym:
            organisation = {"name": name or acronym, "acronym": acronym}
            roles.append({"organisation": organisation, "function": function})
        else:
            values.setdefault("unknown", []).append({"name": _POSITION[2], "value": function})
    values["roles"] = roles


def _rename(values: Element, seen: Sequence[Cells]) -> None:
    """Make an organisation's name and acronym what the columns show."""
    if seen:
        name, acronym, _ = seen[0]
        if name and name != (values.get("name") or values.get("acronym", "")):
            values["name"] = name
        if acronym and acronym != values.get("acronym", ""):
            values["acronym"] = acronym
