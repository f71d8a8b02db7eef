"""Two cards that a third one joins: both resemble it, and so they may be one.

What is sure passes on: two that are the same as a third. So does, to be asked, one home among
people of no organisation: « Travis White » on one card and « Nicolas Young » on another are found
by the « Travis Young » of the same address; but not a family, where each has the family name of the
next. One step only; never against two acronyms, nor, anywhere but at one home, against two names.
An office, an employer or a shared mailbox joins nobody: by itself it makes no pair to begin with.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from typing import Final, NamedTuple

from .traits import AnyTraits, OrganisationTraits
from .verdicts import PERHAPS_AT, Evidence, Likeness, Sign, Verdict

THIRD_CARD: Final = PERHAPS_AT
"""Enough to ask, never to be sure."""
_MOST_RESEMBLING: Final = 12
"""A card that resembles more others than these says too little to join any of them."""

Likened = tuple[AnyTraits, AnyTraits, Likeness]
"""Two of a kind, and how they compare."""


class _Link(NamedTuple):
    """What a third card resembles: surely; as one of its home; by a family name only."""

    end: AnyTraits
    is_sure: bool
    is_home: bool
    is_family: bool


def list_joined(
    found: Sequence[Likened], compare: Callable[[AnyTraits, AnyTraits], Likeness]
) -> list[Likened]:
    """The pairs that a card of those ``found`` (none of them new) joins, each once."""
    known = {frozenset((one.id, other.id)) for one, other, _ in found}
    joined: list[Likened] = []
    for third, left, right in _met(found):
        key = frozenset((left.end.id, right.end.id))
        if key in known or not _may_be_one(left, right, compare):
            continue
        known.add(key)
        evidence = Evidence(Sign.THIRD_CARD, THIRD_CARD, third.title, third.title)
        joined.append((left.end, right.end, Likeness((evidence,))))
    return joined


def _met(found: Sequence[Likened]) -> Iterator[tuple[AnyTraits, _Link, _Link]]:
    """Every card with two others that it resembles."""
    links: dict[str, list[_Link]] = defaultdict(list)
    thirds: dict[str, AnyTraits] = {}
    for one, other, likeness in found:
        is_sure, is_home = likeness.verdict is Verdict.SAME, _is_of_one_home(one, other, likeness)
        if not is_sure and not is_home:
            continue
        for third, end in ((one, other), (other, one)):
            thirds[third.id] = third
            link = _Link(end, is_sure, is_home, likeness.has(Sign.FAMILY_NAME))
            links[third.id].append(link)
    for id_, beside in links.items():
        if len(beside) <= _MOST_RESEMBLING:
            for left, right in combinations(beside, 2):
                yield thirds[id_], left, right


def _is_of_one_home(one: AnyTraits, other: AnyTraits, likeness: Likeness) -> bool:
    """Whether two people of no organisation share an address."""
    if isinstance(one, OrganisationTraits) or isinstance(other, OrganisationTraits):
        return False
    works = one.organisations or other.organisations
    return not works and likeness.has(Sign.PLACE, Sign.PLACE_NEAR)


def _may_be_one(
    left: _Link, right: _Link, compare: Callable[[AnyTraits, AnyTraits], Likeness]
) -> bool:
    """Whether the third card says enough, and nothing on the two of them says otherwise."""
    if left.is_home and right.is_home:
        return not (left.is_family and right.is_family)
    if not (left.is_sure and right.is_sure):
        return False
    return not compare(left.end, right.end).has(Sign.NAME_OTHER, Sign.ACRONYM_OTHER)
