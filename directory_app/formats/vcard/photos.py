"""The photo of a contact inside its card: RFC 2426 §3.1.4 (3.0), RFC 6350 §6.2.4 (4.0), versit 2.1.

The bytes are those of the directory, small already; a card never names a picture that stands
elsewhere. A card that goes back to its source keeps the source's own photo while the directory's is
that one drawn anew.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator, Sequence

from directory_app.domain.confidentiality import Redacted
from directory_app.domain.pictures import FindPicture, is_picture, media_type
from directory_app.formats.pictures import UnreadablePicture, redrawn

from .properties import Property
from .values import binary


def photo_properties(redacted: Redacted, version: str, picture: FindPicture) -> Iterator[Property]:
    """PHOTO, where the contact has one that ``picture`` finds."""
    name = redacted.contact.photo
    data = picture(name) if name else None
    if not data:
        return
    body, media = base64.b64encode(data).decode("ascii"), media_type(name)
    if version == "4.0":
        yield Property("PHOTO", f"data:{media};base64,{body}")
    else:
        kind = media.rpartition("/")[2].upper()
        yield Property("PHOTO", body, (("ENCODING", ("b",)), ("TYPE", (kind,))))


def settled_photo(
    photos: Sequence[Property], name: str, ours: Property | None
) -> tuple[Property | None, Property | None]:
    """What is written as the photo of a card that goes back, and which of the source's makes room.

    ``photos``: those of the source, in order; the first that stands in the card is the one that was
    read. ``name``: the stored picture of the contact, empty without one; ``ours``: it as a
    property, where its bytes were found. A photo that never could be read is not taken for a
    removed one.
    """
    read = next(filter(binary, photos), None)
    drawn = _redrawn_name(read) if read else ""
    if not name:
        return None, read if drawn else None
    if ours is None or drawn == name or (read and _is_stored(read, name)):
        return None, None
    return ours, read or next(iter(photos), None)


def _redrawn_name(prop: Property) -> str:
    """The name under which an import keeps the picture in a property; empty where it cannot."""
    content = binary(prop)
    try:
        return redrawn(content[0]).name if content else ""
    except UnreadablePicture:
        return ""


def _is_stored(prop: Property, name: str) -> bool:
    """Whether the picture in a property is the stored one itself: a card that we wrote."""
    content = binary(prop)
    return content is not None and is_picture(name, content[0])
