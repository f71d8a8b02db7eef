"""``list``: made, renamed, deleted, filled and shown."""

from __future__ import annotations

from directory_app.domain.changes import ChangeSet

from .session import DONE, Session, print_json


def _answer(session: Session, name: str, code: str, count: int = 0) -> int:
    if session.is_json:
        _print(session, name)
    else:
        session.say(code, name=name, count=count)
    return DONE


def _print(session: Session, name: str) -> None:
    found = session.directory.lists.get(name)
    members = [
        {"id": one.contact_id, "display_name": one.display_name, "role": one.role}
        for one in found.members
    ]
    head = {"id": found.id, "name": found.name, "query": found.query}
    print_json(head | {"count": len(members), "members": members})


def create(session: Session) -> int:
    """Make a list, self-updating with ``--query``."""
    session.directory.lists.create(session.arguments.name, session.arguments.query)
    return _answer(session, session.arguments.name, "list_created")


def rename(session: Session) -> int:
    """Give a list another name."""
    session.directory.lists.rename(session.arguments.name, session.arguments.new_name)
    return _answer(session, session.arguments.new_name, "list_renamed")


def query(session: Session) -> int:
    """Give a self-updating list another search."""
    session.directory.lists.change_query(session.arguments.name, session.arguments.query)
    return _answer(session, session.arguments.name, "list_searched")


def delete(session: Session) -> int:
    """Delete a list."""
    session.directory.lists.delete(session.arguments.name)
    if session.is_json:
        print_json({"deleted": session.arguments.name})
    else:
        session.say("list_deleted", name=session.arguments.name)
    return DONE


def _ids(session: Session) -> list[str]:
    contacts = session.directory.contacts
    return [contacts.find_id(one, strict=True) for one in session.arguments.references]


def _moved(changes: ChangeSet) -> int:
    return len(changes.contacts)


def add(session: Session) -> int:
    """Put contacts on a list."""
    name = session.arguments.name
    changes = session.directory.lists.add(name, _ids(session))
    return _answer(session, name, "list_added", _moved(changes))


def remove(session: Session) -> int:
    """Take contacts off a list."""
    name = session.arguments.name
    changes = session.directory.lists.remove(name, _ids(session))
    return _answer(session, name, "list_removed", _moved(changes))


def move(session: Session) -> int:
    """Put a contact at another place of a list, the first being 1."""
    name, position = session.arguments.name, session.arguments.position
    contact_id = session.directory.contacts.find_id(session.arguments.reference, strict=True)
    session.directory.lists.move(name, contact_id, position - 1)
    if session.is_json:
        _print(session, name)
    else:
        members = session.directory.lists.get(name).members
        rank = [one.contact_id for one in members].index(contact_id) + 1
        session.say("list_moved", name=name, position=rank)
    return DONE


def show(session: Session) -> int:
    """Print a list with its members."""
    if session.is_json:
        _print(session, session.arguments.name)
        return DONE
    found = session.directory.lists.get(session.arguments.name)
    for one in found.members:
        print(f"{one.contact_id}\t{one.display_name}")
    session.say("list_line", name=found.name, count=len(found.members))
    return DONE


def all_lists(session: Session) -> int:
    """Print every list."""
    summaries = session.directory.lists.list_all()
    if session.is_json:
        print_json(
            [
                {"id": one.id, "name": one.name, "query": one.query, "count": one.count}
                for one in summaries
            ]
        )
        return DONE
    for one in summaries:
        print(session.texts.get("list_line", name=one.name, count=one.count))
    return DONE
