"""What the window remembers for itself: size, splitter, theme. Never a contact's data.

One small file, ``window.ini``, in Bottin's home. Losing it loses nothing but comfort.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from .theme import Mode


class WindowSettings:
    """Typed access to ``window.ini``; what is missing or damaged reads as None or the default."""

    def __init__(self, path: Path) -> None:
        self._file = QSettings(str(path), QSettings.Format.IniFormat)

    def bytes_of(self, name: str) -> QByteArray | None:
        """A stored Qt state (``geometry``, ``splitter``)."""
        value = self._file.value(f"window/{name}")
        return value if isinstance(value, QByteArray) else None

    def set_bytes(self, name: str, state: QByteArray) -> None:
        """Stores a Qt state."""
        self._file.setValue(f"window/{name}", state)

    @property
    def theme(self) -> Mode:
        """The chosen theme; follows the system until one is chosen."""
        value = self._file.value("window/theme")
        return Mode(value) if value in tuple(Mode) else Mode.SYSTEM

    @theme.setter
    def theme(self, mode: Mode) -> None:
        self._file.setValue("window/theme", mode.value)
