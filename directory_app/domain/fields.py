"""A contact as a mapping path → JSON value, and back.

One flat form serves differences, merges, history, undo, checksums and storage: scalars stand
under their name (``acronym``), elements of collections under ``collection/id``
(``phones/0190…``), members of sets under ``collection/value`` (``sectors/Familles``).
Empty values are absent. The JSON of an element has exactly the names of its table's columns.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from hashlib import blake2b
from typing import Any, TypeVar, cast

from .addresses import PostalAddress
from .changes import Fields, Json
from .contact import (
    Address,
    Affiliation,
    AnyContact,
    Coordinate,
    CustomField,
    DatedNote,
    Email,
    FormerName,
    Item,
    Kind,
    OpeningHours,
    Organisation,
    OtherName,
    Person,
    Phone,
    PublishedCount,
    Role,
    Site,
    Source,
    kind_of,
)
from .emails import EmailAddress
from .partial_dates import PartialDate, Period
from .phones import PhoneNumber
from .websites import Website

AnItem = TypeVar("AnItem", bound=Item)
Values = dict[str, Any]

COMMON_TEXTS = ("description", "note", "sort_as")
TEXTS: Mapping[Kind, tuple[str, ...]] = {
    "person": (
        *("given_name", "family_name", "title", "grammatical_gender", "pronouns"),
        *COMMON_TEXTS,
    ),
    "organisation": ("name", "acronym", "category", *COMMON_TEXTS),
}
COORDINATES = ("phones", "emails", "websites", "addresses")
COLLECTIONS: Mapping[Kind, tuple[str, ...]] = {
    "person": (*COORDINATES, "custom", "dated_notes", "roles"),
    "organisation": (
        *COORDINATES,
        "custom",
        "dated_notes",
        "other_names",
        "former_names",
        "published_counts",
        "affiliations",
    ),
}


def split_path(path: str) -> tuple[str, str]:
    """``phones/0190…`` → (``phones``, ``0190…``); ``acronym`` → (``acronym``, ``""``)."""
    head, _, tail = path.partition("/")
    return head, tail


SETS = ("sectors", "territory", "languages", "distinct", "accepted")
"""Collections of words: their members stand in the path itself."""

SETS_OF: Mapping[Kind, tuple[str, ...]] = {
    "person": tuple(name for name in SETS if name != "territory"),
    "organisation": SETS,
}


def split_part(path: str) -> tuple[str, str]:
    """``roles/0190…:function`` → (``roles/0190…``, ``function``). The word of a set is no part,
    whatever signs it holds."""
    if split_path(path)[0] in SETS:
        return path, ""
    name, _, part = path.partition(":")
    return name, part


_CANONICAL = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def checksum(fields: Mapping[str, Json]) -> str:
    """BLAKE2b-128 of the canonical form: no version, no times, keys sorted."""
    text = _CANONICAL.encode(fields)
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


# --- values → JSON -----------------------------------------------------------------------------


def kept(values: Mapping[str, Any]) -> Values:
    """The values that say something: absent, empty and false ones are left out."""
    return {k: v for k, v in values.items() if v is not None and v != "" and v is not False}


def iso_or_none(date: PartialDate | None) -> str | None:
    """The date as JSON has it."""
    return date.iso() if date else None


def source_values(source: Source | None) -> Values:
    """A source as JSON values, under the names of its columns."""
    if source is None:
        return {}
    return {
        "source_document": source.document,
        "source_line": source.line,
        "published_on": iso_or_none(source.published_on),
    }


def _period_values(period: Period) -> Values:
    return {
        "start_on": iso_or_none(period.start),
        "end_on": iso_or_none(period.end),
        "attested_on": iso_or_none(period.attested_on),
    }


def _coordinate_values(item: Coordinate) -> Values:
    values = {
        "label": item.label,
        "personal": item.personal,
        "preferred": item.preferred,
        "verified_on": iso_or_none(item.verified_on),
        "role": item.role,
        "refused": item.refused,
        "refused_on": iso_or_none(item.refused_on),
        "refused_source": item.refused_source,
        **source_values(item.source),
    }
    if item.confidential is not None:
        values["confidential"] = "yes" if item.confidential else "no"
    return values


def _phone_values(item: Phone) -> Values:
    number = item.number
    own = {"e164": number.e164, "extension": number.extension, "raw": number.raw}
    return own | _coordinate_values(item)


def _email_values(item: Email) -> Values:
    own = {
        "address": item.email.address,
        "raw": item.email.raw,
        "function_mailbox": item.function_mailbox,
    }
    return own | _coordinate_values(item)


def _site_values(item: Site) -> Values:
    return {"url": item.website.url, "raw": item.website.raw} | _coordinate_values(item)


ADDRESS_PARTS = (
    "number",
    "street",
    "unit_type",
    "unit",
    "po_box",
    "station",
    "city",
    "province",
    "postal_code",
    "country",
    "raw",
)


def _address_values(item: Address) -> Values:
    own = {part: getattr(item.postal, part) for part in ADDRESS_PARTS}
    own |= {"taken_from": item.taken_from, "taken_item": item.taken_item}
    return own | _coordinate_values(item)


def _role_values(item: Role) -> Values:
    own: Values = {name: getattr(item, name) for name in ROLE_TEXTS} | {"main": item.main}
    return own | _period_values(item.period) | source_values(item.source)


def _affiliation_values(item: Affiliation) -> Values:
    own = {name: getattr(item, name) for name in AFFILIATION_TEXTS}
    return own | _period_values(item.period) | source_values(item.source)


ROLE_TEXTS = ("organisation", "function", "riding", "party", "portfolio")
AFFILIATION_TEXTS = (
    *("organisation", "kind", "committee", "function", "wording"),
    *("representative", "substitute"),
)


def _count_values(item: PublishedCount) -> Values:
    own = {"count": item.count, "what": item.what, "date": iso_or_none(item.date)}
    return own | source_values(item.source)


_TO_VALUES: Mapping[str, Callable[[Any], Values]] = {
    "phones": _phone_values,
    "emails": _email_values,
    "websites": _site_values,
    "addresses": _address_values,
    "roles": _role_values,
    "affiliations": _affiliation_values,
    "other_names": lambda item: {"name": item.name},
    "former_names": lambda item: {"name": item.name, "acronym": item.acronym},
    "published_counts": _count_values,
    "custom": lambda item: {"name": item.name, "value": item.value},
    "dated_notes": lambda item: {
        "text": item.text,
        "noted_on": iso_or_none(item.noted_on),
        "author": item.author,
    },
}


def item_values(collection: str, item: Item) -> Values:
    """The JSON object of one element: empty values left out, ``position`` always there."""
    return {"position": item.position} | kept(_TO_VALUES[collection](item))


def _shared_fields(contact: AnyContact) -> Fields:
    fields: Fields = {}
    for name in TEXTS[kind_of(contact)]:
        if value := getattr(contact, name):
            fields[name] = value
    for name in SETS_OF[kind_of(contact)]:
        for word in getattr(contact, name):
            fields[f"{name}/{word}"] = True
    if contact.confidential:
        fields["confidential"] = True
    if contact.photo:
        fields["photo"] = contact.photo
    if contact.verified_on:
        fields["verified_on"] = contact.verified_on.iso()
    if contact.source:
        fields["source"] = kept(source_values(contact.source))
    return fields


def to_fields(contact: AnyContact) -> Fields:
    """The contact's own values, without id, version and state. ``kind`` is among them."""
    kind = kind_of(contact)
    fields = {"kind": cast(Json, kind)} | _shared_fields(contact)
    if isinstance(contact, Organisation) and contact.opening_hours:
        fields["opening_hours"] = [
            {"days": h.days, "open": h.open, "close": h.close} for h in contact.opening_hours
        ]
    for collection in COLLECTIONS[kind]:
        for item in getattr(contact, collection):
            fields[f"{collection}/{item.id}"] = item_values(collection, item)
    return fields


# --- JSON → values -----------------------------------------------------------------------------


def parse_date(text: str | None) -> PartialDate | None:
    """An ISO date that may lack day or month; None for None or empty."""
    return PartialDate.parse(text) if text else None


def source_of(v: Mapping[str, Any]) -> Source | None:
    """The source that :func:`source_values` described, among other values."""
    document = v.get("source_document")
    if not document:
        return None
    return Source(document, v.get("source_line"), parse_date(v.get("published_on")))


def _period(v: Mapping[str, Any]) -> Period:
    return Period(*(parse_date(v.get(k)) for k in ("start_on", "end_on", "attested_on")))


_DECIDED = {"yes": True, "no": False}


def _marks(item_id: str, v: Mapping[str, Any]) -> Values:
    return {
        "id": item_id,
        "position": v.get("position", 0),
        "label": v.get("label", ""),
        "confidential": _DECIDED.get(v.get("confidential", "")),
        "personal": bool(v.get("personal")),
        "preferred": bool(v.get("preferred")),
        "verified_on": parse_date(v.get("verified_on")),
        "source": source_of(v),
        "role": v.get("role"),
        "refused": bool(v.get("refused")),
        "refused_on": parse_date(v.get("refused_on")),
        "refused_source": v.get("refused_source", ""),
    }


def _phone(item_id: str, v: Mapping[str, Any]) -> Phone:
    number = PhoneNumber(raw=v.get("raw", ""), e164=v.get("e164"), extension=v.get("extension"))
    return Phone(number=number, **_marks(item_id, v))


def _email(item_id: str, v: Mapping[str, Any]) -> Email:
    email = EmailAddress(raw=v.get("raw", ""), address=v.get("address", ""))
    mailbox = bool(v.get("function_mailbox"))
    return Email(email=email, function_mailbox=mailbox, **_marks(item_id, v))


def _site(item_id: str, v: Mapping[str, Any]) -> Site:
    return Site(website=Website(raw=v.get("raw", ""), url=v.get("url", "")), **_marks(item_id, v))


def _address(item_id: str, v: Mapping[str, Any]) -> Address:
    postal = PostalAddress(**{part: v.get(part, "") for part in ADDRESS_PARTS})
    link = {name: v.get(name, "") for name in ("taken_from", "taken_item")}
    return Address(postal=postal, **link, **_marks(item_id, v))


def _role(item_id: str, v: Mapping[str, Any]) -> Role:
    return Role(
        id=item_id,
        position=v.get("position", 0),
        period=_period(v),
        main=bool(v.get("main")),
        source=source_of(v),
        **{name: v.get(name, "") for name in ROLE_TEXTS},
    )


def _affiliation(item_id: str, v: Mapping[str, Any]) -> Affiliation:
    texts = {name: v.get(name, "") for name in AFFILIATION_TEXTS}
    return Affiliation(
        id=item_id,
        position=v.get("position", 0),
        period=_period(v),
        source=source_of(v),
        **texts,
    )


def _count(item_id: str, v: Mapping[str, Any]) -> PublishedCount:
    return PublishedCount(
        id=item_id,
        position=v.get("position", 0),
        count=v["count"],
        what=v.get("what", ""),
        date=parse_date(v.get("date")),
        source=source_of(v),
    )


_FROM_VALUES: Mapping[str, Callable[[str, Mapping[str, Any]], Item]] = {
    "phones": _phone,
    "emails": _email,
    "websites": _site,
    "addresses": _address,
    "roles": _role,
    "affiliations": _affiliation,
    "other_names": lambda i, v: OtherName(id=i, position=v.get("position", 0), name=v["name"]),
    "former_names": lambda i, v: FormerName(
        id=i, position=v.get("position", 0), name=v["name"], acronym=v.get("acronym", "")
    ),
    "published_counts": _count,
    "custom": lambda i, v: CustomField(
        id=i, position=v.get("position", 0), name=v["name"], value=v.get("value", "")
    ),
    "dated_notes": lambda i, v: DatedNote(
        id=i,
        position=v.get("position", 0),
        text=v.get("text", ""),
        noted_on=parse_date(v.get("noted_on")),
        author=v.get("author", ""),
    ),
}


def in_order(items: Iterable[AnItem]) -> tuple[AnItem, ...]:
    """Elements by position, then by id so that the order never depends on storage."""
    return tuple(sorted(items, key=lambda item: (item.position, item.id)))


def item_from_values(collection: str, item_id: str, values: Mapping[str, Any]) -> Item:
    """The element that :func:`item_values` described."""
    return _FROM_VALUES[collection](item_id, values)


def _collected(kind: Kind, fields: Mapping[str, Json]) -> Values:
    found: dict[str, list[Any]] = {name: [] for name in COLLECTIONS[kind]}
    sets: dict[str, list[str]] = {name: [] for name in SETS_OF[kind]}
    for path, value in fields.items():
        head, tail = split_path(path)
        if head in found:
            found[head].append(item_from_values(head, tail, cast(Values, value)))
        elif head in sets:
            sets[head].append(tail)
    return {name: in_order(items) for name, items in found.items()} | {
        name: tuple(sorted(values)) for name, values in sets.items()
    }


def from_fields(contact_id: str, version: int, fields: Mapping[str, Json]) -> AnyContact:
    """The contact that :func:`to_fields` described."""
    kind = cast(Kind, fields["kind"])
    values = _collected(kind, fields)
    values |= {name: fields.get(name, "") for name in TEXTS[kind]}
    values["photo"] = fields.get("photo", "")
    values["confidential"] = bool(fields.get("confidential"))
    values["verified_on"] = parse_date(cast("str | None", fields.get("verified_on")))
    values["source"] = source_of(cast(Values, fields.get("source") or {}))
    if kind == "person":
        return Person(id=contact_id, version=version, **values)
    hours = cast("list[dict[str, str]]", fields.get("opening_hours") or [])
    values["opening_hours"] = tuple(OpeningHours(**entry) for entry in hours)
    return Organisation(id=contact_id, version=version, **values)
