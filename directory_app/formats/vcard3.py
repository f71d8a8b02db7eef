"""vCard 3.0 (RFC 2426), the version that every telephone and server reads.

What each value becomes: docs/formats.md §4.2. Deviations from the letter of the standard follow
what programs do: the postal box stands in the street, an organisation is marked with Apple's
X-ABShowAs, a label that TYPE cannot say is an X-ABLabel of the same group, and REV is left out so
that an unchanged contact gives unchanged bytes.
Only what a redacted card holds is written; this module cannot see anything else.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final, TypeVar

from directory_app.domain.cards import Placed
from directory_app.domain.confidentiality import Reason, Redacted, shown
from directory_app.domain.contact import (
    Address,
    Coordinate,
    Email,
    Organisation,
    Person,
    Phone,
    Site,
)
from directory_app.domain.phones import PhoneNumber
from directory_app.formats.card_facts import (
    LABEL_NAMES,
    current_positions,
    phone_kind,
)
from directory_app.formats.postal_parts import country_name, street_line
from directory_app.formats.vcard_lines import (
    Property,
    content_line,
    structured,
    text,
    text_list,
    uri,
)

PRODUCT_ID: Final = "-//Bottin//Bottin//FR"

_PHONE_TYPES: Final = {
    "cell": ("CELL", "VOICE"),
    "fax": ("WORK", "FAX"),
    "home": ("HOME", "VOICE"),
    "pager": ("PAGER",),
}
_BLANK: Final = frozenset({"", structured(*[""] * 7)})
_PLACES: Final = {"work": "WORK", "home": "HOME"}

C = TypeVar("C", bound=Coordinate)
Labelled = tuple[Property, str]


def vcards(contacts: Iterable[Redacted]) -> Iterator[bytes]:
    """Yield one card per contact, in order, as UTF-8 bytes with CRLF line ends."""
    for redacted in contacts:
        yield b"".join(map(content_line, _card(redacted)))


def verify_vcards(path: Path, contact_count: int) -> None:
    """Raise :class:`ValueError` unless the file holds as many whole cards as were meant."""
    begun = ended = 0
    with path.open("rb") as stream:
        for line in stream:
            line.decode("utf-8")
            begun += line == b"BEGIN:VCARD\r\n"
            ended += line == b"END:VCARD\r\n"
    if not begun == ended == contact_count:
        raise ValueError(f"{contact_count} cards were meant, {begun} begin and {ended} end")


def _card(redacted: Redacted) -> Iterator[Property]:
    contact = redacted.contact
    yield Property("BEGIN", "VCARD")
    yield Property("VERSION", "3.0")
    yield Property("PRODID", text(PRODUCT_ID))
    yield Property("UID", text(contact.id))
    if Reason.CONFIDENTIAL in redacted.granted.values():
        yield Property("CLASS", "CONFIDENTIAL")
    yield Property("FN", text(contact.display_name) or text(contact.id))
    if isinstance(contact, Person):
        yield from _person(contact, redacted)
    else:
        yield from _organisation(contact)
    yield from _grouped(_coordinates(redacted))
    if sectors := text_list(contact.sectors):
        yield Property("CATEGORIES", sectors)
    yield from _note(redacted)
    yield Property("END", "VCARD")


# --- names and positions -----------------------------------------------------------------------


def _organisation(contact: Organisation) -> Iterator[Property]:
    yield Property("N", structured("", "", "", "", ""))
    if acronym := text(contact.acronym):
        yield Property("NICKNAME", acronym)
    yield Property("ORG", text(contact.display_name) or text(contact.id))
    yield Property("X-ABShowAs", "COMPANY")


def _person(contact: Person, redacted: Redacted) -> Iterator[Property]:
    yield Property("N", structured(contact.family_name, contact.given_name, "", contact.title, ""))
    for n, position in enumerate(current_positions(redacted), start=1):
        group = f"p{n}" if n > 1 else ""
        link = (("X-BOTTIN-UID", (position.organisation.id,)),)
        yield Property("ORG", text(position.organisation.display_name), link, group)
        if function := text(position.function):
            yield Property("TITLE", function, group=group)
        if group:
            yield Property("X-ABLabel", "Autre poste", group=group)


def _note(redacted: Redacted) -> Iterator[Property]:
    """The public description; the internal note only where the gate left one."""
    contact = redacted.contact
    if note := text("\n\n".join(filter(None, (contact.description, contact.note)))):
        yield Property("NOTE", note)


# --- coordinates -------------------------------------------------------------------------------


def _coordinates(redacted: Redacted) -> Iterator[Labelled]:
    yield from _all(shown(redacted.phones), _tel)
    yield from _all(shown(redacted.emails), _email)
    yield from _all(shown(redacted.websites), _url)
    yield from _all(shown(redacted.addresses), _adr)


def _all(
    placed: Sequence[Placed[C]], write: Callable[[C, tuple[str, ...]], Labelled]
) -> Iterator[Labelled]:
    """Write every coordinate that has a value; only the first preferred one is PREF."""
    preferred = next((one.item for one in placed if one.item.preferred), None)
    for one in placed:
        item, label = write(one.item, ("PREF",) if one.item is preferred else ())
        if item.value not in _BLANK:
            yield item, label


def _grouped(labelled: Iterable[Labelled]) -> Iterator[Property]:
    """Give each labelled property a group of its own, shared with its X-ABLabel."""
    number = 0
    for item, label in labelled:
        if not (value := text(label)):
            yield item
            continue
        number += 1
        group = f"item{number}"
        yield dataclasses.replace(item, group=group)
        yield Property("X-ABLabel", value, group=group)


def _tel(phone: Phone, preference: tuple[str, ...]) -> Labelled:
    kind = phone_kind(phone)
    types = _PHONE_TYPES.get(kind, (_place(phone), "VOICE"))
    said_by_type = kind in _PHONE_TYPES or kind in _PLACES
    label = "" if said_by_type else LABEL_NAMES.get(kind, kind)
    return _typed("TEL", _dialled(phone.number), (*types, *preference)), label


def _dialled(number: PhoneNumber) -> str:
    """Return « +1 514-382-0310 ext. 209 »: telephones do not know « poste »."""
    if not number.is_valid:
        return text(number.raw)
    digits = number.rfc3966().removeprefix("tel:").partition(";")[0].replace("-", " ", 1)
    return text(f"{digits} ext. {number.extension}" if number.extension else digits)


def _email(item: Email, preference: tuple[str, ...]) -> Labelled:
    types = ("INTERNET", _place(item), *preference)
    return _typed("EMAIL", text(item.email.address), types), _spoken_label(item)


def _url(item: Site, preference: tuple[str, ...]) -> Labelled:
    value = uri(item.website.url or item.website.raw)
    return _typed("URL", value, (_place(item), *preference)), _spoken_label(item)


def _adr(item: Address, preference: tuple[str, ...]) -> Labelled:
    postal = item.postal
    place = (postal.city, postal.province, postal.postal_code, country_name(postal.country))
    value = structured("", "", street_line(postal), *place)
    return _typed("ADR", value, (_place(item), *preference)), _spoken_label(item)


def _typed(name: str, value: str, types: tuple[str, ...]) -> Property:
    return Property(name, value, (("TYPE", types),))


def _place(item: Coordinate) -> str:
    """WORK, or HOME for what is personal or labelled so."""
    return "HOME" if item.personal else _PLACES.get(item.label, "WORK")


def _spoken_label(item: Coordinate) -> str:
    return "" if item.label in _PLACES else LABEL_NAMES.get(item.label, item.label)
