"""What must be true of a form that was being typed into when its process was killed.

Used by the test and by the soak. One chain is one directory and one life after the other: what the
fresh start offers is compared with what the life before had typed and had been told was saved.
"""

from __future__ import annotations

import contextlib
import itertools
import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests import directories

LOST_S = 2.0
"""Typing that may be lost."""
LIFE_S = (0.4, 3.0)
"""How long a life types before it is killed: some shorter than what may be lost, most longer."""
MOST = 4
"""Times the kills asked for, at most, when no text was old enough."""
ROOT = Path(__file__).parents[2]
Event = dict[str, Any]
_ONE_AT_A_TIME = threading.Lock()
"""A process opens its directories one after the other."""


@dataclass
class Life:
    """One process: its output as it came, and when it was killed."""

    process: subprocess.Popen[bytes]
    events: list[Event] = field(default_factory=list)
    killed_at: float = 0.0

    def begin(self, path: Path, seed: int) -> Event:
        """Opens the directory; what is offered."""
        self.wait_for("ready")
        assert self.process.stdin is not None
        self.process.stdin.write(f"{path} {seed}\n".encode())
        self.process.stdin.flush()
        return self.wait_for("offered")

    def wait_for(self, name: str) -> Event:
        """The next event of that name. Raises AssertionError when the process ends before."""
        while True:
            event = self._read()
            if event["event"] == name:
                return event

    def _read(self) -> Event:
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        if not line:
            raise AssertionError(f"the typist ended by itself: {self.process.wait()}")
        event: Event = json.loads(line)
        self.events.append(event)
        return event

    def kill(self) -> None:
        """SIGKILL, then whatever it still had said."""
        os.kill(self.process.pid, signal.SIGKILL)
        self.killed_at = time.time()
        assert self.process.stdout is not None
        for line in self.process.stdout.read().splitlines():
            with contextlib.suppress(ValueError):  # a line cut short
                self.events.append(json.loads(line))
        self.process.wait()

    @property
    def saved(self) -> dict[str, str]:
        """Contact → the text of its last acknowledged saving."""
        return {one["contact"]: one["text"] for one in self.events if one["event"] == "saved"}

    def must_be_back(self) -> tuple[str, set[str]]:
        """The contact typed into last, and the texts of which one must be found again: the last
        one that is older than what may be lost, and all that came after. No text when nothing is
        that old since the form was saved last."""
        acts = [one for one in self.events if one["event"] in ("offered", "typed", "saved")]
        while acts and not acts[-1]["contact"]:
            acts.pop()
        if not acts or acts[-1]["event"] == "saved":
            return "", set()
        saves = [n for n, one in enumerate(acts) if one["event"] == "saved"]
        since = acts[saves[-1] + 1 :] if saves else acts
        since = [one for one in since if one["contact"] == acts[-1]["contact"]]
        old = [n for n, one in enumerate(since) if one["at"] <= self.killed_at - LOST_S]
        is_draft_before = since[0]["event"] == "offered" and since[0]["text"]
        if not old and not is_draft_before:
            return "", set()
        return since[-1]["contact"], {one["text"] for one in since[old[-1] if old else 0 :]}


@contextlib.contextmanager
def typist(home: Path) -> Iterator[Life]:
    """A process that waits for its directory; killed at the end at the latest."""
    environment = os.environ | {"BOTTIN_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.e2e.typist"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
        env=environment,
    )
    try:
        yield Life(process)
    finally:
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                with contextlib.suppress(BrokenPipeError):
                    stream.close()


def prepare(folder: Path) -> Path:
    """The folder of a chain, with its directory: made one at a time."""
    folder.mkdir(parents=True)
    with directories.opened(directories.make(folder)) as directory:
        directories.organisation(directory, "Organisme inventé")
    return folder


def chain(folder: Path, seed: int, kills: int) -> tuple[int, int]:
    """Kills ``kills`` typists of the directory of :func:`prepare`, and as many more as it takes
    until a text was old enough to be looked for; the number of texts that had to be found again,
    and of savings acknowledged. Raises AssertionError at the first loss."""
    path, chance = folder / "essai.bottin", random.Random(seed)
    found, acknowledged = 0, 0
    before: Life | None = None
    with contextlib.ExitStack() as stack:
        coming = stack.enter_context(typist(folder / "home"))
        for number in itertools.count():
            life = coming
            offered = life.begin(path, seed + number)
            if before is not None:
                found += find_losses(path, before, offered)
                acknowledged += len(before.saved)
            if number >= kills and (found or number >= MOST * kills):
                break
            coming = stack.enter_context(typist(folder / "home"))  # starts while this one types
            life.wait_for("typed")
            time.sleep(chance.uniform(*LIFE_S))
            life.kill()
            before = life
    return found, acknowledged


def find_losses(path: Path, before: Life, offered: Event) -> bool:
    """Raises AssertionError when something is lost; whether a text had to be found again."""
    contact, texts = before.must_be_back()
    with _ONE_AT_A_TIME, directories.opened(path) as directory:
        assert directory.integrity.verify() == ()
        cards = directory.contacts
        stored = {one: cards.get_card(one).contact.note for one in before.saved}
        now = _note(directory, contact)
    for one, text in before.saved.items():
        later = {e["text"].strip() for e in before.events if e.get("contact") == one}
        assert stored[one] == text.strip() or stored[one] in later, (one, text, stored[one])
    if not texts:
        return False
    if offered["contact"] == contact:
        assert offered["text"] in texts, (offered, sorted(texts, key=len))
        assert "brouillon" in offered["banner"] or "draft" in offered["banner"], offered
    else:  # it was stored, and killed before it could say so
        assert now in {text.strip() for text in texts}, (offered, now, sorted(texts, key=len))
    return True


def _note(directory: Any, contact_id: str) -> str | None:
    if not contact_id:
        return None
    from directory_app.domain.errors import ReferenceProblem

    try:
        return str(directory.contacts.get_card(contact_id).contact.note)
    except ReferenceProblem:
        return None
