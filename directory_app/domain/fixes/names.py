"""Names in the wrong field or the wrong writing: an acronym in the name, a title or a given name in
the family name, everything in capitals. « Mme » is spelled « Madame » (OQLF). All proposals.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from directory_app.domain.folding import fold_compact, fold_words
from directory_app.domain.problems import Problem
from directory_app.domain.text import clean_line
from directory_app.domain.typed_names import split_person_name

from .casing import is_in_capitals, personal_case, sentence_case
from .fix import Doubt, Fix, FixContext, Replacement, move, use

NAME: Final = "name"
ACRONYM: Final = "acronym"
GIVEN: Final = "given_name"
FAMILY: Final = "family_name"
TITLE: Final = "title"

TITLES: Final = {
    **dict.fromkeys(("mme", "madame", "mrs", "ms", "mlle", "mademoiselle"), "Madame"),
    **dict.fromkeys(("m", "mr", "monsieur", "mister"), "Monsieur"),
    **dict.fromkeys(("dre", "docteure"), "Docteure"),
    **dict.fromkeys(("dr", "docteur"), "Docteur"),
    **dict.fromkeys(("me", "maitre"), "Maître"),
}
"""Folded titles → as they are written in full."""

_LONGEST_ACRONYM: Final = 15
_LEAST_ACRONYM: Final = 2
_CAPITALS: Final = re.compile(r"[A-ZÀ-Ý0-9][A-ZÀ-Ý0-9.&’'-]*[A-ZÀ-Ý0-9.]")
_SIGNS: Final = _CAPITALS.pattern
_AFTER: Final = re.compile(
    rf"^(?P<name>.+?)\s*(?:\(\s*(?P<in>{_SIGNS})\s*\)|\s[-–—/|]\s*(?P<out>{_SIGNS})|"
    rf",\s*(?P<comma>{_SIGNS}))$"
)
_BEFORE: Final = re.compile(
    rf"^(?P<acronym>{_CAPITALS.pattern})\s*(?:[-–—:|]\s|,\s)\s*(?P<name>.+)$"
)
_TITLED: Final = re.compile(
    r"^(?P<title>Mme|Madame|M\.|Mr\.?|Monsieur|Mlle|Dre\.?|Dr\.?|Me|Ma[iî]tre|Mrs\.?|Ms\.?)\s+(?P<name>\S.*)$"
)


def name_doubts(text: str, context: FixContext) -> Iterator[Doubt]:
    """The name of an organisation: at most one thing."""
    known = context.part(ACRONYM)
    if found := _with_acronym(text, known):
        yield found
    elif not known and _is_acronym(text):
        fix = move("put_acronym", NAME, "", Replacement(ACRONYM, text), acronym=text)
        yield Doubt(Problem("name_is_acronym"), (fix,), may_stand=True)
    elif is_in_capitals(text) and " " in text:
        yield _in_capitals(NAME, sentence_case(text))


def _in_capitals(path: str, written: str) -> Doubt:
    fix = Fix("write_so", {}, (Replacement(path, written),))
    return Doubt(Problem("name_in_capitals", {"text": written}), (fix,), may_stand=True)


def _is_acronym(text: str) -> bool:
    letters = sum(map(str.isalpha, text))
    is_short = letters >= _LEAST_ACRONYM and len(text) <= _LONGEST_ACRONYM
    return is_short and _CAPITALS.fullmatch(text) is not None


def _with_acronym(text: str, known: str) -> Doubt | None:
    """« Fédération X (FX) », « FX – Fédération X »: unless the acronym is another one."""
    after, before = _AFTER.match(text), _BEFORE.match(text)
    if after:
        name, acronym = after["name"], after["in"] or after["out"] or after["comma"]
    elif before:
        name, acronym = before["name"], before["acronym"]
    else:
        return None
    is_other = known and fold_compact(known) != fold_compact(acronym)
    is_marked = after is not None and after["in"] is not None
    if is_other or not _is_acronym(acronym) or (is_in_capitals(name) and not is_marked):
        return None
    there = Replacement(ACRONYM, known or acronym)
    fix = move("put_acronym", NAME, name.strip(" ,-–—"), there, acronym=known or acronym)
    return Doubt(Problem("name_holds_acronym", {"acronym": acronym}), (fix,), may_stand=True)


def acronym_doubts(text: str, context: FixContext) -> Iterator[Doubt]:
    """A whole name in the acronym's field, or parentheses around the acronym."""
    bare = text.strip("()[] ")
    if bare != text and bare:
        yield Doubt(Problem("acronym_wrapped"), (use(ACRONYM, bare),))
    elif len(text) > _LONGEST_ACRONYM and " " in text and not context.part(NAME):
        fix = move("put_name", ACRONYM, "", Replacement(NAME, text), name=text)
        yield Doubt(Problem("acronym_is_name"), (fix,), may_stand=True)


def other_name_doubts(path: str, text: str) -> Iterator[Doubt]:
    """A usual or former name, in capitals."""
    if is_in_capitals(text) and " " in text:
        yield _in_capitals(path, sentence_case(text))


def former_name_doubts(text: str, context: FixContext) -> Iterator[Doubt]:
    """A former name with its acronym beside it, or in capitals."""
    path = "former_names"
    found = _AFTER.match(text)
    acronym = (found["in"] or "") if found else ""
    if found and acronym and not context.part(f"{path}.acronym") and _is_acronym(acronym):
        there = Replacement(f"{path}.acronym", acronym)
        fix = move("put_acronym", path, found["name"], there, acronym=acronym)
        yield Doubt(Problem("name_holds_acronym", {"acronym": acronym}), (fix,), may_stand=True)
    else:
        yield from other_name_doubts(path, text)


def person_name_doubts(path: str, text: str, context: FixContext) -> Iterator[Doubt]:
    """A given or a family name: a title before it, both names in one field, in capitals."""
    titled = _TITLED.match(text)
    if titled and not context.part(TITLE):
        title = TITLES[fold_compact(titled["title"])]
        fix = move("put_title", path, titled["name"], Replacement(TITLE, title), title=title)
        yield Doubt(Problem("name_holds_title", {"title": titled["title"]}), (fix,))
    elif found := _both(path, text, context):
        yield found
    elif is_in_capitals(text):
        yield _in_capitals(path, personal_case(text))
    elif text.islower() and fold_words(text)[:1] not in (("de",), ("d",), ("la",)):
        written = personal_case(text)
        yield Doubt(Problem("name_in_small_letters"), (use(path, written),), may_stand=True)


def _both(path: str, text: str, context: FixContext) -> Doubt | None:
    """« Tremblay, Julie » anywhere, « Julie Tremblay » in the family name alone."""
    other = GIVEN if path == FAMILY else FAMILY
    if context.part(other) or not ("," in text or (path == FAMILY and _is_two_names(text))):
        return None
    given, family = split_person_name(text)
    if not given or not family:
        return None
    params = {"given": given, "family": family}
    fix = Fix("split_name", params, (Replacement(GIVEN, given), Replacement(FAMILY, family)))
    return Doubt(Problem("name_holds_both"), (fix,), may_stand=True)


def _is_two_names(text: str) -> bool:
    """Whether the first of several words begins no compound family name."""
    words = text.split(" ")
    return len(words) > 1 and words[0].casefold() not in _BEGINNINGS


_BEGINNINGS_TEXT: Final = "de du des la le les d' l' st st. saint ste sainte van von mac ben el"
_BEGINNINGS: Final = frozenset(_BEGINNINGS_TEXT.split())


def title_doubts(text: str, _: FixContext) -> Iterator[Doubt]:
    """« Mme » → Madame."""
    full = TITLES.get(fold_compact(clean_line(text)))
    if full is not None and full != text:
        yield Doubt(Problem("title_shortened", {"title": text}), (use(TITLE, full),))
