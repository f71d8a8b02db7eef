"""« À vérifier »: kinds of problems with their counts, the rows of one, and what may be done.

Shows and asks; what is written, opened or compared is for whoever listens.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from directory_app.domain.partial_dates import PartialDate
from directory_app.domain.quality import Finding, ProblemKind
from directory_app.ui.announce import announce
from directory_app.ui.contact_card.time_wording import date_text
from directory_app.ui.error_text import error_text
from directory_app.ui.fonts import CAPTION, SUBTITLE, TITLE
from directory_app.ui.whole_page import WholePage
from directory_app.ui.widgets.banner import Banner
from directory_app.ui.widgets.buttons import TextButton
from directory_app.ui.widgets.combo_box import ComboBox
from directory_app.ui.widgets.empty_state import EmptyState
from directory_app.ui.widgets.plain_label import PlainLabel

from .feed import Asked
from .footer import BoardFooter
from .kind_chips import KindChips
from .lines import (
    DUPLICATES,
    IGNORED,
    BoardLine,
    ignored_line,
    kind_name,
    line_of,
    pair_line,
    sent_text,
)
from .model import BoardModel
from .pair_filter import PairFilter
from .view import BoardView

if TYPE_CHECKING:
    from directory_app.services.directory import Directory
    from directory_app.services.duplicates import Pair
    from directory_app.services.quality import Survey
    from directory_app.ui.context import Look
    from directory_app.ui.tasks import Lane

_CYCLES = (3, 6, 12, 18, 24, 36)
_FIXABLE = frozenset(
    {
        *(ProblemKind.EMAIL, ProblemKind.PHONE, ProblemKind.WEBSITE, ProblemKind.ADDRESS),
        *(ProblemKind.FUNCTION_FORM, ProblemKind.ROLE_OVER),
    }
)
"""Kinds that are put right in one go."""


class QualityPage(WholePage):
    """``acted``, ``opened``, ``ignored``, ``explained``, ``verified``, ``told_apart``,
    ``answers_asked``: about the rows chosen; ``all_asked`` carries the kind to put right,
    ``cycle_chosen`` months; ``closed`` when the list is wanted back."""

    acted = Signal()
    opened = Signal()
    ignored = Signal()
    explained = Signal()
    verified = Signal()
    told_apart = Signal()
    answers_asked = Signal()
    all_asked = Signal(str)
    cycle_chosen = Signal(int)
    closed = Signal()
    _counts_came = Signal(object)
    """From the reading thread: how many there are of some kinds."""

    def __init__(
        self,
        directory: Directory,
        lane: Lane,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("qualityPage")
        self._directory, self._service = directory, directory.quality
        self._lane, self._look = lane, look
        self._can_write = not directory.is_read_only
        self.survey: Survey | None = None
        self._counted: dict[ProblemKind, int] = {}
        self.pairs: tuple[Pair, ...] | None = None
        self._is_search_stopped = False
        self.kind = ""
        self._wanted = 0
        self._awaits_focus = False
        self._make_parts()
        self._arrange()
        self._connect()

    # --- building ------------------------------------------------------------------------------

    def _make_parts(self) -> None:
        theme, can_write = self._look.theme, self._can_write
        self.banner = Banner(theme, self)
        self.title = PlainLabel(self.tr("To check"), self, scale=TITLE, is_bold=True, wraps=False)
        self.standing = PlainLabel("", self, tone="muted")
        self.cycle = ComboBox(theme, self)
        self.cycle.setAccessibleName(self.tr("Verify every card"))
        for months in _CYCLES:
            self.cycle.addItem(self.tr("every %n month(s)", "", months), months)
        self.cycle.setEnabled(can_write)
        self.chips = KindChips(self.tr("Kinds of problems"), theme, self)
        self.pair_filter = PairFilter(theme, self)
        self.heading = PlainLabel("", self, scale=SUBTITLE, is_bold=True)
        self.fix_all = TextButton(self.tr("&Correct everything…"), "plain", self)
        self.model = BoardModel(self)
        self.view = BoardView(self.model, theme, can_write=can_write, parent=self)
        self.empty = EmptyState("badge-check", theme, self)
        self.footer = BoardFooter(can_write=can_write, parent=self)
        self._surveys, self._lists = Asked(self._lane, self), Asked(self._lane, self)
        self._looks = Asked(self._lane, self)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(28, 18, 28, 6)
        head.setSpacing(16)
        head.addWidget(self.title)
        head.addWidget(self.standing, 1)
        label = PlainLabel(self.tr("Verification"), self, scale=CAPTION, tone="muted", wraps=False)
        label.setBuddy(self.cycle)
        head.addWidget(label)
        head.addWidget(self.cycle)
        kinds = QHBoxLayout()
        kinds.setContentsMargins(28, 0, 28, 6)
        kinds.addWidget(self.chips)
        about = QHBoxLayout()
        about.setContentsMargins(28, 4, 28, 4)
        about.addWidget(self.heading, 1)
        about.addWidget(self.fix_all)
        self._stack = QStackedWidget(self)
        for widget in (QWidget(self), self.view, self.empty):
            self._stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        for part in (head, kinds, about):
            column.addLayout(part)
        column.addWidget(self.pair_filter)
        column.addWidget(self._stack, 1)
        column.addWidget(self.footer)

    def _connect(self) -> None:
        self._surveys.answered.connect(self._on_survey)
        self._counts_came.connect(self._on_counts)
        self._lists.answered.connect(self._on_listed)
        self._looks.answered.connect(self._on_pairs)
        for one in (self._surveys, self._lists, self._looks):
            one.failed.connect(self.show_error)
        self.chips.chosen.connect(self.choose)
        self.pair_filter.changed.connect(self._show_pairs)
        self.pair_filter.stopped.connect(self._stop_looking)
        self.pair_filter.asked.connect(self._look_for_pairs)
        self.model.wanted.connect(self._on_wanted)
        self.model.dataChanged.connect(lambda *_: self._suit())
        self.view.moved.connect(self._suit)
        self.cycle.activated.connect(lambda _: self.cycle_chosen.emit(self.cycle.currentData()))
        self.fix_all.clicked.connect(lambda: self.all_asked.emit(self.kind))
        for name in ("acted", "opened", "ignored", "explained", "verified"):
            getattr(self.view, name).connect(getattr(self, name))
            getattr(self.footer, name).connect(getattr(self, name))
        self.footer.told_apart.connect(self.told_apart)
        self.footer.answers_asked.connect(self.answers_asked)

    # --- what it shows -------------------------------------------------------------------------

    @property
    def is_settled(self) -> bool:
        """Whether what is shown is what was asked for last."""
        return not (self._surveys.is_loading or self._lists.is_loading or self._looks.is_loading)

    def show_board(self) -> None:
        """Comes in front: what is shown is read again."""
        self.banner.hide()
        self.refresh()

    def refresh(self) -> None:
        """Something changed in the directory: the rows first, then the counts. The row that is
        current stays, or the one that comes to stand in its place."""
        if self.kind:
            self._list()
        self._counted = {}
        self._surveys.ask(lambda stop: self._service.survey(stop, self._counts_came.emit))

    def take_focus(self) -> None:
        """The focus goes to the rows, as soon as there are some."""
        self._awaits_focus = self._stack.currentWidget() is not self.view
        self.first_stop().setFocus()

    def leave(self) -> None:
        """No longer in front: nothing is asked any more."""
        for one in (self._surveys, self._lists, self._looks):
            one.forget()

    def choose(self, kind: str) -> None:
        """The rows of another kind, from the top."""
        self.kind = kind
        self._wanted = 0
        self._show_kinds()
        self._suit_filter()
        self._stack.setCurrentIndex(0)
        self.view.scrollToTop()
        self._list()

    def _list(self) -> None:
        if self._stack.currentWidget() is self.view:
            self._wanted = max(self.view.currentIndex().row(), 0)
        kind, service = self.kind, self._service
        if kind == DUPLICATES:
            self._look_for_pairs()
        elif kind == IGNORED:
            self._lists.ask(lambda _: (kind, service.list_ignored()))
        else:
            self._lists.ask(lambda stop: (kind, service.list_findings(ProblemKind(kind), stop)))

    def _look_for_pairs(self) -> None:
        """Through the whole directory; what was found before stays in sight meanwhile."""
        self._is_search_stopped = False
        self._looks.ask(lambda stop: tuple(self._directory.duplicates.find(stop)))
        self._suit_filter()

    def _stop_looking(self) -> None:
        self._looks.forget()
        self._is_search_stopped = True
        self._suit_filter()
        self._show_right_widget()

    def _suit_filter(self) -> None:
        self.pair_filter.setVisible(self.kind == DUPLICATES)
        self.heading.setVisible(self.kind != DUPLICATES)  # its chips say it
        self.pair_filter.show_search(
            is_on=self._looks.is_loading, is_stopped=self._is_search_stopped
        )

    def _on_counts(self, counts: Mapping[ProblemKind, int]) -> None:
        """Some kinds are counted: at the first look they are shown as they come; later, those of
        before stay until all are."""
        self._counted |= counts
        if self.survey is None and self._surveys.is_loading:
            self._show_kinds()

    def _on_survey(self, survey: Survey) -> None:
        is_first, self.survey = self.survey is None, survey
        if not self.kind:
            self.kind = next(iter(survey.counts), "")
            if self.kind:
                self._list()
        self._tell_standing(survey)
        self._show_kinds()
        self._show_right_widget()
        self._suit()
        if is_first or self.pairs is not None:
            self._look_for_pairs()

    def _tell_standing(self, survey: Survey) -> None:
        percent = 100 * survey.complete // max(survey.contacts, 1)
        text = self._look.texts.get(
            "quality_standing" if survey.contacts else "quality_no_contact",
            contacts=survey.contacts,
            complete=survey.complete,
            percent=percent,
            count=survey.contacts,
        )
        self.standing.setText(text)
        place = self.cycle.findData(survey.months)
        if place < 0:
            self.cycle.addItem(self.tr("every %n month(s)", "", survey.months), survey.months)
            place = self.cycle.count() - 1
        self.cycle.setCurrentIndex(place)

    def _show_kinds(self) -> None:
        survey, pairs = self.survey, self.pairs
        known = self._counted if survey is None else survey.counts
        counts = {kind.value: count for kind, count in known.items() if count}
        shown = [kind.value for kind in ProblemKind if kind.value in counts or kind == self.kind]
        kinds = [(kind, self._name(kind), str(counts.get(kind, 0))) for kind in shown]
        if pairs is None or pairs or self.kind == DUPLICATES:
            count = "…" if pairs is None else str(len(pairs))
            kinds.insert(0, (DUPLICATES, self._name(DUPLICATES), count))
        ignored = survey.ignored if survey is not None else 0
        if ignored or self.kind == IGNORED:
            kinds.append((IGNORED, self._name(IGNORED), str(ignored)))
        self.chips.show_kinds(kinds if survey is not None or counts else [], self.kind)
        self._order_stops()
        self.heading.setText(self._name(self.kind) if self.kind else "")
        is_fixable = self._can_write and self.kind in {kind.value for kind in _FIXABLE}
        self.fix_all.setVisible(is_fixable and bool(counts.get(self.kind)))

    def _order_stops(self) -> None:
        """Tab goes as one reads, whenever a chip was made."""
        chips = (self.cycle, *self.chips.chips.values(), self.fix_all)
        stops = (*chips, *self.pair_filter.stops(), self.view, *self.footer.buttons)
        for one, following in pairwise(stops):
            QWidget.setTabOrder(one, following)

    def _name(self, kind: str) -> str:
        months = self.survey.months if self.survey is not None else 0
        return kind_name(kind, self._look.texts, months)

    def _on_listed(self, answer: tuple[str, Sequence[Finding]]) -> None:
        kind, findings = answer
        if kind != self.kind:
            return
        if (self.model.kind, self.model.findings) == (kind, tuple(findings)):
            self.model.forget_lines()
        else:
            self.model.show(kind, findings)
        self._place()

    def _on_pairs(self, pairs: tuple[Pair, ...]) -> None:
        self.pairs = pairs
        self._show_kinds()
        self.pair_filter.show_pairs(pairs)
        self._order_stops()
        self._suit_filter()
        self._show_pairs()
        self._show_right_widget()

    def _show_pairs(self) -> None:
        """Those of the bands and kinds that are chosen."""
        if self.kind != DUPLICATES or self.pairs is None:
            return
        chosen = self.pair_filter.of_those_chosen(self.pairs)
        texts = self._look.texts
        lines: dict[Hashable, BoardLine] = {pair: pair_line(pair, texts) for pair in chosen}
        self.model.show(DUPLICATES, chosen, lines)
        self._place()

    def _place(self) -> None:
        """The row that was current, in sight as before."""
        scrolled = self.view.verticalScrollBar().value()
        self._show_right_widget()
        self.view.select(self._wanted)
        self.view.verticalScrollBar().setValue(scrolled)
        self._suit()

    def _on_wanted(self, findings: tuple[Any, ...]) -> None:
        """Reads rows of the kind that is shown, which may not be the one chosen since."""
        kind, service, texts = self.model.kind, self._service, self._look.texts
        sheets, lang = self._directory.verification, self._look.lang

        def work() -> dict[Any, BoardLine]:
            if kind == IGNORED:
                return {
                    row.finding: ignored_line(row, texts) for row in service.ignored_rows(findings)
                }
            rows, sent = service.rows(ProblemKind(kind), findings), sheets.last_sheets()
            return {
                row.finding: line_of(row, texts, sent_text(sent.get(row.contact_id), lang))
                for row in rows
            }

        def show(lines: dict[Any, BoardLine]) -> None:
            if kind == self.model.kind:
                self.model.add_lines(lines)

        if kind != DUPLICATES:
            self._lane.submit(work, show, on_error=self.show_error)

    def _show_right_widget(self) -> None:
        had_focus = self.view.hasFocus()
        has_rows = bool(self.model.findings)
        if not has_rows and not self._lists.is_loading and self.survey is not None:
            self._tell_empty(self.survey)
            self._stack.setCurrentWidget(self.empty)
        elif has_rows:
            self._stack.setCurrentWidget(self.view)
        if had_focus and not has_rows:
            self.first_stop().setFocus()
        elif has_rows and self._awaits_focus:
            self._awaits_focus = False
            if self.isAncestorOf(self.window().focusWidget() or self):
                self.view.setFocus()

    def _tell_empty(self, survey: Survey) -> None:
        if self.kind == DUPLICATES and (self._looks.is_loading or self._is_search_stopped):
            self.empty.set_texts("", "")  # the line above says how the search stands
            return
        if survey.counts or self.pairs:
            self.empty.set_texts(self._look.texts.get("quality_none"), "")
            return
        title, text = self.tr("Everything is up to date"), self.tr("No card to check.")
        if survey.next_review is not None:
            day = date_text(PartialDate.of(survey.next_review), self._look.lang)
            text = self.tr("No card to check. Next reminder on %1.").replace("%1", day)
        self.empty.set_texts(title, text)

    def _suit(self) -> None:
        """What may be done about the row that is current."""
        lines = self.view.chosen_lines
        line = self.view.current_line if self.model.findings else None
        self.footer.suit(line, len(lines), is_ignored=self.kind == IGNORED)

    # --- what is done --------------------------------------------------------------------------

    def show_error(self, error: Exception) -> None:
        """Says what went wrong, above the board."""
        self.banner.show_text(error_text(error, self._look.texts))

    def tell(self, text: str) -> None:
        """Says what was done, to a screen reader."""
        announce(self, text)

    def go_back(self) -> None:
        """To the list."""
        self.closed.emit()

    def go_on(self) -> None:
        """What the current row proposes."""
        self.acted.emit()

    def first_stop(self) -> QWidget:
        """The rows, else the kinds."""
        if self._stack.currentWidget() is self.view:
            return self.view
        return self.chips.chips.get(self.kind) or self.cycle


__all__ = ["QualityPage"]
