"""Texts typed or pasted into the cells of a table: what they would change, then one step.

Reads no value itself: a cell's text goes the way of a form's field (:mod:`.form_filling`, then
:mod:`.forms`). A plan writes nothing; the step that applies it is checked again against the very
snapshots that the plan was made on.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from directory_app.domain.changes import ChangeSet
from directory_app.domain.changes import Kind as StepKind
from directory_app.domain.contact import AnyContact, Kind, kind_of
from directory_app.domain.errors import BottinError, UserError
from directory_app.domain.identifiers import NewId
from directory_app.domain.problems import Problem
from directory_app.domain.text import clean_line
from directory_app.domain.validation import check_storable
from directory_app.storage.gates import ReadGate, Session
from directory_app.storage.reference_lookup import resolve

from .assignments import Assigner
from .drafts import FieldKey
from .form_checks import check
from .form_filling import FormFiller
from .forms import FormService
from .table_cells import Cell, Column, Locked, TableRow, entries_of, is_same
from .table_rows import ReadCard, Today, read_cards


@dataclass(frozen=True, slots=True)
class CellText:
    """A text for one cell of one contact."""

    key: int
    column: Column
    text: str


@dataclass(frozen=True, slots=True)
class PlannedCell:
    """What becomes of one cell: ``before`` and ``after`` as rows show them, ``text`` as it was
    given, ``problems`` what is worth a second look, ``refusal`` why it is not taken.

    ``is_own_now``: what was inherited becomes the contact's own value. ``is_withheld``: the value
    equals a confidential one, and will not be shown.
    """

    key: int
    contact_id: str
    name: str
    column: Column
    text: str
    before: str
    after: str = ""
    problems: tuple[Problem, ...] = ()
    refusal: BottinError | None = None
    is_own_now: bool = False
    is_withheld: bool = False


@dataclass(frozen=True, slots=True)
class BlockPlan:
    """What a block would change. ``unchanged`` counts the cells that say so already; ``edits`` and
    ``shown`` are what the step is made of."""

    changes: tuple[PlannedCell, ...]
    refused: tuple[PlannedCell, ...]
    unchanged: int
    edits: Mapping[FieldKey, str] = field(repr=False)
    shown: tuple[AnyContact, ...] = field(repr=False)

    @property
    def contacts(self) -> int:
        """How many contacts change."""
        return len({one.contact_id for one in self.changes})


class TableEditService:
    """Plans on the reading thread, writes on the writing one."""

    def __init__(self, reading: ReadGate, forms: FormService, new_id: NewId, today: Today) -> None:
        self._reading = reading
        self._forms = forms
        self._new_id = new_id
        self._today = today

    def save(self, row: TableRow, column: Column, text: str, *, initiator: str = "") -> ChangeSet:
        """Store the text of one cell; one step, none when it says so already. ``row`` is the row
        that was shown when the text was typed.

        Raises UserError (a :class:`Locked` code, ``table_organisation_kept``, or the form's own),
        and Conflict when the value is no longer the one shown.
        """
        if is_same(column, row.cells[column], text):
            return ChangeSet(0, StepKind.EDIT)
        _refuse_locked(row.cells[column], column, text)
        entries = entries_of(row, column, text)
        return self._forms.save(entries, shown=(row.contact,), initiator=initiator)

    def plan(self, texts: Sequence[CellText]) -> BlockPlan:
        """What these texts would change in the contacts as they are now. Of several texts for one
        cell the last counts. Nothing is written."""
        wanted: dict[int, dict[Column, str]] = {}
        for one in texts:
            wanted.setdefault(one.key, {})[one.column] = one.text
        rows: list[_RowPlan] = []
        with self._reading.transaction() as connection:
            for card in read_cards(connection, list(wanted), self._today()):
                rows.append(_RowPlan(card, wanted[card.key], self._assigner(connection, card)))
        changed = [row for row in rows if row.changes]
        return BlockPlan(
            changes=tuple(cell for row in rows for cell in row.changes),
            refused=tuple(cell for row in rows for cell in row.refused),
            unchanged=sum(row.unchanged for row in rows),
            edits={key: text for row in changed for key, text in row.edits.items()},
            shown=tuple(row.contact for row in changed),
        )

    def apply(self, plan: BlockPlan, *, initiator: str = "") -> ChangeSet:
        """Store a plan, all of it or nothing, as one step; a large one is backed up before.

        Raises as :meth:`FormService.save`: Conflict when one of the values is no longer the one
        that the plan was made on.
        """
        return self._forms.save(plan.edits, shown=plan.shown, initiator=initiator)

    def _assigner(self, connection: Session, card: ReadCard) -> _Assigners:
        return _Assigners(connection, card, self._new_id, self._today)


def doubts(row: TableRow, column: Column, text: str) -> tuple[Problem, ...]:
    """What is worth a second look in a text for a cell, as its form would say it."""
    kind = kind_of(row.contact)
    entries = entries_of(row, column, text)
    return tuple(one for (_, path, _), said in entries.items() for one in check(kind, path, said))


def _refuse_locked(cell: Cell, column: Column, text: str) -> None:
    """Raise UserError where no text, or no empty one, is taken."""
    if cell.locked is not None:
        raise UserError(cell.locked.value)
    if column is Column.ORGANISATION and not clean_line(text):
        raise UserError("table_organisation_kept")


class _Assigners:
    """Makes what reads the texts of one contact, anew for each attempt."""

    def __init__(self, connection: Session, card: ReadCard, new_id: NewId, today: Today) -> None:
        self._connection = connection
        self._contact = card.card.contact
        self._new_id = new_id
        self._today = today

    def make(self) -> Assigner:
        """One that has read nothing yet."""
        return Assigner(self._contact, self._new_id, self._find)

    def _find(self, text: str, kind: Kind) -> str:
        found = resolve(self._connection, text, self._today(), kind=kind, strict=True)
        if found == self._contact.id:
            raise UserError("reference_to_self")
        return found


class _RowPlan:
    """The cells of one contact, tried together: the name may be cleared where the acronym is
    given. What is refused is left out, and the rest tried again."""

    def __init__(self, card: ReadCard, texts: Mapping[Column, str], assigners: _Assigners) -> None:
        self._base = card.card.contact
        self._row = card.row()
        self._assigners = assigners
        self.changes: tuple[PlannedCell, ...] = ()
        self.refused: list[PlannedCell] = []
        self.edits: dict[FieldKey, str] = {}
        self.contact = self._row.contact
        self._texts = self._taken(texts)
        self.unchanged = len(texts) - len(self._texts) - len(self.refused)
        edited = self._fill()
        if edited is not None:
            self._compare(card.row(edited))

    def _taken(self, texts: Mapping[Column, str]) -> dict[Column, str]:
        """The texts that say something new, in places that take it."""
        new = {
            column: text
            for column, text in texts.items()
            if not is_same(column, self._row.cells[column], text)
        }
        taken: dict[Column, str] = {}
        for column, text in new.items():
            try:
                if not self._comes_with_role(column, new):
                    _refuse_locked(self._row.cells[column], column, text)
                taken[column] = text
            except UserError as error:
                self._refuse(column, text, error)
        return taken

    def _comes_with_role(self, column: Column, new: Mapping[Column, str]) -> bool:
        """A function beside the organisation that gives it."""
        has_none = self._row.cells[column].locked is Locked.NO_FUNCTION
        return has_none and bool(clean_line(new.get(Column.ORGANISATION, "")))

    def _fill(self) -> AnyContact | None:
        """The edited snapshot, once nothing is refused any more; None for nothing to do."""
        while self._texts:
            entries = {column: self._entries(column) for column in self._texts}
            self.edits = {key: text for one in entries.values() for key, text in one.items()}
            filler = FormFiller(self._base, self._row.contact, self._assigners.make())
            try:
                edited = filler.fill({key[1:]: text for key, text in self.edits.items()})
                check_storable(edited)
            except BottinError as error:
                column = _guilty(error, entries)
                self._refuse(column, self._texts.pop(column), error)
            else:
                return edited
        self.edits = {}
        return None

    def _entries(self, column: Column) -> dict[FieldKey, str]:
        return entries_of(self._row, column, self._texts[column])

    def _compare(self, after: TableRow) -> None:
        planned = [self._planned(column, after.cells[column]) for column in self._texts]
        self.changes = tuple(planned)

    def _planned(self, column: Column, after: Cell) -> PlannedCell:
        before, text = self._row.cells[column], self._texts[column]
        # The name of an organisation that the card did not know is the one that was found.
        said = clean_line(text) if column is Column.ORGANISATION else after.text
        return PlannedCell(
            self._row.key,
            self.contact.id,
            self.contact.display_name,
            column,
            text,
            before.text,
            said,
            doubts(self._row, column, text),
            is_own_now=bool(before.inherited_from) and bool(after.text),
            is_withheld=after.is_withheld,
        )

    def _refuse(self, column: Column, text: str, error: BottinError) -> None:
        is_unread = error.code == "value_invalid"
        refused = PlannedCell(
            self._row.key,
            self.contact.id,
            self.contact.display_name,
            column,
            text,
            self._row.cells[column].text,
            problems=doubts(self._row, column, text) if is_unread else (),
            refusal=error,
        )
        self.refused.append(refused)


def _guilty(error: BottinError, entries: Mapping[Column, Mapping[FieldKey, str]]) -> Column:
    """The cell that an error is about: the one whose field it names, else one of the same element,
    or of the same collection; else the name, which says what is missing."""
    named, item = str(error.params.get("field", "")), error.params.get("item")
    collection = named.partition(".")[0]
    fields = [
        (column, path, one_item) for column, keys in entries.items() for _, path, one_item in keys
    ]
    tests: tuple[Callable[[str, str], bool], ...] = (
        lambda path, one_item: (path, one_item) == (named, item),
        lambda path, _: path == named,
        lambda path, _: path == collection,
        lambda path, _: path.partition(".")[0] == collection,
    )
    for is_meant in tests:
        for column, path, one_item in fields:
            if is_meant(path, one_item):
                return column
    names = (Column.NAME, Column.ACRONYM)
    return next(one for one in (*names, *entries) if one in entries)
