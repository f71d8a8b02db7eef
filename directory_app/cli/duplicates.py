"""``duplicates`` and ``distinct``: pairs of cards that may be one, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from directory_app.domain.matching.verdicts import Evidence

from .session import DONE, Session, print_json

if TYPE_CHECKING:
    from directory_app.services.duplicates import Pair


def duplicates(session: Session) -> int:
    """Print every pair, the surest first."""
    pairs = session.directory.duplicates.find()
    if session.is_json:
        print_json([_pair_json(pair) for pair in pairs])
        return DONE
    for pair in pairs:
        print("\t".join((f"{pair.score} %", pair.a, pair.name_a, pair.b, pair.name_b)))
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
        "score": pair.score,
        "evidence": [
            {"name": one.name.value, "weight": one.weight, "a": one.ours, "b": one.theirs}
            for one in pair.evidence
        ],
    }


def _line(session: Session, one: Evidence) -> str:
    values = " ≈ ".join(dict.fromkeys(filter(None, (one.ours, one.theirs))))
    return f"{one.weight:+d}  {session.texts.get(f'evidence_{one.name}')}  {values}".rstrip()
