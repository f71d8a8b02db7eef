"""Rows and cards as the readers give them, made by hand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from directory_app.domain.contact import Role
from directory_app.domain.incoming import ImportRecord, ImportSource, ImportValue, Part

NAMES = {
    "given": Part.GIVEN_NAME,
    "family": Part.FAMILY_NAME,
    "title": Part.TITLE,
    "organisation": Part.ORGANISATION,
    "acronym": Part.ACRONYM,
    "function": Part.FUNCTION,
    "phone": Part.PHONE,
    "email": Part.EMAIL,
    "site": Part.WEBSITE,
    "address": Part.ADDRESS,
    "note": Part.NOTE,
    "sector": Part.SECTOR,
    "tag": Part.TAG,
    "secrecy": Part.SECRECY,
    "verified": Part.VERIFIED_ON,
}


def row(line: int = 2, custom: Sequence[tuple[str, str]] = (), **texts: str) -> ImportRecord:
    """A row of a table. A text may hold several values, separated by « | »."""
    values = [
        ImportValue(NAMES[name], one)
        for name, text in texts.items()
        for one in text.split("|")
        if one
    ]
    values += [ImportValue(Part.CUSTOM, text, label=heading) for heading, text in custom]
    return ImportRecord(line, " · ".join(texts.values()), tuple(values))


def card(
    kind: Any, uid: str = "", roles: Sequence[tuple[str, str]] = (), **texts: str
) -> ImportRecord:
    """A card of a contact, with positions (organisation, function)."""
    made = row(1, **texts)
    held = tuple(
        ImportValue(Part.ROLE, name, item=Role(id="", organisation="", function=function))
        for name, function in roles
    )
    return ImportRecord(1, made.raw, (*made.values, *held), kind=kind, uid=uid, data=b"BEGIN:VCARD")


def table(*records: ImportRecord, document: str = "membres.csv", kind: str = "csv") -> ImportSource:
    """What a table holds."""
    return ImportSource(format=kind, document=document, records=records)
