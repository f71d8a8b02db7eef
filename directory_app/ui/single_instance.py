"""One window for one directory: a second start raises the first window and ends.

A local socket named after the user, the user's home of Bottin and the directory's file; nothing
goes through it but « raise ». A socket left by a crash is taken over; a window that does not
answer never keeps a start waiting longer than :data:`PATIENCE_MS`.
"""

from __future__ import annotations

import getpass
import hashlib
import os
import stat
import sys
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE_MS = 800
_RAISE = b"raise "
_DONE = b"done\n"
_LONGEST_TOKEN = 200
_LONGEST_PATH = 100
"""Bytes: what the address of a local socket holds (sun_path: 104 on macOS, 108 on Linux)."""


def name_of(home: Path, location: Path) -> str:
    """The socket's name: the same for every spelling of the same file.

    In the session's private folder where there is one: a name in a folder that everybody may
    write to could be taken by somebody else first.
    """
    spelled = "\0".join((_user(), str(home.resolve()), os.path.normcase(location.resolve())))
    name = f"bottin-{hashlib.sha256(spelled.encode(errors='surrogateescape')).hexdigest()[:24]}"
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    path = str(Path(folder) / name)
    is_short = len(os.fsencode(path)) <= _LONGEST_PATH
    return path if folder and is_short and _is_private(Path(folder)) else name


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""


def _is_private(folder: Path) -> bool:
    if sys.platform == "win32":
        return False
    try:
        found = folder.stat()
    except OSError:
        return False
    is_ours = stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid()
    return folder.is_absolute() and is_ours and not found.st_mode & 0o077


def ask_to_raise(name: str) -> bool:
    """Asks the window that is open already to come forward; False when there is none."""
    deadline = QDeadlineTimer(PATIENCE_MS)
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(_left(deadline)):
        return False
    _allow_foreground()
    token = os.environ.get("XDG_ACTIVATION_TOKEN") or os.environ.get("DESKTOP_STARTUP_ID") or ""
    socket.write(_RAISE + token.encode("ascii", "ignore")[:_LONGEST_TOKEN] + b"\n")
    socket.flush()
    answer = b""
    while len(answer) < len(_DONE) and socket.waitForReadyRead(_left(deadline)):
        answer += bytes(socket.readAll().data())
    socket.disconnectFromServer()
    return answer == _DONE


def _left(deadline: QDeadlineTimer) -> int:
    return max(0, deadline.remainingTime())


def _allow_foreground() -> None:
    """Windows lets only the program that was just started come forward, or pass that on."""
    if sys.platform == "win32":
        import ctypes

        any_process = -1
        ctypes.windll.user32.AllowSetForegroundWindow(any_process)


class FirstInstance(QObject):
    """Listens for later starts. ``raise_asked`` carries what the desktop gave them to take the
    focus (« activation token »), perhaps empty."""

    raise_asked = Signal(str)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        if not _is_alive(name):  # asked first: listening would take the name from whoever has it
            QLocalServer.removeServer(name)  # left behind by a crash
            self._server.listen(name)

    @property
    def is_listening(self) -> bool:
        """Whether later starts find this one."""
        return self._server.isListening()

    def close(self) -> None:
        """Listens no more."""
        self._server.close()

    def _on_connection(self) -> None:
        socket = self._server.nextPendingConnection()
        if socket is not None:
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(lambda: self._on_ready(socket))
            self._on_ready(socket)

    def _on_ready(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            return
        asked = bytes(socket.readLine(len(_RAISE) + _LONGEST_TOKEN + 2).data())
        if asked.startswith(_RAISE):
            socket.write(_DONE)
            socket.flush()
            self.raise_asked.emit(asked[len(_RAISE) :].strip().decode("ascii", "ignore"))


def _is_alive(name: str) -> bool:
    """Whether somebody holds the name, even if too busy to answer: it is not taken away then."""
    socket = QLocalSocket()
    socket.connectToServer(name)
    return socket.waitForConnected(PATIENCE_MS)
