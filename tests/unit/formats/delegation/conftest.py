"""One typesetter for all: fonts are loaded once."""

from __future__ import annotations

import pytest

from directory_app.formats.delegation.typeset import Typesetter


@pytest.fixture(scope="session")
def typesetter() -> Typesetter:
    """A typesetter that other tests have used, as the program's has been."""
    return Typesetter()
