"""What the page shows, row by row: days, steps, changed values. Texts only; no Qt item model."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QDate, QDateTime

from directory_app.domain.changes import Kind
from directory_app.services.history import LoggedChange, LoggedStep

from .wording import HistoryWording

MOST_CHANGES = 12
"""Values of one step that are shown; the others are counted."""

MOST_CONTACTS = 5
"""Contacts of a step on several that are named; the others are counted."""

_TOLD_BY_VALUES = (Kind.EDIT,)
"""On the page of one contact, what changed says all that there is to say about such a step."""


class Sort(Enum):
    """What a row is."""

    DAY = "day"
    STEP = "step"
    CHANGE = "change"
    MORE = "more"


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One row. ``when`` and ``who`` stand on the first row of a step; ``name`` is the field,
    ``text`` the sentence or « old → new »; ``mark``: taken back since. ``contact_id``: whose card
    it opens."""

    sort: Sort
    text: str
    when: str = ""
    who: str = ""
    name: str = ""
    mark: str = ""
    step: LoggedStep | None = None
    change: LoggedChange | None = None
    contact_id: str = ""

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return ", ".join(filter(None, (self.when, self.who, self.name, self.text, self.mark)))

    @property
    def is_restorable(self) -> bool:
        """Whether the old value can be put back from here."""
        return self.change is not None and bool(self.change.path) and bool(self.contact_id)

    @property
    def can_take_back(self) -> bool:
        """Whether it is an import that is in force."""
        step = self.step
        is_import = step is not None and self.sort is Sort.STEP and step.step.kind is Kind.IMPORT
        return is_import and step is not None and not step.is_taken_back and bool(step.batch)


def day_of(step: LoggedStep) -> QDate:
    """The day of a step, here."""
    return QDateTime.fromMSecsSinceEpoch(step.at).date()


def rows_of(
    steps: Iterable[LoggedStep],
    words: HistoryWording,
    *,
    contact_id: str | None,
    today: QDate,
    last_day: QDate | None = None,
) -> Iterator[HistoryRow]:
    """The rows of steps, the newest first; ``last_day`` has its heading already."""
    for step in steps:
        if (day := day_of(step)) != last_day:
            last_day = day
            yield HistoryRow(Sort.DAY, words.day(day, today))
        yield from _step_rows(step, words, contact_id)


def _step_rows(
    step: LoggedStep, words: HistoryWording, contact_id: str | None
) -> Iterator[HistoryRow]:
    when, who, mark = words.time(step.at), step.author, words.mark(step)
    about = contact_id or step.contact_id or ""
    changes = step.changes[:MOST_CHANGES] if about else ()
    is_silent = bool(contact_id and changes) and step.step.kind in _TOLD_BY_VALUES
    if not is_silent:
        yield HistoryRow(Sort.STEP, words.sentence(step), when, who, "", mark, step, None, about)
        when = who = mark = ""
    for change in changes:
        name, text = words.field(change.field), words.difference(change)
        yield HistoryRow(Sort.CHANGE, text, when, who, name, mark, step, change, about)
        when = who = mark = ""
    if not about:
        for one, called in step.contacts[:MOST_CONTACTS]:
            yield HistoryRow(Sort.CHANGE, words.contact(called), name="", step=step, contact_id=one)
    if (rest := _rest(step, about)) > 0:
        yield HistoryRow(Sort.MORE, words.more(rest, is_values=bool(about)), step=step)


def _rest(step: LoggedStep, about: str) -> int:
    """How many values, or contacts, of a step are not told."""
    if about:
        return step.more + max(0, len(step.changes) - MOST_CHANGES)
    return step.step.count - min(len(step.contacts), MOST_CONTACTS)


__all__ = ["MOST_CHANGES", "HistoryRow", "Sort", "day_of", "rows_of"]
