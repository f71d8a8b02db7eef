"""What rows of events and of rosters are drawn with: ground, pill, lines of text.

Colours come from the theme, sizes from the font. Knows nothing of events.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from directory_app.ui.fonts import CAPTION, scaled
from directory_app.ui.icons import icon_pixmap
from directory_app.ui.theme import Theme
from directory_app.ui.tokens import Tokens

_BAR_PX = 3
PILL_PAD_PX = 9
PILL_ICON_PX = 14
PILL_GAP_PX = 5


def paint_ground(painter: QPainter, option: QStyleOptionViewItem, tokens: Tokens) -> None:
    """Selection with its accent bar, hover, focus ring, the line below."""
    state, rect, view = option.state, option.rect, option.widget
    is_active = view is not None and view.isActiveWindow()
    if state & QStyle.StateFlag.State_Selected:
        colour = tokens.selected if is_active else tokens.selected_inactive
        painter.fillRect(rect, QColor(colour))
        painter.fillRect(rect.adjusted(0, 0, _BAR_PX - rect.width(), 0), QColor(tokens.accent))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, QColor(tokens.hover))
    painter.setPen(QColor(tokens.border))
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())
    if state & QStyle.StateFlag.State_HasFocus and view is not None and view.hasFocus():
        painter.setPen(QColor(tokens.focus))
        painter.drawRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5))


def pill_width(text: str, font: QFont, icons: int) -> float:
    """How wide a pill with that text and so many icons is."""
    words = QFontMetricsF(scaled(font, CAPTION)).horizontalAdvance(text)
    return words + 2 * PILL_PAD_PX + icons * (PILL_ICON_PX + PILL_GAP_PX)


def pill_height(font: QFont) -> float:
    """How high a pill is: its text and a little air."""
    return QFontMetricsF(scaled(font, CAPTION)).height() + 6


def paint_pill(
    painter: QPainter,
    pill: QRectF,
    text: str,
    tone: str,
    theme: Theme,
    font: QFont,
    *,
    icon: str = "",
    last_icon: str = "",
) -> None:
    """A word in a pill, an icon before it, another after it."""
    tokens = theme.tokens
    ink = getattr(tokens, tone)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(getattr(tokens, f"{tone}_bg")))
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
    inner = pill.adjusted(PILL_PAD_PX, 0, -PILL_PAD_PX, 0)
    top, ratio = pill.center().y() - PILL_ICON_PX / 2, painter.device().devicePixelRatioF()
    if icon:
        painter.drawPixmap(QPointF(inner.left(), top), icon_pixmap(icon, ink, PILL_ICON_PX, ratio))
        inner.setLeft(inner.left() + PILL_ICON_PX + PILL_GAP_PX)
    if last_icon:
        inner.setRight(inner.right() - PILL_ICON_PX)
        place = QPointF(inner.right(), top)
        painter.drawPixmap(place, icon_pixmap(last_icon, ink, PILL_ICON_PX, ratio))
        inner.setRight(inner.right() - PILL_GAP_PX)
    painter.setPen(QColor(ink))
    paint_text(painter, inner, text, scaled(font, CAPTION))
    painter.restore()


def paint_text(painter: QPainter, room: QRectF, text: str, font: QFont) -> float:
    """One line in its room, elided, with the painter's pen; returns the width that it took."""
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width() + 1)
    painter.setFont(font)
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
    return metrics.horizontalAdvance(shown)
