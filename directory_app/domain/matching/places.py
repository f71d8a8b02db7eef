"""Whether two people live or are reached at one address, mistyped or half given."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from .crowd import Crowd
from .traits import Place
from .verdicts import Evidence, Sign
from .words import Typos, most_typos

PLACE: Final = 45
PLACE_NEAR: Final = 20
PLACE_OTHER: Final = -20
_CODE_LENGTH: Final = 4


def compare_places(
    ours: tuple[Place, ...], theirs: tuple[Place, ...], crowd: Crowd, typos: Typos
) -> Iterator[Evidence]:
    """The sign of the nearest pair of addresses, none where either side has none."""
    pairs = [(_agreement(one, other, typos), one, other) for one in ours for other in theirs]
    if not pairs:
        return
    (agreed, differed), one, other = max(pairs, key=lambda pair: pair[0][0] - pair[0][1])
    texts = (one.text, other.text)
    if agreed >= 3 and differed <= 1:
        yield Evidence(Sign.PLACE, PLACE, *texts)
    elif agreed >= 2 and differed <= 2:
        yield Evidence(Sign.PLACE_NEAR, PLACE_NEAR, *texts)
    elif differed > agreed:
        yield Evidence(Sign.PLACE_OTHER, PLACE_OTHER, *texts)


def _agreement(one: Place, other: Place, typos: Typos) -> tuple[int, int]:
    """How many of number, street, city and postal code agree, and how many do not."""
    pairs = (
        (one.number, other.number),
        ("".join(one.street), "".join(other.street)),
        (one.city.replace(" ", ""), other.city.replace(" ", "")),
        (one.code, other.code),
    )
    told = [_agrees(a, b, typos) for a, b in pairs if a and b]
    return sum(told), len(told) - sum(told)


def _agrees(one: str, other: str, typos: Typos) -> bool:
    if one == other:
        return True
    most = max(most_typos(one), most_typos(other))
    if len(one) >= _CODE_LENGTH and one.isalnum() and not one.isalpha():
        most = max(most, 1)
    return bool(most) and typos(one, other, most) <= most
