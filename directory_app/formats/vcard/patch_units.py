"""The units in which a card is given back: what one group holds of a position (``p2.ORG`` with
``p2.TITLE``), or one property; with the label of its group.

Knows nothing of what takes the place of what.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from .ownership import LABEL
from .properties import Property

IsOwned = Callable[[Property], bool]
"""Whether a property of the source is what Bottin writes."""

_TOGETHER: Final = frozenset({"ORG", "TITLE"})
"""What a group holds of one position; anything else in a group stands for itself."""


@dataclasses.dataclass(slots=True)
class Unit:
    """Owned properties that go together, and the label of their group; ``at``: where each stands
    among the properties it comes from. ``match``: its counterpart on the other side.
    """

    items: list[Property]
    at: list[int]
    label: Property | None = None
    match: Unit | None = None

    @property
    def names(self) -> list[str]:
        """The names of its properties, sorted: what two units have alike."""
        return sorted(one.name for one in self.items)

    def pairs(self, other: Unit) -> Iterator[tuple[Property, Property]]:
        """Each property here with the one of ``other`` that has its name, in order."""
        rest = list(other.items)
        for item in self.items:
            found = next((one for one in rest if one.name == item.name), None)
            if found is not None:
                rest.remove(found)
                yield item, found


def units_of(properties: Sequence[Property], is_owned: IsOwned = lambda _: True) -> Iterator[Unit]:
    """The units of what is owned, in order; the first of a group has its label."""
    positions: dict[str, Unit] = {}
    labels: dict[str, Property] = {}
    units: list[Unit] = []
    for at, item in enumerate(properties):
        group = item.group.casefold()
        if item.name == LABEL and group:
            labels.setdefault(group, item)
        elif not is_owned(item):
            continue
        elif item.name in _TOGETHER and group in positions:
            positions[group].items.append(item)
            positions[group].at.append(at)
        else:
            units.append(Unit([item], [at]))
            if item.name in _TOGETHER and group:
                positions[group] = units[-1]
    for unit in units:
        unit.label = labels.pop(unit.items[0].group.casefold(), None)
        yield unit


def partnered(properties: Iterable[Property | None]) -> set[str]:
    """The groups in which something else than a label stands."""
    return {one.group.casefold() for one in properties if one and one.name != LABEL}
