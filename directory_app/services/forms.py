"""What a form saves: several fields of several contacts, new ones among them, as one step.

Owns the order (creations first, so that a role may name an organisation typed in the same form)
and the rule that nothing shown is overwritten once somebody else changed it. What a field's key
means is :mod:`.form_filling`'s.
"""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress

from directory_app.domain.changes import STATE, Change, ChangeSet, Kind, Patch, State
from directory_app.domain.contact import AnyContact, Organisation, Person, Role
from directory_app.domain.draft import patch_between
from directory_app.domain.errors import Conflict, UserError
from directory_app.domain.fields import to_fields
from directory_app.domain.identifiers import NewId
from directory_app.domain.partial_dates import PartialDate
from directory_app.storage.contact_repository import keys_of
from directory_app.storage.unit_of_work import Plan, Transaction

from . import form_checks, saved_drafts
from .assignments import Assigner
from .changing import (
    Today,
    birth_of,
    load_stored,
    organisation_finder,
    patch_of,
    refuse_stale,
)
from .drafts import Draft, FieldKey
from .form_filling import KIND, FormFiller
from .meanwhile import Writer, log_and_take_back, writers_of
from .steps import StepRunner

_BLANKS: Mapping[str, Callable[[str], AnyContact]] = {
    "person": lambda contact_id: Person(id=contact_id),
    "organisation": lambda contact_id: Organisation(id=contact_id),
}

_KIND_KEY = (KIND, "")


@contextmanager
def _of(owner: str) -> Iterator[None]:
    """Whatever a contact's fields are refused for names that contact."""
    try:
        yield
    except UserError as error:
        error.params = {**error.params, "owner": owner}
        raise


_Stored = Mapping[str, tuple[State, AnyContact]]


def _get_shown(stored: _Stored, owner: str) -> AnyContact:
    """What a form was opened on, as it is now. Raises UserError ``contact_gone``, for a contact in
    the trash ``contact_trashed``."""
    state, contact = stored.get(owner, (None, None))
    if contact is None or state is not State.LIVE:
        code = "contact_trashed" if state is State.TRASHED else "contact_gone"
        raise UserError(code, owner=owner)
    return contact


class _Saving:
    """One form being saved inside a transaction."""

    def __init__(
        self,
        transaction: Transaction,
        edits: Mapping[FieldKey, str],
        shown: Sequence[AnyContact],
        new_id: NewId,
        today: datetime.date,
        *,
        is_restoring: bool = False,
    ) -> None:
        self._transaction = transaction
        self._is_restoring = is_restoring
        self._restored: set[str] = set()
        self._stored: _Stored = {}
        self._new_id = new_id
        self._today = today
        self._shown = {one.id: one for one in shown}
        self._entries: dict[str, dict[tuple[str, str], str]] = {}
        for (owner, path, item_id), text in edits.items():
            self._entries.setdefault(owner, {})[path, item_id] = text
        self._coming = self._find_coming()
        for owner in self._coming:
            self._shown.pop(owner, None)

    def plan(self) -> Plan:
        """One step: a creation when nothing but new contacts is in it, else a change."""
        creations = tuple(self._birth(owner, kind) for owner, kind in self._coming.items())
        others = [owner for owner in self._entries if owner not in self._coming]
        self._stored = load_stored(self._transaction, others)
        patches = tuple(patch for patch in map(self._patch, others) if patch.changes)
        kind = Kind.CREATE if creations and not patches else Kind.EDIT
        kind = Kind.RESTORE if self._restored else kind
        return Plan(kind, creations=creations, patches=patches)

    def _find_coming(self) -> dict[str, str]:
        """Owner → kind of the contacts to create. Raises Conflict for a new contact that is stored
        by now: the same form was saved before."""
        kinds = {
            owner: entries[_KIND_KEY]
            for owner, entries in self._entries.items()
            if _KIND_KEY in entries and not self._was_stored(owner)
        }
        for owner in keys_of(self._transaction.connection, kinds):
            raise Conflict(owner, (KIND,))
        return kinds

    def _was_stored(self, owner: str) -> bool:
        """Whether the form was opened on a stored contact, and not on the blank of a new one."""
        return owner in self._shown and self._shown[owner].version > 0

    def _birth(self, owner: str, kind: str) -> AnyContact:
        with _of(owner):
            if kind not in _BLANKS:
                raise UserError("value_invalid", field=KIND, value=kind)
            return birth_of(self._filler(_BLANKS[kind](owner)).fill(self._entries[owner]))

    def _patch(self, owner: str) -> Patch:
        shown = self._shown.get(owner)
        base = self._get_base(owner)
        filler = self._filler(base)
        with _of(owner):
            edited = filler.fill(self._entries[owner])
            if shown is not None:
                fields = to_fields(shown)
                seen = filler.touched if shown.version else filler.touched & fields.keys()
                refuse_stale(base, edited, fields, sorted(seen))
            patch = patch_of(base, edited)
        if owner not in self._restored:
            return patch
        life = Change(STATE, State.TRASHED, State.LIVE)
        return dataclasses.replace(patch, changes=(life, *patch.changes))

    def _get_base(self, owner: str) -> AnyContact:
        state, contact = self._stored.get(owner, (None, None))
        if contact is None or state is not State.TRASHED or not self._is_restoring:
            return _get_shown(self._stored, owner)
        self._restored.add(owner)
        return contact

    def _filler(self, base: AnyContact) -> FormFiller:
        coming = {owner for owner, kind in self._coming.items() if kind == "organisation"}
        find = organisation_finder(self._transaction, base.id, self._today, coming)
        author = self._transaction.author
        assigner = Assigner(base, self._new_id, find, author)
        return FormFiller(base, self._shown.get(base.id), assigner)


class FormService:
    """Saves and checks what is typed into the form of a contact."""

    check = staticmethod(form_checks.check)

    def __init__(self, steps: StepRunner, new_id: NewId, today: Today) -> None:
        self._steps = steps
        self._new_id = new_id
        self._today = today

    def new_id(self) -> str:
        """The id of a contact that a form is about to create. Asks nothing of the directory."""
        return self._new_id()

    def save(
        self,
        edits: Mapping[FieldKey, str],
        *,
        shown: Sequence[AnyContact] = (),
        aside: Mapping[FieldKey, str] | None = None,
        restoring: bool = False,
        initiator: str = "",
    ) -> ChangeSet:
        """Store what a form changed, all of it or nothing; no step when all is equal.

        ``edits``: owner id, path and item id → what was typed. An owner that is not stored and has
        a ``kind`` is created. Empty takes an element away, ``+1`` adds one (several, for a text
        that holds several phones or e-mails), sectors and territory are merged value by value.
        ``shown``: the snapshots, redacted or not, that the form was filled from; the fields of an
        owner that is not among them are compared with nothing. One of version 0 is partial, such
        as a person of whom an organisation's form shows the functions: what it does not hold was
        not shown, and is not compared either.

        With a role go the coordinates that belong to it. Of a whole snapshot, each must be as it
        was shown: one that changed, came since or was withheld is a Conflict. Of a partial one,
        those that it holds; the others go unseen with the role, as the form promises nothing of
        them, and come back with it when the step is undone.

        ``aside``: texts that were typed and gave way to what others had stored. The history has
        them, as a change that is taken back at once; the step that can be undone is the other.
        ``restoring``: contacts that are in the trash come back with what is saved, in one step.

        Raises UserError (``contact_gone``, ``contact_trashed``, ``name_missing``,
        ``value_invalid``…) with the ``owner``, ``field`` and ``item`` at fault, ReferenceProblem,
        and Conflict when a touched value is no longer the one shown, or was withheld from it.
        """

        def planned(transaction: Transaction, texts: Mapping[FieldKey, str]) -> Plan:
            seen = shown if texts is edits else ()
            new_id, today = self._new_id, self._today()
            return _Saving(transaction, texts, seen, new_id, today, is_restoring=restoring).plan()

        def kept(transaction: Transaction, texts: Mapping[FieldKey, str]) -> Plan:
            with suppress(UserError):  # what could not be stored cannot be kept either
                return planned(transaction, texts)
            return Plan(Kind.EDIT)

        def plan(transaction: Transaction) -> Plan:
            if aside:
                log_and_take_back(transaction, kept(transaction, aside))
            return planned(transaction, edits)

        return self._steps.run(plan, initiator)

    def planned(
        self,
        transaction: Transaction,
        edits: Mapping[FieldKey, str],
        shown: Sequence[AnyContact] = (),
    ) -> Plan:
        """What :meth:`save` would do, for a step that does more; raises what it raises."""
        return _Saving(transaction, edits, shown, self._new_id, self._today()).plan()

    def list_saved(self, drafts: Mapping[str, Draft]) -> frozenset[str]:
        """Which of the drafts, by contact id, are of a form that was saved: every word of it stands
        in the directory."""
        new_id, today = self._new_id, self._today()
        with self._steps.work.transaction() as transaction:
            return frozenset(
                id_
                for id_, draft in drafts.items()
                if saved_drafts.is_saved(transaction, draft, new_id, today)
            )

    def list_writers(self, contact_ids: Iterable[str]) -> tuple[Writer, ...]:
        """Who last wrote each value of these contacts, in no order: what a conflict tells."""
        with self._steps.work.transaction() as transaction:
            return tuple(one for id_ in contact_ids for one in writers_of(transaction, id_))

    def end_role(self, person_id: str, role_id: str, *, initiator: str = "") -> ChangeSet:
        """End a role today, one step; none for a role that has ended already.

        Raises UserError ``contact_gone``, ``item_gone``, or ``role_not_begun`` for one that begins
        after today, of which today cannot be the end.
        """

        def plan(transaction: Transaction) -> Plan:
            base = _get_shown(load_stored(transaction, (person_id,)), person_id)
            if not isinstance(base, Person) or role_id not in {role.id for role in base.roles}:
                raise UserError("item_gone", field="roles", item=role_id, owner=person_id)
            with _of(person_id):
                roles = tuple(self._ended(one) if one.id == role_id else one for one in base.roles)
            patch = patch_between(base, dataclasses.replace(base, roles=roles))
            return Plan(Kind.EDIT, patches=(patch,) if patch.changes else ())

        return self._steps.run(plan, initiator)

    def _ended(self, role: Role) -> Role:
        today = self._today()
        start = role.period.start
        if start is not None and start.earliest() > today:
            raise UserError("role_not_begun", field="roles", item=role.id)
        if role.period.is_active_on(today) is False and role.period.end is not None:
            return role
        period = dataclasses.replace(role.period, end=PartialDate.of(today))
        return dataclasses.replace(role, period=period)
