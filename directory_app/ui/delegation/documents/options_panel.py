"""The options of the current document: what it shows, who stands on it, where its labels lie.

Only those that the document has are in sight. Knows nothing of who is on it.
"""

from __future__ import annotations

import dataclasses
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from directory_app.domain.events import NOT_COMING, Status
from directory_app.services.delegations.documents import (
    LABELS_PER_PAGE,
    MAX_BLANK_ROWS,
    MAX_OFFSET_MM,
    Document,
    DocumentOptions,
    SheetForm,
)
from directory_app.ui.delegation.wording import status_word
from directory_app.ui.fonts import CAPTION
from directory_app.ui.theme import Theme
from directory_app.ui.widgets.combo_box import ComboBox
from directory_app.ui.widgets.flex_layout import FlexLayout
from directory_app.ui.widgets.plain_label import PlainLabel
from directory_app.ui.widgets.tick_box import TickBox

from .number_field import NumberField
from .wording import DocumentWording

_TYPING_MS = 250
"""A number or a text that is being typed is taken when the hand rests."""
_COMING, _CHOSEN = "coming", "chosen"
_STEP_MM = 0.5
_TICKS = ("has_functions", "has_addresses", "has_phones", "has_websites", "has_emails")
_NUMBERS = ("blank_rows", "offset_x_mm", "offset_y_mm")


class OptionsPanel(QFrame):
    """``changed`` carries the :class:`DocumentOptions` chosen."""

    changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "group")
        self._theme = theme
        self._words = DocumentWording(self)
        self._options = DocumentOptions()
        self._of: dict[QWidget, frozenset[Document]] = {}
        self._is_showing = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_TYPING_MS)
        self._rest.timeout.connect(self._on_changed)
        self._make_fields()
        self._make_ticks()
        self._arrange()
        self._order_tab()

    # --- building ------------------------------------------------------------------------------

    def _make_fields(self) -> None:
        forms = [(self._words.form_text(one), one) for one in SheetForm]
        self.form = self._combo(forms)
        self.start_at = self._combo([(str(n), n) for n in range(1, LABELS_PER_PAGE + 1)])
        coming = (self.tr("Those who are coming"), _COMING)
        self.who = self._combo([coming, (self.tr("By status"), _CHOSEN)])
        self.blank_rows = NumberField(0, MAX_BLANK_ROWS, parent=self)
        self.offset_x_mm, self.offset_y_mm = (
            NumberField(-MAX_OFFSET_MM, MAX_OFFSET_MM, _STEP_MM, 1, self) for _ in range(2)
        )
        for number in (self.blank_rows, self.offset_x_mm, self.offset_y_mm):
            number.changed.connect(self._rest.start)
            number.editingFinished.connect(self._on_typed)
        self.arrival = QLineEdit(self)
        self.arrival.setProperty("kind", "field")
        self.arrival.setPlaceholderText(self.tr("8:30"))
        self.arrival.textEdited.connect(lambda _: self._rest.start())
        self.arrival.editingFinished.connect(self._on_typed)

    def _combo(self, choices: list[tuple[str, Any]]) -> ComboBox:
        box = ComboBox(self._theme, self)
        for text, value in choices:
            box.addItem(text, value)
        box.activated.connect(lambda _: self._on_changed())
        return box

    def _make_ticks(self) -> None:
        texts = (
            self.tr("Functions"),
            self.tr("Addresses"),
            self.tr("Telephones"),
            self.tr("Websites"),
            self.tr("E-mails"),
        )
        self.shows = {n: self._tick(t) for n, t in zip(_TICKS, texts, strict=True)}
        self.as_printed = self._tick(self.tr("As printed that day"))
        self.has_outlines = self._tick(self.tr("Draw the labels’ edges"))
        self.statuses = {one: self._tick(status_word(one)) for one in Status}

    def _tick(self, text: str) -> TickBox:
        box = TickBox(text, self._theme, self)
        box.toggled.connect(lambda _: self._on_changed())
        return box

    def _arrange(self) -> None:
        every = tuple(Document)
        fields, badges = QWidget(self), Document.BADGES
        flow = FlexLayout(fields, gap_px=12, line_gap_px=10, ends_right=False)
        for text, control, documents in (
            (self.tr("Form"), self.form, (Document.SHEET,)),
            (self.tr("Blank rows"), self.blank_rows, (Document.SIGN_IN,)),
            (self.tr("First label used (1 to 8)"), self.start_at, (badges,)),
            (self.tr("Shift to the right (mm)"), self.offset_x_mm, (badges,)),
            (self.tr("Shift down (mm)"), self.offset_y_mm, (badges,)),
            (self.tr("Arrival time"), self.arrival, (Document.ACCREDITATION,)),
            (self.tr("People"), self.who, every),
        ):
            flow.add(self._labelled(text, control, documents))
        self._shows = self._group(*self.shows.values(), self.as_printed)
        self._edges = self._group(self.has_outlines)
        self._of |= {self._shows: frozenset({Document.SHEET}), self._edges: frozenset({badges})}
        self._chosen = self._group(*self.statuses.values())
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(10)
        for widget in (fields, self._chosen, self._shows, self._edges):
            column.addWidget(widget)

    def _order_tab(self) -> None:
        """As they stand: controls that changed parents come in no order of their own."""
        fields = (self.form, self.blank_rows, self.start_at, self.offset_x_mm, self.offset_y_mm)
        ticks = (*self.statuses.values(), *self.shows.values(), self.as_printed, self.has_outlines)
        for before, after in pairwise((*fields, self.arrival, self.who, *ticks)):
            QWidget.setTabOrder(before, after)

    def _labelled(self, text: str, control: QWidget, documents: tuple[Document, ...]) -> QWidget:
        cell = QWidget(self)
        label = PlainLabel(text, cell, scale=CAPTION, tone="muted")
        label.setBuddy(control)
        control.setParent(cell)
        control.setAccessibleName(text)
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label)
        column.addWidget(control)
        self._of[cell] = frozenset(documents)
        return cell

    def _group(self, *boxes: TickBox) -> QWidget:
        place = QWidget(self)
        flow = FlexLayout(place, gap_px=16, line_gap_px=2, ends_right=False)
        for box in boxes:
            box.setParent(place)
            flow.add(box)
        return place

    # --- showing -------------------------------------------------------------------------------

    def show_options(self, options: DocumentOptions) -> None:
        """Shows the options of a document, without telling."""
        self._rest.stop()
        self._options = options
        self._is_showing = True
        self.form.setCurrentIndex(self.form.findData(options.form))
        self.start_at.setCurrentIndex(self.start_at.findData(options.start_at))
        self.who.setCurrentIndex(int(options.statuses is not None))
        boxes = {**self.shows, "is_as_printed": self.as_printed, "has_outlines": self.has_outlines}
        for name, box in boxes.items():
            box.setChecked(getattr(options, name))
        for name in _NUMBERS:
            getattr(self, name).set_value(getattr(options, name))
        if self._arrival() != options.arrival:
            self.arrival.setText(options.arrival)
        for status, tick in self.statuses.items():
            tick.setChecked(status in _statuses_of(options))
        self._is_showing = False
        for widget, documents in self._of.items():
            widget.setVisible(options.document in documents)
        self._chosen.setVisible(options.statuses is not None)

    def set_has_frozen(self, has_frozen: bool) -> None:
        """Whether something was printed before, and can be shown as it stood."""
        self.as_printed.setVisible(has_frozen)

    # --- choosing ------------------------------------------------------------------------------

    def _on_typed(self) -> None:
        if self._rest.isActive():
            self._rest.stop()
            self._on_changed()

    def _arrival(self) -> str:
        return " ".join(self.arrival.text().split())

    def _chosen_statuses(self) -> frozenset[Status] | None:
        if self.who.currentData() == _COMING:
            return None
        if self._options.statuses is None:
            return _statuses_of(self._options)
        return frozenset(one for one, box in self.statuses.items() if box.isChecked())

    def _on_changed(self) -> None:
        """Takes what the controls say."""
        if self._is_showing:
            return
        said: dict[str, Any] = {name: box.isChecked() for name, box in self.shows.items()}
        said |= {"blank_rows": round(self.blank_rows.value)}
        said |= {"offset_x_mm": self.offset_x_mm.value, "offset_y_mm": self.offset_y_mm.value}
        options = dataclasses.replace(
            self._options,
            form=SheetForm(self.form.currentData()),
            start_at=self.start_at.currentData(),
            is_as_printed=self.as_printed.isChecked(),
            has_outlines=self.has_outlines.isChecked(),
            arrival=self._arrival(),
            statuses=self._chosen_statuses(),
            **said,
        )
        if options != self._options:
            self.show_options(options)
            self.changed.emit(options)


def _statuses_of(options: DocumentOptions) -> frozenset[Status]:
    """Those chosen, or those that « who are coming » stands for."""
    coming = frozenset(Status) - NOT_COMING
    return coming if options.statuses is None else options.statuses
