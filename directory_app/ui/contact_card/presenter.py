"""From a redacted card to its texts. Pure, but for the translation of the program's own words.

Takes only :class:`Redacted`: what is withheld cannot be shown, because it is not there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from directory_app.domain.addresses import format_inline, format_oqlf
from directory_app.domain.cards import Card, PersonInRole, Placed
from directory_app.domain.confidentiality import Redacted, Slot
from directory_app.domain.contact import (
    Address,
    Coordinate,
    Email,
    Organisation,
    Person,
    Phone,
    Site,
)
from directory_app.domain.problems import Problem
from directory_app.ui.context import Look
from directory_app.ui.external_links import host_in_ascii, web_url
from directory_app.ui.widgets.chip import ChipText

from . import wording
from .presentation import CardPresentation, ContactLine, ValueLine

C = TypeVar("C", bound=Coordinate)


def present(card: Redacted, look: Look) -> CardPresentation:
    """The card of a contact, in the language of ``look``."""
    return _Presenter(card, look).present()


class _Presenter:
    def __init__(self, redacted: Redacted, look: Look) -> None:
        self._redacted = redacted
        self._card: Card = redacted.card
        self._contact = redacted.contact
        self._look = look

    def present(self) -> CardPresentation:
        contact = self._contact
        org = contact if isinstance(contact, Organisation) else None
        return CardPresentation(
            contact_id=contact.id,
            is_person=org is None,
            title=contact.display_name,
            subtitle=self._subtitle(),
            subtitle_acronym=org.acronym if org else "",
            chips=tuple(self._chips()),
            values=tuple(self._values()),
            hours=tuple(self._hours(org)),
            people=tuple(self._person(one) for one in self._card.people),
            roles=tuple(self._roles()),
            affiliations=tuple(self._affiliations(org)),
            counts=self._counts(org),
            description=contact.description,
            note=contact.note,
            withheld_texts=frozenset(self._redacted.withheld) & {"note", "description"},
            lists=tuple(one.name for one in self._card.lists),
        )

    def _counts(self, org: Organisation | None) -> tuple[str, ...]:
        counts = org.published_counts if org else ()
        return tuple(wording.count_text(count, self._look.lang) for count in counts)

    # --- head --------------------------------------------------------------------------------

    def _subtitle(self) -> str:
        contact = self._contact
        if isinstance(contact, Person):
            return contact.title
        acronym = contact.acronym if contact.acronym != contact.display_name else ""
        others = [other.name for other in contact.other_names]
        former = [f"{f.name} ({f.acronym})" if f.acronym else f.name for f in contact.former_names]
        parts = [acronym, *others]
        if former:
            text = QCoreApplication.translate("Card", "formerly: %1")
            parts.append(text.replace("%1", ", ".join(former)))
        return " · ".join(part for part in parts if part)

    def _chips(self) -> Iterator[ChipText]:
        contact, lang = self._contact, self._look.lang
        if self._card.is_trashed:
            yield ChipText(QCoreApplication.translate("Card", "In the trash"), "warn")
        if isinstance(contact, Organisation) and contact.category:
            yield ChipText(wording.sentence_case(contact.category), "info")
        yield from (ChipText(sector) for sector in contact.sectors)
        if isinstance(contact, Organisation):
            yield from (ChipText(wording.territory_text(code)) for code in contact.territory)
        source = contact.source
        if source is not None and source.published_on is not None:
            text = wording.published_text(source.published_on, lang)
            yield ChipText(text, "neutral", "newspaper")

    # --- coordinates -------------------------------------------------------------------------

    def _values(self) -> Iterator[ValueLine]:
        card = self._redacted
        yield from self._lines("phones", card.phones, self._phone)
        yield from self._lines("emails", card.emails, self._email)
        yield from self._lines("websites", card.websites, self._website)
        yield from self._lines("addresses", card.addresses, self._address)

    def _lines(
        self, collection: str, slots: tuple[Slot[C], ...], show: Callable[[C], ValueLine]
    ) -> Iterator[ValueLine]:
        for slot in slots:
            if slot.placed is None:
                yield ValueLine(collection, is_withheld=True)
            else:
                yield self._placed(show(slot.placed.item), slot.placed)

    def _placed(self, line: ValueLine, placed: Placed[C]) -> ValueLine:
        item, source = placed.item, placed.inherited_from
        details = line.details
        if item.personal:
            details += (QCoreApplication.translate("Card", "personal"),)
        if placed.of_role is not None and isinstance(self._contact, Person):
            details += self._role_name(self._contact.roles[placed.of_role].organisation)
        return replace(
            line,
            owner_id=source.id if source else self._contact.id,
            item_id=item.id,
            item=item,
            source=source,
            details=tuple(detail for detail in details if detail),
        )

    def _role_name(self, organisation_id: str) -> tuple[str, ...]:
        reference = self._card.references.get(organisation_id)
        if reference is None:
            return ()
        text = QCoreApplication.translate("Card", "for %1")
        return (text.replace("%1", reference.short_name),)

    def _problems(self, problems: tuple[Problem, ...]) -> tuple[str, ...]:
        return tuple(self._look.texts.problem(problem) for problem in problems)

    def _phone(self, item: Phone) -> ValueLine:
        number = item.number
        return ValueLine(
            "phones",
            shown=number.display(nbsp=True),
            copied=number.display(),
            edited=number.display(),
            details=(wording.phone_label(item.label),),
            problems=self._problems(number.problems),
        )

    def _email(self, item: Email) -> ValueLine:
        text = item.email.address or item.email.raw
        mailbox = QCoreApplication.translate("Card", "function mailbox")
        return ValueLine(
            "emails",
            shown=text,
            copied=text,
            edited=text,
            details=(item.label, mailbox if item.function_mailbox else ""),
            problems=self._problems(item.email.problems),
        )

    def _website(self, item: Site) -> ValueLine:
        site = item.website
        url = web_url(site.url)
        return ValueLine(
            "websites",
            shown=site.display,
            copied=site.url or site.raw,
            edited=site.display,
            details=(item.label, host_in_ascii(url) if url else ""),
            problems=self._problems(site.problems),
            link=site.url if url else "",
        )

    def _address(self, item: Address) -> ValueLine:
        postal = item.postal
        return ValueLine(
            "addresses",
            shown=format_oqlf(postal, nbsp=True) or postal.raw,
            copied=format_oqlf(postal) or postal.raw,
            edited=format_inline(postal) or " ".join(postal.raw.split()),
            details=(item.label,),
            problems=self._problems(postal.problems),
        )

    # --- what surrounds ----------------------------------------------------------------------

    def _hours(self, org: Organisation | None) -> Iterator[str]:
        for hours in org.opening_hours if org else ():
            yield wording.hours_text(hours, self._look.lang)

    def _person(self, one: PersonInRole) -> ContactLine:
        phone = next(iter(one.phones), None)
        return ContactLine(
            one.person,
            (
                *wording.role_details(one.role, self._look.lang),
                *(email.email.address for email in one.emails),
            ),
            phone=phone.number.display() if phone else "",
            phone_shown=phone.number.display(nbsp=True) if phone else "",
        )

    def _roles(self) -> Iterator[ContactLine]:
        if not isinstance(self._contact, Person):
            return
        for role in self._contact.roles:
            reference = self._card.references.get(role.organisation)
            if reference is not None:
                yield ContactLine(reference, wording.role_details(role, self._look.lang))

    def _affiliations(self, org: Organisation | None) -> Iterator[ContactLine]:
        for one in org.affiliations if org else ():
            reference = self._card.references.get(one.organisation)
            if reference is not None:
                yield ContactLine(reference, wording.affiliation_details(one, self._look.lang))
