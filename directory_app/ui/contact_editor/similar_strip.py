"""The strip above a form: a card like the one being typed exists. Says it once, politely; opens it,
compares it, or hears that it is another one.

Knows what a look at the directory found; who looks, and where cards open, is not its business.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from directory_app.services.duplicate_watch import NOTHING, Alike, Lookalike, Sighting
from directory_app.ui.announce import announce
from directory_app.ui.icons import icon_pixmap
from directory_app.ui.theme import Theme
from directory_app.ui.widgets.buttons import TextButton
from directory_app.ui.widgets.flex_layout import FlexLayout

from .messages import LineLabel

_GLYPH_PX = 18


class SimilarStrip(QFrame):
    """``open_asked``, ``compare_asked``, ``merge_asked`` and ``apart_told`` carry the id of the
    card told of. One that was said to be another is not told of again by this form."""

    open_asked = Signal(str)
    compare_asked = Signal(str)
    merge_asked = Signal(str)
    apart_told = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._theme = theme
        self._shown: Lookalike | None = None
        self._sighting = NOTHING
        self._apart: set[str] = set()
        self.can_merge = False
        """Whether the card of the form is stored: a new one is not there to be merged."""
        self._glyph = QLabel(self)
        self._label = LineLabel("", self, tone="warn")
        self._buttons = [
            self._button(self.tr("Open"), "similar:open", self.open_asked),
            self._button(self.tr("Compare"), "similar:compare", self.compare_asked),
            self._button(self.tr("Merge…"), "similar:merge", self.merge_asked),
            self._button(self.tr("It is another one"), "similar:apart", self.apart_told),
        ]
        self._buttons[-1].clicked.connect(self._on_apart)
        self._lay_out()
        theme.changed.connect(self._tint)
        self._tint()
        self.hide()

    def _button(self, text: str, name: str, signal: SignalInstance) -> TextButton:
        button = TextButton(text, "link", self)
        button.setObjectName(name)
        button.clicked.connect(lambda: self._emit(signal))
        return button

    def _emit(self, signal: SignalInstance) -> None:
        if self._shown is not None:
            signal.emit(self._shown.row.id)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 8, 24, 8)
        row.setSpacing(10)
        row.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        texts = FlexLayout(gap_px=14, line_gap_px=2, ends_right=False)
        texts.add(self._label)
        for button in self._buttons:
            texts.add(button)
        row.addLayout(texts, 1)

    @property
    def text(self) -> str:
        """The sentence; empty when hidden."""
        return "" if self.isHidden() else self._label.accessibleName()

    @property
    def shown(self) -> Lookalike | None:
        """The card told of."""
        return self._shown

    def show_sighting(self, sighting: Sighting) -> None:
        """Tells of the likeliest card that was not said to be another; nothing for none."""
        self._sighting = sighting
        cards = [one for one in sighting.cards if one.row.id not in self._apart]
        self._shown = cards[0] if cards else None
        text = self._sentence(cards, has_secret=sighting.has_secret)
        before = self.text
        self._label.setText(text)
        for button in self._buttons:
            is_offered = self.can_merge or button.objectName() != "similar:merge"
            button.setVisible(self._shown is not None and is_offered)
            button.setAccessibleDescription(text)
        self.setVisible(bool(text))
        if text and text != before:
            announce(self, text)

    def _on_apart(self) -> None:
        if self._shown is not None:
            self._apart.add(self._shown.row.id)
            self.show_sighting(self._sighting)

    def _sentence(self, cards: list[Lookalike], *, has_secret: bool) -> str:
        if not cards:
            return (
                self.tr("A card has this value already, confidential there.") if has_secret else ""
            )
        name = cards[0].row.acronym or cards[0].row.display_name
        text = self._template(cards[0].alike).replace("%1", name)
        if len(cards) > 1:
            text += " " + self.tr("And %n more.", "", len(cards) - 1)
        return text

    def _template(self, alike: Alike) -> str:
        match alike:
            case Alike.ACRONYM:
                return self.tr("This acronym is already that of: %1.")
            case Alike.PHONE:
                return self.tr("A card has the same telephone: %1.")
            case Alike.EMAIL:
                return self.tr("A card has the same e-mail: %1.")
            case Alike.MAILBOX:
                return self.tr("Same mailbox as: %1.")
            case _:
                return self.tr("A similar card exists: %1.")

    def _tint(self) -> None:
        colour = self._theme.tokens.warn
        pixmap = icon_pixmap("triangle-alert", colour, _GLYPH_PX, self.devicePixelRatioF())
        self._glyph.setPixmap(pixmap)
        self._glyph.setFixedSize(_GLYPH_PX, max(_GLYPH_PX, self.fontMetrics().height()))
