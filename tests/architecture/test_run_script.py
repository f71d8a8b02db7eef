"""run.py: what it refuses, what it asks of the system, when it makes .venv anew."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import run
from tests.architecture.source import ROOT

GLIBC = ("glibc", "2.36")


@pytest.mark.parametrize("version", [(3, 11), (3, 12), (3, 13), (3, 14)])
def test_supported_pythons(version: tuple[int, int]) -> None:
    assert run.python_problem(version) is None


@pytest.mark.parametrize("version", [(3, 9), (3, 10), (3, 15)])
def test_other_pythons_are_refused_by_a_sentence(version: tuple[int, int]) -> None:
    sentence = run.python_problem(version)
    assert sentence is not None
    assert f"le {version[0]}.{version[1]}" in sentence


@pytest.mark.parametrize(
    ("system", "machine", "libc"),
    [("Linux", "x86_64", GLIBC), ("Windows", "AMD64", ("", "")), ("Darwin", "arm64", ("", ""))],
)
def test_supported_platforms(system: str, machine: str, libc: tuple[str, str]) -> None:
    assert run.platform_problem(system, machine, libc) is None


@pytest.mark.parametrize(
    ("system", "machine", "libc", "words"),
    [
        ("Linux", "aarch64", GLIBC, "Linux sur aarch64"),
        ("Darwin", "x86_64", ("", ""), "Darwin sur x86_64"),
        ("Windows", "ARM64", ("", ""), "Windows sur ARM64"),
        ("FreeBSD", "amd64", ("", ""), "FreeBSD"),
        ("Linux", "x86_64", ("", ""), "musl"),
        ("Linux", "x86_64", ("musl", "1.2.5"), "musl 1.2.5"),
        ("Linux", "x86_64", ("glibc", "2.31"), "glibc 2.31"),
    ],
)
def test_other_platforms_are_refused(
    system: str, machine: str, libc: tuple[str, str], words: str
) -> None:
    assert words in (run.platform_problem(system, machine, libc) or "")


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], True),
        (["--directory", "a.bottin", "--lang", "en"], True),
        (["--directory", "a.bottin", "search", "cocq"], False),
        (["version", "--json"], False),
        (["--help"], False),
    ],
)
def test_which_arguments_open_the_window(arguments: list[str], expected: bool) -> None:
    assert run.opens_window(arguments) is expected


def test_only_what_shows_something_needs_qt_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BOTTIN_REQUIRE_ALL", raising=False)
    assert run.system_sections(None, ["search", "cocq"]) == []
    assert run.system_sections("lint", []) == []
    assert run.system_sections("test", []) == ["offscreen"]
    assert run.system_sections(None, ["tour", "--out", "d"]) == ["offscreen"]
    assert run.system_sections(None, []) == ["offscreen", "x11"]
    monkeypatch.setenv("BOTTIN_REQUIRE_ALL", "1")
    assert run.system_sections("test", []) == list(run.read_system_packages())


def test_the_package_list_is_whole() -> None:
    sections = run.read_system_packages()
    assert list(sections) == ["venv", "offscreen", "x11", "tests-screen", "tests-libreoffice"]
    packages = [package for lines in sections.values() for package, _ in lines]
    assert len(packages) == len(set(packages))


@pytest.mark.parametrize("text", ["libgl1 libGL.so.1\n", "[venv]\npython3-venv\n", "[a]\na b c\n"])
def test_a_faulty_package_list_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "list.txt").write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=r"list\.txt"):
        run.read_system_packages(tmp_path / "list.txt")


def test_probes_see_what_is_there_and_what_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tool = tmp_path / ("tool.exe" if sys.platform == "win32" else "tool")
    tool.touch(mode=0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert run.is_present("program:tool")
    assert run.is_present("module:json")
    assert not run.is_present("program:absent")
    assert not run.is_present("module:absent_module")
    assert not run.is_present("libabsent.so.1")


def test_the_environment_is_fresh_only_for_its_lock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock, venv = tmp_path / "requirements.lock", tmp_path / ".venv"
    lock.write_text("idna==3.1")
    monkeypatch.setattr(run, "LOCK", lock)
    monkeypatch.setattr(run, "VENV", venv)
    monkeypatch.setattr(run, "STAMP", venv / "bottin-stamp")
    monkeypatch.setattr(run, "venv_python", lambda: Path(sys.executable))
    assert not run.is_fresh()
    venv.mkdir()
    run.STAMP.write_text(run.wanted_stamp(), encoding="utf-8")
    assert run.is_fresh()
    lock.write_text("idna==3.2")
    assert not run.is_fresh()


def test_it_needs_the_standard_library_only() -> None:
    tree = ast.parse((ROOT / "run.py").read_text(encoding="utf-8"))
    plain = {a.name for n in ast.walk(tree) if isinstance(n, ast.Import) for a in n.names}
    from_ = {n.module or "" for n in ast.walk(tree) if isinstance(n, ast.ImportFrom)}
    assert {n.split(".")[0] for n in plain | from_} <= sys.stdlib_module_names


def test_the_program_starts_in_the_users_folder_and_trusts_nothing_there(tmp_path: Path) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit('a download was imported')")
    script = "import run; run.venv_python = lambda: __import__('pathlib').Path(sys.executable); "
    script = f"import sys; sys.path.insert(0, {str(ROOT)!r}); {script}"
    probe = "run.hand_over(['-P', '-c', 'import os, json; print(os.getcwd())'])"
    command = [sys.executable, "-P", "-c", script + probe]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert Path(done.stdout.strip()) == tmp_path
