"""Whom a third card joins, and whom it does not."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from directory_app.domain.matching.crowd import NOBODY_ELSE
from directory_app.domain.matching.people import compare_people
from directory_app.domain.matching.thirds import Likened, list_joined
from directory_app.domain.matching.traits import (
    AnyTraits,
    OrganisationTraits,
    PersonTraits,
    family_words,
    given_words,
    name_form,
    place,
)
from directory_app.domain.matching.verdicts import (
    PERHAPS_AT,
    SAME_AT,
    Evidence,
    Likeness,
    Sign,
    Verdict,
)
from directory_app.services.matching.distances import typing_errors

HOME = place("12", "rue des Érables", "Saint-Jérôme", "J7Z 1A1")
SURE = Likeness((Evidence(Sign.NAME, SAME_AT),))
DOUBT = Likeness((Evidence(Sign.NAME_NEAR, PERHAPS_AT),))
NOTHING = Likeness()


def at_home(given: str, family: str, *organisations: str) -> PersonTraits:
    """Somebody who lives with the others; their id is their name."""
    return PersonTraits(
        id=f"{given} {family}",
        text=f"{given} {family}",
        given=given_words(given),
        family=family_words(family),
        organisations=organisations,
        places=(HOME,),
    )


def house(name: str) -> OrganisationTraits:
    """An organisation known by its name."""
    return OrganisationTraits(id=name, names=(name_form(name),))


def compared(one: AnyTraits, other: AnyTraits) -> Likeness:
    """Two people as the directory compares them."""
    assert isinstance(one, PersonTraits)
    assert isinstance(other, PersonTraits)
    return compare_people(one, other, NOBODY_ELSE, typing_errors)


def proposed(*people: PersonTraits) -> list[Likened]:
    """Every pair that is proposed by what the two say themselves."""
    pairs = [(a, b) for number, a in enumerate(people) for b in people[number + 1 :]]
    likened = [(a, b, compared(a, b)) for a, b in pairs]
    return [one for one in likened if one[2].verdict is not Verdict.NEW]


def joined_ids(found: Sequence[Likened], between: Likeness = NOTHING) -> set[frozenset[str]]:
    """Whom third cards join, where the two of them compare so."""
    return {frozenset((a.id, b.id)) for a, b, _ in list_joined(found, lambda _a, _b: between)}


def test_two_who_are_the_same_as_a_third_are_asked_about_and_it_is_named() -> None:
    one, third, other = map(house, ("Phare", "Maison du phare", "Phare de Laval"))
    ((left, right, likeness),) = list_joined(
        [(one, third, SURE), (other, third, SURE)], lambda _a, _b: NOTHING
    )
    assert {left.id, right.id} == {"Phare", "Phare de Laval"}
    assert likeness.verdict is Verdict.PERHAPS
    assert likeness.evidence == (
        Evidence(Sign.THIRD_CARD, PERHAPS_AT, "Maison du phare", "Maison du phare"),
    )


def test_doubt_does_not_pass_on() -> None:
    one, third, other = map(house, ("Phare", "Maison du phare", "Phare de Laval"))
    assert not joined_ids([(one, third, SURE), (other, third, DOUBT)])
    assert not joined_ids([(one, third, DOUBT), (other, third, DOUBT)])


@pytest.mark.parametrize("sign", [Sign.ACRONYM_OTHER, Sign.NAME_OTHER])
def test_what_the_two_of_them_say_otherwise_is_heard(sign: Sign) -> None:
    one, third, other = map(house, ("Phare", "Maison du phare", "Phare de Laval"))
    found = [(one, third, SURE), (other, third, SURE)]
    assert not joined_ids(found, Likeness((Evidence(sign, -70),)))


def test_a_name_half_changed_is_followed_at_one_home() -> None:
    people = at_home("Travis", "White"), at_home("Travis", "Young"), at_home("Nicolas", "Young")
    found = proposed(*people)
    ((left, right, likeness),) = list_joined(found, compared)
    assert {left.id, right.id} == {"Travis White", "Nicolas Young"}
    assert likeness.evidence[0].ours == "Travis Young"


def test_the_families_of_one_home_are_not_joined() -> None:
    # The given name of one is the family name of another: each has a name of the next.
    people = at_home("Lise", "Martin"), at_home("Martin", "Gauthier"), at_home("Ana", "Gauthier")
    found = proposed(*people)
    assert len(found) == 2
    assert not list_joined(found, compared)


def test_colleagues_of_one_address_are_not_joined() -> None:
    names = ("Travis", "White"), ("Travis", "Young"), ("Nicolas", "Young")
    likenesses = [Likeness((Evidence(Sign.PLACE, PERHAPS_AT),))] * 2
    one, third, other = (at_home(*name) for name in names)
    found = [(one, third, likenesses[0]), (other, third, likenesses[1])]
    assert joined_ids(found)
    one, third, other = (at_home(*name, "rme") for name in names)
    found = [(one, third, likenesses[0]), (other, third, likenesses[1])]
    assert not joined_ids(found)


def test_one_step_only_each_pair_once_and_none_that_is_known() -> None:
    a, b, c, d = map(house, "abcd")
    chain = [(a, b, SURE), (b, c, SURE), (c, d, SURE)]
    assert joined_ids(chain) == {frozenset("ac"), frozenset("bd")}
    ring = [*chain, (d, a, SURE)]
    assert len(list_joined(ring, lambda _a, _b: NOTHING)) == 2
    assert joined_ids([*chain, (a, c, DOUBT)]) == {frozenset("bd")}


def test_a_card_that_resembles_everybody_joins_nobody() -> None:
    third, *others = [house(f"Maison {number}") for number in range(14)]
    assert joined_ids([(third, one, SURE) for one in others[:3]])
    assert not joined_ids([(third, one, SURE) for one in others])
