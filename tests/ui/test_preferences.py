"""Preferences: each one acts at once, is remembered, and can be reached with the keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QWidget

from directory_app.ui.notifier import WITH_ACTION_MS
from directory_app.ui.preferences.dialog import PreferencesDialog
from directory_app.ui.settings import STAYS, TEXT_SCALES, WindowSettings
from directory_app.ui.shortcuts_page import ShortcutsPage
from directory_app.ui.theme import Density, Mode
from directory_app.ui.widgets.segmented import SegmentedControl
from tests.ui.conftest import SHIFT, Desk, as_at_first

SMALLEST = QSize(1000, 640)


@pytest.fixture
def dialog(desk: Desk) -> Iterator[PreferencesDialog]:
    """The preferences of the window, opened by their shortcut; afterwards all is as before."""
    theme = desk.window._look.theme
    desk.press(Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    found = desk.window.findChildren(PreferencesDialog)
    desk.wait(lambda: bool(found) and found[0].isVisible())
    yield found[0]
    as_at_first(theme)


def remembered(tmp_path: Path) -> WindowSettings:
    return WindowSettings(tmp_path / "window.ini")


def click(control: SegmentedControl, value: str) -> None:
    QTest.mouseClick(control.buttons[value], Qt.MouseButton.LeftButton)


# --- what each one does ----------------------------------------------------------------------


def test_the_theme_is_taken_on_and_remembered(
    dialog: PreferencesDialog, desk: Desk, tmp_path: Path
) -> None:
    click(dialog.mode, "dark")
    assert desk.window._look.theme.tokens.is_dark
    assert remembered(tmp_path).theme is Mode.DARK
    assert desk.window.commands.themes[Mode.DARK].isChecked()
    desk.window.commands.themes[Mode.LIGHT].trigger()
    assert dialog.mode.value == "light", "the menu chooses it too"


def test_density_and_size_of_text_are_taken_on_and_remembered(
    dialog: PreferencesDialog, desk: Desk, tmp_path: Path
) -> None:
    row = desk.page.list.view.visualRect(desk.page.list.model.index(0)).height()
    click(dialog.density, "compact")
    QApplication.processEvents()
    assert desk.page.list.view.visualRect(desk.page.list.model.index(0)).height() < row
    letters = dialog.path.fontMetrics().height()
    click(dialog.text_scale, "1.5")
    assert dialog.path.fontMetrics().height() > letters * 1.3
    assert remembered(tmp_path).density is Density.COMPACT
    assert remembered(tmp_path).text_scale == 1.5


def test_how_long_messages_stay_is_taken_on_and_remembered(
    dialog: PreferencesDialog, desk: Desk, tmp_path: Path
) -> None:
    toast = desk.page.toast
    for stay in ("long", "normal"):
        click(dialog.stay, stay)
        toast.show_text("Essai", "Annuler l’essai", lambda: None)
        assert toast._timer.interval() == round(WITH_ACTION_MS * STAYS[stay])
    click(dialog.stay, "always")
    assert remembered(tmp_path).stay == "always"
    toast.show_text("Essai")
    assert not toast._timer.isActive()
    close = toast.findChildren(QAbstractButton)[-1]
    assert close.isVisible()
    close.click()
    assert not toast.isVisible()


def test_another_language_is_asked_for_and_remembered(
    dialog: PreferencesDialog, desk: Desk, tmp_path: Path
) -> None:
    asked: list[str] = []
    desk.window.language_chosen.connect(asked.append)
    click(dialog.language, "fr")
    assert asked == []
    assert dialog.isVisible()
    click(dialog.language, "en")
    assert asked == ["en"]
    assert remembered(tmp_path).language == "en"
    assert not dialog.isVisible()


def test_the_path_can_be_copied_and_its_folder_opened(
    dialog: PreferencesDialog, desk: Desk, directory_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()) or True
    )
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == str(directory_file)
    said = dialog.said.text()
    assert said
    dialog.folder.click()
    assert [Path(one) for one in opened] == [directory_file.parent]
    assert dialog.said.text() == said
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: False)
    dialog.folder.click()
    assert dialog.said.isVisible()
    assert dialog.said.text() != said


def test_the_list_of_shortcuts_opens(dialog: PreferencesDialog, desk: Desk) -> None:
    dialog.shortcuts.click()
    desk.wait(lambda: any(p.isVisible() for p in desk.window.findChildren(ShortcutsPage)))


# --- keyboard, names, room -------------------------------------------------------------------


def focus_walk(dialog: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> list[QWidget]:
    seen: list[QWidget] = []
    for _ in range(40):
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused in seen:
            assert focused is seen[0]
            return seen
        seen.append(focused)
        QTest.keyClick(focused, key, modifiers)
    pytest.fail("Tab never comes back")


def test_tab_goes_round_in_reading_order(dialog: PreferencesDialog, desk: Desk) -> None:
    dialog.activateWindow()
    dialog.mode.buttons["light"].setFocus()
    controls = (dialog.mode, dialog.density, dialog.text_scale, dialog.language, dialog.stay)
    expected: list[QWidget] = [control.buttons[control.value] for control in controls]
    assert dialog.author is not None
    days = dialog.trash.buttons[dialog.trash.value]
    author = dialog.author.edit
    assert dialog.officer is not None
    officer = dialog.officer
    expected += [dialog.copy, dialog.folder, days, author]
    expected += [officer.title, officer.name, officer.phone, officer.email]
    expected += [dialog.shortcuts, dialog.dismiss]
    walk = focus_walk(dialog, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier)
    assert walk == expected
    back = focus_walk(dialog, Qt.Key.Key_Backtab, SHIFT)
    assert back[1:] == list(reversed(expected[1:]))


def test_arrows_choose(dialog: PreferencesDialog, desk: Desk) -> None:
    dialog.activateWindow()
    dialog.density.buttons["comfortable"].setFocus()
    QTest.keyClick(dialog.density.buttons["comfortable"], Qt.Key.Key_Right)
    assert desk.window._look.theme.density is Density.COMPACT
    assert dialog.density.buttons["compact"].hasFocus()


def test_everything_has_a_name_and_a_target(dialog: PreferencesDialog) -> None:
    buttons = [b for b in dialog.findChildren(QAbstractButton) if b.isVisible()]
    assert len(buttons) > 15
    assert [b for b in buttons if not (b.accessibleName() or b.text())] == []
    assert [b.text() for b in buttons if min(b.width(), b.height()) < 24] == []
    groups = dialog.findChildren(SegmentedControl)
    assert all(group.accessibleName() for group in groups)


@pytest.mark.parametrize("scale", TEXT_SCALES)
def test_nothing_is_cut_at_any_size_of_text(
    dialog: PreferencesDialog, desk: Desk, scale: float
) -> None:
    desk.window.resize(SMALLEST)
    click(dialog.text_scale, str(scale))
    QApplication.processEvents()
    assert dialog.width() <= SMALLEST.width()
    assert dialog.height() <= SMALLEST.height()
    for label in dialog.findChildren(QLabel):
        if label.isVisible() and label.text():
            room = label.heightForWidth(label.width()) if label.wordWrap() else 0
            assert max(room, label.minimumSizeHint().height()) <= label.height(), label.text()
    page = dialog.findChild(QScrollArea).widget()  # type: ignore[union-attr]
    for button in dialog.findChildren(QAbstractButton):
        if button.isVisible() and button.text():
            assert "…" not in button.text() or button is dialog.shortcuts, button.text()
            assert button.sizeHint().width() <= button.width() + 1, button.text()
            if page.isAncestorOf(button):
                right = button.mapTo(page, QPoint(button.width(), 0)).x()
                assert right <= page.width(), button.text()


# --- the list of shortcuts -------------------------------------------------------------------


@pytest.fixture
def shortcuts(desk: Desk) -> ShortcutsPage:
    desk.press(Qt.Key.Key_F1)
    found = desk.window.findChildren(ShortcutsPage)
    desk.wait(lambda: bool(found) and found[0].isVisible())
    return found[0]


def shown(page: ShortcutsPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def test_every_shortcut_is_listed_as_the_system_writes_it(
    shortcuts: ShortcutsPage, desk: Desk
) -> None:
    texts = shown(shortcuts)
    keys = " · ".join(texts)
    for menu in desk.window.commands.menus:
        for action in menu.actions():
            for key in action.shortcuts():
                native = key.toString(key.SequenceFormat.NativeText)
                assert native.replace("Retour", "Entrée") in keys
    assert "Ctrl+Maj+N" in texts


def test_undo_is_listed_without_what_it_would_undo_today(desk: Desk) -> None:
    desk.window.commands.name_steps("suppression (Atelier)", "")
    desk.press(Qt.Key.Key_F1)
    desk.wait(lambda: bool(desk.window.findChildren(ShortcutsPage)))
    texts = shown(desk.window.findChildren(ShortcutsPage)[0])
    assert "Annuler" in texts
    assert not [text for text in texts if "Atelier" in text]


def test_two_keys_of_one_name_are_listed_once(shortcuts: ShortcutsPage) -> None:
    assert "Ctrl+Entrée · Ctrl+S" in shown(shortcuts)


def test_the_list_is_narrowed_without_accents_and_says_when_nothing_is_left(
    shortcuts: ShortcutsPage,
) -> None:
    assert shortcuts.filter.hasFocus()
    everything = len(shown(shortcuts))
    QTest.keyClicks(shortcuts.filter, "telephone")
    narrowed = shown(shortcuts)
    assert "Ctrl+Maj+T" in narrowed
    assert len(narrowed) < everything / 3
    QTest.keyClicks(shortcuts.filter, "zzz")
    assert [text for text in shown(shortcuts) if "Ctrl" in text] == []
    assert len(shown(shortcuts)) == 1
    shortcuts.filter.clear()
    assert len(shown(shortcuts)) == everything


def test_the_list_of_shortcuts_fits_the_smallest_window(
    desk: Desk, look: object, qapp: QApplication
) -> None:
    theme = desk.window._look.theme
    theme.set_text_scale(1.5)
    try:
        page = ShortcutsPage(desk.window.commands.menus, desk.window)
        page.show()
        QApplication.processEvents()
        assert page.width() <= SMALLEST.width()
        assert page.height() <= SMALLEST.height()
        area = page.findChild(QScrollArea)
        assert area is not None
        assert not area.horizontalScrollBar().isVisible()
        page.close()
    finally:
        theme.set_text_scale(1.0)


def test_who_answers_for_personal_information_is_kept_or_refused_in_words(
    dialog: PreferencesDialog, desk: Desk
) -> None:
    field, find = dialog.officer, desk.page.directory.privacy_officer.find
    assert field is not None
    field.title.setText("Direction")
    field.email.setText("zoe")
    field.email.editingFinished.emit()
    desk.wait(lambda: "zoe" in field.error.text())
    field.email.setText("vp@table.example.org")
    field.email.editingFinished.emit()
    desk.wait(lambda: desk.window.lanes.is_idle)
    assert not field.error.text()
    found: list[tuple[str, ...]] = []
    desk.page.lanes.read.submit(lambda: find().parts, found.append)
    desk.wait(lambda: bool(found))
    assert found == [("Direction", "vp@table.example.org")]
    wiring = desk.window.wiring
    assert wiring is not None
    desk.wait(lambda: wiring.privacy.officer.title == "Direction")
