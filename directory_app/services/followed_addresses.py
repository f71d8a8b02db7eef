"""Addresses that follow another contact's: « reprendre l'adresse de… » links, it does not copy.

Owns what a step means for them. An address that is to follow takes what the other one says; a step
that changes an address changes those that follow it, in the same step, so that one undo takes back
all; typed over, or when the other one goes, it stays as it is and follows no more. Look-up, labels
and exports therefore find an ordinary address everywhere.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, cast

from directory_app.domain.changes import LIFE, STATE, Change, Fields, Kind, Patch, State
from directory_app.domain.contact import Address, AnyContact
from directory_app.domain.draft import apply_changes
from directory_app.domain.errors import UserError
from directory_app.domain.fields import ADDRESS_PARTS, from_fields, to_fields
from directory_app.storage.contact_repository import keys_of, load_records
from directory_app.storage.followers import followers_of
from directory_app.storage.unit_of_work import Plan, Transaction

_LINK = ("taken_from", "taken_item")
_AS_LOGGED = frozenset({Kind.INIT, Kind.UNDO, Kind.REDO})
"""Steps that say themselves what becomes of every address."""

Values = dict[str, Any]


def following(transaction: Transaction, plan: Plan) -> Plan:
    """The plan, with what it means for addresses that follow others.

    Raises UserError ``address_to_follow_missing`` when there is nothing to follow.
    """
    if plan.kind in _AS_LOGGED or not (_touches_addresses(plan) or _creates_followers(plan)):
        return plan
    return _Following(transaction, plan).plan()


def _touches_addresses(plan: Plan) -> bool:
    return any(
        change.path.startswith("addresses/")
        or (change.path == STATE and change.after == State.LIVE)
        for patch in plan.patches
        for change in patch.changes
    )


def _creates_followers(plan: Plan) -> bool:
    created = plan.creations if isinstance(plan.creations, Sequence) else ()
    return any(one.taken_from for contact in created for one in contact.addresses)


def _parts(values: Mapping[str, Any]) -> Values:
    return {name: values[name] for name in ADDRESS_PARTS if name in values}


def _taking(values: Mapping[str, Any], source: Mapping[str, Any], item: str) -> Values:
    """An address as it is once it says what ``source`` says."""
    own = {name: value for name, value in values.items() if name not in ADDRESS_PARTS}
    return own | _parts(source) | {"taken_item": item}


def _detached(values: Mapping[str, Any]) -> Values:
    return {name: value for name, value in values.items() if name not in _LINK}


class _Following:
    """One plan being completed, inside its transaction."""

    def __init__(self, transaction: Transaction, plan: Plan) -> None:
        self._connection = transaction.connection
        self._plan = plan
        self._patches = {patch.contact_id: patch for patch in plan.patches}
        self._created: dict[str, AnyContact] = {
            one.id: one for one in (plan.creations if isinstance(plan.creations, Sequence) else ())
        }
        self._fields: dict[str, Fields] = {}
        self._load({one for one in self._patches if self._is_about_addresses(one)})

    def _is_about_addresses(self, contact_id: str) -> bool:
        return _touches_addresses(Plan(Kind.EDIT, patches=(self._patches[contact_id],)))

    def _load(self, ids: Iterable[str]) -> None:
        """Reads contacts as they will be after the plan; those that are gone are left out."""
        wanted = {one for one in ids if one not in self._fields}
        for one in wanted & self._created.keys():
            self._fields[one] = to_fields(self._created[one])
        keys = keys_of(self._connection, wanted - self._created.keys())
        for record in load_records(self._connection, keys.values()).values():
            patch = self._patches.get(record.id)
            changes = patch.changes if patch else ()
            values = (one for one in changes if one.path not in LIFE)
            self._fields[record.id] = apply_changes(record.fields, values)

    def plan(self) -> Plan:
        """The plan with its own links settled, then with the contacts that follow."""
        self._load(self._created)
        touched = list(self._fields)
        links = {
            str(values["taken_from"])
            for one in touched
            for _, values in self._addresses(one)
            if values.get("taken_from")
        }
        self._load(links)
        extra: dict[str, list[Change]] = {}
        for contact_id in touched:
            extra[contact_id] = list(self._settled(contact_id))
        self._follow(extra)
        return self._completed({one: found for one, found in extra.items() if found})

    def _addresses(self, contact_id: str) -> Iterator[tuple[str, Values]]:
        for path, value in self._fields.get(contact_id, {}).items():
            if path.startswith("addresses/"):
                yield path, cast(Values, value)

    # --- links of the contacts that the plan touches ------------------------------------------

    def _settled(self, contact_id: str) -> Iterator[Change]:
        before = self._before(contact_id)
        for path, values in list(self._addresses(contact_id)):
            if values.get("taken_from") or values.get("taken_item"):
                is_linked = bool(values.get("taken_from"))
                after = self._linked(values, before.get(path)) if is_linked else _detached(values)
                if after != values:
                    self._fields[contact_id][path] = after
                    yield Change(path, values, after)

    def _before(self, contact_id: str) -> Mapping[str, Values]:
        patch = self._patches.get(contact_id)
        found = patch.changes if patch else ()
        return {c.path: cast(Values, c.before) for c in found if c.before is not None}

    def _linked(self, values: Values, before: Values | None) -> Values:
        """The address as it follows, or no longer does: typed over, or without its source."""
        source = self._source(str(values["taken_from"]), str(values.get("taken_item", "")))
        is_same = source is not None and _parts(source[1]) == _parts(values)
        is_old = before is not None and before.get("taken_from") == values["taken_from"]
        if is_old and before is not None and _parts(before) != _parts(values) and not is_same:
            return _detached(values)
        if source is not None:
            return _taking(values, source[1], source[0])
        if values.get("taken_item"):
            return _detached(values)
        raise UserError("address_to_follow_missing", field="addresses")

    def _source(self, contact_id: str, item: str) -> tuple[str, Values] | None:
        """Id and values of the address to follow: the one named, else the preferred, else the
        first that says something of its own."""
        fields = self._fields.get(contact_id)
        if fields is None:
            return None
        contact = from_fields(contact_id, 0, fields)
        own = [one for one in contact.addresses if not one.taken_from and _says_something(one)]
        named = [one for one in own if one.id == item]
        if item and not named:
            return None
        chosen = next(iter(named or sorted(own, key=lambda one: not one.preferred)), None)
        if chosen is None:
            return None
        return chosen.id, cast(Values, fields[f"addresses/{chosen.id}"])

    # --- those who follow ---------------------------------------------------------------------

    def _follow(self, extra: dict[str, list[Change]]) -> None:
        changed = [one for one in self._patches if self._is_about_addresses(one)]
        followers = followers_of(self._connection, changed)
        self._load({one.contact_id for one in followers})
        for one in followers:
            path = f"addresses/{one.item_id}"
            values = cast("Values | None", self._fields.get(one.contact_id, {}).get(path))
            if values is None or values.get("taken_from") != one.taken_from:
                continue
            source = self._source(one.taken_from, one.taken_item)
            after = _taking(values, source[1], source[0]) if source else _detached(values)
            if after != values:
                self._fields[one.contact_id][path] = after
                extra.setdefault(one.contact_id, []).append(Change(path, values, after))

    def _completed(self, extra: Mapping[str, Sequence[Change]]) -> Plan:
        creations = self._plan.creations
        if self._created:
            creations = tuple(
                from_fields(one.id, one.version, self._fields[one.id]) if one.id in extra else one
                for one in self._created.values()
            )
        patches = [_joined(patch, extra.get(patch.contact_id, ())) for patch in self._plan.patches]
        for contact_id, changes in extra.items():
            if contact_id not in self._patches and contact_id not in self._created:
                patches.append(Patch(contact_id, tuple(changes)))
        return dataclasses.replace(self._plan, creations=creations, patches=tuple(patches))


def _says_something(item: Address) -> bool:
    return not item.postal.is_empty or bool(item.postal.raw)


def _joined(patch: Patch, extra: Sequence[Change]) -> Patch:
    """A patch with further changes: one for a path that it changes already ends elsewhere."""
    later = {change.path: change.after for change in extra}
    changes = [
        dataclasses.replace(one, after=later.pop(one.path)) if one.path in later else one
        for one in patch.changes
    ]
    changes += (change for change in extra if change.path in later)
    kept = tuple(one for one in changes if one.before != one.after)
    return dataclasses.replace(patch, changes=kept)
