"""How the columns of a table go together: values with their labels, telephones with their
extension, the parts of one address, a relation with its name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from .headings import unique_headings
from .targets import Meaning, Target

_LABELS: Final = {
    Meaning.PHONE: Meaning.PHONE_LABEL,
    Meaning.EMAIL: Meaning.EMAIL_LABEL,
    Meaning.WEBSITE: Meaning.WEBSITE_LABEL,
}
_NO_EXTENSION: Final = frozenset({"cell", "fax", "home_fax", "toll_free", "tty"})


@dataclass(slots=True)
class AddressGroup:
    """The columns of one address. ``parts``: meaning → columns."""

    label: str
    parts: dict[Meaning, list[int]] = field(default_factory=dict)
    label_column: int | None = None


@dataclass(frozen=True, slots=True)
class ColumnPlan:
    """The columns by what they are. ``names``: one for each, unique. ``labels``: column of a value
    → column of its label; ``extensions``: column of a telephone → those of its extension;
    ``pairs``: column of a value → column of its name, or None."""

    targets: tuple[Target, ...]
    names: tuple[str, ...]
    columns: dict[Meaning, tuple[int, ...]]
    labels: dict[int, int]
    extensions: dict[int, list[int]]
    addresses: tuple[AddressGroup, ...]
    pairs: dict[int, int | None]
    _together: dict[tuple[Meaning, ...], tuple[int, ...]] = field(default_factory=dict)

    def of(self, *meanings: Meaning) -> tuple[int, ...]:
        """The columns that are one of these, in order."""
        if len(meanings) == 1:
            return self.columns.get(meanings[0], ())
        found = self._together.get(meanings)
        if found is None:
            found = tuple(sorted(at for one in meanings for at in self.columns.get(one, ())))
            self._together[meanings] = found
        return found


def plan_columns(targets: Sequence[Target], header: Sequence[str]) -> ColumnPlan:
    """See how the columns go together."""
    columns: dict[Meaning, list[int]] = {}
    for at, target in enumerate(targets):
        columns.setdefault(target.meaning, []).append(at)
    return ColumnPlan(
        targets=tuple(targets),
        names=unique_headings(header, max(len(header), len(targets))),
        columns={meaning: tuple(some) for meaning, some in columns.items()},
        labels=_labels(targets),
        extensions=_extensions(targets),
        addresses=_addresses(targets),
        pairs=_pairs(targets),
    )


def _labels(targets: Sequence[Target]) -> dict[int, int]:
    """A label stands beside the value of its number; without a number, the value before or after
    it."""
    found: dict[int, int] = {}
    for at, target in enumerate(targets):
        value = next((one for one, label in _LABELS.items() if label is target.meaning), None)
        if value is None:
            continue
        here = [n for n, one in enumerate(targets) if one.meaning is value and n not in found]
        same = [n for n in here if target.number is not None and targets[n].number == target.number]
        near = sorted(here, key=lambda n: (abs(n - at), n > at))
        if same or near:
            found[(same or near)[0]] = at
    return found


def _extensions(targets: Sequence[Target]) -> dict[int, list[int]]:
    """An extension belongs to the telephone of its number, else to the one before it."""
    found: dict[int, list[int]] = {}
    phones = [n for n, one in enumerate(targets) if one.meaning is Meaning.PHONE]
    for at, target in enumerate(targets):
        if target.meaning is not Meaning.EXTENSION or not phones:
            continue
        number = target.number
        same = [n for n in phones if number is not None and targets[n].number == number]
        before = [n for n in phones if n < at]
        plain = [n for n in before if targets[n].label not in _NO_EXTENSION]
        chosen = same[:1] or plain[-1:] or before[-1:] or phones[:1]
        found.setdefault(chosen[0], []).append(at)
    return found


def _addresses(targets: Sequence[Target]) -> tuple[AddressGroup, ...]:
    groups: dict[tuple[str, int | None], AddressGroup] = {}
    for at, target in enumerate(targets):
        if target.collection != "addresses":
            continue
        key = (target.label, target.number)
        group = groups.setdefault(key, AddressGroup(target.label))
        if target.meaning is Meaning.ADDRESS_LABEL:
            group.label_column = at
        else:
            group.parts.setdefault(target.meaning, []).append(at)
    return tuple(groups.values())


def _pairs(targets: Sequence[Target]) -> dict[int, int | None]:
    names = {
        (one.label, one.number): at
        for at, one in enumerate(targets)
        if one.meaning is Meaning.PAIR_LABEL
    }
    return {
        at: names.get((one.label, one.number))
        for at, one in enumerate(targets)
        if one.meaning is Meaning.PAIR_VALUE
    }
