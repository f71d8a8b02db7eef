"""What a form says so far of who it is about: the question to the watch for duplicates."""

from __future__ import annotations

from directory_app.services.duplicate_watch import Typed

from .coordinate_rows import CoordinateRow
from .form import Form
from .sections.reach import ReachSection


def typed_identity(form: Form, reach: ReachSection) -> Typed:
    """Names, own telephones and e-mails as they stand in the fields; what is inherited belongs to
    another card."""
    texts = form.scalar_texts()
    return Typed(
        kind="person" if form.is_person else "organisation",
        contact_id=form.contact.id,
        name=texts.get("name", ""),
        acronym=texts.get("acronym", ""),
        given=texts.get("given_name", ""),
        family=texts.get("family_name", ""),
        phones=tuple(map(_number, _own(reach, "phones"))),
        emails=tuple(row.edit.text() for row in _own(reach, "emails")),
    )


def _own(reach: ReachSection, collection: str) -> list[CoordinateRow]:
    rows = reach.rows(collection)
    return [row for row in rows if row.place.source is None and not row.is_removed]


def _number(row: CoordinateRow) -> str:
    extension = row.texts().get("extension", "")
    return f"{row.edit.text()}, poste {extension}" if extension.isdecimal() else row.edit.text()
