"""``erase``, ``empty-trash``, ``trash-days`` and ``person-data``: what is told, kept, destroyed."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from directory_app.domain.errors import Refused
from directory_app.services.erasure import Erasure
from directory_app.services.personal_data import FileKind

from .session import DONE, Session, print_json


def add_erase(parser: argparse.ArgumentParser) -> None:
    """``erase REF… [--everywhere] --yes``."""
    parser.add_argument("references", nargs="+", metavar="REF")
    parser.add_argument("--everywhere", action="store_true")
    parser.add_argument("--yes", action="store_true")
    parser.set_defaults(run=erase)


def add_empty(parser: argparse.ArgumentParser) -> None:
    """``empty-trash [--all] [--everywhere] --yes``."""
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--everywhere", action="store_true")
    parser.add_argument("--yes", action="store_true")
    parser.set_defaults(run=empty)


def add_days(parser: argparse.ArgumentParser, number: Callable[[str], int]) -> None:
    """``trash-days [DAYS]``."""
    parser.add_argument("days", nargs="?", type=number, metavar="DAYS")
    parser.set_defaults(run=days)


def add_person_data(parser: argparse.ArgumentParser) -> None:
    """``person-data REF --pdf FILE | --json-file FILE --reason TEXT``."""
    parser.add_argument("reference", metavar="REF")
    file = parser.add_mutually_exclusive_group(required=True)
    file.add_argument("--pdf", metavar="FILE")
    file.add_argument("--json", dest="json_file", metavar="FILE")
    parser.add_argument("--reason", required=True, metavar="TEXT")
    parser.add_argument("--overwrite", action="store_true")
    parser.set_defaults(run=person_data)


def erase(session: Session) -> int:
    """Erase contacts of the trash for good. Without ``--yes``, say what it would take along."""
    find = session.directory.contacts.find_id
    ids = [find(one, trashed=True, strict=True) for one in session.arguments.references]
    return _erase(session, list(dict.fromkeys(ids)))


def empty(session: Session) -> int:
    """Erase what is in the trash for longer than the office keeps it, or all of it."""
    found = session.directory.trash.read()
    chosen = found.contacts if session.arguments.all else found.overdue
    if not chosen:
        if session.is_json:
            print_json({"erased": 0, "scrubbed": True})
        session.say("erase_nothing", days=found.keep_days)
        return DONE
    return _erase(session, [one.id for one in chosen])


def _erase(session: Session, ids: list[str]) -> int:
    erasure = session.directory.erasure
    ties = erasure.ties(ids)
    if not session.arguments.yes:
        if ties.roles:
            session.say("erase_roles", count=ties.roles)
        if ties.repeated:
            session.say("erase_repeated", count=ties.repeated)
        if ties.mentions:
            session.say("erase_mentions", count=len(ties.mentions))
        for mention in ties.mentions:
            session.say(
                f"erase_mention_{mention.kind}" if mention.owner else "erase_mention",
                owner=mention.owner,
            )
        raise Refused("erase_not_confirmed")
    done = erasure.erase(ids, everywhere=session.arguments.everywhere)
    _answer(session, done)
    return DONE


def _answer(session: Session, done: Erasure) -> None:
    if session.is_json:
        print_json({"erased": done.count, "scrubbed": done.is_scrubbed})
        return
    session.say("erased", count=done.count)
    if not done.is_scrubbed:
        session.say("erase_not_scrubbed")


def days(session: Session) -> int:
    """Say for how many days contacts are kept in the trash, or change it."""
    wanted = session.arguments.days
    if wanted is not None:
        session.directory.trash.keep(wanted)
    now = session.directory.trash.keep_days()
    if session.is_json:
        print_json({"days": now})
    else:
        session.say("trash_days", count=now)
    return DONE


def person_data(session: Session) -> int:
    """Write everything that is held about a contact to a file."""
    arguments, service = session.arguments, session.directory.personal_data
    contact_id = session.directory.contacts.find_id(arguments.reference, strict=True)
    kind: FileKind = "pdf" if arguments.pdf is not None else "json"
    target = Path(arguments.pdf if arguments.pdf is not None else arguments.json_file)
    found = service.gather(contact_id, arguments.reason)
    service.write(found, kind, target, overwrite=arguments.overwrite)
    session.say("person_data_written", file=target, count=len(found.values))
    return DONE
