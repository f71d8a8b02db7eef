"""The workspace: what speaks, what fits, where keys lead, the sheet beside the roster."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from directory_app.ui.context import Look
from directory_app.ui.delegation import wording
from directory_app.ui.theme import Density
from tests.directories import opened
from tests.ui.conftest import ALT, CTRL, SHIFT
from tests.ui.delegation.conftest import COLLEAGUE, Team


def spoken(team: Team) -> list[str]:
    model = team.work.roster.model
    role = Qt.ItemDataRole.AccessibleTextRole
    return [model.index(n).data(role) for n in range(model.rowCount())]


def test_rows_speak_of_rank_person_organisation_and_status(five: Team) -> None:
    """docs/ux.md §3.4."""
    assert spoken(five)[0] == (
        "1 sur 5, Vincent Archambault, Table inventée des aînés actifs, à inviter"
    )
    assert spoken(five)[2] == (
        "3 sur 5, Lise Côté, Alliance des haltes du Nord, à inviter,"
        " téléphone manquant · aucun courriel"
    )


def test_what_is_worth_a_look_is_the_second_line(five: Team) -> None:
    lise = next(one for one in five.rows if one.family_name == "Côté")
    assert wording.second_line(lise) == ("téléphone manquant · aucun courriel", True)
    vincent = five.rows[0]
    assert wording.second_line(vincent) == ("présidence", False)


def test_the_head_says_where_when_and_how_many(sample: Team) -> None:
    line = sample.work.header.line.accessibleName()
    assert line == (
        "Assemblée nationale · 16\u00a0mars\u00a02027 · 25 confirmées · 8 invitées"
        " · 4 à inviter · 2 déclinent · 1 absente"
    )
    assert sample.work.header.title.text() == "Journée d’exemple à l’Assemblée"


def test_the_card_opens_and_there_is_a_way_back(five: Team) -> None:
    five.select("Lise Côté")
    five.press(Qt.Key.Key_Return)
    five.settle()
    assert five.desk.card.title == "Lise Côté"
    assert five.desk.page.card.isAncestorOf(five.focused)
    way = five.desk.page.panes.way_back
    assert way.isVisible()
    assert way.button is not None
    assert way.button.accessibleName() == "Retour à «\u00a0Journée d’essai\u00a0»"
    five.desk.press(Qt.Key.Key_Left, ALT)
    five.see(lambda: five.commands.front is not None)
    assert not way.isVisible()
    assert five.focused is five.work.roster.view
    assert five.work.roster.current is not None
    assert five.work.roster.current.family_name == "Côté"


def test_going_elsewhere_takes_the_way_back_away(five: Team) -> None:
    five.select("Lise Côté")
    five.press(Qt.Key.Key_Return)
    five.settle()
    five.desk.press(Qt.Key.Key_3, CTRL)
    five.settle()
    assert not five.desk.page.panes.way_back.isVisible()
    assert not five.desk.window.commands.return_to_event.isEnabled()


def test_searching_leaves_delegations_for_the_whole_directory(five: Team) -> None:
    five.desk.search("gaston")
    assert five.desk.page.place.key == "all"
    assert five.desk.card.title == "Gaston Seul"
    assert five.desk.page.list.status == "1 fiche sur 11"


def test_a_row_is_marked_on_the_sheet_and_a_line_selects_its_row(five: Team) -> None:
    five.see(lambda: five.work.documents.is_settled)
    five.work.documents.place_chosen.emit(five.rows[3].id)
    assert five.work.roster.view.current_id == five.rows[3].id
    five.select("Karim Haddad")
    assert five.work.documents._sought in ("", five.rows[4].id)


def test_the_sheet_follows_a_change_of_the_roster(five: Team) -> None:
    five.see(lambda: five.work.documents.is_settled)
    five.select("Karim Haddad")
    five.press(Qt.Key.Key_Delete)
    five.settle()
    documents = five.work.documents
    five.see(lambda: documents.is_settled)
    assert documents.shown is not None
    assert len(documents.shown.facts.lines) == 4


def test_the_line_of_the_current_place_is_copied(five: Team) -> None:
    from PySide6.QtWidgets import QApplication

    five.select("Vincent Archambault")
    five.press(Qt.Key.Key_L, CTRL | SHIFT)
    five.see(lambda: five.toast == "Ligne de délégation copiée")
    assert QApplication.clipboard().text().startswith("Vincent Archambault, ")


def test_a_narrow_window_has_the_sheet_as_a_third_part(five: Team) -> None:
    work = five.work
    assert work.documents.isVisible()
    five.desk.window.resize(960, 640)
    five.desk.window.resize(820, 640)
    five.see(lambda: not work.documents.isVisible())
    work.show_segment("documents", takes_focus=True)
    assert work.documents.isVisible()
    assert not work.roster.isVisible()
    assert work.documents.isAncestorOf(five.focused)
    five.press(Qt.Key.Key_Escape)
    assert work.roster.isVisible()
    assert five.focused is work.roster.field
    five.desk.window.resize(1280, 800)
    five.see(lambda: work.documents.isVisible() and work.roster.isVisible())


def test_f6_goes_round_head_roster_sheet_and_sidebar(five: Team) -> None:
    work, sidebar = five.work, five.desk.page.sidebar
    five.see(lambda: work.documents.is_settled)
    work.header.back.setFocus()
    wanted: list[QWidget] = [work.roster, work.documents, sidebar, work.header]
    for part in wanted:
        five.desk.press(Qt.Key.Key_F6)
        assert part.isAncestorOf(five.focused), part


def test_the_focus_goes_as_the_page_is_read(five: Team) -> None:
    """docs/ux.md §3.4: head, field, roster, order and its buttons, sheet."""
    work = five.work
    five.select("Lise Côté")
    work.header.back.setFocus()
    expected = [
        work.header.copy,
        work.header.more,
        work.header.edit,
        work.header.segments.buttons["roster"],
        work.roster.field,
        work.roster.view,
        work.roster.footer.order,
        work.roster.footer.up,
        work.roster.footer.down,
        work.roster.footer.remove,
    ]
    for widget in expected:
        five.press(Qt.Key.Key_Tab)
        assert five.focused is widget
    five.press(Qt.Key.Key_Tab)
    assert work.documents.isAncestorOf(five.focused)


def test_commands_make_sense_where_they_do(five: Team) -> None:
    commands = five.desk.window.commands
    five.select("Lise Côté")
    one_place = ("replace_place", "place_up", "place_down", "copy_line", "remove_place")
    assert all(getattr(commands, name).isEnabled() for name in one_place)
    assert not commands.add_to_list.isEnabled()
    five.press(Qt.Key.Key_Down, SHIFT)
    assert not commands.replace_place.isEnabled()
    assert commands.remove_place.isEnabled()
    assert commands.place_status.isEnabled()
    five.work.show_segment("gaps")
    assert not commands.remove_place.isEnabled()
    five.desk.press(Qt.Key.Key_1, CTRL)
    five.settle()
    assert not commands.add_place.isEnabled()
    assert commands.add_to_list.isEnabled()
    assert commands.new_delegation.isEnabled()


def test_rows_grow_with_the_text_and_shrink_when_compact(five: Team, look: Look) -> None:
    view = five.work.roster.view
    ordinary = view.sizeHintForRow(0)
    look.theme.set_text_scale(1.5)
    five.settle()
    assert view.sizeHintForRow(0) > ordinary
    look.theme.set_text_scale(1.0)
    look.theme.set_density(Density.COMPACT)
    try:
        five.settle()
        assert view.sizeHintForRow(0) < ordinary
        five.desk.window.grab()
    finally:
        look.theme.set_density(Density.COMFORTABLE)


def test_the_chip_is_a_target_in_the_narrowest_row(five: Team) -> None:
    five.desk.window.resize(480, 420)
    five.settle()
    view = five.work.roster.view
    for row in range(len(five.rows)):
        index = view.model().index(row, 0)
        chip = view._rows.chip_rect(view._option(index), five.rows[row])
        assert chip.height() >= 24
        assert chip.width() >= 24
        assert view.visualRect(index).contains(chip)


def test_a_directory_that_cannot_be_written_shows_and_changes_nothing(
    five: Team, tmp_path: Path
) -> None:
    five.work.roster._can_write = False
    five.select("Lise Côté")
    before = five.stored()
    five.press(Qt.Key.Key_Space)
    five.type("x")
    five.settle()
    assert five.stored() == before
    assert five.work.roster.field.text() == ""


def test_a_title_that_may_not_be_told_is_not(five: Team) -> None:
    with opened(five.desk.window.location, COLLEAGUE) as directory:
        cer = directory.contacts.find_id("CER")
        directory.events.edit(five.work.event_id, {"title": "Chez 99, rue Cachée"})
        directory.contacts.edit(cer, [("addresses.+", "99, rue Cachée, Laval (Québec) H7A 1A1")])
        directory.contacts.edit(cer, [("addresses.0.confidential", "true")])
    five.see(lambda: five.work.sight is not None and not five.work.sight.delegation.title)
    assert five.work.header.title.text() == "Délégation (titre retenu)"
    assert "Cachée" not in five.desk.window.windowTitle()
