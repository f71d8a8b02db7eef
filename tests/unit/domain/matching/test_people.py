"""What tells two people apart, and what does not."""

from __future__ import annotations

import pytest

from directory_app.domain.matching import people as weights
from directory_app.domain.matching import person_names as names
from directory_app.domain.matching.crowd import NOBODY_ELSE, Crowd
from directory_app.domain.matching.people import compare_people
from directory_app.domain.matching.traits import (
    PersonTraits,
    Place,
    family_words,
    given_words,
    place,
)
from directory_app.domain.matching.verdicts import (
    PERHAPS_AT,
    SAME_AT,
    Likeness,
    Setting,
    Sign,
    Verdict,
)
from directory_app.services.matching.distances import typing_errors

COMMON = Crowd(lambda key: 200 if key[0] in ("given", "family") else 1, people=10_000)


def somebody(
    given: str,
    family: str,
    *homes: str,
    phones: tuple[str, ...] = (),
    emails: tuple[str, ...] = (),
    places: tuple[Place, ...] = (),
) -> PersonTraits:
    """A person as given."""
    return PersonTraits(
        text=f"{given} {family}",
        given=given_words(given),
        family=family_words(family),
        organisations=homes,
        phones=phones,
        emails=emails,
        places=places,
    )


def compared(one: PersonTraits, other: PersonTraits, crowd: Crowd = NOBODY_ELSE) -> Likeness:
    """One pair, compared."""
    return compare_people(one, other, crowd, typing_errors)


@pytest.mark.parametrize(
    ("one", "other", "sign"),
    [
        (("Marie-Ève", "Côté"), ("MARIE EVE", "Cote"), Sign.NAME),
        (("Luce", "de Carufel"), ("Luce", "Carufel"), Sign.NAME),
        (("Lise", "Côté"), ("Côté", "Lise"), Sign.NAME_SWAPPED),
        (("Luc", "Tremblay-Roy"), ("Luc", "Tremblay"), Sign.NAME_VARIANT),
        (("Marie", "Tremblay"), ("M.", "Tremblay"), Sign.NAME_INITIAL),
        (("Jean-Pierre", "Roy"), ("J.-P.", "Roy"), Sign.NAME_INITIAL),
        (("M.", "Tremblay"), ("M.", "Tremblay"), Sign.NAME_INITIAL),
        (("Yannick", "Dupéré"), ("Yanick", "Dupéré"), Sign.NAME_NEAR),
        (("Lise", "Bissonnette"), ("Lise", "Bisonette"), Sign.NAME_NEAR),
        (("Lise", "Côté"), ("Lise", "Gagnon"), Sign.GIVEN_NAME),
        (("", "Bissonnette"), ("Lise", "Bissonnette"), Sign.FAMILY_NAME),
        (("Lise", "Côté"), ("Ana", "Côté"), Sign.NAME_OTHER),
        (("Lise", "Roy"), ("Luc", "Roy"), Sign.NAME_OTHER),
    ],
)
def test_names_stand_to_each_other(
    one: tuple[str, str], other: tuple[str, str], sign: Sign
) -> None:
    first, second = somebody(*one), somebody(*other)
    assert compared(first, second).has(sign)
    assert compared(second, first).has(sign)


def test_the_same_rare_name_in_the_same_house_is_the_same_person() -> None:
    one, other = somebody("Lise", "Côté", "rme"), somebody("Lise", "Cote", "rme")
    assert compared(one, other).verdict is Verdict.SAME


def test_a_namesake_elsewhere_is_perhaps_the_same_unless_many_bear_the_name() -> None:
    one, other = somebody("Lise", "Côté", "rme"), somebody("Lise", "Côté", "roeq")
    assert compared(one, other).verdict is Verdict.PERHAPS
    assert compared(one, other, COMMON).verdict is Verdict.NEW
    mine = {"emails": ("lise.cote@example.com",)}
    moved = [somebody("Lise", "Côté", home, **mine) for home in ("rme", "roeq")]
    assert compared(*moved).verdict is Verdict.SAME


@pytest.mark.parametrize(
    ("given", "family"),
    [("Lisa", "Bissonette"), ("L.", "Bissonnette"), ("Lise", "Bissonnette-Roy")],
)
def test_a_near_name_alone_is_nobody(given: str, family: str) -> None:
    one, other = somebody("Lise", "Bissonnette"), somebody(given, family)
    assert compared(one, other).verdict is Verdict.NEW
    at_home = [somebody(*x, "rme") for x in (("Lise", "Bissonnette"), (given, family))]
    assert compared(*at_home).verdict is Verdict.PERHAPS


def test_a_married_name_is_known_by_what_is_their_own() -> None:
    mine = {"emails": ("lise.cote@example.com",), "phones": ("5145550101",)}
    one, other = somebody("Lise", "Côté", **mine), somebody("Lise", "Gagnon", **mine)
    assert compared(one, other).verdict is Verdict.SAME
    assert compared(somebody("Lise", "Côté"), somebody("Lise", "Gagnon")).verdict is Verdict.NEW


def test_two_mailboxes_of_one_house_speak_against() -> None:
    emails = ("lise.cote@example.org", "lcote2@example.org")
    both = [somebody("Lise", "Côté", "rme", emails=(email,)) for email in emails]
    found = compared(*both, COMMON)
    assert found.has(Sign.EMAIL_OTHER)
    assert found.verdict is not Verdict.SAME


def test_a_home_may_be_mistyped() -> None:
    homes = (
        place("12", "rue des Érables", "Saint-Jérôme", "J7Z 1A1"),
        place("12", "rue des Erable", "St Jerome", "J7Z 1A2"),
    )
    given = ("Lise", "Lize")
    near = [somebody(g, "Bissonnette", places=(h,)) for g, h in zip(given, homes, strict=True)]
    assert compared(*near).verdict is not Verdict.NEW
    assert compared(*near).has(Sign.PLACE)


def test_a_telephone_of_many_is_nobodys_own() -> None:
    both = [somebody(g, "Bissonnette", phones=("5145550101",)) for g in ("Lise", "Lize")]
    assert compared(*both).verdict is Verdict.SAME
    assert compared(*both, Crowd(lambda _: 40, people=10_000)).verdict is not Verdict.SAME


def test_no_weak_sign_is_enough() -> None:
    weak = (
        names.NAME_VARIANT,
        names.NAME_NEAR,
        names.NAME_INITIAL,
        names.NAME_FAR,
        names.GIVEN_NAME,
        names.FAMILY_NAME,
        weights.EMAIL,
        weights.PHONE,
        weights.SAME_ORGANISATION,
    )
    assert max(weak) < PERHAPS_AT
    assert names.NAME + weights.RARE_NAME == SAME_AT
    assert names.NAME + weights.RARE_NAME + weights.OTHER_ORGANISATION < SAME_AT


def test_one_name_at_one_home_is_asked_about_among_cards_but_does_not_hold_up_a_list() -> None:
    home = (place("12", "rue des Érables", "Saint-Jérôme", "J7Z 1A1"),)
    one, other = (somebody(given, "Bissonnette", places=home) for given in ("Lise", "Ana"))
    assert compared(one, other).verdict is Verdict.PERHAPS
    arriving = compare_people(one, other, NOBODY_ELSE, typing_errors, setting=Setting.ARRIVAL)
    assert arriving.verdict is Verdict.NEW
    colleagues = (somebody(g, "Bissonnette", "rme", places=home) for g in ("Lise", "Ana"))
    assert compared(*colleagues).verdict is Verdict.NEW


@pytest.mark.parametrize(
    ("other", "sign"),
    [
        (("Lise", "Gagnon"), Sign.GIVEN_NAME),
        (("Lyse", "Gagnon"), Sign.GIVEN_NAME),
        (("Ana", "Bissonnette"), Sign.FAMILY_NAME),
        (("Bissonnette", "Ana"), Sign.FAMILY_NAME),
    ],
)
def test_which_name_is_shared_at_one_home_is_told(other: tuple[str, str], sign: Sign) -> None:
    home = (place("12", "rue des Érables", "Saint-Jérôme", "J7Z 1A1"),)
    one, two = (somebody(*name, places=home) for name in (("Lise", "Bissonnette"), other))
    assert compared(one, two).has(sign)
    assert compared(two, one).has(sign)


def test_swapped_names_are_as_rare_as_the_reading_that_more_people_bear() -> None:
    borne = {("given", "lise"): 400, ("family", "lise"): 2, ("family", "bois"): 90}
    crowd = Crowd(lambda key: borne.get(key, 1), people=10_000)
    one, other = somebody("Lise", "Bois"), somebody("Bois", "Lise")
    for found in (compared(one, other, crowd), compared(other, one, crowd)):
        assert found.has(Sign.COMMON_NAME)
        assert found.verdict is Verdict.NEW
    assert compared(one, other).has(Sign.RARE_NAME)
