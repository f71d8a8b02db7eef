"""``edit-all``: one field of many contacts, shown beforehand or done as one undoable step."""

from __future__ import annotations

import argparse

from directory_app.domain.batch_edit import Action, BatchEdit
from directory_app.domain.errors import UserError
from directory_app.services.batch_edit import BatchPreview, PreviewRow
from directory_app.services.exports import Selection

from .session import DONE, Session, print_json

_MOST_ROWS = 2**31 - 1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The grammar of ``edit-all``."""
    who = parser.add_mutually_exclusive_group(required=True)
    who.add_argument("--all", action="store_true")
    who.add_argument("--list", metavar="L")
    who.add_argument("--query", metavar="Q")
    who.add_argument("--ids", metavar="ID,ID")
    parser.add_argument("assignment", metavar="FIELD=VALUE")
    parser.add_argument("--replacing", default="", metavar="OLD")
    parser.add_argument("--organisation", default="", metavar="REF")
    parser.add_argument("--since", default="", metavar="DATE")
    parser.add_argument("--with-confidential", action="store_true")
    parser.add_argument("--dry-run", action="store_true")
    parser.set_defaults(run=edit_all)


def read_edit(text: str, replacing: str = "", organisation: str = "", since: str = "") -> BatchEdit:
    """``FIELD=VALUE`` replaces, ``FIELD+=VALUE`` adds, ``FIELD-=VALUE`` takes away, ``FIELD=``
    clears. Raises UserError ``assignment_invalid``."""
    name, sign, value = text.partition("=")
    actions = {"+": Action.ADD, "-": Action.REMOVE}
    action = actions.get(name[-1:], Action.REPLACE if value.strip() else Action.CLEAR)
    field = name[:-1] if name[-1:] in actions else name
    if not sign or not field.strip():
        raise UserError("assignment_invalid", text=text)
    return BatchEdit(field.strip(), action, value, replacing, organisation, since)


def _selection(session: Session) -> Selection:
    arguments = session.arguments
    if arguments.ids is None:
        return Selection(arguments.all, arguments.list, arguments.query)
    references = [one.strip() for one in arguments.ids.split(",") if one.strip()]
    if not references:
        raise UserError("selection_missing")
    find = session.directory.contacts.find_id
    return Selection(ids=tuple(find(one, strict=True) for one in references))


def edit_all(session: Session) -> int:
    """Change one field of the contacts chosen, or only say what would change."""
    arguments, service = session.arguments, session.directory.batch_edits
    edit = read_edit(
        arguments.assignment, arguments.replacing, arguments.organisation, arguments.since
    )
    found = service.preview(
        _selection(session),
        edit,
        include_confidential=arguments.with_confidential,
        limit=_MOST_ROWS if arguments.dry_run else 0,
    )
    step = 0 if arguments.dry_run else service.apply(found).seq
    if session.is_json:
        print_json(_document(found, step))
    else:
        _tell(session, found, is_done=not arguments.dry_run)
    return DONE


def _document(found: BatchPreview, step: int) -> dict[str, object]:
    return {
        "step": step or None,
        "chosen": found.chosen,
        "changed": found.changed,
        "unchanged": found.unchanged,
        "not_applicable": found.not_applicable,
        "withheld": found.withheld,
        "refused": found.refused_count,
        "refusals": [{"id": one.contact_id, "code": one.code} for one in found.refused],
        "rows": [_row(one) for one in found.rows],
    }


def _row(row: PreviewRow) -> dict[str, object]:
    return {
        "id": row.contact_id,
        "name": row.name,
        "changes": [
            {"label": one.label, "before": one.before, "after": one.after}
            | ({"withheld": True} if one.is_withheld else {})
            for one in row.cells
        ],
    }


def _tell(session: Session, found: BatchPreview, *, is_done: bool) -> None:
    hidden = session.texts.get("withheld")
    for row in found.rows:
        for cell in row.cells:
            before, after = (hidden, hidden) if cell.is_withheld else (cell.before, cell.after)
            print("\t".join((row.name, cell.label, _flat(before), _flat(after))))
    if not found.changed:
        session.say("done_nothing")
    else:
        session.say("batch_done" if is_done else "batch_would", count=found.changed)
    for code, count in (
        ("batch_unchanged", found.unchanged),
        ("batch_not_applicable", found.not_applicable),
        ("batch_withheld", found.withheld),
        ("batch_refused", found.refused_count),
    ):
        if count:
            session.say(code, count=count)


def _flat(text: str) -> str:
    return " ".join(text.split())
