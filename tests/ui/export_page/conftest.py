"""An office in front of the export page: real lanes, a real file, and a colleague on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QWidget,
)
from pytestqt.qtbot import QtBot

from directory_app.domain.confidentiality import Reason
from directory_app.services.exports import Selection
from directory_app.ui.context import Look
from directory_app.ui.export_page.page import ExportPage
from directory_app.ui.tasks import Lanes
from tests import directories
from tests.ui.conftest import as_at_first, wait_until

EVERYONE = Selection(everything=True)
NO_KEYS = Qt.KeyboardModifier.NoModifier
with_dialog = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
"""A dialog of the system opens, which Qt's screenless platform remarks on."""


class Office:
    """A page, and the person in front of it. ``keys`` counts the key presses; ``directory`` is a
    colleague's, open on the same file."""

    def __init__(self, path: Path, look: Look, qtbot: QtBot) -> None:
        self.directory = directories.opened(path, "collègue")
        self._own = directories.opened(path)
        self._qtbot = qtbot
        self.lanes = Lanes()
        self.window = QWidget()
        self.page = ExportPage(self._own, self.lanes, look, self.window)
        self.said: list[str] = []
        self.opened: list[str] = []
        self.saved: list[str] = []
        self.closed = 0
        self.keys = 0
        self.page.done.connect(self.said.append)
        self.page.contact_opened.connect(self.opened.append)
        self.page.saved.connect(self.saved.append)
        self.page.closed.connect(self._on_closed)
        self.resize(1034, 744)
        self.window.show()
        self.window.activateWindow()
        self.wait(self.window.isActiveWindow)

    def resize(self, width: int, height: int) -> None:
        self.window.resize(width, height)
        self.page.resize(width, height)

    def _on_closed(self) -> None:
        self.closed += 1

    def wait(self, condition: Callable[[], bool]) -> None:
        wait_until(self._qtbot, condition)

    def settle(self) -> None:
        self.wait(lambda: self.page.is_settled and self.lanes.is_idle)

    def show(self, selection: Selection = EVERYONE, profile: str = "bcc", size: int = 50) -> None:
        self.page.show_for(selection, "Listes › Membres", 3, profile, size)
        self.settle()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_KEYS) -> None:
        self.keys += 1
        QTest.keyClick(QApplication.focusWidget() or self.page, key, modifiers)

    def enter(self) -> None:
        self.press(Qt.Key.Key_Return)
        self.settle()

    @property
    def registered(self) -> int:
        return len(self.directory.exports.departures())

    def close(self) -> None:
        self.lanes.close()
        self.window.close()
        self.window.deleteLater()
        self._own.close()
        self.directory.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def open_office(look: Look, qtbot: QtBot) -> Iterator[Callable[[Path], Office]]:
    """Opens pages; each is closed, its threads and file ended, before the test is over."""
    opened: list[Office] = []

    def open_one(path: Path) -> Office:
        opened.append(Office(path, look, qtbot))
        return opened[-1]

    as_at_first(look.theme)
    QApplication.clipboard().clear()
    yield open_one
    for one in opened:
        one.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Two that can be written to at one address, one elsewhere; three that cannot, each for its
    own reason; values of each kind to withhold."""
    return directories.once("exports", tmp_path / "essai.bottin", _build)


def _build(path: Path) -> None:
    with directories.opened(directories.make(path.parent, path.name)) as directory:
        first = directories.organisation(
            directory,
            "Alpha & fils, inc.",
            ("emails.+", "info@example.org"),
            ("phones.+", "514 555-0123"),
            ("note", "à rappeler"),
        )
        directories.organisation(directory, "Bravo", ("emails.+", "info@example.org"))
        directories.organisation(directory, "Charlie", ("emails.+", "c@example.org"))
        directories.organisation(directory, "Delta")
        directories.organisation(directory, "Écho", ("emails.+", "echo@"))
        secret = directories.organisation(directory, "Foxtrot", ("emails.+", "cache@example.org"))
        directory.contacts.edit(first, [("phones.0.confidential", "true")])
        directory.contacts.edit(secret, [("emails.0.confidential", "true")])


@pytest.fixture
def office(open_office: Callable[[Path], Office], path: Path) -> Office:
    one = open_office(path)
    one.show()
    return one


@pytest.fixture
def crowd(open_office: Callable[[Path], Office], tmp_path: Path) -> Office:
    """A hundred and twenty addresses, one of them of two contacts."""
    path = directories.make(tmp_path, "foule.bottin")
    with directories.opened(path) as directory:
        for n in range(120):
            directories.organisation(directory, f"G{n:03}", ("emails.+", f"g{n}@example.org"))
        directories.organisation(directory, "Z", ("emails.+", "g0@example.org"))
    return open_office(path)


def clipboard() -> str:
    return QApplication.clipboard().text()


def row_ids(office: Office) -> list[str]:
    search = office.directory.search
    return [row.id for row in search.rows(search.all_keys(""))]


def grant(office: Office, reason: str) -> None:
    panel = office.page.withheld
    panel.ask.click()
    panel.form.kinds[Reason.CONFIDENTIAL].setChecked(True)
    panel.form.reason.setFocus()
    QTest.keyClicks(panel.form.reason, reason)
    office.enter()
