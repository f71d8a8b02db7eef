"""What an import brought, on the card and in the form: values under other headings, a photo, the
data that Bottin only keeps."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QWidget

from directory_app import bootstrap
from directory_app.__main__ import main
from directory_app.ui.contact_card.headed_text import HeadedText
from directory_app.ui.contact_card.unknown_group import UnknownGroup
from directory_app.ui.contact_editor.custom_row import CustomRow
from directory_app.ui.widgets.avatar import Photo, photo_pixmap
from directory_app.ui.widgets.link_button import LinkButton
from tests.directories import opened
from tests.ui.conftest import CTRL, Desk
from tests.ui.form_hands import button, form
from tests.ui.test_card import cut_labels, reader, texts_of

CARD = """BEGIN:VCARD
VERSION:3.0
FN:Ana Roy
N:Roy;Ana;;;
BDAY:1980-04-02
X-ATELIER:Menuiserie\\, le mardi
X-LIEU:99 rue Cachée
END:VCARD
"""
LINES = "noix\narachides\nhttps://allergies.example.org"


def photo_file(folder: Path, name: str = "photo.png", colour: str = "#204080") -> Path:
    path = folder / name
    Image.new("RGB", (640, 480), colour).save(path)
    return path


@pytest.fixture
def ana(open_desk: Callable[[Path], Desk], directory_file: Path, tmp_path: Path) -> Desk:
    """A window on the card of somebody who was imported, with a photo."""
    card = tmp_path / "ana.vcf"
    card.write_text(CARD, encoding="utf-8")
    assert main(["--directory", str(directory_file), "import", str(card)]) == 0
    with opened(directory_file, "semoir") as directory:
        contacts = directory.contacts
        contact_id = contacts.find_id("ana roy")
        contacts.edit(
            contact_id, [("custom.Allergies", LINES), ("custom.Urgence", "99, rue Cachée")]
        )
        contacts.set_photo(contact_id, contacts.draw_photo(photo_file(tmp_path)))
    desk = open_desk(directory_file)
    desk.search("ana roy")
    return desk


def headed(desk: Desk) -> dict[str, list[str]]:
    """Heading → texts of the rows that have one of their own."""
    rows = [row for row in reader(desk).findChildren(HeadedText) if row.isVisibleTo(reader(desk))]
    return {texts[0]: texts[1:] for texts in map(texts_of, rows)}


def custom_rows(desk: Desk) -> list[CustomRow]:
    return form(desk).custom.rows


def said(path: Path) -> list[tuple[str, str]]:
    with bootstrap.open_directory(path) as directory:
        card = directory.contacts.reveal(directory.contacts.find_id("ana roy"), "essai")
        return [(one.name, one.value) for one in card.contact.custom]


def save(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.wait(lambda: not desk.page.card.is_editing)
    desk.settle()


# --- the card ------------------------------------------------------------------------------------


def test_values_under_other_headings_keep_their_lines_and_are_no_links(ana: Desk) -> None:
    assert headed(ana) == {"Anniversaire": ["2\u00a0avril\u00a01980"], "Allergies": [LINES]}
    links = [one.text() for one in reader(ana).findChildren(LinkButton)]
    assert not [text for text in links if "allergies.example.org" in text]


def test_a_masked_one_is_shown_when_it_is_asked_for(ana: Desk) -> None:
    assert not [text for text in texts_of(ana.window) if "Cachée" in text]
    button(reader(ana), "reveal:custom").click()
    ana.wait(lambda: "Urgence" in headed(ana))
    assert headed(ana)["Urgence"] == ["99, rue Cachée", "", "confidentiel"]
    ana.window.commands.find.trigger()
    ana.page.current.loader.reload()
    ana.settle()
    assert "Urgence" not in headed(ana)


def test_other_data_are_closed_until_they_are_wanted(ana: Desk) -> None:
    group = reader(ana).findChild(UnknownGroup)
    assert group is not None
    assert not group.is_open
    assert "X-ATELIER" not in headed(ana)
    button(group, "unknown").setFocus()
    ana.press(Qt.Key.Key_Space)
    assert headed(ana)["X-ATELIER"] == ["Menuiserie, le mardi"]
    assert headed(ana)["X-LIEU"] == ["", "Confidentiel"]
    assert not [text for text in texts_of(ana.window) if "Cachée" in text]
    ana.press(Qt.Key.Key_Space)
    assert "X-ATELIER" not in headed(ana)


def test_nothing_is_cut_in_a_small_window(ana: Desk) -> None:
    ana.window.resize(1000, 640)
    button(reader(ana), "unknown").click()
    ana.wait(lambda: not cut_labels(reader(ana)))
    ana.window.resize(640, 640)
    ana.page.panes.show_card()
    ana.wait(lambda: not cut_labels(reader(ana)))


def test_who_was_not_imported_has_no_such_group(ana: Desk) -> None:
    ana.search("tir")
    assert reader(ana).findChild(UnknownGroup) is None
    assert reader(ana).findChild(Photo) is None


# --- the photo -----------------------------------------------------------------------------------


def shown_photo(desk: Desk) -> Photo | None:
    return reader(desk).findChild(Photo)


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("is_round", [True, False])
def test_a_photo_is_cut_as_initials_are(ratio: float, *, is_round: bool) -> None:
    photo = QImage(400, 200, QImage.Format.Format_RGB32)
    photo.fill(QColor("#204080"))
    cut = photo_pixmap(photo, 72, ratio, is_round=is_round)
    image = cut.toImage()
    side = round(72 * ratio)
    assert (image.width(), image.height(), cut.devicePixelRatio()) == (side, side, ratio)
    assert image.pixelColor(side // 2, side // 2).name() == "#204080"
    assert image.pixelColor(0, 0).alpha() == 0
    at = round(side * 0.1)
    assert image.pixelColor(at, at).alpha() == (0 if is_round else 255)


def test_a_transparent_logo_stands_on_white() -> None:
    logo = QImage(100, 100, QImage.Format.Format_ARGB32)
    logo.fill(Qt.GlobalColor.transparent)
    image = photo_pixmap(logo, 72, 1.0, is_round=False).toImage()
    assert image.pixelColor(36, 36).name() == "#ffffff"


def test_a_photo_is_taken_away_and_comes_back(ana: Desk) -> None:
    commands = ana.window.commands
    photo = shown_photo(ana)
    assert photo is not None
    assert photo.actions() == [commands.choose_photo, commands.remove_photo]
    commands.remove_photo.trigger()
    ana.wait(lambda: shown_photo(ana) is None)
    ana.settle()
    assert not commands.remove_photo.isEnabled()
    assert ana.toast
    ana.page.toast._on_clicked()
    ana.wait(lambda: shown_photo(ana) is not None)


def test_a_photo_is_chosen_from_a_file(ana: Desk, tmp_path: Path) -> None:
    ana.search("tir")
    assert ana.window.commands.choose_photo.isEnabled()
    assert ana.window.wiring is not None
    take = ana.window.wiring.photo.take
    take(ana.card.contact_id, photo_file(tmp_path, "logo.png", "#903020"))
    ana.wait(lambda: shown_photo(ana) is not None)
    image = shown_photo(ana).grab().toImage()  # type: ignore[union-attr]
    assert image.pixelColor(image.width() // 2, image.height() // 2).name() == "#903020"
    ana.settle()
    ana.press(Qt.Key.Key_Z, CTRL)
    ana.wait(lambda: shown_photo(ana) is None)


def test_a_file_that_is_no_picture_is_refused_in_a_sentence(ana: Desk, tmp_path: Path) -> None:
    bad = tmp_path / "notes.jpg"
    bad.write_text("pas une image", encoding="utf-8")
    assert ana.window.wiring is not None
    ana.window.wiring.photo.take(ana.card.contact_id, bad)
    ana.wait(lambda: ana.page.list.banner.isVisible())
    assert "notes.jpg" in ana.page.list.banner.text
    assert shown_photo(ana) is not None


def test_the_file_dialog_asks_for_the_contact_shown(ana: Desk, tmp_path: Path) -> None:
    from PySide6.QtWidgets import QFileDialog

    path = photo_file(tmp_path, "autre.png", "#903020")
    ana.window.commands.choose_photo.trigger()
    ana.wait(lambda: bool(ana.window.findChildren(QFileDialog)))
    (dialog,) = ana.window.findChildren(QFileDialog)
    before = ana.card.photo
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    ana.wait(lambda: ana.card.photo != before)


# --- the form ------------------------------------------------------------------------------------


def test_the_form_shows_changes_adds_and_removes_them(ana: Desk, directory_file: Path) -> None:
    ana.edit()
    birthday, allergies = custom_rows(ana)
    assert allergies.value.toPlainText() == LINES
    allergies.value.setPlainText("noix\nsoya")
    birthday.remove()
    form(ana).custom.add()
    ana.type("Repas")
    ana.press(Qt.Key.Key_Tab)
    ana.type("midi")
    ana.press(Qt.Key.Key_Return)
    ana.type("soir")
    save(ana)
    expected = [("Allergies", "noix\nsoya"), ("Urgence", "99, rue Cachée"), ("Repas", "midi\nsoir")]
    assert said(directory_file) == expected
    ana.press(Qt.Key.Key_Z, CTRL)
    ana.wait(lambda: headed(ana).get("Allergies") == [LINES])


def test_a_value_without_a_heading_waits_for_one(ana: Desk, directory_file: Path) -> None:
    ana.edit()
    before = said(directory_file)
    form(ana).custom.add()
    ana.press(Qt.Key.Key_Tab)
    ana.type("midi")
    ana.press(Qt.Key.Key_Return, CTRL)
    row = custom_rows(ana)[-1]
    assert ana.focused() is row.heading
    assert row.boxes["name"].warning
    ana.type("Repas")
    ana.press(Qt.Key.Key_Tab)
    assert not row.boxes["name"].warning
    custom_rows(ana)[1].heading.clear()
    ana.press(Qt.Key.Key_Return, CTRL)
    assert ana.focused() is custom_rows(ana)[1].heading
    ana.type("À éviter")
    save(ana)
    renamed = [("À éviter" if name == "Allergies" else name, text) for name, text in before]
    assert said(directory_file) == [*renamed, ("Repas", "midi")]


def test_a_heading_without_a_value_is_no_value_yet(ana: Desk, directory_file: Path) -> None:
    ana.edit()
    form(ana).custom.add()
    ana.type("Repas")
    ana.press(Qt.Key.Key_Return, CTRL)
    row = custom_rows(ana)[-1]
    assert ana.focused() is row.value
    row.remove()
    save(ana)
    assert "Repas" not in dict(said(directory_file))


def test_a_draft_keeps_them(ana: Desk) -> None:
    ana.edit()
    custom_rows(ana)[1].value.setPlainText("noix\nsoya")
    form(ana).custom.add()
    ana.type("Repas")
    ana.press(Qt.Key.Key_Escape)
    assert ana.toast == "Modifications gardées en brouillon"
    ana.edit()
    texts = [(row.heading.text(), row.value.toPlainText()) for row in custom_rows(ana)]
    assert texts[1:] == [("Allergies", "noix\nsoya"), ("Repas", "")]


def test_what_somebody_else_changed_is_said_before_it_is_overwritten(
    ana: Desk, directory_file: Path
) -> None:
    ana.edit()
    custom_rows(ana)[1].value.setPlainText("noix")
    with opened(directory_file, "collègue") as directory:
        contacts = directory.contacts
        contacts.edit(contacts.find_id("ana roy"), [("custom.Allergies", "lait")])
    ana.press(Qt.Key.Key_Return, CTRL)
    ana.wait(lambda: not ana.page.panes.is_browsing)
    ana.settle()
    row = custom_rows(ana)[1]
    assert row.value.toPlainText() == "noix"
    assert "lait" in row.boxes[""].warning
    with opened(directory_file) as directory:
        contacts = directory.contacts
        custom = contacts.get_card(contacts.find_id("ana roy")).contact.custom
        assert "lait" in [one.value for one in custom]


def test_a_masked_one_is_not_offered_for_correction(ana: Desk) -> None:
    ana.edit()
    assert [row.heading.text() for row in custom_rows(ana)] == ["Anniversaire", "Allergies"]
    masked = [w for w in form(ana).custom.findChildren(QWidget) if w.objectName() == "reveal"]
    assert len(masked) == 1
    assert isinstance(masked[0], QAbstractButton)
    masked[0].click()
    ana.wait(lambda: len(custom_rows(ana)) == 3)


def test_a_value_is_as_high_as_its_text(ana: Desk) -> None:
    ana.edit()
    birthday, allergies = custom_rows(ana)
    assert birthday.value.height() == birthday.heading.height()
    line = birthday.value.fontMetrics().lineSpacing()
    ana.wait(lambda: allergies.value.height() >= birthday.value.height() + 2 * line)
    before = allergies.value.height()
    allergies.value.appendPlainText("soya")
    ana.wait(lambda: allergies.value.height() > before)
    assert not allergies.value.verticalScrollBar().isVisible()
