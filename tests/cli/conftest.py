"""The command line in this process: words in; exit code, standard output and error out."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from directory_app.__main__ import main
from tests import directories


@dataclass(frozen=True)
class Answer:
    """What a command said."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one JSON document of standard output."""
        return json.loads(self.out)


Bottin = Callable[..., Answer]


@pytest.fixture
def bottin(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Bottin:
    """Runs words on an empty directory of its own."""
    path = directories.make(tmp_path)

    def run(*words: str, directory: Path | None = None) -> Answer:
        code = main(["--directory", str(directory or path), *words])
        captured = capsys.readouterr()
        return Answer(code, captured.out, captured.err)

    return run
