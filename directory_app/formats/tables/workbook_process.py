"""The other end of the process that reads a workbook: starts it, listens, ends it.

Trusts nothing that comes back: frames are bounded, waiting is bounded, silence means that the
file was too heavy. Must work in a frozen program (``multiprocessing.freeze_support`` in
``__main__``).
"""

from __future__ import annotations

import json
import multiprocessing
import time
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from typing import Any, Final

from directory_app.domain.errors import Cancelled, EnvironmentFault

from .table import IsCancelled
from .worker import MAX_FRAME_BYTES, Task, serve

_PATIENCE_S: Final = 0.05


def frames(task: Task, file: str, is_cancelled: IsCancelled) -> Iterator[list[Any]]:
    """What the process sends, to ``end`` or ``error``; ending the iteration ends the process.

    Raises Cancelled; EnvironmentFault ``spreadsheet_too_heavy`` when it takes longer than the
    limits allow, dies, or sends too much at once.
    """
    with _running(task) as connection:
        left = task.limits.seconds
        while True:
            left = _waited(connection, left, is_cancelled)
            try:
                frame = json.loads(connection.recv_bytes(MAX_FRAME_BYTES)) if left > 0 else None
            except (EOFError, OSError):
                frame = None
            if frame is None:
                raise EnvironmentFault("spreadsheet_too_heavy", file=file)
            yield frame
            if frame[0] in ("end", "error"):
                return


@contextmanager
def _running(task: Task) -> Iterator[Connection]:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=serve, args=(theirs, task), daemon=True)
    try:
        process.start()
        theirs.close()
        yield ours
    finally:
        ours.close()
        if process.pid is not None:
            process.kill()
            process.join()
            process.close()


def _waited(connection: Connection, left: float, is_cancelled: IsCancelled) -> float:
    """Wait for something to read; return what is left of the seconds. Raises Cancelled."""
    while left > 0:
        if is_cancelled():
            raise Cancelled
        before = time.monotonic()
        is_there = connection.poll(_PATIENCE_S)
        left -= time.monotonic() - before
        if is_there:
            break
    return left
