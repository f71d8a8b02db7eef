"""Problems that somebody said are none, until the value changes.

A problem is remembered by its *mark*: its code, the value it is about and what that value said.
The value corrected or typed anew has another mark, and is judged again. Knows nothing of who
accepted it: that is the history's.
"""

from __future__ import annotations

import json
from hashlib import blake2b

from .contact import AnyContact
from .fields import COLLECTIONS, item_values
from .problems import FieldProblem

_NOT_THE_VALUE = frozenset(
    {
        *("position", "label", "preferred", "personal", "confidential", "verified_on", "role"),
        *("refused", "refused_on", "refused_source", "taken_from", "taken_item"),
        *("source_document", "source_line", "published_on", "function_mailbox", "main"),
    }
)
"""What may be said of a value without changing it."""


def mark(code: str, subject: str, said: str) -> str:
    """The mark of a problem: ``code|subject|digest`` (BLAKE2b-48 of what the value said).

    ``subject`` is a path of the flat form, or whatever else names the value; at most 120
    characters come out for codes and paths of ours.
    """
    digest = blake2b(said.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
    return f"{code}|{subject}|{digest}"


def mark_of(contact: AnyContact, found: FieldProblem) -> str:
    """The mark of a problem of one of the contact's elements (``phones.0``)."""
    collection, _, number = found.field.partition(".")
    if collection not in (name for names in COLLECTIONS.values() for name in names):
        return mark(found.problem.code, found.field, str(getattr(contact, collection, "")))
    item = getattr(contact, collection)[int(number.partition(".")[0])]
    values = item_values(collection, item)
    said = {name: value for name, value in values.items() if name not in _NOT_THE_VALUE}
    text = json.dumps(said, ensure_ascii=False, sort_keys=True)
    return mark(found.problem.code, f"{collection}/{item.id}", text)
