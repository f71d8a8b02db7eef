"""What look-up knows of a contact: one document of folded words, free of confidential values.

Pure: storage brings contacts in the flat form and the names of related contacts, and writes the
result into its index. Three kinds of words, looked at in this order: the contact's names, its own
values, the names of the people or organisations it is linked to. Telephones are suffix tokens, so
that any run of three digits or more finds its number as a prefix.

The flat form is read as it is: a step over thousands of contacts has no time to make them first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Any, Final, cast

from .changes import LIFE, Change, Fields
from .contact import Coordinate, Item
from .fields import COORDINATES, item_from_values
from .folding import fold_compact, index_words, words_to_index
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
_Elements = Mapping[str, Sequence[tuple[str, _Values]]]
"""By collection: ids and values of the elements, in order."""


def own_words(
    fields: Fields, known: ConfidentialValues, *, is_with_digits: bool = True
) -> OwnWords:
    """What the document of a contact, given in the flat form, has of itself."""
    elements = _elements(fields)
    shown = _shown(fields, elements, known)
    return OwnWords(
        names=_joined(_names(fields, elements, known)),
        own=_joined([*_coordinate_texts(shown), *_open_texts(fields, elements, known)]),
        digits=_digits(shown) if is_with_digits else None,
    )


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
    words = (*index_words(text), fold_compact(text))
    return tuple(word for word in words if len(word) <= _LONGEST_LINKED)


def _joined(texts: Iterable[str]) -> str:
    return " ".join(dict.fromkeys(words_to_index(texts)))


def _elements(fields: Fields) -> _Elements:
    found: dict[str, list[tuple[str, _Values]]] = {}
    for path, value in fields.items():
        if isinstance(value, dict) and "/" in path:
            head, _, item_id = path.partition("/")
            found.setdefault(head, []).append((item_id, value))
    for elements in found.values():
        if len(elements) > 1:
            elements.sort(key=lambda one: (one[1].get("position", 0), one[0]))
    return found


def _of(elements: _Elements, head: str) -> Iterator[_Values]:
    return (values for _, values in elements.get(head, ()))


def _said(fields: Fields, *names: str) -> Iterator[str]:
    return (str(fields.get(name, "")) for name in names)


def _shown(
    fields: Fields, elements: _Elements, known: ConfidentialValues
) -> list[tuple[str, _Values]]:
    """The coordinates by whose values the contact may be found, each after its collection."""
    coordinates = ((head, *one) for head in COORDINATES for one in elements.get(head, ()))
    unmarked = (one for one in coordinates if one[2].get("confidential") != "yes")
    whole = bool(fields.get("confidential"))
    if not (whole or known):
        return [(head, values) for head, _, values in unmarked]
    return [
        (head, values)
        for head, item_id, values in unmarked
        if _is_open(item_from_values(head, item_id, values), known, whole=whole)
    ]


def _is_open(item: Item, known: ConfidentialValues, *, whole: bool) -> bool:
    coordinate = cast("Coordinate", item)
    return not reasons_to_withhold(coordinate, Purpose.SCREEN, known, of_confidential=whole)


def _names(fields: Fields, elements: _Elements, known: ConfidentialValues) -> Iterator[str]:
    """Texts of every name that the contact has or had, but for other and former ones that tell a
    confidential value."""
    if fields["kind"] == "person":
        yield person_display(*_said(fields, "given_name", "family_name"))
        yield from _said(fields, "sort_as")
        return
    name, acronym, sort_as = _said(fields, "name", "acronym", "sort_as")
    yield from (name or acronym, sort_as, acronym, fold_compact(acronym))
    for other in _of(elements, "other_names"):
        if not known.is_mentioned_in(other["name"]):
            yield other["name"]
    for former in _of(elements, "former_names"):
        name, acronym = former["name"], former.get("acronym", "")
        if not known.is_mentioned_in(f"{name} {acronym}"):
            yield from (name, acronym, fold_compact(acronym))


def _coordinate_texts(shown: Iterable[tuple[str, _Values]]) -> Iterator[str]:
    return chain.from_iterable(_TEXTS_OF[head](values) for head, values in shown)


def _phone_texts(values: _Values) -> Iterator[str]:
    if extension := values.get("extension"):
        yield f"poste {extension}"


def _site_texts(values: _Values) -> Iterator[str]:
    yield Website(raw="", url=values.get("url", "")).host


_ADDRESS_PARTS = ("number", "street", "unit_type", "unit", "city", "station")


def _address_texts(values: _Values) -> Iterator[str]:
    yield from (values[part] for part in _ADDRESS_PARTS if part in values)
    code, box = values.get("postal_code", ""), values.get("po_box", "")
    if code:
        yield code
    if box:
        yield f"case postale {box}"
    if code:
        yield fold_compact(code)
    if not (values.get("street") or box):
        yield values.get("raw", "")


_TEXTS_OF: Mapping[str, Callable[[_Values], Iterable[str]]] = {
    "phones": _phone_texts,
    "emails": lambda values: (values.get("address", ""),),
    "websites": _site_texts,
    "addresses": _address_texts,
}


def _open_texts(fields: Fields, elements: _Elements, known: ConfidentialValues) -> list[str]:
    texts = [*_said(fields, "description", "note")]
    texts += (one.get("value", "") for one in _of(elements, "custom"))
    texts += (one.get("text", "") for one in _of(elements, "dated_notes"))
    texts += _said(fields, "category")
    roles = _of(elements, "roles")
    texts += (one.get(part, "") for one in roles for part in ("riding", "party", "portfolio"))
    said = [text for text in texts if text]
    return [text for text in said if not known.is_mentioned_in(text)] if known else said


def _digits(shown: list[tuple[str, _Values]]) -> str:
    tokens: dict[str, None] = {}
    for head, v in shown:
        if head == "phones":
            number = PhoneNumber(v.get("raw", ""), v.get("e164"), v.get("extension"))
            tokens.update(dict.fromkeys(_digit_tokens(number.national_digits)))
    return " ".join(tokens)


def _digit_tokens(digits: str) -> Iterator[str]:
    for start in range(len(digits) - MIN_DIGITS + 1):
        yield digits[start:]
    if len(digits) == 10:
        yield "1" + digits
