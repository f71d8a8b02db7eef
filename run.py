#!/usr/bin/env python3
"""Opens Bottin, or runs its checks, from a bare source tree: ``python3 run.py [COMMAND …]``.

    (nothing, or any word not below)   opens the program, which gets every argument
    test [pytest's arguments]          style, types, then the tests
    lint [--wheels]                    style, types, lock file (--wheels: against the index too)
    bench, soak [arguments]            measures; long endurance runs

Owns the making of ``.venv`` from the hash-checked ``requirements.lock`` and the system libraries
of ``packaging/system-packages.txt``. Standard library only, and it imports nothing of Bottin: it
runs before anything is installed. What it says goes to stderr; stdout belongs to the program.
"""

from __future__ import annotations

import contextlib
import ctypes
import hashlib
import importlib.util
import os
import platform
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "bottin-stamp"
LOCK = ROOT / "requirements.lock"
BASE_PYTHON = getattr(sys, "_base_executable", sys.executable)  # not .venv's, which goes away
SYSTEM_PYTHON = "/usr/bin/python3"
SYSTEM_PACKAGES = ROOT / "packaging" / "system-packages.txt"

PYTHONS = ((3, 11), (3, 14))
"""First and last minor version of CPython for which the lock has wheels."""
OLDEST_GLIBC = (2, 34)

Packages = dict[str, list[tuple[str, str]]]
"""Section → (Debian package, probe), as system-packages.txt has them."""


def main(arguments: Sequence[str]) -> int:
    """Runs one command and returns its exit code (3: this computer lacks something)."""
    complaint = python_problem(sys.version_info[:2]) or platform_problem(
        platform.system(), platform.machine(), platform.libc_ver()
    )
    if complaint:
        return refuse(complaint)
    command = arguments[0] if arguments and arguments[0] in COMMANDS else None
    sections = system_sections(command, arguments)
    return prepare(sections) or COMMANDS[command](list(arguments[1 if command else 0 :]))


def run_program(arguments: list[str]) -> int:
    """The program itself, in the folder where the user stands."""
    # -P: a file of that folder (a download named json.py) is never imported.
    path = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH", "")]))
    return hand_over(["-P", "-m", "directory_app", *arguments], {"PYTHONPATH": path})


def run_tests(arguments: list[str]) -> int:
    """Style and types first; pytest last, so that its closing line ends what is printed. The
    whole suite goes on every core, a file of tests always on one."""
    os.chdir(ROOT)
    everywhere = [] if arguments else ["-n", "auto", "--dist", "loadfile"]
    return style_and_types() or hand_over(["-m", "pytest", *everywhere, *arguments])


def run_lint(arguments: list[str]) -> int:
    """Style, types and the lock file; ``--wheels`` asks the index for every platform's wheels."""
    os.chdir(ROOT)
    check_lock = ["packaging/check_lock.py", *arguments]
    return style_and_types() or subprocess.call([str(venv_python()), *check_lock])


def run_bench(arguments: list[str]) -> int:
    """The measures of docs/performance."""
    os.chdir(ROOT)
    return hand_over(["-m", "tests.performance.bench", *arguments])


def run_soak(arguments: list[str]) -> int:
    """The long runs: kills, cuts, damage, fuzzing."""
    os.chdir(ROOT)
    return hand_over(["-m", "tests.performance.soak", *arguments])


COMMANDS = {
    None: run_program,
    "test": run_tests,
    "lint": run_lint,
    "bench": run_bench,
    "soak": run_soak,
}


def style_and_types() -> int:
    """Exit code of the first of ruff and mypy that finds something, else 0."""
    for check in (["ruff", "check"], ["ruff", "format", "--check"], ["mypy"]):
        if code := subprocess.call([str(venv_python()), "-m", *check]):
            return code
    return 0


def hand_over(arguments: list[str], environment: dict[str, str] | None = None) -> int:
    """Runs the venv's Python in place of this one: signals and exit code are the program's own."""
    command = [str(venv_python()), *arguments]
    env = {**os.environ, **(environment or {})}
    if sys.platform == "win32":
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the program answers Ctrl-C, not run.py
        return subprocess.call(command, env=env)
    sys.stdout.flush()
    sys.stderr.flush()
    return os.execve(command[0], command, env)  # noqa: S606 - no shell is meant


# --- this computer ---------------------------------------------------------------------------


def python_problem(version: tuple[int, ...]) -> str | None:
    """A sentence when this Python is too old, or too new for the lock's wheels."""
    first, last = (".".join(map(str, v)) for v in PYTHONS)
    if PYTHONS[0] <= version <= PYTHONS[1]:
        return None
    found = ".".join(map(str, version))
    return (
        f"Bottin fonctionne avec Python {first} à {last}; celui-ci est le {found}. "
        f"Installez Python {last} (python.org), puis relancez run.py avec lui."
    )


def platform_problem(system: str, machine: str, libc: tuple[str, str]) -> str | None:
    """A sentence when no wheel of SQLite or Qt exists for this system, processor and C library."""
    wanted = {"Linux": {"x86_64"}, "Windows": {"AMD64"}, "Darwin": {"arm64"}}
    if machine not in wanted.get(system, set()) or sys.maxsize < 2**32:
        return (
            f"Bottin n’est pas offert pour {system} sur {machine} : Linux x86_64, Windows x64 "
            "(Python 64 bits) et macOS sur puce Apple seulement (SQLite n’existe pas en paquet "
            "prêt à installer pour les autres)."
        )
    if system != "Linux":
        return None
    name, version = libc
    if name == "glibc" and tuple(map(int, version.split("."))) >= OLDEST_GLIBC:
        return None
    oldest = ".".join(map(str, OLDEST_GLIBC))
    found = f"{name} {version}".strip() or "une autre (musl ?)"
    return (
        f"Bottin demande un Linux à glibc {oldest} ou plus récente (Debian 12, Ubuntu 22.04, "
        f"Fedora 36…); la bibliothèque C d’ici est {found}."
    )


def system_sections(command: str | None, arguments: Sequence[str]) -> list[str]:
    """Which sections of system-packages.txt the command needs on Linux."""
    if command == "test" and os.environ.get("BOTTIN_REQUIRE_ALL") == "1":
        return list(read_system_packages())
    if command is not None:
        return [] if command == "lint" else ["offscreen"]
    if "tour" in arguments:
        return ["offscreen"]
    return ["offscreen", "x11"] if opens_window(arguments) else []


def opens_window(arguments: Sequence[str]) -> bool:
    """Whether no command word stands among the program's arguments (options take one value)."""
    rest = iter(arguments)
    for word in rest:
        if not word.startswith("-"):
            return False
        if word in {"--directory", "--lang"}:
            next(rest, None)
        if word in {"-h", "--help"}:
            return False
    return True


def read_system_packages(path: Path = SYSTEM_PACKAGES) -> Packages:
    """The list of Debian packages by section; raises ValueError on a line that is not of it."""
    sections: Packages = {}
    current: list[tuple[str, str]] | None = None
    for line in path.read_text(encoding="utf-8").splitlines():
        words = line.split("#")[0].split()
        if len(words) == 1 and words[0].startswith("["):
            current = sections.setdefault(words[0].strip("[]"), [])
        elif len(words) == 2 and current is not None:
            current.append((words[0], words[1]))
        elif words:
            raise ValueError(f"{path.name}: {line!r}")
    return sections


def missing_packages(sections: Sequence[str]) -> list[str]:
    """The Debian packages of these sections whose probe fails here; none outside Linux."""
    if platform.system() != "Linux":
        return []
    known = read_system_packages()
    return [package for s in sections for package, probe in known[s] if not is_present(probe)]


def is_present(probe: str) -> bool:
    """Whether a probe of system-packages.txt (library, module:, program: or system:) answers."""
    kind, _, name = probe.rpartition(":")
    if kind == "module":
        importlib.invalidate_caches()
        return importlib.util.find_spec(name) is not None
    if kind == "system":
        found = [SYSTEM_PYTHON, "-c", f"import {name}"]
        return Path(SYSTEM_PYTHON).exists() and not subprocess.call(
            found, stderr=subprocess.DEVNULL
        )
    if kind == "program":
        return shutil.which(name) is not None
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def prepare(sections: list[str]) -> int:
    """System packages, then the virtual environment; 0 when all is there, else 3."""
    if not is_fresh() and not shutil.which("uv"):
        sections = ["venv", *(s for s in sections if s != "venv")]
    if missing := missing_packages(sections):
        install_system_packages(missing)
        if missing := missing_packages(sections):
            line = apt_line(missing)
            return refuse(f"Il manque des paquets du système. Sur Debian ou Ubuntu :\n  {line}")
    return make_environment()


def install_system_packages(packages: list[str]) -> None:
    """Installs them with apt when this is root on a Debian; otherwise does nothing."""
    if sys.platform == "win32" or os.geteuid() != 0 or not shutil.which("apt-get"):
        return
    say(f"installation des paquets du système : {', '.join(packages)}…")
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["install", "--yes", "--no-install-recommends", *packages]
    for step in (["update"], install):
        command = ["apt-get", "--quiet", "--quiet", *step]
        done = subprocess.run(
            command,
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        if done.returncode:
            print(done.stdout, file=sys.stderr)


def apt_line(packages: list[str]) -> str:
    """The command that a person types to install them."""
    return f"sudo apt-get install --no-install-recommends {' '.join(packages)}"


# --- the virtual environment -----------------------------------------------------------------


def venv_python(venv: Path = VENV) -> Path:
    """The interpreter of a virtual environment."""
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def wanted_stamp() -> str:
    """What .venv is made of: the lock's hash and this Python. Written last, so never half true."""
    lock = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    return f"{lock} {platform.python_implementation()} {platform.python_version()}\n"


def is_fresh() -> bool:
    """Whether .venv was completed from this lock by this Python."""
    try:
        return venv_python().exists() and STAMP.read_text(encoding="utf-8") == wanted_stamp()
    except OSError:
        return False


def make_environment() -> int:
    """Makes .venv anew (never patched) unless it is fresh; 0, or 3 with what went wrong said."""
    if is_fresh():
        return 0
    started = time.monotonic()
    with one_at_a_time():
        if is_fresh():  # another run.py made it while this one waited
            return 0
        if VENV.exists():
            say(".venv est incomplet ou d’un autre verrou : il est refait à neuf.")
        if not (install_with_uv() or install_with_pip()):
            return refuse("L’installation a échoué; voyez le réseau, puis relancez run.py.")
        STAMP.write_text(wanted_stamp(), encoding="utf-8")
    say(f"prêt en {time.monotonic() - started:.0f} s.")
    return 0


def install_with_uv() -> bool:
    """Makes and fills .venv with uv; False without uv, or when it failed (pip then tries)."""
    if (uv := shutil.which("uv")) is None:
        return False
    remove_environment()
    say(f"création de .venv (Python {platform.python_version()}) avec uv…")
    if call(uv, "--quiet", "venv", "--no-project", "--python", BASE_PYTHON, str(VENV)):
        say("installation des bibliothèques de requirements.lock avec uv…")
        into = ["--python", str(venv_python())]
        if call(uv, "--quiet", "pip", "install", *into, *LOCKED):
            return True
    say("uv n’y est pas parvenu; pip essaie à son tour.")
    return False


def install_with_pip() -> bool:
    """Makes and fills .venv with venv and pip; False when one of them failed."""
    if missing := missing_packages(["venv"]):
        stop(f"Il manque le module venv. Sur Debian ou Ubuntu :\n  {apt_line(missing)}")
    remove_environment()
    say(f"création de .venv (Python {platform.python_version()})…")
    if not call(BASE_PYTHON, "-m", "venv", str(VENV)):
        return False
    say("installation des bibliothèques de requirements.lock avec pip (quelques minutes)…")
    pip = [str(venv_python()), "-m", "pip", "--quiet", "--disable-pip-version-check", "--no-input"]
    return call(*pip, "install", *LOCKED)


LOCKED = ("--require-hashes", "--only-binary", ":all:", "--no-deps", "-r", str(LOCK))
"""Only what the lock names, only with its hashes, only built wheels (no build code is run)."""


def remove_environment() -> None:
    """Takes .venv away; raises SystemExit(3) when a file of it is in use (Windows)."""
    try:
        shutil.rmtree(VENV)
    except FileNotFoundError:
        pass
    except OSError as error:
        stop(f"Le dossier {VENV} ne peut pas être refait ({error}). Fermez Bottin et relancez.")


def call(*command: str) -> bool:
    """Runs a command, its output on stderr; whether it succeeded."""
    return subprocess.call(command, stdin=subprocess.DEVNULL, stdout=sys.stderr) == 0


@contextlib.contextmanager
def one_at_a_time() -> Iterator[None]:
    """Holds a lock of the system, freed even by a kill, while .venv is being made."""
    with LOCK.open("rb") as file:
        if sys.platform == "win32":
            import msvcrt

            file.seek(2**30)  # far past the end: no reader of the lock file is hindered
            while not is_locked(lambda: msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)):
                say("une autre installation est en cours; attente…")
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def is_locked(lock: Callable[[], None]) -> bool:
    """Whether the system granted the lock (Windows gives up after ten seconds)."""
    try:
        lock()
    except OSError:
        return False
    return True


def say(sentence: str) -> None:
    """One line of progress."""
    print(f"Bottin : {sentence}", file=sys.stderr, flush=True)


def refuse(sentence: str) -> int:
    """Says why it stops; the exit code for « the world said no »."""
    say(sentence)
    return 3


def stop(sentence: str) -> NoReturn:
    """Says why and ends."""
    raise SystemExit(refuse(sentence))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
