"""The words of a repair: what is doubtful, what would replace it, what is known around it.

Knows no field and no sentence: a problem and a fix are codes with parameters, worded by
``resources/messages`` (sections ``problem`` and ``fix``).
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from directory_app.domain.problems import Problem

ANOTHER: Final = "+"
"""Before a collection's name: a new element of it."""


@dataclass(frozen=True, slots=True)
class Replacement:
    """One text to put in. ``path`` is the form's (``phones``, ``addresses.city``, ``acronym``), of
    the same element as the text that was judged; ``+phones`` adds an element instead, with its
    ``label`` when one is known."""

    path: str
    text: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Fix:
    """One way to put it right, all of it or nothing. ``code`` and ``params`` word its button."""

    code: str
    params: Mapping[str, str]
    replacements: tuple[Replacement, ...]


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something worth a second look, and its fixes, the likeliest first. ``may_stand``: the text
    may well be what was meant, so that leaving it is offered too."""

    problem: Problem
    fixes: tuple[Fix, ...] = ()
    may_stand: bool = False


@dataclass(frozen=True, slots=True)
class FixContext:
    """What is known around a text.

    ``hosts``: domains of the organisation's sites and other addresses, the likeliest first;
    ``areas``: area codes of its other numbers; ``parts``: the other texts of the same element, by
    form path (``addresses.city``), or of the contact (``acronym``); ``today``: None asks nothing
    about the future.
    """

    hosts: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    parts: Mapping[str, str] = field(default_factory=dict)
    today: datetime.date | None = None

    def part(self, path: str) -> str:
        """The text of another field, empty when there is none."""
        return self.parts.get(path, "")


NO_CONTEXT: Final = FixContext()
"""Nothing is known."""


def use(path: str, text: str) -> Fix:
    """The fix that puts one text in the place of the one judged: « Mettre {value} »."""
    return Fix("use", {"value": text}, (Replacement(path, text),))


def move(code: str, path: str, rest: str, *others: Replacement, **params: str) -> Fix:
    """The fix that leaves ``rest`` where the text was and puts pieces of it elsewhere."""
    return Fix(code, params, (Replacement(path, rest), *others))
