"""``sheet`` and ``answer``: what we have on somebody, sent to be confirmed; what came back.

A sheet numbers its lines; answers name them by that number (``6=514 555-0199``), or by the field
of the contact JSON (``phones.0=…``). ``6=`` takes the value away; ``exact`` confirms every line
that is not named.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path

from directory_app.domain.errors import UserError
from directory_app.services.exports import Selection
from directory_app.services.verification.service import (
    Answer,
    FileKind,
    Gathered,
    Questionnaire,
    SheetLine,
    Verdict,
)

from .grants import add_grants, grant_of
from .session import DONE, Session, instant, print_json

ALL_EXACT = "exact"


def add_sheet(parser: argparse.ArgumentParser) -> None:
    """``sheet REF… | --list L  --pdf FILE | --docx FILE | --text``."""
    parser.add_argument("references", nargs="*", metavar="REF")
    parser.add_argument("--list", metavar="L")
    form = parser.add_mutually_exclusive_group(required=True)
    form.add_argument("--pdf", metavar="FILE")
    form.add_argument("--docx", metavar="FILE")
    form.add_argument("--text", action="store_true")
    add_grants(parser, ("confidential", "personal"))
    parser.add_argument("--overwrite", action="store_true")
    parser.set_defaults(run=sheet)


def add_answer(parser: argparse.ArgumentParser) -> None:
    """``answer REF [exact] [FIELD=VALUE …]``; without an answer, prints what is asked."""
    parser.add_argument("reference", metavar="REF")
    parser.add_argument("answers", nargs="*", metavar="FIELD=VALUE")
    parser.set_defaults(run=answer)


# --- sheets -------------------------------------------------------------------------------------


def sheet(session: Session) -> int:
    """Write the sheets of some contacts: one file, or one each into a folder that exists."""
    arguments, service = session.arguments, session.directory.verification
    gathered = service.gather(_selection(session), grant_of(arguments))
    if arguments.text:
        print(service.copy(gathered, "stdout"), end="")
        return DONE
    kind: FileKind = "pdf" if arguments.pdf is not None else "docx"
    target = Path(arguments.pdf if arguments.pdf is not None else arguments.docx)
    files = [target]
    if target.is_dir():
        files = list(service.write_each(gathered, kind, target))
    else:
        service.write(gathered, kind, target, overwrite=arguments.overwrite)
    _tell(session, gathered, target, files)
    return DONE


def _selection(session: Session) -> Selection:
    arguments = session.arguments
    if bool(arguments.list) == bool(arguments.references):
        raise UserError("sheet_whose")
    if arguments.list:
        return Selection(list_name=arguments.list)
    find = session.directory.verification.find_id
    return Selection(ids=tuple(dict.fromkeys(find(one) for one in arguments.references)))


def _tell(session: Session, gathered: Gathered, target: Path, files: Iterable[Path]) -> None:
    if session.is_json:
        print_json(
            {
                "files": [str(one) for one in files],
                "sheets": [
                    {"id": one.contact_id, "name": one.name, "code": one.code,
                     "withheld": one.withheld}
                    for one in gathered.sheets
                ],
            }
        )  # fmt: skip
        return
    session.say("sheets_written", count=len(gathered.sheets), file=target)
    withheld = sum(one.withheld for one in gathered.sheets)
    if withheld:
        session.say("sheets_withheld", count=withheld)


# --- answers ------------------------------------------------------------------------------------


def answer(session: Session) -> int:
    """Enter what came back of a sheet as one undoable step; without an answer, print what the
    sheet asks."""
    service = session.directory.verification
    contact_id = service.find_id(session.arguments.reference)
    found = service.questions(contact_id)
    if not session.arguments.answers:
        _print(session, found)
        return DONE
    changes = service.answer(found, read_answers(found, session.arguments.answers))
    if session.is_json:
        print_json({"step": changes.seq or None, "changed": sorted(changes.contacts)})
    else:
        session.say("answers_entered" if changes.seq else "done_nothing", name=found.sheet.name)
    return DONE


def read_answers(found: Questionnaire, words: Iterable[str]) -> dict[str, Answer]:
    """The words of the command as answers. Raises UserError ``assignment_invalid``,
    ``answer_unknown``."""
    answers: dict[str, Answer] = {}
    is_all = False
    for word in words:
        name, sign, value = word.partition("=")
        if not sign and name.strip().casefold() == ALL_EXACT:
            is_all = True
        elif not sign or not name.strip():
            raise UserError("assignment_invalid", text=word)
        else:
            verdict = Verdict.CORRECT if value.strip() else Verdict.REMOVE
            answers[_line(found, name.strip()).key] = Answer(verdict, value)
    if is_all:
        exact = Answer(Verdict.EXACT)
        answers = {o.key: exact for o in found.sheet.lines if not o.is_hidden} | answers
    return answers


def _line(found: Questionnaire, name: str) -> SheetLine:
    lines = list(found.sheet.lines)
    if name.isdecimal():
        named = [one for one in lines if str(one.number) == str(int(name))]
    else:
        head, _, number = name.partition(".")
        own = [one for one in lines if one.owner == found.sheet.contact_id]
        same = [one for one in own if ":" not in one.path and one.path.partition("/")[0] == head]
        place = int(number) if number.isdecimal() else 0 if not number else len(same)
        named = same[place : place + 1]
    if not named:
        raise UserError("answer_unknown", field=name)
    return named[0]


def _print(session: Session, found: Questionnaire) -> None:
    sheet = found.sheet
    if session.is_json:
        print_json(
            {
                "id": sheet.contact_id,
                "name": sheet.name,
                "code": sheet.code,
                "sent_at": None if found.sent_at is None else instant(found.sent_at),
                "lines": [_json(one) for one in sheet.lines],
            }
        )
        return
    hidden = session.texts.get("withheld")
    for section in sheet.sections:
        print(section.heading)
        for line in section.lines:
            text = hidden if line.is_hidden else line.text
            print(f"{line.number:>4}  {line.caption}\t{' '.join(text.split())}")


def _json(line: SheetLine) -> dict[str, object]:
    told: dict[str, object] = {
        "number": line.number,
        "owner": line.owner,
        "field": line.path,
        "caption": line.caption,
        "value": line.text,
        "notes": list(line.notes),
    }
    return told | ({"withheld": True} if line.is_hidden else {})
