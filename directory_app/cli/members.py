"""``members``: who is affiliated to an organisation on a day, beside what it published."""

from __future__ import annotations

import argparse
import datetime

from directory_app.domain.memberships import (
    STANDINGS,
    Comparison,
    KindCount,
    MemberOnDay,
    Memberships,
)
from directory_app.domain.partial_dates import PartialDate

from .session import DONE, Session, print_json


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The grammar of ``members``."""
    parser.add_argument("reference", metavar="REF")
    parser.add_argument("--on", default="", metavar="DATE")
    parser.add_argument("--kind", default="", metavar="K")
    parser.set_defaults(run=members)


def members(session: Session) -> int:
    """Print the organisations one a line, and how the counts compare."""
    arguments, service = session.arguments, session.directory.affiliation_counts
    found = service.read(session.directory.contacts.find_id(arguments.reference))
    day = service.day(arguments.on)
    listed = found.on(day, arguments.kind)
    counts = [one for one in found.counts(day) if arguments.kind in ("", one.kind)]
    if session.is_json:
        print_json(_document(found, day, listed, counts))
    else:
        _tell(session, found, day, listed, counts)
    return DONE


def _document(
    found: Memberships,
    day: datetime.date,
    listed: tuple[MemberOnDay, ...],
    counts: list[KindCount],
) -> dict[str, object]:
    return {
        "organisation": found.organisation.id,
        "on": day.isoformat(),
        "counts": [_count(one) for one in counts],
        "members": [_member(one) for one in listed],
        "published": [_published(one) for one in found.comparisons()],
    }


def _count(one: KindCount) -> dict[str, object]:
    return {
        "kind": one.kind,
        "certain": one.certain,
        "attested": one.attested,
        "unknown": one.unknown,
    }


def _member(one: MemberOnDay) -> dict[str, object]:
    dates = {
        "start": one.period.start,
        "end": one.period.end,
        "attested_on": one.period.attested_on,
    }
    document: dict[str, object] = {
        "id": one.organisation.id,
        "display_name": one.organisation.display_name,
        "kind": one.kind,
        "standing": STANDINGS[one.standing],
    }
    return document | {name: date.iso() for name, date in dates.items() if date}


def _published(one: Comparison) -> dict[str, object]:
    said = one.published
    document: dict[str, object] = {"count": said.count, "what": said.what}
    if said.date:
        document["date"] = said.date.iso()
    if said.source:
        document["source"] = said.source.document
    if one.computed:
        document["computed"] = _count(one.computed)
        document["missing"] = one.missing
        document["unsure"] = [reference.id for reference in one.unsure]
    return document


def _tell(
    session: Session,
    found: Memberships,
    day: datetime.date,
    listed: tuple[MemberOnDay, ...],
    counts: list[KindCount],
) -> None:
    for member in listed:
        period = member.period.display_fr() if session.texts.lang == "fr" else ""
        words = (member.organisation.display_name, member.kind, STANDINGS[member.standing], period)
        print("\t".join(words).rstrip())
    name = found.organisation.short_name
    if not listed:
        session.say("members_none", organisation=name)
    for one in counts:
        numbers = {"certain": one.certain, "attested": one.attested, "unknown": one.unknown}
        kind = f"{name} ({one.kind})"
        when = _date(session, PartialDate.of(day))
        session.say("members_summary", organisation=kind, day=when, **numbers)
    for comparison in found.comparisons():
        _compare(session, comparison)


def _compare(session: Session, one: Comparison) -> None:
    said = one.published
    params = {"count": said.count, "what": said.what}
    source = said.source.document if said.source else "?"
    if said.date is None:
        session.say("members_published_undated", source=source, **params)
        return
    day = _date(session, said.date)
    if one.computed is None:
        session.say("members_published_other", day=day, source=source, **params)
        return
    certain = one.computed.certain
    session.say("members_published", day=day, source=source, certain=certain, **params)
    if one.unsure:
        names = ", ".join(reference.short_name for reference in one.unsure)
        session.say("members_difference", names=names)
    if one.missing:
        session.say("members_missing", count=one.missing)


def _date(session: Session, date: PartialDate) -> str:
    return date.display_fr() if session.texts.lang == "fr" else date.iso()
