"""Counts give way to what is being looked up, and come all the same."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from directory_app.domain.errors import Cancelled
from directory_app.services.directory import Directory
from directory_app.services.overview import Overview, OverviewService
from directory_app.ui.overview_feed import OverviewFeed
from directory_app.ui.search.session import SearchSession
from directory_app.ui.tasks import Lane
from tests import directories


class Interruptible(OverviewService):
    """Counts the directory; ``held`` makes the next reading last until it is interrupted."""

    def __init__(self, real: OverviewService) -> None:
        self._real = real
        self.held: threading.Event | None = None
        self.begun = 0

    def read(self) -> Overview:
        self.begun += 1
        held, self.held = self.held, None
        if held is not None:
            held.wait()
            raise Cancelled
        return self._real.read()


class Feeding:
    """A feed on a real directory, and what came of it."""

    def __init__(self, directory: Directory) -> None:
        self.lane = Lane("test")
        self.counting = Interruptible(directory.overview)
        self.session = SearchSession(directory.search, lambda: directory.sorting, self.lane)
        self.feed = OverviewFeed(self.counting.read, self.lane, self.session)
        self.seen: list[Overview] = []
        self.feed.arrived.connect(self.seen.append)


@pytest.fixture
def feeding(tmp_path: Path, qapp: object) -> Iterator[Feeding]:
    with directories.opened(directories.make(tmp_path)) as directory:
        directories.organisation(directory, "Maison")
        made = Feeding(directory)
        yield made
        made.lane.close(is_discarding=True)


def test_counts_wait_for_every_key_of_the_list(feeding: Feeding, qtbot: QtBot) -> None:
    feeding.session.ask("")
    feeding.feed.ask()
    assert feeding.lane.is_idle is False
    assert feeding.counting.begun == 0
    qtbot.waitUntil(lambda: len(feeding.seen) == 1)
    assert feeding.seen[0].organisations == 1
    assert feeding.feed.latest == feeding.seen[0]


def test_a_letter_drops_the_count_under_way_and_it_comes_after_the_answer(
    feeding: Feeding, qtbot: QtBot
) -> None:
    feeding.session.ask("")
    qtbot.waitUntil(lambda: feeding.session.is_complete)
    held = feeding.counting.held = threading.Event()
    commanded: list[Overview] = []
    feeding.feed.ask(commanded.append)
    qtbot.waitUntil(lambda: feeding.counting.begun == 1)
    order: list[str] = []
    feeding.session.page_found.connect(lambda _: order.append("list"))
    feeding.feed.arrived.connect(lambda _: order.append("counts"))
    feeding.session.ask("mai")
    held.set()
    qtbot.waitUntil(lambda: bool(commanded))
    assert order == ["list", "counts"]
    assert feeding.counting.begun == 2
    assert commanded == feeding.seen


def test_of_several_changes_the_last_is_counted_once(feeding: Feeding, qtbot: QtBot) -> None:
    feeding.session.ask("")
    for _ in range(5):
        feeding.feed.ask()
    qtbot.waitUntil(lambda: feeding.session.is_complete and feeding.lane.is_idle)
    assert len(feeding.seen) == 1


def test_what_is_known_is_handed_over_at_once(feeding: Feeding, qtbot: QtBot) -> None:
    got: list[Overview] = []
    feeding.feed.use(got.append)
    assert got == []
    feeding.session.ask("")
    feeding.feed.ask()
    qtbot.waitUntil(lambda: len(got) == 1)
    feeding.feed.use(got.append)
    assert len(got) == 2
