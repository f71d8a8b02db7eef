"""What stands before the colon of a property: group, name, parameters.

Owns their forms from vCard 2.1 to 4.0: bare tokens, empty ones, ``TYPE="a,b"``, repeated
parameters, carets (RFC 6868), ``_`` for ``-``. How the value was transferred (charset,
quoted-printable) is taken out of the parameters and said apart.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from directory_app.formats.vcard.charsets import readable, settled
from directory_app.formats.vcard.properties import Parameter

_TOKEN: Final = re.compile(r"[A-Z0-9-]+")
_NAME: Final = re.compile(r"[A-Z0-9-]+|X-[^\s\x00-\x1f\x7f-\x9f\ud800-\udfff:;,.=\"]+")
"""Names of a program's own have odd characters: KDE writes ``X-messaging/xmpp-All``."""
_GROUP: Final = re.compile(r"[A-Za-z0-9_.-]+")
_UNQUOTED: Final = re.compile(r'(?:[^";]|"[^"]*+")++')
_LISTED: Final = re.compile(r'(?:[^",]|"[^"]*+")++')
_TO_COLON: Final = re.compile(r'(?:[^":]|"[^"]*+")*+:')
_CARET: Final = re.compile(r"\^([\^n'])")
_CARET_MEANS: Final = {"^": "^", "n": "\n", "'": '"'}
_CHARSET: Final = re.compile(r"UTF-?8|ISO-8859-\d+|WINDOWS-125\d")
_BARE: Final = {
    **dict.fromkeys(("QUOTED-PRINTABLE", "BASE64", "B", "7BIT", "8BIT"), "ENCODING"),
    **dict.fromkeys(("INLINE", "URL", "URI", "CID", "CONTENT-ID"), "VALUE"),
}
_TRANSFERS: Final = frozenset({"ENCODING", "CHARSET"})
_BASE64: Final = frozenset({"B", "BASE64"})
_NEVER_EMPTY: Final = frozenset({"TYPE", "ENCODING", "CHARSET", "VALUE", "PREF"})
_UNDONE: Final = frozenset({"7BIT", "8BIT", "7-BIT", "8-BIT", "BINARY", "QUOTED-PRINTABLE"})
SHORT_HEAD: Final = 160


class Head(NamedTuple):
    """``charset`` as declared; ``is_quoted``: the value is quoted-printable; ``is_base64``."""

    name: str
    group: str = ""
    parameters: tuple[Parameter, ...] = ()
    charset: str = ""
    is_quoted: bool = False
    is_base64: bool = False


def split_line(line: str) -> tuple[str, str]:
    """Return what stands before and after the first colon outside quotes; "" and "" without any.

    A quote that is never closed quotes nothing.
    """
    head, colon, value = line.partition(":")
    if '"' in head and (match := _TO_COLON.match(line)):
        return line[: match.end() - 1], line[match.end() :]
    return (head, value) if colon else ("", "")


def read_head(text: str) -> Head | None:
    """Read a head; None when no property can be called so."""
    if not text.isprintable():
        text = settled(readable(text)[0], " ")[0]
    pieces = _split(text, ";", _UNQUOTED)
    group, _, name = pieces[0].strip().rpartition(".")
    name = name.upper().replace("_", "-")
    if not _NAME.fullmatch(name) or (group and not _GROUP.fullmatch(group)):
        return None
    return _with_parameters(name, group, pieces[1:]) if len(pieces) > 1 else Head(name, group)


short_head = lru_cache(maxsize=4096)(read_head)
"""The same for heads of :data:`SHORT_HEAD` characters at most, most of which come again."""


def _split(text: str, separator: str, outside_quotes: re.Pattern[str]) -> list[str]:
    if text.count('"') % 2 or '"' not in text:
        return text.split(separator)
    return outside_quotes.findall(text)


def _with_parameters(name: str, group: str, pieces: list[str]) -> Head:
    found = [one for piece in pieces if (one := _parameter(piece))[1]]
    keys = {key for key, _ in found}
    if len(keys) == len(found) and keys.isdisjoint(_TRANSFERS):
        return Head(name, group, tuple(found))
    return _transferred(name, group, found)


def _transferred(name: str, group: str, found: list[Parameter]) -> Head:
    """The head with repeated parameters made one, and what says the transfer taken out."""
    merged: dict[str, list[str]] = {}
    for key, values in found:
        merged.setdefault(key, []).extend(values)
    charset = merged.pop("CHARSET", [""])[0]
    encodings = {one.upper() for one in merged.get("ENCODING", ())}
    is_base64 = not encodings.isdisjoint(_BASE64)
    is_quoted = not is_base64 and "QUOTED-PRINTABLE" in encodings
    if kept := ["b"] if is_base64 else sorted(encodings - _UNDONE):
        merged["ENCODING"] = kept  # where it stood
    elif encodings:
        del merged["ENCODING"]
    parameters = tuple((key, tuple(filter(None, some)) or ("",)) for key, some in merged.items())
    return Head(name, group, parameters, charset, is_quoted, is_base64)


@lru_cache(maxsize=4096)
def _parameter(piece: str) -> Parameter:
    """One parameter; without values it says nothing."""
    key, equals, raw = piece.partition("=")
    key = key.strip().upper().replace("_", "-")
    if not equals:
        return _bare(_plain(piece))
    if not _TOKEN.fullmatch(key):
        return "TYPE", _types(piece)
    if key == "TYPE":
        return key, _types(raw)
    values = tuple([value for one in _split(raw, ",", _LISTED) if (value := _plain(one))])
    return key, values or (() if key in _NEVER_EMPTY else ("",))


def _bare(token: str) -> Parameter:
    """A token alone, as 2.1 has them: the type of what follows, mostly."""
    word = token.strip().upper()
    if _CHARSET.fullmatch(word):
        return "CHARSET", (word,)
    return (_BARE[word], (word,)) if word in _BARE else ("TYPE", _types(token))


def _types(text: str) -> tuple[str, ...]:
    return tuple([value for one in _plain(text).split(",") if (value := one.strip())])


def _plain(text: str) -> str:
    text = text.replace('"', "")
    return _CARET.sub(lambda found: _CARET_MEANS[found[1]], text) if "^" in text else text
