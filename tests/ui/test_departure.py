"""« Départ… » from the card to the toast, with the keyboard; members counted and listed; the
timeline as a drawing and as a list."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from directory_app.domain.memberships import KindCount
from directory_app.domain.partial_dates import PartialDate, Period
from directory_app.ui.contact_card.members_section import MembersSection
from directory_app.ui.contact_card.spans import Span
from directory_app.ui.contact_card.timeline import Axis, Timeline, TimelineDrawing
from directory_app.ui.context import Look
from directory_app.ui.departure.page import DeparturePage
from tests import directories
from tests.ui.conftest import CTRL, Desk


@pytest.fixture
def office(open_desk: Callable[[Path], Desk], tmp_path: Path) -> Desk:
    """Ana coordinates a group that is a member of a table, and is on a list."""
    path = directories.make(tmp_path, "depart.bottin")
    with directories.opened(path) as directory:
        table = directories.organisation(directory, "Table des essais", ("acronym", "TDE"))
        house = directories.organisation(
            directory, "Maison des essais", ("acronym", "MDE"), ("affiliations.+", table)
        )
        directory.contacts.edit(house, [("affiliations.0.start", "2019")])
        directories.organisation(directory, "Autre maison", ("affiliations.+", table))
        roles = (("roles.+", f"{house}: coordonnatrice"), ("roles.0.start", "2015"))
        ana = directories.person(directory, "Ana", "Roy", *roles)
        directories.person(directory, "Zoé", "Dupré")
        directory.lists.create("Équipe", contact_ids=[ana])
    return open_desk(path)


def page_of(desk: Desk) -> DeparturePage:
    assert desk.window.wiring is not None
    view = desk.window.wiring.departure.view
    assert view is not None
    return view


def begin(desk: Desk) -> DeparturePage:
    desk.search("ana roy")
    desk.window.commands.departure.trigger()
    wiring = desk.window.wiring
    assert wiring is not None
    desk.wait(lambda: desk.page.panes.page is wiring.departure.view)
    desk.settle()
    return page_of(desk)


def told(view: DeparturePage) -> list[str]:
    return [one.replace("\u00a0", " ") for one in view.changes()]


def test_a_departure_with_the_keyboard_alone_and_one_undo(office: Desk) -> None:
    view = begin(office)
    assert view.body is not None
    assert office.focused() is view.body.successor.picker
    office.type("zoe")
    office.wait(lambda: view.body is not None and view.body.successor.picker.is_open)
    office.press(Qt.Key.Key_Return)
    assert "Liste « Équipe » : Zoé Dupré remplace Ana Roy." in told(view)
    office.press(Qt.Key.Key_Return, CTRL)
    office.wait(lambda: office.page.panes.is_browsing)
    office.settle()
    assert "Zoé Dupré prend la suite" in office.toast
    office.wait(lambda: bool(office.card.former))
    office.search("zoe dupre")
    office.wait(lambda: bool(office.card.roles))
    assert [one.name for one in office.card.lists] == ["Équipe"]
    office.press(Qt.Key.Key_Z, CTRL)
    office.wait(lambda: not office.card.roles)


def test_somebody_new_is_made_and_a_choice_stays_chosen(office: Desk) -> None:
    view = begin(office)
    body = view.body
    assert body is not None
    office.type("Ines Nouvelle")
    office.wait(lambda: body.successor.picker.is_open)
    office.press(Qt.Key.Key_Up)
    office.press(Qt.Key.Key_Return)
    assert "Nouvelle fiche : Ines Nouvelle." in told(view)
    (row,) = (row for (kind, _), row in body.rows.items() if kind == "list")
    row.box.setFocus()
    row.box.setCurrentIndex(2)
    row.box.activated.emit(2)
    assert "Liste « Équipe » : Ana Roy n’y est plus." in told(view)
    body.end.line.setText("2026-06")
    body.end.line.textEdited.emit("2026-06")
    assert body.since.line.text() == "2026-06"
    assert row.value == "remove"
    view.go_on()
    office.wait(lambda: office.page.panes.is_browsing)
    office.search("ines nouvelle")
    assert [one.reference.acronym for one in office.card.roles] == ["MDE"]
    assert office.card.lists == ()


def test_what_is_missing_gets_the_focus_and_escape_writes_nothing(office: Desk) -> None:
    view = begin(office)
    body = view.body
    assert body is not None
    body.end.line.setText("hier")
    office.press(Qt.Key.Key_Return, CTRL)
    assert office.focused() is body.end.line
    assert body.end.line.accessibleDescription()
    (role,) = body.roles.values()
    body.end.set_date(PartialDate(2026))
    role.box.setChecked(False)
    office.press(Qt.Key.Key_Return, CTRL)
    assert office.focused() is role.box
    assert told(view) == []
    office.press(Qt.Key.Key_Escape)
    office.wait(lambda: office.page.panes.is_browsing)
    office.settle()
    assert office.card.roles
    assert not office.card.former


def test_what_changed_meanwhile_is_told_and_shown_anew(office: Desk) -> None:
    view = begin(office)
    with directories.opened(office.window.location, "bo") as bo:
        bo.lists.remove("Équipe", [office.card.contact_id])
    office.type("zoe")
    assert view.body is not None
    office.wait(lambda: view.body is not None and view.body.successor.picker.is_open)
    office.press(Qt.Key.Key_Return)
    view.go_on()
    office.wait(lambda: bool(view.banner.text))
    office.wait(lambda: view.sheet is not None and view.sheet.lists == ())
    assert view.banner.text
    assert office.page.panes.page is view


def test_it_makes_no_sense_for_a_group(office: Desk) -> None:
    office.search("mde")
    assert not office.window.commands.departure.isEnabled()
    office.search("ana roy")
    assert office.window.commands.departure.isEnabled()


# --- members and timeline ------------------------------------------------------------------------


def section(desk: Desk) -> MembersSection:
    reader = desk.page.card.reader
    assert reader is not None
    found = reader.findChild(MembersSection)
    assert found is not None
    return found


def test_members_are_counted_for_a_day_and_shown_as_a_list(office: Desk) -> None:
    office.search("tde")
    found = section(office)
    assert found.today.counts == (KindCount("member", certain=1, unknown=1),)
    found.day.setFocus()
    office.type("2016-05")
    office.press(Qt.Key.Key_Return)
    assert found.then.counts == (KindCount("member", unknown=1),)
    button = found.then.findChild(QPushButton, "members:member")
    assert button is not None
    button.click()
    office.settle()
    office.wait(lambda: office.page.list.model.rowCount() == 1)
    assert office.page.listing.alliance_on == "2016-05-31"
    chip = office.page.list.filters.chips["alliance"]
    assert "31\u00a0mai\u00a02016" in chip.shown_text
    chip.cleared.emit()
    office.wait(lambda: office.page.list.model.rowCount() == 5)


def test_a_wrong_day_is_said_and_counts_nothing(office: Desk) -> None:
    office.search("tde")
    found = section(office)
    found.day.setFocus()
    office.type("2016-13")
    office.press(Qt.Key.Key_Return)
    assert found.error.accessibleName()
    assert found.then.isHidden()


def test_the_timeline_is_a_drawing_and_a_list(office: Desk) -> None:
    office.search("ana roy")
    reader = office.page.card.reader
    assert reader is not None
    timeline = reader.findChild(Timeline)
    assert timeline is not None
    assert timeline.drawing.accessibleDescription() == "Coordonnatrice · MDE · depuis 2015"
    timeline.switch.click()
    assert timeline.list.isVisible()
    assert not timeline.drawing.isVisible()
    timeline.switch.click()
    assert timeline.drawing.isVisible()


def span(*dates: str | None) -> Span:
    parsed = [PartialDate.parse(one) if one else None for one in dates]
    return Span("x", Period(*parsed), "x")


def test_a_date_without_its_day_is_the_span_it_may_mean() -> None:
    assert span("2015", "2019-06").sure == (
        datetime.date(2015, 12, 31),
        datetime.date(2019, 6, 1),
    )
    assert span("2015", "2015").sure is None
    assert span(None, None, "2018-02").attested == (
        datetime.date(2018, 2, 1),
        datetime.date(2018, 2, 28),
    )


def test_an_end_that_is_not_known_is_open_and_one_that_is_known_is_not(
    look: Look, qtbot: QtBot
) -> None:
    """What is drawn after the last certain day: something, or nothing but the ground."""
    today = datetime.date(2020, 6, 30)
    assert _inked_after(span("2015"), today, look, qtbot)
    assert not _inked_after(span("2015", "2018-06-30"), today, look, qtbot)


def _inked_after(one: Span, today: datetime.date, look: Look, qtbot: QtBot) -> bool:
    drawing = TimelineDrawing([one], today, look.theme)
    qtbot.addWidget(drawing)
    drawing.resize(400, drawing.sizeHint().height())
    image = drawing.grab().toImage()
    x = int(Axis([one], today).x(datetime.date(2019, 6, 30), image.width()))
    colours = {image.pixelColor(x, y).name() for y in range(image.height())}
    return look.theme.tokens.accent.lower() in colours
