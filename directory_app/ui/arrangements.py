"""How each place of the sidebar is arranged: the columns of its table, the order of its rows.

Kept as one line of text; a place that nobody arranged is as the whole directory is. Holds the
places that were arranged last, up to a limit, and forgets a list that is deleted.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from directory_app.domain.table_columns import Column, Order

from .sidebar.places import ALL, LIST_PREFIX

MOST_PLACES = 200
MOST_TEXT = 2_000
"""Characters of a place's columns: a dozen columns are some four hundred."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Of one place: its columns as their own text, empty for the general ones; its order, None for
    the place's own."""

    columns: str = ""
    order: Order | None = None


class Arrangements:
    """``store`` is handed everything as a text after each change. The columns of « Tous » are the
    general ones."""

    def __init__(self, kept: str, general_columns: str, store: Callable[[str], None]) -> None:
        self._store = store
        self._places = _read(kept)
        self._general = general_columns

    def columns_of(self, place: str) -> str:
        """The columns of a place's table; empty for the usual ones."""
        return self._of(place).columns or self._of(ALL.key).columns or self._general

    def order_of(self, place: str) -> Order | None:
        """The order of a place; None for its own."""
        return self._of(place).order

    def keep_columns(self, place: str, columns: str) -> None:
        """Somebody arranged the columns of a place."""
        self._keep(place, replace(self._of(place), columns=columns))

    def keep_order(self, place: str, order: Order | None) -> None:
        """Somebody chose an order for a place."""
        self._keep(place, replace(self._of(place), order=order))

    def forget(self, places: Iterable[str]) -> None:
        """Lists that are gone."""
        gone = [one for one in places if one in self._places]
        for one in gone:
            del self._places[one]
        if gone:
            self._write()

    @property
    def lists(self) -> frozenset[str]:
        """The lists among the places."""
        return frozenset(one for one in self._places if one.startswith(LIST_PREFIX))

    def _of(self, place: str) -> Arrangement:
        return self._places.get(place, Arrangement())

    def _keep(self, place: str, arrangement: Arrangement) -> None:
        if arrangement == self._of(place):
            return
        self._places.pop(place, None)
        if arrangement != Arrangement():
            self._places[place] = arrangement
        for oldest in list(self._places)[:-MOST_PLACES]:
            del self._places[oldest]
        self._write()

    def _write(self) -> None:
        told = {place: _told(one) for place, one in self._places.items()}
        self._store(json.dumps(told, ensure_ascii=False))


def _told(one: Arrangement) -> list[object]:
    order = one.order
    return [one.columns, order.column.value if order else "", bool(order and order.is_descending)]


def _read(text: str) -> dict[str, Arrangement]:
    """What can be taken of a text that may be damaged."""
    try:
        entries = list(json.loads(text).items())
    except (ValueError, AttributeError):
        return {}
    found = {}
    for place, entry in entries[-MOST_PLACES:]:
        match entry:
            case [str(columns), str(column), bool(is_descending)] if len(columns) <= MOST_TEXT:
                order = Order(Column(column), is_descending) if column in tuple(Column) else None
                found[place] = Arrangement(columns, order)
    return found
