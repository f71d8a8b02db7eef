"""What look-up knows of a contact: one document of folded words, free of confidential values.

Pure: storage brings the names of related contacts and writes the result into its index. Three
kinds of words, looked at in this order: the contact's names, its own values, the names of the
people or organisations it is linked to. Telephones are suffix tokens, so that any run of three
digits or more finds its number as a prefix.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .changes import Change
from .contact import Address, AnyContact, Coordinate, Email, Organisation, Person, Phone, Site
from .folding import fold_compact, index_words
from .query import MIN_DIGITS
from .withholding import ConfidentialValues, Purpose, reasons_to_withhold

_NAME_FIELDS = frozenset(
    {"name", "acronym", "given_name", "family_name", "other_names", "former_names", "roles"}
)


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """Folded words separated by spaces; ``digits`` holds suffixes of telephone numbers."""

    names: str
    own: str
    linked: str
    digits: str


def touches_relatives(changes: Iterable[Change]) -> bool:
    """Whether related contacts' documents must follow: names, roles, or life of the record."""
    heads = {change.path.partition("/")[0] for change in changes}
    return bool(heads & (_NAME_FIELDS | {"record", "state"}))


_UNINDEXED = frozenset(
    {
        *("verified_on", "photo", "source", "opening_hours", "published_counts", "accepted"),
        *("grammatical_gender", "pronouns", "sectors", "territory", "languages", "distinct"),
        *("affiliations",),
    }
)
"""Heads of paths of which no document has a word."""


def touches_document(changes: Iterable[Change]) -> bool:
    """Whether the contact's own document must be made anew."""
    return any(change.path.partition("/")[0] not in _UNINDEXED for change in changes)


def _joined(words: Iterable[str]) -> str:
    return " ".join(dict.fromkeys(words))


def _acronym_words(acronym: str) -> Iterator[str]:
    yield from index_words(acronym)
    if compact := fold_compact(acronym):
        yield compact


def name_words(contact: AnyContact, known: ConfidentialValues) -> Iterator[str]:
    """Words of every name that the contact has or had, but for other and former ones that tell a
    confidential value."""
    yield from index_words(contact.display_name)
    yield from index_words(contact.sort_as)
    if isinstance(contact, Person):
        return
    yield from _acronym_words(contact.acronym)
    for other in contact.other_names:
        if not known.is_mentioned_in(other.name):
            yield from index_words(other.name)
    for former in contact.former_names:
        if not known.is_mentioned_in(f"{former.name} {former.acronym}"):
            yield from index_words(former.name)
            yield from _acronym_words(former.acronym)


def _address_words(item: Address) -> Iterator[str]:
    postal = item.postal
    parts = (postal.number, postal.street, postal.unit_type, postal.unit, postal.city)
    for part in (*parts, postal.station, postal.postal_code):
        yield from index_words(part)
    if postal.po_box:
        yield from index_words(f"case postale {postal.po_box}")
    if postal.postal_code:
        yield fold_compact(postal.postal_code)
    if not (postal.street or postal.po_box):
        yield from index_words(postal.raw)


def _coordinate_words(item: Coordinate) -> Iterator[str]:
    match item:
        case Phone():
            if item.number.extension:
                yield from index_words(f"poste {item.number.extension}")
        case Email():
            yield from index_words(item.email.address)
        case Site():
            yield from index_words(item.website.host)
        case Address():
            yield from _address_words(item)


def _open(
    items: Iterable[Coordinate], contact: AnyContact, known: ConfidentialValues
) -> Iterator[Coordinate]:
    whole = contact.confidential
    for item in items:
        if not reasons_to_withhold(item, Purpose.SCREEN, known, of_confidential=whole):
            yield item


def _own_words(contact: AnyContact, known: ConfidentialValues) -> Iterator[str]:
    items = (*contact.phones, *contact.emails, *contact.websites, *contact.addresses)
    for item in _open(items, contact, known):
        yield from _coordinate_words(item)
    texts = [contact.description, contact.note, *(one.value for one in contact.custom)]
    texts += (one.text for one in contact.dated_notes)
    if isinstance(contact, Organisation):
        texts.append(contact.category)
    else:
        texts += (text for r in contact.roles for text in (r.riding, r.party, r.portfolio))
    for text in texts:
        if not known.is_mentioned_in(text):
            yield from index_words(text)


def _digit_tokens(contact: AnyContact, known: ConfidentialValues) -> Iterator[str]:
    for item in _open(contact.phones, contact, known):
        digits = item.number.national_digits if isinstance(item, Phone) else ""
        for start in range(len(digits) - MIN_DIGITS + 1):
            yield digits[start:]
        if len(digits) == 10:
            yield "1" + digits


def search_document(
    contact: AnyContact, linked: Iterable[str], known: ConfidentialValues
) -> SearchDocument:
    """The document of ``contact``; ``linked`` are names and functions of related contacts."""
    shown = (text for text in linked if not known.is_mentioned_in(text))
    linked_words = (word for text in shown for word in (*index_words(text), fold_compact(text)))
    return SearchDocument(
        names=_joined(name_words(contact, known)),
        own=_joined(_own_words(contact, known)),
        linked=_joined(word for word in linked_words if len(word) <= 40),
        digits=_joined(_digit_tokens(contact, known)),
    )
