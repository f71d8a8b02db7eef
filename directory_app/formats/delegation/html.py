"""A document as a fragment of HTML, for Word, Outlook and mail programs to paste.

Self-contained: no script, style sheet, image or address of ours; links are http, https, mailto or
tel. Everything shown is escaped here and nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from directory_app.domain.delegations import Delegation
from directory_app.formats.documents.typography import Paragraph

from .composing import compose
from .letterhead import NO_LETTERHEAD, Letterhead
from .options import DocumentOptions, printable
from .pieces import Badge, Cell, Column, ColumnKind, Composition, Line, Piece, PieceKind, Row

SCHEMES = ("http://", "https://", "mailto:", "tel:")

_FONT = "font-family: 'Libertinus Serif', Georgia, 'Times New Roman', serif"
_TABLE = "border-collapse: collapse"
_BORDERS = "border: 1px solid #9aa3ad; padding: 3px 6px; vertical-align: top; text-align: left"
_KINDS = {
    PieceKind.NAME: ("<strong>", "</strong>"),
    PieceKind.NOTE: ('<span style="color: #55606e">', "</span>"),
    PieceKind.GAP: ("<mark>", "</mark>"),
    PieceKind.TEXT: ("", ""),
}


def as_html(
    delegation: Delegation, options: DocumentOptions, letterhead: Letterhead = NO_LETTERHEAD
) -> str:
    """The document as ``<div lang="fr-CA">…</div>``, with U+00A0 where a page has them. The
    event's logo stays out: a clipboard is no place for files."""
    parts = "\n".join(filter(None, _parts(compose(delegation, printable(options), letterhead))))
    return f'<div lang="fr-CA" style="{_FONT}">\n{parts}\n</div>'


def _parts(composition: Composition) -> Iterator[str]:
    yield _paragraph(composition.notice, "strong")
    yield _tag("h1", escape(composition.heading))
    yield _paragraph(composition.subheading)
    yield from map(_paragraph, composition.details)
    yield from _paragraphs(composition.introduction)
    yield _list(_line(entry.line) for entry in composition.entries)
    yield _table(composition.columns, composition.rows)
    yield _list(map(_badge, composition.badges))
    yield from _paragraphs(composition.closing)
    yield _paragraph(composition.letterhead.text, "small")


def _tag(name: str, content: str) -> str:
    return f"<{name}>{content}</{name}>" if content else ""


def _paragraph(text: str, within: str = "") -> str:
    content = escape(text)
    return _tag("p", _tag(within, content) if within else content)


def _paragraphs(found: Iterable[Paragraph]) -> Iterator[str]:
    for is_item, some in groupby(found, key=lambda one: one.is_item):
        if is_item:
            yield _list(escape(one.text) for one in some)
        else:
            yield from (_paragraph(one.text) for one in some)


def _list(items: Iterable[str]) -> str:
    content = "".join(f"\n<li>{item}</li>" for item in items)
    return f"<ul>{content}\n</ul>" if content else ""


def _line(line: Line) -> str:
    return "".join(map(_piece, line))


def _piece(piece: Piece) -> str:
    opening, closing = _KINDS[piece.kind]
    text = f"{opening}{escape(piece.text)}{closing}"
    if piece.url.startswith(SCHEMES):
        return f'<a href="{escape(piece.url)}">{text}</a>'
    return text


def _table(columns: Iterable[Column], rows: Iterable[Row]) -> str:
    known = tuple(columns)
    if not known:
        return ""
    titles = "".join(f'<th scope="col" style="{_BORDERS}">{escape(c.title)}</th>' for c in known)
    body = "".join(f"\n<tr>{_cells(row, known)}</tr>" for row in rows)
    head = f"<thead><tr>{titles}</tr></thead>"
    return f'<table style="{_TABLE}">{head}\n<tbody>{body}\n</tbody></table>'


def _cells(row: Row, columns: tuple[Column, ...]) -> str:
    cells = zip(row.cells, columns, strict=True)
    return "".join(f'<td style="{_BORDERS}">{_cell(one, column)}</td>' for one, column in cells)


def _cell(cell: Cell, column: Column) -> str:
    if column.kind is ColumnKind.BOX:
        return "☐"
    return "<br>".join(map(_line, cell))


def _badge(badge: Badge) -> str:
    name = " ".join(filter(None, (badge.given_name, badge.family_name)))
    rest = f" – {escape(badge.organisation)}" if badge.organisation else ""
    return f"<strong>{escape(name)}</strong>{rest}"
