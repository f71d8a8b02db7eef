"""Every code has its sentence in both languages, and the French is written as in Québec."""

from __future__ import annotations

import ast
import re
import string
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from directory_app.domain.changes import Kind
from directory_app.resources import resource_path
from directory_app.storage.faults import _CODES

PACKAGE = Path(__file__).parents[2] / "directory_app"
SECTIONS = {
    "UserError": "error",
    "EnvironmentFault": "error",
    "Refused": "error",
    "Conflict": "error",
    "ReferenceProblem": "error",
    "_fault": "error",
    "StepResult": "error",
    "Problem": "problem",
    "Finding": "finding",
}


def catalogue(lang: str) -> dict[str, dict[str, str]]:
    return tomllib.loads(resource_path("messages", f"{lang}.toml").read_text(encoding="utf-8"))


def codes_in_source() -> Iterator[tuple[str, str]]:
    """Section and code of every literal that names an error, a problem or a finding."""
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                section = SECTIONS.get(node.func.id)
                for argument in node.args if section else ():
                    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                        if re.fullmatch(r"[a-z]+(_[a-z]+)+", argument.value):
                            yield str(section), argument.value
                        break


FOUND = sorted(set(codes_in_source()) | {("error", code) for code in _CODES.values()})
SENTENCES = [
    (section, code, text)
    for section, texts in catalogue("fr").items()
    for code, text in texts.items()
]


def test_there_are_codes_to_look_at() -> None:
    assert len(FOUND) > 40


@pytest.mark.parametrize(("section", "code"), FOUND)
def test_a_code_has_its_sentence(section: str, code: str) -> None:
    assert code in catalogue("fr")[section]


def test_every_kind_of_step_has_its_name() -> None:
    assert {kind.value for kind in Kind} <= catalogue("fr")["step"].keys()


def test_both_languages_have_the_same_codes_and_parameters() -> None:
    french, english = catalogue("fr"), catalogue("en")
    assert french.keys() == english.keys()
    for section, texts in french.items():
        assert texts.keys() == english[section].keys()
        for code, text in texts.items():
            assert parameters(text) == parameters(english[section][code]), code


def parameters(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize(("section", "code", "text"), SENTENCES)
def test_french_typography(section: str, code: str, text: str) -> None:
    assert not re.search(r"\.\.\.|[\"']", text)
    assert not re.search(r"«[^\u00a0]|[^\u00a0]»", text)
    assert not re.search(r"[^\u00a0\d]:(?!\w|/)", text)
    assert not re.search(r"[ \u00a0][;!?]", text)
    if section == "error":
        assert text.endswith(".")
