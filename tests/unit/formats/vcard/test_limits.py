"""Sizes and depths: what is too much is refused alone, and no file costs more than its length."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from types import FrameType
from typing import Any

import pytest

from directory_app.domain.errors import UserError
from directory_app.formats.vcard import reading
from directory_app.formats.vcard.reading import MAX_CARD_BYTES, CardReader, read_cards

GOOD = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann Roy\r\nEND:VCARD\r\n"


def test_a_card_over_the_limit_is_refused_alone() -> None:
    large = GOOD.replace(b"Roy", b"x" * MAX_CARD_BYTES)
    cards = list(read_cards(GOOD + large + GOOD))
    assert [card.properties[0].value if card.properties else "" for card in cards] == [
        "Ann Roy",
        "",
        "Ann Roy",
    ]
    assert [(one.code, one.line) for one in cards[1].problems] == [("card_too_large", 5)]
    assert cards[1].data == b""


def test_a_card_just_under_the_limit_is_read() -> None:
    (card,) = read_cards(GOOD.replace(b"Roy", b"x" * (MAX_CARD_BYTES - len(GOOD))))
    assert len(card.properties[0].value) > MAX_CARD_BYTES - 100


def test_a_file_over_the_limit_is_refused_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MAX_FILE_BYTES", 10 * len(GOOD))
    assert len(list(read_cards(GOOD * 10))) == 10
    with pytest.raises(UserError) as refused:
        CardReader(GOOD * 11)
    assert refused.value.code == "file_too_large"


def test_cards_come_one_by_one() -> None:
    cards = read_cards(GOOD * 1_000)
    assert next(cards).line == 1
    assert next(cards).line == 5


def steps_of(data: bytes) -> int:
    """How many lines of Python reading ``data`` executes."""
    count = 0

    def trace(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        for _ in CardReader(data):
            pass
    finally:
        sys.settrace(before)
    return count


def hostile_files(n: int) -> Iterator[tuple[str, bytes]]:
    """Files whose naive reading takes the square of their length, or recurses."""
    inside = b"BEGIN:VCARD\r\nVERSION:2.1\r\n%sEND:VCARD\r\n"
    yield "begins alone", b"BEGIN:VCARD\r\n" * n
    yield "ends alone", b"END:VCARD\r\n" * n
    yield "nested", b"BEGIN:VCARD\r\n" * n + b"END:VCARD\r\n" * n
    yield "nested once each", b"BEGIN:VCARD\r\n" * n + b"FN:a\r\nEND:VCARD\r\n"
    yield "components begun", inside % (b"BEGIN:X\r\n" * n)
    yield "components in a row", inside % (b"BEGIN:X\r\nA:1\r\nEND:X\r\n" * n)
    yield "components ended", inside % (b"END:X\r\n" * n)
    yield "agents", inside % (b"AGENT:\r\nBEGIN:VCARD\r\nFN:a\r\nEND:VCARD\r\n" * n)
    yield "soft breaks", inside % (b"NOTE;QUOTED-PRINTABLE:" + b"a=\r\n" * n)
    yield "folds", inside % (b"NOTE:" + b"a\r\n " * n + b"\r\n")
    yield "base64 unfolded", inside % (b"PHOTO;BASE64:\r\n" + b"QUJD\r\n" * n)
    yield "garbage", inside % (b"rien\r\n" * n)
    yield "parameters", inside % (b"NOTE" + b";A=1" * n + b":x\r\n")
    yield "quotes", inside % (b'NOTE;A="' + b'b":"' * n + b"\r\n")
    yield "quotes without colon", inside % (b'NOTE;A="' + b'b";"' * n + b"\r\n")
    yield "words between", (b"texte\r\nEND:X\r\n") * n


@pytest.mark.parametrize("name", [name for name, _ in hostile_files(1)])
def test_steps_grow_with_the_length_of_the_file(name: str) -> None:
    small, large = (steps_of(dict(hostile_files(n))[name]) for n in (200, 800))
    assert large <= 5 * small  # the square would be 16
