"""Values that are computed from contacts and stored beside them for the sake of speed.

``needs_check`` is written with each contact by :mod:`.contact_writer`; the forms in which its
confidential values are recognised by :mod:`.confidential_index`; the search index depends on both
its own rules and those.
Their rules may change from one release to the next, with ours or with a library's: the directory
remembers by which rules its values were computed, and all are computed again when they are no
longer today's.
"""

from __future__ import annotations

from sqlalchemy import Connection, bindparam, select, text, update

from directory_app.domain.validation import RULES, problems_of

from . import confidential_index, rows, search_index
from .contact_repository import load_records
from .mappers import chunks

_CONTACT = rows.contact.c
_NAME = "rules"
_READ = text("SELECT value FROM meta WHERE name = :name")
_FORGET = text("DELETE FROM meta WHERE name = :name")
_WRITE = text("INSERT INTO meta (name, value) VALUES (:name, :value)")


def is_current(connection: Connection) -> bool:
    """Whether the stored values were computed by today's rules."""
    return bool(connection.scalar(_READ, {"name": _NAME}) == RULES)


def mark_current(connection: Connection) -> None:
    """Remember that they were."""
    connection.execute(_FORGET, {"name": _NAME})
    connection.execute(_WRITE, {"name": _NAME, "value": RULES})


def marked_keys(connection: Connection) -> set[int]:
    """Keys of the contacts stored as in need of a check, whatever their state."""
    return set(connection.scalars(select(_CONTACT.key).where(_CONTACT.needs_check)))


def compute_again(connection: Connection) -> None:
    """Bring every stored value to today's rules. Versions and history do not move."""
    marked = marked_keys(connection)
    change = update(rows.contact).where(_CONTACT.key == bindparam("b_key"))
    change = change.values(needs_check=bindparam("b_value"))
    keys = connection.scalars(select(_CONTACT.key).order_by(_CONTACT.key)).all()
    for group in chunks(keys):
        contacts = {k: one.snapshot() for k, one in load_records(connection, group).items()}
        confidential_index.refresh(connection, contacts.items())
        found = {key: bool(problems_of(one)) for key, one in contacts.items()}
        wrong = [{"b_key": k, "b_value": v} for k, v in found.items() if v != (k in marked)]
        if wrong:
            connection.execute(change, wrong)
    search_index.rebuild(connection, confidential_index.load_known(connection))
    mark_current(connection)
