"""Child processes of the benchmarks: how they are started, what they answer.

Each window gets a process of its own, so that none is warmed, or burdened, by another. Compiled
modules go to a folder of the run: the warm-up compiles everything, for ours and for what it is
compared with, whatever the desk's own caches hold.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
READY = "ready"
"""What a child prints when its window can be used."""


def child_environment(folder: Path) -> dict[str, str]:
    """The desk's environment, offscreen: compiled modules in ``folder``, and a home of its own
    there, where no other child has left a choice (the table instead of the list, say)."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("BOTTIN_") and name != "PYTHONDONTWRITEBYTECODE"
    }
    folder.mkdir(parents=True, exist_ok=True)
    home = tempfile.mkdtemp(prefix="home-", dir=folder)
    return kept | {
        "BOTTIN_HOME": home,
        "HOME": home,
        "PYTHONPATH": str(ROOT),
        "PYTHONPYCACHEPREFIX": str(folder / "compiled"),
        "QT_QPA_PLATFORM": "offscreen",
    }


def _command(module: str, words: tuple[str, ...]) -> list[str]:
    return [sys.executable, "-P", "-m", f"tests.performance.{module}", *words]


def time_to_ready_ms(folder: Path, module: str, *words: str) -> float:
    """From the start of the process to the line :data:`READY`. Raises RuntimeError without it."""
    begun = time.perf_counter()
    with subprocess.Popen(
        _command(module, words),
        env=child_environment(folder),
        cwd=folder,
        stdout=subprocess.PIPE,
        text=True,
    ) as child:
        assert child.stdout is not None
        line = child.stdout.readline()
        taken = (time.perf_counter() - begun) * 1000
    if line.strip() != READY or child.returncode:
        raise RuntimeError(f"{module} {words}: {line!r}, exit code {child.returncode}")
    return taken


def answer_of(folder: Path, module: str, *words: str) -> Any:
    """What the child prints last, as JSON. Raises CalledProcessError when it fails."""
    done = subprocess.run(
        _command(module, words),
        env=child_environment(folder),
        cwd=folder,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return json.loads(done.stdout.splitlines()[-1])


def peak_memory_mb() -> float:
    """The most resident memory that this process ever had, in MB (10⁶ bytes).

    Linux: VmHWM, since ru_maxrss there begins with the parent's peak. Raises ModuleNotFoundError
    on Windows, where nobody says.
    """
    status = Path("/proc/self/status")
    if status.exists():
        lines = status.read_text(encoding="ascii").splitlines()
        kibibytes = next(line.split()[1] for line in lines if line.startswith("VmHWM"))
        return int(kibibytes) * 1024 / 1e6
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss  # bytes on macOS
    return peak / 1e6
