"""A part of the journey in an open window, and what it sees there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from directory_app.ui.main_window import MainWindow

from .hands import Hands

Keep = Callable[[str, str, QWidget | None], None]
"""Keeps one view: its name, what is said of it, another widget than the window."""


class Chapter(QObject):
    """Has the window, the hands and the camera of the journey that it belongs to."""

    def __init__(self, window: MainWindow, hands: Hands, keep: Keep) -> None:
        super().__init__()
        self._window = window
        self._hands = hands
        self._keep = keep
