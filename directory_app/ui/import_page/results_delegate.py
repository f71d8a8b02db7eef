"""Draws records as cards: a head with its box, its name and its badge, below it old → new, what is
to mend and what can be done. All rows are equally high, so that a hundred thousand cost nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from directory_app.ui.delegation.row_painting import paint_pill, pill_height, pill_width
from directory_app.ui.fonts import scaled
from directory_app.ui.icons import icon_pixmap
from directory_app.ui.theme import Theme
from directory_app.ui.widgets.painted_tick import SIDE_PX, paint_tick, toggle

from .lines import LineKind
from .results_model import LINE_ROLE, Line
from .wording import NOTHING, Action

AnyIndex = QModelIndex | QPersistentModelIndex

GAP_PX = 10
_ABOVE_PX = 8
_GLYPH_PX = 14
_ICON_PX = 16
_PAD_PX = 14
_RADIUS_PX = 8
_AROUND_PX = 22
_LEAST_ROW_PX = 40
_LABEL_CHARS = 15
_BUTTON_PAD_PX = 12
_OLD_SHARES = (0.1, 0.4)


class ResultsDelegate(QStyledItemDelegate):
    """``pressed`` carries the row and the action whose word or button was clicked; ``folded`` the
    row whose arrow was. ``badges``: every word that a badge may say, so that the arrows left of
    them stand in line. ``button`` is the number of the button that Enter would press in the
    current row."""

    pressed = Signal(QModelIndex, str)
    folded = Signal(QModelIndex)

    def __init__(self, theme: Theme, badges: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._badges = badges
        self.button = 0

    # --- sizes ---------------------------------------------------------------------------------

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """One height for all."""
        return QSize(40, row_height(option.fontMetrics))

    @staticmethod
    def _card(rect: QRect, line: Line) -> QRect:
        """The part of the row that belongs to the card; the rest is the gap above it."""
        return rect.adjusted(0, _ABOVE_PX if line.kind is LineKind.RECORD else 0, 0, 0)

    def box_of(self, rect: QRect, line: Line) -> QRect:
        """Where the box of a record stands."""
        card = self._card(rect, line)
        top = card.top() + (card.height() - SIDE_PX) // 2
        return QRect(card.left() + _PAD_PX, top, SIDE_PX, SIDE_PX)

    def _texts(self, rect: QRect, line: Line) -> QRect:
        """The room of a row's texts, right of the boxes."""
        card = self._card(rect, line)
        return card.adjusted(_PAD_PX + SIDE_PX + GAP_PX, 0, -_PAD_PX, 0)

    def arrow_of(self, rect: QRect, line: Line, font: QFont) -> QRect:
        """Where the arrow that unfolds a record stands: left of its badge."""
        room = self._texts(rect, line)
        widest = max((pill_width(one, font, 0) for one in self._badges), default=0)
        left = room.right() - round(widest) - GAP_PX - _ICON_PX
        top = room.top() + (room.height() - _ICON_PX) // 2
        return QRect(left, top, _ICON_PX, _ICON_PX)

    @staticmethod
    def _badge_width(line: Line, font: QFont) -> float:
        return pill_width(line.text.badge, font, 0) if line.text.badge else 0

    def actions_of(
        self, rect: QRect, line: Line, font: QFont
    ) -> Iterator[tuple[Action, str, QRect]]:
        """Where each action of a row is clicked: words at the right, or buttons."""
        room, metrics = self._texts(rect, line), QFontMetrics(font)
        if line.kind is LineKind.ACTIONS:
            left = room.left()
            for action, text in line.text.actions:
                width = metrics.horizontalAdvance(text) + 2 * _BUTTON_PAD_PX
                yield action, text, QRect(left, room.top() + 3, width, room.height() - 8)
                left += width + GAP_PX
            return
        right = room.right()
        if line.kind is LineKind.RECORD:
            right = self.arrow_of(rect, line, font).left() - GAP_PX
        for action, text in reversed(line.text.actions):
            width = metrics.horizontalAdvance(text) + 2
            yield action, text, QRect(right - width, room.top(), width, room.height())
            right -= width + 2 * GAP_PX

    # --- painting ------------------------------------------------------------------------------

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Card, box, texts, actions."""
        line: Line | None = index.data(LINE_ROLE)
        if line is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_card(painter, option, line)
        if line.kind is LineKind.RECORD:
            self._paint_record(painter, option, line)
        else:
            self._paint_below(painter, option, line)
        painter.restore()

    def _paint_card(self, painter: QPainter, option: QStyleOptionViewItem, line: Line) -> None:
        tokens, card = self._theme.tokens, self._card(option.rect, line)
        is_first, is_last = line.kind is LineKind.RECORD, line.is_last
        body = QRectF(card).adjusted(
            0.5, 0.5 if is_first else -card.height(), -0.5, -0.5 if is_last else card.height()
        )
        painter.save()
        painter.setClipRect(card)
        painter.setPen(QPen(QColor(tokens.border), 1))
        painter.setBrush(QColor(self._ground(option)))
        painter.drawRoundedRect(body, _RADIUS_PX, _RADIUS_PX)
        if option.state & QStyle.StateFlag.State_Selected:
            bar = QRect(card.left(), card.top() + 4, 3, card.height() - 8)
            painter.fillRect(bar, QColor(tokens.accent))
        painter.restore()
        if self._has_focus(option):
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(card).adjusted(2, 2, -2, -2), 5, 5)

    def _ground(self, option: QStyleOptionViewItem) -> str:
        tokens, state = self._theme.tokens, option.state
        if state & QStyle.StateFlag.State_Selected:
            view = option.widget
            is_active = isinstance(view, QWidget) and view.hasFocus()
            return tokens.selected if is_active else tokens.selected_inactive
        return tokens.hover if state & QStyle.StateFlag.State_MouseOver else tokens.surface

    @staticmethod
    def _has_focus(option: QStyleOptionViewItem) -> bool:
        view = option.widget
        is_current = bool(option.state & QStyle.StateFlag.State_HasFocus)
        return is_current and isinstance(view, QWidget) and view.hasFocus()

    def _paint_record(self, painter: QPainter, option: QStyleOptionViewItem, line: Line) -> None:
        tokens, rect, font = self._theme.tokens, option.rect, option.font
        paint_tick(painter, self.box_of(rect, line), self._theme, is_on=line.is_ticked)
        room = self._texts(rect, line)
        self._paint_badge(painter, room, line, font)
        arrow = self.arrow_of(rect, line, font)
        if line.can_unfold or line.is_unfolded:
            name = "chevron-down" if line.is_unfolded else "chevron-right"
            self._paint_icon(painter, arrow, name, tokens.text2)
        right = self._paint_links(painter, option, line, arrow.left())
        bold = scaled(font, 1.0, is_bold=True)
        texts = QRect(room.left(), room.top(), right - GAP_PX - room.left(), room.height())
        ink = tokens.text if line.is_ticked else tokens.text2
        taken = self._write(painter, texts, line.text.title, bold, ink)
        if line.text.text:
            rest = texts.adjusted(taken, 0, 0, 0)
            self._write(painter, rest, f" · {line.text.text}", font, tokens.text2)

    def _paint_badge(self, painter: QPainter, room: QRect, line: Line, font: QFont) -> None:
        text = line.text
        if text.badge:
            width, height = self._badge_width(line, font), pill_height(font)
            top = room.top() + (room.height() - height) / 2
            pill = QRectF(room.right() + 1 - width, top, width, height)
            paint_pill(painter, pill, text.badge, text.tone, self._theme, font)

    def _paint_icon(self, painter: QPainter, place: QRect, name: str, colour: str) -> None:
        ratio = painter.device().devicePixelRatioF()
        pixmap = icon_pixmap(name, colour, place.width(), ratio)
        painter.drawPixmap(QPointF(place.topLeft()), pixmap)

    def _paint_below(self, painter: QPainter, option: QStyleOptionViewItem, line: Line) -> None:
        tokens, rect, font = self._theme.tokens, option.rect, option.font
        if line.kind is LineKind.ACTIONS:
            self._paint_buttons(painter, option, line)
            self._paint_rule(painter, rect, line)
            return
        self._paint_links(painter, option, line)
        label, lock, texts = self._rooms(rect, line, font)
        self._write(painter, label, line.text.label, font, tokens.text2)
        if line.text.is_locked:
            self._paint_icon(painter, lock, "lock", tokens.text2)
        if line.text.new:
            self._paint_change(painter, texts, line, font)
        else:
            ink = tokens.warn if line.kind is LineKind.PROBLEM else tokens.text2
            ink = tokens.text if line.kind is LineKind.VALUE else ink
            self._write(painter, texts, line.text.text, font, ink)
        if not line.is_explained:
            self._paint_rule(painter, rect, line)

    def _paint_rule(self, painter: QPainter, rect: QRect, line: Line) -> None:
        """Between a row and the next of the same card."""
        if not line.is_last:
            room, bottom = self._texts(rect, line), self._card(rect, line).bottom()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setPen(QPen(QColor(self._theme.tokens.border), 1))
            painter.drawLine(room.left(), bottom, room.right(), bottom)

    def _rooms(self, rect: QRect, line: Line, font: QFont) -> tuple[QRect, QRect, QRect]:
        """Where label, lock and texts of a row below a record stand."""
        room, metrics = self._texts(rect, line), QFontMetrics(font)
        right = min(
            (place.left() - GAP_PX for *_, place in self.actions_of(rect, line, font)),
            default=room.right(),
        )
        texts = QRect(room.left(), room.top(), max(0, right - room.left()), room.height())
        label = QRect(texts.topLeft(), QSize(0, texts.height()))
        if line.text.label:
            label.setWidth(min(metrics.averageCharWidth() * _LABEL_CHARS, room.width() // 4))
            texts.setLeft(label.right() + GAP_PX)
        top = texts.top() + (texts.height() - _GLYPH_PX) // 2
        lock = QRect(texts.left(), top, _GLYPH_PX, _GLYPH_PX)
        if line.text.is_locked:
            texts.setLeft(lock.right() + 7)
        return label, lock, texts

    @staticmethod
    def _changes(room: QRect, line: Line, font: QFont) -> tuple[QRect, QRect, QRect]:
        """Where the old value, the arrow and the new value stand."""
        natural = QFontMetrics(font).horizontalAdvance(line.widest) + 4
        least, most = (round(room.width() * share) for share in _OLD_SHARES)
        width = min(max(natural, least), most)
        old = QRect(room.left(), room.top(), width, room.height())
        arrow = QRect(old.right() + GAP_PX, 0, _ICON_PX, _ICON_PX)
        arrow.moveTop(room.center().y() - _ICON_PX // 2)
        return old, arrow, room.adjusted(width + 2 * GAP_PX + _ICON_PX, 0, 0, 0)

    def _paint_change(self, painter: QPainter, room: QRect, line: Line, font: QFont) -> None:
        """Old, struck through, then new; the other way round where the old one is kept."""
        tokens, text = self._theme.tokens, line.text
        bold, struck = scaled(font, 1.0, is_bold=True), QFont(font)
        struck.setStrikeOut(True)
        old, arrow, new = self._changes(room, line, font)
        is_kept, has_old = text.is_refused, text.old != NOTHING
        left = bold if is_kept else struck if has_old else font
        self._write(painter, old, text.old, left, tokens.text if is_kept else tokens.text2)
        self._paint_icon(painter, arrow, "arrow-right", tokens.text2)
        is_gone = text.new == NOTHING
        right = struck if is_kept and not is_gone else bold
        ink = tokens.text2 if is_kept or is_gone else tokens.ok
        self._write(painter, new, text.new, right, ink)

    def is_cut(self, rect: QRect, line: Line, font: QFont) -> bool:
        """Whether a row has no room for all that it says."""
        bold = QFontMetrics(scaled(font, 1.0, is_bold=True))
        if line.kind is LineKind.RECORD:
            right = self.arrow_of(rect, line, font).left() - GAP_PX
            said = f" · {line.text.text}" if line.text.text else ""
            needed = bold.horizontalAdvance(line.text.title)
            needed += QFontMetrics(font).horizontalAdvance(said)
            return needed > right - self._texts(rect, line).left()
        *_, texts = self._rooms(rect, line, font)
        if not line.text.new:
            return QFontMetrics(font).horizontalAdvance(line.text.text) > texts.width()
        old, _, new = self._changes(texts, line, font)
        is_old_cut = bold.horizontalAdvance(line.text.old) > old.width() + 8
        return is_old_cut or bold.horizontalAdvance(line.text.new) > new.width()

    def _paint_links(
        self, painter: QPainter, option: QStyleOptionViewItem, line: Line, right: int = 0
    ) -> int:
        """The words that do something; returns where the room left of them ends, at most
        ``right``."""
        for _, text, place in self.actions_of(option.rect, line, option.font):
            self._write(painter, place, text, option.font, self._theme.tokens.link)
            right = min(right, place.left())
        return right

    def _paint_buttons(self, painter: QPainter, option: QStyleOptionViewItem, line: Line) -> None:
        tokens = self._theme.tokens
        for n, (_, text, place) in enumerate(self.actions_of(option.rect, line, option.font)):
            is_meant = self._has_focus(option) and n == self.button
            colour, width = (tokens.focus, 2) if is_meant else (tokens.control, 1)
            painter.setPen(QPen(QColor(colour), width))
            painter.setBrush(QColor(tokens.surface))
            painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
            painter.setPen(QColor(tokens.text))
            painter.setFont(option.font)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)

    @staticmethod
    def _write(painter: QPainter, room: QRect, text: str, font: QFont, colour: str) -> int:
        """One line, elided; how wide it is."""
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, room.width() + 1))
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        return metrics.horizontalAdvance(shown)

    # --- hands ---------------------------------------------------------------------------------

    def target_at(self, rect: QRect, line: Line, font: QFont, where: QPoint) -> str:
        """What is clicked there: ``tick``, ``fold``, an action's name, or nothing."""
        if line.kind is LineKind.RECORD:
            if self.box_of(rect, line).adjusted(-8, -8, 6, 8).contains(where):
                return "tick"
            can_fold = line.can_unfold or line.is_unfolded
            arrow = self.arrow_of(rect, line, font).adjusted(-6, -6, 6, 6)
            if can_fold and arrow.contains(where):
                return "fold"
        for action, _, place in self.actions_of(rect, line, font):
            if place.adjusted(-4, 0, 4, 0).contains(where):
                return action.value
        return ""

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: AnyIndex,
    ) -> bool:
        """A click on a box, an arrow, a word or a button."""
        is_click = event.type() == QEvent.Type.MouseButtonRelease
        line: Line | None = index.data(LINE_ROLE)
        if not is_click or not isinstance(event, QMouseEvent) or line is None:
            return False
        where = event.position().toPoint()
        target = self.target_at(option.rect, line, option.font, where)
        if target == "tick":
            return toggle(model, index)
        if target == "fold":
            self.folded.emit(model.index(index.row(), 0))
        elif target:
            self.pressed.emit(model.index(index.row(), 0), target)
        return bool(target)

    # --- a value written anew ------------------------------------------------------------------

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex
    ) -> QWidget:
        """A field in place of the buttons."""
        edit = QLineEdit(parent)
        edit.setProperty("kind", "field")
        edit.setAccessibleName(self.tr("Corrected value"))
        return edit

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        """What stands in the file."""
        assert isinstance(editor, QLineEdit)
        editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
        editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: AnyIndex) -> None:
        """What was written."""
        assert isinstance(editor, QLineEdit)
        model.setData(index, editor.text(), Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex
    ) -> None:
        """Over the buttons, as wide as an address."""
        line: Line = index.data(LINE_ROLE)
        room = self._texts(option.rect, line)
        width = min(room.width(), option.fontMetrics.averageCharWidth() * 48)
        editor.setGeometry(QRect(room.left(), room.top() + 2, width, room.height() - 5))


def row_height(metrics: QFontMetrics) -> int:
    """The height of every row."""
    return max(metrics.height() + _AROUND_PX, _LEAST_ROW_PX)
