"""The door: field and text → what is doubtful, each doubt with its fixes.

Which rules look at which field is all that is known here. Paths are the form's
(:mod:`directory_app.services.form_filling`): ``phones``, ``phones.extension``,
``addresses.street``, ``former_names.acronym``, ``roles.start``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Final

from directory_app.domain.contact import Kind
from directory_app.domain.problems import Problem
from directory_app.domain.text import clean_line

from . import dates, emails, names, phones, postal, websites
from .fix import NO_CONTEXT, Doubt, Fix, FixContext, use

Rule = Callable[[str, FixContext], Iterable[Doubt]]

_DATES: Final = frozenset(
    {"verified_on", "start", "end", "attested_on", "date", "noted_on", "refused_on"}
)
_LARGEST_COUNT_DIGITS: Final = 9


def _count_doubts(text: str, _: FixContext) -> Iterator[Doubt]:
    """« 1 250 », « 1,250 », « env. 300 »: a whole number without space."""
    number, _sep, what = text.partition(" ")
    if number.isascii() and number.isdecimal():
        number_end = what[:3]
        if not (len(number) <= 3 and len(number_end) == 3 and number_end.isdecimal()):
            return
    kept = text.replace(" ", "").replace("\u00a0", "").replace(",", "").replace(".", "")
    digits = "".join(filter(str.isdecimal, kept))
    is_whole = kept.isascii() and kept == digits and len(digits) <= _LARGEST_COUNT_DIGITS
    fixes = (use("published_counts", digits),) if is_whole and digits else ()
    yield Doubt(Problem("count_invalid"), fixes)


_OF_ALL: Final[Mapping[str, Rule]] = {
    "phones": phones.number_doubts,
    "phones.extension": phones.extension_doubts,
    "emails": emails.email_doubts,
    "websites": websites.website_doubts,
    postal.STREET: postal.street_doubts,
    postal.UNIT: postal.unit_doubts,
    postal.BOX: postal.box_doubts,
    postal.CITY: postal.city_doubts,
    postal.PROVINCE: postal.province_doubts,
    postal.CODE: postal.code_doubts,
}
_OF_ORGANISATIONS: Final[Mapping[str, Rule]] = {
    **_OF_ALL,
    names.NAME: names.name_doubts,
    names.ACRONYM: names.acronym_doubts,
    "other_names": lambda text, _: names.other_name_doubts("other_names", text),
    "former_names": names.former_name_doubts,
    "published_counts": _count_doubts,
}
_OF_PEOPLE: Final[Mapping[str, Rule]] = {
    **_OF_ALL,
    names.GIVEN: partial(names.person_name_doubts, names.GIVEN),
    names.FAMILY: partial(names.person_name_doubts, names.FAMILY),
    names.TITLE: names.title_doubts,
}
_WHEN_EMPTY: Final = frozenset({postal.PROVINCE})
"""Fields of which the absence is worth a word, given what stands around."""


def doubts_of(
    kind: Kind, path: str, text: str, context: FixContext = NO_CONTEXT
) -> tuple[Doubt, ...]:
    """What is worth a second look in the ``text`` of a form's field; empty for a field that takes
    any text and for an empty one (but a province that the code calls for). Never raises."""
    typed = clean_line(text)
    if not typed and path not in _WHEN_EMPTY:
        return ()
    rule = (_OF_PEOPLE if kind == "person" else _OF_ORGANISATIONS).get(path)
    if rule is not None:
        return tuple(rule(typed, context))
    if path.rpartition(".")[2] in _DATES:
        return tuple(dates.date_doubts(path, typed, context))
    return ()


def fixes_for(
    kind: Kind, path: str, text: str, context: FixContext = NO_CONTEXT
) -> tuple[Fix, ...]:
    """Every fix of :func:`doubts_of`, in order."""
    return tuple(fix for doubt in doubts_of(kind, path, text, context) for fix in doubt.fixes)
