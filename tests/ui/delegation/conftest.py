"""A person in front of the workspace of a delegation: the real window on a small invented
directory, or on the invented sample with its forty places."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from directory_app.domain.delegations import Delegate
from directory_app.domain.events import Event
from directory_app.ui.commands.delegation import DelegationCommands
from directory_app.ui.context import Look
from directory_app.ui.delegation.events_page import EventsPage
from directory_app.ui.delegation.workspace import Workspace
from tests.directories import make, once, opened, organisation, person, seeded
from tests.ui.conftest import CTRL, Desk, as_at_first

NO_KEYS = Qt.KeyboardModifier.NoModifier
COLLEAGUE = "voisine"
"""Another person's program, open on the same file."""


class Team:
    """A desk whose window shows delegations. ``keys`` counts the key presses, a chord as one."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    # --- what is there ---------------------------------------------------------------------------

    @property
    def commands(self) -> DelegationCommands:
        assert self.desk.window.wiring is not None
        return self.desk.window.wiring.delegation.commands

    @property
    def work(self) -> Workspace:
        assert self.commands.front is not None
        return self.commands.front

    @property
    def events(self) -> EventsPage:
        assert self.commands.events is not None
        return self.commands.events

    @property
    def rows(self) -> tuple[Delegate, ...]:
        return self.work.roster.model.delegates

    @property
    def names(self) -> list[str]:
        return [one.display_name for one in self.rows]

    @property
    def toast(self) -> str:
        return self.desk.toast

    def stored(self) -> list[Delegate]:
        """The roster as another program reads it."""
        with opened(self.desk.window.location, COLLEAGUE) as directory:
            return list(directory.roster.read(self.work.event_id).delegates)

    def stored_event(self) -> Event:
        with opened(self.desk.window.location, COLLEAGUE) as directory:
            return directory.events.get(self.work.event_id)

    # --- what a person does ----------------------------------------------------------------------

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_KEYS) -> None:
        """A key goes to the menu that is open, else to what has the focus."""
        popup = QApplication.activePopupWidget()
        if popup is None:
            self.desk.press(key, modifiers)
        else:
            self.desk.keys += 1
            QTest.keyClick(popup, key, modifiers)

    def type(self, text: str) -> None:
        self.desk.type(text)

    def settle(self) -> None:
        self.desk.settle()
        QApplication.processEvents()
        self.desk.settle()
        if QApplication.activeWindow() is None:  # the screenless platform's, after a pop-up
            self.desk.window.activateWindow()
            self.desk.wait(self.desk.window.isActiveWindow)

    def see(self, condition: Callable[[], bool]) -> None:
        self.desk.wait(condition)
        self.settle()

    def go(self) -> None:
        """Ctrl+4: the events."""
        self.desk.press(Qt.Key.Key_4, CTRL)
        self.settle()

    def open(self, title: str = "") -> None:
        """The workspace of an event, by the keyboard."""
        self.go()
        events = self.events.model.events
        chosen = next(one for one in events if title in one.title)
        self.events.view.select(chosen.id)
        self.desk.press(Qt.Key.Key_Return)
        self.see(lambda: self.commands.front is not None and self.work.sight is not None)

    def add(self, typed: str) -> None:
        """Ctrl+D, a few letters, Entrée."""
        self.press(Qt.Key.Key_D, CTRL)
        self.type(typed)
        self.press(Qt.Key.Key_Return)
        self.settle()

    def select(self, *names: str) -> None:
        """The focus on these rows."""
        ids = [one.id for one in self.rows if one.display_name in names]
        assert len(ids) == len(names)
        self.work.go_to_place(ids[0])
        self.work.roster.view.select_several(ids)

    def trigger(self, name: str) -> None:
        """A command of the menu bar, which must make sense now."""
        action = getattr(self.desk.window.commands, name)
        assert action.isEnabled(), name
        action.trigger()
        self.settle()

    def press_toast(self) -> None:
        """The button of the toast."""
        toast = self.desk.page.toast
        assert toast.isVisible()
        QTest.mouseClick(toast._button, Qt.MouseButton.LeftButton)
        self.settle()

    def menu(self) -> QMenu:
        self.desk.wait(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
        popup = QApplication.activePopupWidget()
        assert isinstance(popup, QMenu)
        return popup

    @property
    def focused(self) -> QWidget:
        return self.desk.focused()


def build_office(folder: Path) -> Path:
    """Four organisations, seven people; « Membres » has the organisations; no event."""
    return once("office", folder / "essai.bottin", _build_office)


def _build_office(path: Path) -> None:
    with opened(make(path.parent, path.name), "semoir") as directory:
        tiaa = organisation(
            directory,
            "Table inventée des aînés actifs",
            ("acronym", "TIAA"),
            ("phones.+", "418 555-0111"),
            ("emails.+", "info@tiaa.example.org"),
            ("sectors.+", "Personnes aînées"),
            ("territory.+", "03"),
        )
        rimq = organisation(
            directory,
            "Regroupement imaginaire des maisons de quartier",
            ("acronym", "RIMQ"),
            ("phones.+", "514 555-0107"),
            ("emails.+", "info@rimq.example.org"),
            ("sectors.+", "Familles"),
            ("territory.+", "06"),
        )
        ahn = organisation(directory, "Alliance des haltes du Nord", ("acronym", "AHN"))
        cer = organisation(directory, "Coalition Exemple pour le répit", ("acronym", "CER"))
        role = "roles.+"
        person(directory, "Vincent", "Archambault", (role, f"{tiaa}: présidence"))
        person(directory, "Perrine", "Perreault", (role, f"{rimq}: direction"))
        person(directory, "Maude", "Beaulieu-Roy", (role, f"{rimq}: présidence"))
        person(directory, "Lise", "Côté", (role, f"{ahn}: direction"), (role, f"{cer}: trésorerie"))
        person(directory, "Karim", "Haddad", (role, f"{cer}: coordination"))
        person(directory, "Rosalie", "Dumont", (role, f"{tiaa}: direction"))
        person(directory, "Gaston", "Seul")
        directory.lists.create("Membres", contact_ids=[tiaa, rimq, ahn, cer])
        directory.lists.create("Autres", contact_ids=[ahn])


@pytest.fixture
def office_file(tmp_path: Path) -> Path:
    return build_office(tmp_path)


@pytest.fixture
def team(open_desk: Callable[[Path], Desk], tmp_path: Path) -> Team:
    """A window on the small directory, the workspace of a delegation of nobody in front."""

    def build(path: Path) -> None:
        with opened(build_office(path.parent), "semoir") as directory:
            directory.events.create({"title": "Journée d’essai", "start_on": "2027-04-09"})

    one = Team(open_desk(once("office with a day", tmp_path / "essai.bottin", build)))
    one.open()
    return one


@pytest.fixture
def five(open_desk: Callable[[Path], Desk], tmp_path: Path) -> Team:
    """The same with five people, in the order of their names."""

    def build(path: Path) -> None:
        with opened(build_office(path.parent), "semoir") as directory:
            day = {"title": "Journée d’essai", "place": "Assemblée"}
            event_id, _ = directory.events.create(day)
            names = ("Archambault", "Beaulieu-Roy", "Côté", "Dumont", "Haddad")
            directory.roster.add(event_id, [directory.contacts.find_id(name) for name in names])

    one = Team(open_desk(once("office with five", tmp_path / "essai.bottin", build)))
    one.open()
    return one


@pytest.fixture
def sample(open_desk: Callable[[Path], Desk], tmp_path: Path) -> Team:
    """A window on the invented sample, its day of forty places in front."""
    one = Team(open_desk(seeded(tmp_path / "exemple.bottin", "sample")))
    one.open()
    return one


@pytest.fixture(autouse=True)
def _as_it_was(look: Look) -> Iterator[None]:
    yield
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()
    as_at_first(look.theme)
