"""A delegation's details, its coordinates frozen or not, and what goes out about it; each change a
step that Ctrl+Z takes back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from directory_app.domain.events import UNANSWERED
from directory_app.ui.error_text import error_text
from directory_app.ui.export_page.any_list import ANY_LIST
from directory_app.ui.external_links import open_folder
from directory_app.ui.sidebar.places import DELEGATIONS

from .initiator import INITIATOR

if TYPE_CHECKING:
    from directory_app.domain.changes import ChangeSet
    from directory_app.domain.errors import BottinError
    from directory_app.services.delegations.documents import PrintedDifference
    from directory_app.ui.delegation.workspace import Workspace
    from directory_app.ui.directory_page import DirectoryPage
    from directory_app.ui.settings import WindowSettings

    from .delegation import DelegationCommands
    from .export import ExportCommands


class DetailCommands(QObject):
    """About the delegation in front."""

    def __init__(
        self,
        page: DirectoryPage,
        settings: WindowSettings,
        delegation: DelegationCommands,
        export: ExportCommands,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._settings = settings
        self._delegation = delegation
        self._export = export
        delegation.opened.connect(self._connect)

    @property
    def _front(self) -> Workspace | None:
        return self._delegation.front

    def _connect(self, work: Workspace) -> None:
        work.freeze_asked.connect(self.freeze)
        work.form.changed.connect(self._edit)
        work.form.logo_file_chosen.connect(self._set_logo)
        work.form.ours_chosen.connect(self._choose_ours)
        work.gaps.list_chosen.connect(self._remember_list)
        work.gaps.write_asked.connect(self._write_to)
        work.gaps.write_unanswered_asked.connect(self._write_to_unanswered)
        self._connect_documents(work)

    def _connect_documents(self, work: Workspace) -> None:
        documents, settings = work.documents, self._settings
        documents.take_up(settings.document_options)
        documents.options_changed.connect(lambda kept: setattr(settings, "document_options", kept))
        documents.done.connect(self._page.toast.show_text)
        documents.saved.connect(self._on_saved)

    def _on_saved(self, path: str) -> None:
        file = Path(path)
        self._page.toast.show_text(
            self.tr("File saved: %1").replace("%1", file.name),
            self.tr("Open the folder"),
            partial(open_folder, file.parent),
        )

    # --- changing --------------------------------------------------------------------------------

    def edit(self) -> None:
        """The details of the delegation in front."""
        if self._front is not None:
            self._front.show_form()

    def _edit(self, event_id: str, values: dict[str, str]) -> None:
        work, edit = self._delegation.workspace, self._page.directory.events.edit
        if work is None:
            return

        def refused(error: BottinError) -> None:
            text = error_text(error, self._page.look.texts)
            work.form.show_refusal(event_id, values, text)
            if self._front is None:
                self._page.show_error(error)

        self._delegation.run(lambda: edit(event_id, values, initiator=INITIATOR), on_error=refused)

    def _set_logo(self, event_id: str, path: str) -> None:
        from directory_app.ui.delegation.logo_picture import read_logo

        def read(logo: str) -> None:
            if logo:
                self._edit(event_id, {"logo": logo})
            elif self._delegation.workspace is not None:
                text = self.tr("This file is not a picture that can be read.")
                self._delegation.workspace.form.logo.show_error(text)

        self._page.lanes.file.submit(lambda: read_logo(path), read)

    def _choose_ours(self, organisation_id: str) -> None:
        choose = self._page.directory.our_organisation.choose
        self._delegation.run(lambda: choose(organisation_id or None, initiator=INITIATOR))

    def freeze(self) -> None:
        """Keeps the coordinates as they would be printed now."""
        freeze = self._page.directory.roster.freeze
        self._on_event(
            lambda event_id: freeze(event_id, initiator=INITIATOR),
            self.tr("Coordinates frozen as they are today"),
            self.tr("Undo the freezing"),
        )

    def thaw(self) -> None:
        """Today's coordinates again."""
        thaw = self._page.directory.roster.thaw
        self._on_event(
            lambda event_id: thaw(event_id, initiator=INITIATOR),
            self.tr("The sheet shows today’s coordinates again"),
            self.tr("Undo the return"),
        )

    def _on_event(self, work: Callable[[str], ChangeSet], text: str, action: str) -> None:
        if self._front is None:
            return
        event_id = self._front.event_id

        def done(changes: ChangeSet) -> None:
            if changes.events:
                self._delegation.tell(changes, text, action)

        self._delegation.run(lambda: work(event_id), done)

    def show_changes(self) -> None:
        """What a sheet would print otherwise today."""
        work = self._front
        if work is None:
            return
        event_id, changed_since = work.event_id, self._page.directory.documents.changed_since

        def show(found: Sequence[PrintedDifference]) -> None:
            if self._front is work and work.event_id == event_id:
                work.differences.show_differences(found)
                work.show_differences()

        self._page.lanes.read.submit(
            lambda: changed_since(event_id), show, on_error=self._delegation.show_error
        )

    def _remember_list(self, list_id: str) -> None:
        self._settings.compared_list = list_id

    # --- leaving ---------------------------------------------------------------------------------

    def write(self, profile: str = ANY_LIST) -> None:
        """The export page on everybody who takes part."""
        from directory_app.services.exports import Selection

        work = self._front
        if work is not None and work.sight is not None:
            selection = Selection(event_id=work.event_id)
            self._export.show_for(selection, self._path(work), self._count(work), profile)

    def _count(self, work: Workspace) -> int:
        return work.roster.model.rowCount()

    def _path(self, work: Workspace) -> str:
        return f"{self._page.sidebar.name_of(DELEGATIONS)} › {work.title}"

    def _write_to(self, ids: tuple[str, ...]) -> None:
        from directory_app.services.exports import Selection

        work = self._front
        if work is not None and ids:
            self._export.show_for(Selection(ids=ids), self._path(work), len(ids), ANY_LIST)

    def _write_to_unanswered(self) -> None:
        from directory_app.services.exports import Selection

        work = self._front
        if work is None or work.gaps.gaps is None:
            return
        selection = Selection(event_id=work.event_id, statuses=UNANSWERED)
        count = len(work.gaps.gaps.unanswered)
        self._export.show_for(selection, self._path(work), count, ANY_LIST)

    def print_document(self) -> None:
        """The document in front, on a printer."""
        self._with_documents(lambda work: work.documents.print_document())

    def save_pdf(self) -> None:
        """The document in front, as a file."""
        self._with_documents(lambda work: work.documents.save_pdf())

    def _with_documents(self, act: Callable[[Workspace], None]) -> None:
        work = self._front
        if work is None:
            return
        if work.documents.isHidden():
            work.show_documents()
        act(work)
