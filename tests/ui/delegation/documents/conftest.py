"""A person in front of the documents of an event: real lanes, a real file, real typst."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from directory_app.domain.confidentiality import Reason
from directory_app.services.delegations.documents import Document
from directory_app.services.directory import Directory
from directory_app.storage.export_register import Departure
from directory_app.ui.context import Look
from directory_app.ui.delegation.documents.loader import Shown
from directory_app.ui.delegation.documents.panel import DocumentPanel
from directory_app.ui.tasks import Lanes
from directory_app.ui.tour.hands import type_character
from tests import directories
from tests.ui.conftest import as_at_first, wait_until

SECRET_STREET = "17, rue Introuvable"
SECRET_PHONE = "514 555-0199"
PERSONAL_EMAIL = "noemie@perso.example.com"
CANARIES = ("Introuvable", "555-0199", "perso.example.com")
"""What of each withheld value must be found nowhere."""


class Wall:
    """A panel, and the person in front of it; ``directory`` is a colleague's, open on the same
    file. ``places`` are ids of the roster, in manual order."""

    def __init__(self, path: Path, event_id: str, look: Look, qtbot: QtBot) -> None:
        self.directory = directories.opened(path, "collègue")
        self.own = directories.opened(path)
        self._qtbot = qtbot
        self.event_id = event_id
        self.lanes = Lanes()
        self.window = QWidget()
        self.panel = DocumentPanel(self.own, self.lanes, look, self.window)
        self.said: list[str] = []
        self.saved: list[str] = []
        self.chosen: list[str] = []
        self.kept: list[str] = []
        self.failures: list[Exception] = []
        self.panel.done.connect(self.said.append)
        self.panel.saved.connect(self.saved.append)
        self.panel.place_chosen.connect(self.chosen.append)
        self.panel.options_changed.connect(self.kept.append)
        self.panel.failed.connect(self.failures.append)
        self.resize(440, 700)
        self.window.show()
        self.window.activateWindow()
        self.wait(self.window.isActiveWindow)

    # --- time ----------------------------------------------------------------------------------

    def wait(self, condition: Callable[[], bool]) -> None:
        wait_until(self._qtbot, condition)

    def settle(self) -> None:
        self.wait(lambda: self.panel.is_settled and self.lanes.is_idle)

    def show(self) -> Shown:
        self.panel.show_event(self.event_id)
        self.settle()
        return self.shown

    def refresh(self) -> Shown:
        self.panel.refresh()
        self.settle()
        return self.shown

    def resize(self, width: int, height: int) -> None:
        self.window.resize(width, height)
        self.panel.resize(width, height)

    # --- what is there -------------------------------------------------------------------------

    @property
    def shown(self) -> Shown:
        assert self.panel.shown is not None
        return self.panel.shown

    @property
    def departures(self) -> list[Departure]:
        return list(self.directory.exports.departures())

    def place_of(self, name: str) -> str:
        found = self.directory.roster.read(self.event_id).delegates
        return next(one.id for one in found if name in one.display_name)

    # --- hands ---------------------------------------------------------------------------------

    def press(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.panel, key, modifiers)

    def type(self, field: QWidget, text: str) -> None:
        for character in text:
            type_character(field, character)

    def click_line(self, place_id: str) -> None:
        sheet = self.panel.area.sheet
        rect = sheet.rect_of(place_id)
        assert not rect.isEmpty()
        QTest.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=rect.center())

    def click_beside(self) -> None:
        QTest.mouseClick(self.panel.area.sheet, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))

    def choose(self, document: Document) -> Shown:
        combo = self.panel.toolbar.document
        combo.setCurrentIndex(combo.findData(document))
        combo.activated.emit(combo.currentIndex())
        self.settle()
        return self.shown

    def grant(self, reason: str, *reasons: Reason) -> None:
        secrecy = self.panel.secrecy
        secrecy.ask.click()
        for one in reasons:
            secrecy.form.kinds[one].setChecked(True)
        secrecy.form.reason.setFocus()
        self.type(secrecy.form.reason, reason)
        self.press(Qt.Key.Key_Return)
        self.settle()

    def dialog(self) -> QFileDialog:
        self.wait(lambda: bool(self.panel.findChildren(QFileDialog)))
        return self.panel.findChildren(QFileDialog)[-1]

    def save_at(self, target: Path) -> None:
        dialog = self.dialog()
        line = dialog.findChild(QLineEdit)
        assert line is not None
        line.setText(str(target))
        dialog.accept()
        self.wait(lambda: self.panel.leaving.is_under_way or bool(self.saved))
        self.settle()

    def close(self) -> None:
        self.panel.clear()
        self.lanes.close()
        self.window.close()
        self.window.deleteLater()
        self.own.close()
        self.directory.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


OpenWall = Callable[[Path, str], Wall]


@pytest.fixture
def open_wall(look: Look, qtbot: QtBot) -> Iterator[OpenWall]:
    """Opens panels; each is closed, its threads and file ended, before the test is over."""
    opened: list[Wall] = []

    def open_one(path: Path, event_id: str) -> Wall:
        opened.append(Wall(path, event_id, look, qtbot))
        return opened[-1]

    as_at_first(look.theme)
    QApplication.clipboard().clear()
    yield open_one
    for one in opened:
        one.close()
    as_at_first(look.theme)


def make_event(directory: Directory, people: list[str]) -> str:
    """An invented day with those people on its roster, confirmed by nobody yet."""
    event_id, _ = directory.events.create(
        {
            "title": "Haute Pression inventée",
            "group": "La délégation de la « Journée d’exemple »",
            "start_on": "2026-04-09",
            "place": "Assemblée d’exemple",
        }
    )
    if people:
        directory.roster.add(event_id, people)
    return event_id


def delegate(directory: Directory, given: str, family: str, *more: tuple[str, str]) -> str:
    """A person in the name of an organisation of their own, with the organisation's values."""
    home = directories.organisation(directory, f"Maison {family}", ("acronym", "MX"), *more)
    return directories.person(directory, given, family, ("roles.+", f"{home}: présidence"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return directories.make(tmp_path)


@pytest.fixture
def wall(open_wall: OpenWall, tmp_path: Path) -> Wall:
    """Three delegates: Archambault, Côté (a confidential address and telephone) and Lavoie (a
    personal e-mail)."""
    path = directories.once("wall", tmp_path / "essai.bottin", _build_wall)
    return open_wall(path, _event_of(path))


def _event_of(path: Path) -> str:
    with directories.opened(path) as directory:
        return directory.events.find_id("Haute Pression inventée")


def _build_wall(path: Path) -> None:
    with directories.opened(directories.make(path.parent, path.name)) as directory:
        first = delegate(directory, "Vincent", "Archambault", ("emails.+", "info@example.org"))
        hidden = directories.organisation(
            directory,
            "Maison cachée",
            ("addresses.+", f"{SECRET_STREET}, Laval (Québec) H7N 0Z9"),
            ("phones.+", SECRET_PHONE),
            ("emails.+", "maison@example.org"),
        )
        marks = [("addresses.0.confidential", "true"), ("phones.0.confidential", "true")]
        directory.contacts.edit(hidden, marks)
        second = directories.person(directory, "Lise", "Côté", ("roles.+", f"{hidden}: membre"))
        third = directories.person(directory, "Noémie", "Lavoie", ("emails.+", PERSONAL_EMAIL))
        directory.contacts.edit(third, [("emails.0.personal", "true")])
        make_event(directory, [first, second, third])


@pytest.fixture
def crowd(open_wall: OpenWall, tmp_path: Path) -> Wall:
    """Forty delegates: two pages."""
    path = directories.once("crowded wall", tmp_path / "essai.bottin", _build_crowd)
    return open_wall(path, _event_of(path))


def _build_crowd(path: Path) -> None:
    with directories.opened(directories.make(path.parent, path.name)) as directory:
        people = [
            delegate(
                directory,
                "Zoé",
                f"Essai-{n:02}",
                ("addresses.+", "1280, rue des Modèles Est, Montréal (Québec) H2X 0Z9"),
                ("phones.+", f"514 555-01{n:02}"),
                ("emails.+", f"info{n}@example.org"),
            )
            for n in range(40)
        ]
        make_event(directory, people)
