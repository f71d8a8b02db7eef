"""Coordinates as TEL, EMAIL, URL and ADR, each with its label, its marks and whose it is.

The plain property says what any program understands; a mark is added only where reading it back
would not give the same (``labels``, ``street_lines``). 4.0 has ``tel:`` URIs and PREF=1.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Final

from directory_app.domain.cards import Placed
from directory_app.domain.confidentiality import Reason, Redacted, Slot
from directory_app.domain.contact import Address, Coordinate, Email, Phone, Site
from directory_app.domain.phones import PhoneNumber
from directory_app.formats.card_facts import LABEL_NAMES, phone_kind
from directory_app.formats.postal_parts import street_line

from . import own_marks
from .escapes import OLD_VERSION, escape_components, escape_text, uri
from .labels import label_of
from .own_marks import encoded
from .properties import Parameter, Property
from .street_lines import country_written, parts_mark, usual_raw

_NEW: Final = "4.0"
_PHONE_TYPES: Final = {
    "cell": ("CELL", "VOICE"),
    "fax": ("WORK", "FAX"),
    "home": ("HOME", "VOICE"),
    "pager": ("PAGER",),
}
_PLACES: Final = {"work": "WORK", "home": "HOME"}
_BLANK_ADDRESS: Final = ";;;;;;"
_TEXTPHONE: Final = "TEXTPHONE"

Marks = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class _Plain:
    """A coordinate as any program reads it. ``own``: marks of its value."""

    name: str
    value: str
    types: tuple[str, ...]
    label: str = ""
    own: Marks = field(default_factory=list)
    value_type: str = ""


def coordinate_properties(
    redacted: Redacted, version: str, numbers: Mapping[str, int]
) -> Iterator[Property]:
    """The coordinates that passed the gate, each with its label; ``numbers``: role id → number of
    its position."""
    group = 0
    for slots, write in (
        (redacted.phones, _phone),
        (redacted.emails, _email),
        (redacted.websites, _site),
        (redacted.addresses, _address),
    ):
        for prop, label in _all(slots, write, version, numbers):
            if not label or version == OLD_VERSION:
                yield prop
                continue
            group += 1
            named = f"item{group}"
            yield Property(prop.name, prop.value, prop.parameters, named)
            yield Property("X-ABLABEL", label, group=named)


def _all(
    slots: Sequence[Slot[Any]],
    write: Callable[[Any, str], _Plain],
    version: str,
    numbers: Mapping[str, int],
) -> Iterator[tuple[Property, str]]:
    """Every coordinate that has a value, with its spoken label; one only is PREF in 3.0."""
    rank = 0
    for slot in slots:
        if slot.placed is None:
            continue
        plain = write(slot.placed.item, version)
        if not plain.value or (plain.name == "ADR" and plain.value == _BLANK_ADDRESS):
            continue
        rank += slot.placed.item.preferred
        parameters = _parameters(plain, slot.placed.item.preferred and rank, version)
        marks = _marks(plain, slot, rank, version, numbers) if version != OLD_VERSION else ()
        prop = Property(plain.name, plain.value, (*parameters, *marks))
        yield prop, escape_text(plain.label, version) if plain.label else ""


@lru_cache(maxsize=512)
def _typed(types: tuple[str, ...], preference: int, version: str) -> tuple[Parameter, ...]:
    """TYPE and what says the preference: a type in 3.0, a number in 4.0."""
    if version == _NEW:
        lower = tuple(one.lower() for one in types)
        pref: tuple[Parameter, ...] = (("PREF", (str(min(preference, 100)),)),)
        return (("TYPE", lower), *(pref if preference else ()))
    return (("TYPE", (*types, "PREF") if preference == 1 else types),)


def _parameters(plain: _Plain, preference: int, version: str) -> tuple[Parameter, ...]:
    typed = _typed(plain.types, preference, version)
    return (("VALUE", (plain.value_type,)), *typed) if plain.value_type else typed


# --- marks -------------------------------------------------------------------------------------


def _marks(
    plain: _Plain, slot: Slot[Any], rank: int, version: str, numbers: Mapping[str, int]
) -> tuple[Parameter, ...]:
    placed = slot.placed
    assert placed is not None
    item = placed.item
    marks = [*_owner(placed, numbers), *_label(plain, item)]
    if item.preferred and rank > 1 and version != _NEW:
        marks.append((own_marks.PREFERRED, own_marks.YES))
    is_secret = True if slot.granted is Reason.CONFIDENTIAL else item.confidential
    if is_secret is not None:
        marks.append((own_marks.CONFIDENTIAL, own_marks.YES if is_secret else own_marks.NO))
    if item.verified_on is not None:
        marks.append((own_marks.VERIFIED, item.verified_on.iso()))
    marks += _refusal(item)
    return tuple((name, (value,)) for name, value in (*marks, *plain.own))


def _owner(placed: Placed[Any], numbers: Mapping[str, int]) -> Marks:
    if placed.inherited_from is not None:
        return [(own_marks.OF, encoded(placed.inherited_from.id))]
    if placed.item.role in numbers:
        return [(own_marks.ROLE, str(numbers[placed.item.role]))]
    return []


def _refusal(item: Coordinate) -> Marks:
    """« Ne pas écrire », since when, and says who."""
    marks = [(own_marks.REFUSED, own_marks.YES)] if item.refused else []
    if item.refused_on is not None:
        marks.append((own_marks.REFUSED_ON, item.refused_on.iso()))
    if item.refused_source:
        marks.append((own_marks.REFUSED_SOURCE, encoded(item.refused_source)))
    return marks


def _label(plain: _Plain, item: Coordinate) -> Marks:
    """What type and label would not say by themselves."""
    label, is_personal = label_of(plain.name, plain.types, plain.label, is_own=True)
    marks = []
    if label != item.label:
        marks.append((own_marks.LABEL, encoded(item.label) or own_marks.NO_LABEL))
    if is_personal != item.personal:
        marks.append((own_marks.PERSONAL, own_marks.YES if item.personal else own_marks.NO))
    return marks


# --- values ------------------------------------------------------------------------------------


def _phone(phone: Phone, version: str) -> _Plain:
    kind = phone_kind(phone)
    types = _PHONE_TYPES.get(kind, (_place(phone), "VOICE"))
    is_said = kind in _PHONE_TYPES or kind in _PLACES
    if kind == "tty" and version == _NEW:
        types = (types[0], _TEXTPHONE)
    number = phone.number
    own = []
    if number.is_valid and number.raw != number.display():
        own.append((own_marks.RAW, encoded(number.raw)))
    value, value_type = _dialled(number, version)
    label = "" if is_said else LABEL_NAMES.get(kind, kind)
    return _Plain("TEL", value, types, label, own, value_type)


def _dialled(number: PhoneNumber, version: str) -> tuple[str, str]:
    """« +1 514-382-0310 ext. 209 », for telephones do not know « poste »; a URI in 4.0."""
    if version == _NEW:
        if number.is_valid:
            return number.rfc3966(), "uri"
        return escape_text(number.raw, version), "text"
    if not number.is_valid:
        return escape_text(number.raw, version), ""
    digits = number.rfc3966().removeprefix("tel:").partition(";")[0].replace("-", " ", 1)
    return (f"{digits} ext. {number.extension}" if number.extension else digits), ""


def _email(item: Email, version: str) -> _Plain:
    own = []
    if item.function_mailbox:
        own.append((own_marks.MAILBOX, "FUNCTION"))
    if item.email.raw != item.email.address:
        own.append((own_marks.RAW, encoded(item.email.raw)))
    place = (_place(item),)
    types = place if version == _NEW else ("INTERNET", *place)
    value = escape_text(item.email.address, version)
    return _Plain("EMAIL", value, types, _spoken(item), own)


def _site(item: Site, version: str) -> _Plain:
    site = item.website
    value = uri(site.url or site.raw)
    own = [(own_marks.RAW, encoded(site.raw))] if site.raw != value else []
    return _Plain("URL", value, (_place(item),), _spoken(item), own)


def _address(item: Address, version: str) -> _Plain:
    postal = item.postal
    line = street_line(postal)
    country = country_written(postal.country)
    place = (postal.city, postal.province, postal.postal_code, country)
    own = []
    if mark := parts_mark(postal, line):
        own.append((own_marks.PARTS, mark))
    if postal.raw != usual_raw(line, postal.city, postal.province, place[2], postal.country):
        own.append((own_marks.RAW, encoded(postal.raw)))
    if item.taken_from:
        own.append((own_marks.TAKEN_FROM, encoded(item.taken_from)))
    value = escape_components("", "", line, *place, version=version)
    return _Plain("ADR", value, (_place(item),), _spoken(item), own)


def _place(item: Coordinate) -> str:
    """WORK, or HOME for what is personal or labelled so."""
    return "HOME" if item.personal else _PLACES.get(item.label, "WORK")


def _spoken(item: Coordinate) -> str:
    return "" if item.label in _PLACES else LABEL_NAMES.get(item.label, item.label)
