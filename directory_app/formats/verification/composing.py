"""Puts a sheet together: letter, numbered sections, how to answer, the notice of the law.

Works on cards that went through the gate. Rules: OQLF, formules d'appel (quebec.md §1.4); P-39.1,
art. 8 (what is told when information is collected), art. 27 and 28 (access, rectification).
"""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Container, Iterable, Iterator, Sequence
from typing import TypeVar

from directory_app.domain.addresses import format_inline, format_oqlf
from directory_app.domain.cards import Placed, current_roles
from directory_app.domain.confidentiality import Redacted, shown
from directory_app.domain.contact import Coordinate, Organisation, Person, Role
from directory_app.domain.text import NBSP
from directory_app.formats.card_facts import LABEL_NAMES
from directory_app.formats.documents.typography import printed, spaced

from . import wording
from .card_lines import (
    activity_lines,
    affiliation_lines,
    coordinate_lines,
    identity_lines,
    person_lines,
    role_lines,
    without_names,
)
from .reference_code import code_of
from .sheet import Office, SheetLine, SheetSection, VerificationSheet

C = TypeVar("C", bound=Coordinate)
_UNFIT = frozenset({"fax", "tty", "home", "cell"}) & LABEL_NAMES.keys()
_OUR = "notre organisme"


def office_of(redacted: Redacted) -> Office:
    """Our organisation as a letter's head shows it: what of it may leave."""
    address = _preferred(shown(redacted.addresses))
    phone = _preferred(one for one in shown(redacted.phones) if one.item.label not in _UNFIT)
    website = _preferred(shown(redacted.websites))
    email = _preferred(shown(redacted.emails))
    phone_text = phone.number.display(nbsp=True) if phone else ""
    email_text = email.email.address if email else ""
    lines = (
        format_inline(address.postal, nbsp=True) if address else "",
        phone_text,
        website.website.display if website else "",
        email_text,
    )
    name = printed(redacted.contact.display_name)
    return Office(name, tuple(filter(None, lines)), phone_text, email_text)


def _preferred(placed: Iterable[Placed[C]]) -> C | None:
    return min((one.item for one in placed), key=lambda item: not item.preferred, default=None)


def sheet_of(
    card: Redacted,
    people: Sequence[Redacted],
    office: Office,
    today: datetime.date,
    *,
    has_hidden: bool = False,
    names_all: bool = False,
) -> VerificationSheet:
    """The sheet of a contact. ``people`` are the cards of those who have a function in the
    organisation today; ``has_hidden`` keeps the places of what is withheld, for our own screen;
    ``names_all``: others that are confidential as a whole are named, as was chosen."""
    contact = card.contact
    sections = _sections(card, people, today, names_all=names_all)
    found = [one for one in sections if one.lines]
    withheld = sum(line.is_hidden for one in found for line in one.lines)
    has_secrets = any(o.is_confidential and not o.is_hidden for one in found for o in one.lines)
    salutation, closing = _letter(contact, today)
    return VerificationSheet(
        contact_id=contact.id,
        kind="organisation" if isinstance(contact, Organisation) else "person",
        name=spaced(contact.display_name),
        short_name=spaced(short_name(contact)),
        code=code_of(contact.id),
        date=wording.day(today),
        recipient=_recipient(card),
        salutation=salutation,
        introduction=_introduction(card),
        sections=_numbered(found, has_hidden=has_hidden),
        answering=_answering(office, code_of(contact.id)),
        notice=_notice(office, withheld, has_secrets=has_secrets),
        closing=closing,
        office=office,
        email=_mailbox(card),
        people=tuple(o.contact.id for o in people if names_all or not o.contact.confidential),
        withheld=withheld,
        is_confidential=contact.confidential,
    )


def _sections(
    card: Redacted, people: Sequence[Redacted], today: datetime.date, *, names_all: bool
) -> Iterator[SheetSection]:
    contact = card.contact
    yield SheetSection("Identité", tuple(identity_lines(card)))
    if isinstance(contact, Organisation):
        yield SheetSection("Coordonnées", tuple(coordinate_lines(card, lambda _: True)))
        yield SheetSection("Activités et territoire", tuple(activity_lines(card)))
        bonds = affiliation_lines(card, today, names_all=names_all)
        yield SheetSection("Appartenances", tuple(bonds))
        for one in people:
            yield _person_section(one, contact.id, today, names_all=names_all)
    else:
        secret = frozenset() if names_all else _secret_roles(card)
        yield SheetSection("Fonctions", tuple(_functions(card, today, secret)))
        found = coordinate_lines(card, lambda _: True, secret.__contains__)
        yield SheetSection("Coordonnées", tuple(found))
        yield SheetSection("Activités", tuple(activity_lines(card)))


def _person_section(
    card: Redacted, organisation_id: str, today: datetime.date, *, names_all: bool
) -> SheetSection:
    lines = _in_role(card, organisation_id, today)
    if card.contact.confidential and not names_all:
        return SheetSection("Personne", tuple(without_names(lines)))
    return SheetSection(f"Personne{NBSP}: {card.contact.display_name}", tuple(lines))


def _secret_roles(card: Redacted) -> frozenset[int | None]:
    """Numbers of the functions in organisations that are confidential as a whole."""
    person, names = card.contact, card.card.references
    secret = {one.id for one in names.values() if one.is_confidential}
    roles = person.roles if isinstance(person, Person) else ()
    return frozenset(n for n, one in enumerate(roles) if one.organisation in secret)


def _in_role(card: Redacted, organisation_id: str, today: datetime.date) -> Iterator[SheetLine]:
    """A person as the organisation knows them: their function there and its coordinates; those of
    no function only when the person has none elsewhere."""
    person = card.contact
    if not isinstance(person, Person):
        return
    here = [one for one in current_roles(person, today) if one.organisation == organisation_id]
    numbers = {n for n, one in enumerate(person.roles) if one in here}
    is_only_here = len(here) == len(current_roles(person, today))
    yield from person_lines(card)
    for role in here:
        yield from role_lines(person, role, "")
    yield from coordinate_lines(
        card, lambda number: is_only_here if number is None else number in numbers
    )


def _functions(
    card: Redacted, today: datetime.date, secret: Container[int | None]
) -> Iterator[SheetLine]:
    person, names = card.contact, card.card.references
    if not isinstance(person, Person):
        return
    for role in current_roles(person, today):
        place = names.get(role.organisation)
        lines = role_lines(person, role, place.display_name if place else "")
        is_told = person.roles.index(role) not in secret
        yield from lines if is_told else without_names(lines)


def _numbered(found: Iterable[SheetSection], *, has_hidden: bool) -> tuple[SheetSection, ...]:
    """Sections with their lines numbered from 1. What is withheld has a number too, so that those
    of the others are the same on paper and on screen, whatever was granted."""
    sections, number = [], 0
    for section in found:
        lines = []
        for line in section.lines:
            number += 1
            if has_hidden or not line.is_hidden:
                lines.append(_cleaned(line, number))
        if lines:
            sections.append(SheetSection(spaced(section.heading), tuple(lines)))
    return tuple(sections)


def _cleaned(line: SheetLine, number: int) -> SheetLine:
    """A line fit for any writer: one line, no sign that hides or turns what follows."""
    return dataclasses.replace(
        line,
        number=number,
        caption=spaced(line.caption),
        text=spaced(line.text),
        notes=tuple(map(spaced, line.notes)),
    )


def short_name(contact: Organisation | Person) -> str:
    """« RIMQ », else the whole name."""
    acronym = contact.acronym if isinstance(contact, Organisation) else ""
    return acronym or contact.display_name


# --- the letter ---------------------------------------------------------------------------------


def _recipient(card: Redacted) -> tuple[str, ...]:
    contact = card.contact
    title = contact.title if isinstance(contact, Person) else ""
    name = printed(" ".join(filter(None, (title, contact.display_name))))
    own = (one for one in shown(card.addresses) if one.inherited_from is None)
    address = _preferred(one for one in own if not one.item.confidential)
    lines = format_oqlf(address.postal, nbsp=True).split("\n") if address else []
    return (name, *filter(None, lines))


def _mailbox(card: Redacted) -> str:
    own = (one for one in shown(card.emails) if not one.item.refused)
    found = _preferred(one for one in own if not one.item.confidential and one.item.email.is_valid)
    return found.email.address if found else ""


_FORMS = {
    "Madame": ("Madame la Ministre", "Madame la Députée"),
    "Monsieur": ("Monsieur le Ministre", "Monsieur le Député"),
}


def _letter(contact: Organisation | Person, today: datetime.date) -> tuple[str, str]:
    """Salutation and closing, which repeats it; nobody's gender is guessed."""
    if isinstance(contact, Organisation):
        called = "Mesdames, Messieurs"
    elif contact.title:
        called = _called(contact.title, current_roles(contact, today))
    else:
        return f"Bonjour {spaced(contact.display_name)},", "Cordialement,"
    return f"{called},", f"Veuillez agréer, {called}, nos salutations distinguées."


def _called(title: str, roles: Iterable[Role]) -> str:
    held = list(roles)
    forms = _FORMS.get(title)
    if forms and any(one.portfolio for one in held):
        return forms[0]
    if forms and any(one.riding for one in held):
        return forms[1]
    return title


def _introduction(card: Redacted) -> tuple[str, ...]:
    contact = card.contact
    last = wording.verified(contact.verified_on)
    when = f" La fiche a été {last.replace('vérifié', 'vérifiée')}." if last else ""
    first = (
        f"Voici les renseignements que contient notre répertoire à votre sujet.{when} Sont-ils "
        f"toujours exacts? Pour chaque ligne, cochez «{NBSP}exact{NBSP}», «{NBSP}à "
        f"corriger{NBSP}» ou «{NBSP}à retirer{NBSP}», et écrivez la correction. Si tout est "
        "exact, dites-le-nous d’un mot."
    )
    secret = (
        f"Votre fiche est confidentielle{NBSP}: aucune de ses coordonnées n’est diffusée sans que "
        "vous l’ayez permis."
    )
    return (first, secret) if contact.confidential else (first,)


def _answering(office: Office, code: str) -> tuple[str, ...]:
    ways = " ou ".join(
        filter(
            None,
            (
                f"écrivez à {office.email}" if office.email else "",
                f"appelez au {office.phone}" if office.phone else "",
            ),
        )
    )
    first = f"Pour répondre, {ways}" if ways else "Pour répondre, renvoyez-nous cette feuille"
    return (f"{first}, en donnant la référence {code}.",)


def _responsible(office: Office) -> tuple[str, ...]:
    """Who answers for personal information (art. 3.1): the person named, and in whose name; else
    the office itself."""
    ours = office.name or _OUR
    if not office.responsible:
        return tuple(filter(None, (ours, office.phone, office.email)))
    return tuple(printed(one) for one in (*office.responsible, ours))


def _notice(office: Office, withheld: int, *, has_secrets: bool) -> tuple[str, ...]:
    purpose = (
        "Nous conservons ces renseignements pour vous joindre, vous inviter à nos activités et "
        "tenir notre répertoire à jour."
    )
    if has_secrets:
        mark = f"«{NBSP}{wording.CONFIDENTIAL}{NBSP}»"
        purpose += f" Ce qui est marqué {mark} ne quitte pas notre bureau."
    rights = (
        "Vous pouvez en tout temps consulter ce que nous avons sur vous, le faire rectifier ou "
        "retirer, et nous demander de ne plus vous écrire (Loi sur la protection des "
        f"renseignements personnels dans le secteur privé, RLRQ, c.{NBSP}P-39.1, "
        f"art.{NBSP}22, 27 et 28). Nous répondons dans les 30{NBSP}jours. Responsable{NBSP}: "
        + ", ".join(_responsible(office))
        + "."
    )
    if not withheld:
        return (purpose, rights)
    left = (
        "1 renseignement confidentiel ou personnel ne figure pas sur cette feuille"
        if withheld == 1
        else f"{withheld} renseignements confidentiels ou personnels ne figurent pas sur cette "
        "feuille"
    )
    return (purpose, f"{left}{NBSP}: demandez-les-nous.", rights)
