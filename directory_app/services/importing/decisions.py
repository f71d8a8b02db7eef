"""What a person decided about an import: a policy for everything, and choices one by one.

The command line fills the policy, the window the choices; the stages ask both the same way.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
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


def by_record(places: Iterable[Place]) -> Mapping[int, frozenset[int]]:
    """Record → the numbers of its values among these places."""
    found: dict[int, set[int]] = {}
    for record, value in places:
        found.setdefault(record, set()).add(value)
    return {record: frozenset(values) for record, values in found.items()}


def organisation_key(named: Named) -> str:
    """What the records that name one organisation in the same words share."""
    return f"{name_key(named.organisation)}|{fold_compact(named.acronym)}"


BY_DEFAULT = Decisions()
"""Everything is taken, nothing doubtful is decided."""
