"""Who is in, who is out and why; what to do when nobody is in; a directory that changes."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
)

from directory_app.services.directory import Directory
from directory_app.services.exports import Selection
from tests.ui.export_page.conftest import (
    NO_KEYS,
    Office,
    clipboard,
    row_ids,
)


def numbers(text: str) -> list[int]:
    return [int(found) for found in re.findall(r"\d+", text)]


def test_in_and_out_are_all_that_was_chosen(office: Office) -> None:
    panel = office.page.recipients
    out = {reason: line.names.texts for reason, line in panel.left_out.items()}
    assert out == {
        "no_email": ["Delta"],
        "email_invalid": ["Écho"],
        "email_withheld": ["Foxtrot"],
        "no_consent": [],
        "confidential_contact": [],
        "other": [],
    }
    assert [line.isVisible() for line in panel.left_out.values()] == [True] * 3 + [False] * 3
    assert panel.included.names.texts == ["Alpha & fils, inc.", "Bravo", "Charlie"]
    assert panel.shared.names.texts == ["Bravo"]
    everyone = [
        *panel.included.names.ids,
        *(one for o in panel.left_out.values() for one in o.names.ids),
    ]
    assert sorted(everyone) == sorted(row_ids(office))


def test_numbers_are_on_the_lines_and_on_the_button(office: Office) -> None:
    page = office.page
    assert numbers(page.recipients.included.text) == [2, 3, 1]
    assert numbers(page.recipients.shared.text) == [1]
    assert "2" in page.footer.primary.text()
    page.format.formats.buttons["vcard3"].click()
    office.settle()
    assert numbers(page.recipients.included.text) == [6]
    assert "6" in page.footer.primary.text()


def test_addresses_nobody_shares_are_counted_alone(office: Office) -> None:
    charlie = office.page.recipients.included.names.ids[-1]
    office.show(Selection(ids=(charlie,)))
    page = office.page
    assert numbers(page.recipients.included.text) == [1]
    assert not page.recipients.shared.isVisible()
    assert numbers(page.format.caption.text()) == [1]


def test_the_caption_says_which_batch_is_looked_at(crowd: Office) -> None:
    crowd.show(size=50)
    assert numbers(crowd.page.format.caption.text()) == [1, 3, 50]
    assert numbers(crowd.page.recipients.included.text) == [120, 121, 1]
    crowd.enter()
    assert numbers(crowd.page.format.caption.text()) == [2, 3, 50]
    crowd.enter()
    assert numbers(crowd.page.format.caption.text()) == [3, 3, 20]
    crowd.show(size=0)
    assert numbers(crowd.page.format.caption.text()) == [120]


def test_a_name_opens_its_contact_from_the_keyboard_and_the_mouse(office: Office) -> None:
    line = office.page.recipients.left_out["no_email"]
    line.button.setFocus()
    office.press(Qt.Key.Key_Return)
    assert line.is_open
    office.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is line.names
    office.press(Qt.Key.Key_Return)
    view = line.names.viewport()
    spot = line.names.visualRect(line.names.model().index(0, 0)).center()
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, NO_KEYS, spot)
    assert office.opened == [line.names.ids[0]] * 2


def test_the_newest_plan_is_shown_and_copied(office: Office) -> None:
    (delta,) = office.page.recipients.left_out["no_email"].names.ids
    for n in range(3):
        field = "emails.0" if n else "emails.+"
        office.directory.contacts.edit(delta, [(field, f"d{n}@example.org")])
        office.page.refresh()
    office.settle()
    office.enter()
    assert "d2@example.org" in clipboard()
    assert not office.page.recipients.left_out["no_email"].isVisible()


def test_an_address_marked_since_does_not_leave(office: Office) -> None:
    charlie = office.page.recipients.included.names.ids[-1]
    office.directory.contacts.edit(charlie, [("emails.0.confidential", "true")])
    office.page.refresh()
    office.settle()
    office.enter()
    assert clipboard() == '"Alpha & fils, inc." <info@example.org>\n'


def test_a_contact_that_is_gone_is_said(office: Office) -> None:
    ids = tuple(office.page.recipients.included.names.ids)
    office.show(Selection(ids=ids))
    office.directory.contacts.trash(ids[0])
    office.page.refresh()
    office.settle()
    assert ids[0] not in office.page.banner.text
    assert office.page.banner.text
    assert not office.page.footer.primary.isVisible()
    assert QApplication.focusWidget() is office.page.footer.cancel


def test_nobody_to_write_to_says_what_to_do(office: Office) -> None:
    (delta,) = office.page.recipients.left_out["no_email"].names.ids
    office.show(Selection(ids=(delta,)))
    page = office.page
    assert page.format.empty.isVisible()
    assert not page.format.text.isVisible()
    assert not page.footer.primary.isVisible()
    office.press(Qt.Key.Key_Return)
    office.press(Qt.Key.Key_Return)
    assert office.opened == [delta]
    page.format.formats.buttons["vcard3"].click()
    office.settle()
    assert page.footer.primary.isVisible()


def test_an_empty_list_has_nothing_to_send(office: Office) -> None:
    office.directory.lists.create("Vide")
    office.show(Selection(list_name="Vide"))
    assert office.page.format.empty.isVisible()
    assert QApplication.focusWidget() is office.page.footer.cancel


def test_a_read_only_directory_offers_nothing_that_would_fail(
    open_office: Callable[[Path], Office], path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Said, not made so: an administrator, and a test run as one, may write anywhere.
    monkeypatch.setattr(Directory, "is_read_only", property(lambda _: True))
    office = open_office(path)
    office.show()
    page = office.page
    assert page.banner.text
    hidden = (page.footer.primary, page.footer.save, page.withheld.ask, page.purpose)
    assert not any(widget.isVisible() for widget in hidden)
    assert numbers(page.recipients.included.text) == [2, 3, 1]
    office.press(Qt.Key.Key_Return)
    assert (office.closed, clipboard()) == (1, "")
