"""« Ajouter à une liste… »: type a few letters, Entrée; the list or delegation used last comes
first, and a name that none has makes a new list."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from directory_app.domain.events import EventSummary
from directory_app.domain.folding import fold
from directory_app.domain.lists import ListSummary
from directory_app.ui.fonts import CAPTION, SUBTITLE
from directory_app.ui.widgets.plain_label import PlainLabel

from .choice_delegate import COUNT_ROLE, ChoiceDelegate

_ID_ROLE = Qt.ItemDataRole.UserRole
_PASSED_ON = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)
_WIDTH_LETTERS = 54
_ROWS_SEEN = 8
_FRAME_PX = 10


class ListPicker(QDialog):
    """``picked`` carries a list's id and name, ``event_picked`` a delegation's id and title,
    ``named`` the name of a list to make."""

    picked = Signal(str, str)
    event_picked = Signal(str, str)
    named = Signal(str)

    def __init__(
        self,
        title: str,
        lists: Sequence[ListSummary],
        last_id: str = "",
        parent: QWidget | None = None,
        *,
        events: Sequence[EventSummary] = (),
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setObjectName("listPicker")
        by_hand = [(one.id, one.name, one.count) for one in lists if one.query is None]
        of_events = [(one.id, one.title, one.count) for one in events]
        self._searches = [one.name for one in lists if one.query is not None]
        self._event_ids = frozenset(one.id for one in events)
        self._choices = sorted(by_hand + of_events, key=lambda one: one[0] != last_id)
        self.edit = QLineEdit(self)
        self.edit.setProperty("kind", "field")
        self.edit.setMaxLength(200)
        self.edit.setMinimumHeight(34)
        self.edit.setPlaceholderText(self.tr("Name of a list, old or new"))
        self.edit.setAccessibleName(self.tr("List"))
        self.choices = QListWidget(self)
        self._lay_out(title)
        self.edit.installEventFilter(self)
        self.edit.textChanged.connect(self._fill)
        self.choices.itemActivated.connect(self._on_activated)
        self.choices.itemClicked.connect(self._on_activated)
        self._fill("")
        self.edit.setFocus()

    def _lay_out(self, title: str) -> None:
        self.choices.setAccessibleName(self.tr("Lists"))
        self.choices.setUniformItemSizes(True)
        self.choices.setItemDelegate(ChoiceDelegate(self.choices))
        self.choices.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        hint = self.tr("Enter adds, Esc closes")
        if not self._choices:
            hint = self.tr("No list yet: type the name of a new one.")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 16)
        layout.setSpacing(8)
        layout.addWidget(PlainLabel(title, self, scale=SUBTITLE, is_bold=True))
        layout.addWidget(self.edit)
        layout.addWidget(self.choices)
        layout.addWidget(PlainLabel(hint, self, scale=CAPTION, tone="muted"))

    def showEvent(self, event: QShowEvent) -> None:
        """As high as the lists there are, and the one that may be made, up to a few."""
        super().showEvent(event)
        rows = min(len(self._choices) + 1, _ROWS_SEEN)
        row_px = ChoiceDelegate.row_height(self.choices)
        self.choices.setFixedHeight(rows * row_px + _FRAME_PX)
        width = self.fontMetrics().averageCharWidth() * _WIDTH_LETTERS
        self.resize(width, self.heightForWidth(width))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows in the field move in the list, Entrée takes what is current there."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _PASSED_ON:
                self.choices.keyPressEvent(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._on_activated(self.choices.currentItem())
                return True
        return super().eventFilter(watched, event)

    def _fill(self, text: str) -> None:
        wanted, clean = fold(text), text.strip()
        self.choices.clear()
        for id_, name, count in self._choices:
            if _is_meant(name, wanted.split()):
                self._add(self._shown(id_, name), (id_, name), self.locale().toString(count))
        self._add_searches(wanted.split())
        lists = [name for id_, name, _ in self._choices if id_ not in self._event_ids]
        lists += self._searches
        is_known = any(fold(name) == wanted or name == clean for name in lists)
        if clean and not is_known:
            self._add(self.tr("Create the list “%1”").replace("%1", clean), ("", clean))
        self.choices.setCurrentRow(0)

    def _add_searches(self, words: Sequence[str]) -> None:
        """Lists that update themselves, once they are typed: nobody is put on them by hand."""
        for name in self._searches:
            if words and _is_meant(name, words):
                text = self.tr("%1: updates itself from its search").replace("%1", name)
                self._add(text, ("", "")).setFlags(Qt.ItemFlag.NoItemFlags)

    def _shown(self, id_: str, name: str) -> str:
        if id_ in self._event_ids:
            return self.tr("Delegation: %1").replace("%1", name)
        return name

    def _add(self, text: str, chosen: tuple[str, str], count: str = "") -> QListWidgetItem:
        item = QListWidgetItem(text, self.choices)
        item.setData(_ID_ROLE, chosen)
        item.setData(COUNT_ROLE, count)
        item.setData(Qt.ItemDataRole.ToolTipRole, f"<qt>{escape(text)}</qt>")
        said = f"{text}, {count}" if count else text
        item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
        return item

    def _on_activated(self, item: QListWidgetItem | None) -> None:
        if item is None or not item.flags() & Qt.ItemFlag.ItemIsEnabled:
            return
        list_id, name = item.data(_ID_ROLE)
        self.accept()
        if list_id in self._event_ids:
            self.event_picked.emit(list_id, name)
        elif list_id:
            self.picked.emit(list_id, name)
        else:
            self.named.emit(name)


def _is_meant(name: str, words: Sequence[str]) -> bool:
    return all(f" {word}" in f" {fold(name)}" for word in words)
