"""A group of other contacts: the first dozen at once, the rest when asked for."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from directory_app.ui.theme import Theme
from directory_app.ui.widgets.link_button import LinkButton

from .contact_row import Columns, ContactRow
from .presentation import ContactLine
from .rows import Group

FIRST_SHOWN = 12
"""So many are drawn at once: a card must be there before the finger leaves the arrow key."""


class ContactGroup(Group):
    """Signals as in :class:`ContactRow`; ``attach_asked`` by the link « Associer une personne… »
    below, when ``attach`` gives its text."""

    opened = Signal(str)
    phone_copied = Signal(str)
    ended = Signal(str, str)
    departed = Signal(str, str)
    attach_asked = Signal()

    def __init__(
        self,
        heading: str,
        lines: tuple[ContactLine, ...],
        theme: Theme,
        parent: QWidget | None = None,
        *,
        can_end: bool = False,
        columns: Columns = Columns(),  # noqa: B008 - frozen
        attach: str = "",
    ) -> None:
        super().__init__(heading, parent)
        self._theme = theme
        self._can_end = can_end
        self._is_slim = False
        self._columns = columns
        self._rest = lines[FIRST_SHOWN:]
        self._more: QWidget | None = None
        for line in lines[:FIRST_SHOWN]:
            self.add_row(self._row(line))
        if self._rest:
            self._add_more()
        if attach:
            self._add_attach(attach)

    def set_slim(self, *, is_slim: bool) -> None:
        """As :meth:`ContactRow.set_slim`, of every row."""
        self._is_slim = is_slim
        for row in self.findChildren(ContactRow):
            row.set_slim(is_slim=is_slim)

    def show_rest(self) -> None:
        """Draws those that were left out and moves on to the first of them."""
        more, rest = self._more, self._rest
        self._more, self._rest = None, ()
        if more is None:
            return
        rows = [self._row(line) for line in rest]
        for row in rows:
            self.add_row(row, before=more)
        self.remove_row(more)
        button = rows[0].findChild(QPushButton)
        if button is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._order_tabs(rows)

    def _row(self, line: ContactLine) -> ContactRow:
        row = ContactRow(line, self._theme, self, can_end=self._can_end, columns=self._columns)
        if self._is_slim:
            row.set_slim(is_slim=True)
        row.opened.connect(self.opened)
        row.phone_copied.connect(self.phone_copied)
        row.ended.connect(self.ended)
        row.departed.connect(self.departed)
        return row

    def _add_more(self) -> None:
        text = self.tr("Show the %n other(s)", "", len(self._rest))
        button = LinkButton(text, self)
        button.set_icon(self._theme, "chevron-down", "link")
        button.setObjectName("more-people")
        button.clicked.connect(self.show_rest)
        self._more = self.add_link(button)

    def _add_attach(self, text: str) -> None:
        button = LinkButton(text, self)
        button.set_icon(self._theme, "plus", "link")
        button.setObjectName("attach")
        button.clicked.connect(self.attach_asked)
        self.add_link(button)

    def _order_tabs(self, rows: list[ContactRow]) -> None:
        """Rows added late come last in Qt's chain: puts them where they are seen."""
        buttons = [b for row in self.findChildren(ContactRow) for b in row.stops]
        for one, following in pairwise(buttons):
            QWidget.setTabOrder(one, following)
        attach = self.findChild(LinkButton, "attach")
        if attach is not None and rows:
            QWidget.setTabOrder(buttons[-1], attach)
