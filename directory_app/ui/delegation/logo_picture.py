"""A picture file made into the logo of a leaflet: a PNG, no wider than a sheet has use for.

Runs on a lane of its own: large pictures take time. Knows nothing of events.
"""

from __future__ import annotations

import base64

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

WIDEST_PX = 600
_MOST_MB = 256


def read_logo(path: str) -> str:
    """The picture of a file as a PNG in base64; empty when the file is no picture that can be
    read."""
    reader = QImageReader(path)
    reader.setAutoTransform(True)
    reader.setAllocationLimit(_MOST_MB)
    size = reader.size()
    if size.isValid() and size.width() > WIDEST_PX:
        height = max(1, size.height() * WIDEST_PX // size.width())
        reader.setScaledSize(QSize(WIDEST_PX, height))
    image = reader.read()
    if image.isNull():
        return ""
    if image.width() > WIDEST_PX:
        image = image.scaledToWidth(WIDEST_PX, Qt.TransformationMode.SmoothTransformation)
    return _as_png(image)


def _as_png(image: QImage) -> str:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    is_written = image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub wants bytes, Qt a str
    buffer.close()
    return base64.b64encode(bytes(data.data())).decode("ascii") if is_written else ""


def logo_image(logo: str) -> QImage:
    """The picture of a stored logo; null when there is none."""
    image = QImage()
    if logo:
        image.loadFromData(base64.b64decode(logo), "PNG")
    return image
