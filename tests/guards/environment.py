"""Guard: no test reads or writes the home, the settings or the screen of whoever runs it.

Owns the process's environment during a run: a temporary home, no screen, Québec's time zone,
private files by default. Must be loaded before Qt and before any module that reads the environment.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from pathlib import Path

import pytest

_HOMES = {
    "HOME": "",
    "USERPROFILE": "",
    "APPDATA": "AppData/Roaming",
    "LOCALAPPDATA": "AppData/Local",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
    "XDG_CACHE_HOME": ".cache",
    "XDG_RUNTIME_DIR": "run",
    "BOTTIN_HOME": "bottin",
}
"""Variables that say where a user's files lie → folder under the temporary home."""

_KEPT = {"BOTTIN_REQUIRE_ALL", "BOTTIN_TEST_UMASK"}
"""The run's own settings, kept; any other BOTTIN_ variable of the desk is dropped."""

DEFAULT_UMASK = "077"


def isolate(home: Path) -> None:
    """Points every variable of this process at ``home``; its folders are made, mode 0700."""
    for name in [n for n in os.environ if n.startswith("BOTTIN_") and n not in _KEPT]:
        del os.environ[name]
    for name, below in _HOMES.items():
        folder = home / below
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.environ[name] = str(folder)
    os.environ.update({"QT_QPA_PLATFORM": "offscreen", "TZ": "America/Toronto"})
    if hasattr(time, "tzset"):
        time.tzset()


def pytest_configure(config: pytest.Config) -> None:
    """Isolates the process as early as a plug-in can.

    ``BOTTIN_TEST_UMASK=000`` runs the suite as on the laxest of desks: a file that Bottin does not
    make private by itself then shows.
    """
    os.umask(int(os.environ.get("BOTTIN_TEST_UMASK", DEFAULT_UMASK), 8))
    home = Path(tempfile.mkdtemp(prefix="bottin-tests-"))
    isolate(home)
    config.add_cleanup(lambda: shutil.rmtree(home, ignore_errors=True))


@pytest.fixture
def bottin_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty BOTTIN_HOME of this test's own (the session's is shared by all tests)."""
    home = tmp_path / "bottin-home"
    home.mkdir(mode=0o700)
    monkeypatch.setenv("BOTTIN_HOME", str(home))
    return home
