"""« À propos de Bottin »: version, licence, what it stands on; the versions can be copied."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from directory_app.services.versions import versions

from .fonts import CAPTION, TITLE
from .widgets.buttons import TextButton
from .widgets.growing_dialog import GrowingDialog
from .widgets.plain_label import PlainLabel

_NAMES = {
    "bottin": "Bottin",
    "python": "Python",
    "qt": "Qt",
    "sqlite": "SQLite",
    "sqlalchemy": "SQLAlchemy",
}
"""How what the program stands on writes its own name."""


class AboutPage(GrowingDialog):
    """A small dialog, closed by Échap."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Bottin"))
        found = versions()
        named = {_NAMES.get(name, name): version for name, version in found.items()}
        self._versions = "\n".join(f"{name} {version}" for name, version in named.items())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(10)
        layout.addWidget(PlainLabel("Bottin", self, scale=TITLE, is_bold=True))
        layout.addWidget(PlainLabel(self.tr("The contact directory of the Table"), self))
        layout.addWidget(PlainLabel(self._versions, self, tone="muted"))
        licence = self.tr("Free software under the MIT licence. Icons: Lucide (ISC).")
        layout.addWidget(PlainLabel(licence, self, scale=CAPTION, tone="muted"))
        copy = TextButton(self.tr("Copy the versions"), "plain", self)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._versions))
        close = TextButton(self.tr("Close"), "primary", self)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(copy)
        row.addWidget(close)
        layout.addSpacing(8)
        layout.addLayout(row)
        close.setFocus()
