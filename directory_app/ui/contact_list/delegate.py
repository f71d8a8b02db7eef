"""Paints a row of the list: avatar, bold name, second line, what matches the search.

Two lines and a half high, 52 px at least; colours come from the theme, sizes from the font.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from directory_app.ui.fonts import CAPTION, scaled
from directory_app.ui.icons import icon_pixmap
from directory_app.ui.search.highlight import find_spans
from directory_app.ui.search.match_wording import match_text
from directory_app.ui.theme import Density, Theme
from directory_app.ui.trash.wording import since_text
from directory_app.ui.widgets.avatar import avatar_look, paint_avatar

from .model import SHOWN_ROLE

if TYPE_CHECKING:
    from directory_app.domain.matched import Match
    from directory_app.domain.query import Query
    from directory_app.domain.summaries import SummaryRow

    from .model import ShownRow

LEAST_HEIGHT_PX = 52
COMPACT_HEIGHT_PX = 32
_MARGIN_PX = 14
_AVATAR_PX = 36
SMALL_AVATAR_PX = 24
_GAP_PX = 12
_BAR_PX = 3
_LOCK_PX, _LOCK_GAP_PX = 14, 6
_SECOND_SHARE = 0.4
"""Of a line, what a long name leaves to the telephone and the e-mail."""

AnyIndex = QModelIndex | QPersistentModelIndex


def headline(row: SummaryRow) -> str:
    """« RIMQ — Regroupement imaginaire… », or the name alone."""
    if row.acronym and row.acronym != row.display_name:
        return f"{row.acronym} — {row.display_name}"
    return row.display_name


def second_line(row: SummaryRow, match: Match | None = None) -> str:
    """What stands under the name: why it was found, where the row does not show it; in the trash,
    first since when it is there."""
    if match is not None:
        return match_text(match)
    if row.trashed_at is None:
        return row.secondary
    return " · ".join(filter(None, (since_text(row.trashed_at), row.secondary)))


class _Letters:
    """A font with its measures: made once, for a row to be painted takes longer to make them."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self.metrics = QFontMetricsF(font)
        self.height = self.metrics.height()
        self.ascent = self.metrics.ascent()


class _RowLetters:
    """What the lines of a row are written with, from the font of the list."""

    def __init__(self, font: QFont) -> None:
        self.of = font
        self.name = _Letters(scaled(font, 1.0, is_bold=True))
        self.second = _Letters(scaled(font, CAPTION))
        self.plain = _Letters(font)


class ContactRowDelegate(QStyledItemDelegate):
    """Draws rows; a row that has not come yet is drawn as two quiet bars."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._letters: _RowLetters | None = None

    @property
    def _is_compact(self) -> bool:
        return self._theme.density is Density.COMPACT

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Every row has the same height."""
        letters = self._letters_of(option.font)
        name, second = letters.name.height, letters.second.height
        if self._is_compact:
            return QSize(0, max(COMPACT_HEIGHT_PX, round(name) + 12))
        return QSize(0, max(LEAST_HEIGHT_PX, round((name + second) * 1.25) + 8))

    def _letters_of(self, font: QFont) -> _RowLetters:
        if self._letters is None or self._letters.of != font:
            self._letters = _RowLetters(QFont(font))
        return self._letters

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draws background, accent bar, avatar and both lines."""
        painter.save()
        self._paint_background(painter, option)
        shown: ShownRow | None = index.data(SHOWN_ROLE)
        if shown is None:
            self._paint_absent(painter, option)
        else:
            second = second_line(shown.row, shown.match)
            self._paint_row(painter, option, shown.row, second, shown.query)
        painter.restore()

    def _paint_background(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        tokens, state = self._theme.tokens, option.state
        if state & QStyle.StateFlag.State_Selected:
            # While the search box is typed into, the current contact is what commands act on.
            is_active = option.widget is not None and option.widget.isActiveWindow()
            colour = tokens.selected if is_active else tokens.selected_inactive
            painter.fillRect(option.rect, QColor(colour))
            bar = option.rect.adjusted(0, 0, _BAR_PX - option.rect.width(), 0)
            painter.fillRect(bar, QColor(tokens.accent))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(tokens.hover))
        has_focus = state & QStyle.StateFlag.State_HasFocus
        if has_focus and option.widget is not None and option.widget.hasFocus():
            painter.setPen(QColor(tokens.focus))
            painter.drawRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint_row(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        row: SummaryRow,
        second: str,
        query: Query,
    ) -> None:
        square = self._avatar_rect(option)
        look = avatar_look(
            row.id, is_person=row.kind == "person", name=row.display_name, acronym=row.acronym
        )
        paint_avatar(painter, square, look, option.font)
        left = square.right() + _GAP_PX
        place = QRectF(option.rect)
        place.setLeft(left)
        place.setRight(option.rect.right() - _MARGIN_PX)
        letters = self._letters_of(option.font)
        if self._is_compact:
            self._paint_one_line(painter, place, letters, row, second, query)
        else:
            self._paint_two_lines(painter, place, letters, row, second, query)

    def _paint_two_lines(
        self,
        painter: QPainter,
        place: QRectF,
        letters: _RowLetters,
        row: SummaryRow,
        second: str,
        query: Query,
    ) -> None:
        name_height = letters.name.height
        second_height = letters.second.height if second else 0.0
        top = place.center().y() - (name_height + second_height) / 2
        tokens = self._theme.tokens
        line = QRectF(place.left(), top, place.width(), name_height)
        self._paint_lock(painter, line, row)
        self._paint_line(painter, line, headline(row), letters.name, tokens.text, query)
        line = QRectF(place.left(), top + name_height, place.width(), second_height)
        if second:
            self._paint_line(painter, line, second, letters.second, tokens.text2, query)

    def _paint_one_line(
        self,
        painter: QPainter,
        place: QRectF,
        letters: _RowLetters,
        row: SummaryRow,
        second: str,
        query: Query,
    ) -> None:
        tokens, name = self._theme.tokens, letters.name
        line = QRectF(place)
        line.setTop(place.center().y() - name.height / 2)
        line.setHeight(name.height)
        wanted = letters.plain.metrics.horizontalAdvance(second)
        kept = min(wanted + 1, _SECOND_SHARE * place.width()) + _GAP_PX if second else 0.0
        room = place.width() - kept
        line.setWidth(min(name.metrics.horizontalAdvance(headline(row)) + 2, room))
        rest = QRectF(line)
        if row.is_confidential:
            line.setWidth(line.width() + _LOCK_PX + _LOCK_GAP_PX)
            self._paint_lock(painter, line, row)
        self._paint_line(painter, line, headline(row), name, tokens.text, query)
        rest.setLeft(line.right() + _GAP_PX)
        rest.setRight(place.right())
        if second:
            self._paint_line(painter, rest, second, letters.plain, tokens.text2, query)

    def _paint_lock(self, painter: QPainter, line: QRectF, row: SummaryRow) -> None:
        """The lock before the name of a confidential contact, which leaves it the rest of the
        ``line``."""
        if not row.is_confidential:
            return
        ratio = painter.device().devicePixelRatioF()
        glyph = icon_pixmap("lock", self._theme.tokens.warn, _LOCK_PX, ratio)
        top = line.center().y() - _LOCK_PX / 2
        painter.drawPixmap(QPointF(line.left(), top), glyph)
        line.setLeft(line.left() + _LOCK_PX + _LOCK_GAP_PX)

    def _paint_line(
        self,
        painter: QPainter,
        rect: QRectF,
        text: str,
        letters: _Letters,
        colour: str,
        query: Query,
    ) -> None:
        metrics = letters.metrics
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.setFont(letters.font)
        painter.setPen(QColor(colour))
        baseline = QPointF(rect.left(), rect.top() + letters.ascent)
        painter.drawText(baseline, shown)
        for start, length in find_spans(shown, query):
            before = metrics.horizontalAdvance(shown[:start])
            width = metrics.horizontalAdvance(shown[: start + length]) - before
            mark = QRectF(rect.left() + before - 1, rect.top(), width + 2, rect.height())
            self._paint_match(painter, mark, baseline, shown)

    def _paint_match(self, painter: QPainter, mark: QRectF, baseline: QPointF, text: str) -> None:
        tokens = self._theme.tokens
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.match))
        painter.drawRoundedRect(mark, 3, 3)
        painter.setClipRect(mark)
        painter.setPen(QColor(tokens.on_match))
        painter.drawText(baseline, text)
        painter.restore()

    def _paint_absent(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        square = self._avatar_rect(option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens.hover))
        painter.drawRoundedRect(square, 6, 6)
        left, middle = square.right() + _GAP_PX, square.center().y()
        painter.drawRoundedRect(QRectF(left, middle - 13, 180, 9), 4, 4)
        painter.drawRoundedRect(QRectF(left, middle + 5, 120, 8), 4, 4)

    def _avatar_rect(self, option: QStyleOptionViewItem) -> QRectF:
        side = SMALL_AVATAR_PX if self._is_compact else _AVATAR_PX
        top = option.rect.center().y() + 0.5 - side / 2
        return QRectF(option.rect.left() + _MARGIN_PX, top, side, side)
