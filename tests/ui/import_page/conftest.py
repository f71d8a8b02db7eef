"""A directory that some rows of the invented file meet, and the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import directories
from tests.ui.import_page.files import fill, write


@pytest.fixture(autouse=True)
def known(directory_file: Path) -> None:
    with directories.opened(directory_file) as opened:
        fill(opened)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return write(tmp_path)
