"""Who is looked at for whom: the same whether one is asked about or all of them."""

from __future__ import annotations

import dataclasses

import pytest

from directory_app.domain.contact import AnyContact
from directory_app.domain.matching.traits import OrganisationTraits, name_form
from directory_app.domain.withholding import ConfidentialValues
from directory_app.services.matching.gathering import traits_of
from directory_app.services.matching.index import MatchIndex
from tests.services.matching.homes import make_homes
from tests.services.matching.labelled import Labelled, make_labelled


def index_of(contacts: list[AnyContact]) -> MatchIndex:
    """Everybody, nothing secret."""
    return MatchIndex(traits_of(one, ConfidentialValues()) for one in contacts)


def named(id_: str, name: str) -> OrganisationTraits:
    """An organisation of which only the name is known."""
    return OrganisationTraits(id=id_, names=(name_form(name),))


@pytest.mark.parametrize("made", [make_labelled(150, 200, 21), make_homes(150, 22)])
def test_all_pairs_are_what_each_one_would_be_compared_with(made: Labelled) -> None:
    contacts = made.contacts
    index = index_of(contacts)
    asked = set()
    for contact in contacts:
        one = index.find(contact.id)
        assert one is not None
        others = (other for other in index.candidates(one) if type(other) is type(one))
        asked |= {frozenset((one.id, other.id)) for other in others if other.id != one.id}
    pairs = [(one.id, other.id) for one, other in index.pairs()]
    assert len(pairs) == len({frozenset(pair) for pair in pairs}) > 50
    assert {frozenset(pair) for pair in pairs} == asked
    order = {contact.id: number for number, contact in enumerate(contacts)}
    assert all(order[one] < order[other] for one, other in pairs)


def test_a_name_is_found_by_all_its_words_but_one_that_is_near() -> None:
    index = MatchIndex([named("a", "Maison des jeunes du phare"), named("b", "Table du Nord")])
    near = named("", "Maison des jeunnes du phare")
    assert [one.id for one in index.candidates(near)] == ["a"]
    assert index.candidates(near, is_near=False) == []
    index.add(named("c", "Maison des ejunes du pahre"))
    assert [one.id for one in index.candidates(near)] == ["a"]
    exact = named("", "Maison des ejunes du pahre")
    assert [one.id for one in index.candidates(exact)] == ["c"]


def test_one_who_is_replaced_counts_once_and_is_found_as_they_are_now() -> None:
    index = MatchIndex([named("a", "Maison du phare")])
    index.add(named("a", "Maison du port"))
    assert len(index) == index.organisations == index.holders(("word", "maison")) == 1
    assert index.find("a") == named("a", "Maison du port")
    assert index.ids("name", "maison du port") == ["a"]


def test_frequencies_are_those_of_everybody_so_far() -> None:
    made = make_homes(40, 23)
    index = index_of(made.contacts)
    assert index.crowd.people == index.people == len(made.contacts)
    again = traits_of(dataclasses.replace(made.contacts[0], id="again"), ConfidentialValues())
    index.add(again)
    assert index.crowd.people == len(made.contacts) + 1
