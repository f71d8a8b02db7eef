"""Rules over a whole contact → problems. Only a missing name forbids storing it."""

from __future__ import annotations

from collections.abc import Iterator

from .accepted_problems import mark_of
from .contact import AnyContact, Organisation, Person
from .errors import UserError
from .problems import FieldProblem

RULES = "2; email-validator 2.4.0; phonenumbers 9.0.43"
"""By which rules :func:`problems_of` judges, and confidential values are recognised
(:mod:`.withholding`): raise the number when one of ours changes; a test compares the versions with
the libraries installed. What was stored by other rules is computed again when a directory opens."""


def check_storable(contact: AnyContact) -> None:
    """Raise :class:`UserError` (``name_missing``, with the ``field`` to fill) for a contact that
    nothing would name."""
    if isinstance(contact, Organisation):
        is_named, field = bool(contact.name or contact.acronym), "name"
    else:
        is_named, field = bool(contact.given_name or contact.family_name), "family_name"
    if not is_named:
        raise UserError("name_missing", field=field)


def _value_problems(contact: AnyContact) -> Iterator[FieldProblem]:
    values = {
        "phones": [p.number.problems for p in contact.phones],
        "emails": [e.email.problems for e in contact.emails],
        "websites": [w.website.problems for w in contact.websites],
        "addresses": [a.postal.problems for a in contact.addresses],
    }
    for name, found in values.items():
        for n, problems in enumerate(found):
            yield from (FieldProblem(f"{name}.{n}", problem) for problem in problems)


def _period_problems(contact: AnyContact) -> Iterator[FieldProblem]:
    if isinstance(contact, Person):
        periods = {f"roles.{n}": role.period for n, role in enumerate(contact.roles)}
    else:
        periods = {f"affiliations.{n}": a.period for n, a in enumerate(contact.affiliations)}
    for path, period in periods.items():
        yield from (FieldProblem(path, problem) for problem in period.problems)


def problems_of(contact: AnyContact) -> tuple[FieldProblem, ...]:
    """Everything worth a second look that nobody said is none; nothing here forbids storing the
    contact."""
    found = (*_value_problems(contact), *_period_problems(contact))
    if not contact.accepted:
        return found
    return tuple(one for one in found if mark_of(contact, one) not in contact.accepted)
