"""A merge as one plan: the card that stays, the one that goes, and everybody who named it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from directory_app.domain.changes import (
    MERGED,
    Change,
    EventPatch,
    Json,
    Kind,
    ListPatch,
    Patch,
    State,
)
from directory_app.domain.contact import AnyContact
from directory_app.domain.draft import patch_between
from directory_app.domain.errors import Conflict
from directory_app.domain.events import PARTICIPATIONS, participation_values
from directory_app.domain.fields import split_path, to_fields
from directory_app.domain.identifiers import NewId
from directory_app.domain.merging.cards import Merged, merged
from directory_app.domain.merging.choices import Choices, Side, Standing, fresher
from directory_app.domain.merging.places import repointed_places
from directory_app.domain.merging.pointing import Pointer, repointed
from directory_app.services.changing import get_live, patch_of
from directory_app.storage import merge_reach
from directory_app.storage.contact_repository import keys_of, load_records
from directory_app.storage.erasing_others import keys_naming
from directory_app.storage.gates import Session
from directory_app.storage.list_repository import member_values
from directory_app.storage.settings_writer import OUR_ORGANISATION, read_setting
from directory_app.storage.unit_of_work import Plan, Transaction

Versions = tuple[int, int]
"""Of the card that stays, and of the one that goes."""


def usual_side(connection: Session, a: AnyContact, b: AnyContact) -> Side:
    """Whose text stands where only one can: verified last, else changed last."""
    at = merge_reach.changed_at(connection, (a.id, b.id))
    return fresher(
        Standing(a.verified_on, at.get(a.id, 0)), Standing(b.verified_on, at.get(b.id, 0))
    )


class Merging:
    """One merge being planned inside its transaction."""

    def __init__(self, transaction: Transaction, new_id: NewId) -> None:
        self._transaction = transaction
        self._connection = transaction.connection
        self._new_id = new_id
        self._roles: dict[str, str] = {}

    def plan(self, a_id: str, b_id: str, choices: Choices, versions: Versions | None) -> Plan:
        """The step. Raises ReferenceProblem ``not_found``, Conflict when a card has another
        version than the one that was shown, UserError as :func:`.merged`."""
        a, b = get_live(self._transaction, a_id), get_live(self._transaction, b_id)
        for contact, version in zip((a, b), versions or (), strict=False):
            if contact.version != version:
                raise Conflict(contact.id, ())
        found = merged(a, b, choices, usual_side(self._connection, a, b), self._new_id)
        to = Pointer(b.id, a.id, _item_moves(found))
        key = keys_of(self._connection, [b.id])[b.id]
        others = tuple(self._others(key, a.id, to))
        return Plan(
            Kind.MERGE,
            patches=(*self._both(a, b, found), *others),
            list_patches=tuple(self._list_patches(key, to, _role_moves(found))),
            event_patches=tuple(self._event_patches(key, to)),
            settings=tuple(self._settings(to)),
        )

    def _both(self, a: AnyContact, b: AnyContact, found: Merged) -> Iterator[Patch]:
        """The card that stays, with what came; the one that goes, without what nobody kept: the
        history tells it."""
        stays = patch_of(a, found.contact)
        if stays.changes:
            yield stays
        fields = to_fields(b)
        lost = (Change(path, fields[path], None) for path in sorted({*found.lost} & {*fields}))
        yield Patch(b.id, (Change(MERGED, None, a.id), *lost), b.version)

    # --- who named the card that goes -----------------------------------------------------------

    def _others(self, key: int, stays: str, to: Pointer) -> Iterator[Patch]:
        keys = keys_naming(self._connection, {to.gone: key})
        for record in load_records(self._connection, sorted(keys)).values():
            if record.id == stays or record.state is State.WITHDRAWN:
                continue
            base = record.snapshot()
            done = repointed(base, to, joins=record.state is State.LIVE)
            self._roles.update(done.roles)
            patch = patch_between(base, done.contact)
            if patch.changes:
                yield patch

    # --- lists ----------------------------------------------------------------------------------

    def _list_patches(
        self, key: int, to: Pointer, roles: Mapping[str, str | None]
    ) -> Iterator[ListPatch]:
        changes: dict[str, list[Change]] = {}
        for list_id in merge_reach.lists_with(self._connection, key):
            members = member_values(self._connection, list_id)
            changes[list_id] = list(_membership(members, to, roles))
        for list_id, contact_id in merge_reach.places_under(self._connection, self._roles):
            here = member_values(self._connection, list_id).get(contact_id)
            if here is not None:
                after = {**here, "role": self._roles[str(here["role"])]}
                change = Change(f"members/{contact_id}", here, after)
                changes.setdefault(list_id, []).append(change)
        yield from (ListPatch(list_id, tuple(found)) for list_id, found in changes.items())

    # --- days -----------------------------------------------------------------------------------

    def _event_patches(self, key: int, to: Pointer) -> Iterator[EventPatch]:
        """A place that changes is freed first: the card that it named goes in this step."""
        for event_id, places in merge_reach.events_with(self._connection, key).items():
            changes: list[Change] = []
            for before, after in repointed_places(places, to):
                path = f"{PARTICIPATIONS}/{before.id}"
                changes.append(Change(path, cast(Json, participation_values(before)), None))
                if after is not None:
                    changes.append(Change(path, None, cast(Json, participation_values(after))))
            yield EventPatch(event_id, tuple(changes))

    def _settings(self, to: Pointer) -> Iterator[Change]:
        """In whose name documents are made."""
        if read_setting(self._connection, OUR_ORGANISATION) == to.gone:
            yield Change(OUR_ORGANISATION, to.gone, to.stays)


def _item_moves(found: Merged) -> dict[str, str]:
    return {split_path(old)[1]: split_path(new)[1] for old, new in found.moved.items()}


def _role_moves(found: Merged) -> dict[str, str | None]:
    """Functions of the card that goes → the function that says it now, None for none."""
    moves: dict[str, str | None] = {}
    for old, new in found.moved.items():
        if split_path(old)[0] == "roles":
            moves[split_path(old)[1]] = split_path(new)[1]
    moves.update((split_path(one)[1], None) for one in found.lost if split_path(one)[0] == "roles")
    return moves


def _membership(
    members: Mapping[str, Mapping[str, Json]], to: Pointer, roles: Mapping[str, str | None]
) -> Sequence[Change]:
    """The place of the card that goes is that of the one that stays, which keeps its own."""
    here, there = members[to.gone], members.get(to.stays)
    role = roles.get(str(here.get("role", "")))
    changes = [Change(f"members/{to.gone}", here, None)]
    path = f"members/{to.stays}"
    if there is None:
        place: dict[str, Json] = {k: v for k, v in here.items() if k != "role"}
        changes.append(Change(path, None, place | ({"role": role} if role else {})))
    elif role and not there.get("role"):
        changes.append(Change(path, there, {**there, "role": role}))
    return changes
