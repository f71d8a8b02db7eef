"""What a contact says and what a record says, in one comparable form.

The first is drawn from the card by hand, not through any writer: a mistake made the same way in
both directions is seen.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

from directory_app.domain.cards import Placed
from directory_app.domain.confidentiality import Redacted, shown
from directory_app.domain.contact import Organisation, Person, Source, kind_of
from directory_app.domain.incoming import ImportRecord, Owner, Part

Said = list[tuple[Any, ...]]

_COORDINATES = {
    Part.PHONE: "phones",
    Part.EMAIL: "emails",
    Part.WEBSITE: "websites",
    Part.ADDRESS: "addresses",
}


def _bare(item: Any) -> Any:
    """The element without what belongs to its contact: identity, place, role, and of its source
    the line and the day."""
    changes: dict[str, Any] = {"id": "", "position": 0}
    if hasattr(item, "representative"):
        changes |= {"representative": "", "substitute": ""}
    if hasattr(item, "role"):
        changes |= {"role": None, "source": None}
    elif getattr(item, "source", None):
        changes["source"] = Source(item.source.document)
    return dataclasses.replace(item, **changes)


def said_by(card: Redacted) -> Said:
    """Everything that the contact says, sorted."""
    contact = card.contact
    found: Said = [("kind", kind_of(contact)), ("uid", contact.id)]
    found += (("text", *one) for one in _texts(card) if one[1])
    found += (("item", *one) for one in _items(card))
    return sorted(found, key=repr)


def _texts(card: Redacted) -> Iterator[tuple[Part, str, str]]:
    contact = card.contact
    if isinstance(contact, Person):
        yield Part.GIVEN_NAME, contact.given_name, ""
        yield Part.FAMILY_NAME, contact.family_name, ""
        yield Part.TITLE, contact.title, ""
        yield Part.GRAMMATICAL_GENDER, contact.grammatical_gender, ""
        yield Part.PRONOUNS, contact.pronouns, ""
    else:
        yield Part.ORGANISATION, contact.name, ""
        yield Part.ACRONYM, contact.acronym, ""
        yield Part.CATEGORY, contact.category, ""
        yield from ((Part.OTHER_NAME, one.name, "") for one in contact.other_names)
        yield from ((Part.FORMER_NAME, one.name, one.acronym) for one in contact.former_names)
        yield from ((Part.TERRITORY, code, "") for code in contact.territory)
    yield Part.DESCRIPTION, contact.description, ""
    yield Part.NOTE, contact.note, ""
    yield Part.SORT_AS, contact.sort_as, ""
    yield Part.VERIFIED_ON, contact.verified_on.iso() if contact.verified_on else "", ""
    yield Part.CONFIDENTIAL, "true" if contact.confidential else "", ""
    yield from ((Part.LANGUAGE, tag, "") for tag in contact.languages)
    yield from ((Part.ACCEPTED, one, "") for one in contact.accepted)
    yield from ((Part.SECTOR, name, "") for name in contact.sectors)
    yield from ((Part.TAG, one.name, "list") for one in card.card.lists)
    yield from ((Part.CUSTOM, one.value, one.name) for one in contact.custom)


def _items(card: Redacted) -> Iterator[tuple[Any, ...]]:
    contact = card.contact
    for part, name in _COORDINATES.items():
        for placed in shown(getattr(card, name)):
            yield part, *_placed(card, placed)
    yield from ((Part.DATED_NOTE, _bare(one)) for one in contact.dated_notes)
    references = card.card.references
    if isinstance(contact, Person):
        for role in contact.roles:
            known = references[role.organisation]
            yield Part.ROLE, known.display_name, known.acronym, _bare(role)
    if isinstance(contact, Organisation):
        for number, one in enumerate(contact.affiliations):
            seats = (Part.REPRESENTATIVE, one.representative), (Part.SUBSTITUTE, one.substitute)
            for part, id_ in seats:
                if id_:
                    yield part, number, references[id_].display_name, id_
            known = references[one.organisation]
            yield Part.AFFILIATION, known.display_name, known.acronym, _bare(one)
        yield from ((Part.PUBLISHED_COUNT, _bare(one)) for one in contact.published_counts)
        if contact.opening_hours:
            yield Part.OPENING_HOURS, contact.opening_hours


def _placed(card: Redacted, placed: Placed[Any]) -> tuple[Owner, int, Any]:
    contact, item = card.contact, _bare(placed.item)
    if placed.of_role is not None:
        return Owner.ROLE, placed.of_role, item
    if placed.inherited_from:
        assert isinstance(contact, Person)
        homes = [role.organisation for role in contact.roles]
        return Owner.ORGANISATION, homes.index(placed.inherited_from.id), item
    return (Owner.PERSON if isinstance(contact, Person) else Owner.ORGANISATION), 0, item


def read_from(record: ImportRecord) -> Said:
    """Everything that the record says, sorted."""
    assert not record.refusal
    assert record.problems == ()
    found: Said = [("kind", record.kind), ("uid", record.uid)]
    for one in record.values:
        assert one.text
        if one.part in _COORDINATES:
            found.append(("item", one.part, one.owner, one.role, one.item))
        elif one.part in (Part.ROLE, Part.AFFILIATION):
            found.append(("item", one.part, one.text, one.label, one.item))
        elif one.part in (Part.REPRESENTATIVE, Part.SUBSTITUTE):
            found.append(("item", one.part, one.role, one.text, one.item))
        elif one.item is not None:
            found.append(("item", one.part, one.item))
        else:
            found.append(("text", one.part, one.text, one.label))
    return sorted(found, key=repr)
