"""The parts of a zipped workbook, looked at before anything reads them: sizes, ratio, entities.

Declared sizes are checked first, then every part is unpacked and counted: what a zip declares of
itself is not trusted (docs/safety.md I9, I10). Knows nothing of cells, but for the places that a
part of XLSX marks as errors.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Final

from .limits import Limits

_CHUNK_BYTES: Final = 1 << 18
_LOCAL_HEADER: Final = struct.Struct("<4s22xHH")
_DECLARATIONS: Final = (b"<!DOCTYPE", b"<!ENTITY")
_XML: Final = (".xml", ".rels")


class TooHeavy(Exception):
    """More than the limits allow."""


class Malformed(Exception):
    """Not a zip that a spreadsheet program writes."""


def check_declared(path: Path, limits: Limits) -> None:
    """Compare what a zip declares with the limits; nothing is unpacked.

    Raises :class:`TooHeavy`, :class:`Malformed`, OSError.
    """
    parts = _parts(path)
    if len(parts) > limits.parts or path.stat().st_size > limits.file_bytes:
        raise TooHeavy
    if sum(part.file_size for part in parts) > limits.unpacked_bytes:
        raise TooHeavy
    for part in parts:
        _check_ratio(part.file_size, part.compress_size, limits)


def check_unpacked(path: Path, limits: Limits) -> None:
    """Unpack every part, keeping nothing, and compare what it really holds.

    Raises as :func:`check_declared`; Malformed also for a document type or an entity in XML.
    """
    left = limits.unpacked_bytes
    with path.open("rb") as stream:
        for part in _parts(path):
            size = 0
            for chunk in unpacked(stream, part):
                size += len(chunk)
                if size > left:
                    raise TooHeavy
                _check_ratio(size, part.compress_size, limits)
                if part.filename.endswith(_XML) and any(sign in chunk for sign in _DECLARATIONS):
                    raise Malformed
            left -= size


def unpacked(stream: BinaryIO, part: zipfile.ZipInfo) -> Iterator[bytes]:
    """The bytes of a part, to the end that its own data say. Raises :class:`Malformed`."""
    stream.seek(part.header_offset)
    header = stream.read(_LOCAL_HEADER.size)
    if len(header) < _LOCAL_HEADER.size or header[:4] != b"PK\x03\x04":
        raise Malformed
    _, name_size, extra_size = _LOCAL_HEADER.unpack(header)
    stream.seek(name_size + extra_size, 1)
    if part.compress_type == zipfile.ZIP_STORED:
        yield from _stored(stream, part.compress_size)
    elif part.compress_type == zipfile.ZIP_DEFLATED:
        yield from _inflated(stream, part.compress_size)
    else:
        raise Malformed


def _stored(stream: BinaryIO, left: int) -> Iterator[bytes]:
    while left > 0 and (chunk := stream.read(min(left, _CHUNK_BYTES))):
        left -= len(chunk)
        yield chunk


def _inflated(stream: BinaryIO, left: int) -> Iterator[bytes]:
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        for packed in _stored(stream, left):
            yield inflater.decompress(packed, _CHUNK_BYTES)
            while inflater.unconsumed_tail:
                yield inflater.decompress(inflater.unconsumed_tail, _CHUNK_BYTES)
    except zlib.error:
        raise Malformed from None


def _parts(path: Path) -> list[zipfile.ZipInfo]:
    try:
        with zipfile.ZipFile(path) as archive:
            return archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, EOFError, ValueError):
        raise Malformed from None


def _check_ratio(size: int, packed_size: int, limits: Limits) -> None:
    if size > limits.ratio_floor_bytes and size > limits.ratio * max(packed_size, 1):
        raise TooHeavy
