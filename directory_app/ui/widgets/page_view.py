"""The picture of a printed page: white in every theme, as wide as there is room for."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from directory_app.ui.theme import Theme

_RATIO = 11 / 8.5
"""Letter paper."""
_LARGEST_PX = 816
"""8½ inches at 96 to the inch."""


def read_picture(png: bytes) -> QImage:
    """A PNG as a picture, on the thread that calls (not ``QImage.fromData``, which lets no other
    thread run meanwhile)."""
    buffer = QBuffer()
    buffer.setData(QByteArray(png))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return QImageReader(buffer, QByteArray(b"PNG")).read()


class PageView(QWidget):
    """One page; ``name`` is what a screen reader says of it."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._image = QImage()
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMaximumWidth(_LARGEST_PX)
        theme.changed.connect(self.update)

    @property
    def has_picture(self) -> bool:
        """Whether a page is shown."""
        return not self._image.isNull()

    def show_picture(self, image: QImage) -> None:
        """Another page; an empty picture for none."""
        self._image = image
        self.update()

    def heightForWidth(self, width: int) -> int:
        """The paper's own shape."""
        return round(width * _RATIO)

    def sizeHint(self) -> QSize:
        """Half the paper's own size: it grows with the room."""
        return QSize(_LARGEST_PX // 2, self.heightForWidth(_LARGEST_PX // 2))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paper, picture, edge."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        if self.has_picture:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRectF(self.rect()), self._image)
        painter.setPen(QPen(QColor(self._theme.tokens.border)))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()
