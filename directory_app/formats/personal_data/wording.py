"""The French words of a person's data: fields, marks, kinds of steps and of departures, moments.

Codes that have no word here stand as they are: nothing is left out for want of one.
"""

from __future__ import annotations

import datetime
from typing import Final

from directory_app.domain.partial_dates import MONTHS_FR, PartialDate
from directory_app.domain.personal_data import Origin
from directory_app.domain.text import NBSP

TITLE: Final = f"Fiche de renseignements personnels — art.{NBSP}27, P-39.1"

FIELDS: Final = {
    "given_name": "Prénom",
    "family_name": "Nom de famille",
    "title": "Titre de civilité",
    "grammatical_gender": "Accord",
    "pronouns": "Pronoms",
    "name": "Nom",
    "acronym": "Sigle",
    "category": "Catégorie",
    "description": "Description",
    "note": "Note interne",
    "sort_as": "Classement",
    "opening_hours": "Heures d’ouverture",
    "verified_on": "Fiche vérifiée le",
    "phones": "Téléphone",
    "emails": "Courriel",
    "websites": "Site Web",
    "addresses": "Adresse",
    "custom": "Autre renseignement",
    "dated_notes": "Note datée",
    "roles": "Fonction",
    "affiliations": "Appartenance",
    "other_names": "Autre nom",
    "former_names": "Ancien nom",
    "published_counts": "Nombre publié",
    "sectors": "Secteur",
    "territory": "Territoire",
    "languages": "Langue",
    "confidential": "Fiche confidentielle",
    "photo": "Photo",
    "state": "État de la fiche",
    "record": "Fiche",
    "members": "Liste",
    "participations": "Délégation",
    "source": "Source",
    "distinct": "Fiches distinctes",
}

MARKS: Final = {
    "confidential": "confidentiel",
    "not_confidential": "peut être communiqué",
    "personal": "personnel",
    "preferred": "à utiliser de préférence",
    "function_mailbox": "boîte de fonction",
    "refused": "ne pas écrire",
    "main": "principale",
}

STEPS: Final = {
    "init": "création du répertoire",
    "create": "création",
    "edit": "modification",
    "trash": "mise à la corbeille",
    "restore": "restauration",
    "import": "importation",
    "import_undo": "annulation d’une importation",
    "undo": "annulation",
    "redo": "rétablissement",
    "erase": "effacement d’une autre fiche",
    "list_create": "création d’une liste",
    "list_add": "ajout à une liste",
    "list_remove": "retrait d’une liste",
    "list_move": "déplacement dans une liste",
    "event_add": "ajout à une délégation",
    "event_remove": "retrait d’une délégation",
    "event_status": "état dans une délégation",
    "event_move": "ordre d’une délégation",
    "event_freeze": "coordonnées figées",
    "event_edit": "modification d’une délégation",
}

DEPARTURES: Final = {
    "export": "exportation",
    "document": "document",
    "reveal": "affichage d’un renseignement confidentiel",
    "person_data": "remise à la personne",
}

STATUSES: Final = {
    "listed": "inscrite",
    "to_invite": "à inviter",
    "invited": "invitée",
    "confirmed": "confirmée",
    "declined": "décline",
    "absent": "absente",
    "present": "présente",
}

STATES: Final = {"live": "active", "trashed": "à la corbeille"}


def moment(milliseconds: int) -> str:
    """« 3 mai 2026, 14 h 02 », in the time of the computer (OQLF, heure et date)."""
    if not milliseconds:
        return ""
    at = datetime.datetime.fromtimestamp(milliseconds / 1000).astimezone()
    return f"{_day(at.date())}, {at.hour}{NBSP}h{NBSP}{at.minute:02}"


def _day(day: datetime.date) -> str:
    number = "1er" if day.day == 1 else str(day.day)
    return f"{number}{NBSP}{MONTHS_FR[day.month - 1]}{NBSP}{day.year}"


def date(iso: str) -> str:
    """A date that may lack its day, in words; what is no date stays as it is."""
    try:
        return PartialDate.parse(iso).display_fr()
    except ValueError:
        return iso


def mark(code: str) -> str:
    """A mark of a value in words."""
    name, _, value = code.partition(":")
    if name == "verified_on":
        return f"vérifié le {date(value)}"
    return MARKS.get(name, name)


def origin(one: Origin) -> str:
    """Where a value came from, in words."""
    match one.kind:
        case "publication":
            line = f", ligne{NBSP}{one.line}" if one.line else ""
            when = f", publié le {date(one.published_on)}" if one.published_on else ""
            return f"{one.document}{line}{when}"
        case "import":
            when = f", {moment(one.at)}" if one.at else ""
            line = f", ligne{NBSP}{one.line}" if one.line else ""
            return f"importation de «{NBSP}{one.document}{NBSP}»{line}{when}"
        case "entry":
            return f"saisie par {one.author}, {moment(one.at)}"
    return "inconnue"
