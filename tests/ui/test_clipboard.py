"""The clipboard: confidential values are marked, go after a while, and are never repeated."""

from __future__ import annotations

import dataclasses
import subprocess
import sys

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from directory_app.ui.clipboard import CLOCK, SECRET_MARKS, SECRET_STAY_MS, put_on_clipboard
from tests.ui.conftest import CTRL, SHIFT, Desk
from tests.ui.invented import SECRET_STREET
from tests.ui.test_toasts import wiring

FOREVER_MS = 10**8
AT_THE_END = """
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from directory_app.ui.clipboard import put_on_clipboard
app = QGuiApplication([])
put_on_clipboard("99, rue Cachée", is_secret=True)
before = app.clipboard().text()
QTimer.singleShot(0, app.quit)
app.exec()
print([before, app.clipboard().text()])
"""


def clipboard() -> QClipboard:
    return QGuiApplication.clipboard()


def is_marked() -> bool:
    data = clipboard().mimeData()
    return all(data.hasFormat(mime) for mime in SECRET_MARKS)


def reveal(desk: Desk) -> None:
    desk.search("rimq")
    wiring(desk).reveal.reveal()
    desk.wait(lambda: desk.card.is_revealed)


def copy_secret_address(desk: Desk) -> None:
    line = next(one for one in desk.card.values if one.is_granted)
    button = desk.page.card.findChild(QAbstractButton, f"copy:{line.item_id}")
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert SECRET_STREET in clipboard().text()


def test_a_value_that_was_shown_is_marked_and_the_toast_does_not_repeat_it(desk: Desk) -> None:
    reveal(desk)
    copy_secret_address(desk)
    marks = clipboard().mimeData()
    assert bytes(marks.data("x-kde-passwordManagerHint").data()) == b"secret"
    windows = 'application/x-qt-windows-mime;value="{}"'
    for name in ("CanIncludeInClipboardHistory", "CanUploadToCloudClipboard"):
        assert bytes(marks.data(windows.format(name)).data()) == b"\0\0\0\0"
    assert is_marked()
    assert desk.page.toast.isVisible()
    assert SECRET_STREET not in desk.toast
    assert f"{SECRET_STAY_MS // 1000} " in desk.toast


def test_it_goes_after_a_while(desk: Desk) -> None:
    wiring(desk).copy.secret_stay_ms = 1
    reveal(desk)
    copy_secret_address(desk)
    desk.wait(lambda: clipboard().text() == "")


def clock() -> QTimer:
    app = QGuiApplication.instance()
    assert app is not None
    found = app.findChild(QTimer, CLOCK)
    assert isinstance(found, QTimer)
    return found


def test_what_was_copied_since_stays(qtbot: QtBot) -> None:
    put_on_clipboard(SECRET_STREET, is_secret=True, stay_ms=1)
    clipboard().setText("copié ailleurs")
    qtbot.waitUntil(lambda: not clock().isActive())
    assert clipboard().text() == "copié ailleurs"


def test_a_second_secret_has_its_own_time(qtbot: QtBot) -> None:
    put_on_clipboard("88, rue Voilée", is_secret=True, stay_ms=1)
    put_on_clipboard(SECRET_STREET, is_secret=True, stay_ms=FOREVER_MS)
    assert clock().remainingTime() > SECRET_STAY_MS
    assert clipboard().text() == SECRET_STREET
    put_on_clipboard(SECRET_STREET, is_secret=True, stay_ms=1)
    qtbot.waitUntil(lambda: clipboard().text() == "")


def test_what_may_be_known_is_not_marked_and_stays(desk: Desk) -> None:
    reveal(desk)
    desk.press(Qt.Key.Key_A, CTRL | SHIFT)  # what is free to go comes first
    assert clipboard().text().startswith("1280, rue des Modèles")
    assert not is_marked()
    assert "1280" in desk.toast


def test_it_is_gone_when_the_program_ends() -> None:
    done = subprocess.run(
        [sys.executable, "-c", AT_THE_END], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "['99, rue Cachée', '']"


def test_a_person_s_confidential_telephone_is_marked_too(desk: Desk) -> None:
    desk.search("rimq")
    phone, line = "418 555-0177", desk.card.people[0]
    shown = dataclasses.replace(line, phone=phone, phone_shown=phone, is_granted=True)
    desk.page.card.show_card(dataclasses.replace(desk.card, people=(shown,)))
    button = desk.page.card.findChild(QAbstractButton, f"copy-of:{line.key}")
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert clipboard().text() == phone
    assert is_marked()
    assert phone not in desk.toast
