"""One stream out of an OLE compound file, the container of XLS. Source: [MS-CFB] §2.

Every chain of sectors is bounded by the size of the file. Knows nothing of what streams hold.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from typing import Final

from .packed_parts import Malformed

SIGNATURE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_ENTRY_BYTES: Final = 128
_LAST_SECTOR: Final = 0xFFFFFFFA
_MINI_SHIFT: Final = 6
_ROOT: Final = 5
_STREAM: Final = 2


class CompoundFile:
    """The streams of a compound file. Raises Malformed where it is not one, or is damaged."""

    def __init__(self, data: bytes) -> None:
        if len(data) < 512 or data[:8] != SIGNATURE:
            raise Malformed
        self._data = data
        (shift,) = struct.unpack_from("<H", data, 30)
        self._shift = 12 if shift == 12 else 9
        self._fat = self._table(self._fat_sectors())
        first, self._cutoff, mini = struct.unpack_from("<I4xII", data, 48)
        self._entries = list(_entries(self._chained(first)))
        self._mini_fat = self._table(self._chain(mini, self._fat))

    def stream(self, names: Sequence[str]) -> bytes:
        """The first stream that has one of the names. Raises Malformed when there is none."""
        for name, kind, start, size in self._entries:
            if kind == _STREAM and name in names:
                return self._read(start, size)
        raise Malformed

    def _read(self, start: int, size: int) -> bytes:
        if size >= self._cutoff:
            return self._chained(start)[:size]
        root = next((at for _, kind, at, _ in self._entries if kind == _ROOT), _LAST_SECTOR)
        small, step = self._chained(root), 1 << _MINI_SHIFT
        places = (number << _MINI_SHIFT for number in self._chain(start, self._mini_fat))
        return b"".join(small[at : at + step] for at in places)[:size]

    def _fat_sectors(self) -> list[int]:
        """The sectors of the allocation table: those in the header, and those in chained ones."""
        found = list(struct.unpack_from("<109I", self._data, 76))
        (following,) = struct.unpack_from("<I", self._data, 68)
        for _ in range(len(self._data) >> self._shift):
            if following >= _LAST_SECTOR:
                break
            *more, following = self._table([following]) or (_LAST_SECTOR,)
            found += more
        return [number for number in found if number < _LAST_SECTOR]

    def _sector(self, number: int) -> bytes:
        start = (number + 1) << self._shift
        return self._data[start : start + (1 << self._shift)]

    def _table(self, sectors: Sequence[int] | Iterator[int]) -> tuple[int, ...]:
        data = b"".join(map(self._sector, sectors))
        return struct.unpack_from(f"<{len(data) // 4}I", data)

    def _chained(self, start: int) -> bytes:
        return b"".join(map(self._sector, self._chain(start, self._fat)))

    @staticmethod
    def _chain(start: int, table: Sequence[int]) -> Iterator[int]:
        """The sectors from one on; a chain that bites its tail is damaged."""
        for _ in range(len(table) + 1):
            if start >= _LAST_SECTOR:
                return
            yield start
            if start >= len(table):
                raise Malformed
            start = table[start]
        raise Malformed


def _entries(directory: bytes) -> Iterator[tuple[str, int, int, int]]:
    """Name, kind, first sector and size of what the directory lists."""
    for at in range(0, len(directory) - _ENTRY_BYTES + 1, _ENTRY_BYTES):
        length, kind = struct.unpack_from("<HB", directory, at + 64)
        start, size = struct.unpack_from("<II", directory, at + 116)
        name = directory[at : at + max(0, min(length, 64) - 2)]
        yield name.decode("utf-16-le", "replace"), kind, start, size
