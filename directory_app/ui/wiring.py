"""Joins the menu bar to the open directory: which command does what, and when it makes sense."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu

from .actions import Actions, Situation
from .arrangements import Arrangements
from .commands.batch import BatchCommands
from .commands.copy import CopyCommands
from .commands.custom_fields import CustomFieldCommands
from .commands.departure import DepartureCommands
from .commands.drafts import DraftCommands
from .commands.dragging import DragCommands
from .commands.duplicates import DuplicateCommands
from .commands.edit import EditCommands
from .commands.erasing import ErasingCommands
from .commands.export import ExportCommands
from .commands.go_to import GoToCommands
from .commands.history import HistoryCommands
from .commands.imports import ImportCommands
from .commands.lists import ListCommands
from .commands.members import MemberCommands
from .commands.merging import MergeCommands
from .commands.order import OrderCommands
from .commands.paste import PasteCommands
from .commands.pasted_block import PastedBlockCommands
from .commands.personal_data import PersonalDataCommands
from .commands.photo import PhotoCommands
from .commands.printing import PrintCommands
from .commands.privacy import PrivacyCommands
from .commands.quality import QualityCommands
from .commands.reveal import RevealCommands
from .commands.search import SearchCommands
from .commands.secrecy import SecrecyCommands
from .commands.sorting import SortCommands
from .commands.table import TableCommands
from .commands.trash import TrashCommands
from .commands.undo import UndoCommands
from .commands.verification import VerificationCommands
from .commands.visited import VisitedCommands
from .contact_list.empty_texts import sought_name
from .delegation_wiring import DelegationWiring
from .directory_page import DirectoryPage
from .row_menu import RowMenu
from .settings import WindowSettings
from .sidebar.places import ALL, ORGANISATIONS, PEOPLE, TO_CHECK, TRASH

_PLACES = {
    "all": ALL,
    "organisations": ORGANISATIONS,
    "people": PEOPLE,
    "check": TO_CHECK,
    "trash": TRASH,
}


class Wiring(QObject):
    """The commands of one open directory, joined to the window's actions. ``named`` carries what
    the window shows, for its title."""

    named = Signal(str)

    def __init__(self, actions: Actions, page: DirectoryPage, settings: WindowSettings) -> None:
        super().__init__(page)
        self._actions = actions
        self._page = page
        self._settings = settings
        self._make_card_commands(page)
        self._make_leaving_commands(page)
        self._make_list_commands(page)
        self._make_checking_commands(page)
        self._join_copying()
        self._join_changing()
        self._join_lists()
        self._join_going()
        self._join_page()
        self._join_look_up()

    def _make_card_commands(self, page: DirectoryPage) -> None:
        """What is done to the contact that is shown, and to a form."""
        self.copy = CopyCommands(page)
        self.edit = EditCommands(page)
        self.photo = PhotoCommands(page)
        self.custom_fields = CustomFieldCommands(page)
        self.departure = DepartureCommands(page)
        self.members = MemberCommands(page)
        self.drafts = DraftCommands(page, self._actions.drafts)
        self.duplicates = DuplicateCommands(page)
        self.pasted_block = PastedBlockCommands(page)
        self.undo = UndoCommands(page)
        self.trash = TrashCommands(page)
        self.erasing = ErasingCommands(page)
        self.personal_data = PersonalDataCommands(page)
        self.privacy = PrivacyCommands(page)
        self.reveal = RevealCommands(page)
        self.history = HistoryCommands(page)

    def _make_leaving_commands(self, page: DirectoryPage) -> None:
        """What comes in and goes out."""
        self.export = ExportCommands(page, self._settings)
        self.delegation = DelegationWiring(self._actions, page, self._settings, self.export)
        self.paste = PasteCommands(page)
        self.imports = ImportCommands(page)

    def _make_list_commands(self, page: DirectoryPage) -> None:
        """What is done to rows."""
        settings, actions = self._settings, self._actions
        self.lists = ListCommands(page, settings)
        self.order = OrderCommands(page)
        arrangements = Arrangements(
            settings.arrangements, settings.table_columns, settings.keep_arrangements
        )
        self.table = TableCommands(page, settings, arrangements, actions.table)
        self.sorting = SortCommands(page, arrangements, actions.sort, self.table)
        self.table.undo_asked.connect(self.undo.undo_step)
        self.printing = PrintCommands(page, self.table)
        actions.print.triggered.connect(lambda: self.printing.open())
        actions.print_selected.triggered.connect(self.printing.open_selected)
        self.dragging = DragCommands(page, self.lists, self.table)
        self.batch = BatchCommands(page)
        self.batch.undo_asked.connect(self.undo.undo_step)

    def _make_checking_commands(self, page: DirectoryPage) -> None:
        """What keeps the directory true."""
        self.quality = QualityCommands(page)
        self.quality.undo_asked.connect(self.undo.undo_step)
        self.merging = MergeCommands(page)
        self.merging.undo_asked.connect(self.undo.undo_step)
        self.quality.merge_asked.connect(self.merging.open_pair)
        self.duplicates.merge_asked.connect(self.merging.open_pair)
        self.secrecy = SecrecyCommands(page)
        self.secrecy.undo_asked.connect(self.undo.undo_step)
        self.secrecy.event_asked.connect(self.delegation.commands.open)
        self.verification = VerificationCommands(page)
        self.verification.undo_asked.connect(self.undo.undo_step)
        self.quality.answers_asked.connect(self.verification.show_answers)
        self.verification.unfinished_found.connect(self.drafts.offer)
        self.drafts.list_others = self.verification.unfinished

    def _join_look_up(self) -> None:
        page, actions = self._page, self._actions
        self.search = SearchCommands(page, actions)
        self.search.undo_asked.connect(self.undo.undo_step)
        self.lists.search_asked.connect(self.search.edit)
        self.lists.query_of = self.search.query_of_list
        self.visited = VisitedCommands(page, actions)
        # Once the menu that copied is closed: it would not give the focus back.
        queued = Qt.ConnectionType.QueuedConnection
        self.copy.copied.connect(self.visited.visit_shown, queued)
        self.go_to = GoToCommands(
            page,
            actions,
            open_contact=self._go_to_contact,
            open_event=self.delegation.commands.open,
            latest=lambda: self.visited.latest,
        )

    def _go_to_contact(self, contact_id: str) -> None:
        """Its card, with the focus on it; from a delegation, there is a way back there."""
        self.visited.visit(contact_id)
        if self.delegation.commands.front is not None:
            self.delegation.commands.open_contact(contact_id)
        else:
            self._page.open_contact(contact_id)
            self._page.when_settled(self._page.enter_details)

    def _join_copying(self) -> None:
        actions, copy = self._actions, self.copy
        actions.copy_phone.triggered.connect(lambda: copy.copy_first("phones"))
        actions.copy_email.triggered.connect(lambda: copy.copy_first("emails"))
        actions.copy_address.triggered.connect(lambda: copy.copy_first("addresses"))
        actions.copy_bcc.triggered.connect(self._copy_bcc)
        actions.export.triggered.connect(self._export)
        page, export_card = self._page, self.export.export_card
        actions.export_card.triggered.connect(lambda: page.when_settled(export_card))

    def _copy_bcc(self) -> None:
        """Of the delegation in front, else of the list."""
        if self.delegation.commands.front is not None:
            self.delegation.details.write()
        else:
            self.export.copy_bcc()

    def _export(self) -> None:
        if self.delegation.commands.front is not None:
            self.delegation.details.write(self._settings.export_profile)
        else:
            self.export.export()

    def _join_changing(self) -> None:
        actions, edit = self._actions, self.edit
        actions.edit.triggered.connect(edit.open_form)
        actions.save.triggered.connect(edit.save)
        actions.attach.triggered.connect(edit.attach)
        actions.departure.triggered.connect(self.departure.open)
        self.departure.undo_asked.connect(self.undo.undo_step)
        actions.choose_photo.triggered.connect(self.photo.choose)
        actions.remove_photo.triggered.connect(self.photo.remove)
        actions.custom_fields.triggered.connect(self.custom_fields.show)
        self.photo.undo_asked.connect(self.undo.undo_step)
        actions.new_organisation.triggered.connect(lambda: edit.new("organisation"))
        actions.new_person.triggered.connect(lambda: edit.new("person"))
        actions.paste.triggered.connect(self.paste.paste)
        self.paste.undo_asked.connect(self.undo.undo_step)
        self.paste.event_opened.connect(self.delegation.commands.open)
        actions.import_file.triggered.connect(self.imports.open)
        actions.past_imports.triggered.connect(self.imports.show_past)
        self.imports.undo_asked.connect(self.undo.undo_step)
        self.imports.text_pasted.connect(self.paste.open_text)
        actions.history.triggered.connect(self.history.open_contact)
        actions.directory_history.triggered.connect(self.history.open_directory)
        self.history.undo_asked.connect(self.undo.undo_step)
        actions.undo.triggered.connect(self.undo.undo)
        actions.redo.triggered.connect(self.undo.redo)
        actions.trash.triggered.connect(self.trash.trash)
        actions.restore.triggered.connect(self.trash.restore)
        actions.erase.triggered.connect(self.erasing.erase)
        actions.verified.triggered.connect(self.quality.verify_contacts)
        actions.personal_data.triggered.connect(self.personal_data.show)
        actions.verification.triggered.connect(self.verification.open_sheets)
        actions.answers.triggered.connect(self.verification.open_answers)
        self.undo.named.connect(actions.name_steps)
        self.trash.undo_asked.connect(self.undo.undo_step)
        self.edit.draft_waits.connect(self.drafts.tell_waiting)
        self.edit.undo_asked.connect(self.undo.undo_step)
        self.edit.saved.connect(self._page.toast.dismiss)  # its button would undo the saving

    def _join_lists(self) -> None:
        actions, lists = self._actions, self.lists
        actions.new_list.triggered.connect(lists.create)
        actions.rename_list.triggered.connect(lambda: lists.rename())
        actions.delete_list.triggered.connect(lambda: lists.delete())
        actions.add_to_list.triggered.connect(lists.add)
        actions.batch_edit.triggered.connect(self.batch.open)
        actions.merge.triggered.connect(self.merging.open)
        actions.remove.triggered.connect(lists.remove)
        actions.move_up.triggered.connect(lambda: self.order.move(-1))
        actions.move_down.triggered.connect(lambda: self.order.move(1))
        lists.undo_asked.connect(self.undo.undo_step)
        lists.export_asked.connect(self.export.export)
        lists.event_picked.connect(self.delegation.commands.add_contacts)
        self.delegation.undo_asked.connect(self.undo.undo_step)

    def _join_going(self) -> None:
        actions, page = self._actions, self._page
        actions.find.triggered.connect(self._find)
        actions.next_pane.triggered.connect(lambda: page.go_to_pane(1))
        actions.previous_pane.triggered.connect(lambda: page.go_to_pane(-1))
        for name, place in _PLACES.items():
            action = actions.places[name]
            action.triggered.connect(lambda _=False, place=place: page.go_to(place))
        actions.places["lists"].triggered.connect(page.go_to_lists)
        actions.sidebar.setChecked(self._settings.is_sidebar_shown)
        page.panes.set_sidebar_wanted(self._settings.is_sidebar_shown)
        actions.sidebar.toggled.connect(self._on_sidebar_toggled)

    def _join_page(self) -> None:
        actions, page = self._actions, self._page
        page.card_changed.connect(self.suit)
        page.place_changed.connect(self.suit)
        page.selection_changed.connect(self.suit)
        page.panes.page_shown.connect(self.suit)
        self.delegation.changed.connect(self.suit)
        page.sidebar.preferences_asked.connect(actions.preferences.trigger)
        page.list.creation_asked.connect(self._create_what_was_sought)
        page.list.import_asked.connect(actions.import_file.trigger)
        self._row_menu = RowMenu(actions, page)
        page.list.view.menu_asked.connect(self._show_row_menu)
        for pane in (page.list.view, page.card, page.selection):
            pane.addActions([actions.trash, actions.remove])
        self.card_menu = self._menu()
        page.card.set_menu(self.card_menu)
        page.card.set_photo_actions([actions.choose_photo, actions.remove_photo])

    def _menu(self) -> QMenu:
        actions, menu = self._actions, QMenu(self._page)
        menu.addActions([actions.edit, actions.attach, actions.departure])
        menu.addActions([actions.add_to_list, actions.remove, actions.verified])
        menu.addSeparator()
        menu.addActions([actions.choose_photo, actions.remove_photo])
        menu.addSeparator()
        menu.addActions([actions.copy_phone, actions.copy_email, actions.copy_address])
        menu.addSeparator()
        menu.addActions([actions.export_card, actions.trash, actions.restore])
        menu.addActions([actions.erase, actions.personal_data, actions.history])
        menu.addActions([actions.verification, actions.answers])
        return menu

    def _show_row_menu(self, where: QPoint) -> None:
        self._page.show_current_row()
        self.suit()
        self._row_menu.show_for(self._situation(), where)

    def _find(self) -> None:
        self._page.panes.show_page(None)
        self._page.panes.show_list()
        self._page.list.box.focus_all()

    def _on_sidebar_toggled(self, is_shown: bool) -> None:
        self._settings.is_sidebar_shown = is_shown
        self._page.panes.set_sidebar_wanted(is_shown)

    def _create_what_was_sought(self) -> None:
        is_person = self._page.place == PEOPLE
        self.edit.new(
            "person" if is_person else "organisation", sought_name(self._page.list.box.text())
        )

    def suit(self) -> None:
        """Enables what makes sense now, and names the window after what it shows."""
        self._actions.suit(self._situation())
        self.named.emit(self._subject())

    def _situation(self) -> Situation:
        page, pane = self._page, self._page.card
        place, card, delegation = page.place, pane.card, self.delegation.commands
        front = delegation.front
        return Situation(
            is_open=True,
            is_browsing=page.panes.is_browsing,
            is_read_only=page.directory.is_read_only,
            has_card=card is not None,
            can_edit=pane.can_edit and page.panes.is_browsing,
            can_depart=pane.can_edit and page.panes.is_browsing and bool(card and card.can_depart),
            has_photo=bool(card and card.photo),
            is_editing=pane.is_editing and page.panes.is_browsing,
            is_trash=place == TRASH or bool(card and card.is_trashed),
            is_list=bool(place.list_id),
            is_ordered_list=place.is_ordered,
            selected=page.selected_count,
            is_event=bool(delegation.event_in_hand),
            is_roster=front is not None and front.is_roster_in_front,
            has_places=front is not None and front.roster.model.rowCount() > 0,
            places=len(front.roster.view.selected_ids) if front is not None else 0,
            can_return=bool(delegation.return_to),
            is_board=self.quality.is_in_front,
        )

    def _subject(self) -> str:
        pane, front = self._page.card, self.delegation.commands.front
        if front is not None or self._page.place.has_page:
            return (
                front.title if front is not None else self._page.sidebar.name_of(self._page.place)
            )
        if self._page.is_many:
            return self.tr("%n contact(s) selected", "", self._page.selected_count)
        if pane.editor is not None and pane.editor.is_new:
            return pane.editor.heading
        name = pane.card.short_name if pane.card else ""
        if pane.card is not None and pane.card.is_confidential:
            name = self.tr("Confidential contact")  # a title is seen by whoever passes
        return self.tr("Edit: %1").replace("%1", name) if pane.is_editing else name
