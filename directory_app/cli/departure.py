"""``depart``: somebody leaves a function; shown beforehand or done as one undoable step."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence

from directory_app.domain.departure_lines import NAMELESS, DepartureLine, tell, tell_done
from directory_app.domain.departures import (
    DepartureChoices,
    DepartureSheet,
    Fate,
    Successor,
    first_roles,
)
from directory_app.domain.errors import ReferenceProblem, UserError
from directory_app.domain.partial_dates import PartialDate

from .session import DONE, Session, print_json


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The grammar of ``depart``."""
    fates = [fate.value for fate in Fate]
    parser.add_argument("reference", metavar="REF")
    parser.add_argument("--role", action="append", default=[], metavar="ORG")
    parser.add_argument("--on", default="", metavar="DATE")
    parser.add_argument("--successor", default="", metavar="REF|NAME")
    parser.add_argument("--since", default=None, metavar="DATE")
    for name in ("lists", "events", "seats"):
        parser.add_argument(f"--{name}", choices=fates)
    parser.add_argument("--not-main", action="store_true")
    parser.add_argument("--trash", action="store_true")
    parser.add_argument("--dry-run", action="store_true")
    parser.set_defaults(run=depart)


def depart(session: Session) -> int:
    """End a function and settle what it leaves behind, or only say what would change."""
    arguments, service = session.arguments, session.directory.departures
    contact_id = session.directory.contacts.find_id(arguments.reference, strict=True)
    sheet = service.read(contact_id)
    choices = _choices(session, sheet)
    lines = tell(sheet, choices, session.texts.lang, session.texts.get(NAMELESS))
    if not lines:
        raise UserError("departure_role_missing")
    step = 0 if arguments.dry_run else service.apply(sheet, choices).seq
    sentences = [session.texts.get(one.code, **one.params) for one in lines]
    if session.is_json:
        print_json(_document(sheet, choices, step, lines, sentences))
    else:
        _tell(session, sheet, choices, sentences)
    return DONE


def _choices(session: Session, sheet: DepartureSheet) -> DepartureChoices:
    arguments = session.arguments
    end = _date("on", arguments.on) or PartialDate.of(sheet.today)
    since = end if arguments.since is None else _date("since", arguments.since)
    return DepartureChoices(
        end,
        _roles(session, sheet, arguments.role),
        _successor(session, arguments.successor),
        since,
        not arguments.not_main,
        lists=_fates(arguments.lists, [one.id for one in sheet.lists]),
        places=_fates(arguments.events, [one.id for one in sheet.places]),
        seats=_fates(arguments.seats, [one.key for one in sheet.seats]),
        is_trashing=arguments.trash,
    )


def _date(field: str, text: str) -> PartialDate | None:
    try:
        return PartialDate.parse(text) if text.strip() else None
    except ValueError:
        raise UserError("value_invalid", field=field, value=text) from None


def _roles(session: Session, sheet: DepartureSheet, asked: Sequence[str]) -> frozenset[str]:
    """The functions in the organisations asked for; without any, the only one that there is."""
    if not asked:
        return first_roles(sheet)
    find = session.directory.contacts.find_id
    wanted = {find(one, strict=True) for one in asked}
    return frozenset(role.id for role in sheet.roles if role.organisation.id in wanted)


def _successor(session: Session, text: str) -> Successor | None:
    """A person of the directory, else somebody new: a name of several words that nobody bears."""
    if not text.strip():
        return None
    contacts = session.directory.contacts
    try:
        contact_id = contacts.find_id(text, strict=True)
    except ReferenceProblem as error:
        if error.code == "ambiguous" or len(text.split()) < 2:
            raise
        return Successor(text.strip())
    found = contacts.get_card(contact_id).contact
    return Successor(found.display_name, contact_id, found.confidential)


def _fates(wish: str | None, keys: Sequence[str]) -> Mapping[str, Fate]:
    return dict.fromkeys(keys, Fate(wish)) if wish else {}


def _document(
    sheet: DepartureSheet,
    choices: DepartureChoices,
    step: int,
    lines: Sequence[DepartureLine],
    sentences: Sequence[str],
) -> dict[str, object]:
    successor = choices.successor
    return {
        "step": step or None,
        "person": sheet.person.id,
        "on": choices.end.iso(),
        "roles": [role.organisation.id for role in sheet.roles if role.id in choices.roles],
        "successor": {"id": successor.contact_id or None, "name": successor.name}
        if successor
        else None,
        "changes": [
            {"code": line.code, "message": sentence}
            for line, sentence in zip(lines, sentences, strict=True)
        ],
    }


def _tell(
    session: Session, sheet: DepartureSheet, choices: DepartureChoices, sentences: Sequence[str]
) -> None:
    print("\n".join(sentences))
    if session.arguments.dry_run:
        session.say("departure_would", count=len(sentences))
        return
    done = tell_done(sheet, choices)
    session.say(done.code, **done.params)
