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
from directory_app.domain.contact import Address, Coordinate, Email, Phone, Site, kind_of
from directory_app.formats.card_facts import region_code
from directory_app.formats.exact_cells import (
    collection_block,
    date_cell,
    flag_cell,
    numbered,
    period_cells,
    source_cell,
    text_block,
    words_block,
)
from directory_app.formats.exact_later_columns import LATER_LAYOUT
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


def _marks(placed: Placed[C]) -> Row:
    item = placed.item
    return (
        item.label,
        "" if placed.of_role is None else str(placed.of_role),
        placed.inherited_from.id if placed.inherited_from else "",
        flag_cell(item.confidential),
        flag_cell(item.personal),
        flag_cell(item.preferred),
        date_cell(item.verified_on),
    )


def _coordinates(
    prefix: str,
    parts: Sequence[str],
    slots: Callable[[Redacted], Iterable[Slot[C]]],
    values: Callable[[C], Row],
) -> Block:
    def rows(redacted: Redacted) -> Sequence[Row]:
        return [values(placed.item) + _marks(placed) for placed in shown(slots(redacted))]

    return Block(numbered(prefix, (*parts, *_MARKS)), rows, at_least=1)


def _phone(item: Phone) -> Row:
    return item.number.e164 or "", item.number.extension or "", item.number.raw


def _email(item: Email) -> Row:
    return item.email.address, flag_cell(item.function_mailbox)


def _site(item: Site) -> Row:
    return item.website.url, item.website.raw


def _address(item: Address) -> Row:
    return tuple(getattr(item.postal, part) for part in _ADDRESS_PARTS)


def _organisation_of(redacted: Redacted, item: Any) -> Row:
    """The organisation's id and, when the card knows it, its name."""
    reference = redacted.card.references.get(item.organisation)
    return item.organisation, reference.display_name if reference else ""


def _role(redacted: Redacted, item: Any) -> Row:
    own = (
        item.function,
        flag_cell(item.main),
        *period_cells(item.period),
        source_cell(item.source),
    )
    return _organisation_of(redacted, item) + own


def _affiliation(redacted: Redacted, item: Any) -> Row:
    own = (item.kind, item.committee, item.function, item.wording)
    return _organisation_of(redacted, item) + own + period_cells(item.period)


EXACT_LAYOUT: Final[Layout] = (
    single("id", lambda redacted: redacted.contact.id),
    single("kind", lambda redacted: kind_of(redacted.contact)),
    single("display_name", lambda redacted: redacted.contact.display_name),
    *map(text_block, ("given_name", "family_name", "title", "name", "acronym", "category")),
    words_block("sector", "sectors"),
    words_block("territory", "territory"),
    single("region", region_code),
    _coordinates("phone", ("", "extension", "raw"), attrgetter("phones"), _phone),
    _coordinates("email", ("", "function_mailbox"), attrgetter("emails"), _email),
    _coordinates("website", ("", "raw"), attrgetter("websites"), _site),
    _coordinates("address", _ADDRESS_PARTS, attrgetter("addresses"), _address),
    collection_block(
        "role",
        "roles",
        ("organisation_id", "organisation", "function", "main", *_PERIOD, "source"),
        _role,
    ),
    collection_block(
        "affiliation",
        "affiliations",
        ("organisation_id", "organisation", "kind", "committee", "function", "wording", *_PERIOD),
        _affiliation,
    ),
    collection_block("other_name", "other_names", ("",), lambda _, item: (item.name,)),
    collection_block(
        "former_name", "former_names", ("", "acronym"), lambda _, item: (item.name, item.acronym)
    ),
    collection_block(
        "published_count",
        "published_counts",
        ("", "what", "date", "source"),
        lambda _, item: (
            str(item.count),
            item.what,
            date_cell(item.date),
            source_cell(item.source),
        ),
    ),
    collection_block(
        "opening_hours",
        "opening_hours",
        ("days", "open", "close"),
        lambda _, item: (item.days, item.open, item.close),
    ),
    Block(("list_{n}",), lambda redacted: [(entry.name,) for entry in redacted.card.lists]),
    *map(text_block, ("description", "note", "sort_as")),
    single("verified_on", lambda redacted: date_cell(redacted.contact.verified_on)),
    single("source", lambda redacted: source_cell(redacted.contact.source)),
    *LATER_LAYOUT,
)
"""The blocks of the exact CSV, in order. Headings never change; new ones are added at the end."""
