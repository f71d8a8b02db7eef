"""Whatever is pressed, in whatever order: what is shown was asked for, and nothing leaks."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from directory_app.domain.confidentiality import NO_GRANT, Grant
from directory_app.domain.events import Status
from directory_app.services.delegations.documents import Document
from tests.ui.delegation.documents.conftest import CANARIES, Wall

STEPS = 60


class Hammer:
    """Random steps, without waiting for what comes of them."""

    def __init__(self, wall: Wall, seed: int) -> None:
        self.wall = wall
        self.random = random.Random(seed)
        self.events = [wall.event_id, wall.directory.events.create({"title": "Autre journée"})[0]]

    def step(self) -> None:
        panel = self.wall.panel
        deeds: list[Callable[[], object]] = [
            panel.refresh,
            panel.clear,
            lambda: panel.show_event(self.random.choice(self.events)),
            lambda: panel.show_event(self.wall.event_id),
            lambda: panel._on_document(self.random.choice(list(Document))),
            lambda: panel._turn(self.random.choice([-1, 1])),
            lambda: panel.area.step_zoom(self.random.choice([-1, 1])),
            lambda: panel.area.choose_zoom(None),
            lambda: panel.highlight(self.wall.place_of("Côté")),
            lambda: self.random.choice(list(panel.options.shows.values())).click(),
            self.change_roster,
            lambda: panel.secrecy.granted.emit(Grant(confidential=True, reason="essai")),
            lambda: panel.secrecy.granted.emit(NO_GRANT),
            panel.copy_document,
            QApplication.processEvents,
            QApplication.processEvents,
        ]
        self.random.choice(deeds)()

    def change_roster(self) -> None:
        status = self.random.choice([Status.CONFIRMED, Status.DECLINED])
        place = self.wall.place_of("Archambault")
        self.wall.directory.roster.set_status(self.wall.event_id, [place], status)
        self.wall.panel.refresh()


@pytest.mark.parametrize("round_", range(3))
def test_hands_that_never_wait(wall: Wall, round_: int) -> None:
    seed = random.randrange(10**6)
    hammer = Hammer(wall, seed)
    for _ in range(STEPS):
        hammer.step()
    wall.settle()
    wall.panel.show_event(hammer.events[1])
    wall.panel.show_event(wall.event_id)
    wall.panel.refresh()
    wall.settle()
    shown, asked = wall.shown, wall.panel._asked
    assert shown.request == asked, seed
    assert shown.request.event_id == wall.event_id
    assert shown.request.grant == NO_GRANT
    told = "".join(one.text for one in shown.lines)
    assert not [one for one in CANARIES if one in told], seed
    expected = {one.id for one in wall.directory.roster.read(wall.event_id).coming}
    assert set(shown.facts.lines) == expected, seed
    assert wall.failures == [], seed
