"""Headings that mean one thing or another, settled by their neighbours and their values.

« Titre » is a title beside another one or where cells say Mme and M., else a function; « Poste »
an extension when it holds digits, else a function; « Nom » a family name beside « Prénom », else a
whole name or a body; « Bureau » a telephone, a unit or a remark (docs/formats.md §3.4). One
function for each name under ``[undecided]`` in the headings' file.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from directory_app.domain.incoming import Sureness

from . import cell_forms as forms
from .drafts import Draft, Drafts
from .targets import Meaning

_HALF: Final = 0.5
_MOST: Final = 0.6
_NEARLY_ALL: Final = 0.8


def settle(drafts: Drafts) -> None:
    """Give every undecided column its meaning."""
    for name, settler in _SETTLERS.items():
        for draft in drafts.undecided(name):
            settler(draft, drafts)


def _title(draft: Draft, drafts: Drafts) -> None:
    others = [one for one in drafts.undecided("title") if one is not draft]
    if draft.share(forms.is_title) >= _HALF:
        draft.take("title", Sureness.SURE)
    elif draft.values and draft.share(forms.is_function) >= _HALF:
        draft.take("roles.function", Sureness.SURE)
    elif drafts.has(Meaning.TITLE):
        draft.take("roles.function")
    elif drafts.has(Meaning.FUNCTION) or (others and others[0].at > draft.at):
        draft.take("title")
    else:
        draft.take("roles.function")


def _extension_or_function(draft: Draft, drafts: Drafts) -> None:
    digits = draft.share(forms.is_extension)
    if digits >= _HALF:
        is_sure = digits >= _NEARLY_ALL and drafts.has(Meaning.PHONE)
        draft.take("phones.extension", Sureness.SURE if is_sure else Sureness.LIKELY)
    elif draft.values:
        is_mixed = digits > 0
        draft.take("roles.function", hint="two_meanings" if is_mixed else "")
    elif drafts.has(Meaning.FUNCTION) or drafts.has(Meaning.PHONE):
        draft.take("phones.extension")
    else:
        draft.take("roles.function")


def _phone_or_extension(draft: Draft, drafts: Drafts) -> None:
    is_extension = draft.share(forms.is_extension) >= _HALF
    is_alone = not drafts.has(Meaning.PHONE)
    if is_extension or not (draft.values or is_alone):
        draft.take("phones.extension")
    else:
        draft.take("phones")


def _name(draft: Draft, drafts: Drafts) -> None:
    if drafts.has(Meaning.GIVEN_NAME) and not drafts.has(Meaning.FAMILY_NAME):
        draft.take("family_name", Sureness.SURE)
    elif drafts.has(Meaning.GIVEN_NAME):
        draft.take("full_name")
    else:
        _whole_name(draft, drafts)


def _whole_name(draft: Draft, drafts: Drafts) -> None:
    """A name that is not a family name alone: a person's, a body's, or either."""
    people, bodies = draft.share(forms.is_person), draft.share(forms.is_organisation)
    if people >= _MOST:
        draft.take("full_name", Sureness.SURE)
    elif bodies >= _MOST and not drafts.has(Meaning.ORGANISATION):
        draft.take("name")
    elif drafts.has(Meaning.ORGANISATION) or (people > bodies and not bodies):
        draft.take("full_name")
    elif drafts.names_people():
        draft.take("name")
    else:
        draft.take("display_name", hint="mixed_names" if draft.values else "")


def _contact(draft: Draft, drafts: Drafts) -> None:
    for path, test, least in forms.STRONG_FORMS[:3]:
        if draft.share(test) >= least:
            draft.take(path)
            return
    if drafts.names_people() or drafts.undecided("name"):
        draft.keep()
    else:
        draft.take("full_name")


def _office(draft: Draft, drafts: Drafts) -> None:
    if draft.share(forms.is_phone) >= _HALF:
        draft.take("phones.work", Sureness.SURE)
    elif draft.share(forms.is_unit) >= _HALF and drafts.has(
        Meaning.ADDRESS, Meaning.STREET, Meaning.CITY, Meaning.POSTAL_CODE
    ):
        draft.take("addresses.unit")
    else:
        draft.keep()


def _region(draft: Draft, drafts: Drafts) -> None:
    provinces, regions = draft.share(forms.is_province), draft.share(forms.is_region)
    has_place = drafts.has(Meaning.CITY, Meaning.POSTAL_CODE, Meaning.STREET)
    if provinces > regions and has_place and not drafts.has(Meaning.PROVINCE):
        draft.take("addresses.province")
    elif regions >= _HALF:
        draft.take("territory")
    else:
        draft.keep()


def _group(draft: Draft, drafts: Drafts) -> None:
    people, bodies = draft.share(forms.is_person), draft.share(forms.is_organisation)
    has_body = drafts.has(Meaning.ORGANISATION) or bool(drafts.undecided("name"))
    is_group = draft.heading.casefold().startswith("group")
    if bodies >= _HALF and not has_body:
        draft.take("name")
    elif people >= _MOST and not drafts.names_people():
        draft.take("full_name")
    elif is_group:
        draft.take("lists")
    else:
        draft.keep()


def _identifier(draft: Draft, drafts: Drafts) -> None:
    """A row number names nobody: « 1, 2, 3 » of one list are not those of another."""
    numbered = [str(number + 1) for number in range(len(draft.values))]
    is_distinct = len(draft.values) >= min(drafts.row_count, 40)
    if draft.values and is_distinct and list(draft.values) != numbered:
        draft.take("id")
    else:
        draft.keep()


def _code_or_box(draft: Draft, drafts: Drafts) -> None:
    digits = draft.share(str.isdecimal)
    draft.take("addresses.po_box" if digits >= _HALF else "addresses.postal_code")


def _birth(part: str) -> Callable[[Draft, Drafts], None]:
    def settled(draft: Draft, drafts: Drafts) -> None:
        if drafts.has(Meaning.BIRTH_YEAR, Meaning.BIRTH_MONTH, Meaning.BIRTH_DAY):
            draft.take(f"birthday.{part}")
        else:
            draft.keep()

    return settled


_SETTLERS: Final[dict[str, Callable[[Draft, Drafts], None]]] = {
    "title": _title,
    "extension_or_function": _extension_or_function,
    "phone_or_extension": _phone_or_extension,
    "contact": _contact,
    "name": _name,
    "group": _group,
    "office": _office,
    "region": _region,
    "identifier": _identifier,
    "code_or_box": _code_or_box,
    "birth_year": _birth("year"),
    "birth_month": _birth("month"),
    "birth_day": _birth("day"),
}
"""In this order: what comes later looks at what was settled before."""
