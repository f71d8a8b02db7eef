"""A card given back to its source: what Bottin owns replaced in place, all else kept.

The unit of replacement is what one group holds of the owned properties (``p2.ORG`` with
``p2.TITLE``), or one property without a group. A new unit takes the place, the group and the
unknown parameters of the source's unit that says the same, else of the next one with the same
names. Knows which parameters and types Bottin writes, nothing else of what properties mean.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from directory_app.formats.vcard.properties import Card, Parameter, Property
from directory_app.formats.vcard.upgrading import upgraded
from directory_app.formats.vcard.values import unescaped
from directory_app.formats.vcard.writing import write_card

LABEL: Final = "X-ABLABEL"

_MARKS: Final = frozenset({"TYPE", "PREF"})
_FORMS: Final = frozenset({"VALUE", "ENCODING", "MEDIATYPE", "LABEL"})
_OWN_PREFIX: Final = "X-BOTTIN-"
_TELLING_TYPES: Final = frozenset({"WORK", "HOME", "OTHER", "PREF", "CELL", "FAX", "PAGER"})
_SILENT_TYPES: Final = frozenset({"VOICE", "INTERNET", "POSTAL", "PARCEL", "INTL", "DOM"})
_OWN_TYPES: Final = _TELLING_TYPES | _SILENT_TYPES | {"TEXTPHONE", "TTY", "TTY-TDD", "JPEG", "PNG"}

IsOwned = Callable[[Property], bool]
IsSame = Callable[[Property, Property], bool]


def same_value(new: Property, old: Property) -> bool:
    """Whether two properties of a name hold the same text."""
    return new.value == old.value or unescaped(new.value, "") == unescaped(old.value, "")


def patch_card(
    original: Card,
    owned: Sequence[Property],
    is_owned: IsOwned,
    version: str,
    *,
    is_same: IsSame = same_value,
) -> bytes:
    """Return ``original`` as bytes of ``version``, ``owned`` in place of what is owned in it.

    ``owned``: the new properties, escaped for ``version``; their own X-ABLabel stands in their
    group. ``is_owned`` is asked of each property of the source: an owned one without a successor
    goes, with the label of its group when nothing else is left there; any other stays in its
    order, with its group and parameters. A label that is owned itself goes when its property's
    successor has none; else it stays. ``is_same(new, old)``: same meaning, so that the source's
    spelling stays. A 2.1 source is upgraded: ``version`` is then "3.0" or "4.0".
    """
    source = upgraded(original)
    patch = _Patch(source, is_owned)
    units = list(_units(_with_name(owned)))
    for unit in units:
        patch.find_equal(unit, is_same)
    for unit in units:
        patch.find_next(unit)
    return write_card(patch.result(units, is_same), version)


@dataclasses.dataclass(slots=True)
class _Unit:
    """Owned properties that go together, and the label of their group; ``at``: where each stands
    among the properties it comes from. ``match``: its counterpart on the other side.
    """

    items: list[Property]
    at: list[int]
    label: Property | None = None
    match: _Unit | None = None

    @property
    def names(self) -> list[str]:
        return sorted(one.name for one in self.items)

    def pairs(self, other: _Unit) -> Iterator[tuple[Property, Property]]:
        """Each property here with the one of ``other`` that has its name, in order."""
        rest = list(other.items)
        for item in self.items:
            found = next((one for one in rest if one.name == item.name), None)
            if found is not None:
                rest.remove(found)
                yield item, found


def _with_name(owned: Iterable[Property]) -> list[Property]:
    return [dataclasses.replace(one, name=one.name.upper()) for one in owned]


def _units(properties: Sequence[Property], is_owned: IsOwned = lambda _: True) -> Iterator[_Unit]:
    groups: dict[str, _Unit] = {}
    labels: dict[str, Property] = {}
    for at, item in enumerate(properties):
        group = item.group.casefold()
        if item.name == LABEL and group:
            labels.setdefault(group, item)
        elif not is_owned(item):
            continue
        elif group in groups:
            groups[group].items.append(item)
            groups[group].at.append(at)
        else:
            groups[group or f"\n{at}"] = _Unit([item], [at])
    for group, unit in groups.items():
        unit.label = labels.get(group)
        yield unit


class _Patch:
    """The source, what is owned in it, and what takes its place."""

    def __init__(self, source: Sequence[Property], is_owned: IsOwned) -> None:
        self._source = source
        self._is_owned = is_owned
        self._old = list(_units(source, is_owned))
        self._groups = {one.group.casefold() for one in source}

    # --- which replaces which ------------------------------------------------------------------

    def find_equal(self, unit: _Unit, is_same: IsSame) -> None:
        """Match a unit that stands in the source with the same values."""
        for old in self._free(unit):
            if all(is_same(new, one) for new, one in unit.pairs(old)):
                unit.match, old.match = old, unit
                return

    def find_next(self, unit: _Unit) -> None:
        """Match any other unit with the first of the source that has its names."""
        if unit.match is None and (old := next(self._free(unit), None)):
            unit.match, old.match = old, unit

    def _free(self, unit: _Unit) -> Iterator[_Unit]:
        names = unit.names
        return (old for old in self._old if old.match is None and old.names == names)

    # --- what comes out ------------------------------------------------------------------------

    def result(self, units: Sequence[_Unit], is_same: IsSame) -> list[Property]:
        """The properties of the patched card, in their order."""
        found: list[Property | None] = list(self._source)
        for old in self._old:
            for at in old.at:
                found[at] = None
        after: dict[int, list[Property]] = {}
        for unit in units:
            self._settle(unit, found, after, is_same)
        self._drop_labels(found)
        result: list[Property] = []
        for at, item in enumerate([*found, None]):
            result.extend([item] if item else [])
            result.extend(after.get(at, ()))
        return result

    def _settle(
        self,
        unit: _Unit,
        found: list[Property | None],
        after: dict[int, list[Property]],
        is_same: IsSame,
    ) -> None:
        if (old := unit.match) is None:
            after.setdefault(self._place_of(unit), []).extend(self._added(unit))
            return
        group = old.items[0].group
        if unit.label and not old.label and not group:
            group = self._free_group()
        places = {id(item): at for item, at in zip(old.items, old.at, strict=True)}
        for new, one in unit.pairs(old):
            found[places[id(one)]] = _replaced(new, one, group, is_same(new, one))
        if unit.label and not old.label:
            label = dataclasses.replace(unit.label, group=group)
            after.setdefault(max(old.at), []).insert(0, label)

    def _drop_labels(self, found: list[Property | None]) -> None:
        """Settle each label of the source: kept, changed, or gone with its property."""
        had, left = _partnered(self._source), _partnered(found)
        changed = {id(old.label): old.match for old in self._old if old.label}
        for at, item in enumerate(self._source):
            if item.name != LABEL or not item.group:
                continue
            unit = changed.get(id(item))
            if item.group.casefold() in had - left:
                found[at] = None
            elif unit and unit.label:
                if not same_value(unit.label, item):
                    found[at] = dataclasses.replace(item, value=unit.label.value)
            elif unit and self._is_owned(item):
                found[at] = None

    def _place_of(self, unit: _Unit) -> int:
        """After the last property of the source with the name of the unit's first, else last."""
        name = unit.items[0].name
        places = [at for at, one in enumerate(self._source) if one.name == name]
        if not places:
            return len(self._source)
        groups = self._source[places[-1]].group.casefold()
        if not groups:
            return places[-1]
        return max(at for at, one in enumerate(self._source) if one.group.casefold() == groups)

    def _added(self, unit: _Unit) -> list[Property]:
        group = unit.items[0].group
        if group and group.casefold() in self._groups:
            group = self._free_group()
        self._groups.add(group.casefold())
        items = [*unit.items, *([unit.label] if unit.label else [])]
        return [dataclasses.replace(one, group=group) for one in items]

    def _free_group(self) -> str:
        number = 1
        while f"item{number}" in self._groups:
            number += 1
        self._groups.add(f"item{number}")
        return f"item{number}"


def _partnered(properties: Iterable[Property | None]) -> set[str]:
    """The groups in which something else than a label stands."""
    return {one.group.casefold() for one in properties if one and one.name != LABEL}


def _replaced(new: Property, old: Property, group: str, is_same: bool) -> Property:
    """The successor of a property, with what the source knew of it besides."""
    value = old.value if is_same else new.value
    parameters = _merged_parameters(new, old, is_same)
    return dataclasses.replace(old, value=value, parameters=parameters, group=group)


def _merged_parameters(new: Property, old: Property, is_same: bool) -> tuple[Parameter, ...]:
    """Our marks as they are now, the source's own; what says the form goes with the value."""
    dropped = _MARKS if is_same else _MARKS | _FORMS
    kept = [
        (key, values)
        for key, values in old.parameters
        if key not in dropped and not key.startswith(_OWN_PREFIX)
    ]
    not_taken = {"TYPE", *(_FORMS if is_same else ()), *(key for key, _ in kept)}
    types = _types(new, old)
    typed = [("TYPE", types)] if types else []
    return (*typed, *(one for one in new.parameters if one[0] not in not_taken), *kept)


def _types(new: Property, old: Property) -> tuple[str, ...]:
    """Our types; the source's spelling when it says the same, its unknown ones kept."""
    if (old.types & _OWN_TYPES) - _SILENT_TYPES == new.types - _SILENT_TYPES:
        return old.values("TYPE")
    unknown = [one for one in old.values("TYPE") if one.upper() not in _OWN_TYPES]
    return (*new.values("TYPE"), *(one for one in unknown if one.upper() not in new.types))
