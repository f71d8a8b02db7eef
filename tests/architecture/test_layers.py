"""The layer rule: docs/architecture.md §2 as a table that fails the build.

One direction: domain ← formats, storage ← services ← ui, cli; bootstrap wires. Each library that
only one layer may know is named with its owner. The last tests prove that the rules bite.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from pytest_archon import archrule
from pytest_archon.collect import package_dir
from pytest_archon.failure import pop_failures

from tests.architecture.source import (
    PACKAGE,
    ROOT,
    imports_anywhere,
    imports_when_loaded,
    list_modules,
)

APP = "directory_app"

SHARED = ("resources", "texts")
"""Top-level modules that serve every layer above domain."""

MAY_IMPORT = {
    "domain": (),
    "formats": ("domain", *SHARED),
    "storage": ("domain", *SHARED),
    "services": ("domain", "formats", "storage", *SHARED),
    "ui": ("services", "domain", *SHARED),
    "cli": ("services", "domain", *SHARED),
    "resources": (),
    "texts": ("domain", "resources"),
}
"""Layer or shared module → what else of Bottin it may import."""

OWNERS = {
    "PySide6": "ui",
    "shiboken6": "ui",
    "sqlalchemy": "storage",
    "alembic": "storage",
    "pysqlite3": "storage",
    "psycopg": "storage",
}
"""Library → the only layer that may know it."""

NOBODY = ("sqlite3", "apsw", "PySide6.QtSql")
"""A second SQLite on the live file drops its locks (docs/safety.md, finding 3)."""

DOMAIN_LIBRARIES = ("phonenumbers", "email_validator")

IMPURE = (
    *("os", "io", "pathlib", "shutil", "tempfile", "subprocess", "ctypes"),
    *("socket", "http", "urllib.request", "threading", "asyncio", "multiprocessing", "concurrent"),
    *("time", "random", "secrets", "locale", "logging"),
)
"""Standard modules that do input, output, clocks or chance: not for domain."""

ENTRY_POINTS = ("cli.main", "ui.app")
"""With __main__ and tests, the only modules that may import the composition root, bootstrap."""

LAYERS = [part for part in MAY_IMPORT if part not in SHARED]
PARTS = [*LAYERS, *(part for part in SHARED if (PACKAGE / f"{part}.py").exists())]


def below(*names: str) -> list[str]:
    """Glob patterns of modules and of all that is in them."""
    return [pattern for name in names for pattern in (name, f"{name}.*")]


def check_direction(part: str, app: str = APP) -> None:
    """A layer imports, of the product, only itself and what the table allows."""
    allowed = below(*(f"{app}.{name}" for name in (part, *MAY_IMPORT[part])))
    entries = [f"{app}.{name}" for name in ENTRY_POINTS]
    name = f"{part} may import only {MAY_IMPORT[part]}"
    ordinary = archrule(name).match(*below(f"{app}.{part}")).exclude(*entries)
    ordinary.should_not_import(f"{app}.*").may_import(*allowed).check(app, only_direct_imports=True)
    for entry in find_entry_points(part, app):
        rule = archrule(f"{name}, and bootstrap").match(entry).should_not_import(f"{app}.*")
        rule.may_import(*allowed, f"{app}.bootstrap").check(app, only_direct_imports=True)


def find_entry_points(part: str, app: str) -> list[str]:
    """The entry points of a layer that have been written."""
    files = {entry: Path(*entry.split(".")).with_suffix(".py") for entry in ENTRY_POINTS}
    written = [e for e, file in files.items() if (package_dir(app) / file).exists()]
    return [f"{app}.{entry}" for entry in written if entry.startswith(f"{part}.")]


def check_libraries(part: str, app: str = APP) -> None:
    """A layer imports no library that belongs to another."""
    foreign = [name for name, owner in OWNERS.items() if owner != part]
    rule = archrule(f"{part} knows nothing of {foreign}").match(*below(f"{app}.{part}"))
    rule.should_not_import(*below(*foreign)).check(app, only_direct_imports=True)


def check_purity(app: str = APP) -> None:
    """Domain imports of libraries only phone numbers and e-mail; nothing of the world."""
    standard = below(*sys.stdlib_module_names)
    domain = below(f"{app}.domain")
    rule = archrule("domain imports the standard library and two more").match(*domain)
    allowed = [*standard, *below(*DOMAIN_LIBRARIES), *below(app)]
    rule.should_not_import("*").may_import(*allowed).check(app, only_direct_imports=True)
    pure = archrule("domain does no input or output, and has no clock").match(*domain)
    pure.should_not_import(*below(*IMPURE)).check(app, only_direct_imports=True)


@pytest.mark.parametrize("part", PARTS)
def test_imports_point_one_way(part: str) -> None:
    check_direction(part)


@pytest.mark.parametrize("part", PARTS)
def test_libraries_stay_with_their_owner(part: str) -> None:
    check_libraries(part)


def test_domain_is_pure() -> None:
    check_purity()


@pytest.mark.parametrize("folder", ["directory_app", "tests", "packaging"])
def test_nobody_loads_a_second_sqlite(folder: str) -> None:
    modules = list_modules(ROOT / folder)
    assert [m.name for m in modules if imports_anywhere(m) & set(NOBODY)] == []


def test_a_package_imports_by_full_name() -> None:
    # pytest-archon reads "from .x import y" of an __init__.py as a sibling of the package.
    packages = [m for m in list_modules() if m.path.name == "__init__.py"]
    imports = [(m.name, n) for m in packages for n in ast.walk(m.tree) if is_relative(n)]
    assert imports == []


def is_relative(node: ast.AST) -> bool:
    """Whether a node is ``from .x import y``."""
    return isinstance(node, ast.ImportFrom) and node.level > 0


def test_every_top_level_module_has_its_place() -> None:
    known = {*MAY_IMPORT, *SHARED, "__init__", "__main__", "bootstrap"}
    found = {path.stem for path in PACKAGE.glob("*.py")} | {
        path.parent.name for path in PACKAGE.glob("*/__init__.py")
    }
    assert found <= known, "a new top-level module needs its line in MAY_IMPORT"


def test_front_ends_are_loaded_only_when_asked_for() -> None:
    starters = [m for m in list_modules() if m.name in {APP, f"{APP}.__main__"}]
    loaded = {name for module in starters for name in imports_when_loaded(module)}
    eager = [
        n for n in loaded if n.startswith((f"{APP}.ui", f"{APP}.cli", "PySide6", "sqlalchemy"))
    ]
    assert eager == []


SPECIMEN = "specimen"

WRONG = {
    "ui/page.py": "from specimen.storage import engine",
    "ui/lazy.py": "def late():\n    from specimen.formats import vcard",
    "cli/main.py": "import specimen.ui.page",
    "cli/tool.py": "from specimen import bootstrap",
    "services/contacts.py": "from sqlalchemy import select",
    "services/notify.py": "from PySide6.QtCore import QObject",
    "storage/engine.py": "from PySide6 import QtCore",
    "storage/rows.py": "from specimen.services import contacts",
    "formats/vcard.py": "from specimen.storage.engine import open",
    "domain/names.py": "from specimen.formats.vcard import read",
    "domain/clock.py": "import time",
    "domain/libs.py": "import rapidfuzz",
}
"""A module that breaks the rule → its import."""


@pytest.fixture
def specimen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A package of Bottin's shape in which every module is wrong, one fault each."""
    for part in ("", *LAYERS):
        folder = tmp_path / SPECIMEN / part
        folder.mkdir()
        (folder / "__init__.py").touch()
    (tmp_path / SPECIMEN / "bootstrap.py").touch()
    for name, text in WRONG.items():
        (tmp_path / SPECIMEN / name).write_text(text, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    yield SPECIMEN
    pop_failures()


def broken_modules(parts: Sequence[str], app: str) -> set[str]:
    """Files of the specimen that the rules refuse."""
    for part in parts:
        check_direction(part, app)
        check_libraries(part, app)
    check_purity(app)
    refused = (f.reason.split("'")[1] for f in pop_failures() if "FORBIDDEN" in f.reason)
    return {name.partition(".")[2].replace(".", "/") + ".py" for name in refused}


def test_the_rules_refuse_every_wrong_import(specimen: str) -> None:
    assert broken_modules(LAYERS, specimen) == set(WRONG)


@pytest.mark.parametrize(
    "line",
    ["import sqlite3", "from PySide6 import QtSql", "from PySide6.QtSql import QSqlQuery"],
)
def test_a_second_sqlite_is_found(tmp_path: Path, line: str) -> None:
    (tmp_path / "wrong.py").write_text(f"def late():\n    {line}\n", encoding="utf-8")
    assert imports_anywhere(list_modules(tmp_path)[0]) & set(NOBODY)
