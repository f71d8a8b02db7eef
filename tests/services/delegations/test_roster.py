"""The roster: who, for whom, where invitations stand, in which order."""

from __future__ import annotations

import pytest

from directory_app.domain.errors import ReferenceProblem, UserError
from directory_app.domain.events import Guest, RosterOrder, Status
from directory_app.domain.partial_dates import PartialDate
from tests import directories
from tests.services.delegations.conftest import Office


def test_a_person_comes_for_the_organisation_of_their_main_role(office: Office) -> None:
    (place,) = office.add(office.maude)
    (one,) = office.delegates
    assert one.id == place
    assert (one.name, one.organisation, one.acronym) == (
        "Maude Beaulieu-Roy",
        "Regroupement imaginaire",
        "RIMQ",
    )
    assert (one.function, one.status) == ("présidence", Status.TO_INVITE)
    assert one.status_on == PartialDate.of(directories.TODAY)
    assert [phone.number.display() for phone in one.line_phones] == ["514 555-0107"]


def test_whom_a_person_represents_that_day_is_chosen(office: Office) -> None:
    office.directory.roster.add(
        office.event, [office.maude], represented=office.tir, function="porte-parole"
    )
    (one,) = office.delegates
    assert (one.acronym, one.function) == ("TIR", "porte-parole")
    assert one.line_phones == ()


def test_who_is_there_already_stays_where_they_are(office: Office) -> None:
    first = office.add(office.maude, office.lise)
    added, changes = office.directory.roster.add(office.event, [office.lise, office.maude])
    assert added.places == ()
    assert set(added.already) == set(first)
    assert changes.seq == 0


def test_an_organisation_may_come_without_a_person(office: Office) -> None:
    office.add(office.rimq)
    added, _ = office.directory.roster.add(office.event, [office.rimq, office.maude])
    assert len(added.already) == 1
    assert sorted(office.names) == ["Maude Beaulieu-Roy", "Regroupement imaginaire"]


def test_a_guest_has_no_card(office: Office) -> None:
    guest = Guest("Jo", "Invité", "Bureau inventé")
    office.directory.roster.add_guest(office.event, guest, function="attaché")
    (one,) = office.delegates
    assert (one.name, one.organisation, one.function) == ("Jo Invité", "Bureau inventé", "attaché")
    assert "Jo Invité, attaché, Bureau inventé" in office.sheet()
    with pytest.raises(UserError, match="name_missing"):
        office.directory.roster.add_guest(office.event, Guest(" "))


def test_a_guest_s_name_that_tells_a_confidential_value_is_hidden(office: Office) -> None:
    office.directory.contacts.edit(office.abri, [("phones.0.confidential", "true")])
    office.directory.roster.add_guest(office.event, Guest("Jo", "Invité", "au 438 555-0123"))
    assert "0123" not in repr(office.delegates)


def test_a_place_is_given_to_a_guest_for_the_same_organisation(office: Office) -> None:
    place, other = office.add(office.maude, office.lise)
    roster = office.directory.roster
    roster.assign_guest(office.event, place, Guest("Jo", "Invité"))
    one = next(one for one in office.delegates if one.id == place)
    assert (one.name, one.person_id, one.function) == ("Jo Invité", "", "")
    assert one.organisation_id == office.rimq
    roster.assign_guest(office.event, place, Guest("Jo", "Invité", "Bureau inventé"))
    one = next(one for one in office.delegates if one.id == place)
    assert (one.organisation, one.organisation_id) == ("Bureau inventé", "")
    with pytest.raises(UserError, match="name_missing"):
        roster.assign_guest(office.event, other, Guest(" "))
    with pytest.raises(UserError, match="not_in_delegation"):
        roster.assign_guest(office.event, "ailleurs", Guest("Jo"))
    office.directory.history.undo()
    office.directory.history.undo()
    assert next(one for one in office.delegates if one.id == place).family_name == "Beaulieu-Roy"


def test_a_place_is_given_to_somebody_else(office: Office) -> None:
    place, other = office.add(office.maude, office.lise)
    successor = directories.person(
        office.directory, "Ana", "Suivante", ("roles.+", f"{office.rimq}: direction")
    )
    roster = office.directory.roster
    roster.assign(office.event, place, person=successor, organisation=office.rimq)
    one = office.place(successor)
    assert (one.id, one.function, one.acronym) == (place, "direction", "RIMQ")
    with pytest.raises(UserError, match="already_in_delegation"):
        roster.assign(office.event, other, person=successor, organisation=office.tir)
    roster.assign(office.event, place, person=None, organisation=office.rimq)
    assert office.place(office.rimq).name == ""


def test_statuses_of_several_are_one_step(office: Office) -> None:
    places = office.add(office.maude, office.lise, office.abri)
    office.directory.roster.set_status(office.event, places, Status.INVITED)
    assert {one.status for one in office.delegates} == {Status.INVITED}
    again = office.directory.roster.set_status(office.event, places, Status.INVITED)
    assert again.seq == 0
    office.directory.history.undo()
    assert {one.status for one in office.delegates} == {Status.TO_INVITE}
    with pytest.raises(UserError, match="not_in_delegation"):
        office.directory.roster.set_status(office.event, ["nobody"], Status.INVITED)


def test_those_who_decline_are_on_the_roster_and_not_on_the_sheet(office: Office) -> None:
    maude, _ = office.add(office.maude, office.lise)
    office.directory.roster.set_status(office.event, [maude], Status.DECLINED)
    assert "Maude Beaulieu-Roy" in office.names
    assert "Maude" not in office.sheet()


def test_removal_and_its_undo(office: Office) -> None:
    places = office.add(office.maude, office.lise, office.abri)
    before = office.names
    office.directory.roster.remove(office.event, places[1:])
    assert office.names == ["Maude Beaulieu-Roy"]
    office.directory.history.undo()
    assert office.names == before


def test_four_orders(office: Office) -> None:
    zoe = directories.person(office.directory, "Zoé", "Abel", ("roles.+", f"{office.rimq}: x"))
    maude, lise, z = office.add(office.maude, office.lise, zoe)
    edit = office.directory.events.edit
    assert office.names == ["Zoé Abel", "Maude Beaulieu-Roy", "Lise Côté"]
    edit(office.event, {"order": "manual"})
    assert office.names == ["Maude Beaulieu-Roy", "Lise Côté", "Zoé Abel"]
    edit(office.event, {"order": "organisation"})
    assert office.names == ["Zoé Abel", "Maude Beaulieu-Roy", "Lise Côté"]
    office.directory.roster.set_status(office.event, [lise], Status.INVITED)
    office.directory.roster.set_status(office.event, [z], Status.CONFIRMED)
    edit(office.event, {"order": "status"})
    assert office.names == ["Maude Beaulieu-Roy", "Lise Côté", "Zoé Abel"]
    assert maude


def test_a_move_makes_the_order_on_screen_the_manual_one(office: Office) -> None:
    zoe = directories.person(office.directory, "Zoé", "Abel")
    office.add(office.maude, office.lise, zoe)
    office.directory.roster.move(office.event, office.place(office.lise).id, 0)
    assert office.names == ["Lise Côté", "Zoé Abel", "Maude Beaulieu-Roy"]
    assert office.directory.events.get(office.event).order is RosterOrder.MANUAL
    office.directory.roster.move(office.event, office.place(office.lise).id, 99)
    assert office.names == ["Zoé Abel", "Maude Beaulieu-Roy", "Lise Côté"]
    office.directory.history.undo()
    office.directory.history.undo()
    assert office.names == ["Zoé Abel", "Maude Beaulieu-Roy", "Lise Côté"]
    assert office.directory.events.get(office.event).order is RosterOrder.FAMILY_NAME


def test_what_two_people_change_on_different_places_both_holds(office: Office) -> None:
    maude, lise = office.add(office.maude, office.lise)
    with directories.opened(office.directory.location, author="lise") as other:
        other.roster.set_status(office.event, [lise], Status.CONFIRMED)
        office.directory.roster.set_status(office.event, [maude], Status.DECLINED)
        statuses = {one.id: one.status for one in other.roster.read(office.event).delegates}
        assert statuses == {maude: Status.DECLINED, lise: Status.CONFIRMED}
        office.directory.history.undo()
        result = other.history.undo()
        assert result.done


def test_an_undo_of_what_others_changed_since_declines(office: Office) -> None:
    (maude,) = office.add(office.maude)
    office.directory.roster.set_status(office.event, [maude], Status.INVITED)
    with directories.opened(office.directory.location, author="lise") as other:
        other.roster.set_status(office.event, [maude], Status.CONFIRMED)
    result = office.directory.history.undo()
    assert (result.done, result.code) == (False, "changed_since")
    assert office.place(office.maude).status is Status.CONFIRMED


def test_contacts_that_are_not_there_are_refused(office: Office) -> None:
    office.directory.contacts.trash(office.lise)
    with pytest.raises(ReferenceProblem, match="not_found"):
        office.add(office.maude, office.lise)
    assert office.names == []


def test_a_trashed_person_keeps_the_place(office: Office) -> None:
    office.add(office.maude)
    office.directory.contacts.trash(office.maude)
    assert office.names == ["Maude Beaulieu-Roy"]


def test_history_tells_who_came_and_went(office: Office) -> None:
    (maude,) = office.add(office.maude)
    office.directory.roster.set_status(office.event, [maude], Status.CONFIRMED)
    steps = office.directory.history.list_steps(office.maude)
    told = [(c.field, c.old.text, c.new.text) for step in steps for c in step.changes]
    assert ("participants", None, "Maude Beaulieu-Roy") in told
    assert ("participants.status", "to_invite", "confirmed") in told
    assert steps[0].step.subject == "Journée d’essai"
