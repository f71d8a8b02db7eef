"""No module of Bottin needs itself to be loaded: imports at module level form no circle."""

from __future__ import annotations

from collections.abc import Sequence
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

from tests.architecture.source import Module, imports_when_loaded, list_modules


def find_cycle(modules: Sequence[Module]) -> list[str] | None:
    """The names of one circle of imports, or None."""
    known = {module.name for module in modules}
    graph = {m.name: {_module_of(n, known) for n in imports_when_loaded(m)} for m in modules}
    try:
        TopologicalSorter({n: needs & known - {n} for n, needs in graph.items()}).prepare()
    except CycleError as error:
        return list(error.args[1])
    return None


def _module_of(dotted: str, known: set[str]) -> str:
    """``package.module.name`` → the module that has the name, when it is one of ours."""
    return dotted if dotted in known else dotted.rpartition(".")[0]


def test_no_circle_of_imports() -> None:
    assert find_cycle(list_modules()) is None


def test_a_circle_is_found(tmp_path: Path) -> None:
    package = tmp_path / "round"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "a.py").write_text("from round.b import thing\n")
    (package / "b.py").write_text("from . import c\n")
    (package / "c.py").write_text("try:\n    import round.a\nexcept ImportError: pass\n")
    circle = find_cycle(list_modules(package))
    assert circle is not None
    assert set(circle) == {"round.a", "round.b", "round.c"}


def test_a_late_import_closes_no_circle(tmp_path: Path) -> None:
    package = tmp_path / "late"
    package.mkdir()
    (package / "a.py").write_text("import late.b\n")
    (package / "b.py").write_text(
        "from typing import TYPE_CHECKING\n"
        "if TYPE_CHECKING:\n    import late.a\n"
        "def f():\n    import late.a\n"
    )
    assert find_cycle(list_modules(package)) is None
