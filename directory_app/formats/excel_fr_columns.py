"""Columns of a spreadsheet that people of the office open: French headings, Québec writing.

Made for eyes and mail merges: telephones as « 514 382-0310, poste 209 », addresses split where a
label needs them split, faxes never among the telephones. Separators, quotes and formula guards
are the writer's matter.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final

from directory_app.domain.confidentiality import Redacted, Slot, shown
from directory_app.domain.contact import Address, Coordinate, Email, Organisation, Phone
from directory_app.domain.territory import REGIONS
from directory_app.domain.text import clean_line
from directory_app.formats.card_facts import (
    current_positions,
    current_roles,
    phone_kind,
    region_code,
)
from directory_app.formats.postal_parts import country_name, province_name, street_line
from directory_app.formats.table import Block, Layout, Row, french_number, single

_OWN_COLUMN: Final = frozenset({"cell", "fax", "toll_free"})


def _text(heading: str, name: str) -> Block:
    """A text that one kind of contact may not have."""
    return single(heading, lambda redacted: getattr(redacted.contact, name, ""))


def _positions(redacted: Redacted) -> Sequence[Row]:
    contact = redacted.contact
    if isinstance(contact, Organisation):
        return ((contact.display_name, contact.acronym, ""),)
    return [
        (position.organisation.display_name, position.organisation.acronym, position.function)
        for position in current_positions(redacted)
    ]


def _phones(heading: str, belongs: Callable[[Phone], bool], at_least: int = 0) -> Block:
    def rows(redacted: Redacted) -> Sequence[Row]:
        phones = (placed.item for placed in shown(redacted.phones))
        return [(phone.number.display(),) for phone in phones if belongs(phone)]

    return Block((heading + "{n}",), rows, at_least, french_number)


def _phones_of_kind(heading: str, kind: str) -> Block:
    return _phones(heading, lambda phone: phone_kind(phone) == kind)


def _emails(redacted: Redacted) -> Sequence[Row]:
    return [(placed.item.email.address,) for placed in shown(redacted.emails)]


def _websites(redacted: Redacted) -> Sequence[Row]:
    sites = (placed.item.website for placed in shown(redacted.websites))
    return [(site.url or site.raw,) for site in sites]


def _addresses(redacted: Redacted) -> Sequence[Row]:
    found = (placed.item.postal for placed in shown(redacted.addresses))
    return [
        (
            street_line(postal),
            postal.city,
            province_name(postal.province),
            postal.postal_code,
            country_name(postal.country),
        )
        for postal in found
    ]


def _kind(redacted: Redacted) -> str:
    return "Organisation" if isinstance(redacted.contact, Organisation) else "Personne"


GENDERS: Final = {"feminine": "féminin", "masculine": "masculin", "neuter": "neutre"}
"""The form in which somebody's function is written, as people read it."""


def _gender(redacted: Redacted) -> str:
    return GENDERS.get(getattr(redacted.contact, "grammatical_gender", ""), "")


def _offices(redacted: Redacted) -> Sequence[Row]:
    """Riding, party and portfolio of the current functions, if any has one."""
    found = [(role.riding, role.party, role.portfolio) for role in current_roles(redacted)]
    return found if any(map(any, found)) else ()


def _refusals(redacted: Redacted) -> Sequence[Row]:
    """What is not to be written to or called, since when, and says who."""
    kinds: Iterable[Iterable[Slot[Any]]] = (redacted.emails, redacted.phones, redacted.addresses)
    items = (placed.item for slots in kinds for placed in shown(slots))
    return [
        (
            refusal_text(one),
            one.refused_on.iso() if one.refused_on else "",
            one.refused_source,
        )
        for one in items
        if one.refused
    ]


def refusal_text(item: Coordinate) -> str:
    """How a coordinate is named in the column of those that are refused."""
    match item:
        case Email():
            return item.email.address or item.email.raw
        case Phone():
            return item.number.display()
        case Address():
            return clean_line(item.postal.raw or street_line(item.postal))
    return ""


def _dated_notes(redacted: Redacted) -> str:
    """« Noté le 2026-11-03 (Anne) : … », one a line."""
    lines = []
    for one in redacted.contact.dated_notes:
        day = f"Noté le {one.noted_on.iso()}" if one.noted_on else "Noté"
        author = f" ({one.author})" if one.author else ""
        lines.append(f"{day}{author}\u00a0: {one.text}")
    return "\n".join(lines)


DATED_NOTES: Final = single("Notes datées", _dated_notes, at_least=0)
"""The notes in one cell; the workbook has them apart."""

EXCEL_FR_LAYOUT: Final[Layout] = (
    single("Type", _kind),
    _text("Titre", "title"),
    _text("Prénom", "given_name"),
    _text("Nom", "family_name"),
    Block(
        ("Organisation{n}", "Sigle{n}", "Fonction{n}"),
        _positions,
        at_least=1,
        number=french_number,
    ),
    _phones("Téléphone", lambda phone: phone_kind(phone) not in _OWN_COLUMN, at_least=1),
    _phones_of_kind("Sans frais", "toll_free"),
    _phones_of_kind("Cellulaire", "cell"),
    _phones_of_kind("Télécopieur", "fax"),
    Block(("Courriel{n}",), _emails, at_least=1, number=french_number),
    Block(("Site Web{n}",), _websites, at_least=1, number=french_number),
    Block(
        ("Adresse{n}", "Ville{n}", "Province{n}", "Code postal{n}", "Pays{n}"),
        _addresses,
        at_least=1,
        number=french_number,
    ),
    single("Région", lambda redacted: REGIONS.get(region_code(redacted), "")),
    single("Secteurs", lambda redacted: ", ".join(redacted.contact.sectors)),
    single("Description", lambda redacted: redacted.contact.description),
    single("Note interne", lambda redacted: redacted.contact.note, at_least=0),
    single("Langues", lambda redacted: ", ".join(redacted.contact.languages), at_least=0),
    single("Accords", _gender, at_least=0),
    single("Pronoms", lambda redacted: getattr(redacted.contact, "pronouns", ""), at_least=0),
    Block(("Circonscription{n}", "Parti{n}", "Portefeuille{n}"), _offices, number=french_number),
    Block(
        ("Ne pas écrire{n}", "Ne pas écrire depuis le{n}", "Ne pas écrire selon{n}"),
        _refusals,
        number=french_number,
    ),
    DATED_NOTES,
)
"""The blocks of the people's spreadsheet, in order."""
