"""What a sheet is made into, and what it may tell: the left column of the page."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from directory_app.domain.confidentiality import NO_GRANT, Grant, Reason
from directory_app.services.verification.service import FileKind
from directory_app.ui.fonts import CAPTION
from directory_app.ui.theme import Theme
from directory_app.ui.widgets.buttons import LEAST_TARGET_PX, TextButton
from directory_app.ui.widgets.grant_form import GrantForm
from directory_app.ui.widgets.plain_label import PlainLabel
from directory_app.ui.widgets.segmented import SegmentedControl
from directory_app.ui.widgets.tick_box import TickBox


class SheetOptions(QWidget):
    """``granted`` carries the :class:`Grant` that is asked for, ``NO_GRANT`` to take it back;
    ``copy_asked`` and ``mail_asked`` what to do with the text."""

    granted = Signal(object)
    copy_asked = Signal()
    mail_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = SegmentedControl(self.tr("Kind of file"), self)
        self.kind.set_choices((("pdf", "PDF"), ("docx", "Word"), ("text", self.tr("Text"))))
        self.each = TickBox(self.tr("One file for each contact, in a folder"), theme, self)
        self.each.setMinimumHeight(LEAST_TARGET_PX)
        self.withheld = PlainLabel("", self)
        self.include = TextButton(self.tr("Include them…"), "link", self)
        self.leave_out = TextButton(self.tr("Leave them out again"), "link", self)
        self.grant = GrantForm(theme, self)
        self.copy = TextButton(self.tr("Copy the text"), "plain", self)
        self.mail = TextButton(self.tr("Write an e-mail…"), "plain", self)
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        about = self.tr(
            "Everything that the directory holds about the contact and its people, to be "
            "confirmed. Internal notes are never on it."
        )
        column.addWidget(PlainLabel(about, self, tone="muted"))
        label = PlainLabel(self.tr("Kind of file"), self, scale=CAPTION, tone="muted")
        above: tuple[QWidget, ...] = (label, self.kind, self.each)
        for widget in above:
            column.addWidget(widget)
        column.addSpacing(8)
        group = QFrame(self)
        group.setProperty("kind", "group")
        inside = QVBoxLayout(group)
        inside.setContentsMargins(12, 10, 12, 10)
        kept: tuple[QWidget, ...] = (self.withheld, self.include, self.leave_out, self.grant)
        for widget in kept:
            inside.addWidget(widget)
        column.addWidget(group)
        column.addSpacing(8)
        column.addWidget(PlainLabel(self.tr("By e-mail"), self, scale=CAPTION, tone="muted"))
        for button in (self.copy, self.mail):
            column.addWidget(button)

    def _connect(self) -> None:
        self.include.clicked.connect(self._on_include)
        self.leave_out.clicked.connect(lambda: self.granted.emit(NO_GRANT))
        self.grant.submitted.connect(self.granted)
        self.grant.cancelled.connect(self._on_cancelled)
        self.copy.clicked.connect(self.copy_asked)
        self.mail.clicked.connect(self.mail_asked)

    @property
    def file_kind(self) -> FileKind:
        """The kind of file that is chosen."""
        return cast("FileKind", self.kind.value)

    @property
    def is_each(self) -> bool:
        """Whether every sheet is to be a file of its own."""
        return self.each.isVisibleTo(self) and self.each.isChecked()

    def show_found(self, count: int, withheld: int, grant: Grant, *, can_mail: bool) -> None:
        """How many sheets there are, and what is kept back."""
        self.each.setVisible(count > 1)
        self.mail.setVisible(can_mail)
        self.grant.hide()
        offered = dict.fromkeys((Reason.CONFIDENTIAL, Reason.PERSONAL), 0)
        self.grant.set_counts(offered, hopes=offered if withheld else frozenset())
        self.include.setVisible(bool(withheld))
        self.leave_out.setVisible(grant != NO_GRANT)
        if withheld:
            text = self.tr("%n confidential or personal value(s) left out.", "", withheld)
        elif grant != NO_GRANT:
            text = self.tr("Confidential or personal values are on the sheet, marked.")
        else:
            text = self.tr("Nothing is left out.")
        self.withheld.setText(text)

    def _on_include(self) -> None:
        self.include.hide()
        self.grant.start()

    def _on_cancelled(self) -> None:
        self.grant.hide()
        self.include.show()
        self.include.setFocus()
