"""The theme while the program runs: colours of ux §4, size of text, density, high contrast."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget

from directory_app.ui.context import Look
from directory_app.ui.fonts import CAPTION, TITLE, set_scale
from directory_app.ui.high_contrast import tokens_of
from directory_app.ui.theme import Density, Mode, Theme, take_sheet_away
from directory_app.ui.tokens import DARK, LIGHT, Tokens
from directory_app.ui.widgets.buttons import TextButton
from directory_app.ui.widgets.tick_box import TickBox
from tests.directories import make, opened, organisation
from tests.ui.conftest import Desk
from tests.ui.test_tokens import contrast

PAIRS = [
    *[("text", back, 4.5) for back in ("sidebar", "alt")],
    *[("text2", back, 4.5) for back in ("sidebar", "alt")],
    ("on_danger", "danger", 4.5),
    ("ok", "ok_bg", 4.5),
    ("control", "sidebar", 3),
]
CONTRAST_THEMES = {
    "black": ("#000000", "#FFFFFF", "#1AEBFF", "#000000", "#FFFF00"),
    "white": ("#FFFFFF", "#000000", "#37006E", "#FFFFFF", "#00009F"),
    "desert": ("#FFFAEF", "#3D3D3D", "#903909", "#FFF5E3", "#1C5E75"),
    "dusk": ("#2D3236", "#FFFFFF", "#A1BFDE", "#212D3B", "#8EE3F0"),
}
"""Window, text, highlight, highlighted text and link of palettes as systems offer them."""


@pytest.fixture
def theme(look: Look) -> Iterator[Theme]:
    """The session's theme, given back as it was."""
    yield look.theme
    look.theme.set_density(Density.COMFORTABLE)
    look.theme.set_text_scale(1.0)
    look.theme.apply(Mode.LIGHT)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("fore", "back", "least"), PAIRS)
def test_the_pairs_of_the_table_have_their_contrast(
    tokens: Tokens, fore: str, back: str, least: float
) -> None:
    assert contrast(getattr(tokens, fore), getattr(tokens, back)) >= least


# --- size of text ----------------------------------------------------------------------------


def test_factors_of_the_text_s_size_do_not_add_up(theme: Theme, qapp: QApplication) -> None:
    before = qapp.font().pointSizeF()
    for factor in (1.5, 0.9, 1.25):
        theme.set_text_scale(factor)
        assert qapp.font().pointSizeF() == pytest.approx(before * factor)
    theme.set_text_scale(1.0)
    assert qapp.font().pointSizeF() == pytest.approx(before)


def test_a_second_theme_starts_from_the_system_s_size(theme: Theme, qapp: QApplication) -> None:
    before = qapp.font().pointSizeF()
    theme.set_text_scale(1.5)
    another = Theme(qapp, Mode.LIGHT)
    another.set_text_scale(1.25)
    assert qapp.font().pointSizeF() == pytest.approx(before * 1.25)
    another.set_text_scale(1.0)
    another.deleteLater()


def test_widgets_with_a_size_of_their_own_follow(theme: Theme, qapp: QApplication) -> None:
    base = qapp.font().pointSizeF()
    parent = QWidget()
    set_scale(parent, TITLE)
    labels = {factor: QLabel("é", parent) for factor in (CAPTION, TITLE)}
    for factor, label in labels.items():
        set_scale(label, factor, is_bold=True)
    theme.set_text_scale(1.5)
    for factor, label in labels.items():
        assert label.font().pointSizeF() == pytest.approx(base * 1.5 * factor)
        assert label.font().weight() == 600


def test_the_whole_window_follows_at_once(desk: Desk, theme: Theme) -> None:
    desk.search("rimq")
    window = desk.window
    before = {label: label.fontMetrics().height() for label in window.findChildren(QLabel)}
    row = desk.page.list.view.visualRect(desk.page.list.model.index(0)).height()
    theme.set_text_scale(1.5)
    QApplication.processEvents()
    for label in window.findChildren(QLabel):
        if label in before:
            assert label.fontMetrics().height() > before[label] * 1.3, label.text()
    assert desk.page.list.view.visualRect(desk.page.list.model.index(0)).height() > row


def test_another_theme_keeps_the_size_of_text(theme: Theme, qapp: QApplication) -> None:
    label = QLabel("é")
    set_scale(label, CAPTION)
    label.show()
    before = label.font().pointSizeF()
    theme.set_text_scale(1.5)
    theme.set_text_scale(1.0)
    theme.apply(Mode.DARK)
    assert label.font().pointSizeF() == pytest.approx(before)
    label.close()


# --- density ---------------------------------------------------------------------------------


def test_density_is_told_once_and_changes_the_rows(desk: Desk, theme: Theme) -> None:
    told: list[Density] = []
    theme.changed.connect(lambda: told.append(theme.density))
    view, first = desk.page.list.view, desk.page.list.model.index(0)
    before = view.visualRect(first).height()
    theme.set_density(Density.COMPACT)
    theme.set_density(Density.COMPACT)
    QApplication.processEvents()
    assert told == [Density.COMPACT]
    assert view.visualRect(first).height() < before


def test_a_long_name_leaves_room_for_the_telephone_in_a_compact_row(
    open_desk: Callable[[Path], Desk], tmp_path: Path, theme: Theme
) -> None:
    path, long = make(tmp_path), "Regroupement imaginaire des maisons de quartier et d’entraide"
    with opened(path) as directory:
        organisation(directory, f"{long} A", ("phones.+", "514 555-0107"))
        organisation(directory, f"{long} B")
    desk = open_desk(path)
    theme.set_density(Density.COMPACT)
    QApplication.processEvents()
    view = desk.page.list.view
    view.clearSelection()
    images = []
    for n in range(2):
        row = view.visualRect(desk.page.list.model.index(n))
        right = row.adjusted(row.width() * 65 // 100, 2, 0, -2)
        images.append(view.viewport().grab(right).toImage())
    muted = QColor(theme.tokens.text2).name()
    assert colours_of(images[0])[muted] > 0, "the telephone"
    assert colours_of(images[1])[muted] == 0, "a name alone has all the room"
    assert ink_of(images[1], ground_of(images[1])) > 10, "and uses it"


def colours_of(image: QImage) -> Counter[str]:
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return Counter(image.pixelColor(x, y).name() for x, y in points)


def ink_of(image: QImage, ground: QColor) -> float:
    """The highest contrast that something drawn has with the ground."""
    return max(contrast(colour, ground.name()) for colour in colours_of(image))


# --- switched while running ------------------------------------------------------------------


def ground_of(image: QImage) -> QColor:
    """The commonest colour."""
    points = ((x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2))
    return QColor(Counter(image.pixelColor(x, y).name() for x, y in points).most_common(1)[0][0])


def test_dark_leaves_no_white_field(desk: Desk, theme: Theme) -> None:
    desk.search("rimq")
    desk.edit()
    theme.apply(Mode.DARK)
    QApplication.processEvents()
    fields = [
        field
        for kind in (QLineEdit, QPlainTextEdit)
        for field in desk.window.findChildren(kind)
        if not field.visibleRegion().isEmpty()
    ]
    assert len(fields) > 4
    for field in fields:
        seen = field.visibleRegion().boundingRect()
        corner = field.mapTo(desk.window, seen.topLeft())
        image = desk.window.grab(QRect(corner, seen.size())).toImage()
        ground = ground_of(image)
        assert ground.lightness() < 90, field.accessibleName()
        text = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
        if text:
            assert ink_of(image, ground) >= 4.5, field.accessibleName()


# --- high contrast ---------------------------------------------------------------------------


def palette_of_system(name: str) -> QPalette:
    window, text, highlight, highlighted, link = map(QColor, CONTRAST_THEMES[name])
    palette = QPalette()
    role = QPalette.ColorRole
    for one, colour in (
        (role.Window, window),
        (role.Base, window),
        (role.WindowText, text),
        (role.Text, text),
        (role.Highlight, highlight),
        (role.HighlightedText, highlighted),
        (role.Link, link),
    ):
        palette.setColor(one, colour)
    return palette


@pytest.mark.parametrize("name", CONTRAST_THEMES)
def test_the_system_s_colours_keep_their_contrast(name: str) -> None:
    tokens = tokens_of(palette_of_system(name))
    for back in ("window", "surface", "sidebar", "alt", "hover", "selected", "selected_inactive"):
        for fore in ("text", "text2"):
            assert contrast(getattr(tokens, fore), getattr(tokens, back)) >= 7, (fore, back)
        assert contrast(tokens.accent, getattr(tokens, back)) >= 3, back
    for tone in ("danger", "warn", "ok", "info", "neutral"):
        assert contrast(getattr(tokens, tone), getattr(tokens, f"{tone}_bg")) >= 7
    pairs = (("on_accent", "accent"), ("on_toast", "toast"), ("on_match", "match"))
    for fore, back in pairs:
        assert contrast(getattr(tokens, fore), getattr(tokens, back)) >= 4.5, fore
    assert contrast(tokens.link, tokens.surface) >= 7
    assert tokens.is_dark == (name in ("black", "dusk"))


@pytest.mark.parametrize("name", CONTRAST_THEMES)
def test_the_icon_of_a_main_button_is_seen_in_high_contrast(
    theme: Theme, qapp: QApplication, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    button = TextButton("", "primary")
    button.set_icon(theme, "mail", "on_accent")
    monkeypatch.setattr(Theme, "has_high_contrast", True)
    take_sheet_away(qapp)
    palette = palette_of_system(name)
    palette.setColor(QPalette.ColorRole.Button, palette.window().color())
    palette.setColor(QPalette.ColorRole.ButtonText, palette.windowText().color())
    qapp.setPalette(palette)
    theme.tokens = tokens_of(palette)
    theme.changed.emit()
    button.resize(60, 40)
    inside = QRect(8, 8, 44, 24)  # within the frame
    image = button.grab(inside).toImage()
    assert ink_of(image, ground_of(image)) >= 4.5
    monkeypatch.undo()
    button.deleteLater()


def test_high_contrast_imposes_nothing_and_stays_legible(
    desk: Desk, theme: Theme, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.search("tir")
    monkeypatch.setattr(Theme, "has_high_contrast", True)
    theme.apply(Mode.DARK)
    QApplication.processEvents()
    assert qapp.styleSheet() == ""
    assert qapp.palette().window().color().name() == theme.tokens.window
    assert theme.tokens not in (LIGHT, DARK)
    view = desk.page.list.view
    row = view.visualRect(desk.page.list.model.index(0))
    image = view.viewport().grab(row.adjusted(70, 0, 0, 0)).toImage()  # beside the avatar
    assert ink_of(image, ground_of(image)) >= 7
    desk.page.toast.show_text("Téléphone copié")
    toast = desk.page.toast.grab().toImage()
    assert ground_of(toast).name() == qapp.palette().window().color().name()
    monkeypatch.undo()
    theme.apply(Mode.LIGHT)
    assert qapp.styleSheet() != ""


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_a_ticked_box_shows_that_it_has_the_focus(theme: Theme, mode: Mode) -> None:
    theme.apply(mode)
    holder = QWidget()
    box = TickBox("Garder", theme, holder)
    other = QLineEdit(holder)
    other.move(0, 60)
    box.setChecked(True)
    holder.show()
    holder.activateWindow()
    QTest.qWaitForWindowActive(holder)
    colours = {}
    for is_focused in (True, False):
        (box if is_focused else other).setFocus()
        assert box.hasFocus() is is_focused
        image = box.grab().toImage()
        middle = image.height() // 2
        colours[is_focused] = [image.pixelColor(x, middle).name() for x in range(1, 8)]
    ring, ground = theme.tokens.focus.lower(), theme.tokens.surface.lower()
    assert ring in colours[True]
    assert ground in colours[True], "apart from the ground of the tick"
    assert colours[True] != colours[False]
