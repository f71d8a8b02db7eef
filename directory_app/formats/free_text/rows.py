"""The pasted text as rows of tokens: every reader of one concern called in its turn.

Unmistakable forms first (e-mail, web, postal code), then telephones, then addresses, then words.
Knows nothing of entries.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from .address_spans import AddressSpan, find_address_spans
from .anchor_search import find_anchors
from .anchors import Anchor, AnchorKind, mask
from .lines import Line, read_lines
from .pieces import read_stretch
from .telephones import find_telephones, labelled
from .tokens import COORDINATES, Kind, Token
from .wrapping import join_wrapped


@dataclass(slots=True)
class Row:
    """One line, wrapped ones joined, with its tokens. ``roll``: what it lists, one name a line."""

    line: Line
    tokens: list[Token]
    is_prose: bool = False
    roll: str = ""

    @property
    def is_ignored(self) -> bool:
        """Whether the row says when, where or about what, and reaches nobody (« Objet : »)."""
        return bool(self.tokens) and self.tokens[0].label == "ignored" and not self.has_coordinates

    @property
    def head(self) -> Kind | None:
        """What the row begins with, labels aside; None when nothing or only coordinates."""
        first = next((t for t in self.tokens if t.kind not in _PASSED), None)
        return None if first is None else first.kind

    @property
    def has_coordinates(self) -> bool:
        """Whether something in the row reaches somebody."""
        return any(token.kind in COORDINATES for token in self.tokens)

    def has(self, *kinds: Kind) -> bool:
        """Whether the row holds a token of one of these kinds."""
        return any(token.kind in kinds for token in self.tokens)


_PASSED = COORDINATES | {Kind.LABEL, Kind.MASK}
_FEW_LOW_WORDS = 8
# « coordonnateur(trice) » is one word: its parentheses separate nothing.
_INCLUSIVE = re.compile(r"(?<=[^\W\d_])\(([^\W\d_A-Z]{1,7})\)")


def read_rows(text: str) -> tuple[str, list[Row]]:
    """Return the plain text with wrapped lines joined (offsets unmoved) and its rows."""
    anchors = find_anchors(text)
    text = _INCLUSIVE.sub(lambda ending: f"†{ending[1]}†", _unbroken(text, anchors))
    text = join_wrapped(text, list(read_lines(text)), anchors)
    lines = list(read_lines(text))
    anchors = _with_telephones(text, lines, anchors)
    outer = [a.outer for a in anchors if a.kind != AnchorKind.CODE]
    codes = [(a.start, a.end) for a in anchors if a.kind == AnchorKind.CODE]
    addresses = find_address_spans(_mask_bullets(mask(text, outer), lines), codes)
    found = sorted(
        [*_anchor_tokens(anchors, addresses), *map(_address_token, addresses)], key=_place
    )
    return text, list(_rows(text, lines, found))


def _unbroken(text: str, anchors: list[Anchor]) -> str:
    """The text with no line end inside an anchor."""
    parts: list[str] = []
    position = 0
    for anchor in anchors:
        piece = text[anchor.start : anchor.end]
        if "\n" in piece:
            parts += (text[position : anchor.start], piece.replace("\n", " ").replace(">", " "))
            position = anchor.end
    return "".join((*parts, text[position:]))


def _mask_bullets(text: str, lines: list[Line]) -> str:
    return mask(text, [(line.first, line.start) for line in lines if line.has_bullet])


def _with_telephones(text: str, lines: list[Line], anchors: list[Anchor]) -> list[Anchor]:
    masked = mask(text, [(a.start, a.end) for a in anchors])
    starts = [anchor.start for anchor in anchors]
    found: list[Anchor] = []
    for line in lines:
        phones = list(find_telephones(masked, line.start, line.end))
        own = anchors[bisect_left(starts, line.start) : bisect_left(starts, line.end)]
        found += _labelled(masked, line.start, sorted([*phones, *own], key=lambda a: a.start))
    return found


def _labelled(text: str, start: int, anchors: list[Anchor]) -> Iterator[Anchor]:
    last = start
    for anchor in anchors:
        yield labelled(text, last, anchor)
        last = anchor.outer[1]


def _place(token: Token) -> int:
    return token.start


def _anchor_tokens(anchors: list[Anchor], addresses: list[AddressSpan]) -> Iterator[Token]:
    """Tokens of the anchors that no address holds, with the place of their label in ``outer``."""
    ends = [address.end for address in addresses]
    for anchor in anchors:
        if anchor.kind == AnchorKind.CODE:
            at = bisect_left(ends, anchor.end)
            if at < len(ends) and addresses[at].start <= anchor.start:
                continue
        token = Token(
            Kind(anchor.kind.value), anchor.start, anchor.end, anchor.confidence, anchor.label
        )
        token.outer = anchor.outer
        yield token


def _address_token(found: AddressSpan) -> Token:
    token = Token(Kind.ADDRESS, found.start, found.end, found.confidence)
    token.is_place_only, token.has_code = not found.has_delivery, found.has_code
    token.outer = (found.start, found.end)
    return token


def _rows(text: str, lines: list[Line], found: list[Token]) -> Iterator[Row]:
    at = 0
    position = 0
    for line in lines:
        own: list[Token] = []
        position = max(position, line.start)
        while at < len(found) and found[at].outer[0] < line.end:
            token = found[at]
            if token.outer[0] > position:
                own += read_stretch(text, position, token.outer[0])
            own.append(token)
            position = max(position, token.outer[1])
            at += 1
        if position < line.end:
            own += read_stretch(text, position, line.end)
        yield Row(line, own, _is_prose(text, line, own))


def _is_prose(text: str, line: Line, tokens: list[Token]) -> bool:
    """Whether a line is a sentence rather than a record: one begins with somebody and gives a way
    to reach them."""
    first = tokens[0].kind if tokens else None
    low = sum(text.count(" ", t.start, t.end) + 1 for t in tokens if t.kind == Kind.LOW)
    has_sentence = any(t.kind == Kind.PROSE for t in tokens)
    if not has_sentence and low < _FEW_LOW_WORDS:
        return False
    begins = first in {Kind.PERSON, Kind.ORGANISATION, Kind.NAME, Kind.LABEL, Kind.FUNCTION}
    reaches = any(t.kind in COORDINATES - {Kind.URL} for t in tokens)
    return not (begins and reaches)
