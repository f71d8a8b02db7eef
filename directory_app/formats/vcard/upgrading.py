"""A vCard 2.1 property as 3.0 says it: other escapes, other words for a few parameters.

Its charset and quoted-printable went when it was read. Values whose form is unknown (X- names) keep
their separators. Knows nothing of what a property means but whether it has components.
"""

from __future__ import annotations

import dataclasses
import re
from typing import Final

from directory_app.formats.vcard.escapes import OLD_VERSION, escaped
from directory_app.formats.vcard.properties import Card, Parameter, Property
from directory_app.formats.vcard.values import components, text

_STRUCTURED: Final = frozenset({"N", "ADR", "ORG"})
_TEXTS: Final = frozenset(
    {"FN", "NOTE", "TITLE", "ROLE", "LABEL", "MAILER", "AGENT", "TEL", "EMAIL", "UID", "X-ABLABEL"}
)
_LITERAL_BACKSLASH: Final = re.compile(r"\\(?![\\;:])")
_VALUE_WORDS: Final = {"URL": "uri", "CONTENT-ID": "uri", "CID": "uri"}


def upgraded(card: Card) -> tuple[Property, ...]:
    """Return the properties of a card for a newer version: those of a 2.1 card as 3.0 has them,
    any other's as they are.
    """
    if card.version != OLD_VERSION:
        return card.properties
    return tuple(map(_upgraded, card.properties))


def _upgraded(prop: Property) -> Property:
    parameters = tuple(filter(None, map(_parameter, prop.parameters)))
    return dataclasses.replace(prop, value=_value(prop), parameters=parameters)


def _value(prop: Property) -> str:
    if prop.name in _STRUCTURED:
        return ";".join(map(escaped, components(prop, OLD_VERSION)))
    if prop.name in _TEXTS:
        return escaped(text(prop, OLD_VERSION))
    return _LITERAL_BACKSLASH.sub(r"\\\\", prop.value).replace("\n", "\\n")


def _parameter(parameter: Parameter) -> Parameter | None:
    """VALUE=INLINE is what 3.0 means without saying; VALUE=URL became uri."""
    name, values = parameter
    if name != "VALUE":
        return parameter
    kept = (_VALUE_WORDS.get(one.upper(), one) for one in values if one.upper() != "INLINE")
    found = tuple(kept)
    return (name, found) if found else None
