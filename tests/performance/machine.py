"""The machine and the versions that a measurement was made with."""

from __future__ import annotations

import datetime
import os
import platform
from pathlib import Path
from typing import Any

from directory_app.services.versions import versions


def _first_line(path: str, word: str) -> str:
    try:
        lines = Path(path).read_text(encoding="utf-8").splitlines()
    except OSError:
        return ""
    return next((line.partition(":")[2].strip() for line in lines if line.startswith(word)), "")


def load_average() -> float | None:
    """How many processes wanted a processor during the last minute; None where nobody says."""
    return round(os.getloadavg()[0], 2) if hasattr(os, "getloadavg") else None


def machine_facts() -> dict[str, Any]:
    """System, processor, memory, versions, load and day (UTC); empty texts where unknown."""
    return {
        "day": datetime.datetime.now(datetime.UTC).date().isoformat(),
        "system": platform.platform(),
        "processor": _first_line("/proc/cpuinfo", "model name") or platform.processor(),
        "processors": os.cpu_count(),
        "memory": _first_line("/proc/meminfo", "MemTotal"),
        "python": platform.python_version(),
        "versions": versions(),
        "load_before": load_average(),
    }
