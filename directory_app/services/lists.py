"""Lists: made, renamed, deleted, filled; each call one undoable step."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Callable, Sequence

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
from directory_app.domain.lists import ContactList, ListSummary, Member
from directory_app.domain.names import organisation_filing_key
from directory_app.domain.query import parse_query
from directory_app.domain.text import clean_line
from directory_app.storage import list_repository
from directory_app.storage.contact_rows import load_facts
from directory_app.storage.gates import ReadGate, Session
from directory_app.storage.reference_lookup import live_keys
from directory_app.storage.search_queries import answer
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
        """Every list in filing order, self-updating ones with their present size."""
        with self._reading.transaction() as connection:
            found = []
            for one in list_repository.load_summaries(connection):
                if one.query is not None:
                    one = dataclasses.replace(
                        one, count=len(answer(connection, one.query, self._today()))
                    )
                found.append(one)
        return tuple(sorted(found, key=lambda one: organisation_filing_key(one.name)))

    def get(self, name: str) -> ContactList:
        """One list with its members. Raises ReferenceProblem ``list_not_found``."""
        with self._reading.transaction() as connection:
            summary = _found(list_repository.load_summaries(connection), name)
            found = list_repository.find_list(connection, summary.id)
            if found is None or found.query is None:
                return found or ContactList(summary.id, summary.name, summary.query, ())
            keys = answer(connection, found.query, self._today())
            facts = load_facts(connection, keys, self._today())
            members = tuple(Member(one.id, one.display_name) for one in facts)
            return dataclasses.replace(found, members=members)

    def keys_of(self, connection: Session, name: str) -> Sequence[int]:
        """The live contacts of a list, in order, in the caller's transaction.

        Raises ReferenceProblem ``list_not_found``.
        """
        summary = _found(list_repository.load_summaries(connection), name)
        if summary.query is not None:
            return answer(connection, summary.query, self._today())
        found = list_repository.find_list(connection, summary.id)
        ids = [one.contact_id for one in found.members] if found else []
        key_of = live_keys(connection, ids)
        return [key_of[one] for one in ids]

    # --- writing --------------------------------------------------------------------------------

    def create(self, name: str, query: str | None = None, *, initiator: str = "") -> ChangeSet:
        """A new list, self-updating when ``query`` is given.

        Raises UserError ``list_name_missing``, ``list_exists`` or ``query_empty``.
        """
        list_id, searched = self._new_id(), _clean_query(query)

        def plan(transaction: Transaction) -> Plan:
            clean = self._free_name(transaction, name)
            head: Json = {"name": clean} | ({"query": searched} if searched else {})
            patch = ListPatch(list_id, (Change(RECORD, None, head),))
            return Plan(Kind.LIST_CREATE, list_patches=(patch,))

        return self._steps.run(plan, initiator)

    def rename(self, name: str, new_name: str, *, initiator: str = "") -> ChangeSet:
        """Another name for a list. Raises ReferenceProblem, UserError."""

        def plan(transaction: Transaction) -> Plan:
            one = self._get(transaction, name)
            clean = self._free_name(transaction, new_name, but=one.id)
            patch = ListPatch(one.id, (Change("name", one.name, clean),))
            return Plan(Kind.LIST_RENAME, list_patches=(patch,))

        return self._steps.run(plan, initiator)

    def delete(self, name: str, *, initiator: str = "") -> ChangeSet:
        """Delete a list; undo brings it back with its members."""

        def plan(transaction: Transaction) -> Plan:
            one = self._get(transaction, name)
            patch = ListPatch(one.id, (Change(STATE, State.LIVE, State.TRASHED),))
            return Plan(Kind.LIST_DELETE, list_patches=(patch,))

        return self._steps.run(plan, initiator)

    def add(self, name: str, contact_ids: Sequence[str], *, initiator: str = "") -> ChangeSet:
        """Put contacts at the end of a list; those already there stay where they are."""

        def plan(transaction: Transaction) -> Plan:
            one, present = self._static(transaction, name)
            first = max((value["position"] for value in present.values()), default=-1) + 1
            missing = [i for i in dict.fromkeys(contact_ids) if i not in present]
            changes = tuple(
                Change(f"members/{contact_id}", None, {"position": first + n})
                for n, contact_id in enumerate(missing)
            )
            return Plan(Kind.LIST_ADD, list_patches=_patches(one.id, changes))

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
    ) -> tuple[ListSummary, dict[str, dict[str, int]]]:
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


def _patches(list_id: str, changes: tuple[Change, ...]) -> tuple[ListPatch, ...]:
    return (ListPatch(list_id, changes),) if changes else ()
