"""A record as plain values, to stand in JSON beside the card that it was read from."""

from __future__ import annotations

from typing import Any

from directory_app.domain.contact import Address, Email, Phone, Role, Site
from directory_app.domain.incoming import ImportRecord, ImportValue, Part
from directory_app.domain.problems import Problem


def described(record: ImportRecord) -> dict[str, Any]:
    """What a record says; empty values are left out."""
    values: dict[str, Any] = {
        "line": record.line,
        "kind": record.kind,
        "name": record.raw,
        "uid": record.uid,
        "revised_at": record.revised_at,
        "values": [_value(one) for one in record.values],
        "problems": [problem(one) for one in record.problems],
        "refusal": record.refusal,
    }
    return {name: said for name, said in values.items() if said}


def problem(found: Problem) -> dict[str, Any]:
    """A problem as its code and parameters."""
    return {"code": found.code, **found.params}


def _value(value: ImportValue) -> dict[str, Any]:
    said = {
        "part": value.part.value,
        "text": value.text,
        "label": value.label,
        "sureness": "" if value.sureness == "sure" else value.sureness.value,
        "owner": value.owner.value if value.owner else "",
        **(_item(value.item) if value.part is not Part.PHOTO else {"bytes": len(value.item)}),
    }
    return {name: one for name, one in said.items() if one}


def _item(item: Any) -> dict[str, Any]:
    match item:
        case Phone():
            number = {"number": item.number.e164, "extension": item.number.extension}
            return number | _marks(item)
        case Email():
            mailbox = {"address": item.email.address, "function_mailbox": item.function_mailbox}
            return mailbox | _marks(item)
        case Site():
            return {"url": item.website.url} | _marks(item)
        case Address():
            parts = {name: getattr(item.postal, name) for name in _PARTS}
            return {name: part for name, part in parts.items() if part} | _marks(item)
        case Role():
            return {"function": item.function, "main": item.main}
    return {}


_PARTS = (
    "number", "street", "unit_type", "unit", "po_box", "station",
    "city", "province", "postal_code", "country",
)  # fmt: skip


def _marks(item: Any) -> dict[str, Any]:
    return {"personal": item.personal, "preferred": item.preferred}
