"""The room around the page: how large it is shown, and what of it is in sight."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from directory_app.ui.theme import Theme

from .loader import Shown
from .sheet import PX_PER_PT, Sheet

ZOOMS = (0.5, 0.6, 0.75, 0.9, 1.0, 1.25, 1.5, 1.75, 2.0)
"""What the buttons and the wheel go through."""
MOST_PPI = 432.0
"""200 % on a screen of two and a quarter pixels to one; finer is not seen."""
_LETTER_PT = (612.0, 792.0)
_GAP_PX = 12
_BESIDE_BAR_PX = 2
_LEAST_PX = 180
_A_CLICK = 120
"""What a notch of a wheel counts (Qt, QWheelEvent::angleDelta, eighths of a degree)."""


class PageArea(QScrollArea):
    """As wide as there is room for until another zoom is chosen. ``zoomed``: the page is shown in
    another size, and deserves a picture of that size."""

    zoomed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("documentArea")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setMinimumHeight(_LEAST_PX)
        self._chosen: float | None = None
        self._zoom = 0.0
        self._turned = 0
        self.sheet = Sheet(theme, self)
        self.sheet.line_reached.connect(self._on_line_reached)
        self.setWidget(self.sheet)

    # --- how large -----------------------------------------------------------------------------

    @property
    def zoom(self) -> float:
        """How large the page is shown: 1.0 is the paper's own size."""
        return self._zoom or 1.0

    @property
    def ppi(self) -> float:
        """Pixels of the screen to an inch of the paper."""
        return min(72 * PX_PER_PT * self.zoom * self.devicePixelRatioF(), MOST_PPI)

    def choose_zoom(self, zoom: float | None) -> None:
        """Between the first and the last of :data:`ZOOMS`; None takes the width there is."""
        self._chosen = None if zoom is None else min(max(zoom, ZOOMS[0]), ZOOMS[-1])
        self._lay_out()

    def step_zoom(self, by: int) -> None:
        """The next size up (1) or down (-1)."""
        near = 0.005
        if by > 0:
            larger = [one for one in ZOOMS if one > self.zoom + near]
            self.choose_zoom(larger[0] if larger else ZOOMS[-1])
        else:
            smaller = [one for one in ZOOMS if one < self.zoom - near]
            self.choose_zoom(smaller[-1] if smaller else min(ZOOMS[0], self.zoom))

    def show_page(self, shown: Shown) -> None:
        """Another page, or another picture of the same one."""
        is_other = self.sheet.shown is None or self.sheet.shown.page != shown.page
        self.sheet.show_page(shown)
        self._lay_out()
        if is_other:
            self.verticalScrollBar().setValue(0)

    def _page_pt(self) -> tuple[float, float]:
        shown = self.sheet.shown
        return (shown.width_pt, shown.height_pt) if shown and shown.width_pt else _LETTER_PT

    def _fitting(self) -> float:
        """The zoom at which the page is as wide as the area, its scroll bar taken off."""
        width, height = self._page_pt()
        zoom = self.width() / (width * PX_PER_PT)
        if height * PX_PER_PT * zoom > self.height():
            bar = self.verticalScrollBar().sizeHint().width() + _BESIDE_BAR_PX
            zoom = (self.width() - bar) / (width * PX_PER_PT)
        return min(max(zoom, 0.2), ZOOMS[-1])

    def _lay_out(self) -> None:
        zoom = self._fitting() if self._chosen is None else self._chosen
        is_other = zoom != self._zoom
        self._zoom = zoom
        self.sheet.set_zoom(zoom)
        width, height = self._page_pt()
        scale = PX_PER_PT * zoom
        self.sheet.resize(round(width * scale), round(height * scale))
        if is_other:
            self.zoomed.emit()

    # --- events --------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """On another screen, the page deserves a picture of its fineness."""
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self.zoomed.emit()
        return super().event(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002  # Qt's name
        """A page that the focus leaves stays where it is: Qt would bring its middle in sight."""
        return QWidget.focusNextPrevChild(self, next)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The page keeps to the width."""
        super().resizeEvent(event)
        self._lay_out()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl, larger or smaller; a fine wheel needs a whole notch."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self._turned += event.angleDelta().y()
        while abs(self._turned) >= _A_CLICK:
            by = 1 if self._turned > 0 else -1
            self._turned -= by * _A_CLICK
            self.step_zoom(by)
        event.accept()

    def _on_line_reached(self, line: QRect) -> None:
        """Brings a line in sight."""
        middle = line.center()
        self.ensureVisible(middle.x(), middle.y(), 0, line.height() // 2 + _GAP_PX)
