"""What a person decided about an import: a policy for everything, and choices one by one.

The command line fills the policy, the window the choices; the stages ask both the same way.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from directory_app.domain.incoming import Place

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
    ``confidential``: addresses that arrive marked. ``into``: name of a list, made when missing,
    on which everybody taken is put.
    """

    existing: Existing = Existing.UPDATE
    join_perhaps: bool = False
    left_out: frozenset[int] = frozenset()
    dropped: frozenset[Place] = frozenset()
    confidential: frozenset[Place] = frozenset()
    people: Mapping[int, str] = field(default_factory=dict)
    organisations: Mapping[int, str] = field(default_factory=dict)
    with_event: bool = True
    into: str = ""

    def dropped_of(self, record: int) -> frozenset[int]:
        """Numbers of the values of a record that are left out."""
        return frozenset(value for one, value in self.dropped if one == record)


BY_DEFAULT = Decisions()
"""Everything is taken, nothing doubtful is decided."""
