"""``undo``, ``redo``, ``history``, ``revert``, ``verify`` and ``version``."""

from __future__ import annotations

import sys

from directory_app.domain.errors import UserError
from directory_app.domain.logged_values import LoggedValue
from directory_app.services.history import HistoryService, LoggedStep, StepResult

from .session import DONE, REFUSED, Session, instant, print_json

_MOST_LINES = 20
"""Changes of one step that are told in words; JSON has all."""

_NOTHING = ("nothing_to_undo", "nothing_to_redo")


def undo(session: Session) -> int:
    """Take back the latest step."""
    return _answer(session, session.directory.history.undo(), "undone")


def redo(session: Session) -> int:
    """Make the latest undone step good again."""
    return _answer(session, session.directory.history.redo(), "redone")


def _answer(session: Session, result: StepResult, code: str) -> int:
    label = session.texts.step(result.step.unnamed()) if result.step else None
    reason = session.texts.error_code(result.code) if result.code else None
    if session.is_json:
        print_json({"done": result.done, "label": label, "reason": reason})
    elif result.done:
        session.say(code, step=label)
    elif result.code in _NOTHING:
        session.say_error(result.code)
    else:
        session.say("refused", step=label, reason=reason)
    return DONE if result.done or result.code in _NOTHING else REFUSED


def _value(value: LoggedValue) -> object:
    return {"withheld": value.withheld} if value.withheld else value.text


def _step_json(session: Session, step: LoggedStep) -> dict[str, object]:
    return {
        "operation": step.seq,
        "at": instant(step.at),
        "author": step.author,
        "kind": step.step.kind.value,
        "label": session.texts.step(step.step),
        "contact": step.contact_id,
        "changes": [
            {"field": one.field, "old": _value(one.old), "new": _value(one.new)}
            for one in step.changes
        ],
        "batch": step.batch,
    }


def history(session: Session) -> int:
    """Print what was done, newest first: on one contact, or in the whole directory."""
    asked, contact_id = session.arguments, None
    if asked.reference:
        contact_id = session.directory.contacts.find_id(" ".join(asked.reference))
    steps = session.directory.history.list_steps(
        contact_id,
        asked.limit,
        before=asked.before,
        author=asked.by or "",
        most_changes=None if session.is_json else _MOST_LINES,
    )
    if session.is_json:
        print_json([_step_json(session, step) for step in steps])
        return DONE
    for step in steps:
        document = session.texts.get("quoted", text=step.document) if step.document else ""
        words = (str(step.seq), instant(step.at), step.author, session.texts.step(step.step))
        print("  ".join(filter(None, (*words, document))))
        for one in step.changes[:_MOST_LINES]:
            old, new = (_shown(session, value) for value in (one.old, one.new))
            print(f"    {one.field} : {old} → {new}")
    return DONE


def revert(session: Session) -> int:
    """Make a contact what it was after a step, or one value what it was before it."""
    asked, service = session.arguments, session.directory.history
    contact_id = session.directory.contacts.find_id(" ".join(asked.reference), strict=True)
    if asked.field is None:
        restored, done = service.restore_moment(contact_id, asked.step), "restored_moment"
    else:
        path = _path_of(service, contact_id, asked.step, asked.field)
        restored, done = service.restore_value(contact_id, asked.step, path), "restored_value"
    sentences = [session.texts.get(code, count=n) for code, n in restored.sentences(done)]
    if session.is_json:
        print_json({"done": restored.is_done, "message": " ".join(sentences)})
    else:
        print("\n".join(sentences), file=sys.stderr)
    return DONE


def _path_of(service: HistoryService, contact_id: str, seq: int, field: str) -> str:
    """The path of a field that a step changed, named as the history names it or by its beginning.

    Raises UserError ``step_unknown``, ``step_field_unknown``.
    """
    steps = service.list_steps(contact_id, 1, before=seq + 1)
    changes = [one for one in steps[0].changes if one.path] if steps else []
    if not changes or steps[0].seq != seq:
        raise UserError("step_unknown", reference=str(seq))
    paths = {one.path for one in changes if f"{one.field}.".startswith(f"{field}.")}
    if len(paths) != 1:
        known = ", ".join(dict.fromkeys(one.field for one in changes))
        raise UserError("step_field_unknown", step=seq, field=field, known=known)
    return paths.pop()


def _shown(session: Session, value: LoggedValue) -> str:
    return session.texts.get("withheld") if value.withheld else value.text or "∅"


def verify(session: Session) -> int:
    """Check the file, every record and the index."""
    findings = session.directory.integrity.verify()
    rows = [
        {
            "code": one.code,
            "contact": one.contact_id or None,
            "field": None,
            "message": session.texts.finding(one.code),
        }
        for one in findings
    ]
    if session.is_json:
        print_json({"ok": not rows, "findings": rows})
    else:
        for row in rows:
            print(f"{row['contact'] or ''}\t{row['message']}")
        session.say("verify_failed" if rows else "verified", count=len(rows))
    return REFUSED if rows else DONE
