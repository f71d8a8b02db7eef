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
from directory_app.formats.bcc import COMMA, SEMICOLON, bcc
from directory_app.formats.contact_json import json_array, verify_json
from directory_app.formats.csv_file import EXACT, EXCEL_FR, verify_csv, write_csv
from directory_app.formats.vcard3 import vcards, verify_vcards

Writer = Callable[[Sequence[Redacted]], Iterator[bytes]]
Verifier = Callable[[Path, int], None]


@dataclass(frozen=True, slots=True)
class Profile:
    """An export profile.

    ``write`` yields the file's bytes, as a stream; ``verify`` re-reads a finished file that
    should hold that many contacts and raises :class:`ValueError` when it does not.
    ``is_text``: may be printed. ``needs_email``: contacts without a valid address are left out
    (:func:`~directory_app.formats.bcc.bcc_email` says which).
    """

    name: str
    suffix: str
    is_text: bool
    needs_email: bool
    write: Writer
    verify: Verifier | None = None


def _write_bcc(contacts: Sequence[Redacted], separator: str) -> Iterator[bytes]:
    if text := bcc(contacts, separator):
        yield f"{text}\n".encode()


def _profiles() -> Iterator[Profile]:
    yield Profile("vcard3", ".vcf", True, False, vcards, verify_vcards)
    for name, dialect in (("csv", EXACT), ("csv-excel-fr", EXCEL_FR)):
        write, verify = partial(write_csv, dialect=dialect), partial(verify_csv, dialect=dialect)
        yield Profile(name, ".csv", True, False, write, verify)
    for name, separator in (("bcc", SEMICOLON), ("bcc-comma", COMMA)):
        yield Profile(name, ".txt", True, True, partial(_write_bcc, separator=separator))
    yield Profile("json", ".json", True, False, json_array, verify_json)


PROFILES: Final[Mapping[str, Profile]] = MappingProxyType({one.name: one for one in _profiles()})
"""Profile name (as typed after ``--profile``) → profile."""
