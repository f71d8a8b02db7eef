"""Garbage is looked for on the window's thread alone, between two events.

Python's own collector runs on whichever thread happens to allocate, and destroys what it finds
there: a form closed a moment ago would be destroyed by the thread that reads, while the window's
is at work on its neighbours; the program then ends without a word (calibre, pyqtgraph and Anki
collect as here for that reason). While the program starts it is not looked for at all: what a
start makes lives as long as the program. Nor in a mass of new objects: that is data being read,
without cycles, through which a search takes as long as a frozen window.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

PAUSE_MS = 500
MASS = 20_000
"""So many new objects in a pause are no window's doing: 15 ms of search, then ten times that."""
MOST_SEARCHED = 3 * MASS
"""Objects that a search may go through, however old."""


class GarbageCollector(QObject):
    """Python's collector, in the hands of the event loop from :meth:`begin` to :meth:`stop`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._young = 0
        self._timer = QTimer(self)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._collect)

    @property
    def is_running(self) -> bool:
        """Whether garbage is looked for now and then."""
        return self._timer.isActive()

    def begin(self) -> None:
        """What is there by now is set apart (« frozen »): no search goes through it."""
        gc.freeze()
        self._timer.start()

    def stop(self) -> None:
        """Leaves it to Python again."""
        self._timer.stop()
        gc.enable()

    def _collect(self) -> None:
        """The oldest generation that is due by Python's own thresholds, if any. A mass is waited
        for, then set apart whole: it goes as soon as nobody holds it, like all data."""
        young = gc.get_count()[0]
        is_growing, self._young = young > self._young, young
        if young <= MASS:
            self._collect_due()
        elif not is_growing:
            self._set_apart()

    def _set_apart(self) -> None:
        gc.freeze()
        self._young = 0

    def _collect_due(self) -> None:
        """Python's count is what was made less what went: where a mass goes while another is made
        it says nothing, so what would be searched is counted itself."""
        due = (n for n, limit in enumerate(gc.get_threshold()) if gc.get_count()[n] > limit > 0)
        generation = max(due, default=None)
        if generation is None:
            return
        searched = sum(len(gc.get_objects(n)) for n in range(generation + 1))
        if searched > MOST_SEARCHED:
            self._set_apart()
        else:
            gc.collect(generation)
