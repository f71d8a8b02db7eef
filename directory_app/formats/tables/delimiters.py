"""Which sign stands between the cells of a text: the one that gives every record as many.

Knows records, nothing of what cells mean. The measure is that of docs: equal field counts over
the first thirty records; the standard Sniffer fails where cells hold commas.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import islice
from typing import Final

from .lines import lines_of
from .records import Records

CANDIDATES: Final = (";", "\t", ",", "|")
"""Separators that are tried, the less likely inside a text first."""

SAMPLE_RECORDS: Final = 30

_SURE: Final = 0.8


@dataclass(frozen=True, slots=True)
class Separation:
    """A delimiter, how many cells most records then have, and which part of them has so many.

    ``is_sure``: enough of them that a file without a telling name may be taken for a table.
    """

    delimiter: str | None
    width: int = 1
    share: float = 1.0
    is_sure: bool = False


def separation(sample: str, end: str = "\n") -> Separation:
    """How the first records of a text are separated; None for a text of one column."""
    found = [one for sign in CANDIDATES if (one := separated_by(sign, sample, end)).width > 1]
    best = max(found, key=lambda one: _score(one, sample), default=None)
    if best is None or best.share < 0.3:
        return Separation(None)
    return best


def separated_by(sign: str, sample: str, end: str = "\n") -> Separation:
    """The widths of the first records with this separator."""
    records = Records(lines_of(sample, end), sign)
    filled = (cells for _, cells, _ in records if any(map(str.strip, cells)))
    widths = [len(cells) for cells in islice(filled, SAMPLE_RECORDS)]
    counts = Counter(width for width in widths if width > 1)
    if not counts:
        return Separation(sign)
    width, count = max(counts.items(), key=lambda one: (one[1], one[0]))
    share = count / len(widths)
    return Separation(sign, width, share, _is_sure(sign, width, count, share))


def _is_sure(sign: str, width: int, count: int, share: float) -> bool:
    """Prose has commas too, and now and then a semicolon: more records must agree then."""
    if sign == ",":
        is_table = width >= 3 and count >= 3
    else:
        is_table = count >= 3 or (count == 2 and (width >= 3 or sign == "\t"))
    return is_table and share >= _SURE


def _score(one: Separation, sample: str) -> tuple[float, float, int]:
    """Agreement first, then cells that do not begin with a space, then more cells."""
    sign = one.delimiter or ""
    signs = sample.count(sign) or 1
    spaced = sample.count(f"{sign} ") / signs if sign != "\t" else 0.0
    return round(one.share * (1 - 0.5 * spaced), 2), -spaced, one.width
