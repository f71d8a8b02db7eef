"""The nine printed lines of 13 March 2018 and their exact reading, for the tests of values."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

_SEEDS = Path(__file__).parents[2] / "data" / "seeds"

RECORDS: list[dict[str, Any]] = json.loads(
    (_SEEDS / "delegation-2018.expected.json").read_text(encoding="utf-8")
)["records"]

LINES: list[str] = (
    (_SEEDS / "delegation-2018.txt").read_text(encoding="utf-8").removesuffix("\n").split("\n")
)
