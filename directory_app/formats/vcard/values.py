r"""The value of a property as text, components or bytes: escapes undone, structure split.

Values are never split on a comma unless their property is a list: real cards hold bare commas in
NOTE and FN. In 2.1 only ``\; \: \\`` are escapes. Nothing here reads a file or a network address.
"""

from __future__ import annotations

import base64
import re
from typing import Final
from urllib.parse import unquote_to_bytes

from directory_app.formats.vcard.escapes import OLD_VERSION
from directory_app.formats.vcard.properties import Property

# Roundcube escapes both characters of a line end.
_ESCAPE: Final = re.compile(r"\\(r\\n|.)", re.S)
_LINE_ENDS: Final = dict.fromkeys(("n", "N", "r\\n"), "\n")
_OLD_ESCAPE: Final = re.compile(r"\\([\\;:])")
_COMPONENT: Final = re.compile(r"(?:[^\\;]|\\.|\\\Z)*+", re.S)
_LISTED: Final = re.compile(r"(?:[^\\,]|\\.|\\\Z)*+", re.S)
_DATA_URI: Final = re.compile(r"data:([^,]*),(.*)", re.S | re.I)
_NOT_BASE64: Final = re.compile(r"[^A-Za-z0-9+/]")
_MAGIC: Final = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF8", "image/gif"),
    (b"BM", "image/bmp"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
)
UNKNOWN_MEDIA: Final = "application/octet-stream"
_INLINE_NAMES: Final = frozenset({"PHOTO", "LOGO", "SOUND", "KEY"})
_LEAST_UNDECLARED: Final = 64


def text(prop: Property, version: str) -> str:
    r"""Return the whole value as text, line ends as ``\n``; white space stays."""
    return unescaped(prop.value, version)


def unescaped(value: str, version: str) -> str:
    r"""Return ``value`` without escapes; a backslash before anything else than ``n`` just goes."""
    if "\\" not in value:
        return value
    if version == OLD_VERSION:
        return _OLD_ESCAPE.sub(r"\1", value)
    return _ESCAPE.sub(lambda found: _LINE_ENDS.get(found[1], found[1]), value)


def components(prop: Property, version: str) -> tuple[str, ...]:
    """Return the components of N, ADR, ORG or another structured value, trimmed, as many as
    stand there.
    """
    if "\\" not in prop.value:
        return tuple([one.strip() for one in prop.value.split(";")])
    pieces = _split(prop.value, ";", _COMPONENT)
    return tuple([unescaped(one, version).strip() for one in pieces])


def component_lists(prop: Property, version: str) -> tuple[tuple[str, ...], ...]:
    """Return the components of N, each as its values (« Ann,Marie »: two given names).

    2.1 has no such lists: there each component is one value. An empty component has none.
    """
    pieces = _split(prop.value, ";", _COMPONENT)
    if version == OLD_VERSION:
        return tuple(_filled([one], version) for one in pieces)
    return tuple(_filled(_split(one, ",", _LISTED), version) for one in pieces)


def text_list(prop: Property, version: str) -> tuple[str, ...]:
    """Return the values of a list (CATEGORIES, NICKNAME), trimmed, without the blank ones."""
    return _filled(_split(prop.value, ",", _LISTED), version)


def _filled(pieces: list[str], version: str) -> tuple[str, ...]:
    return tuple([found for one in pieces if (found := unescaped(one, version).strip())])


def _split(value: str, separator: str, until: re.Pattern[str]) -> list[str]:
    """Cut at every separator that no backslash precedes."""
    if "\\" not in value:
        return value.split(separator)
    pieces, at = [], 0
    while at <= len(value) and (match := until.match(value, at)):
        pieces.append(match[0])
        at = match.end() + 1
    return pieces


# --- bytes -------------------------------------------------------------------------------------


def binary(prop: Property) -> tuple[bytes, str] | None:
    """Return the bytes that stand in the value (base64, ``data:``) and their media type.

    The type is that of the first bytes, as labels lie; :data:`UNKNOWN_MEDIA` where they say
    nothing. None for an address elsewhere, for broken base64, and for no bytes at all.
    """
    content = _content(prop)
    return (content, media_type(content)) if content else None


def _content(prop: Property) -> bytes | None:
    if found := _DATA_URI.match(prop.value):
        # The comma, or the semicolon before it, may have been escaped.
        is_base64 = found[1].replace("\\", "").lower().endswith(";base64")
        body = unescaped(found[2], "3.0")
        return _from_base64(body) if is_base64 else unquote_to_bytes(body)
    is_declared = "b" in prop.values("ENCODING")
    is_likely = prop.name in _INLINE_NAMES and len(prop.value) >= _LEAST_UNDECLARED
    return _from_base64(prop.value) if is_declared or is_likely else None


def _from_base64(value: str) -> bytes | None:
    """Decode, padding forgiven; None when another character stands in it."""
    body = "".join(value.split()).rstrip("=")
    if _NOT_BASE64.search(body) or len(body) % 4 == 1:
        return None
    return base64.b64decode(body + "=" * (-len(body) % 4))


def media_type(content: bytes) -> str:
    """Return the media type that the first bytes tell, else :data:`UNKNOWN_MEDIA`."""
    for magic, media in _MAGIC:
        if content.startswith(magic):
            return media
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    if content[4:8] == b"ftyp" and content[8:12] in {b"heic", b"heix", b"mif1", b"heif", b"avif"}:
        return "image/avif" if content[8:12] == b"avif" else "image/heic"
    return UNKNOWN_MEDIA
