"""Positions as ORG and TITLE: the main one plain, further ones in groups of their own.

Most programs keep the first pair only (formats.md §4.2). Our parameters say each organisation's id,
the period, and what the order alone does not; positions that are over are said in vCard 4.0 only,
in a property that other programs pass over.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from directory_app.domain.cards import Reference
from directory_app.domain.confidentiality import Redacted
from directory_app.domain.contact import Affiliation, Person, Role
from directory_app.domain.partial_dates import Period
from directory_app.formats.card_facts import current_roles

from . import own_marks
from .escapes import OLD_VERSION, escape_components, escape_text
from .own_marks import encoded
from .properties import Parameter, Property

FURTHER: Final = "Autre poste"
"""What the group of a further position is called."""


@dataclass(frozen=True, slots=True)
class WrittenPositions:
    """The roles that a card says: ``current`` as ORG and TITLE, ``others`` in our own property."""

    current: tuple[Role, ...] = ()
    others: tuple[Role, ...] = ()

    @property
    def numbers(self) -> dict[str, int]:
        """Role id → the number of its position, as coordinates name it: in the contact's order."""
        return {role.id: n for n, role in enumerate(self.ranked)}

    @property
    def ranked(self) -> list[Role]:
        """The roles in the order of the contact."""
        return sorted((*self.current, *self.others), key=lambda role: role.position)


def written_positions(redacted: Redacted, version: str) -> WrittenPositions:
    """The positions that a card of this version says."""
    contact = redacted.contact
    if not isinstance(contact, Person):
        return WrittenPositions()
    current = current_roles(redacted)
    if version == OLD_VERSION:
        return WrittenPositions(current[:1])
    if version != "4.0":
        return WrittenPositions(current)
    ids = {role.id for role in current}
    return WrittenPositions(current, tuple(r for r in contact.roles if r.id not in ids))


def position_properties(
    positions: WrittenPositions, redacted: Redacted, version: str
) -> Iterator[Property]:
    """ORG, TITLE and our own property of each position, in the order of :class:`.Positions`."""
    every = (*positions.current, *positions.others)
    ranks = positions.numbers if list(every) != positions.ranked else {}
    for n, role in enumerate(every):
        organisation = redacted.card.references.get(role.organisation)
        name = organisation.display_name if organisation else role.organisation
        parameters = _marks(role, organisation, is_first=n == 0, rank=ranks.get(role.id))
        if n >= len(positions.current):
            value = escape_components(name, role.function, version=version)
            yield Property(own_marks.POSITION, value, parameters)
            continue
        group = f"p{n + 1}" if n else ""
        yield Property("ORG", _organisation(name, role.organisation, version), parameters, group)
        if function := escape_text(role.function, version):
            yield Property("TITLE", function, group=group)
        if group:
            yield Property("X-ABLABEL", FURTHER, group=group)


def _organisation(name: str, otherwise: str, version: str) -> str:
    """The name as the one component of ORG; the id of an organisation that shows none."""
    return escape_components(name, version=version) or escape_components(otherwise, version=version)


def _marks(
    role: Role, organisation: Reference | None, *, is_first: bool, rank: int | None
) -> tuple[Parameter, ...]:
    marks: list[tuple[str, str]] = [*_of(role.organisation, organisation), *_dates(role.period)]
    marks += ((name, encoded(text)) for name, text in _office(role) if text)
    if role.main != is_first:
        marks.append((own_marks.MAIN, own_marks.YES if role.main else own_marks.NO))
    if rank is not None:
        marks.append((own_marks.RANK, str(rank)))
    return _parameters(marks)


def _office(role: Role) -> Iterator[tuple[str, str]]:
    """What only an official's function has."""
    yield own_marks.RIDING, role.riding
    yield own_marks.PARTY, role.party
    yield own_marks.PORTFOLIO, role.portfolio


def affiliation_property(
    item: Affiliation, references: Mapping[str, Reference], version: str
) -> Property:
    """A bond to another organisation, with who sits there."""
    organisation = references.get(item.organisation)
    name = organisation.display_name if organisation else item.organisation
    value = escape_components(
        name, item.kind, item.committee, item.function, item.wording, version=version
    )
    marks = [*_of(item.organisation, organisation), *_dates(item.period)]
    for mark, person in (
        (own_marks.REPRESENTATIVE, item.representative),
        (own_marks.SUBSTITUTE, item.substitute),
    ):
        marks += _seat(mark, person, references.get(person))
    return Property(own_marks.AFFILIATION, value, _parameters(marks))


def _seat(mark: str, person: str, reference: Reference | None) -> Iterator[tuple[str, str]]:
    if person:
        yield mark, encoded(person)
        if reference is not None and reference.display_name:
            yield mark + own_marks.NAME_OF, encoded(reference.display_name)


def _of(organisation_id: str, organisation: Reference | None) -> Iterator[tuple[str, str]]:
    yield own_marks.UID, encoded(organisation_id)
    if organisation is not None and organisation.acronym:
        yield own_marks.ACRONYM, encoded(organisation.acronym)


def _dates(period: Period) -> Iterator[tuple[str, str]]:
    bounds = (
        (own_marks.START, period.start),
        (own_marks.END, period.end),
        (own_marks.SEEN, period.attested_on),
    )
    return ((name, date.iso()) for name, date in bounds if date is not None)


def _parameters(marks: Sequence[tuple[str, str]]) -> tuple[Parameter, ...]:
    return tuple((name, (value,)) for name, value in marks)
