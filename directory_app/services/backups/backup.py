"""What is known of a backup without opening it: its manifest, a small JSON file beside it."""

from __future__ import annotations

import dataclasses
import datetime
import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from directory_app.storage.backup import Contents

DAY_MS = 24 * 3600 * 1000


class Why(StrEnum):
    """What a backup was made before, or why. Its sentence is in ``resources/messages``."""

    DAILY = "daily"
    IMPORT = "import"
    MIGRATION = "migration"
    RESTORE = "restore"
    MANUAL = "manual"
    BULK = "bulk"


@dataclass(frozen=True, slots=True)
class Stamp:
    """A file as its folder describes it: what differs once somebody wrote into it."""

    size_bytes: int
    modified_ns: int

    @classmethod
    def of(cls, file: Path) -> Stamp:
        """Raises OSError."""
        status = file.stat()
        return cls(status.st_size, status.st_mtime_ns)


@dataclass(frozen=True, slots=True)
class Manifest:
    """What is written beside a backup. ``sequence`` orders backups, whatever the clock says;
    ``at`` and ``checked_at`` in milliseconds since 1970 UTC; ``contents`` None for a damaged
    directory, kept as it was; ``file_digest`` BLAKE2b-128 of the file's bytes, empty for the
    same; ``is_sound`` what the last check found."""

    sequence: int
    at: int
    why: Why
    directory: str
    program: str
    contents: Contents | None
    file_digest: str
    stamp: Stamp
    checked_at: int
    is_sound: bool

    def to_json(self) -> bytes:
        """One document, one line a key."""
        document = dataclasses.asdict(self) | {"why": self.why.value}
        return json.dumps(document, ensure_ascii=False, indent=1).encode()

    @classmethod
    def from_json(cls, data: bytes) -> Manifest:
        """Raises ValueError for what is no manifest."""
        try:
            found: Mapping[str, Any] = json.loads(data)
            contents = found["contents"]
            read = {
                "why": Why(found["why"]),
                "stamp": Stamp(**found["stamp"]),
                "contents": Contents(**contents) if contents is not None else None,
            }
            return cls(**{**found, **read})
        except (KeyError, TypeError) as error:
            raise ValueError(str(error)) from None


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup as it is listed. ``at`` in milliseconds since 1970 UTC; ``contacts`` live ones,
    None when the file cannot be read; ``verified``: it was read again after it was written, and
    nothing speaks against it since."""

    file: Path
    at: int
    why: Why
    contacts: int | None
    verified: bool
    size_bytes: int
    sequence: int = 0

    def day(self) -> datetime.date:
        """The day it was made, by this computer's time zone."""
        return local_time(self.at).date()


def local_time(milliseconds: int) -> datetime.datetime:
    """An instant in this computer's time zone; a clock gone mad gives the nearest there is."""
    try:
        return datetime.datetime.fromtimestamp(milliseconds / 1000, datetime.UTC).astimezone()
    except (OverflowError, OSError, ValueError):
        last = datetime.datetime.max if milliseconds > 0 else datetime.datetime(1970, 1, 2)
        return last.replace(tzinfo=datetime.UTC)
