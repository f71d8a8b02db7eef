"""The card by itself, without a window: its buttons, its states, its narrowest width."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QLabel,
    QMenu,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from directory_app.domain.confidentiality import Redacted
from directory_app.services.directory import Directory
from directory_app.ui.contact_card.contact_group import FIRST_SHOWN
from directory_app.ui.contact_card.contact_row import ContactRow, RowButton
from directory_app.ui.contact_card.presentation import CardOptions
from directory_app.ui.contact_card.presenter import present
from directory_app.ui.contact_card.reader import CardReader
from directory_app.ui.contact_card.value_text import ValueText
from directory_app.ui.context import Look
from directory_app.ui.fonts import scaled
from directory_app.ui.widgets.plain_label import visible_text
from tests.directories import TODAY, make, opened, organisation, person
from tests.ui.conftest import wait_until

WRITING = CardOptions("Modifier", "", can_write=True)
READING = CardOptions()
LONG_ACRONYM = "ABCDEFGHIJ-KLMNOPQRST-UVWXYZABCD-EFGHIJKLMN-OPQRSTUVWX-YZABCD"

Show = Callable[..., CardReader]


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with opened(make(tmp_path)) as one:
        yield one


@pytest.fixture
def show(look: Look, qtbot: QtBot) -> Iterator[Show]:
    """Shows a card in a scroll area ``width`` pixels wide, as the pane does."""
    areas: list[QScrollArea] = []

    def show_one(
        card: Redacted,
        options: CardOptions = WRITING,
        *,
        width: int = 640,
        menu: QMenu | None = None,
    ) -> CardReader:
        area = QScrollArea()
        areas.append(area)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        reader = CardReader(present(card, look, today=TODAY), look.theme, options, menu=menu)
        area.setWidget(reader)
        area.resize(width, 900)
        area.show()
        wait_until(
            qtbot,
            lambda: (
                reader.width() <= area.viewport().width()
                and reader.height() >= reader.heightForWidth(reader.width())
            ),
        )
        QApplication.processEvents()
        return reader

    yield show_one
    for area in areas:
        area.close()
        area.deleteLater()
    QApplication.processEvents()


def names(reader: CardReader) -> set[str]:
    """Object names of the buttons on the card."""
    return {button.objectName() for button in reader.findChildren(QAbstractButton)}


def click(reader: CardReader, name: str) -> None:
    button = reader.findChild(QAbstractButton, name)
    assert button is not None, names(reader)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def shown_texts(reader: CardReader) -> list[str]:
    return [visible_text(label) for label in reader.findChildren(QLabel) if label.text()]


def shelter(directory: Directory) -> str:
    one = organisation(
        directory,
        "Halte inventée",
        ("phones.+", "514 555-0107"),
        ("addresses.+", "99, rue Cachée, Laval (Québec) H7A 1A1"),
        ("note", "Passer par le 99, rue Cachée."),
    )
    directory.contacts.edit(one, [("addresses.0.confidential", "true")])
    return one


def test_what_is_withheld_can_be_asked_for(directory: Directory, show: Show, qtbot: QtBot) -> None:
    reader = show(directory.contacts.get_card(shelter(directory)))
    asked = [name for name in sorted(names(reader)) if name.startswith("reveal:")]
    assert len(asked) == 2
    assert "reveal:note" in asked
    assert not any("Cachée" in text for text in shown_texts(reader))
    for name in asked:
        button = reader.findChild(QAbstractButton, name)
        assert button is not None
        assert button.accessibleName().startswith(button.text()), "WCAG 2.5.3"
        with qtbot.waitSignal(reader.reveal_asked) as waiting:
            click(reader, name)
        assert waiting.args == [(name.removeprefix("reveal:"),)], "that one, and no other"


def test_only_what_was_asked_for_is_revealed_and_the_register_says_which(
    directory: Directory, look: Look
) -> None:
    one = shelter(directory)
    directory.contacts.edit(one, [("phones.0.confidential", "true")])
    masked = present(directory.contacts.get_card(one), look).values
    telephone = next(line.item_id for line in masked if line.collection == "phones")
    card = directory.contacts.reveal(one, "visite", items=[telephone])
    lines = {line.collection: line for line in present(card, look, today=TODAY).values}
    assert lines["phones"].shown.endswith("555-0107")
    assert lines["addresses"].is_withheld
    assert "Cachée" not in repr(card)
    assert card.granted_items == {telephone}
    both = directory.contacts.reveal(one, "visite", items=[*card.granted_items, "note"])
    assert "Cachée" in both.contact.note
    assert both.contact.addresses == ()
    fields = [departure.fields for departure in directory.exports.departures()]
    assert fields == ["phones.0", "phones.0 note"]


def test_a_masked_number_says_whose_it_is(directory: Directory, show: Show, look: Look) -> None:
    """Of a person with several functions, « Confidentiel » alone would not say which to ask for."""
    home = shelter(directory)
    directory.contacts.edit(home, [("phones.0.confidential", "true")])
    who = person(directory, "Maude", "Roy", ("roles.+", f"{home}: présidence"))
    reader = show(directory.contacts.get_card(who))
    masked = [line for line in reader.card.values if line.is_withheld]
    assert {line.source.short_name for line in masked if line.source} == {"Halte inventée"}
    for line in masked:
        button = reader.findChild(QAbstractButton, f"reveal:{line.item_id}")
        assert button is not None
        assert "Halte inventée" in button.accessibleName()
        assert reader.findChild(QAbstractButton, f"source:{line.item_id}") is not None


def test_a_directory_that_cannot_be_written_reveals_nothing(
    directory: Directory, show: Show
) -> None:
    """Showing is remembered in the register: where nothing can be written, nothing is shown."""
    reader = show(directory.contacts.get_card(shelter(directory)), READING)
    assert not any(name.startswith(("reveal:", "end:")) for name in names(reader))
    assert not {"attach", "add", "edit", "more"} & names(reader)


def test_what_is_revealed_is_marked_and_can_be_hidden(
    directory: Directory, show: Show, qtbot: QtBot, look: Look
) -> None:
    card = directory.contacts.reveal(shelter(directory), "visite")
    presented = present(card, look, today=TODAY)
    assert [line.collection for line in presented.values if line.is_granted] == ["addresses"]
    assert presented.granted_texts == {"note"}
    assert presented.is_revealed
    reader = show(card)
    assert any("Cachée" in text for text in shown_texts(reader))
    notice = reader.findChild(QFrame, "revealNotice")
    assert notice is not None
    hide = notice.findChild(QAbstractButton)
    with qtbot.waitSignal(reader.hide_asked):
        QTest.mouseClick(hide, Qt.MouseButton.LeftButton)


def test_what_was_revealed_serves_last(directory: Directory, look: Look) -> None:
    """A shortcut never copies a confidential number while there is another one."""
    one = organisation(
        directory,
        "Halte inventée",
        ("phones.+", "514 555-0101"),
        ("phones.+", "514 555-0102"),
        ("phones.+", "514 555-0103"),
    )
    marks = [
        ("phones.0.confidential", "true"),
        ("phones.1.label", "fax"),
        ("phones.2.label", "cell"),
    ]
    directory.contacts.edit(one, marks)
    presented = present(directory.contacts.reveal(one, "visite"), look, today=TODAY)
    first = presented.first_copied("phones")
    assert first is not None
    assert first.copied == "514 555-0103"


def test_the_preferred_value_serves_first(directory: Directory, look: Look) -> None:
    one = organisation(
        directory, "Org", ("emails.+", "a@example.org"), ("emails.+", "b@example.org")
    )
    directory.contacts.edit(one, [("emails.1.preferred", "true")])
    presented = present(directory.contacts.get_card(one), look, today=TODAY)
    first = presented.first_copied("emails")
    assert first is not None
    assert first.copied == "b@example.org"
    assert [line.is_preferred for line in presented.values] == [False, True]


def test_what_is_in_the_trash_can_only_be_restored(
    directory: Directory, show: Show, qtbot: QtBot
) -> None:
    one = organisation(directory, "Org", ("acronym", "ORG"), ("emails.+", "a@example.org"))
    directory.contacts.trash(one)
    reader = show(directory.contacts.get_card(one))
    assert not {"write", "edit", "add", "attach"} & names(reader)
    notice = reader.findChild(QFrame, "trashNotice")
    assert notice is not None
    restore = notice.findChild(QAbstractButton)
    with qtbot.waitSignal(reader.restore_asked):
        QTest.mouseClick(restore, Qt.MouseButton.LeftButton)


def test_a_function_is_ended_from_either_side(
    directory: Directory, show: Show, qtbot: QtBot
) -> None:
    org = organisation(directory, "Table inventée", ("acronym", "TI"))
    who = person(directory, "Maude", "Essai", ("roles.+", f"{org}: présidence"))
    card = directory.contacts.get_card(who)
    role = card.contact.roles[0].id  # type: ignore[union-attr]
    for one in (who, org):
        reader = show(directory.contacts.get_card(one))
        button = reader.findChild(QAbstractButton, f"end:{role}")
        assert button is not None
        assert "Maude Essai" in button.accessibleName()
        assert "TI" in button.accessibleName()
        assert button.toolTip()
        with qtbot.waitSignal(reader.role_end_asked) as asked:
            click(reader, f"end:{role}")
        assert asked.args == [who, role]


def test_what_is_over_comes_apart_and_cannot_be_ended_again(
    directory: Directory, show: Show, look: Look
) -> None:
    org = organisation(directory, "Table inventée", ("acronym", "TI"))
    who = person(
        directory,
        "Maude",
        "Essai",
        ("roles.+", f"{org}: secrétariat"),
        ("roles.+", f"{org}: présidence"),
    )
    directory.contacts.edit(who, [("roles.0.start", "2012"), ("roles.0.end", "2019-07")])
    for one in (who, org):
        card = directory.contacts.get_card(one)
        presented = present(card, look, today=TODAY)
        current = presented.roles or presented.people
        assert [line.details[0].partition(" ")[0] for line in current] == ["Présidence"]
        assert [line.details[0].partition(" ")[0] for line in presented.former] == ["Secrétariat"]
        assert presented.former[0].is_past
        ends = [name for name in names(show(card)) if name.startswith("end:")]
        assert ends == [f"end:{current[0].role_id}"]


def test_somebody_can_be_attached_to_an_empty_group(
    directory: Directory, show: Show, qtbot: QtBot
) -> None:
    for one in (organisation(directory, "Vide"), person(directory, "Zoé", "Seule")):
        reader = show(directory.contacts.get_card(one))
        with qtbot.waitSignal(reader.attach_asked):
            click(reader, "attach")


def test_an_e_mail_is_a_link_to_a_new_message(
    directory: Directory, show: Show, qtbot: QtBot
) -> None:
    one = organisation(directory, "Org", ("emails.+", "info@example.org"), ("emails.+", "info@"))
    reader = show(directory.contacts.get_card(one))
    good, bad = reader.card.values
    with qtbot.waitSignal(reader.addressed) as asked:
        click(reader, f"link:{good.item_id}")
    assert asked.args == ["info@example.org"]
    assert f"link:{bad.item_id}" not in names(reader), "no message to half an address"


def test_a_value_is_selected_with_the_mouse_and_copied_as_it_is(
    directory: Directory, show: Show
) -> None:
    one = organisation(
        directory,
        "Org",
        ("phones.+", "514 555-0107"),
        ("addresses.+", "1, rue Anticonstitutionnellement-Inventée, Montréal (Québec) H2X 0Z9"),
    )
    reader = show(directory.contacts.get_card(one))
    for line in reader.card.values:
        (label,) = (v for v in reader.findChildren(ValueText) if visible_text(v) == line.shown)
        assert not label.focusPolicy() & Qt.FocusPolicy.TabFocus, "Tab goes from button to button"
        label.setFocus()
        QTest.keyClick(label, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(label, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        assert QApplication.clipboard().text() == line.copied


def test_what_was_revealed_cannot_be_swept_into_a_selection(
    directory: Directory, show: Show
) -> None:
    """What is selected is on the X11 primary selection as soon as it is selected."""
    reader = show(directory.contacts.reveal(shelter(directory), "visite"))
    swept = [visible_text(label) for label in reader.findChildren(ValueText)]
    assert swept
    assert not [text for text in swept if "Cachée" in text]


def test_every_chevron_of_a_card_stands_in_one_line(directory: Directory, show: Show) -> None:
    table = organisation(directory, "Table inventée")
    one = organisation(directory, "Org", ("affiliations.+", table))
    person(directory, "Zoé", "Essai", ("roles.+", one), ("phones.+", "514 555-0107"))
    directory.lists.create("Infolettre", contact_ids=[one])
    reader = show(directory.contacts.get_card(one))
    chevrons = [button.chevron for button in reader.findChildren(RowButton)]
    assert len(chevrons) == 3
    assert len({chevron.mapTo(reader, chevron.rect().topLeft()).x() for chevron in chevrons}) == 1


def test_a_function_ended_today_is_over_at_once(
    directory: Directory, show: Show, look: Look
) -> None:
    one = organisation(directory, "Org")
    roles = (f"{one}: présidence", f"{one}: secrétariat", f"{one}: trésorerie")
    who = person(directory, "Zoé", "Essai", *(("roles.+", role) for role in roles))
    ids = [role.role_id for role in present(directory.contacts.get_card(who), look).roles]
    directory.forms.end_role(who, ids[0])
    coming = (TODAY + datetime.timedelta(days=9)).isoformat()
    directory.contacts.edit(who, [("roles.1.end", coming)])
    for shown in (who, one):
        presented = present(directory.contacts.get_card(shown), look, today=TODAY)
        current = presented.roles or presented.people
        assert [line.key for line in presented.former] == [ids[0]]
        assert {line.key for line in current} == {ids[1], ids[2]}
        ends = {line.role_id for line in current if line.role_id}
        assert ends == {ids[2]}, "an end that is known is not set a second time"
    assert "Présidence" not in present(directory.contacts.get_card(who), look, today=TODAY).subtitle


def test_a_list_is_opened_by_its_row(directory: Directory, show: Show, qtbot: QtBot) -> None:
    one = organisation(directory, "Org")
    list_id, _ = directory.lists.create("Infolettre")
    directory.lists.add("Infolettre", [one])
    reader = show(directory.contacts.get_card(one))
    with qtbot.waitSignal(reader.list_opened) as asked:
        click(reader, f"list:{list_id}")
    assert asked.args == [list_id]


@pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no pop-up to raise
def test_other_actions_are_the_caller_s(directory: Directory, show: Show, qtbot: QtBot) -> None:
    menu = QMenu()
    menu.addAction("Dupliquer")
    reader = show(directory.contacts.get_card(organisation(directory, "Org")), menu=menu)
    with qtbot.waitSignal(menu.aboutToShow):
        click(reader, "more")
    menu.close()
    with qtbot.waitSignal(reader.add_asked):
        click(reader, "add")
    with qtbot.waitSignal(reader.edit_asked):
        click(reader, "edit")


def test_a_crowd_is_drawn_in_two_times(directory: Directory, show: Show) -> None:
    org = organisation(directory, "Foule", ("acronym", "FOU"))
    for n in range(FIRST_SHOWN + 5):
        person(directory, "Zoé", f"Essai-{n:02}", ("roles.+", f"{org}: présidence"))
    reader = show(directory.contacts.get_card(org))
    assert len(reader.findChildren(ContactRow)) == FIRST_SHOWN
    click(reader, "more-people")
    rows = reader.findChildren(ContactRow)
    assert len(rows) == FIRST_SHOWN + 5
    QApplication.processEvents()
    assert "more-people" not in {
        b.objectName() for b in reader.findChildren(QAbstractButton) if b.isVisible()
    }
    tops = [row.mapTo(reader, row.rect().topLeft()).y() for row in rows]
    assert tops == sorted(tops)
    assert QApplication.focusWidget() in rows[FIRST_SHOWN].stops


def test_tab_goes_through_a_crowd_from_top_to_bottom(directory: Directory, show: Show) -> None:
    org = organisation(directory, "Foule")
    for n in range(FIRST_SHOWN + 3):
        person(directory, "Zoé", f"Essai-{n:02}", ("roles.+", f"{org}: présidence"))
    reader = show(directory.contacts.get_card(org))
    click(reader, "more-people")
    QApplication.processEvents()  # shows what was added
    stops = [stop for row in reader.findChildren(ContactRow) for stop in row.stops]
    stops.append(reader.findChild(QAbstractButton, "attach"))
    for one, following in pairwise(stops):
        after: QWidget = one.nextInFocusChain()
        while not (isinstance(after, QAbstractButton) and after.isVisible()):
            after = after.nextInFocusChain()
        assert after is following


def long_card(directory: Directory) -> str:
    """Names, addresses and a sector longer than any that were ever seen."""
    one = organisation(
        directory,
        "Regroupement " + "très long " * 12 + "Anticonstitutionnellement" * 2,
        ("acronym", LONG_ACRONYM),
        ("emails.+", "une.adresse.tres.longue.qui.ne.finit.pas@sous-domaine.example.org"),
        ("websites.+", "example.org/un/chemin/long/qui/va/loin/et/encore/plus/loin"),
        ("addresses.+", "1280, rue des Modèles Est, bureau 210, Montréal (Québec) H2X 0Z9"),
        ("phones.+", "514 555-0107 poste 25"),
        ("note", "Rappeler.\nAvant le congrès."),
    )
    directory.contacts.edit(one, [("addresses.0.confidential", "true")])
    person(
        directory,
        "Marie-Philippe-Antoinette",
        "Tremblay-Charbonneau-Desruisseaux",
        ("roles.+", f"{one}: coordination générale adjointe aux communications"),
    )
    return one


@pytest.mark.parametrize("factor", [1.0, 1.5])
@pytest.mark.parametrize("width", [376, 640])
def test_nothing_is_cut_in_a_narrow_pane(
    directory: Directory, show: Show, qapp: QApplication, factor: float, width: int
) -> None:
    one = long_card(directory)
    before = QFont(qapp.font())
    try:
        qapp.setFont(scaled(before, factor))
        for card in (directory.contacts.get_card(one), directory.contacts.reveal(one, "essai")):
            reader = show(card, width=width, menu=QMenu())
            assert reader.width() <= width
            assert LONG_ACRONYM in " ".join(shown_texts(reader))
            for label in reader.findChildren(QLabel):
                if label.isVisible() and label.text() and label.wordWrap():
                    assert label.heightForWidth(label.width()) <= label.height(), label.text()
            for button in reader.findChildren(QAbstractButton):
                edge = button.mapTo(reader, button.rect().topRight()).x()
                assert edge <= reader.width(), button.objectName()
                if button.isVisible() and button.property("kind") in ("plain", "primary"):
                    assert button.sizeHint().width() <= button.width() + 1, button.text()
                if button.isVisible():
                    assert min(button.width(), button.height()) >= 24
    finally:
        qapp.setFont(before)


def test_captions_go_above_the_values_where_there_is_no_room(
    directory: Directory, show: Show
) -> None:
    one = organisation(directory, "Org", ("phones.+", "514 555-0107"))
    letter = QFontMetrics(QApplication.font()).averageCharWidth()
    for letters, is_above in ((54, True), (100, False)):
        reader = show(directory.contacts.get_card(one), width=letters * letter)
        labels = {visible_text(label): label for label in reader.findChildren(QLabel)}
        caption, value = labels["Téléphone"], labels["514\u00a0555-0107"]
        bottom = caption.mapTo(reader, caption.rect().bottomLeft()).y()
        assert (bottom <= value.mapTo(reader, value.rect().topLeft()).y()) is is_above
