"""Kept searches follow the names that they say: « liste:Presse » after the list « Presse » got
another name.

Owns what a new name of a list, an event or an alliance means for lists that update themselves: the
searches that said the old one say the new one, in the same step, so that one undo takes back all. A
name that still finds it, as a former name does, is left as it was typed.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from directory_app.domain.changes import Change, EventPatch, Kind, ListPatch, Patch
from directory_app.domain.folding import fold_compact
from directory_app.domain.query import rewritten
from directory_app.storage import confidential_index
from directory_app.storage.groups import Group, find_named, load_groups
from directory_app.storage.list_repository import load_queries
from directory_app.storage.unit_of_work import Plan, Transaction

_AS_LOGGED = frozenset({Kind.INIT, Kind.UNDO, Kind.REDO})
"""Steps that say themselves what becomes of every search."""
_NAMES = {"list": ("name",), "event": ("title",), "member": ("name", "acronym")}
"""Kind of group, by the name of its filter → paths of what it is called."""
_MORE_NAMES = ("other_names/", "former_names/")


@dataclass(frozen=True, slots=True)
class _Renamed:
    """``names``: old and new, for each that changes; ``more``: names it gets besides."""

    value: str
    names: tuple[tuple[str, str], ...]
    more: tuple[str, ...]

    def now(self, group: Group) -> Group:
        """The group as the step leaves it."""
        new = dict(self.names)
        labels = (*(new.get(one, one) for one in group.labels), *self.more)
        return dataclasses.replace(group, labels=tuple(one for one in labels if one))

    def word_for(self, typed: str, group: Group) -> str:
        """What takes the place of an old name: its new one, else what the group is called first."""
        compact = fold_compact(typed)
        same = (new for old, new in self.names if fold_compact(old) == compact)
        return next(same, "") or group.labels[0]


def following_names(transaction: Transaction, plan: Plan) -> Plan:
    """The plan, with the searches that it makes say another name."""
    if plan.kind in _AS_LOGGED:
        return plan
    renamed = {name: found for name in _NAMES if (found := tuple(_renamed(name, plan)))}
    queries = load_queries(transaction.connection) if renamed else {}
    own = {one.list_id for one in plan.list_patches}
    follow = _Following(transaction, renamed)
    patches = tuple(
        ListPatch(list_id, (Change("query", query, after),))
        for list_id, query in queries.items()
        if list_id not in own and (after := follow.said_in(query)) != query
    )
    return dataclasses.replace(plan, list_patches=(*plan.list_patches, *patches))


def _renamed(name: str, plan: Plan) -> Iterator[_Renamed]:
    some: Iterable[Patch | ListPatch | EventPatch]
    match name:
        case "list":
            some = plan.list_patches
        case "event":
            some = plan.event_patches
        case _:
            some = plan.patches
    for patch in some:
        names = tuple(
            (str(one.before), str(one.after or ""))
            for one in patch.changes
            if one.path in _NAMES[name] and one.before
        )
        if names:
            yield _Renamed(_id_of(patch), names, tuple(_more_names(patch)))


def _id_of(patch: Patch | ListPatch | EventPatch) -> str:
    match patch:
        case Patch():
            return patch.contact_id
        case ListPatch():
            return patch.list_id
        case EventPatch():
            return patch.event_id


def _more_names(patch: Patch | ListPatch | EventPatch) -> Iterator[str]:
    for one in patch.changes:
        if one.path.startswith(_MORE_NAMES) and isinstance(one.after, dict):
            yield from (text for text in one.after.values() if isinstance(text, str) and text)


class _Following:
    """For one step; reads the groups of a kind when a search says that kind."""

    def __init__(self, transaction: Transaction, renamed: dict[str, tuple[_Renamed, ...]]) -> None:
        self._connection = transaction.connection
        self._renamed = renamed
        self._groups: dict[str, Sequence[Group]] = {}

    def said_in(self, query: str) -> str:
        """The search, with new names in place of those that find their group no more."""
        return rewritten(query, self._new_word)

    def _new_word(self, name: str, typed: str) -> str | None:
        renamed = {one.value: one for one in self._renamed.get(name, ())}
        if not renamed:
            return None
        groups = self._of_kind(name)
        meant = [one.value for one in find_named(groups, typed)]
        if len(meant) != 1 or meant[0] not in renamed:
            return None
        now = [renamed[one.value].now(one) if one.value in renamed else one for one in groups]
        now = [one for one in now if one.labels]
        if [one.value for one in find_named(now, typed)] == meant:
            return None
        (group,) = (one for one in now if one.value == meant[0])
        word = renamed[meant[0]].word_for(typed, group)
        return word if [one.value for one in find_named(now, word)] == meant else None

    def _of_kind(self, name: str) -> Sequence[Group]:
        if name not in self._groups:
            known = confidential_index.load_known(self._connection)
            self._groups[name] = load_groups(self._connection, name, known)
        return self._groups[name]
