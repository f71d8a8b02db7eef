"""The pasted text as rows of tokens: every reader of one concern called in its turn.

Unmistakable forms first (e-mail, web, postal code), then telephones, then addresses, then words.
Knows nothing of entries.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from directory_app.domain.folding import fold

from .address_spans import AddressSpan, find_address_spans
from .anchor_search import find_anchors
from .anchors import Anchor, AnchorKind, mask
from .column_headings import HEADINGS
from .inner_signs import soften_signs
from .lines import Line, read_lines
from .pieces import read_stretch
from .prose import is_prose
from .telephones import find_telephones, labelled
from .tokens import COORDINATES, Kind, Token
from .wrapping import join_wrapped


@dataclass(slots=True)
class Row:
    """One line, wrapped ones joined, with its tokens. ``roll``: what it lists, one name a line;
    ``is_heading``: it announces the event of the list."""

    line: Line
    tokens: list[Token]
    is_prose: bool = False
    roll: str = ""
    is_heading: bool = False

    @property
    def is_ignored(self) -> bool:
        """Whether the row says when, where or about what, and reaches nobody (« Objet : »)."""
        is_told = bool(self.tokens) and self.tokens[0].label == "ignored"
        return is_told and not self.has(*COORDINATES - {Kind.ADDRESS})

    @property
    def head(self) -> Kind | None:
        """What the row begins with, labels aside; None when nothing or only coordinates."""
        first = next((t for t in self.tokens if t.kind not in _PASSED), None)
        return None if first is None else first.kind

    @property
    def has_coordinates(self) -> bool:
        """Whether something in the row reaches somebody."""
        return any(token.kind in COORDINATES for token in self.tokens)

    @property
    def has_place_only(self) -> bool:
        """Whether what it reaches is no more than a city and its province."""
        found = [token for token in self.tokens if token.kind in COORDINATES]
        return all(token.is_place_only and not token.has_code for token in found)

    def has(self, *kinds: Kind) -> bool:
        """Whether the row holds a token of one of these kinds."""
        return any(token.kind in kinds for token in self.tokens)


_PASSED = COORDINATES | {Kind.LABEL, Kind.MASK}
_MAX_HEADINGS = 12


def read_rows(text: str) -> tuple[str, list[Row]]:
    """Return the plain text with wrapped lines joined (offsets unmoved) and its rows."""
    anchors = find_anchors(text)
    text = soften_signs(_unbroken(text, anchors))
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
        own = _without_headings(text, own)
        yield Row(line, own, is_prose(text, own))


def _without_headings(text: str, tokens: list[Token]) -> list[Token]:
    """A row of headings of columns (« Nom    Organisme    Téléphone ») as one label."""
    if not 1 < len(tokens) <= _MAX_HEADINGS or tokens[-1].kind in COORDINATES:
        return tokens
    if not all(fold(text[token.start : token.end]) in HEADINGS for token in tokens):
        return tokens
    return [Token(Kind.LABEL, tokens[0].start, tokens[-1].end, label="ignored")]
