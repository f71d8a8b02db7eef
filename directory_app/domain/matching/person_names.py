"""How the names of two people stand to each other, and the points of that.

Equal, swapped, a variant (initial, compound, double family name), mistyped, or only one of the two.
Knows nothing of what else the two say (:mod:`.people`), nor how many bear a name.
"""

from __future__ import annotations

from itertools import product
from typing import Final

from .traits import PersonTraits
from .verdicts import Sign
from .words import Typos, is_typo, most_typos

NAME: Final = 60
NAME_SWAPPED: Final = 50
NAME_VARIANT: Final = 45
NAME_NEAR: Final = 45
NAME_FAR: Final = 20
NAME_INITIAL: Final = 35
GIVEN_NAME: Final = 15
GIVEN_NAME_NEAR: Final = 5
FAMILY_NAME: Final = 20
ONE_NAME: Final = 10
"""Of two names that may stand in each other's place, one is the same: says something only at one
home, among cards that are there already."""
NAME_OTHER: Final = -70

_ALIKE: Final = frozenset({"equal", "near", "far"})
_LONG: Final = 6
"""Letters from which the first one may be mistyped too."""
_MOST_SLIPS: Final = 2


def compare_person_names(
    ours: PersonTraits, theirs: PersonTraits, typos: Typos
) -> tuple[Sign, int]:
    """How two names of people stand to each other, and the points of that."""
    if ours.given == theirs.given and ours.family == theirs.family:
        if ours.given and max(map(len, ours.given)) == 1:
            return Sign.NAME_INITIAL, NAME_INITIAL
        return Sign.NAME, NAME
    straight = _compared(ours.given, ours.family, theirs, typos)
    if straight[0] in (Sign.NAME, Sign.NAME_VARIANT, Sign.NAME_NEAR, Sign.NAME_INITIAL):
        return straight
    swapped = _compared(ours.family, ours.given, theirs, typos)
    if swapped[0] in (Sign.NAME, Sign.NAME_NEAR):
        weight = NAME_SWAPPED if swapped[0] is Sign.NAME else NAME_NEAR - 10
        return Sign.NAME_SWAPPED, weight
    return straight


def _compared(
    given: tuple[str, ...], family: tuple[str, ...], theirs: PersonTraits, typos: Typos
) -> tuple[Sign, int]:
    first = _likeness(given, theirs.given, typos)
    if first == "other" and given and family and theirs.given and theirs.family:
        return Sign.NAME_OTHER, NAME_OTHER
    last = _likeness(family, theirs.family, typos)
    if first == "equal" and last == "equal":
        return Sign.NAME, NAME
    if "far" in (first, last) and "other" not in (first, last):
        return Sign.NAME_NEAR, NAME_FAR
    if not given or not theirs.given:
        return _with_one_name(last, Sign.FAMILY_NAME)
    if not family or not theirs.family:
        return _with_one_name(first, Sign.GIVEN_NAME)
    return _of_both(first, last)


def _of_both(first: str, last: str) -> tuple[Sign, int]:
    if "other" not in (first, last):
        if "near" in (first, last):
            both = first == last == "near"
            has_initial = "initial" in (first, last)
            return Sign.NAME_NEAR, NAME_NEAR - 10 * (both or has_initial)
        if first == "initial":
            return Sign.NAME_INITIAL, NAME_INITIAL
        return Sign.NAME_VARIANT, NAME_VARIANT
    if first in ("equal", "near"):
        return Sign.GIVEN_NAME, GIVEN_NAME if first == "equal" else GIVEN_NAME_NEAR
    return Sign.NAME_OTHER, NAME_OTHER


def shared_name(ours: PersonTraits, theirs: PersonTraits, typos: Typos) -> Sign | None:
    """Which of two names is the same, nearly, even in the other's place; None when neither is."""
    if _likeness(ours.given, theirs.given, typos) in _ALIKE:
        return Sign.GIVEN_NAME
    others = (
        (ours.family, theirs.family),
        (ours.given, theirs.family),
        (ours.family, theirs.given),
    )
    is_shared = any(_likeness(one, other, typos) in _ALIKE for one, other in others)
    return Sign.FAMILY_NAME if is_shared else None


def _with_one_name(likeness: str, sign: Sign) -> tuple[Sign, int]:
    if likeness in ("equal", "near"):
        return sign, FAMILY_NAME if likeness == "equal" else FAMILY_NAME // 2
    return Sign.NAME_OTHER, NAME_OTHER


def _likeness(one: tuple[str, ...], other: tuple[str, ...], typos: Typos) -> str:
    """equal, initial, part, near, far or other."""
    if one == other:
        return "equal"
    if not one or not other:
        return "other"
    if len(one) == len(other) == 1:
        return _likeness_of_words(one[0], other[0], typos)
    first, second = "".join(one), "".join(other)
    if first == second:
        return "equal"
    if _is_initials(one, other) or _is_initials(other, one):
        return "initial"
    if set(one) < set(other) or set(other) < set(one):
        return "part"
    found = _slips(first, second, typos)
    if found == "near" or not _has_near_half(one, other, typos):
        return found
    return "near"


def _likeness_of_words(one: str, other: str, typos: Typos) -> str:
    """As :func:`_likeness`, of two names that are one word each, and not the same."""
    if one[0] != other[0] and len(one) < _LONG:
        return "other"
    if len(one) == 1 or len(other) == 1:
        return "initial" if one[0] == other[0] else "other"
    return _slips(one, other, typos)


def _slips(one: str, other: str, typos: Typos) -> str:
    """near, far or other, by the typing errors between two names without spaces."""
    if abs(len(one) - len(other)) > _MOST_SLIPS:
        return "other"
    most = min(most_typos(one), most_typos(other))
    is_long = len(one) >= _LONG and len(other) >= _LONG
    if not most and not is_long:
        return "other"
    found = typos(one, other, _MOST_SLIPS)
    if found <= most and most:
        return "near"
    return "far" if is_long and found <= _MOST_SLIPS else "other"


def _is_initials(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """« M. » or « J.-P. » for « Marie », « Jean-Pierre »."""
    letters = "".join(short)
    is_short = max(map(len, short)) == 1 or (len(short) == 1 and len(letters) == len(full) == 2)
    return is_short and letters == "".join(word[0] for word in full)[: len(letters)]


def _has_near_half(one: tuple[str, ...], other: tuple[str, ...], typos: Typos) -> bool:
    """Whether one is a double name of which the other is a half, mistyped."""
    return len(one) != len(other) and any(
        a == b or is_typo(a, b, typos) for a, b in product(one, other)
    )
