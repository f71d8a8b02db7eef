"""The foot of a page, where its buttons are: toasts stand above it, never on it."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QWidget


class PageFooter(QFrame):
    """Lies at the bottom of its parent, the page."""

    @property
    def page(self) -> QWidget:
        """What it is the foot of."""
        return self.parentWidget() or self
