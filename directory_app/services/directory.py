"""An open directory: its services, wired over one pair of gates."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from directory_app.domain.identifiers import NewId
from directory_app.storage.gates import ReadGate, WriteGate
from directory_app.storage.opening import open_gates, read_meta
from directory_app.storage.refusals import keep_refusals
from directory_app.storage.unit_of_work import UnitOfWork

from .affiliation_counts import AffiliationCountService
from .authorship import AuthorService
from .backups.service import BackupService
from .batch_edit import BatchEditService
from .change_bus import ChangeBus, OwnOperations
from .contacts import ContactService
from .copies import CopyService
from .custom_fields import CustomFieldService
from .delegations.documents import DocumentService
from .delegations.events import EventService
from .delegations.gaps import GapsService
from .delegations.our_organisation import OurOrganisationService
from .delegations.roster import RosterService
from .departure import DepartureService
from .drafts import DraftService
from .duplicate_watch import DuplicateWatch
from .erasure import ErasureService
from .exports import ExportService
from .forms import FormService
from .history import HistoryService
from .importing.batches import BatchService
from .integrity import IntegrityService
from .lists import ListService
from .overview import OverviewService
from .personal_data import PersonalDataService
from .printing import PrintService
from .privacy_officer import PrivacyOfficerService
from .problem_fixes import ProblemFixService
from .quality import QualityService
from .search import SearchService
from .sorting import SortingService
from .steps import StepRunner
from .table_edit import TableEditService
from .table_rows import TableRowService
from .trash import TrashService
from .verification.service import VerificationService

if TYPE_CHECKING:
    from .duplicates import DuplicateService
    from .importing.service import ImportService


@dataclass(frozen=True)
class Surroundings:
    """What the outside world brings: who works, where their own files stand, what time it is, new
    identifiers."""

    author: str
    home: Path
    now_ms: Callable[[], int]
    today: Callable[[], datetime.date]
    new_id: NewId
    usual_author: str = ""
    is_author_fixed: bool = False


class Directory:
    """One open directory file. Reading services belong to one thread, writing ones to another."""

    def __init__(self, location: Path, world: Surroundings) -> None:
        self.location = location
        self.backups = BackupService(location, world.home, world.now_ms)
        self._reading, self._writing = open_gates(location, self.backups.before_upgrade)
        self._wire(self._reading, self._writing, world)

    def _wire(self, reading: ReadGate, writing: WriteGate, world: Surroundings) -> None:
        own = OwnOperations(world.new_id)
        work = UnitOfWork(writing, world.author, world.now_ms, own.new_id)
        self.authorship = AuthorService(
            world.home, work, world.usual_author or world.author, is_fixed=world.is_author_fixed
        )
        self.changes = ChangeBus(reading, own)
        steps = self._steps = StepRunner(work, self.changes, self.backups.before_large_step)
        self.search = SearchService(reading, world.today)
        self.contacts = ContactService(reading, steps, world.new_id, world.today)
        self.forms = FormService(steps, world.new_id, world.today)
        self.watch = DuplicateWatch(reading, world.today)
        self.copies = CopyService(reading)
        self.problem_fixes = ProblemFixService(reading, steps, world.new_id, world.today)
        self.quality = QualityService(reading, steps, self.problem_fixes, world.new_id, world.today)
        self.table = TableRowService(reading, world.today)
        self.table_edits = TableEditService(reading, self.forms, world.new_id, world.today)
        self.lists = ListService(reading, steps, world.new_id, world.today)
        self.events = EventService(reading, steps, world.new_id, world.today)
        self.roster = RosterService(reading, steps, world.new_id, world.today)
        self.gaps = GapsService(reading, self.lists)
        self.documents = DocumentService(reading, work, world.new_id, world.today)
        self._print_parts = (reading, work, world.new_id, world.today)
        self.our_organisation = OurOrganisationService(reading, steps)
        self.custom_fields = CustomFieldService(reading, steps)
        self.privacy_officer = PrivacyOfficerService(reading, steps)
        self.import_batches = BatchService(reading, steps)
        self._import_parts = (reading, steps, world.new_id, world.today)
        self.overview = OverviewService(reading, self.lists, world.today)
        self.history = HistoryService(reading, steps)
        self.exports = ExportService(reading, work, self.lists, world.new_id, world.today)
        self.batch_edits = BatchEditService(
            reading, steps, self.exports.keys_of, world.new_id, world.today
        )
        self.departures = DepartureService(reading, steps, world.new_id, world.today)
        self.affiliation_counts = AffiliationCountService(reading, world.today)
        self.integrity = IntegrityService(reading, writing)
        self.drafts = DraftService(world.home, self.location)
        self.trash = TrashService(reading, steps, world.now_ms)
        self.erasure = ErasureService(
            reading, work, self.changes, own.new_id, self.drafts, self.location, keep_refusals
        )
        answers = DraftService(world.home / "verification", self.location)
        self.verification = VerificationService(
            *(reading, steps, self.forms, self.exports, answers, self.changes),
            *(world.new_id, world.today),
        )
        self.personal_data = PersonalDataService(
            reading, work, self.drafts, answers, world.new_id, world.today, world.now_ms
        )

    @cached_property
    def sorting(self) -> SortingService:
        """What puts contacts in the order of a column."""
        return SortingService(self._reading, self._print_parts[-1])

    @cached_property
    def printing(self) -> PrintService:
        """What puts the list and the card on paper."""
        return PrintService(*self._print_parts)

    @cached_property
    def imports(self) -> ImportService:
        """What takes texts in; it and what it reads with are loaded when they are first wanted."""
        from .importing.service import ImportService

        return ImportService(*self._import_parts, lambda: self.backups.create("import"))

    @cached_property
    def duplicates(self) -> DuplicateService:
        """What looks for duplicates; loaded when it is first wanted."""
        from .duplicates import DuplicateService

        return DuplicateService(self._reading, self._steps)

    @property
    def is_read_only(self) -> bool:
        """Whether the file or its folder refuses writing."""
        return self._writing.is_read_only

    @property
    def title(self) -> str:
        """What the directory calls itself, else its file's name. A read."""
        with self._reading.transaction() as connection:
            return read_meta(connection, "title") or self.location.stem

    def close(self) -> None:
        """Close both connections. Nobody may be using them."""
        self._reading.close()
        self._writing.close()

    def __enter__(self) -> Directory:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
