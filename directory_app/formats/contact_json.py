"""A contact as JSON: the shape that docs/cli.md promises to scripts.

Empty values are left out and lists keep their order. What the gate withheld stands in its place
as ``{"withheld": "confidential"}``. Display forms carry plain spaces.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from directory_app.domain.confidentiality import Redacted
from directory_app.domain.contact import (
    Affiliation,
    CustomField,
    DatedNote,
    Organisation,
    Person,
    PublishedCount,
    Role,
    kind_of,
)
from directory_app.domain.problems import Problem
from directory_app.domain.unknown_values import UnknownValue
from directory_app.domain.validation import problems_of
from directory_app.formats.card_facts import accepted_marks, region_code
from directory_app.formats.json_coordinates import confidential_paths, coordinates, json_path
from directory_app.formats.json_values import (
    Values,
    date,
    kept,
    organisation_reference,
    period,
    source,
    withheld,
)

Message = Callable[[Problem], str]


def contact_json(
    redacted: Redacted, message: Message | None = None, unknown: Iterable[UnknownValue] = ()
) -> Values:
    """The contact as a JSON object. ``message`` words a problem; without it, only codes stand.
    ``unknown``: what the contact's last imported card holds besides."""
    contact = redacted.contact
    values = {
        **_identity(redacted),
        **(_person(redacted, contact) if isinstance(contact, Person) else {}),
        **(_organisation(redacted, contact) if isinstance(contact, Organisation) else {}),
        **coordinates(redacted),
        "sectors": list(contact.sectors),
        "region": region_code(redacted),
        "lists": [entry.name for entry in redacted.card.lists],
        "note": _text(redacted, "note"),
        "custom": _custom(contact.custom),
        "dated_notes": [_dated_note(one) for one in contact.dated_notes],
        "languages": list(contact.languages),
        "is_confidential": contact.confidential,
        "accepted_problems": list(accepted_marks(redacted)),
        "unknown": [_unknown(one) for one in unknown],
        "sort_as": contact.sort_as,
        "confidential": confidential_paths(redacted),
        "verified_on": date(contact.verified_on),
        "source": source(contact.source),
        "problems": _problems(redacted, message),
    }
    return kept(values)


def json_array(contacts: Iterable[Redacted], message: Message | None = None) -> Iterator[bytes]:
    """Yield one JSON document in UTF-8: an array, one contact a line, never held as a whole."""
    opening = b"[\n"
    for redacted in contacts:
        text = json.dumps(contact_json(redacted, message), ensure_ascii=False)
        yield opening + text.encode("utf-8", "backslashreplace")
        opening = b",\n"
    yield b"[]\n" if opening == b"[\n" else b"\n]\n"


def verify_json(path: Path, contact_count: int) -> None:
    """Raise :class:`ValueError` unless the file is an array of that many objects."""
    found = json.loads(path.read_bytes())
    if not isinstance(found, list) or len(found) != contact_count:
        raise ValueError(f"an array of {contact_count} contacts was meant")


def _identity(redacted: Redacted) -> Values:
    contact = redacted.contact
    return {
        "id": contact.id,
        "version": contact.version,
        "kind": kind_of(contact),
        "display_name": contact.display_name,
        "trashed": redacted.card.is_trashed,
        "description": _text(redacted, "description"),
    }


def _text(redacted: Redacted, name: str) -> object:
    if reason := redacted.withheld.get(name):
        return withheld(reason)
    return getattr(redacted.contact, name)


def _custom(fields: Iterable[CustomField]) -> Values:
    """Heading → value; those of one heading stand below each other."""
    found: dict[str, list[str]] = {}
    for one in fields:
        found.setdefault(one.name, []).append(one.value)
    return {name: "\n".join(values) for name, values in found.items()}


def _dated_note(one: DatedNote) -> Values:
    return kept({"text": one.text, "noted_on": date(one.noted_on), "author": one.author})


def _unknown(one: UnknownValue) -> Values:
    return {"name": one.name, "value": withheld(None) if one.is_withheld else one.value}


def _problems(redacted: Redacted, message: Message | None) -> list[Values]:
    return [
        {
            "field": json_path(redacted, found.field),
            "code": found.problem.code,
            **({"message": message(found.problem)} if message else {}),
        }
        for found in problems_of(redacted.contact)
    ]


def _person(redacted: Redacted, contact: Person) -> Values:
    return {
        "given_name": contact.given_name,
        "family_name": contact.family_name,
        "title": contact.title,
        "grammatical_gender": contact.grammatical_gender,
        "pronouns": _text(redacted, "pronouns"),
        "roles": [_role(redacted, role) for role in contact.roles],
    }


def _role(redacted: Redacted, role: Role) -> Values:
    """One role. ``end`` is null rather than absent while no end is known (docs/cli.md)."""
    values = {
        "organisation": organisation_reference(redacted, role.organisation),
        "function": role.function,
        "riding": role.riding,
        "party": role.party,
        "portfolio": role.portfolio,
        **period(role.period),
        "source": source(role.source),
        "main": role.main,
    }
    return {**kept(values), "end": date(role.period.end)}


def _organisation(redacted: Redacted, contact: Organisation) -> Values:
    return {
        "name": contact.name,
        "acronym": contact.acronym,
        "other_names": [one.name for one in contact.other_names],
        "former_names": [
            kept({"name": one.name, "acronym": one.acronym}) for one in contact.former_names
        ],
        "category": contact.category,
        "opening_hours": [
            kept({"days": one.days, "open": one.open, "close": one.close})
            for one in contact.opening_hours
        ],
        "territory": list(contact.territory),
        "published_counts": [_count(one) for one in contact.published_counts],
        "affiliations": [_affiliation(redacted, one) for one in contact.affiliations],
        "people": _people(redacted),
    }


def _person_named(redacted: Redacted, contact_id: str) -> Values:
    """``{id, display_name}`` of a person that the card names, empty for nobody."""
    found = redacted.card.references.get(contact_id)
    return kept({"id": contact_id, "display_name": found.display_name if found else ""})


def _people(redacted: Redacted) -> list[Values]:
    people = ((one.person, one.role.function) for one in redacted.card.people)
    return [
        kept({"id": person.id, "display_name": person.display_name, "function": function})
        for person, function in people
    ]


def _count(item: PublishedCount) -> Values:
    values = {"what": item.what, "date": date(item.date), "source": source(item.source)}
    return {"count": item.count, **kept(values)}


def _affiliation(redacted: Redacted, item: Affiliation) -> Values:
    values = {
        "organisation": organisation_reference(redacted, item.organisation),
        "kind": item.kind,
        "committee": item.committee,
        "function": item.function,
        "wording": item.wording,
        "representative": _person_named(redacted, item.representative),
        "substitute": _person_named(redacted, item.substitute),
        **period(item.period),
        "source": source(item.source),
    }
    return kept(values)
