"""What leaves: chosen, passed through the gate, written whole or not at all, registered.

The line in the register and the file appear together: the register's transaction commits only
when the complete, verified file takes its final name.
"""

from __future__ import annotations

import dataclasses
import datetime
import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from directory_app.domain.cards import Card, with_refusals, without_confidential_neighbours
from directory_app.domain.confidentiality import (
    NO_GRANT,
    ConfidentialValues,
    Grant,
    Purpose,
    Redacted,
    redact,
)
from directory_app.domain.errors import ReferenceProblem, UserError
from directory_app.domain.events import Status
from directory_app.domain.identifiers import NewId
from directory_app.domain.listing import EVERYTHING, Listing
from directory_app.domain.pictures import FindPicture
from directory_app.domain.query import parse_query
from directory_app.domain.text import clean_line
from directory_app.formats.atomic_file import Written, write_atomically
from directory_app.formats.bcc import bcc_email
from directory_app.formats.registry import PROFILES, Profile
from directory_app.storage import confidential_index
from directory_app.storage.confidential_index import is_told
from directory_app.storage.contact_repository import ids_of, load_cards
from directory_app.storage.export_register import Departure, list_departures, register
from directory_app.storage.gates import ReadGate, Session
from directory_app.storage.import_log import load_originals
from directory_app.storage.listing_queries import shown
from directory_app.storage.pictures import find_picture
from directory_app.storage.reference_lookup import live_keys
from directory_app.storage.refusals import load_refusals
from directory_app.storage.unit_of_work import Transaction, UnitOfWork

from .delegations.events import get_event
from .delegations.roster import read_delegation
from .leaving import registered_grant, registered_name
from .lists import ListService

Today = Callable[[], datetime.date]
_CHUNK = 1000


@dataclass(frozen=True, slots=True)
class Selection:
    """Which contacts: exactly one of all, a list, a query, ids, keys, an event or a listing.

    Of an event (``event_id``), those who take part, or only those of ``statuses``: the people,
    and the organisations that have nobody.

    ``listing`` with ``text`` is what a list shows: the same contacts, in the same order.
    ``label`` is what the register calls the choice; without one, a word of ours.
    """

    everything: bool = False
    list_name: str | None = None
    query: str | None = None
    ids: tuple[str, ...] | None = None
    keys: tuple[int, ...] | None = None
    listing: Listing | None = None
    event_id: str | None = None
    statuses: frozenset[Status] | None = None
    text: str = ""
    label: str = ""

    @property
    def scope(self) -> str:
        """How the register names it: the label, else ``list:…``, ``query:…``, ``view:…``, ``all``,
        ``ids`` or ``keys``."""
        return self.label or self._detailed()

    @property
    def word(self) -> str:
        """The scope without what a person typed: ``list``, ``query``, ``view``, ``all``…"""
        return self._detailed().partition(":")[0]

    def _detailed(self) -> str:
        if self.list_name is not None:
            return f"list:{self.list_name}"
        if self.query is not None:
            return f"query:{self.query}"
        if self.listing is not None:
            return f"view:{_described(self.listing, self.text)}"
        if self.ids is not None:
            return "ids"
        if self.event_id is not None:
            return "event"
        return "all" if self.everything or self.keys is None else "keys"


def _described(listing: Listing, text: str) -> str:
    """« kind=person, sector=Femmes, text=roy »; ``all`` for everything."""
    parts = [*listing.stated(), *([("text", text)] if text else [])]
    return ", ".join(f"{name}={value}" if value else name for name, value in parts) or "all"


@dataclass(frozen=True, slots=True)
class Exclusion:
    """A contact left out, and why: a stable word (``no_email``; ``confidential_contact``: all of it
    is, and nobody chose to let it out). ``name`` is its display name."""

    contact_id: str
    reason: str
    name: str


@dataclass(frozen=True, slots=True)
class ExportPlan:
    """What would leave, before anything does.

    ``scope`` and ``text`` (what was looked up) tell no confidential value: they reach the register,
    the screen and the names of files. ``originals`` are the cards that the contacts came from,
    where the profile wants them, ``known`` what of them may not leave. ``has_originals``, said of
    every profile of cards: whether any of the contacts came from one. ``unnamed``: by contact,
    what was left out for naming a contact that is confidential as a whole (``roles``…);
    ``withheld`` counts it, and each contact left out for being one.
    """

    profile: str
    included: tuple[Redacted, ...]
    excluded: tuple[Exclusion, ...]
    withheld: int
    scope: str
    purpose: str
    grant: Grant
    text: str = ""
    originals: Mapping[str, Sequence[bytes]] = field(default_factory=dict)
    known: ConfidentialValues = ConfidentialValues()  # noqa: RUF009  (frozen)
    has_originals: bool = False
    unnamed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def content(self, profile: Profile, picture: FindPicture) -> Iterator[bytes]:
        """What would leave, in the form of that profile; ``picture`` finds the photos that go with
        their contacts, one at a time."""
        if profile.write_pictured is not None:
            return profile.write_pictured(self.included, picture)
        if profile.write_over is None:
            return profile.write(self.included)
        is_secret = self.known.is_mentioned_in
        if self.grant.confidential:
            return profile.write_over(self.included, self.originals, lambda _: False, picture)
        return profile.write_over(self.included, self.originals, is_secret, picture)


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What left. ``file`` and ``sha256`` are empty for a text that went elsewhere."""

    profile: str
    included: int
    excluded: tuple[Exclusion, ...]
    withheld: int
    file: str
    sha256: str


@dataclass(frozen=True, slots=True)
class _Read:
    """What was read for an export. ``is_telling``: the words of the choice tell a confidential
    value, and do not outlive the look-up. ``secret``: contacts that are confidential as a whole;
    ``unnamed``: what was left out for naming one."""

    cards: list[Redacted]
    secret: list[Exclusion]
    unnamed: dict[str, tuple[str, ...]]
    is_telling: bool
    originals: Mapping[str, Sequence[bytes]]
    known: ConfidentialValues
    has_originals: bool


def _has_originals(connection: Session, keys: Sequence[int]) -> bool:
    """Whether any came from a card; nothing more is read once one is found."""
    starts = range(0, len(keys), _CHUNK)
    return any(load_originals(connection, keys[start : start + _CHUNK]) for start in starts)


def _originals(connection: Session, keys: Sequence[int]) -> dict[str, Sequence[bytes]]:
    """Contact id → the card that it was imported from, then those of cards merged into it."""
    id_of = ids_of(connection, keys)
    found = load_originals(connection, keys)
    return {id_of[key]: data for key, data in found.items()}


def _pictures_of(connection: Session) -> FindPicture:
    """Finds pictures by their names, which are those of their bytes: whenever it is asked, the
    answer is the one that the plan meant."""
    return lambda name: find_picture(connection, name)


def find_profile(name: str) -> Profile:
    """The profile of that name. Raises UserError ``profile_unknown``."""
    if name not in PROFILES:
        raise UserError("profile_unknown", profile=name, known=", ".join(PROFILES))
    return PROFILES[name]


class ExportService:
    """Plans and carries out exports."""

    def __init__(
        self,
        reading: ReadGate,
        work: UnitOfWork,
        lists: ListService,
        new_id: NewId,
        today: Today,
    ) -> None:
        self._reading = reading
        self._work = work
        self._lists = lists
        self._new_id = new_id
        self._today = today

    def plan(
        self, selection: Selection, profile: str, *, purpose: str = "", grant: Grant = NO_GRANT
    ) -> ExportPlan:
        """Who is in, who is out and why, what is withheld.

        Raises UserError (``profile_unknown``, ``selection_missing``, ``query_empty``,
        ``reason_missing``), ReferenceProblem (a list or a contact that is not there).
        """
        chosen = find_profile(profile)
        grant = dataclasses.replace(grant, reason=clean_line(grant.reason))
        if grant != NO_GRANT and not grant.reason:
            raise UserError("reason_missing")
        read = self._read(selection, grant, chosen)
        cards, is_telling = read.cards, read.is_telling
        unreachable = (
            Exclusion(card.contact.id, "no_email", card.contact.display_name)
            for card in cards
            if chosen.needs_email and bcc_email(card) is None
        )
        excluded = (*unreachable, *read.secret)
        out = {one.contact_id for one in excluded}
        included = tuple(card for card in cards if card.contact.id not in out)
        return ExportPlan(
            profile=profile,
            included=included,
            excluded=excluded,
            withheld=_withheld_count(included, read),
            scope=selection.word if is_telling else clean_line(selection.scope),
            purpose=clean_line(purpose),
            grant=grant,
            text="" if is_telling else clean_line(selection.text),
            originals=read.originals,
            known=read.known,
            has_originals=read.has_originals,
            unnamed=read.unnamed,
        )

    def _read(self, selection: Selection, grant: Grant, profile: Profile) -> _Read:
        """The chosen cards through the gate."""
        with self._reading.transaction() as connection:
            known = confidential_index.load_known(connection)
            keys = self.keys_of(connection, selection)
            refused = load_refusals(connection)
            sieve = _Sieve(grant)
            cards: list[Redacted] = []
            for start in range(0, len(keys), _CHUNK):
                read = load_cards(connection, keys[start : start + _CHUNK], self._today())
                told = (with_refusals(card, refused) for card in sieve.passing(read))
                cards.extend(redact(card, Purpose.EXPORT, known, grant) for card in told)
            words = (selection.text, selection.query or "", clean_line(selection.scope))
            originals = _originals(connection, keys) if profile.write_over is not None else {}
            return _Read(
                cards,
                sieve.secret,
                sieve.unnamed,
                is_told(connection, known, *words),
                originals,
                known,
                bool(originals) or (profile.suffix == ".vcf" and _has_originals(connection, keys)),
            )

    def keys_of(self, connection: Session, selection: Selection) -> Sequence[int]:
        """The contacts chosen, each once; live ones, but for a listing of the trash."""
        if selection.list_name is not None:
            return self._lists.keys_of(connection, selection.list_name)
        if selection.query is not None:
            if parse_query(selection.query).is_empty:
                raise UserError("query_empty", query=clean_line(selection.query))
            return shown(connection, clean_line(selection.query), EVERYTHING, self._today())
        if selection.ids is not None:
            return _keys_of(connection, tuple(dict.fromkeys(selection.ids)))
        if selection.keys is not None:
            return _still_live(connection, tuple(dict.fromkeys(selection.keys)))
        if selection.event_id is not None:
            return _taking_part(connection, selection.event_id, selection.statuses)
        if selection.listing is None and not selection.everything:
            raise UserError("selection_missing")
        listing = selection.listing or EVERYTHING
        return shown(connection, clean_line(selection.text), listing, self._today())

    def write(self, plan: ExportPlan, target: Path, *, overwrite: bool = False) -> ExportReport:
        """Write the file and its line in the register, both or neither.

        Raises EnvironmentFault (disk_full, folder_read_only…), UserError ``file_exists``.
        """
        profile = find_profile(plan.profile)

        def verify(path: Path) -> None:
            if profile.verify is not None:
                profile.verify(path, len(plan.included))

        with self._work.transaction() as transaction:

            def note(written: Written) -> None:
                self._register(transaction, plan, clean_line(target.name), written.sha256)

            written = write_atomically(
                target,
                plan.content(profile, _pictures_of(transaction.connection)),
                verify=verify,
                before_replace=note,
                overwrite=overwrite,
            )
        return _report(plan, str(target), written.sha256)

    def text(self, plan: ExportPlan, destination: str) -> tuple[str, ExportReport]:
        """The export as text for ``destination`` (clipboard, standard output), registered.

        Raises UserError ``profile_is_binary`` for a profile that only a file can hold.
        """
        profile = find_profile(plan.profile)
        if not profile.is_text:
            raise UserError("profile_is_binary", profile=plan.profile)
        with self._work.transaction() as transaction:
            data = b"".join(plan.content(profile, _pictures_of(transaction.connection)))
            digest = hashlib.sha256(data).hexdigest()
            self._register(transaction, plan, destination, digest)
        return data.decode("utf-8"), _report(plan, "", digest)

    def _register(
        self, transaction: Transaction, plan: ExportPlan, file_name: str, sha256: str
    ) -> None:
        """Notes what leaves. A purpose that tells a confidential value stays out of the register;
        of such a file's name, only the suffix is kept."""
        connection, suffix = transaction.connection, find_profile(plan.profile).suffix
        known = confidential_index.load_known(connection)
        departure = Departure(
            id=self._new_id(),
            at=transaction.now_ms,
            author=transaction.author,
            kind="export",
            profile=plan.profile,
            scope=plan.scope,
            purpose="" if is_told(connection, known, plan.purpose) else plan.purpose,
            reason=plan.grant.reason,
            fields=registered_grant(plan.grant),
            included=len(plan.included),
            excluded=len(plan.excluded),
            withheld=plan.withheld,
            file_name=registered_name(connection, file_name, suffix),
            sha256=sha256,
        )
        ids = [card.contact.id for card in plan.included]
        register(transaction.connection, departure, ids)

    def departures(self) -> Sequence[Departure]:
        """The register of what left, oldest first."""
        with self._reading.transaction() as connection:
            return list_departures(connection)


class _Sieve:
    """Keeps back whole contacts that are confidential, and what names them on the cards of others,
    unless that was granted."""

    def __init__(self, grant: Grant) -> None:
        self._is_open = grant.confidential
        self.secret: list[Exclusion] = []
        self.unnamed: dict[str, tuple[str, ...]] = {}

    def passing(self, cards: Iterable[Card]) -> Iterator[Card]:
        """The cards that may go on to the gate."""
        for card in cards:
            contact = card.contact
            if self._is_open:
                yield card
            elif contact.confidential:
                name = contact.display_name
                self.secret.append(Exclusion(contact.id, "confidential_contact", name))
            else:
                alone, lost = without_confidential_neighbours(card)
                if lost:
                    self.unnamed[contact.id] = lost
                yield alone


def _withheld_count(included: Sequence[Redacted], read: _Read) -> int:
    """Values, things that would name a confidential contact, and such contacts."""
    values = sum(len(card.withheld) for card in included)
    unnamed = sum(len(read.unnamed.get(card.contact.id, ())) for card in included)
    return values + unnamed + len(read.secret)


def _keys_of(connection: Session, ids: Sequence[str]) -> Sequence[int]:
    """Keys of live contacts. Raises ReferenceProblem ``not_found``: nobody is left out silently."""
    key_of = live_keys(connection, ids)
    if missing := [one for one in ids if one not in key_of]:
        raise ReferenceProblem("not_found", clean_line(missing[0]), ())
    return [key_of[one] for one in ids]


def _still_live(connection: Session, keys: Sequence[int]) -> Sequence[int]:
    """The keys, all of live contacts. Raises ReferenceProblem ``not_found``."""
    id_of = ids_of(connection, keys)
    return _keys_of(connection, [id_of.get(key, str(key)) for key in keys])


def _taking_part(
    connection: Session, event_id: str, statuses: frozenset[Status] | None
) -> Sequence[int]:
    """Live contacts of an event in its roster's order, each once."""
    event = get_event(connection, event_id)
    shown = read_delegation(connection, event, Purpose.SCREEN).delegates
    chosen = [one for one in shown if statuses is None or one.status in statuses]
    ids = [one.person_id or one.organisation_id for one in chosen]
    key_of = live_keys(connection, [one for one in dict.fromkeys(ids) if one])
    return [key_of[one] for one in dict.fromkeys(ids) if one in key_of]


def _report(plan: ExportPlan, file: str, sha256: str) -> ExportReport:
    return ExportReport(
        plan.profile, len(plan.included), plan.excluded, plan.withheld, file, sha256
    )
