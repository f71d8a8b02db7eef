"""The French words of a verification sheet: captions, marks, dates, hours.

Sheets are written in French, the language of the office (the letter's conventions are the OQLF's).
Owns words only.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Final

from directory_app.domain.contact import Affiliation, Coordinate, OpeningHours, Phone, Role
from directory_app.domain.partial_dates import PartialDate, Period
from directory_app.domain.territory import REGIONS, WHOLE_PROVINCE
from directory_app.domain.text import NBSP
from directory_app.formats.card_facts import LABEL_NAMES

TITLE: Final = "Voici ce que nous avons sur vous"
CONFIDENTIAL: Final = "confidentiel, ne sera pas diffusé"
HIDDEN: Final = "confidentiel, masqué"
BOXES: Final = ("Exact", "À corriger", "À retirer")
TO_FILL: Final = "Correction"

CAPTIONS: Final[Mapping[str, str]] = {
    "name": "Nom",
    "acronym": "Sigle",
    "category": "Catégorie",
    "description": "Description",
    "sort_as": "Classement alphabétique",
    "given_name": "Prénom",
    "family_name": "Nom de famille",
    "title": "Titre de civilité",
    "grammatical_gender": "Accord des fonctions",
    "pronouns": "Pronoms",
    "languages": "Langues",
    "photo": "Photo",
    "sectors": "Secteurs",
    "territory": "Territoire",
    "opening_hours": "Heures d’ouverture",
    "other_names": "Autre nom",
    "former_names": "Ancien nom",
    "published_counts": "Nombre publié",
    "phones": "Téléphone",
    "emails": "Courriel",
    "websites": "Site Web",
    "addresses": "Adresse",
    "roles": "Fonction",
    "affiliations": "Appartenance",
    "riding": "Circonscription",
    "party": "Parti",
    "portfolio": "Portefeuille",
    "committee": "Comité",
    "function": "Fonction",
    "representative": "Représentation",
    "substitute": "Substitut",
}

GENDERS: Final = {"feminine": "féminin", "masculine": "masculin", "neuter": "neutre"}
LANGUAGES: Final = {"fr": "français", "en": "anglais", "es": "espagnol"}
_KINDS: Final = {
    "member": "membre",
    "partner": "partenaire",
    "campaign": "participe à la campagne",
}
_DAYS: Final = {
    "mo": "lundi",
    "tu": "mardi",
    "we": "mercredi",
    "th": "jeudi",
    "fr": "vendredi",
    "sa": "samedi",
    "su": "dimanche",
}


def day(of: datetime.date) -> str:
    """« 22 novembre 2026 », « 1er mars 2018 »."""
    return PartialDate.of(of).display_fr(nbsp=True)


def caption_of(collection: str, label: str = "") -> str:
    """« Téléphone (cellulaire) »."""
    known = LABEL_NAMES.get(label)
    word = known.lower() if known and known != "ATS" else known or label
    return f"{CAPTIONS[collection]} ({word})" if word else CAPTIONS[collection]


def notes_of(item: Coordinate, follows: str = "") -> tuple[str, ...]:
    """What was decided about a coordinate and since when it is verified; ``follows``: whose
    address it is."""
    since = f" depuis le {item.refused_on.display_fr(nbsp=True)}" if item.refused_on else ""
    source = f" ({item.refused_source})" if item.refused_source else ""
    refusal = "ne pas appeler" if isinstance(item, Phone) else "ne pas écrire"
    found = (
        CONFIDENTIAL if item.confidential else "",
        "personnel" if item.personal else "",
        f"{refusal}{since}{source}" if item.refused else "",
        "à utiliser de préférence" if item.preferred else "",
        f"suit l’adresse de {follows}" if follows else "",
        verified(item.verified_on),
    )
    return tuple(filter(None, found))


def verified(on: PartialDate | None) -> str:
    """« vérifié le 3 mai 2026 »; « jamais vérifié » is for the reader to see by its absence."""
    if on is None:
        return ""
    return f"vérifié {'le' if on.day else 'en'} {on.display_fr(nbsp=True)}"


def territory(code: str) -> str:
    """« Montréal (06) », or the whole of Québec."""
    if code == WHOLE_PROVINCE:
        return "Tout le Québec"
    return f"{REGIONS[code]} ({code})" if code in REGIONS else code


def typed_territory(code: str) -> str:
    """« 06 Montréal »: what a form's field reads again."""
    return code if code == WHOLE_PROVINCE else f"{code} {REGIONS.get(code, '')}".strip()


def hours(one: OpeningHours) -> str:
    """« lundi à jeudi, 9 h à 17 h » (OQLF, heure)."""
    first, dash, last = one.days.partition("-")
    names = [_DAYS.get(code, code) for code in ((first, last) if dash else one.days.split(","))]
    days = (" à " if dash else ", ").join(names)
    return f"{days}, {_time(one.open)} à {_time(one.close)}"


def _time(clock: str) -> str:
    hour, _, minute = clock.partition(":")
    rest = f"{NBSP}{minute}" if minute != "00" else ""
    return f"{int(hour)}{NBSP}h{rest}" if hour.isdigit() else clock


def role(one: Role, place: str, period: Period | None = None) -> str:
    """« direction générale, RIMQ, depuis 2018 »; a sighting is no period."""
    when = _when(period or one.period)
    return ", ".join(filter(None, (one.function, place, when)))


def affiliation(one: Affiliation, place: str) -> str:
    """« RIMQ : membre, depuis 2014 », in the document's own words where they are known."""
    bond = one.wording or _KINDS.get(one.kind, one.kind)
    told = ", ".join(filter(None, (bond, _when(one.period))))
    return f"{place}{NBSP}: {told}"


def _when(period: Period) -> str:
    bounds = Period(period.start, period.end)
    return bounds.display_fr(nbsp=True)


def count(number: int, what: str, on: PartialDate | None) -> str:
    """« 1 586 groupes (13 mars 2018) »."""
    digits = f"{number:,}".replace(",", NBSP)
    when = f" ({on.display_fr(nbsp=True)})" if on else ""
    return f"{digits} {what}".strip() + when
