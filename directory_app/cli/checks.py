"""``check`` and ``fix``: what is doubtful in the cards, and one click's worth of repair.

Fixes are numbered from 1 within a field, in the order that ``check`` prints them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from directory_app.domain.errors import UserError

from .look_up import read_card
from .session import DONE, Session, print_json

if TYPE_CHECKING:
    from directory_app.domain.fixes.fix import Fix
    from directory_app.domain.fixes.of_contact import FieldDoubt
    from directory_app.services.problem_fixes import ContactDoubts


def check(session: Session) -> int:
    """Print the doubts about one contact, or about all of them, with their fixes."""
    service = session.directory.problem_fixes
    if session.arguments.all == bool(session.arguments.reference):
        raise UserError("check_unclear")
    found: Iterable[ContactDoubts]
    if session.arguments.all:
        found = service.of_all()
    else:
        reference = " ".join(session.arguments.reference)
        found = (service.of_contact(session.directory.contacts.find_id(reference)),)
    count = _print(session, found)
    session.say("doubts_found" if count else "doubts_none", count=count)
    return DONE


def _print(session: Session, found: Iterable[ContactDoubts]) -> int:
    """All of them, as they come; how many."""
    if session.is_json:
        told = list(found)
        print_json([_json(session, one) for one in told])
        return sum(len(one.doubts) for one in told)
    count = 0
    for one in found:
        count += len(one.doubts)
        for line in _lines(session, one):
            print(line)
    return count


def _lines(session: Session, one: ContactDoubts) -> Iterable[str]:
    for doubt in one.doubts:
        said = session.texts.problem(doubt.doubt.problem)
        yield "\t".join((one.contact_id, one.name, doubt.field, doubt.text, said))
    numbers: dict[str, int] = {}
    for doubt in one.doubts:
        for fix in doubt.doubt.fixes:
            numbers[doubt.field] = number = numbers.get(doubt.field, 0) + 1
            yield f"    {doubt.field} {number}  {session.texts.fix(fix)}"


def _json(session: Session, one: ContactDoubts) -> dict[str, object]:
    return {
        "id": one.contact_id,
        "kind": one.kind,
        "display_name": one.name,
        "doubts": [_doubt_json(session, doubt) for doubt in one.doubts],
    }


def _doubt_json(session: Session, doubt: FieldDoubt) -> dict[str, object]:
    problem = doubt.doubt.problem
    return {
        "field": doubt.field,
        "text": doubt.text,
        "code": problem.code,
        "message": session.texts.problem(problem),
        "may_stand": doubt.doubt.may_stand,
        "fixes": [_fix_json(session, fix) for fix in doubt.doubt.fixes],
    }


def _fix_json(session: Session, fix: Fix) -> dict[str, object]:
    return {
        "code": fix.code,
        "message": session.texts.fix(fix),
        "replacements": [{"field": one.path, "text": one.text} for one in fix.replacements],
    }


def fix(session: Session) -> int:
    """Apply one fix of a field: one undoable step."""
    from directory_app.services.problem_fixes import choose

    arguments, directory = session.arguments, session.directory
    contact_id = directory.contacts.find_id(arguments.reference, strict=True)
    found = directory.problem_fixes.of_contact(contact_id)
    doubt, chosen = choose(found.doubts, arguments.field, arguments.number - 1)
    directory.problem_fixes.apply(contact_id, doubt.field, doubt.text, chosen)
    card = read_card(session, contact_id)
    if session.is_json:
        session.print_contact(card)
    else:
        session.say("done_edit", name=card.contact.display_name)
    return DONE
