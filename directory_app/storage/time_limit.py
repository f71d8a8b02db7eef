"""A limit to how long a read may take: what has come by then is the answer, and it says so.

The database asks, every so many of its steps, whether time is up (SQLite, progress handler).
Nothing is interrupted between two statements: whoever runs several asks the clock itself.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

_STEPS = 20_000
"""Of the database's machine, between two looks at the clock: about a millisecond."""


class Clock:
    """``has_cut``: something was left out because time was up."""

    def __init__(self, limit_s: float | None) -> None:
        self._end = None if limit_s is None else time.monotonic() + limit_s
        self.has_cut = False

    def is_over(self) -> bool:
        """Whether time is up; whoever asks then leaves something out."""
        if self._end is not None and time.monotonic() >= self._end:
            self.has_cut = True
        return self.has_cut


NO_LIMIT = Clock(None)


@contextmanager
def time_limit(connection: Connection, limit_s: float | None) -> Iterator[Clock]:
    """A clock for what happens inside. A statement that it ends, ends the block in silence:
    ``has_cut`` tells. None: no limit."""
    clock = Clock(limit_s)
    driver = connection.connection.driver_connection
    if limit_s is None or driver is None:
        yield clock
        return
    driver.set_progress_handler(clock.is_over, _STEPS)
    try:
        yield clock
    except DBAPIError:
        if not clock.has_cut:
            raise
    finally:
        driver.set_progress_handler(None, _STEPS)
