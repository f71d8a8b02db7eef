"""Plans that are shown no more are freed in steps, whichever way they came."""

from __future__ import annotations

import threading
import weakref
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from directory_app.services.export_preview import Prospect
from directory_app.ui.export_page.letting_go import STEP, LettingGo
from tests.ui.conftest import PATIENCE_MS
from tests.ui.export_page.conftest import Office


class _Card:
    """Something that is freed."""


@dataclass
class _Plan:
    included: tuple[_Card, ...]


@dataclass
class _Prospect:
    plan: _Plan


def test_contacts_are_freed_step_by_step(office: Office) -> None:
    cards = tuple(_Card() for _ in range(3 * STEP + 1))
    alive = [weakref.ref(card) for card in cards]
    prospect = _Prospect(_Plan(cards))
    del cards
    parent = QObject()
    letting_go = LettingGo(parent)
    letting_go.take(cast(Prospect, prospect))
    del prospect
    seen = set[int]()

    def is_empty() -> bool:
        seen.add(sum(one() is not None for one in alive))
        return letting_go.left == 0

    assert not is_empty()
    office.wait(is_empty)
    assert sum(one() is not None for one in alive) == 0
    assert max(seen) == 3 * STEP + 1
    parent.deleteLater()


def test_the_page_holds_nothing_once_it_is_closed_or_asks_anew(office: Office) -> None:
    loader = office.page._loader
    for leave in (office.show, office.page.close_page):
        leave()
        office.settle()
        office.wait(lambda: loader._letting_go.left == 0)
    assert office.page.prospect is None


def test_an_answer_that_came_too_late_is_let_go(office: Office) -> None:
    page, lane = office.page, office.lanes.read
    page.show_for(page._question.selection, "Tous", 6, "json")
    arrived = threading.Event()
    lane.submit(arrived.set, lambda _: None)  # after it on the same lane: the answer is there
    assert arrived.wait(PATIENCE_MS / 1000)
    page.close_page()
    before = page._loader._letting_go.left
    QApplication.sendPostedEvents()
    assert (page.prospect, page._loader._letting_go.left) == (None, before + 6)
    office.wait(lambda: page._loader._letting_go.left == 0)
