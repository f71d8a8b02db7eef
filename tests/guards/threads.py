"""Guard: a test that leaves a thread running fails.

Threads of wider fixtures (module, session) started before the test and are not its own. A thread
that is ending is waited for, at most ``PATIENCE_S`` seconds in all.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import pytest

PATIENCE_S = 5.0


def _running() -> set[threading.Thread]:
    # A dummy stands for a thread that Python did not start (Qt's); nobody can join it.
    return {t for t in threading.enumerate() if not isinstance(t, threading._DummyThread)}


@pytest.fixture(autouse=True)
def _no_leaked_thread() -> Iterator[None]:
    before = _running()
    yield
    deadline = time.monotonic() + PATIENCE_S
    for thread in _running() - before:
        thread.join(max(0.0, deadline - time.monotonic()))
    leaked = sorted(thread.name for thread in _running() - before)
    if leaked:
        pytest.fail(f"threads left running: {', '.join(leaked)}", pytrace=False)
