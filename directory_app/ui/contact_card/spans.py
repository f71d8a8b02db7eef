"""The functions and affiliations of a redacted card as spans of time: what a timeline draws.

A date without its day is the span of days that it may mean; nothing is drawn between a sighting
and today, for nothing is known of it.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from directory_app.domain.cards import Card
from directory_app.domain.contact import Organisation, Person
from directory_app.domain.partial_dates import PartialDate, Period

from . import wording
from .time_wording import period_text, sentence_case

Days = tuple[datetime.date, datetime.date]
"""First and last day, both included."""


@dataclass(frozen=True, slots=True)
class Span:
    """A line of the timeline. ``spoken`` says it whole, dates included."""

    label: str
    period: Period
    spoken: str

    @property
    def sure(self) -> Days | None:
        """The days that are certain, of a period of which both ends are known."""
        start, end = self.period.start, self.period.end
        if start is None or end is None or start.latest() > end.earliest():
            return None
        return start.latest(), end.earliest()

    @property
    def attested(self) -> Days | None:
        """The days on one of which it was seen."""
        return days_of(self.period.attested_on)

    def bounds(self) -> Iterator[datetime.date]:
        """Every day that a date of the period may mean, first and last."""
        for one in (self.period.start, self.period.end, self.period.attested_on):
            if one is not None:
                yield from (one.earliest(), one.latest())


def days_of(date: PartialDate | None) -> Days | None:
    """The days that a date may mean."""
    return (date.earliest(), date.latest()) if date else None


def spans_of(card: Card, lang: str) -> tuple[Span, ...]:
    """Of a person, the functions; of an organisation, what it is affiliated to and who worked
    there: those of which a date is known, the earliest first. Sightings of one day alone are no
    timeline: nothing."""
    found = [
        Span(label, period, _spoken(label, period, lang))
        for label, period in _dated(card)
        if period != Period()
    ]
    is_worth_drawing = any(one.period.start or one.period.end for one in found)
    is_worth_drawing = is_worth_drawing or len({one.attested for one in found}) > 1
    return tuple(sorted(found, key=lambda one: min(one.bounds()))) if is_worth_drawing else ()


def _spoken(label: str, period: Period, lang: str) -> str:
    parts = [label, period_text(period, lang)]
    if period.attested_on and (period.start or period.end):
        parts.append(period_text(Period(attested_on=period.attested_on), lang))
    return " · ".join(filter(None, parts))


def _dated(card: Card) -> Iterable[tuple[str, Period]]:
    contact = card.contact
    if isinstance(contact, Person):
        for role in contact.roles:
            other = card.references.get(role.organisation)
            yield _label(role.function, other.short_name if other else ""), role.period
    if isinstance(contact, Organisation):
        for one in contact.affiliations:
            other = card.references.get(one.organisation)
            kind = wording.affiliation_kind(one.kind)
            yield _label(other.short_name if other else "", kind), one.period
        for person in card.people:
            label = _label(person.person.display_name, person.role.function)
            yield label, person.role.period


def _label(first: str, second: str) -> str:
    return " · ".join(filter(None, (sentence_case(first), second)))
