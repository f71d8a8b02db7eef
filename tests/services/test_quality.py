"""The board on real directories: what is found, ignored, verified and put right, each a step."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from directory_app import bootstrap
from directory_app.domain.errors import Cancelled, ReferenceProblem, Refused, UserError
from directory_app.domain.quality import ProblemKind as K
from directory_app.services.directory import Directory
from directory_app.services.importing.shelters import may_be_confidential
from directory_app.services.quality import ProblemRow
from tests.directories import AUTHOR, TODAY, make, opened, organisation, person


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return make(tmp_path)


@pytest.fixture
def directory(path: Path) -> Iterator[Directory]:
    with opened(path) as found:
        yield found


def rows(directory: Directory, kind: K) -> tuple[ProblemRow, ...]:
    return directory.quality.rows(kind, directory.quality.list_findings(kind))


def names(directory: Directory, kind: K) -> list[str]:
    return [row.name for row in rows(directory, kind)]


def reachable(directory: Directory, name: str, *more: tuple[str, str]) -> str:
    coordinates = (("phones.+", "514 555-0100"), ("emails.+", "info@example.org"))
    return organisation(directory, name, *coordinates, *more)


def at_home(directory: Directory, given: str, home: str, *more: tuple[str, str]) -> str:
    return person(directory, given, "Essai", ("roles.+", f"{home}: coordination"), *more)


# --- what is found ------------------------------------------------------------------------------


def test_a_directory_in_order_says_so_and_when_the_next_card_is_due(directory: Directory) -> None:
    home = reachable(directory, "Maison", ("verified_on", "2026-05-12"))
    at_home(directory, "Zoé", home, ("verified_on", "2026-06-01"))
    survey = directory.quality.survey()
    assert (survey.contacts, survey.complete, survey.counts, survey.ignored) == (2, 2, {}, 0)
    assert survey.next_review == datetime.date(2027, 5, 13)


def test_values_that_validation_finds_fault_with_are_told_with_their_fix(
    directory: Directory,
) -> None:
    one = reachable(directory, "Maison", ("emails.+", "rené@example"))
    directory.contacts.edit(one, [("phones.0", "514 555-0101 / 1 855 555-0102")])
    (phone,) = rows(directory, K.PHONE)
    assert (phone.text, phone.fix and phone.fix.code) == (
        "514 555-0101 / 1 855 555-0102",
        "split_phones",
    )
    (email,) = rows(directory, K.EMAIL)
    assert email.text == "rené@example"
    assert email.problem is not None
    assert directory.quality.survey().complete == 0


def test_what_is_missing_counts_what_is_inherited(directory: Directory) -> None:
    home = reachable(directory, "Maison")
    at_home(directory, "Zoé", home)
    person(directory, "Al", "Seul")
    organisation(directory, "Sans courriel", ("phones.+", "514 555-0199"))
    assert names(directory, K.UNREACHABLE) == ["Al Seul"]
    assert names(directory, K.NO_EMAIL) == ["Sans courriel"]
    assert names(directory, K.NO_PHONE) == []
    assert names(directory, K.PERSON_ALONE) == ["Al Seul"]
    assert names(directory, K.NOBODY) == ["Sans courriel"]
    directory.contacts.trash(home)
    assert names(directory, K.UNREACHABLE) == ["Zoé Essai", "Al Seul"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("1, rue X, Montréal (Québec) H2X 3V8", None),
        ("1, rue X, Montréal (Québec)", "address_lacks_code"),
        ("1, rue X", "address_lacks_city_code"),
        ("Montréal (Québec) H2X 3V8", "address_lacks_place"),
    ],
)
def test_addresses_say_what_they_lack(directory: Directory, text: str, code: str | None) -> None:
    reachable(directory, "Maison", ("addresses.+", text))
    found = [row.problem.code for row in rows(directory, K.ADDRESS_INCOMPLETE) if row.problem]
    assert found == ([code] if code else [])


def test_an_acronym_or_an_address_that_two_bear(directory: Directory) -> None:
    for name in ("Un", "Deux"):
        reachable(directory, name, ("acronym", "RIMQ"))
    reachable(directory, "Trois", ("acronym", "TIR"))
    for given in ("Zoé", "Jo"):
        person(directory, given, "Essai", ("emails.+", "zoe@example.org"))
        person(directory, given, "Bureau", ("emails.+", "direction@example.org"))
    told = rows(directory, K.ACRONYM_SHARED)
    assert [(row.name, row.text, row.others) for row in told] == [
        ("Deux", "RIMQ", ("Un",)),
        ("Un", "RIMQ", ("Deux",)),
    ]
    assert [(row.name, row.others) for row in rows(directory, K.EMAIL_SHARED)] == [
        ("Jo Essai", ("Zoé Essai",)),
        ("Zoé Essai", ("Jo Essai",)),
    ]


def test_a_function_that_is_over_and_a_form_of_another_gender(directory: Directory) -> None:
    home = reachable(directory, "Maison")
    one = person(
        directory, "Zoé", "Essai", ("grammatical_gender", "feminine"), ("roles.+", f"{home}: x")
    )
    directory.contacts.edit(one, [("roles.0.function", "directeur"), ("roles.0.main", "true")])
    (form,) = rows(directory, K.FUNCTION_FORM)
    assert form.fix is not None
    assert form.fix.params == {"value": "directrice"}
    directory.quality.settle([form])
    directory.contacts.edit(one, [("roles.0.end", "2024")])
    (over,) = rows(directory, K.ROLE_OVER)
    directory.quality.settle([over])
    (role,) = directory.contacts.get_card(one).contact.roles  # type: ignore[union-attr]
    assert (role.function, role.main) == ("directrice", False)
    assert names(directory, K.ROLE_OVER) == names(directory, K.FUNCTION_FORM) == []


def test_a_seat_whose_person_left_is_freed(directory: Directory) -> None:
    home, other = reachable(directory, "Maison"), reachable(directory, "Coalition")
    one = at_home(directory, "Zoé", home)
    directory.contacts.edit(
        home, [("affiliations.+", other), ("affiliations.0.representative", one)]
    )
    assert rows(directory, K.REPRESENTATIVE_LEFT) == ()
    directory.contacts.edit(one, [("roles.0.end", "2025-06")])
    (row,) = rows(directory, K.REPRESENTATIVE_LEFT)
    assert (row.name, row.others, row.gone) == ("Maison", ("Zoé Essai",), ("representative",))
    directory.quality.settle([row])
    (seat,) = directory.contacts.get_card(home).contact.affiliations  # type: ignore[union-attr]
    assert seat.representative == ""
    assert rows(directory, K.REPRESENTATIVE_LEFT) == ()


SHELTERS = [
    ("Maison d’hébergement Essai", "1, rue X, Montréal (Québec) H2X 3V8", ()),
    ("MAISONS D'HÉBERGEMENT réunies", "1, rue X, Montréal (Québec) H2X 3V8", ()),
    ("Maison de 2e étape", "1, rue X, Montréal (Québec) H2X 3V8", ()),
    ("Refuge des jeunes", "1, rue X, Montréal (Québec) H2X 3V8", ()),
    ("Table des jeunes", "1, rue X, Montréal (Québec) H2X 3V8", ()),
    ("Table des jeunes", "Case postale 12, Montréal (Québec) H2X 3V8", ()),
    ("Table des jeunes", "1, rue X, Montréal (Québec) H2X 3V8", (("sectors.+", "Hébergement"),)),
    ("Violence : agir", "1, rue X, Montréal (Québec) H2X 3V8", (("sectors.+", "Violence"),)),
    ("Étape deux", "1, rue X, Montréal (Québec) H2X 3V8", (("category", "Violence conjugale"),)),
    ("Usuel", "1, rue X, Montréal (Québec) H2X 3V8", (("other_names.+", "Le Refuge"),)),
]


@pytest.mark.parametrize(("name", "address", "more"), SHELTERS)
def test_what_is_asked_about_confidentiality_is_what_an_import_asks(
    directory: Directory, name: str, address: str, more: tuple[tuple[str, str], ...]
) -> None:
    one = reachable(directory, name, ("addresses.+", address), *more)
    contact = directory.contacts.get_card(one).contact
    asked = rows(directory, K.CONFIDENTIALITY)
    assert bool(asked) is may_be_confidential(contact)  # type: ignore[arg-type]
    if asked:
        directory.quality.settle(asked)
        assert directory.contacts.get_card(one).addresses[0].withheld
        assert rows(directory, K.CONFIDENTIALITY) == ()


# --- review -------------------------------------------------------------------------------------


def test_the_cycle_is_the_directory_s_and_verified_today_ends_it(directory: Directory) -> None:
    one = reachable(directory, "Maison", ("verified_on", "2026-01-10"))
    other = reachable(directory, "Autre", ("verified_on", "2024"))
    assert names(directory, K.UNVERIFIED) == ["Autre"]
    directory.quality.set_review_months(6)
    assert names(directory, K.UNVERIFIED) == ["Autre", "Maison"]
    assert directory.overview.read().review_months == directory.quality.survey().months == 6
    directory.quality.verify((one, other))
    assert directory.quality.survey().counts == {K.NOBODY: 2}
    directory.history.undo()
    assert names(directory, K.UNVERIFIED) == ["Autre", "Maison"]
    directory.history.undo()
    assert directory.quality.review_months() == 12
    for months in (0, 121):
        with pytest.raises(UserError, match="review_months_invalid"):
            directory.quality.set_review_months(months)


def test_a_value_is_due_unless_its_card_was_verified_since(directory: Directory) -> None:
    one = reachable(directory, "Maison", ("phones.0.verified_on", "2024-03"))
    (row,) = rows(directory, K.VALUE_UNVERIFIED)
    assert row.text == "514 555-0100"
    directory.quality.verify_values([(one, row.item)])
    assert rows(directory, K.VALUE_UNVERIFIED) == ()
    directory.history.undo()
    directory.quality.verify((one,))
    assert rows(directory, K.VALUE_UNVERIFIED) == ()
    directory.quality.verify_field(one, "emails.0")
    assert directory.contacts.get_card(one).contact.emails[0].verified_on is not None
    with pytest.raises(UserError, match="field_unknown"):
        directory.quality.verify_field(one, "phones.7")
    with pytest.raises(ReferenceProblem):
        directory.quality.verify((one, "personne"))


def test_people_of_whom_nothing_is_heard_are_to_be_reviewed(path: Path) -> None:
    with opened(path) as directory:
        quiet, busy = person(directory, "Al", "Muet"), person(directory, "Jo", "Actif")
        organisation(directory, "Maison")
    later = TODAY.replace(year=TODAY.year + 3)
    with bootstrap.open_directory(path, author=AUTHOR, today=lambda: later) as directory:
        event, _ = directory.events.create({"title": "Journée", "start_on": "2029-03"})
        directory.roster.add(event, [busy])
        assert names(directory, K.INACTIVE) == ["Al Muet"]
        directory.quality.verify([quiet])
        assert names(directory, K.INACTIVE) == []


# --- ignored ------------------------------------------------------------------------------------


def test_what_is_ignored_stays_so_until_the_value_changes(directory: Directory) -> None:
    one = reachable(directory, "Maison", ("addresses.+", "1, rue X, Montréal (Québec)"))
    (row,) = rows(directory, K.ADDRESS_INCOMPLETE)
    directory.quality.ignore([(one, row.mark)], "Adresse partagée : normal")
    survey = directory.quality.survey()
    assert (K.ADDRESS_INCOMPLETE in survey.counts, survey.ignored) == (False, 1)
    (kept,) = directory.quality.ignored_rows(directory.quality.list_ignored())
    assert (kept.kind, kept.text, kept.others) == (
        K.ADDRESS_INCOMPLETE,
        "1, rue X, Montréal (Québec)",
        ("Adresse partagée : normal",),
    )
    directory.contacts.edit(one, [("addresses.0.label", "siège")])
    assert rows(directory, K.ADDRESS_INCOMPLETE) == ()
    directory.contacts.edit(one, [("addresses.0.street", "rue Y")])
    assert len(rows(directory, K.ADDRESS_INCOMPLETE)) == 1


def test_ignoring_and_taking_back_are_a_step_each(directory: Directory) -> None:
    one, other = reachable(directory, "Maison"), reachable(directory, "Autre")
    before = directory.contacts.get_card(one).contact
    marks = [(row.contact_id, row.mark) for row in rows(directory, K.NOBODY)]
    directory.quality.ignore(marks, "Elles n’ont personne.")
    assert directory.quality.survey().counts == {}
    directory.quality.take_back(marks)
    after = directory.contacts.get_card(one).contact
    assert (after.accepted, after.dated_notes) == (before.accepted, before.dated_notes)
    directory.history.undo()
    assert directory.quality.survey().counts == {}
    directory.history.undo()
    assert directory.quality.survey().counts == {K.NOBODY: 2}
    assert directory.contacts.get_card(other).contact.dated_notes == ()
    with pytest.raises(UserError, match="mark_unknown"):
        directory.quality.ignore([(one, "n’importe quoi")])


# --- put right ----------------------------------------------------------------------------------


def test_everything_of_a_kind_is_put_right_as_one_step(directory: Directory) -> None:
    for number in range(3):
        one = reachable(directory, f"Maison {number}")
        text = f"514 555-010{number} / 1 855 555-011{number}"
        directory.contacts.edit(one, [("phones.0", text)])
    found = rows(directory, K.PHONE)
    directory.quality.settle(found)
    assert rows(directory, K.PHONE) == ()
    directory.history.undo()
    assert len(rows(directory, K.PHONE)) == 3
    directory.contacts.edit(found[1].contact_id, [("phones.0", "514 555-0199")])
    with pytest.raises(Refused, match="changed_since"):
        directory.quality.settle(found)
    assert len(rows(directory, K.PHONE)) == 2, "all or none"


def test_of_a_withheld_value_a_row_says_its_kind_and_nothing_else(directory: Directory) -> None:
    one = reachable(directory, "Maison", ("phones.+", "514 555"))
    directory.contacts.edit(one, [("phones.1.confidential", "true")])
    (row,) = rows(directory, K.PHONE)
    assert row.is_hidden
    assert (row.text, row.mark, row.problem, row.fix, row.doubted) == ("", "", None, None, "")


def test_a_survey_that_nobody_wants_stops(directory: Directory) -> None:
    reachable(directory, "Maison", ("phones.+", "514 555"))
    with pytest.raises(Cancelled):
        directory.quality.survey(lambda: True)
    with pytest.raises(Cancelled):
        directory.quality.list_findings(K.PHONE, lambda: True)


def test_a_finding_of_an_erased_contact_never_comes_to_mean_another(directory: Directory) -> None:
    home = reachable(directory, "Maison")
    one = at_home(directory, "Zoé", home)
    directory.contacts.edit(one, [("roles.0.end", "2024"), ("roles.0.main", "true")])
    kept = directory.quality.list_findings(K.ROLE_OVER)
    directory.contacts.trash(one)
    directory.erasure.erase([one])
    reachable(directory, "Nouvelle maison")
    assert kept
    assert directory.quality.rows(K.ROLE_OVER, kept) == ()


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (K.ADDRESS_INCOMPLETE, ("addresses.+", "12, rue de l’Essai")),
        (K.CONFIDENTIALITY, ("addresses.+", "C. P. 12, Montréal (Québec) H2X 3V8")),
        (K.EMAIL, ("emails.+", "essai@")),
    ],
)
def test_an_element_that_is_gone_since_is_left_out(
    directory: Directory, kind: K, said: tuple[str, str]
) -> None:
    home = organisation(directory, "Maison", said)
    kept = directory.quality.list_findings(kind)
    assert [row.name for row in directory.quality.rows(kind, kept)] == ["Maison"]
    directory.contacts.edit(home, [(said[0].replace("+", "0"), "")])
    assert directory.quality.rows(kind, kept) == ()


def test_a_function_or_a_seat_that_is_gone_since_is_left_out(directory: Directory) -> None:
    home = reachable(directory, "Maison")
    one = at_home(directory, "Zoé", home, ("grammatical_gender", "feminine"))
    over = [("roles.0.function", "directeur"), ("roles.0.main", "true")]
    directory.contacts.edit(one, over)
    kinds = (K.FUNCTION_FORM, K.ROLE_OVER)
    forms = directory.quality.list_findings(K.FUNCTION_FORM)
    directory.contacts.edit(one, [("roles.0.end", "2024")])
    kept = dict(zip(kinds, (forms, directory.quality.list_findings(K.ROLE_OVER)), strict=True))
    directory.contacts.edit(one, [("roles.0", "")])
    assert all(kept.values())
    assert [directory.quality.rows(kind, kept[kind]) for kind in kinds] == [(), ()]


def test_kinds_are_told_as_they_are_counted_and_once_each(directory: Directory) -> None:
    organisation(directory, "Maison", ("emails.+", "essai@"))
    told: list[K] = []
    counts: dict[K, int] = {}

    def hear(some: Mapping[K, int]) -> None:
        told.extend(some)
        counts.update(some)

    survey = directory.quality.survey(told=hear)
    assert sorted(told) == sorted(K)
    assert {kind: count for kind, count in counts.items() if count} == survey.counts
