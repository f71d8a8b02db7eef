"""Processes that make or restore backups and are killed at a chosen moment.

Run as ``python -m tests.services.backups.killed``: for each line "TASK PATH FILE WHEN" on standard
input it forks one that does the task and dies at step WHEN (every statement, and every call that
makes, opens for writing, renames, links or removes a file, is a step) or, for WHEN in milliseconds
(« 12ms »), then; it prints "killed" or "done". The fork spares the imports.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from itertools import count
from pathlib import Path

from sqlalchemy import Engine, event

from tests.services.backups.places import backups_of

_CALLS = {"os.rename", "os.link", "os.remove", "os.mkdir", "os.chmod", "shutil.copyfile"}
_WRITING = os.O_WRONLY | os.O_RDWR


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _die_at(step: int) -> None:
    steps = count(1)

    def look(call: str, words: tuple[object, ...]) -> None:
        is_opening = call == "open" and isinstance(words[2], int) and bool(words[2] & _WRITING)
        if (is_opening or call in _CALLS) and next(steps) == step:
            _die()

    def before_statement(*_: object) -> None:
        if next(steps) == step:
            _die()

    sys.addaudithook(look)
    event.listen(Engine, "before_cursor_execute", before_statement)


def _die_after(milliseconds: float) -> None:
    def wait() -> None:
        time.sleep(milliseconds / 1000)
        _die()

    threading.Thread(target=wait, daemon=True).start()


def _run(task: str, path: Path, file: Path, when: str) -> None:
    backups = backups_of(path)
    if when.endswith("ms"):
        _die_after(float(when[:-2]))
    else:
        _die_at(int(when))
    if task == "restore":
        backups.restore(file)
    else:
        backups.create("manual")


def main() -> None:
    """Serve requests until standard input ends."""
    for line in sys.stdin:
        task, path, file, when = line.split()
        child = os.fork()
        if child == 0:
            code = 1
            try:
                _run(task, Path(path), Path(file), when)
                code = 0
            finally:
                os._exit(code)
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        answer = {0: "done", -signal.SIGKILL: "killed"}.get(status, "failed")
        os.write(1, f"{answer}\n".encode())


if __name__ == "__main__":
    main()
