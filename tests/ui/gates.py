"""A lane held back, so that what is pressed meanwhile comes before its answer."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from directory_app.ui.tasks import Lane

PATIENCE_S = 20


@contextmanager
def held(lane: Lane) -> Iterator[None]:
    """Nothing that is asked of the lane inside the block is done before its end."""
    gate = threading.Event()
    lane.submit(lambda: gate.wait(PATIENCE_S), lambda _: None)
    try:
        yield
    finally:
        gate.set()
