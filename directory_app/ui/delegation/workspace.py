"""The workspace of one delegation: who goes, who is missing, the sheet beside them.

Shows what it is handed and tells what is wanted; what writes is in ``commands``.
"""

from __future__ import annotations

import datetime

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from directory_app.domain.events import Event
from directory_app.services.directory import Directory
from directory_app.ui.context import Look
from directory_app.ui.pane_focus import Stop
from directory_app.ui.tasks import Lanes
from directory_app.ui.widgets.banner import Banner

from .add_field import FindAnyone, FindPeople
from .changes_pane import ChangesPane
from .copy_notice import CopyNotice
from .documents.panel import DocumentPanel
from .event_form import EventForm
from .event_header import DOCUMENTS, GAPS, ROSTER, EventHeader
from .event_reader import EventReader, EventSight
from .gaps_pane import GapsPane
from .ours_row import FindOrganisations
from .roster_pane import RosterPane

BESIDE_PX = 780
"""From this width on, the sheet stands beside the roster; as much more as text is larger."""
_ORDINARY_LETTER_PX = 7
ROSTER_SHARE, SHEET_SHARE = 622, 440


class Workspace(QWidget):
    """``closed``: back to the events. ``changed`` after each change of what is shown or selected.
    ``freeze_asked``: the sheet is to stay as it is.
    The parts tell what is wanted by signals of their own."""

    closed = Signal()
    changed = Signal()
    freeze_asked = Signal()

    def __init__(
        self,
        directory: Directory,
        lanes: Lanes,
        look: Look,
        find_anyone: FindAnyone,
        find_people: FindPeople,
        find_organisations: FindOrganisations,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("workspace")
        can_write = not directory.is_read_only
        self.sight: EventSight | None = None
        self._wanted: tuple[str, bool] | None = None
        self.can_write = can_write
        self._is_beside = True
        self._offered = ""
        self.banner = Banner(look.theme, self)
        self.header = EventHeader(look, can_write=can_write, parent=self)
        self.notice = CopyNotice(look.theme, self)
        self.roster = RosterPane(look, find_anyone, find_people, can_write=can_write, parent=self)
        self.gaps = GapsPane(look, can_write=can_write, parent=self)
        self.form = EventForm(look, find_organisations, self)
        self.differences = ChangesPane(look, self)
        self.documents = DocumentPanel(directory, lanes, look, self)
        self.reader = EventReader(directory, lanes.read, self)
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        self._left = QStackedWidget(self)
        for part in (self.roster, self.gaps, self.form, self.differences):
            self._left.addWidget(part)
        self.split = QSplitter(Qt.Orientation.Horizontal, self)
        self.split.setObjectName("delegation")
        self.split.setProperty("kind", "panes")
        self.split.setHandleWidth(1)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self._left)
        self.split.addWidget(self.documents)
        self.split.setSizes([ROSTER_SHARE, SHEET_SHARE])
        self.split.setStretchFactor(0, 3)
        self.split.setStretchFactor(1, 2)
        for pane in (self.documents, self._left):  # the order in which a screen reader goes
            pane.lower()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.banner, self.header, self.notice):
            column.addWidget(widget)
        column.addWidget(self.split, 1)

    def _connect(self) -> None:
        self.header.back_asked.connect(self.leave)
        self.header.segment_chosen.connect(self._on_segment)
        self.header.edit_asked.connect(self.show_form)
        self.form.closed.connect(lambda: self.show_segment(ROSTER, takes_focus=True))
        self.differences.closed.connect(lambda: self.show_segment(ROSTER, takes_focus=True))
        for part in (self.differences, self.notice):
            part.opened.connect(self.go_to_place)
        self.gaps.place_opened.connect(self.go_to_place)
        self.gaps.list_chosen.connect(self._on_list_chosen)
        self.roster.field.given_up.connect(self.leave)
        self.roster.current_moved.connect(self.documents.highlight)
        self.roster.selection_changed.connect(self.changed)
        self.documents.place_chosen.connect(self._on_place_chosen)
        self.reader.arrived.connect(self._on_arrived)

    # --- which event -----------------------------------------------------------------------------

    @property
    def event_id(self) -> str:
        """The event that is shown, or on its way."""
        return self.reader.event_id

    @property
    def is_settled(self) -> bool:
        """Whether what is on screen is what there is."""
        return self.reader.is_settled

    @property
    def title(self) -> str:
        """The title of what is shown."""
        return self.sight.delegation.title if self.sight is not None else ""

    def show_event(self, event_id: str) -> None:
        """Shows an event; the one before is left with all that was typed."""
        if event_id != self.event_id:
            self.form.forget()
            self.sight, self._wanted = None, None
            self._offered = ""
            for message in (self.notice, self.banner):
                message.hide()
            self.header.show_gap_count(None)
            self.show_segment(ROSTER)
        self.documents.show_event(event_id)
        self.reader.show(event_id)

    def refresh(self) -> None:
        """The directory changed."""
        if self.event_id:
            self.reader.ask()
            self.documents.refresh()

    def forget(self) -> None:
        """Leaves the event: nothing of it is kept but what was typed and cannot be written."""
        self.form.forget()
        self.sight = None
        self.reader.show("")
        self.documents.clear()

    def leave(self) -> None:
        """Back to the events."""
        self.form.keep()
        self.closed.emit()

    def _on_arrived(self, sight: EventSight) -> None:
        is_other = self.sight is None
        self.sight = sight
        self.header.show_delegation(sight.delegation)
        self._offer_to_freeze(sight.event)
        if is_other:
            self.roster.show_other(sight.delegation)
        else:
            self.roster.show_delegation(sight.delegation)
        self._go_to_wanted()
        self.form.show_event(sight.event, sight.delegation.withheld_texts)
        self.form.show_ours(sight.ours)
        self.gaps.show_lists(sight.lists, sight.compared_with)
        if sight.gaps is not None:
            self.gaps.show_gaps(sight.gaps)
        self.header.show_gap_count(len(sight.gaps.without) if sight.gaps else None)
        self.changed.emit()

    def _offer_to_freeze(self, event: Event) -> None:
        """A past day that still follows the cards: what was handed out would be lost. Said once
        while the event is shown."""
        last = event.end_on or event.start_on
        is_past = last is not None and last.latest() < datetime.date.today()
        is_open = bool(event.participations) and not event.is_frozen
        if is_past and is_open and self.can_write and self._offered != event.id:
            self._offered = event.id
            self.banner.show_text(
                self.tr("This day is past, and its sheet still follows the cards."),
                action=self.tr("Freeze the coordinates"),
                on_action=self.freeze_asked.emit,
            )

    def want_place(self, place_id: str, *, takes_focus: bool = False) -> None:
        """Makes a place current as soon as the roster has it."""
        self._wanted = (place_id, takes_focus)
        if self.reader.is_settled:
            self._go_to_wanted()

    def _go_to_wanted(self) -> None:
        if self._wanted is None:
            return
        place_id, takes_focus = self._wanted
        if self.roster.view.select(place_id):
            self._wanted = None
            if takes_focus:
                self.go_to_place(place_id)

    def _on_list_chosen(self, list_id: str) -> None:
        self.reader.list_wanted = list_id
        self.reader.ask()

    # --- what is in front ------------------------------------------------------------------------

    @property
    def segment(self) -> str:
        """The segment in front."""
        return self.header.segments.value

    @property
    def is_roster_in_front(self) -> bool:
        """Whether commands about places make sense."""
        return self._left.currentWidget() is self.roster and not self._left.isHidden()

    def show_segment(self, segment: str, *, takes_focus: bool = False) -> None:
        """Brings a part to the front."""
        if self._left.currentWidget() is self.form:
            self.form.keep()
        self.header.segments.set_value(segment)
        if segment != DOCUMENTS:
            self._left.setCurrentWidget(self.gaps if segment == GAPS else self.roster)
        self._fit()
        if takes_focus:
            self.first_stop().setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _on_segment(self, segment: str) -> None:
        self.show_segment(segment)

    def show_documents(self) -> None:
        """The documents, over the whole width."""
        self.show_segment(DOCUMENTS)

    def show_form(self) -> None:
        """The details, to be changed; nothing before they have been read."""
        if self.form.event_id != self.event_id:
            return
        self._bring(self.form)
        self.form.first_stop().setFocus(Qt.FocusReason.OtherFocusReason)

    def show_differences(self) -> None:
        """What has changed since it was frozen."""
        self._bring(self.differences)
        self.differences.first_stop().setFocus(Qt.FocusReason.OtherFocusReason)

    def _bring(self, part: QWidget) -> None:
        self.header.segments.set_value(ROSTER)
        self._left.setCurrentWidget(part)
        self._fit()
        self.changed.emit()

    def show_roster(self) -> None:
        """The roster, whatever was in front."""
        if not self.is_roster_in_front:
            self.show_segment(ROSTER)

    def go_to_place(self, place_id: str) -> None:
        """The focus on a place of the roster."""
        self.show_roster()
        self.roster.go_to(place_id)

    def _on_place_chosen(self, place_id: str) -> None:
        """A paragraph of the sheet was clicked."""
        if self.is_roster_in_front:
            self.roster.view.select(place_id)

    def first_stop(self) -> QWidget:
        """What takes the focus."""
        part = self._left.currentWidget()
        if self._left.isHidden():
            return self.documents.toolbar.print
        if part is self.gaps:
            return self.gaps.first_stop()
        if part is self.form:
            return self.form.first_stop()
        return self.roster.first_stop() if part is self.roster else self.differences.first_stop()

    def stops(self) -> list[Stop]:
        """Where F6 goes: head, what is below it, the sheet."""
        left = self.first_stop()
        stops: list[Stop] = [(self.header, self.header.back)]
        if not self._left.isHidden():
            stops.append((self._left, left))
        stops.append((self.documents, self.documents.toolbar.print))
        return stops

    # --- how much room there is ------------------------------------------------------------------

    def _fit(self) -> None:
        larger = max(1.0, self.fontMetrics().averageCharWidth() / _ORDINARY_LETTER_PX)
        self._is_beside = self.width() >= BESIDE_PX * larger
        is_alone = self.segment == DOCUMENTS
        had_focus = _holds(self._left if is_alone else self.documents)
        self._left.setVisible(not is_alone)
        self.documents.setVisible(self._is_beside or is_alone)
        if had_focus and not _holds(self):
            self.first_stop().setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fits the sheet beside the roster, or hides it."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Larger text needs more room."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "_left"):
            self._fit()

    # --- keys ------------------------------------------------------------------------------------

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Given to the page, the focus goes on to what can be used."""
        self.first_stop().setFocus(event.reason())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Échap: from the other parts to the roster, from the roster to the events."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.is_roster_in_front:
            self.leave()
        else:
            self.show_segment(ROSTER, takes_focus=True)

    def holds_focus(self) -> bool:
        """Whether the focus is somewhere here."""
        return _holds(self)


def _holds(part: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and part.isAncestorOf(focused)
