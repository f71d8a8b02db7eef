"""Columns of the workbook: first those that people read, then everything, under French headings.

The first are those of :mod:`.excel_fr_columns`; further right stands what they do not say to the
letter, block by block as in :mod:`.exact_columns`, so that the sheet comes back whole. The
headings are said here once, for the writer and for the reader.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping
from typing import Final

from directory_app.formats.exact_columns import EXACT_LAYOUT
from directory_app.formats.excel_fr_columns import DATED_NOTES, EXCEL_FR_LAYOUT
from directory_app.formats.table import Block, Layout

SCALARS: Final[Mapping[str, str]] = {
    "id": "Identifiant",
    "name": "Nom de l’organisation",
    "acronym": "Sigle de l’organisation",
    "category": "Catégorie",
    "sort_as": "Classer sous",
    "verified_on": "Vérifié le",
    "source": "Source",
    "is_confidential": "Fiche confidentielle",
}
"""Exact heading → French one."""

SEEN_SCALARS: Final[Mapping[str, str]] = {
    "kind": "Type",
    "title": "Titre",
    "given_name": "Prénom",
    "family_name": "Nom",
    "grammatical_gender": "Accords",
    "pronouns": "Pronoms",
    "description": "Description",
    "note": "Note interne",
}
"""Exact heading → the people's column that says the same to the letter (but for ``kind`` and
``grammatical_gender``, which are words there)."""

COMPUTED: Final = frozenset({"display_name", "region"})
"""Exact headings of what is made of the rest."""

_FAMILIES: Final[Mapping[str, str]] = {
    "phone": "Téléphone",
    "email": "Courriel",
    "website": "Site Web",
    "address": "Adresse",
    "role": "Rôle",
    "affiliation": "Affiliation",
    "sector": "Secteur",
    "territory": "Territoire",
    "other_name": "Autre nom",
    "former_name": "Ancien nom",
    "published_count": "Nombre publié",
    "opening_hours": "Heures",
    "list": "Liste",
    "custom": "Champ",
    "language": "Langue",
    "dated_note": "Note datée",
    "accepted_problem": "Problème écarté",
}

_PARTS: Final[Mapping[str, str]] = {
    "extension": "poste",
    "raw": "tel que saisi",
    "label": "étiquette",
    "of_role": "numéro de rôle",
    "inherited_from": "hérité de",
    "confidential": "confidentiel",
    "personal": "personnel",
    "preferred": "préféré",
    "verified_on": "vérifié le",
    "function_mailbox": "boîte de fonction",
    "number": "numéro",
    "street": "rue",
    "unit_type": "sorte de local",
    "unit": "local",
    "po_box": "case postale",
    "station": "succursale",
    "city": "ville",
    "province": "province",
    "postal_code": "code postal",
    "country": "pays",
    "organisation_id": "identifiant de l’organisation",
    "organisation": "organisation",
    "organisation_acronym": "sigle de l’organisation",
    "function": "fonction",
    "main": "principal",
    "start": "début",
    "end": "fin",
    "attested_on": "attesté le",
    "source": "source",
    "kind": "lien",
    "committee": "comité",
    "wording": "formulation",
    "acronym": "sigle",
    "what": "de quoi",
    "date": "date",
    "days": "jours",
    "open": "ouverture",
    "close": "fermeture",
    "name": "nom",
    "riding": "circonscription",
    "party": "parti",
    "portfolio": "portefeuille",
    "representative_id": "identifiant de la personne représentante",
    "representative": "personne représentante",
    "substitute_id": "identifiant de la personne substitut",
    "substitute": "personne substitut",
    "refused": "ne pas écrire",
    "refused_on": "ne pas écrire depuis le",
    "refused_source": "ne pas écrire selon",
    "taken_from": "suit celle de",
    "noted_on": "noté le",
    "author": "noté par",
}

_BARE: Final[Mapping[str, str]] = {
    "phone": "numéro",
    "email": "adresse",
    "website": "adresse",
    "custom": "valeur",
}
"""What stands under the family's own heading, where the people's columns use that one."""

_EXACT: Final = re.compile(r"([a-z_]+)_(\{n\}|[1-9][0-9]*)(?:_([a-z_]+))?")
_FRENCH: Final = re.compile(r"(.+?) (\{n\}|[1-9][0-9]*)(?: – (.+))?")

Numbered = tuple[str, int, str]
"""Family, number from 1, part (``""`` for the element itself): ``phone_2_label``."""


def french_heading(exact: str) -> str:
    """``phone_{n}_extension`` → « Téléphone {n} – poste ». Raises KeyError, a fault of ours."""
    found = _EXACT.fullmatch(exact)
    if found is None:
        return SCALARS[exact]
    family, number, part = found[1], found[2], found[3] or ""
    word = _PARTS[part] if part else _BARE.get(family, "")
    return f"{_FAMILIES[family]} {number}{f' – {word}' if word else ''}"


def numbered_exact(heading: str) -> Numbered | None:
    """``phone_2_extension`` → (``phone``, 2, ``extension``); None for anything else."""
    found = _EXACT.fullmatch(heading)
    if found is None or found[1] not in _FAMILIES:
        return None
    return found[1], int(found[2]), found[3] or ""


def numbered_french(heading: str) -> Numbered | None:
    """« Téléphone 2 – poste » → (``phone``, 2, ``extension``); None for anything else, the
    people's columns among them."""
    found = _FRENCH.fullmatch(heading)
    if found is None:
        return None
    family = _FAMILY_OF.get(found[1], "")
    part = "" if (found[3] or "") == _BARE.get(family, "") else _PART_OF.get(found[3] or "")
    is_people_s = found[3] is None and family in {*_BARE, "address"}
    return None if not family or part is None or is_people_s else (family, int(found[2]), part)


_FAMILY_OF: Final = {french: family for family, french in _FAMILIES.items()}
_PART_OF: Final = {french: part for part, french in _PARTS.items()}


def _is_technical(block: Block) -> bool:
    return not {*block.headings} & {*SEEN_SCALARS, *COMPUTED}


def _in_french(block: Block) -> Block:
    headings = tuple(map(french_heading, block.headings))
    return dataclasses.replace(block, headings=headings, at_least=0)


SEEN_LAYOUT: Final[Layout] = tuple(one for one in EXCEL_FR_LAYOUT if one is not DATED_NOTES)
"""What people read, but for the dated notes: they stand further right, one by one."""

TECHNICAL_LAYOUT: Final[Layout] = tuple(map(_in_french, filter(_is_technical, EXACT_LAYOUT)))
"""The rest, to the letter; each block is there only if somebody needs it."""
