"""Builds the wheel, installs it where nothing else is, and uses it as its first user would.

The clean environment gets the runtime part of requirements.lock, hash-checked, then the wheel.
Run it with the project's own environment: ``.venv/bin/python packaging/check_wheel.py``. Leaves the
wheel in ``dist/``. Exit code 1, with the command and its answer, on the first thing that is wrong.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import tomllib
import venv
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from lock_file import closure, read_pins

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "dist"

RESOURCES = """
from directory_app import resources
assert "_bundled" in resources.resource_path().parts, resources.__file__
print(*sorted(p.name for p in resources.resource_path().iterdir()))
"""


class WheelError(Exception):
    """The wheel, or what it answers, is not right."""


def main() -> int:
    """Builds, installs, asks; 0 when every answer is right."""
    wheel = build_wheel()
    with tempfile.TemporaryDirectory(prefix="bottin-wheel-") as name:
        folder = Path(name)
        scripts = install(wheel, folder)
        empty = folder / "empty"
        empty.mkdir()
        os.environ["BOTTIN_HOME"] = str(folder / "home")
        try:
            use(scripts, empty)
        except WheelError as error:
            print(f"{wheel.name}: {error}", file=sys.stderr)
            return 1
    print(f"{wheel.name}: built, installed alone and used")
    return 0


def build_wheel() -> Path:
    """The wheel made by the locked hatchling; no isolated environment, so nothing is downloaded."""
    for old in DIST.glob("bottin-*.whl"):
        old.unlink()
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel"]
    subprocess.run(build, cwd=ROOT, check=True)
    (wheel,) = DIST.glob("bottin-*.whl")
    return wheel


def runtime_requirements() -> str:
    """What runs Bottin, out of the lock: the dependencies of pyproject.toml and theirs, hashed."""
    pyproject = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    pins = read_pins((ROOT / "requirements.lock").read_text(encoding="utf-8"))
    return "\n".join(str(pin) for pin in closure(pyproject["project"]["dependencies"], pins))


def install(wheel: Path, folder: Path) -> Path:
    """A new environment with the runtime pins and the wheel; the folder of its commands."""
    requirements = folder / "runtime.txt"
    requirements.write_text(runtime_requirements(), encoding="utf-8")
    clean = folder / "environment"
    venv.create(clean, with_pip=True)
    scripts = clean / ("Scripts" if os.name == "nt" else "bin")
    pip = [str(scripts / "python"), "-m", "pip", "--quiet", "--disable-pip-version-check"]
    wheels_only = ["--only-binary", ":all:", "--no-deps"]
    hashed = [*wheels_only, "--require-hashes", "-r", str(requirements)]
    subprocess.run([*pip, "install", *hashed], check=True)
    subprocess.run([*pip, "install", *wheels_only, "--no-index", str(wheel)], check=True)
    subprocess.run([*pip, "check"], check=True)
    return scripts


def use(scripts: Path, folder: Path) -> None:
    """Makes the Table's directory, finds an acronym, takes cards and sheets out; raises
    WheelError."""
    run([str(scripts / "python"), "-I", "-c", RESOURCES], folder)
    bottin = [str(scripts / "bottin")]
    version = ask([*bottin, "version", "--json"], folder)
    expect("sqlite" in str(version).lower(), "version names SQLite", version)
    directory = folder / "table.bottin"
    bottin += ["--directory", str(directory)]
    run([*bottin, "init", "--table"], folder)
    answer = ask([*bottin, "search", "cocq", "--json"], folder)
    found = [result["id"] for result in answer.get("results", [])]
    expect(0 < len(found) <= answer.get("count", 0), "search cocq finds somebody", answer)
    cards = folder / "all.vcf"
    out = ["export", "--all", "--profile", "vcard3", "-o", str(cards), "--json"]
    report = ask([*bottin, *out], folder)
    written = cards.read_text(encoding="utf-8").count("BEGIN:VCARD")
    expect(written == report.get("included", 0) > 0, f"{written} cards are those included", report)
    make_sheets(bottin, folder)


def make_sheets(bottin: Sequence[str], folder: Path) -> None:
    """A sheet of the day of the data, in each form that a file can have."""
    for kind, beginning in (("pdf", b"%PDF"), ("docx", b"PK"), ("text", b"La d")):
        sheet = folder / f"sheet.{kind}"
        run([*bottin, "delegation", "sheet", "2018", "--to", kind, "-o", str(sheet)], folder)
        data = sheet.read_bytes()
        expect(data.startswith(beginning), f"the sheet is a {kind}", data[:20])


def ask(command: Sequence[str], folder: Path) -> dict[str, Any]:
    """The one JSON document that a command prints."""
    answer = json.loads(run(command, folder))
    expect(isinstance(answer, dict), "the answer is an object", answer)
    return dict(answer)


def run(command: Sequence[str], folder: Path) -> str:
    """A command's stdout, run in ``folder``; raises WheelError when it fails."""
    done = subprocess.run(
        command, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise WheelError(f"{' '.join(command)}: exit {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def expect(is_true: bool, claim: str, answer: object) -> None:
    """Raises WheelError with the whole answer when a claim about it is false."""
    if not is_true:
        raise WheelError(f"not true that {claim}: {answer}")


if __name__ == "__main__":
    raise SystemExit(main())
