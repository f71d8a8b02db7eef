"""``quality`` and ``verified``: the board of problems, what is ignored of it, and « vérifié
aujourd'hui »."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING

from directory_app.domain.errors import UserError
from directory_app.domain.quality import Finding, ProblemKind

from .session import DONE, Session, print_json

if TYPE_CHECKING:
    from directory_app.services.quality import ProblemRow, Survey

ACTIONS = ("list", "ignore", "restore", "ignored", "fix")
DEFAULT_LIMIT = 100


def add_quality(parser: argparse.ArgumentParser, whole_number: Callable[[str], int]) -> None:
    """The words and options of ``quality``."""
    parser.add_argument("action", nargs="?", choices=ACTIONS, default="list")
    parser.add_argument("reference", nargs="?", metavar="REF")
    parser.add_argument("mark", nargs="?", metavar="MARK")
    parser.add_argument("--kind", choices=[kind.value for kind in ProblemKind], metavar="KIND")
    parser.add_argument("--reason", metavar="TEXT")
    parser.add_argument("--limit", type=whole_number, default=DEFAULT_LIMIT, metavar="N")
    parser.set_defaults(run=quality)


def add_verified(parser: argparse.ArgumentParser) -> None:
    """The words and options of ``verified``."""
    parser.add_argument("reference", nargs="+", metavar="REF")
    parser.add_argument("--field", metavar="FIELD")
    parser.set_defaults(run=verified)


def quality(session: Session) -> int:
    """Counts, or the problems of a kind; or what the action says."""
    arguments = session.arguments
    if arguments.action in ("ignore", "restore"):
        return _mark(session)
    if arguments.reference or arguments.mark:
        raise UserError("quality_unclear")
    if arguments.action == "fix":
        return _fix(session)
    if arguments.action == "ignored":
        return _ignored(session)
    return _list(session) if arguments.kind else _survey(session)


def _survey(session: Session) -> int:
    found = session.directory.quality.survey()
    if session.is_json:
        print_json(_survey_json(found))
        return DONE
    for kind, count in found.counts.items():
        print(f"{count}\t{kind.value}\t{session.texts.get(f'quality_{kind.value}')}")
    percent = 100 * found.complete // max(found.contacts, 1)
    session.say(
        "quality_standing" if found.contacts else "quality_no_contact",
        contacts=found.contacts,
        complete=found.complete,
        percent=percent,
        count=found.contacts,
    )
    return DONE


def _survey_json(found: Survey) -> dict[str, object]:
    return {
        "contacts": found.contacts,
        "complete": found.complete,
        "counts": {kind.value: count for kind, count in found.counts.items()},
        "ignored": found.ignored,
        "review_months": found.months,
        "next_review": found.next_review.isoformat() if found.next_review else None,
    }


def _list(session: Session) -> int:
    kind, service = ProblemKind(session.arguments.kind), session.directory.quality
    findings = service.list_findings(kind)
    rows = service.rows(kind, findings[: session.arguments.limit])
    return _print(session, rows, len(findings))


def _ignored(session: Session) -> int:
    service = session.directory.quality
    findings: tuple[Finding, ...] = service.list_ignored()
    rows = service.ignored_rows(findings[: session.arguments.limit])
    return _print(session, rows, len(findings))


def _print(session: Session, rows: tuple[ProblemRow, ...], count: int) -> int:
    if session.is_json:
        print_json({"count": count, "problems": [_json(session, row) for row in rows]})
        return DONE
    for row in rows:
        text = session.texts.get("quality_hidden") if row.is_hidden else row.text
        print("\t".join((row.contact_id, row.name, text, _said(session, row), row.mark)))
    if not count:
        session.say("quality_none")
    return DONE


def _said(session: Session, row: ProblemRow) -> str:
    problem = session.texts.problem(row.problem) if row.problem else ""
    return problem or ", ".join(row.others) or session.texts.get(f"quality_{row.kind.value}")


def _json(session: Session, row: ProblemRow) -> dict[str, object]:
    return {
        "id": row.contact_id,
        "kind": row.kind.value,
        "display_name": row.name,
        "item": row.item,
        "text": row.text,
        "is_withheld": row.is_hidden,
        "message": session.texts.problem(row.problem) if row.problem else "",
        "fix": session.texts.fix(row.fix) if row.fix else None,
        "others": list(row.others),
        "mark": row.mark,
    }


def _mark(session: Session) -> int:
    """``ignore REF MARK`` and ``restore REF MARK``."""
    arguments, service = session.arguments, session.directory.quality
    if not arguments.reference or not arguments.mark:
        raise UserError("quality_unclear")
    contact_id = session.directory.contacts.find_id(arguments.reference, strict=True)
    problems = ((contact_id, arguments.mark),)
    if arguments.action == "ignore":
        service.ignore(problems, arguments.reason or "")
    else:
        service.take_back(problems)
    if session.is_json:
        print_json({"id": contact_id, arguments.action: arguments.mark})
    session.say(f"quality_done_{arguments.action}")
    return DONE


def _fix(session: Session) -> int:
    """Every correction of a kind that is sure, as one step."""
    if not session.arguments.kind:
        raise UserError("quality_unclear")
    kind, service = ProblemKind(session.arguments.kind), session.directory.quality
    found = service.rows(kind, service.list_findings(kind)[: session.arguments.limit])
    rows = [row for row in found if row.fix is not None and row.is_sure]
    service.settle(rows)
    if session.is_json:
        print_json({"fixed": [{"id": row.contact_id, "item": row.item} for row in rows]})
    session.say("quality_done_fix", count=len(rows))
    return DONE


def verified(session: Session) -> int:
    """``verified REF… [--field F]``: whole cards, or one value of one card; one step."""
    arguments, directory = session.arguments, session.directory
    find = directory.contacts.find_id
    ids = [find(reference, strict=True) for reference in arguments.reference]
    if arguments.field:
        if len(ids) != 1:
            raise UserError("quality_unclear")
        directory.quality.verify_field(ids[0], arguments.field)
    else:
        directory.quality.verify(ids)
    if session.is_json:
        print_json({"verified": ids, "field": arguments.field})
    session.say("quality_done_verified", count=len(ids))
    return DONE
