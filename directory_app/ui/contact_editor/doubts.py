"""Says below a field what is doubtful in it, with a button for each way to put it right.

Owns which doubts were answered by « Garder ». What is doubtful is the domain's; where a fix puts
its texts is the row's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from directory_app.domain.fixes.fix import ANOTHER, Doubt, Fix
from directory_app.texts import Texts

from .messages import Offer

Show = Callable[[str, Sequence[Offer], str], None]
"""Shows a sentence with its buttons, in a tone; an empty one takes the last away."""

_REFUSED = frozenset({"date_invalid", "date_ambiguous", "count_invalid"})
"""What saving refuses: said in red."""


class DoubtTeller:
    """The doubts of one row or field. ``apply`` puts a fix in; ``can_add``: the row is one beside
    which others may be made."""

    def __init__(
        self, texts: Texts, show: Show, apply: Callable[[Fix], None], *, can_add: bool = True
    ) -> None:
        self._texts = texts
        self._show = show
        self._apply = apply
        self._can_add = can_add
        self._kept: set[tuple[str, str]] = set()
        self._told: tuple[Doubt, str] | None = None

    def tell(self, doubts: Iterable[Doubt], text: str) -> bool:
        """Says the first doubt about ``text`` that nobody answered; whether there is one. Takes
        nothing away that somebody else said."""
        found = next((one for one in doubts if (one.problem.code, text) not in self._kept), None)
        told = None if found is None else (found, text)
        if told == self._told:
            return told is not None  # its buttons stay: one may be about to be pressed
        self._told = told
        if found is None:
            self._show("", (), "warn")
            return False
        tone = "danger" if found.problem.code in _REFUSED else "warn"
        self._show(self._texts.problem(found.problem), self._offers(found, text), tone)
        return True

    @property
    def is_telling(self) -> bool:
        """Whether a doubt of this teller stands below the field."""
        return self._told is not None

    def _offers(self, doubt: Doubt, text: str) -> list[Offer]:
        fixes = [fix for fix in doubt.fixes if self._can_add or not _adds(fix)]
        offers = [Offer(self._texts.fix(fix), self._use(fix)) for fix in fixes]
        if doubt.may_stand:
            keep = QCoreApplication.translate("Editor", "Keep")
            offers.append(Offer(keep, lambda: self._keep(doubt, text), name="keep"))
        return offers

    def _use(self, fix: Fix) -> Callable[[], None]:
        return lambda: self._apply(fix)

    def _keep(self, doubt: Doubt, text: str) -> None:
        self._kept.add((doubt.problem.code, text))
        self._show("", (), "warn")
        self._told = None


def _adds(fix: Fix) -> bool:
    return any(one.path.startswith(ANOTHER) or one.path.endswith(".label")
               for one in fix.replacements)  # fmt: skip
