"""``export``: what leaves, through the gate and into the register."""

from __future__ import annotations

import sys
from pathlib import Path

from directory_app.domain.errors import UserError
from directory_app.domain.events import Status
from directory_app.services.exports import ExportReport, Selection

from .grants import grant_of
from .session import DONE, Session, print_json


def _selection(session: Session) -> Selection:
    arguments = session.arguments
    if arguments.ids is not None:
        references = [one.strip() for one in arguments.ids.split(",") if one.strip()]
        if not references:
            raise UserError("selection_missing")
        find = session.directory.contacts.find_id
        return Selection(ids=tuple(find(one, strict=True) for one in references))
    if arguments.event is not None:
        event_id = session.directory.events.find_id(arguments.event)
        return Selection(event_id=event_id, statuses=_statuses(arguments.status))
    return Selection(arguments.all, arguments.list, arguments.query)


def _statuses(text: str | None) -> frozenset[Status] | None:
    """« invited,confirmed ». Raises UserError ``value_invalid``."""
    if text is None:
        return None
    words = [word.strip() for word in text.split(",") if word.strip()]
    if wrong := [word for word in words if word not in {*Status}]:
        raise UserError("value_invalid", field="status", value=wrong[0])
    return frozenset(Status(word) for word in words)


def export(session: Session) -> int:
    """Export to a file, or to standard output when the profile is text."""
    arguments, exports = session.arguments, session.directory.exports
    grant = grant_of(arguments)
    plan = exports.plan(
        _selection(session), arguments.profile, purpose=arguments.purpose, grant=grant
    )
    if arguments.output is not None:
        report = exports.write(plan, Path(arguments.output), overwrite=arguments.overwrite)
    else:
        text, report = exports.text(plan, "stdout")
        if not session.is_json:
            sys.stdout.write(text)
    _answer(session, report)
    return DONE


def _answer(session: Session, report: ExportReport) -> None:
    if session.is_json:
        print_json(
            {
                "profile": report.profile,
                "included": report.included,
                "excluded": [
                    {"id": one.contact_id, "reason": one.reason} for one in report.excluded
                ],
                "withheld": report.withheld,
                "file": report.file or None,
                "sha256": report.sha256,
            }
        )
        return
    session.say(
        "exported" if report.file else "exported_text",
        count=report.included,
        excluded=len(report.excluded),
        withheld=report.withheld,
        file=report.file,
    )
