"""The invented directory as a table."""

from __future__ import annotations

import pytest

from tests.ui.conftest import Desk
from tests.ui.contact_table.hands import TableDesk


@pytest.fixture
def table(desk: Desk) -> TableDesk:
    """A window whose list is a table."""
    return TableDesk(desk)
