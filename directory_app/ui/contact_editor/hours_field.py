"""Opening hours: rows of days and times. « 9 h », « 9 h 30 » and « 9:30 » are read alike."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from directory_app.domain.contact import OpeningHours
from directory_app.ui.contact_card.drafts import FieldKey
from directory_app.ui.widgets.buttons import IconButton
from directory_app.ui.widgets.flex_layout import FlexLayout

from . import wording
from .choice_box import ChoiceBox
from .fields import FieldBox, FieldEdit
from .form import Form

_TIME = re.compile(r"(\d{1,2})\s*(?:[h:]\s*(\d{2})?)?\s*")
_LINE = re.compile(r"(\S*) ?([^-–\s]*)[-–]?(.*)")
_LAST_HOUR = 24


def read_time(text: str) -> str:
    """``09:30`` for « 9 h 30 », « 9:30 » or « 9h30 »; the text itself when it is no time."""
    found = _TIME.fullmatch(text.strip().casefold())
    if found is None or int(found[1]) > _LAST_HOUR or int(found[2] or 0) > 59:
        return text.strip()
    return f"{int(found[1]):02}:{found[2] or '00'}"


def shown_time(clock: str, lang: str) -> str:
    """« 9 h 30 » for ``09:30`` in French; anything else as it is."""
    hours, _, minutes = clock.partition(":")
    if not (hours.isdigit() and minutes.isdigit()):
        return clock
    return wording.clock_text(int(hours), int(minutes), lang).replace(wording.NBSP, " ")


class HoursRow(QWidget):
    """The hours of some days."""

    removed = Signal(object)

    def __init__(
        self, form: Form, hours: OpeningHours, *, is_first: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._form = form
        line = FlexLayout(self)
        translate = QCoreApplication.translate
        days = translate("Editor", "Days")
        self._days = ChoiceBox(
            form, wording.day_choices(), hours.days, name=days, is_open=False, chars=14
        )
        line.add(FieldBox(form, self._days, days if is_first else "", self), 1)
        self._open = self._time(line, translate("Editor", "From"), hours.open, is_first=is_first)
        self._close = self._time(line, translate("Editor", "To"), hours.close, is_first=is_first)
        self._close.left.connect(self.check)
        remove = IconButton("x", translate("Editor", "Remove these hours"), form.look.theme, self)
        remove.setObjectName("remove")
        remove.clicked.connect(lambda: self.removed.emit(self))
        line.add(remove)

    def _time(self, line: FlexLayout, name: str, clock: str, *, is_first: bool) -> FieldEdit:
        edit = FieldEdit(self._form, shown_time(clock, self._form.look.lang), name, 7)
        self.box = FieldBox(self._form, edit, name if is_first else "", self)
        line.add(self.box)
        return edit

    def check(self) -> None:
        """Says what saving would refuse."""
        found = self._form.means.check("organisation", "opening_hours", self.text)
        self.box.say(self._form.look.texts.problem(found[0]) if found else "", tone="danger")

    @property
    def text(self) -> str:
        """``mo-th 09:00-17:00``; empty while no time is said."""
        opening, closing = read_time(self._open.text()), read_time(self._close.text())
        return f"{self._days.value} {opening}-{closing}" if opening or closing else ""

    def start(self) -> None:
        """Puts the cursor into the first field."""
        self._days.setFocus(Qt.FocusReason.OtherFocusReason)


def line_of(hours: OpeningHours) -> str:
    """The line that stands for the hours in the form's text."""
    return f"{hours.days} {hours.open}-{hours.close}" if hours.open or hours.close else ""


def hours_of(line: str) -> OpeningHours:
    """The hours that a line says, as far as it does."""
    days, opening, closing = _LINE.fullmatch(line).groups()  # type: ignore[union-attr]  # fits any text
    return OpeningHours(days, opening, closing.strip())


class HoursField(QWidget):
    """All rows; out of sight while there is none."""

    path = "opening_hours"

    def __init__(
        self, form: Form, hours: Sequence[OpeningHours], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._form = form
        self._stored = "\n".join(map(line_of, hours))
        self._rows: list[HoursRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        drafted = form.typed(self.key, self._stored)
        shown = hours if drafted == self._stored else map(hours_of, drafted.split("\n"))
        for one in shown:
            self._add(one)
        self.setVisible(bool(self._rows))

    @property
    def key(self) -> FieldKey:
        """The key of the list."""
        return self._form.contact.id, self.path, ""

    def _add(self, hours: OpeningHours) -> HoursRow:
        row = HoursRow(self._form, hours, is_first=not self._rows, parent=self)
        row.removed.connect(self._on_removed)
        self._rows.append(row)
        self._column.addWidget(row)
        return row

    def add(self) -> None:
        """Adds a row, the cursor in it."""
        row = self._add(OpeningHours("mo-fr", "", ""))
        self.show()
        row.show()
        self._form.rows_changed.emit()
        row.start()

    def _on_removed(self, row: HoursRow) -> None:
        self._rows.remove(row)
        row.hide()
        row.deleteLater()
        self.setVisible(bool(self._rows))
        self._form.rows_changed.emit()

    def edits(self) -> dict[FieldKey, str]:
        """The whole list when it is another one."""
        text = "\n".join(row.text for row in self._rows if row.text)
        return {} if text == self._stored else {self.key: text}

    def check(self) -> None:
        """Says which hours saving would refuse."""
        for row in self._rows:
            row.check()
