"""Options: what each document offers, and what is taken up the next time."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from directory_app.domain.events import Status
from directory_app.services.delegations.documents import Document, SheetForm
from directory_app.ui.delegation.documents.kept_options import KeptOptions
from directory_app.ui.delegation.documents.number_field import NumberField
from directory_app.ui.settings import WindowSettings
from tests.ui.delegation.documents.conftest import Wall


def pick(wall: Wall, name: str, row: int) -> None:
    combo = getattr(wall.panel.options, name)
    combo.setCurrentIndex(row)
    combo.activated.emit(row)
    wall.settle()


def test_a_choice_changes_the_page_and_is_kept(wall: Wall) -> None:
    wall.show()
    before = wall.shown.image
    wall.panel.toolbar.options.click()
    wall.panel.options.shows["has_emails"].click()
    wall.settle()
    assert wall.shown.image != before
    assert "@" not in " ".join(one.text for one in wall.shown.lines)
    pick(wall, "form", 1)
    kept = KeptOptions.from_text(wall.kept[-1])
    assert (kept.current.has_emails, kept.current.form) == (False, SheetForm.TABLE)
    assert not kept.current.has_gaps


def test_each_document_keeps_its_own(wall: Wall) -> None:
    wall.show()
    wall.panel.toolbar.options.click()
    wall.choose(Document.SIGN_IN)
    wall.panel.options.blank_rows.selectAll()
    wall.type(wall.panel.options.blank_rows, "12")
    wall.wait(lambda: wall.shown.request.options.blank_rows == 12)
    wall.choose(Document.SHEET)
    pick(wall, "who", 1)
    kept = KeptOptions.from_text(wall.kept[-1])
    assert kept.document is Document.SHEET
    assert kept.current.statuses is not None
    wall.choose(Document.SIGN_IN)
    assert wall.shown.request.options.blank_rows == 12
    assert wall.shown.request.options.statuses is None


def test_choices_are_taken_up_the_next_time(wall: Wall, tmp_path: Path) -> None:
    wall.show()
    wall.choose(Document.ACCREDITATION)
    wall.panel.toolbar.options.click()
    wall.type(wall.panel.options.arrival, "8 h 30, « porte 3 »")
    QTest.keyClick(wall.panel.options.arrival, Qt.Key.Key_Return)
    wall.settle()
    settings = WindowSettings(tmp_path / "window.ini")
    settings.document_options = wall.kept[-1]
    del settings
    again = WindowSettings(tmp_path / "window.ini").document_options
    wall.panel.take_up("")
    wall.settle()
    assert wall.shown.request.options.document is Document.SHEET
    wall.panel.take_up(again)
    wall.settle()
    options = wall.shown.request.options
    assert (options.document, options.arrival) == (Document.ACCREDITATION, "8 h 30, « porte 3 »")
    assert wall.panel.options.arrival.text() == "8 h 30, « porte 3 »"


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"current":"x","options":7}', "[" * 9999])
def test_what_is_damaged_takes_its_default(text: str) -> None:
    assert KeptOptions.from_text(text).to_text() == KeptOptions().to_text()


def test_only_what_the_document_has_is_in_sight(wall: Wall) -> None:
    wall.show()
    options = wall.panel.options
    wall.panel.toolbar.options.click()
    own: dict[Document, list[QWidget]] = {
        Document.SHEET: [options.form, options.shows["has_phones"]],
        Document.SIGN_IN: [options.blank_rows],
        Document.BADGES: [options.start_at, options.offset_x_mm, options.has_outlines],
        Document.ACCREDITATION: [options.arrival],
        Document.PHONES: [],
    }
    for document in Document:
        wall.choose(document)
        assert options.who.isVisible()
        for other, controls in own.items():
            seen = [one.isVisible() for one in controls]
            assert all(seen) if other is document else not any(seen)


def test_as_printed_is_offered_once_something_was(wall: Wall) -> None:
    wall.show()
    wall.panel.toolbar.options.click()
    assert not wall.panel.options.as_printed.isVisible()
    wall.directory.roster.freeze(wall.event_id)
    wall.refresh()
    assert wall.panel.options.as_printed.isVisible()


def test_chosen_statuses_choose_the_people(wall: Wall) -> None:
    wall.show()
    place = wall.place_of("Côté")
    wall.directory.roster.set_status(wall.event_id, [place], Status.CONFIRMED)
    wall.refresh()
    wall.panel.toolbar.options.click()
    pick(wall, "who", 1)
    for status, box in wall.panel.options.statuses.items():
        box.setChecked(status is Status.CONFIRMED)
    wall.settle()
    assert [one.place_id for one in wall.shown.lines] == [place]


def test_badges_begin_where_they_are_told_to(wall: Wall) -> None:
    wall.show()
    wall.choose(Document.BADGES)
    first = wall.shown.lines[0]
    wall.panel.toolbar.options.click()
    pick(wall, "start_at", 2)
    moved = wall.shown.lines[0]
    assert moved.y > first.y
    field = wall.panel.options.offset_x_mm
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Up)
    wall.wait(lambda: wall.shown.request.options.offset_x_mm == 0.5)


def test_a_number_field_takes_numbers_only(wall: Wall) -> None:
    field = NumberField(-20, 20, 0.5, 1, wall.window)
    field.show()
    for typed, value in (("3,5", 3.5), ("-2.5", -2.5), ("99", -2.5), ("bof", -2.5)):
        field.selectAll()
        wall.type(field, typed)
        assert field.value == (9.0 if typed == "99" else value)
        QTest.keyClick(field, Qt.Key.Key_Return)
        field.set_value(value)
    assert field.text() == "-2,5"
    for _ in range(200):
        QTest.keyClick(field, Qt.Key.Key_Up)
    assert field.value == 20
