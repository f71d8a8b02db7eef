"""The head of the panel: what to do with the document, which one it is, and its options."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from directory_app.services.delegations.documents import Document
from directory_app.ui.theme import Theme
from directory_app.ui.widgets.buttons import IconButton, TextButton
from directory_app.ui.widgets.combo_box import ComboBox
from directory_app.ui.widgets.flex_layout import FlexLayout

from .wording import DocumentWording


class Toolbar(QWidget):
    """``document_chosen`` carries a :class:`Document`, ``unfolded`` whether options are wanted."""

    document_chosen = Signal(object)
    unfolded = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = DocumentWording(self)
        self.print = TextButton(self.tr("Print…"), "primary", self)
        self.print.set_icon(theme, "printer", "on_accent")
        self.pdf = TextButton(self.tr("PDF"), "plain", self)
        self.pdf.setAccessibleName(self.tr("PDF: save the document"))
        self.word = TextButton(self.tr("Word"), "plain", self)
        self.word.setAccessibleName(self.tr("Word: save the document"))
        self.copy = TextButton(self.tr("Copy"), "plain", self)
        self.copy.set_icon(theme, "copy", "text")
        self.copy.setAccessibleName(self.tr("Copy the document"))
        self.document = ComboBox(theme, self)
        self.document.setAccessibleName(self.tr("Document"))
        self.document.setToolTip(self.tr("Document"))
        for one in Document:
            self.document.addItem(words.document_text(one), one)
        self.document.activated.connect(self._on_document)
        self.options = IconButton("sliders-horizontal", self.tr("Options"), theme, self)
        self.options.setCheckable(True)
        self.options.toggled.connect(self.unfolded)
        self._arrange()

    def _arrange(self) -> None:
        actions = QWidget(self)
        flow = FlexLayout(actions, gap_px=8, ends_right=False)
        for button in (self.print, self.pdf, self.word, self.copy):
            flow.add(button)
        choice = QWidget(self)
        row = FlexLayout(choice, gap_px=8, ends_right=False)
        row.add(self.document, 1)
        row.add(self.options)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(actions)
        column.addWidget(choice)

    def show_document(self, document: Document) -> None:
        """Shows which one it is, without telling."""
        self.document.setCurrentIndex(self.document.findData(document))

    def set_can_leave(self, can_leave: bool, why_not: str, *, is_word: bool) -> None:
        """Whether the document may leave; ``why_not`` is what a pointer on a button says then."""
        for button in (self.print, self.pdf, self.word, self.copy):
            button.setEnabled(can_leave)
            button.setToolTip("" if can_leave else why_not)
        if can_leave and not is_word:
            self.word.setEnabled(False)
            self.word.setToolTip(self.tr("This document is made as a PDF."))

    def _on_document(self, _: int) -> None:
        self.document_chosen.emit(Document(self.document.currentData()))  # Qt keeps its text
