"""A sheet as plain text, for an e-mail: the same lines, with what to answer behind each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from directory_app.formats.documents.typography import plain

from . import wording
from .sheet import SheetLine, VerificationSheet


def subject_of(sheet: VerificationSheet) -> str:
    """« Voici ce que nous avons sur vous – RIMQ (référence 7Q2M-9XKD) »; a confidential contact is
    not named: a subject stands in lists of messages, on both sides."""
    named = "" if sheet.is_confidential else f" – {sheet.short_name}"
    return plain(f"{wording.TITLE}{named} (référence {sheet.code})")


def as_text(sheet: VerificationSheet) -> str:
    """One sheet, with ordinary spaces; lines end in ``\\n``."""
    return plain("\n".join(_lines(sheet))) + "\n"


def as_texts(sheets: Iterable[VerificationSheet]) -> str:
    """Several, one after the other."""
    return ("\n" + "=" * 60 + "\n\n").join(map(as_text, sheets))


def _lines(sheet: VerificationSheet) -> Iterator[str]:
    yield subject_of(sheet)
    yield sheet.date
    yield ""
    yield sheet.salutation
    yield ""
    yield from sheet.introduction
    for section in sheet.sections:
        yield ""
        yield section.heading.upper()
        for line in section.lines:
            yield from _line(line)
    yield ""
    yield "À ajouter :"
    yield ""
    for paragraph in (*sheet.answering, *sheet.notice):
        yield paragraph
        yield ""
    yield sheet.closing
    yield ""
    yield from filter(None, (sheet.office.name, *sheet.office.lines))


def _line(line: SheetLine) -> Iterator[str]:
    notes = f" ({'; '.join(line.notes)})" if line.notes else ""
    yield f"{line.number}. {line.caption} : {line.text}{notes}"
    yield "   [ ] exact   [ ] à corriger   [ ] à retirer   Correction :"
