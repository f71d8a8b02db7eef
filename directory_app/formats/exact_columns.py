"""Columns of the exact CSV: everything that is a contact's own, under stable English headings.

Made for programs: E.164 and extension apart, ISO dates, codes, ``true``/``false``, nothing
prettified. A heading is the contact JSON's name for the value; elements of lists are numbered
from 1 (``phone_1``, ``phone_1_extension``). A coordinate says whose it is in ``…_of_role`` (from
0) or ``…_inherited_from`` (an id), so that it is not taken for the contact's own on its return.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter
from typing import Any, Final, TypeVar

from directory_app.domain.cards import Placed
from directory_app.domain.confidentiality import Redacted, Slot, shown
from directory_app.domain.contact import Address, Coordinate, Email, Phone, Site, Source, kind_of
from directory_app.domain.partial_dates import PartialDate, Period
from directory_app.formats.card_facts import region_code
from directory_app.formats.json_coordinates import ADDRESS_PARTS
from directory_app.formats.table import Block, Layout, Row, single

C = TypeVar("C", bound=Coordinate)

_MARKS: Final = (
    "label",
    "of_role",
    "inherited_from",
    "confidential",
    "personal",
    "preferred",
    "verified_on",
)
_PERIOD: Final = ("start", "end", "attested_on")
_ADDRESS_PARTS: Final = (*ADDRESS_PARTS, "raw")


# --- values as text ----------------------------------------------------------------------------


def _date(date: PartialDate | None) -> str:
    return date.iso() if date else ""


def _flag(value: bool | None) -> str:
    return "" if value is None else str(value).lower()


def _period(period: Period) -> Row:
    return _date(period.start), _date(period.end), _date(period.attested_on)


def _source(source: Source | None) -> str:
    return source.document if source else ""


def _marks(placed: Placed[C]) -> Row:
    item = placed.item
    return (
        item.label,
        "" if placed.of_role is None else str(placed.of_role),
        placed.inherited_from.id if placed.inherited_from else "",
        _flag(item.confidential),
        _flag(item.personal),
        _flag(item.preferred),
        _date(item.verified_on),
    )


# --- blocks ------------------------------------------------------------------------------------


def _text(name: str) -> Block:
    return single(name, lambda redacted: getattr(redacted.contact, name, ""))


def _numbered(prefix: str, parts: Iterable[str]) -> tuple[str, ...]:
    return tuple(f"{prefix}_{{n}}_{part}" if part else f"{prefix}_{{n}}" for part in parts)


def _coordinates(
    prefix: str,
    parts: Sequence[str],
    slots: Callable[[Redacted], Iterable[Slot[C]]],
    values: Callable[[C], Row],
) -> Block:
    def rows(redacted: Redacted) -> Sequence[Row]:
        return [values(placed.item) + _marks(placed) for placed in shown(slots(redacted))]

    return Block(_numbered(prefix, (*parts, *_MARKS)), rows, at_least=1)


def _collection(
    prefix: str, name: str, parts: Sequence[str], values: Callable[[Redacted, Any], Row]
) -> Block:
    """A block over one of the contact's collections, absent from the other kind of contact."""

    def rows(redacted: Redacted) -> Sequence[Row]:
        return [values(redacted, item) for item in getattr(redacted.contact, name, ())]

    return Block(_numbered(prefix, parts), rows)


def _words(prefix: str, name: str) -> Block:
    return _collection(prefix, name, ("",), lambda _, word: (word,))


def _phone(item: Phone) -> Row:
    return item.number.e164 or "", item.number.extension or "", item.number.raw


def _email(item: Email) -> Row:
    return item.email.address, _flag(item.function_mailbox)


def _site(item: Site) -> Row:
    return item.website.url, item.website.raw


def _address(item: Address) -> Row:
    return tuple(getattr(item.postal, part) for part in _ADDRESS_PARTS)


def _organisation_of(redacted: Redacted, item: Any) -> Row:
    """The organisation's id and, when the card knows it, its name."""
    reference = redacted.card.references.get(item.organisation)
    return item.organisation, reference.display_name if reference else ""


def _role(redacted: Redacted, item: Any) -> Row:
    own = (item.function, _flag(item.main), *_period(item.period), _source(item.source))
    return _organisation_of(redacted, item) + own


def _affiliation(redacted: Redacted, item: Any) -> Row:
    own = (item.kind, item.committee, item.function, item.wording)
    return _organisation_of(redacted, item) + own + _period(item.period)


# --- columns that came later --------------------------------------------------------------------


def _acronym_of(redacted: Redacted, item: Any) -> Row:
    reference = redacted.card.references.get(item.organisation)
    return (reference.acronym if reference else "",)


def _if_any(block: Block) -> Block:
    """The block, absent where none of a contact's rows says anything."""

    def rows(redacted: Redacted) -> Sequence[Row]:
        found = block.rows(redacted)
        return found if any(map(any, found)) else ()

    return Block(block.headings, rows)


def _typed_emails(redacted: Redacted) -> Sequence[Row]:
    """E-mails as typed, where that is not the address itself."""
    emails = (placed.item.email for placed in shown(redacted.emails))
    return [(email.raw if email.raw != email.address else "",) for email in emails]


_LATER: Final[Layout] = (
    _if_any(Block(("email_{n}_raw",), _typed_emails)),
    _if_any(_collection("role", "roles", ("organisation_acronym",), _acronym_of)),
    _if_any(_collection("affiliation", "affiliations", ("organisation_acronym",), _acronym_of)),
    _if_any(
        _collection(
            "affiliation", "affiliations", ("source",), lambda _, item: (_source(item.source),)
        )
    ),
    _collection("custom", "custom", ("name", ""), lambda _, item: (item.name, item.value)),
)


EXACT_LAYOUT: Final[Layout] = (
    single("id", lambda redacted: redacted.contact.id),
    single("kind", lambda redacted: kind_of(redacted.contact)),
    single("display_name", lambda redacted: redacted.contact.display_name),
    *map(_text, ("given_name", "family_name", "title", "name", "acronym", "category")),
    _words("sector", "sectors"),
    _words("territory", "territory"),
    single("region", region_code),
    _coordinates("phone", ("", "extension", "raw"), attrgetter("phones"), _phone),
    _coordinates("email", ("", "function_mailbox"), attrgetter("emails"), _email),
    _coordinates("website", ("", "raw"), attrgetter("websites"), _site),
    _coordinates("address", _ADDRESS_PARTS, attrgetter("addresses"), _address),
    _collection(
        "role",
        "roles",
        ("organisation_id", "organisation", "function", "main", *_PERIOD, "source"),
        _role,
    ),
    _collection(
        "affiliation",
        "affiliations",
        ("organisation_id", "organisation", "kind", "committee", "function", "wording", *_PERIOD),
        _affiliation,
    ),
    _collection("other_name", "other_names", ("",), lambda _, item: (item.name,)),
    _collection(
        "former_name", "former_names", ("", "acronym"), lambda _, item: (item.name, item.acronym)
    ),
    _collection(
        "published_count",
        "published_counts",
        ("", "what", "date", "source"),
        lambda _, item: (str(item.count), item.what, _date(item.date), _source(item.source)),
    ),
    _collection(
        "opening_hours",
        "opening_hours",
        ("days", "open", "close"),
        lambda _, item: (item.days, item.open, item.close),
    ),
    Block(("list_{n}",), lambda redacted: [(entry.name,) for entry in redacted.card.lists]),
    *map(_text, ("description", "note", "sort_as")),
    single("verified_on", lambda redacted: _date(redacted.contact.verified_on)),
    single("source", lambda redacted: _source(redacted.contact.source)),
    *_LATER,
)
"""The blocks of the exact CSV, in order. Headings never change; new ones are added at the end."""
