"""Everything that a window says: to the eye, to a reader of the screen, to who hovers, to whoever
reads its title; and the walk through its views that shows it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from directory_app.ui.preferences.dialog import PreferencesDialog
from tests.ui.conftest import CTRL, SHIFT, Desk

ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
    Qt.ItemDataRole.StatusTipRole,
    Qt.ItemDataRole.UserRole + 1,
)
MOST_ROWS = 60
BESIDE = 2
"""Of so many contacts, the last ones, what is opened from a card is looked at too."""


def said(top: QWidget) -> str:
    """All of it, one text a line."""
    widgets = [top, *top.findChildren(QWidget)]
    texts = [text for widget in widgets for text in _of_widget(widget)]
    for action in top.findChildren(QAction):
        texts += [action.text(), action.toolTip(), action.statusTip()]
    for view in top.findChildren(QAbstractItemView):
        texts += _of_model(view.model())
    return "\n".join(filter(None, texts))


def _of_widget(widget: QWidget) -> Iterator[str]:
    yield widget.windowTitle()
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    yield widget.toolTip()
    yield widget.statusTip()
    yield widget.whatsThis()
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        yield widget.text()
    if isinstance(widget, QGroupBox):
        yield widget.title()
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        yield widget.toPlainText()


def _of_model(model: QAbstractItemModel | None) -> Iterator[str]:
    parent = QModelIndex()
    if model is None:
        return
    is_list = isinstance(model, QAbstractListModel)  # of which Qt keeps the one column to itself
    columns = 1 if is_list else model.columnCount(parent)
    for row in range(min(model.rowCount(parent), MOST_ROWS)):
        for column in range(columns):
            index = model.index(row, column, parent)
            values = (index.data(role) for role in ROLES)
            yield from (str(value) for value in values if value is not None)


def everything() -> str:
    """What every window of the program says."""
    QApplication.processEvents()
    return "\n".join(said(one) for one in QApplication.topLevelWidgets())


Look = Callable[[str], None]
"""Called with the name of what is on screen."""


def walk(desk: Desk, names: tuple[str, ...], event_id: str, look: Look) -> None:
    """Through the views of a directory that has contacts of these names and one event."""
    for name in names:
        desk.search(name)
        look(f"card of {name}")
        desk.edit()
        desk.settle()
        look(f"form of {name}")
        desk.press(Qt.Key.Key_Escape)
        desk.wait(lambda: not desk.page.card.is_editing)
        desk.press(Qt.Key.Key_H, CTRL | SHIFT)
        _settle_history(desk)
        look(f"history of {name}")
        desk.press(Qt.Key.Key_Escape)
        desk.settle()
    for name in names[-BESIDE:]:
        desk.search(name)
        _beside_the_card(desk, name, look)
    desk.search("")
    look("list")
    _dialogs(desk, look)
    _pages(desk, look)
    _delegation(desk, event_id, look)


def _beside_the_card(desk: Desk, name: str, look: Look) -> None:
    """What is opened from a card: departure, sheet, answers, everything that is held."""
    commands, wiring = desk.window.commands, desk.window.wiring
    assert wiring is not None
    if commands.departure.isEnabled():
        commands.departure.trigger()
        desk.wait(lambda: wiring.departure.view is not None and not desk.page.panes.is_browsing)
        look(f"departure of {name}")
        assert wiring.departure.view is not None
        wiring.departure.view.go_back()
    desk.wait(lambda: desk.page.panes.is_browsing and desk.window.is_settled)
    assert commands.verification.isEnabled()
    commands.verification.trigger()
    desk.wait(lambda: wiring.verification.sheets is not None and desk.window.lanes.is_idle)
    look(f"sheet of {name}")
    desk.press(Qt.Key.Key_Escape)
    desk.wait(lambda: desk.page.panes.is_browsing)
    commands.answers.trigger()
    view = wiring.verification
    desk.wait(lambda: view.answers is not None and bool(view.answers.contact_id))
    desk.press(Qt.Key.Key_T)
    look(f"answers of {name}")
    assert view.answers is not None
    view.answers.go_back()
    desk.settle()
    commands.drafts.aboutToShow.emit()
    look("drafts")
    commands.personal_data.trigger()
    desk.wait(lambda: wiring.personal_data.dialog is not None and desk.window.lanes.is_idle)
    look(f"what is held of {name}")
    assert wiring.personal_data.dialog is not None
    wiring.personal_data.dialog.reject()
    desk.window.activateWindow()
    desk.wait(desk.window.isActiveWindow)


def _dialogs(desk: Desk, look: Look) -> None:
    """The office's own settings."""
    commands, wiring = desk.window.commands, desk.window.wiring
    assert wiring is not None
    commands.custom_fields.trigger()
    desk.wait(lambda: wiring.custom_fields.dialog is not None)
    look("fields of the office")
    assert wiring.custom_fields.dialog is not None
    wiring.custom_fields.dialog.reject()
    commands.preferences.trigger()
    dialog = desk.window.findChildren(PreferencesDialog)[0]
    look("preferences")
    dialog.accept()
    desk.window.activateWindow()
    desk.wait(desk.window.isActiveWindow)


def _settle_history(desk: Desk) -> None:
    assert desk.window.wiring is not None
    commands = desk.window.wiring.history
    desk.wait(lambda: commands.view is not None)
    view = commands.view
    assert view is not None
    desk.wait(lambda: view.is_settled and desk.window.lanes.is_idle)


def _pages(desk: Desk, look: Look) -> None:
    commands, wiring = desk.window.commands, desk.window.wiring
    assert wiring is not None
    commands.table.trigger()
    desk.settle()
    desk.page.list.rows.setFocus()
    desk.wait(lambda: wiring.table.model.cached_count > 0 and desk.window.lanes.is_idle)
    look("table")
    commands.table.trigger()
    desk.settle()
    commands.directory_history.trigger()
    _settle_history(desk)
    look("history of the directory")
    desk.press(Qt.Key.Key_Escape)
    commands.export.trigger()
    desk.settle()
    view = wiring.export.view
    assert view is not None
    desk.wait(lambda: view.is_settled)
    for profile in ("xlsx", "vcard3", "json"):
        view.format.formats.buttons[profile].click()
        desk.wait(lambda: view.is_settled)
        look(f"export as {profile}")
    desk.press(Qt.Key.Key_Escape)
    desk.settle()
    for place in ("check", "trash", "all"):
        commands.places[place].trigger()
        desk.settle()
        desk.wait(lambda: desk.window.lanes.is_idle)
        look(f"place {place}")


def _delegation(desk: Desk, event_id: str, look: Look) -> None:
    assert desk.window.wiring is not None
    commands = desk.window.wiring.delegation.commands
    commands.open(event_id)
    desk.wait(lambda: commands.front is not None)
    for segment in ("roster", "gaps", "documents"):
        assert commands.front is not None
        commands.front.show_segment(segment, takes_focus=True)
        desk.settle()
        desk.wait(lambda: commands.front.documents.is_settled)  # type: ignore[union-attr]
        look(f"delegation, {segment}")
    desk.window.commands.places["all"].trigger()
    desk.settle()
