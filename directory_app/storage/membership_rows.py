"""The affiliations that name an organisation, with the live organisations that have them."""

from __future__ import annotations

from sqlalchemy import Connection, select

from directory_app.domain.cards import Reference
from directory_app.domain.changes import State
from directory_app.domain.fields import parse_date
from directory_app.domain.memberships import Membership
from directory_app.domain.partial_dates import Period

from . import rows

_CONTACT, _AFFILIATION = rows.contact.c, rows.affiliation.c


def load_memberships(connection: Connection, organisation_key: int) -> list[Membership]:
    """In filing order of the organisations, then in the order of each one's affiliations."""
    statement = (
        select(
            *(_CONTACT.id, _CONTACT.display_name, _CONTACT.acronym),
            *(_AFFILIATION.kind, _AFFILIATION.committee),
            *(_AFFILIATION.start_on, _AFFILIATION.end_on, _AFFILIATION.attested_on),
        )
        .join(rows.contact, _CONTACT.key == _AFFILIATION.contact_key)
        .where(_AFFILIATION.organisation_key == organisation_key, _CONTACT.state == State.LIVE)
        .order_by(_CONTACT.filing_key, _CONTACT.key, _AFFILIATION.position)
    )
    return [
        Membership(
            Reference(id_, "organisation", name, acronym or ""),
            kind or "",
            Period(parse_date(start), parse_date(end), parse_date(attested)),
            committee or "",
        )
        for id_, name, acronym, kind, committee, start, end, attested in connection.execute(
            statement
        )
    ]
