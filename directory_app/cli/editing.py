"""``new``, ``edit``, ``trash`` and ``restore``: each call one undoable step."""

from __future__ import annotations

from directory_app.services.assignments import split_assignment

from .look_up import read_card
from .session import DONE, Session


def _answer(session: Session, contact_id: str, code: str) -> int:
    card = read_card(session, contact_id)
    if session.is_json:
        session.print_contact(card)
    else:
        session.say(code, name=card.contact.display_name)
    return DONE


def new(session: Session) -> int:
    """Make a contact from assignments."""
    assignments = [split_assignment(text) for text in session.arguments.assignments]
    contact_id, _ = session.directory.contacts.create(session.arguments.kind, assignments)
    return _answer(session, contact_id, "done_create")


def edit(session: Session) -> int:
    """Assign values to a contact."""
    assignments = [split_assignment(text) for text in session.arguments.assignments]
    contact_id = session.directory.contacts.find_id(session.arguments.reference, strict=True)
    changes = session.directory.contacts.edit(contact_id, assignments)
    return _answer(session, contact_id, "done_edit" if changes.seq else "done_nothing")


def trash(session: Session) -> int:
    """Put a contact in the trash."""
    reference = " ".join(session.arguments.reference)
    contact_id = session.directory.contacts.find_id(reference, strict=True)
    session.directory.contacts.trash(contact_id)
    return _answer(session, contact_id, "done_trash")


def restore(session: Session) -> int:
    """Take a contact out of the trash."""
    reference = " ".join(session.arguments.reference)
    contact_id = session.directory.contacts.find_id(reference, trashed=True, strict=True)
    session.directory.contacts.restore(contact_id)
    return _answer(session, contact_id, "done_restore")
