"""Private X screens for tests: each with an X server and a window manager of its own.

The number of a display is this process's own. Left to find one, two servers that start at once
take the other's socket away (Xtrans unlinks what it finds before it listens), and no window of
theirs ever comes.
"""

from __future__ import annotations

import itertools
import os
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack, contextmanager
from functools import partial
from typing import Any, TypeVar

T = TypeVar("T")

PATIENCE_S = 30.0
PAUSE_S = 0.02
_QUIET = subprocess.DEVNULL
_FIRST, _NUMBERS, _TRIES = 100, 20_000, 5
_counts = itertools.count()


def until(ask: Callable[[], T], what: str, patience_s: float = PATIENCE_S) -> T:
    """The first true answer; an AssertionError naming what never came."""
    deadline = time.monotonic() + patience_s
    while not (found := ask()):
        assert time.monotonic() < deadline, f"never came: {what}"
        time.sleep(PAUSE_S)
    return found


@contextmanager
def running(
    command: list[str], env: Mapping[str, str], **how: Any
) -> Iterator[subprocess.Popen[str]]:
    """A process that is over when the block is."""
    with subprocess.Popen(command, env=dict(env), text=True, **how) as process:
        try:
            yield process
        finally:
            process.terminate()
            try:
                process.wait(PATIENCE_S)
            except subprocess.TimeoutExpired:
                process.kill()


@contextmanager
def serving(command: list[str], env: Mapping[str, str]) -> Iterator[str]:
    """A server that tells on a descriptor (``{fd}``) where it listens: what it tells, "" when it
    ended instead."""
    read_end, write_end = os.pipe()
    words = [word.format(fd=write_end) for word in command]
    with running(words, env, pass_fds=[write_end], stdout=_QUIET, stderr=_QUIET):
        os.close(write_end)
        with os.fdopen(read_end) as told:
            where = told.readline().strip()
        yield where


def answers(command: list[str], env: Mapping[str, str], saying: str = "") -> bool:
    """Whether a command ends well, having said ``saying``."""
    done = subprocess.run(command, env=dict(env), capture_output=True, text=True, check=False)
    return done.returncode == 0 and saying in done.stdout


@contextmanager
def managed_screen(env: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """``env`` with the DISPLAY of a new screen of 1280 × 800, once its window manager is there."""
    with ExitStack() as stack:
        yield next(filter(None, (stack.enter_context(_screen(env)) for _ in range(_TRIES))))


@contextmanager
def _screen(env: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """The same; empty when no server started, or its window manager never answers, as was seen
    once on a busy machine."""
    with _x_server(env) as display:
        if not display:
            yield {}
            return
        there = {**env, "DISPLAY": f":{display}"}
        with running(["openbox"], there, stdout=_QUIET, stderr=_QUIET):
            try:
                asking = partial(answers, ["wmctrl", "-m"], there)
                until(asking, "the window manager", PATIENCE_S / 3)
            except AssertionError:
                there = {}
            yield there


def _x_server(env: Mapping[str, str]) -> AbstractContextManager[str]:
    """The number of its display; "" when a killed run left one of that number."""
    number = _FIRST + os.getpid() % _NUMBERS + _NUMBERS * (next(_counts) % 2)
    options = ["-displayfd", "{fd}", "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    return serving(["Xvfb", f":{number}", *options], env)
