"""The card as it is read: head, values, people, texts. Built anew for each contact."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from directory_app.ui.fonts import CAPTION, PAGE_WIDTH_PX
from directory_app.ui.widgets.plain_label import PlainLabel

from . import wording
from .contact_group import ContactGroup
from .contact_row import Columns, PlaceRow
from .head import CardHead
from .headed_text import HeadedText
from .members_section import MembersSection, is_worth_showing
from .presentation import CardOptions, CardPresentation, ContactLine, ValueLine
from .rows import SIDE_PX, Group, ValueRow, Withheld
from .timeline import Timeline
from .unknown_group import UnknownGroup

if TYPE_CHECKING:
    from directory_app.ui.theme import Theme

GROUP_GAP_PX = 16
_Place = tuple[str, str, tuple[str, str], str]
"""Kind, id, name with a detail, what is spoken of it."""
_MARGIN_PX, _SLIM_MARGIN_PX = 24, 16
_SLIM_EM = 58
"""Narrower than this many letters, captions go above the values."""


class CardReader(QWidget):
    """``value_copied`` carries a :class:`ValueLine`, ``opened`` the id of another contact,
    ``linked`` a site, ``addressed`` an e-mail address to write to, ``list_opened`` the id of a
    list, ``role_end_asked`` the ids of person and role. What is asked for is the caller's to do:
    nothing here reads or writes. ``reveal_asked`` carries what is wanted on screen, as
    :class:`Withheld`. ``menu`` (« … ») belongs to the caller."""

    value_copied = Signal(object)
    phone_copied = Signal(str)
    opened = Signal(str)
    linked = Signal(str)
    addressed = Signal(str)
    list_opened = Signal(str)
    event_opened = Signal(str)
    role_end_asked = Signal(str, str)
    role_departure_asked = Signal(str, str)
    members_asked = Signal(str, str, str)
    edit_asked = Signal()
    back_asked = Signal()
    add_asked = Signal()
    attach_asked = Signal()
    reveal_asked = Signal(object)
    hide_asked = Signal()
    secrecy_asked = Signal()
    secrecy_declined = Signal(str)
    restore_asked = Signal()

    def __init__(
        self,
        card: CardPresentation,
        theme: Theme,
        options: CardOptions = CardOptions(),  # noqa: B008 - frozen
        *,
        menu: QMenu | None = None,
        photo: QImage | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.card = card
        self._theme = theme
        self._can_reveal = options.can_write
        self._can_change = options.can_write and not card.is_trashed
        self._columns = self._find_columns()
        self._value_rows: list[ValueRow] = []
        self._is_slim = False
        self.setMaximumWidth(PAGE_WIDTH_PX)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_MARGIN_PX, _MARGIN_PX, _MARGIN_PX, 84)
        self._column.setSpacing(GROUP_GAP_PX)
        self._add_head(options, menu, photo)
        self._add_values()
        self._add_contacts()
        self._add_texts()
        self._column.addStretch(1)

    def _find_columns(self) -> Columns:
        card = self.card
        lines = (*card.roles, *card.people, *card.affiliations, *card.former)
        has_ends = self._can_change and any(line.role_id for line in lines)
        return Columns(has_phones=any(line.phone for line in lines), has_ends=has_ends)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, captions go above the values and the margins shrink."""
        super().resizeEvent(event)
        is_slim = self.width() < self.fontMetrics().averageCharWidth() * _SLIM_EM
        if is_slim == self._is_slim:
            return
        self._is_slim = is_slim
        side = _SLIM_MARGIN_PX if is_slim else _MARGIN_PX
        self._column.setContentsMargins(side, side, side, 84)
        for row in self._value_rows:
            row.set_stacked(is_stacked=is_slim)
        self._stack_headed()
        for group in self.findChildren(ContactGroup):
            group.set_slim(is_slim=is_slim)

    def _add_head(self, options: CardOptions, menu: QMenu | None, photo: QImage | None) -> None:
        head = CardHead(self.card, self._theme, options, menu, self, photo=photo)
        head.addressed.connect(self.addressed)
        head.edit_asked.connect(self.edit_asked)
        head.back_asked.connect(self.back_asked)
        head.add_asked.connect(self.add_asked)
        head.restore_asked.connect(self.restore_asked)
        head.hide_asked.connect(self.hide_asked)
        head.secrecy_asked.connect(self.secrecy_asked)
        head.secrecy_declined.connect(self.secrecy_declined)
        self._column.addWidget(head)

    # --- values ------------------------------------------------------------------------------

    def _add_values(self) -> None:
        if not self.card.values and not self.card.hours:
            return
        group = Group("", self)
        previous = ""
        for line in self.card.values:
            caption = "" if line.collection == previous else wording.caption_of(line.collection)
            previous = line.collection
            group.add_row(self._value_row(line, group, caption))
        if self.card.hours:
            hours = "\n".join(self.card.hours)
            line = ValueLine("hours", shown=hours, copied=hours.replace("\u00a0", " "))
            group.add_row(self._value_row(line, group, wording.caption_of("hours")))
        self._column.addWidget(group)

    def _value_row(self, line: ValueLine, parent: QWidget, caption: str) -> ValueRow:
        row = ValueRow(line, self._theme, parent, caption, can_reveal=self._can_reveal)
        row.copied.connect(self.value_copied)
        row.linked.connect(self.linked)
        row.addressed.connect(self.addressed)
        row.source_opened.connect(self.opened)
        row.reveal_asked.connect(self.reveal_asked)
        self._value_rows.append(row)
        return row

    # --- other contacts ----------------------------------------------------------------------

    def _add_contacts(self) -> None:
        card = self.card
        if card.is_person:
            attach = self.tr("Add a function…")
            self._add_contact_group(self.tr("Functions"), card.roles, attach)
        else:
            attach = self.tr("Attach a person…")
            self._add_contact_group(self.tr("People"), card.people, attach)
        self._add_contact_group(self.tr("Alliances"), card.affiliations)
        self._add_contact_group(self.tr("Former functions"), card.former)
        self._add_members()
        self._add_timeline()

    def _add_members(self) -> None:
        """Who is affiliated to an organisation, counted for a day."""
        found = self.card.memberships
        if found is not None and is_worth_showing(found):
            section = MembersSection(found, self._today(), self.card.lang, self)
            section.list_asked.connect(self.members_asked)
            self._column.addWidget(section)

    def _add_timeline(self) -> None:
        if not self.card.spans:
            return
        group = Group(self.tr("Over time"), self)
        group.add_row(Timeline(self.card.spans, self._today(), self._theme, group))
        self._column.addWidget(group)

    @staticmethod
    def _today() -> datetime.date:
        return datetime.date.today()

    def _add_contact_group(
        self, heading: str, lines: tuple[ContactLine, ...], attach: str = ""
    ) -> None:
        attach = attach if self._can_change else ""
        if not lines and not attach:
            return
        group = ContactGroup(
            heading,
            lines,
            self._theme,
            self,
            can_end=self._can_change,
            columns=self._columns,
            attach=attach,
        )
        group.opened.connect(self.opened)
        group.phone_copied.connect(self.phone_copied)
        group.ended.connect(self.role_end_asked)
        group.departed.connect(self.role_departure_asked)
        group.attach_asked.connect(self.attach_asked)
        self._column.addWidget(group)

    # --- texts -------------------------------------------------------------------------------

    def _add_texts(self) -> None:
        card = self.card
        self._add_text(self.tr("Description"), "description", card.description)
        self._add_texts_group(self.tr("Published numbers"), card.counts)
        self._add_events()
        self._add_lists()
        self._add_text(self.tr("Internal note"), "note", card.note)
        self._add_notes()
        self._add_custom()
        if card.unknown:
            unknown = UnknownGroup(card.unknown, self._theme, self)
            unknown.opened.connect(self._stack_headed)
            self._column.addWidget(unknown)
        if card.sources:
            sources = PlainLabel(card.sources, self, scale=CAPTION, tone="muted")
            sources.setObjectName("cardSources")
            self._column.addWidget(sources)

    def _add_notes(self) -> None:
        """What was noted, under the day."""
        if not self.card.notes:
            return
        group = Group(self.tr("Dated notes"), self)
        for line in self.card.notes:
            row = HeadedText(
                line.heading,
                line.text,
                self._theme,
                group,
                is_granted=line.is_granted,
                is_above=True,
            )
            group.add_row(row)
        self._column.addWidget(group)

    def _add_custom(self) -> None:
        """What has a heading of the office's own, and what is confidential of the rest."""
        card = self.card
        if not card.custom and not card.other_withheld:
            return
        group = Group(self.tr("Other information"), self)
        for line in card.custom:
            row = HeadedText(
                line.heading, line.text, self._theme, group, is_granted=line.is_granted
            )
            group.add_row(row)
        if card.other_withheld:
            group.add_row(self._withheld("other", group, card.other_withheld))
        self._column.addWidget(group)

    def _stack_headed(self) -> None:
        for row in self.findChildren(HeadedText):
            row.set_stacked(is_stacked=self._is_slim)

    def _add_text(self, heading: str, name: str, text: str) -> None:
        is_withheld = name in self.card.withheld_texts
        if not text and not is_withheld:
            return
        group = Group(heading, self)
        if is_withheld:
            group.add_row(self._withheld(name, group, (name,)))
        else:
            group.add_text(text, granted=self._theme if name in self.card.granted_texts else None)
        self._column.addWidget(group)

    def _add_texts_group(self, heading: str, texts: tuple[str, ...]) -> None:
        if not texts:
            return
        group = Group(heading, self)
        for text in texts:
            group.add_text(text)
        self._column.addWidget(group)

    def _withheld(self, what: str, parent: QWidget, items: tuple[str, ...]) -> Withheld:
        row = Withheld(what, items, self._theme, parent, can_reveal=self._can_reveal)
        row.row.setContentsMargins(SIDE_PX, 6, 8, 8)
        row.reveal_asked.connect(self.reveal_asked)
        return row

    def _add_lists(self) -> None:
        spoken = self.tr("List: %1")
        rows = [("list", one.id, (one.name, ""), spoken) for one in self.card.lists]
        self._add_places(self.tr("Lists"), rows, self.list_opened)

    def _add_events(self) -> None:
        spoken = self.tr("Delegation: %1")
        rows = [("event", one.id, (one.title, one.date), spoken) for one in self.card.events]
        self._add_places(self.tr("Delegations"), rows, self.event_opened)

    def _add_places(self, heading: str, rows: Sequence[_Place], opened: SignalInstance) -> None:
        if not rows:
            return
        group = Group(heading, self)
        for kind, place_id, texts, spoken in rows:
            told = spoken.replace("%1", ", ".join(filter(None, texts)))
            row = PlaceRow(kind, place_id, texts, told, self._theme, group, columns=self._columns)
            row.opened.connect(opened)
            group.add_row(row)
        self._column.addWidget(group)
