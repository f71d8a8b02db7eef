"""What contacts are found by: kinds of keys, how much each says, how they are made of traits.

Broad where a key says much (a mailbox, a rare word), narrow where it says little: what too many
bear is no key. Knows nothing of who bears one (:mod:`.index`).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from directory_app.domain.matching.crowd import Key
from directory_app.domain.matching.traits import OrganisationTraits, PersonTraits, Place

MOST_BEARERS: Final = {
    "name": 300,
    "words": 60,
    "stems": 60,
    "person": 300,
    "acronym": 60,
    "phone": 8,
    "own phone": 8,
    "email": 8,
    "host": 12,
    "place": 12,
    "loose": 40,
    "member": 80,
}
"""Kind of key → more than so many who bear one are not looked at."""
_STEM: Final = 3
_LEAST_WORDS: Final = 2
_REMEMBERED: Final = 4096
"""Names whose keys are at hand: a list names one organisation for each of its people."""


def organisation_keys(one: OrganisationTraits) -> Iterator[Key]:
    """What an organisation is found by, its words apart."""
    for acronym in one.acronyms:
        yield "acronym", acronym
    for form in one.names:
        yield "name", form.key
    for digits in one.phones:
        yield "phone", digits
    for email in one.emails:
        yield "email", email
    for host in one.hosts:
        yield "host", host


@lru_cache(maxsize=_REMEMBERED)
def name_keys(words: frozenset[str]) -> tuple[Key, ...]:
    """What names that say the same in other words share: all their words, their beginnings."""
    stems = sorted([word[:_STEM] for word in words])
    return ("words", " ".join(sorted(words))), ("stems", " ".join(stems))


@lru_cache(maxsize=_REMEMBERED)
def rests(words: frozenset[str]) -> tuple[tuple[int, str], ...]:
    """Each word of a name, after what stands for the beginnings of all the others: the sum of
    their hashes. Should two sums ever be equal by chance, two more names are looked at."""
    if len(words) < _LEAST_WORDS:
        return ()
    stems = [(hash(word[:_STEM]), word) for word in words]
    whole = sum([stem for stem, _ in stems])
    return tuple([(whole - stem, word) for stem, word in stems])


def person_keys(one: PersonTraits) -> Iterator[Key]:
    """What a person is found by. The order of names does not count; names that are only near
    need something else in common."""
    yield "person", "".join(sorted((*one.given, *one.family)))
    for email in one.emails:
        yield "email", email
    for phone in one.phones:
        yield "own phone", phone
    if one.organisations:
        initials = {words[0][0] for words in (one.given, one.family) if words}
        for organisation in one.organisations:
            for initial in initials:
                yield "member", f"{organisation}{initial}"
    for place in one.places:
        yield from _place_keys(place)
        yield from _loose_keys(one, place)


def _place_keys(place: Place) -> Iterator[Key]:
    """Two pieces of an address out of three."""
    if place.number and place.code:
        yield "place", f"{place.code} {place.number}"
    if not place.street:
        return
    street = f"{place.street[-1][:4]} {place.street[0][:4]}"
    if place.number:
        yield "place", f"{place.number} {street}"
    if place.code:
        yield "place", f"{street} {place.code}"


def _loose_keys(one: PersonTraits, place: Place) -> Iterator[Key]:
    """Beginnings of a name, or of both, with a piece of the place."""
    given, family = "".join(one.given), "".join(one.family)
    pieces = (place.city[:4], place.code[:3], f"{place.number} {place.code}")
    names = (*sorted((given[:3], family[:3])), *sorted((given[:1], family[:1])))
    for piece in filter(None, pieces):
        yield "loose", f"{names[0]} {names[1]} {piece}"
        yield "loose", f"{names[2]} {names[3]} {piece}"
    for name in filter(None, (given[:4], family[:4])):
        yield "loose", f"{name} {place.code}"
        yield "loose", f"{name} {place.number} {place.city[:3]}"
