"""Guard: a test that cannot run here says which Debian package it lacks, and CI accepts no skip.

Owns the markers ``screen`` and ``libreoffice``, the fixture ``screen`` and the rule of
``BOTTIN_REQUIRE_ALL=1``. The packages are those of packaging/system-packages.txt, read by run.py.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Generator, Iterator

import pytest

import run
from tests.guards.screens import managed_screen

MARKERS = {
    "screen": ("x11", "tests-screen"),
    "libreoffice": ("tests-libreoffice",),
}
"""Marker → sections of system-packages.txt that its tests need."""

_missing: dict[str, list[str]] = {}


def pytest_configure(config: pytest.Config) -> None:
    """Registers the markers."""
    for marker, sections in MARKERS.items():
        config.addinivalue_line("markers", f"{marker}: needs the packages of {list(sections)}")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skips a marked test that lacks its programs; the reason is the line to type."""
    for marker, sections in MARKERS.items():
        if item.get_closest_marker(marker) is None:
            continue
        if sys.platform != "linux":
            pytest.skip(f"« {marker} » tests run on Linux only")
        if marker not in _missing:
            _missing[marker] = run.missing_packages(sections)
        if _missing[marker]:
            pytest.skip(f"needs: {run.apt_line(_missing[marker])}")


def _no_skip(report: pytest.TestReport | pytest.CollectReport) -> None:
    is_skip = report.outcome == "skipped" and not hasattr(report, "wasxfail")
    if is_skip and os.environ.get("BOTTIN_REQUIRE_ALL") == "1":
        where = report.longrepr
        reason = where[2] if isinstance(where, tuple) else where
        report.outcome = "failed"
        report.longrepr = f"nothing may be skipped (BOTTIN_REQUIRE_ALL=1): {reason}"


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Turns a skipped test into a failed one where everything is required."""
    report = yield
    _no_skip(report)
    return report


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Likewise for a module that skips itself whole."""
    report = yield
    _no_skip(report)
    return report


@pytest.fixture(scope="session")
def screen() -> Iterator[dict[str, str]]:
    """Environment variables of a real X screen (Xvfb, with a window manager) for child processes.

    The tests' own process stays offscreen: Qt takes one platform for life.
    """
    with managed_screen(os.environ) as env:
        yield {**env, "QT_QPA_PLATFORM": "xcb"}
