"""``delegation``: who takes part, what is missing, and the documents of the day."""

from __future__ import annotations

import dataclasses
import sys
from pathlib import Path

from directory_app.domain.changes import ChangeSet
from directory_app.domain.delegations import Delegate
from directory_app.domain.errors import ReferenceProblem, UserError
from directory_app.domain.events import Guest, RosterOrder, Status
from directory_app.domain.folding import fold
from directory_app.domain.typed_names import split_person_name
from directory_app.services.delegations.documents import Document, DocumentOptions, SheetForm
from directory_app.services.delegations.gaps import Gaps

from .events import event_id, event_json
from .grants import grant_of
from .session import DONE, Session, print_json

_MEMBERS = "Membres"
"""The list that gaps are counted against when none is named."""


def _answer(session: Session, event: str, code: str, **params: object) -> int:
    if session.is_json:
        print_json(event_json(session, event))
    else:
        session.say(code, **params)
    return DONE


def _place(session: Session, event: str, reference: str) -> Delegate:
    """The place that REF names: a contact's, or a guest's by name."""
    delegates = session.directory.roster.read(event).delegates
    by_name = [one for one in delegates if fold(one.display_name) == fold(reference)]
    if len(by_name) == 1:
        return by_name[0]
    found = session.directory.contacts.find_id(reference, strict=True)
    places = [one for one in delegates if found == (one.person_id or one.organisation_id)]
    if not places:
        raise ReferenceProblem("not_in_delegation", reference, ())
    return places[0]


def add(session: Session) -> int:
    """Put somebody on the roster; who is there already stays where they are."""
    arguments, roster = session.arguments, session.directory.roster
    event, status = event_id(session), Status(arguments.status)
    if arguments.guest:
        given, family = split_person_name(arguments.person)
        guest = Guest(given, family, arguments.represented or "")
        roster.add_guest(event, guest, function=arguments.function or "", status=status)
        return _answer(session, event, "delegation_added", name=arguments.person)
    find = session.directory.contacts.find_id
    represented = find(arguments.represented, strict=True) if arguments.represented else None
    added, _ = roster.add(
        event,
        [find(arguments.person, strict=True)],
        represented=represented,
        function=arguments.function,
        status=status,
    )
    delegates = roster.read(event).delegates
    ids = [one.id for one in delegates]
    place = next(one for one in delegates if one.id in (*added.places, *added.already))
    code = "delegation_added" if added.places else "delegation_already"
    rank = ids.index(place.id) + 1
    return _answer(session, event, code, name=place.display_name, position=rank)


def remove(session: Session) -> int:
    """Take somebody off the roster."""
    event = event_id(session)
    place = _place(session, event, session.arguments.person)
    session.directory.roster.remove(event, [place.id])
    return _answer(session, event, "delegation_removed", name=place.display_name)


def status(session: Session) -> int:
    """Where an invitation stands; ``all`` in place of a person sets everybody's."""
    event, arguments = event_id(session), session.arguments
    told = Status(arguments.status)
    name = arguments.person
    if arguments.person == "all":
        places = [one.id for one in session.directory.roster.read(event).delegates]
    else:
        place = _place(session, event, arguments.person)
        places, name = [place.id], place.display_name
    session.directory.roster.set_status(event, places, told)
    word = session.texts.get(f"status_{told.value}")
    return _answer(session, event, "delegation_status", name=name, status=word)


def move(session: Session) -> int:
    """Put somebody at a position, the first being 1."""
    event, arguments = event_id(session), session.arguments
    place = _place(session, event, arguments.person)
    session.directory.roster.move(event, place.id, arguments.position - 1)
    ids = [one.id for one in session.directory.roster.read(event).delegates]
    rank = ids.index(place.id) + 1
    return _answer(session, event, "delegation_moved", name=place.display_name, position=rank)


def order(session: Session) -> int:
    """Order the roster: manual, family_name, organisation, status."""
    event, arguments = event_id(session), session.arguments
    session.directory.events.edit(event, {"order": RosterOrder(arguments.order).value})
    return _answer(session, event, "delegation_ordered")


def replace(session: Session) -> int:
    """Give a place to another person."""
    event, arguments = event_id(session), session.arguments
    place = _place(session, event, arguments.person)
    find = session.directory.contacts.find_id
    person = find(arguments.by, strict=True)
    kept = place.organisation_id or None
    represented = find(arguments.represented, strict=True) if arguments.represented else kept
    session.directory.roster.assign(event, place.id, person=person, organisation=represented)
    return _answer(session, event, "delegation_replaced", name=place.display_name)


def _frozen(session: Session, event: str, changes: ChangeSet, code: str) -> int:
    return _answer(session, event, code if changes.seq else "done_nothing")


def freeze(session: Session) -> int:
    """Keep coordinates as they would be printed now."""
    event = event_id(session)
    return _frozen(session, event, session.directory.roster.freeze(event), "delegation_frozen")


def thaw(session: Session) -> int:
    """Show today's coordinates again."""
    event = event_id(session)
    return _frozen(session, event, session.directory.roster.thaw(event), "delegation_thawed")


def changes(session: Session) -> int:
    """What is no longer as it was printed, or, of a draft, as when the event was made."""
    found = session.directory.documents.changed_since(event_id(session))
    if session.is_json:
        print_json([dataclasses.asdict(one) for one in found])
        return DONE
    for one in found:
        label = session.texts.get(f"printed_{one.field}")
        print(f"{one.name}  {label} : {one.printed or '∅'} → {one.today or '∅'}")
    return DONE


def gaps(session: Session) -> int:
    """What the delegation lacks beside a list."""
    of = session.arguments.of or _MEMBERS
    found = session.directory.gaps.read(event_id(session), of)
    if session.is_json:
        print_json(_gaps_json(found))
        return DONE
    for code, names in (("gaps_without", found.without), ("gaps_several", found.several)):
        print(session.texts.get(code, count=len(names)))
        for one in names:
            print(f"  {one.acronym or one.display_name}")
    for code, texts in (("gaps_sectors", found.sectors), ("gaps_territories", found.territories)):
        print(session.texts.get(code, count=len(texts)) + " " + ", ".join(texts))
    print(session.texts.get("gaps_unanswered", count=len(found.unanswered)))
    for one in found.unanswered:
        print(f"  {one.display_name}")
    return DONE


def _gaps_json(found: Gaps) -> dict[str, object]:
    return {
        "of": found.of,
        "without": [one.id for one in found.without],
        "several": [one.id for one in found.several],
        "sectors_missing": list(found.sectors),
        "territories_missing": list(found.territories),
        "unanswered": [one.id for one in found.unanswered if one.id],
    }


def sheet(session: Session) -> int:
    """Make a document of the day: to a file, or a text to standard output."""
    arguments, documents = session.arguments, session.directory.documents
    gathered = documents.gather(event_id(session), grant_of(arguments))
    options = DocumentOptions(
        document=Document(arguments.document),
        form=SheetForm(arguments.form),
        is_as_printed=arguments.as_printed,
        start_at=arguments.start_at,
    )
    if arguments.output is None:
        if arguments.to in ("pdf", "docx"):
            raise UserError("profile_is_binary", profile=arguments.to)
        text, html = documents.copy(gathered, options, "stdout")
        sys.stdout.write((text if arguments.to == "text" else html).rstrip("\n") + "\n")
        return DONE
    target = Path(arguments.output)
    digest = documents.write(gathered, options, arguments.to, target, overwrite=arguments.overwrite)
    withheld = gathered.delegation.withheld
    if session.is_json:
        print_json({"file": str(target), "sha256": digest, "withheld": withheld})
    else:
        session.say("document_written", file=target, withheld=withheld)
    return DONE
