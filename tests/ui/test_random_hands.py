"""Five thousand random events on the real window: nothing raised, nothing warned, nothing lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from traceback import format_exception

import pytest
from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QtMsgType,
    QUrl,
    Slot,
    qInstallMessageHandler,
)
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from directory_app import bootstrap
from directory_app.ui.context import Look
from tests.directories import seeded
from tests.ui.conftest import Desk, as_at_first
from tests.ui.random_hands import Hands

EVENTS = 5_000
SEED = 20_261_122
SCHEMES = ("http", "https", "mailto", "file")
DRAFT = "Brouillon-laissé-là"
FOREVER_MS = 10**8
OFFSCREEN_S_OWN = "This plugin does not support "
"""Said by the platform without a screen at dialogs and menus; no screen's platform says it."""
WARNING_TYPES = (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)


class Outside(QObject):
    """In place of the system's browser, mail program and file manager: keeps what it is given."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[QUrl] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url)


@pytest.fixture
def outside() -> Iterator[Outside]:
    one = Outside()
    for scheme in SCHEMES:
        QDesktopServices.setUrlHandler(scheme, one, "open")  # type: ignore[arg-type] # stub errs
    yield one
    for scheme in SCHEMES:
        QDesktopServices.unsetUrlHandler(scheme)


@pytest.fixture
def _preferences_as_before(look: Look) -> Iterator[None]:
    """The hands reach the preferences, which the other tests share."""
    yield
    as_at_first(look.theme)


@pytest.fixture
def still_toasts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Toasts that stay: how long the machine takes must not decide what there is to click."""
    monkeypatch.setattr("directory_app.ui.notifier.BRIEF_MS", FOREVER_MS)
    monkeypatch.setattr("directory_app.ui.notifier.WITH_ACTION_MS", FOREVER_MS)


@contextmanager
def warnings_of_qt() -> Iterator[list[str]]:
    """What Qt warns of meanwhile."""
    said: list[str] = []

    def keep(kind: QtMsgType, _: QMessageLogContext, message: str) -> None:
        if kind in WARNING_TYPES and not message.startswith(OFFSCREEN_S_OWN):
            said.append(f"Qt: {message}")

    before = qInstallMessageHandler(keep)
    try:
        yield said
    finally:
        qInstallMessageHandler(before)


def play(hands: Hands, desk: Desk, qtbot: QtBot) -> None:
    """Plays; fails with the last events at the first fault, whoever tells it."""
    failed: list[Exception] = []
    desk.window.lanes.failed.connect(failed.append)
    with qtbot.captureExceptions() as raised, warnings_of_qt() as warned:

        def check() -> None:
            faults = ["".join(format_exception(one[1])) for one in raised]
            faults += [*map(repr, failed), *warned]
            if QApplication.focusWidget() is None:
                faults.append("nothing has the focus: the keyboard reaches nothing")
            if faults:
                pytest.fail("\n".join([*faults, "after:", *hands.last]), pytrace=False)

        hands.play(EVENTS, check)


def leave_a_draft(desk: Desk) -> None:
    """Begins a new organisation and leaves its form open."""
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    for dialog in desk.window.findChildren(QDialog):
        dialog.reject()
    desk.settle()
    desk.window.commands.new_organisation.trigger()
    desk.wait(lambda: desk.focused().objectName() == "field:name")
    desk.type(DRAFT)


@pytest.mark.usefixtures("bottin_home", "still_toasts", "_preferences_as_before")
def test_five_thousand_events_break_nothing(
    open_desk: Callable[[Path], Desk],
    tmp_path: Path,
    qtbot: QtBot,
    outside: Outside,
) -> None:
    path = tmp_path / "sample.bottin"
    seeded(path, "sample")
    desk = open_desk(path)
    hands = Hands(desk, SEED)
    play(hands, desk, qtbot)
    assert outside.opened, "the hands pressed a link, which a browser would have opened"
    leave_a_draft(desk)
    desk.window.close()
    with bootstrap.open_directory(path) as directory:
        assert directory.integrity.verify() == ()
        assert directory.history.next_undo() is not None, "the hands changed something"
        drafts = directory.drafts.load().values()
        assert any(DRAFT in text for draft in drafts for text in draft.values())
