"""The other contacts of a redacted card as lines: people, functions, alliances.

What is over comes apart from what is current, or after it; a sighting says nothing of an end.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication

from directory_app.domain.cards import Card, PersonInRole, Reference, current_roles, is_current
from directory_app.domain.contact import Affiliation, Organisation, Person, Role

from . import wording
from .presentation import ContactLine
from .time_wording import sentence_case


class ContactLines:
    """Reads one card, in ``lang``, as of ``today``."""

    def __init__(self, card: Card, lang: str, today: datetime.date) -> None:
        self._card = card
        self._contact = card.contact
        self._lang = lang
        self._today = today

    def people(self) -> tuple[ContactLine, ...]:
        """The people of an organisation, in the order of their names."""
        return tuple(self._person(one) for one in self._card.people if self._is_current(one.role))

    def roles(self) -> tuple[ContactLine, ...]:
        """The functions of a person, the main one first."""
        if not isinstance(self._contact, Person):
            return ()
        roles = current_roles(self._contact, self._today)
        return tuple(self._roles(roles, tells_main=len(roles) > 1))

    def former(self) -> tuple[ContactLine, ...]:
        """The functions that are over: a person's, or those of an organisation's people."""
        if isinstance(self._contact, Person):
            over = [role for role in self._contact.roles if not self._is_current(role)]
            return tuple(self._roles(over, is_past=True))
        over_here = (one for one in self._card.people if not self._is_current(one.role))
        return tuple(self._person(one, is_past=True) for one in over_here)

    def affiliations(self) -> tuple[ContactLine, ...]:
        """What binds an organisation to others, what is over at the end."""
        if not isinstance(self._contact, Organisation):
            return ()
        ordered = sorted(self._contact.affiliations, key=self._is_over)
        found = ((one, self._card.references.get(one.organisation)) for one in ordered)
        return tuple(self._affiliation(one, other) for one, other in found if other is not None)

    def membership(self) -> str:
        """The first alliance that the organisation is a member of, in short; empty without one."""
        if not isinstance(self._contact, Organisation):
            return ""
        for one in self._contact.affiliations:
            other = self._card.references.get(one.organisation)
            if other is not None and one.kind == "member" and not self._is_over(one):
                return wording.membership_text(other.short_name, one, self._lang)
        return ""

    def main_function(self) -> str:
        """« Coordination, RIMQ »: a person's first current function; empty without one."""
        if not isinstance(self._contact, Person):
            return ""
        for role in current_roles(self._contact, self._today):
            other = self._card.references.get(role.organisation)
            if other is not None:
                function = sentence_case(role.function)
                return ", ".join(part for part in (function, other.short_name) if part)
        return ""

    def _is_current(self, role: Role) -> bool:
        return is_current(role, self._today)

    def _is_over(self, affiliation: Affiliation) -> bool:
        return affiliation.period.is_active_on(self._today) is False

    def _person(self, one: PersonInRole, *, is_past: bool = False) -> ContactLine:
        role, first = one.role, next(iter(one.phones), None)
        can_end = not is_past and role.period.end is None
        more = (phone.number.display(nbsp=True) for phone in one.phones[1:])
        name, here = one.person.display_name, self._contact
        short = here.acronym or here.display_name if isinstance(here, Organisation) else ""
        return ContactLine(
            one.person,
            (
                *wording.role_details(role, self._lang),
                *(email.email.address or email.email.raw for email in one.emails),
                *more,
                *([wording.hidden_elsewhere_text()] if one.withheld else []),
            ),
            phone=first.number.display() if first else "",
            phone_shown=first.number.display(nbsp=True) if first else "",
            key=role.id,
            person_id=one.person.id if can_end else "",
            role_id=role.id if can_end else "",
            end_text=wording.end_role_text(name, short) if can_end else "",
            is_past=is_past,
            is_granted=any(item.confidential for item in (*one.phones, *one.emails)),
        )

    def _roles(
        self,
        roles: Iterable[Role],
        *,
        is_past: bool = False,
        tells_main: bool = False,
    ) -> Iterator[ContactLine]:
        name = self._contact.display_name
        for role in roles:
            other = self._card.references.get(role.organisation)
            if other is None:
                continue
            details = wording.role_details(role, self._lang, tells_main=tells_main)
            can_end = not is_past and role.period.end is None
            yield ContactLine(
                other,
                (*details, *_standing(other)),
                key=role.id,
                person_id=self._contact.id if can_end else "",
                role_id=role.id if can_end else "",
                end_text=wording.end_role_text(name, other.short_name) if can_end else "",
                is_past=is_past,
            )

    def _name(self, contact_id: str) -> str:
        """How a contact that the card names is called; empty for nobody."""
        found = self._card.references.get(contact_id)
        return found.display_name if found is not None else ""

    def _affiliation(self, one: Affiliation, other: Reference) -> ContactLine:
        seats = wording.seats_text(self._name(one.representative), self._name(one.substitute))
        details = (
            *wording.affiliation_details(one, self._lang),
            *filter(None, (seats,)),
            *_standing(other),
        )
        return ContactLine(other, details, key=one.id, is_past=self._is_over(one))


def _standing(reference: Reference) -> tuple[str, ...]:
    text = QCoreApplication.translate("Card", "in the trash")
    return (text,) if reference.is_trashed else ()
