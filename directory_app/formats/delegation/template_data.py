"""A composition as the JSON that the templates read: flat blocks, one after the other.

A block is what stays on one page: the head, a paragraph, a line, a row, a badge. A preview gives
the templates only the blocks of its page (:func:`window`).
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from directory_app.formats.documents.typography import Paragraph

from .labels import AVERY_5395
from .logos import find_logo
from .marks import Marks
from .options import Document, DocumentOptions
from .pieces import Composition, Line

Block = dict[str, Any]

_LONG: Final = 1_500
"""Letters of a block that might not fit a page: such a one may break."""

TEMPLATES: Final[Mapping[Document, str]] = {one: f"{one.value}.typ" for one in Document}


def template_data(composition: Composition, options: DocumentOptions) -> dict[str, Any]:
    """Everything a template shows. ``number`` is the first page's, ``pages`` 0 while unknown;
    ``split`` and ``size`` are what a first run found out, None in the first run."""
    logo = find_logo(composition.logo)
    blocks = [{"n": n, "id": "", "long": False} | one for n, one in enumerate(_blocks(composition))]
    for one in blocks:
        one["long"] = _length(one) > _LONG
    if composition.document is Document.BADGES:
        _place(blocks, options.start_at)
    return {
        "title": composition.title,
        "author": composition.letterhead.name,
        "letterhead": composition.letterhead.text,
        "notice": composition.notice,
        "form": composition.form.value,
        "columns": [dataclasses.asdict(one) for one in composition.columns],
        "blocks": blocks,
        "logo": logo and {
            "bytes": list(logo.png), "width_mm": logo.width_mm, "height_mm": logo.height_mm
        },
        "geometry": _geometry(options),
        "number": 1,
        "pages": 0,
        "split": None,
        "size": None,
    }  # fmt: skip


def _blocks(composition: Composition) -> Iterator[Block]:
    if composition.document is Document.BADGES:
        for badge in composition.badges:
            texts = dataclasses.asdict(badge)
            yield {"kind": "badge", "id": texts.pop("delegate_id")} | texts
        return
    yield {
        "kind": "head",
        "notice": composition.notice,
        "heading": composition.heading,
        "subheading": composition.subheading,
        "details": list(composition.details),
    }
    yield from _paragraphs(composition.introduction)
    for entry in composition.entries:
        yield {"kind": "entry", "id": entry.delegate_id, "line": _line(entry.line)}
    for row in composition.rows:
        cells = [[_line(line) for line in cell] for cell in row.cells]
        yield {"kind": "row", "id": row.delegate_id, "cells": cells}
    yield from _paragraphs(composition.closing)


def _paragraphs(found: Iterable[Paragraph]) -> Iterator[Block]:
    for one in found:
        if one.is_item:
            piece = {"text": one.text, "kind": "text", "url": ""}
            yield {"kind": "item", "line": [piece]}
        else:
            yield {"kind": "paragraph", "text": one.text}


def _line(line: Line) -> list[dict[str, str]]:
    return [{"text": one.text, "kind": one.kind.value, "url": one.url} for one in line]


def _length(value: object) -> int:
    """Letters of all the texts of a block."""
    match value:
        case str():
            return len(value)
        case list():
            return sum(map(_length, value))
        case dict():
            return sum(map(_length, value.values()))
    return 0


def _place(blocks: list[Block], start_at: int) -> None:
    """Gives each badge its sheet and its label."""
    for number, one in enumerate(blocks):
        one["sheet"], one["slot"] = AVERY_5395.slot(number, start_at)


def _geometry(options: DocumentOptions) -> dict[str, float | bool]:
    return dataclasses.asdict(AVERY_5395) | {
        "offset_x": options.offset_x_mm,
        "offset_y": options.offset_y_mm,
        "outlines": options.has_outlines,
    }


def window(data: Mapping[str, Any], marks: Marks, page: int) -> dict[str, Any]:
    """The data of one page (from 1) of a document whose marks are known."""
    on_page = frozenset(marks.on_page(page))
    kept = [one for one in data["blocks"] if one["n"] in on_page]
    entries = [one for one in kept if one["kind"] == "entry"]
    split = sum(marks.starts[one["n"]].x < marks.width / 2 for one in entries)
    return {
        **data,
        "blocks": kept,
        "number": page,
        "pages": marks.page_count,
        "split": split,
        "size": marks.size,
    }
