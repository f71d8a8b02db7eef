"""What every test runs under: the guards of tests/guards and Hypothesis's profiles.

Fixtures of one area belong to the conftest.py of that area's folder, not here.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

pytest_plugins = [
    "tests.guards.environment",
    "tests.guards.network",
    "tests.guards.logs",
    "tests.guards.threads",
    "tests.guards.requirements",
]

# No deadline: a slow machine is no fault of the code. Seeds stay random; a failure prints its own.
settings.register_profile("bottin", deadline=None, derandomize=False, print_blob=True)
settings.register_profile("ci", settings.get_profile("bottin"), max_examples=50)
settings.register_profile("soak", settings.get_profile("bottin"), max_examples=10_000)
settings.load_profile(
    os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") else "bottin")
)


@pytest.fixture(scope="session")
def qapp_cls() -> Callable[[list[str]], QApplication]:
    """pytest-qt's application is the program's own, whose text is never too small to be read."""
    from directory_app.ui.app import make_application

    return lambda _: make_application()
