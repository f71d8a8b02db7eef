"""Every trap of real exports: a file each, its reading beside it."""

from __future__ import annotations

import pytest

from directory_app.formats.vcard.properties import Card, Property
from directory_app.formats.vcard.reading import (
    PROBLEM_CODES,
    VERSIONS,
    CardReader,
    read_cards,
)
from directory_app.formats.vcard.writing import write_card
from tests.unit.formats.vcard.fixtures import (
    FILES,
    FOLDER,
    NAMES,
    bytes_of,
    described,
    expected_of,
)

NOT_FROM_A_FILE = {"card_too_large"}


def without_lines(properties: tuple[Property, ...]) -> list[tuple[object, ...]]:
    return [(one.group, one.name, one.parameters, one.value) for one in properties]


def written_again(card: Card) -> Card:
    version = card.version if card.version in VERSIONS else "3.0"
    (again,) = read_cards(write_card(card.properties, version))
    return again


@pytest.mark.parametrize("name", NAMES)
def test_a_trap_is_read_as_what_it_says(name: str) -> None:
    assert described(bytes_of(name)) == expected_of(name)


@pytest.mark.parametrize("name", NAMES)
def test_what_is_read_is_written_and_read_again(name: str) -> None:
    for card in read_cards(bytes_of(name)):
        again = written_again(card)
        assert without_lines(again.properties) == without_lines(card.properties)
        assert again.problems == () or {one.code for one in again.problems} <= {"bad_base64"}


@pytest.mark.parametrize("name", NAMES)
def test_what_is_written_is_stable_to_the_byte(name: str) -> None:
    for card in read_cards(bytes_of(name)):
        version = card.version if card.version in VERSIONS else "3.0"
        once = write_card(card.properties, version)
        (again,) = read_cards(once)
        assert write_card(again.properties, version) == once


@pytest.mark.parametrize("name", NAMES)
def test_a_card_keeps_its_own_bytes(name: str) -> None:
    data, at = bytes_of(name), 0
    for card in read_cards(data):
        at = data.index(card.data, at) + len(card.data)
        (alone,) = read_cards(card.data) if card.properties else (card,)
        assert without_lines(alone.properties) == without_lines(card.properties)


def test_every_problem_has_its_trap() -> None:
    found = set()
    for name in NAMES:
        expected = expected_of(name)
        groups = [expected["problems"], *(card["problems"] for card in expected["cards"])]
        found |= {code for problems in groups for code, _, _ in problems}
    assert found == PROBLEM_CODES - NOT_FROM_A_FILE


def test_files_and_readings_go_in_pairs() -> None:
    assert {file.stem for file in FOLDER.glob("*.json")} == {file.stem for file in FILES}


def test_all_the_traps_in_one_file_do_not_disturb_each_other() -> None:
    """A broken card costs its neighbours nothing: a good one stands between all of them."""
    good = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Voisine\r\nUID:%d\r\nEND:VCARD\r\n"
    aside = {"utf16", "utf32", "lone_cr_ends_lines"}
    names = [name for name in NAMES if not name.startswith(tuple(aside))]
    pieces = [bytes_of(name) + b"\r\n" + good % at for at, name in enumerate(names)]
    reader = CardReader(good % 999 + b"".join(pieces))
    neighbours = [
        card
        for card in reader
        if card.first("FN") == Property("FN", "Voisine", (), "", card.line + 2)
    ]
    assert [one.value for card in neighbours for one in card.all("UID")] == [
        "999",
        *map(str, range(len(names))),
    ]
