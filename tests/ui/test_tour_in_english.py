"""The same journey in English: a file of its own, so that two processors share them."""

from __future__ import annotations

from pathlib import Path

import pytest

from directory_app.ui.context import Look
from directory_app.ui.tour import camera
from tests.ui.test_tour import check_journey


def test_the_journey_arrives_in_english_too(
    look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(camera, "SCALES", (1,))  # larger pictures have no other words
    check_journey(look, tmp_path, "en", "undone")
