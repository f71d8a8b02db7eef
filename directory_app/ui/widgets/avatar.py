"""Avatars: a rounded square with an acronym, a circle with initials. Decoration, never a name."""

from __future__ import annotations

import zlib
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from directory_app.domain.names import acronym_badge, initials
from directory_app.ui.tokens import AVATAR_COLOURS, ON_AVATAR


@dataclass(frozen=True, slots=True)
class AvatarLook:
    """What an avatar shows: ``text`` on ``colour``, round for people."""

    text: str
    colour: str
    is_round: bool


def avatar_look(contact_id: str, *, is_person: bool, name: str, acronym: str = "") -> AvatarLook:
    """The avatar of a contact: its colour comes from its id, the same on every computer."""
    colour = AVATAR_COLOURS[zlib.crc32(contact_id.encode()) % len(AVATAR_COLOURS)]
    if is_person:
        given, _, rest = name.partition(" ")
        return AvatarLook(initials(given, rest.rpartition(" ")[2]), colour, True)
    return AvatarLook(acronym_badge(acronym, name), colour, False)


def paint_avatar(painter: QPainter, rect: QRectF, look: AvatarLook, font: QFont) -> None:
    """Draws an avatar into a square, its letters as large as they fit."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.colour))
    radius = rect.width() / 2 if look.is_round else rect.width() * 0.18
    painter.drawRoundedRect(rect, radius, radius)
    letters = QFont(font)
    letters.setWeight(QFont.Weight.DemiBold)
    letters.setPixelSize(max(1, round(rect.width() * 0.36)))
    room = rect.width() * (0.74 if look.is_round else 0.84)
    width = QFontMetricsF(letters).horizontalAdvance(look.text)
    if width > room:
        letters.setPixelSize(max(1, int(letters.pixelSize() * room / width)))
    painter.setFont(letters)
    painter.setPen(QColor(ON_AVATAR))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, look.text)
    painter.restore()


class Avatar(QWidget):
    """An avatar as a widget, ``side_px`` wide."""

    def __init__(self, look: AvatarLook, side_px: int = 30, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setFixedSize(QSize(side_px, side_px))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws it."""
        painter = QPainter(self)
        paint_avatar(painter, QRectF(self.rect()), self._look, self.font())
        painter.end()
