"""Which fields of a card answer a query: what a result shows as the reason it was found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .cards import PersonInRole, Reference
from .confidentiality import Redacted, shown
from .contact import Organisation, Person
from .folding import digits_of, fold_compact, index_words
from .query import Query
from .territory import REGIONS

_LONGEST = 90
"""Characters of a passage: what a second line of the list holds."""


@dataclass(frozen=True, slots=True)
class Match:
    """Why a contact was found where its row does not show it: the field that answers, and what it
    says there, cut to a line around the first word found."""

    field: str
    text: str


def _texts(card: Redacted) -> dict[str, list[str]]:
    contact = card.contact
    found: dict[str, list[str]] = {"display_name": [contact.display_name]}
    if isinstance(contact, Organisation):
        found["acronym"] = [contact.acronym, fold_compact(contact.acronym)]
        found["other_names"] = [one.name for one in contact.other_names]
        former = contact.former_names
        found["former_names"] = [text for one in former for text in (one.name, one.acronym)]
        found["people"] = [text for one in card.card.people for text in _person(one)]
        bonds = (card.card.references.get(one.organisation) for one in contact.affiliations)
        found["affiliations"] = [text for one in bonds if one for text in _short(one)]
        found["category"] = [contact.category]
        found["territory"] = [REGIONS.get(code, "") or "Québec" for code in contact.territory]
    if isinstance(contact, Person):
        names = [card.card.references[role.organisation] for role in contact.roles]
        found["roles"] = [text for one in names for text in (one.display_name, one.acronym)]
        found["roles"] += [role.function for role in contact.roles]
    found["emails"] = [one.item.email.address for one in shown(card.emails)]
    found["websites"] = [one.item.website.host for one in shown(card.websites)]
    found["addresses"] = [_address(one.item.postal) for one in shown(card.addresses)]
    found["phones"] = [f"poste {one.item.number.extension or ''}" for one in shown(card.phones)]
    found["sectors"] = list(contact.sectors)
    found["lists"] = [one.name for one in card.card.lists]
    found["events"] = [one.title for one in card.card.events]
    return (
        found
        | {"description": [contact.description], "note": [contact.note]}
        | {"notes": [one.text for one in contact.dated_notes]}
        | {"custom": [one.value for one in contact.custom]}
    )


def _person(one: PersonInRole) -> tuple[str, str]:
    return one.person.display_name, one.role.function


def _short(one: Reference) -> tuple[str, str]:
    return one.display_name, one.acronym


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


def is_unexplained(query: Query, seen: Sequence[str]) -> bool:
    """Whether the texts of a row do not show why it was found."""
    if query.number:
        return not any(query.number in digits_of(text) for text in seen)
    return any(not _count([term], seen) for term in query.terms)


def find_match(card: Redacted, query: Query, seen: Sequence[str]) -> Match | None:
    """Why a card was found, when the texts ``seen`` of its row do not say it; None when they do,
    or when nothing that may be shown does."""
    if not is_unexplained(query, seen):
        return None
    if query.number:
        return _matched_number(card, query.number)
    missing = [term for term in query.terms if not _count([term], seen)]
    counts = {name: _count(missing, texts) for name, texts in _texts(card).items()}
    best = max(counts.values(), default=0)
    if not best:
        return None
    field = next(name for name, count in counts.items() if count == best)
    texts = [text for text in _texts(card)[field] if text]
    text = max(texts, key=lambda one: _count(missing, [one]))
    return Match(field, _passage(text, missing))


def _matched_number(card: Redacted, number: str) -> Match | None:
    for one in shown(card.phones):
        if number in digits_of(one.item.number.national_digits):
            return Match("phones", one.item.number.display())
    return None


def _passage(text: str, terms: Sequence[str]) -> str:
    """A line of a longer text, around the first word that is found."""
    words = text.split()
    if len(" ".join(words)) <= _LONGEST:
        return " ".join(words)
    at = next((n for n, word in enumerate(words) if _count(terms, [word])), 0)
    first = max(0, at - 4)
    line = ("… " if first else "") + " ".join(words[first:])
    return line if len(line) <= _LONGEST else line[: _LONGEST - 2].rsplit(" ", 1)[0] + " …"
