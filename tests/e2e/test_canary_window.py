"""No exit of the window lets a canary out: what it shows and puts on the clipboard when it sends.

The same shelter and neighbour as :mod:`.test_canary`; each new exit of the window joins the list.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from directory_app.services.exports import Selection
from directory_app.texts import Texts
from directory_app.ui.context import Look
from directory_app.ui.export_page.page import ExportPage
from directory_app.ui.tasks import Lanes
from directory_app.ui.theme import Mode, Theme
from directory_app.ui.widgets.name_list import NameList
from tests import directories
from tests.e2e.test_canary import _fill as fill
from tests.e2e.test_canary import leaks
from tests.ui.conftest import collecting

PATIENCE_MS = 20_000
Settle = Callable[[], None]


@pytest.fixture(scope="module", autouse=True)
def garbage(qapp: QApplication) -> Iterator[None]:
    """The lanes destroy nothing of the window."""
    yield from collecting(qapp)


@pytest.fixture
def page(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[tuple[ExportPage, Settle]]:
    """The export page open on everybody, and how to wait for it."""
    path = directories.make(tmp_path)
    with directories.opened(path) as directory:
        fill(directory)
    lanes, window = Lanes(), QWidget()
    with directories.opened(path) as directory:
        found = ExportPage(directory, lanes, Look(Theme(qapp, Mode.LIGHT), Texts("fr")), window)

        def settle() -> None:
            qtbot.waitUntil(lambda: found.is_settled and lanes.is_idle, timeout=PATIENCE_MS)

        window.show()
        found.show_for(Selection(everything=True), "Tous", 4)
        settle()
        yield found, settle
        lanes.close()
        window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def everything_shown(page: ExportPage) -> str:
    """The preview, every name list, and whatever any widget says, to the eye or to a reader."""
    names = [text for one in page.findChildren(NameList) for text in one.texts]
    said = []
    for widget in page.findChildren(QWidget):
        said += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
            said.append(widget.text())
    return "\n".join([page.format.text.toPlainText(), *names, *said])


@pytest.mark.parametrize("profile", ["bcc", "xlsx", "csv-excel-fr", "csv", "vcard3", "json"])
def test_the_export_page_shows_no_canary(page: tuple[ExportPage, Settle], profile: str) -> None:
    shown, settle = page
    shown.format.formats.buttons[profile].click()
    settle()
    text = everything_shown(shown)
    assert "Voisine" in text
    assert leaks(text) == []


def test_the_export_page_copies_no_canary(page: tuple[ExportPage, Settle]) -> None:
    shown, settle = page
    QApplication.clipboard().clear()
    shown.footer.primary.click()
    settle()
    copied = QApplication.clipboard().text()
    assert "voisine@example.org" in copied
    assert leaks(copied) == []


def test_the_sieve_is_not_blind(page: tuple[ExportPage, Settle]) -> None:
    shown, settle = page
    shown.withheld.ask.click()
    for box in shown.withheld.form.kinds.values():
        box.setChecked(True)
    shown.withheld.form.reason.setText("visite de la maison")
    shown.withheld.form.submit()
    settle()
    shown.format.formats.buttons["json"].click()
    settle()
    assert leaks(everything_shown(shown)) == ["phone", "email", "site", "street"]
