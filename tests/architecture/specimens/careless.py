"""Careless tests, each of which one guard must catch, and careful ones that all must let through.

Not collected by itself: test_guards.py copies it as ``test_careless.py`` and runs it.
"""

import contextlib
import logging
import os
import socket
import threading
import warnings
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal, qWarning


def test_calls_a_name_and_swallows() -> None:
    with contextlib.suppress(OSError):
        socket.create_connection(("example.org", 80))


def test_connects_to_a_number() -> None:
    with socket.socket() as sock:
        sock.connect(("203.0.113.9", 80))


def test_sends_a_datagram() -> None:
    with socket.socket(type=socket.SOCK_DGRAM) as sock:
        sock.sendto(b"hello", ("203.0.113.9", 53))


@pytest.fixture
def calling_fixture() -> object:
    with pytest.raises(OSError, match="no network"):
        return socket.gethostbyname("example.org")
    return "refused"


def test_has_a_calling_fixture(calling_fixture: object) -> None:
    assert calling_fixture == "refused"


def test_logs_a_warning() -> None:
    logging.getLogger("bottin").warning("disk nearly full")


def test_logs_out_of_sight() -> None:
    logger = logging.getLogger("bottin.hidden")
    logger.addHandler(logging.NullHandler())
    logger.propagate = False
    logger.error("nobody reads this")


@pytest.mark.expected_log("never said")
def test_declares_what_is_not_logged() -> None:
    assert True


def test_makes_qt_complain() -> None:
    qWarning("QLayout: attempting to add a layout twice")


class Sender(QObject):
    sent = Signal()


def _raise() -> None:
    raise RuntimeError("lost in a slot")


def test_raises_in_a_slot() -> None:
    sender = Sender()
    sender.sent.connect(_raise)
    sender.sent.emit()


def test_leaves_a_thread() -> None:
    threading.Thread(target=threading.Event().wait, name="stray", daemon=True).start()


def test_warns() -> None:
    warnings.warn("old way", DeprecationWarning, stacklevel=1)


def test_skips() -> None:
    pytest.skip("no time")


@pytest.mark.screen
def test_wants_a_screen() -> None:
    assert True


def test_careful_skip(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BOTTIN_REQUIRE_ALL")
    pytest.skip("allowed at a desk")


@pytest.mark.xfail(reason="known")
def test_careful_known_failure() -> None:
    raise AssertionError


def test_careful_loopback() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname()).close()


@pytest.mark.expected_log("disk .* full")
def test_careful_log() -> None:
    logging.getLogger("bottin").warning("disk nearly full")


def test_careful_thread() -> None:
    ready = threading.Event()
    threading.Thread(target=ready.wait).start()
    ready.set()


def test_careful_environment() -> None:
    home = Path.home()
    assert home.name.startswith("bottin-tests-")
    assert Path(os.environ["BOTTIN_HOME"]).is_relative_to(home)
    assert Path(os.environ["XDG_CONFIG_HOME"]).is_relative_to(home)
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"
    assert "BOTTIN_DIRECTORY" not in os.environ


def test_careful_umask(tmp_path: Path) -> None:
    file = tmp_path / "new"
    file.touch()
    assert file.stat().st_mode & 0o777 == 0o600


def test_careful_home_of_its_own(bottin_home: Path) -> None:
    assert os.environ["BOTTIN_HOME"] == str(bottin_home)
    assert list(bottin_home.iterdir()) == []
