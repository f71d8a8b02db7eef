"""Events: each change is a step that undo takes back; a REF names one by its words."""

from __future__ import annotations

import pytest

from directory_app.domain.errors import ReferenceProblem, UserError
from directory_app.domain.events import RosterOrder, Status
from directory_app.domain.partial_dates import PartialDate
from tests import directories
from tests.services.delegations.conftest import Office


def test_an_event_keeps_what_was_said_of_it(office: Office) -> None:
    values = {
        "title": "  Deux\u00a0jours ",
        "group": "La délégation",
        "start_on": "2027-04",
        "end_on": "2027-04-02",
        "place": "Québec",
        "contact": "Lise, 514 555-0100",
        "introduction": "Un\n\nDeux",
        "closing": "Merci.",
    }
    made, changes = office.directory.events.create(values)
    event = office.directory.events.get(made)
    assert event.title == "Deux jours"
    assert (event.start_on, event.end_on) == (PartialDate(2027, 4), PartialDate(2027, 4, 2))
    assert event.introduction == "Un\n\nDeux"
    assert event.order is RosterOrder.FAMILY_NAME
    assert changes.events == {made}
    assert office.directory.history.next_undo() is not None
    office.directory.history.undo()
    with pytest.raises(ReferenceProblem, match="event_not_found"):
        office.directory.events.get(made)
    office.directory.history.redo()
    assert office.directory.events.get(made) == event


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"title": "  "}, "event_title_missing"),
        ({"title": "X", "start_on": "13/03/2018"}, "value_invalid"),
        ({"title": "X", "start_on": "2027-04-02", "end_on": "2027-04-01"}, "event_dates_reversed"),
        ({"title": "X", "colour": "red"}, "field_unknown"),
    ],
)
def test_what_cannot_be_is_refused(office: Office, values: dict[str, str], code: str) -> None:
    with pytest.raises(UserError, match=code):
        office.directory.events.create(values)
    assert len(office.directory.events.list_all()) == 1


def test_an_edit_that_changes_nothing_is_no_step(office: Office) -> None:
    before = office.directory.integrity.digest()
    assert office.directory.events.edit(office.event, {"place": "Assemblée"}).seq == 0
    assert office.directory.events.edit(office.event, {"place": "Parlement"}).seq
    assert office.directory.integrity.digest() != before
    office.directory.history.undo()
    assert office.directory.integrity.digest() == before


def test_a_deleted_event_comes_back_with_everybody(office: Office) -> None:
    office.add(office.maude, office.tir)
    before = office.directory.integrity.digest()
    office.directory.events.delete(office.event)
    assert office.directory.events.list_all() == ()
    office.directory.history.undo()
    assert office.directory.integrity.digest() == before
    assert office.names == ["Maude Beaulieu-Roy", "Table inventée"]


@pytest.mark.parametrize(
    "typed", ["Journée d'essai", "journee essai", "essai 2027-03", "ASSEMBLÉE"]
)
def test_words_of_the_title_and_the_date_name_an_event(office: Office, typed: str) -> None:
    office.directory.events.create({"title": "Autre chose", "start_on": "2025-01-01"})
    assert office.directory.events.find_id(typed) == office.event


def test_two_events_that_answer_are_told(office: Office) -> None:
    office.directory.events.create({"title": "Journée de plus"})
    with pytest.raises(ReferenceProblem, match="event_ambiguous") as caught:
        office.directory.events.find_id("journée")
    assert len(caught.value.candidates) == 2
    with pytest.raises(ReferenceProblem, match="event_not_found"):
        office.directory.events.find_id("congrès")


def test_events_come_the_latest_first_with_their_counts(office: Office) -> None:
    office.directory.events.create({"title": "Ancienne", "start_on": "2018-03-13"})
    office.directory.events.create({"title": "Sans date"})
    places = office.add(office.maude, office.lise, office.tir)
    office.directory.roster.set_status(office.event, places[:2], Status.CONFIRMED)
    found = office.directory.events.list_all()
    assert [one.title for one in found] == ["Sans date", "Journée d’essai", "Ancienne"]
    assert found[1].statuses == {Status.CONFIRMED: 2, Status.TO_INVITE: 1}
    assert found[1].count == 3
    assert office.directory.overview.read().events == found


def test_another_process_hears_of_an_event(office: Office) -> None:
    with directories.opened(office.directory.location, author="lise") as other:
        other.changes.poll()
        office.add(office.maude)
        (news,) = other.changes.poll()
        assert news.events == {office.event}
        assert office.maude in news.contacts


def test_a_person_in_an_event_keeps_its_creation_from_being_undone(office: Office) -> None:
    late = directories.person(office.directory, "Zoé", "Tardive")
    with directories.opened(office.directory.location, author="lise") as other:
        other.roster.add(office.event, [late])
        result = office.directory.history.undo()
        assert (result.done, result.code) == (False, "still_in_use")
    assert "Zoé Tardive" in office.names


def test_a_title_that_tells_a_confidential_value_is_refused(office: Office) -> None:
    office.directory.contacts.edit(office.abri, [("phones.0.confidential", "true")])
    for values in ({"title": "Appeler 438 555-0123"}, {"title": "X 4385550123 Y"}):
        with pytest.raises(UserError, match="name_confidential"):
            office.directory.events.create(values)
    with pytest.raises(UserError, match="name_confidential"):
        office.directory.events.edit(office.event, {"title": "438.555.0123"})


def test_texts_that_tell_a_confidential_value_do_not_leave(office: Office) -> None:
    office.directory.events.edit(office.event, {"introduction": "Joindre l’abri au 438 555-0123."})
    assert "0123" in office.sheet()
    office.directory.contacts.edit(office.abri, [("phones.0.confidential", "true")])
    assert "0123" not in office.sheet()
    assert office.directory.roster.read(office.event).withheld_texts == ("introduction",)
    assert office.directory.events.get(office.event).introduction == ""
    office.directory.events.edit(office.event, {"closing": "Merci."})
    office.directory.contacts.edit(office.abri, [("phones.0.confidential", "false")])
    assert "0123" in office.directory.events.get(office.event).introduction


def test_our_organisation_is_a_setting_of_the_directory(office: Office) -> None:
    ours = office.directory.our_organisation
    assert ours.find() is None
    ours.choose(office.rimq)
    found = ours.find()
    assert found is not None
    assert found.acronym == "RIMQ"
    assert "Regroupement imaginaire · 1280, rue des Modèles Est" in office.sheet().replace(
        "\u00a0", " "
    )
    office.directory.history.undo()
    assert ours.find() is None
    office.directory.history.redo()
    office.directory.contacts.trash(office.rimq)
    assert ours.find() is None
    with pytest.raises(ReferenceProblem, match="not_found"):
        ours.choose("nobody")
