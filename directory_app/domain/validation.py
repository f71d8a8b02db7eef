"""Rules over a whole contact → problems. Only a missing name forbids storing it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .accepted_problems import mark_of
from .contact import (
    Address,
    Affiliation,
    AnyContact,
    Email,
    Item,
    Organisation,
    Person,
    Phone,
    Role,
    Site,
)
from .errors import UserError
from .fields import COORDINATES
from .problems import FieldProblem, Problem

RULES = "3; email-validator 2.4.0; phonenumbers 9.0.43"
"""By which rules :func:`problems_of` judges, confidential values are recognised
(:mod:`.withholding`) and words are indexed (:mod:`.search_documents`): raise the number when one of
ours changes; a test compares the versions with the libraries installed. What was stored by other
rules is computed again when a directory opens."""


def check_storable(contact: AnyContact) -> None:
    """Raise :class:`UserError` (``name_missing``, with the ``field`` to fill) for a contact that
    nothing would name."""
    if isinstance(contact, Organisation):
        is_named, field = bool(contact.name or contact.acronym), "name"
    else:
        is_named, field = bool(contact.given_name or contact.family_name), "family_name"
    if not is_named:
        raise UserError("name_missing", field=field)


def problems_of_item(item: Item) -> Sequence[Problem]:
    """What is doubtful of one element of a contact, whoever said that it is not."""
    match item:
        case Phone():
            return item.number.problems
        case Email():
            return item.email.problems
        case Site():
            return item.website.problems
        case Address():
            return item.postal.problems
        case Role() | Affiliation():
            return item.period.problems
    return ()


def _found_in(contact: AnyContact) -> Iterator[FieldProblem]:
    bonds = "roles" if isinstance(contact, Person) else "affiliations"
    for name in (*COORDINATES, bonds):
        for n, item in enumerate(getattr(contact, name)):
            yield from (FieldProblem(f"{name}.{n}", one) for one in problems_of_item(item))


def problems_of(contact: AnyContact) -> tuple[FieldProblem, ...]:
    """Everything worth a second look that nobody said is none; nothing here forbids storing the
    contact."""
    found = tuple(_found_in(contact))
    if not contact.accepted:
        return found
    return tuple(one for one in found if mark_of(contact, one) not in contact.accepted)
