"""« Autres données »: what the contact's imported card holds that Bottin does not understand.

Closed until somebody asks; to be read, never changed.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from directory_app.domain.unknown_values import UnknownValue
from directory_app.ui.announce import announce
from directory_app.ui.theme import Theme
from directory_app.ui.widgets.link_button import LinkButton

from .headed_text import HeadedText
from .rows import Group, marked_text

LONGEST_SHOWN = 400
"""Characters of a value that are shown: a key or a sound is no reading."""


class UnknownGroup(Group):
    """``opened`` when the values were unfolded: those that draw them know how wide they are."""

    opened = Signal()

    def __init__(
        self, values: tuple[UnknownValue, ...], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self._values = values
        self._theme = theme
        self._is_open = False
        self._value_rows: list[HeadedText] = []
        self._put_link()

    @property
    def is_open(self) -> bool:
        """Whether the values are unfolded."""
        return self._is_open

    def toggle(self) -> None:
        """Unfolds or folds the values; they are drawn when they are first wanted."""
        self._is_open = not self._is_open
        if self._is_open and not self._value_rows:
            for one in self._values:
                self._value_rows.append(self._row(one))
                self.add_row(self._value_rows[-1])
        self.set_rows_visible(self._value_rows, is_visible=self._is_open)
        self._tell()
        if self._is_open:
            self.opened.emit()

    def _put_link(self) -> None:
        text = self.tr("Other data (%1)").replace("%1", str(len(self._values)))
        self.button = LinkButton(text, self)
        self.button.setObjectName("unknown")
        self.button.clicked.connect(self.toggle)
        self.add_link(self.button)
        self._tell(is_silent=True)

    def _tell(self, *, is_silent: bool = False) -> None:
        """Shows by an arrow, and says, whether it is open."""
        icon = "chevron-down" if self._is_open else "chevron-right"
        self.button.set_icon(self._theme, icon, "link")
        state = self.tr("unfolded") if self._is_open else self.tr("folded")
        told = self.tr("What the imported card holds besides, as it came")
        self.button.setAccessibleDescription(f"{told}, {state}")
        self.button.setToolTip(told)
        if not is_silent:
            announce(self.button, state)

    def _row(self, one: UnknownValue) -> HeadedText:
        whole = one.value
        shown = whole if len(whole) <= LONGEST_SHOWN else whole[:LONGEST_SHOWN] + "…"
        row = HeadedText(one.name, shown, self._theme, self)
        if one.is_withheld:
            text = QCoreApplication.translate("Card", "Confidential")
            row.texts.insertLayout(0, marked_text("lock", text, self._theme, row, scale=1.0))
        return row
