"""A line in which a contact is found by typing: suggestions below, ↓ and Entrée choose.

The last suggestion makes a new contact of what was typed. The focus never leaves the line; the
list lies over the window, is no window of its own, and goes when the line is left.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QHideEvent, QKeyEvent, QMoveEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from directory_app.domain.contact import Kind
from directory_app.domain.summaries import SummaryRow
from directory_app.ui.announce import announce
from directory_app.ui.fonts import CAPTION, scaled
from directory_app.ui.icons import icon_pixmap
from directory_app.ui.theme import Theme

from .avatar import avatar_look, paint_avatar

OnFound = Callable[[Sequence[SummaryRow]], None]
Lookup = Callable[[str, Kind, OnFound], None]

Index = QModelIndex | QPersistentModelIndex
_MOST = 6
_AVATAR_PX = 28
_PAD_PX = 8
_ROW = int(Qt.ItemDataRole.UserRole)


class Suggestion(Protocol):
    """What a line of the list is drawn from: a :class:`SummaryRow`, or what looks like one."""

    @property
    def id(self) -> str:
        """Whose avatar it has."""

    @property
    def kind(self) -> Kind:
        """Decides the avatar's shape."""

    @property
    def display_name(self) -> str:
        """Its name."""

    @property
    def acronym(self) -> str:
        """In front of the name, where there is one."""

    @property
    def secondary(self) -> str:
        """The second line, perhaps empty."""


class _Suggestions(QStyledItemDelegate):
    """Avatar, name and second line; the one that creates has a plus."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines."""
        return QSize(0, max(44, option.fontMetrics.height() * 2 + _PAD_PX))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws one suggestion."""
        tokens = self._theme.tokens
        item: Suggestion | None = index.data(_ROW)
        text: str = index.data(Qt.ItemDataRole.DisplayRole)
        rect: QRect = option.rect
        is_current = bool(option.state & option.state.State_Selected)
        painter.save()
        if is_current:
            painter.fillRect(rect, QColor(tokens.selected))
        square = QRect(rect.left() + _PAD_PX, 0, _AVATAR_PX, _AVATAR_PX)
        square.moveTop(rect.center().y() - _AVATAR_PX // 2)
        self._paint_badge(painter, square, item, option)
        room = rect.adjusted(_AVATAR_PX + 2 * _PAD_PX + 4, 4, -_PAD_PX, -4)
        self._paint_texts(painter, room, text, item.secondary if item else "", option)
        painter.restore()

    def _paint_badge(
        self, painter: QPainter, square: QRect, row: Suggestion | None, option: QStyleOptionViewItem
    ) -> None:
        if row is None:
            plus = icon_pixmap(
                "plus", self._theme.tokens.link, 20, painter.device().devicePixelRatioF()
            )
            painter.drawPixmap(square.center() - QPoint(10, 10), plus)
            return
        look = avatar_look(
            row.id, is_person=row.kind == "person", name=row.display_name, acronym=row.acronym
        )
        paint_avatar(painter, square.toRectF(), look, option.font)

    def _paint_texts(
        self, painter: QPainter, room: QRect, text: str, more: str, option: QStyleOptionViewItem
    ) -> None:
        tokens, font = self._theme.tokens, option.font
        upper = (
            QRect(room)
            if not more
            else QRect(room.topLeft(), QSize(room.width(), room.height() // 2))
        )
        painter.setFont(font)
        painter.setPen(QColor(tokens.text))
        self._draw(painter, upper, text)
        if more:
            lower = QRect(room.left(), upper.bottom(), room.width(), room.height() // 2)
            painter.setFont(scaled(font, CAPTION))
            painter.setPen(QColor(tokens.text2))
            self._draw(painter, lower, more)

    @staticmethod
    def _draw(painter: QPainter, room: QRect, text: str) -> None:
        elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, elided)


class ContactPicker(QLineEdit):
    """``chosen`` carries a :class:`SummaryRow`; ``create_asked`` the text of a contact to make;
    ``given_up`` when Échap is pressed in an empty line. ``create_text`` has a %1;
    empty, nobody new may be made."""

    chosen = Signal(object)
    create_asked = Signal(str)
    given_up = Signal()

    def __init__(
        self,
        kind: Kind,
        lookup: Lookup,
        theme: Theme,
        *,
        name: str,
        create_text: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind: Kind = kind
        self._lookup = lookup
        self._create_text = create_text
        self._answered = ""
        self._is_choosing = False
        self.setProperty("kind", "field")
        self.setObjectName("picker")
        self.setAccessibleName(name)
        self.setPlaceholderText(name)
        self.setMinimumHeight(max(32, self.fontMetrics().height() + 14))
        self._panel = self._make_panel(theme)
        self.textEdited.connect(self._on_edited)

    def _make_panel(self, theme: Theme) -> QFrame:
        panel = QFrame(self)
        panel.setProperty("kind", "suggestions")
        panel.hide()
        self.list = QListWidget(panel)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.accessibleName())
        self.list.setItemDelegate(_Suggestions(theme, self.list))
        self.list.itemClicked.connect(lambda _: self._choose())
        column = QVBoxLayout(panel)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self.list)
        return panel

    @property
    def is_open(self) -> bool:
        """Whether suggestions are shown."""
        return self._panel.isVisible()

    @property
    def suggestions(self) -> tuple[str, ...]:
        """What is suggested, in order."""
        return tuple(self.list.item(n).text() for n in range(self.list.count()))

    # --- looking up ----------------------------------------------------------------------------

    def _on_edited(self, text: str) -> None:
        typed = " ".join(text.split())
        self._is_choosing = False
        if not typed:
            self.close_list()
            return
        self._lookup(typed, self._kind, lambda rows: self._on_found(typed, rows))

    def _on_found(self, typed: str, rows: Sequence[SummaryRow]) -> None:
        if typed != " ".join(self.text().split()) or not self.isVisible():
            return
        self._answered = typed
        self.list.clear()
        for row in rows[:_MOST]:
            self._add(_name_of(row), row)
        if self._create_text:
            self._add(self._create_text.replace("%1", typed), None)
        elif not rows:
            self._add(self.tr("No contact found"), None)
        self.list.setCurrentRow(0)
        if self._is_choosing:
            self._choose()
        elif self.hasFocus():
            self._open_list()
            self._tell()

    def _add(self, text: str, row: Suggestion | None) -> None:
        item = QListWidgetItem(text, self.list)
        item.setData(_ROW, row)

    def _tell(self) -> None:
        announce(self, self.list.currentItem().text())

    # --- choosing ------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go through the suggestions, Entrée chooses, Échap closes them."""
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self.is_open:
            self._step(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._on_enter()
        elif key == Qt.Key.Key_Escape and self.is_open:
            self.close_list()
        elif key == Qt.Key.Key_Escape and not self.text():
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def _step(self, step: int) -> None:
        self.list.setCurrentRow((self.list.currentRow() + step) % self.list.count())
        self._tell()

    def _on_enter(self) -> None:
        typed = " ".join(self.text().split())
        if not typed:
            return
        if self._answered == typed:
            self._choose()
        else:
            self._is_choosing = True  # the answer is on its way

    def _choose(self) -> None:
        if not self.list.count():
            return
        row, typed = self.list.currentItem().data(_ROW), self._answered
        self.close_list()
        self.clear()
        self._answered = ""
        if row is not None:
            self.chosen.emit(row)
        elif self._create_text:
            self.create_asked.emit(typed)

    # --- the list over the window --------------------------------------------------------------

    def _open_list(self) -> None:
        window = self.window()
        if self._panel.parent() is not window:
            self._panel.setParent(window)
        count = self.list.count()
        height = min(self.list.sizeHintForRow(0) * count + 4, window.height() // 2)
        corner = self.mapTo(window, QPoint(0, self.height() + 4))
        if corner.y() + height > window.height() - 8:
            corner.setY(self.mapTo(window, QPoint(0, -4)).y() - height)
        self._panel.setGeometry(QRect(corner, QSize(max(self.width(), 240), height)))
        self._panel.raise_()
        self._panel.show()

    def close_list(self) -> None:
        """Takes the suggestions away."""
        self._panel.hide()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Left: no suggestions."""
        super().focusOutEvent(event)
        self.close_list()

    def moveEvent(self, event: QMoveEvent) -> None:
        """Elsewhere: the list would hang in the air."""
        super().moveEvent(event)
        self.close_list()

    def hideEvent(self, event: QHideEvent) -> None:
        """Gone with the line."""
        super().hideEvent(event)
        self.close_list()

    def event(self, event: QEvent) -> bool:
        """The list belongs to the window: it goes when the line does."""
        if event.type() is QEvent.Type.DeferredDelete:
            self._panel.deleteLater()
        return super().event(event)


def _name_of(row: SummaryRow) -> str:
    if row.acronym and row.acronym != row.display_name:
        return f"{row.acronym} — {row.display_name}"
    return row.display_name
