"""Columns of the exact CSV that came after the first ones: always at the end, in this order.

Each stands only where somebody needs it, so that a program made for the first ones sees no change.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter
from typing import Any, Final

from directory_app.domain.confidentiality import Redacted, Slot, shown
from directory_app.domain.contact import Affiliation, DatedNote, Role
from directory_app.formats.card_facts import accepted_marks
from directory_app.formats.exact_cells import (
    collection_block,
    date_cell,
    flag_cell,
    if_any,
    numbered,
    source_cell,
    words_block,
)
from directory_app.formats.table import Block, Layout, Row, single


def _acronym_of(redacted: Redacted, item: Any) -> Row:
    reference = redacted.card.references.get(item.organisation)
    return (reference.acronym if reference else "",)


def _typed_emails(redacted: Redacted) -> Sequence[Row]:
    """E-mails as typed, where that is not the address itself."""
    emails = (placed.item.email for placed in shown(redacted.emails))
    return [(email.raw if email.raw != email.address else "",) for email in emails]


def _refusals(prefix: str, slots: Callable[[Redacted], Iterable[Slot[Any]]]) -> Block:
    """« Ne pas écrire », since when and says who, of one kind of coordinate."""

    def rows(redacted: Redacted) -> Sequence[Row]:
        items = (placed.item for placed in shown(slots(redacted)))
        return [
            ("true" if item.refused else "", date_cell(item.refused_on), item.refused_source)
            for item in items
        ]

    return if_any(Block(numbered(prefix, ("refused", "refused_on", "refused_source")), rows))


def _followed(redacted: Redacted) -> Sequence[Row]:
    """Whose address each one follows."""
    return [(placed.item.taken_from,) for placed in shown(redacted.addresses)]


def _offices(_: Redacted, item: Role) -> Row:
    return item.riding, item.party, item.portfolio


def _seats(redacted: Redacted, item: Affiliation) -> Row:
    """Id and name of who sits there, then of the substitute."""
    found = []
    for person in (item.representative, item.substitute):
        reference = redacted.card.references.get(person)
        found += [person, reference.display_name if reference else ""]
    return tuple(found)


def _dated_note(_: Redacted, item: DatedNote) -> Row:
    return item.text, date_cell(item.noted_on), item.author


def _said(name: str) -> Block:
    return single(name, lambda redacted: getattr(redacted.contact, name, ""), at_least=0)


LATER_LAYOUT: Final[Layout] = (
    if_any(Block(("email_{n}_raw",), _typed_emails)),
    if_any(collection_block("role", "roles", ("organisation_acronym",), _acronym_of)),
    if_any(collection_block("affiliation", "affiliations", ("organisation_acronym",), _acronym_of)),
    if_any(
        collection_block(
            "affiliation", "affiliations", ("source",), lambda _, item: (source_cell(item.source),)
        )
    ),
    collection_block("custom", "custom", ("name", ""), lambda _, item: (item.name, item.value)),
    *map(_said, ("grammatical_gender", "pronouns")),
    words_block("language", "languages"),
    single(
        "is_confidential",
        lambda redacted: flag_cell(redacted.contact.confidential or None),
        at_least=0,
    ),
    if_any(collection_block("role", "roles", ("riding", "party", "portfolio"), _offices)),
    if_any(
        collection_block(
            "affiliation",
            "affiliations",
            ("representative_id", "representative", "substitute_id", "substitute"),
            _seats,
        )
    ),
    _refusals("phone", attrgetter("phones")),
    _refusals("email", attrgetter("emails")),
    _refusals("website", attrgetter("websites")),
    _refusals("address", attrgetter("addresses")),
    if_any(Block(("address_{n}_taken_from",), _followed)),
    collection_block("dated_note", "dated_notes", ("", "noted_on", "author"), _dated_note),
    Block(
        ("accepted_problem_{n}",),
        lambda redacted: [(one,) for one in accepted_marks(redacted)],
    ),
)
"""The blocks, in the order in which they came."""
