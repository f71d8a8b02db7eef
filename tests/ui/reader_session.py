"""A desk with a screen reader on it: X server, session bus, window manager, AT-SPI; all private.

Everything started here is ended here, by its own process, the X server last. Nothing of the
desk of whoever runs the tests is seen or touched.
"""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.guards.screens import answers, managed_screen, running, serving, until

SYSTEM_PYTHON = "/usr/bin/python3"
_OBSERVER = Path(__file__).with_name("atspi_observer.py")
_LAUNCHER = ["/usr/libexec/at-spi-bus-launcher", "--launch-immediately"]
_BUS = ["dbus-daemon", "--session", "--nofork", "--print-address={fd}"]
_SEND = ["dbus-send", "--session", "--print-reply", "--type=method_call"]
_HAS_A11Y = [*_SEND, "--dest=org.freedesktop.DBus", "/", "org.freedesktop.DBus.NameHasOwner"]
_WAKE_A11Y = [*_SEND, "--dest=org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus.GetAddress"]
_FOREIGN = ("WAYLAND_DISPLAY", "XAUTHORITY", "DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS")


def _start(stack: ExitStack, command: list[str], env: dict[str, str]) -> None:
    quiet = subprocess.DEVNULL
    stack.enter_context(running(command, env, stdout=quiet, stderr=quiet))


@contextmanager
def reader_session() -> Iterator[dict[str, str]]:
    """The environment in which a program is seen by screen readers and by nobody else.

    The accessibility bus is woken before anything connects: without that, its registry is empty.
    """
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="bottin-a11y-"))
        env = {name: value for name, value in os.environ.items() if name not in _FOREIGN}
        env.update({"XDG_RUNTIME_DIR": folder, "LC_ALL": "C.UTF-8"})
        env["DBUS_SESSION_BUS_ADDRESS"] = stack.enter_context(serving(_BUS, env))
        env = stack.enter_context(managed_screen(env))
        _start(stack, _LAUNCHER, env)
        owner = [*_HAS_A11Y, "string:org.a11y.Bus"]
        until(lambda: answers(owner, env, "boolean true"), "the accessibility bus")
        until(lambda: answers(_WAKE_A11Y, env, "unix:"), "the accessibility bus's address")
        yield {**env, "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}


@dataclass(frozen=True, slots=True)
class Node:
    """What a screen reader knows of one thing on screen."""

    depth: int
    role: str
    name: str
    description: str
    label: str
    text: str
    states: frozenset[str]

    @property
    def words(self) -> tuple[str, ...]:
        """Everything that would be said or read of it."""
        said = (self.name, self.description, self.label, self.text)
        return tuple(part for part in said if part)


class Observer:
    """Asks the observer process about the program ``application``."""

    def __init__(self, process: subprocess.Popen[str], application: str) -> None:
        self._process = process
        self._application = application
        assert self._hear()["answer"] == "ready"

    def _hear(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert line, "the observer ended"
        answer: dict[str, Any] = json.loads(line)
        return answer

    def _ask(self, do: str, **more: str) -> Any:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps({"do": do, **more}) + "\n")
        self._process.stdin.flush()
        return self._hear().get("answer")  # None: it changed under the walk; ask again

    def tree(self) -> list[Node]:
        """Everything the program shows, in reading order; empty while it shows nothing."""
        nodes = self._ask("tree", application=self._application) or []
        return [Node(**{**node, "states": frozenset(node["states"])}) for node in nodes]

    def press(self, name: str) -> None:
        """Does the action of the first thing of that name, once it is there."""
        until(lambda: self._ask("press", application=self._application, name=name), name)

    @property
    def heard(self) -> list[str]:
        """Every announcement so far."""
        found: list[str] = self._ask("heard")
        return found


@contextmanager
def observing(env: dict[str, str], application: str) -> Iterator[Observer]:
    """A screen reader at work in the session."""
    pipe = subprocess.PIPE
    command = [SYSTEM_PYTHON, str(_OBSERVER)]
    with running(command, env, stdin=pipe, stdout=pipe) as process:
        yield Observer(process, application)
