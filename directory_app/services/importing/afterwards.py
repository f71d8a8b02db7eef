"""What records say of each other, settled once all of them are taken.

Who sits in a bond, whose address another one follows, which problems somebody set aside: each names
something by the file's own ids, which are known as contacts only at the end. What leads nowhere is
kept as a text, and told. Works on a :class:`~.workspace.Workspace`; writes nothing.
"""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from directory_app.domain.accepted_problems import mark_of
from directory_app.domain.contact import (
    Address,
    AnyContact,
    CustomField,
    Organisation,
    Person,
    coordinate_key,
)
from directory_app.domain.folding import fold
from directory_app.domain.identifiers import NewId
from directory_app.domain.incoming import ImportRecord, Part
from directory_app.domain.problems import FieldProblem, Problem
from directory_app.domain.quality import ProblemKind, mark_of_finding

from .differences import differences
from .report import Note, Outcome, RecordResult
from .workspace import Workspace

SEAT_HEADINGS: Final[Mapping[Part, str]] = {
    Part.REPRESENTATIVE: "Représentation",
    Part.SUBSTITUTE: "Substitut",
}
"""Where somebody is kept who sits in a bond and is nowhere."""


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody sits in a bond: the organisation and its affiliation, which seat, the person's id in
    the file and name, and the number of the value that says so."""

    contact_id: str
    item_id: str
    part: Part
    person: str
    name: str
    number: int


@dataclass(frozen=True, slots=True)
class Link:
    """An address follows one of another contact, whose id is the file's."""

    contact_id: str
    item_id: str
    taken_from: str
    taken_item: str
    number: int


@dataclass(frozen=True, slots=True)
class SetAside:
    """The mark of a problem that somebody said is none, of a new contact."""

    contact_id: str
    mark: str


Later = Seat | Link | SetAside


@dataclass(slots=True)
class Afterwards:
    """Gathers what is to be settled, record by record, and settles it. ``is_changing``: another
    person takes the seat of the one who sits there."""

    workspace: Workspace
    new_id: NewId
    is_changing: bool
    _ids: dict[str, str] = field(default_factory=dict)
    _waiting: list[tuple[int, Later]] = field(default_factory=list)
    _notes: dict[int, list[Note]] = field(default_factory=lambda: defaultdict(list))
    _causes: dict[str, dict[str, tuple[int, int]]] = field(
        default_factory=lambda: defaultdict(dict)
    )

    def learn(self, result: RecordResult, record: ImportRecord, later: tuple[Later, ...]) -> None:
        """Remember which contact a record became, and what it leaves to be settled."""
        if record.uid:
            self._ids[record.uid.casefold()] = result.person_id or result.organisation_id
        self._waiting += ((result.number, one) for one in later)

    def settle(self, results: dict[int, RecordResult]) -> None:
        """Settle everything, and tell it in the results of the records that said it."""
        before: dict[str, AnyContact] = {}
        for number, one in self._waiting:
            contact = self.workspace.now[one.contact_id]
            before.setdefault(contact.id, contact)
            after = self._settled(number, contact, one)
            if after != contact:
                self.workspace.put(after)
        for number, notes in self._notes.items():
            result = results[number]
            results[number] = dataclasses.replace(result, notes=(*result.notes, *notes))
        for contact in before.values():
            if contact.id not in self.workspace.born:
                self._tell(contact, results)

    def _settled(self, number: int, contact: AnyContact, one: Later) -> AnyContact:
        match one:
            case Seat() if isinstance(contact, Organisation):
                return self._seated(number, contact, one)
            case Link():
                return self._linked(number, contact, one)
            case SetAside():
                found = {*contact.accepted, *_marks_now(contact, one.mark)}
                return dataclasses.replace(contact, accepted=tuple(sorted(found)))
        return contact

    def _find(self, stated: str) -> AnyContact | None:
        return self.workspace.find(self._ids.get(stated.casefold(), stated))

    # --- seats ----------------------------------------------------------------------------------

    def _seated(self, number: int, contact: Organisation, seat: Seat) -> Organisation:
        bond = next((one for one in contact.affiliations if one.id == seat.item_id), None)
        person, name = self._find(seat.person), seat.part.value
        if bond is None:
            return contact
        if not isinstance(person, Person):
            return self._kept(number, contact, seat)
        present = getattr(bond, name)
        if present == person.id or (present and not self.is_changing):
            return contact
        seated: dict[str, Any] = {name: person.id}
        changed = dataclasses.replace(bond, **seated)
        self._causes[contact.id][f"affiliations/{bond.id}"] = number, seat.number
        bonds = tuple(changed if one.id == bond.id else one for one in contact.affiliations)
        return dataclasses.replace(contact, affiliations=bonds)

    def _kept(self, number: int, contact: Organisation, seat: Seat) -> Organisation:
        """The organisation with the name of somebody who has no card, under a heading."""
        problem = Problem("seat_without_card", {"name": seat.name})
        self._notes[number].append(Note(problem, number=seat.number))
        heading = SEAT_HEADINGS[seat.part]
        present = (one for one in contact.custom if one.name == heading)
        if any(fold(one.value) == fold(seat.name) for one in present):
            return contact
        position = max((one.position for one in contact.custom), default=-1) + 1
        item = CustomField(id=self.new_id(), position=position, name=heading, value=seat.name)
        self._causes[contact.id][f"custom/{item.id}"] = number, seat.number
        return dataclasses.replace(contact, custom=(*contact.custom, item))

    # --- addresses that follow ------------------------------------------------------------------

    def _linked(self, number: int, contact: AnyContact, link: Link) -> AnyContact:
        address = next((one for one in contact.addresses if one.id == link.item_id), None)
        if address is None:
            return contact
        source = self._find(link.taken_from)
        followed = _followed(address, source, link) if source is not None else None
        if source is None or followed is None or source.id == contact.id:
            path = f"addresses/{address.id}"
            problem = Problem("address_follows_nobody")
            self._notes[number].append(Note(problem, contact.id, path, link.number))
            return contact
        changed = dataclasses.replace(address, taken_from=source.id, taken_item=followed.id)
        self._causes[contact.id][f"addresses/{address.id}"] = number, link.number
        items = tuple(changed if one.id == address.id else one for one in contact.addresses)
        return dataclasses.replace(contact, addresses=items)

    # --- what is told ---------------------------------------------------------------------------

    def _tell(self, before: AnyContact, results: dict[int, RecordResult]) -> None:
        """Add to the results what became of a contact that was there."""
        after, causes = self.workspace.now[before.id], self._causes[before.id]
        for one in differences(before, after, self.workspace.known, self._name_of):
            path = one.path.partition(":")[0]
            if path not in causes:
                continue
            record, number = causes[path]
            result = results[record]
            is_first = result.outcome is Outcome.UNCHANGED
            results[record] = dataclasses.replace(
                result,
                outcome=Outcome.UPDATED if is_first else result.outcome,
                differences=(*result.differences, dataclasses.replace(one, number=number)),
                fresh=result.fresh | {number},
            )

    def _name_of(self, contact_id: str) -> str:
        found = self.workspace.find(contact_id)
        return found.display_name if found else ""


def _followed(address: Address, source: AnyContact, link: Link) -> Address | None:
    """The address of the other contact that this one is: the one named, else an equal one."""
    own = [one for one in source.addresses if not one.taken_from]
    named = [one for one in own if one.id == link.taken_item]
    key = coordinate_key(address)
    return next((one for one in (*named, *own) if coordinate_key(one) == key), None)


def _marks_now(contact: AnyContact, mark: str) -> Iterator[str]:
    """The mark as it is for the contact, whose elements have other ids than in the file; nothing
    where the value is no longer the one that was judged."""
    code, _, rest = mark.partition("|")
    subject, _, digest = rest.partition("|")
    collection, _, item = subject.partition("/")
    if not item:
        yield mark
        return
    kind = ProblemKind(code) if code in set(ProblemKind) else None
    for number, one in enumerate(getattr(contact, collection, ())):
        if kind is not None:
            found = mark_of_finding(contact, kind, one.id)
        else:
            found = mark_of(contact, FieldProblem(f"{collection}.{number}", Problem(code)))
        if found.rpartition("|")[2] == digest:
            yield found
