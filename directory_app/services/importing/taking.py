"""One record taken in: whom it speaks of, what it adds to them, and what is to be looked at again.

Nothing is erased: what is there is recognised, what is missing is filled, and only a function that
is stated otherwise is changed. Works on a :class:`~.workspace.Workspace`; writes nothing.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeVar

from directory_app.domain.contact import (
    Address,
    AnyContact,
    Item,
    Organisation,
    Person,
    Role,
    Source,
)
from directory_app.domain.folding import fold, fold_compact
from directory_app.domain.identifiers import NewId
from directory_app.domain.incoming import ImportRecord, Owner, Part
from directory_app.domain.partial_dates import PartialDate, Period
from directory_app.domain.problems import Problem

from .coordinates import ReadCoordinate, find_same, problems_of_item
from .ownership import Named
from .report import Note
from .shelters import may_be_confidential
from .workspace import Workspace, acronyms_of, name_key, names_of

C = TypeVar("C", Organisation, Person)


@dataclass(frozen=True, slots=True)
class Taken:
    """What was done with a record's values. ``stored``: (value number, contact id, element id)."""

    person_id: str = ""
    organisation_id: str = ""
    role_id: str = ""
    stored: tuple[tuple[ReadCoordinate, str, str], ...] = ()
    fresh: frozenset[int] = frozenset()
    notes: tuple[Note, ...] = ()


@dataclass(slots=True)
class RecordTaker:
    """Takes in one record. ``attested_on`` is the day that the source speaks of, if any;
    ``marked`` are numbers of values that arrive confidential; ``keeps_organisation``: the one that
    is there is named by the role and left as it is."""

    workspace: Workspace
    record: ImportRecord
    named: Named
    source: Source
    new_id: NewId
    attested_on: PartialDate | None = None
    dropped: frozenset[int] = frozenset()
    marked: frozenset[int] = frozenset()
    keeps_organisation: bool = False
    _stored: list[tuple[ReadCoordinate, str, str]] = field(default_factory=list)
    _fresh: set[int] = field(default_factory=set)
    _notes: list[Note] = field(default_factory=list)

    def take(
        self, person_id: str, organisation_id: str, coordinates: tuple[ReadCoordinate, ...]
    ) -> Taken:
        """Fill the contacts of these ids, "" for a new one where the record names one.

        Raises UserError ``name_missing``.
        """
        organisation = self._organisation(organisation_id) if self.named.has_organisation else None
        person = self._person(person_id) if self.named.has_person else None
        role = None
        if person is not None and organisation is not None:
            person, role = self._with_role(person, organisation)
        for one in coordinates:
            person, organisation = self._placed(one, person, organisation, role)
        self._keep(organisation)
        self._keep(person)
        self._note_contents(organisation, role)
        return Taken(
            person.id if person else "",
            organisation.id if organisation else "",
            role.id if role else "",
            tuple(self._stored),
            frozenset(self._fresh),
            tuple(self._notes),
        )

    def _keep(self, contact: AnyContact | None) -> None:
        if contact is not None and contact != self.workspace.now.get(contact.id):
            self.workspace.put(contact)

    # --- names ----------------------------------------------------------------------------------

    def _organisation(self, known: str) -> Organisation:
        found = self.workspace.find(known) if known else None
        if not isinstance(found, Organisation):
            new = Organisation(
                id=self.new_id(),
                name=self.named.organisation,
                acronym=self.named.acronym,
                source=self.source,
            )
            self.workspace.start(new)
            return new
        if self.keeps_organisation:
            return found
        self._note_other_name(found)
        return self._filled(
            found, {Part.ORGANISATION: ("name", self.named.organisation),
                    Part.ACRONYM: ("acronym", self.named.acronym)}
        )  # fmt: skip

    def _person(self, known: str) -> Person:
        title = self.record.text(Part.TITLE, self.dropped)
        found = self.workspace.find(known) if known else None
        if not isinstance(found, Person):
            new = Person(
                id=self.new_id(),
                given_name=self.named.given_name,
                family_name=self.named.family_name,
                title=title,
                source=self.source,
            )
            self.workspace.start(new)
            return new
        return self._filled(found, {Part.TITLE: ("title", title)})

    def _filled(self, contact: C, texts: dict[Part, tuple[str, str]]) -> C:
        """The contact with its empty texts filled; those it has stay."""
        for part, (name, text) in texts.items():
            if text and not getattr(contact, name):
                values: dict[str, Any] = {name: text}
                contact = dataclasses.replace(contact, **values)
                self._fresh |= {number for number, _ in self.record.all(part, self.dropped)}
        return contact

    def _note_other_name(self, found: Organisation) -> None:
        typed = self.named.organisation
        is_acronym = fold_compact(typed) in acronyms_of(found)
        if typed and found.name and not is_acronym and name_key(typed) not in names_of(found):
            numbers = [number for number, _ in self.record.all(Part.ORGANISATION, self.dropped)]
            problem = Problem("organisation_named_otherwise", {"name": found.display_name})
            self._notes.append(Note(problem, found.id, "name", numbers[0] if numbers else None))

    # --- the role -------------------------------------------------------------------------------

    def _with_role(self, person: Person, organisation: Organisation) -> tuple[Person, Role]:
        present = self._find_role(person, organisation.id)
        functions = list(self.record.all(Part.FUNCTION, self.dropped))
        function = functions[0][1].text if functions else ""
        if present is None:
            role = Role(
                id=self.new_id(),
                position=_next_position(person.roles),
                organisation=organisation.id,
                function=function,
                period=Period(attested_on=self.attested_on),
                main=not person.roles,
                source=self.source,
            )
            self._fresh |= {number for number, _ in functions}
            return dataclasses.replace(person, roles=(*person.roles, role)), role
        if not function or fold(function) == fold(present.function):
            return person, present
        role = dataclasses.replace(present, function=function)
        self._fresh.add(functions[0][0])
        roles = tuple(role if one.id == role.id else one for one in person.roles)
        return dataclasses.replace(person, roles=roles), role

    def _find_role(self, person: Person, organisation: str) -> Role | None:
        """The role in the organisation, unless it is known not to cover the day attested."""
        roles = [one for one in person.roles if one.organisation == organisation]
        if self.attested_on is not None:
            day = self.attested_on.earliest()
            roles = [one for one in roles if one.period.is_active_on(day) is not False]
        return min(roles, key=lambda one: (one.period.end is not None, not one.main), default=None)

    # --- coordinates ----------------------------------------------------------------------------

    def _placed(
        self,
        one: ReadCoordinate,
        person: Person | None,
        organisation: Organisation | None,
        role: Role | None,
    ) -> tuple[Person | None, Organisation | None]:
        """Both contacts with the coordinate on one of them, unless either has it already."""
        for contact in (person, organisation):
            same = find_same(contact, one.collection, one.item)
            if contact is not None and same is not None:
                return self._recognised(one, contact, same, person, organisation)
        is_organisations = one.owner is Owner.ORGANISATION and organisation is not None
        owner: AnyContact | None = organisation if is_organisations else person
        if owner is None or (is_organisations and self.keeps_organisation):
            return person, organisation
        present = getattr(owner, one.collection)
        item = dataclasses.replace(
            one.item,
            position=_next_position(present),
            role=role.id if role and one.owner is Owner.ROLE else None,
            confidential=True if one.number in self.marked else None,
        )
        values: dict[str, Any] = {one.collection: (*present, item)}
        changed: Any = dataclasses.replace(owner, **values)
        self._remember(one, owner.id, item.id)
        self._fresh.add(one.number)
        return (person, changed) if is_organisations else (changed, organisation)

    def _recognised(
        self,
        one: ReadCoordinate,
        contact: AnyContact,
        same: Any,
        person: Person | None,
        organisation: Organisation | None,
    ) -> tuple[Person | None, Organisation | None]:
        self._remember(one, contact.id, same.id)
        if one.number not in self.marked or same.confidential:
            return person, organisation
        marked = dataclasses.replace(same, confidential=True)
        present = getattr(contact, one.collection)
        values: dict[str, Any] = {
            one.collection: tuple(marked if item.id == same.id else item for item in present)
        }
        changed: Any = dataclasses.replace(contact, **values)
        self._fresh.add(one.number)
        return (changed, organisation) if contact is person else (person, changed)

    def _remember(self, one: ReadCoordinate, contact_id: str, item_id: str) -> None:
        self._stored.append((one, contact_id, item_id))
        path = f"{one.collection}/{item_id}"
        for problem in problems_of_item(one.item):
            self._notes.append(Note(problem, contact_id, path, one.number))

    # --- what is to be looked at again ----------------------------------------------------------

    def _note_contents(self, organisation: Organisation | None, role: Role | None) -> None:
        self._notes += (Note(Problem("not_understood", {"text": t})) for t in self.record.unread)
        if role is None:
            self._notes += self._homeless_functions()
        if organisation is not None:
            now = self.workspace.now[organisation.id]
            assert isinstance(now, Organisation)
            self._notes += self._confidential_hints(now)

    def _homeless_functions(self) -> Iterator[Note]:
        for number, value in self.record.all(Part.FUNCTION, self.dropped):
            problem = Problem("function_without_organisation", {"text": value.text})
            yield Note(problem, number=number)

    def _confidential_hints(self, organisation: Organisation) -> Iterator[Note]:
        if not may_be_confidential(organisation):
            return
        for one, contact_id, item_id in self._stored:
            stored = {item.id: item for item in organisation.addresses}.get(item_id)
            is_open = isinstance(one.item, Address) and stored is not None
            if is_open and stored is not None and stored.confidential is None:
                path = f"addresses/{item_id}"
                problem = Problem("address_maybe_confidential")
                yield Note(problem, contact_id, path, one.number)


def _next_position(present: tuple[Item, ...]) -> int:
    return max((item.position for item in present), default=-1) + 1
