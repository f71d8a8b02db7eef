"""Tells every view what a committed operation touched, whoever made it.

Listeners are called on the thread that wrote, after the commit and only then. Operations of other
processes are found by :meth:`ChangeBus.poll`, on the thread that reads: the log grew. An operation
is ours when we made its identifier, which is so before it is committed: no look, however timed,
takes our own work for someone else's.
"""

from __future__ import annotations

import threading
from collections.abc import Callable

from directory_app.domain.changes import ChangeSet
from directory_app.domain.identifiers import NewId
from directory_app.storage import operation_log
from directory_app.storage.gates import ReadGate
from directory_app.storage.operation_news import news_after

Listener = Callable[[ChangeSet], None]


class OwnOperations:
    """Gives identifiers to this process's operations and recognises them; for any thread."""

    def __init__(self, new_id: NewId) -> None:
        self._new_id = new_id
        self._lock = threading.Lock()
        self._ids: set[str] = set()

    def new_id(self) -> str:
        """A new identifier, known as ours from now on."""
        made = self._new_id()
        with self._lock:
            self._ids.add(made)
        return made

    def recognise(self, operation_id: str) -> bool:
        """Whether we made it. Asked once: it is forgotten then."""
        with self._lock:
            is_ours = operation_id in self._ids
            self._ids.discard(operation_id)
            return is_ours


class ChangeBus:
    """Broadcasts change sets inside the process and collects those of other processes."""

    def __init__(self, reading: ReadGate, own: OwnOperations) -> None:
        self._reading = reading
        self._own = own
        self._listeners: tuple[Listener, ...] = ()
        self._seen: int | None = None

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call ``listener`` after each commit of this process; returns how to stop it."""
        self._listeners = (*self._listeners, listener)

        def stop() -> None:
            self._listeners = tuple(one for one in self._listeners if one is not listener)

        return stop

    def publish(self, changes: ChangeSet) -> None:
        """Tell the listeners. A failing listener is a bug and is not hidden."""
        for listener in self._listeners:
            listener(changes)

    def poll(self) -> tuple[ChangeSet, ...]:
        """What other processes committed since the last look; the first look finds nothing.

        Raises Cancelled, EnvironmentFault; the next look then finds it all.
        """
        with self._reading.transaction() as connection:
            latest, seen = operation_log.last_seq(connection), self._seen
            found = [] if seen in (None, latest) else news_after(connection, seen or 0)
        self._seen = latest
        return tuple(one.changes for one in found if not self._own.recognise(one.operation_id))
