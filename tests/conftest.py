"""What every test runs under: the guards of tests/guards and Hypothesis's profiles.

Fixtures of one area belong to the conftest.py of that area's folder, not here.
"""

from __future__ import annotations

import os

from hypothesis import settings

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
