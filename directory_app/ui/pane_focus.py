"""F6: from pane to pane, each by its first stop."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

Stop = tuple[QWidget, QWidget | None]
"""A pane and what takes the focus in it, None when nothing does."""


@runtime_checkable
class HasStops(Protocol):
    """A page of several panes."""

    def stops(self) -> list[Stop]:
        """Its panes, in the order of reading."""


def _holds(pane: QWidget, focused: QWidget | None) -> bool:
    return focused is not None and (pane is focused or pane.isAncestorOf(focused))


def find_neighbour(stops: Sequence[Stop], focused: QWidget | None, step: int) -> QWidget | None:
    """What takes the focus in the visible pane after (1) or before (-1) the one that has it; from
    nowhere, in the first."""
    shown = [stop for stop in stops if stop[0].isVisible() and stop[1] is not None]
    if not shown:
        return None
    here = next((n for n, (pane, _) in enumerate(shown) if _holds(pane, focused)), 0)
    if focused is None:
        here = -step
    return shown[(here + step) % len(shown)][1]
