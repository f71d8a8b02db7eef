"""A screen reader's eyes and ears, in a process of their own: what AT-SPI says of a program.

Run by the system's Python, which has pyatspi (it has no wheel); knows nothing of Bottin. One JSON
object a line comes in, one goes out: ``{"do": "tree" | "press" | "heard", …}``. It ends when its
standard input does.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pyatspi  # type: ignore[import-not-found]
from gi.repository import GLib  # type: ignore[import-not-found]

STATES = {
    "focusable": pyatspi.STATE_FOCUSABLE,
    "showing": pyatspi.STATE_SHOWING,
    "enabled": pyatspi.STATE_ENABLED,
    "focused": pyatspi.STATE_FOCUSED,
    "editable": pyatspi.STATE_EDITABLE,
}
LABELS = (pyatspi.RELATION_LABELLED_BY, pyatspi.RELATION_DESCRIBED_BY)

_heard: list[str] = []


def find_application(name: str) -> Any | None:
    """The running program of that name, on the bus of this session."""
    desktop = pyatspi.Registry.getDesktop(0)
    desktop.clearCache()
    return next((app for app in desktop if app is not None and app.name == name), None)


def walk(node: Any, depth: int = 0) -> Iterator[tuple[Any, int]]:
    """A node and everything under it, in reading order. What closes meanwhile is left out."""
    yield node, depth
    for n in range(node.childCount):
        child = node[n]
        if child is not None:
            yield from walk(child, depth + 1)


def text_of(node: Any) -> str:
    """What stands in a field; empty for what has no text of its own."""
    try:
        text = node.queryText()
    except NotImplementedError:
        return ""
    return str(text.getText(0, text.characterCount))


def label_of(node: Any) -> str:
    """The names of what labels a node (a combo box is named by its value on Linux)."""
    targets = (
        r.getTarget(n)
        for r in node.getRelationSet()
        for n in range(r.getNTargets())
        if r.getRelationType() in LABELS
    )
    return " ".join(target.name for target in targets if target is not None)


def describe(node: Any, depth: int) -> dict[str, Any]:
    """A node as plain values."""
    states = node.getState()
    return {
        "depth": depth,
        "role": node.getRoleName(),
        "name": node.name,
        "description": node.description,
        "label": label_of(node),
        "text": text_of(node),
        "states": [name for name, state in STATES.items() if states.contains(state)],
    }


def tree(application: str) -> list[dict[str, Any]]:
    """The program's tree in reading order; empty while there is no such program."""
    app = find_application(application)
    if app is None:
        return []
    app.clearCache()
    return [describe(node, depth) for node, depth in walk(app)]


def press(application: str, name: str, role: str = "") -> bool:
    """Does the first action of the node of that name, as a screen reader does."""
    app = find_application(application)
    if app is None:
        return False
    app.clearCache()
    for node, _ in walk(app):
        if node.name == name and (not role or node.getRoleName() == role):
            return bool(node.queryAction().doAction(0))
    return False


def heard() -> list[str]:
    """Every announcement since the beginning."""
    return _heard


ANSWERS: dict[str, Callable[..., Any]] = {"tree": tree, "press": press, "heard": heard}


def answer(line: str) -> str:
    """One question's answer; a node that vanished under the walk is an error to ask again."""
    question = json.loads(line)
    try:
        found = {"answer": ANSWERS[question.pop("do")](**question)}
    except (GLib.GError, LookupError, RuntimeError) as error:
        found = {"error": f"{type(error).__name__}: {error}"}
    return json.dumps(found)


def main() -> None:
    """Listens and answers until standard input ends."""
    loop = GLib.MainLoop()
    pyatspi.Registry.registerEventListener(
        lambda event: _heard.append(str(event.any_data)), "object:announcement"
    )

    def read(source: Any, condition: GLib.IOCondition) -> bool:
        line = sys.stdin.readline()
        if not line:
            loop.quit()
            return False
        print(answer(line), flush=True)
        return True

    GLib.io_add_watch(sys.stdin, GLib.PRIORITY_DEFAULT, GLib.IO_IN | GLib.IO_HUP, read)
    print(json.dumps({"answer": "ready"}), flush=True)
    loop.run()


if __name__ == "__main__":
    main()
