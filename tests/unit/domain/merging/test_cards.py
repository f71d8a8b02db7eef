"""Two cards as one: what stands by default, what protects, what is said once."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from directory_app.domain.contact import (
    Address,
    Affiliation,
    Email,
    Organisation,
    OtherName,
    Person,
    Phone,
    Role,
)
from directory_app.domain.emails import parse_email
from directory_app.domain.errors import UserError
from directory_app.domain.merging.cards import Merged, merged
from directory_app.domain.merging.choices import (
    BY_DEFAULT,
    Choices,
    Mark,
    Side,
    Standing,
    fresher,
)
from directory_app.domain.partial_dates import PartialDate, Period
from directory_app.domain.phones import parse_phone
from directory_app.domain.postal_address import PostalAddress

NUMBERS = itertools.count(1)


def new_id() -> str:
    return f"new-{next(NUMBERS)}"


def phone(item: str, text: str, **marks: object) -> Phone:
    return replace(Phone(id=item, number=parse_phone(text)), **marks)  # type: ignore[arg-type]


def email(item: str, address: str, **marks: object) -> Email:
    return replace(Email(id=item, email=parse_email(address)), **marks)  # type: ignore[arg-type]


def address(item: str, number: str, **marks: object) -> Address:
    postal = PostalAddress(number=number, street="rue du Test", postal_code="H2X 0Z9")
    return replace(Address(id=item, postal=postal), **marks)  # type: ignore[arg-type]


def join(
    a: Organisation | Person,
    b: Organisation | Person,
    choices: Choices = BY_DEFAULT,
    usual: Side = Side.A,
) -> Merged:
    return merged(a, b, choices, usual, new_id)


def organisation(card: str, **values: object) -> Organisation:
    return replace(Organisation(id=card, name="Étape Main"), **values)  # type: ignore[arg-type]


def test_of_one_number_the_extension_is_kept_and_marks_are_joined() -> None:
    day = PartialDate(2026, 5, 1)
    a = organisation("a", phones=(phone("1", "514 555-0101", label="work"),))
    marks = {"confidential": True, "refused": True, "verified_on": day}
    b = organisation("b", phones=(phone("2", "514 555-0101 poste 25", **marks),))
    found = join(a, b)
    (kept,) = found.contact.phones
    assert (kept.id, kept.label, kept.number.extension) == ("1", "work", "25")
    assert (kept.confidential, kept.refused, kept.verified_on) == (True, True, day)
    assert found.moved == {"phones/2": "phones/1"}
    assert found.lost == ()


def test_two_extensions_are_two_numbers() -> None:
    a = organisation("a", phones=(phone("1", "514 555-0101 poste 3"),))
    b = organisation("b", phones=(phone("2", "514 555-0101 poste 25"),))
    assert [one.number.extension for one in join(a, b).contact.phones] == ["3", "25"]


def test_a_decision_to_open_gives_way_to_one_to_withhold_not_to_none() -> None:
    a = organisation("a", emails=(email("1", "x@example.org", confidential=False),))
    for theirs, result in ((True, True), (None, False), (False, False)):
        b = organisation("b", emails=(email("2", "X@example.org", confidential=theirs),))
        assert join(a, b).contact.emails[0].confidential is result


def test_addresses_beside_a_confidential_one_are_withheld_until_somebody_decides() -> None:
    a = organisation("a", addresses=(address("1", "100"), address("3", "300", confidential=False)))
    b = organisation("b", addresses=(address("2", "200", confidential=True),))
    assert [one.confidential for one in join(a, b).contact.addresses] == [True, False, True]


@pytest.mark.parametrize("whose", ["a", "b"])
def test_a_confidential_card_leaves_a_confidential_one(whose: str) -> None:
    a = organisation("a", confidential=whose == "a")
    assert join(a, organisation("b", confidential=whose == "b")).contact.confidential


def test_the_name_that_does_not_stand_is_a_usual_name_but_an_accent_is_none() -> None:
    a = organisation("a", acronym="EM")
    b = organisation("b", name="La Main", acronym="LM")
    found = join(a, b).contact
    assert isinstance(found, Organisation)
    assert (found.name, [one.name for one in found.other_names]) == (
        "Étape Main",
        ["La Main", "LM"],
    )
    turned = join(a, b, usual=Side.B).contact
    assert isinstance(turned, Organisation)
    assert [one.name for one in turned.other_names] == ["Étape Main", "EM"]
    same = join(a, organisation("b", name="ETAPE MAIN", acronym="E.M.")).contact
    assert isinstance(same, Organisation)
    assert same.other_names == ()
    known = organisation("a", other_names=(OtherName(id="n", name="la main"),))
    again = join(known, b).contact
    assert isinstance(again, Organisation)
    assert [one.name for one in again.other_names] == ["la main"]


def test_what_can_stand_once_is_what_was_verified_then_changed_last_and_never_nothing() -> None:
    old, new = PartialDate(2024), PartialDate(2026, 1)
    assert fresher(Standing(old, 9), Standing(new, 1)) is Side.B
    assert fresher(Standing(None, 9), Standing(old, 1)) is Side.B
    assert fresher(Standing(None, 1), Standing(None, 9)) is Side.B
    assert fresher(Standing(old, 1), Standing(old, 1)) is Side.A
    a, b = organisation("a", category="coalition"), organisation("b", category="média")
    found = join(a, b, usual=Side.B)
    assert isinstance(found.contact, Organisation)
    assert found.contact.category == "média"
    empty = join(a, organisation("b"), usual=Side.B).contact
    assert isinstance(empty, Organisation)
    assert empty.category == "coalition"
    assert "category" in join(a, b).lost, "what does not stand is for the history"


def test_texts_stand_one_below_the_other_and_once_when_one_says_it_all() -> None:
    a, b = organisation("a", note="Rappeler."), organisation("b", note="Écrire.")
    assert join(a, b).contact.note == "Rappeler.\n\nÉcrire."
    assert join(a, organisation("b", note="Rappeler. En mai.")).contact.note == "Rappeler. En mai."
    only = join(a, b, Choices(without=frozenset({(Side.A, "note")})))
    assert only.contact.note == "Écrire."


def test_functions_that_do_not_contradict_are_one_and_its_coordinates_go_along() -> None:
    since = Period(PartialDate(2018))
    a = Person(id="a", family_name="Essai", roles=(Role(id="1", organisation="o", main=True),))
    role = Role(id="2", organisation="o", function="direction", period=since, main=True)
    late = Role(id="3", organisation="o", function="présidence", period=since)
    number = phone("p", "514 555-0101", role="2")
    b = Person(id="b", family_name="Essai", roles=(role, late), phones=(number,))
    found = join(a, b).contact
    assert isinstance(found, Person)
    assert [(one.id, one.function, one.main) for one in found.roles] == [
        ("1", "direction", True),
        ("3", "présidence", False),
    ]
    assert found.phones[0].role == "1"
    other = replace(role, period=Period(PartialDate(2020)))
    dated = Person(id="a", family_name="Essai", roles=(replace(role, id="1"),))
    two = join(dated, replace(b, roles=(other,), phones=())).contact
    assert isinstance(two, Person)
    assert len(two.roles) == 2, "two beginnings are two functions"


def test_nobody_is_affiliated_to_itself_and_nobody_follows_itself() -> None:
    a = organisation("a", affiliations=(Affiliation(id="1", organisation="b"),))
    linked = address("2", "100", taken_from="a", taken_item="x")
    b = organisation(
        "b",
        affiliations=(Affiliation(id="3", organisation="a"), Affiliation(id="4", organisation="c")),
        addresses=(linked,),
    )
    found = join(a, b)
    assert isinstance(found.contact, Organisation)
    assert [one.organisation for one in found.contact.affiliations] == ["c"]
    assert found.contact.addresses[0].taken_from == ""
    assert "affiliations/3" in found.lost


def test_what_is_unticked_does_not_stand_and_is_for_the_history() -> None:
    a = organisation("a", phones=(phone("1", "514 555-0101"),))
    b = organisation("b", phones=(phone("2", "514 555-0102"), phone("3", "514 555-0103")))
    without = frozenset({(Side.A, "phones/1"), (Side.B, "phones/3")})
    found = join(a, b, Choices(without=without))
    assert [one.id for one in found.contact.phones] == ["2"]
    assert found.lost == ("phones/3",)


def test_an_element_of_the_other_card_never_takes_the_place_of_another_by_its_number() -> None:
    a = organisation("a", phones=(phone("1", "514 555-0101"),))
    b = organisation("b", phones=(phone("1", "514 555-0102"),))
    ids = [one.id for one in join(a, b).contact.phones]
    assert len(set(ids)) == 2


def test_lines_say_how_the_sides_compare_and_swap() -> None:
    a = organisation("a", category="coalition", note="Oui.")
    b = organisation("b", category="média", acronym="EM")
    marks = {line.field: line.mark for line in join(a, b).lines}
    assert marks == {
        "name": Mark.SAME,
        "acronym": Mark.ONLY_B,
        "category": Mark.DIFFERENT,
        "note": Mark.ONLY_A,
    }
    choices = Choices({"category": Side.B}, frozenset({(Side.A, "note")}))
    assert choices.swapped().swapped() == choices
    assert choices.swapped().sides == {"category": Side.A}


def test_what_is_no_pair_is_refused() -> None:
    with pytest.raises(UserError, match="merge_same"):
        join(organisation("a"), organisation("a"))
    with pytest.raises(UserError, match="merge_kinds"):
        join(organisation("a"), Person(id="b", family_name="Essai"))
