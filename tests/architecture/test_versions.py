"""Version floors, the lock file, and one SQLite only: what the whole program stands on."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from types import ModuleType

import pytest
from packaging.version import Version
from pysqlite3 import dbapi2

import directory_app
from tests.architecture.source import ROOT, list_modules

PACKAGING = ROOT / "packaging"
OLDEST_SQLITE = (3, 51, 3)
"""First release without the WAL-reset fault (docs/safety.md, finding 1)."""


@pytest.fixture
def check_lock(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """packaging/check_lock.py as a module."""
    monkeypatch.syspath_prepend(str(PACKAGING))
    spec = importlib.util.spec_from_file_location("check_lock", PACKAGING / "check_lock.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "check_lock", module)
    spec.loader.exec_module(module)
    return module


def test_sqlite_is_past_the_wal_fault() -> None:
    assert dbapi2.sqlite_version_info >= OLDEST_SQLITE
    assert Version(version("PySide6-Essentials")) < Version("6.12")


ONE_SQLITE = """
import importlib, pathlib, sys
from sqlalchemy import create_engine, text
from pysqlite3 import dbapi2
for name in sys.argv[1:]:
    importlib.import_module(name)
with create_engine("sqlite://", module=dbapi2).connect() as connection:
    print(connection.execute(text("select sqlite_version()")).scalar_one())
print("sqlite3" in sys.modules, "_sqlite3" in sys.modules, "PySide6.QtSql" in sys.modules)
maps = pathlib.Path("/proc/self/maps")
mapped = {line.split()[-1] for line in maps.read_text().splitlines()} if maps.exists() else {""}
print(sum("sqlite" in pathlib.PurePath(path).name.lower() for path in mapped))
"""


def test_the_whole_program_loads_one_sqlite_only() -> None:
    modules = [m.name for m in list_modules() if not m.name.endswith(("__main__", ".env"))]
    modules = [name for name in modules if ".migrations." not in name]  # run by Alembic only
    done = subprocess.run(
        [sys.executable, "-c", ONE_SQLITE, *modules], capture_output=True, text=True, cwd=ROOT
    )
    assert done.returncode == 0, done.stderr
    found, loaded, mapped = done.stdout.splitlines()
    assert found == dbapi2.sqlite_version
    assert loaded == "False False False"
    assert int(mapped) == (1 if sys.platform == "linux" else 0)


def test_the_lock_is_complete(check_lock: ModuleType) -> None:
    pins = check_lock.read_pins(check_lock.LOCK.read_text(encoding="utf-8"))
    requirements = check_lock.declared_requirements(check_lock.PYPROJECT)
    assert list(check_lock.list_findings(pins, requirements)) == []


def test_installed_versions_are_those_of_the_lock(check_lock: ModuleType) -> None:
    pins = check_lock.read_pins(check_lock.LOCK.read_text(encoding="utf-8"))
    here = check_lock.closure(check_lock.declared_requirements(check_lock.PYPROJECT), pins)
    assert [p.name for p in here if Version(version(p.name)) != p.version] == []


HASH = "--hash=sha256:" + "0" * 64


@pytest.mark.parametrize(
    "line",
    [
        "segno==1.6",
        "segno>=1.6 " + HASH,
        "segno @ https://example.org/segno.whl " + HASH,
        "--extra-index-url https://example.org " + HASH,
        "segno==1.6 --hash=md5:" + "0" * 32,
    ],
)
def test_what_is_not_a_hashed_pin_is_refused(check_lock: ModuleType, line: str) -> None:
    with pytest.raises(ValueError, match="not a pin"):
        check_lock.read_pins(line)


@pytest.mark.parametrize(
    ("lock", "asked", "finding"),
    [
        (f"idna==3.1 {HASH}", ["idna>=4"], "idna>=4 is asked, 3.1 is pinned"),
        (f"idna==3.1 {HASH}", ["idna", "six"], "six is not pinned"),
        (f"idna==3.1 {HASH}\nsix==1.17.0 {HASH}", ["idna"], "six: nothing needs it"),
        (f"idna==3.1 {HASH}\npyside6==6.11.3 {HASH}", ["idna"], "the metapackage"),
        (f"idna==3.1 ; sys_platform == 'win32' {HASH}", ["idna"], "(macOS 13 arm64, Python 3.14)"),
        (f"email-validator==2.4.0 {HASH}", ["email-validator"], " is needed but not pinned"),
    ],
)
def test_a_faulty_lock_is_found(
    check_lock: ModuleType, lock: str, asked: list[str], finding: str
) -> None:
    pins = check_lock.read_pins(lock)
    assert any(finding in line for line in check_lock.list_findings(pins, asked))


def test_the_version_is_told_once() -> None:
    pyproject = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert f'version = "{directory_app.__version__}"' in pyproject


def test_the_lock_names_no_host() -> None:
    assert "://" not in Path(ROOT / "requirements.lock").read_text(encoding="utf-8")
