"""What stands under a record: its differences, what is to correct in it, what was decided of its
values, and, unfolded, everything that it says. Pure; made for the rows that are looked at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from directory_app.domain.fields import split_part
from directory_app.domain.incoming import Part
from directory_app.services.importing.report import TO_CORRECT, Difference, RecordResult

from .choices import ImportChoices

_WHOLE = "raw"
_MARKS = frozenset({"label", "confidential", "personal", "preferred", "verified_on"})
"""Parts of an element that its notation does not say."""

MAYBE_CONFIDENTIAL = "address_maybe_confidential"


class LineKind(StrEnum):
    """What a row shows. A record; above the changes of its organisation, which one it is; a value
    that changes; a sentence about what must be mended and,
    below it, what can be done; a sentence; a value that was left aside or corrected; a value."""

    RECORD = "record"
    HEADING = "heading"
    DIFFERENCE = "difference"
    PROBLEM = "problem"
    ACTIONS = "actions"
    NOTE = "note"
    ASIDE = "aside"
    VALUE = "value"


@dataclass(frozen=True, slots=True)
class Below:
    """One line under a record. ``index``: of the difference or the note; of an aside or a value,
    the value's number."""

    kind: LineKind
    index: int


@dataclass(frozen=True, slots=True)
class Told:
    """A record as the page tells it: ``result``, as it was before it was left out, and every
    difference, those refused included."""

    result: RecordResult
    differences: tuple[Difference, ...]

    @classmethod
    def of(cls, result: RecordResult, refused: Mapping[int, Sequence[Difference]]) -> Told:
        """``refused``: value number → the differences that it would have made. In the order of the
        record's values."""
        again = [one for found in refused.values() for one in found]
        every = {_seen(one): one for one in _wholes((*again, *result.differences))}
        place = partial(_place_in_record, result)
        return cls(result, tuple(sorted(every.values(), key=place)))


def _seen(one: Difference) -> tuple[object, ...]:
    """What tells one difference from another for whoever looks: parts of an element that change
    alike are one."""
    collection = one.path.partition("/")[0]
    return one.contact_id, collection, one.number, one.old, one.new


def _wholes(differences: Sequence[Difference]) -> Iterator[Difference]:
    """Without the parts of an element of which the whole, as it is written, changes too: a number
    without its notation, a street beside its address."""
    whole = {path for path, part in (split_part(one.path) for one in differences) if part == _WHOLE}
    for one in differences:
        path, part = split_part(one.path)
        if path not in whole or part == _WHOLE or part in _MARKS:
            yield one


def _is_of_organisation(result: RecordResult, one: Difference) -> bool:
    """Whether a change is that of the organisation of a person's record."""
    return bool(result.person_id) and one.contact_id == result.organisation_id


def _place_in_record(result: RecordResult, one: Difference) -> tuple[bool, int]:
    """The person's own first, each in the order of the record's values."""
    number = -1 if one.number is None else one.number
    return _is_of_organisation(result, one), number


def brief_lines(told: Told, choices: ImportChoices) -> tuple[Below, ...]:
    """What is always in sight."""
    return (*_changes(told), *_sentences(told.result, choices), *_asides(told.result, choices))


def full_lines(told: Told, choices: ImportChoices) -> tuple[Below, ...]:
    """With every value that is not in sight already."""
    brief = brief_lines(told, choices)
    shown = {told.differences[one.index].number for one in brief if one.kind == "difference"}
    shown |= {one.index for one in brief if one.kind is LineKind.ASIDE}
    values = enumerate(told.result.record.values)
    rest = (Below(LineKind.VALUE, n) for n, value in values if value.text and n not in shown)
    return (*brief, *rest)


def has_more(told: Told, choices: ImportChoices) -> bool:
    """Whether unfolding shows something."""
    return len(full_lines(told, choices)) > len(brief_lines(told, choices))


def _changes(told: Told) -> Iterator[Below]:
    is_headed = False
    for index, one in enumerate(told.differences):
        if not is_headed and _is_of_organisation(told.result, one):
            is_headed = True
            yield Below(LineKind.HEADING, index)
        yield Below(LineKind.DIFFERENCE, index)


def _sentences(result: RecordResult, choices: ImportChoices) -> Iterator[Below]:
    for index, note in enumerate(result.notes):
        if note.problem.code not in TO_CORRECT:
            yield Below(LineKind.NOTE, index)
            continue
        yield Below(LineKind.PROBLEM, index)
        if note.number is not None:
            yield Below(LineKind.ACTIONS, index)


def _asides(result: RecordResult, choices: ImportChoices) -> Iterator[Below]:
    if not (choices.dropped or choices.corrected or choices.confidential):
        return
    for number, value in enumerate(result.record.values):
        place = (result.number, number)
        is_marked = value.part is Part.ADDRESS and place in choices.confidential
        is_noted = any(
            one.number == number and one.problem.code == MAYBE_CONFIDENTIAL for one in result.notes
        )
        if place in choices.dropped or place in choices.corrected or (is_marked and not is_noted):
            yield Below(LineKind.ASIDE, number)
