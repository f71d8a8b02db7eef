"""« Membres et alliances »: how many are affiliated to an organisation today and on a day that one
types, what it published beside it, and the way to the list. Counts are computed as they are shown.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from directory_app.domain.memberships import Comparison, KindCount, Memberships
from directory_app.domain.partial_dates import PartialDate
from directory_app.ui.announce import announce
from directory_app.ui.fonts import CAPTION
from directory_app.ui.widgets.buttons import TextButton
from directory_app.ui.widgets.combo_box import control_height
from directory_app.ui.widgets.plain_label import PlainLabel

from . import wording
from .rows import SIDE_PX, Group
from .time_wording import date_text, sentence_case

_DATE_CHARS = 12
_MOST_NAMES = 8


def is_worth_showing(found: Memberships | None) -> bool:
    """Whether anybody is affiliated, or was."""
    return found is not None and bool(found.lines)


class CountRow(QWidget):
    """« Membres : 43 certains · 2 vus à une autre date », and « Voir la liste »."""

    list_asked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._lines: list[QWidget] = []
        self.texts: tuple[str, ...] = ()
        self.counts: tuple[KindCount, ...] = ()

    def show_counts(self, counts: tuple[KindCount, ...]) -> None:
        """One line a kind of affiliation; kinds of which nothing is left have none."""
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        shown = self.counts = tuple(one for one in counts if one.total)
        self.texts = tuple(map(count_text, shown)) or (_nobody(),)
        self._lines = [self._line(one) for one in shown]
        if not shown:
            self._lines = [PlainLabel(_nobody(), self)]
        for line in self._lines:
            self._column.addWidget(line)

    def _line(self, one: KindCount) -> QWidget:
        line, text = QWidget(self), count_text(one)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(PlainLabel(text, line), 1)
        label = QCoreApplication.translate("MembersSection", "Show the list")
        button = TextButton(label, "link", line)
        button.setObjectName(f"members:{one.kind}")
        button.setAccessibleName(f"{label}, {text}")
        button.clicked.connect(lambda: self.list_asked.emit(one.kind))
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return line


class MembersSection(Group):
    """``list_asked`` carries the organisation's id, a day (ISO) and a kind of affiliation."""

    list_asked = Signal(str, str, str)

    def __init__(
        self, found: Memberships, today: datetime.date, lang: str, parent: QWidget
    ) -> None:
        super().__init__(_heading(), parent)
        self._found = found
        self._lang = lang
        self._today = today
        self.today = CountRow(self)
        self.today.show_counts(found.counts(today))
        self.today.list_asked.connect(lambda kind: self._ask(today, kind))
        self.add_row(self._headed(self.tr("Today"), self.today))
        self._make_day()
        for one in found.comparisons():
            if one.computed is not None:
                self.add_text("\n".join(comparison_texts(one, lang)))

    def _make_day(self) -> None:
        self.day = QLineEdit(self)
        self.day.setProperty("kind", "field")
        self.day.setObjectName("members-day")
        self.day.setPlaceholderText(self.tr("2018-03-13, 2018-03 or 2018"))
        self.day.setAccessibleName(self.tr("Count on the day"))
        metrics = self.fontMetrics()
        self.day.setMaximumWidth(metrics.averageCharWidth() * (_DATE_CHARS * 2) + 22)
        self.day.setMinimumHeight(control_height(metrics))
        self.then = CountRow(self)
        self.then.hide()
        self.then.list_asked.connect(lambda kind: self._ask(self.chosen_day, kind))
        self.error = PlainLabel("", self, scale=CAPTION, tone="danger")
        self.error.hide()
        self.day.editingFinished.connect(self._count)
        holder = QWidget(self)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self.day, self.error, self.then):
            column.addWidget(widget)
        self.add_row(self._headed(self.tr("Count on the day"), holder))

    def _headed(self, text: str, widget: QWidget) -> QWidget:
        row = QWidget(self)
        column = QVBoxLayout(row)
        column.setContentsMargins(SIDE_PX, 7, SIDE_PX, 9)
        column.setSpacing(4)
        column.addWidget(PlainLabel(text, row, scale=CAPTION, tone="muted"))
        widget.setParent(row)
        column.addWidget(widget)
        return row

    @property
    def chosen_day(self) -> datetime.date | None:
        """The day typed: of a month or a year, its last; None when it is none."""
        try:
            return PartialDate.parse(self.day.text()).latest()
        except ValueError:
            return None

    def _count(self) -> None:
        day, is_empty = self.chosen_day, not self.day.text().strip()
        is_wrong = day is None and not is_empty
        text = self.tr("A date is written 2018-03-13, 2018-03 or 2018.") if is_wrong else ""
        self.error.setText(text)
        self.error.setVisible(is_wrong)
        self.then.setVisible(day is not None)
        if day is not None:
            self.then.show_counts(self._found.counts(day))
            text = ", ".join(self.then.texts)
        if text:
            announce(self.day, text)

    def _ask(self, day: datetime.date | None, kind: str) -> None:
        if day is not None:
            self.list_asked.emit(self._found.organisation.id, day.isoformat(), kind)


def _heading() -> str:
    return QCoreApplication.translate("MembersSection", "Members and alliances")


def _nobody() -> str:
    return QCoreApplication.translate("MembersSection", "Nobody that is known")


def count_text(one: KindCount) -> str:
    """« Membre : 43 certains · 2 vus à une autre date · 1 sans date »."""
    kind = sentence_case(wording.affiliation_kind(one.kind)) or "–"
    text = QCoreApplication.translate("MembersSection", "%1: %2")
    return text.replace("%1", kind, 1).replace("%2", " · ".join(MemberNumbers().parts(one)))


class MemberNumbers(QObject):
    """How many of which sort."""

    def parts(self, one: KindCount) -> Iterator[str]:
        """Those that are certain on the day, seen on another, without a date."""
        if one.certain or one.total == 0:
            yield self.tr("%n certain", "", one.certain)
        if one.attested:
            yield self.tr("%n not certain on that day", "", one.attested)
        if one.unknown:
            yield self.tr("%n without a date", "", one.unknown)

    def computed(self, count: int) -> str:
        """Beside a published number, the one that the affiliations give."""
        return self.tr("%n computed on that day", "", count)

    def missing(self, count: int) -> str:
        """Those that the directory has no affiliation of."""
        return self.tr("%n without an affiliation in the directory", "", count)


def comparison_texts(one: Comparison, lang: str) -> Iterator[str]:
    """« 43 membres publiés le 13 mars 2018 (dépliant) · 40 calculés à cette date », then which
    ones are not certain."""
    translate = QCoreApplication.translate
    said = one.published
    assert said.date is not None
    assert one.computed is not None
    source = f" ({said.source.document})" if said.source else ""
    numbers = MemberNumbers()
    computed = numbers.computed(one.computed.certain)
    text = translate("MembersSection", "%1 published on %2")
    if not said.date.day:
        text = translate("MembersSection", "%1 published in %2")
    number = f"{said.count} {said.what}"
    published = text.replace("%1", number, 1).replace("%2", date_text(said.date, lang))
    yield f"{published}{source} · {computed}"
    if one.unsure:
        names = ", ".join(reference.short_name for reference in one.unsure[:_MOST_NAMES])
        rest = len(one.unsure) - _MOST_NAMES
        if rest > 0:
            names += translate("MembersSection", " and %n more", "", rest)
        yield translate("MembersSection", "Not certain on that day: %1").replace("%1", names)
    if one.missing:
        yield numbers.missing(one.missing)
