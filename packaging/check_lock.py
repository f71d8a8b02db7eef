"""Checks requirements.lock: pinned, hashed, complete, and installable wherever Bottin is offered.

``python packaging/check_lock.py`` stays offline. ``--wheels`` also asks the configured index, with
uv or pip, whether each platform and Python has a wheel whose hash is in the lock. Prints findings;
exit code 1 when there are any. How the lock is made: CONTRIBUTING.md.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from lock_file import Pin, closure, environment_of, read_pins
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements.lock"
PYPROJECT = ROOT / "pyproject.toml"

PYTHONS = ("3.11", "3.12", "3.13", "3.14")
FORBIDDEN = {
    "pyside6": "the metapackage pulls Addons and WebEngine (300 MB); use PySide6-Essentials",
    "pyside6-addons": "300 MB that Bottin does not use",
    "apsw": "a second SQLite in the process",
    "pysqlite3-binary": "its SQLite has the WAL-reset fault",
}


@dataclass(frozen=True, slots=True)
class Platform:
    """One system Bottin is offered on, in the words of markers, of uv and of pip."""

    name: str
    sys_platform: str
    machine: str
    uv: str
    tags: tuple[str, ...]


_GLIBC = tuple(f"manylinux_2_{minor}_x86_64" for minor in range(34, 4, -1))
PLATFORMS = (
    Platform(
        "Linux x86_64, glibc 2.34",
        "linux",
        "x86_64",
        "x86_64-manylinux_2_34",
        (*_GLIBC, "manylinux2014_x86_64", "manylinux2010_x86_64", "manylinux1_x86_64"),
    ),
    Platform("Windows x64", "win32", "AMD64", "x86_64-pc-windows-msvc", ("win_amd64",)),
    Platform("macOS 13 arm64", "darwin", "arm64", "aarch64-apple-darwin", ("macosx_13_0_arm64",)),
)


def main(arguments: Sequence[str]) -> int:
    """Prints what is wrong; 0 when nothing is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wheels", action="store_true", help="ask the index as well")
    options = parser.parse_args(arguments)
    try:
        pins = read_pins(LOCK.read_text(encoding="utf-8"))
        findings = list(list_findings(pins, declared_requirements(PYPROJECT)))
    except ValueError as error:
        pins, findings = [], [str(error)]
    if options.wheels and not findings:
        findings = check_wheels(pins)
    for finding in findings:
        print(f"{LOCK.name}: {finding}")
    if not findings:
        print(f"{LOCK.name}: {len(pins)} pins, nothing to say")
    return 1 if findings else 0


def declared_requirements(pyproject: Path) -> list[str]:
    """What pyproject.toml asks for: to run, to develop and to build (optional extras excepted)."""
    declared = tomllib.loads(pyproject.read_text(encoding="utf-8"))
    return [
        *declared["project"]["dependencies"],
        *declared["dependency-groups"]["dev"],
        *declared["build-system"]["requires"],
    ]


def list_findings(pins: Sequence[Pin], requirements: Sequence[str]) -> Iterator[str]:
    """What an offline look finds wrong, a sentence each."""
    for pin in pins:
        if pin.name in FORBIDDEN:
            yield f"{pin.name}: {FORBIDDEN[pin.name]}"
    for platform in PLATFORMS:
        for python in PYTHONS:
            environment = environment_of(platform.sys_platform, platform.machine, python)
            here = {pin.name: pin for pin in pins if pin.applies_to(environment)}
            for finding in _unmet(here, requirements):
                yield f"{finding} ({platform.name}, Python {python})"
    try:
        needed = {pin.name for pin in closure(requirements, pins)}
    except LookupError as error:
        yield str(error)
    else:
        unused = [pin.name for pin in pins if pin.marker is None and pin.name not in needed]
        yield from (f"{name}: nothing needs it" for name in unused)


def _unmet(pins: dict[str, Pin], requirements: Sequence[str]) -> Iterator[str]:
    for line in requirements:
        requirement = Requirement(line)
        pin = pins.get(canonicalize_name(requirement.name))
        if pin is None:
            yield f"{requirement} is not pinned"
        elif not requirement.specifier.contains(pin.version):
            yield f"{requirement} is asked, {pin.version} is pinned"


def check_wheels(pins: Sequence[Pin]) -> list[str]:
    """Asks the index for every platform and Python; a finding for each that cannot be installed."""
    findings = hash_findings(pins)
    for platform in PLATFORMS:
        for python in PYTHONS:
            problem = wheel_problem(pins, platform, python)
            print(f"{platform.name}, Python {python}: {problem or 'all wheels found'}", flush=True)
            if problem:
                findings.append(f"{platform.name}, Python {python}: {problem}")
    return findings


def hash_findings(pins: Sequence[Pin]) -> list[str]:
    """Pins of which the index has files that the lock would refuse.

    Only uv is asked: its dry run trusts the index's word, where pip's downloads and verifies.
    """
    if (uv := shutil.which("uv")) is None:
        return []
    names = "\n".join(f"{pin.name}=={pin.version}" for pin in pins)
    options = ["--no-deps", "--generate-hashes", "--no-header", "--no-annotate", "--universal"]
    done = subprocess.run(
        [uv, "--quiet", "pip", "compile", *options, "-"],
        input=names,
        capture_output=True,
        text=True,
        check=True,
    )
    offered = {pin.name: set(pin.hashes) for pin in read_pins(done.stdout)}
    strange = [pin.name for pin in pins if offered[pin.name] - set(pin.hashes)]
    return [f"{name}: the index has files that the lock does not know" for name in strange]


def wheel_problem(pins: Sequence[Pin], platform: Platform, python: str) -> str | None:
    """The installer's last words when it cannot install there from wheels; None when it can."""
    environment = environment_of(platform.sys_platform, platform.machine, python)
    chosen = [str(pin) for pin in pins if pin.applies_to(environment)]
    with tempfile.TemporaryDirectory() as folder:
        requirements = Path(folder, "requirements.txt")
        requirements.write_text("\n".join(chosen), encoding="utf-8")
        files = ["-r", str(requirements), "--target", str(Path(folder, "target"))]
        command = [*installer(platform), "--python-version", python, *files]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    return None if done.returncode == 0 else done.stderr.strip()[-600:]


def installer(platform: Platform) -> list[str]:
    """A dry run for another platform with uv (asks only for metadata), or else pip (downloads)."""
    common = ["install", "--dry-run", "--no-deps", "--only-binary", ":all:", "--require-hashes"]
    if uv := shutil.which("uv"):
        return [uv, "--quiet", "pip", *common, "--python-platform", platform.uv]
    if find_spec("pip") is None:
        raise SystemExit("--wheels needs uv on PATH, or pip in the environment")
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", *common]
    tags = (option for tag in platform.tags for option in ("--platform", tag))
    return [*pip, "--implementation", "cp", *tags]


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
