"""The preview follows the roster, says who stands where, and is what leaves."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtWidgets import QApplication

from directory_app.domain.events import Status
from directory_app.services.delegations.documents import Document
from directory_app.ui.announce import announce
from directory_app.ui.delegation.documents import sheet as sheet_module
from directory_app.ui.delegation.documents.wording import DocumentWording
from tests import directories
from tests.ui.delegation.documents.conftest import Wall
from tests.ui.gates import held


def picture(wall: Wall) -> QImage:
    return wall.shown.image


def test_somebody_added_by_a_colleague_appears(wall: Wall) -> None:
    wall.show()
    before = picture(wall)
    names = [one.text for one in wall.shown.lines]
    guest = directories.person(wall.directory, "Karim", "Haddad")
    wall.directory.roster.add(wall.event_id, [guest])
    wall.refresh()
    assert picture(wall) != before
    assert len(wall.shown.lines) == len(names) + 1
    assert any("Karim Haddad" in one.text for one in wall.shown.lines)


def test_nothing_changed_is_the_same_picture(wall: Wall) -> None:
    wall.show()
    before = picture(wall)
    assert not before.isNull()
    assert picture(wall) == before
    wall.refresh()
    assert picture(wall) == before


def test_the_old_picture_stays_until_the_new_one_is_there(wall: Wall) -> None:
    wall.show()
    before = wall.shown
    with held(wall.lanes.file):
        wall.panel.refresh()
        wall.wait(lambda: wall.lanes.read.is_idle)
        assert wall.shown is before
        assert wall.panel.area.sheet.shown is before
        assert not wall.panel.is_settled
    wall.settle()
    assert wall.shown is not before


def test_of_many_requests_only_the_last_is_answered(wall: Wall) -> None:
    wall.show()
    answers: list[object] = []
    wall.panel._loader.loaded.connect(answers.append)
    with held(wall.lanes.read):
        for _ in range(5):
            wall.panel.refresh()
    wall.settle()
    assert len(answers) <= 2
    assert answers[-1] is wall.shown


def test_an_answer_about_an_event_that_was_left_is_dropped(wall: Wall) -> None:
    other, _ = wall.directory.events.create({"title": "Autre journée"})
    wall.show()
    with held(wall.lanes.file):
        wall.panel.refresh()
        wall.panel.show_event(other)
        assert wall.panel.shown is None
    wall.settle()
    assert wall.shown.request.event_id == other
    assert "Autre journée" in wall.shown.facts.title


def test_the_directory_is_never_read_by_the_file_lane(wall: Wall) -> None:
    seen: dict[str, set[int]] = {"read": set(), "file": set()}
    wall.lanes.read.submit(threading.get_ident, lambda one: seen["read"].add(one))
    wall.lanes.file.submit(threading.get_ident, lambda one: seen["file"].add(one))
    wall.show()
    assert seen["read"] != seen["file"]
    assert threading.get_ident() not in seen["read"] | seen["file"]


def test_those_who_decline_leave_the_sheet(wall: Wall) -> None:
    wall.show()
    place = wall.place_of("Archambault")
    wall.directory.roster.set_status(wall.event_id, [place], Status.DECLINED)
    wall.refresh()
    assert place not in [one.place_id for one in wall.shown.lines]


def test_gaps_are_said_on_screen(wall: Wall) -> None:
    wall.show()
    texts = " ".join(one.text for one in wall.shown.lines)
    assert "[téléphone manquant]" in texts
    assert "[adresse non diffusée]" in texts


# --- the hand and the keyboard ------------------------------------------------------------------


def test_a_click_chooses_the_person_of_the_line(wall: Wall) -> None:
    wall.show()
    for name in ("Lavoie", "Archambault", "Côté"):
        wall.click_line(wall.place_of(name))
    assert wall.chosen == [wall.place_of(n) for n in ("Lavoie", "Archambault", "Côté")]
    wall.click_beside()
    assert len(wall.chosen) == 3


def inks(wall: Wall, rect: QRect) -> int:
    """How many colours there are in a part of the page."""
    part = wall.panel.area.sheet.grab(rect).toImage()
    return len({part.pixel(x, y) for x in range(part.width()) for y in range(part.height())})


def test_lines_lie_where_their_ink_is(wall: Wall) -> None:
    """The picture has ink where lines are told to be, and none right below the last."""
    wall.show()
    sheet = wall.panel.area.sheet
    rects = [sheet.rect_of(line.place_id) for line in wall.shown.lines]
    assert all(inks(wall, rect) > 10 for rect in rects)
    below = rects[-1].translated(0, 2 * rects[-1].height())
    assert inks(wall, below) == 1


def test_arrows_walk_through_the_lines_and_say_them(
    wall: Wall, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoken: list[str] = []

    def heard(widget: object, text: str) -> None:
        spoken.append(text)
        announce(wall.panel, text)

    monkeypatch.setattr(sheet_module, "announce", heard)
    wall.show()
    wall.panel.area.sheet.setFocus()
    for _ in range(3):
        wall.press(Qt.Key.Key_Down)
    wall.press(Qt.Key.Key_Up)
    lines = wall.shown.lines
    walked = [lines[0], lines[1], lines[2], lines[1]]
    assert wall.chosen == [one.place_id for one in walked]
    assert spoken == [one.text for one in walked]
    wall.press(Qt.Key.Key_Return)
    assert wall.chosen[-1] == lines[1].place_id


def test_walking_off_a_page_comes_to_the_next(crowd: Wall) -> None:
    crowd.show()
    assert crowd.shown.page_count == 2
    last = crowd.shown.lines[-1]
    crowd.panel.area.sheet.setFocus()
    crowd.press(Qt.Key.Key_End)
    assert crowd.chosen == [last.place_id]
    crowd.press(Qt.Key.Key_Down)
    crowd.settle()
    assert crowd.shown.page == 1
    assert crowd.chosen[-1] == crowd.shown.lines[0].place_id
    crowd.press(Qt.Key.Key_Up)
    crowd.settle()
    assert crowd.shown.page == 0
    assert crowd.chosen[-1] == last.place_id


def test_pages_turn_by_keys_and_buttons_and_stop_at_the_ends(crowd: Wall) -> None:
    crowd.show()
    pager = crowd.panel.pager
    assert not pager.before.isEnabled()
    crowd.panel.area.sheet.setFocus()
    crowd.press(Qt.Key.Key_PageDown)
    crowd.settle()
    assert (crowd.shown.page, pager.after.isEnabled()) == (1, False)
    words = DocumentWording(crowd.panel)
    assert pager.text.accessibleName() == words.status_line(crowd.shown.facts, 1, 2)
    crowd.press(Qt.Key.Key_PageDown)
    crowd.settle()
    assert crowd.shown.page == 1
    pager.before.click()
    crowd.settle()
    assert crowd.shown.page == 0


def test_the_person_selected_is_marked_and_their_page_turned_to(crowd: Wall) -> None:
    crowd.show()
    before = crowd.panel.area.sheet.grab().toImage()
    crowd.panel.highlight(crowd.shown.lines[2].place_id)
    crowd.settle()
    assert crowd.panel.area.sheet.grab().toImage() != before
    last = list(crowd.shown.facts.lines)[-1]
    crowd.panel.highlight(last)
    crowd.settle()
    assert crowd.shown.page == 1
    crowd.wait(lambda: not crowd.panel.area.sheet.rect_of(last).isEmpty())


# --- sizes --------------------------------------------------------------------------------------


def test_the_page_takes_the_width_and_its_picture_is_as_fine_as_the_screen(wall: Wall) -> None:
    wall.show()
    sheet = wall.panel.area.sheet
    assert not wall.panel.area.horizontalScrollBar().maximum()
    assert abs(wall.shown.image.width() - sheet.width() * sheet.devicePixelRatioF()) <= 2
    wall.resize(640, 700)
    wall.settle()
    assert sheet.width() > 540
    assert abs(wall.shown.image.width() - sheet.width() * sheet.devicePixelRatioF()) <= 2


def test_zoom_by_buttons_by_the_wheel_and_back(wall: Wall) -> None:
    wall.show()
    area = wall.panel.area
    fitted = area.zoom
    for _ in range(30):
        wall.panel.pager.larger.click()
    wall.settle()
    assert area.zoom == 2.0
    assert abs(wall.shown.image.width() - area.sheet.width() * area.devicePixelRatioF()) <= 2
    turn_wheel(wall, -120)
    wall.settle()
    assert area.zoom == 1.75
    for _ in range(30):
        wall.panel.pager.smaller.click()
    assert area.zoom == 0.5
    wall.panel.pager.zoom.click()
    wall.settle()
    assert area.zoom == fitted


def turn_wheel(wall: Wall, by: int) -> None:
    area = wall.panel.area
    middle = QPointF(area.viewport().rect().center())
    event = QWheelEvent(
        middle,
        area.viewport().mapToGlobal(middle),
        QPoint(),
        QPoint(0, by),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(area.viewport(), event)


# --- nobody, nothing, trouble -------------------------------------------------------------------


def test_nobody_in_the_delegation(wall: Wall) -> None:
    event_id, _ = wall.directory.events.create({"title": "Journée vide"})
    wall.panel.show_event(event_id)
    wall.settle()
    assert wall.panel.empty.isVisible()
    assert not wall.panel.area.isVisible()
    assert not wall.panel.toolbar.print.isEnabled()
    wall.panel.save_pdf()
    wall.panel.copy_document()
    wall.settle()
    assert wall.departures == []


def test_nobody_of_the_chosen_statuses_and_the_way_back(wall: Wall) -> None:
    wall.show()
    options = wall.panel.options
    wall.panel.toolbar.options.click()
    options.who.setCurrentIndex(1)
    options.who.activated.emit(1)
    for box in options.statuses.values():
        box.setChecked(False)
    wall.settle()
    assert wall.panel.empty.isVisible()
    wall.panel.empty.pressed.emit()
    wall.settle()
    assert wall.panel.area.isVisible()
    assert len(wall.shown.lines) == 3


def test_an_event_deleted_meanwhile_is_left(wall: Wall) -> None:
    wall.show()
    wall.directory.events.delete(wall.event_id)
    wall.panel.refresh()
    wall.settle()
    assert wall.panel.shown is None
    assert not wall.panel.toolbar.pdf.isEnabled()
    assert [getattr(one, "code", "") for one in wall.failures] == ["event_not_found"]


@pytest.mark.expected_log("unexpected RuntimeError")
def test_a_page_that_cannot_be_made_is_said_and_the_old_one_does_not_leave(
    wall: Wall, monkeypatch: pytest.MonkeyPatch
) -> None:
    wall.show()
    before = wall.shown

    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("typst gave up")

    monkeypatch.setattr(wall.own.documents, "preview", broken)
    wall.panel.refresh()
    wall.settle()
    wall.wait(lambda: bool(wall.panel.banner.text))
    assert wall.shown is before
    assert not wall.panel.toolbar.pdf.isEnabled()
    monkeypatch.undo()
    wall.refresh()
    assert wall.panel.banner.text == ""
    assert wall.panel.toolbar.pdf.isEnabled()


@pytest.mark.parametrize("document", list(Document))
def test_every_document_is_shown_with_its_people(wall: Wall, document: Document) -> None:
    wall.show()
    shown = wall.choose(document)
    assert {one.place_id for one in shown.lines} == set(shown.facts.lines)
    assert len(shown.lines) == 3
    assert all(one.text for one in shown.lines)
