"""One window for one directory: real second processes, sockets of the dead and of the hung."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from directory_app.texts import Texts
from directory_app.ui import app as entry
from directory_app.ui.single_instance import FirstInstance, ask_to_raise, name_of
from tests.ui.conftest import PATIENCE_MS

ROOT = Path(__file__).resolve().parents[2]
LISTENER = """
import sys
from PySide6.QtCore import QCoreApplication
from directory_app.ui.single_instance import FirstInstance
app = QCoreApplication([])
first = FirstInstance(sys.argv[1])
print("listening" if first.is_listening else "refused", flush=True)
app.exec()
"""
PATIENCE_S = 1.0
"""What a start may lose to a window that does not answer, in seconds."""


@pytest.fixture
def name(tmp_path: Path) -> str:
    return name_of(tmp_path, tmp_path / "essai.bottin")


@pytest.fixture
def listener(name: str) -> Iterator[subprocess.Popen[str]]:
    """Another process that holds the name."""
    command = [sys.executable, "-c", LISTENER, name]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "listening\n"
        yield process
        process.kill()


def seconds_to_ask(name: str, *, is_answered: bool) -> float:
    begun = time.monotonic()
    assert ask_to_raise(name) is is_answered
    return time.monotonic() - begun


# --- names -----------------------------------------------------------------------------------


def test_a_name_is_that_of_the_file_however_it_is_spelled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "essai.bottin"
    file.touch()
    monkeypatch.chdir(tmp_path)
    assert name_of(tmp_path, Path("essai.bottin")) == name_of(tmp_path, file)
    assert name_of(tmp_path, tmp_path / "x" / ".." / "essai.bottin") == name_of(tmp_path, file)
    assert name_of(tmp_path, tmp_path / "autre.bottin") != name_of(tmp_path, file)
    assert name_of(tmp_path / "x", file) != name_of(tmp_path, file)


def test_a_name_tells_nothing_of_the_user(name: str, tmp_path: Path) -> None:
    assert "essai" not in name
    assert tmp_path.name not in name


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no session folder for sockets")
def test_the_socket_stands_in_the_session_s_folder_if_that_is_private(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = Path(os.environ["XDG_RUNTIME_DIR"])
    assert Path(name_of(tmp_path, tmp_path)).parent == folder
    shared = tmp_path / "partage"
    shared.mkdir()
    shared.chmod(0o777)
    deep = tmp_path / ("x" * 120)
    deep.mkdir(mode=0o700)
    for unfit in (shared, deep, tmp_path / "absent"):
        monkeypatch.setenv("XDG_RUNTIME_DIR", str(unfit))
        assert "/" not in name_of(tmp_path, tmp_path)


# --- sockets ---------------------------------------------------------------------------------


def test_without_a_first_window_nobody_answers_at_once(name: str, qapp: QApplication) -> None:
    assert seconds_to_ask(name, is_answered=False) < PATIENCE_S


def test_a_window_that_is_there_answers(
    name: str, listener: subprocess.Popen[str], qapp: QApplication
) -> None:
    assert seconds_to_ask(name, is_answered=True) < PATIENCE_S
    late = FirstInstance(name)
    assert not late.is_listening
    assert seconds_to_ask(name, is_answered=True) < PATIENCE_S
    late.close()
    assert seconds_to_ask(name, is_answered=True) < PATIENCE_S, "not taken away by the late one"


def test_the_socket_of_a_killed_window_is_taken_over(
    name: str, listener: subprocess.Popen[str], qapp: QApplication
) -> None:
    listener.kill()
    listener.wait()
    assert seconds_to_ask(name, is_answered=False) < PATIENCE_S
    heir = FirstInstance(name)
    assert heir.is_listening
    heir.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot stop a process")
def test_a_window_that_hangs_keeps_nobody_waiting(
    name: str, listener: subprocess.Popen[str], qapp: QApplication
) -> None:
    os.kill(listener.pid, signal.SIGSTOP)
    try:
        assert seconds_to_ask(name, is_answered=False) < PATIENCE_S + 0.5
        late = FirstInstance(name)
        assert not late.is_listening, "its name is left to it"
    finally:
        os.kill(listener.pid, signal.SIGCONT)
    assert seconds_to_ask(name, is_answered=True) < PATIENCE_S


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe of Windows has no mode")
def test_only_the_user_can_ask(name: str, qapp: QApplication) -> None:
    first = FirstInstance(name)
    assert stat.S_IMODE(Path(name).stat().st_mode) & 0o077 == 0
    first.close()


# --- the program -----------------------------------------------------------------------------


@pytest.mark.qt_log_ignore("This plugin does not support raise")  # the offscreen one
def test_a_second_start_raises_the_window_and_ends(
    directory_file: Path, bottin_home: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = entry.start(directory_file, lang="fr", theme="light")
    window = program.window
    try:
        qtbot.waitUntil(lambda: window.is_settled and window.page is not None, timeout=PATIENCE_MS)
        window.showMinimized()
        command = [sys.executable, "-P", "-m", "directory_app", "--directory", str(directory_file)]
        env = {**os.environ, "PYTHONPATH": str(ROOT), "XDG_ACTIVATION_TOKEN": "jeton-42"}
        second = subprocess.Popen(command, env=env, stderr=subprocess.PIPE, text=True)
        monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "ancien")
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=PATIENCE_MS)
        said = second.communicate()[1]
        assert second.returncode == 0
        assert said == Texts("fr").get("already_open") + "\n"
        assert not window.windowState() & Qt.WindowState.WindowMinimized
        qtbot.waitUntil(window.isActiveWindow, timeout=PATIENCE_MS)
        assert os.environ["XDG_ACTIVATION_TOKEN"] == "jeton-42"
    finally:
        program.close()
        program.deleteLater()
        window.deleteLater()
