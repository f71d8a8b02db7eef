"""Two cards that may be one, side by side, as far as they may be shown. Nothing is merged here."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from directory_app.domain.confidentiality import Redacted, shown
from directory_app.domain.contact import Organisation
from directory_app.services.quality_composing import text_of
from directory_app.ui.fonts import CAPTION
from directory_app.ui.widgets.buttons import TextButton
from directory_app.ui.widgets.flow_layout import FlowLayout
from directory_app.ui.widgets.plain_label import PlainLabel
from directory_app.ui.widgets.plain_tip import plain_tip

_SIZE, _LEAST = (820, 520), (480, 340)


class PairDialog(QDialog):
    """``opened`` carries the id of the card that is wanted; ``told_apart`` when they are not the
    same."""

    opened = Signal(str)
    told_apart = Signal()

    def __init__(
        self, cards: tuple[Redacted, Redacted], *, can_write: bool, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("pair")
        self.setWindowTitle(self.tr("Compare two cards"))
        self._cards = cards
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._grid(area))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(area, 1)
        column.addWidget(self._buttons(can_write))
        self.setMinimumSize(*_LEAST)
        self.resize(*_SIZE)

    def _grid(self, parent: QWidget) -> QWidget:
        body = QWidget(parent)
        grid = QGridLayout(body)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        row = 0
        for caption, one, other in self._lines():
            label = PlainLabel(caption, body, scale=CAPTION, tone="muted", wraps=False)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            for place, text in ((1, one), (2, other)):
                cell = PlainLabel(text, body, is_bold=row == 0)
                grid.addWidget(cell, row, place, Qt.AlignmentFlag.AlignTop)
            row += 1
        grid.setRowStretch(row, 1)
        return body

    def _lines(self) -> Iterator[tuple[str, str, str]]:
        """What either says, caption first; nothing for what both leave empty."""
        captions = {
            "name": self.tr("Name"),
            "acronym": self.tr("Acronym"),
            "phones": self.tr("Telephones"),
            "emails": self.tr("E-mails"),
            "websites": self.tr("Websites"),
            "addresses": self.tr("Addresses"),
        }
        one, other = (_texts(card) for card in self._cards)
        for name, caption in captions.items():
            if one[name] or other[name]:
                yield caption, one[name], other[name]

    def _buttons(self, can_write: bool) -> QWidget:
        row = QWidget(self)
        flow = FlowLayout(row, gap_px=8)
        for number, card in enumerate(self._cards):
            text = self.tr("Open the first") if number == 0 else self.tr("Open the second")
            button = TextButton(text, "plain", row)
            button.setToolTip(plain_tip(card.contact.display_name))
            contact_id = card.contact.id
            button.clicked.connect(lambda _=False, one=contact_id: self._open(one))
            flow.addWidget(button)
        self.apart = TextButton(self.tr("They are &not the same"), "plain", row)
        self.apart.setVisible(can_write)
        self.apart.clicked.connect(self._tell_apart)
        close = TextButton(self.tr("Close"), "primary", row)
        close.clicked.connect(self.reject)
        flow.addWidget(self.apart)
        flow.addWidget(close)
        return row

    def _open(self, contact_id: str) -> None:
        self.accept()
        self.opened.emit(contact_id)

    def _tell_apart(self) -> None:
        self.accept()
        self.told_apart.emit()


def _texts(card: Redacted) -> dict[str, str]:
    contact = card.contact
    found = {
        name: "\n".join(text_of(one) for one in shown(getattr(card, name)))
        for name in ("phones", "emails", "websites", "addresses")
    }
    acronym = contact.acronym if isinstance(contact, Organisation) else ""
    return {"name": contact.display_name, "acronym": acronym, **found}
