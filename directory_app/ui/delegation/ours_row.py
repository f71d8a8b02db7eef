"""« Notre organisme »: in whose name letterheads are; the same for every delegation."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from directory_app.domain.cards import Reference
from directory_app.domain.contact import Kind
from directory_app.domain.summaries import SummaryRow
from directory_app.ui.fonts import CAPTION, set_scale
from directory_app.ui.theme import Theme
from directory_app.ui.widgets.buttons import TextButton
from directory_app.ui.widgets.contact_picker import ContactPicker
from directory_app.ui.widgets.flex_layout import FlexLayout
from directory_app.ui.widgets.plain_label import PlainLabel

FindOrganisations = Callable[[str, Kind, Callable[[Sequence[SummaryRow]], None]], None]


class OursRow(QWidget):
    """``chosen`` carries the id of an organisation, empty for none."""

    chosen = Signal(str)

    def __init__(
        self, find: FindOrganisations, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        caption = QLabel(self.tr("Our organisation"), self)
        caption.setProperty("tone", "muted")
        set_scale(caption, CAPTION)
        self.name = PlainLabel("", self)
        self.change = TextButton(self.tr("Choose another"), "link", self)
        self.remove = TextButton(self.tr("No letterhead"), "link", self)
        self.picker = ContactPicker(
            "organisation",
            find,
            theme,
            name=self.tr("Organisation on the letterhead"),
            create_text=self.tr("No organisation is called “%1”"),
            parent=self,
        )
        self.change.clicked.connect(self._ask)
        self.remove.clicked.connect(lambda: self.chosen.emit(""))
        self.picker.chosen.connect(lambda row: self.chosen.emit(row.id))
        self.picker.given_up.connect(self._give_up)
        self._shown: Reference | None = None
        row = FlexLayout(gap_px=12, line_gap_px=2, ends_right=False)
        row.add(self.name, 1)
        row.add(self.change)
        row.add(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(caption)
        column.addLayout(row)
        column.addWidget(self.picker)
        self.show_ours(None)

    def show_ours(self, ours: Reference | None) -> None:
        """The organisation that is set."""
        had_focus = self.picker.hasFocus()
        self._shown = ours
        if ours is not None:
            self.name.setText(ours.display_name)
        for widget in (self.name, self.change, self.remove):
            widget.setVisible(ours is not None)
        self.picker.setVisible(ours is None)
        if had_focus and ours is not None:
            self.change.setFocus()

    def _ask(self) -> None:
        for widget in (self.name, self.change, self.remove):
            widget.hide()
        self.picker.show()
        self.picker.setFocus()

    def _give_up(self) -> None:
        self.show_ours(self._shown)
        if self._shown is not None:
            self.change.setFocus()
