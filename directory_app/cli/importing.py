"""``import``: a file taken in as one undoable step, or tried without writing; ``imports``: those of
before, and taking one back.
"""

from __future__ import annotations

import argparse
import datetime
import json
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from directory_app.domain.errors import EnvironmentFault, UserError
from directory_app.domain.incoming import ImportSource, Part
from directory_app.services.importing.decisions import Decisions, Existing
from directory_app.services.importing.opening import FORMATS, OpenedFile, ReadingOptions
from directory_app.services.importing.reading import Watch
from directory_app.services.importing.report import Outcome, Proposal, RecordResult
from directory_app.services.importing.report_json import warnings_of
from directory_app.services.importing.service import PASTED

from .session import DONE, REFUSED, Session, print_json, tell_progress

_MOST_PIPED = 256 << 20


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The words of ``import``."""
    parser.add_argument("file", metavar="FILE|-")
    parser.add_argument("--format", choices=("auto", *FORMATS), default="auto")
    parser.add_argument("--dry-run", action="store_true")
    policies = [one.value for one in Existing]
    parser.add_argument("--policy", choices=policies, default=Existing.UPDATE.value)
    parser.add_argument("--join-perhaps", action="store_true")
    parser.add_argument("--mapping", metavar="FILE")
    parser.add_argument("--encoding", metavar="E")
    parser.add_argument("--delimiter", metavar="D")
    parser.add_argument("--sheet", metavar="NAME")
    parser.add_argument("--header-line", metavar="N", type=int)
    parser.add_argument("--into", metavar="LIST")
    parser.add_argument("--rejects", metavar="FILE")
    parser.add_argument("--no-event", dest="event", action="store_false")
    parser.set_defaults(run=run)


def run(session: Session) -> int:
    """Import; the exit code is 1 when records were rejected."""
    arguments, imports = session.arguments, session.directory.imports
    decisions = _decisions(arguments)
    rejects = _rejects(arguments)
    source = _source(session)
    if arguments.dry_run:
        proposal = imports.propose(source, decisions)
        report = imports.rehearse(source, decisions) if session.is_json else None
    else:
        proposal, _ = imports.apply(source, decisions)
        report = imports.report(proposal) if session.is_json else None
        if rejects is not None and _left(proposal):
            heading = session.texts.get("rejects_heading")
            imports.write_rejects(proposal, rejects, heading, lambda one: _reason(session, one))
    if report is not None:
        print_json(imports.to_json(report, session.texts.problem))
    else:
        _say(session, proposal)
    return REFUSED if proposal.counts[Outcome.REJECTED] else DONE


# --- reading ------------------------------------------------------------------------------------


def _source(session: Session) -> ImportSource:
    arguments, imports = session.arguments, session.directory.imports
    options = ReadingOptions(
        format=None if arguments.format == "auto" else arguments.format,
        encoding=arguments.encoding,
        delimiter=_delimiter(arguments.delimiter),
        sheet=arguments.sheet,
        header_line=arguments.header_line,
    )
    with _path(arguments.file) as path:
        opened = imports.recalled(imports.open_file(path, options))
        opened = _mapped(opened, arguments.mapping)
        return imports.source_of_file(opened, Watch(on_progress=tell_progress))


def _delimiter(text: str | None) -> str | None:
    r"""One character; ``\t`` and ``tab`` are typed for the one that a shell makes hard to type."""
    return "\t" if text in ("\\t", "tab") else text


@contextmanager
def _path(file: str) -> Iterator[Path]:
    """The file; what is piped in stands in a private one meanwhile."""
    if file != "-":
        yield Path(file)
        return
    with tempfile.TemporaryDirectory(prefix="bottin-") as folder:
        path = Path(folder) / PASTED
        path.touch(0o600)
        path.write_bytes(sys.stdin.buffer.read(_MOST_PIPED))
        yield path


def _mapped(opened: OpenedFile, mapping: str | None) -> OpenedFile:
    """The file with the columns that a JSON object names (heading → field) read as it says.

    Raises UserError ``mapping_unreadable``, ``heading_unknown``, ``field_unknown``.
    """
    if mapping is None:
        return opened
    fields = _mapping(Path(mapping))
    known = {one.heading for one in opened.columns}
    if unknown := [heading for heading in fields if heading not in known]:
        raise UserError("heading_unknown", heading=unknown[0])
    return opened.with_fields([fields.get(one.heading, one.field) for one in opened.columns])


def _mapping(path: Path) -> dict[str, str]:
    try:
        found = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise EnvironmentFault("import_unreadable", file=path.name) from error
    except ValueError:
        raise UserError("mapping_unreadable", file=path.name) from None
    if not (isinstance(found, dict) and all(isinstance(one, str) for one in found.values())):
        raise UserError("mapping_unreadable", file=path.name)
    return found


def _rejects(arguments: argparse.Namespace) -> Path | None:
    """Where to write the records not taken: looked at before anything is imported."""
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
        remembers_columns=arguments.mapping is not None,
    )


# --- telling ------------------------------------------------------------------------------------


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


def _reason(session: Session, one: RecordResult) -> str:
    """Why a record was not taken, and what is wrong with it."""
    texts = session.texts
    return " ".join(
        (texts.get(f"reason_{one.reason}"), *(texts.problem(note.problem) for note in one.notes))
    )


def _names(one: RecordResult) -> tuple[str, ...]:
    """Whom the record speaks of, in its own words: those of a name are never confidential."""
    values = enumerate(one.record.values)
    shown = {value.part: value.text for n, value in values if n not in one.withheld}
    person = " ".join(shown.get(one, "") for one in (Part.GIVEN_NAME, Part.FAMILY_NAME)).strip()
    organisation = shown.get(Part.ACRONYM) or shown.get(Part.ORGANISATION, "")
    return tuple(filter(None, (person, organisation)))


# --- imports of before --------------------------------------------------------------------------


def add_batches_arguments(parser: argparse.ArgumentParser) -> None:
    """The words of ``imports``."""
    parser.add_argument("--undo", metavar="BATCH")
    parser.set_defaults(run=run_batches)


def run_batches(session: Session) -> int:
    """List the imports, newest first, or take one back where nothing was touched since."""
    batches = session.directory.import_batches
    if session.arguments.undo:
        return _take_back(session, session.arguments.undo)
    found = batches.list_batches()
    if session.is_json:
        names = ("id", "at", "author", "document", "format", "counts", "is_undone")
        print_json([{name: getattr(one, name) for name in names} for one in found])
        return DONE
    for one in found:
        moment = datetime.datetime.fromtimestamp(one.at / 1000).strftime("%Y-%m-%d %H:%M")
        state = session.texts.get("import_taken_back_mark") if one.is_undone else ""
        print("\t".join(filter(None, (one.id, moment, one.author, one.document, state))))
    return DONE


def _take_back(session: Session, batch: str) -> int:
    done = session.directory.import_batches.take_back(batch)
    if session.is_json:
        print_json({"done": True, "reverted": done.reverted, "left": list(done.left)})
    else:
        session.say("import_taken_back_done", count=done.reverted, left=len(done.left))
    return REFUSED if done.left else DONE
