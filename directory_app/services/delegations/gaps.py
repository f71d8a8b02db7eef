"""What a delegation lacks, beside a list such as the members of the Table."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from directory_app.domain.contact import AnyContact, Organisation
from directory_app.domain.events import NOT_COMING, UNANSWERED, Event, Participation
from directory_app.services.lists import ListService
from directory_app.storage import confidential_index
from directory_app.storage.contact_repository import load_records
from directory_app.storage.gates import ReadGate, Session

from .events import get_event
from .seats import load_contacts

Today = Callable[[], datetime.date]


@dataclass(frozen=True, slots=True)
class Named:
    """An organisation of the list, or somebody on the roster. ``place``: their participation,
    empty for an organisation that has none; ``acronym`` where there is one."""

    id: str
    display_name: str
    acronym: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Gaps:
    """What is missing. ``without``: organisations of the list that nobody comes for; ``several``:
    those that two or more come for; sectors and territories of the list's organisations that
    nobody who comes is of; ``unanswered``: places that wait for an answer."""

    of: str
    count: int
    without: tuple[Named, ...] = ()
    several: tuple[Named, ...] = ()
    sectors: tuple[str, ...] = ()
    territories: tuple[str, ...] = ()
    unanswered: tuple[Named, ...] = ()


class GapsService:
    """Compares a roster with a list."""

    def __init__(self, reading: ReadGate, lists: ListService) -> None:
        self._reading = reading
        self._lists = lists

    def read(self, event_id: str, of: str) -> Gaps:
        """What the delegation lacks of the organisations on list ``of`` (id or name); people on
        the list are left aside. Raises ReferenceProblem."""
        with self._reading.transaction() as connection:
            event = get_event(connection, event_id)
            listed = self._organisations(connection, of)
            coming = [one for one in event.participations if one.status not in NOT_COMING]
            counts = Counter(one.organisation for one in coming)
            present = load_contacts(connection, [id_ for id_ in counts if id_])
            known = confidential_index.load_known(connection)
            sectors = _missing(listed, present.values(), lambda one: one.sectors)
            return Gaps(
                of,
                len(listed),
                without=tuple(_named(one) for one in listed if not counts[one.id]),
                several=tuple(_named(one) for one in listed if counts[one.id] > 1),
                sectors=tuple(one for one in sectors if not known.is_mentioned_in(one)),
                territories=_missing(listed, present.values(), lambda one: one.territory),
                unanswered=tuple(_unanswered(connection, event)),
            )

    def _organisations(self, connection: Session, of: str) -> list[Organisation]:
        keys = self._lists.keys_of(connection, of)
        records = load_records(connection, keys)
        contacts = (records[key].snapshot() for key in keys if key in records)
        return [one for one in contacts if isinstance(one, Organisation)]


def _named(one: AnyContact, place: str = "") -> Named:
    acronym = one.acronym if isinstance(one, Organisation) else ""
    return Named(one.id, one.display_name, acronym, place)


def _missing(
    listed: Iterable[Organisation],
    present: Iterable[AnyContact],
    of: Callable[[Organisation], Iterable[str]],
) -> tuple[str, ...]:
    wanted = {value for one in listed for value in of(one)}
    had = {value for one in present if isinstance(one, Organisation) for value in of(one)}
    return tuple(sorted(wanted - had))


def _unanswered(connection: Session, event: Event) -> Iterable[Named]:
    waiting = [one for one in event.participations if one.status in UNANSWERED]
    ids = [_who(one) for one in waiting]
    contacts = load_contacts(connection, [id_ for id_ in ids if id_])
    for one, id_ in zip(waiting, ids, strict=True):
        if id_ in contacts:
            yield _named(contacts[id_], one.id)
        else:
            guest = one.guest
            name = " ".join(filter(None, (guest.given_name, guest.family_name)))
            yield Named("", name or guest.organisation, "", one.id)


def _who(one: Participation) -> str:
    return one.person or one.organisation or ""
