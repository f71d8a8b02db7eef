"""Which fields of a card answer a query: what a result shows as the reason it was found."""

from __future__ import annotations

from collections.abc import Iterable

from .confidentiality import Redacted, shown
from .contact import Organisation, Person
from .folding import digits_of, fold_compact, index_words
from .query import Query


def _texts(card: Redacted) -> dict[str, list[str]]:
    contact = card.contact
    found: dict[str, list[str]] = {"display_name": [contact.display_name]}
    if isinstance(contact, Organisation):
        found["acronym"] = [contact.acronym, fold_compact(contact.acronym)]
        found["other_names"] = [one.name for one in contact.other_names]
        former = contact.former_names
        found["former_names"] = [text for one in former for text in (one.name, one.acronym)]
        found["people"] = [one.person.display_name for one in card.card.people]
    if isinstance(contact, Person):
        names = [card.card.references[role.organisation] for role in contact.roles]
        found["roles"] = [text for one in names for text in (one.display_name, one.acronym)]
        found["roles"] += [role.function for role in contact.roles]
    found["emails"] = [one.item.email.address for one in shown(card.emails)]
    found["websites"] = [one.item.website.host for one in shown(card.websites)]
    found["addresses"] = [_address(one.item.postal) for one in shown(card.addresses)]
    found["phones"] = [f"poste {one.item.number.extension or ''}" for one in shown(card.phones)]
    return (
        found
        | {"description": [contact.description], "note": [contact.note]}
        | {"custom": [one.value for one in contact.custom]}
    )


def _address(postal: object) -> str:
    names = ("number", "street", "unit_type", "unit", "po_box", "station", "city", "postal_code")
    words = [getattr(postal, name) for name in names]
    return " ".join((*words, fold_compact(words[-1])))


def _count(terms: Iterable[str], texts: Iterable[str]) -> int:
    words = [word for text in texts for word in index_words(text)]
    return sum(any(word.startswith(term) for word in words) for term in terms)


def matched_fields(card: Redacted, query: Query) -> tuple[str, ...]:
    """Names of the fields that answer: those with every word, else those with some."""
    found: list[str] = []
    numbers = [one.item.number.national_digits for one in shown(card.phones)]
    if query.number and any(query.number in digits_of(number) for number in numbers):
        found.append("phones")
    acronym = getattr(card.contact, "acronym", "")
    if query.compact and fold_compact(acronym).startswith(query.compact):
        found.append("acronym")
    counts = {name: _count(query.terms, texts) for name, texts in _texts(card).items()}
    best = max(counts.values(), default=0)
    wanted = len(query.terms) if best == len(query.terms) else 1
    found += [name for name, count in counts.items() if query.terms and count >= wanted]
    return tuple(dict.fromkeys(found))
