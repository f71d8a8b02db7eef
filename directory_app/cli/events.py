"""``event``: days made, shown, changed, copied and deleted; « notre organisme »."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from directory_app.domain.cards import Reference
from directory_app.domain.confidentiality import Redacted
from directory_app.domain.delegations import Delegate, Delegation
from directory_app.domain.events import EventSummary, Status
from directory_app.domain.partial_dates import PartialDate
from directory_app.services.assignments import split_assignment
from directory_app.services.delegations.copying import RosterChange

from .session import DONE, Session, print_json


def event_id(session: Session) -> str:
    """The id of the event that the command names."""
    return session.directory.events.find_id(session.arguments.event)


def iso(date: PartialDate | None) -> str | None:
    """The date as JSON has it."""
    return date.iso() if date else None


def create(session: Session) -> int:
    """Make an event."""
    arguments = session.arguments
    values = {
        "title": arguments.title,
        "start_on": arguments.date or "",
        "end_on": arguments.end or "",
        "place": arguments.place or "",
        "group": arguments.group or "",
        "contact": arguments.contact or "",
    }
    made, _ = session.directory.events.create(values)
    return _answer(session, made, "event_created")


def edit(session: Session) -> int:
    """Change texts, dates or the order of an event."""
    found = event_id(session)
    values = dict(split_assignment(text) for text in session.arguments.assignments)
    changes = session.directory.events.edit(found, values)
    return _answer(session, found, "event_changed" if changes.seq else "done_nothing")


def copy(session: Session) -> int:
    """Make an event again, under today's roles, and say what changed."""
    found, arguments = event_id(session), session.arguments
    given = {"title": arguments.title, "start_on": arguments.date, "place": arguments.place}
    values = {name: value for name, value in given.items() if value is not None}
    copied, _ = session.directory.events.copy(found, values)
    document = event_json(session, copied.event_id)
    document["changes"] = [_change_json(one) for one in copied.changes]
    if session.is_json:
        print_json(document)
        return DONE
    session.say("event_copied", title=document["title"], count=len(document["participants"]))
    for one in copied.changes:
        print(session.texts.get(f"turn_{one.turn.value}", **_change_json(one)))
    return DONE


def _change_json(one: RosterChange) -> dict[str, str]:
    return {
        "turn": one.turn.value,
        "name": one.name,
        "organisation": one.organisation,
        "before": one.before,
        "after": one.after,
    }


def delete(session: Session) -> int:
    """Delete an event."""
    found = event_id(session)
    title = session.directory.roster.read(found).title
    session.directory.events.delete(found)
    if session.is_json:
        print_json({"deleted": found})
    else:
        session.say("event_deleted", title=title)
    return DONE


def show(session: Session) -> int:
    """Print an event with everybody on it."""
    found = event_id(session)
    if session.is_json:
        print_json(event_json(session, found))
        return DONE
    delegation = session.directory.roster.read(found)
    print(_headline(delegation.title, delegation.start_on, delegation.place))
    for rank, one in enumerate(delegation.delegates, 1):
        print(_roster_line(session, rank, one))
    return DONE


def _roster_line(session: Session, rank: int, one: Delegate) -> str:
    represented = one.acronym or one.organisation
    parts = [one.name, one.function, represented if one.name else one.display_name]
    told = ", ".join(filter(None, parts))
    return f"{rank:>3}  {told}  [{session.texts.get(f'status_{one.status.value}')}]"


def _headline(title: str, start: PartialDate | None, place: str) -> str:
    return "  ".join(filter(None, (iso(start) or "", title, place)))


def all_events(session: Session) -> int:
    """Print every event, the latest first."""
    found = session.directory.events.list_all()
    if session.is_json:
        print_json([_summary_json(one) for one in found])
        return DONE
    for one in found:
        print(f"{_headline(one.title, one.start_on, one.place)}  ({one.count})")
    return DONE


def _summary_json(one: EventSummary) -> dict[str, Any]:
    return {
        "id": one.id,
        "title": one.title,
        "group": one.group or None,
        "date": iso(one.start_on),
        "end_date": iso(one.end_on),
        "place": one.place or None,
        "frozen": one.is_frozen,
        "count": one.count,
        "statuses": {status.value: one.statuses.get(status, 0) for status in Status},
    }


def ours(session: Session) -> int:
    """Show or choose the organisation in whose name documents are made."""
    service, arguments = session.directory.our_organisation, session.arguments
    if arguments.none:
        service.choose(None)
    elif arguments.reference:
        reference = " ".join(arguments.reference)
        service.choose(session.directory.contacts.find_id(reference, strict=True))
    found = service.find()
    if session.is_json:
        print_json({"organisation": _organisation(found)})
    else:
        print(found.display_name if found else "—")
    return DONE


def _organisation(found: Reference | None) -> dict[str, str] | None:
    if found is None:
        return None
    return {"id": found.id, "name": found.display_name, "acronym": found.acronym}


def _answer(session: Session, found: str, code: str) -> int:
    if session.is_json:
        print_json(event_json(session, found))
    else:
        session.say(code, title=session.directory.roster.read(found).title)
    return DONE


def event_json(session: Session, found: str) -> dict[str, Any]:
    """The event as docs/cli.md has it, in its roster's order."""
    delegation = session.directory.roster.read(found)
    frozen = session.directory.roster.frozen_cards(found)
    return {
        "id": found,
        "title": delegation.title,
        "group": delegation.group or None,
        "date": iso(delegation.start_on),
        "end_date": iso(delegation.end_on),
        "place": delegation.place or None,
        "contact": delegation.contact or None,
        "introduction": delegation.introduction or None,
        "closing": delegation.closing or None,
        "order": delegation.order.value,
        "frozen": _is_frozen(delegation),
        "participants": [
            _participant_json(session, rank, one, frozen)
            for rank, one in enumerate(delegation.delegates, 1)
        ],
    }


def _is_frozen(delegation: Delegation) -> bool:
    named = [one for one in delegation.delegates if one.person_id or one.organisation_id]
    return bool(named) and all(one.is_frozen for one in named)


def _participant_json(
    session: Session, rank: int, one: Delegate, frozen: Mapping[str, Redacted]
) -> dict[str, Any]:
    card = frozen.get(one.id)
    to_json = session.directory.contacts.to_json
    person = {
        "id": one.person_id or None,
        "display_name": one.name,
        "given_name": one.given_name,
        "family_name": one.family_name,
    }
    organisation = {
        "id": one.organisation_id or None,
        "name": one.organisation,
        "acronym": one.acronym or None,
    }
    return {
        "id": one.id,
        "person": person if one.name else None,
        "organisation": organisation if one.organisation or one.acronym else None,
        "function": one.function or None,
        "status": one.status.value,
        "status_on": iso(one.status_on),
        "order": rank,
        "raw": one.raw or None,
        "frozen": to_json(card, session.texts.problem) if card else None,
    }
