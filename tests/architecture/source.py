"""The product's source as the architecture tests read it: modules, functions, imports.

By syntax alone: nothing of the product is imported.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "directory_app"

FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Module:
    """One source file: dotted name, path, parsed tree, number of lines."""

    name: str
    path: Path
    tree: ast.Module
    lines: int


@cache
def list_modules(package: Path = PACKAGE) -> tuple[Module, ...]:
    """Every module of a package, by name; the package's own folder gives the first word."""
    return tuple(
        sorted((read_module(path, package) for path in package.rglob("*.py")), key=_by_name)
    )


def read_module(path: Path, package: Path) -> Module:
    """One file of a package; raises SyntaxError."""
    parts = path.relative_to(package.parent).with_suffix("").parts
    name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
    text = path.read_text(encoding="utf-8")
    return Module(name, path, ast.parse(text, str(path)), text.count("\n"))


def _by_name(module: Module) -> str:
    return module.name


def list_functions(module: Module) -> list[FunctionNode]:
    """Every function and method of a module, nested ones too."""
    return [n for n in ast.walk(module.tree) if isinstance(n, FunctionNode)]


def length_of(function: FunctionNode) -> int:
    """Lines from ``def`` to the last, docstring included."""
    return (function.end_lineno or function.lineno) - function.lineno + 1


def code_length_of(function: FunctionNode) -> int:
    """Lines of the body without its docstring."""
    body = function.body[1:] if ast.get_docstring(function) else function.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


def imports_when_loaded(module: Module) -> set[str]:
    """Dotted names that loading the module imports: not those of functions or of type checkers."""
    return {name for node in _loaded(module.tree.body) for name in _names(node, module)}


def imports_anywhere(module: Module) -> set[str]:
    """Dotted names of every import, late ones too, and of the packages they lie in."""
    nodes = [n for n in ast.walk(module.tree) if isinstance(n, ast.Import | ast.ImportFrom)]
    names = {name for node in nodes for name in _names(node, module)}
    return names | {name.rpartition(".")[0] for name in names}


def _loaded(body: list[ast.stmt]) -> Iterator[ast.Import | ast.ImportFrom]:
    for node in body:
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield node
        elif isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            yield from _loaded(node.orelse)
        elif not isinstance(node, FunctionNode):
            for field in ("body", "orelse", "finalbody"):
                yield from _loaded(getattr(node, field, []))


def _names(node: ast.Import | ast.ImportFrom, module: Module) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
        return
    base = node.module or ""
    if node.level:
        is_package = module.path.name == "__init__.py"
        parents = module.name.split(".")
        kept = parents[: len(parents) - node.level + is_package]
        base = ".".join([*kept, base]).rstrip(".")
    yield from (f"{base}.{alias.name}" for alias in node.names)
