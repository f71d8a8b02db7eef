"""What the documents name is there: tests, files, commands."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.architecture.source import ROOT

DOCUMENTS = sorted(
    [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")], key=lambda path: path.as_posix()
)
_TEST = re.compile(r"`((?:[\w/]+/)?test_\w+\.py)(?:::(test_\w+))?`")
_LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)#\s]+)")


def _file_of(name: str) -> str:
    """The text of a test module; those of the window are named without their folder."""
    path = ROOT / (name if name.startswith("tests/") else f"tests/ui/{name}")
    assert path.is_file(), f"{name} is gone"
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_test_and_file_that_a_document_names_is_there(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    for name, test in _TEST.findall(text):
        assert not test or f"def {test}(" in _file_of(name), f"{name}::{test} is gone"
    for link in _LINK.findall(text):
        assert (document.parent / link).exists(), f"{link} is gone"


def test_the_window_s_checks_are_named() -> None:
    named = _TEST.findall((ROOT / "docs" / "usability.md").read_text(encoding="utf-8"))
    assert len(named) > 30
