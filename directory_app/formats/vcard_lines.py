"""vCard content lines (RFC 2426 §2.6, RFC 6350 §3): escaped, folded, impossible to break out of.

Whatever text comes in, one property stays one logical line: line ends inside values are written
``\\n``, control characters are dropped, and a parameter cannot close its quotes.
Knows nothing of contacts nor of what each property means.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from directory_app.domain.text import clean_block, clean_line

FOLD_OCTETS: Final = 75
"""Longest physical line, its CRLF apart (RFC 2426 §2.6)."""

_ESCAPES: Final = str.maketrans({"\\": "\\\\", "\n": "\\n", ",": "\\,", ";": "\\;"})
_QUOTED_FOR: Final = frozenset(":;,")

Parameter = tuple[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Property:
    """One property. ``value`` is in its final, escaped form; parameter values are plain text."""

    name: str
    value: str
    parameters: tuple[Parameter, ...] = ()
    group: str = ""


def text(value: str) -> str:
    r"""Return a TEXT value: ``\``, ``,``, ``;`` and line ends escaped, controls dropped."""
    return clean_block(value).translate(_ESCAPES)


def text_list(values: Iterable[str]) -> str:
    """Return comma-separated TEXT values; blank ones are left out."""
    return ",".join(escaped for value in values if (escaped := text(value)))


def structured(*components: str) -> str:
    """Return the components of a structured value (N, ADR, ORG), each escaped."""
    return ";".join(map(text, components))


def uri(value: str) -> str:
    """Return a URI value: nothing escaped (RFC 2426 §4, ``uri``), white space removed."""
    return "".join(clean_line(value).split())


def content_line(item: Property) -> bytes:
    """Return the folded physical lines of one property, in UTF-8, CRLF included."""
    name = f"{item.group}.{item.name}" if item.group else item.name
    parameters = "".join(_parameter(key, values) for key, values in item.parameters)
    return fold(f"{name}{parameters}:{item.value}")


@lru_cache(maxsize=512)
def _parameter(key: str, values: tuple[str, ...]) -> str:
    """Return ``;KEY=one,"t:wo"``, or nothing without values."""
    plain = ",".join(quoted for value in values if (quoted := _parameter_value(value)))
    return f";{key}={plain}" if plain else ""


def _parameter_value(value: str) -> str:
    """Return one parameter value; a double quote has no escape in 3.0 and is dropped."""
    plain = clean_line(value).replace('"', "")
    return f'"{plain}"' if _QUOTED_FOR.intersection(plain) else plain


def fold(line: str) -> bytes:
    """Cut a logical line every :data:`FOLD_OCTETS` octets, never inside a character."""
    octets = line.encode("utf-8")
    if len(octets) <= FOLD_OCTETS:
        return octets + b"\r\n"
    pieces, start, room = [], 0, FOLD_OCTETS
    while len(octets) - start > room:
        end = start + room
        while octets[end] & 0xC0 == 0x80:
            end -= 1
        pieces.append(octets[start:end])
        start, room = end, FOLD_OCTETS - 1
    pieces.append(octets[start:])
    return b"\r\n ".join(pieces) + b"\r\n"
