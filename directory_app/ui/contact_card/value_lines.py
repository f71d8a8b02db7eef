"""The coordinates of a redacted card as lines of text: own, of a role, inherited, withheld."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from directory_app.domain.addresses import format_inline, format_oqlf
from directory_app.domain.cards import Placed
from directory_app.domain.confidentiality import Hidden, Redacted, Slot
from directory_app.domain.contact import Address, Coordinate, Email, Person, Phone, Site
from directory_app.domain.partial_dates import Period
from directory_app.domain.problems import Problem
from directory_app.ui.context import Look
from directory_app.ui.external_links import host_in_ascii, web_url

from . import wording
from .presentation import ValueLine
from .time_wording import period_text, published_text, verified_text

C = TypeVar("C", bound=Coordinate)


def value_lines(card: Redacted, look: Look) -> tuple[ValueLine, ...]:
    """Telephones, e-mails, websites and addresses, in the order of the card."""
    return tuple(_Lines(card, look).all())


class _Lines:
    def __init__(self, card: Redacted, look: Look) -> None:
        self._card = card
        self._contact = card.contact
        self._look = look

    def all(self) -> Iterator[ValueLine]:
        card = self._card
        yield from self._lines("phones", card.phones, self._phone)
        yield from self._lines("emails", card.emails, self._email)
        yield from self._lines("websites", card.websites, self._website)
        yield from self._lines("addresses", card.addresses, self._address)

    def _lines(
        self, collection: str, slots: tuple[Slot[C], ...], show: Callable[[C], ValueLine]
    ) -> Iterator[ValueLine]:
        for slot in slots:
            if slot.placed is None:
                yield self._withheld(collection, slot.hidden)
            else:
                line = self._placed(show(slot.placed.item), slot.placed)
                yield replace(line, is_granted=slot.granted is not None)

    def _withheld(self, collection: str, hidden: Hidden | None) -> ValueLine:
        if hidden is None:
            return ValueLine(collection, is_withheld=True)
        return ValueLine(
            collection,
            item_id=hidden.item_id,
            details=self._role_name(hidden.of_role),
            source=hidden.inherited_from,
            is_withheld=True,
        )

    def _placed(self, line: ValueLine, placed: Placed[C]) -> ValueLine:
        item, source = placed.item, placed.inherited_from
        role = self._role_name(placed.of_role)
        details = (*line.details, *role, *self._standing(line.collection, item))
        return replace(
            line,
            owner_id=source.id if source else self._contact.id,
            item_id=item.id,
            item=item,
            source=source,
            is_preferred=item.preferred,
            details=tuple(detail for detail in details if detail),
            problems=(*self._refusal(line.collection, item), *line.problems),
        )

    def _refusal(self, collection: str, item: Coordinate) -> Iterator[str]:
        """What its owner asked for."""
        if item.refused:
            since = period_text(Period(start=item.refused_on), self._look.lang)
            yield wording.refused_text(collection, since, item.refused_source)

    def _followed(self, item: Address) -> str:
        reference = self._card.card.references.get(item.taken_from)
        return wording.follows_text(reference.short_name) if reference is not None else ""

    def _role_name(self, of_role: int | None) -> tuple[str, ...]:
        if of_role is None or not isinstance(self._contact, Person):
            return ()
        role = self._contact.roles[of_role]
        reference = self._card.card.references.get(role.organisation)
        if reference is None:
            return ()
        text = QCoreApplication.translate("Card", "for %1")
        return (text.replace("%1", reference.short_name),)

    def _standing(self, collection: str, item: Coordinate) -> Iterator[str]:
        """What is known of the value's worth; its source only when it is not the card's own."""
        lang = self._look.lang
        if item.personal:
            yield QCoreApplication.translate("Card", "personal")
        if item.verified_on is not None:
            yield verified_text(collection, item.verified_on, lang)
        published = item.source.published_on if item.source else None
        own = self._contact.source.published_on if self._contact.source else None
        if published is not None and published != own:
            yield published_text(published, lang)

    def _problems(self, problems: tuple[Problem, ...]) -> tuple[str, ...]:
        return tuple(self._look.texts.problem(problem) for problem in problems)

    def _phone(self, item: Phone) -> ValueLine:
        number = item.number
        return ValueLine(
            "phones",
            shown=number.display(nbsp=True),
            copied=number.display(),
            edited=number.display(),
            details=(wording.coordinate_label(item.label),),
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
            details=(
                wording.coordinate_label(item.label),
                mailbox if item.function_mailbox else "",
            ),
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
            details=(wording.coordinate_label(item.label), host_in_ascii(url) if url else ""),
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
            details=(wording.coordinate_label(item.label), self._followed(item)),
            problems=self._problems(postal.problems),
        )
