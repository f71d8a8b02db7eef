"""requirements.lock as data: what it pins, for which platforms, and which part of it runs Bottin.

Knows the lock's own grammar (one pin, an optional marker, its hashes) and installed metadata;
asks no network. ``packaging`` here is the library of that name, found in the virtual environment.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, requires

from packaging.markers import Marker, default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

_PIN = re.compile(r"(?P<name>[\w.-]+)==(?P<version>[\w.+!]+)(?: ; (?P<marker>.+?))?")
_HASH = re.compile(r"--hash=(sha256:[0-9a-f]{64})")


@dataclass(frozen=True, slots=True)
class Pin:
    """One package of the lock: canonical name, exact version, where it applies, accepted files."""

    name: str
    version: Version
    marker: Marker | None
    hashes: tuple[str, ...]

    def applies_to(self, environment: Mapping[str, str]) -> bool:
        """Whether the pin is installed where markers have these values."""
        return self.marker is None or self.marker.evaluate(dict(environment))

    def __str__(self) -> str:
        """As a requirements file has it, without the marker."""
        return " ".join([f"{self.name}=={self.version}", *(f"--hash={h}" for h in self.hashes)])


def read_pins(text: str) -> list[Pin]:
    """The pins of a lock file.

    Raises ValueError, quoting the line, on anything else: an unpinned or unhashed requirement, an
    address, an option.
    """
    return [_read_pin(entry) for entry in text.replace("\\\n", " ").splitlines() if entry.strip()]


def _read_pin(entry: str) -> Pin:
    words, *hashes = re.split(r"\s+(?=--hash=)", entry.strip())
    pin = _PIN.fullmatch(words)
    matches = [_HASH.fullmatch(h) for h in hashes]
    if pin is None or not matches or None in matches:
        raise ValueError(f"not a pin with its hashes: {entry.strip()[:80]}")
    marker = Marker(pin["marker"]) if pin["marker"] else None
    accepted = tuple(m[1] for m in matches if m)
    return Pin(canonicalize_name(pin["name"]), Version(pin["version"]), marker, accepted)


def environment_of(sys_platform: str, machine: str, python: str) -> dict[str, str]:
    """Marker values of CPython ``python`` ("3.12") on another system."""
    systems = {"linux": "Linux", "win32": "Windows", "darwin": "Darwin"}
    return {
        **{key: str(value) for key, value in default_environment().items()},
        "sys_platform": sys_platform,
        "platform_system": systems[sys_platform],
        "platform_machine": machine,
        "os_name": "nt" if sys_platform == "win32" else "posix",
        "python_version": python,
        "python_full_version": f"{python}.0",
        "implementation_name": "cpython",
        "platform_python_implementation": "CPython",
    }


def closure(roots: Iterable[str], pins: Sequence[Pin]) -> list[Pin]:
    """The pins that these requirements need *here*, theirs included, by installed metadata.

    Raises LookupError naming what is needed but is not pinned, or is pinned but not installed.
    """
    here = {key: str(value) for key, value in default_environment().items()}
    known = {pin.name: pin for pin in pins if pin.applies_to(here)}
    needed: dict[str, Pin] = {}
    todo = [Requirement(root) for root in roots]
    while todo:
        requirement = todo.pop()
        name = canonicalize_name(requirement.name)
        if name not in known:
            raise LookupError(f"{name} is needed but not pinned")
        if not requirement.specifier.contains(known[name].version, prereleases=True):
            raise LookupError(f"{requirement} is needed, {known[name].version} is pinned")
        if name not in needed:
            needed[name] = known[name]
            todo.extend(_needs(requirement, here))
    return sorted(needed.values(), key=lambda pin: pin.name)


def _needs(requirement: Requirement, here: Mapping[str, str]) -> Iterator[Requirement]:
    try:
        lines = requires(requirement.name) or []
    except PackageNotFoundError as error:
        raise LookupError(f"{requirement.name} is not installed") from error
    for line in lines:
        needed = Requirement(line)
        extras = requirement.extras or {""}
        if needed.marker is None or any(
            needed.marker.evaluate({**here, "extra": extra}) for extra in extras
        ):
            yield needed
