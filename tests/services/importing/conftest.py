"""An empty directory to import into."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import directories
from tests.services.importing.desk import ImportDesk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[ImportDesk]:
    with directories.opened(directories.make(tmp_path)) as opened:
        yield ImportDesk(opened)
