"""The words of the doubtful: who may be meant, and what speaks for it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from directory_app.domain.incoming import Part
from directory_app.services.importing.matching import Candidate
from directory_app.services.importing.report import RecordResult
from directory_app.texts import Texts

from .questions import Question

_MOST_SIGNS = 4


class DoublesWording(QObject):
    """Sentences about rows that look like cards."""

    def __init__(self, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = texts

    def head(self, count: int) -> str:
        """Above the questions."""
        return self.tr("%n name(s) of the file look like cards that exist.", "", count)

    def title(self, question: Question) -> str:
        """« Ligne 22 : « Fed. centres action bénévole » ressemble à FCABQ »."""
        candidates = question.match.candidates
        rows = self._rows(question)
        name = _named(question)
        if len(candidates) > 1:
            text = self.tr("%1: “%2” may be several cards")
            return text.replace("%1", rows).replace("%2", name)
        text = self.tr("%1: “%2” looks like %3")
        return text.replace("%1", rows).replace("%2", name).replace("%3", _shown(candidates[0]))

    def _rows(self, question: Question) -> str:
        count = len(question.numbers)
        if count > 1:
            return self.tr("%n row(s)", "", count)
        return self.tr("Row %1").replace("%1", str(question.result.record.line))

    def score(self, score: int) -> str:
        """« 92 % »."""
        return self.tr("%1%").replace("%1", str(score))

    def evidence(self, question: Question) -> str:
        """What speaks for and against, in words, the weightiest first."""
        signs = sorted(question.match.evidence, key=lambda one: -abs(one.weight))
        said = (self._sign(one.name.value) for one in signs if one.weight)
        return " · ".join(list(dict.fromkeys(filter(None, said)))[:_MOST_SIGNS])

    def _sign(self, name: str) -> str:
        return self._texts.get(f"evidence_{name}")

    def update(self, candidate: Candidate, *, is_only: bool) -> str:
        """On the choice of a card."""
        if is_only:
            return self.tr("Update that card")
        return self.tr("Update %1").replace("%1", _shown(candidate))

    def create(self) -> str:
        """On the choice of a new one."""
        return self.tr("They are not the same: create a card")

    def leave(self) -> str:
        """On the choice of neither."""
        return self.tr("Ignore")


def _named(question: Question) -> str:
    """What the file calls them."""
    result = question.result
    if question.name:
        return _organisation(result)
    record, withheld = result.record, result.withheld
    names = (record.text(part, withheld) for part in (Part.GIVEN_NAME, Part.FAMILY_NAME))
    return " ".join(filter(None, names))


def _organisation(result: RecordResult) -> str:
    record, withheld = result.record, result.withheld
    parts = (Part.ORGANISATION, Part.ROLE, Part.ACRONYM)
    return next(filter(None, (record.text(part, withheld) for part in parts)), "")


def _shown(candidate: Candidate) -> str:
    where = candidate.where
    return f"{candidate.name} ({where})" if where else candidate.name
