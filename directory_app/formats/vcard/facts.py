"""What a card says of a person that Bottin has no field for: kept under a French heading.

Birthdays, languages, messaging, social networks. The text is the one that a person would write; the
property itself stays in the card's own bytes.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from directory_app.domain.incoming import ImportValue, Part
from directory_app.domain.partial_dates import MONTHS_FR, PartialDate
from directory_app.domain.text import clean_block, clean_line

from .labels import types_of
from .properties import Property
from .values import components, text, text_list

NICKNAME: Final = "Surnom"
"""The heading of a person's nickname."""

NO_YEAR: Final = "1604"
"""The year that Apple writes where there is none."""

_DATE: Final = re.compile(
    r"(?P<year>[0-9]{4}|--)-?(?P<month>[0-9]{2})?-?(?P<day>[0-9]{2})?(?:[T ].*)?", re.ASCII
)
_SEXES: Final = {"F": "Femme", "M": "Homme", "O": "Autre", "N": "Sans objet", "U": "Non précisé"}
_LANGUAGES: Final = {
    "fr": "français", "en": "anglais", "es": "espagnol", "pt": "portugais", "de": "allemand",
    "it": "italien", "ar": "arabe", "zh": "chinois", "ht": "créole haïtien", "iu": "inuktitut",
    "cr": "cri", "vi": "vietnamien", "ru": "russe", "uk": "ukrainien", "fa": "persan",
}  # fmt: skip
_SCHEME: Final = re.compile(
    r"(?:x-apple|xmpp|skype|aim|ymsgr|msnim|gtalk|icq|sip|sips|jabber):", re.I
)


def spoken_date(prop: Property, version: str) -> str:
    """A date as written, in ISO 8601 where it is whole, « 12 mars » where it has no year."""
    written = clean_line(text(prop, version))
    found = _DATE.fullmatch(written)
    if found is None or prop.values("VALUE") == ("text",):
        return written
    omitted = prop.values("X-APPLE-OMIT-YEAR")
    year = "" if found["year"] in {"--", NO_YEAR, *omitted} else found["year"]
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
    word = _SEXES.get(parts[0].upper(), parts[0])
    return ", ".join(filter(None, (clean_line(word), clean_line(parts[1]))))


def _language(prop: Property, version: str) -> str:
    tag = clean_line(text(prop, version))
    name = _LANGUAGES.get(re.split("[-_]", tag)[0].lower())
    return name or tag


def _line(prop: Property, version: str) -> str:
    return clean_block(text(prop, version))


def _account(prop: Property, version: str) -> str:
    """« Twitter : @quelquun »: the service, where a type or parameter says it, and the account."""
    said = clean_line(text(prop, version))
    account = _SCHEME.sub("", said) if not said.lower().startswith("http") else said
    user = next(iter(prop.values("X-USER")), "")
    service = next(iter((*prop.values("X-SERVICE-TYPE"), *prop.values("SERVICE-TYPE"))), "")
    types = [one for one in types_of(prop.parameters)[0] if one not in {"PREF", "HOME", "WORK"}]
    name = clean_line(service or (types[0].removeprefix("X-").capitalize() if types else ""))
    who = clean_line(user) if user and not account else account
    return f"{name}\u00a0: {who}" if name else who


_Reader = Callable[[Property, str], str]

FACTS: Final[dict[str, tuple[str, _Reader]]] = {
    "BDAY": ("Anniversaire", spoken_date),
    "ANNIVERSARY": ("Anniversaire d’union", spoken_date),
    "X-ANNIVERSARY": ("Anniversaire d’union", spoken_date),
    "X-EVOLUTION-ANNIVERSARY": ("Anniversaire d’union", spoken_date),
    "X-KADDRESSBOOK-X-ANNIVERSARY": ("Anniversaire d’union", spoken_date),
    "DEATHDATE": ("Décès", spoken_date),
    "GENDER": ("Genre", _sex),
    "X-GENDER": ("Genre", _sex),
    "LANG": ("Langue", _language),
    "X-BOTTIN-LANG": ("Langue", _language),
    "PRONOUNS": ("Pronoms", _line),
    "ROLE": ("Rôle", _line),
    "IMPP": ("Messagerie", _account),
    "X-SOCIALPROFILE": ("Réseau social", _account),
    "SOCIALPROFILE": ("Réseau social", _account),
    "X-SKYPE": ("Skype", _line),
    "X-SKYPE-USERNAME": ("Skype", _line),
    "X-JABBER": ("Jabber", _line),
    "X-TWITTER": ("Twitter", _line),
    "X-FACEBOOK": ("Facebook", _line),
    "X-LINKEDIN": ("LinkedIn", _line),
}
"""Property → its heading and how its value is worded."""


def fact_value(prop: Property, version: str) -> ImportValue | None:
    """A fact as a value under its heading; None where the property is empty."""
    heading, reader = FACTS[prop.name]
    said = reader(prop, version)
    return ImportValue(Part.CUSTOM, said, heading) if said else None


def facts_of(prop: Property, version: str) -> tuple[tuple[str, str], ...]:
    """Heading and text of what a person's property is read as, where that is a custom field."""
    if prop.name == "NICKNAME":
        return tuple((NICKNAME, clean_line(one)) for one in text_list(prop, version))
    found = fact_value(prop, version) if prop.name in FACTS else None
    return ((found.label, found.text),) if found else ()
