"""Changes, told to the window: those of this process by a queued signal, those of others by a
look at the file once a second while the window is on screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

if TYPE_CHECKING:
    from directory_app.domain.changes import ChangeSet
    from directory_app.services.change_bus import ChangeBus

    from .tasks import Lane

POLL_MS = 1_000


class ChangeRelay(QObject):
    """``changed`` carries a :class:`ChangeSet`, on the thread of the window.

    The bus calls on the thread that wrote; a signal takes it over, queued.
    """

    changed = Signal(object)
    _published = Signal(object)

    def __init__(self, bus: ChangeBus, read_lane: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus = bus
        self._lane = read_lane
        self._is_polling = False
        self._published.connect(self.changed, Qt.ConnectionType.QueuedConnection)
        self._unsubscribe = bus.subscribe(self._published.emit)
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self.look)

    def set_watching(self, is_watching: bool) -> None:
        """Looks once a second, or not at all (a hidden window shows nothing)."""
        if is_watching:
            self.look()
            self._timer.start()
        else:
            self._timer.stop()

    def look(self) -> None:
        """Asks once what other processes committed."""
        if not self._is_polling:
            self._is_polling = True
            self._lane.submit(self._bus.poll, self._on_polled, on_error=self._on_refused)

    def stop(self) -> None:
        """Listens no more; the write lane must be at rest."""
        self._timer.stop()
        self._unsubscribe()

    def _on_polled(self, found: tuple[ChangeSet, ...]) -> None:
        self._is_polling = False
        for changes in found:
            self.changed.emit(changes)

    def _on_refused(self, error: Exception) -> None:
        # A look that fails says nothing new: the next action will say what is wrong.
        self._is_polling = False
