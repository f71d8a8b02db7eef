"""Whether two descriptions mean one person.

A name is where it begins: equal, swapped, a variant (initial, compound, double family name) or
mistyped; the last three never suffice. Then what is their own (mailbox, cell, extension, home) and
where they work. Mailboxes of functions are no evidence. Names that many bear say less.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Final

from .crowd import Crowd
from .places import compare_places
from .traits import PersonTraits, host_of_email, phone_text
from .verdicts import Evidence, Likeness, Setting, Sign
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
RARE_NAME: Final = 20
COMMON_NAME: Final = -15
EMAIL: Final = 45
EMAIL_OTHER: Final = -10
PHONE: Final = 40
PHONE_SHARED: Final = 10
PHONE_OTHER: Final = -5
SAME_ORGANISATION: Final = 30
OTHER_ORGANISATION: Final = -25
OTHER_COORDINATES: Final = -25

_RARE: Final = 0.04
_COMMON: Final = 0.5
_FEW: Final = 3
_LONG: Final = 6
"""Letters from which the first one may be mistyped too."""


def compare_people(
    ours: PersonTraits,
    theirs: PersonTraits,
    crowd: Crowd,
    typos: Typos,
    *,
    setting: Setting = Setting.SCAN,
    has_met: bool | None = None,
) -> Likeness:
    """All the evidence about one pair, the most telling first.

    ``has_met``: whether what reaches either reaches the other, organisations included; None when
    one of them gives nothing or when where they work tells already.
    """
    name = compare_person_names(ours, theirs, typos)
    texts = (ours.text, theirs.text)
    found = [Evidence(name[0], name[1], *texts)]
    if name[0] is Sign.NAME_OTHER:
        at_home = not (ours.organisations or theirs.organisations) and ours.places
        if setting is Setting.ARRIVAL or not at_home or not _shares_a_name(ours, theirs, typos):
            return Likeness(tuple(found))
        found = [Evidence(Sign.FAMILY_NAME, ONE_NAME, *texts)]
    if name[0] in (Sign.NAME, Sign.NAME_SWAPPED):
        found += _of_frequency(ours, crowd, texts)
    found += [
        *_of_emails(ours, theirs, crowd),
        *_of_phones(ours, theirs, crowd),
        *_of_organisations(ours, theirs),
        *compare_places(ours.places, theirs.places, crowd, typos),
    ]
    if has_met is False and not any(one.weight > 0 for one in found[2:]):
        found.append(Evidence(Sign.OTHER_COORDINATES, OTHER_COORDINATES))
    return Likeness(tuple(sorted(found, key=lambda one: -one.weight)))


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


def _shares_a_name(ours: PersonTraits, theirs: PersonTraits, typos: Typos) -> bool:
    mine, yours = (ours.given, ours.family), (theirs.given, theirs.family)
    return any(
        _likeness(one, other, typos) in ("equal", "near", "far")
        for one, other in product(mine, yours)
    )


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
    if len(one) == len(other) == 1 and one[0][0] != other[0][0] and len(one[0]) < _LONG:
        return "other"
    if "".join(one) == "".join(other):
        return "equal"
    if _is_initials(one, other) or _is_initials(other, one):
        return "initial"
    if set(one) < set(other) or set(other) < set(one):
        return "part"
    if _is_near(one, other, typos):
        return "near"
    first, second = "".join(one), "".join(other)
    is_long = min(len(first), len(second)) >= _LONG
    return "far" if is_long and typos(first, second, 2) <= 2 else "other"


def _is_initials(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """« M. » or « J.-P. » for « Marie », « Jean-Pierre »."""
    letters = "".join(short)
    is_short = max(map(len, short)) == 1 or (len(short) == 1 and len(letters) == len(full) == 2)
    return is_short and letters == "".join(word[0] for word in full)[: len(letters)]


def _is_near(one: tuple[str, ...], other: tuple[str, ...], typos: Typos) -> bool:
    first, second = "".join(one), "".join(other)
    most = min(most_typos(first), most_typos(second))
    if most and typos(first, second, most) <= most:
        return True
    if len(one) == 1 and len(other) == 1:
        return False
    # A double name of which one half alone is there, mistyped.
    return len(one) != len(other) and any(
        is_typo(a, b, typos) or a == b for a, b in product(one, other)
    )


def _of_frequency(ours: PersonTraits, crowd: Crowd, texts: tuple[str, str]) -> Iterator[Evidence]:
    expected = crowd.namesakes("".join(ours.given), "".join(ours.family))
    if expected <= _RARE:
        yield Evidence(Sign.RARE_NAME, RARE_NAME, *texts)
    elif expected > _COMMON:
        yield Evidence(Sign.COMMON_NAME, COMMON_NAME, *texts)


def _of_emails(ours: PersonTraits, theirs: PersonTraits, crowd: Crowd) -> Iterator[Evidence]:
    shared = next((one for one in ours.emails if one in theirs.emails), "")
    if shared and crowd.holders(("email", shared)) <= _FEW:
        yield Evidence(Sign.EMAIL, EMAIL, shared, shared)
    elif ours.emails and theirs.emails and not shared:
        hosts = {host_of_email(one) for one in ours.emails} - {""}
        common = hosts & {host_of_email(one) for one in theirs.emails}
        # Two mailboxes of one house are rather two people's; of two houses, they say less.
        weight = EMAIL_OTHER if common else EMAIL_OTHER // 2
        yield Evidence(Sign.EMAIL_OTHER, weight, ours.emails[0], theirs.emails[0])


def _of_phones(ours: PersonTraits, theirs: PersonTraits, crowd: Crowd) -> Iterator[Evidence]:
    shared = next((one for one in ours.phones if one in theirs.phones), "")
    if not shared:
        if ours.phones and theirs.phones:
            texts = (phone_text(ours.phones[0]), phone_text(theirs.phones[0]))
            yield Evidence(Sign.PHONE_OTHER, PHONE_OTHER, *texts)
        return
    texts = (phone_text(shared), phone_text(shared))
    if crowd.holders(("own phone", shared)) <= _FEW:
        yield Evidence(Sign.PHONE, PHONE, *texts)
    else:
        yield Evidence(Sign.PHONE_SHARED, PHONE_SHARED, *texts)


def _of_organisations(ours: PersonTraits, theirs: PersonTraits) -> Iterator[Evidence]:
    if not ours.organisations or not theirs.organisations:
        return
    if set(ours.organisations) & set(theirs.organisations):
        yield Evidence(Sign.SAME_ORGANISATION, SAME_ORGANISATION)
    else:
        yield Evidence(Sign.OTHER_ORGANISATION, OTHER_ORGANISATION)
