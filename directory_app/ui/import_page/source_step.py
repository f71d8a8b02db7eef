"""The first step: which file, what it was taken for, its first rows; or what is pasted instead."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QDir, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from directory_app.services.importing.opening import TABLES, OpenedFile
from directory_app.ui.context import Look
from directory_app.ui.delegation.scrolled_page import ScrolledPage
from directory_app.ui.export_page.table_preview import TablePreview
from directory_app.ui.fonts import CAPTION
from directory_app.ui.widgets.buttons import TextButton
from directory_app.ui.widgets.combo_box import ComboBox
from directory_app.ui.widgets.flow_layout import FlowLayout
from directory_app.ui.widgets.plain_label import PlainLabel

from .pasting import PasteArea
from .preview import preview_cells
from .source_wording import SourceWording

ENCODINGS = ("utf-8", "windows-1252", "mac-roman", "cp850", "utf-16-le", "utf-16-be")
DELIMITERS = (";", ",", "\t", "|")
_HEADER_LINES = 12
_PASTE_LINES = 6
_PREVIEW_LINES = 9


class SourceStep(QWidget):
    """``file_chosen`` carries the place of a file, ``pasted`` a text, ``options_chosen`` how the
    file is to be read (:class:`ReadingOptions`)."""

    file_chosen = Signal(str)
    pasted = Signal(str)
    options_chosen = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = SourceWording(look.texts, self)
        self._look = look
        self._folder = QDir.homePath()
        self._page = QWidget(self)
        self._opened: OpenedFile | None = None
        self.choose = TextButton(self.tr("Choose a file…"), "plain", self._page)
        self.choose.clicked.connect(self.ask_file)
        self.hint = PlainLabel(
            self.tr("Excel, LibreOffice, CSV, vCard, JSON or text; or drop a file here."),
            self._page,
            tone="muted",
        )
        self.area = PasteArea(self._page)
        self.area.pasted.connect(self.pasted)
        self.area.dropped.connect(self.file_chosen)
        self.detected = PlainLabel("", self._page)
        self.modify = TextButton(self.tr("Modify"), "link", self._page)
        self.modify.clicked.connect(self._on_modify)
        self.warning = PlainLabel("", self, tone="warn")
        self.options = self._make_options()
        self.preview = TablePreview(self._page)
        self.preview.setAccessibleName(self.tr("First rows"))
        self._arrange()
        self.show_nothing()

    # --- building ------------------------------------------------------------------------------

    def _make_options(self) -> QFrame:
        frame = QFrame(self._page)
        frame.setProperty("kind", "group")
        self.encoding, encoding = self._combo(frame, self.tr("Encoding"))
        self.delimiter, delimiter = self._combo(frame, self.tr("Separator"))
        self.sheet, sheet = self._combo(frame, self.tr("Sheet"))
        self.header, header = self._combo(frame, self.tr("Headings"))
        self._rows = {
            "encoding": encoding,
            "delimiter": delimiter,
            "sheet": sheet,
            "header": header,
        }
        for one in ENCODINGS:
            self.encoding.addItem(self._words.encoding(one), one)
        for one in DELIMITERS:
            self.delimiter.addItem(self._words.delimiter(one), one)
        self.header.addItem(self.tr("no headings"), 0)
        for line in range(1, _HEADER_LINES + 1):
            self.header.addItem(self._words.header_choice(line), line)
        for box in (self.encoding, self.delimiter, self.sheet, self.header):
            box.activated.connect(lambda _: self._on_chosen())
        holder = QWidget(frame)
        flow = FlowLayout(holder, gap_px=12)
        for row in self._rows.values():
            flow.addWidget(row)
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(16, 12, 16, 12)
        inside.addWidget(holder)
        frame.hide()
        return frame

    def _combo(self, parent: QWidget, label: str) -> tuple[ComboBox, QWidget]:
        row = QWidget(parent)
        combo = ComboBox(self._look.theme, row)
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
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        top.addWidget(self.hint, 1)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.detected, 1)
        line.addWidget(self.modify)
        self._frame = QFrame(self._page)
        self._frame.setProperty("kind", "group")
        inside = QVBoxLayout(self._frame)
        inside.setContentsMargins(12, 10, 8, 10)
        inside.addWidget(self.preview)
        column = QVBoxLayout(self._page)
        column.setContentsMargins(28, 8, 28, 12)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(self.area)
        column.addLayout(line)
        column.addWidget(self.warning)
        column.addWidget(self.options)
        column.addWidget(self._frame, 1)
        self._spare = QWidget(self._page)
        self._spare.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        column.addWidget(self._spare, 1)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(ScrolledPage(self._page, self))
        self.preview.setMinimumHeight(_PREVIEW_LINES * self.fontMetrics().lineSpacing())
        self.area.setFixedHeight(_PASTE_LINES * self.fontMetrics().lineSpacing() + 20)

    # --- what is shown -------------------------------------------------------------------------

    def show_nothing(self) -> None:
        """No file yet."""
        self._opened = None
        self.choose.setText(self.tr("Choose a file…"))
        self.hint.show()
        self.area.clear()
        self.area.show()
        for widget in (self.detected, self.modify, self.warning, self.options, self._frame):
            widget.hide()
        self._spare.show()

    def show_opened(self, opened: OpenedFile) -> None:
        """What a file was taken for, and its first rows."""
        self._opened = opened
        self.choose.setText(self.tr("Choose another file…"))
        self.hint.hide()
        self.area.hide()
        self.detected.setText(self._words.detected(opened))
        self.detected.show()
        warnings = self._words.warnings(opened)
        self.warning.setText(warnings)
        self.warning.setVisible(bool(warnings))
        cells = preview_cells(opened, self.tr("Column %1"))
        self.preview.show_cells(cells)
        self._frame.setVisible(bool(cells))
        self._spare.setVisible(not cells)
        self._show_options(opened)

    def _show_options(self, opened: OpenedFile) -> None:
        is_text = opened.format in ("csv", "tsv", "text")
        has_table = opened.format in TABLES and not opened.is_ours
        shown = {
            "encoding": is_text,
            "delimiter": opened.format in ("csv", "tsv") and has_table,
            "sheet": len(opened.sheets) > 1,
            "header": has_table,
        }
        for name, row in self._rows.items():
            row.setVisible(shown[name])
        self.modify.setVisible(any(shown.values()))
        if not any(shown.values()):
            self.options.hide()
        self.sheet.clear()
        for sheet in opened.sheets:
            self.sheet.addItem(sheet, sheet)
        _choose(self.encoding, opened.encoding, self._words.encoding(opened.encoding or ""))
        _choose(self.delimiter, opened.delimiter, opened.delimiter or "")
        _choose(self.sheet, opened.sheet, opened.sheet or "")
        line = opened.header_line
        _choose(self.header, line, self._words.header_choice(line))

    def set_options_shown(self, is_shown: bool) -> None:
        """Unfolds how the file is read, or folds it."""
        self.options.setVisible(is_shown)
        self.modify.setText(self.tr("Hide") if is_shown else self.tr("Modify"))

    def _on_modify(self) -> None:
        self.set_options_shown(self.options.isHidden())

    def _on_chosen(self) -> None:
        """Only what differs from what was recognised is said: the rest goes on being recognised."""
        opened = self._opened
        if opened is None:
            return
        options = opened.options
        found: Sequence[tuple[str, ComboBox, object]] = (
            ("encoding", self.encoding, opened.encoding),
            ("delimiter", self.delimiter, opened.delimiter),
            ("sheet", self.sheet, opened.sheet),
            ("header_line", self.header, opened.header_line),
        )
        chosen = {
            name: box.currentData()
            for name, box, now in found
            if box.currentIndex() >= 0 and box.currentData() != now
        }
        if "sheet" in chosen:
            chosen["header_line"] = None
        if chosen:
            self.options_chosen.emit(dataclasses.replace(options, **chosen))

    # --- choosing ------------------------------------------------------------------------------

    def ask_file(self) -> None:
        """The system's dialog."""
        dialog = QFileDialog(self, self.tr("Choose a file to import"), self._folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [
                self.tr("Contact lists (*.xls* *.ods *.csv *.tsv *.vcf *.json *.txt *.htm* *.xml)"),
                self.tr("All files (*)"),
            ]
        )
        dialog.fileSelected.connect(self._on_file)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_file(self, file: str) -> None:
        self._folder = str(Path(file).parent)
        self.file_chosen.emit(file)

    def first_stop(self) -> QWidget:
        """What takes the focus while no file is chosen."""
        return self.choose


def _choose(box: ComboBox, value: object, text: str) -> None:
    """Makes a value the chosen one, added when it is none of the choices."""
    if value is None:
        box.setCurrentIndex(-1)
        return
    place = box.findData(value)
    if place < 0:
        box.addItem(text, value)
        place = box.count() - 1
    box.setCurrentIndex(place)
