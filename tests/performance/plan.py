"""What a run is asked to measure, and with how much patience."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Plan:
    """The settings of one run.

    ``location`` is a directory of ``contacts`` contacts, ``empty`` one without any; ``folder``
    belongs to the run. ``rounds``: runs that count, after the warm-up; ``texts``: typed words;
    ``many``: contacts of the directory of the benchmark « million »; ``views``: how far the journey
    of « tour » goes, 0 for all of it.
    """

    location: Path
    empty: Path
    folder: Path
    contacts: int
    seed: int
    rounds: int
    texts: int
    many: int = 1_000_000
    views: int = 0
