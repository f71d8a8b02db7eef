"""How common things are in a directory: what many share says little about any of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

Key = tuple[str, str]
"""What contacts are found by: a kind of value and its comparable form."""

_SMALLEST: Final = 1000
"""In a smaller directory, frequencies are not to be trusted: it is taken for one of this size."""


@dataclass(frozen=True, slots=True)
class Crowd:
    """``holders``: how many contacts bear a key. ``people`` and ``organisations``: how many there
    are."""

    holders: Callable[[Key], int]
    people: int = 0
    organisations: int = 0

    def namesakes(self, given: str, family: str) -> float:
        """How many people would bear both names if names were drawn by lot, one left aside."""
        both = max(0, self.holders(("given", given)) - 1) * max(
            0, self.holders(("family", family)) - 1
        )
        return both / max(self.people, _SMALLEST)

    def is_word_known(self, word: str) -> bool:
        """Whether several organisations bear the word: then it is not another one, mistyped."""
        return self.holders(("word", word)) > 2


NOBODY_ELSE = Crowd(lambda _: 0)
"""A directory of which nothing is known."""
