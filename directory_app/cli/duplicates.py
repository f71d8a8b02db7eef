"""``duplicates`` and ``distinct``: pairs of cards that may be one, how surely, and why."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from directory_app.domain.matching.verdicts import Band, Evidence

from .session import DONE, Session, print_json

if TYPE_CHECKING:
    from directory_app.services.duplicates import Pair


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The grammar of ``duplicates``."""
    parser.add_argument("--band", choices=[band.value for band in Band])
    parser.set_defaults(run=duplicates)


def duplicates(session: Session) -> int:
    """Print every pair, the surest first."""
    asked = session.arguments.band
    pairs = [
        pair for pair in session.directory.duplicates.find() if asked in (None, pair.band.value)
    ]
    if session.is_json:
        print_json([_pair_json(pair) for pair in pairs])
        return DONE
    for pair in pairs:
        band = session.texts.get(f"band_{pair.band}")
        print("\t".join((f"{pair.score} %", band, pair.a, pair.name_a, pair.b, pair.name_b)))
        for one in pair.evidence:
            print(f"    {_line(session, one)}")
    session.say("duplicates_found" if pairs else "duplicates_none", count=len(pairs))
    return DONE


def distinct(session: Session) -> int:
    """Remember that two cards are not the same."""
    find = session.directory.contacts.find_id
    one, other = (find(text, strict=True) for text in session.arguments.pair)
    session.directory.duplicates.tell_apart(one, other)
    if session.is_json:
        print_json({"distinct": [one, other]})
    session.say("told_apart")
    return DONE


def _pair_json(pair: Pair) -> dict[str, object]:
    return {
        "a": pair.a,
        "b": pair.b,
        "verdict": pair.verdict.value,
        "band": pair.band.value,
        "score": pair.score,
        "evidence": [
            {"name": one.name.value, "weight": one.weight, "a": one.ours, "b": one.theirs}
            for one in pair.evidence
        ],
    }


def _line(session: Session, one: Evidence) -> str:
    values = " ≈ ".join(dict.fromkeys(filter(None, (one.ours, one.theirs))))
    return f"{one.weight:+d}  {session.texts.get(f'evidence_{one.name}')}  {values}".rstrip()
