"""In which form it leaves, and the real output of the real writer, to be looked at.

The text shown cannot be selected: what leaves goes through the register.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import (
    QFrame,
    QPlainTextEdit,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from directory_app.services.export_preview import Prospect, list_profiles
from directory_app.ui.context import Look
from directory_app.ui.fonts import CAPTION
from directory_app.ui.widgets.combo_box import ComboBox
from directory_app.ui.widgets.empty_state import EmptyState
from directory_app.ui.widgets.flow_layout import FlowLayout
from directory_app.ui.widgets.plain_label import PlainLabel
from directory_app.ui.widgets.segmented import SegmentedControl

from . import wording
from .any_list import ANY_LIST
from .table_preview import DELIMITERS, TablePreview, cells_of

BATCH_SIZES = (50, 100, 0)
"""Addresses at a time; 0 is all."""
_LEAST_PREVIEW_PX = 200
_RING_PX = 2
"""Around what can have the focus; caption and preview begin at the same place all the same."""


class FormatPanel(QWidget):
    """``changed``: another format, separator or batch size was chosen. ``is_new_format`` says
    whether what was taken already still counts. ``completed``: the button of the empty state."""

    changed = Signal(bool)
    completed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = wording.ExportWording(self)
        self.formats = SegmentedControl(self.tr("Format"), self)
        self.formats.set_choices(self._choices())
        self.formats.chosen.connect(lambda _: self._on_format_chosen())
        self.caption = PlainLabel("", self, scale=CAPTION, tone="muted")
        self.text = self._viewer()
        self.table = TablePreview(self)
        self.table.setAccessibleName(self.text.accessibleName())
        self.table.hide()
        self.empty = EmptyState("mail", look.theme, self)
        self.empty.pressed.connect(self.completed)
        self.lots, self._lots_row = self._combo(self.tr("Batches of"), look)
        self.separator, self._separator_row = self._combo(self.tr("Separator"), look)
        self.version, self._version_row = self._combo(self.tr("Kind of vCard"), look)
        for size in BATCH_SIZES:
            self.lots.addItem(str(size) if size else self.tr("all"), size)
        self.separator.addItem(self.tr("Outlook (;)"), "bcc")
        self.separator.addItem(self.tr("Gmail, Thunderbird (,)"), "bcc-comma")
        self.version.addItem(self.tr("vCard 3.0"), "vcard3")
        self.version.addItem(self.tr("vCard 4.0"), "vcard4")
        self.version.addItem(self.tr("vCard 2.1 (old Outlook)"), "vcard21")
        self.version.addItem(self.tr("Archive: all that Bottin knows"), "vcard-archive")
        self.version.addItem(self.tr("Give back to its source"), "vcard-source")
        for combo in (self.lots, self.separator):
            combo.activated.connect(lambda _: self.changed.emit(False))
        self.version.activated.connect(lambda _: self._on_format_chosen())
        self.note = PlainLabel("", self, scale=CAPTION, tone="muted")
        self._has_originals = True
        self._arrange()
        self._show_options()

    def _choices(self) -> list[tuple[str, str]]:
        texts = {
            "bcc": self.tr("Copy for Bcc"),
            "xlsx": self.tr("Excel"),
            "csv-excel-fr": self.tr("Excel (.csv)"),
            "csv": self.tr("CSV"),
            "vcard3": self.tr("vCard"),
            "json": self.tr("JSON"),
        }
        known = list_profiles()
        return [(name, text) for name, text in texts.items() if name in known]

    def _viewer(self) -> QPlainTextEdit:
        text = QPlainTextEdit(self)
        text.setObjectName("exportPreview")
        text.setFrameShape(QFrame.Shape.NoFrame)
        text.setReadOnly(True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        text.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        text.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        text.setTabChangesFocus(True)
        text.setAccessibleName(self.tr("Preview"))
        text.document().setDocumentMargin(0)
        text.setCornerWidget(QWidget(text))  # the style would draw a frame around nothing there
        return text

    def _combo(self, label: str, look: Look) -> tuple[ComboBox, QWidget]:
        row = QWidget(self)
        combo = ComboBox(look.theme, row)
        combo.setAccessibleName(label)
        name = PlainLabel(label, row, scale=CAPTION, tone="muted", wraps=False)
        name.setBuddy(combo)
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(name)
        column.addWidget(combo)
        return combo, row

    def _arrange(self) -> None:
        frame = QFrame(self)
        frame.setProperty("kind", "group")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(16 - _RING_PX, 12, 8, 12)
        self.caption.setMargin(_RING_PX)
        inside.setSpacing(8)
        inside.addWidget(self.caption)
        inside.addWidget(self.text, 1)
        inside.addWidget(self.table, 1)
        self._stack = QStackedWidget(self)
        self._stack.setMinimumHeight(_LEAST_PREVIEW_PX)
        self._stack.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._stack.addWidget(frame)
        self._stack.addWidget(self.empty)
        self._options = QWidget(self)
        flow = FlowLayout(self._options, gap_px=12)
        flow.addWidget(self._lots_row)
        flow.addWidget(self._separator_row)
        flow.addWidget(self._version_row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.formats)
        column.addWidget(self._stack, 1)
        column.addWidget(self._options)
        column.addWidget(self.note)

    @property
    def profile(self) -> str:
        """The chosen one, separator or version included."""
        value = self.formats.value
        detail = {"bcc": self.separator, "vcard3": self.version}.get(value)
        return str(detail.currentData()) if detail else value

    @property
    def batch_size(self) -> int:
        """Addresses at a time, 0 for all."""
        return int(self.lots.currentData())

    def choose(self, profile: str, batch_size: int) -> None:
        """Chooses without telling; what is unknown changes nothing."""
        if profile in wording.SEPARATORS:
            self.separator.setCurrentIndex(self.separator.findData(profile))
        if profile in (*wording.SEPARATORS, ANY_LIST):
            profile = "bcc"
        if profile in wording.CARDS:
            self.version.setCurrentIndex(self.version.findData(profile))
            profile = wording.CARDS[0]
        if profile in self.formats.buttons:
            self.formats.set_value(profile)
        if batch_size in BATCH_SIZES:
            self.lots.setCurrentIndex(BATCH_SIZES.index(batch_size))
        self._show_options()

    def suit(self, prospect: Prospect) -> bool:
        """Offers to give cards back where there are any. Returns whether the chosen profile can
        still be had; where it cannot, the usual vCard is chosen, without telling."""
        profile = prospect.plan.profile
        if profile in wording.CARDS:
            self._offer_originals(has_any=prospect.plan.has_originals)
        if profile not in wording.OVER_ORIGINALS or prospect.plan.has_originals:
            return True
        self.choose(wording.CARDS[0], self.batch_size)
        return False

    def _offer_originals(self, *, has_any: bool) -> None:
        self._has_originals = has_any
        reason = "" if has_any else self._words.no_originals_text()
        model = self.version.model()
        for profile in wording.OVER_ORIGINALS:
            row = self.version.findData(profile)
            self.version.setItemData(row, reason or None, Qt.ItemDataRole.ToolTipRole)
            self.version.setItemData(row, reason or None, Qt.ItemDataRole.AccessibleDescriptionRole)
            if isinstance(model, QStandardItemModel):
                model.item(row).setEnabled(has_any)

    def show_prospect(self, prospect: Prospect, lot: int = 1, lots: int = 1) -> None:
        """The preview of ``lot`` of ``lots``, or why there is none."""
        profile = prospect.plan.profile
        is_table = profile in DELIMITERS
        if is_table:
            self.table.show_cells(cells_of(prospect.preview.text, profile))
        else:
            self._show_text(prospect)
        self.text.setVisible(not is_table)
        self.table.setVisible(is_table)
        self.caption.setText(self._caption(prospect, lot, lots))
        self.empty.set_texts(*self._words.empty_texts(prospect, profile))
        self._stack.setCurrentIndex(0 if prospect.included else 1)
        self._show_options(has_text=bool(prospect.included))

    def _show_text(self, prospect: Prospect) -> None:
        is_list = prospect.plan.profile in wording.SEPARATORS
        wrap, bar = QPlainTextEdit.LineWrapMode, Qt.ScrollBarPolicy
        self.text.setLineWrapMode(wrap.WidgetWidth if is_list else wrap.NoWrap)
        self.text.setHorizontalScrollBarPolicy(
            bar.ScrollBarAlwaysOff if is_list else bar.ScrollBarAsNeeded
        )
        if self.text.toPlainText() != prospect.preview.text:
            self.text.setPlainText(prospect.preview.text)

    def _caption(self, prospect: Prospect, lot: int, lots: int) -> str:
        profile = prospect.plan.profile
        if profile in wording.SEPARATORS:
            return self._words.list_caption(prospect, lot, lots)
        rows = self.table.model().rowCount() if profile in DELIMITERS else 0
        return self._words.file_caption(prospect, rows)

    def _on_format_chosen(self) -> None:
        self._show_options()
        self.changed.emit(True)

    def _show_options(self, *, has_text: bool = True) -> None:
        is_list = self.formats.value == "bcc" and has_text
        self._lots_row.setVisible(is_list)
        self._separator_row.setVisible(is_list)
        is_card = self.formats.value in wording.CARDS and has_text
        self._version_row.setVisible(is_card)
        self._options.setVisible(is_list or is_card)
        notes = [self._words.format_note(self.profile)]
        if is_card and not self._has_originals:
            notes.append(self._words.no_originals_text())
        self.note.setText(" ".join(notes))
        self.note.setVisible(has_text)
