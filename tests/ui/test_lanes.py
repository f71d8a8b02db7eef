"""Lanes: nothing lost, nothing waited for on the window's thread."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from directory_app.domain.errors import Cancelled, EnvironmentFault
from directory_app.ui.tasks import TURN_S, Lane, Lanes

BUG = r"^ERROR directory_app\.ui\.\w+: unexpected ValueError at .*test_lanes"


@pytest.fixture
def lane(qapp: object) -> Iterator[Lane]:
    lane = Lane("test")
    yield lane
    lane.close(is_discarding=True)


def test_work_is_done_elsewhere_and_its_result_comes_back_here(lane: Lane, qtbot: QtBot) -> None:
    seen: list[int] = []
    lane.submit(threading.get_ident, lambda worker: seen.extend((worker, threading.get_ident())))
    qtbot.waitUntil(lambda: lane.is_idle)
    assert seen[0] != threading.get_ident() == seen[1]


def test_submitting_does_not_wait(lane: Lane, qtbot: QtBot) -> None:
    gate, done = threading.Event(), []
    lane.submit(gate.wait, done.append)
    assert done == []
    assert not lane.is_idle
    gate.set()
    qtbot.waitUntil(lambda: lane.is_idle)
    assert done == [True]


def test_an_unwanted_answer_is_dropped(lane: Lane, qtbot: QtBot) -> None:
    gate, done, wanted = threading.Event(), [], [True]
    lane.submit(gate.wait, done.append, is_wanted=lambda: wanted[0])
    wanted[0] = False
    gate.set()
    qtbot.waitUntil(lambda: lane.is_idle)
    assert done == []


def test_interrupted_work_that_is_still_wanted_runs_again(lane: Lane, qtbot: QtBot) -> None:
    tries, done = [], []

    def work() -> int:
        tries.append(1)
        if len(tries) < 3:
            raise Cancelled
        return len(tries)

    lane.submit(work, done.append)
    qtbot.waitUntil(lambda: lane.is_idle)
    assert done == [3]


def test_an_expected_failure_goes_to_whoever_asked(lane: Lane, qtbot: QtBot) -> None:
    def work() -> None:
        raise EnvironmentFault("disk_full", file="x")

    errors: list[Exception] = []
    unhandled: list[Exception] = []
    lane.failed.connect(unhandled.append)
    lane.submit(work, lambda _: None, on_error=errors.append)
    qtbot.waitUntil(lambda: lane.is_idle)
    assert [type(e) for e in errors] == [EnvironmentFault]
    assert unhandled == []


@pytest.mark.expected_log(BUG)
def test_a_bug_is_told_and_logged_without_its_message(
    lane: Lane, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    def work() -> None:
        raise ValueError("Étienne Gagnon-Morel, 514 555-0107")

    unhandled: list[Exception] = []
    lane.failed.connect(unhandled.append)
    lane.submit(work, lambda _: None, on_error=lambda _: None)
    qtbot.waitUntil(lambda: lane.is_idle)
    assert [type(e) for e in unhandled] == [ValueError]
    assert "Gagnon" not in caplog.text


def test_closing_does_what_was_to_be_written(qapp: object) -> None:
    lane, done = Lane("test"), []
    gate = threading.Event()
    lane.submit(gate.wait, lambda _: None)
    lane.submit(lambda: done.append("écrit"), lambda _: None)
    gate.set()
    lane.close(is_discarding=False)
    assert done == ["écrit"]


def test_closing_a_reading_lane_lets_queued_reads_go(qapp: object, qtbot: QtBot) -> None:
    lane, done, gate = Lane("test"), [], threading.Event()
    lane.submit(gate.wait, lambda _: None)
    lane.submit(lambda: done.append("lu"), lambda _: None)
    closer = threading.Thread(target=lambda: lane.close(is_discarding=True))
    closer.start()
    qtbot.waitUntil(lambda: lane.is_closing)
    gate.set()
    closer.join()
    assert done == []


@pytest.mark.parametrize(
    "error",
    [
        None,
        EnvironmentFault("disk_full"),
        Cancelled(),
        pytest.param(ValueError("x"), marks=pytest.mark.expected_log(BUG)),
    ],
)
def test_the_end_of_a_job_is_told_whatever_came_of_it(
    lane: Lane, qtbot: QtBot, error: Exception | None
) -> None:
    ends: list[str] = []
    wanted = [True]

    def work() -> None:
        wanted[0] = not isinstance(error, Cancelled)
        if error is not None:
            raise error

    lane.submit(
        work,
        lambda _: ends.append("done"),
        is_wanted=lambda: wanted[0],
        on_end=lambda: ends.append("end"),
    )
    qtbot.waitUntil(lambda: lane.is_idle)
    assert ends == (["end", "done"] if error is None else ["end"])


def test_a_window_with_lanes_gets_its_turn_soon(qapp: object) -> None:
    """A lane that steps through many small statements keeps the interpreter to itself otherwise
    (measured by ``run.py bench --only import-window``)."""
    Lanes().close()
    assert sys.getswitchinterval() == pytest.approx(TURN_S)
