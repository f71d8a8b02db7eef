"""The third step: every row of the file, what is new in it, what changes, what must be mended."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from directory_app.domain.lists import ListSummary
from directory_app.services.importing.decisions import Existing
from directory_app.ui.context import Look
from directory_app.ui.fonts import CAPTION
from directory_app.ui.lists.name_dialog import NameDialog
from directory_app.ui.widgets.buttons import TextButton, verbatim
from directory_app.ui.widgets.chip import Chip, ChipText
from directory_app.ui.widgets.combo_box import ComboBox
from directory_app.ui.widgets.flex_layout import FlexLayout
from directory_app.ui.widgets.flow_layout import FlowLayout
from directory_app.ui.widgets.plain_label import PlainLabel
from directory_app.ui.widgets.segmented import SegmentedControl
from directory_app.ui.widgets.tick_box import TickBox

from .choices import ImportChoices
from .results_model import ResultsModel
from .results_view import ResultsView
from .sorting import Category
from .wording import ImportWording

_ALL = "all"
_NEW_LIST = "\n"
"""Stands for a list to name; no list is called so."""
_WIDEST_BOX_CHARS = 26
_TALL_LINES = 20
"""Height, in lines of text, from which there is room for what only reassures."""
_WIDE_CHARS = 110
"""Width, in letters, from which a word stands beside the segments."""


class OptionBox(ComboBox):
    """A box of choices no wider than a sentence: names of lists may be long."""

    def minimumSizeHint(self) -> QSize:
        """Bounded."""
        hint = super().minimumSizeHint()
        hint.setWidth(min(hint.width(), self.fontMetrics().averageCharWidth() * _WIDEST_BOX_CHARS))
        return hint


class DifferencesStep(QWidget):
    """``changed`` after another policy, list or event was chosen."""

    changed = Signal()

    def __init__(
        self, model: ResultsModel, words: ImportWording, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._words = words
        self._model = model
        self._choices = ImportChoices()
        self.segments = SegmentedControl(self.tr("Rows shown"), self)
        self.segments.set_choices(
            [(_ALL, words.segment(None, 0)), *((c.value, words.segment(c, 0)) for c in Category)]
        )
        self.segments.chosen.connect(self._on_segment)
        chip = ChipText(self.tr("nothing is erased by an empty cell"), "neutral")
        self.chip = Chip(chip, look.theme, self)
        self.every = TextButton("", "link", self)
        self.every.clicked.connect(self._on_every)
        self.view = ResultsView(model, [words.badge(one) for one in Category], look.theme, self)
        self.existing = OptionBox(look.theme, self)
        self.into = OptionBox(look.theme, self)
        self.event_box = TickBox("", look.theme, self)
        self.event_box.hide()
        self.whole = PlainLabel("", self)
        self.whole.setContentsMargins(28, 0, 28, 0)
        self.whole.hide()
        self.view.moved.connect(self._show_whole)
        model.dataChanged.connect(lambda *_: self._show_whole())
        model.modelReset.connect(self._show_whole)
        self._arrange()
        self._fill()

    # --- building ------------------------------------------------------------------------------

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(28, 0, 28, 0)
        holder = QWidget(self)
        line = FlexLayout(holder, gap_px=12, line_gap_px=6)
        line.add(self.segments)
        line.add(QWidget(holder), 1)
        line.add(self.every)
        line.add(self.chip)
        head.addWidget(holder)
        self._rows = QHBoxLayout()
        self._rows.setContentsMargins(28, 0, 28, 0)
        self._rows.addWidget(self.view)
        self.view.verticalScrollBar().rangeChanged.connect(self._on_range)
        foot = QHBoxLayout()
        foot.setContentsMargins(28, 0, 28, 0)
        options = QWidget(self)
        foot.addWidget(options)
        flow = FlowLayout(options, gap_px=16)
        flow.addWidget(self._labelled(self.tr("Cards that exist"), self.existing))
        flow.addWidget(self._labelled(self.tr("Add to the list"), self.into))
        flow.addWidget(self.event_box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 10)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(self._rows, 1)
        column.addWidget(self.whole)
        column.addLayout(foot)

    def _on_range(self, _: int, last: int) -> None:
        """The scroll bar stands beside the cards, whose edge stays in line with the page's."""
        beside = self.view.verticalScrollBar().sizeHint().width() if last > 0 else 0
        self._rows.setContentsMargins(28, 0, 28 - beside, 0)

    def _labelled(self, text: str, box: ComboBox) -> QWidget:
        holder = QWidget(self)
        label = PlainLabel(text, holder, scale=CAPTION, tone="muted", wraps=False)
        label.setBuddy(box)
        box.setAccessibleName(text)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(label)
        row.addWidget(box)
        return holder

    def _fill(self) -> None:
        policies = {
            Existing.UPDATE: self.tr("update"),
            Existing.CREATE: self.tr("create again"),
            Existing.SKIP: self.tr("ignore"),
        }
        for policy, text in policies.items():
            self.existing.addItem(text, policy)
        self.existing.activated.connect(lambda _: self._on_existing())
        self.into.activated.connect(lambda _: self._on_into())
        self.event_box.toggled.connect(self._on_event)
        self.show_lists(())

    # --- what is shown -------------------------------------------------------------------------

    def show_lists(self, lists: Sequence[ListSummary]) -> None:
        """The lists that everybody may be put on."""
        self.into.clear()
        self.into.addItem(self.tr("none"), "")
        for one in lists:
            if one.query is None:
                self.into.addItem(one.name, one.name)
        self.into.addItem(self.tr("New list…"), _NEW_LIST)
        self._show_into()

    def show_choices(self, choices: ImportChoices) -> None:
        """What was decided so far."""
        self._choices = choices
        self.existing.setCurrentIndex(self.existing.findData(choices.existing))
        self._show_into()

    def _show_into(self) -> None:
        name = self._choices.into
        if self.into.findData(name) < 0:
            self.into.insertItem(1, name, name)
        self.into.setCurrentIndex(self.into.findData(name))

    def show_event(self, text: str) -> None:
        """The event that the file tells of; nothing hides its box."""
        self.event_box.setVisible(bool(text))
        self.event_box.blockSignals(True)
        self.event_box.setChecked(self._choices.with_event)
        self.event_box.blockSignals(False)
        self.event_box.setText(verbatim(text))

    def show_counts(self) -> None:
        """How many records there are of each category; those of which there are none go, but for
        the usual ones."""
        answered = self._model.sorted
        total = len(answered.of)
        self.segments.buttons[_ALL].set_text(self._words.segment(None, total))
        for category in Category:
            button = self.segments.buttons[category.value]
            count = answered.counts.get(category, 0)
            button.set_text(self._words.segment(category, count))
            is_usual = category is not Category.DECIDE
            button.setVisible(is_usual or count > 0 or self.segments.value == category.value)

        self._name_every()

    def _name_every(self) -> None:
        is_some = self._model.has_ticked
        self.every.setEnabled(self._model.rowCount() > 0)
        self.every.setText(self.tr("untick all") if is_some else self.tr("tick all"))

    def show_all(self) -> None:
        """Every record."""
        self.segments.set_value(_ALL)
        if self._model.category is not None:
            self._model.show_category(None)

    def _show_whole(self) -> None:
        """What the current row says, where there is no room for all of it in the row."""
        text = self.view.hidden_text
        self.whole.setText(text)
        self.whole.setVisible(bool(text))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the list has it."""
        super().resizeEvent(event)
        room, metrics = event.size(), self.fontMetrics()
        is_tall = room.height() >= _TALL_LINES * metrics.height()
        self.chip.setVisible(is_tall)
        self.every.setVisible(is_tall or room.width() >= _WIDE_CHARS * metrics.averageCharWidth())
        self._show_whole()

    # --- choosing ------------------------------------------------------------------------------

    def _on_segment(self, value: str) -> None:
        self._model.show_category(None if value == _ALL else Category(value))
        self._name_every()

    def _on_every(self) -> None:
        """Ticks every row that is shown, or none of them."""
        self._model.tick_all(is_ticked=not self._model.has_ticked)

    def _on_existing(self) -> None:
        self._choices.existing = Existing(self.existing.currentData())
        self.changed.emit()

    def _on_event(self, is_on: bool) -> None:
        self._choices.with_event = is_on
        self.changed.emit()

    def _on_into(self) -> None:
        chosen = str(self.into.currentData())
        if chosen == _NEW_LIST:
            self._show_into()
            self._ask_name()
        elif chosen != self._choices.into:
            self._choices.into = chosen
            self.changed.emit()

    def _ask_name(self) -> None:
        dialog = NameDialog(self.tr("New list"), self.tr("Choose"), parent=self.window())

        def named(text: str) -> None:
            name = " ".join(text.split())
            if not name:
                dialog.show_error(self._look.texts.error_code("list_name_missing"))
                return
            dialog.accept()
            self._choices.into = name
            self._show_into()
            self.changed.emit()

        dialog.named.connect(named)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
