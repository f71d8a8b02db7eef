"""Who belongs to an organisation at a date, computed from the affiliations and never stored, beside
the counts that the organisation published."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import replace

from directory_app.domain.cards import Reference
from directory_app.domain.contact import Organisation
from directory_app.domain.errors import ReferenceProblem, UserError
from directory_app.domain.memberships import Memberships
from directory_app.domain.partial_dates import PartialDate
from directory_app.storage import confidential_index
from directory_app.storage.contact_repository import find_key, load_records
from directory_app.storage.gates import ReadGate, Session
from directory_app.storage.membership_rows import load_memberships


def read_memberships(connection: Session, contact_id: str) -> Memberships:
    """What :meth:`AffiliationCountService.read` gives, in the caller's transaction."""
    key = find_key(connection, contact_id)
    records = load_records(connection, [] if key is None else [key], ("published_counts",))
    if key is None or key not in records:
        raise ReferenceProblem("not_found", contact_id, ())
    contact = records[key].snapshot()
    if not isinstance(contact, Organisation):
        return Memberships(Reference(contact_id, "person", contact.display_name))
    known = confidential_index.load_known(connection)
    here = Reference(contact.id, "organisation", contact.display_name, contact.acronym)
    published = tuple(o for o in contact.published_counts if not known.is_mentioned_in(o.what))
    lines = tuple(
        replace(one, kind="", committee="") if known.is_mentioned_in(one.kind) else one
        for one in load_memberships(connection, key)
    )
    return Memberships(here, lines, published)


class AffiliationCountService:
    """Reads on the reading thread. The answer is counted for any day without another read."""

    def __init__(self, reading: ReadGate, today: Callable[[], datetime.date]) -> None:
        self._reading = reading
        self._today = today

    def read(self, contact_id: str) -> Memberships:
        """Everything affiliated to an organisation. Published counts whose words tell a
        confidential value are left out, as they are from the card. A person has none.

        Raises ReferenceProblem ``not_found``.
        """
        with self._reading.transaction() as connection:
            return read_memberships(connection, contact_id)

    def day(self, text: str) -> datetime.date:
        """The day that a text names, today for none; of a month or a year, its last.

        Raises UserError ``value_invalid``.
        """
        if not text.strip():
            return self._today()
        try:
            return PartialDate.parse(text).latest()
        except ValueError:
            raise UserError("value_invalid", field="on", value=text) from None
