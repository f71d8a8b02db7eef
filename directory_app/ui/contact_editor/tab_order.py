"""The way of Tab through the form: that of the layouts, whenever rows come or go.

Qt goes by the order of creation, which a row added in the middle breaks.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLayout, QWidget


def tab_stops(widget: QWidget) -> Iterator[QWidget]:
    """What takes the focus by Tab inside a widget, in the order of its layouts."""
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    layout = widget.layout()
    if layout is not None and not isinstance(widget, QComboBox):
        yield from _stops_of(layout)


def _stops_of(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        assert item is not None
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            yield from _stops_of(inner)
        elif widget is not None:
            yield from tab_stops(widget)


def chain(widgets: list[QWidget]) -> None:
    """Makes Tab go through these in this order."""
    for before, after in itertools.pairwise(widgets):
        QWidget.setTabOrder(before, after)
