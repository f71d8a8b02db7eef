"""A contact out of the gate, and the record read from its card, in one comparable form."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from typing import Any

from directory_app.domain.confidentiality import Redacted, shown
from directory_app.domain.contact import Organisation, Person, kind_of
from directory_app.domain.incoming import ImportRecord, Owner, Part

COORDINATES = (Part.PHONE, Part.EMAIL, Part.WEBSITE, Part.ADDRESS)
SEATS = (Part.REPRESENTATIVE, Part.SUBSTITUTE)
ELEMENTS = {Part.ROLE, Part.AFFILIATION, Part.PUBLISHED_COUNT, *COORDINATES}


def bare(item: Any) -> Any:
    """An element without what a record does not say: ids, position, where it was read."""
    changes: dict[str, Any] = {"id": "", "position": 0}
    if hasattr(item, "representative"):
        changes |= {"representative": "", "substitute": ""}
    if hasattr(item, "role"):
        changes |= {"role": None, "source": None}
    if hasattr(item, "period"):
        changes["source"] = None
    return dataclasses.replace(item, **changes)


def read(record: ImportRecord) -> dict[str, Any]:
    """What a record says, by part."""
    found: dict[str, Any] = defaultdict(list)
    for value in record.values:
        if value.part in COORDINATES:
            said: Any = (bare(value.item), value.owner, value.role)
        elif value.part in ELEMENTS:
            said = (value.text, value.label, bare(value.item))
        elif value.part in {Part.FORMER_NAME, Part.CUSTOM}:
            said = (value.label, value.text)
        elif value.part in {Part.OPENING_HOURS, Part.DATED_NOTE}:
            said = value.item
        elif value.part in SEATS:
            said = (value.role, value.text, value.item)
        else:
            said = value.text
        found[value.part.value].append(said)
    return {"kind": record.kind, "uid": record.uid, **found}


def meant(redacted: Redacted, *, with_past: bool) -> dict[str, Any]:
    """What a card of the contact must say. ``with_past``: with the positions that are over."""
    contact, card = redacted.contact, redacted.card
    found: dict[str, Any] = {"kind": kind_of(contact), "uid": contact.id.casefold()}
    texts = {
        Part.ORGANISATION: getattr(contact, "name", ""),
        **{p: getattr(contact, p.value, "") for p in _TEXTS},
        Part.CONFIDENTIAL: "true" if contact.confidential else "",
        Part.VERIFIED_ON: contact.verified_on.iso() if contact.verified_on else "",
    }
    found |= {part.value: [said] for part, said in texts.items() if said}
    found |= _sets(redacted)
    roles = _roles(contact, card, with_past=with_past)
    found["roles"] = [_bound(role, card) for role in roles]
    numbers = {role.id: n for n, role in enumerate(roles)}
    employers = [role.organisation for role in roles]
    for part in COORDINATES:
        found[part.value] = [
            _placed(one, slot, contact, numbers, employers)
            for slot in getattr(redacted, part.value)
            for one in shown([slot])
        ]
    return {name: said for name, said in found.items() if said}


_TEXTS = (
    Part.GIVEN_NAME,
    Part.FAMILY_NAME,
    Part.TITLE,
    Part.GRAMMATICAL_GENDER,
    Part.PRONOUNS,
    Part.ACRONYM,
    Part.CATEGORY,
    Part.DESCRIPTION,
    Part.NOTE,
    Part.SORT_AS,
)


def _roles(contact: Any, card: Any, *, with_past: bool) -> list[Any]:
    if not isinstance(contact, Person):
        return []
    employers = {one.id for one in card.employers}
    return [role for role in contact.roles if with_past or role.organisation in employers]


def _bound(item: Any, card: Any) -> Any:
    reference = card.references[item.organisation]
    return reference.display_name, reference.acronym, bare(item)


def _sets(redacted: Redacted) -> dict[str, Any]:
    contact, card = redacted.contact, redacted.card
    found = {
        "sectors": list(contact.sectors),
        "lists": [one.name for one in card.lists],
        "custom": [(one.name, one.value) for one in contact.custom],
        "languages": list(contact.languages),
        "accepted": list(contact.accepted),
        "dated_notes": [dataclasses.replace(one, id="", position=0) for one in contact.dated_notes],
    }
    if isinstance(contact, Organisation):
        found |= {
            "territory": list(contact.territory),
            "other_names": [one.name for one in contact.other_names],
            "former_names": [(one.acronym, one.name) for one in contact.former_names],
            "opening_hours": [contact.opening_hours] if contact.opening_hours else [],
            **{
                part.value: [
                    (number, card.references[id_].display_name, id_)
                    for number, one in enumerate(contact.affiliations)
                    if (id_ := getattr(one, part.value))
                ]
                for part in SEATS
            },
            "affiliations": [_bound(one, card) for one in contact.affiliations],
            "published_counts": [
                (f"{one.count} {one.what}", "", dataclasses.replace(one, id="", position=0))
                for one in contact.published_counts
            ],
        }
    return found


def _placed(one: Any, slot: Any, contact: Any, numbers: Any, employers: Any) -> Any:
    item = bare(one.item)
    if slot.granted == "confidential":
        item = dataclasses.replace(item, confidential=True)
    if one.inherited_from is not None:
        return item, Owner.ORGANISATION, employers.index(one.inherited_from.id)
    if one.item.role in numbers:
        return item, Owner.ROLE, numbers[one.item.role]
    own = Owner.PERSON if isinstance(contact, Person) else Owner.ORGANISATION
    return item, own, 0
