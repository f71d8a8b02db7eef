"""What tells two organisations apart, and what does not."""

from __future__ import annotations

import pytest

from directory_app.domain.matching import organisations as weights
from directory_app.domain.matching.crowd import NOBODY_ELSE, Crowd, Key
from directory_app.domain.matching.organisations import (
    Naming,
    compare_names,
    compare_organisations,
)
from directory_app.domain.matching.traits import OrganisationTraits, name_form, place
from directory_app.domain.matching.verdicts import (
    PERHAPS_AT,
    SAME_AT,
    Likeness,
    Setting,
    Sign,
    Verdict,
)
from directory_app.services.matching.distances import typing_errors

FCABQ = "Fédération des centres d’action bénévole du Québec"


@pytest.mark.parametrize(
    ("one", "other", "naming"),
    [
        (FCABQ, "la FEDERATION DES CENTRES D'ACTION BENEVOLE DU QUEBEC", Naming.EQUAL),
        (FCABQ, "Fédération des centres d’action bénévole", Naming.ALIKE),
        (FCABQ, "Centres d’action bénévole du Québec (Fédération des)", Naming.ALIKE),
        (FCABQ, "Féd. des centres d’action bén. du Qc", Naming.NEAR),
        (FCABQ, "Fed. centres action bénévole", Naming.NEAR),
        (FCABQ, "Ctre d’action bénévole (Fédération)", Naming.ALIKE),
        (FCABQ, "Fédération des centres d’action bénévloe", Naming.NEAR),
        ("Regr. des maisons d’essai", "Rgpt maisons d’essais", Naming.NEAR),
        ("Assoc. des sans-abri", "Association des sans abris", Naming.NEAR),
        ("Maison Saint-Jean & amis", "Maison St-Jean et amis", Naming.EQUAL),
        ("Centre des aînés", "Centre des aînés inc.", Naming.ALIKE),
        ("Regroupement des maisons", "Regroupement des maisons d’essai", Naming.PART),
        ("Table de Laval", "Table de concertation de Laval", Naming.PART),
        ("Maison des familles de Laval", "Maison des familles de Lévis", Naming.OTHER),
        ("Regroupement des pères", "Regroupement des mères", Naming.OTHER),
        ("Table du Nord", "Table du Sud", Naming.OTHER),
        ("Maison 12", "Maison 13", Naming.OTHER),
        ("Voisine", "Étape", Naming.OTHER),
    ],
)
def test_names_stand_to_each_other(one: str, other: str, naming: Naming) -> None:
    forms = name_form(one), name_form(other)
    assert compare_names(*forms, NOBODY_ELSE, typing_errors) is naming
    assert compare_names(*reversed(forms), NOBODY_ELSE, typing_errors) is naming


def test_a_word_that_many_bear_is_not_another_one_mistyped() -> None:
    forms = name_form("Regroupement des fermes"), name_form("Regroupement des femmes")
    assert compare_names(*forms, NOBODY_ELSE, typing_errors) is Naming.NEAR
    many = Crowd(lambda key: 5 if key[0] == "word" else 0)
    assert compare_names(*forms, many, typing_errors) is Naming.OTHER


def traits(
    name: str = "",
    acronym: str = "",
    *,
    formers: tuple[str, ...] = (),
    phones: tuple[str, ...] = (),
    emails: tuple[str, ...] = (),
    hosts: tuple[str, ...] = (),
    city: str = "",
) -> OrganisationTraits:
    """An organisation as given."""
    key = acronym.casefold()
    return OrganisationTraits(
        names=tuple(name_form(text) for text in (name, *formers) if text),
        acronyms=(key,) if key else (),
        stated_acronym=key,
        acronym_text=acronym,
        phones=phones,
        emails=emails,
        hosts=hosts,
        places=(place("1", "rue des Essais", city, "H2X 0Z9"),) if city else (),
    )


def compared(
    one: OrganisationTraits,
    other: OrganisationTraits,
    setting: Setting = Setting.SCAN,
    crowd: Crowd = NOBODY_ELSE,
) -> Likeness:
    """One pair, compared."""
    return compare_organisations(one, other, crowd, setting, typing_errors)


def crowded(count: int, *kinds: str) -> Crowd:
    """A directory in which so many bear every key of these kinds."""

    def holders(key: Key) -> int:
        return count if key[0] in kinds else 1

    return Crowd(holders)


@pytest.mark.parametrize("setting", Setting)
def test_another_acronym_settles_it(setting: Setting) -> None:
    shared = {"phones": ("5145550101",), "emails": ("info@example.org",), "city": "Laval"}
    one, other = traits(FCABQ, "FCABQ", **shared), traits(FCABQ, "ROEQ", **shared)
    found = compared(one, other, setting)
    assert (found.verdict, found.score) == (Verdict.NEW, 0)
    assert [one.name for one in found.evidence] == [Sign.ACRONYM_OTHER]


def test_a_former_name_is_a_name_but_two_former_names_are_none() -> None:
    now = traits("Réseau des aînés", formers=("Comité des vieux jours",))
    assert compared(now, traits("Comité des vieux jours")).has(Sign.NAME)
    heir = traits("Fondation des jeunes pousses", formers=("Comité des vieux jours",))
    assert not compared(now, heir).has(Sign.NAME)


@pytest.mark.parametrize("setting", Setting)
def test_a_shared_roof_or_a_public_mailbox_proves_nothing(setting: Setting) -> None:
    one = traits("Entraide du phare", city="Montréal")
    other = traits("Coalition verte", city="Montréal")
    assert compared(one, other, setting).verdict is Verdict.NEW


@pytest.mark.parametrize(
    ("more", "verdict"),
    [
        ({}, Verdict.PERHAPS),
        ({"phones": ("5145550101",)}, Verdict.SAME),
        ({"emails": ("info@essai.example.org",)}, Verdict.SAME),
        ({"hosts": ("essai.example.org",)}, Verdict.SAME),
        ({"city": "Laval"}, Verdict.PERHAPS),
    ],
)
def test_a_near_name_needs_a_witness(more: dict[str, tuple[str, ...]], verdict: Verdict) -> None:
    one, other = traits(FCABQ, **more), traits("Féd. des centres d’action bén. Qc", **more)
    assert compared(one, other).verdict is verdict


def test_the_acronym_of_a_kind_needs_the_name() -> None:
    one, other = traits("CDC de Laval", "CDC"), traits("CDC de Lévis", "CDC")
    assert compared(one, other, Setting.ARRIVAL).verdict is Verdict.NEW


def test_an_acronym_that_two_names_spell_by_chance_is_asked_about() -> None:
    one = traits("Réseau des mères engagées", "RME")
    other = traits("Regroupement des maisons d’essai", "RME")
    assert compared(one, other, Setting.ARRIVAL).verdict is Verdict.PERHAPS
    assert compared(one, other, Setting.SCAN).verdict is Verdict.NEW


def test_a_card_that_bears_the_acronym_for_a_name_is_perhaps_it() -> None:
    full = traits("Regroupement des maisons d’essai", "RME")
    assert compared(traits("RME", "RME"), full).verdict is Verdict.PERHAPS
    bare = OrganisationTraits(names=(name_form("RME"),), acronyms=("rme",), phones=("5145550101",))
    spelled = traits("Regroupement des maisons d’essai", phones=("5145550101",))
    assert compared(bare, spelled).verdict is Verdict.PERHAPS


def test_equal_names_with_everything_else_different_are_asked_about() -> None:
    one = traits("Carrefour du phare boréal", phones=("5145550101",), hosts=("a.example.org",))
    other = traits("Carrefour du phare boréal", phones=("4185550101",), hosts=("b.example.org",))
    assert compared(one, other).verdict is Verdict.PERHAPS
    many = tuple(traits("Maison des jeunes", hosts=(host,)) for host in ("a.org", "b.org"))
    assert compared(*many, Setting.SCAN, crowded(9, "name")).score <= PERHAPS_AT


def test_what_many_have_tells_nobody() -> None:
    one, other = (traits(name, phones=("5145550101",)) for name in ("Phare", "Écluse"))
    for setting in Setting:
        assert compared(one, other, setting, crowded(50, "phone")).verdict is Verdict.NEW


def test_no_weak_sign_is_enough() -> None:
    weak = (
        weights.NAME_PART,
        weights.ACRONYM_GENERIC,
        weights.ACRONYM_SPELLED,
        weights.PHONE[Setting.SCAN],
        weights.PHONE_SHARED,
        weights.EMAIL,
        weights.WEBSITE,
        weights.PLACE,
    )
    assert max(weak) < PERHAPS_AT
    assert PERHAPS_AT <= weights.NAME_NEAR <= weights.NAME_ALIKE < SAME_AT
    assert max(x[Setting.SCAN] for x in (weights.NAME, weights.ACRONYM)) < SAME_AT
