"""A thousand damaged files: no exception, nothing lost in silence, the same again once written."""

from __future__ import annotations

import random
import re

import pytest

from directory_app.formats.vcard.octets import octets_of
from directory_app.formats.vcard.properties import CardProblem
from directory_app.formats.vcard.reading import VERSIONS, CardReader, read_cards
from directory_app.formats.vcard.values import (
    binary,
    component_lists,
    components,
    text,
    text_list,
)
from directory_app.formats.vcard.writing import write_card
from tests.unit.formats.vcard.fixtures import NAMES, bytes_of

MUTATIONS, BATCHES = 1_000, 10
INSERTED = (
    *(b"\r\n", b"\n", b"\r", b"\r\n ", b"=", b"=\r\n", b"=0D=0A", b"=E9", b";", b":", b",", b"."),
    *(b'"', b"\\", b"^", b"\x00", b"\xff", b"\xc3", b"\xe9", b" ", b"\t", b"BEGIN:VCARD\r\n"),
    *(b"END:VCARD\r\n", b"BEGIN:", b"END:", b"AGENT:\r\n", b"VERSION:2.1\r\n", b"NOTE:"),
    *(b";ENCODING=QUOTED-PRINTABLE", b";CHARSET=UTF-16", b";ENCODING=b", b"PHOTO;BASE64:"),
)
WORD = re.compile(r"(?<![=A-Za-z0-9^\\])[A-Za-z]{5,}(?=[ ,.!?\])])")
MARK = re.compile(r"(?i)\ufeff?(BEGIN|END)[ \t]*:")
SAID_APART = {"encoding", "charset", "quoted", "printable", "windows", "version", "binary"}


def mutated(source: random.Random) -> bytes:
    data = bytearray(bytes_of(source.choice(NAMES)))
    for _ in range(source.randint(1, 4)):
        start = source.randint(0, len(data))
        end = min(len(data), start + source.randint(0, 12))
        match source.randrange(6):
            case 0:
                data[start:end] = b""
            case 1:
                data[start:start] = source.choice(INSERTED)
            case 2:
                data[start:end] = source.choice(INSERTED)
            case 3:
                data[start:start] = data[start:end] * source.randint(1, 4)
            case 4:
                data[start:end] = bytes(source.randrange(256) for _ in range(end - start))
            case 5:
                lines = bytes(data).splitlines(keepends=True)
                source.shuffle(lines)
                data = bytearray(b"".join(lines))
    return bytes(data)


def said(reader: CardReader) -> str:
    """Everything that came out of a file, in small letters."""
    cards = list(reader)
    pieces = [card.version for card in cards]
    problems: list[CardProblem] = list(reader.problems)
    for card in cards:
        problems.extend(card.problems)
        for one in card.properties:
            parameters = " ".join(f"{key} {' '.join(values)}" for key, values in one.parameters)
            pieces.append(f"{one.group} {one.name} {parameters} {one.value}")
    return "\n".join([*pieces, *(one.text for one in problems)]).casefold()


def words_of(data: bytes) -> set[str]:
    """The words that stand whole inside a line, but for those of its structure."""
    content = octets_of(data).data.decode("latin-1")
    lines = [line for line in re.split(r"\r*\n", content) if not MARK.match(line)]
    found = {word.casefold() for line in lines for word in WORD.findall(line)}
    return found - SAID_APART


@pytest.mark.parametrize("batch", range(BATCHES))
def test_damage_raises_nothing_and_loses_nothing(batch: int) -> None:
    for number in range(batch, MUTATIONS, BATCHES):
        data = mutated(random.Random(f"mutation {number}"))
        haystack = said(CardReader(data))
        lost = {word for word in words_of(data) if word not in haystack}
        assert not lost, (number, data)


@pytest.mark.parametrize("batch", range(BATCHES))
def test_what_was_damaged_is_written_and_read_the_same(batch: int) -> None:
    for number in range(batch, MUTATIONS, BATCHES):
        for card in read_cards(mutated(random.Random(f"again {number}"))):
            version = card.version if card.version in VERSIONS else "3.0"
            (again,) = read_cards(write_card(card.properties, version))
            assert [
                (one.group, one.name, one.parameters, one.value) for one in again.properties
            ] == [(one.group, one.name, one.parameters, one.value) for one in card.properties], (
                number
            )


def test_values_of_damaged_cards_can_all_be_asked_for() -> None:
    for number in range(MUTATIONS // 4):
        for card in read_cards(mutated(random.Random(f"values {number}"))):
            for one in card.properties:
                text(one, card.version)
                components(one, card.version)
                component_lists(one, card.version)
                text_list(one, card.version)
                binary(one)


def test_any_bytes_at_all_are_read() -> None:
    source = random.Random("bytes")
    for _ in range(300):
        reader = CardReader(b"BEGIN:VCARD\n" + source.randbytes(source.randrange(200)))
        list(reader)
        list(CardReader(source.randbytes(source.randrange(64))))
