"""Accessibility as a test: names, targets, the way of Tab, shortcuts, announcements, text size."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QFont, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu, QWidget

from directory_app.ui.context import Look
from directory_app.ui.fonts import scaled
from directory_app.ui.theme import Mode
from tests.ui.conftest import SHIFT, Desk

TARGET_PX = 24
NAMED = {
    QAccessible.Role.Button,
    QAccessible.Role.EditableText,
    QAccessible.Role.List,
    QAccessible.Role.CheckBox,
    QAccessible.Role.MenuItem,
}


def interfaces(root: QAccessibleInterface) -> list[QAccessibleInterface]:
    found = [root]
    for n in range(root.childCount()):
        child = root.child(n)
        if child is not None and child.isValid():
            found.extend(interfaces(child))
    return found


def check_names(desk: Desk) -> None:
    root = QAccessible.queryAccessibleInterface(desk.window)
    everything = interfaces(root)
    assert sum(one.role() is QAccessible.Role.Button for one in everything) > 5
    nameless = [
        one.object()
        for one in everything
        if one.role() in NAMED and not one.state().invisible and not one.text(QAccessible.Text.Name)
    ]
    assert nameless == []


def test_everything_that_can_be_used_has_a_name(desk: Desk) -> None:
    desk.search("gagnon")
    check_names(desk)
    desk.edit()
    check_names(desk)


def visible_buttons(desk: Desk) -> list[QAbstractButton]:
    return [b for b in desk.window.findChildren(QAbstractButton) if b.isVisible()]


def test_targets_are_large_enough(desk: Desk) -> None:
    desk.search("gagnon")
    small = [b.accessibleName() for b in visible_buttons(desk) if b.height() < TARGET_PX]
    small += [b.accessibleName() for b in visible_buttons(desk) if b.width() < TARGET_PX]
    assert small == []
    desk.edit()
    assert [b for b in visible_buttons(desk) if min(b.height(), b.width()) < TARGET_PX] == []


def walk(desk: Desk, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> list[QWidget]:
    desk.page.list.box.setFocus()
    seen = [desk.focused()]
    for _ in range(80):
        desk.press(key, modifiers)
        if desk.focused() is seen[0]:
            return seen
        seen.append(desk.focused())
    pytest.fail("Tab never comes back")


def test_tab_goes_round_everything_once_in_order(desk: Desk) -> None:
    desk.search("rimq")
    seen = walk(desk, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier)
    assert seen[:2] == [desk.page.list.box, desk.page.list.view]
    assert len(seen) == len(set(seen))
    on_card = [w for w in seen if desk.page.card.isAncestorOf(w)]
    assert {w for w in visible_buttons(desk) if desk.page.card.isAncestorOf(w)} == set(on_card)
    heights = [w.mapTo(desk.page.card, w.rect().center()).y() for w in on_card]
    assert heights == sorted(heights), "top to bottom"
    back = walk(desk, Qt.Key.Key_Backtab, SHIFT)
    assert back[1:] == list(reversed(seen[1:]))


def test_shortcuts_are_unique_and_typed_on_a_canadian_keyboard(desk: Desk) -> None:
    actions = [action for menu in desk.window.commands.menus for action in menu.actions()]
    keys = [key.toString() for action in actions for key in action.shortcuts()]
    assert [key for key, count in Counter(keys).items() if count > 1] == []
    forbidden = ("Ctrl+Alt+", "Ctrl+/", "Ctrl+?", "Ctrl+[", "Ctrl+#")
    assert [key for key in keys if key.startswith(forbidden)] == []
    assert "Ctrl+Maj+T" in {
        key.toString(QKeySequence.SequenceFormat.NativeText)
        for key in desk.window.commands.copy_phone.shortcuts()
    }


def mnemonics(texts: list[str]) -> list[str]:
    plain = (text.replace("&&", "") for text in texts)
    return [text[text.index("&") + 1].casefold() for text in plain if "&" in text]


def test_mnemonics_are_unique_in_each_menu_and_differ_from_the_form_s(desk: Desk) -> None:
    menus: list[QMenu] = desk.window.commands.menus
    bar = mnemonics([menu.title() for menu in menus])
    assert len(bar) == len(set(bar)) == len(menus)
    assert bar == list("fdgie")
    for menu in menus:
        letters = mnemonics([action.text() for action in menu.actions()])
        assert len(letters) == len(set(letters)), menu.title()
    desk.search("rimq")
    desk.edit()
    assert desk.page.card.editor is not None
    form = mnemonics(
        [label.text() for label in desk.page.card.editor.findChildren(QLabel) if label.buddy()]
    )
    assert form == list("tcwa")
    assert not set(form) & set(bar)


def test_a_toast_is_announced_and_takes_no_focus(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr("directory_app.ui.notifier.announce", lambda _, text: said.append(text))
    desk.search("tir")
    desk.press(Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier | SHIFT)
    assert said == ["Téléphone copié\u00a0: 514 555-0100"]
    assert desk.focused() is desk.page.list.box
    toast, current = desk.page.card.toast, desk.page.list.view
    assert (
        not toast.rect()
        .translated(toast.mapTo(desk.window, toast.rect().topLeft()))
        .intersects(current.rect().translated(current.mapTo(desk.window, current.rect().topLeft())))
    )


@pytest.mark.parametrize("points", [10.5, 14, 20])
def test_nothing_is_cut_when_text_is_larger(desk: Desk, qapp: QApplication, points: float) -> None:
    before = QFont(qapp.font())
    try:
        qapp.setFont(scaled(before, points / before.pointSizeF()))
        desk.window.resize(1000, 640)
        desk.search("gagnon")
        desk.search("rimq")
        assert desk.page.card.reader is not None
        for label in desk.page.card.reader.findChildren(QLabel):
            if label.isVisible() and label.text() and label.wordWrap():
                assert label.heightForWidth(label.width()) <= label.height(), label.text()
        for button in visible_buttons(desk):
            if button.text() and button.property("kind") != "link":
                assert button.sizeHint().width() <= button.width() + 1, button.text()
    finally:
        qapp.setFont(before)


def test_a_theme_switched_while_running_leaves_nothing_behind(desk: Desk, look: Look) -> None:
    desk.search("rimq")
    look.theme.apply(Mode.DARK)
    try:
        QApplication.processEvents()
        image = desk.window.grab().toImage()
        points = [(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)]
        bright = sum(image.pixelColor(x, y).lightness() > 200 for x, y in points)
        assert bright < len(points) * 0.05
    finally:
        look.theme.apply(Mode.LIGHT)
