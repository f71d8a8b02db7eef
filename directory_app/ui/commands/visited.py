"""Alt+← and Alt+→: back and forward through the cards that were visited.

A card counts as visited when it was chosen (by a link, Entrée, « Aller à… »), when something was
done on it (copied, opened for editing), or when it stayed on screen for :data:`STAY_MS`: not each
one that flashes by while one types or goes through the list, nor the first of the list that nobody
asked for.

Alt+← has one meaning at a time, the last place one came from: on a card opened from a delegation,
the history or what is to check, it leads back there; on any other, to the card before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction, QKeySequence

from directory_app.ui.visited.rows import VisitedRows
from directory_app.ui.visited.trail import Trail
from directory_app.ui.widgets.buttons import verbatim
from directory_app.ui.widgets.plain_tip import set_entry_text

if TYPE_CHECKING:
    from directory_app.domain.errors import BottinError
    from directory_app.ui.actions import Actions
    from directory_app.ui.directory_page import DirectoryPage

STAY_MS = 1_500
_NAME_LETTERS = 44
_BACK, _FORWARD = -1, 1


class VisitedCommands(QObject):
    """``stay``: the timer after which a card that stays counts."""

    def __init__(self, page: DirectoryPage, actions: Actions) -> None:
        super().__init__(page)
        self._page = page
        self._actions = actions
        self._favoured = page.directory.favoured
        self._shown = ""
        self._is_opening = False
        self._offered: QObject | None = None
        self._offered_on: object = None
        self.trail = Trail()
        self.rows = VisitedRows(page.directory.search, page.lanes.read, self)
        self.stay = QTimer(self)
        self.stay.setSingleShot(True)
        self.stay.setInterval(STAY_MS)
        self.stay.timeout.connect(self._on_stayed)
        page.session.favoured = lambda: self._favoured.ids
        page.lanes.draft.submit(self._favoured.load, lambda _: None)
        self._join()
        self.suit()

    def _join(self) -> None:
        page, actions = self._page, self._actions
        actions.previous_card.triggered.connect(lambda: self.go(_BACK))
        actions.next_card.triggered.connect(lambda: self.go(_FORWARD))
        page.card_changed.connect(self._on_card_changed)
        page.list.box.entered.connect(self._on_opened)
        page.list.view.opened.connect(self._on_opened)
        page.list.box.textChanged.connect(self._on_typed)
        page.refreshed.connect(lambda: self.rows.read(self.trail.ids))
        page.panes.page_shown.connect(self.suit)
        page.place_changed.connect(self.suit)
        self.rows.arrived.connect(self.suit)

    @property
    def latest(self) -> tuple[str, ...]:
        """Ids of the cards visited last, here and on other days; without the one on screen."""
        ids = dict.fromkeys((*self.trail.ids[::-1], *self._favoured.latest))
        return tuple(one for one in ids if one != self._shown)

    # --- what counts -------------------------------------------------------------------------

    def visit(self, contact_id: str) -> None:
        """A card is visited."""
        self.stay.stop()
        if self.trail.visit(contact_id):
            favoured = self._favoured
            self._page.lanes.draft.submit(
                lambda: favoured.opened(contact_id), lambda _: None, on_error=_pass_over
            )
            self.rows.read(self.trail.ids)
            self.suit()

    def visit_shown(self) -> None:
        """Something was done on the card on screen."""
        if self._shown:
            self.visit(self._shown)

    def _on_card_changed(self) -> None:
        page, card = self._page, self._page.card.card
        shown = "" if card is None or page.card.is_making else card.contact_id
        is_other, self._shown = shown != self._shown, shown
        if not shown:
            self.stay.stop()
        elif self._is_opening or page.card.is_editing or (is_other and self._is_by_link):
            self._is_opening = False
            self.visit(shown)
        elif is_other and shown != self.trail.current and self._is_sought:
            self.stay.start()
        self.suit()

    @property
    def _is_by_link(self) -> bool:
        current = self._page.current
        return current.is_aside and not current.is_passed_over

    @property
    def _is_sought(self) -> bool:
        pane = self._page.list
        is_first = pane.view.currentIndex().row() <= 0
        return bool(pane.box.text().strip()) or pane.rows.hasFocus() or not is_first

    def _on_opened(self) -> None:
        if self._page.is_settled:
            self.visit_shown()
        else:
            self._is_opening = True

    def _on_typed(self) -> None:
        self._is_opening = False
        self.stay.stop()

    def _on_stayed(self) -> None:
        if self._page.is_settled and self._page.panes.is_browsing:
            self.visit_shown()

    # --- going -------------------------------------------------------------------------------

    def go(self, step: int) -> None:
        """To the card before (-1) or after (1) that can still be shown."""
        wanted = self._next(step)
        if wanted:
            self.trail.go(step, wanted)
            self._page.open_contact(wanted)
            self.suit()

    def _next(self, step: int) -> str:
        there = (one for one in self.trail.beyond(step, self._shown) if not self.rows.is_gone(one))
        return next(there, "")

    # --- the menu ----------------------------------------------------------------------------

    def suit(self) -> None:
        """Names both commands after where they lead, and gives Alt+← its meaning."""
        actions, is_browsing = self._actions, self._page.panes.is_browsing
        back, forward = self._next(_BACK), self._next(_FORWARD)
        actions.previous_card.setEnabled(bool(back) and is_browsing)
        actions.next_card.setEnabled(bool(forward) and is_browsing)
        self._name(actions.previous_card, self.tr("Previo&us card"), back)
        self._name(actions.next_card, self.tr("Ne&xt card"), forward)
        leads_to_page = self._leads_to_page(has_card_before=bool(back))
        alt_left = [QKeySequence("Alt+Left")]
        if bool(actions.previous_card.shortcuts()) is leads_to_page:
            actions.previous_card.setShortcuts([] if leads_to_page else alt_left)
            actions.return_to_event.setShortcuts(alt_left if leads_to_page else [])
        self._page.panes.way_back.set_key(is_on=leads_to_page)

    def _leads_to_page(self, *, has_card_before: bool) -> bool:
        """Whether the page that the card was opened from is the last place one came from."""
        offered = self._page.panes.way_back.button
        if offered is not self._offered:
            self._offered, self._offered_on = offered, self._page.current.asked
        is_there = self._page.current.asked == self._offered_on
        return offered is not None and (is_there or not has_card_before)

    def _name(self, action: QAction, bare: str, contact_id: str) -> None:
        name = self.rows.open_name(contact_id) if contact_id else ""
        if len(name) > _NAME_LETTERS:
            name = name[: _NAME_LETTERS - 1].rstrip() + "…"
        named = self.tr("%1: %2").replace("%1", bare).replace("%2", verbatim(name))
        set_entry_text(action, named if name else bare)


def _pass_over(_: BottinError) -> None:
    """The disk refuses: the order of equals is what it was."""
