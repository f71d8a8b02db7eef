"""The panel for everybody: names, keys, themes, large text, small windows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QWidget

from directory_app.domain.confidentiality import Grant
from directory_app.services.delegations.documents import Document
from directory_app.ui.context import Look
from directory_app.ui.theme import Mode
from tests.ui.delegation.documents.conftest import Wall

NARROW = (350, 430)
"""What the panel has of a window of 1000 × 640 with large text."""
NAMED = {
    QAccessible.Role.Button,
    QAccessible.Role.CheckBox,
    QAccessible.Role.ComboBox,
    QAccessible.Role.EditableText,
}


def _plain(wall: Wall) -> None:
    wall.show()


def _unfolded(document: Document) -> Callable[[Wall], None]:
    def show(wall: Wall) -> None:
        wall.show()
        wall.panel.toolbar.options.click()
        wall.choose(document)
        wall.panel.options.who.setCurrentIndex(1)
        wall.panel.options.who.activated.emit(1)
        wall.settle()

    return show


def _asked(wall: Wall) -> None:
    wall.show()
    wall.panel.secrecy.ask.click()


def _granted(wall: Wall) -> None:
    wall.show()
    wall.panel.secrecy.granted.emit(Grant(confidential=True, reason="demande du conseil"))
    wall.settle()


VIEWS: dict[str, Callable[[Wall], None]] = {
    "plain": _plain,
    "asked": _asked,
    "granted": _granted,
    **{f"options of {one.value}": _unfolded(one) for one in Document},
}
each_view = pytest.mark.parametrize("view", list(VIEWS))


def interfaces(root: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield root
    for n in range(root.childCount()):
        child = root.child(n)
        if child is not None and child.isValid():
            yield from interfaces(child)


@each_view
def test_everything_that_can_be_used_has_a_name(wall: Wall, view: str) -> None:
    VIEWS[view](wall)
    found = list(interfaces(QAccessible.queryAccessibleInterface(wall.panel)))
    usable = [
        one
        for one in found
        if not one.state().invisible and (one.role() in NAMED or one.state().focusable)
    ]
    assert len(usable) > 6
    for one in usable:
        widget = one.object()
        name = widget.accessibleName() if isinstance(widget, QWidget) else ""
        assert name or one.text(QAccessible.Text.Name), (one.role(), widget)


@each_view
def test_targets_are_large_enough(wall: Wall, view: str) -> None:
    VIEWS[view](wall)
    for one in wall.panel.findChildren(QWidget):
        if isinstance(one, QAbstractButton | QComboBox | QLineEdit) and one.isVisible():
            assert min(one.width(), one.height()) >= 24, one.accessibleName()


def walk(wall: Wall) -> list[QWidget]:
    """Where Tab comes to, from the first button until it is back."""
    wall.panel.toolbar.print.setFocus()
    seen: list[QWidget] = []
    while (now := QApplication.focusWidget()) not in seen:
        assert now is not None
        seen.append(now)
        wall.press(Qt.Key.Key_Tab)
    return seen


def top_of(wall: Wall, widget: QWidget) -> int:
    return widget.mapTo(wall.panel.toolbar.parentWidget() or wall.panel, QPoint()).y()


@each_view
def test_tab_goes_to_everything_from_top_to_bottom(wall: Wall, view: str) -> None:
    VIEWS[view](wall)
    QApplication.processEvents()
    seen = walk(wall)
    wanted = [
        one
        for one in wall.panel.findChildren(QWidget)
        if one.isVisible() and one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert set(wanted) == set(seen)
    assert wall.panel.area.sheet in seen
    for before, after in pairwise(seen):
        assert top_of(wall, before) - 12 <= top_of(wall, after), (told_of(before), told_of(after))
        is_beside = abs(top_of(wall, before) - top_of(wall, after)) < 4
        left, right = (one.mapTo(wall.panel, QPoint()).x() for one in (before, after))
        assert not is_beside or left < right, (told_of(before), told_of(after))


def test_the_page_tells_a_screen_reader_what_it_is_and_says(wall: Wall) -> None:
    wall.show()
    sheet = QAccessible.queryAccessibleInterface(wall.panel.area.sheet)
    name = sheet.text(QAccessible.Text.Name)
    assert name.count("1") == 2
    told = sheet.text(QAccessible.Text.Description)
    assert wall.shown.facts.title in told
    assert "Vincent Archambault" in told


@each_view
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_nothing_is_cut_in_a_narrow_place(wall: Wall, look: Look, view: str, scale: float) -> None:
    look.theme.set_text_scale(scale)
    wall.resize(*NARROW)
    VIEWS[view](wall)
    QApplication.processEvents()
    assert (wall.panel.width(), wall.panel.height()) == NARROW
    for one in wall.panel.findChildren(QWidget):
        if one.isVisible() and isinstance(one, QLabel | QAbstractButton | QComboBox):
            assert one.width() >= one.minimumSizeHint().width() - 1, told_of(one)
            assert one.height() >= min_height(one), told_of(one)
            right = one.mapTo(wall.panel, one.rect().topRight()).x()
            assert right < wall.panel.width(), told_of(one)


def told_of(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.accessibleName()!r} {widget.size()}"


def min_height(widget: QWidget) -> int:
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.heightForWidth(widget.width())
    return widget.minimumSizeHint().height() - 1


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_paper_is_white_in_both_themes(wall: Wall, look: Look, mode: Mode) -> None:
    look.theme.apply(mode)
    wall.show()
    sheet = wall.panel.area.sheet
    paper = sheet.grab().toImage()
    assert paper.pixelColor(sheet.width() // 2, sheet.height() - 8) == QColor("white")
    around = wall.panel.grab().toImage().pixelColor(3, 3)
    assert (around.lightness() < 80) == (mode is Mode.DARK)


def test_the_picture_does_not_depend_on_the_theme(wall: Wall, look: Look) -> None:
    wall.show()
    before = wall.shown.image
    look.theme.apply(Mode.DARK)
    wall.refresh()
    assert wall.shown.image == before


def test_the_lanes_end_with_a_page_under_way(wall: Wall) -> None:
    wall.show()
    wall.panel.refresh()
    wall.lanes.close()
    assert wall.lanes.file.is_closing
    wall.lanes.file.submit(lambda: 1, lambda _: pytest.fail("a closed lane works"))
    QApplication.processEvents()


def test_a_directory_that_cannot_be_written_lets_nothing_out(
    wall: Wall, monkeypatch: pytest.MonkeyPatch
) -> None:
    wall.panel._is_read_only = True
    wall.show()
    assert wall.shown.lines
    assert not wall.panel.toolbar.pdf.isEnabled()
    assert wall.panel.toolbar.pdf.toolTip()
    assert not wall.panel.secrecy.ask.isVisible()
    wall.panel.print_document()
    assert wall.panel.banner.text
    wall.panel.copy_document()
    wall.panel.copy_line(wall.place_of("Archambault"))
    wall.settle()
    assert wall.departures == []
