"""The page « Départ »: choices at the left, « ce qui va changer » beside them, followed live.

Stands in place of list and card. Reads and writes nothing itself.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from directory_app.domain.departure_lines import NAMELESS, tell
from directory_app.domain.departures import DepartureSheet
from directory_app.ui.announce import announce
from directory_app.ui.contact_editor.choices import Lookup
from directory_app.ui.context import Look
from directory_app.ui.delegation.scrolled_page import ScrolledPage
from directory_app.ui.fonts import PAGE_WIDTH_PX, SUBTITLE, TITLE
from directory_app.ui.whole_page import WholePage
from directory_app.ui.widgets.banner import Banner
from directory_app.ui.widgets.buttons import TextButton
from directory_app.ui.widgets.page_footer import PageFooter
from directory_app.ui.widgets.plain_label import PlainLabel

from .body import DepartureBody

_SIDE_PX = 28
_WIDE_EM = 100
"""Narrower than this many letters, what changes stands below the choices."""
_TELL_MS = 700
"""After the last key, what changes is told to a screen reader."""


class DeparturePage(WholePage):
    """``confirmed`` carries the sheet and the choices; ``closed`` when the card is wanted back."""

    confirmed = Signal(object, object)
    closed = Signal()

    def __init__(self, lookup: Lookup, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lookup = lookup
        self._look = look
        self.sheet: DepartureSheet | None = None
        self.body: DepartureBody | None = None
        self.title = PlainLabel("", self, scale=TITLE, is_bold=True)
        self.banner = Banner(look.theme, self)
        self._teller = QTimer(self, interval=_TELL_MS, singleShot=True)
        self._teller.timeout.connect(self._tell)
        self._make_changes()
        self._make_footer()
        self._page = QWidget(self)
        self._page.setMaximumWidth(PAGE_WIDTH_PX)
        self._column = QVBoxLayout(self._page)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self._area = ScrolledPage(self._page, self)
        self._lay_out()

    def _make_changes(self) -> None:
        self._changes = QWidget(self)
        self.heading = PlainLabel(
            self.tr("What will change"), self._changes, scale=SUBTITLE, is_bold=True
        )
        self.lines = PlainLabel("", self._changes)
        self.lines.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self._changes)
        column.setContentsMargins(_SIDE_PX, 4, _SIDE_PX, 16)
        column.setSpacing(8)
        column.addWidget(self.heading)
        column.addWidget(self.lines)
        column.addStretch(1)
        self._changes_area = ScrolledPage(self._changes, self)
        self._is_wide = True

    def _make_footer(self) -> None:
        self.footer = PageFooter(self)
        self.footer.setObjectName("exportFooter")
        self.count = PlainLabel("", self.footer, tone="muted")
        self.cancel = TextButton(self.tr("Cancel"), "plain", self.footer)
        self.confirm = TextButton(self.tr("Record the departure"), "primary", self.footer)
        self.confirm.setToolTip(self.tr("Ctrl+Enter"))
        self.cancel.clicked.connect(self.go_back)
        self.confirm.clicked.connect(self.go_on)
        row = QHBoxLayout(self.footer)
        row.setContentsMargins(_SIDE_PX, 12, _SIDE_PX, 12)
        row.setSpacing(8)
        row.addWidget(self.count, 1)
        row.addWidget(self.cancel)
        row.addWidget(self.confirm)

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(_SIDE_PX, 20, _SIDE_PX, 8)
        head.addWidget(self.title)
        both = QHBoxLayout()
        both.setSpacing(0)
        both.addWidget(self._area, 3)
        both.addWidget(self._changes_area, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addLayout(head)
        column.addLayout(both, 1)
        column.addWidget(self.footer)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side where there is room, else one below the other on a page that scrolls."""
        super().resizeEvent(event)
        is_wide = self.width() >= self.fontMetrics().averageCharWidth() * _WIDE_EM
        if is_wide != self._is_wide:
            self._is_wide = is_wide
            self._place_changes()

    def _place_changes(self) -> None:
        if self._is_wide:
            self._column.removeWidget(self._changes)
            self._changes_area.setWidget(self._changes)
        else:
            self._changes_area.takeWidget()
            self._column.insertWidget(self._column.count() - 1, self._changes)
            self._changes.show()
        self._changes_area.setVisible(self._is_wide)

    # --- what is shown -------------------------------------------------------------------------

    def show_sheet(self, sheet: DepartureSheet, role_id: str = "") -> None:
        """Offers a departure; ``role_id`` is the function that is ticked at first."""
        self.sheet = sheet
        self.banner.dismiss()
        self.title.setText(self.tr("Departure: %1").replace("%1", sheet.person.display_name))
        if self.body is not None:
            self._column.removeWidget(self.body)
            self.body.deleteLater()
        self.body = DepartureBody(sheet, role_id, self._lookup, self._look, self._page)
        self.body.changed.connect(self._on_changed)
        self.body.successor.picker.given_up.connect(self.go_back)
        self._column.insertWidget(0, self.body)
        self.body.show()
        self._show_changes()
        self.set_under_way(is_under_way=False)
        self.first_stop().setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.title.accessibleName())

    def show_error(self, text: str) -> None:
        """Says why nothing was written."""
        self.set_under_way(is_under_way=False)
        self.banner.show_text(text)

    def set_under_way(self, *, is_under_way: bool) -> None:
        """While it is being written, it is not asked for again."""
        self.confirm.setEnabled(not is_under_way)

    def _on_changed(self) -> None:
        self.banner.dismiss()
        self._show_changes()
        self._teller.start()

    def _show_changes(self) -> None:
        texts = self.changes()
        nothing = self.tr("Choose the function that ends.")
        self.lines.setText("\n\n".join(texts) or nothing)
        self.count.setText(self.tr("%n change(s), one step", "", len(texts)) if texts else nothing)

    def changes(self) -> tuple[str, ...]:
        """The sentences of what would change now."""
        if self.sheet is None or self.body is None:
            return ()
        nameless = self._look.texts.get(NAMELESS)
        found = tell(self.sheet, self.body.choices(), self._look.lang, nameless)
        return tuple(self._look.texts.get(one.code, **one.params) for one in found)

    def _tell(self) -> None:
        if self.isVisible():
            announce(self, self.count.accessibleName())

    # --- keys ----------------------------------------------------------------------------------

    def go_on(self) -> None:
        """Records the departure, or goes to what is missing."""
        body = self.body
        if body is None or self.sheet is None or not self.confirm.isEnabled():
            return
        if body.is_valid:
            self.set_under_way(is_under_way=True)
            self.confirmed.emit(self.sheet, body.choices())
            return
        wrong = body.invalid_dates()
        if wrong:
            wrong[0].tell()
            wrong[0].line.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            text = self.tr("Choose the function that ends.")
            self.banner.show_text(text)
            next(iter(body.roles.values())).box.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_back(self) -> None:
        """The card again; nothing is written."""
        self.closed.emit()

    def first_stop(self) -> QWidget:
        """The first function when one is to be ticked, else who takes over."""
        if self.body is None:
            return self.cancel
        if not any(row.is_on for row in self.body.roles.values()):
            return next(iter(self.body.roles.values())).box
        picker = self.body.successor.picker
        return picker if picker.isVisibleTo(self) else self.body.end.line
