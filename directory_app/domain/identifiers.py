"""Identifiers: UUID version 7 (RFC 9562 §5.7), ordered by time of creation.

Pure: the caller brings the time and the randomness.
"""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

NewId = Callable[[], str]


def uuid7(unix_ms: int, random: bytes) -> str:
    """The UUIDv7 text for a time in milliseconds and ten random bytes."""
    value = (unix_ms & 0xFFFFFFFFFFFF) << 80 | int.from_bytes(random[:10], "big")
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    return str(UUID(int=value))
