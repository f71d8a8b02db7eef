"""From a redacted card to its texts. Pure, but for the translation of the program's own words.

Takes only :class:`Redacted`: what is withheld cannot be shown, because it is not there.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from directory_app.domain.confidentiality import Redacted, shown
from directory_app.domain.contact import OpeningHours, Organisation, Person, Source
from directory_app.domain.fields import COORDINATES
from directory_app.domain.memberships import Memberships
from directory_app.domain.partial_dates import PartialDate
from directory_app.domain.quality import REVIEW_MONTHS, is_due
from directory_app.domain.unknown_values import UnknownValue
from directory_app.services.importing.shelters import is_to_propose, refusal_of
from directory_app.ui.context import Look
from directory_app.ui.language_names import language_name
from directory_app.ui.widgets.chip import ChipText

from . import wording
from .contact_lines import ContactLines
from .presentation import CardPresentation, CustomLine, EventLine
from .spans import spans_of
from .time_wording import (
    card_verified_text,
    date_text,
    hours_text,
    noted_text,
    published_text,
    sentence_case,
    whole_day_text,
)
from .value_lines import value_lines

LONGEST_CHIP = 24
"""An acronym longer than this is a name: it goes on a line that wraps."""

_TEXTS = frozenset({"note", "description"})
_LONG_AGO = PartialDate(1)
"""Of a note without a day: below the others."""


def present(
    card: Redacted,
    look: Look,
    *,
    today: datetime.date | None = None,
    unknown: tuple[UnknownValue, ...] = (),
    review_months: int = REVIEW_MONTHS,
    memberships: Memberships | None = None,
) -> CardPresentation:
    """The card of a contact, in the language of ``look``; ``today`` tells what is over (the
    computer's date when it is not given). ``unknown``: what its imported record holds besides;
    ``review_months``: how long a card counts as verified; ``memberships``: who is affiliated."""
    day = today or datetime.date.today()
    presented = _Presenter(card, look, day, is_due(card.contact, day, review_months)).present()
    spans = spans_of(card.card, look.lang)
    return replace(presented, unknown=unknown, memberships=memberships, spans=spans, lang=look.lang)


class _Presenter:
    def __init__(
        self, redacted: Redacted, look: Look, today: datetime.date, is_to_verify: bool
    ) -> None:
        self._is_due = is_to_verify
        self._redacted = redacted
        self._contact = redacted.contact
        self._org = redacted.contact if isinstance(redacted.contact, Organisation) else None
        self._look = look
        self._others = ContactLines(redacted.card, look.lang, today)

    def present(self) -> CardPresentation:
        redacted, contact, org, others = self._redacted, self._contact, self._org, self._others
        withheld = frozenset(redacted.withheld)
        return CardPresentation(
            contact_id=contact.id,
            is_person=org is None,
            title=contact.display_name,
            subtitle=" · ".join(part for part in self._subtitle() if part),
            subtitle_acronym=org.acronym if org else "",
            chips=tuple(self._chips()),
            values=value_lines(redacted, self._look),
            hours=tuple(hours_text(one, self._look.lang) for one in self._hours()),
            people=others.people(),
            roles=others.roles(),
            former=others.former(),
            affiliations=others.affiliations(),
            counts=self._counts(),
            description=contact.description,
            note=contact.note,
            withheld_texts=withheld & _TEXTS,
            granted_texts=frozenset(redacted.granted) & _TEXTS,
            other_withheld=_others(redacted.withheld),
            is_revealed=bool(redacted.granted),
            is_confidential=contact.confidential,
            refusal=self._refusal(),
            is_trashed=redacted.card.is_trashed,
            lists=redacted.card.lists,
            events=self._events(),
            sources=self._sources(),
            custom=(*self._about(), *self._custom()),
            notes=tuple(self._notes()),
            photo=contact.photo,
        )

    def _refusal(self) -> str:
        """Where the whole contact may have to be confidential, what declines it."""
        is_hiding = any(path.startswith("addresses.") for path in self._redacted.withheld)
        if self._org is None or is_hiding or self._redacted.card.is_trashed:
            return ""
        return refusal_of(self._org) if is_to_propose(self._org) else ""

    def _about(self) -> Iterator[CustomLine]:
        """What is known of how to speak and write to them."""
        contact, granted = self._contact, self._redacted.granted
        if contact.languages:
            names = ", ".join(map(language_name, contact.languages))
            yield CustomLine(QCoreApplication.translate("Card", "Languages"), names)
        if isinstance(contact, Person) and contact.pronouns:
            heading = QCoreApplication.translate("Card", "Pronouns, agreement")
            yield CustomLine(heading, contact.pronouns, "pronouns" in granted)

    def _notes(self) -> Iterator[CustomLine]:
        """What was noted, the latest first."""
        granted, lang = self._redacted.granted, self._look.lang
        numbered = enumerate(self._contact.dated_notes)
        ordered = sorted(numbered, key=lambda one: one[1].noted_on or _LONG_AGO, reverse=True)
        for n, one in ordered:
            day = noted_text(one.noted_on, lang) if one.noted_on else ""
            heading = " · ".join(filter(None, (day, one.author)))
            is_granted = any(path.startswith(f"dated_notes.{n}.") for path in granted)
            yield CustomLine(heading, one.text, is_granted)

    def _custom(self) -> Iterator[CustomLine]:
        granted = self._redacted.granted
        for n, one in enumerate(self._contact.custom):
            is_granted = any(path.startswith(f"custom.{n}.") for path in granted)
            yield CustomLine(one.name, whole_day_text(one.value, self._look.lang), is_granted)

    def _events(self) -> tuple[EventLine, ...]:
        found = self._redacted.card.events
        lang = self._look.lang
        return tuple(
            EventLine(one.id, one.title, date_text(one.start_on, lang) if one.start_on else "")
            for one in found
        )

    def _hours(self) -> tuple[OpeningHours, ...]:
        return self._org.opening_hours if self._org else ()

    def _counts(self) -> tuple[str, ...]:
        counts = self._org.published_counts if self._org else ()
        return tuple(wording.count_text(count, self._look.lang) for count in counts)

    def _subtitle(self) -> Iterator[str]:
        contact = self._contact
        if isinstance(contact, Person):
            yield contact.title
            yield self._others.main_function()
            return
        if not self._has_acronym_chip(contact) and contact.acronym != contact.display_name:
            yield contact.acronym
        if others := ", ".join(other.name for other in contact.other_names):
            yield QCoreApplication.translate("Card", "also: %1").replace("%1", others)
        former = [f"{f.name} ({f.acronym})" if f.acronym else f.name for f in contact.former_names]
        if former:
            text = QCoreApplication.translate("Card", "formerly: %1")
            yield text.replace("%1", ", ".join(former))

    @staticmethod
    def _has_acronym_chip(contact: Organisation) -> bool:
        acronym = contact.acronym
        return bool(acronym) and acronym != contact.display_name and len(acronym) <= LONGEST_CHIP

    def _chips(self) -> Iterator[ChipText]:
        contact, lang = self._contact, self._look.lang
        if contact.confidential:
            text = QCoreApplication.translate("Card", "Confidential contact")
            yield ChipText(text, "warn", "lock")
        if self._org is not None and self._has_acronym_chip(self._org):
            yield ChipText(self._org.acronym, "info")
        if self._org is not None and self._org.category:
            yield ChipText(sentence_case(self._org.category))
        yield from (ChipText(sector) for sector in contact.sectors)
        territory = self._org.territory if self._org else ()
        yield from (ChipText(wording.territory_text(code)) for code in territory)
        if membership := self._others.membership():
            yield ChipText(membership, "info", "handshake")
        if contact.verified_on is not None:
            tone, icon = ("neutral", "") if self._is_due else ("ok", "check")
            yield ChipText(card_verified_text(contact.verified_on, lang), tone, icon)
        if self._is_due:
            yield ChipText(QCoreApplication.translate("Card", "To verify"), "warn", "clock")
        source = contact.source
        if source is not None and source.published_on is not None:
            text = published_text(source.published_on, lang)
            yield ChipText(text, "neutral", "newspaper")

    def _sources(self) -> str:
        """The documents that the card and its values were read in, each once, in order."""
        named = dict.fromkeys(self._source(one) for one in self._all_sources() if one)
        documents = " · ".join(text for text in named if text)
        template = QCoreApplication.translate("Card", "Source: %1")
        return template.replace("%1", documents) if documents else ""

    def _all_sources(self) -> Iterator[Source | None]:
        card, contact = self._redacted, self._contact
        yield contact.source
        yield from (placed.item.source for placed in shown(card.phones))
        yield from (placed.item.source for placed in shown(card.emails))
        yield from (placed.item.source for placed in shown(card.websites))
        yield from (placed.item.source for placed in shown(card.addresses))
        if isinstance(contact, Person):
            yield from (role.source for role in contact.roles)
        else:
            yield from (one.source for one in contact.affiliations)
            yield from (one.source for one in contact.published_counts)

    def _source(self, source: Source) -> str:
        date = source.published_on
        published = f" ({published_text(date, self._look.lang)})" if date else ""
        return f"{source.document}{published}" if source.document else ""


def _others(paths: Iterable[str]) -> tuple[str, ...]:
    """The withheld texts that have no place of their own on the card, each name once."""
    names = dict.fromkeys(path.partition(".")[0] for path in paths)
    return tuple(name for name in names if name not in _TEXTS and name not in COORDINATES)
