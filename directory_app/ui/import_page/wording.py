"""The words of the page: what a record becomes, what changes in it, what the button will do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject

from directory_app.domain.incoming import ImportRecord, ImportValue, Part
from directory_app.services.importing.report import (
    Difference,
    Note,
    Outcome,
    Proposal,
    RecordResult,
)
from directory_app.texts import Texts

from .choices import ImportChoices
from .field_names import FieldNames
from .lines import MAYBE_CONFIDENTIAL, Below, LineKind, Told
from .sorting import Category, Sorted, category_of

NOTHING = "—"
"""Stands where there was no value."""


class Action(StrEnum):
    """What can be done on a row."""

    KEEP_OLD = "keep_old"
    TAKE_NEW = "take_new"
    CORRECT = "correct"
    DROP = "drop"
    RESTORE = "restore"
    MARK = "mark"
    UNMARK = "unmark"
    DECIDE = "decide"


@dataclass(frozen=True, slots=True)
class LineText:
    """What a row says. ``title`` in bold before ``text``; ``old`` and ``new`` of a difference;
    ``badge`` in the colours of ``tone``; what can be done, with its words."""

    text: str = ""
    title: str = ""
    label: str = ""
    old: str = ""
    new: str = ""
    badge: str = ""
    tone: str = "neutral"
    is_refused: bool = False
    is_locked: bool = False
    actions: tuple[tuple[Action, str], ...] = ()


class ImportWording(QObject):
    """Sentences of the import page."""

    def __init__(self, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self.fields = FieldNames(self)

    # --- records -------------------------------------------------------------------------------

    def record(self, told: Told) -> LineText:
        """Whom a record names, and what becomes of it."""
        result = told.result
        category = category_of(result)
        actions = ((Action.DECIDE, self.tr("decide")),) if category is Category.DECIDE else ()
        return LineText(
            title=self.title(result),
            text=self._detail(result, category),
            badge=self.badge(category),
            tone=_TONES[category],
            actions=actions,
        )

    def title(self, result: RecordResult) -> str:
        """« Lise Côté », « RANQ », « Ligne 17 »."""
        record, withheld = result.record, result.withheld
        person = _person(record, withheld)
        organisation = record.text(Part.ACRONYM, withheld) or _organisation(record, withheld)
        return person or organisation or self.row(record)

    def row(self, record: ImportRecord) -> str:
        """« Ligne 17 »."""
        return self.tr("Row %1").replace("%1", str(record.line))

    def _detail(self, result: RecordResult, category: Category) -> str:
        if result.outcome is Outcome.REJECTED:
            return self._reason(result)
        if category is Category.NEW:
            return self._new(result)
        record, withheld = result.record, result.withheld
        organisation = _organisation(record, withheld)
        acronym = record.text(Part.ACRONYM, withheld)
        if _person(record, withheld):
            shown = f"{organisation} ({acronym})" if organisation and acronym else organisation
            detail = shown or acronym
        else:
            detail = organisation if acronym and organisation != acronym else ""
        if category in (Category.CORRECT, Category.DECIDE):
            row = self.row(record)
            return f"{detail} · {row}" if detail else row
        return detail

    def _new(self, result: RecordResult) -> str:
        parts = []
        if result.is_new_organisation:
            parts.append(self.tr("%n organisation(s)", "", 1))
        if result.is_new_person:
            parts.append(self.tr("%n person(s)", "", 1))
        organisation = _organisation(result.record, result.withheld)
        text = self.tr("New card: %1").replace("%1", ", ".join(parts))
        if len(parts) > 1:
            text = self.tr("New cards: %1").replace("%1", ", ".join(parts))
        is_told = organisation and organisation != self.title(result)
        return f"{organisation} · {text}" if is_told else text

    def _reason(self, result: RecordResult) -> str:
        words = {
            "name_missing": self.tr("No name: this row cannot be taken"),
            "name_confidential": self.tr("A name holds a confidential value"),
            "gone": self.tr("The card chosen is no longer there"),
        }
        row = self.row(result.record)
        said = words.get(result.reason, self.tr("This row cannot be read"))
        return said if self.title(result) == row else f"{row} · {said}"

    def why_not(self, result: RecordResult) -> str:
        """Why a record was not taken, for whoever mends the file."""
        sentences = [self._texts.problem(note.problem) for note in result.notes]
        words = {
            "left_out": self.tr("Left out"),
            "exists": self.tr("Exists already"),
            "ambiguous": self.tr("Several cards are possible"),
            "other_organisation": self.tr("Perhaps exists in another organisation"),
            "other_coordinates": self.tr("Perhaps exists with other coordinates"),
        }
        first = words.get(result.reason) or self._reason(result)
        if result.outcome is Outcome.SKIPPED and result.reason not in words:
            first = self.tr("Looks like a card that exists")
        return " ".join((f"{first}.", *sentences)) if sentences else first

    def badge(self, category: Category) -> str:
        """What a record is, in a word."""
        return {
            Category.NEW: self.tr("new"),
            Category.CHANGED: self.tr("modified"),
            Category.SAME: self.tr("identical"),
            Category.CORRECT: self.tr("to correct"),
            Category.DECIDE: self.tr("to decide"),
        }[category]

    # --- below ---------------------------------------------------------------------------------

    def below(self, told: Told, line: Below, choices: ImportChoices) -> LineText:
        """A row under a record."""
        match line.kind:
            case LineKind.HEADING:
                return self._heading(told.result)
            case LineKind.DIFFERENCE:
                return self._difference(told, told.differences[line.index], choices)
            case LineKind.PROBLEM:
                return self._problem(told.result, told.result.notes[line.index])
            case LineKind.ACTIONS:
                return self._actions(told.result, told.result.notes[line.index])
            case LineKind.NOTE:
                return self._note(told.result, told.result.notes[line.index], choices)
            case LineKind.ASIDE:
                return self._aside(told.result, line.index, choices)
            case _:
                return self._value(told.result, line.index)

    def _heading(self, result: RecordResult) -> LineText:
        name = _organisation(result.record, result.withheld)
        return LineText(text=self.tr("In the card of the organisation: %1").replace("%1", name))

    def _worded(self, one: Difference, text: str | None) -> str:
        return self.fields.of_value(one.path, text) if text else NOTHING

    def _difference(self, told: Told, one: Difference, choices: ImportChoices) -> LineText:
        place = (told.result.number, -1 if one.number is None else one.number)
        is_refused = place in choices.refused
        toggle = (
            (Action.TAKE_NEW, self.tr("take the new one"))
            if is_refused
            else (Action.KEEP_OLD, self.tr("keep the old one"))
        )
        masked = self.masked()
        return LineText(
            label=self.fields.of_path(one.path),
            old=masked if one.is_withheld else self._worded(one, one.old),
            new=masked if one.is_withheld else self._worded(one, one.new),
            is_refused=is_refused,
            is_locked=one.is_withheld,
            actions=(toggle,) if one.number is not None else (),
        )

    def _problem(self, result: RecordResult, note: Note) -> LineText:
        return LineText(text=self._said(result, note), tone="warn")

    def _said(self, result: RecordResult, note: Note) -> str:
        sentence = self._texts.problem(note.problem)
        if note.number is None or not 0 <= note.number < len(result.record.values):
            return sentence
        value = result.record.values[note.number]
        shown = self.shown(result, note.number)
        quoted = self.tr("%1 “%2”: %3").replace("%1", self.part_name(value))
        return quoted.replace("%2", shown).replace("%3", sentence[:1].lower() + sentence[1:])

    def _actions(self, result: RecordResult, note: Note) -> LineText:
        assert note.number is not None
        value = result.record.values[note.number]
        correct = (Action.CORRECT, self.tr("Correct"))
        drop = (Action.DROP, self.without(value))
        is_masked = note.number in result.withheld
        return LineText(actions=(drop,) if is_masked else (correct, drop))

    def _note(self, result: RecordResult, note: Note, choices: ImportChoices) -> LineText:
        text = self._texts.problem(note.problem)
        if note.problem.code != MAYBE_CONFIDENTIAL or note.number is None:
            return LineText(text=text)
        is_marked = (result.number, note.number) in choices.confidential
        return LineText(text=text, actions=(self._marking(is_marked=is_marked),))

    def _marking(self, *, is_marked: bool) -> tuple[Action, str]:
        if is_marked:
            return Action.UNMARK, self.tr("remove the mark")
        return Action.MARK, self.tr("mark confidential")

    def _aside(self, result: RecordResult, number: int, choices: ImportChoices) -> LineText:
        value, place = result.record.values[number], (result.number, number)
        label, shown = self.part_name(value), self.shown(result, number)
        if place in choices.corrected:
            new = choices.corrected[place]
            back = ((Action.RESTORE, self.tr("take back")),)
            return LineText(label=label, old=shown, new=new, actions=back)
        if place in choices.dropped:
            text = self.tr("“%1” left aside").replace("%1", shown)
            return LineText(label=label, text=text, actions=((Action.RESTORE, self.tr("take it")),))
        text = self.tr("Confidential: it stays in the office")
        mark = self._marking(is_marked=True)
        return LineText(label=label, text=text, is_locked=True, actions=(mark,))

    def _value(self, result: RecordResult, number: int) -> LineText:
        value = result.record.values[number]
        is_locked = number in result.withheld
        actions = [(Action.DROP, self.tr("leave aside"))]
        if value.part is Part.ADDRESS:
            actions.insert(0, self._marking(is_marked=False))
        return LineText(
            label=self.part_name(value),
            text=self.shown(result, number),
            is_locked=is_locked,
            actions=tuple(actions),
        )

    def shown(self, result: RecordResult, number: int) -> str:
        """A value as it may be shown, on one line."""
        if number in result.withheld:
            return self.masked()
        return " ".join(result.record.values[number].text.split())

    def masked(self) -> str:
        """In place of a value that may not be shown."""
        return self.tr("masked")

    def part_name(self, value: ImportValue) -> str:
        """What a value is."""
        if value.part is Part.CUSTOM and value.label:
            return value.label
        return self.fields.of_field(value.part.value)

    def without(self, value: ImportValue) -> str:
        """« Importer sans courriel »."""
        words = {
            Part.EMAIL: self.tr("Import without the e-mail"),
            Part.PHONE: self.tr("Import without the telephone"),
            Part.WEBSITE: self.tr("Import without the website"),
            Part.ADDRESS: self.tr("Import without the address"),
        }
        return words.get(value.part) or self.tr("Import without this value")

    # --- for a reader --------------------------------------------------------------------------

    def spoken(self, line: LineText, kind: LineKind, differences: int, *, is_ticked: bool) -> str:
        """« RANQ, modifiée, 2 différences, coché »."""
        if kind is not LineKind.RECORD:
            change = self.tr("%1 becomes %2").replace("%1", line.old).replace("%2", line.new)
            if line.is_refused:
                change = self.tr("%1 stays, %2 is refused")
                change = change.replace("%1", line.old).replace("%2", line.new)
            said = (line.label, change if line.new else "", line.text)
            return ", ".join(filter(None, (*said, *(text for _, text in line.actions))))
        count = self.tr("%n difference(s)", "", differences) if differences else ""
        tick = self.tr("ticked") if is_ticked else self.tr("not ticked")
        return ", ".join(filter(None, (line.title, line.badge, count, line.text, tick)))

    def whole(self, line: LineText) -> str:
        """What a row says, without what can be done: for where it does not fit."""
        change = f"{line.old} → {line.new}" if line.new else ""
        return " · ".join(filter(None, (line.title, line.label, change, line.text)))

    # --- the whole -----------------------------------------------------------------------------

    def summary(self, proposal: Proposal, answered: Sorted) -> str:
        """« 6 fiches créées, 31 modifiées, 11 lignes laissées telles quelles. L’importation … »"""
        created = proposal.contacts_created
        changed = proposal.contacts_changed - created
        counts = (
            (created, self.tr("%n card(s) created", "", created)),
            (changed, self._changed(changed, is_first=not created)),
            (answered.left, self.tr("%n row(s) left as they are", "", answered.left)),
        )
        said = ", ".join(text for count, text in counts if count)
        if not answered.changes_something:
            return self.tr("Nothing to import: %1.").replace("%1", said) if said else ""
        one_gesture = self.tr("The import can be undone in one gesture.")
        return f"{said}. {one_gesture}" if said else one_gesture

    def _changed(self, count: int, *, is_first: bool) -> str:
        if is_first:
            return self.tr("%n card(s) modified", "", count)
        return self.tr("%n modified", "", count)

    def primary(self, proposal: Proposal, answered: Sorted) -> str:
        """On the main button; empty when there is nothing to do."""
        if not answered.changes_something:
            return ""
        count = proposal.contacts_changed
        return self.tr("Import %n card(s)", "", count) if count else self.tr("Import")

    def imported(self, proposal: Proposal) -> str:
        """The toast afterwards."""
        count = proposal.contacts_changed
        return self.tr("%n card(s) imported", "", count) if count else self.tr("File imported")

    def left(self, count: int) -> str:
        """Of the rows that were not taken."""
        return self.tr("%n row(s) not taken", "", count)

    def segment(self, category: Category | None, count: int) -> str:
        """« Nouvelles 6 »."""
        names = {
            None: self.tr("All"),
            Category.NEW: self.tr("New"),
            Category.CHANGED: self.tr("Modified"),
            Category.SAME: self.tr("Identical"),
            Category.CORRECT: self.tr("To correct"),
            Category.DECIDE: self.tr("To decide"),
        }
        return f"{names[category]} {count}"


_TONES = {
    Category.NEW: "ok",
    Category.CHANGED: "info",
    Category.SAME: "neutral",
    Category.CORRECT: "warn",
    Category.DECIDE: "warn",
}


def _person(record: ImportRecord, withheld: frozenset[int]) -> str:
    names = (record.text(part, withheld) for part in (Part.GIVEN_NAME, Part.FAMILY_NAME))
    return " ".join(filter(None, names))


def _organisation(record: ImportRecord, withheld: frozenset[int]) -> str:
    """The organisation that a record names first."""
    return record.text(Part.ORGANISATION, withheld) or record.text(Part.ROLE, withheld)
