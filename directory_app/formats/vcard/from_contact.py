"""Contacts as cards: vCard 3.0, which every telephone and server reads, 4.0, and 2.1 for Outlook.

What each value becomes: docs/formats.md §4.2. Deviations from the letter of the standards follow
what programs do: the postal box stands in the street, in 3.0 an organisation is marked with Apple's
X-ABShowAs, a label that TYPE cannot say is an X-ABLabel of the same group, and REV is left out so
that an unchanged contact gives unchanged bytes.
Only what a redacted card holds is written; this module cannot see anything else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from directory_app.domain.confidentiality import Reason, Redacted
from directory_app.domain.contact import Organisation, Person
from directory_app.domain.pictures import FindPicture, no_picture

from . import own_marks
from .escapes import OLD_VERSION, escape_components, escape_list, escape_text
from .from_coordinates import coordinate_properties
from .from_positions import position_properties, written_positions
from .names import looks_like_acronym
from .own_marks import PREFIX, PRODUCT_ID
from .own_properties import own_properties
from .photos import photo_properties
from .properties import Parameter, Property
from .writing import write_card

_UUID: Final = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_PRODUCT: Final = Property("PRODID", PRODUCT_ID)
_COMPANY: Final = Property("X-ABSHOWAS", "COMPANY")
_NO_NAME: Final = Property("N", ";;;;")


def contact_card(
    redacted: Redacted, version: str = "3.0", picture: FindPicture = no_picture
) -> bytes:
    """The card of one contact: what Bottin owns, and nothing else; with its photo, where
    ``picture`` finds it."""
    return write_card(contact_properties(redacted, version, picture), version)


def contact_properties(
    redacted: Redacted, version: str, picture: FindPicture = no_picture
) -> Iterator[Property]:
    """The properties of that card, in order, without BEGIN, VERSION and END."""
    found = _properties(redacted, version, picture)
    return found if version != OLD_VERSION else _without_marks(found)


def _without_marks(properties: Iterator[Property]) -> Iterator[Property]:
    """What old programs can take: no group, and nothing of our own."""
    for prop in properties:
        if not prop.name.startswith(PREFIX):
            parameters = tuple(one for one in prop.parameters if not one[0].startswith(PREFIX))
            yield Property(prop.name, prop.value, parameters)


def _properties(redacted: Redacted, version: str, picture: FindPicture) -> Iterator[Property]:
    contact = redacted.contact
    yield _PRODUCT
    yield _uid(contact.id, version)
    if Reason.CONFIDENTIAL in redacted.granted.values():
        name = own_marks.SECRECY if version == "4.0" else "CLASS"
        yield Property(name, "CONFIDENTIAL")
    if version == "4.0":
        yield Property("KIND", "individual" if isinstance(contact, Person) else "org")
    shown = escape_text(contact.display_name, version) or escape_text(contact.id, version)
    yield Property("FN", shown)
    positions = written_positions(redacted, version)
    if isinstance(contact, Person):
        yield _name(contact, version)
        yield from position_properties(positions, redacted, version)
    else:
        yield from _organisation(contact, version)
    yield from coordinate_properties(redacted, version, positions.numbers)
    yield from _categories(redacted, version)
    yield from _notes(redacted, version)
    yield from own_properties(redacted, version)
    if contact.photo:
        yield from photo_properties(redacted, version, picture)


def _uid(contact_id: str, version: str) -> Property:
    if version == "4.0" and _UUID.fullmatch(contact_id):
        return Property("UID", f"urn:uuid:{contact_id}")
    parameters: tuple[Parameter, ...] = (("VALUE", ("text",)),) if version == "4.0" else ()
    return Property("UID", escape_text(contact_id, version), parameters)


def _name(contact: Person, version: str) -> Property:
    parts = (contact.family_name, contact.given_name, "", contact.title, "")
    return Property("N", escape_components(*parts, version=version))


def _organisation(contact: Organisation, version: str) -> Iterator[Property]:
    if version != "4.0":
        yield _NO_NAME
    if acronym := escape_text(contact.acronym, version):
        yield Property("NICKNAME", acronym, _acronym_mark(contact))
    for other in contact.other_names:
        if name := escape_text(other.name, version):
            yield Property("NICKNAME", name, _is(own_marks.IS_OTHER_NAME))
    name = escape_components(contact.display_name, version=version)
    yield Property("ORG", name or escape_components(contact.id, version=version))
    if version != "4.0":
        yield _COMPANY


def _acronym_mark(contact: Organisation) -> tuple[Parameter, ...]:
    """Nothing for a nickname that any reader takes for an acronym."""
    if not contact.name:
        return _is(own_marks.IS_ONLY_NAME)
    if looks_like_acronym(contact.acronym) and "," not in contact.acronym:
        return ()
    return _is(own_marks.IS_ACRONYM)


@lru_cache
def _is(what: str) -> tuple[Parameter, ...]:
    return ((own_marks.IS, (what,)),)


def _categories(redacted: Redacted, version: str) -> Iterator[Property]:
    if sectors := escape_list(redacted.contact.sectors, version):
        yield Property("CATEGORIES", sectors)
    lists = (one.name for one in redacted.card.lists)
    if names := escape_list(lists, version):
        yield Property("CATEGORIES", names, _is(own_marks.IS_LIST))


def _notes(redacted: Redacted, version: str) -> Iterator[Property]:
    """The public description; the internal note only where the gate left one."""
    contact = redacted.contact
    if description := escape_text(contact.description, version):
        yield Property("NOTE", description)
    if note := escape_text(contact.note, version):
        yield Property("NOTE", note, _is(own_marks.IS_INTERNAL))
