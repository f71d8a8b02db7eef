"""Words of Canadian addresses: provinces, countries, generics, units, boxes, compass points.

Data only, after the OQLF's and Canada Post's lists; keys are folded (no accents, no capitals,
no periods). What to do with them is the business of the reader and of the formats.
"""

from __future__ import annotations

from typing import Final

PROVINCES: Final = {
    "QC": "Québec",
    "ON": "Ontario",
    "NB": "Nouveau-Brunswick",
    "NS": "Nouvelle-Écosse",
    "PE": "Île-du-Prince-Édouard",
    "NL": "Terre-Neuve-et-Labrador",
    "MB": "Manitoba",
    "SK": "Saskatchewan",
    "AB": "Alberta",
    "BC": "Colombie-Britannique",
    "YT": "Yukon",
    "NT": "Territoires du Nord-Ouest",
    "NU": "Nunavut",
}
"""Code → French name, as it is read leaving Québec (OQLF)."""

PROVINCE_WORDS: Final = {
    "quebec": "QC", "qc": "QC", "pq": "QC", "p q": "QC", "que": "QC",
    "ontario": "ON", "ont": "ON", "on": "ON",
    "nouveau brunswick": "NB", "new brunswick": "NB", "nb": "NB", "n b": "NB",
    "nouvelle ecosse": "NS", "nova scotia": "NS", "ns": "NS", "n e": "NS",
    "ile du prince edouard": "PE", "prince edward island": "PE", "pe": "PE", "ipe": "PE",
    "terre neuve et labrador": "NL", "newfoundland and labrador": "NL", "nl": "NL",
    "manitoba": "MB", "man": "MB", "mb": "MB",
    "saskatchewan": "SK", "sask": "SK", "sk": "SK",
    "alberta": "AB", "alb": "AB", "ab": "AB",
    "colombie britannique": "BC", "british columbia": "BC", "bc": "BC", "c b": "BC",
    "yukon": "YT", "yt": "YT",
    "territoires du nord ouest": "NT", "northwest territories": "NT", "nt": "NT",
    "nunavut": "NU", "nu": "NU",
}  # fmt: skip
"""Folded spelling → code."""

PROVINCES_OF_LETTER: Final = {
    "A": ("NL",), "B": ("NS",), "C": ("PE",), "E": ("NB",), "G": ("QC",), "H": ("QC",),
    "J": ("QC",), "K": ("ON",), "L": ("ON",), "M": ("ON",), "N": ("ON",), "P": ("ON",),
    "R": ("MB",), "S": ("SK",), "T": ("AB",), "V": ("BC",), "X": ("NT", "NU"), "Y": ("YT",),
}  # fmt: skip
"""First letter of a postal code → provinces it serves."""

COUNTRIES: Final = {
    "BE": "Belgique",
    "BR": "Brésil",
    "CH": "Suisse",
    "CM": "Cameroun",
    "DE": "Allemagne",
    "ES": "Espagne",
    "FR": "France",
    "GB": "Royaume-Uni",
    "HT": "Haïti",
    "IT": "Italie",
    "MX": "Mexique",
    "SN": "Sénégal",
    "US": "États-Unis",
}
"""ISO 3166 code → French name, for mail that leaves Canada; others are printed as their code."""

COUNTRY_WORDS: Final = {
    "canada": "CA", "usa": "US", "u s a": "US", "united states": "US",
    "etats unis d amerique": "US", "united kingdom": "GB", "angleterre": "GB", "mexico": "MX",
}  # fmt: skip
"""Other folded spellings → code."""

GENERICS: Final = {
    "rue": "rue", "r": "rue", "avenue": "avenue", "av": "avenue", "ave": "avenue",
    "boulevard": "boulevard", "boul": "boulevard", "bd": "boulevard", "bld": "boulevard",
    "blvd": "boulevard", "chemin": "chemin", "ch": "chemin", "place": "place", "pl": "place",
    "cote": "côte", "montee": "montée", "mtee": "montée", "rang": "rang", "rg": "rang",
    "route": "route", "rte": "route", "allee": "allée", "square": "square", "sq": "square",
    "promenade": "promenade", "prom": "promenade", "impasse": "impasse", "imp": "impasse",
    "croissant": "croissant", "crois": "croissant", "terrasse": "terrasse", "tsse": "terrasse",
    "autoroute": "autoroute", "aut": "autoroute", "ruelle": "ruelle", "carre": "carré",
    "cours": "cours", "quai": "quai", "sentier": "sentier", "passage": "passage",
}  # fmt: skip
"""Folded generic or its abbreviation → the word in full (OQLF: lower case, before the name)."""

POST_ABBREVIATIONS: Final = {
    "avenue": "AV", "boulevard": "BOUL", "chemin": "CH", "montée": "MONTEE", "place": "PL",
    "route": "RTE", "square": "SQ", "promenade": "PROM", "impasse": "IMP",
    "croissant": "CROIS", "terrasse": "TSSE", "autoroute": "AUT", "appartement": "APP",
    "Nord": "N", "Sud": "S", "Est": "E", "Ouest": "O",
}  # fmt: skip
"""Words that Canada Post's optimal form shortens."""

COMPASS: Final = {
    "est": "Est", "e": "Est", "east": "Est", "ouest": "Ouest", "o": "Ouest", "w": "Ouest",
    "west": "Ouest", "nord": "Nord", "n": "Nord", "north": "Nord", "sud": "Sud", "s": "Sud",
    "south": "Sud",
}  # fmt: skip
"""Folded compass point or its letter → the word in full."""

UNITS: Final = {
    "bureau": "bureau", "bur": "bureau", "suite": "bureau", "ste": "bureau", "porte": "porte",
    "local": "local", "loc": "local", "unite": "local", "unit": "local",
    "appartement": "appartement", "app": "appartement", "apt": "appartement",
    "appt": "appartement", "piece": "pièce", "salle": "salle", "etage": "étage",
}  # fmt: skip
"""Folded word before a unit → the OQLF's word (« suite » is a calque for « bureau »)."""

LINKS: Final = frozenset(("de", "du", "des", "d", "la", "le", "les", "l", "au", "aux"))
"""Folded linking words of street and city names."""
