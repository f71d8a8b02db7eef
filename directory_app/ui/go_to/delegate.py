"""Paints a row of « Aller à… »: avatar or icon, name, where it stands, shortcut."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from directory_app.ui.contact_list.delegate import headline
from directory_app.ui.fonts import CAPTION, scaled
from directory_app.ui.icons import icon_pixmap
from directory_app.ui.theme import Theme
from directory_app.ui.widgets.avatar import avatar_look, paint_avatar

from .model import TARGET_ROLE
from .targets import Section, Target

_PAD_PX = 14
_GAP_PX = 12
_BADGE_PX = 24
_GLYPH_PX = 18
_LOCK_PX = 14
_ROW_PX, _HEADING_PX = 36, 28
_BAR_PX = 3
_DETAIL_SHARE = 0.45
"""Of a row, what a long name leaves to what stands beside it."""
_ICONS = {Section.LISTS: "list", Section.VIEWS: "book-user", Section.COMMANDS: "chevron-right"}

AnyIndex = QModelIndex | QPersistentModelIndex


class TargetDelegate(QStyledItemDelegate):
    """Headings are small and quiet; what cannot be chosen now is dimmed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """One line, as high as the text asks for."""
        height = QFontMetricsF(option.font).height()
        if index.data(TARGET_ROLE) is None:
            return QSize(0, max(_HEADING_PX, round(height * CAPTION) + 12))
        return QSize(0, max(_ROW_PX, round(height) + 16))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draws a heading, or a row."""
        target: Target | None = index.data(TARGET_ROLE)
        painter.save()
        if target is None:
            self._paint_heading(painter, option, index.data(Qt.ItemDataRole.DisplayRole))
        else:
            self._paint_ground(painter, option)
            self._paint_badge(painter, option, target)
            self._paint_texts(painter, option, target)
        painter.restore()

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, text: str) -> None:
        painter.setFont(scaled(option.font, CAPTION, is_bold=True))
        painter.setPen(QColor(self._theme.tokens.text2))
        place = option.rect.adjusted(_PAD_PX, 4, -_PAD_PX, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        tokens, state = self._theme.tokens, option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(tokens.selected))
            bar = option.rect.adjusted(0, 0, _BAR_PX - option.rect.width(), 0)
            painter.fillRect(bar, QColor(tokens.accent))

    def _paint_badge(self, painter: QPainter, option: QStyleOptionViewItem, target: Target) -> None:
        middle = option.rect.center().y() + 0.5
        left = float(option.rect.left() + _PAD_PX)
        if target.row is not None:
            row = target.row
            look = avatar_look(
                row.id, is_person=row.kind == "person", name=row.display_name, acronym=row.acronym
            )
            square = QRectF(left, middle - _BADGE_PX / 2, _BADGE_PX, _BADGE_PX)
            paint_avatar(painter, square, look, option.font)
            return
        tokens = self._theme.tokens
        colour = tokens.text2 if target.is_enabled else tokens.disabled
        ratio = painter.device().devicePixelRatioF()
        glyph = icon_pixmap(target.icon or _ICONS[target.section], colour, _GLYPH_PX, ratio)
        inner = (_BADGE_PX - _GLYPH_PX) / 2
        painter.drawPixmap(QPointF(left + inner, middle - _GLYPH_PX / 2), glyph)

    def _paint_texts(self, painter: QPainter, option: QStyleOptionViewItem, target: Target) -> None:
        place = QRectF(option.rect)
        place.setLeft(place.left() + _PAD_PX + _BADGE_PX + _GAP_PX)
        place.setRight(place.right() - _PAD_PX)
        tokens = self._theme.tokens
        quiet = tokens.text2 if target.is_enabled else tokens.disabled
        if target.keys:
            self._paint_end(painter, place, target.keys, scaled(option.font, CAPTION), quiet, 1.0)
        if target.row is not None and target.row.is_confidential:
            ratio = painter.device().devicePixelRatioF()
            lock = icon_pixmap("lock", tokens.warn, _LOCK_PX, ratio)
            painter.drawPixmap(QPointF(place.left(), place.center().y() - _LOCK_PX / 2), lock)
            place.setLeft(place.left() + _LOCK_PX + _GAP_PX / 2)
        name = headline(target.row) if target.row else target.text
        room = place.width() - QFontMetricsF(option.font).horizontalAdvance(name) - _GAP_PX
        share = max(_DETAIL_SHARE, room / max(1.0, place.width()))
        detail = target.row.secondary if target.row else target.detail
        if detail:
            font = scaled(option.font, CAPTION)
            self._paint_end(painter, place, detail, font, quiet, share)
        self._paint(
            painter, place, name, option.font, tokens.text if quiet == tokens.text2 else quiet
        )

    def _paint_end(
        self, painter: QPainter, place: QRectF, text: str, font: QFont, colour: str, share: float
    ) -> None:
        """At the right of ``place``, which leaves it that room; at most a share of it."""
        metrics = QFontMetricsF(font)
        width = min(metrics.horizontalAdvance(text) + 1, place.width() * share)
        room = QRectF(place)
        room.setLeft(place.right() - width)
        self._paint(painter, room, text, font, colour)
        place.setRight(room.left() - _GAP_PX)

    @staticmethod
    def _paint(painter: QPainter, room: QRectF, text: str, font: QFont, colour: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
