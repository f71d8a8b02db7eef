"""Who is looked at for whom: traits under the keys that they are found by.

Broad where a key says much (a mailbox, a rare word), narrow where it says little: what too many
bear is no key. Whether two are one is for the comparison to say. Lives in memory, for one reading
of the directory and what an import adds to it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from directory_app.domain.matching.crowd import Crowd, Key
from directory_app.domain.matching.traits import OrganisationTraits, PersonTraits, Place
from directory_app.domain.matching.words import stands_for

from .distances import typing_errors
from .gathering import AnyTraits

_MOST: Final = {
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
_LONG_WORD: Final = 7
_MOST_WORDS: Final = 100
"""Where so many words stand beside the same others, none of them is taken for another mistyped."""

EXACT: Final = ("acronym", "name", "phone", "email", "host")
"""Keys of organisations that need no search among names."""


class MatchIndex:
    """Organisations and people by what they may be recognised by. Numbers inside, traits out."""

    def __init__(self, traits: Iterable[AnyTraits] = ()) -> None:
        self._traits: list[AnyTraits] = []
        self._numbers: dict[str, int] = {}
        self._holders: dict[str, dict[str, set[int] | int]] = defaultdict(dict)
        self._counts: dict[str, Counter[str]] = {
            kind: Counter() for kind in ("given", "family", "word")
        }
        self._rests: dict[str, dict[str, set[int]]] = defaultdict(dict)
        self.people = 0
        self.organisations = 0
        for one in traits:
            self.add(one)

    def __len__(self) -> int:
        return len(self._traits)

    @property
    def crowd(self) -> Crowd:
        """The frequencies as they are so far."""
        return Crowd(self.holders, self.people, self.organisations)

    def holders(self, key: Key) -> int:
        """How many bear a key."""
        kind, value = key
        if kind in self._counts:
            return self._counts[kind][value]
        found = self._holders[kind].get(value)
        if found is None:
            return 0
        return 1 if isinstance(found, int) else len(found)

    # --- filling --------------------------------------------------------------------------------

    def add(self, traits: AnyTraits) -> None:
        """Take in a contact; one of the same id is replaced."""
        number = self._numbers.get(traits.id)
        is_new = number is None
        if number is None:
            number = self._numbers[traits.id] = len(self._traits)
            self._traits.append(traits)
        self._traits[number] = traits
        if isinstance(traits, PersonTraits):
            self._add_person(number, traits, is_new)
        else:
            self._add_organisation(number, traits, is_new)

    def _add_person(self, number: int, one: PersonTraits, is_new: bool) -> None:
        if is_new:
            self.people += 1
            self._counts["given"]["".join(one.given)] += 1
            self._counts["family"]["".join(one.family)] += 1
        for kind, value in person_keys(one):
            self._put(kind, value, number)

    def _add_organisation(self, number: int, one: OrganisationTraits, is_new: bool) -> None:
        self.organisations += is_new
        for kind, value in organisation_keys(one):
            self._put(kind, value, number)
        for form in one.names:
            for word in form.words:
                self._counts["word"][word] += is_new
            for kind, value in name_keys(form.words):
                self._put(kind, value, number)
            for rest, word in rests(form.words):
                self._rests[rest].setdefault(word, set()).add(number)

    def _put(self, kind: str, value: str, number: int) -> None:
        holders = self._holders[kind]
        found = holders.get(value)
        if found is None:
            holders[value] = number
        elif not isinstance(found, int):
            found.add(number)
        elif found != number:
            holders[value] = {found, number}

    # --- looking --------------------------------------------------------------------------------

    def find(self, contact_id: str) -> AnyTraits | None:
        """The traits of a contact, or None."""
        number = self._numbers.get(contact_id)
        return None if number is None else self._traits[number]

    def ids(self, kind: str, value: str) -> list[str]:
        """Ids of those who bear an exact key, in the order they came."""
        return [self._traits[number].id for number in sorted(self._bearers(kind, value))]

    def candidates(self, traits: AnyTraits, *, is_near: bool = True) -> list[AnyTraits]:
        """Everybody of the same kind who may be the same, in the order they came; ``is_near``:
        organisations of nearly the same name too."""
        if isinstance(traits, PersonTraits):
            found = self._by_keys(person_keys(traits))
        else:
            found = self._by_keys(organisation_keys(traits))
            if is_near:
                for form in traits.names:
                    found |= self._by_words(form.words)
        return [self._traits[number] for number in sorted(found)]

    def pairs(self) -> Iterator[tuple[AnyTraits, AnyTraits]]:
        """Every two who may be the same, each pair once."""
        for number, one in enumerate(self._traits):
            for other in self.candidates(one):
                if self._numbers[other.id] > number and type(other) is type(one):
                    yield one, other

    def _by_keys(self, keys: Iterable[Key]) -> set[int]:
        found: set[int] = set()
        for kind, value in keys:
            bearers = self._bearers(kind, value)
            if len(bearers) <= _MOST[kind]:
                found |= bearers
        return found

    def _bearers(self, kind: str, value: str) -> set[int]:
        found = self._holders[kind].get(value)
        if found is None:
            return set()
        return {found} if isinstance(found, int) else found

    def _by_words(self, words: frozenset[str]) -> set[int]:
        """Those whose names begin word by word alike, or differ by one word that may be mistyped
        or abbreviated. Names of which one is a part of the other need something else in common."""
        found: set[int] = set()
        for kind, value in name_keys(words):
            bearers = self._bearers(kind, value)
            if len(bearers) <= _MOST[kind]:
                found |= bearers
        for rest, word in rests(words):
            others = self._rests.get(rest, {})
            for other in self._alike(word, others):
                found |= others[other]
        return found

    def _alike(self, word: str, others: Mapping[str, set[int]]) -> Iterator[str]:
        if len(others) > _MOST_WORDS:
            return
        for other in others:
            is_begun_alike = other[0] == word[0] or len(other) >= _LONG_WORD
            if is_begun_alike and other != word and stands_for(word, other, typing_errors):
                yield other


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


def name_keys(words: frozenset[str]) -> Iterator[Key]:
    """What names that say the same in other words share: all their words, their beginnings."""
    yield "words", " ".join(sorted(words))
    yield "stems", " ".join(sorted(word[:_STEM] for word in words))


def rests(words: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Each word of a name, after the beginnings of all the others."""
    if len(words) < _LEAST_WORDS:
        return
    stems = sorted((word[:_STEM], word) for word in words)
    for number, (_, word) in enumerate(stems):
        yield " ".join([stem for stem, _ in stems[:number] + stems[number + 1 :]]), word


def person_keys(one: PersonTraits) -> Iterator[Key]:
    """What a person is found by. The order of names does not count; names that are only near
    need something else in common."""
    yield "person", "".join(sorted((*one.given, *one.family)))
    for email in one.emails:
        yield "email", email
    for phone in one.phones:
        yield "own phone", phone
    initials = {words[0][0] for words in (one.given, one.family) if words}
    for organisation in one.organisations:
        for initial in initials:
            yield "member", f"{organisation}{initial}"
    for place in one.places:
        if place.number and place.code:
            yield "place", f"{place.code} {place.number}"
        if place.number and place.street:
            yield "place", f"{place.number} {place.street[-1][:4]} {place.street[0][:4]}"
        if place.street and place.code:
            yield "place", f"{place.street[-1][:4]} {place.street[0][:4]} {place.code}"
        yield from _loose_keys(one, place)


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
