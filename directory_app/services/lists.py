"""Lists: made, renamed, deleted, filled; each call one undoable step."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Callable, Sequence
from typing import Any

from directory_app.domain.changes import (
    RECORD,
    STATE,
    Change,
    ChangeSet,
    Json,
    Kind,
    ListPatch,
    State,
)
from directory_app.domain.errors import ReferenceProblem, UserError
from directory_app.domain.folding import fold
from directory_app.domain.identifiers import NewId
from directory_app.domain.listing import Listing
from directory_app.domain.lists import (
    ContactList,
    ListSummary,
    Member,
    positions_after_move,
)
from directory_app.domain.names import organisation_filing_key
from directory_app.domain.query import parse_query
from directory_app.domain.text import clean_line
from directory_app.domain.withholding import ConfidentialValues
from directory_app.storage import confidential_index, list_repository
from directory_app.storage.contact_repository import keys_of
from directory_app.storage.contact_rows import load_facts
from directory_app.storage.gates import ReadGate, Session
from directory_app.storage.kept_searches import KeptSearches
from directory_app.storage.listing_queries import load_members
from directory_app.storage.reference_lookup import live_keys
from directory_app.storage.unit_of_work import Plan, Transaction

from .steps import StepRunner

Today = Callable[[], datetime.date]


def _is_same_name(one: str, other: str) -> bool:
    """Whether two lists could not be told apart by name; « ★ » and « ☆ » fold to nothing."""
    return one == other or fold(one) == fold(other) != ""


def _found(summaries: Sequence[ListSummary], name: str) -> ListSummary:
    wanted = clean_line(name)
    for one in summaries:
        if one.id == wanted or _is_same_name(one.name, wanted):
            return one
    candidates = [{"id": one.id, "name": one.name} for one in summaries]
    raise ReferenceProblem("list_not_found", wanted, candidates)


def _clean_query(query: str | None) -> str | None:
    """The search of a self-updating list. Raises UserError ``query_empty``: it would hold all."""
    if query is not None and parse_query(query).is_empty:
        raise UserError("query_empty", query=clean_line(query))
    return None if query is None else clean_line(query)


class ListService:
    """Reads and changes lists. A list is named by its id or its name, folded."""

    def __init__(self, reading: ReadGate, steps: StepRunner, new_id: NewId, today: Today) -> None:
        self._reading = reading
        self._steps = steps
        self._new_id = new_id
        self._today = today

    def list_all(self) -> tuple[ListSummary, ...]:
        """Every list in filing order, self-updating ones with their present size; without those
        whose name or query tells a confidential value: what lists are called is an exit."""
        with self._reading.transaction() as connection:
            known = confidential_index.load_known(connection)
            found = self.summaries(connection)
        return tuple(
            one
            for one in found
            if not known.is_mentioned_in(one.name) and not known.is_mentioned_in(one.query or "")
        )

    def summaries(self, connection: Session) -> tuple[ListSummary, ...]:
        """As :meth:`list_all`, in the caller's transaction."""
        found, kept = [], KeptSearches(connection, confidential_index.load_known(connection))
        for one in list_repository.load_summaries(connection):
            if one.query is not None:
                count = len(self._found(connection, one.id, kept))
                one = dataclasses.replace(one, count=count)
            found.append(one)
        return tuple(sorted(found, key=lambda one: organisation_filing_key(one.name)))

    def get(self, name: str) -> ContactList:
        """One list with its members. Raises ReferenceProblem ``list_not_found``."""
        with self._reading.transaction() as connection:
            summary = _found(list_repository.load_summaries(connection), name)
            found = list_repository.find_list(connection, summary.id)
            if found is None or found.query is None:
                return found or ContactList(summary.id, summary.name, summary.query, ())
            keys = self._found(connection, summary.id)
            facts = load_facts(connection, keys, self._today(), ConfidentialValues())
            members = tuple(Member(one.id, one.display_name) for one in facts)
            return dataclasses.replace(found, members=members)

    def keys_of(self, connection: Session, name: str) -> Sequence[int]:
        """The live contacts of a list, in order, in the caller's transaction.

        Raises ReferenceProblem ``list_not_found``.
        """
        summary = _found(list_repository.load_summaries(connection), name)
        if summary.query is not None:
            return self._found(connection, summary.id)
        found = list_repository.find_list(connection, summary.id)
        ids = [one.contact_id for one in found.members] if found else []
        key_of = live_keys(connection, ids)
        return [key_of[one] for one in ids]

    def _found(
        self, connection: Session, list_id: str, kept: KeptSearches | None = None
    ) -> Sequence[int]:
        """Who is on a list that updates itself, in filing order, as the window shows it."""
        listing = Listing(list_id=list_id)
        return tuple(load_members(connection, listing, self._today(), kept=kept))

    # --- writing --------------------------------------------------------------------------------

    def create(
        self,
        name: str,
        query: str | None = None,
        *,
        contact_ids: Sequence[str] = (),
        initiator: str = "",
    ) -> tuple[str, ChangeSet]:
        """A new list, self-updating when ``query`` is given, else with these contacts in this
        order; returns its id.

        Raises UserError ``list_name_missing``, ``list_exists``, ``query_empty``, or
        ``list_is_dynamic`` for contacts on a self-updating list; ReferenceProblem ``not_found``.
        """
        list_id, searched = self._new_id(), _clean_query(query)
        if searched and contact_ids:
            raise UserError("list_is_dynamic", name=clean_line(name))

        def plan(transaction: Transaction) -> Plan:
            clean = self._free_name(transaction, name)
            head: Json = {"name": clean} | ({"query": searched} if searched else {})
            members = _additions(transaction, contact_ids, 0)
            patch = ListPatch(list_id, (Change(RECORD, None, head), *members))
            return Plan(Kind.LIST_CREATE, list_patches=(patch,))

        return list_id, self._steps.run(plan, initiator)

    def rename(self, name: str, new_name: str, *, initiator: str = "") -> ChangeSet:
        """Another name for a list, no step for its own. Raises ReferenceProblem, UserError."""

        def plan(transaction: Transaction) -> Plan:
            one = self._get(transaction, name)
            clean = self._free_name(transaction, new_name, but=one.id)
            if clean == one.name:
                return Plan(Kind.LIST_RENAME)
            patch = ListPatch(one.id, (Change("name", one.name, clean),))
            return Plan(Kind.LIST_RENAME, list_patches=(patch,))

        return self._steps.run(plan, initiator)

    def change_query(self, name: str, query: str, *, initiator: str = "") -> ChangeSet:
        """Another search for a self-updating list, no step for its own.

        Raises UserError ``list_not_dynamic``, ``query_empty``, ReferenceProblem ``list_not_found``.
        """
        searched = _clean_query(query)

        def plan(transaction: Transaction) -> Plan:
            one = self._get(transaction, name)
            if one.query is None:
                raise UserError("list_not_dynamic", name=one.name)
            if one.query == searched:
                return Plan(Kind.LIST_QUERY)
            patch = ListPatch(one.id, (Change("query", one.query, searched),))
            return Plan(Kind.LIST_QUERY, list_patches=(patch,))

        return self._steps.run(plan, initiator)

    def delete(self, name: str, *, initiator: str = "") -> ChangeSet:
        """Delete a list; undo brings it back with its members."""

        def plan(transaction: Transaction) -> Plan:
            one = self._get(transaction, name)
            patch = ListPatch(one.id, (Change(STATE, State.LIVE, State.TRASHED),))
            return Plan(Kind.LIST_DELETE, list_patches=(patch,))

        return self._steps.run(plan, initiator)

    def add(self, name: str, contact_ids: Sequence[str], *, initiator: str = "") -> ChangeSet:
        """Put contacts at the end of a list; those already there stay where they are.

        Raises UserError ``list_is_dynamic``, ReferenceProblem ``list_not_found``, ``not_found``.
        """

        def plan(transaction: Transaction) -> Plan:
            one, present = self._static(transaction, name)
            first = max((value["position"] for value in present.values()), default=-1) + 1
            missing = [contact_id for contact_id in contact_ids if contact_id not in present]
            changes = _additions(transaction, missing, first)
            return Plan(Kind.LIST_ADD, list_patches=_patches(one.id, changes))

        return self._steps.run(plan, initiator)

    def move(self, name: str, contact_id: str, position: int, *, initiator: str = "") -> ChangeSet:
        """Put a contact at another place among the live contacts of its list, the first being 0;
        a place beyond the last is the last. The others keep their order.

        Raises UserError ``list_is_dynamic``, ``not_on_list``; ReferenceProblem ``list_not_found``.
        """

        def plan(transaction: Transaction) -> Plan:
            one, present = self._static(transaction, name)
            live = live_keys(transaction.connection, list(present))
            if contact_id not in live:
                raise UserError("not_on_list", name=one.name)
            places = {member: value["position"] for member, value in present.items()}
            moved = positions_after_move(places, live, contact_id, position)
            changes = tuple(
                Change(f"members/{member}", present[member], present[member] | {"position": place})
                for member, place in moved.items()
            )
            return Plan(Kind.LIST_MOVE, list_patches=_patches(one.id, changes))

        return self._steps.run(plan, initiator)

    def remove(self, name: str, contact_ids: Sequence[str], *, initiator: str = "") -> ChangeSet:
        """Take contacts off a list; those not there are passed over."""

        def plan(transaction: Transaction) -> Plan:
            one, present = self._static(transaction, name)
            changes = tuple(
                Change(f"members/{contact_id}", present[contact_id], None)
                for contact_id in dict.fromkeys(contact_ids)
                if contact_id in present
            )
            return Plan(Kind.LIST_REMOVE, list_patches=_patches(one.id, changes))

        return self._steps.run(plan, initiator)

    def _get(self, transaction: Transaction, name: str) -> ListSummary:
        return _found(list_repository.load_summaries(transaction.connection), name)

    def _static(
        self, transaction: Transaction, name: str
    ) -> tuple[ListSummary, dict[str, dict[str, Any]]]:
        """A list filled by hand, and its members' places by contact id, in order."""
        one = self._get(transaction, name)
        if one.query is not None:
            raise UserError("list_is_dynamic", name=one.name)
        return one, list_repository.member_values(transaction.connection, one.id)

    def _free_name(self, transaction: Transaction, name: str, but: str = "") -> str:
        clean = clean_line(name)
        if not clean:
            raise UserError("list_name_missing")
        summaries = list_repository.load_summaries(transaction.connection)
        if any(_is_same_name(one.name, clean) and one.id != but for one in summaries):
            raise UserError("list_exists", name=clean)
        return clean


def _additions(
    transaction: Transaction, contact_ids: Sequence[str], first: int
) -> tuple[Change, ...]:
    """Places for contacts from the position ``first`` on, each contact once."""
    ids = tuple(dict.fromkeys(contact_ids))
    known = keys_of(transaction.connection, ids)
    if missing := [one for one in ids if one not in known]:
        raise ReferenceProblem("not_found", clean_line(missing[0]), ())
    return tuple(
        Change(f"members/{one}", None, {"position": first + n}) for n, one in enumerate(ids)
    )


def _patches(list_id: str, changes: tuple[Change, ...]) -> tuple[ListPatch, ...]:
    return (ListPatch(list_id, changes),) if changes else ()
