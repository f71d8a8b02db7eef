"""What people wrote in the workbook's columns of offices and of refusals.

« Circonscription », « Parti » and « Portefeuille » stand beside the functions of the same number;
« Ne pas écrire » names a coordinate of the row. Nothing here takes a refusal away: an emptied cell
states nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from directory_app.formats.own.coordinates import phone_number

OFFICE: Final = ("Circonscription", "Parti", "Portefeuille")
REFUSAL: Final = ("Ne pas écrire", "Ne pas écrire depuis le", "Ne pas écrire selon")
_OFFICE_PARTS: Final = ("riding", "party", "portfolio")

Element = dict[str, Any]
Cells = tuple[str, ...]


def hold_offices(values: Element, positions: Sequence[Cells], offices: Sequence[Cells]) -> None:
    """Give each function the office that stands beside it (name, acronym and function of its row);
    one beside no function is kept under its headings."""
    roles: list[Element] = values.get("roles", [])
    free = dict(enumerate(roles))
    for place, office in enumerate(offices):
        said = {part: text for part, text in zip(_OFFICE_PARTS, office, strict=True) if text}
        shown = positions[place] if place < len(positions) else ()
        held = next((n for n, one in free.items() if position_shown(one) == shown), None)
        if held is not None:
            roles[held] = free.pop(held) | said
            continue
        for heading, text in zip(OFFICE, office, strict=True):
            if text:
                _keep(values, heading, text)


def position_shown(role: Mapping[str, Any]) -> Cells:
    """Name, acronym and function, as the people's columns show a position."""
    organisation = role.get("organisation", {})
    return organisation.get("name", ""), organisation.get("acronym", ""), role.get("function", "")


def refuse(values: Element, seen: Sequence[Cells]) -> None:
    """Mark the coordinates that « Ne pas écrire » names; what names none is kept under it. One that
    is refused already is the one that is meant, though another says the same."""
    told: list[Element] = []
    for text, day, said_by in seen:
        if not text:
            continue
        named = [one for one in _coordinates(values) if text in _shown(one)]
        known = [one for one in named if one.get("refused") and not _is_among(one, told)]
        changes = {"refused": True, "refused_on": day, "refused_source": said_by}
        for element in known[:1] or named:
            told.append(element)
            element |= {name: said for name, said in changes.items() if said}
        if not named:
            _keep(values, REFUSAL[0], " · ".join(filter(None, (text, day, said_by))))


def _is_among(element: Element, some: Sequence[Element]) -> bool:
    return any(element is one for one in some)


def _coordinates(values: Element) -> Iterator[Element]:
    for name in ("emails", "phones", "addresses"):
        yield from values.get(name, ())


def _shown(element: Element) -> Iterator[str]:
    """How the column may name a coordinate."""
    yield element.get("address", "")
    yield " ".join(str(element.get("raw", "")).split())
    number = (element.get(name, "") for name in ("number", "extension", "raw"))
    if "street" not in element and "city" not in element and "address" not in element:
        yield phone_number(*number).display()


def _keep(values: Element, heading: str, text: str) -> None:
    values.setdefault("unknown", []).append({"name": heading, "value": text})
