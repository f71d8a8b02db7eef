"""Coordinates of a record put where they belong: recognised, put in the place of one, or added.

The one telephone of a kind that a table or a card states takes the place of the one of that kind
that the contact has: the office's lists are full of numbers that changed. Whatever there is more
of, on either side, is added. Marks are never taken away, and nothing is opened.
"""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from directory_app.domain.contact import (
    Address,
    Coordinate,
    Email,
    Person,
    Phone,
    Role,
    Source,
)
from directory_app.domain.identifiers import NewId
from directory_app.domain.incoming import Owner

from .afterwards import Link
from .contact_draft import ContactDraft
from .coordinates import ReadCoordinate, equal_ones

Sort = tuple[str, str, str, str | None, bool]
"""Of a coordinate: its owner's id, collection, label, role, and whether it is a function's."""


@dataclass(slots=True)
class Placer:
    """Places the coordinates of one record.

    ``main``: the person's own draft, or the organisation's where it names nobody. ``employers``:
    the drafts of the organisations of the record's positions, by place; ``roles`` the roles
    taken; ``kept_out``: ids of organisations that are not to be changed, ``left`` the numbers of
    the values that they would have got. ``marked``: numbers of values that arrive confidential.
    ``is_exact``: the record is one of our own, to the letter. ``source``: where the record was
    read. ``stored``: (coordinate, contact id, element id) of everything placed; ``links``: new
    addresses that follow another contact's.
    """

    main: ContactDraft | None
    employers: Mapping[int, ContactDraft | None]
    roles: Mapping[int, Role]
    marked: frozenset[int]
    kept_out: frozenset[str]
    is_changing: bool
    is_exact: bool
    source: Source
    new_id: NewId
    stored: list[tuple[ReadCoordinate, str, str]] = field(default_factory=list)
    left: set[int] = field(default_factory=set)
    changed: set[int] = field(default_factory=set)
    links: list[Link] = field(default_factory=list)
    _stated: Counter[Sort] = field(default_factory=Counter)
    _tells_owners: bool = False

    def place(self, coordinates: Sequence[ReadCoordinate]) -> None:
        """Place them all."""
        self._tells_owners = self.is_exact or any(
            one.is_whole and one.owner is Owner.ORGANISATION for one in coordinates
        )
        targets = [(one, *self._target(one)) for one in coordinates]
        self._stated = Counter(
            _sort(draft, one, role) for one, draft, role in targets if draft is not None
        )
        for one, draft, role in targets:
            if self._recognise(one):
                continue
            if draft is None:
                self.left.add(one.number)
            else:
                self._put(one, draft, role)

    def _target(self, one: ReadCoordinate) -> tuple[ContactDraft | None, str | None]:
        """Whose draft a coordinate goes on, and the role that it belongs to there."""
        employer = self.employers.get(one.role)
        if one.owner is Owner.ORGANISATION and employer is not None:
            return (None, None) if employer.id in self.kept_out else (employer, None)
        role = self.roles.get(one.role) if one.owner is Owner.ROLE else None
        return self.main or employer, role.id if role else None

    # --- what is there --------------------------------------------------------------------------

    def _recognise(self, one: ReadCoordinate) -> bool:
        """Whether the person, or the organisation that it is of, has it already."""
        for draft in self._homes(one):
            same = self._equal_on(draft, one)
            if same is not None:
                self._meet(one, draft, same)
                return True
        return False

    def _homes(self, one: ReadCoordinate) -> Iterator[ContactDraft]:
        """Where it may stand already. A record that says which ones are the organisation's means
        the others as the contact's own."""
        employer = self.employers.get(one.role)
        is_theirs = one.owner is Owner.ORGANISATION
        if self.main is not None and not (self._tells_owners and is_theirs and employer):
            yield self.main
        if employer is not None and (is_theirs or not self._tells_owners):
            yield employer

    def _equal_on(self, draft: ContactDraft, one: ReadCoordinate) -> Any:
        """The coordinate that it is, the one of its label first. Our own file may say one twice."""
        present = draft.items(one.collection)
        equal = equal_ones(present, one.item)
        if not equal:
            return _same_line(present, one)
        met = {item_id for _, contact_id, item_id in self.stored if contact_id == draft.id}
        found = [item for item in equal if item.id not in met]
        found = found or ([] if self.is_exact else equal)
        return min(found, key=lambda item: item.label != one.item.label, default=None)

    def _meet(self, one: ReadCoordinate, draft: ContactDraft, same: Any) -> None:
        self.stored.append((one, draft.id, same.id))
        merged = _with_marks(same, one.item) if one.is_whole and self.is_changing else same
        merged = _with_refusal(merged, one.item)
        if one.number in self.marked and not merged.confidential:
            merged = dataclasses.replace(merged, confidential=True)
        if merged is not same and draft.id not in self.kept_out:
            draft.replace(one.collection, merged, one.number)
            self.changed.add(one.number)

    # --- what is not ----------------------------------------------------------------------------

    def _put(self, one: ReadCoordinate, draft: ContactDraft, role: str | None) -> None:
        former = self._former(one, draft, role)
        item: Any
        own: dict[str, Any] = {
            "role": role,
            "confidential": True if one.number in self.marked else one.item.confidential,
            "source": one.item.source or self.source,
        }
        if isinstance(one.item, Address):
            own |= {"taken_from": "", "taken_item": ""}
        if former is None:
            item = draft.add(one.collection, one.item, one.number, id=self.new_id(), **own)
        else:
            item = _in_place_of(former, dataclasses.replace(one.item, **own))
            draft.replace(one.collection, item, one.number)
        self.changed.add(one.number)
        self.stored.append((one, draft.id, item.id))
        if isinstance(one.item, Address) and one.item.taken_from:
            stated = one.item.taken_from, one.item.taken_item
            self.links.append(Link(draft.id, item.id, *stated, one.number))

    def _former(self, one: ReadCoordinate, draft: ContactDraft, role: str | None) -> Any:
        """The one coordinate of that sort that the contact has, where the record states one. One
        that is not to be written to stays: its refusal outlives it."""
        is_aside = draft is not self.main  # what a person's row says of their organisation
        if draft.is_new or is_aside or not self.is_changing:
            return None
        sort = _sort(draft, one, role)
        if self._stated[sort] != 1:
            return None
        found = [
            c for c in draft.items(one.collection) if _sort_of(draft, one.collection, c) == sort
        ]
        taken = {item_id for _, _, item_id in self.stored}
        is_free = len(found) == 1 and found[0].id not in taken and not found[0].refused
        return found[0] if is_free else None


def _same_line(present: tuple[Any, ...], one: ReadCoordinate) -> Any:
    """The organisation's telephone of that number, whatever its extension, where the record only
    leads to it: « 514 555-0101, poste 9 » is somebody's, and says 514 555-0101 of the office."""
    item = one.item
    if not isinstance(item, Phone) or one.is_whole or one.owner is not Owner.ORGANISATION:
        return None
    if item.number.extension or not item.number.is_valid:
        return None
    return next((p for p in present if p.number.e164 == item.number.e164), None)


def _sort(draft: ContactDraft, one: ReadCoordinate, role: str | None) -> Sort:
    label, is_function = _kind_of(draft, one.item)
    return draft.id, one.collection, label, role, is_function


def _sort_of(draft: ContactDraft, collection: str, item: Coordinate) -> Sort:
    label, is_function = _kind_of(draft, item)
    return draft.id, collection, label, item.role, is_function


def _kind_of(draft: ContactDraft, item: Coordinate) -> tuple[str, bool]:
    """The label, and whether it is a mailbox that outlives the person: an organisation's do."""
    is_function = (
        isinstance(item, Email)
        and isinstance(draft.base, Person)
        and (item.function_mailbox or item.email.is_function_mailbox)
    )
    return item.label or "work", is_function


def _in_place_of(former: Any, item: Any) -> Any:
    """The new value with the identity and the marks of the one that it replaces."""
    return dataclasses.replace(
        item,
        id=former.id,
        position=former.position,
        label=former.label,
        confidential=former.confidential or item.confidential,
        personal=former.personal or item.personal,
        preferred=former.preferred or item.preferred,
    )


def _with_refusal(same: Any, item: Any) -> Any:
    """What is there, refused if the format says so: a refusal is put on by any source, and taken
    off by none."""
    if not item.refused:
        return same
    changes = {
        "refused": True,
        "refused_on": same.refused_on or item.refused_on,
        "refused_source": same.refused_source or item.refused_source,
    }
    is_said = all(getattr(same, name) == value for name, value in changes.items())
    return same if is_said else dataclasses.replace(same, **changes)


def _with_marks(same: Any, item: Any) -> Any:
    """What is there, with what the format says more of it."""
    marks = {
        "label": item.label or same.label,
        "personal": item.personal or same.personal,
        "preferred": item.preferred or same.preferred,
        "confidential": True if item.confidential else same.confidential,
        "verified_on": _later(same.verified_on, item.verified_on),
    }
    changes = {name: value for name, value in marks.items() if value != getattr(same, name)}
    return dataclasses.replace(same, **changes) if changes else same


def _later(one: Any, other: Any) -> Any:
    if one is None or other is None:
        return one or other
    return other if other.earliest() > one.earliest() else one
