"""The sidebar's rows: headings, places with their counts, the lists when they are unfolded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from directory_app.ui.widgets.plain_tip import plain_tip

from .places import (
    ALL,
    DELEGATIONS,
    LIST_PREFIX,
    ORGANISATIONS,
    PEOPLE,
    TO_CHECK,
    TRASH,
    Entry,
    Place,
    list_place,
)

if TYPE_CHECKING:
    from directory_app.domain.lists import ListSummary
    from directory_app.services.overview import Overview

ENTRY_ROLE = Qt.ItemDataRole.UserRole + 1
AnyIndex = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_NONE = Qt.ItemFlag.NoItemFlags
_CHOOSABLE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


@dataclass(frozen=True, slots=True)
class _Unknown:
    """Before the first counts have come."""

    contacts: None = None
    organisations: None = None
    people: None = None
    to_check: None = None
    trashed: None = None
    events: None = None
    lists: tuple[ListSummary, ...] = ()


_UNKNOWN = _Unknown()


class SidebarModel(QAbstractListModel):
    """The places, or with ``is_foot`` the rows at the bottom, which never scroll out of sight
    however many lists there are. ``set_narrow``: the lists have no rows of their own, a menu has
    them.

    ``set_overview`` brings the counts; rows change in place while they are the same rows, so that
    the current one and the focus stay.
    """

    def __init__(self, parent: QObject | None = None, *, is_foot: bool = False) -> None:
        super().__init__(parent)
        self._is_foot = is_foot
        self._overview: Overview | None = None
        self._is_open = True
        self._is_narrow = False
        self._entries: tuple[Entry, ...] = tuple(self._made())

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every row, from the top."""
        return self._entries

    def set_overview(self, overview: Overview) -> None:
        """New counts and lists."""
        self._overview = overview
        self._remake()

    def set_open(self, is_open: bool) -> None:
        """Unfolds the lists, or folds them away."""
        self._is_open = is_open
        self._remake()

    @property
    def is_open(self) -> bool:
        """Whether the lists are unfolded."""
        return self._is_open and not self._is_narrow

    def set_narrow(self, is_narrow: bool) -> None:
        """One row for all lists, or one for each."""
        self._is_narrow = is_narrow
        self._remake()

    @property
    def list_places(self) -> tuple[Place, ...]:
        """The place of each list, on screen or not."""
        return tuple(list_place(one) for one in self._overview.lists) if self._overview else ()

    def row_of(self, key: str) -> int | None:
        """Where a place stands, or « Lists » for a list that is folded away; None when it is not
        on screen."""
        for row, entry in enumerate(self._entries):
            if entry.place is not None and entry.place.key == key:
                return row
        return self._row_of_lists() if key.startswith(LIST_PREFIX) else None

    def _row_of_lists(self) -> int | None:
        roles = [entry.role for entry in self._entries]
        return roles.index("lists") if "lists" in roles else None

    def find_place(self, key: str) -> Place | None:
        """The place of that name, unfolded or not; None when there is none (a deleted list)."""
        return next((p for p in (*_OWN, *self.list_places) if p.key == key), None)

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """How many rows."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The entry, its text, and what a screen reader says of it."""
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == ENTRY_ROLE:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            is_tip = role == Qt.ItemDataRole.ToolTipRole
            return plain_tip(entry.text) if is_tip else entry.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(entry)
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Headings are passed over by the arrows."""
        if not index.isValid() or self._entries[index.row()].role == "heading":
            return _NONE
        return _CHOOSABLE

    def _spoken(self, entry: Entry) -> str:
        if entry.count is None:
            return entry.text
        if entry.place == DELEGATIONS:
            count = self.tr("%n delegation(s)", "", entry.count)
        else:
            count = self.tr("%n contact(s)", "", entry.count)
        return f"{entry.text}, {count}"

    def _remake(self) -> None:
        """Rows that come or go, come or go; the others stay where the focus may be on them."""
        old, new = self._entries, tuple(self._made())
        start = _shared(old, new)
        end = _shared(old[start:][::-1], new[start:][::-1])
        if gone := old[start : len(old) - end]:
            self.beginRemoveRows(QModelIndex(), start, start + len(gone) - 1)
            self._entries = old[:start] + old[len(old) - end :]
            self.endRemoveRows()
        if come := new[start : len(new) - end]:
            self.beginInsertRows(QModelIndex(), start, start + len(come) - 1)
            self._entries = self._entries[:start] + come + self._entries[start:]
            self.endInsertRows()
        self._entries = new
        self.dataChanged.emit(self.index(0), self.index(len(new) - 1))

    def _made(self) -> Iterator[Entry]:
        seen = self._overview or _UNKNOWN
        if self._is_foot:
            wrong, text = seen.to_check, self.tr("To check")
            yield Entry("place", text, "badge-check", wrong, TO_CHECK, is_attention=bool(wrong))
            yield Entry("place", self.tr("Trash"), "trash-2", seen.trashed, TRASH)
            yield Entry("preferences", self.tr("Preferences"), "settings")
            return
        yield Entry("heading", self.tr("Directory"))
        yield Entry("place", self.tr("All"), "book-user", seen.contacts, ALL)
        count = seen.organisations
        yield Entry("place", self.tr("Organisations"), "building-2", count, ORGANISATIONS)
        yield Entry("place", self.tr("People"), "users", seen.people, PEOPLE)
        yield Entry("heading", self.tr("To send"))
        events = None if seen.events is None else len(seen.events)
        yield Entry("place", self.tr("Delegations"), "calendar", events, DELEGATIONS)
        yield Entry("lists", self.tr("Lists"), "list", is_open=self.is_open)
        if self.is_open:
            yield Entry("new_list", self.tr("New list…"), "plus", depth=1)
            for one in seen.lists:
                yield Entry("place", one.name, "", one.count, list_place(one), depth=1)


_OWN = (ALL, ORGANISATIONS, PEOPLE, DELEGATIONS, TO_CHECK, TRASH)


def _shape(entry: Entry) -> tuple[str, str, str]:
    """What makes a row the same row: a list keeps its own under another name."""
    return entry.role, "" if entry.place else entry.text, entry.place.key if entry.place else ""


def _shared(one: Sequence[Entry], other: Sequence[Entry]) -> int:
    """How many entries both begin with."""
    pairs = zip(one, other, strict=False)
    return next(
        (n for n, (a, b) in enumerate(pairs) if _shape(a) != _shape(b)), min(len(one), len(other))
    )
