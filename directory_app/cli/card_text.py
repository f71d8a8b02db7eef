"""A card as lines of text for a person at a terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from directory_app.domain.addresses import format_oqlf
from directory_app.domain.cards import EventReference, Placed
from directory_app.domain.confidentiality import Redacted, Slot
from directory_app.domain.contact import Coordinate, OpeningHours, Organisation, Person
from directory_app.domain.partial_dates import Period
from directory_app.domain.territory import WHOLE_PROVINCE, region_name
from directory_app.texts import Texts

C = TypeVar("C", bound=Coordinate)
_WIDTH = 14


def _labelled(label: str, values: Iterable[str]) -> Iterator[str]:
    for value in values:
        for line in value.split("\n"):
            yield f"{label:<{_WIDTH}}{line}"
            label = ""


def _values(slots: Iterable[Slot[C]], text: Callable[[C], str], texts: Texts) -> Iterator[str]:
    for slot in slots:
        if slot.placed is None:
            yield texts.get("withheld")
        else:
            yield text(slot.placed.item) + _origin(slot.placed, texts)


def _origin(placed: Placed[C], texts: Texts) -> str:
    source = placed.inherited_from
    return f" ({texts.get('inherited_from', name=source.short_name)})" if source else ""


def _heading(card: Redacted, texts: Texts) -> Iterator[str]:
    contact = card.contact
    acronym = contact.acronym if isinstance(contact, Organisation) else ""
    name = f"{contact.display_name} ({acronym})" if acronym else contact.display_name
    yield f"{name} — {texts.get('in_trash')}" if card.card.is_trashed else name
    if contact.source and contact.source.published_on:
        date = contact.source.published_on
        shown = date.display_fr() if texts.lang == "fr" else date.iso()
        yield texts.get("published_on", date=shown)


def _period(period: Period, texts: Texts) -> str:
    """When, in the language of the answer; English keeps ISO 8601 dates."""
    if texts.lang == "fr":
        return period.display_fr()
    start, end = period.start, period.end
    if start and end:
        return texts.get("period_range", start=start.iso(), end=end.iso())
    if start:
        return texts.get("period_since", date=start.iso())
    if end:
        return texts.get("period_until", date=end.iso())
    return texts.get("period_seen", date=period.attested_on.iso()) if period.attested_on else ""


def _roles(card: Redacted, person: Person, texts: Texts) -> Iterator[str]:
    for role in person.roles:
        name = card.card.references[role.organisation].short_name
        yield ", ".join(filter(None, (role.function, name, _period(role.period, texts))))


def _people(card: Redacted) -> Iterator[str]:
    for one in card.card.people:
        yield ", ".join(filter(None, (one.person.display_name, one.role.function)))


def _bond(kind: str, texts: Texts) -> str:
    """The kind of an affiliation; the office's own words stay as they are."""
    return texts.get(f"bond_{kind}") if kind in ("member", "partner", "campaign") else kind


def _ties(card: Redacted, organisation: Organisation, texts: Texts) -> Iterator[str]:
    for one in organisation.affiliations:
        name = card.card.references[one.organisation].short_name
        yield f"{name} — {one.wording or _bond(one.kind, texts)}"


def _region(code: str, texts: Texts) -> str:
    return texts.get("whole_province") if code == WHOLE_PROVINCE else region_name(code)


def _hours(entry: OpeningHours, texts: Texts) -> str:
    """« lundi–jeudi, 09:00–17:00 » for "mo-th"."""
    days = (texts.get(f"day_{day}") for day in entry.days.replace(",", "-").split("-"))
    separator = "–" if "-" in entry.days else ", "
    return f"{separator.join(days)}, {entry.open}–{entry.close}"


def _surroundings(card: Redacted, texts: Texts) -> Iterator[str]:
    contact = card.contact
    if isinstance(contact, Person):
        yield from _labelled(texts.get("label_roles"), _roles(card, contact, texts))
    else:
        names = [one.name for one in contact.other_names]
        names += [one.name for one in contact.former_names]
        yield from _labelled(texts.get("label_other_names"), names)
        hours = (_hours(entry, texts) for entry in contact.opening_hours)
        yield from _labelled(texts.get("label_hours"), hours)
        regions = (_region(code, texts) for code in contact.territory)
        yield from _labelled(texts.get("label_territory"), regions)
        yield from _labelled(texts.get("label_people"), _people(card))
        yield from _labelled(texts.get("label_affiliations"), _ties(card, contact, texts))
    yield from _labelled(texts.get("label_sectors"), contact.sectors)
    yield from _labelled(texts.get("label_lists"), (one.name for one in card.card.lists))
    yield from _labelled(texts.get("label_events"), map(_event, card.card.events))


def _custom(card: Redacted, texts: Texts) -> Iterator[str]:
    for one in card.contact.custom:
        yield texts.get("custom_line", name=one.name, value=one.value)
    if any(path.startswith("custom.") for path in card.withheld):
        yield texts.get("withheld")


def _event(one: EventReference) -> str:
    """« Journée d’essai, 2027-03-16 »."""
    return ", ".join(filter(None, (one.title, one.start_on.iso() if one.start_on else "")))


def card_lines(card: Redacted, texts: Texts) -> Iterator[str]:
    """The card, a value a line; what is withheld says so in its place."""
    yield from _heading(card, texts)
    yield from _labelled(
        texts.get("label_phone"), _values(card.phones, lambda p: p.number.display(), texts)
    )
    yield from _labelled(
        texts.get("label_email"), _values(card.emails, lambda e: e.email.address, texts)
    )
    yield from _labelled(
        texts.get("label_website"), _values(card.websites, lambda w: w.website.url, texts)
    )
    yield from _labelled(
        texts.get("label_address"), _values(card.addresses, lambda a: format_oqlf(a.postal), texts)
    )
    yield from _surroundings(card, texts)
    if "note" in card.withheld:
        yield from _labelled(texts.get("label_note"), [texts.get("withheld")])
    yield from _labelled(texts.get("label_note"), filter(None, [card.contact.note]))
    yield from _labelled(texts.get("label_custom"), _custom(card, texts))
