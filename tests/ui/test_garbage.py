"""Garbage is looked for where windows leave it, not in thousands of contacts just read."""

from __future__ import annotations

import ast
import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from directory_app.services import collection
from directory_app.services.collection import collection_paused
from directory_app.ui.garbage import MASS, PAUSE_MS
from tests.architecture.source import list_modules
from tests.ui.conftest import PATIENCE_MS


class Loop:
    """What only a search for garbage finds."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def searches(qapp: QApplication) -> Iterator[list[int]]:
    """The generation of each search, while the test runs."""
    found: list[int] = []

    def note(phase: str, info: dict[str, int]) -> None:
        if phase == "start":
            found.append(info["generation"])

    gc.callbacks.append(note)
    yield found
    gc.callbacks.remove(note)


def test_a_mass_is_set_apart_without_a_search(qtbot: QtBot, searches: list[int]) -> None:
    before = gc.get_freeze_count()
    mass = [[n] for n in range(3 * MASS)]
    searches.clear()
    qtbot.waitUntil(lambda: gc.get_freeze_count() > before + 2 * MASS, timeout=PATIENCE_MS)
    assert searches == []
    frozen = gc.get_freeze_count()
    mass.clear()
    assert gc.get_freeze_count() < frozen - 2 * MASS


def test_what_is_left_after_a_mass_is_still_found(qtbot: QtBot) -> None:
    before = gc.get_freeze_count()
    mass = [[n] for n in range(3 * MASS)]
    qtbot.waitUntil(lambda: gc.get_freeze_count() > before + 2 * MASS, timeout=PATIENCE_MS)
    del mass
    gone = [weakref.ref(Loop()) for _ in range(2_000)]
    qtbot.waitUntil(lambda: not any(one() for one in gone), timeout=PATIENCE_MS)


def test_a_mass_made_while_another_goes_is_set_apart_all_the_same(
    qtbot: QtBot, searches: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was made less what went, as Python counts, is next to nothing then."""
    monkeypatch.setattr(collection, "_A_MASS_TAKES_S", 0)
    before = gc.get_freeze_count()
    old = [[n] for n in range(4 * MASS)]
    qtbot.waitUntil(lambda: gc.get_freeze_count() > before + 3 * MASS, timeout=PATIENCE_MS)
    with collection_paused():
        new = [[n] for n in range(4 * MASS)]
        old.clear()
    few = [[n] for n in range(2_000)]
    frozen = gc.get_freeze_count()
    searches.clear()
    assert gc.get_count()[0] < MASS
    qtbot.waitUntil(lambda: gc.get_freeze_count() > frozen + 3 * MASS, timeout=PATIENCE_MS)
    assert searches == []
    assert len(new) > len(few)


def test_nothing_is_searched_while_a_mass_is_made(qtbot: QtBot, searches: list[int]) -> None:
    searches.clear()
    with collection_paused():
        few = [[n] for n in range(2_000)]
        ticks = QTimer()
        ticks.setInterval(2 * PAUSE_MS)
        with qtbot.waitSignal(ticks.timeout, timeout=PATIENCE_MS):
            ticks.start()
        assert searches == []
    assert few


def test_objects_are_never_listed() -> None:
    """A list of them holds what another thread has half made: it then fails there."""
    listing = {"get_objects", "get_referrers"}
    for module in list_modules():
        names = {one.attr for one in ast.walk(module.tree) if isinstance(one, ast.Attribute)}
        assert not names & listing, module.name
