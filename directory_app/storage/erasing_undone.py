"""Contacts whose creation was undone: out of sight and out of the trash, in the file all the same.

Their rows wait for a redo; those of a card that went into another are that one's history. What
neither undo nor redo will bring back goes with whatever is erased next, and so does what is called
like those who are erased, redo or not: nobody could find it to erase it (P-39.1, art. 23).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import ColumnElement, Connection, and_, or_, select

from directory_app.domain.changes import RECORD, Kind, State
from directory_app.domain.contact import AnyContact

from . import rows
from .contact_repository import load_records
from .erased_words import words_of
from .merged_cards import survivors
from .rows_log import change, operation

_CONTACT, _OP, _CHANGE = rows.contact.c, operation.c, change.c
_STEPS_BACK = (Kind.UNDO, Kind.REDO)


@dataclass(frozen=True, slots=True)
class Undone:
    """``telling``: those called like the contacts that are erased, by key; ``others``: id → key of
    those that nothing brings back."""

    telling: Mapping[int, AnyContact] = field(default_factory=dict)
    others: Mapping[str, int] = field(default_factory=dict)

    @property
    def ids(self) -> frozenset[str]:
        """The ids of all of them."""
        return frozenset((*(one.id for one in self.telling.values()), *self.others))


NONE_UNDONE = Undone()


def load_undone(connection: Connection, contacts: Mapping[int, AnyContact], author: str) -> Undone:
    """What goes with ``contacts`` when ``author`` erases them, which ends what he could redo."""
    words = words_of(connection, contacts)
    stays, erased = survivors(connection), {one.id for one in contacts.values()}
    statement = select(_CONTACT.key, _CONTACT.id, _CONTACT.display_name, _is_returning(author))
    telling: list[int] = []
    others: dict[str, int] = {}
    for key, id_, name, is_returning in connection.execute(
        statement.where(_CONTACT.state == State.WITHDRAWN)
    ):
        if id_ in stays:  # its history is another's, with which it goes
            telling += [key] if stays[id_] in erased else []
        elif words.are_in(name or ""):
            telling.append(key)
        elif not is_returning:
            others[id_] = key
    records = load_records(connection, telling)
    return Undone({key: one.snapshot() for key, one in records.items()}, others)


def _is_returning(author: str) -> ColumnElement[bool]:
    """Whether a step can still bring the contact back: the undo of one that is in force, such as
    an import that was taken back, or somebody else's redo."""
    after = operation.alias().c
    nothing_after = ~(
        select(after.seq)
        .where(after.author == _OP.author, after.seq > _OP.undone_by)
        .where(after.kind.not_in(_STEPS_BACK))
        .exists()
    )
    in_force = and_(_OP.undone_by.is_(None), _OP.kind.not_in(_STEPS_BACK), _CHANGE.after.is_(None))
    redoable = and_(_OP.undone_by > _OP.seq, _OP.author != author, nothing_after)
    return (
        select(_OP.seq)
        .join(change, _CHANGE.operation_seq == _OP.seq)
        .where(_CHANGE.contact_key == _CONTACT.key, _CHANGE.path == RECORD)
        .where(or_(in_force, redoable))
        .correlate(rows.contact)
        .exists()
    )
