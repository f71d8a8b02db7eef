"""« Ajouter à une liste… »: type a few letters, Entrée; the list used last comes first, and a name
that no list has makes a new one."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

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
    """``picked`` carries a list's id, ``named`` the name of a list to make."""

    picked = Signal(str, str)
    named = Signal(str)

    def __init__(
        self,
        title: str,
        lists: Sequence[ListSummary],
        last_id: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setObjectName("listPicker")
        by_hand = [one for one in lists if one.query is None]
        self._lists = sorted(by_hand, key=lambda one: one.id != last_id)
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
        if not self._lists:
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
        rows = min(len(self._lists) + 1, _ROWS_SEEN)
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
        for one in self._lists:
            if all(f" {word}" in f" {fold(one.name)}" for word in wanted.split()):
                self._add(one.name, (one.id, one.name), self.locale().toString(one.count))
        is_known = any(fold(one.name) == wanted or one.name == clean for one in self._lists)
        if clean and not is_known:
            self._add(self.tr("Create the list “%1”").replace("%1", clean), ("", clean))
        self.choices.setCurrentRow(0)

    def _add(self, text: str, chosen: tuple[str, str], count: str = "") -> None:
        item = QListWidgetItem(text, self.choices)
        item.setData(_ID_ROLE, chosen)
        item.setData(COUNT_ROLE, count)
        item.setData(Qt.ItemDataRole.ToolTipRole, f"<qt>{escape(text)}</qt>")
        said = f"{text}, {count}" if count else text
        item.setData(Qt.ItemDataRole.AccessibleTextRole, said)

    def _on_activated(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        list_id, name = item.data(_ID_ROLE)
        self.accept()
        if list_id:
            self.picked.emit(list_id, name)
        else:
            self.named.emit(name)
