"""What is chosen on the page of a departure, from top to bottom: the end, who takes over, and what
becomes of each coordinate, list, delegation and seat. Reads the sheet, decides nothing itself."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from directory_app.domain.departures import (
    Decisions,
    DepartureChoices,
    DepartureSheet,
    Destination,
    Fate,
    decide,
    first_roles,
    reach_of,
)
from directory_app.domain.partial_dates import PartialDate
from directory_app.ui.contact_card.rows import SIDE_PX, Group
from directory_app.ui.contact_card.time_wording import period_text, sentence_case
from directory_app.ui.contact_editor.choices import Lookup
from directory_app.ui.context import Look

from . import wording
from .rows import DateField, FateRow, TickRow
from .successor_field import SuccessorField


class DepartureBody(QWidget):
    """``changed`` after every choice. What a person chose stays chosen, whatever else changes."""

    changed = Signal()

    def __init__(
        self, sheet: DepartureSheet, role_id: str, lookup: Lookup, look: Look, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._look = look
        self._is_since_typed = False
        self._chosen: dict[str, dict[str, str]] = {
            n: {} for n in ("reach", "list", "place", "seat")
        }
        self.rows: dict[tuple[str, str], FateRow] = {}
        self.roles: dict[str, TickRow] = {}
        self._groups: dict[str, Group] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(28, 4, 28, 24)
        self._column.setSpacing(16)
        self._add_end(role_id)
        self._add_successor(lookup)
        self._add_reach()
        self._add_standing()
        self.trash = TickRow("", look.theme, self)
        self.trash.ticked.connect(self._on_changed)
        self._column.addWidget(self.trash)
        self._column.addStretch(1)
        self._suit()

    # --- the parts ------------------------------------------------------------------------------

    def _group(self, name: str, heading: str) -> Group:
        group = self._groups[name] = Group(heading, self)
        self._column.addWidget(group)
        return group

    def _add_end(self, role_id: str) -> None:
        group = self._group("end", self.tr("Function that ends"))
        ticked = first_roles(self._sheet, role_id)
        for role in self._sheet.roles:
            parts = (role.function, wording.organisation_text(role.organisation, is_whole=True))
            period = period_text(role.period, self._look.lang)
            text = " · ".join(filter(None, (sentence_case(", ".join(filter(None, parts))), period)))
            row = TickRow(text, self._look.theme, group, is_on=role.id in ticked)
            row.ticked.connect(self._on_changed)
            group.add_row(row)
            self.roles[role.id] = row
        self.end = DateField(self.tr("Last day"), group)
        known = [r.period.end for r in self._sheet.roles if r.id in ticked and r.period.end]
        self.end.set_date(known[0] if known else PartialDate.of(self._sheet.today))
        self.end.edited.connect(self._on_end_edited)
        group.add_row(_padded(group, self.end))

    def _add_successor(self, lookup: Lookup) -> None:
        group = self._group("successor", self.tr("Who takes over"))
        self.successor = SuccessorField(lookup, self._look.theme, group)
        self.successor.leaving_id = self._sheet.person.id
        self.since = DateField(self.tr("Begins on (empty: not known)"), group, can_be_empty=True)
        self.since.set_date(self.end.date)
        self.main = TickRow(
            self.tr("It is their main function"), self._look.theme, group, is_on=True
        )
        self._since_row = _padded(group, self.since)
        for row in (_padded(group, self.successor), self._since_row, self.main):
            group.add_row(row)
        self.successor.changed.connect(self._on_changed)
        self.since.edited.connect(self._on_since_edited)
        self.main.ticked.connect(self._on_changed)

    def _add_reach(self) -> None:
        """A group for each function: its coordinates are shown together, or not at all."""
        heading = self.tr("Coordinates of the function")
        names = {role.organisation.id for role in self._sheet.roles}
        for one in self._sheet.reach:
            name = f"reach:{one.role_id or one.organisation.id}"
            if name not in self._groups:
                name_here = wording.organisation_text(one.organisation)
                here = f" – {name_here}" if len(names) > 1 else ""
                self._group(name, heading + here)
            self._add_row(self._groups[name], "reach", one.id, wording.reach_text(one))

    def _add_standing(self) -> None:
        sheet, lang = self._sheet, self._look.lang
        hidden = self.tr("List with a confidential name")
        lists = [(one.id, one.name or hidden) for one in sheet.lists]
        places = [(one.id, wording.place_text(one, lang)) for one in sheet.places]
        seats = [(one.key, wording.seat_text(one)) for one in sheet.seats]
        for kind, heading, found in (
            ("list", self.tr("Lists"), lists),
            ("place", self.tr("Coming delegations"), places),
            ("seat", self.tr("Seats"), seats),
        ):
            if found:
                group = self._group(kind, heading)
                for key, text in found:
                    self._add_row(group, kind, key, text)

    def _add_row(self, group: Group, kind: str, key: str, text: str) -> None:
        row = FateRow(text, self._choices_of(kind, key), self._look.theme, group)
        row.setObjectName(f"{kind}:{key}")
        row.chosen.connect(partial(self._on_fate_chosen, kind, key))
        group.add_row(row)
        self.rows[kind, key] = row

    # --- what is chosen -------------------------------------------------------------------------

    @property
    def is_valid(self) -> bool:
        """Whether a function is ticked and both dates can be read."""
        return any(row.is_on for row in self.roles.values()) and not self.invalid_dates()

    def invalid_dates(self) -> list[DateField]:
        """The dates that cannot be read."""
        dates = [self.end, *([self.since] if self.successor.successor else [])]
        return [one for one in dates if not one.is_valid]

    def choices(self) -> DepartureChoices:
        """All that is chosen; an end that cannot be read is today's meanwhile."""
        today = PartialDate.of(self._sheet.today)
        return DepartureChoices(
            self.end.date or today,
            frozenset(role_id for role_id, row in self.roles.items() if row.is_on),
            self.successor.successor,
            self.since.date,
            self.main.is_on,
            reach={key: Destination(value) for key, value in self._chosen["reach"].items()},
            lists=_fates(self._chosen["list"]),
            places=_fates(self._chosen["place"]),
            seats=_fates(self._chosen["seat"]),
            is_trashing=self.trash.is_on,
        )

    def _on_fate_chosen(self, kind: str, key: str, value: str) -> None:
        self._chosen[kind][key] = value
        self._on_changed()

    def _on_end_edited(self) -> None:
        if not self._is_since_typed and self.end.date is not None:
            self.since.set_date(self.end.date)
        self._on_changed()

    def _on_since_edited(self) -> None:
        self._is_since_typed = True
        self._on_changed()

    def _on_changed(self) -> None:
        self._suit()
        self.changed.emit()

    # --- following ------------------------------------------------------------------------------

    def _suit(self) -> None:
        """Shows what the choices are about, each thing at what would become of it."""
        choices = self.choices()
        decisions = decide(self._sheet, choices)
        has_successor = choices.successor is not None
        self._groups["successor"].set_rows_visible(
            (self._since_row, self.main), is_visible=has_successor
        )
        self._suit_rows(decisions)
        shown = {
            f"reach:{one.role_id or one.organisation.id}"
            for one in reach_of(self._sheet, choices.roles)
        }
        for name, group in self._groups.items():
            if name.startswith("reach:"):
                group.setVisible(name in shown)
        self.trash.setVisible(decisions.can_trash)
        text = self.tr("%1 has no other function: put the card in the trash")
        self.trash.set_text(text.replace("%1", self._sheet.person.display_name))

    def _suit_rows(self, decisions: Decisions) -> None:
        fates: Mapping[str, Mapping[str, str]] = {
            "reach": decisions.reach,
            "list": decisions.lists,
            "place": decisions.places,
            "seat": decisions.seats,
        }
        for (kind, key), row in self.rows.items():
            row.set_choices(self._choices_of(kind, key))
            if key in fates[kind]:
                row.set_value(str(fates[kind][key]))

    def _choices_of(self, kind: str, key: str) -> wording.Choices:
        has_successor = self.successor.successor is not None
        if kind == "reach":
            one = next(one for one in self._sheet.reach if one.id == key)
            return wording.destination_choices(one, has_successor=has_successor)
        removing = wording.made_free_text() if kind == "seat" else wording.taken_off_text()
        return wording.fate_choices(has_successor=has_successor, removing=removing)


def _fates(chosen: Mapping[str, str]) -> dict[str, Fate]:
    return {key: Fate(value) for key, value in chosen.items()}


def _padded(group: Group, widget: QWidget) -> QWidget:
    """A row with room around a control."""
    row = QWidget(group)
    column = QVBoxLayout(row)
    column.setContentsMargins(SIDE_PX, 8, SIDE_PX, 10)
    widget.setParent(row)
    column.addWidget(widget)
    return row
