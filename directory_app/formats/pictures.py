"""Photos made safe and small before they are kept: drawn anew, so that nothing else of the file
(place, date, hidden data) travels along.

Only JPEG and PNG are read, by what they are and not by what they say; nothing is fetched.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final

from directory_app.domain.pictures import Picture, PictureType, picture_name

if TYPE_CHECKING:
    from PIL import Image

MAX_SIDE: Final = 512
"""Pixels of the longer side."""
MAX_BYTES: Final = 100_000
MAX_SOURCE_BYTES: Final = 20_000_000
"""A larger file is not looked into."""
_MAX_PIXELS: Final = 64_000_000
_QUALITIES: Final = (88, 75, 60, 45)
_WHITE: Final = (255, 255, 255)


class UnreadablePicture(Exception):
    """No JPEG or PNG that can be read within the limits."""


def redrawn(data: bytes) -> Picture:
    """The picture within :data:`MAX_SIDE` and about :data:`MAX_BYTES`, upright.

    Raises :class:`UnreadablePicture`.
    """
    if len(data) > MAX_SOURCE_BYTES:
        raise UnreadablePicture
    drawn = _drawn(data)
    drawn.thumbnail((MAX_SIDE, MAX_SIDE))
    if drawn.mode == "RGBA":
        png = _encoded(drawn, "png")
        if len(png.data) <= MAX_BYTES:
            return png
        drawn = _on_white(drawn)
    found = _encoded(drawn, "jpeg", _QUALITIES[0])
    for quality in _QUALITIES[1:]:
        if len(found.data) <= MAX_BYTES:
            break
        found = _encoded(drawn, "jpeg", quality)
    return found


def _drawn(data: bytes) -> Image.Image:
    from PIL import Image, ImageOps

    try:
        with Image.open(io.BytesIO(data), formats=["JPEG", "PNG"]) as image:
            if image.width * image.height > _MAX_PIXELS:
                raise UnreadablePicture
            image.load()
            upright = ImageOps.exif_transpose(image)
            return upright.convert("RGBA" if upright.has_transparency_data else "RGB")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise UnreadablePicture from error


def _on_white(image: Image.Image) -> Image.Image:
    from PIL import Image

    ground = Image.new("RGB", image.size, _WHITE)
    ground.paste(image, mask=image.getchannel("A"))
    return ground


def _encoded(image: Image.Image, type_: PictureType, quality: int = 0) -> Picture:
    file = io.BytesIO()
    options = {"quality": quality} if quality else {}
    image.save(file, format=type_.upper(), optimize=True, **options)
    data = file.getvalue()
    return Picture(picture_name(data, type_), data)
