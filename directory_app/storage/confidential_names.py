"""Names stand everywhere and are never masked: no confidential value may be in one.

Judged on the values as the step leaves them: what it names may not mention one, and what it marks
may not stand in a name that is there already, be it another contact's. Other names, sectors and
names of lists are hidden by the gate; they may not be given such a value either, but do not bar
the way of a mark. Undo and redo are refused politely, so that the steps before stay within reach.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterable, Iterator

from sqlalchemy import Connection, or_, select

from directory_app.domain.changes import (
    RECORD,
    EventPatch,
    Json,
    Kind,
    ListPatch,
    Patch,
    State,
)
from directory_app.domain.confidentiality import ConfidentialValues
from directory_app.domain.contact import AnyContact
from directory_app.domain.errors import BottinError, Refused, UserError
from directory_app.domain.fields import split_path, to_fields

from . import rows
from .confidential_index import needles_of
from .contact_repository import load_records

NAMES = ("name", "acronym", "given_name", "family_name", "title", "sort_as")
"""Fields that no gate ever hides."""
_HIDDEN_NAMES = frozenset({"other_names", "former_names", "sectors", "query", RECORD})
_NAMING_KINDS = (
    Kind.CREATE,
    Kind.EDIT,
    Kind.LIST_CREATE,
    Kind.LIST_RENAME,
    Kind.LIST_QUERY,
    Kind.EVENT_CREATE,
    Kind.EVENT_EDIT,
    Kind.IMPORT,
    Kind.DEPARTURE,
    Kind.MERGE,
    Kind.RESTORE_VALUE,
    Kind.RESTORE_MOMENT,
)
"""Steps in which a person names or marks something."""
_STEPS_BACK = (Kind.UNDO, Kind.REDO)
"""Steps that bring back names and marks."""

Written = tuple[str, str, Json]
"""Contact id ("" for a list or an event), path and value of what a step writes."""


def written(
    creations: Iterable[AnyContact],
    patches: Iterable[Patch],
    others: Iterable[ListPatch | EventPatch],
) -> Iterator[Written]:
    """Everything that a step writes."""
    for one in creations:
        yield from ((one.id, path, value) for path, value in to_fields(one).items())
    for patch in patches:
        yield from ((patch.contact_id, change.path, change.after) for change in patch.changes)
    for other in others:
        yield from (("", change.path, change.after) for change in other.changes)


def names_of_confidential(connection: Connection) -> frozenset[str]:
    """Display names of the contacts that are confidential as a whole."""
    statement = select(rows.contact.c.display_name).where(rows.contact.c.confidential)
    return frozenset(connection.scalars(statement))


def is_naming(kind: Kind) -> bool:
    """Whether steps of this kind give names or marks, so that they are judged."""
    return kind in _NAMING_KINDS or kind in _STEPS_BACK


def refuse_names(kind: Kind, entries: Iterable[Written], known: ConfidentialValues) -> None:
    """Refuse a step that would write one of the ``known`` values into a name.

    Raises UserError ``name_confidential`` with the ``owner``, ``field`` and ``item`` at fault;
    for undo and redo, Refused ``name_tells``, and only for names that nothing hides.
    """
    heads = {*NAMES} if kind in _STEPS_BACK else {*NAMES, *_HIDDEN_NAMES}
    for owner, path, value in entries:
        head, tail = split_path(path)
        if head in heads and value is not None and known.is_mentioned_in(f"{tail} {value}"):
            raise _refusal(kind, "name_confidential", owner=owner, field=head, item=tail)


def owners_telling(entries: Iterable[Written], known: ConfidentialValues) -> set[str]:
    """Ids of the contacts of which :func:`refuse_names` would refuse a name or a heading."""
    heads = {*NAMES, *_HIDDEN_NAMES}
    return {
        owner
        for owner, path, value in entries
        if split_path(path)[0] in heads
        and value is not None
        and known.is_mentioned_in(f"{split_path(path)[1]} {value}")
    }


def is_in_other_name(
    connection: Connection, keys: Collection[int], values: ConfidentialValues
) -> bool:
    """Whether a contact beside those of ``keys`` bears a name that tells one of the values."""
    return bool(values) and _find_other_name(connection, keys, _unmistakable(values)) is not None


def refuse_marks(
    connection: Connection, kind: Kind, keys: Collection[int], fresh: ConfidentialValues
) -> None:
    """Refuse a step on the contacts of ``keys`` by which the ``fresh`` values became confidential
    although a name tells one of them, which marking it would not hide.

    Raises UserError ``name_confidential`` with the contact and field at fault when the name is of
    one of these contacts, ``name_confidential_elsewhere`` with the ``name`` when it is another's;
    for undo and redo, Refused ``name_tells``.
    """
    if not fresh:
        return
    for record in load_records(connection, keys).values():
        contact = record.snapshot()
        refuse_names(kind, ((contact.id, one, getattr(contact, one, None)) for one in NAMES), fresh)
    if name := _find_other_name(connection, keys, _unmistakable(fresh)):
        raise _refusal(kind, "name_confidential_elsewhere", name=name)


def _refusal(kind: Kind, code: str, **params: str) -> BottinError:
    return Refused("name_tells") if kind in _STEPS_BACK else UserError(code, **params)


def _unmistakable(values: ConfidentialValues) -> ConfidentialValues:
    """Without the addresses of which only a few words are known, which may be a town's: somebody
    else's name must not bar the way of a mark by accident."""
    streets = frozenset(one for one in values.streets if one[0].isdigit())
    return dataclasses.replace(values, streets=streets)


def _find_other_name(
    connection: Connection, keys: Collection[int], values: ConfidentialValues
) -> str | None:
    """The display name of a contact, live or trashed, of which a name mentions one of them."""
    columns = [rows.contact.c[name] for name in NAMES]
    conditions = [
        column.icontains(needle, autoescape=True)
        for column in columns
        for needle in needles_of(values)
    ]
    statement = select(rows.contact.c.key, rows.contact.c.display_name, *columns).where(
        rows.contact.c.state != State.WITHDRAWN, or_(False, *conditions)
    )
    for key, display_name, *texts in connection.execute(statement):
        if key not in keys and any(values.is_mentioned_in(text or "") for text in texts):
            return str(display_name)
    return None
