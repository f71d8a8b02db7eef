"""The elements of collections as assignments see them: how each is read, and its parts."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from directory_app.domain.address_edit import with_part
from directory_app.domain.addresses import PostalAddress, parse_address
from directory_app.domain.contact import (
    Address,
    Affiliation,
    AnyContact,
    CustomField,
    DatedNote,
    Email,
    FormerName,
    Item,
    Kind,
    OtherName,
    Phone,
    PublishedCount,
    Role,
    Site,
)
from directory_app.domain.emails import parse_email, parse_emails
from directory_app.domain.errors import UserError
from directory_app.domain.fields import ADDRESS_PARTS, ROLE_TEXTS
from directory_app.domain.identifiers import NewId
from directory_app.domain.partial_dates import PartialDate
from directory_app.domain.phones import parse_phone, parse_phones
from directory_app.domain.text import clean_block, clean_line
from directory_app.domain.websites import parse_website

Resolve = Callable[[str, Kind], str]
"""Turns a REF, and the kind of contact that it must name, into an id."""

_TRUE = frozenset({"true", "yes", "oui", "vrai", "1"})
_FALSE = frozenset({"false", "no", "non", "faux", "0"})
_LARGEST = 2**31 - 1
_MOST_DIGITS = len(str(_LARGEST))


def _boolean(value: str) -> bool | None:
    word = value.strip().casefold()
    if not word:
        return None
    if word not in _TRUE | _FALSE:
        raise ValueError(value)
    return word in _TRUE


def flag(value: str) -> bool:
    """Whether a word says yes. Raises ValueError for one that says neither yes nor no."""
    return bool(_boolean(value))


def _date(value: str) -> PartialDate | None:
    return PartialDate.parse(value.strip()) if value.strip() else None


def count_of(value: str) -> int:
    """A whole number that every database holds, 0 to 2³¹ - 1. Raises ValueError."""
    digits = clean_line(value)
    is_number = digits.isascii() and digits.isdecimal() and len(digits) <= _MOST_DIGITS
    if not is_number or int(digits) > _LARGEST:
        raise ValueError(value)
    return int(digits)


def _plain(name: str, read: Callable[[str], Any] = clean_line) -> Callable[[Any, str], Any]:
    return lambda item, value: dataclasses.replace(item, **{name: read(value)})


def _nested(
    holder: str, name: str, read: Callable[[str], Any] = clean_line
) -> Callable[[Any, str], Any]:
    def assign(item: Any, value: str) -> Any:
        inner = dataclasses.replace(getattr(item, holder), **{name: read(value)})
        return dataclasses.replace(item, **{holder: inner})

    return assign


def _address_part(name: str) -> Callable[[Any, str], Any]:
    def assign(item: Address, value: str) -> Address:
        return dataclasses.replace(item, postal=with_part(item.postal, name, value))

    return assign


_MARKS: dict[str, Callable[[Any, str], Any]] = {
    "label": _plain("label"),
    "confidential": _plain("confidential", _boolean),
    "personal": _plain("personal", flag),
    "preferred": _plain("preferred", flag),
    "verified_on": _plain("verified_on", _date),
    "refused": _plain("refused", flag),
    "refused_on": _plain("refused_on", _date),
    "refused_source": _plain("refused_source"),
}
_PERIOD: dict[str, Callable[[Any, str], Any]] = {
    "start": _nested("period", "start", _date),
    "end": _nested("period", "end", _date),
    "attested_on": _nested("period", "attested_on", _date),
}


def _phone_number(item: Phone, value: str) -> Phone:
    """A new number; an extension typed apart stays unless the text brings its own, even beside a
    number that cannot be read: correcting the number brings it back into sight."""
    number = parse_phone(value)
    if number.extension is None and item.number.extension:
        number = dataclasses.replace(number, extension=item.number.extension)
    return dataclasses.replace(item, number=number)


def _counted(item: PublishedCount, value: str) -> PublishedCount:
    """« 45 membres », or the number alone: what it counts then stays."""
    number, _, what = clean_line(value).partition(" ")
    return dataclasses.replace(item, count=count_of(number), what=what or item.what)


def _extension(value: str) -> str | None:
    return clean_line(value) or None


def _said(value: str) -> str:
    """A line that says something. Raises ValueError."""
    if not (text := clean_line(value)):
        raise ValueError(value)
    return text


@dataclass(frozen=True)
class Element:
    """One collection: how an element is read from a text, and its parts that may be assigned.

    ``essential`` is the part without which there is no element: emptying it removes the element.
    ``references`` are the parts that name another contact, each with the kind that it names,
    ``typed`` the part that the main field of a form holds ("": the whole), ``unique`` the mark that
    one element of the collection bears at most: setting it takes it off the others. ``is_spent``
    tells an element of which nothing is left, where no single part is essential.
    """

    whole: Callable[[Any, str], Any]
    parts: Mapping[str, Callable[[Any, str], Any]]
    essential: str = ""
    references: Mapping[str, Kind] = field(default_factory=dict)
    typed: str = ""
    unique: str = ""
    is_spent: Callable[[Any], bool] = lambda _: False

    def assign(self, item: Item, part: str, value: str, path: str, resolve: Resolve) -> Item:
        """The element with ``part`` (or the whole, "") set from ``value``.

        Raises UserError: ``field_unknown``, ``value_invalid``, or the reference's own.
        """
        if part in self.references:
            named = resolve(value, self.references[part]) if clean_line(value) else ""
            referring: Item = _plain(part, str)(item, named)
            return referring
        assign = self.parts.get(part) if part else self.whole
        if assign is None:
            raise UserError("field_unknown", field=path)
        try:
            changed: Item = assign(item, value)
        except ValueError:
            raise UserError("value_invalid", field=path, value=value) from None
        return changed


ELEMENTS: Mapping[str, Element] = {
    "phones": Element(
        _plain("number", parse_phone),
        _MARKS | {"number": _phone_number, "extension": _nested("number", "extension", _extension)},
        essential="number",
        typed="number",
        unique="preferred",
    ),
    "emails": Element(
        _plain("email", parse_email),
        _MARKS
        | {
            "address": _plain("email", parse_email),
            "function_mailbox": _plain("function_mailbox", flag),
        },
        essential="address",
        unique="preferred",
    ),
    "websites": Element(
        _plain("website", parse_website),
        _MARKS | {"url": _plain("website", parse_website)},
        essential="url",
        unique="preferred",
    ),
    "addresses": Element(
        _plain("postal", parse_address),
        _MARKS | {part: _address_part(part) for part in ADDRESS_PARTS if part != "raw"},
        references={"taken_from": "organisation"},
        unique="preferred",
        is_spent=lambda item: item.postal.is_empty and not item.postal.raw and not item.taken_from,
    ),
    "roles": Element(
        _plain("function"),
        _PERIOD
        | {name: _plain(name) for name in ROLE_TEXTS if name != "organisation"}
        | {"main": _plain("main", flag)},
        essential="organisation",
        references={"organisation": "organisation"},
        typed="organisation",
        unique="main",
    ),
    "affiliations": Element(
        _plain("kind"),
        _PERIOD | {name: _plain(name) for name in ("kind", "committee", "function", "wording")},
        essential="organisation",
        references={
            "organisation": "organisation",
            "representative": "person",
            "substitute": "person",
        },
        typed="organisation",
    ),
    "other_names": Element(_plain("name"), {"name": _plain("name")}, essential="name"),
    "former_names": Element(
        _plain("name"),
        {"name": _plain("name"), "acronym": _plain("acronym")},
        essential="name",
    ),
    "published_counts": Element(
        _counted,
        {
            "count": _plain("count", count_of),
            "what": _plain("what"),
            "date": _plain("date", _date),
        },
        essential="count",
    ),
    "custom": Element(
        _plain("value", clean_block),
        {"value": _plain("value", clean_block), "name": _plain("name", _said)},
        essential="value",
    ),
    "dated_notes": Element(
        _plain("text", clean_block),
        {
            "text": _plain("text", clean_block),
            "noted_on": _plain("noted_on", _date),
            "author": _plain("author"),
        },
        essential="text",
        typed="text",
    ),
}


def blank_address(contact: AnyContact, new_id: NewId) -> Address:
    """A new address of which nothing is known yet, placed after those of ``contact``."""
    return Address(id=new_id(), position=_next_position(contact.addresses), postal=PostalAddress())


def _next_position(present: Sequence[Item]) -> int:
    return max((item.position for item in present), default=-1) + 1


def _phones(value: str) -> list[dict[str, Any]]:
    return [
        {"number": number, "label": "toll_free" if number.is_toll_free else "work"}
        for number in parse_phones(value)
    ]


def _emails(value: str) -> list[dict[str, Any]]:
    return [
        {"email": email, "function_mailbox": email.is_function_mailbox}
        for email in parse_emails(value)
    ]


def _role(value: str, resolve: Resolve) -> list[dict[str, Any]]:
    reference, _, function = value.partition(":")
    return [{"organisation": resolve(reference, "organisation"), "function": clean_line(function)}]


def _affiliation(value: str, resolve: Resolve) -> list[dict[str, Any]]:
    reference, _, kind = value.partition(":")
    return [
        {"organisation": resolve(reference, "organisation"), "kind": clean_line(kind) or "member"}
    ]


def _count(value: str) -> list[dict[str, Any]]:
    number, _, what = clean_line(value).partition(" ")
    return [{"count": count_of(number), "what": what}]


def _dated_note(value: str) -> dict[str, Any]:
    """``2026-11-03: what was said``, or a text that says no day."""
    day, sign, text = clean_block(value).partition(":")
    try:
        noted_on = _date(day) if sign and clean_block(text) else None
    except ValueError:
        noted_on = None
    return {"text": clean_block(text) if noted_on else clean_block(value), "noted_on": noted_on}


_READERS: Mapping[str, tuple[type[Item], Callable[[str, Resolve], list[dict[str, Any]]]]] = {
    "phones": (Phone, lambda value, _: _phones(value)),
    "emails": (Email, lambda value, _: _emails(value)),
    "websites": (Site, lambda value, _: [{"website": parse_website(value)}]),
    "addresses": (Address, lambda value, _: [{"postal": parse_address(value)}]),
    "roles": (Role, _role),
    "affiliations": (Affiliation, _affiliation),
    "other_names": (OtherName, lambda value, _: [{"name": clean_line(value)}]),
    "former_names": (FormerName, lambda value, _: [{"name": clean_line(value)}]),
    "published_counts": (PublishedCount, lambda value, _: _count(value)),
    "custom": (CustomField, lambda value, _: [{"name": "", "value": clean_block(value)}]),
    "dated_notes": (DatedNote, lambda value, _: [_dated_note(value)]),
}


def appended(
    contact: AnyContact, name: str, value: str, new_id: NewId, resolve: Resolve
) -> tuple[Item, ...]:
    """New elements read from one text, placed after those of ``contact``. A custom field has no
    heading yet.

    Raises UserError ``value_invalid`` for a text that holds none, or the reference's own.
    """
    kind, read = _READERS[name]
    try:
        found = read(value, resolve) if clean_block(value) else []
    except ValueError:
        found = []
    if not found:
        raise UserError("value_invalid", field=f"{name}.+", value=value)
    present: tuple[Item, ...] = getattr(contact, name)
    first = _next_position(present)
    if name == "roles" and not present:
        found[0]["main"] = True
    return tuple(kind(id=new_id(), position=first + n, **values) for n, values in enumerate(found))
