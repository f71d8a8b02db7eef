"""The vCard profiles: contacts to the bytes of a file, and a finished file read again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from directory_app.domain.confidentiality import Redacted
from directory_app.domain.pictures import FindPicture, no_picture

from .from_contact import contact_card
from .giving_back import archive_card, patched_card
from .kept_lines import IsSecret


def write_vcards(
    contacts: Iterable[Redacted], version: str, picture: FindPicture = no_picture
) -> Iterator[bytes]:
    """Yield one card per contact, in order, as UTF-8 bytes with CRLF line ends.

    ``version``: "2.1", "3.0" or "4.0". ``picture`` finds the photos that go with the cards.
    """
    return (contact_card(redacted, version, picture) for redacted in contacts)


def write_archive(
    contacts: Iterable[Redacted],
    originals: Mapping[str, Sequence[bytes]],
    is_secret: IsSecret,
    picture: FindPicture = no_picture,
) -> Iterator[bytes]:
    """Yield one 3.0 card per contact, each with what its originals held besides."""
    for one in contacts:
        kept = originals.get(one.contact.id, ())
        yield archive_card(one, kept, "3.0", is_secret, picture).data


def write_to_source(
    contacts: Iterable[Redacted],
    originals: Mapping[str, Sequence[bytes]],
    is_secret: IsSecret,
    picture: FindPicture = no_picture,
) -> Iterator[bytes]:
    """Yield the original card of each contact with our values in it, and its own photo; without
    one, a 3.0 card."""
    for one in contacts:
        kept = originals.get(one.contact.id, ())
        if kept:
            yield patched_card(one, kept[0], is_secret, picture).data
        else:
            yield contact_card(one, "3.0", picture)


def verify_vcards(path: Path, contact_count: int) -> None:
    """Raise :class:`ValueError` unless the file holds as many whole cards as were meant."""
    begun = ended = 0
    with path.open("rb") as stream:
        for line in stream:
            line.decode("utf-8")
            begun += line == b"BEGIN:VCARD\r\n"
            ended += line == b"END:VCARD\r\n"
    if not begun == ended == contact_count:
        raise ValueError(f"{contact_count} cards were meant, {begun} begin and {ended} end")
