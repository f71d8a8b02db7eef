"""Cards to bytes: escaped values to folded lines that nothing can break out of.

Whatever a value holds, one property stays one logical line: line ends are written as the version
writes them, control characters are dropped, a parameter cannot close its quotes. RFC 2426 §2.6,
RFC 6350 §3.2–3.3, RFC 6868, versit vCard 2.1 §2.1. Knows nothing of what properties mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from directory_app.formats.vcard.charsets import settled
from directory_app.formats.vcard.escapes import OLD_VERSION
from directory_app.formats.vcard.properties import Parameter, Property
from directory_app.formats.vcard.quoted_printable import quoted_printable

FOLD_OCTETS: Final = 75
"""Longest physical line, its CRLF apart."""

_TOKEN: Final = re.compile(r"[A-Za-z0-9-]+")
_NAME: Final = re.compile(r"[A-Za-z0-9-]+|[Xx]-[^\s\x00-\x1f\x7f-\x9f\ud800-\udfff:;,.=\"]+")
_GROUP: Final = re.compile(r"[A-Za-z0-9_.-]+")
_BARE_TYPE: Final = re.compile(
    r"(?!(?:B|BASE64|[78]BIT|QUOTED-PRINTABLE|INLINE|UR[IL]|CID|UTF-?8)\Z)"
    r"(?!CONTENT-ID\Z|ISO-8859-|WINDOWS-125)[A-Za-z0-9-]+",
    re.I,
)
_QUOTED_FOR: Final = frozenset(":;,")
_CARET_FOR: Final = re.compile(r'[\^\n"]')
_CARETS: Final = str.maketrans({"^": "^^", "\n": "^n", '"': "^'"})
_NOT_PLAIN: Final = re.compile(r"[^\x20-\x7e]")
_SPELLINGS: Final = {
    "X-ABLABEL": "X-ABLabel",
    "X-ABSHOWAS": "X-ABShowAs",
    "X-ABDATE": "X-ABDATE",
    "X-ABRELATEDNAMES": "X-ABRELATEDNAMES",
}


def write_card(properties: Iterable[Property], version: str) -> bytes:
    r"""Return one whole card in UTF-8, BEGIN and VERSION before, END after, CRLF line ends.

    ``version`` "2.1", "3.0" or "4.0" says how lines are written; values are in its escapes
    already. Raises ValueError for a name, group or parameter name that is no token.
    """
    is_old = version == OLD_VERSION
    lines = ["BEGIN:VCARD", f"VERSION:{version}"]
    for item in properties:
        lines.append(_line(item, is_old))
    lines.append("END:VCARD\r\n")
    return "\r\n".join(lines).encode("utf-8")


def content_line(item: Property, version: str = "3.0") -> bytes:
    """Return the physical lines of one property, in UTF-8, CRLF included."""
    return f"{_line(item, version == OLD_VERSION)}\r\n".encode()


def _line(item: Property, is_old: bool) -> str:
    value = item.value
    if not value.isprintable():
        value = settled(value, "\n" if is_old else "\\n")[0]
    head = _head(item.group, item.name, item.parameters, is_old)
    line = f"{head}:{value}"
    if is_old:
        return _old_line(item, line, head, value)
    if len(line) <= FOLD_OCTETS and line.isascii():
        return line
    return fold(line)


def _old_line(item: Property, line: str, head: str, value: str) -> str:
    """As 2.1 has it: a fold there may mean a space, so that only base64 is folded."""
    if item.values("ENCODING") == ("b",):
        return f"{fold(''.join(line.splitlines()))}\r\n"  # and an empty line, which ends it
    if len(line) <= FOLD_OCTETS and not _NOT_PLAIN.search(value):
        return line
    charset = "" if value.isascii() else ";CHARSET=UTF-8"
    return quoted_printable(f"{head}{charset};ENCODING=QUOTED-PRINTABLE:", value)


@lru_cache(maxsize=4096)
def _head(group: str, name: str, parameters: tuple[Parameter, ...], is_old: bool) -> str:
    if not _NAME.fullmatch(name) or (group and not _GROUP.fullmatch(group)):
        raise ValueError(f"no name of a property: {group!r}.{name!r}")
    spelled = _SPELLINGS.get(name, name)
    rest = "".join(_parameter(key, values, is_old) for key, values in parameters)
    return f"{group}.{spelled}{rest}" if group else f"{spelled}{rest}"


@lru_cache(maxsize=4096)
def _parameter(key: str, values: tuple[str, ...], is_old: bool) -> str:
    """``;KEY=one,"t:wo"``, bare types in 2.1, or nothing without values."""
    if not _TOKEN.fullmatch(key):
        raise ValueError(f"no name of a parameter: {key!r}")
    if is_old and key == "TYPE" and all(map(_BARE_TYPE.fullmatch, values)):
        return "".join(f";{one}" for one in values)
    if is_old and key == "ENCODING":
        values = tuple("BASE64" if one == "b" else one for one in values)
    plain = ",".join(found for one in values if (found := _parameter_value(one)))
    return f";{key}={plain}" if plain or (values and key != "TYPE") else ""


def _parameter_value(value: str) -> str:
    if not value.isprintable():
        value = settled(value, "\n")[0]
    plain = value.translate(_CARETS) if _CARET_FOR.search(value) else value
    return f'"{plain}"' if _QUOTED_FOR.intersection(plain) else plain


def fold(line: str) -> str:
    """Cut a logical line every :data:`FOLD_OCTETS` octets, never inside a character."""
    octets = line.encode("utf-8")
    if len(octets) <= FOLD_OCTETS:
        return line
    if len(octets) == len(line):
        return _fold_ascii(line)
    pieces, start, room = [], 0, FOLD_OCTETS
    while len(octets) - start > room:
        end = start + room
        while octets[end] & 0xC0 == 0x80:
            end -= 1
        pieces.append(octets[start:end])
        start, room = end, FOLD_OCTETS - 1
    pieces.append(octets[start:])
    return b"\r\n ".join(pieces).decode("utf-8")


def _fold_ascii(line: str) -> str:
    rest = range(FOLD_OCTETS, len(line), FOLD_OCTETS - 1)
    return "\r\n ".join([line[:FOLD_OCTETS], *(line[n : n + FOLD_OCTETS - 1] for n in rest)])
