"""One row while it is read: its cells, and the values taken from them so far."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from directory_app.domain.folding import fold, fold_words
from directory_app.domain.incoming import ImportValue, Part, Sureness
from directory_app.domain.problems import Problem
from directory_app.domain.text import clean_block, clean_line

from .column_plan import ColumnPlan
from .headings import is_default, is_word
from .targets import Meaning

PERSON = (Part.GIVEN_NAME, Part.FAMILY_NAME)
BODY = (Part.ORGANISATION, Part.ACRONYM)


@dataclass(slots=True)
class RowValues:
    """What a row gave. Cells that say « nothing here » (« n/d », « 0/0/00 ») count as empty.
    ``joined``: columns whose cells went into a value of another one. ``second``: the name of the
    second person, where a cell names two."""

    plan: ColumnPlan
    cells: tuple[str, ...]
    values: list[ImportValue] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    uid: str = ""
    joined: set[int] = field(default_factory=set)
    second: tuple[ImportValue, ...] = ()
    _clean: dict[int, str] = field(default_factory=dict)

    def block(self, at: int) -> str:
        """A cell as clean lines; empty when it says nothing."""
        cell = self.cells[at] if at < len(self.cells) else ""
        if not cell:
            return ""
        if at not in self._clean:
            is_nothing = cell.isspace() or is_word("nothing", cell)
            self._clean[at] = "" if is_nothing else clean_block(cell)
        return self._clean[at]

    def line(self, at: int) -> str:
        """A cell as one clean line."""
        text = self.block(at)
        return clean_line(text) if "\n" in text else text

    def name(self, at: int) -> str:
        """What a column is called."""
        names = self.plan.names
        return names[at] if at < len(names) else f"Colonne {at + 1}"

    def add(
        self,
        part: Part,
        text: str,
        column: int,
        label: str = "",
        sureness: Sureness = Sureness.SURE,
        **more: Any,
    ) -> None:
        """Take a value, unless the row has it already."""
        value = ImportValue(part, text, label, sureness, column=column, **more)
        if text and not any(
            one.part is part and one.text == text and one.label == label for one in self.values
        ):
            self.values.append(value)

    def keep(self, at: int, text: str = "") -> None:
        """Keep a text, else the whole cell, under the column's heading."""
        target = self.plan.targets[at] if at < len(self.plan.targets) else None
        name = target.label if target and target.meaning is Meaning.CUSTOM else ""
        text = text or self.block(at)
        if text and not is_default(self.name(at), text):
            self.add(Part.CUSTOM, text, at, name or self.name(at))

    def first(self, *meanings: Meaning) -> tuple[int, str]:
        """The first of these columns that holds something, and its line; what the others hold is
        kept. (-1, "") when none does."""
        found = (-1, "")
        for at in self.plan.of(*meanings):
            text = self.line(at)
            if text and found[0] < 0:
                found = (at, text)
            elif text and fold(text) != fold(found[1]):
                self.keep(at)
        return found

    def has(self, *parts: Part) -> bool:
        """Whether a value is one of these."""
        return any(one.part in parts for one in self.values)

    @property
    def has_person(self) -> bool:
        """Whether the row names somebody."""
        return self.has(*PERSON)

    @property
    def has_body(self) -> bool:
        """Whether the row names an organisation."""
        return self.has(*BODY)

    def says(self, text: str) -> bool:
        """Whether every word of a text stands in the names that were read."""
        parts = (*PERSON, *BODY, Part.TITLE, Part.FUNCTION)
        known = {word for one in self.values if one.part in parts for word in fold_words(one.text)}
        return set(fold_words(text)) <= known
