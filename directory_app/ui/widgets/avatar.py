"""Avatars: a rounded square with an acronym, a circle with initials, or a photo cut like them.
Decoration, never a name.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QWidget

from directory_app.domain.names import acronym_badge, initials
from directory_app.ui.tokens import AVATAR_COLOURS, ON_AVATAR

_CORNER = 0.18
"""Radius of the corners of an organisation's square, of its width."""


@dataclass(frozen=True, slots=True)
class AvatarLook:
    """What an avatar shows: ``text`` on ``colour``, round for people."""

    text: str
    colour: str
    is_round: bool


@lru_cache(maxsize=1_024)
def avatar_look(contact_id: str, *, is_person: bool, name: str, acronym: str = "") -> AvatarLook:
    """The avatar of a contact: its colour comes from its id, the same on every computer."""
    colour = AVATAR_COLOURS[zlib.crc32(contact_id.encode()) % len(AVATAR_COLOURS)]
    if is_person:
        given, _, rest = name.partition(" ")
        return AvatarLook(initials(given, rest.rpartition(" ")[2]), colour, True)
    return AvatarLook(acronym_badge(acronym, name), colour, False)


def paint_avatar(painter: QPainter, rect: QRectF, look: AvatarLook, font: QFont) -> None:
    """Draws an avatar into a square, its letters as large as they fit."""
    ratio = painter.device().devicePixelRatioF()
    pixmap = _avatar_pixmap(look, round(rect.width()), ratio, font.toString())
    painter.drawPixmap(rect.topLeft().toPoint(), pixmap)


@lru_cache(maxsize=512)
def _avatar_pixmap(look: AvatarLook, side_px: int, ratio: float, font: str) -> QPixmap:
    """Drawn once, for a list paints the same ones at each key; ``font`` as QFont tells itself."""
    pixmap = QPixmap(QSize(side_px, side_px) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    letters = QFont()
    letters.fromString(font)
    painter = QPainter(pixmap)
    _draw_avatar(painter, QRectF(0, 0, side_px, side_px), look, letters)
    painter.end()
    return pixmap


def _draw_avatar(painter: QPainter, rect: QRectF, look: AvatarLook, font: QFont) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.colour))
    radius = rect.width() / 2 if look.is_round else rect.width() * _CORNER
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


def photo_pixmap(photo: QImage, side_px: int, ratio: float, *, is_round: bool) -> QPixmap:
    """The middle of a picture cut as an avatar is, sharp at ``ratio`` device pixels."""
    side = max(1, round(side_px * ratio))
    modes = Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode
    scaled = photo.scaled(QSize(side, side), modes[0], modes[1].SmoothTransformation)
    cut = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    cut.fill(Qt.GlobalColor.transparent)
    painter = QPainter(cut)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(Qt.GlobalColor.white)  # a transparent logo stands on white, in both themes
    radius = side / 2 if is_round else side * _CORNER
    painter.drawRoundedRect(QRectF(0, 0, side, side), radius, radius)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceAtop)
    corner = QPoint((side - scaled.width()) // 2, (side - scaled.height()) // 2)
    painter.drawImage(corner, scaled)
    painter.end()
    pixmap = QPixmap.fromImage(cut)
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


class Photo(QWidget):
    """A photo in the place of an avatar, ``side_px`` wide; its actions are its menu."""

    def __init__(
        self, image: QImage, side_px: int, *, is_round: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._image = image
        self._is_round = is_round
        self._pixmap = QPixmap()
        self.setFixedSize(QSize(side_px, side_px))
        self.setAccessibleName(self.tr("Photo"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws it, cut anew where the screen has other pixels."""
        ratio = self.devicePixelRatioF()
        if self._pixmap.isNull() or self._pixmap.devicePixelRatio() != ratio:
            is_round = self._is_round
            self._pixmap = photo_pixmap(self._image, self.width(), ratio, is_round=is_round)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._pixmap)
        painter.end()


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
