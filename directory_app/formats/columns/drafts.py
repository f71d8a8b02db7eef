"""A column on its way to a meaning: what is known of it so far, and of its neighbours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from directory_app.domain.incoming import Sureness

from .cell_forms import Test, distinct, share
from .headings import read_heading
from .targets import Meaning, Target, parse_target

NAMES = frozenset(
    {Meaning.GIVEN_NAME, Meaning.FAMILY_NAME, Meaning.FULL_NAME, Meaning.FAMILY_FIRST}
)
"""Meanings that name a person."""


@dataclass(slots=True)
class Draft:
    """One column. ``values``: distinct examples of its cells; ``undecided``: what its heading
    leaves open; ``hint``: a code that says what is worth a look."""

    at: int
    heading: str
    name: str
    values: tuple[str, ...]
    target: Target | None = None
    undecided: str = ""
    sureness: Sureness = Sureness.SURE
    hint: str = ""

    def share(self, test: Test) -> float:
        """How many of the distinct values pass, from 0 to 1."""
        return share(self.values, test)

    def take(self, path: str, sureness: Sureness = Sureness.LIKELY, hint: str = "") -> None:
        """Say what the column is."""
        self.target, self.undecided = parse_target(path), ""
        self.sureness, self.hint = sureness, hint

    def keep(self, sureness: Sureness = Sureness.LIKELY, hint: str = "") -> None:
        """Keep it as a custom field under its heading."""
        self.target, self.undecided = Target(Meaning.CUSTOM, self.name), ""
        self.sureness, self.hint = sureness, hint


@dataclass(slots=True)
class Drafts:
    """The columns of a table, in order. ``row_count``: rows of the sample."""

    columns: list[Draft] = field(default_factory=list)
    row_count: int = 0

    @classmethod
    def of(
        cls, header: Sequence[str], sample: Sequence[Sequence[str]], names: Sequence[str]
    ) -> Drafts:
        """The columns as their headings say."""
        drafts = cls(row_count=len(sample))
        for at, name in enumerate(names):
            heading = header[at] if at < len(header) else ""
            values = distinct(row[at] for row in sample if at < len(row))
            drafts.columns.append(_read(Draft(at, heading, name, values)))
        return drafts

    def has(self, *meanings: Meaning) -> bool:
        """Whether a column is one of these."""
        return any(one.target and one.target.meaning in meanings for one in self.columns)

    def names_people(self) -> bool:
        """Whether a column names a person."""
        return self.has(*NAMES)

    def of_meaning(self, *meanings: Meaning) -> Iterator[Draft]:
        """The columns that are one of these, in order."""
        return (one for one in self.columns if one.target and one.target.meaning in meanings)

    def undecided(self, name: str) -> list[Draft]:
        """The columns whose heading leaves this open, in order."""
        return [one for one in self.columns if one.undecided == name]

    def open(self) -> list[Draft]:
        """The columns of which nothing is known, those without values left out."""
        return [one for one in self.columns if not (one.target or one.undecided) and one.values]


def _read(draft: Draft) -> Draft:
    found = read_heading(draft.heading) if draft.heading.strip() else None
    if found is None:
        return draft
    draft.target, draft.undecided = found.target, found.undecided
    draft.sureness = Sureness.SURE if found.is_whole else Sureness.LIKELY
    return draft
