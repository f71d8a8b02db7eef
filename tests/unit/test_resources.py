"""directory_app/resources.py in the source tree, in a wheel's layout and in a frozen program."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from directory_app import resources

ROOT = Path(__file__).resolve().parents[2]


def load_from(package: Path) -> ModuleType:
    """A second copy of the module, as if installed in ``package``."""
    package.mkdir(parents=True)
    copy = package / "resources.py"
    copy.write_bytes(Path(resources.__file__).read_bytes())
    spec = importlib.util.spec_from_file_location("installed_resources", copy)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_source_tree_has_them_beside_the_package() -> None:
    assert resources.resource_path() == ROOT / "resources"
    assert resources.data_path("table") == ROOT / "data" / "table"


def test_a_wheel_has_them_inside_the_package(tmp_path: Path) -> None:
    module = load_from(tmp_path / "site-packages" / "directory_app")
    bundled = tmp_path / "site-packages" / "directory_app" / "_bundled"
    (bundled / "resources" / "icons").mkdir(parents=True)
    (bundled / "data").mkdir()
    assert module.resource_path("icons") == bundled / "resources" / "icons"
    assert module.data_path() == bundled / "data"


def test_a_frozen_program_has_them_where_it_was_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "data").mkdir()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resources.data_path() == tmp_path / "data"


@pytest.mark.parametrize(
    "parts", [("..", "pyproject.toml"), ("/etc", "passwd"), ("a", "..", "..", "run.py")]
)
def test_nothing_outside_is_reached(parts: tuple[str, ...]) -> None:
    with pytest.raises(FileNotFoundError, match="outside resources/"):
        resources.resource_path(*parts)


def test_what_is_missing_is_named() -> None:
    with pytest.raises(FileNotFoundError, match=r"data/table/absent\.json is missing"):
        resources.data_path("table", "absent.json")
