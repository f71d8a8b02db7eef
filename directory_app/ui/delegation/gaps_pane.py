"""« Sans personne déléguée »: what the delegation lacks beside a list, and what can be done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from directory_app.domain.lists import ListSummary
from directory_app.services.delegations.gaps import Gaps, Named
from directory_app.ui.contact_card.wording import territory_text
from directory_app.ui.context import Look
from directory_app.ui.widgets.combo_box import ComboBox
from directory_app.ui.widgets.empty_state import EmptyState
from directory_app.ui.widgets.flex_layout import FlexLayout
from directory_app.ui.widgets.plain_label import PlainLabel

from .named_section import NamedSection, ToldSection
from .scrolled_page import ScrolledPage


class GapsPane(QWidget):
    """``list_chosen`` carries a list's id; ``add_asked`` and ``write_asked`` ids of organisations;
    ``place_opened`` that of a place."""

    list_chosen = Signal(str)
    add_asked = Signal(str)
    write_asked = Signal(object)
    write_unanswered_asked = Signal()
    organisation_opened = Signal(str)
    place_opened = Signal(str)

    def __init__(self, look: Look, *, can_write: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("gapsPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._can_write = can_write
        self.gaps: Gaps | None = None
        self.lists = ComboBox(look.theme, self)
        self._make_sections()
        self.several = NamedSection(self.tr("Several people for one organisation"), self)
        self.sectors = ToldSection(self.tr("Sectors without anybody"), self)
        self.territories = ToldSection(self.tr("Territories without anybody"), self)
        self.none_missing = PlainLabel("", self, tone="muted")
        self.no_list = EmptyState("list", look.theme, self)
        self._arrange()
        self._connect()

    def _make_sections(self) -> None:
        """Each with its buttons: Tab comes to widgets in the order in which they are made."""
        self.without = NamedSection(self.tr("Nobody comes for these organisations"), self)
        self.add = self.without.add_button(self.tr("Add someone…"))
        self.add.setVisible(self._can_write)
        self.open = self.without.add_button(self.tr("Open the card"))
        self.write = self.without.add_button(self.tr("Write to it…"))
        self.write_all = self.without.add_button("")
        self.unanswered = NamedSection(self.tr("No answer yet"), self)
        self.write_unanswered = self.unanswered.add_button("")

    def _arrange(self) -> None:
        label = QLabel(self.tr("Compared with"), self)
        label.setProperty("tone", "muted")
        label.setBuddy(self.lists)
        self.lists.setAccessibleName(label.text())
        top = FlexLayout(gap_px=8)
        top.add(label)
        top.add(self.lists)
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(20, 4, 20, 16)
        column.setSpacing(20)
        for section in self._sections:
            column.addWidget(section)
        column.addWidget(self.none_missing)
        column.addStretch(1)
        self.area = ScrolledPage(page, self)
        self._top = QWidget(self)
        head = QVBoxLayout(self._top)
        head.setContentsMargins(20, 12, 20, 8)
        head.addLayout(top)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._top)
        layout.addWidget(self.area, 1)
        layout.addWidget(self.no_list, 1)

    @property
    def _sections(self) -> tuple[QWidget, ...]:
        return (self.without, self.unanswered, self.several, self.sectors, self.territories)

    def _connect(self) -> None:
        self.lists.activated.connect(lambda n: self.list_chosen.emit(self.lists.itemData(n)))
        names = self.without.names
        self.add.clicked.connect(lambda: self.add_asked.emit(names.current_id))
        self.open.clicked.connect(lambda: self.organisation_opened.emit(names.current_id))
        self.write.clicked.connect(lambda: self.write_asked.emit((names.current_id,)))
        self.write_all.clicked.connect(lambda: self.write_asked.emit(tuple(names.ids)))
        self.write_unanswered.clicked.connect(self.write_unanswered_asked)
        names.opened.connect(self.add_asked if self._can_write else self.organisation_opened)
        self.unanswered.names.opened.connect(self.place_opened)
        self.several.names.opened.connect(self.organisation_opened)

    # --- showing ---------------------------------------------------------------------------------

    def show_lists(self, lists: Sequence[ListSummary], chosen: str) -> None:
        """The lists that the delegation can be compared with."""
        self.lists.clear()
        for one in lists:
            self.lists.addItem(one.name, one.id)
        self.lists.setCurrentIndex(max(0, self.lists.findData(chosen)))
        self.lists.updateGeometry()
        for widget in (self._top, self.area):
            widget.setVisible(bool(lists))
        self.no_list.setVisible(not lists)
        self.no_list.set_texts(
            self.tr("No list to compare with"),
            self.tr("Make a list of your members: those for whom nobody comes are named here."),
        )

    def show_gaps(self, gaps: Gaps) -> None:
        """What is missing."""
        self.gaps = gaps
        self.without.show_names([(one.id, _name(one)) for one in gaps.without])
        self.unanswered.show_names([(one.place, _name(one)) for one in gaps.unanswered])
        self.several.show_names([(one.id, _name(one)) for one in gaps.several])
        self.sectors.show_words(gaps.sectors)
        self.territories.show_words([territory_text(one) for one in gaps.territories])
        count = len(gaps.without)
        self.write_all.setText(self.tr("Write to these %n organisation(s)…", "", count))
        self.write_all.setVisible(count > 1)
        waiting = len(gaps.unanswered)
        self.write_unanswered.setText(self.tr("Write to these %n person(s)…", "", waiting))
        is_whole = gaps.count and not any((gaps.without, gaps.sectors, gaps.territories))
        told = self.tr("Every organisation of the list has somebody.")
        self.none_missing.setText(told if is_whole else self.tr("No organisation on this list."))
        self.none_missing.setVisible(bool(is_whole) or not gaps.count)

    def first_stop(self) -> QWidget:
        """What takes the focus."""
        return self.without.names if self.without.isVisibleTo(self) else self.lists


def _name(one: Named) -> str:
    """« RIMQ — Regroupement imaginaire… »."""
    if one.acronym and one.acronym != one.display_name:
        return f"{one.acronym} — {one.display_name}"
    return one.display_name
