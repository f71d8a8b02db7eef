"""``import``: a text or a file taken in as one undoable step, or tried without writing."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from directory_app.domain.errors import EnvironmentFault, UserError
from directory_app.domain.incoming import ImportSource, Part
from directory_app.services.importing.decisions import Decisions, Existing
from directory_app.services.importing.report import Outcome, Proposal, RecordResult
from directory_app.services.importing.report_json import warnings_of
from directory_app.services.importing.service import PASTED
from directory_app.services.importing.source_files import MAX_BYTES

from .session import DONE, REFUSED, Session, print_json

READ = ("auto", "text")
"""Formats that are read; auto is text while there is no other."""
KNOWN = (*READ, "csv", "tsv", "xlsx", "xls", "ods", "vcard", "json")
"""Formats of docs/cli.md."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The words of ``import``."""
    parser.add_argument("file", metavar="FILE|-")
    parser.add_argument("--format", choices=KNOWN, default="auto")
    parser.add_argument("--dry-run", action="store_true")
    policies = [one.value for one in Existing]
    parser.add_argument("--policy", choices=policies, default=Existing.UPDATE.value)
    parser.add_argument("--join-perhaps", action="store_true")
    parser.add_argument("--encoding", metavar="E")
    parser.add_argument("--into", metavar="LIST")
    parser.add_argument("--rejects", metavar="FILE")
    parser.add_argument("--no-event", dest="event", action="store_false")
    parser.set_defaults(run=run)


def run(session: Session) -> int:
    """Import; the exit code is 1 when records were rejected."""
    arguments, imports = session.arguments, session.directory.imports
    if arguments.format not in READ:
        raise UserError("format_not_read", format=arguments.format, known=", ".join(READ))
    source, decisions = _source(session), _decisions(arguments)
    rejects = _rejects(arguments)
    if arguments.dry_run:
        report = imports.rehearse(source, decisions)
    else:
        done, _ = imports.apply(source, decisions)
        report = imports.report(done)
        if rejects is not None and _left(done):
            imports.write_rejects(done, rejects)
    if session.is_json:
        print_json(imports.to_json(report, session.texts.problem))
    else:
        _say(session, report.proposal)
    return REFUSED if report.proposal.counts[Outcome.REJECTED] else DONE


def _source(session: Session) -> ImportSource:
    arguments, imports = session.arguments, session.directory.imports
    if arguments.file == "-":
        data = sys.stdin.buffer.read(MAX_BYTES)
        return imports.source_of_bytes(data, PASTED, arguments.encoding)
    return imports.source_of_file(Path(arguments.file), arguments.encoding)


def _rejects(arguments: argparse.Namespace) -> Path | None:
    """Where to write the entries not taken: looked at before anything is imported."""
    if not arguments.rejects:
        return None
    path = Path(arguments.rejects)
    if path.exists():
        raise UserError("file_exists", file=path.name)
    if not path.parent.is_dir():
        raise EnvironmentFault("folder_missing", file=path.name)
    return path


def _left(proposal: Proposal) -> bool:
    return any(not one.is_taken for one in proposal.results)


def _decisions(arguments: argparse.Namespace) -> Decisions:
    into = arguments.into
    if into is not None and not into.strip():
        raise UserError("list_name_missing")
    return Decisions(
        existing=Existing(arguments.policy),
        join_perhaps=arguments.join_perhaps,
        with_event=arguments.event,
        into=into or "",
    )


def _say(session: Session, proposal: Proposal) -> None:
    """One line a record to standard output, what came of them all to standard error."""
    for one in proposal.results:
        print("\t".join(_line(session, one)))
    for warning in warnings_of(proposal):
        print(session.texts.problem(warning), file=sys.stderr)
    if not proposal.results:
        session.say("import_nothing")
        return
    counts = {outcome.value: count for outcome, count in proposal.counts.items()}
    code = "import_tried" if session.arguments.dry_run else "import_done"
    session.say(code, count=len(proposal.results), **counts)
    if proposal.event:
        session.say("import_event", title=proposal.event.title, added=proposal.event.added)
    arguments = session.arguments
    if arguments.rejects and not arguments.dry_run and _left(proposal):
        session.say("import_rejects", file=session.arguments.rejects)


def _line(session: Session, one: RecordResult) -> tuple[str, ...]:
    texts = session.texts
    outcome = texts.get(f"outcome_{one.outcome.value}")
    if one.reason:
        outcome = f"{outcome} ({texts.get(f'reason_{one.reason}')})"
    return texts.get("import_line", line=one.record.line), outcome, *_names(one)


def _names(one: RecordResult) -> tuple[str, ...]:
    """Whom the record speaks of, in its own words: those of a name are never confidential."""
    values = enumerate(one.record.values)
    shown = {value.part: value.text for n, value in values if n not in one.withheld}
    person = " ".join(shown.get(one, "") for one in (Part.GIVEN_NAME, Part.FAMILY_NAME)).strip()
    organisation = shown.get(Part.ACRONYM) or shown.get(Part.ORGANISATION, "")
    return tuple(filter(None, (person, organisation)))
