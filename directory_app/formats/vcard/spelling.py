"""The source's own spelling of coordinates that still say the same, for a card that goes back.

A telephone that Bottin would write « +1 514-555-0110 » with TYPE=WORK stays as its program wrote
it, with its label, while number, label and marks are those of the directory.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Container, Hashable, Iterator, Mapping, Sequence

from directory_app.domain.contact import Coordinate, coordinate_key

from .card_index import CardIndex
from .coordinates import Setting, best_preferences
from .meaning import COORDINATES, coordinate_name
from .ownership import LABEL
from .properties import Property
from .several import pieces_of
from .values import text

Unit = tuple[Property, Property | None]
"""A coordinate, or anything else, and the X-ABLabel of its group."""


def as_spelled(
    own: Sequence[Property], index: CardIndex, is_usable: Callable[[Property], bool]
) -> Iterator[Property]:
    """The properties of ours, coordinates as the source spells them where it says the same.

    ``is_usable``: whether a property of the source may stay as it is.
    """
    theirs: dict[Hashable, list[Unit]] = {}
    setting = _setting(index.card.properties, index.version, is_own=index.is_own)
    for unit in _units(index.card.properties):
        if all(map(is_usable, filter(None, unit))):
            theirs.setdefault(_said(unit[0], setting), []).append(unit)
    own_setting = _setting(own, index.version, is_own=True)
    units = list(_units(own))
    said = [_said(unit[0], own_setting) for unit in units]
    whole = _several(index, said, is_usable, setting)
    for place, (unit, one) in enumerate(zip(units, said, strict=True)):
        spelled = theirs[one].pop(0) if one and theirs.get(one) else unit
        yield from filter(None, whole.get(place, spelled))


def _several(
    index: CardIndex,
    said: Sequence[Hashable],
    is_usable: Callable[[Property], bool],
    setting: Setting,
) -> Mapping[int, Unit | tuple[()]]:
    """Where a property of the source that holds several values, all of them still ``said``, takes
    the place of ours: it stands in that of the first, nothing in that of the others."""
    found: dict[int, Unit | tuple[()]] = {}
    for unit in _units(index.card.properties) if not index.is_own else ():
        pieces = pieces_of(unit[0], index.version)
        if len(pieces) > 1 and all(map(is_usable, filter(None, unit))):
            taken = set(found)
            for one in (_said(piece, setting) for piece in pieces):
                taken |= set(_first_place(one, said, taken))
            if len(taken) == len(found) + len(pieces):
                first, *others = sorted(taken - set(found))
                found |= {first: unit} | dict.fromkeys(others, ())
    return found


def _first_place(one: Hashable, said: Sequence[Hashable], taken: Container[int]) -> Iterator[int]:
    """The first place where it is said, if any."""
    places = (place for place, other in enumerate(said) if other == one and place not in taken)
    yield from itertools.islice(places, 1)


def _setting(properties: Sequence[Property], version: str, *, is_own: bool) -> Setting:
    labels = {prop.group: text(prop, version) for prop in properties if prop.name == LABEL}
    preferred = best_preferences(properties)
    return Setting(version, is_own, labels=labels, preferred=preferred)


def _units(properties: Sequence[Property]) -> Iterator[Unit]:
    """Each property with the label of its group; labels of nothing are left out."""
    labels = {prop.group: prop for prop in properties if prop.name == LABEL and prop.group}
    for prop in properties:
        if prop.name != LABEL:
            yield prop, labels.pop(prop.group, None)


def _said(prop: Property, setting: Setting) -> Hashable:
    """What a coordinate says: its value, label and marks; None for anything else."""
    read = COORDINATES.get(prop.name)
    value = read(prop, setting) if read else None
    if value is None:
        return None
    item: Coordinate = value.item
    return coordinate_name(prop), coordinate_key(item), item.label, item.personal, item.preferred
