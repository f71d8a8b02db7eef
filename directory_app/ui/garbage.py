"""Garbage is looked for on the window's thread alone, between two events.

Python's own collector runs on whichever thread happens to allocate, and destroys what it finds
there: a form closed a moment ago would be destroyed by the thread that reads, while the window's
is at work on its neighbours; the program then ends without a word (calibre, pyqtgraph and Anki
collect as here for that reason). While the program starts it is not looked for at all: what a
start makes lives as long as the program. Nor in a mass of new objects: that is data being read,
without cycles, through which a search takes as long as a frozen window.

Objects are never listed to be counted (``gc.get_objects``): a tuple that another thread is making
would be in the list, and Python then refuses to finish it (SystemError).
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

from directory_app.services.collection import masses

PAUSE_MS = 500
MASS = 20_000
"""So many new objects in a pause are no window's doing: 15 ms of search, then ten times that."""


class GarbageCollector(QObject):
    """Python's collector, in the hands of the event loop from :meth:`begin` to :meth:`stop`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._young = 0
        self._made = masses()[1]
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
        under_way, made = masses()
        young = gc.get_count()[0]
        is_growing, self._young = young > self._young, young
        if made != self._made:
            self._made = made
            self._set_apart()
        elif under_way:
            pass  # Python's count is what was made less what went: it would not tell this mass
        elif young <= MASS:
            self._collect_due()
        elif not is_growing:
            self._set_apart()

    def _set_apart(self) -> None:
        gc.freeze()
        self._young = 0

    @staticmethod
    def _collect_due() -> None:
        due = (n for n, limit in enumerate(gc.get_threshold()) if gc.get_count()[n] > limit > 0)
        generation = max(due, default=None)
        if generation is not None:
            gc.collect(generation)
