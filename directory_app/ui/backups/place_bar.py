"""Where backups go: the folder, another one for it, and a look into it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from directory_app.ui.fonts import CAPTION
from directory_app.ui.widgets.buttons import TextButton
from directory_app.ui.widgets.flow_layout import FlowLayout
from directory_app.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from directory_app.services.backups.places import Destination


class PlaceBar(QWidget):
    """``chosen`` carries the Path of another folder, or None for the usual one; ``open_asked``
    the Path of the present one."""

    chosen = Signal(object)
    open_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = Path()
        self.path = PlainLabel("", self, scale=CAPTION, tone="muted")
        self.path.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.change = TextButton(self.tr("&Change…"), "plain", self)
        self.folder = TextButton(self.tr("Open the &folder"), "plain", self)
        self.usual = TextButton(self.tr("&Usual folder"), "plain", self)
        self.change.clicked.connect(self.ask)
        self.folder.clicked.connect(lambda: self.open_asked.emit(self._folder))
        self.usual.clicked.connect(lambda: self.chosen.emit(None))
        self._lay_out()

    def _lay_out(self) -> None:
        row = QWidget(self)
        flow = FlowLayout(row)
        for button in (self.change, self.folder, self.usual):
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.path)
        column.addWidget(row)
        for widget in (self.folder, self.usual):
            widget.hide()  # until it is known where they go

    def show_destination(self, destination: Destination) -> None:
        """The folder, and the way back to the usual one where it is another."""
        self._folder = destination.folder
        text = self.tr("Folder of the backups: %1").replace("%1", str(destination.folder))
        self.path.setText(text)
        for button in (self.change, self.folder):
            button.setAccessibleDescription(text)
        self.folder.show()
        self.usual.setVisible(not destination.is_usual)

    def ask(self) -> None:
        """Asks for a folder of this computer, or of what is plugged into it."""
        dialog = QFileDialog(self, self.tr("Folder of the backups"), QDir.homePath())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda chosen: self.chosen.emit(Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
