"""One object of the contact JSON as a neutral record of its own.

Computed members (``display_name``, ``people``, ``region``, ``problems``…) say nothing that is not
said elsewhere and are passed over; members that the contract does not know are kept under their
own name. Dated notes join the note.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Final

from directory_app.domain.contact import (
    Affiliation,
    Kind,
    OpeningHours,
    PublishedCount,
    Role,
    Source,
)
from directory_app.domain.incoming import ImportRecord, ImportValue, Owner, Part
from directory_app.domain.problems import Problem
from directory_app.domain.text import clean_block, clean_line
from directory_app.domain.typed_names import split_person_name
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
    Part.ORGANISATION: "name",
    Part.ACRONYM: "acronym",
    Part.CATEGORY: "category",
    Part.SORT_AS: "sort_as",
}
_OF_PERSONS: Final = frozenset({"given_name", "family_name", "title", "roles"})
_OF_ORGANISATIONS: Final = frozenset(
    {
        *("name", "acronym", "category", "other_names", "former_names", "opening_hours"),
        *("territory", "published_counts", "affiliations"),
    }
)

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
    raw = " · ".join(dict.fromkeys(one.text for one in found))
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
    yield from _roles(contact, homes)
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


_NAMES: Final[Mapping[Kind, tuple[Part, ...]]] = {
    "person": (Part.GIVEN_NAME, Part.FAMILY_NAME),
    "organisation": (Part.ORGANISATION, Part.ACRONYM),
}


# --- positions and bonds -----------------------------------------------------------------------


def _source(values: TypedValues) -> Source | None:
    document = values.line("source")
    return Source(document) if document else None


def _named(part: Part, organisation: TypedValues, item: Role | Affiliation) -> ImportValue | None:
    """A value named after the organisation that it leads to; None where it leads nowhere."""
    name, acronym = organisation.line("name"), organisation.line("acronym")
    text = name or acronym or item.organisation
    return ImportValue(part, text, acronym, item=item) if text else None


def _roles(contact: TypedValues, homes: dict[int, tuple[int, str]]) -> Iterator[ImportValue]:
    """The positions; ``homes`` learns where each stands."""
    for number, role in contact.objects("roles"):
        organisation = role.child("organisation")
        item = Role(
            id="",
            organisation=organisation.line("id"),
            function=role.line("function"),
            period=role.period(),
            main=role.flag("main"),
            source=_source(role),
        )
        value = _named(Part.ROLE, organisation, item)
        if value is None:
            role.report("organisation")
        else:
            homes[number] = (len(homes), item.organisation)
            yield value


def _affiliations(contact: TypedValues) -> Iterator[ImportValue]:
    for _, one in contact.objects("affiliations"):
        organisation = one.child("organisation")
        item = Affiliation(
            id="",
            organisation=organisation.line("id"),
            kind=one.line("kind") or "member",
            committee=one.line("committee"),
            function=one.line("function"),
            wording=one.line("wording"),
            period=one.period(),
            source=_source(one),
        )
        value = _named(Part.AFFILIATION, organisation, item)
        if value is None:
            one.report("organisation")
        else:
            yield value


# --- what organisations have -------------------------------------------------------------------


def _of_organisations(contact: TypedValues) -> Iterator[ImportValue]:
    yield from _affiliations(contact)
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
            id="", count=count, what=what, date=one.date("date"), source=_source(one)
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
    yield from (ImportValue(Part.TAG, name, ON_A_LIST) for name in contact.lines("lists"))
    if text := contact.block("description"):
        yield ImportValue(Part.DESCRIPTION, text)
    if note := _note(contact):
        yield ImportValue(Part.NOTE, note)
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


def _note(contact: TypedValues) -> str:
    """The note, then the dated ones."""
    texts = [contact.block("note")]
    for _, one in contact.objects("notes"):
        texts.append(": ".join(filter(None, (one.line("date"), one.block("text")))))
    return clean_block("\n\n".join(filter(None, texts)))


def _unknown(contact: TypedValues) -> Iterator[ImportValue]:
    """Members of another contract, under their own name."""
    for name, value in contact.values.items():
        is_empty = value is None or value == "" or value == [] or value == {}
        is_withheld = isinstance(value, dict) and WITHHELD in value
        if name in contact.asked | COMPUTED or is_empty or is_withheld:
            continue
        text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        yield from _custom(name, clean_block(text))
