"""One change asked for many contacts at once: which field, what is done to it, with which value.

Owns which fields there are, whose they are and what may be done to each. How a contact changes is
:mod:`directory_app.services.batch_changes`. Names (of contacts) are not among them: no two are the
same. Neither are addresses, that are read as a whole or followed (« reprendre l'adresse de… »).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from .contact import Kind


class Action(StrEnum):
    """What is done to a field."""

    REPLACE = "replace"
    ADD = "add"
    REMOVE = "remove"
    CLEAR = "clear"


@dataclass(frozen=True, slots=True)
class BatchEdit:
    """What is asked, as it was typed; nothing is read yet.

    ``value`` is put, added, taken away. ``target`` narrows « replace » to what says so now: an
    e-mail or « @domaine », a function, a label, a word of a set; empty for whatever is there.
    ``organisation`` (a REF) narrows what is done to functions to those held there. ``since`` is
    when an affiliation begins (ISO). ``custom.<heading>`` is a field of the office's own.
    """

    field: str
    action: Action
    value: str = ""
    target: str = ""
    organisation: str = ""
    since: str = ""


_BOTH: frozenset[Kind] = frozenset({"person", "organisation"})
_PEOPLE: frozenset[Kind] = frozenset({"person"})
_ORGANISATIONS: frozenset[Kind] = frozenset({"organisation"})

_SETTABLE = (Action.REPLACE, Action.CLEAR)
_WRITABLE = (Action.REPLACE, Action.ADD, Action.CLEAR)
_WORDS = (Action.ADD, Action.REMOVE, Action.REPLACE, Action.CLEAR)
_FOUND = (Action.REPLACE, Action.REMOVE)


@dataclass(frozen=True, slots=True)
class BatchField:
    """A field: whose it is, what may be done to it in the order of a menu, and the collections or
    sets that it stands in (none for a value of the contact itself).

    ``needs_target``: « replace » finds and replaces, and says what is to be found.
    """

    kinds: frozenset[Kind]
    actions: tuple[Action, ...]
    collections: frozenset[str] = frozenset()
    needs_target: bool = False


def _in(*names: str) -> frozenset[str]:
    return frozenset(names)


CUSTOM = "custom"
FIELDS: Mapping[str, BatchField] = {
    "verified_on": BatchField(_BOTH, _SETTABLE),
    "category": BatchField(_ORGANISATIONS, _SETTABLE),
    "sectors": BatchField(_BOTH, _WORDS, _in("sectors")),
    "territory": BatchField(_ORGANISATIONS, _WORDS, _in("territory")),
    "languages": BatchField(_PEOPLE, _WORDS, _in("languages")),
    "title": BatchField(_PEOPLE, _SETTABLE),
    "grammatical_gender": BatchField(_PEOPLE, _SETTABLE),
    "pronouns": BatchField(_PEOPLE, _SETTABLE),
    "description": BatchField(_BOTH, _WRITABLE),
    "note": BatchField(_BOTH, _WRITABLE),
    "sort_as": BatchField(_BOTH, _SETTABLE),
    CUSTOM: BatchField(_BOTH, _WRITABLE, _in("custom")),
    "roles.function": BatchField(_PEOPLE, (Action.REPLACE,), _in("roles"), needs_target=True),
    "roles.end": BatchField(_PEOPLE, (Action.REPLACE,), _in("roles")),
    "affiliations": BatchField(_ORGANISATIONS, (Action.ADD,), _in("affiliations")),
    "affiliations.end": BatchField(_ORGANISATIONS, (Action.REPLACE,), _in("affiliations")),
    "emails": BatchField(_BOTH, _FOUND, _in("emails"), needs_target=True),
    "phones": BatchField(_BOTH, _FOUND, _in("phones"), needs_target=True),
    "websites": BatchField(_BOTH, _FOUND, _in("websites"), needs_target=True),
    "emails.label": BatchField(_BOTH, _SETTABLE, _in("emails")),
    "phones.label": BatchField(_BOTH, _SETTABLE, _in("phones")),
    "websites.label": BatchField(_BOTH, _SETTABLE, _in("websites")),
}


def field_of(name: str) -> BatchField | None:
    """The field of that name (``custom.<heading>`` for one of the office's own), or None."""
    head, _, heading = name.partition(".")
    if head == CUSTOM:
        return FIELDS[CUSTOM] if heading.strip() else None
    return FIELDS.get(name)


__all__ = ["CUSTOM", "FIELDS", "Action", "BatchEdit", "BatchField", "field_of"]
