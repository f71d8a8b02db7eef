"""``undo``, ``redo``, ``history``, ``verify`` and ``version``."""

from __future__ import annotations

from directory_app.domain.logged_values import LoggedValue
from directory_app.services.history import LoggedStep, StepResult

from .session import DONE, REFUSED, Session, instant, print_json

_NOTHING = ("nothing_to_undo", "nothing_to_redo")


def undo(session: Session) -> int:
    """Take back the latest step."""
    return _answer(session, session.directory.history.undo(), "undone")


def redo(session: Session) -> int:
    """Make the latest undone step good again."""
    return _answer(session, session.directory.history.redo(), "redone")


def _answer(session: Session, result: StepResult, code: str) -> int:
    label = session.texts.step(result.step) if result.step else None
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
    contact_id = None
    if session.arguments.reference:
        contact_id = session.directory.contacts.find_id(" ".join(session.arguments.reference))
    steps = session.directory.history.list_steps(contact_id, session.arguments.limit)
    if session.is_json:
        print_json([_step_json(session, step) for step in steps])
        return DONE
    for step in steps:
        print(f"{instant(step.at)}  {step.author}  {session.texts.step(step.step)}")
        for one in step.changes[:20]:
            old, new = (_shown(session, value) for value in (one.old, one.new))
            print(f"    {one.field} : {old} → {new}")
    return DONE


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
