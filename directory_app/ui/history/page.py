"""« Historique de RIMQ »: of this card or of the whole directory, by one person or all.

Shows and asks; what is put back, taken back or opened is for whoever listens.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from directory_app.services.history import HistoryService
from directory_app.ui.announce import announce
from directory_app.ui.context import Look
from directory_app.ui.error_text import error_text
from directory_app.ui.fonts import CAPTION, TITLE
from directory_app.ui.tasks import Lane
from directory_app.ui.whole_page import WholePage
from directory_app.ui.widgets.banner import Banner
from directory_app.ui.widgets.buttons import TextButton
from directory_app.ui.widgets.combo_box import ComboBox
from directory_app.ui.widgets.elided_label import ElidedLabel
from directory_app.ui.widgets.empty_state import EmptyState
from directory_app.ui.widgets.flex_layout import FlexLayout
from directory_app.ui.widgets.page_footer import PageFooter
from directory_app.ui.widgets.plain_label import PlainLabel
from directory_app.ui.widgets.segmented import SegmentedControl

from .feed import HistoryFeed, HistoryPage, Question
from .model import HistoryModel
from .rows import HistoryRow, day_of, rows_of
from .view import HistoryView
from .wording import HistoryWording

CARD, DIRECTORY = "card", "directory"
_MOST_TOLD = 240


class HistoryWholePage(WholePage):
    """``value_asked`` and ``moment_asked`` carry the :class:`HistoryRow` to go back to,
    ``import_asked`` the number of an import to take back, ``contact_asked`` the id of a card."""

    closed = Signal()
    value_asked = Signal(object)
    moment_asked = Signal(object)
    import_asked = Signal(str)
    contact_asked = Signal(str)

    def __init__(
        self,
        history: HistoryService,
        lane: Lane,
        look: Look,
        *,
        can_write: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("historyPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._can_write = can_write
        self._contact_id, self._name = "", ""
        self._authors: tuple[str, ...] = ()
        self.seen = 0
        self.words = HistoryWording(look.texts, self)
        self.feed = HistoryFeed(history, lane, self)
        self.banner = Banner(look.theme, self)
        self.title = ElidedLabel("", self, scale=TITLE, is_bold=True)
        self._make_choices()
        self.model = HistoryModel(self)
        self.view = HistoryView(self.model, look.theme, can_write=can_write, parent=self)
        self.empty = EmptyState("history", look.theme, self)
        self._make_footer()
        self._arrange()
        self._connect()

    # --- building ------------------------------------------------------------------------------

    def _make_choices(self) -> None:
        self.scope = SegmentedControl(self.tr("Whose history"), self)
        self.scope.set_choices(
            ((CARD, self.tr("This card")), (DIRECTORY, self.tr("Whole directory")))
        )
        self.author = ComboBox(self._look.theme, self)
        self.author.setAccessibleName(self.tr("Author"))
        self.author.addItem(self.tr("All"), "")

    def _make_footer(self) -> None:
        self.footer = PageFooter(self)
        self.footer.setObjectName("pageFooter")
        self.told = PlainLabel("", self.footer, tone="muted")
        self.back = TextButton(self.tr("Close"), "plain", self.footer)
        self.open = TextButton(self.tr("Open the card"), "plain", self.footer)
        self.moment = TextButton(self.tr("Put the card back as it was then"), "plain", self.footer)
        self.undo_import = TextButton(self.tr("Undo the import"), "plain", self.footer)
        self.value = TextButton(self.tr("Put the old one back"), "primary", self.footer)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(28, 18, 28, 10)
        head.setSpacing(16)
        head.addWidget(self.title, 1)
        head.addWidget(self.scope)
        who = QHBoxLayout()
        who.setSpacing(8)
        label = PlainLabel(self.tr("Author"), self, scale=CAPTION, tone="muted", wraps=False)
        label.setBuddy(self.author)
        who.addWidget(label)
        who.addWidget(self.author)
        head.addLayout(who)
        self._stack = QStackedWidget(self)
        for widget in (QWidget(self), self.view, self.empty):
            self._stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        column.addWidget(self.footer)
        self._arrange_footer()

    def _arrange_footer(self) -> None:
        below = QVBoxLayout(self.footer)
        below.setContentsMargins(28, 8, 28, 12)
        below.setSpacing(8)
        below.addWidget(self.told)
        row = FlexLayout()  # a line more where text is large
        row.add(self.back)
        row.add(QWidget(self.footer), 1)
        for button in (self.open, self.moment, self.undo_import, self.value):
            row.add(button)
        below.addLayout(row)

    def _connect(self) -> None:
        self.feed.arrived.connect(self._on_arrived)
        self.feed.continued.connect(self._on_continued)
        self.feed.failed.connect(self._on_failed)
        self.scope.chosen.connect(lambda _: self._ask(is_same_author=False))
        self.author.activated.connect(lambda _: self._ask())
        self.view.end_near.connect(self.feed.ask_more)
        self.view.moved.connect(self._suit)
        self.view.opened.connect(self._on_opened)
        self.view.acted.connect(self._on_acted)
        self.back.clicked.connect(self.go_back)
        self.open.clicked.connect(lambda: self._on_opened(self.view.current_row))
        self.moment.clicked.connect(lambda: self.moment_asked.emit(self.view.current_row))
        self.undo_import.clicked.connect(self.go_on)
        self.value.clicked.connect(self.go_on)

    # --- what it shows -------------------------------------------------------------------------

    @property
    def is_settled(self) -> bool:
        """Whether what is shown is what was asked for last."""
        return not self.feed.is_loading

    @property
    def contact_id(self) -> str | None:
        """Whose history is shown; None for the whole directory."""
        return self._contact_id if self._contact_id and self.scope.value == CARD else None

    def show_history(self, contact_id: str, name: str) -> None:
        """The history of a contact; of the whole directory without one."""
        self._contact_id, self._name = contact_id, name
        self.scope.setVisible(bool(contact_id))
        self.scope.set_value(CARD if contact_id else DIRECTORY)
        self.banner.hide()
        self._ask(is_same_author=False)

    def _ask(self, *, is_same_author: bool = True) -> None:
        author = str(self.author.currentData()) if is_same_author else ""
        if not is_same_author:
            self.author.setCurrentIndex(0)
        of_card = self.tr("History of %1").replace("%1", self._name)
        title = of_card if self.contact_id and self._name else self.tr("History")
        self.title.setText(title)
        self.view.scrollToTop()
        self._stack.setCurrentIndex(0)
        self.feed.ask(Question(self.contact_id, author))

    def refresh(self) -> None:
        """Something changed in the directory."""
        self.feed.refresh()

    def _rows(self, page: HistoryPage, last_day: QDate | None = None) -> Sequence[HistoryRow]:
        today, asked = QDate.currentDate(), self.feed.question.contact_id
        found = rows_of(page.steps, self.words, contact_id=asked, today=today, last_day=last_day)
        return list(found)

    def _on_arrived(self, page: HistoryPage) -> None:
        self.seen = page.seen
        self._show_authors(page.authors)
        current, scrolled = self.view.current_row, self.view.verticalScrollBar().value()
        is_new = self._stack.currentIndex() != 1
        self.model.show(self._rows(page))
        self._show_right_widget()
        self.view.select(0 if is_new else self._place_of(current))
        if not is_new:
            self.view.verticalScrollBar().setValue(scrolled)
        self._suit()
        self.view.look_ahead()

    def _on_continued(self, page: HistoryPage) -> None:
        last = next((row.step for row in reversed(self.model.rows) if row.step is not None), None)
        self.model.append(self._rows(page, day_of(last) if last is not None else None))
        self.view.look_ahead()

    def _place_of(self, wanted: HistoryRow | None) -> int:
        """Where a row stands now, by its step and what it says."""
        if wanted is None or wanted.step is None:
            return 0
        seq, nearest = wanted.step.seq, 0
        for n, row in enumerate(self.model.rows):
            if row.step is not None and row.step.seq == seq:
                if (row.sort, row.name, row.contact_id) == (
                    wanted.sort, wanted.name, wanted.contact_id
                ):  # fmt: skip
                    return n
                nearest = nearest or n
        return nearest

    def _show_authors(self, authors: tuple[str, ...]) -> None:
        if authors == self._authors:
            return
        self._authors, chosen = authors, self.author.currentData()
        self.author.blockSignals(True)
        self.author.clear()
        self.author.addItem(self.tr("All"), "")
        for one in authors:
            self.author.addItem(one, one)
        self.author.setCurrentIndex(max(0, self.author.findData(chosen)))
        self.author.blockSignals(False)
        self.author.updateGeometry()

    def _show_right_widget(self) -> None:
        has_focus = self.isAncestorOf(self.window().focusWidget() or self)
        self._stack.setCurrentWidget(self.view if self.model.rows else self.empty)
        text = self.tr("The changes made to the card will appear here.")
        if self.contact_id is None:
            text = self.tr("What is changed in the directory will appear here.")
        self.empty.set_texts(self.tr("No change"), text)
        if has_focus and self._stack.currentWidget() is self.view and not self._is_choosing():
            self.view.setFocus()

    def _is_choosing(self) -> bool:
        return self.author.hasFocus() or any(b.hasFocus() for b in self.scope.buttons.values())

    def _suit(self) -> None:
        """The buttons of the current row, and what it says in full."""
        row = self.view.current_row if self.model.rows else None
        can_write = self._can_write and row is not None
        self.open.setVisible(row is not None and bool(row.contact_id))
        self.value.setVisible(can_write and row is not None and row.is_restorable)
        self.moment.setVisible(can_write and self._can_go_back_to(row))
        self.undo_import.setVisible(can_write and row is not None and row.can_take_back)
        self.told.setText(self._in_full(row) if row is not None else "")

    def _in_full(self, row: HistoryRow) -> str:
        """The current row with its day, uncut but for novels."""
        step = row.step
        day = self.words.day(day_of(step), QDate.currentDate()) if step is not None else ""
        text = ", ".join(filter(None, (day, row.spoken)))
        return text if len(text) <= _MOST_TOLD else f"{text[:_MOST_TOLD]}…"

    @staticmethod
    def _can_go_back_to(row: HistoryRow | None) -> bool:
        return row is not None and row.step is not None and bool(row.contact_id)

    def _on_failed(self, error: Exception) -> None:
        self.show_error(error)

    def show_error(self, error: Exception) -> None:
        """Says what went wrong, above the list."""
        self.banner.show_text(error_text(error, self._look.texts))

    def tell(self, text: str) -> None:
        """Says what was done, to a screen reader: the toast is for the eyes."""
        announce(self, text)

    # --- what is done --------------------------------------------------------------------------

    def _on_opened(self, row: HistoryRow | None) -> None:
        if row is not None and row.contact_id:
            self.contact_asked.emit(row.contact_id)

    def _on_acted(self, row: HistoryRow) -> None:
        if not self._can_write:
            return
        if row.is_restorable:
            self.value_asked.emit(row)
        elif row.can_take_back and row.step is not None:
            self.import_asked.emit(row.step.batch)

    def go_back(self) -> None:
        """To the list."""
        self.closed.emit()

    def go_on(self) -> None:
        """What the link of the current row does."""
        if (row := self.view.current_row) is not None:
            self._on_acted(row)

    def first_stop(self) -> QWidget:
        """The list, or the way back."""
        return self.view if self.model.rows else self.back
