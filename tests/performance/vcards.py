"""Benchmark of the vCard codec: bytes to properties and back, ours against vobject.

Both read the cards of one file that the directory exported, and write what they have read. vobject
is given text, as it takes no bytes: its decoding is not counted. What a run has made is let go
before the next one, so that neither collects the other's garbage.
"""

from __future__ import annotations

import gc
import statistics
from collections.abc import Callable, Sequence
from typing import Any

import vobject

from directory_app import bootstrap
from directory_app.formats.registry import PROFILES
from directory_app.formats.vcard.properties import Card
from directory_app.formats.vcard.reading import read_cards
from directory_app.formats.vcard.values import components, text
from directory_app.formats.vcard.writing import write_card
from tests.performance.measures import (
    Goal,
    Measure,
    Rule,
    alternated,
    duration_ms,
    paired_ratio,
)
from tests.performance.plan import Plan

CARDS = 5_000
PROFILE = "vcard3"
FASTER = Goal(Rule.FASTER, 6)


def exported_cards(plan: Plan, count: int = CARDS) -> bytes:
    """A file of cards from all over the directory, as its export writes them."""
    with bootstrap.open_directory(plan.location) as directory:
        keys = directory.search.all_keys("")
        step = max(1, len(keys) // count)
        contacts = [directory.contacts.get_card(key) for key in keys[::step][:count]]
    return b"".join(PROFILES[PROFILE].write(contacts))


def measure_codec(plan: Plan) -> list[Measure]:
    """The time to read one file of cards, and to write what was read."""
    data, rounds = exported_cards(plan), min(5, plan.rounds)
    return [_reading(data, rounds), _writing(data, rounds)]


def _reading(data: bytes, rounds: int) -> Measure:
    words = data.decode("utf-8")
    runs = alternated(
        [
            lambda: _clean_ms(lambda: list(read_cards(data))),
            lambda: _clean_ms(lambda: list(vobject.readComponents(words))),
        ],
        rounds,
    )
    return _compared("reading", runs, data.count(b"BEGIN:VCARD"))


def _writing(data: bytes, rounds: int) -> Measure:
    cards = list(read_cards(data))
    others = list(vobject.readComponents(data.decode("utf-8")))
    _check_same(cards, others)
    runs = alternated(
        [
            lambda: _clean_ms(lambda: [write_card(one.properties, one.version) for one in cards]),
            lambda: _clean_ms(lambda: [one.serialize() for one in others]),
        ],
        rounds,
    )
    return _compared("writing", runs, len(cards))


def _clean_ms(action: Callable[[], object]) -> float:
    gc.collect()
    return duration_ms(action)


def _check_same(cards: Sequence[Card], others: Sequence[Any]) -> None:
    """Both have read as many cards, with the same names and as many properties."""
    if len(cards) != len(others):
        raise RuntimeError(f"vobject read {len(others)} cards of {len(cards)}")
    for card, other in zip(cards, others, strict=True):
        name, parts = card.first("FN"), card.first("N")
        assert name is not None
        assert parts is not None
        ours = (text(name, "3.0").strip(), components(parts, "3.0")[0], len(card.properties))
        theirs = (other.fn.value.strip(), str(other.n.value.family), len(list(other.lines())) - 1)
        if ours != theirs:
            raise RuntimeError(f"vobject read another card: {ours} / {theirs}")


def _compared(verb: str, runs: Sequence[list[float]], count: int) -> Measure:
    ours, against = runs
    return Measure(
        what=f"vCard codec: {verb} {count} cards",
        ours=statistics.median(ours),
        against_what="vobject",
        against=statistics.median(against),
        unit="ms",
        ratio=paired_ratio(against, ours),
        goal=FASTER,
        details={
            "ours_ms": ours,
            "against_ms": against,
            "ours_us_a_card": statistics.median(ours) * 1000 / count,
        },
    )
