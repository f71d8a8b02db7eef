"""Tells every view what a committed operation touched, whoever made it.

Listeners are called on the thread that wrote, after the commit and only then. Operations of other
processes are found by :meth:`ChangeBus.poll`: SQLite's data_version moves, the log says what.
"""

from __future__ import annotations

from collections.abc import Callable

from directory_app.domain.changes import ChangeSet
from directory_app.storage import operation_log
from directory_app.storage.gates import ReadGate

Listener = Callable[[ChangeSet], None]


class ChangeBus:
    """Broadcasts change sets inside the process and collects those of other processes."""

    def __init__(self, reading: ReadGate) -> None:
        self._reading = reading
        self._listeners: list[Listener] = []
        self._own: set[int] = set()
        self._seen: int | None = None
        self._data_version: int | None = None

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call ``listener`` after each commit of this process; returns how to stop it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def publish(self, changes: ChangeSet) -> None:
        """Tell the listeners. A failing listener is a bug and is not hidden."""
        self._own.add(changes.seq)
        for listener in tuple(self._listeners):
            listener(changes)

    def poll(self) -> tuple[ChangeSet, ...]:
        """What other processes committed since the last look; the first look finds nothing."""
        with self._reading.transaction() as connection:
            version = operation_log.data_version(connection)
            if version == self._data_version:
                return ()
            self._data_version = version
            if self._seen is None:
                self._seen = operation_log.last_seq(connection)
                return ()
            found = operation_log.change_sets_after(connection, self._seen)
        if found:
            self._seen = found[-1].seq
        news = tuple(one for one in found if one.seq not in self._own)
        self._own = {seq for seq in self._own if seq > self._seen}
        return news
