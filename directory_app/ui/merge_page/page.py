"""The merge page: A, B and what they become, line by line, followed live.

Stands in place of list and card. Every line has an answer from the start; what changed in the
directory meanwhile is to be looked at again before anything is done. Reads and writes nothing
itself.
"""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from directory_app.domain.merging.choices import BY_DEFAULT, Choices, Mark, Place, Side
from directory_app.services.merging.preview import Preview, PreviewRow
from directory_app.ui.announce import announce
from directory_app.ui.context import Look
from directory_app.ui.fonts import TITLE
from directory_app.ui.whole_page import WholePage
from directory_app.ui.widgets.banner import Banner
from directory_app.ui.widgets.buttons import TextButton
from directory_app.ui.widgets.flex_layout import FlexLayout
from directory_app.ui.widgets.page_footer import PageFooter
from directory_app.ui.widgets.plain_label import PlainLabel

from .columns import is_narrow
from .heads import ColumnHeads
from .row import MergeRow
from .wording import MergeWording

_SIDE_PX = 28
_AROUND_PX = 40
_ABOVE_HEADS_PX = 8
_WIDEST_PX = 1500


class MergePage(WholePage):
    """``choices_changed`` when what would stand is to be read anew; ``confirmed`` when the two are
    to be one; ``told_apart`` when they are not the same; ``opened`` carries the id of a card that
    is wanted whole; ``closed`` when nothing is to be done."""

    choices_changed = Signal()
    confirmed = Signal()
    told_apart = Signal()
    opened = Signal(str)
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("mergePage")
        self._look = look
        self._words = MergeWording(look.texts, self)
        self.preview: Preview | None = None
        self.choices: Choices = BY_DEFAULT
        self.rows: dict[str, MergeRow] = {}
        self.banner = Banner(look.theme, self)
        self.title = PlainLabel(self.tr("Merge 2 cards"), self, scale=TITLE, is_bold=True)
        self.sentence = PlainLabel("", self, tone="muted")
        self.heads = ColumnHeads(self._words, self)
        self.heads.opened.connect(self.opened)
        self.area = QScrollArea(self)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.viewport().installEventFilter(self)
        self._make_footer()
        self._lay_out()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus_changed)

    # --- building -------------------------------------------------------------------------------

    def _make_footer(self) -> None:
        self.footer = PageFooter(self)
        self.footer.setObjectName("exportFooter")
        self.counts = PlainLabel("", self.footer, tone="muted")
        row = QWidget(self.footer)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        row.setSizePolicy(policy)
        self.swap = TextButton(self.tr("S&wap A and B"), "plain", row)
        self.same = TextButton("", "plain", row)
        self.same.setCheckable(True)
        self.apart = TextButton(self.tr("They are &not duplicates"), "plain", row)
        ends = QWidget(row)
        self.cancel = TextButton(self.tr("Cancel"), "plain", ends)
        self.merge = TextButton(self.tr("&Merge the 2 cards"), "primary", ends)
        self.merge.setToolTip(self.tr("Ctrl+Enter"))
        end = QHBoxLayout(ends)
        end.setContentsMargins(0, 0, 0, 0)
        end.setSpacing(8)
        end.addWidget(self.cancel)
        end.addWidget(self.merge)
        line = FlexLayout(row)
        for button in (self.swap, self.same, self.apart):
            line.add(button)
        line.add(QWidget(row), grow=1)
        line.add(ends)
        column = QVBoxLayout(self.footer)
        column.setContentsMargins(_SIDE_PX, 10, _SIDE_PX, 12)
        column.setSpacing(8)
        column.addWidget(self.counts)
        column.addWidget(row)
        self.swap.clicked.connect(self._on_swapped)
        self.same.toggled.connect(lambda _: self._suit())
        self.apart.clicked.connect(self.told_apart)
        self.cancel.clicked.connect(self.go_back)
        self.merge.clicked.connect(self.go_on)

    def _lay_out(self) -> None:
        head = QWidget(self)
        head.setMaximumWidth(_WIDEST_PX)
        self._head = column = QVBoxLayout(head)
        column.setContentsMargins(_SIDE_PX, 18, _SIDE_PX, 6)
        column.setSpacing(6)
        for widget in (self.title, self.sentence):
            column.addWidget(widget)
        column.addSpacing(_ABOVE_HEADS_PX)
        column.addWidget(self.heads)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.banner)
        layout.addWidget(head)
        layout.addWidget(self.area, 1)
        layout.addWidget(self.footer)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the heads scroll with the lines."""
        super().resizeEvent(event)
        self._place_heads()

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters leave less room."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._place_heads()

    def _place_heads(self) -> None:
        body = self.area.widget()
        is_scrolling = is_narrow(self, self.width() - 2 * _SIDE_PX) and body is not None
        if body is None or body.isAncestorOf(self.heads) == is_scrolling:
            return
        column = body.layout()
        if is_scrolling and isinstance(column, QVBoxLayout):
            column.insertWidget(0, self.heads)
        else:
            self._head.addWidget(self.heads)
        self.heads.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The columns stand below their heads, scroll bar or not."""
        if event.type() == QEvent.Type.Resize:
            self.heads.leave_room(self.area.width() - self.area.viewport().width())
        return super().eventFilter(watched, event)

    # --- what is shown --------------------------------------------------------------------------

    def begin(self, preview: Preview) -> None:
        """Two cards, nothing decided yet."""
        self.choices, self.rows = BY_DEFAULT, {}
        self.banner.dismiss()
        self.same.setChecked(False)
        self.set_under_way(is_under_way=False)
        self.show_preview(preview)
        self.area.verticalScrollBar().setValue(0)
        self.first_stop().setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"{self.title.accessibleName()}. {self.counts.accessibleName()}")

    def show_preview(self, preview: Preview, *, is_stale: bool = False) -> None:
        """What would stand. ``is_stale``: the cards changed since they were shown; lines that are
        others now are to be looked at again."""
        before = self.preview
        self.preview = preview
        wanted = [row.line.key for row in preview.rows]
        known = {key: row.row for key, row in self.rows.items()}
        if wanted != list(self.rows) or is_stale or before is None:
            had_focus = self.area.isAncestorOf(QApplication.focusWidget() or self)
            self._make_rows(preview)
            if had_focus:
                self.merge.setFocus(Qt.FocusReason.OtherFocusReason)
        for row in preview.rows:
            shown = self.rows[row.line.key]
            shown.show_row(row)
            shown.show_kept(self.choices.without)
            if is_stale and _is_other(known.get(row.line.key), row) and shown.can_choose:
                shown.set_open(True)
        self._tell_heads(preview)
        self._suit()
        self._order_stops()

    def _tell_heads(self, preview: Preview) -> None:
        self.heads.show_heads(preview)
        text = self.tr("What is ticked is kept; lists, delegations and history follow.")
        if preview.is_of_two_names:
            text = (
                self.tr("These two people do not have the same name: make sure that they are one.")
                + " "
                + text
            )
        if preview.is_protecting:
            text += " " + self._look.texts.get("merge_confidential")
        self.sentence.setText(text)

    def _make_rows(self, preview: Preview) -> None:
        body = QWidget(self.area.viewport())
        body.setMaximumWidth(_WIDEST_PX)
        column = QVBoxLayout(body)
        column.setContentsMargins(_SIDE_PX, 4, _SIDE_PX, 16)
        column.setSpacing(6)
        self.rows = {}
        for one in preview.rows:
            row = MergeRow(one, self._words, self._look.theme, body)
            row.side_chosen.connect(partial(self._on_side_chosen, one.line.key))
            row.toggled.connect(self._on_toggled)
            row.passed.connect(partial(self._on_passed, row))
            row.visited.connect(partial(self._on_visited, row))
            column.addWidget(row)
            self.rows[one.line.key] = row
        column.addStretch(1)
        self._head.addWidget(self.heads)  # out of the lines that go
        self.area.setWidget(body)
        self._place_heads()

    def _suit(self) -> None:
        """Lines that say the same on both sides are shown on demand; how many do not."""
        shows_same = self.same.isChecked()
        for row in self.rows.values():
            row.setVisible(shows_same or row.row.line.mark is not Mark.SAME)
        same = sum(row.row.line.mark is Mark.SAME for row in self.rows.values())
        self.same.setVisible(bool(same))
        hide, show = self.tr("Hide &identical fields"), self.tr("Show &identical fields")
        self.same.setText(hide if shows_same else show)
        count, left = len(self.rows) - same, len(self._open_rows())
        text = self.tr("%n difference(s), all settled", "", count)
        if left:
            text = self.tr("%n line(s) changed meanwhile: look at them again", "", left)
        elif not count:
            text = self.tr("The two cards say the same")
        if text != self.counts.accessibleName():
            self.counts.setText(text)
            if self.isVisible():
                announce(self, text)

    def _order_stops(self) -> None:
        """Tab goes from the heads through the lines to the buttons, whenever they were made."""
        lines = [box for row in self.rows.values() for box in row.boxes.values()]
        buttons = (self.swap, self.same, self.apart, self.cancel, self.merge)
        for one, following in pairwise([*self.heads.links.values(), *lines, *buttons]):
            QWidget.setTabOrder(one, following)

    def show_error(self, text: str) -> None:
        """Says why nothing was written."""
        self.set_under_way(is_under_way=False)
        self.banner.show_text(text)

    def set_under_way(self, *, is_under_way: bool) -> None:
        """While it is being written, it is not asked for again."""
        self.merge.setEnabled(not is_under_way)

    # --- deciding -------------------------------------------------------------------------------

    def _on_side_chosen(self, key: str, side: Side) -> None:
        self._decide(Choices({**self.choices.sides, key: side}, self.choices.without))

    def _on_toggled(self, place: Place, is_kept: bool) -> None:
        without = self.choices.without - {place} if is_kept else self.choices.without | {place}
        self._decide(Choices(self.choices.sides, without))

    def _decide(self, choices: Choices) -> None:
        self.choices = choices
        self.choices_changed.emit()

    def _on_swapped(self) -> None:
        """The other card stays; what was decided of either is as it was."""
        if self.preview is not None:
            self.preview = _swapped(self.preview)
            self._decide(self.choices.swapped())

    def _open_rows(self) -> list[MergeRow]:
        return [row for row in self.rows.values() if row.is_open]

    def _on_visited(self, row: MergeRow) -> None:
        if row.is_open:
            row.set_open(False)
            self._suit()

    # --- keys -----------------------------------------------------------------------------------

    def go_on(self) -> None:
        """Makes them one, or goes to what is to be looked at again."""
        if not self.merge.isEnabled() or self.preview is None:
            return
        if left := self._open_rows():
            left[0].first_stop().setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.set_under_way(is_under_way=True)
            self.confirmed.emit()

    def go_back(self) -> None:
        """Both cards stay as they are."""
        self.closed.emit()

    def first_stop(self) -> QWidget:
        """The first line that is to be decided, else the button."""
        rows = self._open_rows() or self._choosable()
        return rows[0].first_stop() if rows else self.merge

    def _choosable(self) -> list[MergeRow]:
        return [row for row in self.rows.values() if row.can_choose and not row.isHidden()]

    def _on_passed(self, row: MergeRow, step: int) -> None:
        rows = self._choosable()
        place = rows.index(row) + step
        if 0 <= place < len(rows):
            rows[place].first_stop().setFocus(Qt.FocusReason.TabFocusReason)

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.area.isAncestorOf(now):
            self.area.ensureWidgetVisible(now, 0, _AROUND_PX)


def _is_other(before: PreviewRow | None, now: PreviewRow) -> bool:
    return before is None or (before.a, before.b) != (now.a, now.b)


def _swapped(preview: Preview) -> Preview:
    """The same two, the other way round, until they are read again."""
    return Preview(preview.b, preview.a, preview.rows, preview.versions[::-1])
