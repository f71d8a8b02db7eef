"""What a card says of a person that Bottin has no field for: kept under a French heading.

Birthdays, messaging, social networks; languages and pronouns as far as a contact has no place for
them (:mod:`.spoken`). The text is the one that a person would write; the
property itself stays in the card's own bytes.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from directory_app.domain.folding import fold
from directory_app.domain.incoming import ImportValue, Part
from directory_app.domain.partial_dates import MONTHS_FR, PartialDate
from directory_app.domain.text import clean_block, clean_line

from .accounts import account
from .properties import Property
from .values import components, text, text_list

NICKNAME: Final = "Surnom"
"""The heading of a person's nickname."""

NO_YEARS: Final = frozenset({"--", "1604", "0000"})
"""The years that Apple, Fastmail and others write where there is none."""

_DATE: Final = re.compile(
    r"(?P<year>[0-9]{4}|--)-?(?P<month>[0-9]{2})?-?(?P<day>[0-9]{2})?(?:[T ].*)?", re.ASCII
)
_SEXES: Final = {
    "f": "Femme", "female": "Femme", "femme": "Femme", "feminin": "Femme", "woman": "Femme",
    "m": "Homme", "male": "Homme", "homme": "Homme", "masculin": "Homme", "man": "Homme",
    "o": "Autre", "other": "Autre", "n": "Sans objet", "none": "Sans objet",
    "u": "Non précisé", "unknown": "Non précisé",
}  # fmt: skip
"""RFC 6350 §6.2.7, and the words that stand there; folded."""
_OUTLOOK_SEXES: Final = {"1": "Femme", "2": "Homme"}
"""X-WAB-GENDER, as Outlook's PidTagGender; 0 says nothing."""
_ANDROID_NICKNAME: Final = "vnd.android.cursor.item/nickname"
_ANDROID_EVENT: Final = "vnd.android.cursor.item/contact_event"
_ANDROID_EVENTS: Final = {"1": "Anniversaire d’union", "3": "Anniversaire"}
_NO_ADDRESSES: Final = {"TLX": "Télex", "X400": "X.400"}
"""TYPE of an EMAIL that is no mailbox of the Internet (RFC 2426 §3.3.2) → its heading."""


def spoken_date(prop: Property, version: str) -> str:
    """A date as written, in ISO 8601 where it is whole, « 12 mars » where it has no year."""
    written = clean_line(text(prop, version))
    found = _DATE.fullmatch(written)
    if found is None or prop.values("VALUE") == ("text",):
        return written
    omitted = prop.values("X-APPLE-OMIT-YEAR")
    year = "" if found["year"] in {*NO_YEARS, *omitted} else found["year"]
    month, day = found["month"], found["day"]
    parts = (int(month) if month else None, int(day) if day else None)
    try:
        date = PartialDate(int(year or 2000), *parts)
    except ValueError:
        return written
    if year:
        return date.iso()
    if not month:
        return written
    name = MONTHS_FR[int(month) - 1]
    return f"{'1er' if day == '01' else int(day)} {name}" if day else name


def _sex(prop: Property, version: str) -> str:
    parts = [*components(prop, version), "", ""]
    code, identity = clean_line(parts[0]), clean_line(parts[1])
    word = _SEXES.get(fold(code), code)
    is_said = fold(word) == fold(_SEXES.get(fold(identity), identity))
    return word if is_said else ", ".join(filter(None, (word, identity)))


def _outlook_sex(prop: Property, version: str) -> str:
    return _OUTLOOK_SEXES.get(clean_line(text(prop, version)), "")


def _line(prop: Property, version: str) -> str:
    return clean_block(text(prop, version))


def _android(prop: Property, version: str) -> tuple[str, str]:
    """Heading and text of a row of Android's own table: its kind, its value, its type."""
    kind, value, type_ = ([*components(prop, version), "", "", ""])[:3]
    if kind == _ANDROID_NICKNAME:
        return NICKNAME, clean_line(value)
    if kind == _ANDROID_EVENT and type_ in _ANDROID_EVENTS:
        return _ANDROID_EVENTS[type_], spoken_date(Property("BDAY", value), version)
    return "", ""


_Reader = Callable[[Property, str], str]

FACTS: Final[dict[str, tuple[str, _Reader]]] = {
    "BDAY": ("Anniversaire", spoken_date),
    "ANNIVERSARY": ("Anniversaire d’union", spoken_date),
    "X-ANNIVERSARY": ("Anniversaire d’union", spoken_date),
    "X-EVOLUTION-ANNIVERSARY": ("Anniversaire d’union", spoken_date),
    "X-KADDRESSBOOK-X-ANNIVERSARY": ("Anniversaire d’union", spoken_date),
    "X-MS-ANNIVERSARY": ("Anniversaire d’union", spoken_date),
    "DEATHDATE": ("Décès", spoken_date),
    "GENDER": ("Genre", _sex),
    "X-GENDER": ("Genre", _sex),
    "X-WAB-GENDER": ("Genre", _outlook_sex),
    "LANG": ("Langue", _line),
    "GRAMGENDER": ("Genre grammatical", _line),
    "PRONOUNS": ("Pronoms", _line),
    "ROLE": ("Rôle", _line),
    "IMPP": ("Messagerie", account),
    "X-MS-IMADDRESS": ("Messagerie", _line),
    "X-EPOCSECONDNAME": (NICKNAME, _line),
    "X-SOCIALPROFILE": ("Réseau social", account),
    "X-SOCIAL-PROFILE": ("Réseau social", account),
    "SOCIALPROFILE": ("Réseau social", account),
    "X-SKYPE": ("Skype", _line),
    "X-SKYPE-USERNAME": ("Skype", _line),
    "X-JABBER": ("Jabber", _line),
    "X-TWITTER": ("Twitter", _line),
    "X-FACEBOOK": ("Facebook", _line),
    "X-LINKEDIN": ("LinkedIn", _line),
}
"""Property → its heading and how its value is worded."""


ANDROID: Final = "X-ANDROID-CUSTOM"
"""What Android has in a table of its own: a nickname, a date; the rest is only kept."""


def is_no_mailbox(prop: Property) -> bool:
    """Whether an EMAIL holds something else than one: a telex, an address inside Exchange."""
    return bool(_heading_of_no_mailbox(prop))


def _heading_of_no_mailbox(prop: Property) -> str:
    if "@" in prop.value:
        return ""
    if prop.value[:3].lower() == "/o=":
        return "Adresse Exchange"
    return next((_NO_ADDRESSES[one] for one in sorted(prop.types) if one in _NO_ADDRESSES), "")


def is_fact(prop: Property) -> bool:
    """Whether a property is read as a custom field, in every card but our own."""
    if prop.name == ANDROID:
        kind, _, rest = prop.value.partition(";")
        is_event = kind == _ANDROID_EVENT and rest.split(";")[1:2] in [["1"], ["3"]]
        return kind == _ANDROID_NICKNAME or is_event
    return prop.name in FACTS or (prop.name == "EMAIL" and is_no_mailbox(prop))


def fact_value(prop: Property, version: str) -> ImportValue | None:
    """A fact as a value under its heading; None where the property says nothing."""
    if prop.name == ANDROID:
        heading, said = _android(prop, version)
    elif prop.name == "EMAIL":
        heading, said = _heading_of_no_mailbox(prop), _line(prop, version)
    else:
        heading, reader = FACTS[prop.name]
        said = reader(prop, version)
    return ImportValue(Part.CUSTOM, said, heading) if said and heading else None


def facts_of(prop: Property, version: str) -> tuple[tuple[str, str], ...]:
    """Heading and text of what a person's property is read as, where that is a custom field."""
    if prop.name == "NICKNAME":
        return tuple((NICKNAME, clean_line(one)) for one in text_list(prop, version))
    found = fact_value(prop, version) if is_fact(prop) else None
    return ((found.label, found.text),) if found else ()
