"""What a stored picture is called: by its contents, so that the same one is kept once.

The bytes are re-encoded before they get a name; only JPEG and PNG exist.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import blake2b
from typing import Literal

PictureType = Literal["jpeg", "png"]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as it is kept, under the name of its contents."""

    name: str
    data: bytes


FindPicture = Callable[[str], bytes | None]
"""The bytes of a picture by its name, None where there is none."""


def no_picture(_name: str) -> None:
    """Finds none: for writers that are not to give photos."""
    return


def picture_name(data: bytes, type_: PictureType) -> str:
    """BLAKE2b-128 of the bytes, then what they are: ``9f…e.jpeg``."""
    return f"{blake2b(data, digest_size=16).hexdigest()}.{type_}"


def is_picture(name: str, data: bytes) -> bool:
    """Whether these are the bytes that the name stands for."""
    types: tuple[PictureType, ...] = ("jpeg", "png")
    return bool(name) and any(picture_name(data, one) == name for one in types)


def media_type(name: str) -> str:
    """The media type of a picture of that name (``image/jpeg``)."""
    return f"image/{name.rpartition('.')[2]}"
