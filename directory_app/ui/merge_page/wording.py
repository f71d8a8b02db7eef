"""The words of the page: fields, values, marks, what becomes of a line.

Knows cells that passed the gate, never the directory.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QDateTime, QObject

from directory_app.domain.contact import Affiliation, Coordinate, Email, Phone, PublishedCount, Role
from directory_app.domain.merging.choices import Mark, Side
from directory_app.domain.partial_dates import PartialDate
from directory_app.services.merging.preview import CardHead, Cell, PreviewRow
from directory_app.texts import Texts
from directory_app.ui.contact_card.time_wording import date_text, period_text
from directory_app.ui.contact_card.wording import (
    affiliation_kind,
    coordinate_label,
    count_text,
    refused_text,
)
from directory_app.ui.history.wording import HistoryWording

_MOST_TOLD = 6
"""Names of people, lists and days that a cell tells; the others are counted."""

_GLYPHS: Mapping[Mark, str] = {
    Mark.SAME: "=",
    Mark.DIFFERENT: "≠",
    Mark.ONLY_A: "A",
    Mark.ONLY_B: "B",
}


class MergeWording(QObject):
    """Words in the language of ``texts``."""

    def __init__(self, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self._history = HistoryWording(texts, self)

    # --- what a line is about -------------------------------------------------------------------

    def field(self, row: PreviewRow) -> str:
        """« Téléphone », « Listes »."""
        names = {
            "people": self.tr("People"),
            "lists": self.tr("Lists"),
            "events": self.tr("Delegations"),
            "sectors": self.tr("Sectors"),
            "territory": self.tr("Territory"),
            "languages": self.tr("Languages"),
        }
        return names.get(row.line.field) or self._history.field(row.line.field)

    def mark(self, mark: Mark) -> str:
        """« ≠ différent »: the sign for the eye, the word for everybody."""
        word = self._texts.get(f"mark_{mark}")
        return word if mark in (Mark.ONLY_A, Mark.ONLY_B) else f"{_GLYPHS[mark]} {word}"

    def note(self, row: PreviewRow) -> str:
        """What became of values that are one now."""
        line = row.line
        if line.field in ("people", "lists", "events"):
            return ""
        if not line.result:
            return self.tr("Nothing stands; the history keeps it.")
        if not line.is_joined or line.mark is Mark.SAME:
            return ""
        if line.field in ("note", "description"):
            return self.tr("The two texts, one below the other")
        phones = [one.value for one in (*row.a, *row.b) if isinstance(one.value, Phone)]
        if len({one.number.extension for one in phones}) > 1:
            return self.tr("The same number: kept once, with its extension")
        return self.tr("The same value: kept once")

    def unchosen(self, row: PreviewRow) -> str:
        """What becomes of the text that does not stand."""
        line = row.line
        if line.side is None or line.mark is not Mark.DIFFERENT:
            return ""
        if line.field in ("name", "acronym"):
            return self.tr("The other one becomes a usual name.")
        return self.tr("The other one stays in the history.")

    # --- what a side says -----------------------------------------------------------------------

    def side(self, side: Side) -> str:
        """« A », « B »."""
        return "A" if side is Side.A else "B"

    def result(self) -> str:
        """What the last column is called."""
        return self.tr("Result")

    def cell(self, cell: Cell, field: str) -> str:
        """A value with its marks."""
        if cell.withheld:
            return self.tr("confidential value")
        if field == "photo":
            return self.tr("Photo")
        text = self._history.in_words(field, cell.text)
        return "\n".join(filter(None, (text, " · ".join(self._details(cell.value, field)))))

    def _details(self, value: object, field: str) -> list[str]:
        found: list[str] = []
        if isinstance(value, Coordinate):
            found.append(coordinate_label(value.label))
            if value.confidential:
                found.append(self.tr("confidential"))
            if value.refused:
                found.append(refused_text(field, "", ""))
            if isinstance(value, Email) and value.function_mailbox:
                found.append(self.tr("mailbox of a function"))
        elif isinstance(value, Role | Affiliation):
            if isinstance(value, Affiliation):
                found.append(affiliation_kind(value.kind))
            found.append(period_text(value.period, self._texts.lang))
        elif isinstance(value, PublishedCount):
            return [] if value.date is None else [count_text(value, self._texts.lang)]
        return [one for one in found if one]

    def cells(self, cells: Sequence[Cell], field: str) -> str:
        """All that a side says, below each other; of many names, the first."""
        texts = [self.cell(one, field) for one in cells]
        if field in ("people", "lists", "events"):
            told = ", ".join(texts[:_MOST_TOLD])
            others = len(texts) - _MOST_TOLD
            if others > 0:
                return self.tr("%1 and %n other(s)", "", others).replace("%1", told)
            return told
        if field in ("sectors", "territory", "languages"):
            return ", ".join(texts)
        return "\n".join(texts)

    # --- heads ----------------------------------------------------------------------------------

    def name(self, head: CardHead) -> str:
        """« FCABQ — Fédération des centres… »."""
        if head.acronym and head.acronym != head.name:
            return f"{head.acronym} — {head.name}"
        return head.name

    def state(self, head: CardHead) -> str:
        """« vérifiée le 12 mai 2026 », else « modifiée le 2 mars 2025 »."""
        lang = self._texts.lang
        if head.verified_on is not None:
            said = self.tr("verified: %1").replace("%1", date_text(head.verified_on, lang))
        else:
            day = QDateTime.fromMSecsSinceEpoch(head.changed_at).date()
            date = PartialDate(day.year(), day.month(), day.day())
            said = self.tr("changed: %1").replace("%1", date_text(date, lang))
        secret = self.tr("confidential card") if head.is_confidential else ""
        return " · ".join(filter(None, (said, secret)))
