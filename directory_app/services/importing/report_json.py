"""An import's report as the command line prints it (docs/cli.md, « An import report »)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from directory_app.domain.confidentiality import Reason, Redacted
from directory_app.domain.fields import COORDINATES, SETS, split_part, split_path
from directory_app.domain.problems import Problem
from directory_app.formats.contact_json import contact_json
from directory_app.formats.json_values import Values, withheld

from .report import Difference, Note, Outcome, Proposal, RecordResult

Message = Callable[[Problem], str]
Cards = Mapping[str, Redacted]

_WITHHELD = withheld(Reason.CONFIDENTIAL)


def report_json(proposal: Proposal, cards: Cards, message: Message) -> Values:
    """The one JSON document of an import. ``message`` words each problem."""
    counts = proposal.counts
    event = proposal.event
    return {
        "format": proposal.source.format,
        "encoding": proposal.source.encoding,
        "delimiter": proposal.source.delimiter,
        "found": len(proposal.results),
        **{outcome.value: counts[outcome] for outcome in _COUNTED},
        "contacts_created": proposal.contacts_created,
        "batch": proposal.batch,
        "event": _event(event.title, event.start_on.iso() if event.start_on else None)
        if event
        else None,
        "columns": [{"header": one.heading, "field": one.field} for one in proposal.source.columns],
        "warnings": [_problem(one, message) for one in warnings_of(proposal)],
        "records": [_record(one, cards, message) for one in proposal.results],
    }


_COUNTED = (
    Outcome.CREATED,
    Outcome.UPDATED,
    Outcome.MERGED,
    Outcome.UNCHANGED,
    Outcome.SKIPPED,
    Outcome.REJECTED,
)


def warnings_of(proposal: Proposal) -> Iterator[Problem]:
    """What was cut, guessed or left lying beside the records."""
    yield from (Problem(code) for code in proposal.source.warnings)
    yield from proposal.source.problems
    if proposal.event_code:
        yield Problem(proposal.event_code)
    yield from (Problem("belongs_to_nobody", {"text": one}) for one in proposal.unread)


def _event(title: str, date: str | None) -> Values:
    return {"title": title, "date": date}


def _problem(problem: Problem, message: Message) -> Values:
    return {"code": problem.code, "message": message(problem)}


def _record(result: RecordResult, cards: Cards, message: Message) -> Values:
    person, organisation = (
        _contact(result, cards.get(one), message)
        for one in (result.person_id, result.organisation_id)
    )
    return {
        "line": result.record.line,
        "raw": _WITHHELD if result.is_raw_withheld else result.record.raw,
        "outcome": result.outcome.value,
        "reason": result.reason,
        "person": person,
        "organisation": organisation,
        "differences": [_difference(one, cards) for one in result.differences],
        "problems": [_note(one, cards, message) for one in result.notes],
        **_candidates(result),
    }


def _candidates(result: RecordResult) -> Values:
    """Who may be meant, for a record that was left undecided."""
    matches = (result.organisation, result.person)
    found = [one for match in matches if match.by == result.reason for one in match.candidates]
    if not found or not result.reason:
        return {}
    return {"candidates": [{"id": one.id, "display_name": one.name} for one in found]}


def _contact(result: RecordResult, card: Redacted | None, message: Message) -> Values | None:
    """The contact, with what the source says of where each of its coordinates was read."""
    if card is None:
        return None
    values: dict[str, Any] = contact_json(card, message)
    for number, places in result.items.items():
        value = result.record.values[number]
        read: Values = {"confidence": value.sureness.value}
        read |= {"span": list(value.range)} if value.range else {}
        for contact_id, item_id in places:
            collection, index = _position(card, value.part.value, item_id)
            shown = values.get(collection, [])
            is_here = contact_id == card.contact.id and 0 <= index < len(shown)
            if is_here and "withheld" not in shown[index]:
                shown[index] |= read
    return values


def _position(card: Redacted, collection: str, item_id: str) -> tuple[str, int]:
    """The place of an element in the contact's JSON, -1 when it is not there."""
    if collection in SETS:
        return collection, -1
    if collection not in COORDINATES:
        items = [one.id for one in getattr(card.contact, collection, ())]
        return collection, items.index(item_id) if item_id in items else -1
    for index, slot in enumerate(getattr(card, collection)):
        held = slot.placed.item.id if slot.placed else slot.hidden.item_id
        if held == item_id:
            return collection, index
    return collection, -1


def json_path(path: str, card: Redacted | None) -> str:
    """``phones/<id>`` → ``phones.1``, ``roles/<id>:function`` → ``roles.0.function``."""
    name, part = split_part(path)
    collection, item_id = split_path(name)
    if not item_id:
        return collection
    index = _position(card, collection, item_id)[1] if card is not None else -1
    head = f"{collection}.{index}" if index >= 0 else collection
    return f"{head}.{part}" if part else head


def _difference(one: Difference, cards: Cards) -> Values:
    old, new = (
        _WITHHELD if one.is_withheld and side is not None else side for side in (one.old, one.new)
    )
    field = json_path(one.path, cards.get(one.contact_id))
    return {"contact": one.contact_id, "field": field, "old": old, "new": new}


def _note(one: Note, cards: Cards, message: Message) -> Values:
    field = json_path(one.path, cards.get(one.contact_id)) if one.path else ""
    return {"contact": one.contact_id, "field": field, **_problem(one.problem, message)}
