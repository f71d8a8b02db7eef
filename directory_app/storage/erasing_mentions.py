"""What of others still names a contact that is erased: notes, descriptions, values of the office's
own fields, names of lists, saved searches, texts of delegations.

Nobody but a person can say whether such a text is about the one who goes: they are told before,
and the passages are taken out only when that is asked for.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Table, select, update

from directory_app.domain.changes import Fields, State
from directory_app.domain.confidentiality import ConfidentialValues
from directory_app.domain.fields import split_path
from directory_app.domain.folding import fold

from . import rows
from .erased_passages import says_nothing, without_words
from .erased_words import ErasedWords
from .rows_events import event


class MentionKind(StrEnum):
    """The kinds of places, in the order in which they are told."""

    NOTE = "note"
    DATED_NOTE = "dated_note"
    DESCRIPTION = "description"
    CUSTOM = "custom"
    LIST = "list"
    SEARCH = "search"
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class Mention:
    """A place that names one of the contacts. ``owner``: the name of the contact, list or day that
    it belongs to; "" where that must not show."""

    kind: MentionKind
    owner: str


_CONTACT, _LIST = rows.contact.c, rows.contact_list.c
_OF_CONTACTS: tuple[tuple[MentionKind, Table, str], ...] = (
    (MentionKind.NOTE, rows.contact, "note"),
    (MentionKind.DATED_NOTE, rows.dated_note, "text"),
    (MentionKind.DESCRIPTION, rows.contact, "description"),
    (MentionKind.CUSTOM, rows.custom_field, "value"),
)
TEXT_PARTS = {"note": "", "description": "", "dated_notes": "text", "custom": "value"}
"""Fields of a contact that are such texts, and the part of an element that is the text."""
_OF_EVENTS = ("title", "group", "place", "contact", "introduction", "closing")


def _texts(connection: Connection, table: Table, column: str) -> Iterator[Any]:
    """Key, name, confidentiality and text of each."""
    owner = _CONTACT.key if table is rows.contact else table.c.contact_key
    statement = (
        select(_CONTACT.key, _CONTACT.display_name, _CONTACT.confidential, table.c[column])
        .where(_CONTACT.state != State.WITHDRAWN, table.c[column].is_not(None))
        .where(owner == _CONTACT.key)
        .order_by(_CONTACT.filing_key, _CONTACT.key)
    )
    yield from connection.execute(statement)


def list_mentions(
    connection: Connection,
    keys: Collection[int],
    words: ErasedWords,
    known: ConfidentialValues,
) -> list[Mention]:
    """Where others than the contacts of ``keys`` name them, by kind, then by owner."""
    found = [
        Mention(kind, "" if is_secret else name)
        for kind, table, column in _OF_CONTACTS
        for key, name, is_secret, text in _texts(connection, table, column)
        if key not in keys and words.are_in(text)
    ]
    for row in _naming_lists(connection, words):
        kind = MentionKind.LIST if words.are_in(row.name) else MentionKind.SEARCH
        found.append(Mention(kind, row.name))
    found += [Mention(MentionKind.EVENT, row["title"]) for row in _naming_days(connection, words)]
    return [
        Mention(one.kind, "" if known.is_mentioned_in(one.owner) else one.owner) for one in found
    ]


def keys_mentioning(connection: Connection, keys: Collection[int], words: ErasedWords) -> set[int]:
    """Keys of the others that name one of the contacts in a text."""
    return {
        key
        for _, table, column in _OF_CONTACTS
        for key, _, _, text in _texts(connection, table, column)
        if key not in keys and words.are_in(text)
    }


def _naming_lists(connection: Connection, words: ErasedWords) -> list[Any]:
    statement = select(rows.contact_list).where(_LIST.state != State.WITHDRAWN).order_by(_LIST.name)
    return [
        row
        for row in connection.execute(statement)
        if words.are_in(row.name) or words.are_in(row.query or "")
    ]


def _naming_days(connection: Connection, words: ErasedWords) -> list[Mapping[str, Any]]:
    statement = select(event).where(event.c.state != State.WITHDRAWN).order_by(event.c.key)
    return [
        dict(row)
        for row in connection.execute(statement).mappings()
        if any(words.are_in(row[name] or "") for name in _OF_EVENTS)
    ]


# --- taking them out ----------------------------------------------------------------------------


def unmentioned(fields: Fields, words: ErasedWords) -> Fields:
    """The fields of another contact without what its texts say of them; an element of which
    nothing is left goes."""
    found: Fields = {}
    for path, value in fields.items():
        head, _ = split_path(path)
        part = TEXT_PARTS.get(head)
        text = value.get(part) if part and isinstance(value, Mapping) else value
        if part is None or not isinstance(text, str) or not words.are_in(text):
            found[path] = value
            continue
        left = without_words(text, words)
        if says_nothing(left):
            continue
        found[path] = {**value, part: left} if isinstance(value, Mapping) else left
    return found


def unname_lists(connection: Connection, words: ErasedWords) -> None:
    """Names of lists and saved searches without the contacts. A search that asked for nothing
    else is no list any more."""
    naming = _naming_lists(connection, words)
    statement = select(_LIST.name).where(_LIST.key.not_in([row.key for row in naming]))
    taken = {fold(name) for name in connection.scalars(statement)}
    for row in naming:
        name = _free_name(without_words(row.name, words), taken)
        values: dict[str, Any] = {"name": name}
        if row.query is not None:
            values["query"] = without_words(row.query, words).replace("…", "").strip()
            if says_nothing(values["query"]):
                values["state"] = State.WITHDRAWN
        taken.add(fold(name))
        connection.execute(update(rows.contact_list).where(_LIST.key == row.key).values(values))


def _free_name(name: str, taken: Collection[str]) -> str:
    numbered, number = name, 1
    while fold(numbered) in taken:
        number += 1
        numbered = f"{name} {number}"
    return numbered


def unname_days(connection: Connection, words: ErasedWords) -> set[int]:
    """The texts of delegations without the contacts; returns the keys of those that changed."""
    touched: set[int] = set()
    for row in _naming_days(connection, words):
        values = {name: without_words(row[name] or "", words) or None for name in _OF_EVENTS}
        values["title"] = values["title"] or "…"
        connection.execute(update(event).where(event.c.key == row["key"]).values(values))
        touched.add(row["key"])
    return touched
