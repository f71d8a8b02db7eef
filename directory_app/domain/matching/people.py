"""Whether two descriptions mean one person.

A name is where it begins: equal, swapped, a variant (initial, compound, double family name) or
mistyped; the last three never suffice. Then what is their own (mailbox, cell, extension, home) and
where they work. Mailboxes of functions are no evidence. Names that many bear say less.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from .crowd import Crowd
from .person_names import ONE_NAME, compare_person_names, shared_name
from .places import compare_places
from .traits import PersonTraits, host_of_email, phone_text
from .verdicts import PERHAPS_AT, Evidence, Likeness, Setting, Sign
from .words import Typos

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


def compare_people(
    ours: PersonTraits,
    theirs: PersonTraits,
    crowd: Crowd,
    typos: Typos,
    *,
    setting: Setting = Setting.SCAN,
    has_met: bool | None = None,
) -> Likeness:
    """The evidence about one pair, the most telling first. Of two cards that are there already,
    what speaks against is left out where nothing but too common a name speaks for them.

    ``has_met``: whether what reaches either reaches the other, organisations included; None when
    one of them gives nothing or when where they work tells already.
    """
    found = _of_names(ours, theirs, crowd, typos, setting)
    if found[0].name is Sign.NAME_OTHER or (
        setting is Setting.SCAN
        and sum([one.weight for one in found]) < PERHAPS_AT
        and not _have_in_common(ours, theirs)
    ):
        return Likeness(tuple(found))
    beside = [
        *_of_emails(ours, theirs, crowd),
        *_of_phones(ours, theirs, crowd),
        *_of_organisations(ours, theirs),
        *compare_places(ours.places, theirs.places, crowd, typos),
    ]
    if has_met is False and not any(one.weight > 0 for one in beside):
        beside.append(Evidence(Sign.OTHER_COORDINATES, OTHER_COORDINATES))
    return Likeness(tuple(sorted(found + beside, key=lambda one: -one.weight)))


def _of_names(
    ours: PersonTraits, theirs: PersonTraits, crowd: Crowd, typos: Typos, setting: Setting
) -> list[Evidence]:
    """What the names say: first how they stand to each other."""
    sign, weight = compare_person_names(ours, theirs, typos)
    if sign in (Sign.NAME, Sign.NAME_SWAPPED):
        named = Evidence(sign, weight, ours.text, theirs.text)
        return [named, *_of_frequency(ours, theirs, crowd)]
    if sign is Sign.NAME_OTHER and setting is Setting.SCAN and _is_at_home(ours, theirs):
        shared = shared_name(ours, theirs, typos)
        sign, weight = (sign, weight) if shared is None else (shared, ONE_NAME)
    return [Evidence(sign, weight, ours.text, theirs.text)]


def _is_at_home(ours: PersonTraits, theirs: PersonTraits) -> bool:
    """Whether both have an address that is no organisation's."""
    return bool(ours.places and theirs.places) and not (ours.organisations or theirs.organisations)


def _have_in_common(ours: PersonTraits, theirs: PersonTraits) -> bool:
    """Whether anything but the name may speak for the two: a value of both, or two addresses."""
    if ours.places and theirs.places:
        return True
    return not (
        set(ours.organisations).isdisjoint(theirs.organisations)
        and set(ours.emails).isdisjoint(theirs.emails)
        and set(ours.phones).isdisjoint(theirs.phones)
    )


def _of_frequency(ours: PersonTraits, theirs: PersonTraits, crowd: Crowd) -> Iterator[Evidence]:
    """How many would bear the name: of two that are swapped, the one that more people bear is how
    it is meant."""
    readings = [("".join(one.given), "".join(one.family)) for one in (ours, theirs)]
    expected = max(crowd.namesakes(given, family) for given, family in dict.fromkeys(readings))
    if expected <= _RARE:
        yield Evidence(Sign.RARE_NAME, RARE_NAME, ours.text, theirs.text)
    elif expected > _COMMON:
        yield Evidence(Sign.COMMON_NAME, COMMON_NAME, ours.text, theirs.text)


def _of_emails(ours: PersonTraits, theirs: PersonTraits, crowd: Crowd) -> Iterator[Evidence]:
    if not ours.emails or not theirs.emails:
        return
    shared = next((one for one in ours.emails if one in theirs.emails), "")
    if shared and crowd.holders(("email", shared)) <= _FEW:
        yield Evidence(Sign.EMAIL, EMAIL, shared, shared)
    elif not shared:
        hosts = {host_of_email(one) for one in ours.emails} - {""}
        common = hosts & {host_of_email(one) for one in theirs.emails}
        # Two mailboxes of one house are rather two people's; of two houses, they say less.
        weight = EMAIL_OTHER if common else EMAIL_OTHER // 2
        yield Evidence(Sign.EMAIL_OTHER, weight, ours.emails[0], theirs.emails[0])


def _of_phones(ours: PersonTraits, theirs: PersonTraits, crowd: Crowd) -> Iterator[Evidence]:
    if not ours.phones or not theirs.phones:
        return
    shared = next((one for one in ours.phones if one in theirs.phones), "")
    if not shared:
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
