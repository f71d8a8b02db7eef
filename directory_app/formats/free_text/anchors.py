"""What an anchor is: a value whose form cannot be mistaken, by whose place the rest is read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .records import Confidence


class AnchorKind(StrEnum):
    """What an anchor is; ``MASK`` is « [email protected] », which hides an address from us."""

    EMAIL = "email"
    URL = "url"
    CODE = "code"
    PHONE = "phone"
    MASK = "mask"


@dataclass(frozen=True, slots=True)
class Anchor:
    """An unmistakable value at ``start`` to ``end``; ``label_start`` and ``label_end`` bound it
    together with the words that only say what it is."""

    kind: AnchorKind
    start: int
    end: int
    confidence: Confidence = Confidence.SURE
    label: str = ""
    label_start: int = -1
    label_end: int = -1

    @property
    def outer(self) -> tuple[int, int]:
        """Where the anchor stands, its label included."""
        first = self.start if self.label_start < 0 else self.label_start
        return first, max(self.end, self.label_end)


def mask(text: str, spans: list[tuple[int, int]]) -> str:
    """Return ``text`` with those places filled by « ¦ », line ends kept, nothing moved."""
    parts: list[str] = []
    position = 0
    for start, end in sorted(spans):
        if end > position:
            start = max(start, position)
            parts += (text[position:start], _filled(text[start:end]))
            position = end
    return "".join((*parts, text[position:]))


def _filled(piece: str) -> str:
    return "".join("\n" if character == "\n" else "¦" for character in piece)
