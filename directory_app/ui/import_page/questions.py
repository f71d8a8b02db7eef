"""Who may be there already: one question for each organisation that the file names doubtfully, in
however many rows, and one for each doubtful person. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from directory_app.services.importing.decisions import NEW, organisation_key
from directory_app.services.importing.matching import Match
from directory_app.services.importing.naming import named_of
from directory_app.services.importing.report import Proposal, RecordResult

from .choices import ImportChoices
from .sorting import open_match

UNDECIDED = "undecided"
"""Neither one of the contacts nor a new one: the rows are not taken."""

_Key = TypeVar("_Key", int, str)


@dataclass(frozen=True, slots=True)
class Question:
    """``key`` names it; ``name`` is the organisation's key, empty for a person. ``result`` is the
    first of its records, ``numbers`` are those of all."""

    key: str
    result: RecordResult
    match: Match
    name: str = ""
    numbers: tuple[int, ...] = ()

    def answer(self, choices: ImportChoices) -> str:
        """The id of the contact chosen, :data:`NEW`, or :data:`UNDECIDED`."""
        if self.name:
            return choices.organisations_by_name.get(self.name, UNDECIDED)
        return choices.people.get(self.result.number, UNDECIDED)

    def decide(self, choices: ImportChoices, answer: str) -> None:
        """Notes what a person said."""
        if self.name:
            _note(choices.organisations_by_name, self.name, answer)
        else:
            _note(choices.people, self.result.number, answer)


def questions_of(
    proposal: Proposal, undecided: Iterable[int], before: Mapping[str, Question]
) -> dict[str, Question]:
    """Those of before, answered or not, and those that are new, by their keys."""
    found = dict(before)
    rows: dict[str, list[int]] = {}
    for number in undecided:
        result = proposal.results[number]
        match = open_match(result)
        if match is None:
            continue
        question = _question(result, match)
        rows.setdefault(question.key, []).append(number)
        found.setdefault(question.key, question)
    for key, numbers in rows.items():
        one = found[key]
        every = tuple(sorted({*one.numbers, *numbers}))
        if every != one.numbers:
            found[key] = Question(one.key, one.result, one.match, one.name, every)
    return found


def _question(result: RecordResult, match: Match) -> Question:
    if match is not result.organisation:
        return Question(f"person {result.number}", result, match)
    name = organisation_key(named_of(result.record))
    return Question(f"organisation {name}", result, match, name)


def _note(among: dict[_Key, str], key: _Key, answer: str) -> None:
    if answer == UNDECIDED:
        among.pop(key, None)
    else:
        among[key] = answer


__all__ = ["NEW", "UNDECIDED", "Question", "questions_of"]
