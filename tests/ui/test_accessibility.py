"""Accessibility as a test: names, targets, the way of Tab, shortcuts, announcements."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby, pairwise

import pytest
from PySide6.QtCore import QModelIndex, QRect, Qt, QTranslator
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAccessibleInterface,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMainWindow,
    QMenu,
    QRadioButton,
    QWidget,
)

from directory_app.ui.actions import Actions
from tests.ui.conftest import CTRL, SHIFT, Desk
from tests.ui.views import VIEWS, show, told, visible

TARGET_PX = 24
FORBIDDEN = ("Ctrl+Alt+", "Ctrl+/", "Ctrl+?", "Ctrl+[", "Ctrl+]", "Ctrl+#", "Ctrl+\\", "Ctrl+`")
"""AltGr on Windows, and what a Canadian keyboard types with Maj or AltGr."""
NAMED = {
    QAccessible.Role.Button,
    QAccessible.Role.ButtonMenu,
    QAccessible.Role.CheckBox,
    QAccessible.Role.ComboBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.Link,
    QAccessible.Role.List,
    QAccessible.Role.ListItem,
    QAccessible.Role.MenuItem,
    QAccessible.Role.RadioButton,
    QAccessible.Role.SpinBox,
    QAccessible.Role.Table,
    QAccessible.Role.Tree,
    QAccessible.Role.TreeItem,
}
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support ")  # offscreen, at dialogs
each_view = pytest.mark.parametrize("view", list(VIEWS))


# --- names -------------------------------------------------------------------------------------


def interfaces(root: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield root
    for n in range(root.childCount()):
        child = root.child(n)
        if child is not None and child.isValid():
            yield from interfaces(child)


def is_usable(one: QAccessibleInterface) -> bool:
    state = one.state()
    return not state.invisible and (one.role() in NAMED or bool(state.focusable))


def label_of(one: QAccessibleInterface) -> str:
    """A combo box is named by its value on Linux: its label is a relation."""
    related = (pair[0] for pair in one.relations(QAccessible.RelationFlag.Label))
    return " ".join(label.text(QAccessible.Text.Name) for label in related)


def is_named(one: QAccessibleInterface) -> bool:
    if one.role() is QAccessible.Role.ComboBox:
        widget = one.object()
        return bool(label_of(one) or (isinstance(widget, QComboBox) and widget.accessibleName()))
    return bool(one.text(QAccessible.Text.Name) or label_of(one))


def check_names(top: QWidget) -> None:
    """Everything that can be used has a name."""
    usable = [i for i in interfaces(QAccessible.queryAccessibleInterface(top)) if is_usable(i)]
    assert usable
    nameless = [one for one in usable if not is_named(one)]
    assert [f"{one.role().name} {one.object()}" for one in nameless] == []


# --- targets -----------------------------------------------------------------------------------


def check_targets(top: QWidget) -> None:
    """Targets are large enough."""
    targets = visible(top, (QAbstractButton, QLineEdit, QComboBox))
    assert targets
    small = [w for w in targets if min(w.width(), w.height()) < TARGET_PX]
    assert [f"{told(w)} {w.width()}×{w.height()}" for w in small] == []
    for one in visible(top, QAbstractItemView):
        assert isinstance(one, QAbstractItemView)
        if isinstance(one, QHeaderView):  # of a preview: nothing in it is pressed
            continue
        low = [index.data() for index in rows_of(one) if one.visualRect(index).height() < TARGET_PX]
        assert low == [], told(one)


def rows_of(view: QAbstractItemView) -> Iterator[QModelIndex]:
    """What may be clicked in a list: headings may not."""
    model = view.model()
    for n in range(model.rowCount() if model else 0):
        index = model.index(n, 0)
        if model.flags(index) & Qt.ItemFlag.ItemIsEnabled:
            yield index


# --- the way of Tab ----------------------------------------------------------------------------


def takes_tab(widget: QWidget) -> bool:
    """Whether Tab must come here; in a group of radio buttons it comes to the one chosen."""
    if isinstance(widget, QRadioButton) and not widget.isChecked():
        return False
    takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes and widget.isEnabled() and widget.focusProxy() is None


def walk(desk: Desk, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> list[QWidget]:
    seen = [desk.focused()]
    for _ in range(200):
        desk.press(key, modifiers)
        if desk.focused() is seen[0]:
            return seen
        seen.append(desk.focused())
    pytest.fail(f"Tab never comes back: {[told(w) for w in seen[-4:]]}")


def starts(desk: Desk, top: QWidget) -> None:
    if top is desk.window and desk.page.list.box.isVisible():
        desk.page.list.box.setFocus()


def check_tab(desk: Desk, top: QWidget) -> list[QWidget]:
    """Tab goes round everything once, and back; where it went."""
    starts(desk, top)
    before = (desk.page.place.key, desk.page.panes.page, desk.window.windowTitle())
    seen = walk(desk, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier)
    after = (desk.page.place.key, desk.page.panes.page, desk.window.windowTitle())
    assert after == before, "Tab only goes: it chooses nothing"
    assert [told(w) for w, n in Counter(seen).items() if n > 1] == []
    wanted = {w for w in visible(top, QWidget) if takes_tab(w)}
    assert {told(w) for w in wanted - set(seen)} == set()
    assert {told(w) for w in set(seen) - wanted} == set()
    back = walk(desk, Qt.Key.Key_Backtab, SHIFT)
    assert [told(w) for w in back[1:]] == [told(w) for w in reversed(seen[1:])]
    return seen


def place(widget: QWidget, within: QWidget) -> QRect:
    return QRect(widget.mapTo(within, widget.rect().topLeft()), widget.size())


def comes_before(one: QRect, other: QRect) -> bool:
    """Whether ``one`` is read before ``other``: above it, beside it on its left, or in a column
    that ends before the other's begins."""
    is_same_row = one.top() < other.bottom() and other.top() < one.bottom()
    is_above = one.left() <= other.left() if is_same_row else one.top() <= other.top()
    return is_above or one.right() < other.left()


def check_order(desk: Desk, top: QWidget, seen: list[QWidget]) -> None:
    """Tab follows the order of reading."""
    page = desk.page
    panes = [page.sidebar, page.list, page.panes.body, top]

    def pane_of(widget: QWidget) -> QWidget:
        return next(pane for pane in panes if pane.isAncestorOf(widget) or pane is widget)

    runs = [(pane, list(group)) for pane, group in groupby(seen, pane_of)]
    if len(runs) > 1 and runs[0][0] is runs[-1][0]:
        last = runs.pop()[1]
        runs[0] = (runs[0][0], last + runs[0][1])
    elif len(runs) == 1:
        first = min(range(len(seen)), key=lambda n: place(seen[n], top).topLeft().toTuple()[::-1])
        runs = [(top, seen[first:] + seen[:first])]
    assert len({id(pane) for pane, _ in runs}) == len(runs), "each pane once"
    wrong = [
        f"{told(one)} then {told(other)}"
        for pane, group in runs
        for one, other in pairwise(group)
        if not comes_before(place(one, pane), place(other, pane))
    ]
    assert wrong == []


# --- shortcuts ---------------------------------------------------------------------------------


def check_shortcuts(desk: Desk) -> None:
    """No shortcut means two things."""
    actions = [a for menu in desk.window.commands.menus for a in menu.actions() if a.isEnabled()]
    keys = [key.toString() for action in actions for key in action.shortcuts()]
    own = [one for one in desk.window.findChildren(QShortcut) if one.isEnabled()]
    keys += [key.toString() for one in own for key in one.keys()]  # noqa: SIM118
    assert len(keys) > 5
    assert [key for key, count in Counter(keys).items() if count > 1] == []


@each_view
def test_a_view_can_be_used_without_a_mouse_and_without_eyes(desk: Desk, view: str) -> None:
    """All questions at once: bringing a view on screen takes longer than asking."""
    top = show(desk, view)
    check_names(top)
    check_targets(top)
    check_shortcuts(desk)
    check_order(desk, top, check_tab(desk, top))


def test_shortcuts_are_typed_on_a_canadian_keyboard(desk: Desk) -> None:
    actions = [action for menu in desk.window.commands.menus for action in menu.actions()]
    keys = [key.toString() for action in actions for key in action.shortcuts()]
    assert [key for key in keys if key.startswith(FORBIDDEN)] == []
    assert "Ctrl+Maj+T" in {
        key.toString(QKeySequence.SequenceFormat.NativeText)
        for key in desk.window.commands.copy_phone.shortcuts()
    }


def mnemonics(texts: list[str]) -> list[str]:
    plain = (text.replace("&&", "") for text in texts)
    return [text[text.index("&") + 1].casefold() for text in plain if "&" in text]


def check_menus(menus: list[QMenu]) -> None:
    bar = mnemonics([menu.title() for menu in menus])
    assert len(bar) == len(set(bar)) == len(menus)
    for menu in menus:
        letters = Counter(mnemonics([action.text() for action in menu.actions()]))
        twice = [
            action.text()
            for action in menu.actions()
            if any(letters[letter] > 1 for letter in mnemonics([action.text()]))
        ]
        assert twice == [], menu.title()


def test_mnemonics_are_unique_in_each_menu(desk: Desk) -> None:
    check_menus(desk.window.commands.menus)
    assert mnemonics([menu.title() for menu in desk.window.commands.menus]) == list("fdgilue")


def test_mnemonics_are_unique_in_each_menu_in_english(qapp: QApplication, desk: Desk) -> None:
    translators = [one for one in qapp.findChildren(QTranslator) if qapp.removeTranslator(one)]
    window = QMainWindow()
    try:
        english = Actions(window)
        assert english.menus[0].title() == "&File"
        check_menus(english.menus)
    finally:
        for one in translators:
            qapp.installTranslator(one)
        window.deleteLater()


@pytest.mark.parametrize("view", ["form", "form of a new person", "export", "new list"])
def test_mnemonics_of_a_view_are_its_own(desk: Desk, view: str) -> None:
    top = show(desk, view)
    labels = [one for one in visible(top, QLabel) if isinstance(one, QLabel) and one.buddy()]
    buttons = visible(top, QAbstractButton)
    letters = mnemonics([w.text() for w in (*labels, *buttons)])  # type: ignore[attr-defined]
    assert [letter for letter, count in Counter(letters).items() if count > 1] == []
    assert not set(letters) & set(mnemonics([m.title() for m in desk.window.commands.menus]))


# --- announcements -----------------------------------------------------------------------------


@pytest.fixture
def announced(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is handed to the system's screen reader."""
    said: list[str] = []
    hand_over = QAccessible.updateAccessibility

    def listen(event: QAccessibleEvent) -> None:
        if event.type() is QAccessible.Event.Announcement:
            said.append(event.message())  # type: ignore[attr-defined]
        hand_over(event)

    monkeypatch.setattr(QAccessible, "updateAccessibility", listen)
    return said


def test_a_toast_is_announced_and_takes_no_focus(desk: Desk, announced: list[str]) -> None:
    desk.search("tir")
    desk.press(Qt.Key.Key_T, CTRL | SHIFT)
    toast, view = desk.page.toast, desk.page.list.view
    assert announced[-1] == desk.toast == "Téléphone copié\u00a0: 514 555-0100"
    assert toast.isVisible()
    assert desk.focused() is desk.page.list.box
    assert not place(toast, desk.window).intersects(place(view, desk.window))


def test_every_toast_of_a_gesture_is_announced(desk: Desk, announced: list[str]) -> None:
    desk.search("tir")
    for command in ("trash", "undo", "redo", "undo"):
        announced.clear()
        getattr(desk.window.commands, command).trigger()
        desk.settle()
        assert desk.toast
        assert desk.toast in announced, command
        desk.search("tir")


def test_a_count_is_announced(desk: Desk, announced: list[str]) -> None:
    desk.search("gagnon")
    desk.wait(lambda: desk.page.list.status in announced)
