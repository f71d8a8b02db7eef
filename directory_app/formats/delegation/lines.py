"""One delegate in one line: « Prénom Nom, fonction, Organisation (SIGLE) : adresse, … ».

Texts are in the OQLF's form with no-break spaces; :func:`line_text` gives plain ones for the
clipboard. Several numbers are joined by « ou »: the comma belongs to « , poste 209 » and to the
line itself, the bar has no spaces in Québec and means « et/ou », the raised dot is a bullet.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote

from directory_app.domain.addresses import format_oqlf
from directory_app.domain.confidentiality import Slot
from directory_app.domain.contact import Address
from directory_app.domain.delegations import Delegate, Delegation
from directory_app.domain.emails import EmailAddress
from directory_app.domain.text import NBSP, clean_line
from directory_app.formats.documents.typography import plain as plain_text
from directory_app.formats.documents.typography import printed, spaced, without_bullet

from .options import DocumentOptions
from .pieces import Piece, PieceKind

PHONES_JOINED_BY: Final = " ou "


@dataclass(frozen=True, slots=True)
class Gap:
    """What a line lacks: ``part`` is address, phones, website or email, ``text`` says it."""

    part: str
    text: str


@dataclass(frozen=True, slots=True)
class SheetLine:
    """A delegate's texts as a document shows them; those that were not asked for are empty.

    ``raw`` is the line as it was printed, without its bullet, when that was asked for and known;
    it then stands for all the rest. ``website_url`` is http or https, ``email_url`` mailto.
    """

    delegate_id: str
    name: str = ""
    function: str = ""
    organisation: str = ""
    acronym: str = ""
    address_lines: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    website: str = ""
    email: str = ""
    raw: str = ""
    gaps: tuple[Gap, ...] = ()
    website_url: str = ""
    email_url: str = ""

    @property
    def address(self) -> str:
        """The address in one line."""
        return ", ".join(self.address_lines)

    @property
    def phones_text(self) -> str:
        """« 514 555-0107, poste 25 ou 1 855 555-0132 »."""
        return PHONES_JOINED_BY.join(self.phones)

    @property
    def full_organisation(self) -> str:
        """« Regroupement … (SIGLE) », or what is known of both."""
        if self.organisation and self.acronym and self.acronym != self.organisation:
            return f"{self.organisation} ({self.acronym})"
        return self.organisation or self.acronym

    @property
    def short_organisation(self) -> str:
        """The acronym when there is one."""
        return self.acronym or self.organisation


def shown_delegates(delegation: Delegation, options: DocumentOptions) -> tuple[Delegate, ...]:
    """Who stands on the document, in the roster's order."""
    if options.statuses is None:
        return delegation.coming
    return tuple(one for one in delegation.delegates if one.status in options.statuses)


def sheet_lines(delegation: Delegation, options: DocumentOptions) -> tuple[SheetLine, ...]:
    """The lines of a delegation's sheet, in the roster's order."""
    return tuple(sheet_line(one, options) for one in shown_delegates(delegation, options))


def sheet_line(delegate: Delegate, options: DocumentOptions) -> SheetLine:
    """The line of one delegate."""
    address = delegate.line_address if options.has_addresses else None
    website = delegate.line_website if options.has_websites else None
    email = delegate.line_email if options.has_emails else None
    raw = printed(without_bullet(clean_line(delegate.raw))) if options.is_as_printed else ""
    return SheetLine(
        delegate_id=delegate.id,
        name=printed(delegate.name),
        function=printed(delegate.function) if options.has_functions else "",
        organisation=printed(delegate.organisation),
        acronym=printed(delegate.acronym),
        address_lines=_address_lines(address) if address else (),
        phones=_phones(delegate) if options.has_phones else (),
        website=clean_line(website.website.display) if website else "",
        email=clean_line(email.email.address) if email else "",
        raw=raw,
        gaps=_gaps(delegate, options) if options.has_gaps and not raw else (),
        website_url=website.website.url if website else "",
        email_url=_mailto(email.email) if email else "",
    )


def _mailto(email: EmailAddress) -> str:
    return f"mailto:{quote(email.address, safe='@+')}" if email.is_valid else ""


def _address_lines(address: Address) -> tuple[str, ...]:
    """The OQLF's lines; what a number belongs to stays with it."""
    lines = format_oqlf(address.postal, nbsp=True).split("\n")
    return tuple(_BOUND.sub(NBSP, spaced(line)) for line in lines if line)


_BOUND: Final = re.compile(
    r"(?<=^\d,) |(?<=^\d\d,) |(?<=^\d{3},) |(?<=^\d{4},) |(?<=^\d{5},) "
    r"|(?<=\bbureau) |(?<=\blocal) |(?<=\bporte) |(?<=\bpostale) |(?<=\bsucc\.) "
)
"""The spaces of an address after which a line would begin badly."""


def _phones(delegate: Delegate) -> tuple[str, ...]:
    texts = (spaced(one.number.display(nbsp=True)) for one in delegate.line_phones)
    return tuple(dict.fromkeys(filter(None, texts)))


def _gaps(delegate: Delegate, options: DocumentOptions) -> tuple[Gap, ...]:
    """What is missing or withheld, of what was asked for. A website may well not exist."""
    wanted: tuple[tuple[bool, str, object, Sequence[Slot[Any]], str, str], ...] = (
        (options.has_addresses, "address", delegate.line_address, delegate.addresses,
         "[adresse manquante]", "[adresse non diffusée]"),
        (options.has_phones, "phones", delegate.line_phones, delegate.phones,
         "[téléphone manquant]", "[téléphone non diffusé]"),
        (options.has_websites, "website", delegate.line_website, delegate.websites,
         "", "[site non diffusé]"),
        (options.has_emails, "email", delegate.line_email, delegate.emails,
         "[courriel manquant]", "[courriel non diffusé]"),
    )  # fmt: skip
    found = []
    for is_wanted, part, value, slots, missing, withheld in wanted:
        is_withheld = any(slot.placed is None for slot in slots)
        text = withheld if is_withheld else missing
        if is_wanted and not value and text:
            found.append(Gap(part, text))
    return tuple(found)


def line_pieces(line: SheetLine) -> tuple[Piece, ...]:
    """The line in pieces, the name apart, what is a link apart: joined, they are its text."""
    if line.raw:
        return _raw_pieces(line)
    head = [Piece(line.name, PieceKind.NAME)] if line.name else []
    rest = ", ".join(filter(None, (line.function, line.full_organisation)))
    if rest:
        head.append(Piece(f", {rest}") if head else Piece(rest, PieceKind.NAME))
    tail = list(_joined(coordinate_pieces(line).values()))
    between = [Piece(f"{NBSP}: ")] if head and tail else []
    return (*head, *between, *tail)


def coordinate_pieces(line: SheetLine) -> dict[str, Piece]:
    """Address, phones, website and email in the order of a sheet, each with its piece or with
    what is said in its place; those that have neither are left out."""
    gaps = {gap.part: Piece(gap.text, PieceKind.GAP) for gap in line.gaps}
    given = {
        "address": Piece(line.address),
        "phones": Piece(line.phones_text),
        "website": Piece(line.website, url=line.website_url),
        "email": Piece(line.email, url=line.email_url),
    }
    return {n: p if p.text else gaps[n] for n, p in given.items() if p.text or n in gaps}


def _joined(pieces: Iterable[Piece]) -> Iterable[Piece]:
    for number, piece in enumerate(pieces):
        if number:
            yield Piece(", ")
        yield piece


def _raw_pieces(line: SheetLine) -> tuple[Piece, ...]:
    if line.name and line.raw.startswith(line.name):
        rest = line.raw[len(line.name) :]
        return (Piece(line.name, PieceKind.NAME), Piece(rest)) if rest else (Piece(line.raw),)
    return (Piece(line.raw),)


def line_text(line: SheetLine, *, plain: bool = True) -> str:
    """The line as text: with ordinary spaces for a clipboard or a file, or as it is printed."""
    text = "".join(piece.text for piece in line_pieces(line))
    return plain_text(text) if plain else text


def delegate_line(delegate: Delegate) -> str:
    """What « Copier la ligne de délégation » copies: everything of a sheet, ordinary spaces."""
    return line_text(sheet_line(delegate, DocumentOptions()))
