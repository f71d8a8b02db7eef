"""Who is looked at for whom: traits under the keys that they are found by (:mod:`.keys`).

Whether two are one is for the comparison to say. Lives in memory, for one reading of the directory
and what an import adds to it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from typing import Final

from directory_app.domain.matching.crowd import Crowd, Key
from directory_app.domain.matching.traits import AnyTraits, OrganisationTraits, PersonTraits
from directory_app.domain.matching.words import stands_for
from directory_app.services.collection import dismantle

from .distances import typing_errors
from .keys import MOST_BEARERS, name_keys, organisation_keys, person_keys, rests

_MOST_WORDS: Final = 100
"""Where so many words stand beside the same others, none of them is taken for another mistyped."""

_Bearers = int | set[int]
"""One number, or several: most keys have one bearer, and a set weighs ten times as much."""
_Words = tuple[str, int] | dict[str, _Bearers]
"""The one name that a rest belongs to, or all of them by their word."""
_NOBODY: Final[frozenset[int]] = frozenset()


class MatchIndex:
    """Organisations and people by what they may be recognised by. Numbers inside, traits out."""

    def __init__(self, traits: Iterable[AnyTraits] = ()) -> None:
        self._traits: list[AnyTraits] = []
        self._numbers: dict[str, int] = {}
        self._holders: dict[str, dict[str, _Bearers]] = defaultdict(dict)
        self._counts: dict[str, Counter[str]] = {
            kind: Counter() for kind in ("given", "family", "word")
        }
        self._rests: dict[int, _Words] = {}
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

    def dismantle(self) -> None:
        """Empty it, so that its end holds up nobody."""
        dismantle(self._traits, self._numbers, self._rests)
        dismantle(*self._holders.values(), *self._counts.values())

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
            _put(self._holders[kind], value, number)

    def _add_organisation(self, number: int, one: OrganisationTraits, is_new: bool) -> None:
        self.organisations += is_new
        for kind, value in organisation_keys(one):
            _put(self._holders[kind], value, number)
        counts = self._counts["word"]
        for form in one.names:
            for word in form.words:
                counts[word] += is_new
            for kind, value in name_keys(form.words):
                _put(self._holders[kind], value, number)
            for rest, word in rests(form.words):
                self._put_rest(rest, word, number)

    def _put_rest(self, rest: int, word: str, number: int) -> None:
        mine = word, number
        found = self._rests.setdefault(rest, mine)
        if found is mine:
            return
        if isinstance(found, tuple):
            found = self._rests[rest] = {found[0]: found[1]}
        _put(found, word, number)

    # --- looking --------------------------------------------------------------------------------

    def find(self, contact_id: str) -> AnyTraits | None:
        """The traits of a contact, or None."""
        number = self._numbers.get(contact_id)
        return None if number is None else self._traits[number]

    def ids(self, kind: str, value: str) -> list[str]:
        """Ids of those who bear an exact key, in the order they came."""
        bearers = _as_set(self._holders[kind].get(value, _NOBODY))
        return [self._traits[number].id for number in sorted(bearers)]

    def candidates(self, traits: AnyTraits, *, is_near: bool = True) -> list[AnyTraits]:
        """Everybody of the same kind who may be the same, in the order they came; ``is_near``:
        organisations of nearly the same name too."""
        found: set[int] = set()
        if isinstance(traits, PersonTraits):
            self._collect(person_keys(traits), found)
        else:
            self._collect(organisation_keys(traits), found)
            if is_near:
                for form in traits.names:
                    self._collect_near(form.words, found)
        return [self._traits[number] for number in sorted(found)]

    def _collect(self, keys: Iterable[Key], found: set[int]) -> None:
        holders = self._holders
        for kind, value in keys:
            bearers = holders[kind].get(value)
            if bearers is None:
                continue
            if isinstance(bearers, int):
                found.add(bearers)
            elif len(bearers) <= MOST_BEARERS[kind]:
                found |= bearers

    def _collect_near(self, words: frozenset[str], found: set[int]) -> None:
        """Those whose names begin word by word alike, or differ by one word that may be mistyped
        or abbreviated. Names of which one is a part of the other need something else in common."""
        self._collect(name_keys(words), found)
        for rest, word in rests(words):
            others = self._rests.get(rest)
            if others is None:
                continue
            if isinstance(others, tuple):
                others = {others[0]: others[1]}
            for other in _alike(word, others):
                found |= _as_set(others[other])

    # --- looking at all of them -----------------------------------------------------------------

    def by_age(self, one: AnyTraits, other: AnyTraits) -> tuple[AnyTraits, AnyTraits]:
        """Two of the index, the one that came first on the left."""
        is_older = self._numbers[one.id] <= self._numbers[other.id]
        return (one, other) if is_older else (other, one)

    def pairs(self) -> Iterator[tuple[AnyTraits, AnyTraits]]:
        """Every two who may be the same, each pair once, the one that came first on the left: as
        :meth:`candidates` of everybody, from the keys that several bear."""
        traits = self._traits
        met = self._meetings()
        for number, one in enumerate(traits):
            groups = met.pop(number, None)
            if groups is None:
                continue
            found = {other for group in groups for other in group if other > number}
            for other in sorted(found):
                if type(traits[other]) is type(one):
                    yield one, traits[other]

    def _meetings(self) -> dict[int, list[Iterable[int]]]:
        """Number → the groups in which it meets higher ones."""
        met: dict[int, list[Iterable[int]]] = defaultdict(list)
        for kind, holders in self._holders.items():
            for bearers in holders.values():
                if not isinstance(bearers, int) and len(bearers) <= MOST_BEARERS[kind]:
                    for number in bearers:
                        met[number].append(bearers)
        for others in self._rests.values():
            if isinstance(others, dict) and 1 < len(others) <= _MOST_WORDS:
                _meet_alike(others, met)
        return met


def _put(holders: dict[str, _Bearers], value: str, number: int) -> None:
    found = holders.setdefault(value, number)
    if isinstance(found, set):
        found.add(number)
    elif found != number:
        holders[value] = {found, number}


def _as_set(bearers: int | set[int] | frozenset[int]) -> set[int] | frozenset[int]:
    return {bearers} if isinstance(bearers, int) else bearers


def _alike(word: str, others: Mapping[str, _Bearers]) -> Iterator[str]:
    """Which of the words may be this one, mistyped or abbreviated."""
    if len(others) > _MOST_WORDS:
        return
    for other in others:
        if other != word and stands_for(word, other, typing_errors):
            yield other


def _meet_alike(others: Mapping[str, _Bearers], met: dict[int, list[Iterable[int]]]) -> None:
    """Bring together the names that differ by one word, mistyped or abbreviated."""
    for (word, mine), (other, yours) in combinations(others.items(), 2):
        if stands_for(word, other, typing_errors):
            left, right = _as_set(mine), _as_set(yours)
            for number in left:
                met[number].append(right)
            for number in right:
                met[number].append(left)
