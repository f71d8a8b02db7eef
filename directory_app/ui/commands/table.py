"""The list as a table: shown, copied from, cleared, pasted into; what is left in its cells is
stored, and what is refused stays in its cell and in a draft."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QCoreApplication, QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QWidget

from directory_app.domain.changes import ChangeSet
from directory_app.domain.errors import BottinError, Conflict
from directory_app.domain.table_columns import Order
from directory_app.services.steps import LARGE_STEP
from directory_app.services.tab_block import Block, parse_block
from directory_app.services.table_cells import Cell, Column, TableRow
from directory_app.services.table_edit import BlockPlan, CellText, doubts
from directory_app.services.table_rows import MOST_COPIED, CopiedCells
from directory_app.ui.announce import announce
from directory_app.ui.arrangements import Arrangements
from directory_app.ui.clipboard import put_on_clipboard
from directory_app.ui.contact_card.pane import AUTOSAVE_MS
from directory_app.ui.contact_editor import wording as editor_wording
from directory_app.ui.contact_table.block_sheet import BlockSheet
from directory_app.ui.contact_table.cell_drafts import CellDrafts
from directory_app.ui.contact_table.column_menu import TableColumns
from directory_app.ui.contact_table.following import TableFollower
from directory_app.ui.contact_table.model import ContactTableModel, Place, Seen
from directory_app.ui.contact_table.placing import Placement, fill, place
from directory_app.ui.contact_table.saving import CellEdit, CellSaver
from directory_app.ui.contact_table.view import ContactTableView
from directory_app.ui.contact_table.wording import column_names, meant, regions, said
from directory_app.ui.directory_page import DirectoryPage
from directory_app.ui.error_text import error_text
from directory_app.ui.settings import WindowSettings

from .initiator import INITIATOR

MOST_CELLS = 50_000
"""Cells that one paste or one clearing is planned for."""
_SHOWN = "table_shown"
_YES, _NO = b"yes", b"no"
_TABLE_SHARE = 0.66
"""Of the room of list and card, what a table takes until somebody drags the edge."""


class TableCommands(QObject):
    """``undo_asked`` carries the number of a step that a toast's button takes back, ``sort_asked``
    an :class:`Order` that the header asks for; ``made`` when the table is there. ``view`` is None
    until it is wanted for the first time."""

    undo_asked = Signal(int)
    sort_asked = Signal(object)
    made = Signal()

    def __init__(
        self,
        page: DirectoryPage,
        settings: WindowSettings,
        arrangements: Arrangements,
        action: QAction,
    ) -> None:
        super().__init__(page)
        self._arrangements = arrangements
        self._arranged = page.list.place.key
        self._page = page
        self._settings = settings
        self._action = action
        self._list_sizes: list[int] = []
        self.view: ContactTableView | None = None
        self.sheet: BlockSheet | None = None
        before = action.blockSignals(True)  # the table of another directory is none of ours
        action.setChecked(False)
        action.blockSignals(before)
        action.toggled.connect(self.show)
        page.list.table_asked.connect(action.setChecked)
        page.list.columns_asked.connect(self._open_columns)
        if settings.bytes_of(_SHOWN) == QByteArray(_YES):
            action.setChecked(True)

    # --- list or table -------------------------------------------------------------------------

    @property
    def is_shown(self) -> bool:
        """Whether the table stands in the list's place."""
        return self.view is not None and self._page.list.rows is self.view

    def show(self, is_wanted: bool) -> None:
        """Puts the table in the list's place, or the list back: same contacts, same place."""
        if is_wanted == self.is_shown:
            return
        pane, browse = self._page.list, self._page.panes.browse
        if is_wanted:
            view = self._get_view()
            self._list_sizes = browse.sizes()
            pane.show_rows_in(view)
            self._follower.begin()
            self._widen()
        else:
            self._follower.end()
            pane.show_rows_in(None)
            if sum(self._list_sizes):
                browse.setSizes(self._list_sizes)
        self._settings.set_bytes(_SHOWN, QByteArray(_YES if is_wanted else _NO))
        text = self.tr("Contacts as a table") if is_wanted else self.tr("Contacts as a list")
        announce(pane.rows, text)

    def _widen(self) -> None:
        browse = self._page.panes.browse
        whole = sum(browse.sizes())
        if whole:
            browse.setSizes([round(whole * _TABLE_SHARE), round(whole * (1 - _TABLE_SHARE))])

    def _get_view(self) -> ContactTableView:
        if self.view is None:
            self.view = self._make_view()
            self.made.emit()
        return self.view

    def _make_view(self) -> ContactTableView:
        page, look = self._page, self._page.look
        self.model = ContactTableModel(
            page.list.model, look.texts.problem, can_write=page.list.can_write, parent=page.list
        )
        view = ContactTableView(self.model, look.theme, self._choices, page.list)
        self._arranged = page.list.place.key
        kept = self._arrangements.columns_of(self._arranged)
        self.columns = TableColumns(view, kept, self._keep_columns)
        self.columns.sort_asked.connect(self.sort_asked)
        page.place_changed.connect(self._on_place_changed)
        self._follower = TableFollower(page.list.view, view)
        self.saver = CellSaver(page.directory, page.lanes, self.model, self._why)
        self._drafts = CellDrafts(page.card.drafts)
        self._connect(view)
        return view

    def _connect(self, view: ContactTableView) -> None:
        page = self._page
        self.model.rows_wanted.connect(self._on_rows_wanted)
        page.list.page_shown.connect(self._on_page_shown)
        view.typed.connect(self.saver.submit)
        view.opened.connect(page.list.view.opened)
        view.clicked.connect(lambda _: page.show_current_row())
        view.menu_asked.connect(page.list.view.menu_asked)
        view.locked.connect(self._on_locked)
        view.left.connect(self._on_field_left)
        self._autosave = QTimer(view, interval=AUTOSAVE_MS)
        self._autosave.timeout.connect(self._keep_typed)
        self._autosave.start()
        page.stopping.connect(self._on_stopping)
        view.given_up.connect(self._on_given_up)
        view.copy_asked.connect(self.copy)
        view.paste_asked.connect(self.paste)
        view.clear_asked.connect(self.clear)
        self.saver.saved.connect(self._on_saved)
        self.saver.refused.connect(self._on_refused)

    def _keep_columns(self, text: str) -> None:
        self._arrangements.keep_columns(self._arranged, text)

    def _on_place_changed(self) -> None:
        """Each place has columns of its own."""
        place = self._page.list.place.key
        if place != self._arranged:
            self.columns.settle()
            self._arranged = place
            self.columns.show_kept(self._arrangements.columns_of(place))

    def show_order(self, order: Order | None) -> None:
        """The header says what the contacts are sorted by."""
        if self.view is not None:
            self.columns.show_order(order)

    def _open_columns(self, button: QWidget) -> None:
        if self.view is not None:
            self.columns.open_menu(button.mapToGlobal(QPoint(0, button.height())))

    def _choices(self, column: Column) -> tuple[str, ...]:
        """What a cell of a column may be completed with."""
        choices = self._page.card.choices
        known = {
            Column.SECTORS: choices.sectors,
            Column.CATEGORY: choices.categories,
            Column.FUNCTION: choices.functions or editor_wording.usual_functions(),
            Column.TERRITORY: regions(),
        }
        return known.get(column, ())

    # --- rows ----------------------------------------------------------------------------------

    def _on_rows_wanted(self, keys: tuple[int, ...]) -> None:
        rows = self._page.directory.table.rows
        self._page.lanes.read.submit(lambda: rows(keys), self.model.add_rows)

    def _on_page_shown(self, is_refresh: bool) -> None:
        if is_refresh:
            self.model.refresh()
        if self.view is not None and (lost := self.view.reopen_field()) is not None:
            self.saver.submit(*lost)

    # --- one cell ------------------------------------------------------------------------------

    def _explain(self, error: Exception) -> str:
        return error_text(error, self._page.look.texts)

    def _why(self, edit: CellEdit, error: Exception) -> str:
        """Why a text was refused, as its form would say it."""
        is_unread = isinstance(error, BottinError) and error.code == "value_invalid"
        problems = doubts(edit.row, edit.column, edit.text) if is_unread else ()
        texts = self._page.look.texts
        return texts.problem(problems[0]) if problems else self._explain(error)

    def _toast(self, text: str) -> None:
        self._page.card.toast.show_text(text)

    def _on_locked(self, where: Place) -> None:
        row = self.model.row(where[0])
        locked = row.cells[where[1]].locked if row is not None else None
        if locked is not None:
            self._toast(self._page.look.texts.error_code(locked.value))
        elif row is not None:
            self._toast(self.tr("This directory can only be read."))

    def _keep_typed(self) -> None:
        """What is being typed becomes a draft, for a program that ends without a word."""
        field = self.view.field if self.view is not None else None
        if field is not None and field.seen.row is not None and field.text() != field.begun:
            column = field.seen.place[1]
            self._drafts.keep(field.seen.row, column, meant(column, field.text()))

    def _on_field_left(self, seen: Seen) -> None:
        if seen.row is not None and self.model.typed_at(seen.place) is None:
            self._drafts.forget(seen.row, seen.place[1])

    def _on_stopping(self) -> None:
        """The window closes: what is in a field, or still on its way, is kept as a draft."""
        self._keep_typed()
        for (key, column), typed in self.model.unsaved.items():
            row = self.model.row(key)
            if row is not None:
                self._drafts.keep(row, column, meant(column, typed.text))

    def _on_given_up(self, where: Place) -> None:
        row = self.model.row(where[0])
        self.model.put_typed(where, None)
        if row is not None:
            self._drafts.forget(row, where[1])
        self._page.list.banner.dismiss()

    def _on_saved(self, edit: CellEdit, changes: ChangeSet | None) -> None:
        self._drafts.forget(edit.row, edit.column)
        if changes is None or not changes.seq:
            return
        before, now = edit.row.cells[edit.column], self._cell_now(edit)
        if now is not None and now.problems:
            self._toast(self._page.look.texts.problem(now.problems[0]))
        elif before.inherited_from:
            text = self.tr("%1 has its own value now; that of %2 stays")
            text = text.replace("%1", _name_of(edit.row))
            self._toast(text.replace("%2", before.inherited_from))

    def _cell_now(self, edit: CellEdit) -> Cell | None:
        row = self.model.row(edit.place[0])
        return None if row is None else row.cells[edit.column]

    def _on_refused(self, edit: CellEdit, error: Exception) -> None:
        """The text stays in its cell, in a draft, and above the table with what can be done."""
        self._drafts.keep(edit.row, edit.column, edit.text)
        name, column = _name_of(edit.row), column_names()[edit.column]
        text = self.tr("%1, %2: %3").replace("%1", name).replace("%2", column)
        text = text.replace("%3", self._why(edit, error))
        if isinstance(error, Conflict):
            self._page.list.banner.show_text(
                text, action=self.tr("Save mine"), on_action=lambda: self._insist(edit)
            )
        else:
            self._page.list.banner.show_text(
                text, action=self.tr("Correct"), on_action=lambda: self._correct(edit.place)
            )

    def _insist(self, edit: CellEdit) -> None:
        self.saver.insist(edit, said(edit.column, edit.text))

    def _correct(self, where: Place) -> None:
        if self.view is not None:
            self.view.go_to(where)

    # --- blocks --------------------------------------------------------------------------------

    def copy(self) -> None:
        """Puts the selected cells on the clipboard, without those that do not leave."""
        view = self._get_view()
        keys, columns = view.selected_keys, view.selected_columns
        if len(keys) > MOST_COPIED:
            self._page.list.banner.show_text(self.tr("Too much to copy: export it instead."))
        elif keys and columns:
            table = self._page.directory.table
            self._page.lanes.read.submit(
                lambda: table.copy(keys, columns, wording=said), self._on_copied
            )

    def _on_copied(self, copied: CopiedCells) -> None:
        put_on_clipboard(copied.text)
        text = self.tr("%n cell(s) copied", "", copied.cells)
        if copied.withheld:
            text += self.tr("; %n withheld, confidential or personal", "", copied.withheld)
        self._toast(text)

    def clear(self) -> None:
        """Clears the selected cells: one step, shown beforehand when it is a large one."""
        self._plan(fill("", self._chosen()), is_asked=False)

    def _chosen(self) -> tuple[Place, ...]:
        view = self._get_view()
        return () if view.selected_count > MOST_CELLS else view.selected_places

    def paste(self) -> None:
        """Puts the clipboard's block into the table, once it was shown what it changes; one value
        goes into all that is selected, into one cell at once."""
        block = parse_block(QGuiApplication.clipboard().text())
        view, where = self._get_view(), self._get_view().current_place
        if where is None or not block:
            return
        if not self._page.list.can_write:
            self._on_locked(where)
        elif [len(row) for row in block] != [1]:
            self._plan(self._placed(block), is_asked=True)
        elif view.selected_count > 1:
            self._plan(fill(block[0][0], self._chosen()), is_asked=True)
        elif view.contacts.cell(view.currentIndex()) is not None:
            self._paste_one(where, block[0][0])

    def _paste_one(self, where: Place, text: str) -> None:
        row = self.model.row(where[0])
        if row is not None and row.cells[where[1]].locked is not None:
            self._on_locked(where)
        else:
            self.saver.submit(self.model.seen(where), text)

    def _placed(self, block: Block) -> Placement:
        view = self._get_view()
        shown, selected = view.shown_columns, view.selected_columns
        runs = view.selected_rows
        row = runs[0][0] if runs else view.currentIndex().row()
        first = shown.index(selected[0]) if selected else 0
        keys = self.model.keys[row : row + len(block)]
        return place(block, keys, shown[first:])

    def _plan(self, placement: Placement, *, is_asked: bool) -> None:
        if not self._page.list.can_write:
            return
        texts = [
            CellText(one.key, one.column, meant(one.column, one.text)) for one in placement.texts
        ]
        if not texts or len(texts) > MOST_CELLS:
            self._page.list.banner.show_text(self.tr("Too many cells at once: take fewer."))
            return
        plan = self._page.directory.table_edits.plan
        self._page.lanes.read.submit(
            lambda: plan(texts),
            lambda found: self._on_planned(found, placement, is_asked=is_asked),
            on_error=self._page.show_error,
        )

    def _on_planned(self, plan: BlockPlan, placement: Placement, *, is_asked: bool) -> None:
        if is_asked or plan.contacts > LARGE_STEP:
            self._show_sheet(plan, placement)
        elif plan.changes:
            self._apply(plan, self._page.show_error)
        elif plan.refused and plan.refused[0].refusal is not None:
            self._toast(self._explain(plan.refused[0].refusal))
        else:
            self._toast(self.tr("Nothing to clear here"))

    def _show_sheet(self, plan: BlockPlan, placement: Placement) -> None:
        page = self._page
        texts = page.look.texts
        sheet = BlockSheet(plan, placement, page.look, self._explain, texts.problem, page.window())
        sheet.applied.connect(
            lambda: self._apply(plan, lambda error: sheet.show_error(self._explain(error)))
        )
        sheet.finished.connect(self._on_sheet_closed)
        self.sheet = sheet
        sheet.open()

    def _on_sheet_closed(self) -> None:
        sheet, self.sheet = self.sheet, None
        if sheet is not None:
            sheet.deleteLater()
        if self.view is not None:
            self.view.setFocus()

    def _apply(self, plan: BlockPlan, on_error: Callable[[BottinError], None]) -> None:
        apply = self._page.directory.table_edits.apply
        self._page.lanes.write.submit(
            lambda: apply(plan, initiator=INITIATOR),
            lambda changes: self._on_applied(plan, changes),
            on_error=on_error,
        )

    def _on_applied(self, plan: BlockPlan, changes: ChangeSet) -> None:
        if self.sheet is not None and self.sheet.plan is plan:
            self.sheet.accept()
        text = self.tr("%n cell(s) changed", "", len(plan.changes))
        if plan.refused:
            text += self.tr("; %n refused", "", len(plan.refused))
        toast, seq = self._page.card.toast, changes.seq
        toast.show_text(text, self.tr("Undo the changes"), lambda: self.undo_asked.emit(seq))


def _name_of(row: TableRow) -> str:
    """How a message names a contact: a confidential one not at all."""
    if row.contact.confidential:
        return QCoreApplication.translate("TableCommands", "A confidential contact")
    return row.contact.display_name
