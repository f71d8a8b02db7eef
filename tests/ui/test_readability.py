"""What the eye gets, in pixels: contrast of every text in both themes, nothing cut when text is
larger or the window small."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMargins, QPoint, QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from directory_app.ui.context import Look
from directory_app.ui.settings import TEXT_SCALES
from directory_app.ui.theme import Mode
from directory_app.ui.widgets.elided_label import ElidedLabel
from directory_app.ui.widgets.link_button import LinkButton
from directory_app.ui.widgets.segmented import Segment
from tests.directories import opened
from tests.ui.conftest import Desk, as_at_first
from tests.ui.views import VIEWS, show, told, visible

READABLE = 4.5
"""Least contrast of text and background (WCAG 2.2, 1.4.3); what is disabled is exempt."""
SCALE = 2
BORDERS = QMargins(4, 4, 4, 4)
"""Around the text of a button or a field: frame and focus ring are no text."""
FEW_PIXELS = 6
"""Fewer pixels of a colour than this are the edges of letters, not a letter."""
SMALL = (1000, 640)
SYSTEM_PT, LARGE_PT, LARGEST_PT = 10.5, 14, 20
SMALLEST = 0.85
"""The smallest text, as a part of ordinary text."""
TEXTS = (QLabel, QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox)
WIDE_BY_NATURE = {"exportPreview"}
"""Shows a file as it will be, and scrolls sideways."""
ELIDED = (ElidedLabel, LinkButton)
"""Made to be cut, whole in their tooltip and to a screen reader."""

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support ")  # offscreen, at dialogs
each_view = pytest.mark.parametrize("view", list(VIEWS))


@pytest.fixture(autouse=True)
def _as_it_was(look: Look) -> Iterator[None]:
    yield
    as_at_first(look.theme)


# --- contrast ----------------------------------------------------------------------------------


def luminance(colour: QColor) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def picture(top: QWidget) -> QImage:
    image = QImage(top.size() * SCALE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SCALE)
    top.render(image, QPoint())
    return image


def colours(image: QImage, rect: QRect) -> Counter[int]:
    """How many pixels each colour has in a part of the picture."""
    corner, size = rect.topLeft() * SCALE, rect.size() * SCALE
    part = image.copy(QRect(corner, size)).convertToFormat(QImage.Format.Format_RGB32)
    return Counter(memoryview(part.constBits()).cast("I"))


def text_contrast(found: Counter[int]) -> float:
    """Of the commonest colour, the background, and the one farthest from it that is no edge."""
    (ground, _), *_rest = found.most_common(1)
    inks = [QColor.fromRgb(ink) for ink, count in found.items() if count >= FEW_PIXELS]
    return max(contrast(QColor.fromRgb(ground), ink) for ink in inks)


def texts_on_screen(top: QWidget) -> Iterator[tuple[QWidget, QRect]]:
    """Enabled widgets that show a text, with the part of them that is seen."""
    for one in [top, *visible(top, TEXTS)]:
        seen = one.visibleRegion().boundingRect()
        whole = one.rect()
        is_seen = seen.height() > 0.8 * whole.height() and seen.width() > 0.8 * whole.width()
        if isinstance(one, TEXTS) and one.isEnabled() and is_seen and text_of(one):
            inner = seen if isinstance(one, QLabel) else seen.marginsRemoved(BORDERS)
            yield one, QRect(one.mapTo(top, inner.topLeft()), inner.size())


def text_of(widget: QWidget) -> str:
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText().strip()
    if isinstance(widget, QComboBox):
        return widget.currentText()
    return str(getattr(widget, "text", str)()).strip()


@pytest.mark.parametrize(("ink", "is_seen"), [("#767676", True), ("#8a8a8a", False)])
def test_the_measure_sees_a_faint_text(qtbot: QtBot, ink: str, is_seen: bool) -> None:
    label = QLabel("Téléphone du regroupement")
    qtbot.addWidget(label)
    label.setStyleSheet(f"color: {ink}; background: white")
    label.resize(label.sizeHint())
    label.show()
    [(_, rect)] = texts_on_screen(label)
    assert (text_contrast(colours(picture(label), rect)) >= READABLE) is is_seen


def check_contrast(top: QWidget) -> None:
    """Every text stands out from what is behind it."""
    image = picture(top)
    shown = list(texts_on_screen(top))
    assert shown
    faint = {told(w): round(text_contrast(colours(image, rect)), 2) for w, rect in shown}
    assert {what: ratio for what, ratio in faint.items() if ratio < READABLE} == {}


@each_view
def test_every_text_is_readable_in_both_themes_and_follows_the_size_that_is_chosen(
    desk: Desk, look: Look, view: str
) -> None:
    look.theme.apply(Mode.DARK)
    top = show(desk, view)
    check_contrast(top)
    look.theme.apply(Mode.LIGHT)
    QApplication.processEvents()
    check_contrast(top)
    look.theme.set_text_scale(2.0)
    QApplication.processEvents()
    least = QApplication.font().pointSizeF() * SMALLEST
    shown = [w for w in visible(top, TEXTS) if text_of(w)]
    assert [told(w) for w in shown if w.font().pointSizeF() < least] == []


def test_a_theme_switched_while_running_leaves_nothing_behind(desk: Desk, look: Look) -> None:
    desk.search("rimq")
    look.theme.apply(Mode.DARK)
    QApplication.processEvents()
    image = desk.window.grab().toImage()
    points = [(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)]
    bright = sum(image.pixelColor(x, y).lightness() > 200 for x, y in points)
    assert bright < len(points) * 0.05


# --- clipping ----------------------------------------------------------------------------------


def cut(widget: QWidget) -> str:
    """Why a text is cut in its place, empty when it is whole."""
    needed = widget.sizeHint()
    if isinstance(widget, QLabel) and widget.wordWrap():
        lines = widget.heightForWidth(widget.width())
        return f"{widget.height()} px of {lines}" if lines > widget.height() else ""
    if needed.height() > widget.height() + 1:
        return f"height {widget.height()} of {needed.height()}"
    around = widget.parentWidget()
    if isinstance(widget, Segment) and not around.rect().contains(widget.geometry()):
        return f"{widget.geometry()} in {around.rect()}"
    if not isinstance(widget, ELIDED) and needed.width() > widget.width() + 1:
        return f"width {widget.width()} of {needed.width()}"
    return ""


def check_clipping(desk: Desk, top: QWidget) -> None:
    """Nothing is cut, nothing out of sight."""
    assert desk.window.size().toTuple() == SMALL
    assert top.size().boundedTo(desk.window.size()) == top.size(), "larger than the window"
    shown = [w for w in visible(top, (QLabel, QAbstractButton)) if text_of(w)]
    assert shown
    assert {told(w): cut(w) for w in shown if cut(w)} == {}
    for window in {top, desk.window}:
        outside = [
            told(w)
            for w in visible(window, (QAbstractButton, QLineEdit))
            if w.visibleRegion().isEmpty() and not is_scrolled(w)
        ]
        assert outside == []
        assert past_the_edge(window) == {}


def lay_out(top: QWidget) -> None:
    """Turns of the event loop until nothing moves any more: a form asks for its new place when its
    buttons have theirs."""
    before: list[QRect] = []
    while (now := [one.geometry() for one in visible(top, QWidget)]) != before:
        before = now
        QApplication.processEvents()


@each_view
def test_nothing_is_cut_in_a_small_window_with_large_text(
    desk: Desk, look: Look, view: str
) -> None:
    """The largest text first, with which the view is made; then large text, chosen meanwhile."""
    look.theme.set_text_scale(LARGEST_PT / SYSTEM_PT)
    desk.window.resize(*SMALL)
    top = show(desk, view)
    lay_out(top)
    check_clipping(desk, top)
    check_contrast(top)
    look.theme.set_text_scale(LARGE_PT / SYSTEM_PT)
    desk.settle()
    lay_out(top)
    check_clipping(desk, top)


def past_the_edge(top: QWidget) -> dict[str, int]:
    """Controls and texts that end to the right of what can be seen, and by how many pixels: of the
    window, or of what they scroll in, which scrolls up and down only."""
    found = {}
    for one in visible(top, TEXTS):
        right = one.mapTo(top, QPoint(one.width(), 0)).x()
        limit = top.width()
        owner = scrolled_in(one)
        if owner is not None:
            if owner.parentWidget().objectName() in WIDE_BY_NATURE:
                continue
            limit = min(limit, owner.mapTo(top, QPoint(owner.width(), 0)).x())
        if right > limit:
            found[told(one)] = right - limit
    return found


def fill_everything(path: Path) -> None:
    """Gives an organisation and a person of the directory at least one of all that there is."""
    everywhere = [
        ("note", "À rappeler."),
        ("sectors.+", "Personnes aînées et proches aidantes"),
        ("custom.Allergies et intolérances", "noix\narachides, produits laitiers en traces"),
    ]
    with opened(path, "semoir") as directory:
        rimq, tir = (directory.contacts.find_id(one) for one in ("RIMQ", "TIR"))
        directory.contacts.edit(
            rimq,
            [
                *everywhere,
                ("other_names.+", "le Regroupement des maisons"),
                ("former_names.+", "Réseau inventé des maisons de voisinage"),
                ("opening_hours.+", "mo-th 09:00-17:00"),
                ("published_counts.+", "45 regroupements membres, partout au Québec"),
                ("affiliations.+", tir),
                ("territory.+", "06"),
                ("category", "regroupement"),
                ("description", "Regroupement inventé, dont la description tient sur une ligne."),
                ("phones.0.label", "toll_free"),
            ],
        )
        who = directory.contacts.find_id("Gagnon-Morel")
        reach = [("phones.+", "514 555-0108 poste 4"), ("emails.+", "etienne@rimq.example.org")]
        home = ("addresses.+", "7, rue du Modèle, app. 2, Montréal (Québec) H2X 0Z9")
        more = [("websites.+", "etienne.example.org"), home, ("roles.+", f"{tir}: trésorerie")]
        directory.contacts.edit(who, [*everywhere, *reach, *more, ("title", "Monsieur")])


@pytest.mark.parametrize("query", ["rimq", "gagnon"])
@pytest.mark.parametrize("size", [SMALL, (760, 640)])
@pytest.mark.parametrize("scale", [TEXT_SCALES[0], TEXT_SCALES[-1], LARGEST_PT / SYSTEM_PT])
def test_a_form_with_everything_in_it_ends_where_the_window_ends(
    open_desk: Callable[[Path], Desk],
    directory_file: Path,
    look: Look,
    query: str,
    size: tuple[int, int],
    scale: float,
) -> None:
    """docs: nothing cut at 1000×640 with text at 150 % (acceptance check 27)."""
    fill_everything(directory_file)
    desk = open_desk(directory_file)
    look.theme.set_text_scale(scale)
    desk.window.resize(*size)
    desk.search(query)
    assert past_the_edge(desk.window) == {}
    desk.page.panes.show_card()  # where list and card take turns
    desk.edit()
    desk.settle()
    QApplication.processEvents()
    assert desk.window.size().toTuple() == size
    editor = desk.page.card.editor
    assert editor is not None
    assert editor.isVisible()
    assert {section.objectName() for section in editor.sections if not section.parts} == set()
    assert past_the_edge(desk.window) == {}


def is_scrolled(widget: QWidget) -> bool:
    """Whether a widget stands in something that scrolls, and may be brought into sight."""
    return scrolled_in(widget) is not None


def scrolled_in(widget: QWidget) -> QWidget | None:
    """The part that is seen of what the widget scrolls in, None when it stands still."""
    owner = widget.parentWidget()
    while owner is not None and owner.objectName() != "qt_scrollarea_viewport":
        owner = owner.parentWidget()
    return owner
