"""An empty directory and the desk that fills forms on it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import directories
from tests.services.forms_desk import FormDesk


@pytest.fixture
def forms(tmp_path: Path) -> Iterator[FormDesk]:
    with directories.opened(directories.make(tmp_path)) as opened:
        yield FormDesk(opened)
