"""Each guard of tests/guards catches what it is for, and lets careful tests through.

One run of pytest over specimens/careless.py, under the suite's own configuration, shows it: the
results are read from its XML report.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.source import ROOT

SPECIMEN = ROOT / "tests" / "architecture" / "specimens" / "careless.py"
PLUGINS = "from tests.conftest import pytest_plugins\n"
IMPATIENT = """
def pytest_configure():
    from tests.guards import threads
    threads.PATIENCE_S = 0.2
"""
SKIPPED_MODULE = "import pytest\npytest.skip('not today', allow_module_level=True)\n"

CAUGHT = {
    "test_calls_a_name_and_swallows": "the network was called: getaddrinfo",
    "test_connects_to_a_number": "tests have no network",
    "test_sends_a_datagram": "tests have no network",
    "test_has_a_calling_fixture": "the network was called: gethostbyname",
    "test_logs_a_warning": "WARNING bottin: disk nearly full",
    "test_logs_out_of_sight": "ERROR bottin.hidden: nobody reads this",
    "test_declares_what_is_not_logged": "declared but never logged",
    "test_makes_qt_complain": "Qt messages with level WARNING or above emitted",
    "test_raises_in_a_slot": "lost in a slot",
    "test_leaves_a_thread": "threads left running: stray",
    "test_warns": "DeprecationWarning: old way",
    "test_skips": "nothing may be skipped (BOTTIN_REQUIRE_ALL=1): Skipped: no time",
}
"""Careless test → words of the report."""


@pytest.fixture(scope="module")
def report() -> Iterator[dict[str, ET.Element]]:
    """Test name → its element in the XML report of one run over the specimen."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copy(SPECIMEN, folder / "test_careless.py")
        (folder / "test_skipped_module.py").write_text(SKIPPED_MODULE, encoding="utf-8")
        (folder / "conftest.py").write_text(PLUGINS + IMPATIENT, encoding="utf-8")
        options = ["-c", str(ROOT / "pyproject.toml"), "--rootdir", name, "-p", "no:cacheprovider"]
        options += ["--continue-on-collection-errors", "--junit-xml", str(folder / "report.xml")]
        env = {**os.environ, "PYTHONPATH": str(ROOT), "PATH": name, "BOTTIN_REQUIRE_ALL": "1"}
        env |= {"BOTTIN_TEST_UMASK": "077", "BOTTIN_DIRECTORY": "/srv/live.bottin"}
        command = [sys.executable, "-m", "pytest", *options, name]
        done = subprocess.run(command, env=env, cwd=name, capture_output=True, text=True)
        assert done.returncode == 1, done.stdout + done.stderr
        cases = ET.parse(folder / "report.xml").iter("testcase")
        yield {case.attrib["name"]: case for case in cases}


def outcome(case: ET.Element) -> tuple[set[str], str]:
    """The kinds of verdict in a test's element, and all their words."""
    verdicts = [child for child in case if child.tag in {"failure", "error", "skipped"}]
    words = " ".join(f"{v.get('message', '')} {v.text or ''}" for v in verdicts)
    return {v.tag for v in verdicts}, words


@pytest.mark.parametrize("name", CAUGHT)
def test_carelessness_is_caught(report: dict[str, ET.Element], name: str) -> None:
    verdicts, words = outcome(report[name])
    assert verdicts & {"failure", "error"}
    assert CAUGHT[name] in words


def test_careful_tests_pass(report: dict[str, ET.Element]) -> None:
    careful = {n: outcome(case) for n, case in report.items() if n.startswith("test_careful")}
    assert len(careful) == 8
    allowed_skips = {"test_careful_skip", "test_careful_known_failure"}
    assert {n for n, (verdicts, _) in careful.items() if verdicts == {"skipped"}} == allowed_skips
    assert [n for n, (verdicts, _) in careful.items() if verdicts - {"skipped"}] == []


def test_every_careless_test_is_listed(report: dict[str, ET.Element]) -> None:
    careless = {n for n in report if n.startswith("test_") and not n.startswith("test_careful")}
    assert careless - {"test_skipped_module"} == {*CAUGHT, "test_wants_a_screen"}


def test_a_module_that_skips_itself_is_caught(report: dict[str, ET.Element]) -> None:
    verdicts = [outcome(case) for name, case in report.items() if "skipped_module" in name]
    assert any(kinds & {"failure", "error"} and "not today" in words for kinds, words in verdicts)


@pytest.mark.skipif(sys.platform != "linux", reason="Debian's packages are for Linux")
def test_a_missing_program_is_named_by_its_package(report: dict[str, ET.Element]) -> None:
    verdicts, words = outcome(report["test_wants_a_screen"])
    assert "error" in verdicts
    assert "sudo apt-get install" in words
    assert " xvfb " in words


SHOW = """
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication([])
window = QWidget()
window.show()
while not window.windowHandle().isExposed():
    application.processEvents()
print(application.platformName())
"""


@pytest.mark.screen
def test_a_window_shows_on_the_screen(screen: dict[str, str]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SHOW], env=screen, capture_output=True, text=True, timeout=60
    )
    assert done.stdout.strip() == "xcb", done.stderr
