"""``merge``: what two cards would be as one, or the one undoable step that makes them one."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from directory_app.domain.errors import UserError
from directory_app.domain.merging.choices import Choices, Side, Sort

from .session import DONE, Session, print_json

if TYPE_CHECKING:
    from directory_app.services.merging.preview import Cell, Preview, PreviewRow


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The grammar of ``merge``."""
    parser.add_argument("pair", nargs=2, metavar="REF")
    parser.add_argument("--choose", action="append", default=[], metavar="FIELD=a|b")
    parser.add_argument("--dry-run", action="store_true")
    parser.set_defaults(run=merge)


def merge(session: Session) -> int:
    """Let the second card go into the first, or only say what would become of both."""
    service, find = session.directory.merging, session.directory.contacts.find_id
    stays, gone = (find(text, strict=True) for text in session.arguments.pair)
    preview = service.preview(stays, gone)
    choices = _choices(session.arguments.choose, preview)
    preview = service.preview(stays, gone, choices)
    step = 0
    if not session.arguments.dry_run:
        step = service.merge(stays, gone, choices, preview.versions).seq
    if session.is_json:
        print_json(_document(preview, step))
        return DONE
    for row in preview.rows:
        print("\t".join(_words(session, row)))
    if preview.is_protecting:
        session.say("merge_confidential")
    session.say("merge_done" if step else "merge_would", count=preview.differences)
    return DONE


def _choices(asked: list[str], preview: Preview) -> Choices:
    """Raises UserError ``merge_unknown_field``."""
    known = [row.line.key for row in preview.rows if row.line.sort is Sort.ONE]
    sides: dict[str, Side] = {}
    for text in asked:
        field, _, side = text.partition("=")
        if field not in known or side not in {*Side}:
            raise UserError("merge_unknown_field", field=text, known=", ".join(known))
        sides[field] = Side(side)
    return Choices(sides)


def _document(preview: Preview, step: int) -> dict[str, object]:
    return {
        "step": step or None,
        "a": preview.a.id,
        "b": preview.b.id,
        "differences": preview.differences,
        "becomes_confidential": preview.is_protecting,
        "rows": [
            {
                "field": row.line.field,
                "mark": row.line.mark.value,
                "side": row.line.side.value if row.line.side else None,
                "a": [_value(one) for one in row.a],
                "b": [_value(one) for one in row.b],
                "result": [_value(one) for one in row.result],
            }
            for row in preview.rows
        ],
    }


def _value(cell: Cell) -> object:
    return {"withheld": cell.withheld.value} if cell.withheld else cell.text


def _words(session: Session, row: PreviewRow) -> tuple[str, ...]:
    def said(cells: tuple[Cell, ...]) -> str:
        hidden = session.texts.get("withheld")
        return " · ".join(hidden if one.withheld else " ".join(one.text.split()) for one in cells)

    mark = session.texts.get(f"mark_{row.line.mark}")
    return row.line.field, mark, said(row.a) or "∅", said(row.b) or "∅", said(row.result) or "∅"
