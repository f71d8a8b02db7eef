"""Whom a card is about: a person or an organisation, and how they are called.

FN, N, NICKNAME, KIND and X-ABShowAs say it; a card that names nobody is named by what it has, so
that nothing of it is lost. Knows nothing of coordinates, nor of where somebody works.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from directory_app.domain.contact import Kind
from directory_app.domain.emails import parse_email
from directory_app.domain.folding import fold
from directory_app.domain.incoming import ImportValue, Part, Sureness
from directory_app.domain.text import clean_line
from directory_app.domain.typed_names import split_person_name
from directory_app.formats.free_text.names import is_given_name

from . import own_marks
from .facts import NICKNAME
from .own_marks import marks_of
from .properties import Property
from .values import component_lists, text, text_list

_TITLE_TEXT: Final = (
    "m mr mme mlle mrs ms miss mx monsieur madame mademoiselle dr dre docteur docteure me maitre "
    "prof pr pre professeur professeure mgr soeur sr frere abbe hon"
)
TITLE_WORDS: Final = frozenset(_TITLE_TEXT.split())
"""Folded civilities; « M » and « Me » too, for a prefix is nothing else."""

KINDS: Final[dict[str, Kind]] = {
    "individual": "person",
    "person": "person",
    "org": "organisation",
    "organization": "organisation",
    "organisation": "organisation",
    "location": "organisation",
    "company": "organisation",
}
"""KIND (RFC 6350 §6.1.4) → what it is here; groups are another thing."""

_PAIR_TEXT: Final = "marie jean anne pierre louis charles marc paul rose jeanne lise guy"
_PAIR_BEGINNINGS: Final = frozenset(_PAIR_TEXT.split())
"""Given names that begin pairs, where the hyphen is often left out: « Marie Josée »."""
_FAMILY_TEXT: Final = "roy martin simon thomas robert richard denis michel bernard gilbert girard"
_ALSO_FAMILY_NAMES: Final = frozenset(_FAMILY_TEXT.split())
_LEADING: Final = re.compile(r"([^\W\d_]+\.?)\s+(?=\S)")
_PART_COUNT: Final = 5
_MAX_ACRONYM: Final = 20
_ACRONYM_MARKS: Final = frozenset({own_marks.IS_ACRONYM, own_marks.IS_ONLY_NAME})


@dataclass(slots=True)
class Name:
    """The parts of N, as text; further given names stand with the given one. ``remark``: what stood
    in parentheses behind the name."""

    family: str = ""
    given: str = ""
    title: str = ""
    prefix: str = ""
    suffix: str = ""
    remark: str = ""
    sureness: Sureness = Sureness.SURE

    @property
    def is_empty(self) -> bool:
        """Whether it names nobody."""
        return not (self.family or self.given)

    @property
    def whole(self) -> str:
        """Given then family name."""
        return f"{self.given} {self.family}".strip()


def looks_like_acronym(nickname: str) -> bool:
    """Whether a short name is an acronym: one word of capitals (« FTQ », « COCQ-SIDA »)."""
    letters = [one for one in nickname if one.isalpha()]
    capitals = sum(one.isupper() for one in letters)
    return (
        len(nickname) <= _MAX_ACRONYM
        and len(nickname.split()) <= 2
        and capitals >= 2
        and capitals * 3 >= len(letters) * 2
    )


def read_name(prop: Property | None, version: str, *, is_own: bool) -> Name:
    """What N says. Prefixes that are civilities are the title, other ones are kept apart."""
    if prop is None or not prop.value.strip("; "):
        return Name()
    family, given, further, prefixes, suffixes = _parts(prop, version)
    given = f"{given} {further}".strip()
    if is_own:
        return Name(family, given, prefixes, "", suffixes)
    title, other = split_prefix(prefixes)
    return Name(family, given, title, other, suffixes)


def _parts(prop: Property, version: str) -> list[str]:
    """The five parts of N, each as one text."""
    if "," in prop.value or "\\" in prop.value:
        lists = component_lists(prop, version)
        parts = [" ".join(filter(None, map(clean_line, some))) for some in lists]
    else:
        parts = [*map(clean_line, prop.value.split(";"))]
    return (parts + [""] * _PART_COUNT)[:_PART_COUNT]


def split_prefix(text_: str) -> tuple[str, str]:
    """The civilities of a prefix, and what else it holds."""
    words = text_.split()
    titles = [one for one in words if fold(one) in TITLE_WORDS]
    return " ".join(titles), " ".join(one for one in words if one not in titles)


def name_from_display(display: str) -> Name:
    """A formatted name read into its parts, its civility and its remark apart."""
    title = ""
    display, remark = _without_remark(display)
    found = _LEADING.match(display)
    if found and fold(found[1]) in TITLE_WORDS and _is_civility(found[1]):
        title, display = found[1], display[found.end() :]
    given, family = _split(display)
    return Name(family, given, title, remark=remark, sureness=Sureness.LIKELY)


def _without_remark(display: str) -> tuple[str, str]:
    """« Marie Dubé (gardienne) » as name and remark."""
    name, bracket, remark = display.removesuffix(")").rpartition("(")
    is_aside = bracket and display.endswith(")") and not {"(", ")"} & {*name, *remark}
    if is_aside and any(map(str.isalnum, name)) and remark.strip():
        return name.rstrip(), remark.strip()
    return display, ""


def _split(display: str) -> tuple[str, str]:
    """Given and family name; « Marie Josée Dubé » has two given names, as such pairs go."""
    given, family = split_person_name(display)
    second, _, rest = family.partition(" ")
    is_pair = fold(given) in _PAIR_BEGINNINGS and "," not in display
    if rest and is_pair and is_given_name(second) and fold(second) not in _ALSO_FAMILY_NAMES:
        return f"{given} {second}", rest
    return given, family


def _is_civility(word: str) -> bool:
    """« M » alone is an initial, « M. » and « Me » are civilities."""
    return len(word.rstrip(".")) > 1 or word.endswith(".")


def split_full_name(name: Name, display: str) -> Name:
    """Telephones put a whole name in one part of N: it is split where FN is that same text."""
    alone = name.given or name.family
    if (name.given and name.family) or " " not in alone or fold(alone) != fold(display):
        return name
    split = name_from_display(alone)
    return Name(
        split.family,
        split.given,
        name.title or split.title,
        name.prefix,
        name.suffix,
        split.remark,
        Sureness.LIKELY,
    )


def is_company(name: Name, display: str, organisation: str) -> bool:
    """Whether a card without KIND is about its organisation: nobody is named beside it, or only by
    a word (« Réception ») while the card is called as the organisation is."""
    if not organisation or (name.given and name.family):
        return False
    called = fold(organisation)
    if not name.is_empty:
        return called in {fold(name.whole), fold(display)}
    if display in {"", organisation}:
        return True
    return called in {fold(display), fold(display.partition("(")[0])}


def person_values(name: Name, nicknames: Sequence[str]) -> Iterator[ImportValue]:
    """The values of somebody's name."""
    for part, said in ((Part.GIVEN_NAME, name.given), (Part.FAMILY_NAME, name.family)):
        if said:
            yield ImportValue(part, said, "", name.sureness)
    if name.title:
        yield ImportValue(Part.TITLE, name.title)
    asides = (("Titre", name.prefix), ("Suffixe", name.suffix), ("Précision", name.remark))
    for heading, said in asides:
        if said:
            yield ImportValue(Part.CUSTOM, said, heading)
    for nickname in nicknames:
        yield ImportValue(Part.CUSTOM, nickname, NICKNAME)


def organisation_values(
    display: str, names: Sequence[tuple[str, str]], sureness: Sureness = Sureness.SURE
) -> Iterator[ImportValue]:
    """The values of an organisation's name; ``names``: its other ones, each with our mark of what
    it is, if any."""
    if all(mark != own_marks.IS_ONLY_NAME for _, mark in names):
        yield ImportValue(Part.ORGANISATION, display, "", sureness)
    acronym = ""
    for called, mark in names:
        is_acronym = mark in _ACRONYM_MARKS or (not mark and looks_like_acronym(called))
        if is_acronym and not acronym:
            acronym = called
            yield ImportValue(Part.ACRONYM, called)
        elif mark or fold(called) != fold(display):
            yield ImportValue(Part.OTHER_NAME, called)


def nicknames_of(properties: Sequence[Property], version: str) -> list[tuple[str, str]]:
    """The texts of NICKNAME, each with our mark of what it is."""
    found = []
    for prop in properties:
        mark = marks_of(prop.parameters).get(own_marks.IS, "")
        texts = (text(prop, version),) if mark else text_list(prop, version)
        found += [(said, mark) for one in texts if (said := clean_line(one))]
    return found


def stand_in(emails: Sequence[str], phones: Sequence[str], kind: Kind) -> tuple[Kind, str] | None:
    """What names a card that names nobody; the mailbox of a function is an organisation's."""
    if emails:
        is_function = parse_email(emails[0]).is_function_mailbox
        return ("organisation" if is_function else kind), emails[0]
    return (kind, phones[0]) if phones else None
