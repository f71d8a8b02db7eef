"""The same keys on a real X screen: what offscreen cannot know (keys that X11 gives to fields,
the clipboard of other programs, the focus that a window manager grants)."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from directory_app import bootstrap

PATIENCE_S = 30.0
ROOT = Path(__file__).resolve().parents[2]
WINDOW = """
import sys
from pathlib import Path
from directory_app.ui.app import run_window
sys.exit(run_window(Path(sys.argv[1]), theme="light"))
"""

pytestmark = pytest.mark.screen


class Screen:
    """A window in a process of its own, and xdotool in front of it."""

    def __init__(self, env: dict[str, str], location: Path) -> None:
        self._env = env
        command = [sys.executable, "-c", WINDOW, str(location)]
        self.process = subprocess.Popen(command, env=env, cwd=ROOT)
        self.wait_for_title("— Bottin")
        self.do("search", "--onlyvisible", "--name", "— Bottin", "windowactivate", "--sync")

    def do(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self._env, check=True, capture_output=True)

    def until(self, condition: Callable[[], bool], what: str) -> None:
        deadline = time.monotonic() + PATIENCE_S
        while not condition():
            assert self.process.poll() is None, "the window ended"
            assert time.monotonic() < deadline, what

    def wait_for_title(self, title: str) -> None:
        command = ["xdotool", "search", "--onlyvisible", "--name", title]
        self.until(
            lambda: subprocess.run(command, env=self._env, capture_output=True).returncode == 0,
            title,
        )

    def clipboard(self) -> str:
        command = ["xclip", "-selection", "clipboard", "-o"]
        return subprocess.run(command, env=self._env, capture_output=True, text=True).stdout


@pytest.fixture
def real(screen: dict[str, str], directory_file: Path, bottin_home: Path) -> Iterator[Screen]:
    one = Screen({**screen, "BOTTIN_HOME": str(bottin_home)}, directory_file)
    yield one
    if one.process.poll() is None:
        one.do("key", "ctrl+q")
    assert one.process.wait(PATIENCE_S) == 0


def test_a_call_from_search_to_undo(real: Screen, directory_file: Path) -> None:
    real.do("type", "rimq")
    real.wait_for_title("^RIMQ — Bottin")
    real.do("key", "ctrl+shift+t")
    real.until(lambda: real.clipboard() == "514 555-0107, poste 25", "copy")
    real.do("key", "ctrl+e")
    real.wait_for_title("^Modifier.*RIMQ")
    real.do("key", "alt+t", "ctrl+a")
    real.do("type", "5145550188")
    real.do("key", "ctrl+Return")
    real.wait_for_title("^RIMQ — Bottin")
    real.do("key", "ctrl+z")
    real.do("key", "ctrl+q")
    assert real.process.wait(PATIENCE_S) == 0
    with bootstrap.open_directory(directory_file) as directory:
        step = directory.history.next_redo()
        assert step is not None
        card = directory.contacts.get_card(directory.contacts.find_id("RIMQ"))
        phones = {phone.number.display() for phone in card.contact.phones}
        assert "514 555-0107, poste 25" in phones
        assert directory.history.redo().done
        card = directory.contacts.get_card(directory.contacts.find_id("RIMQ"))
        assert "514 555-0188, poste 25" in {phone.number.display() for phone in card.contact.phones}
