"""Paints a cell and opens its field: a lock for what is not told, italics for what is inherited or
on its way, a sign and a coloured ground for what was refused.

Colours come from the theme, sizes from the font; state is never told by colour alone.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QCompleter,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from directory_app.services.table_cells import SEPARATOR, Cell, Column
from directory_app.ui.icons import icon_pixmap
from directory_app.ui.theme import Density, Theme

from .model import CELL_ROLE, TYPED_ROLE, AnyIndex, ContactTableModel, Seen
from .wording import Typed, column_names

if TYPE_CHECKING:
    from directory_app.ui.tokens import Tokens

_PADDING_PX = 10
_GLYPH_PX = 14
_GAP_PX = 6
_BAR_PX = 3
_LEAST_EDITOR_PX = 220
LEAST_HEIGHT_PX = 36
COMPACT_HEIGHT_PX = 28
_SEVERAL = frozenset({Column.SECTORS, Column.TERRITORY})

Choices = Callable[[Column], Sequence[str]]
"""What a column may be completed with."""


class _WordsCompleter(QCompleter):
    """Completes the last of several words."""

    def splitPath(self, path: str) -> list[str]:
        """The word being typed."""
        return [path.rpartition(";")[2].lstrip()]

    def pathFromIndex(self, index: AnyIndex) -> str:
        """What stands before, and the word."""
        widget = self.widget()
        typed = widget.text()[: widget.cursorPosition()] if isinstance(widget, QLineEdit) else ""
        before, sign, _ = typed.rpartition(";")
        word = str(index.data())
        return f"{before}{SEPARATOR}{word}" if sign else word


class CellEdit(QLineEdit):
    """The field of one cell. ``seen`` is what it was opened over; ``begun`` what it began with."""

    def __init__(self, seen: Seen, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.seen = seen
        self.begun: str | None = None
        self.setFrame(False)
        self.setObjectName("cellEdit")
        self.setAccessibleName(name)
        self.setAutoFillBackground(True)


class CellDelegate(QStyledItemDelegate):
    """``typed`` carries what a field was opened over, and the text that was left there."""

    typed = Signal(object, str)

    def __init__(
        self, model: ContactTableModel, theme: Theme, choices: Choices, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._theme = theme
        self._choices = choices

    def height(self, font: QFont) -> int:
        """Every row has the same height."""
        least = COMPACT_HEIGHT_PX
        if self._theme.density is not Density.COMPACT:
            least = LEAST_HEIGHT_PX
        return max(least, round(QFontMetricsF(font).height()) + 10)

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Room for the whole text, when a column is fitted to what it holds."""
        text = str(index.data() or "")
        width = QFontMetricsF(option.font).horizontalAdvance(text)
        return QSize(round(width) + 2 * _PADDING_PX + 2, self.height(option.font))

    # --- the field -----------------------------------------------------------------------------

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex
    ) -> QWidget:
        """A line with the words that its column knows."""
        seen = self._model.seen(self._model.place_of(index))
        contact = seen.row.contact.display_name if seen.row is not None else ""
        column = seen.place[1]
        edit = CellEdit(seen, f"{column_names()[column]}, {contact}", parent)
        if words := list(self._choices(column)):
            edit.setCompleter(self._completer(words, column, edit))
        return edit

    @staticmethod
    def _completer(words: list[str], column: Column, edit: CellEdit) -> QCompleter:
        kind = _WordsCompleter if column in _SEVERAL else QCompleter
        completer = kind(words, edit)
        completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        return completer

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        """Fills the field once: what the directory says later never takes what was typed."""
        if isinstance(editor, CellEdit) and editor.begun is None:
            editor.begun = str(index.data(Qt.ItemDataRole.EditRole) or "")
            editor.setText(editor.begun)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: object, index: AnyIndex) -> None:
        """Hands over what was typed; nothing when nothing was, unless it was refused before."""
        if isinstance(editor, CellEdit):
            before = self._model.typed_at(editor.seen.place)
            is_again = before is not None and not before.is_pending
            if is_again or editor.text() != editor.begun:
                self.typed.emit(editor.seen, editor.text())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex
    ) -> None:
        """Over the cell; wider where the cell is too narrow to type in."""
        rect = QRect(option.rect)
        view = editor.parentWidget()
        rect.setWidth(max(rect.width(), _LEAST_EDITOR_PX))
        if view is not None and rect.right() > view.width():
            rect.moveRight(max(view.width() - 1, rect.width() - 1))
        editor.setGeometry(rect.adjusted(0, 0, -1, -1))

    # --- painting ------------------------------------------------------------------------------

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Ground, sign, text."""
        painter.save()
        typed: Typed | None = index.data(TYPED_ROLE)
        cell: Cell | None = index.data(CELL_ROLE)
        self._paint_ground(painter, option, typed)
        if cell is None:
            self._paint_absent(painter, option)
        else:
            self._paint_cell(painter, option, index, cell, typed)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, typed: Typed | None
    ) -> None:
        tokens, state, rect, view = self._theme.tokens, option.state, option.rect, option.widget
        is_active = view is not None and view.isActiveWindow()
        if state & QStyle.StateFlag.State_Selected:
            colour = tokens.selected if is_active else tokens.selected_inactive
            painter.fillRect(rect, QColor(colour))
            painter.fillRect(rect.adjusted(0, 0, _BAR_PX - rect.width(), 0), QColor(tokens.accent))
        elif typed is not None and not typed.is_pending:
            painter.fillRect(rect, QColor(tokens.warn_bg))
        painter.setPen(QColor(tokens.border))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        if state & QStyle.StateFlag.State_HasFocus and view is not None and view.hasFocus():
            painter.setPen(QColor(tokens.focus))
            painter.drawRect(QRectF(rect).adjusted(0.5, 0.5, -1.5, -1.5))
            painter.drawRect(QRectF(rect).adjusted(1.5, 1.5, -2.5, -2.5))

    def _paint_cell(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: AnyIndex,
        cell: Cell,
        typed: Typed | None,
    ) -> None:
        tokens = self._theme.tokens
        room = QRectF(option.rect).adjusted(_PADDING_PX, 0, -_PADDING_PX, 0)
        icon, tone = _sign(cell, typed)
        if icon:
            top = room.center().y() - _GLYPH_PX / 2
            ratio = painter.device().devicePixelRatioF()
            glyph = icon_pixmap(icon, getattr(tokens, tone), _GLYPH_PX, ratio)
            painter.drawPixmap(QPointF(room.left(), top), glyph)
            room.setLeft(room.left() + _GLYPH_PX + _GAP_PX)
        font = QFont(option.font)
        is_quiet = bool(cell.inherited_from) and typed is None
        font.setItalic(is_quiet or (typed is not None and typed.is_pending))
        font.setBold(self._model.place_of(index)[1] is Column.NAME)
        painter.setFont(font)
        painter.setPen(QColor(_ink(tokens, is_quiet=is_quiet)))
        text = " ".join(str(index.data() or "").split())
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def _paint_absent(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        rect = QRectF(option.rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens.hover))
        bar = QRectF(rect.left() + _PADDING_PX, rect.center().y() - 4, rect.width() * 0.6, 8)
        painter.drawRoundedRect(bar, 4, 4)


def _ink(tokens: Tokens, *, is_quiet: bool) -> str:
    return tokens.text2 if is_quiet else tokens.text


def _sign(cell: Cell, typed: Typed | None) -> tuple[str, str]:
    """The icon before a cell's text and its colour."""
    if typed is not None:
        return ("clock", "text2") if typed.is_pending else ("triangle-alert", "warn")
    if cell.is_withheld:
        return "lock", "text2"
    if cell.is_secret:
        return "lock", "warn"
    if cell.problems:
        return "triangle-alert", "warn"
    return "", ""
