"""What a row of the board says, in words: a problem of a card, or two cards that may be one."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from directory_app.domain.partial_dates import PartialDate
from directory_app.domain.problems import Problem
from directory_app.domain.quality import ProblemKind
from directory_app.ui.contact_card.time_wording import date_text, sentence_case

if TYPE_CHECKING:  # what looks for duplicates is loaded when it is first wanted
    from directory_app.services.duplicates import Pair
    from directory_app.services.quality import ProblemRow
    from directory_app.texts import Texts

DUPLICATES, IGNORED = "duplicates", "ignored"
_DAY = "day"
"""What a sentence about a problem calls its date."""


@dataclass(frozen=True, slots=True)
class BoardLine:
    """A row: whose card, what is wrong, what the button of it does (empty: it opens the card).
    ``row`` or ``pair`` is what it is about; ``end`` stands at its end: of a pair the score, of a
    contact when its verification sheet was made, if one was."""

    name: str
    said: str
    action: str = ""
    end: str = ""
    row: ProblemRow | None = None
    pair: Pair | None = None

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        parts = (self.name, self.said.rstrip("."), self.action, self.end)
        return ", ".join(filter(None, parts))

    @property
    def contact_id(self) -> str:
        """The card that « Ouvrir » opens; of a pair, the older one."""
        if self.row is not None:
            return self.row.contact_id
        return self.pair.a if self.pair is not None else ""


def kind_name(kind: str, texts: Texts, months: int = 0) -> str:
    """« Courriel invalide », « Doublons possibles », « Pas vérifiée > 12 mois »."""
    translate = QCoreApplication.translate
    if kind == DUPLICATES:
        return translate("QualityPage", "Possible duplicates")
    if kind == IGNORED:
        return texts.get("quality_ignored")
    name = texts.get(f"quality_{kind}")
    if kind == ProblemKind.UNVERIFIED and months:
        cycle = translate("QualityPage", "%1 for %2 months")
        return cycle.replace("%1", name).replace("%2", str(months))
    return name


def sent_text(at_ms: int | None, lang: str) -> str:
    """« feuille envoyée le 3 mai 2026 »; empty for never."""
    if at_ms is None:
        return ""
    day = datetime.datetime.fromtimestamp(at_ms / 1000).astimezone().date()
    told = QCoreApplication.translate("QualityPage", "sheet sent on %1")
    return told.replace("%1", date_text(PartialDate.of(day), lang))


def line_of(row: ProblemRow, texts: Texts, sent: str = "") -> BoardLine:
    """« « 514 524-1959 / 855… » · Deux numéros dans le même champ. » ``sent``: when its sheet was
    made, in words."""
    others = ", ".join(row.others)
    quoted = texts.get("quality_hidden") if row.is_hidden else _quoted(row.text)
    problem = texts.problem(_with_day(row.problem, texts.lang)) if row.problem is not None else ""
    said = " · ".join(filter(None, (quoted, _others(row.kind, others), problem)))
    action = texts.fix(row.fix) if row.fix is not None else ""
    return BoardLine(row.name, said or texts.get(f"quality_{row.kind}"), action, sent, row=row)


def _with_day(problem: Problem, lang: str) -> Problem:
    """The same, its day as one reads it: « 13 mai 2025 » for 2025-05-13."""
    day = problem.params.get(_DAY)
    if not isinstance(day, str) or not day:
        return problem
    said = date_text(PartialDate.parse(day), lang)
    return Problem(problem.code, {**problem.params, _DAY: said})


def _quoted(text: str) -> str:
    translate = QCoreApplication.translate
    return translate("QualityPage", "“%1”").replace("%1", text) if text else ""


def _others(kind: ProblemKind, names: str) -> str:
    if not names:
        return ""
    translate = QCoreApplication.translate
    template = translate("QualityPage", "also: %1")
    if kind is ProblemKind.REPRESENTATIVE_LEFT:
        template = translate("QualityPage", "no longer there: %1")
    return template.replace("%1", names)


def ignored_line(row: ProblemRow, texts: Texts) -> BoardLine:
    """A problem that somebody said is none, its reason at the end."""
    quoted = texts.get("quality_hidden") if row.is_hidden else _quoted(row.text)
    said = " · ".join(filter(None, (texts.get(f"quality_{row.kind}"), quoted, *row.others)))
    action = QCoreApplication.translate("QualityPage", "Take back")
    return BoardLine(row.name, said, action, row=row)


def pair_line(pair: Pair, texts: Texts) -> BoardLine:
    """« FCABQ ≈ Féd. centres action bénévole · même téléphone · 92 % »."""
    names = [texts.get(f"evidence_{one.name}") for one in pair.evidence if one.weight > 0]
    action = QCoreApplication.translate("QualityPage", "Compare and merge")
    score = QCoreApplication.translate("QualityPage", "%1%").replace("%1", str(pair.score))
    band = sentence_case(texts.get(f"band_{pair.band}"))
    said = " · ".join(dict.fromkeys(names[:3]))
    end = f"{band} · {score}"
    return BoardLine(f"{pair.name_a} ≈ {pair.name_b}", said, action, end, pair=pair)
