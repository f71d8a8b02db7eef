"""The logo of an event, made safe and small before a document takes it in.

A PNG that Pillow cannot read, or that claims to be enormous, is no logo: the document goes
without. What passes is drawn anew, so that nothing else of the file travels along.
"""

from __future__ import annotations

import base64
import binascii
import io
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

MAX_WIDTH_MM: Final = 50.0
MAX_HEIGHT_MM: Final = 22.0
_MAX_PIXELS: Final = 64_000_000
_MAX_SIDE: Final = 640
"""Pixels of the longer side: 300 to the inch at the width a page gives it."""


@dataclass(frozen=True, slots=True)
class Logo:
    """A PNG and the size at which a page shows it."""

    png: bytes
    width_mm: float
    height_mm: float


@lru_cache(maxsize=4)
def find_logo(encoded: str) -> Logo | None:
    """The logo of a PNG in base64; None for none and for what is no readable PNG."""
    if not encoded:
        return None
    try:
        data = base64.b64decode(encoded, validate=True)
    except (binascii.Error, ValueError):
        return None
    return _redrawn(data)


def _redrawn(data: bytes) -> Logo | None:
    from PIL import Image

    try:
        with Image.open(io.BytesIO(data), formats=["PNG"]) as image:
            if image.width * image.height > _MAX_PIXELS:
                return None
            image.load()
            drawn = image.convert("RGBA")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    drawn.thumbnail((_MAX_SIDE, _MAX_SIDE))
    file = io.BytesIO()
    drawn.save(file, format="PNG", optimize=True)
    scale = min(MAX_WIDTH_MM / drawn.width, MAX_HEIGHT_MM / drawn.height)
    return Logo(file.getvalue(), drawn.width * scale, drawn.height * scale)
