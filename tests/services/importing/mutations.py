"""Files that something happened to: cards, tables and workbooks, damaged at random.

Every file of the fixtures may be the start of one; what is put into it is what is found in the
wild: cut lines, stray quotes, other encodings, NULs, huge cells, swapped blocks.
"""

from __future__ import annotations

import io
import random
from functools import lru_cache
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl

DATA = Path(__file__).parents[2] / "data"
JUNK = [
    b"\x00", b"\xff", b"\xe9", b"\xc3", b'"', b";", b",", b"\t", b"\r", b"\n", b"\r\n", b"=",
    b"\\", b"BEGIN:VCARD\r\n", b"END:VCARD\r\n", b"'", b"@", b"514 555-0199", b"\xef\xbb\xbf",
    b"1,51456E+10", "\u202e".encode(), b"A" * 3_000, b"=CMD()", b":", b"{", b"]",
]  # fmt: skip
_MOST = 9


@lru_cache
def _starts(pattern: str) -> tuple[bytes, ...]:
    return tuple(path.read_bytes() for path in sorted(DATA.glob(pattern)))


def _damaged(chance: random.Random, data: bytes) -> bytes:
    for _ in range(chance.randint(1, _MOST)):
        at = chance.randrange(len(data) + 1)
        end = min(len(data), at + chance.choice((0, 1, 2, 40)))
        kind = chance.random()
        if kind < 0.6:
            data = data[:at] + chance.choice(JUNK) + data[end:]
        elif kind < 0.8:
            other = chance.randrange(len(data) + 1)
            data = data[:at] + data[other : other + 200] + data[at:]
        else:
            data = data[:at] + data[end:]
    return data[: chance.choice((len(data), len(data), len(data) // 2))]


def card_file(chance: random.Random) -> bytes:
    """Some cards, damaged."""
    starts = (*_starts("vcard/*.vcf"), *_starts("vcard/records/*.vcf"))
    return _damaged(chance, b"".join(chance.choice(starts) for _ in range(chance.randint(1, 3))))


def table_file(chance: random.Random) -> bytes:
    """A table of text, damaged."""
    return _damaged(chance, chance.choice(_starts("tables/*.?sv")))


def workbook_file(chance: random.Random) -> bytes:
    """A workbook: odd cells, and sometimes a damaged file."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    texts = ["Nom", "Courriel", "Téléphone", "lise@example.org", "514 555-0199", "info@", "x" * 900]
    cells: list[object] = [*texts, 5145550101, 1.5e11, True, None, "'=1", "=1+1", "#REF!", 0.1]
    sheet.append(chance.sample(texts, chance.randint(1, 4)))
    for _ in range(chance.randint(0, 12)):
        sheet.append([chance.choice(cells) for _ in range(chance.randint(0, 6))])
    file = io.BytesIO()
    book.save(file)
    data = file.getvalue()
    return _damaged_archive(chance, data) if chance.random() < 0.4 else data


def _damaged_archive(chance: random.Random, data: bytes) -> bytes:
    """A workbook one of whose parts, or whose bytes, are damaged."""
    if chance.random() < 0.5:
        return _damaged(chance, data)
    file = io.BytesIO()
    with ZipFile(io.BytesIO(data)) as old, ZipFile(file, "w", ZIP_DEFLATED) as new:
        spoiled = chance.choice(old.namelist())
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, _damaged(chance, part) if name == spoiled else part)
    return file.getvalue()


MAKERS = {"carte.vcf": card_file, "table.csv": table_file, "classeur.xlsx": workbook_file}
"""File name → what makes one."""
