"""What is said below a field: an icon, a sentence, perhaps a button that mends it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from directory_app.ui.fonts import CAPTION
from directory_app.ui.icons import icon_pixmap
from directory_app.ui.theme import Theme
from directory_app.ui.widgets.buttons import TextButton
from directory_app.ui.widgets.flex_layout import FlexLayout
from directory_app.ui.widgets.plain_label import PlainLabel

_GLYPH_PX = 16
_LEAST_WIDTH_PX = 120


class LineLabel(PlainLabel):
    """A label whose natural width is its text on one line; it wraps where there is less."""

    def sizeHint(self) -> QSize:
        """One line."""
        hint = super().sizeHint()
        width = self.fontMetrics().horizontalAdvance(self.accessibleName()) + 2
        return QSize(width, self.fontMetrics().height() if width <= hint.width() else hint.height())

    def minimumSizeHint(self) -> QSize:
        """A few words, on one line."""
        width = min(_LEAST_WIDTH_PX, self.sizeHint().width())
        return QSize(width, self.fontMetrics().height())


class Message(QWidget):
    """One sentence in one of the theme's tones (``warn``, ``danger``); hidden while empty. Below a
    field that stands on a line with others, it takes the room that the line has, not the field's
    alone."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tone = "warn"
        self._on_fix: Callable[[], None] | None = None
        self._glyph = QLabel(self)
        height = max(_GLYPH_PX, self.fontMetrics().height())
        self._glyph.setFixedSize(_GLYPH_PX, height)
        self._label = LineLabel("", self, scale=CAPTION, tone="warn")
        self._button = TextButton("", "link", self)
        self._button.setObjectName("fix")
        self._button.setMinimumWidth(_LEAST_WIDTH_PX)
        self._button.clicked.connect(self._on_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        texts = FlexLayout(gap_px=8, line_gap_px=0, ends_right=False)
        texts.add(self._label)
        texts.add(self._button)
        row.addLayout(texts, 1)
        theme.changed.connect(self._tint)

    @property
    def text(self) -> str:
        """The sentence; empty when hidden."""
        return "" if self.isHidden() else self._label.accessibleName()

    def show_text(self, text: str, fix: str, on_fix: Callable[[], None] | None, tone: str) -> None:
        """Shows a sentence, with a button when there is something to do; hides for none."""
        if text:
            self._take_room()
        self._label.setText(text)
        self._on_fix = on_fix
        self._button.setText(fix)
        self._button.setVisible(on_fix is not None)
        if tone != self._label.property("tone"):
            self._label.setProperty("tone", tone)
            self._label.style().unpolish(self._label)
            self._label.style().polish(self._label)
        self._tone = tone
        self._tint()
        self.setVisible(bool(text))

    def _take_room(self) -> None:
        """Leaves the column of its field for the line that the field stands on, if any."""
        field = self.parentWidget()
        if field is None or isinstance(field.layout(), FlexLayout):
            return  # it is there already
        around = field.parentWidget()
        line = around.layout() if around is not None else None
        if isinstance(line, FlexLayout) and line.indexOf(field) >= 0:
            line.add_below(field, self)

    def _on_clicked(self) -> None:
        if self._on_fix is not None:
            self._on_fix()

    def _tint(self) -> None:
        colour = getattr(self._theme.tokens, self._tone)
        pixmap = icon_pixmap("triangle-alert", colour, _GLYPH_PX, self.devicePixelRatioF())
        self._glyph.setPixmap(pixmap)
