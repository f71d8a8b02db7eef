"""The grammar of ``event`` and ``delegation`` (docs/cli.md)."""

from __future__ import annotations

import argparse
from typing import Any

from directory_app.domain.events import RosterOrder, Status

from . import delegations, events
from .grants import add_grants

_STATUSES = [one.value for one in Status]
_DOCUMENTS = ["sheet", "sign-in", "badges", "accreditation", "phones"]


def add_events(group: Any, whole_number: Any) -> None:
    """Adds what comes after ``event``; ``group`` makes parsers."""
    create = _new(group, "create", events.create)
    create.add_argument("title", metavar="TITLE")
    for name in ("--date", "--end", "--place", "--group", "--contact"):
        create.add_argument(name)
    edit = _new(group, "edit", events.edit, has_event=True)
    edit.add_argument("assignments", nargs="+", metavar="FIELD=VALUE")
    copy = _new(group, "copy", events.copy, has_event=True)
    for name in ("--title", "--date", "--place"):
        copy.add_argument(name)
    _new(group, "show", events.show, has_event=True)
    _new(group, "delete", events.delete, has_event=True)
    _new(group, "all", events.all_events)
    ours = _new(group, "ours", events.ours)
    ours.add_argument("reference", nargs="*", metavar="REF")
    ours.add_argument("--none", action="store_true")


def add_delegations(group: Any, whole_number: Any) -> None:
    """Adds what comes after ``delegation``."""
    add = _place(group, "add", delegations.add)
    add.add_argument("--for", dest="represented", metavar="ORG")
    add.add_argument("--function", metavar="F")
    add.add_argument("--status", choices=_STATUSES, default=Status.TO_INVITE.value)
    add.add_argument("--guest", action="store_true")
    _place(group, "remove", delegations.remove)
    _place(group, "status", delegations.status).add_argument("status", choices=_STATUSES)
    position = _place(group, "move", delegations.move)
    position.add_argument("position", type=whole_number, metavar="POSITION")
    by = _place(group, "replace", delegations.replace)
    by.add_argument("by", metavar="PERSON")
    by.add_argument("--for", dest="represented", metavar="ORG")
    order = _new(group, "order", delegations.order, has_event=True)
    order.add_argument("order", choices=[one.value for one in RosterOrder])
    for name in ("freeze", "thaw", "changes"):
        _new(group, name, getattr(delegations, name), has_event=True)
    _new(group, "gaps", delegations.gaps, has_event=True).add_argument("--of", metavar="LIST")
    _add_sheet(group, whole_number)


def _add_sheet(group: Any, whole_number: Any) -> None:
    sheet = _new(group, "sheet", delegations.sheet, has_event=True)
    sheet.add_argument("--to", choices=("docx", "pdf", "html", "text"), default="text")
    sheet.add_argument("-o", "--output", metavar="FILE")
    sheet.add_argument("--overwrite", action="store_true")
    sheet.add_argument("--document", choices=_DOCUMENTS, default="sheet")
    sheet.add_argument("--form", choices=("list", "table", "columns"), default="list")
    sheet.add_argument("--as-printed", action="store_true")
    sheet.add_argument("--start-at", type=whole_number, default=1, metavar="N")
    add_grants(sheet, ("confidential", "personal"))


def _new(group: Any, name: str, run: Any, *, has_event: bool = False) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = group.add_parser(name)
    parser.add_argument("--json", action="store_true")
    if has_event:
        parser.add_argument("event", metavar="EVENT")
    parser.set_defaults(run=run)
    return parser


def _place(group: Any, name: str, run: Any) -> argparse.ArgumentParser:
    parser = _new(group, name, run, has_event=True)
    parser.add_argument("person", metavar="PERSON")
    return parser
