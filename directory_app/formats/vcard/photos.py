"""The photo of a contact inside its card: RFC 2426 §3.1.4 (3.0), RFC 6350 §6.2.4 (4.0), versit 2.1.

The bytes are those of the directory, small already; a card never names a picture that stands
elsewhere.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator

from directory_app.domain.confidentiality import Redacted
from directory_app.domain.pictures import FindPicture, media_type

from .properties import Property


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
