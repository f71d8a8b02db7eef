"""Invented contacts that went through the gate, for every writer's tests."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any

from directory_app.domain.addresses import PostalAddress
from directory_app.domain.cards import Card, PersonInRole, Reference
from directory_app.domain.confidentiality import (
    NO_GRANT,
    ConfidentialValues,
    Grant,
    Purpose,
    Redacted,
    redact,
)
from directory_app.domain.contact import (
    Address,
    AnyContact,
    Email,
    Organisation,
    Person,
    Phone,
    Role,
    Site,
    kind_of,
)
from directory_app.domain.emails import parse_email
from directory_app.domain.phones import PhoneNumber, parse_phone
from directory_app.domain.websites import parse_website

_numbers: Iterator[int] = itertools.count(1)


def _id() -> str:
    return f"item-{next(_numbers)}"


def phone(number: str | PhoneNumber = "514 555-0110", **marks: Any) -> Phone:
    value = parse_phone(number) if isinstance(number, str) else number
    return Phone(id=_id(), number=value, **marks)


def email(text: str = "info@exemple.example.org", **marks: Any) -> Email:
    return Email(id=_id(), email=parse_email(text), **marks)


def site(text: str = "https://www.example.org", **marks: Any) -> Site:
    return Site(id=_id(), website=parse_website(text), **marks)


def postal(**parts: str) -> PostalAddress:
    defaults = {"city": "Montréal", "province": "QC", "postal_code": "H2X 3V8", "country": "CA"}
    return PostalAddress(**({"raw": "comme saisie"} | defaults | parts))


def address(value: PostalAddress | None = None, **marks: Any) -> Address:
    return Address(
        id=_id(), postal=value or postal(number="1474", street="rue Fleury Est"), **marks
    )


def organisation(name: str = "Regroupement des cuisines du Nord", **fields: Any) -> Organisation:
    return Organisation(**({"id": _id(), "name": name, "acronym": "RCN"} | fields))


def person(given: str = "Maëlle", family: str = "Lafleur", **fields: Any) -> Person:
    return Person(**({"id": _id(), "given_name": given, "family_name": family} | fields))


def role(employer: AnyContact, function: str = "directrice générale", **fields: Any) -> Role:
    return Role(**({"id": _id(), "organisation": employer.id, "function": function} | fields))


def reference(contact: AnyContact) -> Reference:
    acronym = contact.acronym if isinstance(contact, Organisation) else ""
    return Reference(contact.id, kind_of(contact), contact.display_name, acronym)


def card(
    contact: AnyContact, *employers: Organisation, others: tuple[AnyContact, ...] = (), **more: Any
) -> Card:
    """The contact with its current employers; ``others`` are only referred to."""
    references = {one.id: reference(one) for one in (*employers, *others)}
    return Card(contact, employers=employers, references=references, **more)


def in_role(somebody: Person, held: Role) -> PersonInRole:
    return PersonInRole(reference(somebody), held)


def passed(
    subject: AnyContact | Card,
    grant: Grant = NO_GRANT,
    known: ConfidentialValues | None = None,
    purpose: Purpose = Purpose.EXPORT,
) -> Redacted:
    """What the gate lets through for an export."""
    whole = subject if isinstance(subject, Card) else card(subject)
    return redact(whole, purpose, known or ConfidentialValues(), grant)


def director() -> Card:
    """A person with a role that has its own extension, everything else inherited."""
    employer = organisation(
        phones=(phone("514 555-0110"), phone("1 800 555-0111", label="toll_free")),
        emails=(email("info@cuisines.example.org"),),
        websites=(site("https://cuisines.example.org"),),
        addresses=(address(),),
    )
    held = role(employer, main=True)
    own = phone("514 555-0112 poste 209", label="work", role=held.id, preferred=True)
    direct = email("direction@cuisines.example.org", role=held.id, function_mailbox=True)
    return card(person(roles=(held,), phones=(own,), emails=(direct,)), employer)
