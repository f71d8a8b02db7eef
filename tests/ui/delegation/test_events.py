"""The events: made, opened, copied, deleted; their details changed in place; nothing typed lost."""

from __future__ import annotations

import base64
import datetime
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton

from directory_app.domain.events import EventSummary, Status
from directory_app.domain.partial_dates import PartialDate
from directory_app.ui.delegation.events_model import EventsModel
from directory_app.ui.delegation.wording import iso_of
from tests.directories import opened
from tests.ui.conftest import CTRL, SHIFT, Desk
from tests.ui.delegation.conftest import COLLEAGUE, Team


@pytest.fixture
def bare(open_desk: Callable[[Path], Desk], office_file: Path) -> Team:
    """A window on a directory without any event, its page in front."""
    one = Team(open_desk(office_file))
    one.go()
    return one


def field(team: Team, name: str) -> QLineEdit:
    edit = team.work.form.fields[name].edit
    assert isinstance(edit, QLineEdit)
    return edit


def fill(team: Team, name: str, text: str) -> None:
    edit = field(team, name)
    edit.setFocus()
    edit.selectAll()
    team.type(text)


# --- making, opening, deleting -------------------------------------------------------------------


def test_a_delegation_is_made_with_the_keyboard_alone(bare: Team) -> None:
    """docs/ux.md §3.12: the empty state has the button; then the title is to be typed over."""
    assert bare.events.empty.isVisible()
    assert bare.events.empty.isAncestorOf(bare.focused)
    bare.press(Qt.Key.Key_Space)
    bare.see(lambda: bare.commands.front is not None)
    bare.type("Haute pression")
    bare.press(Qt.Key.Key_Return, CTRL)
    bare.settle()
    assert bare.stored_event().title == "Haute pression"
    assert bare.focused is bare.work.roster.field
    assert bare.work.header.title.text() == "Haute pression"
    assert bare.desk.window.windowTitle() == "Haute pression — Bottin"


def test_two_quick_presses_make_one_delegation(bare: Team) -> None:
    button = bare.events.empty.button
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    bare.desk.window.commands.new_delegation.trigger()
    bare.see(lambda: bare.commands.front is not None)
    with opened(bare.desk.window.location, COLLEAGUE) as directory:
        assert len(directory.events.list_all()) == 1


def test_escape_goes_back_and_enter_opens_again(five: Team) -> None:
    five.press(Qt.Key.Key_Escape)
    five.settle()
    assert five.desk.page.panes.page is five.events
    assert five.focused is five.events.view
    five.press(Qt.Key.Key_Return)
    five.see(lambda: five.commands.front is not None)
    assert len(five.names) == 5


def test_a_click_on_delegations_leads_back_from_the_workspace(five: Team) -> None:
    sidebar = five.desk.page.sidebar
    row = sidebar.model.row_of("delegations")
    assert row is not None
    rect = sidebar.view.visualRect(sidebar.model.index(row))
    QTest.mouseClick(sidebar.view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    five.settle()
    assert five.desk.page.panes.page is five.events


def test_suppr_deletes_and_the_toast_brings_everybody_back(five: Team) -> None:
    five.press(Qt.Key.Key_Escape)
    five.settle()
    five.press(Qt.Key.Key_Delete)
    five.settle()
    assert five.toast == "Délégation supprimée"
    assert five.events.empty.isVisible()
    five.press_toast()
    assert [one.count for one in five.events.model.events] == [5]
    five.open()
    assert len(five.names) == 5


def test_the_workspace_deletes_too(five: Team) -> None:
    five.trigger("delete_event")
    assert five.commands.front is None
    five.press(Qt.Key.Key_Z, CTRL)
    five.settle()
    assert len(five.events.model.events) == 1


def test_those_to_come_stand_before_those_past() -> None:
    def event(title: str, day: str) -> EventSummary:
        start = PartialDate.parse(day) if day else None
        return EventSummary(title, title, start)

    days = [
        ("Loin", "2027-05"),
        ("Bientôt", "2026-12-01"),
        ("Sans date", ""),
        ("Hier", "2026-11-21"),
    ]
    model = EventsModel("fr")
    assert model.set_events([event(*one) for one in days], datetime.date(2026, 11, 22))
    texts = [model.index(n).data() for n in range(model.rowCount())]
    assert [text.partition(",")[0] for text in texts] == [
        "À venir",
        "Bientôt",
        "Loin",
        "Sans date",
        "Passées",
        "Hier",
    ]
    assert not model.index(0).flags() & Qt.ItemFlag.ItemIsSelectable
    assert not model.set_events([event(*one) for one in days], datetime.date(2026, 11, 22))


def test_the_sidebar_counts_the_events(five: Team) -> None:
    entry = next(
        e for e in five.desk.page.sidebar.entries if e.place and e.place.key == "delegations"
    )
    five.desk.wait(lambda: five.desk.page.overview.latest is not None)
    assert entry.count == 1


# --- details -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("13 mars 2018", "2018-03-13"),
        ("le 1er avril 2026", "2026-04-01"),
        ("Août 2026", "2026-08"),
        ("13 déc. 2026", "2026-12-13"),
        ("2018-03-13", "2018-03-13"),
        ("2018", "2018"),
        ("13 March 2018", "2018-03-13"),
        ("", ""),
        ("31 février 2018", None),
        ("13 jui 2018", None),
        ("bientôt", None),
    ],
)
def test_dates_are_read_as_they_are_written(typed: str, iso: str | None) -> None:
    assert iso_of(typed) == iso


def test_each_field_is_one_step_written_when_it_is_left(five: Team) -> None:
    five.trigger("edit_event")
    assert five.focused is field(five, "title")
    fill(five, "title", "Autre titre")
    five.press(Qt.Key.Key_Tab)
    five.settle()
    fill(five, "start_on", "9 avril 2027")
    five.press(Qt.Key.Key_Tab)
    five.settle()
    event = five.stored_event()
    assert (event.title, event.start_on) == ("Autre titre", PartialDate(2027, 4, 9))
    assert field(five, "start_on").text() == "9 avril 2027"
    five.trigger("undo")
    assert five.stored_event().start_on is None
    assert five.stored_event().title == "Autre titre"
    assert field(five, "start_on").text() == ""


def test_what_is_no_date_is_said_below_the_field_and_stays(five: Team) -> None:
    five.trigger("edit_event")
    fill(five, "start_on", "un jeudi")
    five.press(Qt.Key.Key_Return, CTRL)
    five.settle()
    error = five.work.form.fields["start_on"].error
    assert error.isVisible()
    assert error.text() == "Écrivez la date comme 13 mars 2018 ou 2018-03-13."
    assert five.focused is field(five, "start_on")
    five.press(Qt.Key.Key_Escape)
    five.go()
    five.open()
    five.trigger("edit_event")
    assert field(five, "start_on").text() == "un jeudi"
    assert five.stored_event().start_on is None
    fill(five, "start_on", "2027-04-09")
    five.press(Qt.Key.Key_Return, CTRL)
    five.settle()
    assert five.stored_event().start_on == PartialDate(2027, 4, 9)


def test_a_last_day_before_the_first_is_refused(five: Team) -> None:
    five.trigger("edit_event")
    fill(five, "start_on", "9 avril 2027")
    fill(five, "end_on", "8 avril 2027")
    five.press(Qt.Key.Key_Tab)
    five.settle()
    assert five.work.form.fields["end_on"].error.isVisible()
    assert five.stored_event().end_on is None


def test_a_delegation_without_a_title_keeps_the_one_it_had(five: Team) -> None:
    five.trigger("edit_event")
    edit = field(five, "title")
    edit.selectAll()
    five.press(Qt.Key.Key_Delete)
    five.press(Qt.Key.Key_Tab)
    five.settle()
    assert five.work.form.fields["title"].error.text() == "Donnez un titre à la délégation."
    assert five.stored_event().title == "Journée d’essai"


@pytest.mark.parametrize("way", ["escape", "segment", "place", "event"])
def test_what_is_typed_is_kept_whatever_way_one_leaves(five: Team, way: str) -> None:
    with opened(five.desk.window.location, COLLEAGUE) as directory:
        other, _ = directory.events.create({"title": "Autre jour"})
    five.trigger("edit_event")
    event_id = five.work.event_id
    fill(five, "place", "Colline parlementaire")
    if way == "escape":
        five.press(Qt.Key.Key_Escape)
    elif way == "segment":
        five.work.show_segment("gaps")
    elif way == "place":
        five.desk.press(Qt.Key.Key_1, CTRL)
    else:
        five.commands.open(other)
    five.settle()
    with opened(five.desk.window.location, COLLEAGUE) as directory:
        assert directory.events.get(event_id).place == "Colline parlementaire"
        assert directory.events.get(other).place == ""


def test_what_is_typed_is_written_when_the_window_closes(five: Team) -> None:
    five.trigger("edit_event")
    event_id = five.work.event_id
    fill(five, "contact", "Anouk, 514 555-0100")
    five.desk.window.close()
    with opened(five.desk.window.location, COLLEAGUE) as directory:
        assert directory.events.get(event_id).contact == "Anouk, 514 555-0100"


def test_another_program_s_change_does_not_touch_what_is_being_typed(five: Team) -> None:
    five.trigger("edit_event")
    fill(five, "place", "Colline")
    with opened(five.desk.window.location, COLLEAGUE) as directory:
        values = {"place": "Ailleurs", "contact": "Anouk"}
        directory.events.edit(five.work.event_id, values)
    five.see(lambda: field(five, "contact").text() == "Anouk")
    assert field(five, "place").text() == "Colline"


def test_a_logo_is_scaled_and_removed(five: Team, tmp_path: Path) -> None:
    picture = tmp_path / "logo.png"
    image = QImage(1800, 600, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkBlue)
    assert image.save(str(picture))
    five.trigger("edit_event")
    five.work.form.logo.file_chosen.emit(str(picture))
    five.settle()
    stored = QImage()
    assert stored.loadFromData(base64.b64decode(five.stored_event().logo), "PNG")
    assert (stored.width(), stored.height()) == (600, 200)
    assert five.work.form.logo.picture.isVisibleTo(five.work.form)
    five.work.form.logo.remove.click()
    five.settle()
    assert five.stored_event().logo == ""


def test_a_file_that_is_no_picture_is_refused_in_words(five: Team, tmp_path: Path) -> None:
    text = tmp_path / "lettre.txt"
    text.write_text("Bonjour")
    five.trigger("edit_event")
    five.work.form.logo.file_chosen.emit(str(text))
    five.settle()
    error = five.work.form.logo.error
    assert error.text() == "Ce fichier n’est pas une image lisible. Choisissez un PNG ou un JPEG."
    assert five.stored_event().logo == ""


def test_our_organisation_is_chosen_once_for_all(five: Team) -> None:
    five.trigger("edit_event")
    ours = five.work.form.ours
    ours.picker.setFocus()
    five.type("rimq")
    five.press(Qt.Key.Key_Return)
    five.settle()
    assert ours.name.text() == "Regroupement imaginaire des maisons de quartier"
    with opened(five.desk.window.location, COLLEAGUE) as directory:
        found = directory.our_organisation.find()
        assert found is not None
        assert found.acronym == "RIMQ"
    ours.remove.click()
    five.settle()
    assert ours.picker.isVisibleTo(five.work.form)


# --- copying, freezing ---------------------------------------------------------------------------


def test_a_copy_says_who_is_no_longer_there(five: Team) -> None:
    with opened(five.desk.window.location, COLLEAGUE) as directory:
        person_id = directory.contacts.find_id("Karim")
        role = directory.contacts.get_card(person_id).contact.roles[0]  # type: ignore[union-attr]
        directory.forms.end_role(person_id, role.id)
    before = five.work.event_id
    five.trigger("copy_event")
    five.see(lambda: five.work.event_id != before and five.work.notice.isVisible())
    notice = five.work.notice
    assert notice.lines.texts == [
        "Karim Haddad n’est plus à Coalition Exemple pour le répit\u00a0: place à combler"
    ]
    assert five.work.roster.current is not None
    assert five.work.roster.current.acronym == "CER"
    assert five.focused is five.work.roster.view
    assert {one.status for one in five.stored()} == {Status.TO_INVITE}
    assert five.toast == "Délégation dupliquée"
    five.press(Qt.Key.Key_Z, CTRL)
    five.see(lambda: five.commands.front is None)
    assert len(five.events.model.events) == 1


def test_frozen_coordinates_stay_and_what_changed_since_is_told(five: Team) -> None:
    five.trigger("freeze")
    assert five.toast == "Coordonnées figées telles qu’elles sont aujourd’hui"
    assert five.work.header.frozen.isVisible()
    with opened(five.desk.window.location, COLLEAGUE) as directory:
        tiaa = directory.contacts.find_id("TIAA")
        directory.contacts.edit(tiaa, [("phones.0", "418 555-0199")])
    five.trigger("event_changes")
    pane = five.work.differences
    five.see(lambda: pane.isVisible())
    assert pane.lines.texts == [
        f"{name}, téléphone\u00a0: 418 555-0111 → 418 555-0199"
        for name in ("Vincent Archambault", "Rosalie Dumont")
    ]
    five.press(Qt.Key.Key_Return)
    five.settle()
    assert five.focused is five.work.roster.view
    five.trigger("thaw")
    assert not five.work.header.frozen.isVisible()
    five.press_toast()
    assert five.work.header.frozen.isVisible()


def test_a_draft_says_what_changed_since_it_was_begun(five: Team) -> None:
    with opened(five.desk.window.location, COLLEAGUE) as directory:
        tiaa = directory.contacts.find_id("TIAA")
        directory.contacts.edit(tiaa, [("phones.0", "418 555-0199")])
    five.trigger("event_changes")
    pane = five.work.differences
    five.see(lambda: pane.isVisible() and bool(pane.lines.texts))
    assert {"418 555-0111 → 418 555-0199" in one for one in pane.lines.texts} == {True}
    assert pane.sentence.text().startswith("La feuille suit les fiches")


def test_a_past_day_that_still_follows_the_cards_offers_to_be_frozen(five: Team) -> None:
    event = five.work.event_id
    with opened(five.desk.window.location, COLLEAGUE) as directory:
        directory.events.edit(event, {"start_on": "2018-03-13"})
    five.open()
    five.see(lambda: bool(five.work.banner.text))
    assert five.work.banner.text.startswith("Cette journée est passée")
    button = next(b for b in five.work.banner.findChildren(QPushButton) if b.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    five.see(lambda: five.work.header.frozen.isVisible())
    assert five.work.banner.text == ""


@pytest.mark.qt_log_ignore("does not support")
def test_an_earlier_delegation_becomes_the_next_one_in_sixty_keys(
    five: Team, tmp_path: Path
) -> None:
    """Copied, two people replaced, everybody invited, the sheet written: with the keyboard."""
    five.go()
    five.desk.keys = 0
    five.press(Qt.Key.Key_D, CTRL | SHIFT)
    five.see(lambda: five.commands.front is not None and len(five.names) == 5)
    for who, other in (("Beaulieu-Roy", "perr"), ("Haddad", "gast")):
        five.work.roster.enter_roster()
        five.press(Qt.Key.Key_Home)
        while five.work.roster.current is None or five.work.roster.current.family_name != who:
            five.press(Qt.Key.Key_Down)
        five.press(Qt.Key.Key_R, CTRL)
        five.settle()
        five.type(other)
        five.press(Qt.Key.Key_Return)
        five.settle()
    five.press(Qt.Key.Key_A, CTRL)
    five.press(Qt.Key.Key_Space)
    five.menu()
    five.press(Qt.Key.Key_V)
    five.settle()
    found = five.stored()
    assert {"Perreault", "Seul"} <= {one.family_name for one in found}
    assert {one.status for one in found} == {Status.INVITED}
    five.see(lambda: five.work.documents.is_settled)
    five.trigger("save_event_pdf")  # Alt+L, f
    five.desk.keys += 2
    asked = five.work.documents.leaving
    target = tmp_path / "feuille.pdf"
    five.desk.keys += len("feuille") + 1
    write_to(five, target)
    assert target.read_bytes().startswith(b"%PDF-")
    assert asked is not None
    assert five.desk.keys <= 60


def write_to(team: Team, target: Path) -> None:
    """Names the file in the dialog that is open."""
    from PySide6.QtWidgets import QFileDialog

    team.desk.wait(lambda: team.desk.window.findChild(QFileDialog) is not None)
    dialog = team.desk.window.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(target))
    dialog.reject()
    team.see(target.exists)
