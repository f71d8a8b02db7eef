"""What a column of a table can be, and how that is written: the paths of ``--mapping``.

A path is one of the contact JSON (docs/cli.md) wherever there is one. The grammar::

    path       = "" | field | "custom." heading | collection ["." label] ["." number] ["." part]
               | "custom." family ["." number] "." ("label" | "value")
    collection = "phones" | "emails" | "websites" | "addresses"

``""`` leaves the column out. ``label`` is work, home, cell, fax, toll_free, tty or free text; on an
address it tells one address from another (``addresses.home.city``). ``number`` counts from 0 and
binds a column to its neighbours: ``phones.0.extension`` is that of ``phones.0``. A further position
is ``roles.1.organisation.name`` with ``roles.1.function``. What the contact JSON has no place for
(``birthday``, ``gender``, ``roles.department``…) is kept as a custom field under the column's
heading.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Meaning(StrEnum):
    """What a column holds. Values are paths without label and number."""

    LEFT_OUT = ""
    CUSTOM = "custom"
    PAIR_LABEL = "custom.label"
    PAIR_VALUE = "custom.value"
    UID = "id"
    KIND = "kind"
    GIVEN_NAME = "given_name"
    MIDDLE_NAME = "middle_name"
    FAMILY_NAME = "family_name"
    FULL_NAME = "full_name"
    FAMILY_FIRST = "full_name.family_first"
    NAME_OF_EITHER = "display_name"
    TITLE = "title"
    SUFFIX = "suffix"
    NICKNAME = "nickname"
    INITIALS = "initials"
    ORGANISATION = "name"
    ACRONYM = "acronym"
    CATEGORY = "category"
    DESCRIPTION = "description"
    OTHER_NAME = "other_names"
    FORMER_NAME = "former_names"
    FUNCTION = "roles.function"
    DEPARTMENT = "roles.department"
    RIDING = "roles.riding"
    PARTY = "roles.party"
    PORTFOLIO = "roles.portfolio"
    PHONE = "phones"
    PHONE_LABEL = "phones.label"
    EXTENSION = "phones.extension"
    EMAIL = "emails"
    EMAIL_LABEL = "emails.label"
    WEBSITE = "websites"
    WEBSITE_LABEL = "websites.label"
    ADDRESS = "addresses"
    ADDRESS_LABEL = "addresses.label"
    BUILDING = "addresses.number"
    STREET = "addresses.street"
    STREET_2 = "addresses.street_2"
    STREET_3 = "addresses.street_3"
    UNIT = "addresses.unit"
    PO_BOX = "addresses.po_box"
    CITY = "addresses.city"
    PROVINCE = "addresses.province"
    POSTAL_CODE = "addresses.postal_code"
    COUNTRY = "addresses.country"
    SECTOR = "sectors"
    TERRITORY = "territory"
    TAG = "lists"
    NOTE = "note"
    SECRECY = "secrecy"
    REFUSAL = "refused"
    LANGUAGE = "languages"
    GRAMMATICAL_GENDER = "grammatical_gender"
    PRONOUNS = "pronouns"
    GENDER = "gender"
    BIRTHDAY = "birthday"
    BIRTH_YEAR = "birthday.year"
    BIRTH_MONTH = "birthday.month"
    BIRTH_DAY = "birthday.day"


COLLECTIONS: Final = ("phones", "emails", "websites", "addresses")
"""The meanings whose columns bear a label and a number begin with one of these."""

FAMILIES: Final = ("relation", "event", "field", "im")
"""Pairs of columns, a label and a value, that become a custom field named by the label."""

_PAIR: Final = re.compile(
    rf"(?P<family>{'|'.join(FAMILIES)})(?:\.(?P<number>\d{{1,4}}))?\.(?P<part>label|value)"
)
_ROLES: Final = {"organisation.name": Meaning.ORGANISATION, "function": Meaning.FUNCTION}

_ALIASES: Final[Mapping[str, Meaning]] = {
    "ignore": Meaning.LEFT_OUT,
    "left_out": Meaning.LEFT_OUT,
    "uid": Meaning.UID,
    "organisation": Meaning.ORGANISATION,
    "organisation.name": Meaning.ORGANISATION,
    "organisation.acronym": Meaning.ACRONYM,
    "roles.organisation": Meaning.ORGANISATION,
    "roles.organisation.name": Meaning.ORGANISATION,
    "roles.organisation.acronym": Meaning.ACRONYM,
    "function": Meaning.FUNCTION,
    "department": Meaning.DEPARTMENT,
    "notes": Meaning.NOTE,
    "language": Meaning.LANGUAGE,
    "emails.refused": Meaning.REFUSAL,
    "tags": Meaning.TAG,
    "categories": Meaning.TAG,
    "sector": Meaning.SECTOR,
    "region": Meaning.TERRITORY,
    "former_names.name": Meaning.FORMER_NAME,
    "phones.number": Meaning.PHONE,
    "phones.raw": Meaning.PHONE,
    "emails.address": Meaning.EMAIL,
    "websites.url": Meaning.WEBSITE,
    "websites.raw": Meaning.WEBSITE,
    "addresses.raw": Meaning.ADDRESS,
    "addresses.formatted": Meaning.ADDRESS,
}
"""Other spellings of paths, numbers cut out."""


@dataclass(frozen=True, slots=True)
class Target:
    """What one column is.

    ``label``: of a coordinate, the family of a pair, or the name of a custom field. ``number``
    binds columns that belong together, from 0; None where nothing says so.
    """

    meaning: Meaning
    label: str = ""
    number: int | None = None

    @property
    def collection(self) -> str:
        """``phones``, ``emails``, ``websites`` or ``addresses``; empty for anything else."""
        head = self.meaning.value.partition(".")[0]
        return head if head in COLLECTIONS else ""

    @property
    def path(self) -> str:
        """The path that :func:`parse_target` reads this target from."""
        head, _, part = self.meaning.value.partition(".")
        number = "" if self.number is None else str(self.number)
        if self.meaning is Meaning.CUSTOM:
            return f"custom.{self.label}" if self.label else "custom"
        if head in {*COLLECTIONS, "custom"}:
            return ".".join(filter(None, (head, self.label, number, part)))
        if self.number and self.meaning in _ROLES.values():
            part = next(name for name, one in _ROLES.items() if one is self.meaning)
            return f"roles.{number}.{part}"
        return self.meaning.value


def parse_target(path: str) -> Target:
    """The target that a path names; raises ValueError on one that names none."""
    path = path.strip()
    if path.startswith("custom"):
        return _custom(path)
    words = path.split(".")
    numbers = [word for word in words if word.isdecimal()]
    number = int(numbers[0]) if len(numbers) == 1 else None
    if len(numbers) < 2 and words[0] in COLLECTIONS:
        return _coordinate([word for word in words if not word.isdecimal()], number)
    bare = ".".join(word for word in words if not word.isdecimal())
    if bare in _ALIASES or bare in _PLAIN:
        meaning = _ALIASES.get(bare) or Meaning(_PLAIN.get(bare, ""))
        return Target(meaning, number=number if number and meaning in _ROLES.values() else None)
    raise ValueError(f"no such path: {path!r}")


_PLAIN: Final = {
    one.value: one.value
    for one in Meaning
    if one.value.partition(".")[0] not in {*COLLECTIONS, "custom"}
}


def _coordinate(words: list[str], number: int | None) -> Target:
    """``addresses.home.city`` in words, its number apart; a word that is no part is a label."""
    head, *rest = words
    part = f"{head}.{rest[-1]}" if rest else head
    known = _ALIASES.get(part) or next((one for one in Meaning if one.value == part), None)
    if known is not None and rest:
        rest = rest[:-1]
    if len(rest) > 1:
        raise ValueError(f"more than one label: {'.'.join(words)!r}")
    return Target(known or Meaning(head), rest[0] if rest else "", number)


def _custom(path: str) -> Target:
    head, _, name = path.partition(".")
    if head != "custom":
        raise ValueError(f"no such path: {path!r}")
    found = _PAIR.fullmatch(name)
    if found is None:
        return Target(Meaning.CUSTOM, name)
    number = int(found["number"]) if found["number"] else None
    return Target(Meaning(f"custom.{found['part']}"), found["family"], number)


LEFT_OUT: Final = Target(Meaning.LEFT_OUT)
"""A column that is not read."""

CHOICES: Final = tuple(
    map(
        parse_target,
        (
            *("given_name", "family_name", "full_name", "full_name.family_first", "display_name"),
            *("title", "middle_name", "suffix", "nickname", "name", "acronym", "roles.function"),
            *(
                "roles.department",
                "roles.riding",
                "roles.party",
                "roles.portfolio",
                "category",
                "description",
                "other_names",
                "former_names",
            ),
            *("phones", "phones.cell", "phones.fax", "phones.toll_free", "phones.home"),
            *("phones.tty", "phones.extension", "emails", "emails.home", "websites"),
            *("addresses", "addresses.number", "addresses.street", "addresses.street_2"),
            *("addresses.unit", "addresses.po_box", "addresses.city", "addresses.province"),
            *("addresses.postal_code", "addresses.country", "addresses.home"),
            *("addresses.home.street", "addresses.home.city", "addresses.home.province"),
            *("addresses.home.postal_code", "sectors", "territory", "lists", "note", "secrecy"),
            *("refused", "languages", "grammatical_gender", "pronouns", "gender", "birthday"),
            *("id", "custom", ""),
        ),
    )
)
"""What a screen offers, in order. ``custom`` without a name: under the column's heading."""
