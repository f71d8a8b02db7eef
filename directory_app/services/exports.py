"""What leaves: chosen, passed through the gate, written whole or not at all, registered.

The line in the register and the file appear together: the register's transaction commits only
when the complete, verified file takes its final name.
"""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from directory_app.domain.confidentiality import NO_GRANT, Grant, Purpose, Redacted, redact
from directory_app.domain.errors import UserError
from directory_app.domain.identifiers import NewId
from directory_app.formats.atomic_file import Written, write_atomically
from directory_app.formats.bcc import bcc_email
from directory_app.formats.registry import PROFILES, Profile
from directory_app.storage import confidential_index
from directory_app.storage.contact_repository import keys_of, load_cards
from directory_app.storage.export_register import Departure, list_departures, register
from directory_app.storage.gates import ReadGate
from directory_app.storage.search_queries import answer
from directory_app.storage.unit_of_work import Transaction, UnitOfWork

from .lists import ListService

Today = Callable[[], datetime.date]
_CHUNK = 1000


@dataclass(frozen=True, slots=True)
class Selection:
    """Which contacts: exactly one of all, a list, a query or ids."""

    everything: bool = False
    list_name: str | None = None
    query: str | None = None
    ids: tuple[str, ...] | None = None

    @property
    def scope(self) -> str:
        """How the register names it."""
        if self.list_name is not None:
            return f"list:{self.list_name}"
        if self.query is not None:
            return f"query:{self.query}"
        return "all" if self.everything else "ids"


@dataclass(frozen=True, slots=True)
class Exclusion:
    """A contact left out, and why: a stable word (``no_email``)."""

    contact_id: str
    reason: str


@dataclass(frozen=True, slots=True)
class ExportPlan:
    """What would leave, before anything does."""

    profile: str
    included: tuple[Redacted, ...]
    excluded: tuple[Exclusion, ...]
    withheld: int
    scope: str
    purpose: str
    grant: Grant


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What left. ``file`` and ``sha256`` are empty for a text that went elsewhere."""

    profile: str
    included: int
    excluded: tuple[Exclusion, ...]
    withheld: int
    file: str
    sha256: str


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
        """Who is in, who is out and why, what is withheld. Raises UserError, ReferenceProblem."""
        chosen = find_profile(profile)
        cards = self._redacted(selection, grant)
        excluded = tuple(
            Exclusion(card.contact.id, "no_email")
            for card in cards
            if chosen.needs_email and bcc_email(card) is None
        )
        out = {one.contact_id for one in excluded}
        included = tuple(card for card in cards if card.contact.id not in out)
        return ExportPlan(
            profile=profile,
            included=included,
            excluded=excluded,
            withheld=sum(len(card.withheld) for card in included),
            scope=selection.scope,
            purpose=purpose,
            grant=grant,
        )

    def _redacted(self, selection: Selection, grant: Grant) -> list[Redacted]:
        member_ids = self._lists.get(selection.list_name).members if selection.list_name else ()
        with self._reading.transaction() as connection:
            known = confidential_index.load_known(connection)
            if selection.list_name is not None:
                ids = [member.contact_id for member in member_ids]
            else:
                ids = list(selection.ids or ())
            if ids or selection.ids is not None or selection.list_name is not None:
                key_of = keys_of(connection, ids)
                keys: Sequence[int] = [key_of[one] for one in ids if one in key_of]
            else:
                keys = answer(connection, selection.query or "", self._today())
            cards = []
            for start in range(0, len(keys), _CHUNK):
                cards.extend(load_cards(connection, keys[start : start + _CHUNK], self._today()))
        return [redact(card, Purpose.EXPORT, known, grant) for card in cards]

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
                self._register(transaction, plan, target.name, written.sha256)

            written = write_atomically(
                target,
                profile.write(plan.included),
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
        data = b"".join(profile.write(plan.included))
        digest = hashlib.sha256(data).hexdigest()
        with self._work.transaction() as transaction:
            self._register(transaction, plan, destination, digest)
        return data.decode("utf-8"), _report(plan, "", digest)

    def _register(
        self, transaction: Transaction, plan: ExportPlan, file_name: str, sha256: str
    ) -> None:
        departure = Departure(
            id=self._new_id(),
            at=transaction.now_ms,
            author=transaction.author,
            kind="export",
            profile=plan.profile,
            scope=plan.scope,
            purpose=plan.purpose,
            reason=plan.grant.reason,
            fields="confidential" if plan.grant.confidential else "",
            included=len(plan.included),
            excluded=len(plan.excluded),
            withheld=plan.withheld,
            file_name=file_name,
            sha256=sha256,
        )
        ids = [card.contact.id for card in plan.included]
        register(transaction.connection, departure, ids)

    def departures(self) -> Sequence[Departure]:
        """The register of what left, oldest first."""
        with self._reading.transaction() as connection:
            return list_departures(connection)


def _report(plan: ExportPlan, file: str, sha256: str) -> ExportReport:
    return ExportReport(
        plan.profile, len(plan.included), plan.excluded, plan.withheld, file, sha256
    )
