"""Benchmark of vCard writing: our vCard 3.0 against vobject on the same cards.

Ours begins with contacts out of the gate and makes everything. vobject begins with the values
already drawn from the contacts: it makes its objects and serialises them, as any program that
writes with it must; and, for the record, it serialises objects made beforehand.
"""

from __future__ import annotations

import statistics
from typing import Any

import vobject

from directory_app import bootstrap
from directory_app.domain.confidentiality import Redacted
from directory_app.formats.vcard.profiles import write_vcards
from tests.performance.measures import (
    Goal,
    Measure,
    Rule,
    alternated,
    duration_ms,
    paired_ratio,
)
from tests.performance.plan import Plan

CARDS = 2_000


def some_contacts(plan: Plan, count: int = CARDS) -> list[Redacted]:
    """Contacts from all over the directory, through the gate."""
    with bootstrap.open_directory(plan.location) as directory:
        keys = directory.search.all_keys("")
        step = max(1, len(keys) // count)
        return [directory.contacts.get_card(key) for key in keys[::step][:count]]


def _lines_of(card: Any) -> list[tuple[str, Any, str | None, dict[str, Any]]]:
    """Name, native value, group and parameters of each line, without VERSION (vobject's own)."""
    lines = card.getChildren()
    return [(x.name, x.value, x.group, x.params) for x in lines if x.name != "VERSION"]


def _built(lines: list[tuple[str, Any, str | None, dict[str, Any]]]) -> Any:
    card = vobject.vCard()
    for name, value, group, params in lines:
        line = card.add(name)
        line.value, line.group, line.params = value, group, params
    return card


def measure_cards(plan: Plan) -> list[Measure]:
    """The time to write the same cards."""
    contacts = some_contacts(plan)
    written = b"".join(write_vcards(contacts, "3.0")).decode("utf-8")
    parsed = list(vobject.readComponents(written))
    drawn = [_lines_of(card) for card in parsed]
    _check_same(parsed, drawn, len(contacts))
    ours, built, serialised = alternated(
        [
            lambda: duration_ms(lambda: b"".join(write_vcards(contacts, "3.0"))),
            lambda: duration_ms(lambda: [_built(lines).serialize() for lines in drawn]),
            lambda: duration_ms(lambda: [card.serialize() for card in parsed]),
        ],
        min(5, plan.rounds),
    )
    what = f"writing {len(contacts)} vCards"
    return [
        _compared(what, ours, "vobject", built, Goal(Rule.FASTER, 6)),
        _compared(what, ours, "vobject, objects made before", serialised, Goal()),
    ]


def _check_same(parsed: list[Any], drawn: list[Any], count: int) -> None:
    """vobject writes all the cards, and the same from values as from its own reading."""
    if len(parsed) != count:
        raise RuntimeError(f"vobject read {len(parsed)} cards of {count}")
    for card, lines in zip(parsed, drawn, strict=True):
        if sorted(_built(lines).serialize()) != sorted(card.serialize()):
            raise RuntimeError(f"vobject writes another card: {card.fn.value}")


def _compared(
    what: str, ours: list[float], against_what: str, against: list[float], goal: Goal
) -> Measure:
    is_faster = goal.rule is Rule.FASTER
    return Measure(
        what=what,
        ours=statistics.median(ours),
        against_what=against_what,
        against=statistics.median(against),
        unit="ms",
        ratio=paired_ratio(against, ours) if is_faster else paired_ratio(ours, against),
        goal=goal,
        details={"ours_ms": ours, "against_ms": against},
    )
