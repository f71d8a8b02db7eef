"""What is said below a field: an icon, a sentence, perhaps buttons that mend it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from directory_app.ui.fonts import CAPTION
from directory_app.ui.icons import icon_pixmap
from directory_app.ui.theme import Theme
from directory_app.ui.widgets.buttons import TextButton, verbatim
from directory_app.ui.widgets.flex_layout import FlexLayout
from directory_app.ui.widgets.plain_label import PlainLabel
from directory_app.ui.widgets.plain_tip import plain_tip

_GLYPH_PX = 16
_LEAST_WIDTH_PX = 120
_LONGEST_OFFER = 36
"""Characters of a button: the form is never narrower."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A button beside a sentence: what it says, what it does, what it is called by."""

    text: str
    act: Callable[[], None]
    name: str = "fix"


def _cut(text: str) -> str:
    """What a button has room for: the beginning and the end of a long text."""
    half = _LONGEST_OFFER // 2
    return (
        text if len(text) <= _LONGEST_OFFER else f"{text[:half].rstrip()}…{text[-half:].lstrip()}"
    )


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
    alone. ``offered``: its buttons are others, so the way of Tab is another."""

    offered = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tone = "warn"
        self._glyph = QLabel(self)
        height = max(_GLYPH_PX, self.fontMetrics().height())
        self._glyph.setFixedSize(_GLYPH_PX, height)
        self._label = LineLabel("", self, scale=CAPTION, tone="warn")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        self._texts = FlexLayout(gap_px=8, line_gap_px=0, ends_right=False)
        self._texts.add(self._label)
        self._buttons: list[TextButton] = []
        row.addLayout(self._texts, 1)
        theme.changed.connect(self._tint)

    @property
    def text(self) -> str:
        """The sentence; empty when hidden."""
        return "" if self.isHidden() else self._label.accessibleName()

    def show_text(self, text: str, offers: Sequence[Offer], tone: str) -> None:
        """Shows a sentence, with a button for each thing to do about it; hides for none."""
        if text:
            self._take_room()
        self._label.setText(text)
        has_others = self._set_offers(offers)
        if tone != self._label.property("tone"):
            self._label.setProperty("tone", tone)
            self._label.style().unpolish(self._label)
            self._label.style().polish(self._label)
        self._tone = tone
        self._tint()
        self.setVisible(bool(text))
        if has_others:
            self.offered.emit()

    def _set_offers(self, offers: Sequence[Offer]) -> bool:
        """Makes the buttons anew; whether there are, or were, any."""
        if not offers and not self._buttons:
            return False
        for before in self._buttons:
            self._texts.removeWidget(before)
            before.setObjectName("")
            before.hide()
            before.deleteLater()  # later: it may be the one that was pressed
        self._buttons = [self._make_button(offer) for offer in offers]
        return True

    def _make_button(self, offer: Offer) -> TextButton:
        button = TextButton(verbatim(_cut(offer.text)), "link", self)
        button.setAccessibleName(offer.text)
        if _cut(offer.text) != offer.text:
            button.setToolTip(plain_tip(offer.text))
        button.setObjectName(offer.name)
        button.setMinimumWidth(min(_LEAST_WIDTH_PX, button.sizeHint().width()))
        button.clicked.connect(lambda: offer.act())
        self._texts.add(button)
        return button

    def _take_room(self) -> None:
        """Leaves the column of its field for the line that the field stands on, if any."""
        field = self.parentWidget()
        if field is None or isinstance(field.layout(), FlexLayout):
            return  # it is there already
        around = field.parentWidget()
        line = around.layout() if around is not None else None
        if isinstance(line, FlexLayout) and line.indexOf(field) >= 0:
            line.add_below(field, self)

    def _tint(self) -> None:
        colour = getattr(self._theme.tokens, self._tone)
        pixmap = icon_pixmap("triangle-alert", colour, _GLYPH_PX, self.devicePixelRatioF())
        self._glyph.setPixmap(pixmap)
