"""An earlier event made again, under today's roles."""

from __future__ import annotations

from directory_app.domain.events import Guest, Status
from directory_app.services.delegations.copying import Turn
from tests import directories
from tests.services.delegations.conftest import Office


def _copied(office: Office) -> tuple[dict[str, Turn], list[str]]:
    copied, _ = office.directory.events.copy(office.event, {"title": "Encore"})
    delegates = office.directory.roster.read(copied.event_id).delegates
    assert {one.status for one in delegates} <= {Status.TO_INVITE}
    assert not any(one.is_frozen for one in delegates)
    turns = {one.name or one.organisation: one.turn for one in copied.changes}
    return turns, [one.display_name for one in delegates]


def test_everybody_is_to_be_invited_again(office: Office) -> None:
    places = office.add(office.maude, office.lise, office.abri)
    office.directory.roster.add_guest(office.event, Guest("Jo", "Invité"))
    office.directory.roster.set_status(office.event, places, Status.PRESENT)
    office.directory.roster.freeze(office.event)
    turns, names = _copied(office)
    assert turns == {}
    assert names == office.names
    made = office.directory.events.list_all()
    assert {one.title for one in made} == {"Journée d’essai", "Encore"}
    office.directory.history.undo()
    assert len(office.directory.events.list_all()) == 1


def test_who_left_leaves_the_place_to_the_organisation(office: Office) -> None:
    office.add(office.maude)
    office.directory.contacts.edit(office.maude, [("roles.0.end", "2026-06-30")])
    turns, names = _copied(office)
    assert turns == {"Maude Beaulieu-Roy": Turn.LEFT}
    assert names == ["Regroupement imaginaire"]


def test_who_has_no_card_any_more(office: Office) -> None:
    office.add(office.maude, office.lise, office.abri)
    for one in (office.maude, office.tir, office.abri):
        office.directory.contacts.trash(one)
    turns, names = _copied(office)
    assert turns == {
        "Maude Beaulieu-Roy": Turn.GONE,
        "Lise Côté": Turn.DISSOLVED,
        "Abri fictif": Turn.DROPPED,
    }
    assert sorted(names) == ["Lise Côté", "Regroupement imaginaire"]


def test_a_new_function_is_told(office: Office) -> None:
    office.add(office.maude)
    office.directory.contacts.edit(office.maude, [("roles.0.function", "direction")])
    copied, _ = office.directory.events.copy(office.event, {})
    (change,) = copied.changes
    assert (change.turn, change.before, change.after) == (Turn.FUNCTION, "présidence", "direction")


def test_who_never_had_a_role_there_stays(office: Office) -> None:
    guest = directories.person(office.directory, "Ana", "Alliée")
    office.directory.roster.add(office.event, [guest], represented=office.tir)
    turns, names = _copied(office)
    assert turns == {}
    assert names == ["Ana Alliée"]
