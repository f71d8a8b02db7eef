"""Lists: made, renamed, deleted, filled; each a step that Ctrl+Z takes back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from directory_app.ui.error_text import error_text
from directory_app.ui.sidebar.places import LIST_PREFIX, Place

from .initiator import INITIATOR

if TYPE_CHECKING:
    from directory_app.domain.changes import ChangeSet
    from directory_app.domain.errors import BottinError
    from directory_app.services.overview import Overview
    from directory_app.ui.directory_page import DirectoryPage
    from directory_app.ui.lists.name_dialog import NameDialog
    from directory_app.ui.lists.picker import ListPicker
    from directory_app.ui.settings import WindowSettings

T = TypeVar("T")


class ListCommands(QObject):
    """``undo_asked`` with the number of the step that a toast's button takes back;
    ``export_asked`` when the list shown is to leave; ``event_picked`` with a delegation's id and
    title and the contacts that are to take part; ``search_asked`` with the place of a list whose
    search is to be changed. ``query_of`` gives the search of a list, empty where there is none."""

    undo_asked = Signal(int)
    export_asked = Signal()
    event_picked = Signal(str, str, object)
    search_asked = Signal(object)

    def __init__(self, page: DirectoryPage, settings: WindowSettings) -> None:
        super().__init__(page)
        self._page = page
        self._settings = settings
        self.query_of: Callable[[Place], str] = lambda _: ""
        self.dialog: NameDialog | ListPicker | None = None
        page.card.add_asked.connect(self.add)
        page.card.list_opened.connect(page.open_list)
        page.selection.add_asked.connect(self.add)
        page.selection.remove_asked.connect(self.remove)
        page.sidebar.new_list_asked.connect(self.create)
        page.sidebar.list_menu_wanted.connect(self._show_menu)
        page.list.bar.removed.connect(self.remove)
        page.list.bar.menu_asked.connect(
            lambda button: self._show_menu(page.place, button.mapToGlobal(QPoint(0, 32)))
        )

    # --- making, naming ----------------------------------------------------------------------

    def create(self) -> None:
        """Asks for a name, makes the list, shows it."""
        from directory_app.ui.lists.name_dialog import NameDialog

        dialog = NameDialog(
            self.tr("New list"), self.tr("Create the list"), parent=self._page.window()
        )
        dialog.named.connect(lambda name: self._create(name, (), dialog))
        self._open(dialog)

    def rename(self, place: Place | None = None) -> None:
        """Asks for another name for a list, the one shown unless said otherwise."""
        from directory_app.ui.lists.name_dialog import NameDialog

        place = place or self._page.place
        if not place.list_id:
            return
        dialog = NameDialog(
            self.tr("Rename the list"), self.tr("Rename"), place.name, self._page.window()
        )

        def renamed(name: str, changes: ChangeSet) -> None:
            dialog.accept()
            text = self.tr("List renamed “%1”").replace("%1", name)
            self._tell(changes, text, self.tr("Undo the renaming"))

        def rename(name: str) -> None:
            if name == place.name:
                dialog.accept()
                return
            self._run(
                lambda: self._page.directory.lists.rename(place.list_id, name, initiator=INITIATOR),
                lambda changes: renamed(name, changes),
                on_error=lambda error: dialog.show_error(error_text(error, self._page.look.texts)),
            )

        dialog.named.connect(rename)
        self._open(dialog)

    def delete(self, place: Place | None = None) -> None:
        """Deletes a list, never its contacts; the toast brings it back."""
        place = place or self._page.place
        if place.list_id:
            text = self.tr("List “%1” deleted").replace("%1", place.name)
            self._run(
                lambda: self._page.directory.lists.delete(place.list_id, initiator=INITIATOR),
                lambda changes: self._tell(changes, text, self.tr("Undo the deletion")),
            )

    def _create(self, name: str, ids: tuple[str, ...], dialog: NameDialog | None) -> None:
        def made(result: tuple[str, ChangeSet]) -> None:
            list_id, changes = result
            if dialog is not None:
                dialog.accept()
            if ids:
                self._settings.last_list = list_id
                self._tell_added(changes, name, len(ids))
            else:
                self._page.open_list(list_id)

        def refused(error: BottinError) -> None:
            if dialog is None:
                self._page.show_error(error)
            else:
                dialog.show_error(error_text(error, self._page.look.texts))

        self._run(
            lambda: self._page.directory.lists.create(name, contact_ids=ids, initiator=INITIATOR),
            made,
            on_error=refused,
        )

    # --- filling -----------------------------------------------------------------------------

    def add(self) -> None:
        """Ctrl+D: asks which list, puts what is selected on it."""
        self._page.with_ids(self._ask_which)

    def _ask_which(self, ids: tuple[str, ...]) -> None:
        if ids:
            self._page.overview.use(lambda overview: self._show_picker(ids, overview))

    def _show_picker(self, ids: tuple[str, ...], overview: Overview) -> None:
        from directory_app.ui.lists.picker import ListPicker

        title = self.tr("Add %n contact(s) to a list or a delegation", "", len(ids))
        last, window = self._settings.last_list, self._page.window()
        picker = ListPicker(title, overview.lists, last, window, events=overview.events)
        picker.picked.connect(lambda list_id, name: self._add(list_id, name, ids))
        picker.event_picked.connect(lambda event_id, name: self._join(event_id, name, ids))
        picker.named.connect(lambda name: self._create(name, ids, None))
        self._open(picker)

    def add_to(self, place: Place, ids: tuple[str, ...]) -> None:
        """Puts contacts on the list of a place, which says which."""
        if ids and place.is_ordered:
            self._add(place.list_id, place.name, ids)

    def _add(self, list_id: str, name: str, ids: tuple[str, ...]) -> None:
        self._settings.last_list = list_id

        def added(changes: ChangeSet) -> None:
            if not changes.lists:
                self._page.toast.show_text(self.tr("Already on “%1”").replace("%1", name))
            else:
                self._tell_added(changes, name, len(ids))

        self._run(lambda: self._page.directory.lists.add(list_id, ids, initiator=INITIATOR), added)

    def _join(self, event_id: str, title: str, ids: tuple[str, ...]) -> None:
        self._settings.last_list = event_id
        self.event_picked.emit(event_id, title, ids)

    def _tell_added(self, changes: ChangeSet, name: str, count: int) -> None:
        text = self.tr("%n contact(s) added to “%1”", "", count).replace("%1", name)
        self._tell(changes, text, self.tr("Undo the addition"))

    def remove(self) -> None:
        """Takes what is selected off the list shown."""
        place = self._page.place
        if place.is_ordered:
            self._page.with_ids(lambda ids: self._remove(place, ids))

    def _remove(self, place: Place, ids: tuple[str, ...]) -> None:
        def removed(changes: ChangeSet) -> None:
            if not changes.lists:
                text = self.tr("Not on “%1”").replace("%1", place.name)
                self._page.toast.show_text(text)
                return
            text = self.tr("%n contact(s) removed from “%1”", "", len(ids))
            self._tell(changes, text.replace("%1", place.name), self.tr("Undo the removal"))

        self._run(
            lambda: self._page.directory.lists.remove(place.list_id, ids, initiator=INITIATOR),
            removed,
        )

    # --- menu --------------------------------------------------------------------------------

    def _show_menu(self, place: Place, at: QPoint) -> None:
        menu = QMenu(self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        can_write = not self._page.directory.is_read_only
        self._entry(menu, self.tr("Export this list…"), lambda: self._export(place), can_write)
        menu.addSeparator()
        if self.query_of(place):
            self._entry(
                menu, self.tr("Edit the search"), lambda: self.search_asked.emit(place), True
            )
        self._entry(menu, self.tr("Rename the list…"), lambda: self.rename(place), can_write)
        self._entry(menu, self.tr("Delete the list"), lambda: self.delete(place), can_write)
        menu.popup(at)

    def _entry(self, menu: QMenu, text: str, command: Callable[[], None], is_enabled: bool) -> None:
        action = QAction(text, menu)
        action.setEnabled(is_enabled)
        action.triggered.connect(command)
        menu.addAction(action)

    def _export(self, place: Place) -> None:
        if self._page.place.key != LIST_PREFIX + place.list_id:
            self._page.go_to(place)
        self.export_asked.emit()

    # --- doing -------------------------------------------------------------------------------

    def _open(self, dialog: NameDialog | ListPicker) -> None:
        self.dialog = dialog
        dialog.finished.connect(self._on_finished)
        dialog.open()

    def _on_finished(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
            self._page.window().activateWindow()  # not every desktop gives the focus back

    def _tell(self, changes: ChangeSet, text: str, action: str) -> None:
        self._page.toast.show_text(text, action, lambda: self.undo_asked.emit(changes.seq))

    def _run(
        self,
        work: Callable[[], T],
        on_done: Callable[[T], None],
        *,
        on_error: Callable[[BottinError], None] | None = None,
    ) -> None:
        refused = on_error or self._page.show_error
        self._page.lanes.write.submit(work, on_done, on_error=refused)
