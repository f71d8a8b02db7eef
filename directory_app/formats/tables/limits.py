"""How much of a workbook is read at most: what a hostile or broken file must not exceed.

Owns numbers only (docs/safety.md I9–I11).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

MEBIBYTE: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """``file_bytes`` on disk; ``unpacked_bytes`` of all the parts of a zip, each part at most
    ``ratio`` times its packed size once over ``ratio_floor_bytes``; ``memory_bytes`` of the
    reading process (POSIX); ``seconds`` of its work, waiting for us not counted; ``cells`` of one
    sheet."""

    file_bytes: int = 100 * MEBIBYTE
    unpacked_bytes: int = 200 * MEBIBYTE
    ratio: int = 100
    ratio_floor_bytes: int = MEBIBYTE
    parts: int = 10_000
    memory_bytes: int = 1024 * MEBIBYTE
    seconds: float = 30.0
    cells: int = 20_000_000


LIMITS: Final = Limits()
"""Far more than any list of contacts, and nothing that stops a desk."""
