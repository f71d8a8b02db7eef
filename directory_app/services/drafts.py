"""Drafts: what was typed into a form and not saved, kept across restarts and crashes.

One small private file per directory, in the program's own home: a draft may hold confidential
text, so it never stands beside the directory nor outlives its saving.
"""

from __future__ import annotations

import hashlib
import itertools
import json
import threading
from collections.abc import Iterable, Mapping
from pathlib import Path

from directory_app.formats.atomic_file import faults_of, write_atomically

FieldKey = tuple[str, str, str]
"""Owner id, path and item id, as :mod:`.forms` reads them. The owner of a contact that is not
created yet is its provisional id, and its ``kind`` is among the fields."""

Draft = dict[FieldKey, str]

REFERENCE = "reference"
"""Path, of drafts only, of a contact that a new function names: id, this, kind → its name and, on
a second line, its acronym. Without it a draft of an earlier day would show an identifier."""

BASE = "base:"
"""Begins the path, of drafts only, of what a field said when its text was typed over it: by it, a
form that is taken up later knows what somebody else changed meanwhile."""


def draft_about(drafts: Mapping[str, Mapping[FieldKey, str]], contact_id: str) -> str | None:
    """The contact in whose form something was typed of a contact: itself, else another one; None
    when nobody typed anything of it."""
    if contact_id in drafts:
        return contact_id
    owners = ((home, owner) for home, draft in drafts.items() for owner, _, _ in draft)
    return next((home for home, owner in owners if owner == contact_id), None)


class DraftService:
    """Keeps one draft per contact. May be called from any thread.

    The file is read again before it is written: another window on the same directory may have
    kept a draft in it meanwhile.
    """

    def __init__(self, home: Path, location: Path) -> None:
        name = hashlib.sha256(str(location.resolve()).encode()).hexdigest()[:24]
        self._path = home / "drafts" / f"{name}.json"
        self._lock = threading.Lock()
        self._turns = itertools.count(1)
        self._latest: dict[str, int] = {}

    def take_turn(self) -> int:
        """The place of a text among those of its contact: one that arrives after a later one, from
        a slower thread, is no longer kept."""
        return next(self._turns)

    def load(self) -> dict[str, Draft]:
        """Every draft by contact id. An unreadable file is set aside, not lost."""
        with self._lock:
            return self._read()

    def keep(self, contact_id: str, draft: Mapping[FieldKey, str], turn: int | None = None) -> None:
        """Remember what was typed for a contact; an empty draft forgets it. ``turn``: from
        :meth:`take_turn`, when the text was taken earlier.

        Raises EnvironmentFault when the disk refuses.
        """
        turn = self.take_turn() if turn is None else turn
        with self._lock:
            if turn < self._latest.get(contact_id, 0):
                return
            self._latest[contact_id] = turn
            drafts = self._read()
            if drafts.get(contact_id, {}) == dict(draft):
                return
            drafts.pop(contact_id, None)
            if draft:
                drafts[contact_id] = dict(draft)
            self._write(drafts)

    def discard(self, contact_id: str, turn: int | None = None) -> None:
        """Forget a contact's draft."""
        self.keep(contact_id, {}, turn)

    def forget(self, contact_ids: Iterable[str]) -> None:
        """Forget whatever was typed for contacts that are erased for good, in forms of others
        too, and the files set aside: nobody can read there whom they are about.

        Raises EnvironmentFault when the disk refuses.
        """
        gone = frozenset(contact_ids)
        with self._lock:
            drafts = self._read()
            kept = {
                contact_id: {key: text for key, text in draft.items() if gone.isdisjoint(key)}
                for contact_id, draft in drafts.items()
                if contact_id not in gone
            }
            with faults_of(self._path):
                self._path.with_suffix(".unreadable").unlink(missing_ok=True)
            if kept != drafts:
                self._write({contact_id: draft for contact_id, draft in kept.items() if draft})

    def _read(self) -> dict[str, Draft]:
        try:
            document = json.loads(self._path.read_text(encoding="utf-8"))
            return {
                contact_id: {(owner, name, item): text for owner, name, item, text in fields}
                for contact_id, fields in document.items()
            }
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, AttributeError, TypeError):
            with faults_of(self._path):
                self._path.replace(self._path.with_suffix(".unreadable"))
            return {}

    def _write(self, drafts: dict[str, Draft]) -> None:
        document = {
            contact_id: [[*key, text] for key, text in draft.items()]
            for contact_id, draft in drafts.items()
        }
        data = json.dumps(document, ensure_ascii=False).encode("utf-8", "surrogatepass")
        with faults_of(self._path):
            if not drafts:
                self._path.unlink(missing_ok=True)
                return
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_atomically(self._path, [data], overwrite=True)
