"""A dialog that grows with what it says; what it says is of whoever inherits from it."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QDialog


class GrowingDialog(QDialog):
    """Never smaller than its texts need, however long they became: nothing is cut."""

    def event(self, event: QEvent) -> bool:
        """Takes the height that its layout asks for."""
        is_grown = event.type() is QEvent.Type.LayoutRequest
        is_done = super().event(event)  # it may be the last one: nothing of this is there then
        layout = self.layout() if is_grown else None
        if layout is not None:
            wanted = layout.totalMinimumHeightForWidth(self.width())
            least = max(wanted, layout.totalMinimumSize().height())
            if self.height() < least:
                self.resize(self.width(), least)
        return is_done
