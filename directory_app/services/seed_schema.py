"""What each record of readable data may hold: keys, and the types of their values.

Keys are those of the contact JSON (docs of the command line), with ``source``, ``line`` and
``published_on`` wherever a value may say where it was read. Knows nothing of what values mean.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

Values = Mapping[str, Any]
Said = str | Values
"""A text, bare or in a table with its source."""

Schema = dict[str, tuple[type, ...]]
"""Key → the types that its value may have."""

_STR, _INT, _FLAG, _LIST, _SAID = (str,), (int,), (bool,), (list,), (str, dict)
_ORIGIN: Final[Schema] = {"source": _STR, "line": _INT, "published_on": _STR}
TEXT: Final[Schema] = _ORIGIN | {"text": _STR}
COORDINATE: Final[Schema] = TEXT | {
    "label": _STR,
    "confidential": _FLAG,
    "personal": _FLAG,
    "preferred": _FLAG,
    "function_mailbox": _FLAG,
    "verified_on": _STR,
}
PERIOD: Final[Schema] = {"start": _STR, "end": _STR, "attested_on": _STR}
_COMMON: Final[Schema] = _ORIGIN | {
    "key": _STR,
    "description": _SAID,
    "note": _SAID,
    "sort_as": _STR,
    "phones": _LIST,
    "emails": _LIST,
    "websites": _LIST,
    "addresses": _LIST,
    "sectors": _LIST,
    "verified_on": _STR,
}
ORGANISATION: Final[Schema] = _COMMON | {
    "name": _SAID,
    "acronym": _SAID,
    "category": _STR,
    "other_names": _LIST,
    "former_names": _LIST,
    "opening_hours": _LIST,
    "territory": _LIST,
    "published_counts": _LIST,
    "affiliations": _LIST,
}
PERSON: Final[Schema] = _COMMON | {
    "given_name": _STR,
    "family_name": _STR,
    "title": _STR,
    "roles": _LIST,
}
FORMER_NAME: Final[Schema] = _ORIGIN | {"name": _STR, "acronym": _STR}
HOURS: Final[Schema] = _ORIGIN | {"days": _STR, "open": _STR, "close": _STR}
COUNT: Final[Schema] = _ORIGIN | {"count": _INT, "what": _STR, "date": _STR}
_BOND: Final[Schema] = _ORIGIN | PERIOD | {"organisation": _STR, "function": _STR}
ROLE: Final[Schema] = _BOND | {"main": _FLAG, "phones": _LIST, "emails": _LIST}
AFFILIATION: Final[Schema] = _BOND | {"kind": _STR, "committee": _STR, "wording": _SAID}


def check(values: Values, schema: Schema) -> Values:
    """Return ``values``; raises ValueError naming a key that is unknown or of another type."""
    for name, value in values.items():
        if type(value) not in schema.get(name, ()):
            raise ValueError(name)
    return values
