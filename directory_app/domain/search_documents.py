"""What look-up knows of a contact: one document of folded words, free of confidential values.

Pure: storage brings contacts in the flat form and the names of related contacts, and writes the
result into its index. Three kinds of words, looked at in this order: the contact's names, its own
values, the names of the people or organisations it is linked to. Telephones are suffix tokens, so
that any run of three digits or more finds its number as a prefix.

The flat form is read as it is: a step over thousands of contacts has no time to make them first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, cast

from .changes import LIFE, Change, Fields
from .contact import Coordinate, Item
from .fields import COORDINATES, item_from_values
from .folding import fold_compact, index_words, words_to_index, words_to_index_of_each
from .names import person_display
from .phones import PhoneNumber
from .query import MIN_DIGITS
from .websites import Website
from .withholding import ConfidentialValues, Purpose, reasons_to_withhold

_NAME_FIELDS = frozenset(
    {"name", "acronym", "given_name", "family_name", "other_names", "former_names", "roles"}
)
_LONGEST_LINKED: Final = 40
"""Characters of a word of a linked name; longer ones are no words that somebody types."""


@dataclass(frozen=True, slots=True)
class OwnWords:
    """What a document has of the contact itself: folded words separated by spaces; ``digits``
    holds suffixes of telephone numbers, or None where they are those that stand there already."""

    names: str
    own: str
    digits: str | None


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """Folded words separated by spaces; ``digits`` holds suffixes of telephone numbers."""

    names: str
    own: str
    linked: str
    digits: str


# --- what a change means for it --------------------------------------------------------------

_UNINDEXED = frozenset(
    {
        *("verified_on", "photo", "source", "opening_hours", "published_counts", "accepted"),
        *("grammatical_gender", "pronouns", "sectors", "territory", "languages", "distinct"),
        *("affiliations",),
    }
)
"""Heads of paths of which no document has a word."""

_UNHEARD_PARTS = frozenset(
    {
        *("start_on", "end_on", "attested_on", "main", "source_document", "source_line"),
        *("published_on", "verified_on", "preferred", "personal", "refused", "refused_on"),
        *("function_mailbox", "noted_on", "author"),
    }
)
"""Parts of elements of which no document has a word, and that hide none of it."""


def _is_heard(change: Change) -> bool:
    """Whether some document has words of what changed."""
    before, after = change.before, change.after
    if change.path.partition("/")[0] in _UNINDEXED:
        return False
    if not (isinstance(before, Mapping) and isinstance(after, Mapping)):
        return True
    names = before.keys() | after.keys()
    return any(before.get(n) != after.get(n) for n in names - _UNHEARD_PARTS)


def touches_relatives(changes: Iterable[Change]) -> bool:
    """Whether related contacts' documents must follow: names, roles, or life of the record."""
    heads = {change.path.partition("/")[0] for change in changes if _is_heard(change)}
    return bool(heads & (_NAME_FIELDS | {*LIFE}))


def touches_document(changes: Iterable[Change]) -> bool:
    """Whether the contact's own document must be made anew."""
    return any(map(_is_heard, changes))


def touches_digits(changes: Iterable[Change]) -> bool:
    """Whether the suffixes of its telephones must be: a number, its mark, the contact's own, its
    life."""
    heads = {change.path.partition("/")[0] for change in changes if _is_heard(change)}
    return not heads.isdisjoint({"phones", "confidential", *LIFE})


# --- the document ----------------------------------------------------------------------------

_Values = dict[str, Any]
Elements = dict[str, list[tuple[str, _Values]]]
"""By collection: ids and values of the elements, in order."""


@dataclass(slots=True)
class Indexed:
    """Values that a document has words of: single ones by their names, and elements."""

    said: Mapping[str, Any]
    elements: Elements


def own_words(
    fields: Fields, known: ConfidentialValues, *, is_with_digits: bool = True
) -> OwnWords:
    """What the document of a contact, given in the flat form, has of itself."""
    return words_of(Indexed(fields, _elements(fields)), known, is_with_digits=is_with_digits)


def words_of(one: Indexed, known: ConfidentialValues, *, is_with_digits: bool = True) -> OwnWords:
    """The same of values that are in groups already."""
    texts = _texts(one, known, is_with_digits=is_with_digits)
    return OwnWords(_joined(texts.names), _joined(texts.own), texts.digits)


def words_of_each(several: Iterable[Indexed], known: ConfidentialValues) -> Iterator[OwnWords]:
    """:func:`words_of` of many contacts: their texts are folded in one go."""
    texts = [_texts(one, known, is_with_digits=True) for one in several]
    names = words_to_index_of_each([one.names for one in texts])
    own = words_to_index_of_each([one.own for one in texts])
    for its_names, its_own, one in zip(names, own, texts, strict=True):
        yield OwnWords(_unique(its_names), _unique(its_own), one.digits)


@dataclass(slots=True)
class _Texts:
    """What a document is made of, before it is folded."""

    names: list[str]
    own: list[str]
    digits: str | None


def _texts(one: Indexed, known: ConfidentialValues, *, is_with_digits: bool) -> _Texts:
    said, elements = one.said, one.elements
    shown = _shown(said, elements, known)
    own = [text for head, values in shown for text in _TEXTS_OF[head](values)]
    own += _open_texts(said, elements, known)
    digits = _digits(shown) if is_with_digits else None
    return _Texts(_names(said, elements, known), own, digits)


def linked_words(linked: Iterable[str], known: ConfidentialValues) -> str:
    """What a document has of related contacts, of whom ``linked`` are names and functions."""
    shown = (text for text in dict.fromkeys(linked) if not known.is_mentioned_in(text))
    return " ".join(dict.fromkeys(word for text in shown for word in _words_of_linked(text)))


def search_document(
    fields: Fields, linked: Iterable[str], known: ConfidentialValues
) -> SearchDocument:
    """The whole document of a contact, given in the flat form."""
    made = own_words(fields, known)
    return SearchDocument(made.names, made.own, linked_words(linked, known), made.digits or "")


@lru_cache(maxsize=16_384)
def _words_of_linked(text: str) -> tuple[str, ...]:
    """Words of a name or a function; of one that is a single piece, an acronym perhaps, its letters
    together as well."""
    words = index_words(text)
    together = () if " " in text or len(words) == 1 else (fold_compact(text),)
    return tuple(word for word in (*words, *together) if len(word) <= _LONGEST_LINKED)


def _joined(texts: Iterable[str]) -> str:
    return _unique(words_to_index(texts))


def _unique(words: Iterable[str]) -> str:
    return " ".join(dict.fromkeys(words))


def _elements(fields: Fields) -> Elements:
    found: Elements = {}
    for path, value in fields.items():
        if isinstance(value, dict) and "/" in path:
            head, _, item_id = path.partition("/")
            found.setdefault(head, []).append((item_id, value))
    for elements in found.values():
        if len(elements) > 1:
            elements.sort(key=lambda one: (one[1].get("position", 0), one[0]))
    return found


def _of(elements: Elements, head: str) -> Iterator[_Values]:
    return (values for _, values in elements.get(head, ()))


def _shown(
    said: Mapping[str, Any], elements: Elements, known: ConfidentialValues
) -> list[tuple[str, _Values]]:
    """The coordinates by whose values the contact may be found, each after its collection."""
    whole = bool(said.get("confidential"))
    is_judged = whole or known
    return [
        (head, values)
        for head in COORDINATES
        if head in elements
        for item_id, values in elements[head]
        if values.get("confidential") != "yes"
        and not (
            is_judged and not _is_open(item_from_values(head, item_id, values), known, whole=whole)
        )
    ]


def _is_open(item: Item, known: ConfidentialValues, *, whole: bool) -> bool:
    coordinate = cast("Coordinate", item)
    return not reasons_to_withhold(coordinate, Purpose.SCREEN, known, of_confidential=whole)


def _names(said: Mapping[str, Any], elements: Elements, known: ConfidentialValues) -> list[str]:
    """Texts of every name that the contact has or had, but for other and former ones that tell a
    confidential value."""
    get, sort_as = said.get, said.get("sort_as", "")
    if said["kind"] == "person":
        return [person_display(get("given_name", ""), get("family_name", "")), sort_as]
    name, acronym = get("name", ""), get("acronym", "")
    found = [name or acronym, sort_as, acronym, fold_compact(acronym)]
    for other in _of(elements, "other_names"):
        if not known.is_mentioned_in(other["name"]):
            found.append(other["name"])
    for former in _of(elements, "former_names"):
        name, acronym = former["name"], former.get("acronym", "")
        if not known.is_mentioned_in(f"{name} {acronym}"):
            found += (name, acronym, fold_compact(acronym))
    return found


def _phone_texts(values: _Values) -> Iterable[str]:
    extension = values.get("extension")
    return (f"poste {extension}",) if extension else ()


def _site_texts(values: _Values) -> Iterable[str]:
    return (Website(raw="", url=values.get("url", "")).host,)


_ADDRESS_PARTS = ("number", "street", "unit_type", "unit", "city", "station")


def _address_texts(values: _Values) -> Iterable[str]:
    found = [values[part] for part in _ADDRESS_PARTS if part in values]
    code, box = values.get("postal_code", ""), values.get("po_box", "")
    if code:
        found.append(code)
    if box:
        found.append(f"case postale {box}")
    if code:
        found.append(fold_compact(code))
    if not (values.get("street") or box):
        found.append(values.get("raw", ""))
    return found


_TEXTS_OF: Mapping[str, Callable[[_Values], Iterable[str]]] = {
    "phones": _phone_texts,
    "emails": lambda values: (values.get("address", ""),),
    "websites": _site_texts,
    "addresses": _address_texts,
}


_ELEMENT_TEXTS = (
    ("custom", ("value",)),
    ("dated_notes", ("text",)),
    ("roles", ("riding", "party", "portfolio")),
)


def _open_texts(
    said: Mapping[str, Any], elements: Elements, known: ConfidentialValues
) -> list[str]:
    texts = [said.get(name, "") for name in ("description", "note", "category")]
    for head, parts in _ELEMENT_TEXTS:
        if head in elements:
            texts += [v.get(part, "") for _, v in elements[head] for part in parts]
    found = [text for text in texts if text]
    return [text for text in found if not known.is_mentioned_in(text)] if known else found


def _digits(shown: list[tuple[str, _Values]]) -> str:
    tokens: list[str] = []
    for head, v in shown:
        if head == "phones":
            number = PhoneNumber(v.get("raw", ""), v.get("e164"), v.get("extension"))
            digits = number.national_digits
            tokens += [digits[start:] for start in range(len(digits) - MIN_DIGITS + 1)]
            if len(digits) == 10:
                tokens.append("1" + digits)
    return _unique(tokens)
