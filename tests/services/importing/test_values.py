"""Whose each value is, what is added, what is left as it was, and what is said of it."""

from __future__ import annotations

import pytest

from directory_app.domain.errors import UserError
from directory_app.services.importing.decisions import Decisions
from directory_app.services.importing.report import Outcome
from tests import directories
from tests.services.importing.desk import ImportDesk, entry, value

HOME = ("Maison d’essai", "ME")


@pytest.mark.parametrize(
    ("function", "mailbox", "is_theirs"),
    [
        ("coordonnatrice", "coordination@example.org", True),
        ("directrice générale", "dg@example.org", True),
        ("présidente", "presidence@example.org", True),
        ("", "direction@example.org", False),
        ("coordonnatrice", "info@example.org", False),
        ("", "lise.cote@example.org", True),
        ("", "lcote@example.org", True),
        ("", "lise@example.org", True),
        ("", "me@example.org", False),
    ],
)
def test_whose_a_mailbox_is(desk: ImportDesk, function: str, mailbox: str, is_theirs: bool) -> None:
    desk.take(entry("Lise", "Côté", *HOME, function=function, emails=[mailbox]))
    (email,) = desk.card("Lise Côté")["emails"]
    assert (email.get("of_role") == 0) is is_theirs
    assert ("emails" in desk.card("ME")) is not is_theirs


@pytest.mark.parametrize(
    ("text", "label", "owner"),
    [
        ("514 555-0101", "", "organisation"),
        ("855 555-0101", "", "organisation"),
        ("514 555-0101", "fax", "organisation"),
        ("514 555-0101", "cell", "role"),
        ("514 555-0101", "home", "person"),
    ],
)
def test_whose_a_telephone_is(desk: ImportDesk, text: str, label: str, owner: str) -> None:
    desk.take(entry("Lise", "Côté", *HOME, phones=[value(text, label)]))
    (phone,) = desk.card("Lise Côté")["phones"]
    found = "organisation" if "inherited_from" in phone else "role" if "of_role" in phone else ""
    assert (found or "person") == owner
    assert phone.get("personal", False) is (label == "home")


def test_an_extension_is_of_the_function_and_its_number_of_the_organisation(
    desk: ImportDesk,
) -> None:
    desk.take(entry("Lise", "Côté", *HOME, phones=["514 555-0101 poste 25"]))
    (phone,) = desk.card("Lise Côté")["phones"]
    assert (phone["extension"], phone["of_role"]) == ("25", 0)
    (own,) = desk.card("ME")["phones"]
    assert (own["number"], own.get("extension")) == ("+15145550101", None)


def test_without_an_organisation_everything_is_the_persons(desk: ImportDesk) -> None:
    address = "1, rue des Essais, Montréal (Québec) H2X 0Z9"
    phones = ["514 555-0101 poste 4"]
    alone = entry("Lise", "Côté", phones=phones, emails=["info@example.org"], addresses=[address])
    desk.take(alone)
    card = desk.card("Lise Côté")
    for name in ("phones", "emails", "addresses"):
        (one,) = card[name]
        assert "of_role" not in one


def test_what_is_there_is_recognised_and_the_rest_is_added(desk: ImportDesk) -> None:
    home = directories.organisation(
        desk.directory,
        HOME[0],
        ("phones.+", "(514) 555-0101"),
        ("emails.+", "INFO@example.org"),
        ("websites.+", "https://www.example.org/"),
        ("addresses.+", "12 rue des Essais, bur. 2, Montréal QC H2X0Z9"),
    )
    before = desk.card(home)
    same = entry(
        "",
        "",
        HOME[0],
        phones=["514.555.0101"],
        emails=["info@example.org"],
        websites=["example.org"],
        addresses=["12, rue des Essais, bureau 2, Montréal (Québec)  H2X 0Z9"],
    )
    assert desk.one(same) == (Outcome.UNCHANGED, "")
    assert desk.card(home) == before
    more = entry("", "", *HOME, phones=["514 555-0101", "514 555-0102"])
    result = desk.take(more).results[0]
    assert result.outcome is Outcome.UPDATED
    assert [(one.path.partition("/")[0], one.old, one.new) for one in result.differences] == [
        ("acronym", None, "ME"),
        ("phones", None, "514 555-0102"),
    ]
    assert [one["raw"] for one in desk.card(home)["phones"]] == ["(514) 555-0101", "514 555-0102"]


def test_a_function_is_filled_then_changed(desk: ImportDesk) -> None:
    desk.take(entry("Lise", "Côté", *HOME))
    filled = desk.take(entry("Lise", "Côté", *HOME, function="coordination")).results[0]
    changed = desk.take(entry("Lise", "Côté", *HOME, function="direction")).results[0]
    kept = desk.take(entry("Lise", "Côté", *HOME)).results[0]
    assert [(one.old, one.new) for one in (*filled.differences, *changed.differences)] == [
        (None, "coordination"),
        ("coordination", "direction"),
    ]
    assert kept.outcome is Outcome.UNCHANGED
    assert desk.card("Lise Côté")["roles"][0]["function"] == "direction"


def test_a_value_left_out_is_not_taken(desk: ImportDesk) -> None:
    one = entry("Lise", "Côté", *HOME, phones=["514 555-0101", "514 555-0102"])
    desk.take(one, decisions=Decisions(dropped=frozenset({(0, 4)})))
    assert [p["number"] for p in desk.card("ME")["phones"]] == ["+15145550102"]


def test_an_entry_left_out_is_not_taken(desk: ImportDesk) -> None:
    both = (entry("Lise", "Côté", *HOME), entry("Ana", "Roy", *HOME))
    done = desk.take(*both, decisions=Decisions(left_out=frozenset({0})), title="Jour", date="2026")
    assert [(one.outcome, one.reason) for one in done.results] == [
        (Outcome.SKIPPED, "left_out"),
        (Outcome.CREATED, ""),
    ]
    assert done.event is not None
    assert done.event.added == 1
    assert desk.directory.search.count() == 2


def test_an_entry_without_a_name_is_rejected(desk: ImportDesk) -> None:
    assert desk.one(entry(phones=["514 555-0101"])) == (Outcome.REJECTED, "name_missing")


def test_what_is_wrong_with_a_value_is_said(desk: ImportDesk) -> None:
    done = desk.take(entry("Lise", "Côté", function="direction", phones=["514 555-01"]))
    codes = [note.problem.code for note in done.results[0].notes]
    assert codes == ["phone_too_short", "function_without_organisation"]
    assert desk.card("Lise Côté")["phones"][0]["raw"] == "514 555-01"


def test_a_name_is_never_changed(desk: ImportDesk) -> None:
    home = directories.organisation(desk.directory, "Maison d’essai", ("acronym", "ME"))
    result = desk.take(entry("", "", "Maison d’hiver", "ME")).results[0]
    assert (result.outcome, result.organisation_id) == (Outcome.UNCHANGED, home)
    assert [note.problem.code for note in result.notes] == ["organisation_named_otherwise"]


def test_everybody_is_put_on_a_list_made_for_them(desk: ImportDesk) -> None:
    both = (entry("Lise", "Côté", *HOME), entry("", "", "Voisine"))
    desk.take(*both, decisions=Decisions(into="Invitées"))
    desk.take(*both, decisions=Decisions(into="invitees"))
    (summary,) = desk.directory.lists.list_all()
    assert (summary.name, summary.count) == ("Invitées", 2)
    desk.directory.history.undo()
    assert desk.directory.lists.list_all() == ()


def test_nobody_is_put_on_a_list_that_fills_itself(desk: ImportDesk) -> None:
    desk.directory.lists.create("Auto", "lise")
    with pytest.raises(UserError, match="list_is_dynamic"):
        desk.take(entry("Lise", "Côté"), decisions=Decisions(into="Auto"))
    assert desk.directory.search.count() == 0


def test_an_event_that_is_there_gains_who_is_missing(desk: ImportDesk) -> None:
    lise, ana = entry("Lise", "Côté", *HOME), entry("Ana", "Roy", *HOME)
    desk.take(lise, title="Journée d’essai", date="2026-11-22")
    done = desk.take(lise, ana, title="JOURNEE D'ESSAI", date="2026-11-22")
    assert done.event is not None
    assert (done.event.is_new, done.event.added) == (False, 1)
    other = desk.take(lise, title="Journée d’essai", date="2027-11-22")
    assert other.event is not None
    assert other.event.is_new
    assert len(desk.directory.events.list_all()) == 2


def test_an_event_can_be_left_out(desk: ImportDesk) -> None:
    lise = entry("Lise", "Côté", *HOME)
    done = desk.take(lise, title="Jour", date="2026", decisions=Decisions(with_event=False))
    assert done.event is None
    assert desk.directory.events.list_all() == ()
