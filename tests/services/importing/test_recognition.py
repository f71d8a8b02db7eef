"""Who is recognised, by which exact key, and what is left to a person."""

from __future__ import annotations

import pytest

from directory_app.services.importing.decisions import NEW, Decisions, Existing
from directory_app.services.importing.matching import Verdict
from directory_app.services.importing.report import Outcome
from tests import directories
from tests.services.importing.desk import ImportDesk, entry

HOME = ("Regroupement des maisons d’essai", "RME")


def _home(desk: ImportDesk, *more: tuple[str, str]) -> str:
    name, acronym = HOME
    fields = (("acronym", acronym), ("phones.+", "514 555-0101"), *more)
    return directories.organisation(desk.directory, name, *fields)


@pytest.mark.parametrize(
    ("organisation", "acronym", "phone", "by"),
    [
        ("Regroupement (autre nom)", "R.M.E.", "", "acronym"),
        ("regroupement des maisons d'essai", "", "", "name"),
        ("Le Regroupement des Maisons d’Essai", "", "", "name"),
        ("Les amis des maisons", "", "", "name"),
        ("Maisons réunies", "", "", "name"),
        ("RME", "", "", "acronym"),
        ("Tout autre nom", "", "514.555.0101", "phone"),
    ],
)
def test_an_organisation_is_recognised_by(
    desk: ImportDesk, organisation: str, acronym: str, phone: str, by: str
) -> None:
    home = _home(desk, ("other_names.+", "Maisons réunies"), ("former_names.+", "Amis des maisons"))
    phones = (phone,) if phone else ()
    result = desk.take(entry("", "", organisation, acronym, phones=phones)).results[0]
    assert (result.organisation_id, result.organisation.by) == (home, by)
    assert desk.directory.search.count() == 1
    assert desk.card(home)["name"] == HOME[0]


@pytest.mark.parametrize(
    ("organisation", "acronym", "phone"),
    [
        (HOME[0], "AUTRE", ""),
        ("Tout autre nom", "AUTRE", "514 555-0101"),
        ("Tout autre nom", "", "514 555-0101 poste 4"),
        ("Regroupement des maisons", "", ""),
    ],
)
def test_another_organisation_is_not_taken_for_it(
    desk: ImportDesk, organisation: str, acronym: str, phone: str
) -> None:
    home = _home(desk)
    phones = (phone,) if phone else ()
    result = desk.take(entry("", "", organisation, acronym, phones=phones)).results[0]
    assert result.outcome is Outcome.CREATED
    assert result.organisation_id != home


def test_a_telephone_of_two_organisations_recognises_neither(desk: ImportDesk) -> None:
    _home(desk)
    directories.organisation(desk.directory, "Voisine", ("phones.+", "514 555-0101"))
    result = desk.take(entry("", "", "Troisième", phones=["514 555-0101"])).results[0]
    assert result.outcome is Outcome.CREATED


def test_a_shared_address_or_mailbox_recognises_nobody(desk: ImportDesk) -> None:
    address = "1, rue des Essais, Montréal (Québec) H2X 0Z9"
    _home(desk, ("emails.+", "info@example.org"), ("addresses.+", address))
    new = entry("", "", "Colocataire", emails=["info@example.org"], addresses=[address])
    assert desk.one(new) == (Outcome.CREATED, "")


def test_two_organisations_of_one_acronym_are_told_apart_by_name_or_not_at_all(
    desk: ImportDesk,
) -> None:
    home = _home(desk)
    directories.organisation(desk.directory, "Réseau des mères", ("acronym", "RME"))
    assert desk.take(entry("", "", *HOME)).results[0].organisation_id == home
    assert desk.one(entry("", "", "Encore un autre", "RME")) == (Outcome.SKIPPED, "ambiguous")


def test_a_person_is_recognised_in_their_organisation(desk: ImportDesk) -> None:
    home = _home(desk)
    lise = directories.person(desk.directory, "Lise", "Côté", ("roles.+", home))
    directories.person(desk.directory, "Lise", "Cote")
    result = desk.take(entry("LISE", "COTE", *HOME)).results[0]
    assert (result.person_id, result.outcome) == (lise, Outcome.UNCHANGED)


def test_a_person_alone_of_their_name_takes_a_first_role(desk: ImportDesk) -> None:
    lise = directories.person(desk.directory, "Lise", "Côté")
    result = desk.take(entry("Lise", "Côté", *HOME, function="direction")).results[0]
    assert (result.person_id, result.outcome) == (lise, Outcome.UPDATED)
    assert desk.card(lise)["roles"][0]["function"] == "direction"


def test_the_same_name_elsewhere_is_only_perhaps_the_same(desk: ImportDesk) -> None:
    lise = directories.person(desk.directory, "Lise", "Côté", ("roles.+", _home(desk)))
    elsewhere = entry("Lise", "Côté", "Autre maison", "AM", phones=["438 555-0102"])
    result = desk.take(elsewhere).results[0]
    assert (result.outcome, result.reason) == (Outcome.SKIPPED, "other_organisation")
    assert result.person.verdict is Verdict.PERHAPS
    assert [(one.id, one.where) for one in result.person.candidates] == [(lise, "RME")]
    assert desk.directory.search.count() == 2
    assert desk.one(elsewhere, Decisions(join_perhaps=True)) == (Outcome.MERGED, "")
    assert [one["organisation"]["name"] for one in desk.card(lise)["roles"]] == [
        HOME[0],
        "Autre maison",
    ]
    assert desk.one(elsewhere) == (Outcome.UNCHANGED, "")


def test_a_person_decides_what_is_perhaps(desk: ImportDesk) -> None:
    lise = directories.person(desk.directory, "Lise", "Côté", ("roles.+", _home(desk)))
    elsewhere = entry("Lise", "Côté", "Autre maison")
    made = desk.take(elsewhere, decisions=Decisions(people={0: NEW})).results[0]
    assert (made.outcome, made.person_id == lise) == (Outcome.CREATED, False)
    desk.directory.history.undo()
    joined = desk.take(elsewhere, decisions=Decisions(people={0: lise})).results[0]
    assert (joined.outcome, joined.person_id) == (Outcome.MERGED, lise)


def test_a_mailbox_of_their_own_says_that_it_is_the_same_person(desk: ImportDesk) -> None:
    more = (("roles.+", _home(desk)), ("emails.+", "lise.cote@example.org"))
    lise = directories.person(desk.directory, "Lise", "Côté", *more)
    moved = entry("Lise", "Côté", "Autre maison", emails=["lise.cote@example.org"])
    result = desk.take(moved).results[0]
    assert (result.outcome, result.person_id) == (Outcome.UPDATED, lise)


def test_a_mailbox_of_a_function_says_nothing(desk: ImportDesk) -> None:
    more = (("roles.+", _home(desk)), ("emails.+", "direction@example.org"))
    directories.person(desk.directory, "Lise", "Côté", *more)
    moved = entry(
        "Lise", "Côté", "Autre maison", function="directrice", emails=["direction@example.org"]
    )
    assert desk.one(moved) == (Outcome.SKIPPED, "other_organisation")


def test_two_people_of_one_name_are_ambiguous(desk: ImportDesk) -> None:
    for _ in range(2):
        directories.person(desk.directory, "Lise", "Côté")
    assert desk.one(entry("Lise", "Côté", *HOME)) == (Outcome.SKIPPED, "ambiguous")
    asked = Decisions(join_perhaps=True)
    assert desk.one(entry("Lise", "Côté", *HOME), asked) == (Outcome.SKIPPED, "ambiguous")


def test_without_an_organisation_other_coordinates_make_it_perhaps(desk: ImportDesk) -> None:
    directories.person(desk.directory, "Lise", "Côté", ("phones.+", "514 555-0101"))
    assert desk.one(entry("Lise", "Côté", phones=["418 555-0199"])) == (
        Outcome.SKIPPED,
        "other_coordinates",
    )
    again = entry("Lise", "Côté", phones=["514 555-0101", "418 555-0199"])
    assert desk.one(again) == (Outcome.UPDATED, "")


def test_within_one_paste_nobody_is_made_twice(desk: ImportDesk) -> None:
    first = entry("Lise", "Côté", *HOME, phones=["514 555-0101"])
    second = entry("Ana", "Roy", *HOME, phones=["514 555-0101"], line=2)
    done = desk.take(first, second, first)
    assert [one.outcome for one in done.results] == [
        Outcome.CREATED,
        Outcome.CREATED,
        Outcome.UNCHANGED,
    ]
    assert desk.directory.search.count() == 3
    assert len(desk.card("RME")["phones"]) == 1


def test_what_is_in_the_trash_is_not_recognised(desk: ImportDesk) -> None:
    desk.directory.contacts.trash(_home(desk))
    assert desk.one(entry("", "", *HOME)) == (Outcome.CREATED, "")


def test_a_contact_chosen_and_gone_since_is_left(desk: ImportDesk) -> None:
    lise = directories.person(desk.directory, "Lise", "Côté")
    desk.directory.contacts.trash(lise)
    chosen = Decisions(people={0: lise})
    assert desk.one(entry("Lise", "Côté"), chosen) == (Outcome.SKIPPED, "gone")


def test_the_policy_create_recognises_nobody_but_within_the_paste(desk: ImportDesk) -> None:
    home = _home(desk)
    both = (entry("Lise", "Côté", *HOME), entry("Ana", "Roy", *HOME))
    done = desk.take(*both, decisions=Decisions(existing=Existing.CREATE))
    assert {one.outcome for one in done.results} == {Outcome.CREATED}
    (made,) = {one.organisation_id for one in done.results}
    assert made != home
    assert done.contacts_created == 3


def test_the_policy_skip_leaves_what_is_there_as_it_is(desk: ImportDesk) -> None:
    home = _home(desk)
    before = desk.card(home)["phones"]
    skip = Decisions(existing=Existing.SKIP)
    assert desk.one(entry("", "", *HOME, phones=["514 555-0177"]), skip) == (
        Outcome.SKIPPED,
        "exists",
    )
    new = entry("Lise", "Côté", *HOME, phones=["514 555-0177"])
    assert desk.one(new, skip) == (Outcome.CREATED, "")
    assert desk.card(home)["phones"] == before
    assert desk.one(new, skip) == (Outcome.SKIPPED, "exists")
