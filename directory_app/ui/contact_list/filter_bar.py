"""The filters above the list: sector, territory, alliance, category; each a chip that opens its
choices, with how many contacts each would show."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from directory_app.domain.listing import Listing
from directory_app.ui.contact_card.time_wording import sentence_case
from directory_app.ui.contact_card.wording import territory_text
from directory_app.ui.widgets.buttons import verbatim
from directory_app.ui.widgets.filter_chip import FilterChip
from directory_app.ui.widgets.flow_layout import FlowLayout
from directory_app.ui.widgets.plain_tip import set_entry_text

if TYPE_CHECKING:
    from directory_app.services.overview import Choice, Overview
    from directory_app.ui.theme import Theme

FILTERS = ("sector", "territory", "alliance", "category")
_OF_ALLIANCE = ("kind", "alliance_on", "alliance_kind")
"""What goes with the members of an alliance on a day."""


def _caption(name: str) -> str:
    translate = QCoreApplication.translate
    return {
        "sector": translate("FilterBar", "Sector"),
        "territory": translate("FilterBar", "Territory"),
        "alliance": translate("FilterBar", "Alliance"),
        "category": translate("FilterBar", "Category"),
    }[name]


def _all_of(name: str) -> str:
    """The choice that takes the filter back."""
    translate = QCoreApplication.translate
    return {
        "sector": translate("FilterBar", "All sectors"),
        "territory": translate("FilterBar", "All territories"),
        "alliance": translate("FilterBar", "All alliances"),
        "category": translate("FilterBar", "All categories"),
    }[name]


def _label(name: str, choice: Choice) -> str:
    if name == "territory":
        return territory_text(choice.value)
    return sentence_case(choice.label or choice.value)


class FilterBar(QWidget):
    """``changed`` after another choice. Filters without any choice are not shown."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen: dict[str, str] = {}
        self._alliance_text = ""
        self._choices: dict[str, Sequence[Choice]] = {}
        self._overview: Overview | None = None
        self.chips: dict[str, FilterChip] = {}
        flow = FlowLayout(self, gap_px=6)
        for name in FILTERS:
            chip = FilterChip(_caption(name), theme, self)
            chip.setMenu(QMenu(chip))
            chip.menu().aboutToShow.connect(lambda name=name: self._fill(name))
            chip.cleared.connect(lambda name=name: self._choose(name, ""))
            chip.hide()
            flow.addWidget(chip)
            self.chips[name] = chip
        self.hide()

    def set_overview(self, overview: Overview) -> None:
        """What may be chosen, with counts."""
        self._overview = overview
        self._choices = {
            "sector": overview.sectors,
            "territory": overview.territories,
            "alliance": overview.alliances,
            "category": overview.categories,
        }
        for name, chip in self.chips.items():
            chip.setVisible(bool(self._choices[name]) or name in self._chosen)
        self.setVisible(any(self._choices.values()) or bool(self._chosen))
        self._word()

    def applied_to(self, listing: Listing) -> Listing:
        """A place narrowed by what is chosen."""
        return dataclasses.replace(listing, **self._chosen)  # type: ignore[arg-type]  # texts all

    def count_without(self, listing: Listing) -> int | None:
        """How many contacts a place has before it is narrowed; None when that is not known."""
        overview = self._overview
        if overview is None:
            return None
        if listing.list_id:
            return next((one.count for one in overview.lists if one.id == listing.list_id), None)
        return {
            Listing(): overview.contacts,
            Listing(kind="organisation"): overview.organisations,
            Listing(kind="person"): overview.people,
            Listing(needs_check=True): overview.to_check,
            Listing(is_trash=True): overview.trashed,
        }.get(listing)

    @property
    def is_active(self) -> bool:
        """Whether anything is chosen."""
        return bool(self._chosen)

    def clear(self) -> None:
        """Takes every choice back."""
        if self._chosen:
            self._chosen.clear()
            self._word()
            self.changed.emit()

    def show_alliance(self, alliance: str, on: str, kind: str, text: str) -> None:
        """Chooses the organisations affiliated to one on a day (ISO), by a kind of affiliation or
        any; ``text`` says so on the chip, which takes all of it back."""
        self._chosen = {"kind": "organisation", "alliance": alliance, "alliance_on": on}
        if kind:
            self._chosen["alliance_kind"] = kind
        self._alliance_text = text
        self.chips["alliance"].show()
        self.show()
        self._word()
        self.changed.emit()

    def _fill(self, name: str) -> None:
        menu = self.chips[name].menu()
        menu.clear()
        group = QActionGroup(menu)
        self._add(menu, group, name, "", _all_of(name))
        menu.addSeparator()
        for choice in self._choices.get(name, ()):
            count = self.locale().toString(choice.count)
            text = f"{verbatim(_label(name, choice))}\t{count}"
            self._add(menu, group, name, choice.value, text)

    def _add(self, menu: QMenu, group: QActionGroup, name: str, value: str, text: str) -> None:
        action = set_entry_text(QAction(menu), text)
        action.setCheckable(True)
        action.setChecked(self._chosen.get(name, "") == value)
        action.triggered.connect(lambda: self._choose(name, value))
        group.addAction(action)
        menu.addAction(action)

    def _choose(self, name: str, value: str) -> None:
        if self._chosen.get(name, "") == value:
            return
        self._chosen.pop(name, None)
        if name == "alliance":
            for detail in _OF_ALLIANCE:
                self._chosen.pop(detail, None)
        if value:
            self._chosen[name] = value
        self._word()
        self.changed.emit()

    def _word(self) -> None:
        for name, chip in self.chips.items():
            value = self._chosen.get(name, "")
            known = {one.value: _label(name, one) for one in self._choices.get(name, ())}
            is_dated = name == "alliance" and "alliance_on" in self._chosen
            chip.set_choice(self._alliance_text if is_dated else known.get(value, value))
