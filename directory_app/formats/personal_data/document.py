"""A person's data as JSON: structured, every value with where it came from (P-39.1, art. 27).

What was collected from the person can be told from the rest by ``source``: typed by the office
(``entry``), read in a file (``import``) or in a published document (``publication``).
"""

from __future__ import annotations

import base64
import datetime
import json
from dataclasses import asdict
from typing import Any

from directory_app.domain.personal_data import HeldValue, Origin, PersonalData

FORMAT = "bottin-person-data"
VERSION = 1


def as_json(found: PersonalData) -> bytes:
    """The document in UTF-8. Instants are ISO 8601 in UTC; empty values are left out."""
    document = {
        "format": FORMAT,
        "version": VERSION,
        "made_at": _instant(found.made_at),
        "made_by": found.made_by,
        "office": found.office,
        "privacy_officer": dict(found.officer.said()) or None,
        "reason": found.reason,
        "contact": {"id": found.contact_id, "kind": found.kind, "display_name": found.name},
        "values": [_value(one) for one in found.values],
        "photo": base64.b64encode(found.photo).decode() if found.photo else None,
        "lists": list(found.lists),
        "events": [asdict(one) for one in found.attendances],
        "history": [_timed(asdict(one)) for one in found.history],
        "departures": [_timed(asdict(one)) for one in found.departures],
        "imports": [_timed(asdict(one)) for one in found.imports],
        "drafts": dict(found.drafts),
        "withheld": found.withheld,
    }
    text = json.dumps(document, ensure_ascii=False, indent=2)
    return text.encode("utf-8", "backslashreplace")


def _value(one: HeldValue) -> dict[str, Any]:
    told = {"field": one.field, "text": one.text, "value": one.value, "marks": list(one.marks)}
    return told | {"source": _origin(one.origin)}


def _origin(one: Origin) -> dict[str, Any]:
    values = asdict(one)
    values["at"] = _instant(one.at)
    return {name: value for name, value in values.items() if value not in ("", None)}


def _timed(values: dict[str, Any]) -> dict[str, Any]:
    return values | {"at": _instant(values["at"])}


def _instant(milliseconds: int) -> str:
    if not milliseconds:
        return ""
    at = datetime.datetime.fromtimestamp(milliseconds / 1000, datetime.UTC)
    return at.isoformat(timespec="seconds").replace("+00:00", "Z")
