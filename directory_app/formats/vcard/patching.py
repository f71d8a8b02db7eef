"""A card given back to its source: what Bottin owns replaced in place, all else kept.

The unit of replacement is what one group holds of a position (``p2.ORG`` with ``p2.TITLE``), or one
property. A new unit takes the place, the group and the unknown parameters of the source's unit that
says the same, else of the next one with the same names. Knows which parameters and types Bottin
writes, nothing else of what properties mean.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from directory_app.formats.vcard.ownership import LABEL
from directory_app.formats.vcard.patch_units import IsOwned, Unit, partnered, units_of
from directory_app.formats.vcard.properties import Card, Parameter, Property
from directory_app.formats.vcard.upgrading import upgraded
from directory_app.formats.vcard.values import unescaped
from directory_app.formats.vcard.writing import write_card

_MARKED: Final = frozenset({"TEL", "EMAIL", "URL", "ADR", "LABEL"})
"""Where the marks are ours; elsewhere they are the source's."""
_MARKS: Final = frozenset({"TYPE", "PREF"})
_FORMS: Final = frozenset({"VALUE", "ENCODING", "MEDIATYPE", "LABEL"})
_OWN_PREFIX: Final = "X-BOTTIN-"
_TELLING_TYPES: Final = frozenset({"WORK", "HOME", "OTHER", "PREF", "CELL", "FAX", "PAGER"})
_SILENT_TYPES: Final = frozenset({"VOICE", "INTERNET", "POSTAL", "PARCEL", "INTL", "DOM"})
_OWN_TYPES: Final = _TELLING_TYPES | _SILENT_TYPES | {"TEXTPHONE", "TTY", "TTY-TDD"}

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
    units = list(units_of(_with_name(owned)))
    for unit in units:
        patch.find_equal(unit, is_same)
    units = patch.brought_together(units)
    for unit in units:
        patch.find_next(unit)
    return write_card(patch.result(units, is_same), version)


def _with_name(owned: Iterable[Property]) -> list[Property]:
    return [dataclasses.replace(one, name=one.name.upper()) for one in owned]


class _Patch:
    """The source, what is owned in it, and what takes its place."""

    def __init__(self, source: Sequence[Property], is_owned: IsOwned) -> None:
        self._source = source
        self._is_owned = is_owned
        self._old = list(units_of(source, is_owned))
        self._groups = {one.group.casefold() for one in source}

    # --- which replaces which ------------------------------------------------------------------

    def find_equal(self, unit: Unit, is_same: IsSame) -> None:
        """Match a unit that stands in the source with the same values."""
        for old in self._free(unit):
            if all(is_same(new, one) for new, one in unit.pairs(old)):
                unit.match, old.match = old, unit
                return

    def find_next(self, unit: Unit) -> None:
        """Match any other unit with the first of the source that has its names."""
        if unit.match is None and (old := next(self._free(unit), None)):
            unit.match, old.match = old, unit

    def brought_together(self, units: Sequence[Unit]) -> list[Unit]:
        """The units, what stands alone as one where a group of the source holds it together: the
        main position, which some programs write in a group as well."""
        found = list(units)
        for old in self._old:
            if old.match is not None or len(old.items) == 1:
                continue
            alone = [
                next((x for x in found if x.match is None and x.names == [name]), None)
                for name in (one.name for one in old.items)
            ]
            parts = [one for one in alone if one is not None and not one.items[0].group]
            if len({id(one) for one in parts}) == len(old.items):
                parts[0].items = [one.items[0] for one in parts]
                found = [one for one in found if not any(one is part for part in parts[1:])]
        return found

    def _free(self, unit: Unit) -> Iterator[Unit]:
        names = unit.names
        return (old for old in self._old if old.match is None and old.names == names)

    # --- what comes out ------------------------------------------------------------------------

    def result(self, units: Sequence[Unit], is_same: IsSame) -> list[Property]:
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
        unit: Unit,
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
        had, left = partnered(self._source), partnered(found)
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

    def _place_of(self, unit: Unit) -> int:
        """After the last property of the source with the name of the unit's first, else last."""
        name = unit.items[0].name
        places = [at for at, one in enumerate(self._source) if one.name == name]
        if not places:
            return len(self._source)
        groups = self._source[places[-1]].group.casefold()
        if not groups:
            return places[-1]
        return max(at for at, one in enumerate(self._source) if one.group.casefold() == groups)

    def _added(self, unit: Unit) -> list[Property]:
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


def _replaced(new: Property, old: Property, group: str, is_same: bool) -> Property:
    """The successor of a property, with what the source knew of it besides."""
    value = old.value if is_same else new.value
    parameters = _merged_parameters(new, old, is_same)
    return dataclasses.replace(old, value=value, parameters=parameters, group=group)


def _merged_parameters(new: Property, old: Property, is_same: bool) -> tuple[Parameter, ...]:
    """Our marks as they are now, the source's own; what says the form goes with the value."""
    is_marked = new.name in _MARKED
    dropped = (_MARKS if is_marked else frozenset()) | (frozenset() if is_same else _FORMS)
    kept = [
        (key, values)
        for key, values in old.parameters
        if key not in dropped and not key.startswith(_OWN_PREFIX)
    ]
    types = _types(new, old) if is_marked else ()
    typed = [("TYPE", types)] if types else []
    not_taken = {*(_FORMS if is_same else ()), *(key for key, _ in (*typed, *kept))}
    if is_marked:
        not_taken.add("TYPE")
    merged = (*typed, *(one for one in new.parameters if one[0] not in not_taken), *kept)
    return old.parameters if sorted(merged) == sorted(old.parameters) else merged


def _types(new: Property, old: Property) -> tuple[str, ...]:
    """Our types; the source's spelling when it says the same, its unknown ones kept."""
    if (old.types & _OWN_TYPES) - _SILENT_TYPES == new.types - _SILENT_TYPES:
        return old.values("TYPE")
    unknown = [one for one in old.values("TYPE") if one.upper() not in _OWN_TYPES]
    return (*new.values("TYPE"), *(one for one in unknown if one.upper() not in new.types))
