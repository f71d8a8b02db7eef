"""Lists of invented delegates, printed in the ways that lists come in, and spoiled by copying.

Everything is drawn from a seeded generator: a failing text can be made again from its number.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

_GIVEN = [
    "Anne",
    "Marc",
    "Lucie",
    "Jean-François",
    "Fatima",
    "Michel",
    "Zoé",
    "Émilie",
    "Hélène",
    "André",
    "Marie-Ève",
    "Gaëlle",
    "Tshaka",
]
_FAMILY = [
    "Tremblay",
    "Côté",
    "Roy",
    "de la Durantaye",
    "O'Connor",
    "Larue-Fortin",
    "Nguyen",
    "Saint-Pierre",
    "Diallo",
    "Bélanger",
    "d'Amours",
    "Vollant",
    "Lafleur",
    "Ouimet",
    "Beausoleil",
]
_BODIES = (
    ("Regroupement des lacs du Québec", "RLQ"),
    ("Coalition pour les rivières", "CPR"),
    ("Fédération québécoise des étangs", "FQE"),
    ("Association des amies du fleuve", "AAF"),
    ("L'Alliance des maisons de la baie", ""),
    ("Réseau des marais et tourbières", "RMT"),
    ("Table des bassins versants", "TBV"),
    ("Centre d'étude des glaciers", "CÉG"),
)
_STREETS = [
    "rue des Pins",
    "boulevard Saint-Joseph Est",
    "avenue du Parc",
    "chemin Sainte-Foy",
    "rue Principale",
]
_CITIES = (
    ("Rimouski", "G5L 1A1"),
    ("Montréal", "H2X 3V8"),
    ("Québec", "G1L 1K6"),
    ("Laval", "H7A 1A1"),
)
_FUNCTIONS = [
    "coordonnatrice",
    "directeur général",
    "présidente",
    "agente de liaison",
    "porte-parole",
]


@dataclass(frozen=True, slots=True)
class Delegate:
    """One invented person, as a list would print them."""

    given: str
    family: str
    body: str
    acronym: str
    function: str
    address: str
    phone: str
    email: str

    @property
    def name(self) -> str:
        return f"{self.given} {self.family}"


def make_delegates(random: Random, count: int) -> list[Delegate]:
    """People with distinct names."""
    names = [(given, family) for given in _GIVEN for family in _FAMILY]
    return [_delegate(random, *name) for name in random.sample(names, count)]


def _delegate(random: Random, given: str, family: str) -> Delegate:
    body, acronym = random.choice(_BODIES)
    city, code = random.choice(_CITIES)
    number, unit = random.randint(1, 9999), random.choice(("", "", ", bureau 210", ", local 3"))
    street = f"{number}, {random.choice(_STREETS)}{unit}, {city} (Québec) {code}"
    phone = random.choice(
        ("514 555-01{:02}", "(418) 555-01{:02}", "450-555-01{:02}", "819.555.01{:02}")
    )
    local = random.choice(
        ("info", "direction", given.lower()[:1] + family.lower().replace(" ", "")[:6])
    )
    return Delegate(
        given,
        family,
        body,
        acronym,
        random.choice((*[""] * 4, *_FUNCTIONS)),
        street,
        phone.format(random.randint(0, 99)),
        f"{''.join(c for c in local if c.isascii() and c.isalnum())}@example.org",
    )


def _run_on(d: Delegate) -> str:
    function = f"{d.function}, " if d.function else ""
    acronym = f" ({d.acronym})" if d.acronym else ""
    return (
        f"· {d.name}, {function}{d.body}{acronym} : {d.address}, {d.phone}, "
        f"http://www.example.org, {d.email}"
    )


def _piped(d: Delegate) -> str:
    return " | ".join(filter(None, (d.name, d.function, d.body, d.phone, d.email)))


def _dashed(d: Delegate) -> str:
    return " — ".join(filter(None, (d.name, d.function, d.body, d.address, d.phone, d.email)))


def _stacked(d: Delegate) -> str:
    lines = (
        d.name,
        d.function,
        d.body,
        d.address.replace(", ", "\n", 1).replace("\n", ", "),
        f"Tél. : {d.phone}",
        f"Courriel : {d.email}",
    )
    return "\n".join(filter(None, lines)) + "\n"


def _numbered(d: Delegate) -> str:
    return f"1. {d.name}, {d.body}, {d.phone}, {d.email}"


LAYOUTS: tuple[Callable[[Delegate], str], ...] = (_run_on, _piped, _dashed, _stacked, _numbered)


def print_list(random: Random, delegates: list[Delegate]) -> list[str]:
    """One text a person, all in one layout."""
    layout = random.choice(LAYOUTS)
    return [layout(delegate) for delegate in delegates]


def _drop_bullets(text: str, random: Random) -> str:
    return text.removeprefix("· ").removeprefix("1. ")


def _other_bullet(text: str, random: Random) -> str:
    return random.choice("•▪-–*●") + " " + _drop_bullets(text, random)


def _swap_separator(text: str, random: Random) -> str:
    return text.replace(" : ", random.choice((", ", " – ", "\u00a0: ", " | ")), 1)


def _break_line(text: str, random: Random) -> str:
    """Break after a separator, as a narrow page does."""
    places = [at for at in range(20, len(text) - 1) if text[at] == "," and text[at + 1] == " "]
    if not places:
        return text
    at = random.choice(places) + 1
    return text[:at] + "\n" + text[at + 1 :]


def _blank_line(text: str, random: Random) -> str:
    return text + "\n"


def _invisible(text: str, random: Random) -> str:
    sign = random.choice("\u200b\u200d\u00ad\u2060\ufeff\u202a")
    at = random.randint(0, len(text))
    return text[:at] + sign + text[at:]


def _hard_spaces(text: str, random: Random) -> str:
    return text.replace(" ", random.choice(("\u00a0", "\u202f", "\u2009")))


def _other_hyphen(text: str, random: Random) -> str:
    return text.replace("-", "\u2011")


def _curly(text: str, random: Random) -> str:
    return text.replace("'", "’")


def _phone_words(text: str, random: Random) -> str:
    return text.replace("555", "555", 1).replace(
        ", http", random.choice((" poste 25, http", ", http"))
    )


def _trailing_blank(text: str, random: Random) -> str:
    return f" \t{text} \t "


def _lost_pictogram(text: str, random: Random) -> str:
    return text.replace(", 514", ",: 514").replace(", (418)", ",: (418)")


def _same(text: str, random: Random) -> str:
    return text


SPOILERS: tuple[Callable[[str, Random], str], ...] = (
    _same,
    _drop_bullets,
    _other_bullet,
    _swap_separator,
    _break_line,
    _blank_line,
    _invisible,
    _hard_spaces,
    _other_hyphen,
    _curly,
    _phone_words,
    _trailing_blank,
    _lost_pictogram,
)


def spoil(text: str, random: Random) -> str:
    """One or two of the accidents of copying."""
    for _ in range(random.randint(1, 2)):
        text = random.choice(SPOILERS)(text, random)
    return text


def truncate(text: str, random: Random) -> str:
    """Lose the end of an entry."""
    return text[: random.randint(1, max(2, len(text) - 1))]
