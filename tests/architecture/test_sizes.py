"""Sizes and names that keep the code readable: docs/architecture.md §6.

Hard stops fail; the median length of functions is reported at the end of the run (conftest.py).
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.source import (
    ROOT,
    Module,
    length_of,
    list_functions,
    list_modules,
    read_module,
)

MAX_FILE_LINES = 500
MAX_FUNCTION_LINES = 50
EMPTY_WORDS = re.compile(r"(^|_)(utils?|managers?|helpers?|misc|commons?)(_|$)")
EMPTY_CLASS = re.compile(r"(Manager|Helper|Utils?)$")
FOLDERS = ("directory_app", "tests", "packaging")


def list_all_modules() -> list[Module]:
    """The product's, the tests' and the packaging's modules, and run.py."""
    found = [module for folder in FOLDERS for module in list_modules(ROOT / folder)]
    return [*found, read_module(ROOT / "run.py", ROOT)]


def too_long(module: Module) -> Iterator[str]:
    """What of a module is over a hard stop."""
    if module.lines > MAX_FILE_LINES:
        yield f"{module.path}: {module.lines} lines"
    for function in list_functions(module):
        if length_of(function) > MAX_FUNCTION_LINES:
            yield f"{module.path}:{function.lineno} {function.name}: {length_of(function)} lines"


def empty_names(module: Module) -> Iterator[str]:
    """Words of a module's path or classes that say nothing of what is inside."""
    words = module.name.lower().split(".")
    yield from (f"{module.path}: {word}" for word in words if EMPTY_WORDS.search(word))
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ClassDef) and EMPTY_CLASS.search(node.name):
            yield f"{module.path}:{node.lineno} class {node.name}"


def test_no_file_or_function_is_over_the_hard_stop() -> None:
    assert [line for module in list_all_modules() for line in too_long(module)] == []


def test_every_name_says_what_is_inside() -> None:
    assert [line for module in list_all_modules() for line in empty_names(module)] == []


@pytest.mark.parametrize(("lines", "expected"), [(500, 0), (501, 1)])
def test_a_long_file_is_found(tmp_path: Path, lines: int, expected: int) -> None:
    (tmp_path / "page.py").write_text("x = 1\n" * lines)
    assert len(list(too_long(list_modules(tmp_path)[0]))) == expected


@pytest.mark.parametrize(("lines", "expected"), [(49, 0), (50, 1)])
def test_a_long_function_is_found(tmp_path: Path, lines: int, expected: int) -> None:
    (tmp_path / "page.py").write_text("def f():\n" + "    x = 1\n" * lines)
    assert len(list(too_long(list_modules(tmp_path)[0]))) == expected


def test_an_empty_name_is_found(tmp_path: Path) -> None:
    (tmp_path / "phone_utils.py").write_text("class ContactManager: ...\n")
    assert len(list(empty_names(list_modules(tmp_path)[0]))) == 2
