"""Which cards are opened recently and often."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory_app.services.favoured import HALF_LIFE_MS, KEPT, MOST_FAVOURED, FavouredService

DAY_MS = 24 * 3_600_000


class Clock:
    now = 1_790_000_000_000

    def __call__(self) -> int:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def favoured(tmp_path: Path, clock: Clock) -> FavouredService:
    return FavouredService(tmp_path, tmp_path / "a.bottin", clock)


def again(tmp_path: Path, clock: Clock) -> FavouredService:
    service = FavouredService(tmp_path, tmp_path / "a.bottin", clock)
    service.load()
    return service


def test_often_comes_before_lately_and_fades(favoured: FavouredService, clock: Clock) -> None:
    for _ in range(3):
        favoured.opened("often")
    clock.now += DAY_MS
    favoured.opened("lately")
    assert favoured.ids == ("often", "lately")
    assert favoured.latest == ("lately", "often")
    clock.now += 3 * HALF_LIFE_MS
    favoured.opened("today")
    assert favoured.ids[0] == "today"  # three openings of three months ago count less than one


def test_it_is_kept_bounded_and_private(
    favoured: FavouredService, tmp_path: Path, clock: Clock
) -> None:
    for number in range(KEPT + 20):
        clock.now += 1_000
        favoured.opened(f"id-{number}")
    (file,) = (tmp_path / "favoured").iterdir()
    document = json.loads(file.read_bytes())
    assert len(document) == KEPT
    assert f"id-{KEPT + 19}" in document
    assert "id-0" not in document
    assert all(isinstance(n, float | int) for pair in document.values() for n in pair)
    assert again(tmp_path, clock).ids == favoured.ids
    assert len(favoured.ids) == MOST_FAVOURED
    assert file.stat().st_mode & 0o077 == 0


def test_erased_contacts_are_forgotten(
    favoured: FavouredService, tmp_path: Path, clock: Clock
) -> None:
    favoured.opened("stays")
    favoured.opened("goes")
    other = again(tmp_path, clock)
    other.forget(["goes"])
    favoured.opened("stays")  # a window that was open meanwhile brings nothing back
    assert favoured.ids == again(tmp_path, clock).ids == ("stays",)


@given(st.binary(max_size=60) | st.sampled_from([b"[]", b'{"a":1}', b'{"a":[1e999,1]}', b"{}"]))
def test_a_damaged_file_counts_as_nothing(tmp_path_factory: object, data: bytes) -> None:
    folder = tmp_path_factory.mktemp("favoured")  # type: ignore[attr-defined]
    clock = Clock()
    first = again(folder, clock)
    first.opened("a")
    (file,) = (folder / "favoured").iterdir()
    file.write_bytes(data)
    broken = again(folder, clock)
    assert broken.ids == ()
    broken.opened("b")
    assert broken.ids == ("b",)
