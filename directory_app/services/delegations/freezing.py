"""What is printed on the day, kept.

Only what passed the gate on that day is kept: a value withheld then was not printed.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from directory_app.domain.confidentiality import Purpose, redact
from directory_app.domain.delegations import Delegation, redact_delegation
from directory_app.domain.events import Event, Frozen, Participation
from directory_app.domain.partial_dates import PartialDate
from directory_app.formats.delegation.lines import SheetLine, line_text, sheet_lines
from directory_app.formats.delegation.options import DocumentOptions
from directory_app.storage import confidential_index
from directory_app.storage.gates import Session

from .seats import seats


def frozen_places(
    connection: Session, event: Event, places: Sequence[Participation], on: PartialDate
) -> list[Participation]:
    """The places with what a sheet would print of them now; guests have nothing to keep."""
    known = confidential_index.load_known(connection)
    found = [seat for seat in seats(connection, places) if seat.card is not None]
    shown = redact_delegation(event, found, Purpose.EXPORT, known)
    lines = {line.delegate_id: line for line in all_lines(shown)}
    kept = []
    for seat in found:
        assert seat.card is not None
        card = redact(seat.card, Purpose.EXPORT, known).card
        raw = line_text(lines[seat.participation.id])
        frozen = Frozen(on, raw, (card.contact, *card.employers))
        kept.append(dataclasses.replace(seat.participation, frozen=frozen))
    return kept


def all_lines(delegation: Delegation) -> tuple[SheetLine, ...]:
    """A line for every place, whatever its status."""
    statuses = frozenset(one.status for one in delegation.delegates)
    return sheet_lines(delegation, DocumentOptions(statuses=statuses))
