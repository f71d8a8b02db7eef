"""One object of the contact JSON as a neutral record of its own.

Computed members (``display_name``, ``people``, ``region``, ``problems``…) say nothing that is not
said elsewhere and are passed over; members that the contract does not know are kept under their
own name.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Final

from directory_app.domain.contact import DatedNote, Kind, OpeningHours, PublishedCount
from directory_app.domain.incoming import ImportRecord, ImportValue, Owner, Part
from directory_app.domain.problems import Problem
from directory_app.domain.text import clean_block, clean_line
from directory_app.domain.typed_names import split_person_name
from directory_app.formats.own.bonds import affiliation_values, role_values, source_of
from directory_app.formats.own.coordinates import coordinate_values
from directory_app.formats.own.typed_values import WITHHELD, TypedValues

ON_A_LIST: Final = "list"
"""Label of a TAG that is the name of a list and nothing else."""

COMPUTED: Final = frozenset(
    {
        *("version", "trashed", "display_name", "people", "region", "confidential", "problems"),
        *("source", "events"),
    }
)

_KINDS: Final[Mapping[str, Kind]] = {"person": "person", "organisation": "organisation"}
_LINES: Final[Mapping[Part, str]] = {
    Part.GIVEN_NAME: "given_name",
    Part.FAMILY_NAME: "family_name",
    Part.TITLE: "title",
    Part.PRONOUNS: "pronouns",
    Part.ORGANISATION: "name",
    Part.ACRONYM: "acronym",
    Part.CATEGORY: "category",
    Part.SORT_AS: "sort_as",
}
_GENDERS: Final = frozenset({"feminine", "masculine", "neuter"})
_OF_PERSONS: Final = frozenset(
    {"given_name", "family_name", "title", "grammatical_gender", "pronouns", "roles"}
)
_OF_ORGANISATIONS: Final = frozenset(
    {
        *("name", "acronym", "category", "other_names", "former_names", "opening_hours"),
        *("territory", "published_counts", "affiliations"),
    }
)

_SILENT: Final = frozenset(
    {Part.CONFIDENTIAL, Part.ACCEPTED, Part.GRAMMATICAL_GENDER, Part.LANGUAGE}
)
"""Values that say nothing to somebody who reads a record in a few words."""

Object = Mapping[str, object]


def contact_record(
    values: Object, line: int, data: bytes = b"", problems: tuple[Problem, ...] = ()
) -> ImportRecord:
    """The record of one contact. ``data`` are its own bytes, ``problems`` those known already.

    Refused (``kind_unknown``) when nothing says whether it is a person or an organisation.
    """
    contact = TypedValues(values, problems=list(problems))
    uid, kind = contact.line("id"), _kind(contact)
    found = tuple(_values(contact, kind)) if kind else ()
    raw = " · ".join(dict.fromkeys(one.text for one in found if one.part not in _SILENT))
    return ImportRecord(
        line,
        raw or clean_line(json.dumps(values, ensure_ascii=False)),
        found,
        kind=kind,
        uid=uid,
        data=data,
        problems=tuple(contact.problems),
        refusal="" if kind else "kind_unknown",
        is_exact=True,
    )


def _kind(contact: TypedValues) -> Kind | None:
    """The kind that is said, else that of its members."""
    if said := contact.line("kind"):
        if said not in _KINDS:
            contact.report("kind")
        return _KINDS.get(said)
    named = {name for name, value in contact.values.items() if value}
    is_person, is_organisation = bool(named & _OF_PERSONS), bool(named & _OF_ORGANISATIONS)
    if is_person is is_organisation:
        return None
    return "person" if is_person else "organisation"


def _values(contact: TypedValues, kind: Kind) -> Iterator[ImportValue]:
    yield from _names(contact, kind)
    homes: dict[int, tuple[int, str]] = {}
    yield from role_values(contact, homes)
    owner = Owner.PERSON if kind == "person" else Owner.ORGANISATION
    yield from coordinate_values(contact, owner, homes)
    yield from _of_organisations(contact)
    yield from _texts(contact)
    yield from _unknown(contact)


def _names(contact: TypedValues, kind: Kind) -> Iterator[ImportValue]:
    found = {part: contact.line(name) for part, name in _LINES.items()}
    if not any(found[part] for part in _NAMES[kind]):
        said = contact.line("display_name")
        parts = split_person_name(said) if kind == "person" else (said,)
        found |= dict(zip(_NAMES[kind], parts, strict=False))
    yield from (ImportValue(part, text) for part, text in found.items() if text)
    if gender := contact.line("grammatical_gender"):
        if gender in _GENDERS:
            yield ImportValue(Part.GRAMMATICAL_GENDER, gender)
        else:
            contact.report("grammatical_gender")


_NAMES: Final[Mapping[Kind, tuple[Part, ...]]] = {
    "person": (Part.GIVEN_NAME, Part.FAMILY_NAME),
    "organisation": (Part.ORGANISATION, Part.ACRONYM),
}


# --- what organisations have -------------------------------------------------------------------


def _of_organisations(contact: TypedValues) -> Iterator[ImportValue]:
    yield from affiliation_values(contact)
    yield from (ImportValue(Part.OTHER_NAME, name) for name in contact.lines("other_names"))
    for _, one in contact.objects("former_names"):
        if name := one.line("name") or one.line("acronym"):
            yield ImportValue(Part.FORMER_NAME, name, one.line("acronym"))
    yield from (ImportValue(Part.TERRITORY, code) for code in contact.lines("territory"))
    yield from _counts(contact)
    yield from _hours(contact)


def _counts(contact: TypedValues) -> Iterator[ImportValue]:
    for _, one in contact.objects("published_counts"):
        count, what = one.whole("count"), one.line("what")
        if count is None:
            if "count" not in one.values:
                one.report("count")
            continue
        item = PublishedCount(
            id="", count=count, what=what, date=one.date("date"), source=source_of(one)
        )
        yield ImportValue(Part.PUBLISHED_COUNT, f"{count} {what}".strip(), item=item)


def _hours(contact: TypedValues) -> Iterator[ImportValue]:
    """One value for all: hours are changed together."""
    hours = tuple(
        OpeningHours(one.line("days"), one.line("open"), one.line("close"))
        for _, one in contact.objects("opening_hours")
    )
    if hours:
        text = ", ".join(f"{one.days} {one.open}-{one.close}" for one in hours)
        yield ImportValue(Part.OPENING_HOURS, text, item=hours)


# --- what everybody has ------------------------------------------------------------------------


def _texts(contact: TypedValues) -> Iterator[ImportValue]:
    yield from (ImportValue(Part.SECTOR, name) for name in contact.lines("sectors"))
    yield from (ImportValue(Part.LANGUAGE, tag) for tag in contact.lines("languages"))
    yield from (ImportValue(Part.ACCEPTED, one) for one in contact.lines("accepted_problems"))
    yield from (ImportValue(Part.TAG, name, ON_A_LIST) for name in contact.lines("lists"))
    if text := contact.block("description"):
        yield ImportValue(Part.DESCRIPTION, text)
    if note := contact.block("note"):
        yield ImportValue(Part.NOTE, note)
    yield from _dated_notes(contact)
    if contact.flag("is_confidential"):
        yield ImportValue(Part.CONFIDENTIAL, "true")
    if day := contact.date("verified_on"):
        yield ImportValue(Part.VERIFIED_ON, day.iso())
    custom = contact.child("custom")
    for heading in custom.values:
        yield from _custom(heading, custom.block(heading))
    for _, one in contact.objects("unknown"):
        yield from _custom(one.line("name"), one.block("value"))


def _custom(heading: str, text: str) -> Iterator[ImportValue]:
    if heading and text:
        yield ImportValue(Part.CUSTOM, text, clean_line(heading))


def _dated_notes(contact: TypedValues) -> Iterator[ImportValue]:
    """``dated_notes``, and ``notes`` as earlier files called them."""
    for name, day in (("dated_notes", "noted_on"), ("notes", "date")):
        for _, one in contact.objects(name):
            noted_on, author = one.date(day), one.line("author")
            if text := one.block("text"):
                item = DatedNote(id="", text=text, noted_on=noted_on, author=author)
                yield ImportValue(Part.DATED_NOTE, text, item=item)


def _unknown(contact: TypedValues) -> Iterator[ImportValue]:
    """Members of another contract, under their own name."""
    for name, value in contact.values.items():
        is_empty = value is None or value == "" or value == [] or value == {}
        is_withheld = isinstance(value, dict) and WITHHELD in value
        if name in contact.asked | COMPUTED or is_empty or is_withheld:
            continue
        text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        yield from _custom(name, clean_block(text))
