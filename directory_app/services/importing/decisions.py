"""What a person decided about an import: a policy for everything, and choices one by one.

The command line fills the policy, the window the choices; the stages ask both the same way.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from directory_app.domain.folding import fold_compact
from directory_app.domain.incoming import Place
from directory_app.domain.matching.words import name_key

from .ownership import Named

NEW = ""
"""The choice of a new contact where one might be recognised."""


class Existing(StrEnum):
    """What becomes of a contact that is there already: filled and changed but never emptied; left
    alone while a new one is made; left alone."""

    UPDATE = "update"
    CREATE = "create"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class Decisions:
    """Records and values are named by their numbers in the source.

    ``people`` and ``organisations``: record → id of the contact it is, :data:`NEW` for none.
    ``organisations_by_name``: the same for every record of an :func:`organisation_key`.
    ``dropped`` values are as if they were not written; ``refused`` ones still say whom the record
    means, but what is there stays; ``corrected`` ones are read as this text.
    ``confidential``: addresses that arrive marked. ``into``: name
    of a list, made when missing,
    on which everybody taken is put. ``remembers_columns``: what the columns were read as is
    proposed again for a table of the same headings.
    """

    existing: Existing = Existing.UPDATE
    join_perhaps: bool = False
    left_out: frozenset[int] = frozenset()
    dropped: frozenset[Place] = frozenset()
    refused: frozenset[Place] = frozenset()
    corrected: Mapping[Place, str] = field(default_factory=dict)
    confidential: frozenset[Place] = frozenset()
    people: Mapping[int, str] = field(default_factory=dict)
    organisations: Mapping[int, str] = field(default_factory=dict)
    organisations_by_name: Mapping[str, str] = field(default_factory=dict)
    with_event: bool = True
    into: str = ""
    remembers_columns: bool = False

    def refused_of(self, record: int) -> frozenset[int]:
        """Numbers of the values of a record that are refused."""
        return frozenset(value for one, value in self.refused if one == record)

    def corrections_of(self, record: int) -> Mapping[int, str]:
        """Number → text of the values of a record that a person corrected."""
        return {value: text for (one, value), text in self.corrected.items() if one == record}

    def dropped_of(self, record: int) -> frozenset[int]:
        """Numbers of the values of a record that are left out."""
        return frozenset(value for one, value in self.dropped if one == record)


def organisation_key(named: Named) -> str:
    """What the records that name one organisation in the same words share."""
    return f"{name_key(named.organisation)}|{fold_compact(named.acronym)}"


BY_DEFAULT = Decisions()
"""Everything is taken, nothing doubtful is decided."""
