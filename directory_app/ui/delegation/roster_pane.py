"""Who goes: the field that adds, the roster, what orders it.

Shows what it is handed and tells what is wanted; writes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from directory_app.domain.delegations import Delegate, Delegation
from directory_app.domain.events import RosterOrder, Status
from directory_app.ui.context import Look
from directory_app.ui.widgets.empty_state import EmptyState

from .add_field import AddField, FindAnyone, FindPeople
from .roster_footer import RosterFooter
from .roster_model import RosterModel
from .roster_view import RosterView
from .status_menu import make_status_menu


class RosterPane(QWidget):
    """``status_chosen`` carries ids of places and a :class:`Status`; ``moved`` a place and its new
    rank; ``opened``, ``current_moved`` a place; ``menu_asked`` where on screen."""

    status_chosen = Signal(object, object)
    moved = Signal(str, int)
    opened = Signal(str)
    current_moved = Signal(str)
    selection_changed = Signal()
    menu_asked = Signal(QPoint)

    def __init__(
        self,
        look: Look,
        find_anyone: FindAnyone,
        find_people: FindPeople,
        *,
        can_write: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("rosterPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = look.theme
        self._can_write = can_write
        self.order = RosterOrder.FAMILY_NAME
        self.menu: QMenu | None = None
        self.model = RosterModel(self)
        self.model.can_write = can_write
        self.field = AddField(find_anyone, find_people, look.theme, self)
        self.field.setVisible(can_write)
        self.view = RosterView(self.model, look.theme, self)
        self.empty = EmptyState("users", look.theme, self)
        self.footer = RosterFooter(look.theme, self)
        self._arrange()
        self._connect()
        self._show_right_widget()

    def _arrange(self) -> None:
        self.empty.set_texts(
            self.tr("Nobody in the delegation"),
            self.tr("Type a name: the organisation and the coordinates follow."),
            self.tr("Add a person") if self._can_write else "",
        )
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.empty)
        top = QVBoxLayout()
        top.setContentsMargins(14, 12, 14, 10)
        top.addWidget(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._stack, 1)
        column.addWidget(self.footer)

    def _connect(self) -> None:
        view = self.view
        view.current_moved.connect(self.current_moved)
        view.selection_moved.connect(self._on_selection_moved)
        view.status_wanted.connect(self._show_status_menu)
        view.menu_asked.connect(self.menu_asked)
        view.opened.connect(lambda: self.opened.emit(view.current_id))
        view.dropped.connect(self.moved)
        view.typed.connect(self._on_typed)
        self.field.left_down.connect(self.enter_roster)
        self.footer.moved.connect(self.move_current)
        self.empty.pressed.connect(self.enter_field)

    # --- showing ---------------------------------------------------------------------------------

    def show_other(self, delegation: Delegation) -> None:
        """The places of another event: nothing of the one before stays."""
        self.field.clear()
        self.field.end_replacing()
        self.model.replace(delegation.delegates)
        self._follow(delegation)
        if delegation.delegates:
            self.view.select(delegation.delegates[0].id)
        self.view.scrollToTop()

    def show_delegation(self, delegation: Delegation) -> None:
        """The same event as it is now: what is selected and in sight stays."""
        had_focus, scrolled = self.view.hasFocus(), self.view.verticalScrollBar().value()
        self.model.set_delegates(delegation.delegates)
        self._follow(delegation)
        self.view.verticalScrollBar().setValue(scrolled)
        if had_focus and not delegation.delegates:
            self.enter_field()

    def show_order(self, order: RosterOrder) -> None:
        """What orders the roster."""
        self.order = order
        self.footer.show_order(order)

    def _follow(self, delegation: Delegation) -> None:
        self.show_order(delegation.order)
        self._show_right_widget()
        self._on_selection_moved()

    def _show_right_widget(self) -> None:
        self._stack.setCurrentWidget(self.view if self.model.rowCount() else self.empty)

    @property
    def selected(self) -> tuple[Delegate, ...]:
        """The places selected, in the order of the roster."""
        found = map(self.model.find, self.view.selected_ids)
        return tuple(one for one in found if one is not None)

    @property
    def current(self) -> Delegate | None:
        """The place that is current."""
        return self.model.find(self.view.current_id)

    def _on_selection_moved(self) -> None:
        count, selected = self.model.rowCount(), len(self.view.selected_ids)
        self.footer.show_counts(count, selected, can_write=self._can_write)
        self.selection_changed.emit()

    # --- going -----------------------------------------------------------------------------------

    def enter_field(self) -> None:
        """The focus in the field that adds; a replacement begun is given up."""
        self.field.end_replacing()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def enter_roster(self) -> None:
        """The focus in the roster, on a row."""
        if not self.model.rowCount():
            return
        if not self.view.current_id:
            self.view.select(self.model.delegates[0].id)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to(self, place_id: str) -> None:
        """The focus on a place."""
        if self.view.select(place_id):
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def first_stop(self) -> QWidget:
        """What takes the focus: the field, or the roster where nothing can be added."""
        return self.field if self._can_write else self.view

    def _on_typed(self, event: QKeyEvent) -> None:
        if self._can_write:
            self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.field.end(False)
            self.field.keyPressEvent(event)

    # --- wishes ----------------------------------------------------------------------------------

    def move_current(self, step: int) -> None:
        """The current row, one place up (-1) or down (1)."""
        row = self.model.row_of(self.view.current_id)
        if row is not None and 0 <= row + step < self.model.rowCount():
            self.moved.emit(self.view.current_id, row + step)

    def _show_status_menu(self, where: QPoint) -> None:
        if not self._can_write or not self.view.selected_ids:
            return
        ids, current = self.view.selected_ids, self.current

        def choose(status: Status) -> None:
            self.status_chosen.emit(ids, status)

        statuses = {one.status for one in self.selected}
        now = current.status if current is not None and len(statuses) == 1 else None
        self.menu = make_status_menu(self, self._theme, choose, now)
        self.menu.popup(where)

    def find_all(self, place_ids: Sequence[str]) -> tuple[Delegate, ...]:
        """The places of these ids that are still there."""
        found = map(self.model.find, place_ids)
        return tuple(one for one in found if one is not None)
