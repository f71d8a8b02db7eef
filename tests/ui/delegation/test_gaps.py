"""« Sans personne déléguée »: the numbers, counted otherwise; the ways on from each name."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt

from directory_app.domain.contact import Organisation
from directory_app.domain.events import Status
from directory_app.services.exports import Selection
from tests.directories import opened
from tests.ui.conftest import CTRL, SHIFT
from tests.ui.delegation.conftest import COLLEAGUE, Team

NOT_COMING = {Status.DECLINED, Status.ABSENT}


def test_the_numbers_are_those_of_a_count_made_otherwise(sample: Team) -> None:
    """Card by card, without the service that the pane asks."""
    with opened(sample.desk.window.location, COLLEAGUE) as directory:
        coming = Counter(
            one.organisation_id for one in sample.stored() if one.status not in NOT_COMING
        )
        members = [
            card
            for one in directory.lists.get("Membres").members
            if isinstance(card := directory.contacts.get_card(one.contact_id).contact, Organisation)
        ]
        present = [directory.contacts.get_card(id_).contact for id_ in coming if id_]
        waiting = [one for one in sample.stored() if one.status.value in ("to_invite", "invited")]
    pane = sample.work.gaps
    absent = {one.id for one in members if not coming[one.id]}
    assert set(pane.without.names.ids) == absent
    assert sample.work.header.segments.buttons["gaps"].accessibleName() == (
        f"Sans personne déléguée ({len(absent)})"
    )
    assert set(pane.several.names.ids) == {one.id for one in members if coming[one.id] > 1}
    assert set(pane.unanswered.names.ids) == {one.id for one in waiting}
    had = {sector for one in present if isinstance(one, Organisation) for sector in one.sectors}
    lacking = {sector for one in members for sector in one.sectors} - had
    assert pane.gaps is not None
    assert set(pane.gaps.sectors) == lacking
    assert pane.sectors.isVisibleTo(pane) is bool(lacking)


def test_members_are_compared_with_first_and_another_list_is_remembered(five: Team) -> None:
    pane = five.work.gaps
    assert pane.lists.currentText() == "Membres"
    assert pane.without.names.texts == ["RIMQ"] or not pane.without.names.texts
    row = pane.lists.findText("Autres")
    pane.lists.setCurrentIndex(row)
    pane.lists.activated.emit(row)
    five.settle()
    assert pane.gaps is not None
    assert pane.gaps.count == 1
    five.go()
    five.open()
    assert pane.lists.currentText() == "Autres"
    assert five.desk.window.settings.compared_list == pane.lists.currentData()


def test_somebody_is_added_from_the_name_of_an_organisation(team: Team) -> None:
    team.add("perr")
    team.work.show_segment("gaps", takes_focus=True)
    pane = team.work.gaps
    assert len(pane.without.names.ids) == 3
    names = pane.without.names
    assert team.focused is names
    names.setCurrentIndex(names.model().index(names.ids.index(id_of(team, "TIAA")), 0))
    team.press(Qt.Key.Key_Return)
    field = team.work.roster.field
    team.see(lambda: field.is_open)
    assert field.suggestions[0].startswith("TIAA — ")
    team.press(Qt.Key.Key_Return)
    team.settle()
    assert len(team.names) == 2
    assert len(pane.without.names.ids) == 2


def id_of(team: Team, reference: str) -> str:
    with opened(team.desk.window.location, COLLEAGUE) as directory:
        return directory.contacts.find_id(reference)


def test_those_who_have_not_answered_are_written_to(five: Team) -> None:
    five.select("Lise Côté")
    five.desk.window.wiring.delegation.roster.set_status_selected(Status.CONFIRMED)  # type: ignore[union-attr]
    five.settle()
    five.work.show_segment("gaps")
    five.settle()
    assert five.work.gaps.write_unanswered.text() == "Écrire à ces 4 personnes…"
    five.work.gaps.write_unanswered.click()
    view = five.desk.window.wiring.export.view  # type: ignore[union-attr]
    assert view is not None
    five.see(lambda: view.is_settled and view.prospect is not None)
    with opened(five.desk.window.location, COLLEAGUE) as directory:
        event_id = five.commands.workspace.event_id  # type: ignore[union-attr]
        waiting = frozenset({Status.TO_INVITE, Status.INVITED})
        selection = Selection(event_id=event_id, statuses=waiting)
        plan = directory.exports.plan(selection, "bcc")
    assert view.prospect is not None
    assert len(view.prospect.plan.included) == len(plan.included)
    five.press(Qt.Key.Key_Escape)
    five.settle()
    assert five.desk.page.panes.page is five.work, "back where one came from"


def test_ctrl_maj_m_writes_to_the_delegation_in_front(five: Team) -> None:
    five.press(Qt.Key.Key_M, CTRL | SHIFT)
    view = five.desk.window.wiring.export.view  # type: ignore[union-attr]
    assert view is not None
    five.see(lambda: view.is_settled and view.prospect is not None)
    assert view.crumb.text() == "Délégations › Journée d’essai"
    five.press(Qt.Key.Key_Escape)
    assert five.commands.front is not None


def test_without_any_list_the_pane_says_what_to_do(five: Team) -> None:
    with opened(five.desk.window.location, COLLEAGUE) as directory:
        for one in directory.lists.list_all():
            directory.lists.delete(one.id)
    five.see(lambda: not five.work.sight.lists)  # type: ignore[union-attr]
    five.work.show_segment("gaps")
    assert five.work.gaps.no_list.isVisible()
    assert five.work.header.segments.buttons["gaps"].accessibleName() == "Sans personne déléguée"
