"""Whether two properties mean the same, however they are spelled: what keeps a source's spelling.

« (514) 555-0110 » is « +1 514-555-0110 », an address is its parts, a name its given and family
names. Anything else is its text.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from typing import Final

from directory_app.domain.contact import coordinate_key
from directory_app.domain.incoming import ImportValue
from directory_app.domain.text import clean_block

from .coordinates import Setting, address_value, email_value, phone_value, site_value
from .names import Name, read_name, split_full_name
from .positions import organisation_of
from .properties import Property
from .several import pieces_of
from .spoken import STANDARD, spoken_meaning
from .values import text, text_list

COORDINATES: Final[Mapping[str, Callable[[Property, Setting], ImportValue | None]]] = {
    "TEL": phone_value,
    "X-MS-TEL": phone_value,
    "EMAIL": email_value,
    "URL": site_value,
    "ADR": address_value,
}
"""The properties that are coordinates, and their readers."""

_NAMES: Final = {"X-MS-TEL": "TEL"}
_SPOKEN: Final = frozenset(STANDARD.values())


def coordinate_name(prop: Property) -> str:
    """The name under which a coordinate is known, whatever its program calls it."""
    name = prop.name.upper()
    return _NAMES.get(name, name)


def meanings_of(prop: Property, version: str, *, is_own: bool = False) -> tuple[Hashable, ...]:
    """What each value of a property means; one, but where a program put several in it."""
    pieces = (prop,) if is_own else pieces_of(prop, version)
    found = (meaning_of(one, version, is_own=is_own) for one in pieces)
    return tuple(one for one in found if one is not None)


def meaning_of(prop: Property, version: str, *, is_own: bool = False) -> Hashable:
    """What two properties of the same meaning share; None for an empty one. ``is_own``: the card is
    one that Bottin wrote."""
    name = prop.name.upper()
    if name in COORDINATES:
        value = COORDINATES[name](prop, Setting(version, is_own))
        return (coordinate_name(prop), coordinate_key(value.item)) if value else None
    if name == "N":
        return _name_meaning(read_name(prop, version, is_own=is_own))
    if name == "ORG":
        return (name, organisation_of(prop, version)[0])
    if name in _SPOKEN:
        return spoken_meaning(prop, version)
    if name == "CATEGORIES":
        return (name, *text_list(prop, version))
    return (name, clean_block(text(prop, version)))


def split_meaning(prop: Property, display: str, version: str) -> Hashable:
    """What the N of another program means where it holds a whole name in one part, as a card with
    that formatted name is read."""
    return _name_meaning(split_full_name(read_name(prop, version, is_own=False), display))


def _name_meaning(name: Name) -> Hashable:
    title = f"{name.prefix} {name.title}".split()
    return ("N", name.family, name.given, *sorted(title))
