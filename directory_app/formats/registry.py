"""Every export profile by name: what it is called on disk, what it needs, who writes it.

The one list that the command line, the window and the tests go through; a new format is one
module and one line here. Heavy writers are imported when they are used.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Final

from directory_app.domain.confidentiality import Redacted
from directory_app.domain.pictures import FindPicture
from directory_app.formats.bcc import COMMA, SEMICOLON, bcc
from directory_app.formats.contact_json import json_array, verify_json
from directory_app.formats.csv_file import EXACT, EXCEL_FR, verify_csv, write_csv
from directory_app.formats.vcard.profiles import (
    verify_vcards,
    write_archive,
    write_to_source,
    write_vcards,
)
from directory_app.formats.xlsx_file import seen_csv, verify_xlsx, write_xlsx

Writer = Callable[[Sequence[Redacted]], Iterator[bytes]]
Verifier = Callable[[Path, int], None]
Originals = Mapping[str, Sequence[bytes]]
"""Contact id → the bytes of the card that it was imported from."""
PicturesWriter = Callable[[Sequence[Redacted], FindPicture], Iterator[bytes]]
OriginalsWriter = Callable[
    [Sequence[Redacted], Originals, Callable[[str], bool], FindPicture], Iterator[bytes]
]


@dataclass(frozen=True, slots=True)
class Profile:
    """An export profile.

    ``write`` yields the file's bytes, as a stream; ``verify`` re-reads a finished file that
    should hold that many contacts and raises :class:`ValueError` when it does not.
    ``is_text``: may be printed; of one that may not, ``preview`` writes what is to be looked at.
    ``needs_email``: contacts without a valid address are left out
    (:func:`~directory_app.formats.bcc.bcc_email` says which). ``write_over`` is there where the
    cards that contacts were imported from are wanted too: it gets them, and what says whether a
    text of theirs may not leave. ``write_pictured`` is there where photos may go along, and gets
    what finds them, as ``write_over`` does; ``write`` gives none.
    """

    name: str
    suffix: str
    is_text: bool
    needs_email: bool
    write: Writer
    verify: Verifier | None = None
    preview: Writer | None = None
    write_over: OriginalsWriter | None = None
    write_pictured: PicturesWriter | None = None


def _write_bcc(contacts: Sequence[Redacted], separator: str) -> Iterator[bytes]:
    if text := bcc(contacts, separator):
        yield f"{text}\n".encode()


def _write_pictured(
    contacts: Sequence[Redacted], picture: FindPicture, version: str
) -> Iterator[bytes]:
    return write_vcards(contacts, version, picture)


def _profiles() -> Iterator[Profile]:
    for name, version in (("vcard3", "3.0"), ("vcard4", "4.0"), ("vcard21", "2.1")):
        write_cards = partial(write_vcards, version=version)
        write_pictured = partial(_write_pictured, version=version)
        yield Profile(
            name,
            ".vcf",
            True,
            False,
            write_cards,
            verify_vcards,
            write_pictured=write_pictured,
        )
    for name, write_over in (("vcard-archive", write_archive), ("vcard-source", write_to_source)):
        write_cards = partial(write_vcards, version="3.0")
        yield Profile(name, ".vcf", True, False, write_cards, verify_vcards, write_over=write_over)
    for name, dialect in (("csv", EXACT), ("csv-excel-fr", EXCEL_FR)):
        write, verify = partial(write_csv, dialect=dialect), partial(verify_csv, dialect=dialect)
        yield Profile(name, ".csv", True, False, write, verify)
    yield Profile("xlsx", ".xlsx", False, False, write_xlsx, verify_xlsx, seen_csv)
    for name, separator in (("bcc", SEMICOLON), ("bcc-comma", COMMA)):
        yield Profile(name, ".txt", True, True, partial(_write_bcc, separator=separator))
    yield Profile("json", ".json", True, False, json_array, verify_json)


PROFILES: Final[Mapping[str, Profile]] = MappingProxyType({one.name: one for one in _profiles()})
"""Profile name (as typed after ``--profile``) → profile."""
