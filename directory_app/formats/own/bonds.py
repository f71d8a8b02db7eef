"""Positions of a person and bonds of an organisation in the contact JSON, as values.

Each names the organisation that it leads to, by its id where the file says it; who sits in a bond
is a value of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from directory_app.domain.contact import Affiliation, Role, Source
from directory_app.domain.incoming import ImportValue, Part
from directory_app.formats.own.typed_values import TypedValues

_SEATS: Final = {"representative": Part.REPRESENTATIVE, "substitute": Part.SUBSTITUTE}


def source_of(values: TypedValues) -> Source | None:
    """The document that a value says it was read in."""
    document = values.line("source")
    return Source(document) if document else None


def role_values(contact: TypedValues, homes: dict[int, tuple[int, str]]) -> Iterator[ImportValue]:
    """The positions; ``homes`` learns where each stands."""
    for number, role in contact.objects("roles"):
        organisation = role.child("organisation")
        item = Role(
            id="",
            organisation=organisation.line("id"),
            function=role.line("function"),
            riding=role.line("riding"),
            party=role.line("party"),
            portfolio=role.line("portfolio"),
            period=role.period(),
            main=role.flag("main"),
            source=source_of(role),
        )
        value = _named(Part.ROLE, organisation, item)
        if value is None:
            role.report("organisation")
        else:
            homes[number] = (len(homes), item.organisation)
            yield value


def affiliation_values(contact: TypedValues) -> Iterator[ImportValue]:
    """The bonds, each with who sits there."""
    number = 0
    for _, one in contact.objects("affiliations"):
        organisation = one.child("organisation")
        item = Affiliation(
            id="",
            organisation=organisation.line("id"),
            kind=one.line("kind") or "member",
            committee=one.line("committee"),
            function=one.line("function"),
            wording=one.line("wording"),
            period=one.period(),
            source=source_of(one),
        )
        value = _named(Part.AFFILIATION, organisation, item)
        if value is None:
            one.report("organisation")
            continue
        yield value
        yield from _seats(one, number)
        number += 1


def _named(part: Part, organisation: TypedValues, item: Role | Affiliation) -> ImportValue | None:
    """A value named after the organisation that it leads to; None where it leads nowhere."""
    name, acronym = organisation.line("name"), organisation.line("acronym")
    text = name or acronym or item.organisation
    return ImportValue(part, text, acronym, item=item) if text else None


def _seats(bond: TypedValues, number: int) -> Iterator[ImportValue]:
    for name, part in _SEATS.items():
        person = bond.child(name)
        contact_id = person.line("id")
        if text := person.line("display_name") or contact_id:
            yield ImportValue(part, text, item=contact_id, role=number)
