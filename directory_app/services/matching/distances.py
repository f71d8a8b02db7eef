"""The distance between words: RapidFuzz behind the plain function that the domain asks for."""

from __future__ import annotations

from functools import cache
from typing import Any


@cache
def _osa() -> Any:
    """Loaded when words are first compared: the window starts without it."""
    from rapidfuzz.distance import OSA

    return OSA


def typing_errors(one: str, other: str, most: int) -> int:
    """Letters wrong, missing, added or swapped with their neighbour (optimal string alignment),
    or ``most`` + 1 when there are more."""
    return int(_osa().distance(one, other, score_cutoff=most))
