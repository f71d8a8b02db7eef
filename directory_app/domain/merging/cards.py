"""Two cards made one: the contact that stays, and line by line what came of either side."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from directory_app.domain.contact import (
    Address,
    Affiliation,
    AnyContact,
    Organisation,
    OtherName,
    kind_of,
)
from directory_app.domain.errors import UserError
from directory_app.domain.fields import COLLECTIONS, SETS_OF
from directory_app.domain.folding import fold, fold_compact

from .choices import Choices, Line, Mark, Side, Sort, mark_of
from .elements import latest
from .gathering import Gathered, gather, settle_coordinates

_ONE: Mapping[str, tuple[str, ...]] = {
    "person": (
        *("given_name", "family_name", "title", "grammatical_gender", "pronouns"),
        *("sort_as", "photo"),
    ),
    "organisation": ("name", "acronym", "category", "opening_hours", "sort_as", "photo"),
}
"""What a card says once, in the order of the form."""

_TEXTS = ("description", "note")
"""Texts of several lines: both stand, one below the other."""

_CALLED = frozenset({"name", "acronym", "given_name", "family_name"})
"""By what the history calls the card that went: these stay on it."""

_TOLD_SETS = ("territory", "sectors", "languages")
_AFTER_NAMES = ("other_names", "former_names")


@dataclass(frozen=True, slots=True)
class Merged:
    """What became of two cards. ``moved``: path of an element of the card that goes → its path in
    ``contact``; ``lost``: paths of the card that goes whose values do not stand."""

    contact: AnyContact
    lines: tuple[Line, ...]
    moved: Mapping[str, str]
    lost: tuple[str, ...]


def merged(
    a: AnyContact,
    b: AnyContact,
    choices: Choices,
    usual: Side,
    new_id: Callable[[], str],
) -> Merged:
    """``b`` gone into ``a``. ``usual``: whose text stands where only one can and nobody chose
    (:func:`.choices.fresher`).

    Raises UserError ``merge_same``, ``merge_kinds``.
    """
    if a.id == b.id:
        raise UserError("merge_same")
    if type(a) is not type(b):
        raise UserError("merge_kinds")
    return _Merging(a, b, choices, usual, new_id).run()


class _Merging:
    def __init__(
        self,
        a: AnyContact,
        b: AnyContact,
        choices: Choices,
        usual: Side,
        new_id: Callable[[], str],
    ) -> None:
        self._a, self._b = a, b
        self._choices = choices
        self._usual = usual
        self._new_id = new_id
        self._ids = frozenset({a.id, b.id})
        self._into = Gathered()
        self._values: dict[str, Any] = {}

    def run(self) -> Merged:
        kind = kind_of(self._a)
        for name in _ONE[kind]:
            self._settle_one(name)
        for name in (*_AFTER_NAMES, *COLLECTIONS[kind]):
            if name in COLLECTIONS[kind] and name not in self._into.values:
                self._gather(name)
        for name in _TEXTS:
            self._settle_text(name)
        for name in SETS_OF[kind]:
            self._settle_set(name)
        settle_coordinates(self._into, self._ids)
        self._settle_rest()
        values: Any = {**self._into.values, **self._values}
        contact = dataclasses.replace(self._a, **values)
        if isinstance(contact, Organisation):
            contact = self._with_names_kept(contact)
        into = self._into
        return Merged(contact, tuple(into.lines), into.moved, tuple(into.lost))

    # --- what can stand once -------------------------------------------------------------------

    def _settle_one(self, name: str) -> None:
        mine, theirs = getattr(self._a, name), getattr(self._b, name)
        if not mine and not theirs:
            return
        mark = mark_of(mine, theirs, is_same=mine == theirs)
        side = self._side(name, mark)
        if mark is Mark.ONLY_A or mark is Mark.ONLY_B:
            side = Side.A if mark is Mark.ONLY_A else Side.B
        self._values[name] = mine if side is Side.A else theirs
        is_lost = mark is Mark.DIFFERENT and side is Side.A
        if is_lost and name not in _CALLED:
            self._into.lost.append(name)
        paths = {Side.A: (name,) if mine else (), Side.B: (name,) if theirs else ()}
        self._into.lines.append(
            Line(name, name, Sort.ONE, mark, paths[Side.A], paths[Side.B], (name,), side)
        )

    def _side(self, name: str, mark: Mark) -> Side:
        return self._choices.sides.get(name, self._usual) if mark is Mark.DIFFERENT else Side.A

    def _with_names_kept(self, contact: Organisation) -> Organisation:
        """The names and acronyms that do not stand are usual names of the organisation."""
        names = {fold(contact.name)}
        names |= {fold(one.name) for one in contact.other_names}
        names |= {fold(one.name) for one in contact.former_names}
        acronyms = {fold_compact(contact.acronym)}
        acronyms |= {fold_compact(one.acronym) for one in contact.former_names}
        acronyms |= {fold_compact(one.name) for one in contact.other_names}
        extra: list[str] = []
        for side in (self._a, self._b):
            assert isinstance(side, Organisation)
            if side.name and fold(side.name) not in names:
                extra.append(side.name)
            if side.acronym and fold_compact(side.acronym) not in acronyms:
                extra.append(side.acronym)
        first = max((one.position for one in contact.other_names), default=-1) + 1
        made = tuple(
            OtherName(id=self._new_id(), position=first + n, name=name)
            for n, name in enumerate(dict.fromkeys(extra))
        )
        return dataclasses.replace(contact, other_names=(*contact.other_names, *made))

    # --- what can stand more than once ---------------------------------------------------------

    def _gather(self, name: str) -> None:
        mine, theirs = getattr(self._a, name), getattr(self._b, name)
        if name == "affiliations":
            mine = self._of_others(mine)
            into_itself = (one for one in theirs if one.organisation in self._ids)
            self._into.lost += (f"{name}/{one.id}" for one in into_itself)
            theirs = self._of_others(theirs)
        gather(self._into, name, mine, theirs, self._choices, self._new_id)

    def _of_others(self, found: Sequence[Affiliation]) -> tuple[Affiliation, ...]:
        """Bonds to anybody but the two: nobody is affiliated to itself."""
        return tuple(one for one in found if one.organisation not in self._ids)

    def _settle_text(self, name: str) -> None:
        mine, theirs = getattr(self._a, name), getattr(self._b, name)
        if not mine and not theirs:
            return
        kept = [
            (side, text)
            for side, text in ((Side.A, mine), (Side.B, theirs))
            if text and (side, name) not in self._choices.without
        ]
        self._values[name] = _below_each_other([text for _, text in kept])
        if theirs and all(side is not Side.B for side, _ in kept) and theirs != mine:
            self._into.lost.append(name)
        self._into.lines.append(
            Line(
                name,
                name,
                Sort.MANY,
                mark_of(mine, theirs, is_same=mine == theirs),
                a=(name,) if mine else (),
                b=(name,) if theirs else (),
                result=(name,) if kept else (),
                kept=frozenset(side for side, _ in kept),
                is_joined=len(kept) > 1 and mine != theirs,
            )
        )

    def _settle_set(self, name: str) -> None:
        mine, theirs = getattr(self._a, name), getattr(self._b, name)
        found = tuple(sorted({*mine, *theirs}))
        if name == "distinct":
            found = tuple(one for one in found if one not in self._ids)
        self._values[name] = found
        if name in _TOLD_SETS and found:
            a, b, both = (
                tuple(f"{name}/{word}" for word in words) for words in (mine, theirs, found)
            )
            mark = mark_of(mine, theirs, is_same=set(mine) == set(theirs))
            self._into.lines.append(Line(name, name, Sort.ALL, mark, a, b, both))

    # --- what protects --------------------------------------------------------------------------

    def _settle_rest(self) -> None:
        """A card that is confidential as a whole leaves a confidential one; addresses that nobody
        decided of are, beside one that is. A person decides otherwise afterwards."""
        a, b = self._a, self._b
        self._values |= {
            "confidential": a.confidential or b.confidential,
            "verified_on": latest((a.verified_on, b.verified_on)),
            "source": a.source or b.source,
        }
        addresses: tuple[Address, ...] = self._into.values["addresses"]
        if any(one.confidential for one in addresses):
            self._into.values["addresses"] = tuple(
                dataclasses.replace(one, confidential=True) if one.confidential is None else one
                for one in addresses
            )


def _below_each_other(texts: Sequence[str]) -> str:
    """The texts with a line between them; one that stands in the other is said once."""
    if len(texts) < 2:
        return "".join(texts)
    one, other = texts
    if other in one:
        return one
    return other if one in other else f"{one}\n\n{other}"


__all__ = ["Merged", "merged"]
