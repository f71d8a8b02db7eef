"""Every doubt about a contact as it is stored: its texts as the fields of a form would show them.

What was withheld by the gate is not there to be judged. Knows fields and contacts; who asks, and
what becomes of a fix, is a service's business.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from directory_app.domain.accepted_problems import mark_of
from directory_app.domain.address_fields import shown_fields
from directory_app.domain.cards import Placed
from directory_app.domain.confidentiality import Redacted, Slot
from directory_app.domain.contact import (
    Address,
    AnyContact,
    Email,
    Organisation,
    Person,
    Phone,
    Site,
    kind_of,
)
from directory_app.domain.matching.traits import host_of_email, telling_host
from directory_app.domain.problems import FieldProblem

from .fix import Doubt, FixContext
from .reading import doubts_of

_SCALARS: Final = {
    "person": ("given_name", "family_name", "title"),
    "organisation": ("name", "acronym"),
}
_NOT_PROBLEMS: Final = frozenset({"website_no_scheme", "website_not_secure", "street_spelling"})
"""What is worth saying while a text is typed, and no problem once it is stored."""


@dataclass(frozen=True, slots=True)
class FieldDoubt:
    """A doubt and where it stands: ``field`` as the contact JSON numbers it (``phones.0``,
    ``addresses.0.city``, ``name``), ``path`` and ``item_id`` as a form keys it; ``text`` is what
    is doubted; ``mark`` remembers that somebody said it is none (:mod:`..accepted_problems`)."""

    field: str
    path: str
    item_id: str
    text: str
    doubt: Doubt
    mark: str


def context_of(redacted: Redacted, today: datetime.date | None = None) -> FixContext:
    """Domains and area codes of the contact and of the organisations it works for."""
    contacts = (redacted.contact, *redacted.card.employers)
    hosts = dict.fromkeys(host for one in contacts for host in _hosts(one))
    areas = Counter(area for one in contacts for area in _areas(one))
    return FixContext(tuple(hosts), tuple(area for area, _ in areas.most_common()), {}, today)


def _hosts(contact: AnyContact) -> Iterator[str]:
    found = [telling_host(one.website.host) for one in contact.websites]
    found += [host_of_email(one.email.address) for one in contact.emails if one.email.is_valid]
    yield from filter(None, found)


def _areas(contact: AnyContact) -> Iterator[str]:
    for one in contact.phones:
        if one.number.is_nanp and not one.number.is_toll_free:
            yield one.number.national_digits[:3]


def stored_doubts(redacted: Redacted, today: datetime.date) -> tuple[FieldDoubt, ...]:
    """Every doubt about the contact's own texts that nobody said is none, in the order of its
    form."""
    contact, around = redacted.contact, context_of(redacted, today)
    found = [*_of_scalars(contact, around), *_of_coordinates(redacted, around)]
    if isinstance(contact, Organisation):
        found += _of_names(contact, around)
    return tuple(
        one
        for one in found
        if one.doubt.problem.code not in _NOT_PROBLEMS and one.mark not in contact.accepted
    )


@dataclass(frozen=True, slots=True)
class _Text:
    """A text and where it stands."""

    field: str
    path: str
    item_id: str
    text: str

    def doubts(self, contact: AnyContact, context: FixContext) -> Iterator[FieldDoubt]:
        for doubt in doubts_of(kind_of(contact), self.path, self.text, context):
            mark = _mark(contact, self, doubt)
            yield FieldDoubt(self.field, self.path, self.item_id, self.text, doubt, mark)


def _mark(contact: AnyContact, place: _Text, doubt: Doubt) -> str:
    """The mark of a doubt: that of the whole value, as for the problems of values."""
    field = place.field
    if place.item_id:
        collection, _, part = place.path.partition(".")
        number = [item.id for item in getattr(contact, collection)].index(place.item_id)
        field = f"{collection}.{number}.{part}".rstrip(".")
    return mark_of(contact, FieldProblem(field, doubt.problem))


def _with_parts(context: FixContext, parts: dict[str, str]) -> FixContext:
    return FixContext(context.hosts, context.areas, parts, context.today)


def _of_scalars(contact: AnyContact, around: FixContext) -> Iterator[FieldDoubt]:
    names = _SCALARS["person" if isinstance(contact, Person) else "organisation"]
    parts = {name: str(getattr(contact, name)) for name in names}
    for name, text in parts.items():
        yield from _Text(name, name, "", text).doubts(contact, _with_parts(around, parts))


def _of_names(contact: Organisation, around: FixContext) -> Iterator[FieldDoubt]:
    for number, other in enumerate(contact.other_names):
        place = _Text(f"other_names.{number}", "other_names", other.id, other.name)
        yield from place.doubts(contact, around)
    for number, former in enumerate(contact.former_names):
        parts = _with_parts(around, {"former_names.acronym": former.acronym})
        place = _Text(f"former_names.{number}", "former_names", former.id, former.name)
        yield from place.doubts(contact, parts)


def _of_coordinates(redacted: Redacted, around: FixContext) -> Iterator[FieldDoubt]:
    contact = redacted.contact
    for name in ("phones", "emails", "websites", "addresses"):
        for number, placed in _own(getattr(redacted, name)):
            for text, parts in _texts(f"{name}.{number}", placed.item):
                yield from text.doubts(contact, _with_parts(around, parts))


def _own(slots: Iterable[Slot[Any]]) -> Iterator[tuple[int, Placed[Any]]]:
    for number, slot in enumerate(slots):
        if slot.placed is not None and slot.placed.inherited_from is None:
            yield number, slot.placed


def _texts(field: str, item: object) -> Iterator[tuple[_Text, dict[str, str]]]:
    """The texts of one coordinate, each with the others of the same."""
    match item:
        case Phone():
            extension = item.number.extension or ""
            number = item.number.raw if item.number.problems else item.number.display()
            yield _Text(field, "phones", item.id, number), {"phones.extension": extension}
            yield _Text(f"{field}.extension", "phones.extension", item.id, extension), {}
        case Email():
            yield _Text(field, "emails", item.id, item.email.address or item.email.raw), {}
        case Site():
            yield _Text(field, "websites", item.id, item.website.url or item.website.raw), {}
        case Address():
            texts = shown_fields(item.postal)
            parts = {f"addresses.{name}": text for name, text in texts.items()}
            for name, text in texts.items():
                yield _Text(f"{field}.{name}", f"addresses.{name}", item.id, text), parts
