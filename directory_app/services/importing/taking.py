"""One record taken in: whom it speaks of, what it adds to them, and what is to be looked at again.

Nothing is erased: what is there is recognised, what is missing is filled, and what a table or a
card states otherwise is changed. Works on a :class:`~.workspace.Workspace`; writes nothing.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from directory_app.domain.contact import Address, AnyContact, Email, Organisation, Person, Source
from directory_app.domain.emails import parse_email
from directory_app.domain.folding import fold, fold_compact
from directory_app.domain.identifiers import NewId
from directory_app.domain.incoming import ImportRecord, ImportValue, Part
from directory_app.domain.partial_dates import PartialDate
from directory_app.domain.problems import Problem
from directory_app.domain.validation import problems_of_item

from .adopting import HEADINGS, Adopter, Tags
from .afterwards import SEAT_HEADINGS, Later, Seat, SetAside
from .contact_draft import ContactDraft
from .coordinates import ReadCoordinate
from .ownership import Named
from .placing import Placer
from .positions import OFFICE, Position, PositionTaker, take_affiliation
from .report import Note
from .shelters import may_be_confidential
from .workspace import Workspace, acronyms_of, name_key, names_of

Stored = tuple[ReadCoordinate, str, str]
"""A coordinate, and where it is: contact id, element id."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What was done with a record's values. ``causes``: contact id → path of the flat form →
    number of the value that changed it; ``lists``: names of lists that it is put on; ``pictures``:
    name → bytes of photos; ``later``: what is settled once every record is taken."""

    person_id: str = ""
    organisation_id: str = ""
    role_id: str = ""
    stored: tuple[Stored, ...] = ()
    fresh: frozenset[int] = frozenset()
    notes: tuple[Note, ...] = ()
    causes: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    lists: tuple[str, ...] = ()
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    later: tuple[Later, ...] = ()


@dataclass(frozen=True, slots=True)
class Manner:
    """How records of a source are taken. ``is_changing``: they change what is there and do not
    only fill it; ``attested_on`` is the day that the source speaks of, if any."""

    document: str
    tags: Tags
    is_changing: bool = False
    attested_on: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class Meant:
    """Whom a record means: ids of contacts that are there, "" for new ones. ``others``: value
    number → id of the organisation that a further position or a bond names. ``renames``: the
    contact is the record's own by its identity, so that its name may change. ``told_apart``: ids of
    the people, and of the organisations, that a new contact is not."""

    person: str = ""
    organisation: str = ""
    others: Mapping[int, str] = field(default_factory=dict)
    renames: bool = False
    told_apart: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())


FUNCTION_HEADING = "Fonction"
"""Under which a table's function is kept that names no organisation."""


_OFFICE = tuple(map(Part, OFFICE))
_LEFT = Problem("left_to_organisation")
"""A person's card says a coordinate of their organisation, which has none such any more."""


@dataclass(slots=True)
class RecordTaker:
    """Takes in one record, without the values ``dropped``. ``marked`` are numbers of values that
    arrive confidential; ``keeps_organisation``: the one that is there is named by the role and
    left as it is. ``id_for`` gives a new contact the id that its own file says, where it is free.
    """

    workspace: Workspace
    record: ImportRecord
    named: Named
    manner: Manner
    new_id: NewId
    id_for: Callable[[str], str]
    dropped: frozenset[int] = frozenset()
    marked: frozenset[int] = frozenset()
    keeps_organisation: bool = False
    _drafts: dict[str, ContactDraft] = field(default_factory=dict)
    _fresh: set[int] = field(default_factory=set)
    _notes: list[Note] = field(default_factory=list)

    def take(self, meant: Meant, coordinates: Sequence[ReadCoordinate]) -> Taken:
        """Fill the contacts that are meant, and make those that are new.

        Raises UserError ``name_missing``.
        """
        organisation = self._organisation(meant) if self.named.has_organisation else None
        person = self._person(meant) if self.named.has_person else None
        positions = self._positions(person, organisation, meant)
        placer = self._placer(person, organisation, positions)
        placer.place([self._refused(one) for one in coordinates])
        adopter = self._adopted(person, organisation)
        later: list[Later] = [*placer.links, *self._bind(organisation or person, meant)]
        later += self._set_aside(person or organisation)
        for draft in self._drafts.values():
            self._keep(draft)
        self._fresh |= placer.changed | adopter.changed | positions.changed
        self._notes += (Note(problem, number=n) for n, problem in adopter.problems)
        if self.record.kind == "person":
            self._notes += (Note(_LEFT, number=number) for number in sorted(placer.left))
        self._note_contents(organisation, bool(positions.roles), placer.stored)
        return Taken(
            person.id if person else "",
            organisation.id if organisation else "",
            next(iter(positions.roles.values())).id if positions.roles else "",
            tuple(placer.stored),
            frozenset(self._fresh),
            tuple(self._notes),
            {one.id: one.causes for one in self._drafts.values()},
            tuple(dict.fromkeys(adopter.lists)),
            adopter.pictures,
            tuple(later),
        )

    @property
    def source(self) -> Source:
        """Where what the record says was read."""
        return Source(self.manner.document, self.record.line)

    def _keep(self, draft: ContactDraft) -> None:
        contact, known = draft.build(), self.workspace.now.get(draft.id)
        if known is None:
            self.workspace.start(contact)
        elif contact is not known and contact != known:
            self.workspace.put(contact)

    def _draft(self, contact: AnyContact, *, is_new: bool = False) -> ContactDraft:
        """The draft of a contact, the same one each time."""
        if contact.id not in self._drafts:
            is_new = is_new or contact.id in self.workspace.born
            self._drafts[contact.id] = ContactDraft(contact, is_new=is_new)
        return self._drafts[contact.id]

    # --- names ----------------------------------------------------------------------------------

    def _organisation(self, meant: Meant) -> ContactDraft:
        found = self.workspace.find(meant.organisation) if meant.organisation else None
        if not isinstance(found, Organisation):
            new = Organisation(
                id=self.id_for(self.named.organisation_id),
                name=self.named.organisation,
                acronym=self.named.acronym,
                distinct=meant.told_apart[1],
                source=self.source,
            )
            return self._draft(new, is_new=True)
        draft = self._draft(found)
        if not self.keeps_organisation:
            is_renamed = meant.renames and not self.named.has_person
            self._name(draft, is_renamed, name=Part.ORGANISATION, acronym=Part.ACRONYM)
            if not is_renamed:
                self._note_other_name(found)
        return draft

    def _person(self, meant: Meant) -> ContactDraft:
        found = self.workspace.find(meant.person) if meant.person else None
        if not isinstance(found, Person):
            new = Person(
                id=self.id_for(self.record.uid),
                given_name=self.named.given_name,
                family_name=self.named.family_name,
                distinct=meant.told_apart[0],
                source=self.source,
            )
            return self._draft(new, is_new=True)
        draft = self._draft(found)
        if meant.renames:
            self._name(
                draft, meant.renames, given_name=Part.GIVEN_NAME, family_name=Part.FAMILY_NAME
            )
        return draft

    def _name(self, draft: ContactDraft, is_renamed: bool, **parts: Part) -> None:
        """Fill the names that are missing; change them where the contact is known to be meant."""
        for name, part in parts.items():
            number, text = next(
                ((n, one.text) for n, one in self.record.all(part, self.dropped)), (None, "")
            )
            present = draft.get(name)
            if text and text != present and (is_renamed or not present):
                draft.set(name, text, number)
                self._fresh |= {number} if number is not None else set()

    def _note_other_name(self, found: Organisation) -> None:
        typed = self.named.organisation
        is_acronym = fold_compact(typed) in acronyms_of(found)
        if typed and found.name and not is_acronym and name_key(typed) not in names_of(found):
            numbers = [number for number, _ in self.record.all(Part.ORGANISATION, self.dropped)]
            problem = Problem("organisation_named_otherwise", {"name": found.display_name})
            self._notes.append(Note(problem, found.id, "name", numbers[0] if numbers else None))

    # --- positions ------------------------------------------------------------------------------

    def _positions(
        self, person: ContactDraft | None, organisation: ContactDraft | None, meant: Meant
    ) -> PositionTaker:
        manner = self.manner
        taker = PositionTaker(self.new_id, self.source, manner.attested_on, manner.is_changing)
        if person is not None:
            stated = dict(self._stated(organisation, meant))
            homes = [one.organisation for one in stated.values()]
            for place, one in stated.items():
                taker.take(person, place, one, is_only=homes.count(one.organisation) == 1)
        return taker

    def _stated(
        self, organisation: ContactDraft | None, meant: Meant
    ) -> Iterator[tuple[int, Position]]:
        """The positions of the record by their places; the first one left is in the organisation
        that the record names."""
        roles = list(self.record.all(Part.ROLE))
        if not roles and organisation is not None:
            functions = list(self.record.all(Part.FUNCTION, self.dropped))
            number, function = (functions[0][0], functions[0][1].text) if functions else (None, "")
            office = dict(self._office())
            if number is None and office:
                number = next(iter(office.values()))[0]
            said = {name: text for name, (_, text) in office.items()}
            yield 0, Position(organisation.id, function, number, office=said)
        home = organisation.id if organisation is not None else ""
        for place, (number, value) in enumerate(roles):
            if number not in self.dropped:
                yield place, _stated(value, number, home or self._home(number, value, meant))
                home = ""

    def _office(self) -> Iterator[tuple[str, tuple[int, str]]]:
        """Riding, party and portfolio of the record's own function, each with its number."""
        for part in _OFFICE:
            for number, value in self.record.all(part, self.dropped):
                yield part.value, (number, value.text)
                break

    def _home(self, number: int, value: ImportValue, meant: Meant) -> str:
        """The organisation that a further value names, made when it is not there."""
        known = meant.others.get(number, "")
        if known and self.workspace.find(known) is not None:
            return known
        for one in self._drafts.values():
            if one.is_new and _is_named(one.base, value):
                return one.id
        new = Organisation(
            id=self.id_for(value.item.organisation),
            name=value.text,
            acronym=value.label,
            source=self.source,
        )
        return self._draft(new, is_new=True).id

    def _bind(self, draft: ContactDraft | None, meant: Meant) -> Iterator[Seat]:
        """The bonds of an organisation with others; who sits in them."""
        if draft is None or not isinstance(draft.base, Organisation):
            return
        bonds: dict[int, str] = {}
        for place, (number, value) in enumerate(self.record.all(Part.AFFILIATION)):
            if number in self.dropped:
                continue
            other = self._home(number, value, meant)
            bonds[place], is_fresh = take_affiliation(draft, value.item, other, number, self.new_id)
            if is_fresh:
                self._fresh.add(number)
        for part in SEAT_HEADINGS:
            for number, value in self.record.all(part, self.dropped):
                if value.role in bonds:
                    bond = bonds[value.role]
                    yield Seat(draft.id, bond, part, str(value.item or ""), value.text, number)

    def _set_aside(self, draft: ContactDraft | None) -> Iterator[SetAside]:
        """The problems that somebody said are none; of a contact that is there, the directory
        knows better."""
        if draft is not None and draft.is_new:
            for _, value in self.record.all(Part.ACCEPTED, self.dropped):
                yield SetAside(draft.id, value.text)

    def _refused(self, one: ReadCoordinate) -> ReadCoordinate:
        """An e-mail that the record says is not to be written to."""
        if not isinstance(one.item, Email):
            return one
        for _, value in self.record.all(Part.REFUSAL, self.dropped):
            if "@" in value.text and parse_email(value.text).key != one.item.email.key:
                continue
            said_by = f"{self.manner.document}\u00a0: {value.label or value.text}"
            refusal = {"refused": True, "refused_on": value.item, "refused_source": said_by}
            item = dataclasses.replace(one.item, **refusal)
            return dataclasses.replace(one, item=item)
        return one

    # --- the rest -------------------------------------------------------------------------------

    def _placer(
        self,
        person: ContactDraft | None,
        organisation: ContactDraft | None,
        positions: PositionTaker,
    ) -> Placer:
        roles = positions.roles
        employers = {place: self._employer(one.organisation) for place, one in roles.items()}
        is_kept = self.keeps_organisation and organisation is not None
        return Placer(
            main=person or organisation,
            employers=employers or {0: organisation},
            roles=roles,
            marked=self.marked | self._secret(),
            kept_out=frozenset({organisation.id} if is_kept and organisation else ()),
            is_changing=self.manner.is_changing,
            is_exact=self.record.is_exact,
            source=self.source,
            new_id=self.new_id,
        )

    def _employer(self, organisation_id: str) -> ContactDraft | None:
        if organisation_id in self._drafts:
            return self._drafts[organisation_id]
        found = self.workspace.find(organisation_id)
        return None if found is None else self._draft(found)

    def _secret(self) -> frozenset[int]:
        """Every coordinate of a record that says it is not public (RFC 2426 §3.7.1, CLASS)."""
        if not self.record.text(Part.SECRECY, self.dropped):
            return frozenset()
        return frozenset(range(len(self.record.values)))

    def _adopted(self, person: ContactDraft | None, organisation: ContactDraft | None) -> Adopter:
        adopter = Adopter(
            self.record,
            person,
            None if self.keeps_organisation and person else organisation,
            self.manner.tags,
            self.new_id,
            self.manner.is_changing,
        )
        for number, value in enumerate(self.record.values):
            if number not in self.dropped and value.text:
                adopter.adopt(number, value)
        if organisation is None and person is not None and self.manner.is_changing:
            for number, value in self.record.all(Part.FUNCTION, self.dropped):
                adopter.keep(person, number, FUNCTION_HEADING, value.text)
        owner = person or organisation
        if owner is not None and self._has_no_office(person, organisation):
            for part in _OFFICE:
                for number, value in self.record.all(part, self.dropped):
                    adopter.keep(owner, number, HEADINGS[part], value.text)
        return adopter

    def _has_no_office(
        self, person: ContactDraft | None, organisation: ContactDraft | None
    ) -> bool:
        """Whether there is no position that a riding, party or portfolio could go with."""
        return person is None or organisation is None or bool(self.record.text(Part.ROLE))

    # --- what is to be looked at again ----------------------------------------------------------

    def _note_contents(
        self, organisation: ContactDraft | None, has_role: bool, stored: Sequence[Stored]
    ) -> None:
        for one, contact_id, item_id in stored:
            path = f"{one.collection}/{item_id}"
            for problem in problems_of_item(one.item):
                self._notes.append(Note(problem, contact_id, path, one.number))
        self._notes += (Note(one) for one in self.record.problems)
        self._notes += (Note(Problem("not_understood", {"text": t})) for t in self.record.unread)
        if not (has_role or self.manner.is_changing):
            self._notes += self._homeless_functions()
        if organisation is not None:
            self._notes += self._confidential_hints(organisation.id, stored)

    def _homeless_functions(self) -> Iterator[Note]:
        for number, value in self.record.all(Part.FUNCTION, self.dropped):
            problem = Problem("function_without_organisation", {"text": value.text})
            yield Note(problem, number=number)

    def _confidential_hints(self, organisation_id: str, stored: Sequence[Stored]) -> Iterator[Note]:
        if not any(isinstance(one.item, Address) for one, _, _ in stored):
            return
        organisation = self.workspace.now[organisation_id]
        assert isinstance(organisation, Organisation)
        if not may_be_confidential(organisation):
            return
        addresses = {item.id: item for item in organisation.addresses}
        for one, contact_id, item_id in stored:
            found = addresses.get(item_id)
            if isinstance(one.item, Address) and found is not None and found.confidential is None:
                path = f"addresses/{item_id}"
                problem = Problem("address_maybe_confidential")
                yield Note(problem, contact_id, path, one.number)


def _is_named(contact: AnyContact, value: ImportValue) -> bool:
    """Whether a value of the same record names that organisation again."""
    if not isinstance(contact, Organisation) or value.item.organisation not in ("", contact.id):
        return False
    is_same = fold(value.text) == fold(contact.name)
    return is_same and fold_compact(value.label) == fold_compact(contact.acronym)


def _stated(value: ImportValue, number: int, organisation: str) -> Position:
    """The position that a value states, in that organisation."""
    role = value.item
    return Position(
        organisation,
        role.function,
        number,
        role.period,
        role.main or None,
        role.source,
        {name: getattr(role, name) for name in OFFICE if getattr(role, name)},
    )
