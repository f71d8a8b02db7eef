"""The card: what it shows, what it withholds, what it never takes for a program."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollBar, QWidget

from directory_app.ui.widgets.link_button import LinkButton
from directory_app.ui.widgets.plain_label import visible_text, with_soft_breaks
from tests.directories import opened
from tests.ui.conftest import Desk
from tests.ui.invented import HOSTILE, SECRET_CODE


def texts_of(widget: QWidget) -> list[str]:
    labels = [visible_text(label) for label in widget.findChildren(QLabel)]
    buttons = [button.text() for button in widget.findChildren(QAbstractButton)]
    return labels + buttons


def reader(desk: Desk) -> QWidget:
    assert desk.page.card.reader is not None
    return desk.page.card.reader


def button(desk: Desk, name: str) -> QAbstractButton:
    found = [b for b in reader(desk).findChildren(QAbstractButton) if b.accessibleName() == name]
    assert found, name
    return found[0]


def test_the_card_of_an_organisation(desk: Desk) -> None:
    desk.search("rimq")
    shown = texts_of(reader(desk))
    assert "Regroupement imaginaire des maisons de quartier" in shown
    assert "514\u00a0555-0107, poste\u00a025" in shown
    assert "Rappeler avant le congrès." in shown
    assert [chip.text for chip in desk.card.chips] == ["RIMQ", "Familles", "Tout le Québec"]
    assert {line.reference.display_name for line in desk.card.people} == {
        "Étienne Gagnon-Morel",
        "Maude Beaulieu-Roy",
    }


def test_a_confidential_value_is_nowhere_on_screen(desk: Desk) -> None:
    desk.search("rimq")
    withheld = [value for value in desk.card.values if value.is_withheld]
    assert [value.collection for value in withheld] == ["addresses"]
    assert withheld[0].shown == withheld[0].copied == withheld[0].edited == ""
    assert "Confidentiel" in texts_of(reader(desk))
    assert not [text for text in texts_of(desk.window) if "Cachée" in text]
    desk.search(SECRET_CODE)
    assert not [text for text in texts_of(desk.window) if "Cachée" in text]


def test_showing_one_confidential_value_leaves_the_others_hidden(
    desk: Desk, directory_file: Path
) -> None:
    """Who asks for a telephone did not ask where the shelter is."""
    with opened(directory_file, "voisine") as directory:
        rimq = directory.contacts.find_id("RIMQ")
        directory.contacts.edit(rimq, [("phones.0.confidential", "true")])
    desk.search("rimq")
    desk.wait(lambda: len([one for one in desk.card.values if one.is_withheld]) == 2)
    masked = {one.collection: one for one in desk.card.values if one.is_withheld}
    for kind in ("phones", "addresses"):
        show = reader(desk).findChild(QAbstractButton, f"reveal:{masked[kind].item_id}")
        assert show is not None
        show.click()
        desk.wait(lambda kind=kind: shown_by_grant(desk, kind))  # type: ignore[misc]
        if kind == "phones":
            assert not shown_by_grant(desk, "addresses")
            assert not [text for text in texts_of(desk.window) if "Cachée" in text]
    assert shown_by_grant(desk, "phones"), "the first stays shown"
    with opened(directory_file, "voisine") as directory:
        fields = [one.fields for one in directory.exports.departures()]
    assert fields == ["phones.0", "phones.0 addresses.1"]


def shown_by_grant(desk: Desk, kind: str) -> bool:
    return any(one.is_granted for one in desk.card.values if one.collection == kind)


def test_a_confidential_value_is_not_offered_for_correction(desk: Desk) -> None:
    desk.search("rimq")
    desk.edit()
    editor = desk.page.card.editor
    assert editor is not None
    kinds = ("phones", "emails", "websites")
    assert [len(editor.reach.rows(kind)) for kind in kinds] == [2, 1, 1]
    assert len(editor.addresses.rows) == 1


def test_every_value_has_its_copy_button(desk: Desk) -> None:
    desk.search("rimq")
    names = {b.accessibleName() for b in reader(desk).findChildren(QAbstractButton)}
    for kind in ("téléphone", "courriel", "site Web", "adresse"):
        assert f"Copier\u00a0: {kind}" in names
    QTest.mouseClick(button(desk, "Copier\u00a0: courriel"), Qt.MouseButton.LeftButton)
    assert desk.toast == "Courriel copié\u00a0: info@rimq.example.org"


def test_an_inherited_value_says_whose_it_is_and_leads_there(desk: Desk) -> None:
    desk.search("gagnon")
    inherited = [value for value in desk.card.values if value.source is not None]
    assert {value.source.short_name for value in inherited if value.source} == {"RIMQ"}
    link = reader(desk).findChild(LinkButton, f"source:{inherited[0].item_id}")
    assert link is not None
    assert "RIMQ" in link.text()
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    desk.settle()
    assert desk.card.short_name == "RIMQ"
    QTest.mouseClick(button(desk, "Étienne Gagnon-Morel"), Qt.MouseButton.LeftButton)
    desk.settle()
    assert desk.card.title == "Étienne Gagnon-Morel"


def test_people_and_functions_open_each_other(desk: Desk) -> None:
    desk.search("rimq")
    QTest.mouseClick(button(desk, "Maude Beaulieu-Roy, Présidence"), Qt.MouseButton.LeftButton)
    desk.settle()
    assert desk.card.title == "Maude Beaulieu-Roy"
    name = "Regroupement imaginaire des maisons de quartier, Présidence"
    QTest.mouseClick(button(desk, name), Qt.MouseButton.LeftButton)
    desk.settle()
    assert desk.card.short_name == "RIMQ"


def test_tags_in_a_name_are_letters(desk: Desk) -> None:
    desk.search("gras")
    assert desk.card.title == HOSTILE
    assert HOSTILE in texts_of(reader(desk))
    for label in desk.window.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText or not label.text()
    assert "&amp;" not in desk.window.windowTitle()
    for widget in desk.window.findChildren(QWidget):
        assert "<b>" not in widget.toolTip()


def cut_labels(card: QWidget) -> list[str]:
    labels = [one for one in card.findChildren(QLabel) if one.isVisible() and one.text()]
    return [
        one.text()
        for one in labels
        if one.wordWrap() and one.heightForWidth(one.width()) > one.height()
    ]


def test_no_horizontal_bar_and_nothing_cut_in_a_small_window(desk: Desk) -> None:
    desk.window.resize(1000, 640)
    area = desk.page.card._area
    for query in ("rimq", "gras", "gagnon"):
        desk.search(query)
        desk.wait(lambda: reader(desk).width() <= area.viewport().width())
        bars = area.findChildren(QScrollBar)
        assert not [
            b for b in bars if b.orientation() is Qt.Orientation.Horizontal and b.isVisible()
        ]
        desk.wait(lambda: not cut_labels(reader(desk)))  # Qt lays out a little later


def test_long_words_may_be_broken_and_are_read_whole() -> None:
    address = "a" * 70 + "@example.org"
    broken = with_soft_breaks(address)
    assert broken.replace("\u200b", "") == address
    assert max(len(piece) for piece in broken.split("\u200b")) <= 16
    assert with_soft_breaks("des mots courts") == "des mots courts"


def test_a_page_pasted_by_mistake_is_shown_in_part_and_whole_on_demand(
    desk: Desk, directory_file: Path
) -> None:
    text = ("Procès-verbal de la réunion. " * 2_000).strip()
    with opened(directory_file, "bo") as bo:
        bo.contacts.edit(bo.contacts.find_id("TIR"), [("note", text)])
    desk.page.relay.look()
    desk.search("tir")
    desk.wait(lambda: "Procès-verbal" in "".join(texts_of(reader(desk))))
    assert len("".join(texts_of(reader(desk)))) < 10_000
    buttons = reader(desk).findChildren(QAbstractButton)
    (whole,) = [one for one in buttons if one.text() == "Afficher tout le texte"]
    whole.click()
    assert text in texts_of(reader(desk))
