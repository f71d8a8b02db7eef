"""Telephones, e-mails, sites and addresses of the contact JSON, each with its marks and its owner.

An inherited one belongs to the organisation of one of the person's positions, one of a role to
that position. What has no canonical form beside its text (a file made by hand) is read from it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from directory_app.domain.addresses import PostalAddress, parse_address
from directory_app.domain.contact import Address, Coordinate, Email, Phone, Site
from directory_app.domain.emails import EmailAddress, parse_email
from directory_app.domain.incoming import ImportValue, Owner, Part
from directory_app.domain.phones import PhoneNumber, parse_phone
from directory_app.domain.problems import Problem
from directory_app.domain.websites import Website, parse_website
from directory_app.formats.json_coordinates import ADDRESS_PARTS
from directory_app.formats.own.typed_values import TypedValues

_E164: Final = re.compile(r"\+[1-9][0-9]{4,14}")
_DIGITS: Final = re.compile(r"[0-9]{1,15}")
_WEB: Final = re.compile(r"https?://[^\s/]+\.[^\s]*")

Homes = Mapping[int, tuple[int, str]]
"""Number of a role in its list → its number among the record's positions, and the id of its
organisation."""


def coordinate_values(contact: TypedValues, owner: Owner, homes: Homes) -> Iterator[ImportValue]:
    """Every coordinate of a contact that is ``owner`` of what is not said to be another's."""
    for part, read in _READERS.items():
        for _, one in contact.objects(part.value):
            item = read(one)
            if item is not None:
                yield from _placed(part, item, one, owner, homes)


def text_of(item: Coordinate) -> str:
    """What the coordinate says, as it is shown."""
    match item:
        case Phone():
            return item.number.display() or item.number.raw
        case Email():
            return item.email.address or item.email.raw
        case Site():
            return item.website.url or item.website.raw
        case Address():
            postal = item.postal
            parts = (postal.number, postal.street, postal.po_box, postal.city, postal.postal_code)
            return postal.raw or " ".join(filter(None, parts)) or postal.country
    raise TypeError(type(item).__name__)


def _placed(
    part: Part, item: Coordinate, values: TypedValues, owner: Owner, homes: Homes
) -> Iterator[ImportValue]:
    role, of_role, lender = 0, values.whole("of_role"), values.line("inherited_from")
    if of_role is not None and of_role in homes:
        owner, role = Owner.ROLE, homes[of_role][0]
    elif of_role is not None:
        values.report("of_role")
    if lender:
        found = next((number for number, home in homes.values() if home == lender), None)
        if found is None:
            problem = Problem("inherited_from_unknown", {"field": values.path})
            values.problems.append(problem)
            return
        owner, role = Owner.ORGANISATION, found
    if text := text_of(item):
        yield ImportValue(part, text, item.label, item=item, owner=owner, role=role)


def _marks(values: TypedValues) -> dict[str, Any]:
    return {
        "id": "",
        "label": values.line("label"),
        "confidential": values.decided("confidential"),
        "personal": values.flag("personal"),
        "preferred": values.flag("preferred"),
        "verified_on": values.date("verified_on"),
        "refused": values.flag("refused"),
        "refused_on": values.date("refused_on"),
        "refused_source": values.line("refused_source"),
    }


def phone_number(e164: str, extension: str, raw: str) -> PhoneNumber:
    """The number that these three say; read from its text where it has no canonical form."""
    if _E164.fullmatch(e164):
        number = PhoneNumber(raw, e164, extension or None)
        return number if raw else replace(number, raw=number.display())
    return PhoneNumber(raw or e164, None, extension) if extension else parse_phone(raw or e164)


def _phone(values: TypedValues) -> Phone | None:
    extension = values.line("extension")
    if extension and not _DIGITS.fullmatch(extension):
        values.report("extension")
        extension = ""
    raw = values.line("raw") or values.line("display")
    number = phone_number(values.line("number"), extension, raw)
    return Phone(number=number, **_marks(values)) if number.raw else None


def _email(values: TypedValues) -> Email | None:
    address, raw = values.line("address"), values.line("raw")
    email = EmailAddress(raw or address, address) if address else parse_email(raw)
    mailbox = values.flag("function_mailbox")
    return Email(email=email, function_mailbox=mailbox, **_marks(values)) if email.raw else None


def _site(values: TypedValues) -> Site | None:
    url, raw = values.line("url"), values.line("raw")
    website = Website(raw or url, url) if _WEB.fullmatch(url) else parse_website(raw or url)
    return Site(website=website, **_marks(values)) if website.raw else None


def _address(values: TypedValues) -> Address | None:
    parts = {part: values.line(part) for part in ADDRESS_PARTS}
    raw, formatted = values.block("raw"), values.block("formatted")
    postal = PostalAddress(**parts, raw=raw)
    if postal.is_empty and (raw or formatted):
        read = parse_address(raw or formatted)
        postal = replace(read, country=read.country or postal.country)
    is_said = bool(postal.raw or any(parts.values()))
    if not is_said:
        return None
    taken_from, taken_item = values.line("taken_from"), values.line("taken_item")
    return Address(postal=postal, taken_from=taken_from, taken_item=taken_item, **_marks(values))


_READERS: Final[Mapping[Part, Callable[[TypedValues], Coordinate | None]]] = {
    Part.PHONE: _phone,
    Part.EMAIL: _email,
    Part.WEBSITE: _site,
    Part.ADDRESS: _address,
}
