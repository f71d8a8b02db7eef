"""Where « Aller à… » may lead, and which of it a typed text means. No widget, nothing asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from enum import IntEnum

from directory_app.domain.folding import fold, fold_compact, fold_words, index_words
from directory_app.domain.summaries import SummaryRow


class Section(IntEnum):
    """The sections, in the order of the screen among those that answer equally well."""

    CONTACTS = 0
    LISTS = 1
    VIEWS = 2
    COMMANDS = 3


class Rank(IntEnum):
    """How well a text means something, the best first."""

    WHOLE = 0
    BEGINNING = 1
    WORDS = 2
    OTHERWISE = 3
    UNLIKELY = 4


@dataclass(frozen=True, slots=True)
class Target:
    """One row. ``text`` is its name, ``detail`` what kind it is of or where it stands, by which it
    is found too; ``keys`` the shortcut as Qt shows it. ``go`` leads there; a row that is not
    ``is_enabled`` is shown and leads nowhere. ``row`` is the contact's."""

    section: Section
    text: str
    go: Callable[[], None] = field(compare=False)
    detail: str = ""
    keys: str = ""
    icon: str = ""
    is_enabled: bool = True
    row: SummaryRow | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """What a text leads to: targets by section; ``current`` is the row to begin with, None when
    there is none that leads anywhere."""

    text: str
    targets: tuple[Target, ...]
    current: int | None


def rank_of(name: str, detail: str, text: str) -> Rank | None:
    """How well ``text`` means what is called so: each of its words begins one of the name's, in
    any order, or of the detail's; None when it does not."""
    wanted, folded = fold(text), fold(name)
    if not wanted:  # « ★ » folds to nothing
        return Rank.WHOLE if name == text else None
    if folded == wanted or fold_compact(name) == fold_compact(text):
        return Rank.WHOLE
    if folded.startswith((wanted, " ".join(fold_words(text)))):
        return Rank.BEGINNING
    words = index_words(name)
    typed = fold_words(text)
    if _are_begun(typed, words):
        return Rank.WORDS
    return Rank.OTHERWISE if _are_begun(typed, (*words, *index_words(detail))) else None


def _are_begun(wanted: Iterable[str], words: Sequence[str]) -> bool:
    return all(any(word.startswith(one) for word in words) for one in wanted)


def narrowed(targets: Iterable[Target], text: str) -> list[tuple[Rank, Target]]:
    """Those that a text means, section by section, the best first; of those that lead nowhere now,
    only what is called so."""
    ranked = ((rank_of(one.text, one.detail, text), one) for one in targets)
    pairs = [(rank, one) for rank, one in ranked if rank is not None and _counts(rank, one)]
    return sorted(pairs, key=lambda pair: (pair[1].section, not pair[1].is_enabled, pair[0]))


def _counts(rank: Rank, target: Target) -> bool:
    return target.is_enabled or rank is not Rank.OTHERWISE


def rank_of_contact(row: SummaryRow, text: str, *, is_corrected: bool) -> Rank:
    """How well a text means a contact that the search found for it."""
    if is_corrected:
        return Rank.UNLIKELY
    names = (row.acronym, row.display_name) if row.acronym else (row.display_name,)
    ranks = [rank_of(name, "", text) for name in names]
    return min((rank for rank in ranks if rank is not None), default=Rank.OTHERWISE)


def arranged(text: str, pairs: Iterable[tuple[Rank, Target]]) -> Found:
    """The rows as they are shown, the section first that has what is meant best; that one is
    current, the first among equals. What is only near the text comes last."""
    several = list(pairs)
    best: dict[Section, Rank] = {}
    for rank, one in several:
        if one.is_enabled:
            best[one.section] = min(rank, best.get(one.section, rank))

    def place(pair: tuple[Rank, Target]) -> tuple[bool, Rank, Section]:
        rank, section = pair[0], pair[1].section
        return rank is Rank.UNLIKELY, best.get(section, Rank.UNLIKELY), section

    rows = sorted(several, key=place)
    ranks = [(rank, n) for n, (rank, one) in enumerate(rows) if one.is_enabled]
    current = min(ranks)[1] if ranks else None
    return Found(text, tuple(one for _, one in rows), current)
