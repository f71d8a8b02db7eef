"""The frame: welcome page, faults, unexpected errors, what is remembered, what is left behind."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from directory_app.domain.errors import EnvironmentFault
from directory_app.ui.settings import WindowSettings
from directory_app.ui.theme import Mode
from tests.ui.conftest import Desk


@pytest.mark.parametrize("origin", ["table", "sample", "empty"])
def test_each_first_choice_makes_a_directory_and_opens_it(
    open_desk: Callable[[Path], Desk], tmp_path: Path, origin: str
) -> None:
    path = tmp_path / "premier.bottin"
    desk = open_desk(path)
    assert desk.window.page is None
    QTest.mouseClick(desk.window.welcome.buttons[origin], Qt.MouseButton.LeftButton)
    desk.wait(lambda: desk.window.page is not None)
    desk.settle()
    assert path.is_file()
    assert desk.focused() is desk.page.list.box
    if origin == "empty":
        assert desk.page.list.status == "0 fiche"
    else:
        assert desk.page.list.model.rowCount() > 8


def test_a_file_that_is_no_directory_is_told_and_left_alone(
    open_desk: Callable[[Path], Desk], tmp_path: Path
) -> None:
    path = tmp_path / "photo.bottin"
    path.write_bytes(b"GIF89a" * 2000)
    desk = open_desk(path)
    assert desk.window.page is None
    fault = desk.window.centralWidget().currentWidget()  # type: ignore[attr-defined]
    assert "n’est pas un répertoire" in fault._sentence.accessibleName()
    assert path.read_bytes() == b"GIF89a" * 2000


@pytest.mark.expected_log(r"unexpected ZeroDivisionError")
def test_an_unexpected_error_is_told_and_the_window_goes_on(desk: Desk) -> None:
    desk.window.lanes.read.submit(lambda: 1 / 0, lambda _: None)
    desk.settle()
    told = "Une erreur imprévue s’est produite. Rien n’a été perdu."
    assert desk.page.list.banner.text == told
    desk.search("tir")
    assert desk.card.short_name == "TIR"


def test_an_expected_failure_nobody_took_is_told_in_its_own_words(desk: Desk) -> None:
    def work() -> None:
        raise EnvironmentFault("disk_full", file="essai.bottin", folder="/")

    desk.window.lanes.write.submit(work, lambda _: None)
    desk.settle()
    assert "plus de place sur le disque" in desk.page.list.banner.text


def test_closing_ends_both_threads_and_gives_the_file_back(
    desk: Desk, directory_file: Path
) -> None:
    desk.search("rimq")
    desk.window.close()
    assert not [t for t in threading.enumerate() if t.name.startswith("bottin-")]
    directory_file.rename(directory_file.with_suffix(".deplace"))


def test_size_and_theme_are_remembered(desk: Desk, tmp_path: Path) -> None:
    desk.window.commands.themes[Mode.DARK].trigger()
    desk.window.commands.themes[Mode.LIGHT].trigger()
    desk.window.commands.themes[Mode.DARK].trigger()
    desk.window.close()
    again = WindowSettings(tmp_path / "window.ini")
    assert again.theme is Mode.DARK
    assert again.bytes_of("geometry") is not None
    assert again.bytes_of("frame") is not None
    assert again.bytes_of("browse") is not None


def test_damaged_settings_cost_nothing(tmp_path: Path) -> None:
    file = tmp_path / "window.ini"
    file.write_text("[window]\ntheme=rose\ngeometry=12\n", encoding="utf-8")
    settings = WindowSettings(file)
    assert settings.theme is Mode.SYSTEM
    assert settings.bytes_of("geometry") is None
