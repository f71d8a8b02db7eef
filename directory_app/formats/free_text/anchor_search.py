"""The anchors of a plain text: e-mail and web addresses, then the postal codes between them.

Their forms cannot be mistaken, so they are found first and everything else by its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from .anchors import Anchor, AnchorKind, mask
from .records import Confidence
from .web_anchors import find_bare_sites, find_emails, find_masks, find_urls

_CODE: Final = re.compile(
    r"(?<![A-Za-z0-9])[ABCEGHJ-NPRSTVXYabceghj-nprstvxy]\d[A-Za-z]"
    r"(?: {0,3}[.-]? ?|[ ]?\n ?)\d[A-Za-z]\d"
    r"(?![A-Za-z0-9])"
)
_GLUED_CODE: Final = re.compile(
    r"(?<![A-Z0-9])[ABCEGHJ-NPRSTVXY]\d[A-Z] ?\d[A-Z]\d"
    r"(?=[^\W\d_]{3}|1?[ .-]?\(?\d{3}\)?[ .-]?\d{3}[ .-]?\d{4})"
)
_CODE_WITH_LETTERS: Final = re.compile(
    r"(?:\)|\bQC|\bQu[ée]bec)[ ,]{1,4}(?P<code>[GHJ][\dOIl][A-Z] ?[\dOIl][A-Z][\dOIl])(?!\w)"
)


def find_anchors(text: str) -> list[Anchor]:
    """Return the e-mail and web addresses and postal codes of a plain text, in order, none over
    another."""
    emails = list(find_emails(text))
    found = _without_overlap([*emails, *find_masks(text)])
    taken = _mask_out(text, found)
    urls = _without_overlap(list(find_urls(taken)))
    taken = _mask_out(taken, urls)
    sites = _without_overlap(list(find_bare_sites(taken)))
    return _without_overlap([*found, *urls, *sites, *_codes(_mask_out(taken, sites))])


def _mask_out(text: str, found: list[Anchor]) -> str:
    return mask(text, [(anchor.start, anchor.end) for anchor in found])


def _without_overlap(found: list[Anchor]) -> list[Anchor]:
    kept: list[Anchor] = []
    for anchor in sorted(found, key=lambda a: (a.start, -a.end)):
        if not kept or anchor.start >= kept[-1].end:
            kept.append(anchor)
    return kept


def _codes(text: str) -> Iterator[Anchor]:
    for pattern in (_CODE, _GLUED_CODE):
        for found in pattern.finditer(text):
            yield Anchor(AnchorKind.CODE, *found.span())
    for found in _CODE_WITH_LETTERS.finditer(text):
        yield Anchor(AnchorKind.CODE, *found.span("code"), Confidence.DOUBTFUL)
