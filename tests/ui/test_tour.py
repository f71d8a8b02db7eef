"""The tour: the journey arrives, and keeps a picture of each view in each theme and scale."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from directory_app.ui.context import Look
from directory_app.ui.tour import camera
from directory_app.ui.tour.camera import picture_of
from directory_app.ui.tour.run import run_tour
from directory_app.ui.translations import install
from tests.ui.conftest import Desk


def check_journey(look: Look, folder: Path, lang: str, undone: str) -> None:
    """The journey in a language, step by step, and its pictures, in each of ``camera.SCALES``."""
    said: list[str] = []
    out = folder / "images"
    assert run_tour(out, theme="dark", lang=lang, echo=said.append) == 0, said[-1]
    install(QApplication.instance() or QApplication([]), look.lang)
    pictures = sorted((out / lang).glob("*.png"))
    scales = camera.SCALES
    assert len(pictures) == len(scales) * len(said) >= len(scales) * 20
    small, *larger = (QImage(str(path)) for path in pictures[len(scales) : 2 * len(scales)])
    for scale, image in zip(scales[1:], larger, strict=True):
        assert (image.width(), image.height()) == (scale * small.width(), scale * small.height())
    assert len({small.pixel(x, 300) for x in range(0, small.width(), 3)}) > 5
    assert any(undone in line for line in said)


def test_the_journey_arrives_and_is_kept_in_pictures(look: Look, tmp_path: Path) -> None:
    check_journey(look, tmp_path, "fr", "annulée")


def test_a_picture_shows_no_trace_of_the_mouse(desk: Desk) -> None:
    desk.wait(lambda: desk.page.overview.latest is not None and desk.window.is_settled)
    desk.page.list.view.setFocus()
    desk.wait(desk.window.isActiveWindow)  # what is selected has another colour until then
    QApplication.processEvents()
    sidebar = desk.page.sidebar
    view = sidebar.view
    clean = picture_of(sidebar, 1).toImage()
    middle = view.visualRect(view.model().index(3, 0)).center()
    QTest.mouseMove(view.viewport(), middle)
    QApplication.processEvents()
    assert sidebar.grab().toImage() != clean, "the row under the mouse is tinted"
    under_the_mouse = picture_of(sidebar, 1).toImage()
    QTest.mouseMove(desk.page.list.view.viewport())
    QApplication.processEvents()
    assert picture_of(sidebar, 1).toImage() == under_the_mouse
