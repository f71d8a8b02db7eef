"""Whom a record names. One that gives only an address or a number is named by it: nothing is lost,
and somebody finds the true name later.
"""

from __future__ import annotations

import dataclasses

from directory_app.domain.emails import parse_email
from directory_app.domain.incoming import ImportRecord, Part

from .ownership import Named

_STAND_INS = (Part.EMAIL, Part.PHONE)


def named_of(
    record: ImportRecord, dropped: frozenset[int] = frozenset(), *, stands_in: bool = False
) -> Named:
    """Whom a record names, without the values left out. ``stands_in``: an address or a number may
    name it where nothing else does."""
    named = Named(
        given_name=record.text(Part.GIVEN_NAME, dropped),
        family_name=record.text(Part.FAMILY_NAME, dropped),
        function=record.text(Part.FUNCTION, dropped),
        organisation=record.text(Part.ORGANISATION, dropped),
        acronym=record.text(Part.ACRONYM, dropped),
    )
    if record.kind == "organisation":
        named = dataclasses.replace(named, organisation_id=record.uid)
    elif not named.has_organisation:
        named = _at_first_position(named, record, dropped)
    if named.has_person or named.has_organisation or not stands_in:
        return named
    return _stand_in(named, record, dropped)


def is_stand_in(record: ImportRecord, named: Named) -> bool:
    """Whether an address or a number stands for the name."""
    return named.has_person and not (record.text(Part.GIVEN_NAME) or record.text(Part.FAMILY_NAME))


def _at_first_position(named: Named, record: ImportRecord, dropped: frozenset[int]) -> Named:
    for _, value in record.all(Part.ROLE, dropped):
        return dataclasses.replace(
            named,
            organisation=value.text,
            acronym=value.label,
            function=named.function or value.item.function,
            organisation_id=value.item.organisation,
        )
    return named


def _stand_in(named: Named, record: ImportRecord, dropped: frozenset[int]) -> Named:
    for part in _STAND_INS:
        text = record.text(part, dropped)
        if not text:
            continue
        if part is Part.EMAIL and parse_email(text).is_function_mailbox:
            return dataclasses.replace(named, organisation=text)
        return dataclasses.replace(named, family_name=text)
    return named
