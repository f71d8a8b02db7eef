"""What an organisation or a person has that no vCard property says, as properties of ours.

The way out of :mod:`.own_values`; other programs pass them over.
"""

from __future__ import annotations

from collections.abc import Iterator

from directory_app.domain.cards import Card
from directory_app.domain.confidentiality import Redacted
from directory_app.domain.contact import AnyContact, Organisation, Person, PublishedCount
from directory_app.formats.card_facts import accepted_marks

from . import own_marks
from .escapes import escape_components, escape_list, escape_text
from .from_positions import affiliation_property
from .properties import Property


def own_properties(redacted: Redacted, version: str) -> Iterator[Property]:
    """The properties of ours, in a fixed order."""
    contact = redacted.contact
    yield from _spoken(contact, version)
    if isinstance(contact, Organisation):
        yield from _organisation(redacted.card, contact, version)
    if sort_as := escape_text(contact.sort_as, version):
        yield Property("SORT-STRING" if version == "3.0" else own_marks.SORT_AS, sort_as)
    if contact.verified_on is not None:
        yield Property(own_marks.VERIFIED_ON, contact.verified_on.iso())
    for field in contact.custom:
        value = escape_components(field.name, field.value, version=version)
        yield Property(own_marks.CUSTOM, value)
    for note in contact.dated_notes:
        day = note.noted_on.iso() if note.noted_on else ""
        value = escape_components(note.text, day, note.author, version=version)
        yield Property(own_marks.DATED_NOTE, value)
    if contact.confidential:
        yield Property(own_marks.CONFIDENTIAL_CONTACT, own_marks.YES)
    for mark in accepted_marks(redacted):
        yield Property(own_marks.ACCEPTED, escape_text(mark, version))


def _spoken(contact: AnyContact, version: str) -> Iterator[Property]:
    """How somebody is spoken to and of: 4.0 has properties for it (RFC 6350 §6.4.4, RFC 9554 §3.2
    and §3.4)."""
    is_new = version == "4.0"
    for tag in contact.languages:
        yield Property("LANG" if is_new else own_marks.LANGUAGE, escape_text(tag, version))
    if not isinstance(contact, Person):
        return
    if contact.grammatical_gender:
        name = "GRAMGENDER" if is_new else own_marks.GENDER
        yield Property(name, contact.grammatical_gender.upper())
    if pronouns := escape_text(contact.pronouns, version):
        yield Property("PRONOUNS" if is_new else own_marks.PRONOUNS, pronouns)


def _organisation(card: Card, contact: Organisation, version: str) -> Iterator[Property]:
    if category := escape_text(contact.category, version):
        yield Property(own_marks.CATEGORY, category)
    if territory := escape_list(contact.territory, version):
        yield Property(own_marks.TERRITORY, territory)
    for former in contact.former_names:
        value = escape_components(former.name, former.acronym, version=version)
        yield Property(own_marks.FORMER_NAME, value)
    for hours in contact.opening_hours:
        value = escape_components(hours.days, hours.open, hours.close, version=version)
        yield Property(own_marks.HOURS, value)
    for count in contact.published_counts:
        yield _count(count, version)
    for bond in contact.affiliations:
        yield affiliation_property(bond, card.references, version)


def _count(item: PublishedCount, version: str) -> Property:
    source = item.source
    parts = (
        str(item.count),
        item.what,
        item.date.iso() if item.date else "",
        source.document if source else "",
        str(source.line) if source and source.line is not None else "",
        source.published_on.iso() if source and source.published_on else "",
    )
    return Property(own_marks.COUNT, escape_components(*parts, version=version))
