"""Makes a new directory: the Table's, the invented sample, an empty one, or a generated crowd."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from directory_app.domain.changes import RECORD, Change, EventPatch, Json, Kind, ListPatch
from directory_app.domain.contact import AnyContact
from directory_app.domain.events import Event
from directory_app.storage.gates import WriteGate
from directory_app.storage.opening import create_file, write_meta
from directory_app.storage.settings_writer import OUR_ORGANISATION
from directory_app.storage.unit_of_work import Plan, UnitOfWork

from .delegations.events import birth_changes
from .directory import Surroundings
from .seeding import Seed, SeedList


@dataclass(frozen=True)
class FirstContents:
    """What a new directory holds. ``contacts`` may be a stream, organisations before people."""

    title: str
    origin: str
    contacts: Iterable[AnyContact] = ()
    lists: tuple[SeedList, ...] = ()
    events: tuple[Event, ...] = ()
    our_organisation: str | None = None


def from_seed(seed: Seed, origin: str) -> FirstContents:
    """The contents of a folder of readable data."""
    return FirstContents(
        seed.title, origin, seed.contacts, seed.lists, seed.events, seed.our_organisation
    )


def _list_patch(one: SeedList, list_id: str) -> ListPatch:
    head: Json = {"name": one.name} | ({"query": one.query} if one.query else {})
    members = (
        Change(f"members/{contact_id}", None, {"position": n})
        for n, contact_id in enumerate(one.contact_ids)
    )
    return ListPatch(list_id, (Change(RECORD, None, head), *members))


def _settings(contents: FirstContents) -> tuple[Change, ...]:
    ours = contents.our_organisation
    return (Change(OUR_ORGANISATION, None, ours),) if ours else ()


def create(location: Path, contents: FirstContents, world: Surroundings) -> None:
    """Make the file, complete or not at all. Raises EnvironmentFault.

    The first contents are one operation that undo does not take back.
    """

    def fill(gate: WriteGate) -> None:
        lists = tuple(_list_patch(one, world.new_id()) for one in contents.lists)
        work = UnitOfWork(gate, world.author, world.now_ms, world.new_id)
        with work.transaction() as transaction:
            write_meta(transaction.connection, {"title": contents.title, "origin": contents.origin})
            plan = Plan(
                Kind.INIT,
                creations=contents.contacts,
                list_patches=lists,
                event_patches=tuple(
                    EventPatch(one.id, birth_changes(one)) for one in contents.events
                ),
                settings=_settings(contents),
            )
            transaction.apply(plan)

    create_file(location, fill)
