"""The tour: the journey arrives, and keeps a picture of each view in each theme and scale."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QImage

from directory_app.ui.context import Look
from directory_app.ui.tour import run_tour


def test_the_journey_arrives_and_is_kept_in_pictures(
    look: Look, directory_file: Path, tmp_path: Path
) -> None:
    said: list[str] = []
    out = tmp_path / "images"
    assert run_tour(out, location=directory_file, theme="dark", echo=said.append) == 0
    pictures = sorted(out.glob("*.png"))
    assert len(pictures) == 2 * len(said) == 14
    small, large = (QImage(str(path)) for path in pictures[:2])
    assert (large.width(), large.height()) == (2 * small.width(), 2 * small.height())
    assert len({small.pixel(x, 300) for x in range(0, small.width(), 3)}) > 5
    assert any("Modification annulée" in line for line in said)
