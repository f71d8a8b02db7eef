"""An open directory: its services, wired over one pair of gates."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from directory_app.domain.identifiers import NewId
from directory_app.storage.opening import open_gates, read_meta

from .backups.service import BackupService
from .change_bus import ChangeBus, OwnOperations
from .late import late
from .search import SearchService

if TYPE_CHECKING:  # each is loaded when it is first asked for
    from directory_app.storage.unit_of_work import UnitOfWork

    from .affiliation_counts import AffiliationCountService
    from .authorship import AuthorService
    from .batch_edit import BatchEditService
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
    from .duplicates import DuplicateService
    from .erasure import ErasureService
    from .exports import ExportService
    from .favoured import FavouredService
    from .forms import FormService
    from .history import HistoryService
    from .importing.batches import BatchService
    from .importing.service import ImportService
    from .integrity import IntegrityService
    from .lists import ListService
    from .merging.service import MergeService
    from .overview import FilterValuesService, OverviewService
    from .personal_data import PersonalDataService
    from .printing import PrintService
    from .privacy_officer import PrivacyOfficerService
    from .problem_fixes import ProblemFixService
    from .quality import QualityService
    from .sorting import SortingService
    from .steps import StepRunner
    from .table_edit import TableEditService
    from .table_rows import TableRowService
    from .trash import TrashService
    from .verification.service import VerificationService


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
    """One open directory file. Reading services belong to one thread, writing ones to another.

    What the first list needs is there at once; each other service, and what it needs, is loaded
    when it is first asked for (:mod:`.late`)."""

    def __init__(self, location: Path, world: Surroundings) -> None:
        self.location = location
        self._world = world
        self._ids = (world.new_id, world.today)
        self.backups = BackupService(location, world.home, world.now_ms)
        self._reading, self._writing = open_gates(location, self.backups.before_upgrade)
        self._own = OwnOperations(world.new_id)
        self.changes = ChangeBus(self._reading, self._own)
        self.search = SearchService(self._reading, world.today)

    @late
    def _work(self) -> UnitOfWork:
        """The one way to write."""
        from directory_app.storage.unit_of_work import UnitOfWork

        return UnitOfWork(self._writing, self._world.author, self._world.now_ms, self._own.new_id)

    @late
    def _steps(self) -> StepRunner:
        """The path that every change takes."""
        from .steps import StepRunner

        return StepRunner(self._work, self.changes, self.backups.before_large_step)

    @late
    def _answers(self) -> DraftService:
        """The answers to verifications that wait."""
        from .drafts import DraftService

        return DraftService(self._world.home / "verification", self.location)

    @late
    def authorship(self) -> AuthorService:
        """Who signs what is done here."""
        from .authorship import AuthorService

        return AuthorService(
            self._world.home,
            self._work,
            self._world.usual_author or self._world.author,
            is_fixed=self._world.is_author_fixed,
        )

    @late
    def overview(self) -> OverviewService:
        """The numbers of the sidebar, the choices of the filters."""
        from .overview import OverviewService

        return OverviewService(self._reading, self.lists, self._world.today)

    @late
    def filter_values(self) -> FilterValuesService:
        """What may stand after the words that filter, where the overview has it not."""
        from .overview import FilterValuesService

        return FilterValuesService(self._reading, self._world.today)

    @late
    def sorting(self) -> SortingService:
        """Answers in the order of a column."""
        from .sorting import SortingService

        return SortingService(self._reading, self._world.today)

    @late
    def contacts(self) -> ContactService:
        """Cards, and what changes one contact."""
        from .contacts import ContactService

        return ContactService(self._reading, self._steps, *self._ids)

    @late
    def forms(self) -> FormService:
        """What a form of the window saves."""
        from .forms import FormService

        return FormService(self._steps, *self._ids)

    @late
    def watch(self) -> DuplicateWatch:
        """Likely duplicates of a contact being typed."""
        from .duplicate_watch import DuplicateWatch

        return DuplicateWatch(self._reading, self._world.today)

    @late
    def copies(self) -> CopyService:
        """Where else a confidential value stands."""
        from .copies import CopyService

        return CopyService(self._reading)

    @late
    def problem_fixes(self) -> ProblemFixService:
        """Corrections offered for what is to be checked."""
        from .problem_fixes import ProblemFixService

        return ProblemFixService(self._reading, self._steps, *self._ids)

    @late
    def quality(self) -> QualityService:
        """What is to be checked, and that it was."""
        from .quality import QualityService

        return QualityService(self._reading, self._steps, self.problem_fixes, *self._ids)

    @late
    def table(self) -> TableRowService:
        """The rows of the table."""
        from .table_rows import TableRowService

        return TableRowService(self._reading, self._world.today)

    @late
    def table_edits(self) -> TableEditService:
        """What is typed, or pasted, into the table."""
        from .table_edit import TableEditService

        return TableEditService(self._reading, self.forms, *self._ids)

    @late
    def lists(self) -> ListService:
        """Lists and their members."""
        from .lists import ListService

        return ListService(self._reading, self._steps, *self._ids)

    @late
    def events(self) -> EventService:
        """Delegations: made, corrected, deleted."""
        from .delegations.events import EventService

        return EventService(self._reading, self._steps, *self._ids)

    @late
    def roster(self) -> RosterService:
        """Who goes, in what order."""
        from .delegations.roster import RosterService

        return RosterService(self._reading, self._steps, *self._ids)

    @late
    def gaps(self) -> GapsService:
        """Who was not asked yet."""
        from .delegations.gaps import GapsService

        return GapsService(self._reading, self.lists)

    @late
    def documents(self) -> DocumentService:
        """The papers of a delegation."""
        from .delegations.documents import DocumentService

        return DocumentService(self._reading, self._work, *self._ids)

    @late
    def printing(self) -> PrintService:
        """Lists and cards on paper."""
        from .printing import PrintService

        return PrintService(self._reading, self._work, *self._ids)

    @late
    def our_organisation(self) -> OurOrganisationService:
        """Whose papers these are."""
        from .delegations.our_organisation import OurOrganisationService

        return OurOrganisationService(self._reading, self._steps)

    @late
    def custom_fields(self) -> CustomFieldService:
        """The fields of the office’s own."""
        from .custom_fields import CustomFieldService

        return CustomFieldService(self._reading, self._steps)

    @late
    def privacy_officer(self) -> PrivacyOfficerService:
        """Who answers for personal information."""
        from .privacy_officer import PrivacyOfficerService

        return PrivacyOfficerService(self._reading, self._steps)

    @late
    def imports(self) -> ImportService:
        """What takes texts and files in."""
        from .importing.service import ImportService

        return ImportService(
            self._reading,
            self._steps,
            self._world.new_id,
            self._world.today,
            lambda: self.backups.create("import"),
        )

    @late
    def import_batches(self) -> BatchService:
        """What was taken in, and when."""
        from .importing.batches import BatchService

        return BatchService(self._reading, self._steps)

    @late
    def duplicates(self) -> DuplicateService:
        """Duplicates of the whole directory."""
        from .duplicates import DuplicateService

        return DuplicateService(self._reading, self._steps)

    @late
    def merging(self) -> MergeService:
        """What makes two cards one."""
        from .merging.service import MergeService

        drafts = (self.drafts, self._answers)
        return MergeService(self._reading, self._steps, *self._ids, drafts)

    @late
    def history(self) -> HistoryService:
        """Who changed what; undo and redo."""
        from .history import HistoryService

        return HistoryService(self._reading, self._steps)

    @late
    def exports(self) -> ExportService:
        """What leaves, and its register."""
        from .exports import ExportService

        return ExportService(self._reading, self._work, self.lists, *self._ids)

    @late
    def batch_edits(self) -> BatchEditService:
        """One change of many contacts."""
        from .batch_edit import BatchEditService

        return BatchEditService(self._reading, self._steps, self.exports.keys_of, *self._ids)

    @late
    def departures(self) -> DepartureService:
        """Somebody leaves an organisation."""
        from .departure import DepartureService

        return DepartureService(self._reading, self._steps, *self._ids)

    @late
    def affiliation_counts(self) -> AffiliationCountService:
        """Members, as counted and as published."""
        from .affiliation_counts import AffiliationCountService

        return AffiliationCountService(self._reading, self._world.today)

    @late
    def integrity(self) -> IntegrityService:
        """Whether the file is whole."""
        from .integrity import IntegrityService

        return IntegrityService(self._reading, self._writing)

    @late
    def drafts(self) -> DraftService:
        """What is typed and not saved."""
        from .drafts import DraftService

        return DraftService(self._world.home, self.location)

    @late
    def favoured(self) -> FavouredService:
        """Which cards are opened recently and often."""
        from .favoured import FavouredService

        return FavouredService(self._world.home, self.location, self._world.now_ms)

    @late
    def trash(self) -> TrashService:
        """What was put aside, and for how long."""
        from .trash import TrashService

        return TrashService(self._reading, self._steps, self._world.now_ms)

    @late
    def erasure(self) -> ErasureService:
        """Erasing for good."""
        from directory_app.storage.refusals import keep_refusals

        from .erasure import ErasureService

        return ErasureService(
            self._reading,
            self._work,
            self.changes,
            self._own.new_id,
            self.drafts,
            self.favoured,
            self.location,
            keep_refusals,
        )

    @late
    def verification(self) -> VerificationService:
        """Sheets sent to be verified, and their answers."""
        from .verification.service import VerificationService

        return VerificationService(
            self._reading,
            self._steps,
            self.forms,
            self.exports,
            self._answers,
            self.changes,
            self._world.new_id,
            self._world.today,
        )

    @late
    def personal_data(self) -> PersonalDataService:
        """All that is held about somebody."""
        from .personal_data import PersonalDataService

        return PersonalDataService(
            self._reading,
            self._work,
            self.drafts,
            self._answers,
            self._world.new_id,
            self._world.today,
            self._world.now_ms,
        )

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
