"""File names made from names of people, organisations and lists: valid on every system.

The strictest rules hold everywhere (Windows'), since files are sent from one system to another.
A name never holds a folder, never hides and never shows itself in another order than it is
stored. Knows nothing of what is in the file.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

MAX_BYTES: Final = 200
"""Longest name in UTF-8, suffix included: leaves room for a copy's number and a longer path."""

FALLBACK_NAME: Final = "bottin"
"""The name of a file whose text leaves nothing to name it."""

_SEPARATORS: Final = re.compile(r"[/\\:|]+")
_FORBIDDEN: Final = re.compile(r'[<>"?*]')
# Controls, format characters (bidirectional ones among them), surrogates, private, unassigned.
_INVISIBLE: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_RESERVED: Final = re.compile(r"CON|PRN|AUX|NUL|CLOCK\$|CONIN\$|CONOUT\$|(?:COM|LPT)[0-9]")


def safe_file_name(text: str, suffix: str) -> str:
    """Return ``text`` as a file name ending in ``suffix`` (``".vcf"``).

    NFC, at most :data:`MAX_BYTES`; folder separators, colons and bars become hyphens; control,
    invisible and bidirectional characters, other characters that Windows refuses, leading dots,
    hyphens and tildes, trailing dots and spaces are dropped; device names (``CON``, ``LPT1``,
    also before an extension) are prefixed by ``_``. Never empty, never raises.
    """
    stem = _cut(_stripped(_visible(text)), MAX_BYTES - len(suffix.encode()) - 1)
    stem = _stripped(stem) or FALLBACK_NAME
    return f"{'_' if _is_reserved(stem) else ''}{stem}{suffix}"


def _visible(text: str) -> str:
    spaced = " ".join(unicodedata.normalize("NFC", text).split())
    kept = "".join(c for c in spaced if unicodedata.category(c) not in _INVISIBLE)
    plain = _FORBIDDEN.sub("", _SEPARATORS.sub("-", kept))
    return unicodedata.normalize("NFC", plain)


def _stripped(text: str) -> str:
    return " ".join(text.split()).lstrip(" .-~").rstrip(" .")


def _cut(text: str, max_bytes: int) -> str:
    return text.encode()[:max_bytes].decode("utf-8", "ignore")


def _is_reserved(stem: str) -> bool:
    """Whether Windows takes the name for a device; it reads « COM¹ » as COM1."""
    before_dot = stem.partition(".")[0].rstrip()
    return _RESERVED.fullmatch(unicodedata.normalize("NFKC", before_dot).upper()) is not None
