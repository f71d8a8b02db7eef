"""The logo of an event: shown small, chosen from a file, removed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QLabel, QVBoxLayout, QWidget

from directory_app.ui.announce import announce
from directory_app.ui.fonts import CAPTION, set_scale
from directory_app.ui.widgets.buttons import TextButton
from directory_app.ui.widgets.flex_layout import FlexLayout
from directory_app.ui.widgets.plain_label import PlainLabel

from .logo_picture import logo_image

_HEIGHT_PX = 48
_WIDTH_PX = 180


class LogoRow(QWidget):
    """``file_chosen`` carries a path."""

    file_chosen = Signal(str)
    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._logo = ""
        caption = QLabel(self.tr("Logo"), self)
        caption.setProperty("tone", "muted")
        set_scale(caption, CAPTION)
        self.picture = QLabel(self)
        self.picture.setAccessibleName(self.tr("Logo of the delegation"))
        self.choose = TextButton(self.tr("Choose a picture…"), "plain", self)
        self.remove = TextButton(self.tr("Remove the logo"), "link", self)
        self.error = PlainLabel("", self, scale=CAPTION, tone="danger")
        self.error.hide()
        self.choose.clicked.connect(self._ask)
        self.remove.clicked.connect(self.removed)
        row = FlexLayout(gap_px=12, ends_right=False)
        for widget in (self.picture, self.choose, self.remove):
            row.add(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(caption)
        column.addLayout(row)
        column.addWidget(self.error)
        self.show_logo("")

    def show_logo(self, logo: str) -> None:
        """The stored logo, a PNG in base64; empty for none."""
        image = logo_image(logo)
        if not image.isNull():
            keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode
            ratio = self.devicePixelRatioF()
            small = image.scaled(
                round(_WIDTH_PX * ratio),
                round(_HEIGHT_PX * ratio),
                keep,
                smooth.SmoothTransformation,
            )
            small.setDevicePixelRatio(ratio)
            self.picture.setPixmap(QPixmap.fromImage(small))
        self.picture.setVisible(not image.isNull())
        self.remove.setVisible(bool(logo))
        if logo != self._logo:
            self.show_error("")
        self._logo = logo

    def show_error(self, text: str) -> None:
        """What is wrong with a file; empty for nothing."""
        self.error.setText(text)
        self.error.setVisible(bool(text))
        if text:
            announce(self.choose, text)

    def _ask(self) -> None:
        dialog = QFileDialog(self.window(), self.tr("Logo"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [self.tr("Pictures (*.png *.jpg *.jpeg *.svg *.webp)"), self.tr("All files (*)")]
        )
        dialog.fileSelected.connect(self.file_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
