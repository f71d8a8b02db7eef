"""The canaries in the window: titles, rows, tooltips, what is spoken, settings, clipboard and files
tell none, and the title never names a contact that is confidential as a whole."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QClipboard, QGuiApplication

from directory_app.domain.folding import fold
from tests import directories
from tests.e2e import canaries
from tests.e2e.canaries import CONTROL, NAMED, SECRETS, fill
from tests.e2e.sights import everything, walk
from tests.ui.conftest import Desk, garbage, look, open_desk

__all__ = ["garbage", "look", "open_desk"]

NAMES = ("rimq", "mt", "bo temoin", "cy temoin", "ana temoin", "ocarina")


@pytest.fixture
def desk(open_desk: Callable[[Path], Desk], tmp_path: Path) -> Desk:
    path = directories.make(tmp_path)
    with directories.opened(path, "semoir") as directory:
        fill(directory, tmp_path)
    return open_desk(path)


def test_the_window_tells_no_canary_anywhere(
    desk: Desk, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    seen: dict[str, list[str]] = {}
    blind: list[str] = []

    def look_around(where: str) -> None:
        text = everything()
        leaks = SECRETS.found_in(text)
        leaks += NAMED.found_in(desk.window.windowTitle() + desk.toast)
        if leaks:
            seen[where] = leaks
        if CONTROL not in fold(text):
            blind.append(where)

    event = desk.page.directory.events
    ids: list[str] = []
    desk.page.lanes.read.submit(lambda: event.find_id("essai"), ids.append)
    desk.wait(lambda: bool(ids))
    walk(desk, NAMES, ids[0], look_around)
    assert seen == {}
    assert blind == []
    clipboard = QGuiApplication.clipboard()
    left = clipboard.text() + clipboard.text(QClipboard.Mode.Selection) + caplog.text
    desk.window.close()
    settings = list(tmp_path.rglob("*.ini"))
    left += "".join(one.read_text(encoding="utf-8") for one in settings)
    assert settings
    assert SECRETS.found_in(left) + NAMED.found_in(left) == []


def test_what_is_shown_hides_by_itself_and_with_the_next_card(desk: Desk) -> None:
    assert desk.window.wiring is not None
    reveal = desk.window.wiring.reveal
    desk.search("mt")
    reveal.reveal()
    desk.wait(lambda: desk.card.is_revealed and reveal.clock.isActive())
    assert SECRETS.found_in(everything())
    assert "5 minute" in everything()
    reveal.clock.setInterval(1)
    desk.wait(lambda: not desk.card.is_revealed)
    assert SECRETS.found_in(everything()) == []
    assert not reveal.clock.isActive()
    reveal.clock.setInterval(10**8)
    reveal.reveal()
    desk.wait(lambda: desk.card.is_revealed)
    desk.search("rimq")
    assert SECRETS.found_in(everything()) == []
    desk.search("mt")
    assert not desk.card.is_revealed


def test_after_a_mark_the_window_says_where_the_value_also_stands(desk: Desk) -> None:
    """« Voir » lists the places, and opens one; the value itself is not told."""
    assert desk.window.wiring is not None
    secrecy = desk.window.wiring.secrecy
    desk.search("bo temoin")
    edit, box = desk.page.directory.contacts.edit, canaries.mailbox(0)
    ids, value = desk.card.contact_id, "liaison.unique@example.org"
    desk.page.lanes.write.submit(
        lambda: edit(
            ids,
            [("emails.+", value), ("note", value)],
        ),
        lambda _: None,
    )
    desk.wait(lambda: desk.window.lanes.is_idle)
    number = 3  # after the two personal ones
    desk.page.lanes.write.submit(
        lambda: edit(ids, [(f"emails.{number}.confidential", "true")], initiator="window"),
        lambda _: None,
    )
    banner = desk.page.list.banner
    desk.wait(lambda: "1 note" in banner.text)
    assert "unique" not in banner.text
    assert box not in banner.text
    banner._button.click()
    dialog = secrecy.dialog
    assert dialog is not None
    assert [text.partition(" — ")[2] for text in dialog.names.texts] == ["Bo Témoin"]
    dialog.names.opened.emit("0")
    desk.settle()
    assert desk.card.title == "Bo Témoin"
