"""Small values of the contact JSON: dates, periods, sources, references, and what is left out.

Knows the contract's rule for empty values (docs/cli.md), not the shape of a contact.
"""

from __future__ import annotations

from collections.abc import Mapping

from directory_app.domain.confidentiality import Reason, Redacted
from directory_app.domain.contact import Source
from directory_app.domain.partial_dates import PartialDate, Period

Values = dict[str, object]


def kept(values: Mapping[str, object]) -> Values:
    """Return the values without those that are None, false or empty; 0 is a value."""
    return {name: value for name, value in values.items() if not _is_empty(value)}


def _is_empty(value: object) -> bool:
    return value is None or value is False or value == "" or value == [] or value == {}


def date(value: PartialDate | None) -> str | None:
    """The ISO 8601 form, as precise as the date is."""
    return value.iso() if value else None


def source(value: Source | None) -> str | None:
    """The name of the document."""
    return value.document if value else None


def period(value: Period) -> Values:
    """``start``, ``end`` and ``attested_on``, None where unknown."""
    return {
        "start": date(value.start),
        "end": date(value.end),
        "attested_on": date(value.attested_on),
    }


def withheld(reason: Reason | None) -> Values:
    """What stands in the place of a value that may not leave."""
    return {"withheld": (reason or Reason.CONFIDENTIAL).value}


def organisation_reference(redacted: Redacted, contact_id: str) -> Values:
    """``{id, name, acronym}`` of an organisation that the card names; its id alone if unknown."""
    reference = redacted.card.references.get(contact_id)
    if reference is None:
        return {"id": contact_id}
    names = {"name": reference.display_name, "acronym": reference.acronym}
    return {"id": contact_id, **kept(names)}
