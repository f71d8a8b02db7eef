"""Templates: what they may do, read from their text; the program's limits on them, tried."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import typst

from directory_app.domain.errors import EnvironmentFault
from directory_app.formats.delegation.options import Document
from directory_app.formats.delegation.template_data import TEMPLATES
from directory_app.formats.documents.typst_runs import Press, Run, template_path
from directory_app.resources import resource_path

FOUND = sorted(resource_path("templates").glob("*.typ"))
READING = re.compile(
    r"\b(eval|read|plugin|csv|yaml|toml|xml|cbor|include|bibliography|raw|html\.\w+)\s*[(\"]"
)


def test_every_document_has_its_template() -> None:
    assert {TEMPLATES[one] for one in Document} <= {path.name for path in FOUND}


@pytest.mark.parametrize("path", FOUND, ids=lambda path: path.name)
def test_a_template_reads_nothing_but_its_data(path: Path) -> None:
    code = re.sub(r"//.*", "", path.read_text(encoding="utf-8"))
    assert READING.findall(code) == []
    assert set(re.findall(r"#import ([^:]+)", code)) <= {'"common.typ"'}
    assert set(re.findall(r"\bjson\(.*?\)\)", code)) <= {"json(bytes(sys.inputs.data))"}
    assert set(re.findall(r"\bimage\(\s*(\w+)", code)) <= {"bytes"}


@pytest.mark.parametrize(
    "source",
    ['#read("../secret.txt")', '#read("/../secret.txt")', '#image("/etc/hostname")'],
    ids=["beside", "above", "absolute"],
)
def test_no_file_outside_the_folder_can_be_reached(source: str, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    folder = tmp_path / "templates"
    folder.mkdir()
    (folder / "wrong.typ").write_text(source, encoding="utf-8")
    fonts = typst.Fonts(include_system_fonts=False)
    with pytest.raises(typst.TypstError):
        Run(folder / "wrong.typ", {}, fonts).pdf()


def test_a_fault_of_a_template_is_a_bug_and_not_silent(tmp_path: Path) -> None:
    (tmp_path / "wrong.typ").write_text("#panic()", encoding="utf-8")
    with pytest.raises(typst.TypstError, match="panicked"):
        Press().run(tmp_path / "wrong.typ", {"text": "é"}).pdf()


def test_a_missing_template_is_named() -> None:
    with pytest.raises(EnvironmentFault) as fault:
        template_path("absent.typ")
    assert (fault.value.code, fault.value.params["file"]) == ("template_missing", "absent.typ")
