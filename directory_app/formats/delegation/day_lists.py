"""Composes the documents of the day itself: sign-in sheet, badges, accreditation, telephones."""

from __future__ import annotations

from directory_app.domain.delegations import Delegate, Delegation
from directory_app.domain.names import organisation_filing_key, person_filing_key
from directory_app.formats.documents.typography import printed

from .day_phones import day_phones
from .headings import day_heading, place_details
from .letterhead import Letterhead
from .lines import PHONES_JOINED_BY, SheetLine, coordinate_pieces, sheet_line, shown_delegates
from .options import Document, DocumentOptions
from .pieces import (
    Badge,
    Cell,
    Column,
    ColumnKind,
    Composition,
    Line,
    Piece,
    PieceKind,
    Row,
    name_cell,
    text_cell,
)

SIGN_IN_TITLE = "Feuille de présence"
ACCREDITATION_TITLE = "Liste d’accréditation"
PHONES_TITLE = "Aide-mémoire téléphonique"
BADGES_TITLE = "Porte-noms"
CONSENT = "J’accepte que mes coordonnées soient partagées avec la délégation"
NOT_TO_SPREAD = "NE PAS DIFFUSER — à détruire après la journée"
TO_BE_NAMED = "à préciser"

# --- the sign-in sheet ---------------------------------------------------------------------------

_SIGN_IN_COLUMNS = (
    Column("Nom", 25),
    Column("Organisation", 32),
    Column("Signature", 30, ColumnKind.BLANK),
    Column("Arrivée", 11, ColumnKind.BLANK),
    Column(CONSENT, 23, ColumnKind.BOX),
)


def compose_sign_in(
    delegation: Delegation, options: DocumentOptions, letterhead: Letterhead
) -> Composition:
    """Who is expected, where to sign, the consent to tick, and blank rows for the others."""
    rows = [_sign_in_row(sheet_line(one, options)) for one in shown_delegates(delegation, options)]
    blank = Row("", ((), (), (), (), ()))
    return Composition(
        document=Document.SIGN_IN,
        heading=SIGN_IN_TITLE,
        subheading=day_heading(delegation),
        details=place_details(delegation),
        columns=_SIGN_IN_COLUMNS,
        rows=(*rows, *[blank] * options.blank_rows),
        letterhead=letterhead,
        logo=delegation.logo,
    )


def _sign_in_row(line: SheetLine) -> Row:
    return Row(
        line.delegate_id, (name_cell(line.name), text_cell(line.full_organisation), (), (), ())
    )


# --- badges --------------------------------------------------------------------------------------


def compose_badges(
    delegation: Delegation, options: DocumentOptions, letterhead: Letterhead
) -> Composition:
    """Given name, family name, organisation: one badge each, in the roster's order."""
    shown = shown_delegates(delegation, options)
    return Composition(
        document=Document.BADGES,
        heading=BADGES_TITLE,
        subheading=day_heading(delegation),
        badges=tuple(_badge(one) for one in shown),
        letterhead=letterhead,
    )


def _badge(delegate: Delegate) -> Badge:
    """Given name, family name and the organisation's name, or its acronym where the name is long
    or unknown. What is missing leaves its place to the next; where nobody is named, the
    organisation is."""
    organisation, acronym = printed(delegate.organisation), printed(delegate.acronym)
    names = [printed(one) for one in (delegate.given_name, delegate.family_name)]
    known = [name for name in names if name]
    if not known:
        under = organisation if acronym else ""
        return Badge(delegate.id, acronym or organisation, "", under)
    is_long = len(organisation) > _LONG_NAME
    shown = acronym if acronym and (is_long or not organisation) else organisation
    return Badge(delegate.id, known[0], "".join(known[1:]), shown)


_LONG_NAME = 64
"""Letters of an organisation's name beyond which its acronym reads better on a badge."""


# --- the accreditation list ----------------------------------------------------------------------

_ACCREDITATION_COLUMNS = (
    Column("Nom de famille", 24),
    Column("Prénom", 22),
    Column("Organisation", 37),
    Column("Heure d’arrivée", 17),
)


def compose_accreditation(
    delegation: Delegation, options: DocumentOptions, letterhead: Letterhead
) -> Composition:
    """Names for the security desk, by family name, with the hour of arrival."""
    shown = sorted(shown_delegates(delegation, options), key=_family_name_first)
    return Composition(
        document=Document.ACCREDITATION,
        heading=ACCREDITATION_TITLE,
        subheading=day_heading(delegation),
        details=place_details(delegation),
        columns=_ACCREDITATION_COLUMNS,
        rows=tuple(_accreditation_row(one, options) for one in shown),
        letterhead=letterhead,
        logo=delegation.logo,
    )


def _family_name_first(one: Delegate) -> tuple[bool, str, str]:
    """By family name; those whom nobody has named yet come last, by organisation."""
    key = person_filing_key(one.given_name, one.family_name)
    return not one.name, key, organisation_filing_key(one.organisation or one.acronym)


def _accreditation_row(delegate: Delegate, options: DocumentOptions) -> Row:
    line = sheet_line(delegate, options)
    unknown: Cell = ((Piece(TO_BE_NAMED, PieceKind.NOTE),),)
    family = name_cell(printed(delegate.family_name))
    given = text_cell(printed(delegate.given_name))
    named = (family, given) if line.name else (unknown, unknown)
    arrival = text_cell(printed(options.arrival))
    return Row(delegate.id, (*named, text_cell(line.full_organisation), arrival))


# --- the phone list of the day -------------------------------------------------------------------

_PHONES_COLUMNS = (
    Column("Nom", 38),
    Column("Organisation", 24),
    Column("Téléphone", 38, joined_by=PHONES_JOINED_BY),
)


def compose_phones(
    delegation: Delegation, options: DocumentOptions, letterhead: Letterhead
) -> Composition:
    """Whom to call on the day, cells first; not to be spread."""
    rows = [_phones_row(one, options) for one in shown_delegates(delegation, options)]
    return Composition(
        document=Document.PHONES,
        heading=PHONES_TITLE,
        subheading=day_heading(delegation),
        notice=NOT_TO_SPREAD,
        columns=_PHONES_COLUMNS,
        rows=tuple(rows),
        letterhead=letterhead,
    )


def _phones_row(delegate: Delegate, options: DocumentOptions) -> Row:
    line = sheet_line(delegate, options)
    phones: list[Line] = [
        (Piece(text), *([Piece(f" {label}", PieceKind.NOTE)] if label else []))
        for text, label in day_phones(delegate)
    ]
    gap = coordinate_pieces(line).get("phones")
    if not phones and gap is not None and gap.kind is PieceKind.GAP:
        phones = [(gap,)]
    name = name_cell(line.name or line.full_organisation)
    organisation = line.short_organisation if line.name else ""
    return Row(delegate.id, (name, text_cell(organisation), tuple(phones)))
