"""Which cards are opened recently and often: who comes first among equals when looked for.

One small private file per directory, in Bottin's home: identifiers, scores and times, nothing
else. Losing it loses nothing but comfort, so what cannot be read counts as nothing.

The score is a count that halves with the days ("frecency", as in the address bars of browsers):
each opening adds 1, :data:`HALF_LIFE_MS` later it counts for a half. All scores fade alike, so
the order only changes when a card is opened.
"""

from __future__ import annotations

import hashlib
import json
import math
import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from directory_app.formats.atomic_file import faults_of, write_atomically

HALF_LIFE_MS = 30 * 24 * 3_600_000
KEPT = 200
MOST_FAVOURED = 50
_PRIVATE = 0o700


@dataclass(frozen=True, slots=True)
class _Openings:
    """``score`` as of ``last_ms``, the time of the last opening (UTC, since 1970)."""

    score: float
    last_ms: int

    def opened(self, now_ms: int) -> _Openings:
        faded = self.score * 2.0 ** (-max(0, now_ms - self.last_ms) / HALF_LIFE_MS)
        return _Openings(min(faded, KEPT) + 1.0, now_ms)

    @property
    def weight(self) -> float:
        """Compares two scores whatever the time."""
        return math.log2(self.score) + self.last_ms / HALF_LIFE_MS


class FavouredService:
    """May be called from any thread; :attr:`ids` and :attr:`latest` never touch the disk, and are
    empty before :meth:`load`.

    The file is read again before it is written: another window on the same directory may have
    opened cards meanwhile.
    """

    def __init__(self, home: Path, location: Path, now_ms: Callable[[], int]) -> None:
        name = hashlib.sha256(str(location.resolve()).encode()).hexdigest()[:24]
        self._path = home / "favoured" / f"{name}.json"
        self._now_ms = now_ms
        self._lock = threading.Lock()
        self._ids: tuple[str, ...] = ()
        self._latest: tuple[str, ...] = ()

    def load(self) -> None:
        """Reads what is known from other days."""
        with self._lock:
            self._rank(self._read())

    @property
    def ids(self) -> tuple[str, ...]:
        """The contacts opened most, and most recently; the first is the most favoured."""
        return self._ids

    @property
    def latest(self) -> tuple[str, ...]:
        """The contacts opened last; the first is the last one."""
        return self._latest

    def opened(self, contact_id: str) -> None:
        """Counts an opening. Raises EnvironmentFault when the disk refuses."""
        now_ms = self._now_ms()
        with self._lock:
            known = self._read()
            before = known.get(contact_id)
            known[contact_id] = before.opened(now_ms) if before else _Openings(1.0, now_ms)
            others = sorted(known.keys() - {contact_id}, key=lambda one: -known[one].weight)
            self._write({one: known[one] for one in (contact_id, *others[: KEPT - 1])})

    def forget(self, contact_ids: Iterable[str]) -> None:
        """Forgets contacts that are erased for good. Raises EnvironmentFault."""
        gone = frozenset(contact_ids)
        with self._lock:
            known = self._read()
            if not gone.isdisjoint(known):
                self._write({one: known[one] for one in known if one not in gone})

    def _rank(self, known: Mapping[str, _Openings]) -> None:
        by_weight = sorted(known, key=lambda one: known[one].weight, reverse=True)
        by_time = sorted(known, key=lambda one: known[one].last_ms, reverse=True)
        self._ids = tuple(by_weight[:MOST_FAVOURED])
        self._latest = tuple(by_time[:MOST_FAVOURED])

    def _read(self) -> dict[str, _Openings]:
        try:
            document = json.loads(self._path.read_bytes())
            found = {
                str(contact_id): _Openings(float(score), int(last_ms))
                for contact_id, (score, last_ms) in document.items()
            }
        except (OSError, ValueError, AttributeError, TypeError, OverflowError):
            return {}
        return {one: it for one, it in found.items() if math.isfinite(it.score) and it.score > 0}

    def _write(self, known: Mapping[str, _Openings]) -> None:
        document = {one: [round(it.score, 3), it.last_ms] for one, it in known.items()}
        with faults_of(self._path):
            if known:
                self._path.parent.mkdir(parents=True, exist_ok=True, mode=_PRIVATE)
            else:
                self._path.unlink(missing_ok=True)
        if known:
            write_atomically(self._path, [json.dumps(document).encode()], overwrite=True)
        self._rank(known)
