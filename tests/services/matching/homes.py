"""Invented people at their homes, each several times: as careless lists would have written them.

No organisation, no mailbox, no telephone: a name and an address, either half lost, mistyped,
swapped or replaced. Flats of one house and namesakes of other towns are nobody's duplicate.
"""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Iterator

from directory_app.domain.addresses import PostalAddress
from directory_app.domain.contact import Address, Person
from directory_app.services import invented_words as words
from tests.services.matching.damages import mistyped
from tests.services.matching.labelled import Labelled

_SAME_HOUSE = 0.1
_MOST_DAMAGES = 3


def make_homes(originals: int, seed: int) -> Labelled:
    """So many originals, each with none to five copies."""
    chance = random.Random(seed)
    made, last = Labelled(), None
    for number in range(originals):
        one = _original(chance, f"{number:05}", last)
        family = [one, *_copies(one, chance)]
        made.contacts += family
        ids = [member.id for member in family]
        made.truth |= {(a, b) for n, a in enumerate(ids) for b in ids[n + 1 :]}
        last = one
    chance.shuffle(made.contacts)
    return made


def _original(chance: random.Random, id_: str, neighbour: Person | None) -> Person:
    """Somebody new, now and then in the house of the one before."""
    city, area = chance.choice(words.CITIES)
    postal = PostalAddress(
        number=str(chance.randrange(1, 3000)),
        street=chance.choice(words.STREETS),
        city=city,
        postal_code=f"{area} {chance.randrange(10)}{chance.choice('ABCE')}{chance.randrange(10)}",
    )
    if neighbour is not None and chance.random() < _SAME_HOUSE:
        postal = neighbour.addresses[0].postal
    return Person(
        id=id_,
        given_name=chance.choice(words.GIVEN_NAMES),
        family_name=chance.choice(words.FAMILY_NAMES),
        addresses=(Address(id=f"{id_}a", postal=postal),),
    )


def _copies(one: Person, chance: random.Random) -> Iterator[Person]:
    for number in range(chance.choice((0, 0, 1, 2, 3, 5))):
        id_ = f"{one.id}-{number}"
        copy = dataclasses.replace(one, id=id_)
        damages = chance.sample(
            (_other_name, _slip_in_name, _swapped, _slip_in_street, _lost, _other_code),
            chance.randrange(1, _MOST_DAMAGES + 1),
        )
        for damage in damages:
            copy = damage(copy, chance)
        yield copy


# --- damages ------------------------------------------------------------------------------------


def _other_name(one: Person, chance: random.Random) -> Person:
    if chance.random() < 0.5:
        return dataclasses.replace(one, family_name=chance.choice(words.FAMILY_NAMES))
    return dataclasses.replace(one, given_name=chance.choice(words.GIVEN_NAMES))


def _slip_in_name(one: Person, chance: random.Random) -> Person:
    return dataclasses.replace(
        one,
        given_name=mistyped(one.given_name, chance),
        family_name=mistyped(one.family_name, chance),
    )


def _swapped(one: Person, _chance: random.Random) -> Person:
    return dataclasses.replace(one, given_name=one.family_name, family_name=one.given_name)


def _slip_in_street(one: Person, chance: random.Random) -> Person:
    street = one.addresses[0].postal.street
    return _at(one, street=mistyped(street, chance))


def _lost(one: Person, chance: random.Random) -> Person:
    return _at(one, **{chance.choice(("number", "city", "postal_code")): ""})


def _other_code(one: Person, _chance: random.Random) -> Person:
    code = one.addresses[0].postal.postal_code
    return _at(one, postal_code=f"{code[:-2]}{code[-1:]}{code[-2:-1]}")


def _at(one: Person, **changes: str) -> Person:
    (address,) = one.addresses
    postal = dataclasses.replace(address.postal, **changes)
    return dataclasses.replace(one, addresses=(dataclasses.replace(address, postal=postal),))
