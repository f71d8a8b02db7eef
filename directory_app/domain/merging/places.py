"""Places on the roster of a day once two cards are one.

Nobody is there twice for one organisation, unless both places were printed: what was printed is
never taken away.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from typing import Any

from directory_app.domain.contact import AnyContact
from directory_app.domain.events import UNANSWERED, Frozen, Participation
from directory_app.domain.fields import COORDINATES

from .pointing import Pointer


def repointed_places(
    places: Sequence[Participation], to: Pointer
) -> Iterator[tuple[Participation, Participation | None]]:
    """Each place that changes, and what becomes of it; None for one that another says."""
    after = {one.id: _repointed(one, to) for one in places}
    gone: set[str] = set()
    for one in places:
        if to.gone in (one.person, one.organisation):
            twin = _twin(one, places, after, gone)
            if twin is not None:
                gone.add(one.id)
                after[twin] = _joined(after[twin], after[one.id])
    for one in places:
        if one.id in gone:
            yield one, None
        elif after[one.id] != one:
            yield one, after[one.id]


def _repointed(one: Participation, to: Pointer) -> Participation:
    if to.gone not in (one.person, one.organisation):
        return one
    return dataclasses.replace(
        one,
        person=to.to(one.person) if one.person else one.person,
        organisation=to.to(one.organisation) if one.organisation else one.organisation,
        frozen=_frozen(one.frozen, to),
    )


def _frozen(frozen: Frozen | None, to: Pointer) -> Frozen | None:
    """What was printed stays word by word; whose it was is judged by the marks of the card that
    stays."""
    if frozen is None:
        return None
    contacts = tuple(_printed(one, to) if one.id == to.gone else one for one in frozen.contacts)
    return dataclasses.replace(frozen, contacts=contacts)


def _printed(contact: AnyContact, to: Pointer) -> AnyContact:
    values: dict[str, Any] = {
        name: tuple(dataclasses.replace(one, id=to.item(one.id)) for one in getattr(contact, name))
        for name in COORDINATES
    }
    return dataclasses.replace(contact, id=to.stays, **values)


def _twin(
    one: Participation,
    places: Sequence[Participation],
    after: dict[str, Participation],
    gone: set[str],
) -> str | None:
    """The place of the same person, or organisation, for the same organisation."""
    mine = after[one.id]
    for other in places:
        theirs = after[other.id]
        if other.id == one.id or other.id in gone:
            continue
        is_same = (mine.person, mine.organisation) == (theirs.person, theirs.organisation)
        if is_same and mine.guest == theirs.guest and not (mine.frozen and theirs.frozen):
            return other.id
    return None


def _joined(one: Participation, other: Participation) -> Participation:
    """The place that stays, with what only the other says: what was printed, an answer."""
    is_told = one.status in UNANSWERED and other.status not in UNANSWERED
    return dataclasses.replace(
        one,
        function=one.function or other.function,
        status=other.status if is_told else one.status,
        status_on=other.status_on if is_told else one.status_on or other.status_on,
        frozen=one.frozen or other.frozen,
        source=one.source or other.source,
    )
