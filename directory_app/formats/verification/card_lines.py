"""The values of one redacted card as lines to confirm.

What is withheld becomes a hidden line, which a printed sheet counts and leaves out. Internal notes,
custom fields and dated notes never become lines.
"""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final

from directory_app.domain.addresses import format_inline
from directory_app.domain.cards import Placed, Reference, is_running
from directory_app.domain.confidentiality import Redacted, Slot
from directory_app.domain.contact import (
    Address,
    Affiliation,
    AnyContact,
    Coordinate,
    Email,
    Organisation,
    Person,
    Phone,
    Role,
    Site,
)
from directory_app.domain.fields import COORDINATES
from directory_app.domain.postal_address import PostalAddress

from . import wording
from .sheet import SheetLine

SEPARATOR: Final = "; "
"""Between the values of a list: sectors have commas of their own."""
_ROLE_PARTS: Final = ("riding", "party", "portfolio")
_SEATS: Final = ("representative", "substitute")

IsMeant = Callable[[int | None], bool]
"""Whether a coordinate of the role of that number (None: of no role) belongs on the sheet."""


def identity_lines(redacted: Redacted) -> Iterator[SheetLine]:
    """Names, and what an organisation or a person says of itself."""
    contact = redacted.contact
    if isinstance(contact, Organisation):
        yield from _texts(redacted, ("name", "acronym"))
        yield from _names(contact)
        yield from _texts(redacted, ("category", "description", "sort_as"))
    else:
        yield from person_lines(redacted)
        yield from _texts(redacted, ("description", "sort_as"))
    yield from _list(contact, "languages", lambda tag: wording.LANGUAGES.get(tag, tag))
    if contact.photo:
        yield _line(contact, "photo", text="une photo est conservée", can_be_corrected=False)


def person_lines(redacted: Redacted) -> Iterator[SheetLine]:
    """A person's names, and how to speak of them."""
    contact = redacted.contact
    yield from _texts(redacted, ("given_name", "family_name", "title"))
    if isinstance(contact, Person) and (gender := contact.grammatical_gender):
        text = wording.GENDERS.get(gender, gender)
        yield _line(contact, "grammatical_gender", text=text, typed=gender)
    yield from _texts(redacted, ("pronouns",))


def _line(contact: AnyContact, path: str, caption: str = "", **values: Any) -> SheetLine:
    named = caption or wording.CAPTIONS[path.partition("/")[0]]
    return SheetLine(owner=contact.id, path=path, caption=named, **values)


def _texts(redacted: Redacted, names: Iterable[str]) -> Iterator[SheetLine]:
    contact = redacted.contact
    for name in names:
        if text := getattr(contact, name):
            is_name = name in ("name", "given_name", "family_name")
            yield _line(contact, name, text=text, typed=text, can_be_removed=not is_name)
        elif name in redacted.withheld:
            yield _hidden(contact, name)


def _hidden(contact: AnyContact, path: str) -> SheetLine:
    return _line(contact, path, notes=(wording.HIDDEN,), is_confidential=True, is_hidden=True)


def _names(contact: Organisation) -> Iterator[SheetLine]:
    for one in contact.other_names:
        yield _line(contact, f"other_names/{one.id}", text=one.name, typed=one.name)
    for old in contact.former_names:
        text = f"{old.name} ({old.acronym})" if old.acronym else old.name
        yield _line(contact, f"former_names/{old.id}", text=text, typed=old.name)


def _list(contact: AnyContact, name: str, word: Callable[[str], str]) -> Iterator[SheetLine]:
    if values := getattr(contact, name):
        typed = SEPARATOR.join(values)
        yield _line(contact, name, text=SEPARATOR.join(map(word, values)), typed=typed)


def activity_lines(redacted: Redacted) -> Iterator[SheetLine]:
    """Sectors; of an organisation territory, hours and published numbers too."""
    contact = redacted.contact
    yield from _list(contact, "sectors", str)
    if not isinstance(contact, Organisation):
        return
    if contact.territory:
        text = SEPARATOR.join(map(wording.territory, contact.territory))
        typed_regions = SEPARATOR.join(map(wording.typed_territory, contact.territory))
        yield _line(contact, "territory", text=text, typed=typed_regions)
    if contact.opening_hours:
        typed = (f"{one.days} {one.open}-{one.close}" for one in contact.opening_hours)
        text = SEPARATOR.join(map(wording.hours, contact.opening_hours))
        yield _line(contact, "opening_hours", text=text, typed=SEPARATOR.join(typed))
    for one in contact.published_counts:
        text = wording.count(one.count, one.what, one.date)
        typed_count = f"{one.count} {one.what}".strip()
        yield _line(contact, f"published_counts/{one.id}", text=text, typed=typed_count)


# --- coordinates --------------------------------------------------------------------------------


def _nowhere(_role: int | None) -> bool:
    return False


def coordinate_lines(
    redacted: Redacted, is_meant: IsMeant, is_secret: IsMeant = _nowhere
) -> Iterator[SheetLine]:
    """The contact's own coordinates and those of its roles, as far as they belong on the sheet;
    what is inherited is not the contact's to confirm. ``is_secret``: of a role that is not told."""
    for collection in COORDINATES:
        slots: tuple[Slot[Any], ...] = getattr(redacted, collection)
        for slot in slots:
            whose = slot.placed or slot.hidden
            if whose is None or whose.inherited_from is not None or not is_meant(whose.of_role):
                continue
            if slot.placed is not None and is_secret(whose.of_role):
                yield _hidden(redacted.contact, f"{collection}/{slot.placed.item.id}")
            elif slot.placed is not None:
                yield _coordinate(redacted, collection, slot.placed)
            elif slot.hidden is not None:
                yield _hidden(redacted.contact, f"{collection}/{slot.hidden.item_id}")


def _coordinate(redacted: Redacted, collection: str, placed: Placed[Coordinate]) -> SheetLine:
    item = placed.item
    source = _source_of(item, redacted.card.references)
    return _line(
        redacted.contact,
        f"{collection}/{item.id}",
        wording.caption_of(collection, item.label),
        text=_text(item),
        typed=_text(item).replace("\u00a0", " "),
        notes=wording.notes_of(item, source),
        is_confidential=bool(item.confidential),
        can_be_corrected=not source,
    )


def _source_of(item: Coordinate, references: Mapping[str, Reference]) -> str:
    if not isinstance(item, Address) or not item.taken_from:
        return ""
    found = references.get(item.taken_from)
    is_named = found is not None and not found.is_confidential
    return found.short_name if found is not None and is_named else "une autre organisation"


def _text(item: Coordinate) -> str:
    match item:
        case Phone():
            return item.number.display(nbsp=True) or item.number.raw
        case Email():
            return item.email.address or item.email.raw
        case Site():
            return item.website.display or item.website.raw
        case Address():
            return _address(item.postal)
    raise TypeError(type(item).__name__)


def _address(postal: PostalAddress) -> str:
    """The whole of an address: a line for mail to a box leaves out the street, a sheet may not."""
    if postal.po_box and postal.street:
        street = dataclasses.replace(postal, po_box="", station="")
        box = PostalAddress(po_box=postal.po_box, station=postal.station)
        return SEPARATOR.join((format_inline(street, nbsp=True), format_inline(box, nbsp=True)))
    return format_inline(postal, nbsp=True) or postal.raw


# --- bonds --------------------------------------------------------------------------------------


def without_names(lines: Iterable[SheetLine]) -> Iterator[SheetLine]:
    """The same lines without a word of what they say: they are about a contact that is confidential
    as a whole and nobody chose to name. Their numbers stay taken."""
    for line in lines:
        caption = wording.CAPTIONS[line.path.partition("/")[0]]
        yield SheetLine(
            owner=line.owner,
            path=line.path,
            caption=caption,
            notes=(wording.HIDDEN,),
            is_confidential=True,
            is_hidden=True,
        )


def role_lines(person: Person, role: Role, place: str) -> Iterator[SheetLine]:
    """A function; ``place`` names the organisation where the sheet does not."""
    path = f"roles/{role.id}"
    text = wording.role(role, place) or "fait partie de l’organisation"
    yield _line(person, path, text=text, typed=role.function)
    for part in _ROLE_PARTS:
        if value := getattr(role, part):
            caption = wording.CAPTIONS[part]
            yield _line(person, f"{path}:{part}", caption, text=value, typed=value)


def affiliation_lines(
    redacted: Redacted, today: datetime.date, *, names_all: bool
) -> Iterator[SheetLine]:
    """What the organisation belongs to that is not known to be over, and who sits there for it.
    The bond itself is right or goes: what it is called is the directory's business. ``names_all``:
    contacts that are confidential as a whole are named too."""
    contact, names = redacted.contact, redacted.card.references
    for one in contact.affiliations if isinstance(contact, Organisation) else ():
        if not is_running(one.period, today):
            continue
        place = names.get(one.organisation)
        lines = _affiliation(redacted, one, place, names_all=names_all)
        yield from lines if names_all or not _is_secret(place) else without_names(lines)


def _is_secret(one: Reference | None) -> bool:
    return one is not None and one.is_confidential


def _affiliation(
    redacted: Redacted, one: Affiliation, place: Reference | None, *, names_all: bool
) -> Iterator[SheetLine]:
    contact, names = redacted.contact, redacted.card.references
    path, name = f"affiliations/{one.id}", place.display_name if place is not None else ""
    short = place.short_name if place is not None else ""
    yield _line(contact, path, text=wording.affiliation(one, name), can_be_corrected=False)
    for part in ("committee", "function", *_SEATS):
        value = getattr(one, part)
        person = names.get(value) if part in _SEATS else None
        if part in _SEATS:
            value = person.display_name if person is not None else ""
        if value:
            caption = f"{wording.CAPTIONS[part]} ({short})" if short else wording.CAPTIONS[part]
            line = _line(contact, f"{path}:{part}", caption, text=value, typed=value)
            yield from [line] if names_all or not _is_secret(person) else without_names([line])
