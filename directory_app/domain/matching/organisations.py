"""Whether two descriptions mean one organisation.

Acronyms that differ settle it: never the same. Otherwise names, acronyms, telephones, mailboxes,
sites and addresses add up. One address proves nothing (offices are shared), nor a mailbox or a
telephone of several; the acronym of a kind (« CDC ») tells only with a name beside it.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import IntEnum
from typing import Final, NamedTuple

from .crowd import Crowd
from .traits import NameForm, OrganisationTraits, phone_text
from .verdicts import PERHAPS_AT, Evidence, Likeness, Setting, Sign
from .words import GENERIC_ACRONYMS, ORDINARY, Typos, canonical, is_short_for, stands_for

ACRONYM_OTHER: Final = -150
NAME: Final = {Setting.ARRIVAL: 80, Setting.SCAN: 75}
NAME_ORDINARY: Final = {Setting.ARRIVAL: 80, Setting.SCAN: 60}
NAME_ALIKE: Final = 70
NAME_NEAR: Final = 60
NAME_PART: Final = 30
NAME_OTHER: Final = {Setting.ARRIVAL: 0, Setting.SCAN: -30}
ACRONYM: Final = {Setting.ARRIVAL: 80, Setting.SCAN: 55}
ACRONYM_SHARED: Final = {Setting.ARRIVAL: 55, Setting.SCAN: 20}
ACRONYM_OF_NAME: Final = 10
"""Beside equal names the acronym is no second witness: it is made of the name."""
ACRONYM_SPELLED: Final = 25
ACRONYM_GENERIC: Final = 10
ACRONYM_BY_CHANCE: Final = -25
"""The name is another, and spells the acronym by itself: « Réseau des mères engagées » is no
« Regroupement des maisons d’essai »."""
PHONE: Final = {Setting.ARRIVAL: 80, Setting.SCAN: 25}
PHONE_SHARED: Final = 10
EMAIL: Final = 25
WEBSITE: Final = 25
PLACE: Final = 10
CONTRARY: Final = -10
_FEW: Final = 3


class Naming(IntEnum):
    """How two names stand to each other, the nearest last."""

    OTHER = 0
    UNKNOWN = 1
    PART = 2
    NEAR = 3
    ALIKE = 4
    EQUAL = 5


class Named(NamedTuple):
    """The nearest pair of names of two organisations."""

    naming: Naming
    ours: NameForm | None = None
    theirs: NameForm | None = None


def compare_names(one: NameForm, other: NameForm, crowd: Crowd, typos: Typos) -> Naming:
    """How two names stand to each other: alike when they hold the same words in another order or
    number, near when words are abbreviated or mistyped. A word that is only on one side makes it a
    part, words on both sides another name."""
    if one.key == other.key:
        return Naming.EQUAL if one.key else Naming.UNKNOWN
    left, right = one.words - other.words, other.words - one.words
    if not left and not right:
        return Naming.ALIKE
    common = len(one.words) - len(left)
    if len(left) > 2 and len(right) > 2 and common < 2:
        return Naming.OTHER
    near = _counterparts(left, right, crowd, typos)
    left, right, common = left - near.keys(), right - set(near.values()), common + len(near)
    if (not left and not right and common) or one.compact == other.compact:
        return Naming.NEAR
    if left and right:
        return Naming.OTHER
    return Naming.PART if common else Naming.OTHER


def _counterparts(
    left: frozenset[str], right: frozenset[str], crowd: Crowd, typos: Typos
) -> dict[str, str]:
    """Words of one side and what they stand for on the other."""
    found: dict[str, str] = {}
    free = set(right)
    for word in left:
        for other in free:
            if _stands_for(word, other, crowd, typos):
                found[word] = other
                free.discard(other)
                break
    return found


def _stands_for(word: str, other: str, crowd: Crowd, typos: Typos) -> bool:
    if not stands_for(word, other, typos):
        return False
    is_short = is_short_for(word, other) or is_short_for(other, word)
    return is_short or not (crowd.is_word_known(word) and crowd.is_word_known(other))


def compare_organisations(
    ours: OrganisationTraits,
    theirs: OrganisationTraits,
    crowd: Crowd,
    setting: Setting,
    typos: Typos,
) -> Likeness:
    """The evidence about one pair, the most telling first. What speaks against is only looked for
    where something is to be asked."""
    if _contradict(ours, theirs, setting):
        other = Evidence(Sign.ACRONYM_OTHER, ACRONYM_OTHER, ours.acronym_text, theirs.acronym_text)
        return Likeness((other,))
    named = _nearest(ours, theirs, crowd, typos)
    found = [
        *_of_acronyms(ours, theirs, named, crowd, setting),
        *_of_names(named, crowd, setting),
        *_of_phones(ours, theirs, crowd, setting),
        *_of_web(ours, theirs, crowd),
        *_of_places(ours, theirs),
    ]
    is_asked = sum([one.weight for one in found]) >= PERHAPS_AT
    if is_asked and (setting is Setting.SCAN or _is_ordinary(named, crowd)):
        found += _contrary(ours, theirs)
    return Likeness(tuple(sorted(found, key=lambda one: -one.weight)))


def _contradict(ours: OrganisationTraits, theirs: OrganisationTraits, setting: Setting) -> bool:
    mine, yours = ours.stated_acronym, theirs.stated_acronym
    if not mine or not yours or mine in theirs.acronyms:
        return False
    return setting is Setting.ARRIVAL or yours not in ours.acronyms


def _nearest(
    ours: OrganisationTraits, theirs: OrganisationTraits, crowd: Crowd, typos: Typos
) -> Named:
    best = Named(Naming.UNKNOWN)
    is_first = True
    for one, other in _name_pairs(ours, theirs):
        if one.key != other.key and _is_acronym_of_either(one, other, ours, theirs):
            continue  # « RME » is no other name than « Regroupement des maisons d’essai »
        naming = compare_names(one, other, crowd, typos)
        if is_first or naming > best.naming:
            best, is_first = Named(naming, one, other), False
        if naming is Naming.EQUAL:
            return best
    return best


def _name_pairs(
    ours: OrganisationTraits, theirs: OrganisationTraits
) -> Iterator[tuple[NameForm, NameForm]]:
    """Every name with the other's present one: two former names in common prove little."""
    for number, one in enumerate(ours.names):
        for other in theirs.names if number == 0 else theirs.names[:1]:
            yield one, other


def _is_acronym_of_either(
    one: NameForm, other: NameForm, ours: OrganisationTraits, theirs: OrganisationTraits
) -> bool:
    if one.compact in theirs.acronyms or other.compact in ours.acronyms:
        return True
    return (one.text.isupper() and one.compact in ours.acronyms) != (
        other.text.isupper() and other.compact in theirs.acronyms
    )


def _of_names(named: Named, crowd: Crowd, setting: Setting) -> Iterator[Evidence]:
    if named.ours is None or named.theirs is None:
        return
    texts = (named.ours.text, named.theirs.text)
    match named.naming:
        case Naming.EQUAL if _is_ordinary(named, crowd):
            yield Evidence(Sign.NAME_ORDINARY, NAME_ORDINARY[setting], *texts)
        case Naming.EQUAL:
            yield Evidence(Sign.NAME, NAME[setting], *texts)
        case Naming.ALIKE:
            yield Evidence(Sign.NAME_ALIKE, NAME_ALIKE, *texts)
        case Naming.NEAR:
            yield Evidence(Sign.NAME_NEAR, NAME_NEAR, *texts)
        case Naming.PART:
            yield Evidence(Sign.NAME_PART, NAME_PART, *texts)
        case Naming.OTHER if NAME_OTHER[setting]:
            yield Evidence(Sign.NAME_OTHER, NAME_OTHER[setting], *texts)


def _is_ordinary(named: Named, crowd: Crowd) -> bool:
    """Whether the name is one that several organisations would bear: « Maison des jeunes »."""
    words = named.ours.words if named.ours is not None else frozenset()
    return words <= ORDINARY or crowd.holders(("name", named.ours.key if named.ours else "")) > _FEW


def _of_acronyms(
    ours: OrganisationTraits,
    theirs: OrganisationTraits,
    named: Named,
    crowd: Crowd,
    setting: Setting,
) -> Iterator[Evidence]:
    shared = _first_shared(ours.acronyms, theirs.acronyms)
    if not shared:
        if named.naming < Naming.NEAR:
            yield from _spelled(ours, theirs)
        return
    texts = (ours.acronym_text or shared.upper(), theirs.acronym_text or shared.upper())
    if shared in GENERIC_ACRONYMS:
        yield Evidence(Sign.ACRONYM_SHARED, ACRONYM_GENERIC, *texts)
        return
    if setting is Setting.SCAN and named.naming >= Naming.NEAR:
        yield Evidence(Sign.ACRONYM, ACRONYM_OF_NAME, *texts)
        return
    alone = 1 if setting is Setting.ARRIVAL else _FEW
    is_shared = crowd.holders(("acronym", shared)) > alone
    sign = Sign.ACRONYM_SHARED if is_shared else Sign.ACRONYM
    yield Evidence(sign, (ACRONYM_SHARED if is_shared else ACRONYM)[setting], *texts)
    if named.naming is Naming.OTHER and _is_by_chance(named, shared):
        yield Evidence(Sign.NAME_OTHER, ACRONYM_BY_CHANCE, *_texts(named))


def _spelled(ours: OrganisationTraits, theirs: OrganisationTraits) -> Iterator[Evidence]:
    """An acronym that the other's name spells, where the other states none."""
    for one, other in ((ours, theirs), (theirs, ours)):
        if other.stated_acronym or not one.acronyms or not other.names:
            continue
        words = list(filter(canonical, other.names[0].key.split()))
        if len(one.acronyms[0]) == len(words) and initials_spell(one.acronyms[0], words):
            yield Evidence(Sign.ACRONYM_SPELLED, ACRONYM_SPELLED, ours.title, theirs.title)
            return


def _texts(named: Named) -> tuple[str, str]:
    return (
        named.ours.text if named.ours is not None else "",
        named.theirs.text if named.theirs is not None else "",
    )


def _is_by_chance(named: Named, acronym: str) -> bool:
    """Whether two different names both begin word by word with the letters of the acronym."""
    return all(
        form is not None and initials_spell(acronym, form.key.split())
        for form in (named.ours, named.theirs)
    )


def initials_spell(acronym: str, words: list[str]) -> bool:
    """Whether the letters are initials of the words, in order, small words skipped at will."""
    initials, place = "".join([word[0] for word in words]), 0
    for letter in acronym:
        place = initials.find(letter, place) + 1
        if not place:
            return False
    return len(acronym) > 1


def _of_phones(
    ours: OrganisationTraits, theirs: OrganisationTraits, crowd: Crowd, setting: Setting
) -> Iterator[Evidence]:
    if not _first_shared(ours.phones, theirs.phones):
        return
    shared = [one for one in ours.phones if one in theirs.phones]
    alone = 1 if setting is Setting.ARRIVAL else 2
    number = min(shared, key=lambda one: crowd.holders(("phone", one)))
    texts = (phone_text(number), phone_text(number))
    if crowd.holders(("phone", number)) <= alone:
        yield Evidence(Sign.PHONE, PHONE[setting], *texts)
    elif crowd.holders(("phone", number)) <= alone + _FEW:
        yield Evidence(Sign.PHONE_SHARED, PHONE_SHARED, *texts)


def _first_shared(ours: tuple[str, ...], theirs: tuple[str, ...]) -> str:
    """The first value that both have, else empty."""
    if not theirs:
        return ""
    for one in ours:
        if one in theirs:
            return one
    return ""


def _of_web(
    ours: OrganisationTraits, theirs: OrganisationTraits, crowd: Crowd
) -> Iterator[Evidence]:
    email = _first_shared(ours.emails, theirs.emails)
    if email and crowd.holders(("email", email)) <= _FEW:
        yield Evidence(Sign.EMAIL, EMAIL, email, email)
    host = _first_shared(ours.hosts, theirs.hosts)
    if host and crowd.holders(("host", host)) <= _FEW:
        # The mailbox says its domain already.
        yield Evidence(Sign.WEBSITE, 5 if email.endswith(f"@{host}") else WEBSITE, host, host)


def _of_places(ours: OrganisationTraits, theirs: OrganisationTraits) -> Iterator[Evidence]:
    for one in ours.places:
        for other in theirs.places:
            if one.code and one.code == other.code and one.number == other.number:
                yield Evidence(Sign.PLACE, PLACE, one.text, other.text)
                return


def _contrary(ours: OrganisationTraits, theirs: OrganisationTraits) -> Iterator[Evidence]:
    """What both say, each otherwise."""
    if ours.hosts and theirs.hosts and not set(ours.hosts) & set(theirs.hosts):
        yield Evidence(Sign.WEBSITE_OTHER, CONTRARY, ours.hosts[0], theirs.hosts[0])
    mine = {one.city for one in ours.places if one.city}
    yours = {one.city for one in theirs.places if one.city}
    if mine and yours and not mine & yours:
        yield Evidence(Sign.PLACE_OTHER, CONTRARY, min(mine), min(yours))
    if ours.phones and theirs.phones and not set(ours.phones) & set(theirs.phones):
        texts = (phone_text(ours.phones[0]), phone_text(theirs.phones[0]))
        yield Evidence(Sign.PHONE_OTHER, CONTRARY // 2, *texts)
