"""Identifiers: UUID version 7 (RFC 9562 §5.7), ordered by time of creation.

Pure: the caller brings the time and the randomness.
"""

from __future__ import annotations

from collections.abc import Callable

NewId = Callable[[], str]


def uuid7(unix_ms: int, random: bytes) -> str:
    """The UUIDv7 text for a time in milliseconds and ten random bytes."""
    value = (unix_ms & 0xFFFFFFFFFFFF) << 80 | int.from_bytes(random[:10], "big")
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    digits = f"{value:032x}"
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))
