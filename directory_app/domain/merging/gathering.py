"""Collections of two cards as one: who says what twice, what is kept, where each element went."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic

from directory_app.domain.contact import Address, Coordinate, Item, Role
from directory_app.domain.fields import COORDINATES, item_values, split_path

from .choices import Choices, Line, Side, Sort, mark_of
from .elements import AnItem, is_same, joined

_CHOSEN = ("preferred", "main")
"""Marks that one element of a collection bears."""

_SILENT = frozenset({"position", "preferred", "main", "role", "verified_on", "confidential"})
"""Parts of an element in which two that say the same may differ unseen."""


_UNTOLD = _SILENT | {
    *("raw", "e164", "personal", "refused", "function_mailbox", "taken_from", "taken_item"),
    *("source_document", "source_line", "published_on"),
}
"""Parts of an element that another may stand for: marks are joined, a number is one number however
it was typed."""


@dataclass(frozen=True, slots=True)
class _Group(Generic[AnItem]):
    """Elements of either card that say one thing."""

    a: tuple[AnItem, ...] = ()
    b: tuple[AnItem, ...] = ()


@dataclass(slots=True)
class Gathered:
    """The collections of the merged card so far. ``moved``: path of an element of the card that
    goes → path of the one that says it now; ``lost``: paths that do not stand."""

    values: dict[str, tuple[Any, ...]] = field(default_factory=dict)
    lines: list[Line] = field(default_factory=list)
    moved: dict[str, str] = field(default_factory=dict)
    lost: list[str] = field(default_factory=list)


def gather(
    into: Gathered,
    name: str,
    a: Sequence[AnItem],
    b: Sequence[AnItem],
    choices: Choices,
    new_id: Callable[[], str],
) -> None:
    """Join one collection of both cards."""
    taken = {one.id for one in a}
    result: list[AnItem] = []
    positions = iter(_positions(a, b))
    for group in _groups(a, b):
        keys = {
            Side.A: tuple(f"{name}/{one.id}" for one in group.a),
            Side.B: tuple(f"{name}/{one.id}" for one in group.b),
        }
        kept = [
            (side, one)
            for side, found in ((Side.A, group.a), (Side.B, group.b))
            for one in found
            if (side, f"{name}/{one.id}") not in choices.without
        ]
        found = _one_of(kept, taken, new_id)
        paths: tuple[str, ...] = ()
        if found is not None:
            found = dataclasses.replace(found, position=next(positions))
            result.append(found)
            taken.add(found.id)
            paths = (f"{name}/{found.id}",)
            _note_untold(into, name, found, kept)
        _note_moves(into, kept, keys[Side.B], paths)
        into.lines.append(_line(name, group, keys, frozenset(side for side, _ in kept), paths))
    into.values[name] = tuple(_with_one_choice(result, a))


def _positions(a: Sequence[Item], b: Sequence[Item]) -> Iterator[int]:
    """Those of the card that stays, then further ones."""
    yield from (one.position for one in a)
    first = max((one.position for one in a), default=-1) + 1
    yield from range(first, first + len(b))


def _groups(a: Sequence[AnItem], b: Sequence[AnItem]) -> Iterator[_Group[AnItem]]:
    """Each element of the first card with those of the second that say the same, then the rest. An
    element that says it word for word goes before one that merely does not contradict."""
    left = list(b)
    pairs: list[list[AnItem]] = [[] for _ in a]
    for is_exact in (True, False):
        for one, found in zip(a, pairs, strict=True):
            so_far = one
            for other in found:
                so_far = joined(so_far, other)
            for other in tuple(left):
                if is_same(so_far, other) and (not is_exact or _is_alike(one, other)):
                    found.append(other)
                    left.remove(other)
                    so_far = joined(so_far, other)
    yield from (_Group((one,), tuple(found)) for one, found in zip(a, pairs, strict=True))
    while left:
        first, *left = left
        yield _Group((), (first,))


def _is_alike(one: Item, other: Item) -> bool:
    return _said(one) == _said(other)


def _said(item: Item) -> Mapping[str, Any]:
    values = item_values(_collection_of(item), item)
    return {k: v for k, v in values.items() if k not in _SILENT and not k.startswith("source")}


def _collection_of(item: Item) -> str:
    return _COLLECTION[type(item).__name__]


_COLLECTION = {
    "Phone": "phones",
    "Email": "emails",
    "Site": "websites",
    "Address": "addresses",
    "OtherName": "other_names",
    "FormerName": "former_names",
    "PublishedCount": "published_counts",
    "Role": "roles",
    "Affiliation": "affiliations",
    "CustomField": "custom",
    "DatedNote": "dated_notes",
}


def _one_of(
    kept: Sequence[tuple[Side, AnItem]], taken: set[str], new_id: Callable[[], str]
) -> AnItem | None:
    if not kept:
        return None
    side, found = kept[0]
    for _, other in kept[1:]:
        found = _taking_choice(joined(found, other), other)
    if side is Side.B and found.id in taken:
        return dataclasses.replace(found, id=new_id())
    return found


def _taking_choice(one: AnItem, other: Item) -> AnItem:
    """The preferred element of the card that goes is, as far as nothing else is preferred."""
    marks = {name: True for name in _CHOSEN if getattr(other, name, False)}
    values: Any = {name: is_so for name, is_so in marks.items() if hasattr(one, name)}
    return dataclasses.replace(one, **values)


def _note_moves(
    into: Gathered,
    kept: Sequence[tuple[Side, Item]],
    paths: Iterable[str],
    result: tuple[str, ...],
) -> None:
    """Where the elements of the card that goes are now; one that was not kept is nowhere."""
    standing = {one.id for side, one in kept if side is Side.B}
    for path in paths:
        if result and split_path(path)[1] in standing:
            into.moved[path] = result[0]
        else:
            into.lost.append(path)


def _note_untold(into: Gathered, name: str, found: Item, kept: Sequence[tuple[Side, Item]]) -> None:
    """Elements that went into another and said something in other words (a label, a spelling): the
    history has them as they were."""
    told = item_values(name, found)
    for side, one in kept:
        said = {k: v for k, v in item_values(name, one).items() if k not in _UNTOLD}
        if side is Side.B and any(told.get(key) != value for key, value in said.items()):
            into.lost.append(f"{name}/{one.id}")


def _line(
    name: str,
    group: _Group[AnItem],
    keys: Mapping[Side, tuple[str, ...]],
    kept: frozenset[Side],
    result: tuple[str, ...],
) -> Line:
    is_alike = all(_is_alike(one, other) for one in group.a for other in group.b)
    return Line(
        key=(keys[Side.A] or keys[Side.B])[0],
        field=name,
        sort=Sort.MANY,
        mark=mark_of(group.a, group.b, is_same=is_alike),
        a=keys[Side.A],
        b=keys[Side.B],
        result=result,
        kept=kept,
        is_joined=len(kept) > 1 and bool(result),
    )


def _with_one_choice(items: Iterable[AnItem], before: Sequence[Item]) -> Iterator[AnItem]:
    """One element at most is the preferred one, one function the main one: of the card that stays
    (``before``), where it has one."""
    found = list(items)
    for name in _CHOSEN:
        own = {one.id for one in before if getattr(one, name, False)}
        chosen = [one.id for one in found if getattr(one, name, False)]
        kept = [one for one in chosen if one in own] or chosen[:1]
        found = [
            _unchosen(one, name) if one.id in chosen and one.id not in kept else one
            for one in found
        ]
    yield from found


def _unchosen(one: AnItem, name: str) -> AnItem:
    values: Any = {name: False}
    return dataclasses.replace(one, **values)


# --- what elements say of each other ------------------------------------------------------------


def settle_coordinates(into: Gathered, ids: frozenset[str]) -> None:
    """Coordinates of a function that is another element now are that one's; of one that does not
    stand, the contact's own. An address that followed either card (``ids``) is its own."""
    roles = {role.id for role in into.values.get("roles", ()) if isinstance(role, Role)}
    moved = {split_path(old)[1]: split_path(new)[1] for old, new in into.moved.items()}
    for name in COORDINATES:
        into.values[name] = tuple(
            _settled(one, roles, moved, ids) for one in into.values.get(name, ())
        )


def _settled(
    one: Coordinate, roles: set[str], moved: Mapping[str, str], ids: frozenset[str]
) -> Coordinate:
    if one.role is not None and one.role not in roles:
        role = moved.get(one.role)
        one = dataclasses.replace(one, role=role if role in roles else None)
    if isinstance(one, Address) and one.taken_from in ids:
        one = dataclasses.replace(one, taken_from="", taken_item="")
    return one
